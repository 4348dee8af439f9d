"""Reads the exam sheets (`sheet_*.py`) and draws the clinical content of a report from them.

A sheet is plain text. `@ name | modality | sex` opens an exam; `T:` titles, `I:` indications, `Q:` techniques and
`N:` normal impressions are lists parted by ` / `; `* Label` opens an organ with its `-` normal sentences and its
`+` abnormal ones, each followed by `=>` and its line in the impression. Lines that start with a blank continue.
`[a|b]` is a choice and `{slot}` a value, the same one throughout a finding and its impression.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random

from tests.corpora.dogwood.remarks import shuffled

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")


@dataclass
class Organ:
    """One organ of an exam: its normal sentences, and (finding, impression) pairs."""

    label: str
    normal: list[str] = field(default_factory=list)
    abnormal: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Exam:
    """One kind of exam."""

    name: str
    modality: str
    sex: str
    titles: list[str] = field(default_factory=list)
    indications: list[str] = field(default_factory=list)
    techniques: list[str] = field(default_factory=list)
    clean: list[str] = field(default_factory=list)
    organs: list[Organ] = field(default_factory=list)


@dataclass(frozen=True)
class Clinical:
    """The clinical content of one report: (label, sentences) by organ, and the lines of the impression."""

    title: str
    indication: str
    technique: str
    findings: list[tuple[str, list[str]]]
    impression: list[str]


def read_sheet(sheet: str) -> list[Exam]:
    """The exams of one sheet."""
    exams: list[Exam] = []
    for line in re.sub(r"\n +", " ", sheet.strip()).split("\n"):
        if not line:
            continue
        head, _, rest = line.partition(" ")
        if head == "@":
            name, modality, sex = (part.strip() for part in rest.split("|"))
            exams.append(Exam(name, modality, sex))
        elif head == "*":
            exams[-1].organs.append(Organ(rest))
        elif head == "-":
            exams[-1].organs[-1].normal.append(rest)
        elif head == "+":
            finding, impression = re.split(r"\s*=>\s*", rest)
            exams[-1].organs[-1].abnormal.append((finding, impression))
        else:
            exam = exams[-1]
            lists = {"T:": exam.titles, "I:": exam.indications, "Q:": exam.techniques, "N:": exam.clean}
            lists[head].extend(rest.split(" / "))
    return exams


def read_negatives(sheet: str) -> dict[str, list[str]]:
    """The sentences below each `@ name`."""
    negatives: dict[str, list[str]] = {}
    name = ""
    for line in sheet.strip().split("\n"):
        if line.startswith("@ "):
            name = line[2:]
        else:
            negatives.setdefault(name, []).append(line[2:])
    return negatives


def expand(rng: Random, template: str, memo: dict[str, str]) -> str:
    """`template` with its choices and slots filled; `memo` keeps slot values for the next call."""
    while choice := _CHOICE.search(template):
        template = template[: choice.start()] + rng.choice(choice[1].split("|")) + template[choice.end() :]

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in memo:
            memo[name] = _slot(rng, name.rstrip("0123456789"))
        return memo[name]

    return _SLOT.sub(value, template)


def _slot(rng: Random, name: str) -> str:
    if name == "mm":
        return rng.choice([f"{rng.randrange(2, 19)} mm", f"{rng.randrange(2, 19)} mm", f"{rng.randrange(2, 9)}mm"])
    if name == "cm":
        return f"{rng.randrange(1, 6)}.{rng.randrange(10)} cm"
    if name == "dims":
        sizes = [f"{rng.randrange(1, 7)}.{rng.randrange(10)}" for _ in range(rng.choice([2, 3]))]
        return rng.choice([" x ", " x ", "x"]).join(sizes) + " cm"
    if name == "img":
        series, image = rng.randrange(2, 12), rng.randrange(10, 280)
        forms = [f"series {series}, image {image}", f"series {series} image {image}", f"{series}/{image}"]
        return rng.choice([*forms, f"image {image} of series {series}", f"Se {series} Im {image}", f"axial {image}"])
    if name == "n":
        return str(rng.randrange(2, 9))
    if name == "pct":
        return rng.choice(["less than 50%", "50-69%", "greater than 70%", "20-30%", "near 0%"])
    values = _VALUES[name]
    return rng.choice(values)


_VALUES = {
    "lung": "right_upper_lobe right_middle_lobe right_lower_lobe left_upper_lobe left_lower_lobe lingula".split(),
    "lumbar": ["L1-L2", "L2-3", "L3-L4", "L3-4", "L4-L5", "L4-5", "L5-S1", "L5/S1"],
    "cervical": ["C3-4", "C3-C4", "C4-5", "C4-C5", "C5-C6", "C5-6", "C6-C7", "C6-7"],
    "vertebra": ["T7", "T8", "T11", "T12", "L1", "L2", "L3"],
    "clock": [f"{hour} o'clock" for hour in range(1, 13)] + ["10-11 o'clock", "2:00", "6:00", "12:00"],
    "quad": ["upper outer", "upper inner", "lower outer", "lower inner", "retroareolar"],
    "months": ["3", "6", "12", "6-12", "3-6"],
    "hu": ["-12", "8", "14", "34", "62"],
    "finger": ["index", "long", "ring", "small"],
}
_VALUES["lung"] = [name.replace("_", " ") for name in _VALUES["lung"]]


def draw(rng: Random, exam: Exam, year: int, negatives: list[str]) -> Clinical:
    """One report's clinical content: mostly one to three abnormal organs; years alone lie before `year`.

    `negatives` are the sentences that may lengthen the findings of this exam.
    """
    whole = {"year": str(year - rng.randrange(1, 12))}
    _set_side(rng, whole)
    title = expand(rng, rng.choice(exam.titles), whole)
    lateral = any("{side" in title.lower() for title in exam.titles)
    abnormal = set(rng.sample(range(len(exam.organs)), min(len(exam.organs), rng.choice([0, 1, 1, 2, 2, 2, 3, 3, 4]))))
    findings: list[tuple[str, list[str]]] = []
    impression: list[str] = []
    for index, organ in enumerate(exam.organs):
        memo = dict(whole) if lateral else {"year": whole["year"]}
        _set_side(rng, memo)
        sentences = [expand(rng, rng.choice(organ.normal), memo)]
        if index in abnormal and organ.abnormal:
            finding, line = rng.choice(organ.abnormal)
            sentences = [expand(rng, finding, memo)]
            if line:
                impression.append(_capital(expand(rng, line, memo)))
        findings.append((organ.label, [_capital(sentence) for sentence in sentences]))
    if not impression:
        impression.append(expand(rng, rng.choice(exam.clean), whole))
    _lengthen(rng, rng.sample(negatives, len(negatives)) + shuffled(rng, exam.modality), findings, whole)
    indication, technique = (expand(rng, rng.choice(kind), whole) for kind in (exam.indications, exam.techniques))
    return Clinical(title, indication, technique, findings, impression)


def _lengthen(rng: Random, sentences: list[str], findings: list[tuple[str, list[str]]], memo: dict[str, str]) -> None:
    """Adds sentences, the first ones first, until the findings have the length drawn for them."""
    words = rng.choice([42, 55, 70, 90, 110, 140]) - sum(len(known.split()) for _, group in findings for known in group)
    extra: list[str] = []
    for sentence in sentences:
        if words <= 0:
            break
        extra.append(_capital(expand(rng, sentence, memo)))
        words -= len(extra[-1].split())
    if len(extra) == 1 or (extra and rng.random() < 0.3):
        findings[-1][1].extend(extra)
    elif extra:
        findings.append((rng.choice(["Other Findings", "Additional Findings", "Miscellaneous", "Other", ""]), extra))


def _set_side(rng: Random, memo: dict[str, str]) -> None:
    side = memo.setdefault("side", rng.choice(["left", "right"]))
    memo["Side"], memo["SIDE"] = side.capitalize(), side.upper()


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
