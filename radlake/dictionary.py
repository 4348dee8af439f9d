"""The dictionary of the archive: what all deliveries together say about a patient, and who works where.

A row of `raw_identifiers` is one entry: whose it is (a patient, a report without one, or the archive), its
kind and its value. Here is what the kinds mean to the engine; the job `collect_identifiers` gathers them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from unicodedata import normalize

from radlake.text.archive import Archive
from radlake.text.folding import fold
from radlake.text.history import is_number
from radlake.text.known import find_known
from radlake.text.spans import Known

PATIENT, REPORT, ARCHIVE = "patient", "report", "archive"
SCOPES = (PATIENT, REPORT, ARCHIVE)

# Of each kind, the columns of raw_reports that hold it.
PERSON_KINDS = {
    "name": ("patient_name",),
    "mrn": ("mrn",),
    "patient_id": ("patient_id",),
    "birth_date": ("birth_date",),
    "accession": ("accession",),
    "report_id": ("report_id",),
    "other": ("identifiers",),
}
ARCHIVE_KINDS = {"physician": ("ordering_physician", "radiologist"), "site": ("site",)}
_PER_EXAM = frozenset(("accession", "report_id"))  # one exam, one more of them

_LETTERS = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
_SIGNS = re.compile(r"[\W_]+")
_BETWEEN_WORDS = re.compile(r"[\s,^.]+")
_SHORTEST_WORD, _SHORTEST_NUMBER = 2, 3  # nothing shorter is looked for in a text

Entry = Mapping[str, str]  # kind, value


def with_history(own: Known, history: Iterable[Entry], archive: Archive | None = None) -> Known:
    """A report's own identifiers, those of its patient's other reports, and the archive's physicians and sites."""
    found: dict[str, set[str]] = {}
    for entry in history:
        found.setdefault(_use(entry), set()).add(entry["value"])
    mine = {own.mrn, own.accession, own.birth_date, *own.other}
    names = found.get("name", set()).difference(own.patient_names)
    numbers, rest = found.get("number", set()) - mine, found.get("other", set()) - mine
    return Known(
        patient_names=(*own.patient_names, *sorted(names)),
        mrn=own.mrn,
        accession=own.accession,
        birth_date=own.birth_date,
        physicians=own.physicians,
        other=(*own.other, *sorted(rest)),
        numbers=tuple(sorted(numbers)),
        archive=archive,
    )


def _use(entry: Entry) -> str:
    """Where an entry goes; the short number of another exam, "12", is nothing to look for."""
    kind = entry["kind"]
    if kind in (*_PER_EXAM, "other") and is_number(entry["value"]):
        return "number"
    return "short" if kind in _PER_EXAM else "name" if kind == "name" else "other"


def archive_of(entries: Iterable[Entry]) -> Archive:
    """The compiled dictionary of the entries of the archive."""
    by_kind: dict[str, list[str]] = {kind: [] for kind in ARCHIVE_KINDS}
    for entry in entries:
        by_kind[entry["kind"]].append(entry["value"])
    return Archive.of(by_kind["physician"], by_kind["site"])


def may_hold(text: str, entries: Iterable[Entry]) -> bool:
    """False only if `text` would be de-identified alike with and without these entries of its patient.

    Wider than the engine, which minds word boundaries, capitals and eponyms: the longest number of a value, or
    one of its words, anywhere among the text's letters and digits.
    """
    text = normalize("NFC", text)
    folded = fold(text)
    squeezed = _SIGNS.sub("", folded)
    entries = tuple(entries)
    if any(piece in squeezed for entry in entries for piece in _pieces(entry["value"])):
        return True
    names = tuple(sorted(entry["value"] for entry in entries if entry["kind"] == "name"))
    return bool(names) and bool(find_known(text, folded, Known(patient_names=names)))  # other forms of a name


def _pieces(value: str) -> list[str]:
    """What a text holds, letters and digits alone, if it holds the value or a word of it."""
    return [piece for word in _BETWEEN_WORDS.split(fold(value)) for piece in _pieces_of_word(_SIGNS.sub("", word))]


def _pieces_of_word(word: str) -> list[str]:
    number = max((run.lstrip("0") for run in _DIGITS.findall(word)), key=len, default="")
    if len(number) >= _SHORTEST_NUMBER:
        return [number]
    words = [letters for letters in _LETTERS.findall(word) if len(letters) >= _SHORTEST_WORD]
    return words or ([word] if len(word) >= _SHORTEST_NUMBER else [])
