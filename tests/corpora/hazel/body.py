"""The clinical text: sections as a list of sentences, arranged as the site prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from tests.corpora.fir.markup import fill, section
from tests.corpora.hazel.case import Case
from tests.corpora.hazel.said_before import COMPARISON, IR_TAIL, IV_TAIL, REASON_TAIL, TECHNIQUE_TAIL, US_TAIL
from tests.corpora.hazel.said_within import ADDENDUM, CRITICAL, FINDINGS, FOLLOW_UP

_PERSONAL = 0.74  # of the reports name somebody, some place or day in findings or impression
_LOOK = re.compile("^([\ue000-\ue2ff]*)([a-z])")

_ALSO = (
    "[Other|Incidental|Additional|Chronic] findings as above.",
    "[No other acute|No additional significant] [finding|abnormality].",
    "[Clinical correlation|Correlation with symptoms] is [suggested|recommended].",
    "Above findings are [stable|nonspecific].",
)


@dataclass(frozen=True)
class Style:
    """How a site arranges a section: findings as "prose", "lines" or "labels"; impression numbered or not."""

    findings: str = "prose"
    numbered: bool = True
    bullet: str = "{}. "


def sections(rng: Random, case: Case, style: Style) -> dict[str, str]:
    """Marked text of the five sections, and `addendum` and `critical`, which a page may print apart."""
    exam = case.exam
    story = exam.stories[exam.titles.index(case.title)] if exam.paired else rng.choice(exam.stories)
    personal = rng.random() < _PERSONAL
    found, concluded = _found(rng, case, story[0], personal), _concluded(rng, case, story[1], personal)
    return {
        "indication": section("indication", _reason(rng, case)),
        "technique": section("technique", _technique(rng, case)),
        "comparison": section("comparison", _say(rng, case, rng.choice(COMPARISON).strip())),
        "findings": section("findings", _arranged(found, style)),
        "impression": section("impression", _listed(rng, concluded, style)),
        "addendum": _say(rng, case, rng.choice(ADDENDUM)),
        "critical": _say(rng, case, rng.choice(CRITICAL)),
    }


def _say(rng: Random, case: Case, template: str) -> str:
    return _LOOK.sub(
        lambda match: match[1] + match[2].upper(), fill(template, rng, case.slot).strip().replace("..", ".")
    )


def _reason(rng: Random, case: Case) -> str:
    text = _say(rng, case, rng.choice(case.exam.reasons)).rstrip(" ,.;")
    tail = _say(rng, case, rng.choice(REASON_TAIL)) if rng.random() < 0.35 else ""
    return f"{text}. {tail}".strip()


def _technique(rng: Random, case: Case) -> str:
    text = _say(rng, case, rng.choice(case.exam.techniques))
    tails, chance = {"us": (US_TAIL, 0.45), "ir": (IR_TAIL, 0.85)}.get(case.exam.modality, (TECHNIQUE_TAIL, 0.25))
    if " mL " in text and rng.random() < 0.35:
        tails, chance = IV_TAIL, 1.0
    return f"{text} {_say(rng, case, rng.choice(tails))}" if rng.random() < chance else text


def _found(rng: Random, case: Case, story: str, personal: bool) -> list[tuple[str, str]]:
    """(organ, sentence): the story first or after some organs, and a personal sentence behind one of them."""
    organs = list(case.exam.organs)
    keep = sorted(rng.sample(range(len(organs)), min(len(organs), rng.randrange(4, 7))))
    lines = []
    for organ in (organs[number] for number in keep):
        label, _, text = organ.partition(": ")
        said = _say(rng, case, text).rstrip(".")
        lines.append((label, f"{label}: {said}." if len(said.split()) < 5 or said[0].isdigit() else f"{said}."))
    lines.insert(rng.choice((0, 0, 1)), ("", _say(rng, case, story)))
    if personal and rng.random() < 0.6:
        lines.insert(rng.randrange(1, len(lines) + 1), ("", _say(rng, case, rng.choice(FINDINGS))))
    return lines


def _concluded(rng: Random, case: Case, story: str, personal: bool) -> list[str]:
    items = [_say(rng, case, story)]
    if rng.random() < 0.3:
        items.append(_say(rng, case, rng.choice(_ALSO)))
    if personal and rng.random() < 0.5:
        items.append(_say(rng, case, rng.choice(CRITICAL)))
    if personal and rng.random() < 0.45:
        items.append(_say(rng, case, rng.choice(FOLLOW_UP)))
    return items


def _arranged(lines: list[tuple[str, str]], style: Style) -> str:
    if style.findings == "prose":
        return " ".join(text for _, text in lines)
    if style.findings == "lines":
        return "\n".join(text for _, text in lines)
    printed = []
    for label, text in lines:
        plain = text.removeprefix(f"{label}: ")
        printed.append(f"{label or 'General'}: {plain[:1].upper()}{plain[1:]}" if label else text)
    return "\n".join(printed)


def _listed(rng: Random, items: list[str], style: Style) -> str:
    if not style.numbered or len(items) == 1:
        return " ".join(items)
    return "\n".join(style.bullet.format(number) + item for number, item in enumerate(items, 1))
