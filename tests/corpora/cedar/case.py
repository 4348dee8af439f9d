"""One patient, one exam, and what an export would know of both."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.corpora.cedar import forms, places
from tests.corpora.cedar.people import Person, person
from tests.corpora.cedar.study import Study

FACILITIES = {"us": places.US_FACILITIES, "uk": places.UK_FACILITIES, "ca": places.CA_FACILITIES}
SERVICES = (
    "Orthopedics",
    "Oncology",
    "Family Medicine",
    "the ED",
    "Pulmonology",
    "Neurosurgery",
    "GI",
    "Internal Medicine",
)
RELATIVES = {
    "F": ("daughter", "wife", "mother", "sister", "niece"),
    "M": ("son", "husband", "father", "brother", "nephew"),
}


@dataclass(frozen=True)
class Case:
    """The facts of one report."""

    rng: random.Random
    country: str
    study: Study
    patient: Person
    age: int
    dob: date
    exam_day: date
    ordering: Person
    radiologist: Person
    site: str
    mrn: str
    mrn_texts: tuple[str, ...]
    accession: str
    phone: str

    def known(self) -> dict[str, str]:
        """What the columns of an export would hold of this report; some exports leave some of it out."""
        style = self.rng.choice(["last_first", "full", "caret", "degree"])

        def column(who: Person) -> str:
            names = {"last_first": who.last_first, "caret": who.caret, "full": who.full}
            return names.get(style, f"{who.last_first.upper()} MD")

        upper = self.rng.random() < 0.4
        case: Callable[[str], str] = str.upper if upper else str
        values = {
            "patient_first": case(self.patient.first),
            "patient_last": case(self.patient.last),
            "patient_middle": case(self.patient.middle),
            "mrn": self.mrn,
            "accession": self.accession,
            "dob": self.dob.isoformat(),
            "exam_date": self.exam_day.isoformat(),
            "ordering": column(self.ordering),
            "radiologist": column(self.radiologist),
            "phone": self.phone if self.rng.random() < 0.6 else "",
            "site": self.site if self.rng.random() < 0.8 else "",
        }
        return {key: value for key, value in values.items() if value}


def make_case(rng: random.Random, country: str, exam: Study) -> Case:
    """A patient of a fitting age and sex, and the people around the exam."""
    exam_day = date(2011, 1, 1) + timedelta(days=rng.randrange(15 * 365))
    age = _age(rng, exam)
    days = age * 365 + age // 4 + rng.randrange(20, 330) if age else rng.randrange(12)
    dob = exam_day - timedelta(days=days)
    patient = person(rng, middle=0.65, suffix=0.08)
    wanted = "F" if "female" in exam.tags else "M" if "male" in exam.tags else patient.sex
    while patient.sex != wanted:
        patient = person(rng, middle=0.65, suffix=0.08)
    if not age:
        patient = replace(patient, first="Babyboy" if patient.sex == "M" else "Babygirl", middle="", suffix="")
    number, texts = forms.mrn(rng, country)
    return Case(
        rng, country, exam, patient, age, dob, exam_day, person(rng), person(rng), rng.choice(FACILITIES[country]),
        number, texts, forms.accession(rng, exam_day, exam.modality), forms.phone(rng, country),
    )  # fmt: skip


def _age(rng: random.Random, exam: Study) -> int:
    if "newborn" in exam.tags:
        return 0
    if "child" in exam.tags:
        return rng.randint(1, 12)
    if "ob" in exam.tags:
        return rng.randint(19, 42)
    if "prostate" in exam.tags:
        return rng.randint(48, 83)
    if "breast" in exam.tags:
        return rng.randint(34, 84)
    return rng.randint(90, 101) if rng.random() < 0.11 else rng.randint(18, 89)
