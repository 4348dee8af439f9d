"""Exam codes that many hospitals share: RIS mnemonics, CPT, LOINC and RadLex codes, from `exam_codes.csv`.

    look_up("CTAPW")     → ("CT", "abdomen")
    look_up("71046-26")  → ("XR", "chest")

A mnemonic that is not listed is read as modality, regions and qualifiers ("XR-KNEE-3V-LT"), and only if that
explains all of it.
"""

from __future__ import annotations

import csv
import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from radlake.text.exams_words import UNKNOWN, first_region

TABLE_FILE = "exam_codes.csv"
_LONGEST_CODE = 32
_CPT = re.compile(r"(?:CPT[-: ]?)?([0-9GS][0-9]{4})(?:[-. ]?(?:2[26]|5[0-9]|7[679]|TC|LT|RT))*")
_SEPARATORS = re.compile(r"[-_./+ ]+")
_VIEWS_OR_NUMBER = re.compile(r"[0-9]{0,5}(?:V|VW|VWS|VIEWS?|PLUS)?")
_LEAD = re.compile(r"(?:IMG|RAD|RIS)[-_. ]?(?=[A-Z])")
# A prefix and a bare number ("CT0123") names the modality at least; of others a number could be anything.
_NUMBERED = frozenset({"CT", "MR", "XR", "US", "NM", "MG", "MRI"})
_RADLEX_PREFIXES = frozenset({"CT", "MR"})
_LONGEST_REGION = 10  # letters
_NEIGHBOURS = (
    {"chest", "abdomen", "pelvis", "vascular"},
    {"head", "neck", "spine", "vascular"},
    {"pelvis", "limbs"},
    {"abdomen", "vascular", "limbs"},
)


class ExamKind(NamedTuple):
    """What a code says; either may be "unknown"."""

    modality: str
    body_part: str


NOTHING = ExamKind(UNKNOWN, UNKNOWN)


@dataclass(frozen=True)
class CodeTable:
    """The shipped table, in the forms that look-ups need."""

    codes: dict[str, ExamKind] = field(default_factory=dict)
    cpt: list[tuple[str, str, ExamKind]] = field(default_factory=list)  # (first, last, kind), sorted
    prefixes: dict[str, ExamKind] = field(default_factory=dict)
    regions: dict[tuple[str, str], str] = field(default_factory=dict)  # (code, modality or prefix or "") → part
    radlex_regions: dict[tuple[str, str], str] = field(default_factory=dict)
    qualifiers: set[str] = field(default_factory=set)
    radlex_qualifiers: set[str] = field(default_factory=set)


def look_up(code: str) -> ExamKind:
    """Modality and body part of a code, as far as they are known. Never raises; any case, any separators."""
    bare = " ".join(code.split()).upper()
    if not bare or len(bare) > _LONGEST_CODE:
        return NOTHING
    table = code_table()
    listed = table.codes.get(bare) or table.codes.get(_SEPARATORS.sub("", bare))
    return listed or _cpt(bare, table) or _mnemonic(_LEAD.sub("", bare), table) or _mnemonic(bare, table) or NOTHING


def region_of_code(text: str) -> str:
    """A body part from a region's code alone, several in one word included ("ABDOMENPELVIS", "LSPINE")."""
    bare = _SEPARATORS.sub("", text.upper())
    if not bare or len(bare) > _LONGEST_CODE:
        return UNKNOWN
    table = code_table()
    found = _regions(bare, ("",), table.regions, table.qualifiers)
    return first_region([part for _, part in found]) if found and _belong_together(found) else UNKNOWN


@cache
def code_table() -> CodeTable:
    """`exam_codes.csv`, read once per process, also from inside a zip."""
    table = CodeTable()
    lines = (line for line in _table_text().splitlines() if not line.startswith("#"))
    for row in csv.DictReader(lines):
        _enter(table, row["kind"], row["code"], row["modality"], row["body_part"])
    table.cpt.sort()
    return table


@cache
def table_sha256() -> str:
    """Digest of the shipped table: rows depend on it as on code."""
    return hashlib.sha256(_table_text().encode()).hexdigest()


def _table_text() -> str:
    return files("radlake.text").joinpath(TABLE_FILE).read_text(encoding="utf-8")


def _enter(table: CodeTable, kind: str, code: str, modality: str, body_part: str) -> None:
    meaning = ExamKind(modality or UNKNOWN, body_part or UNKNOWN)
    if kind in ("code", "loinc", "radlex"):
        table.codes[code] = meaning
    elif kind == "cpt":
        first, _, last = code.partition("-")
        table.cpt.append((first, last or first, meaning))
    elif kind == "prefix":
        table.prefixes[code] = meaning
    elif kind in ("region", "radlex-region"):
        regions = table.regions if kind == "region" else table.radlex_regions
        regions.update({(code, context): body_part for context in modality.split("|")})
    else:
        (table.qualifiers if kind == "qualifier" else table.radlex_qualifiers).add(code)


def _cpt(bare: str, table: CodeTable) -> ExamKind | None:
    match = _CPT.fullmatch(bare)
    if match is None:
        return None
    number = match.group(1)
    place = bisect_right(table.cpt, number, key=lambda entry: entry[0]) - 1
    first, last, meaning = table.cpt[place]
    return meaning if place >= 0 and first <= number <= last else None


class _Reading(NamedTuple):
    """One way to read a code; that with the most letters in regions is the likeliest."""

    letters: int
    kind: ExamKind


def _mnemonic(bare: str, table: CodeTable) -> ExamKind | None:
    """Modality, regions, qualifiers. Of equally likely readings only what they agree on counts."""
    readings = list(_readings(_SEPARATORS.sub("", bare), table))
    if not readings:
        return None
    most = max(reading.letters for reading in readings)
    modalities, parts = (set(told) for told in zip(*(r.kind for r in readings if r.letters == most), strict=True))
    return ExamKind(*(told.pop() if len(told) == 1 else UNKNOWN for told in (modalities, parts)))


def _readings(pieces: str, table: CodeTable) -> Iterator[_Reading]:
    for length in range(2, min(8, len(pieces)) + 1):
        name, rest = pieces[:length], pieces[length:]
        prefix = table.prefixes.get(name)
        if prefix is None:
            continue
        styles = [(table.regions, table.qualifiers)]
        if name in _RADLEX_PREFIXES:
            styles.append((table.radlex_regions, table.radlex_qualifiers))
        for regions, qualifiers in styles:
            found = _regions(rest, (name, prefix.modality, ""), regions, qualifiers)
            if found is not None and _belong_together(found):
                part = first_region([word_part for _, word_part in found]) if found else prefix.body_part
                yield _Reading(sum(len(word) for word, _ in found), ExamKind(prefix.modality, part))
        if rest.isdigit() and name in _NUMBERED:
            yield _Reading(0, prefix)


def _belong_together(found: list[tuple[str, str]]) -> bool:
    """One region, or neighbours that are examined at once."""
    parts = {part for _, part in found}
    return len(parts) <= 1 or any(parts <= neighbours for neighbours in _NEIGHBOURS)


def _regions(
    rest: str, contexts: tuple[str, ...], regions: dict[tuple[str, str], str], qualifiers: set[str]
) -> list[tuple[str, str]] | None:
    """`rest` as regions (word, part), longest first, and then qualifiers; None if something stays unexplained."""

    @cache  # each place is read once, however many ways lead to it
    def read_from(start: int) -> list[tuple[str, str]] | None:
        for end in range(min(start + _LONGEST_REGION, len(rest)), start, -1):
            word = rest[start:end]
            part = next((regions[word, context] for context in contexts if (word, context) in regions), None)
            further = read_from(end) if part else None
            if part and further is not None:
                return [(word, part), *further]
        return [] if _only_qualifiers(rest[start:], qualifiers) else None

    return read_from(0)


def _only_qualifiers(rest: str, qualifiers: set[str]) -> bool:
    """Whether qualifiers and numbers of views are all that `rest` is made of."""
    reachable = {0}
    for start in range(len(rest)):
        if start in reachable:
            reachable |= {start + size for size in range(1, 7) if rest[start : start + size] in qualifiers}
            reachable |= {start + size for size in range(1, 9) if _is_number(rest[start : start + size])}
    return len(rest) in reachable


def _is_number(word: str) -> bool:
    return bool(word) and word[0].isdigit() and _VIEWS_OR_NUMBER.fullmatch(word) is not None
