"""The facts behind one report: who, where, when, and the numbers that an export keeps beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from tests.corpora.alder.clinical import KINDS, Kind
from tests.corpora.alder.formats import phone, token
from tests.corpora.alder.people import Person, draw_person
from tests.corpora.alder.places import FACILITIES, STATES, STREET_TYPES, STREETS, TOWNS

_MRN_SHAPES = (
    "999999",
    "9999999",
    "0099999",
    "00999999",
    "99999999",
    "99-99-99",
    "999-99-99",
    "E999999",
    "MR0099999",
    "M99-999-99",
)
_ACCESSION_SHAPES = (
    "99999999",
    "A9999999",
    "{yy}-9999999",
    "R-{yyyy}-99999",
    "{m}{yy}0099999",
    "E999999999",
    "0099999-{m}",
    "{yyyy}{m}99999",
)


@dataclass(frozen=True)
class Home:
    """Where somebody lives."""

    street: str
    town: str
    state: str
    zip: str


@dataclass(frozen=True)
class Case:
    """Everything that a layout may mention."""

    kind: Kind
    patient: Person
    dob: date
    exam: date
    mrn: str
    accession: str
    site: str
    home: Home
    phone: str
    ordering: Person
    radiologist: Person
    resident: Person

    @property
    def age(self) -> int:
        """Whole years on the day of the exam."""
        before_birthday = (self.exam.month, self.exam.day) < (self.dob.month, self.dob.day)
        return self.exam.year - self.dob.year - before_birthday


def draw_case(rng: Random) -> Case:
    """One case; three patients in twenty is 90 or older."""
    kind = rng.choice(KINDS)
    exam = date(2003, 1, 1) + timedelta(days=rng.randint(0, 365 * 21))
    years = rng.randint(90, 103) if rng.random() < 0.15 else rng.randint(18, 89)
    if kind.name == "obstetric ultrasound":
        years = rng.randint(18, 44)
    female = kind.female if kind.female is not None else rng.random() < 0.5
    return Case(
        kind=kind,
        patient=draw_person(rng, female),
        dob=exam - timedelta(days=round(years * 365.25) + rng.randint(3, 360)),
        exam=exam,
        mrn=token(rng, rng.choice(_MRN_SHAPES)),
        accession=_accession(rng, kind, exam),
        site=rng.choice(FACILITIES),
        home=draw_home(rng),
        phone=phone(rng),
        ordering=draw_person(rng),
        radiologist=draw_person(rng),
        resident=draw_person(rng),
    )


def draw_home(rng: Random) -> Home:
    """An address in one town."""
    street = f"{rng.randint(1, 19999)} {rng.choice(STREETS)} {rng.choice(STREET_TYPES)}"
    if rng.random() < 0.25:
        street += rng.choice((f", Apt {rng.randint(1, 40)}", f" #{rng.randint(1, 900)}", f" Unit {rng.randint(1, 9)}B"))
    code = f"{rng.randint(1000, 99999):05}" + (f"-{rng.randint(0, 9999):04}" if rng.random() < 0.15 else "")
    return Home(street, rng.choice(TOWNS), rng.choice(STATES), code)


def known_of(case: Case, rng: Random) -> dict[str, str]:
    """What the export's columns hold: always the patient, the numbers and the dates, mostly the rest."""
    patient = case.patient
    known = {
        "patient_first": patient.given,
        "patient_last": patient.family,
        "mrn": case.mrn,
        "accession": case.accession,
        "dob": case.dob.isoformat(),
        "exam_date": case.exam.isoformat(),
    }
    shape = rng.choice(("full", "full", "formal", "listed", "careted"))
    optional = {
        "patient_middle": patient.middle,
        "ordering": getattr(case.ordering, shape),
        "radiologist": getattr(case.radiologist, shape),
        "phone": case.phone,
        "site": case.site,
    }
    if shape != "careted" and rng.random() < 0.25:
        optional |= {key: f"{optional[key]}, MD" for key in ("ordering", "radiologist")}
    known |= {key: value for key, value in optional.items() if value and rng.random() < 0.85}
    if rng.random() < 0.3:
        known |= {key: known[key].upper() for key in ("patient_first", "patient_last")}
    return known


def _accession(rng: Random, kind: Kind, exam: date) -> str:
    shape = rng.choice(_ACCESSION_SHAPES)
    digits = token(rng, shape.replace("{m}", "<").replace("{yyyy}", ">").replace("{yy}", "|"))
    return digits.replace("<", kind.modality).replace(">", str(exam.year)).replace("|", f"{exam:%y}")
