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
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from radlake.text.exams_words import UNKNOWN, first_region

TABLE_FILE = "exam_codes.csv"
_LONGEST_CODE = 32
_CPT = re.compile(r"(?:CPT[-: ]?)?([0-9G-S][0-9]{4})(?:[-. ]?(?:2[26]|5[0-9]|7[679]|TC|LT|RT))*")
_SEPARATORS = re.compile(r"[-_./ ]+")
_VIEWS_OR_NUMBER = re.compile(r"[0-9]{0,5}(?:V|VW|VWS|VIEWS?|PLUS)?")
_LEAD = re.compile(r"(?:IMG|RAD|RIS)[-_. ]?(?=[A-Z])")
# A prefix and a bare number ("CT0123") names the modality at least; of others a number could be anything.
_NUMBERED = frozenset({"CT", "MR", "XR", "US", "NM", "MG", "MRI"})


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
    return listed or _cpt(bare, table) or _mnemonic(_LEAD.sub("", bare), table) or NOTHING


def region_of_code(text: str) -> str:
    """A body part from a region's code alone, several in one word included ("ABDOMENPELVIS", "LSPINE")."""
    bare = _SEPARATORS.sub("", text.upper())
    if not bare or len(bare) > _LONGEST_CODE:
        return UNKNOWN
    table = code_table()
    read = _read(bare, "", UNKNOWN, table.regions, table.qualifiers)
    return first_region(read.parts) if read else UNKNOWN


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
        (table.regions if kind == "region" else table.radlex_regions)[code, modality] = body_part
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
    """One way to read what follows a prefix; the one with the most letters in regions is the likeliest."""

    letters: int
    parts: list[str]


def _mnemonic(bare: str, table: CodeTable) -> ExamKind | None:
    pieces = _SEPARATORS.sub("", bare)
    best: tuple[int, int, ExamKind] | None = None
    for length in range(min(8, len(pieces)), 1, -1):
        prefix = table.prefixes.get(pieces[:length])
        read = _after_prefix(pieces, length, prefix, table) if prefix else None
        if prefix and read and (best is None or (read.letters, length) > best[:2]):
            part = first_region(read.parts) if read.parts else prefix.body_part
            best = read.letters, length, ExamKind(prefix.modality, part)
    return best[2] if best else None


def _after_prefix(pieces: str, length: int, prefix: ExamKind, table: CodeTable) -> _Reading | None:
    name, rest = pieces[:length], pieces[length:]
    read = _read(rest, name, prefix.modality, table.regions, table.qualifiers)
    if read is None or not read.parts:
        read = _read(rest, name, prefix.modality, table.radlex_regions, table.radlex_qualifiers) or read
    if read is None and rest.isdigit() and name in _NUMBERED:
        return _Reading(0, [])
    return read


def _read(
    rest: str, prefix: str, modality: str, regions: dict[tuple[str, str], str], qualifiers: set[str]
) -> _Reading | None:
    """`rest` as regions and then qualifiers, the longest regions first; None if something stays unexplained."""

    @cache  # each place is read once, however many ways lead to it
    def read_from(start: int) -> _Reading | None:
        for end in range(min(start + 10, len(rest)), start, -1):
            word = rest[start:end]
            part = regions.get((word, prefix)) or regions.get((word, modality)) or regions.get((word, ""))
            further = read_from(end) if part else None
            if part and further:
                return _Reading(end - start + further.letters, [part, *further.parts])
        return _Reading(0, []) if _only_qualifiers(rest[start:], qualifiers) else None

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
