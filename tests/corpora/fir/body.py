"""A report put together: header, sections with and without PHI, notes, addendum, footer."""

from __future__ import annotations

import re
from random import Random

from tests.corpora.fir import mentions_before, mentions_within
from tests.corpora.fir.case import Case
from tests.corpora.fir.layout import Layout
from tests.corpora.fir.markup import SECTIONS, fill, pad, section, wrap

_MENTIONS = {
    "indication": mentions_before.INDICATION,
    "technique": mentions_before.TECHNIQUE,
    "comparison": mentions_before.COMPARISON,
    "findings": mentions_within.FINDINGS,
    "impression": mentions_within.IMPRESSION,
}
# How many sentences with PHI a section may hold, and how often each number.
_DENSITY = {
    "indication": (0.45, 0.45, 0.1),
    "technique": (0.75, 0.25),
    "comparison": (0.2, 0.72, 0.08),
    "findings": (0.5, 0.3, 0.15, 0.05),
    "impression": (0.45, 0.35, 0.15, 0.05),
}
_PAGE = "\n\n[--- Page 1 of 2 --- |Page 2   |Continued: ]{pt:LF}   {mrn}   {d:exam.layout}\n"
_NONE = ("None.", "None available.", "No prior studies available for comparison.", "No relevant priors.")


def compose(rng: Random, case: Case, layout: Layout) -> str:
    """The whole report, with marks."""
    names = list(SECTIONS)
    if layout.top:
        names.remove("impression")
        names.insert(2, "impression")
    headings = dict(zip(SECTIONS, layout.headings.split("|"), strict=True))
    parts = [_form(rng, case, layout.header)]
    for name in names:
        heading = headings[name]
        if heading.strip() == "-" or (name in ("technique", "comparison") and rng.random() < 0.15):
            continue
        parts.append(heading + _body(rng, case, layout, name))
        if name == "findings" and rng.random() < 0.05:
            parts.append(fill(_PAGE, rng, case.slot))
    if rng.random() < 0.3:
        parts.append(fill(layout.note, rng, case.slot) + _pick(rng, case, layout, mentions_within.NOTE))
    if rng.random() < 0.14:
        parts.append(fill(layout.addendum, rng, case.slot) + _pick(rng, case, layout, mentions_within.ADDENDUM))
    return "".join(parts) + "\n" * rng.choice((1, 2, 2, 3)) + _form(rng, case, layout.footer).strip("\n") + "\n"


def _form(rng: Random, case: Case, template: str) -> str:
    """Header or footer: lines that may be missing (`?`), lines of two columns (`@left|right`)."""
    lines = []
    for line in template.split("\n"):
        if line.startswith("?"):
            if rng.random() < 1 / 3:
                continue
            line = line[1:]
        if line.startswith("@"):
            left, right = line[1:].split("|")
            line = pad(fill(left, rng, case.slot), 46) + fill(right, rng, case.slot)
        line = fill(line, rng, case.slot)
        lines.append(_cells(line) if line.startswith("| ") else line)
    return "\n".join(lines)


def _cells(line: str) -> str:
    """A row of the table, its two cells as wide as the rule."""
    _, left, right, _ = line.split("|")
    return f"|{pad(left.rstrip(), 22)}|{pad(right.rstrip(), 32)}|"


def _pick(rng: Random, case: Case, layout: Layout, pool: str) -> str:
    text = _said(rng, case, rng.choice(_suited(pool, case)))
    return wrap(text, layout.width, layout.indent) if layout.width else text


def _suited(pool: str, case: Case) -> list[str]:
    """The sentences of a pool that suit the patient's age."""
    other = "adult> " if case.kind.child else "child> "
    lines = [line for line in pool.strip().splitlines() if not line.startswith(other)]
    return [line.removeprefix("adult> ").removeprefix("child> ") for line in lines]


def _said(rng: Random, case: Case, template: str) -> str:
    """A sentence filled in, its first letter large."""
    text = fill(template, rng, case.slot)
    text = re.sub(" {2,}", " ", text).strip()
    text = re.sub("\\.([\ue000-\ue2ff]*)\\.", r".\1", text)
    return text[0].upper() + text[1:]


def _body(rng: Random, case: Case, layout: Layout, name: str) -> str:
    weights = _DENSITY[name]
    wanted = rng.choices(range(len(weights)), weights)[0]
    phi = [("", _said(rng, case, line)) for line in rng.sample(_suited(_MENTIONS[name], case), wanted)]
    clean = _clean(rng, case, name, bool(phi))
    lines = [(label, _said(rng, case, line)) for label, line in clean]
    for one in phi:
        lines.insert(rng.randrange(len(lines) + 1), one)
    if name in ("findings", "impression") and rng.random() < 0.45:
        lines.append(("", _said(rng, case, rng.choice(mentions_within.TRAPS.strip().splitlines()))))
    return section(name, _print(rng, layout, name, lines)) if lines else ""


def _clean(rng: Random, case: Case, name: str, mentioned: bool) -> list[tuple[str, str]]:
    """Sentences without PHI, each with its organ where it has one."""
    kind = case.kind
    if name == "comparison":
        return [] if mentioned else [("", rng.choice(_NONE))]
    pool, low, high = {
        "indication": (kind.reasons, 0 if mentioned else 1, 1),
        "technique": (kind.techniques, 1, 2),
        "findings": (kind.findings, 3, 13),
        "impression": (kind.impressions, 1, 3),
    }[name]
    count = min(len(pool), rng.randint(low, high))
    chosen = sorted(rng.sample(range(len(pool)), count))
    if name != "findings":
        return [("", pool[index]) for index in chosen]
    return [_labelled(pool[index]) for index in chosen]


def _labelled(line: str) -> tuple[str, str]:
    label, colon, sentence = line.partition(": ")
    return (label, sentence) if colon and len(label) < 24 and "[" not in label else ("", line)


def _print(rng: Random, layout: Layout, name: str, lines: list[tuple[str, str]]) -> str:
    """Sentences as the layout sets them."""
    if name == "findings" and layout.style == "labels":
        texts = [f"{label}: {text}" if label else text for label, text in lines]
    else:  # "Normal." says nothing without its organ
        texts = [f"{label}: {text}" if label and len(text) < 30 else text for label, text in lines]
    if name == "impression" and layout.numbered and len(texts) > 1:
        texts = [f"{number}. {text}" for number, text in enumerate(texts, 1)]
    by_line = (name == "findings" and layout.style != "prose") or (name == "impression" and layout.numbered)
    if not by_line and rng.random() < 0.8:
        texts = [text if text[-1] in ".:?" or len(texts) == 1 else f"{text}." for text in texts]
    if not layout.width:
        return ("\n" if by_line else " ").join(texts)
    if by_line:
        return f"\n{layout.indent}".join(wrap(text, layout.width, layout.indent) for text in texts)
    return wrap(" ".join(texts), layout.width, layout.indent)
