"""The vocabulary that the PHI engine's parts share: what is known, and what is found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from radlake.text.archive import Archive

CATEGORIES = (
    "PATIENT",
    "PHYSICIAN",
    "NAME",
    "MRN",
    "ACCESSION",
    "ID",
    "SSN",
    "DATE",
    "AGE",
    "PHONE",
    "EMAIL",
    "URL",
    "HOSPITAL",
    "ADDRESS",
)


class Span(NamedTuple):
    """PHI at `start` to `end` (characters, end excluded), its category and the rule that found it."""

    start: int
    end: int
    category: str
    rule: str


@dataclass(frozen=True)
class Known:
    """Identifiers that the export holds for one report, in their raw forms.

    Names may be "LAST^FIRST^M", "Last, First" or "First Last"; dates ISO, numeric or YYYYMMDD;
    `other` holds anything else that must not remain: phone numbers, sites, account numbers.
    `numbers` are those of the same patient's other exams, however many; `archive` knows the physicians
    and sites of all reports.
    """

    patient_names: tuple[str, ...] = ()
    mrn: str = ""
    accession: str = ""
    birth_date: str = ""
    physicians: tuple[str, ...] = ()
    other: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()
    archive: Archive | None = field(default=None, compare=False, repr=False)
