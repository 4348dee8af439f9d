"""Patients, staff and sites, and the many ways in which a report writes a name, a number or a date."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, field
from random import Random

from radlake.synth import names
from radlake.synth.marks import phi
from radlake.synth.names import Rnd

Day = tuple[int, int, int]  # year, month, day

_MONTHS = list(calendar.month_name)
_SHORT = list(calendar.month_abbr)
_KIN = {"F": ("wife", "mother", "daughter", "sister", "niece"), "M": ("husband", "father", "son", "brother", "nephew")}


@dataclass(slots=True)
class Physician:
    """A physician as the staff list knows one."""

    last: str
    first: str
    initial: str
    phone: str
    staff_id: str

    @property
    def column(self) -> str:
        """LAST^FIRST^M, as the export writes a person."""
        return f"{self.last}^{self.first}^{self.initial}".upper()


@dataclass(slots=True)
class Patient:
    """A person with the identifiers that stay the same over all of their reports."""

    mrn: str
    last: str
    first: str
    middle: str
    sex: str
    born: Day
    phone: str
    town: str
    kin: list[tuple[str, str]] = field(default_factory=list)  # (relation, given name)

    @property
    def column(self) -> str:
        """LAST^FIRST^M, as the export writes a person."""
        return f"{self.last}^{self.first}^{self.middle}".upper().rstrip("^")

    def age(self, day: Day) -> int:
        """Completed years on a day."""
        return day[0] - self.born[0] - ((day[1], day[2]) < (self.born[1], self.born[2]))


@dataclass(frozen=True, slots=True)
class Hospital:
    """What is the same in the whole export: sites, physicians, places that refer patients."""

    sites: tuple[str, ...]
    radiologists: tuple[Physician, ...]
    physicians: tuple[Physician, ...]
    others: tuple[str, ...]


def make_hospital(seed: int) -> Hospital:
    """The hospital of a seed; every block builds the same one."""
    rnd = Random(f"hospital:{seed}").random
    town = names.town(rnd)
    sites = (f"{town} General Hospital", f"{town} Imaging Center", names.hospital(rnd), f"{names.town(rnd)} Clinic")
    staff = tuple(_physician(rnd, i) for i in range(280))
    return Hospital(sites, staff[:40], staff[40:], tuple(names.hospital(rnd) for _ in range(60)))


def make_patient(rnd: Rnd, number: int, canary: str | None) -> Patient:
    """The patient of a number; one in fifty carries the canary as surname."""
    sex = "F" if rnd() < 0.53 else "M"
    last = names.surname(rnd)
    if canary and number % 50 == 7:
        last = canary.title() if rnd() < 0.5 else canary.upper()
    middle = "ABCDEFGHJKLMNPRSTW"[int(rnd() * 18)] if rnd() < 0.8 else ""
    old = rnd()
    age = 90 + int(rnd() * 11) if old < 0.03 else 9 + int(rnd() * 9) if old < 0.08 else 18 + int(rnd() * 72)
    patient = Patient(
        f"{1_000_000 + number * 48_271 % 9_000_000:08d}", last, names.given(rnd, sex), middle, sex,
        (2020 - age, 1 + int(rnd() * 12), 1 + int(rnd() * 28)), names.phone(rnd), names.town(rnd),
    )  # fmt: skip
    for kin_sex in ("F", "M"):
        relation = _KIN[kin_sex][int(rnd() * 5)]
        patient.kin.append((relation, names.given(rnd, kin_sex)))
    return patient


def patient_name(rnd: Rnd, p: Patient) -> str:
    """The patient's name, marked, in one of the spellings of headers."""
    style = int(rnd() * 8)
    if style == 0:
        return phi("PATIENT", p.column)
    if style == 1:
        return phi("PATIENT", f"{p.last}, {p.first} {p.middle}".rstrip())
    if style == 2:
        return phi("PATIENT", f"{p.last}, {p.first}".upper())
    if style == 3:
        return phi("PATIENT", f"{p.first} {p.middle}. {p.last}" if p.middle else f"{p.first} {p.last}")
    if style == 4:
        return phi("PATIENT", f"{p.last},{p.first}")
    if style == 5:
        return phi("PATIENT", f"{p.last.upper()}, {p.first}")
    return phi("PATIENT", f"{p.first} {p.last}" if style == 6 else f"{p.first[0]}. {p.last}")


def patient_title(p: Patient) -> str:
    """Mr. or Ms. and the surname, the surname marked."""
    return f"{'Ms.' if p.sex == 'F' else 'Mr.'} {phi('PATIENT', p.last)}"


def doctor(rnd: Rnd, d: Physician) -> str:
    """A physician inside a sentence: the name is marked, the title is not."""
    style = int(rnd() * 6)
    if style < 2:
        return f"Dr. {phi('PHYSICIAN', d.last)}"
    if style == 2:
        return f"Dr. {phi('PHYSICIAN', f'{d.first} {d.last}')}"
    if style == 3:
        return f"{phi('PHYSICIAN', f'{d.first} {d.initial}. {d.last}')}, MD"
    return f"Dr. {phi('PHYSICIAN', f'{d.first[0]}. {d.last}')}" if style == 4 else f"{phi('PHYSICIAN', d.last)} MD"


def signature(rnd: Rnd, d: Physician) -> str:
    """A physician as a signature line names one."""
    style = int(rnd() * 4)
    if style == 0:
        return f"{phi('PHYSICIAN', f'{d.first} {d.initial}. {d.last}')}, M.D."
    if style == 1:
        return f"{phi('PHYSICIAN', f'{d.last}, {d.first}')} MD"
    if style == 2:
        return phi("PHYSICIAN", f"{d.last.upper()}, {d.first.upper()} {d.initial}")
    return f"{phi('PHYSICIAN', f'{d.first} {d.last}')}, DO"


def date(rnd: Rnd, day: Day) -> str:
    """A date, marked, in one of ten spellings."""
    y, m, d = day
    style = int(rnd() * 10)
    if style < 2:
        text = f"{m}/{d}/{y}"
    elif style == 2:
        text = f"{m:02d}/{d:02d}/{y}"
    elif style == 3:
        text = f"{m}/{d}/{y % 100:02d}"
    elif style == 4:
        text = f"{y}-{m:02d}-{d:02d}"
    elif style == 5:
        text = f"{_MONTHS[m]} {d}, {y}"
    elif style == 6:
        text = f"{d}-{_SHORT[m].upper()}-{y}"
    elif style == 7:
        text = f"{_SHORT[m]} {d}, {y}"
    else:
        text = f"{d} {_MONTHS[m]} {y}" if style == 8 else f"{m:02d}-{d:02d}-{y}"
    return phi("DATE", text)


def medical_record_number(rnd: Rnd, mrn: str) -> str:
    """An MRN with its label, marked, in one of five spellings."""
    style = int(rnd() * 5)
    if style == 0:
        return f"MRN: {phi('MRN', mrn)}"
    if style == 1:
        return f"MRN {phi('MRN', mrn.lstrip('0'))}"
    if style == 2:
        return f"MR#: {phi('MRN', f'{mrn[:2]}-{mrn[2:5]}-{mrn[5:]}')}"
    return f"Medical Record Number: {phi('MRN', mrn)}" if style == 3 else f"Med Rec No. {phi('MRN', 'M' + mrn)}"


def _physician(rnd: Rnd, i: int) -> Physician:
    sex = "F" if rnd() < 0.5 else "M"
    initial = "ABCDEFGHJKLMNPRSTW"[int(rnd() * 18)]
    return Physician(names.surname(rnd), names.given(rnd, sex), initial, names.phone(rnd), f"{20_000 + i * 37}")
