"""One imagined case: who was scanned, where, when, by whom, and which numbers they carry."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date, timedelta

from tests.corpora.birch import identifiers
from tests.corpora.birch.exams import Exam
from tests.corpora.birch.people import Person, person, unaccented
from tests.corpora.birch.places import FACILITIES

VERY_OLD = 0.15
FORGOTTEN = 0.07


@dataclass
class Scene:
    """The cast and the facts of one report."""

    rng: random.Random
    region: str
    exam: Exam
    patient: Person
    born: date
    when: date
    ordering: Person
    radiologist: Person
    resident: Person
    technologist: Person
    facility: str
    mrn: str
    accession: str
    phone: str
    ssn: str
    side: str
    habit: int

    @property
    def age(self) -> int:
        return self.when.year - self.born.year - ((self.when.month, self.when.day) < (self.born.month, self.born.day))

    def known(self) -> dict[str, str]:
        """What the export's columns hold; now and then a column is empty."""
        rng = self.rng
        shout = rng.random() < 0.4
        person_form = rng.choice([_listed, _listed, _spoken])
        columns = {
            "patient_first": self.patient.first,
            "patient_last": self.patient.last,
            "patient_middle": self.patient.middle,
            "mrn": self.mrn,
            "accession": self.accession,
            "dob": self.born.isoformat(),
            "exam_date": self.when.isoformat(),
            "ordering": person_form(self.ordering),
            "radiologist": person_form(self.radiologist),
            "phone": self.phone,
            "site": self.facility,
        }
        if rng.random() < 0.2:
            for key in ("patient_first", "patient_last", "patient_middle", "ordering", "radiologist"):
                columns[key] = unaccented(columns[key])
        if shout:
            columns = {key: value.upper() for key, value in columns.items()}
        always = {"patient_first", "patient_last", "mrn"}
        return {key: value for key, value in columns.items() if value and (key in always or rng.random() >= FORGOTTEN)}


class SceneReader:
    """What the slots share."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.rng = scene.rng
        self.used: set[str] = set()


def scene(rng: random.Random, exam: Exam, region: str) -> Scene:
    """Cast a case for an exam in one of the countries us, uk, ca, ng."""
    patient = person(rng, "F" if exam.who == "F" else "")
    when = date(2008, 1, 1) + timedelta(days=rng.randrange(6200))
    facility = rng.choice(FACILITIES[region]).split("|")[0]
    return Scene(
        rng=rng,
        region=region,
        exam=exam,
        patient=patient,
        born=when - timedelta(days=_days_old(rng, exam)),
        when=when,
        ordering=person(rng),
        radiologist=person(rng),
        resident=person(rng),
        technologist=person(rng),
        facility=facility,
        mrn=identifiers.mrn(rng),
        accession=identifiers.accession(rng, when.year, exam.code),
        phone=identifiers.phone(rng, region),
        ssn=identifiers.ssn(rng),
        side=rng.choice(["left", "right"]),
        habit=rng.randrange(10_000),
    )


def _days_old(rng: random.Random, exam: Exam) -> int:
    if exam.who == "C":
        return rng.randrange(20, 16 * 365)
    if exam.region == "pelvis":
        return rng.randrange(17 * 366, 52 * 365)
    if rng.random() < VERY_OLD:
        return rng.randrange(90 * 366, 104 * 365)
    return rng.randrange(19 * 366, 89 * 365)


def _listed(who: Person) -> str:
    middle = f" {who.middle[0]}" if who.middle else ""
    return f"{who.last}, {who.first}{middle}"


def _spoken(who: Person) -> str:
    return f"{who.first} {who.last}"
