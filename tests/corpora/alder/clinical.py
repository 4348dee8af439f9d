"""Kinds of exams with their own wording, read from the compact text of the `bank_*` modules.

A bank is a series of blocks. `@name | modality | F, M or -` opens one; `titles`, `reasons`, `technique` and
`impression` list alternatives; any other label is an organ's. Alternatives are parted by `|`, and lines that begin
with spaces go on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from tests.corpora.alder import bank_body, bank_bones, bank_chest, bank_neuro, bank_other, bank_women
from tests.corpora.alder.bank_long import LONG
from tests.corpora.alder.bank_traps import TRAPS

_ALL_WELL = re.compile(
    r"(No|None|Normal|Not seen|Clear|Dry|Closed|Nothing|Unremarkable|Patent|Menisci|ACL, PCL|Complete response)\b"
    r"|.*\b(intact|unremarkable|aligned|is normal|are clear|is kept|within normal limits|surgically absent)\b"
    r"|BI-RADS [12]\b"
)


@dataclass(frozen=True)
class Kind:
    """One kind of exam; all texts are templates for `Slots.fill`."""

    name: str
    modality: str
    female: bool | None
    titles: tuple[str, ...]
    reasons: tuple[str, ...]
    techniques: tuple[str, ...]
    organs: dict[str, tuple[str, ...]]
    impressions: tuple[str, ...]


def pick_findings(kind: Kind, rng: Random) -> list[tuple[str, list[str]]]:
    """Organs in the order of the bank, some left out; about 40 to 150 words in all where the bank allows it."""
    target = rng.randint(40, 130)
    names = list(kind.organs)
    organs = [organ for organ in names if organ in (names[0], names[-1]) or rng.random() > 0.1]
    chosen = {organ: {rng.randrange(len(kind.organs[organ]))} for organ in organs}
    rest = [
        (organ, index) for organ in organs for index in range(len(kind.organs[organ])) if index not in chosen[organ]
    ]
    rng.shuffle(rest)
    words = sum(_words(kind, organ, chosen[organ]) for organ in organs)
    while words < target and rest:
        organ, index = rest.pop()
        if len(chosen[organ]) < (4 if organ == names[-1] else 3):
            chosen[organ].add(index)
            words += _words(kind, organ, {index})
    picked = [(organ, _agreeing([kind.organs[organ][index] for index in sorted(chosen[organ])])) for organ in organs]
    if rng.random() < 0.5:
        picked[-1][1].append(rng.choice(TRAPS))
    return picked


def pick_impressions(kind: Kind, rng: Random) -> list[str]:
    """One to five conclusions."""
    count = min(len(kind.impressions), rng.choice((1, 1, 2, 2, 3, 3, 4, 5)))
    return _agreeing(rng.sample(kind.impressions, count))


def _agreeing(sentences: list[str]) -> list[str]:
    """Without those that say that all is well, where another says that it is not."""
    abnormal = [sentence for sentence in sentences if not _ALL_WELL.match(sentence)]
    return abnormal or sentences[:1]


def _words(kind: Kind, organ: str, indices: set[int]) -> int:
    return sum(len(kind.organs[organ][index].split()) for index in indices)


def _read(bank: str) -> list[Kind]:
    joined = re.sub(r"\n +", " ", bank.strip())
    return [_read_block(block) for block in joined.split("@") if block.strip()]


def _read_block(block: str) -> Kind:
    head, *lines = block.strip().split("\n")
    name, modality, sex = (part.strip() for part in head.split("|"))
    fields: dict[str, tuple[str, ...]] = {}
    for line in lines:
        label, _, content = line.partition(":")
        fields[label] = tuple(" ".join(item.split()) for item in content.split("|"))
    titles, reasons, techniques, impressions = (
        fields.pop(key) for key in ("titles", "reasons", "technique", "impression")
    )
    female = {"F": True, "M": False, "-": None}[sex]
    fields["ADDITIONAL" if "OTHER" in fields else "OTHER"] = LONG["CX" if name == "chest film" else modality]
    return Kind(name, modality, female, titles, reasons, techniques, fields, impressions)


KINDS: tuple[Kind, ...] = tuple(
    kind
    for bank in (bank_chest, bank_body, bank_neuro, bank_bones, bank_women, bank_other)
    for kind in _read(bank.TEXT)
)
