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
        if len(chosen[organ]) < 3 or organ == names[-1]:
            chosen[organ].add(index)
            words += _words(kind, organ, {index})
    return [(organ, [kind.organs[organ][index] for index in sorted(chosen[organ])]) for organ in organs]


def pick_impressions(kind: Kind, rng: Random) -> list[str]:
    """One to five conclusions."""
    count = min(len(kind.impressions), rng.choice((1, 1, 2, 2, 3, 3, 4, 5)))
    return rng.sample(kind.impressions, count)


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
    fields["ADDITIONAL" if "OTHER" in fields else "OTHER"] = LONG[modality]
    return Kind(name, modality, female, titles, reasons, techniques, fields, impressions)


KINDS: tuple[Kind, ...] = tuple(
    kind
    for bank in (bank_chest, bank_body, bank_neuro, bank_bones, bank_women, bank_other)
    for kind in _read(bank.TEXT)
)
