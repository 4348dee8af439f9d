"""What a corpus yields: a report with its true PHI spans and sections."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple


class GoldSpan(NamedTuple):
    """PHI at `start` to `end` (characters, end excluded) and its category."""

    start: int
    end: int
    category: str


@dataclass(frozen=True)
class Document:
    """One report: its text, what an export would know, and the truth.

    `known`: keys among patient_first, patient_last, patient_middle, mrn, accession, dob (ISO), exam_date (ISO),
    ordering, radiologist, phone, site. `sections`: name -> (start, end), tight, of the clinical text alone.
    `layout`: the name of the layout.
    """

    id: str
    text: str
    known: dict[str, str] = field(repr=False)
    spans: tuple[GoldSpan, ...] = field(repr=False)
    sections: dict[str, tuple[int, int]] = field(repr=False)
    layout: str = ""
