"""The vocabulary that the PHI engine's parts share: what is known, and what is found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, Self

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
PERSONS = frozenset({"PATIENT", "PHYSICIAN", "NAME"})


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

    @classmethod
    def of(cls, fields: Mapping[str, Any]) -> Self:
        """From the fields that stand beside a text outside of a lake, all optional strings (or lists of them).

        patient_first, patient_last, patient_middle or patient_name; mrn, accession, dob; ordering, radiologist
        and other physicians under `physicians`; every other field holds something that must not remain.
        """
        given = {name: _strings(value) for name, value in fields.items() if name not in _NOT_IDENTIFIERS}

        def take(*names: str) -> tuple[str, ...]:
            return tuple(value for name in names for value in given.pop(name, ()))

        parts = [" ".join(take(name)) for name in ("patient_last", "patient_first", "patient_middle")]
        whole = "^".join(parts).rstrip("^")
        return cls(
            patient_names=((whole,) if whole.strip("^") else ()) + take("patient_name", "patient_names"),
            mrn=" ".join(take("mrn")),
            accession=" ".join(take("accession")),
            birth_date=" ".join(take("dob", "birth_date")),
            physicians=take("ordering", "radiologist", "physicians"),
            other=tuple(value for values in given.values() for value in values),
        )


_NOT_IDENTIFIERS = frozenset({"exam_date", "sex", "age", "modality"})


def _strings(value: Any) -> tuple[str, ...]:
    """Every text and number in a value, however deep in lists and objects."""
    if isinstance(value, Mapping):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return tuple(text for one in value for text in _strings(one))
    text = "" if value is None else str(value).strip()
    return (text,) if text else ()
