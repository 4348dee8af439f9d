"""The clinical sections of one report, as marked-up text in a few house styles."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from tests.corpora.cedar import asides
from tests.corpora.cedar.case import Case
from tests.corpora.cedar.extras import extras
from tests.corpora.cedar.markup import plain
from tests.corpora.cedar.study import pick_findings
from tests.corpora.cedar.template import Slots, expand, sentence_case

NOT_COMPARED = ("None.", "None.", "None available.", "None", "No prior studies.", "No relevant priors.", "N/A")
COMPARED = (
    "{pdate}.", "{pdate}", "{pdate}.", "{pdate} and {qdate}.", "Radiograph dated {pdate}.", "{pdate} ({site_prior}).",
    "CT {pmonth}, MRI {qdate}.", "{pdate}, accession {pacc}.", "Multiple priors, the most recent {pdate}.", "{pdate} at {time}.",  # noqa: E501
    "Outside exam of {pmonth}.",
)  # fmt: skip

BRITISH = (
    ("hemorrhag", "haemorrhag"), ("hematoma", "haematoma"), ("edema", "oedema"), ("tumor", "tumour"), ("color", "colour"),  # noqa: E501  # noqa: E501
    ("Color", "Colour"), ("esophag", "oesophag"), ("fiber", "fibre"), ("gray", "grey"), ("Gray", "Grey"), ("favored", "favoured"),  # noqa: E501  # noqa: E501
    ("Hemorrhag", "Haemorrhag"), ("Esophag", "Oesophag"), ("diarrhea", "diarrhoea"), ("ischemi", "ischaemi"),
)  # fmt: skip


# A sentence without a subject says of what it speaks, also in running text.
_BARE = re.compile(r"(Normal|Unremarkable|Clear|None|Not|Surgically|Homogeneous|Symmetric|Heterogeneous)\b")


@dataclass(frozen=True)
class Body:
    """Marked-up text of each section; `communication` follows the impression and is none of it."""

    exam: str
    indication: str
    technique: str
    comparison: str
    findings: str
    impression: str
    communication: str
    inline: bool = False  # the communication runs on in the last paragraph of the impression


def make_body(case: Case, slots: Slots, style: str) -> Body:
    """`style`: prose, lines, labels or caps-labels for the findings."""
    rng, exam = case.rng, case.study
    picked = pick_findings(exam, rng)
    texts: list[tuple[str, str]] = []
    conclusions: list[str] = []
    for label, finding in picked:
        joined = expand(f"{finding.text} => {finding.impression}", rng, slots)
        text, _, conclusion = joined.partition(" => ")
        texts.append((label, _sentences_cased(text)))
        if conclusion:
            conclusions.append(sentence_case(conclusion))
    if not conclusions:
        conclusions.append(sentence_case(expand(rng.choice(exam.normal), rng, slots)))
    with_phi = rng.random() < 0.52
    if with_phi:
        _insert_asides(rng, slots, texts, conclusions)
    _fill_up(case, slots, texts)
    said = rng.choice(exam.indications)
    if "{demog}" not in said and rng.random() < 0.35:
        said = "{demog}. " + said
    if rng.random() < 0.28:
        said = said.rstrip(".") + ". " + rng.choice(asides.INDICATION)
    talk = expand(rng.choice(asides.COMMUNICATION), rng, slots) if rng.random() < 0.33 else ""
    spelled = _british if case.country == "uk" else str
    return Body(
        exam=_title(rng.choice(exam.titles), rng, slots),
        indication=_sentences_cased(expand(said, rng, slots)),
        technique=sentence_case(expand(rng.choice(exam.techniques), rng, slots)),
        comparison=expand(rng.choice(COMPARED if with_phi or rng.random() < 0.35 else NOT_COMPARED), rng, slots),
        findings=spelled(_layout_findings(texts, style)),
        impression=spelled(_layout_impression(conclusions, rng)),
        communication=talk,
        inline=rng.random() < 0.2,
    )


def _insert_asides(rng: random.Random, slots: Slots, texts: list[tuple[str, str]], conclusions: list[str]) -> None:
    for aside in rng.sample(asides.FINDINGS, rng.choice([0, 1, 1, 1, 2])):
        sentence = sentence_case(expand(aside, rng, slots))
        at = rng.randrange(len(texts))
        label, text = texts[at]
        texts[at] = (label, rng.choice([f"{text} {sentence}", f"{text} {sentence}", f"{sentence} {text}"]))
    if rng.random() < 0.45:
        sentence = sentence_case(expand(rng.choice(asides.IMPRESSION), rng, slots))
        conclusions[-1] = f"{conclusions[-1]} {sentence}"


def _fill_up(case: Case, slots: Slots, texts: list[tuple[str, str]]) -> None:
    """Findings of radiologists are between terse and long-winded: add neutral sentences up to a drawn length."""
    rng = case.rng
    wanted = rng.choice([42, 50, 60, 75, 90, 110, 130])
    pool = extras(case.study.modality, rng)
    while pool and sum(len(plain(text).split()) for _, text in texts) < wanted:
        at = rng.randrange(len(texts))
        label, text = texts[at]
        texts[at] = (label, f"{text} {_sentences_cased(expand(pool.pop(), rng, slots).strip())}")


def _layout_findings(texts: list[tuple[str, str]], style: str) -> str:
    if style == "prose":
        return " ".join(f"{label}: {text}" if _BARE.match(text) else text for label, text in texts)
    if style == "lines":
        return "\n".join(text for _, text in texts)
    if style == "paragraphs":
        return "\n\n".join(text for _, text in texts)
    if style == "caps-labels":
        return "\n".join(f"{label.upper()}: {text}" for label, text in texts)
    return "\n".join(f"{label}: {text}" for label, text in texts)


def _layout_impression(conclusions: list[str], rng: random.Random) -> str:
    if len(conclusions) == 1 and rng.random() < 0.7:
        return conclusions[0]
    style = rng.choice(["1. ", "1. ", "1) ", "- ", "prose", "lines"])
    if style == "prose":
        return " ".join(conclusions)
    if style == "lines":
        return "\n".join(conclusions)
    return "\n".join(style.replace("1", str(i)) + text for i, text in enumerate(conclusions, 1))


def _british(text: str) -> str:
    for american, british in BRITISH:
        text = text.replace(american, british)
    return text


def _title(template: str, rng: random.Random, slots: Slots) -> str:
    title = expand(template, rng, slots)
    return title.upper() if template.split("{")[0].isupper() else sentence_case(title)


def _sentences_cased(text: str) -> str:
    parts = " ".join(text.split(" ")).split(". ")
    return ". ".join(sentence_case(part.strip()) for part in parts)
