"""One patient's visit: who, where, when and which numbers. Every report is about one case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from random import Random

from tests.corpora.dogwood import gazetteer, numbers
from tests.corpora.dogwood.exams import Clinical, Exam, draw, read_sheet
from tests.corpora.dogwood.markup import phi
from tests.corpora.dogwood.people import Person, random_person
from tests.corpora.dogwood.sheet_abdomen import SHEET as ABDOMEN
from tests.corpora.dogwood.sheet_breast_vessels import SHEET as BREAST_VESSELS
from tests.corpora.dogwood.sheet_chest import SHEET as CHEST
from tests.corpora.dogwood.sheet_head_spine import SHEET as HEAD_SPINE
from tests.corpora.dogwood.sheet_limbs import SHEET as LIMBS
from tests.corpora.dogwood.sheet_negatives import NEGATIVES

EXAMS = [exam for sheet in (CHEST, HEAD_SPINE, ABDOMEN, LIMBS, BREAST_VESSELS) for exam in read_sheet(sheet)]

_KIN = {
    "F": ("daughter", "mother", "sister", "granddaughter", "niece", "caregiver"),
    "M": ("son", "brother", "grandson", "nephew", "caregiver"),
}


@dataclass
class Case:
    """A visit. Methods named `a_*` return marked text in a random form."""

    rng: Random
    exam: Exam
    clinical: Clinical
    patient: Person
    age: int
    dob: date
    day: date
    prior: date
    ordering: Person
    radiologist: Person
    resident: Person
    site: str
    state: str
    zip_code: str
    area: str
    town: str
    mrn: str
    accession: str
    phone: str
    house_form: int

    def a_date(self, day: date | None = None) -> str:
        """The day of the exam, or another day, nearly always in the form of the house."""
        forms = numbers.numeric_forms(day or self.day)
        habit = self.house_form % len(forms) if self.rng.random() < 0.85 else self.rng.randrange(len(forms))
        return phi("DATE", forms[habit])

    def a_prose_date(self, day: date) -> str:
        """A day as people dictate or write it, mostly in the form that the radiologist likes."""
        forms = numbers.prose_forms(day)
        habit = self.house_form % len(forms) if self.rng.random() < 0.6 else self.rng.randrange(len(forms))
        return phi("DATE", forms[habit])

    def a_past_date(self) -> str:
        """An earlier day in prose, at times without day or year."""
        day = self.prior if self.rng.random() < 0.6 else self.day - timedelta(days=self.rng.randrange(20, 3000))
        return phi("DATE", numbers.vague_date(self.rng, day)) if self.rng.random() < 0.3 else self.a_prose_date(day)

    def a_recent_date(self) -> str:
        """A day within the weeks before the exam."""
        return self._near(self.day - timedelta(days=self.rng.randrange(1, 20)))

    def a_coming_date(self) -> str:
        """A day within the months after the exam."""
        return self._near(self.day + timedelta(days=self.rng.randrange(3, 190)))

    def _near(self, day: date) -> str:
        return phi("DATE", numbers.vague_date(self.rng, day)) if self.rng.random() < 0.4 else self.a_prose_date(day)

    def a_stamp(self, day: date | None = None) -> str:
        """A marked date followed by a time of day."""
        return f"{self.a_date(day)} {self.rng.choice(['', '', 'at ', '@ '])}{numbers.clock(self.rng)}"

    def a_mrn(self) -> str:
        """The patient's number."""
        return phi("MRN", numbers.mrn_variant(self.rng, self.mrn))

    def an_accession(self) -> str:
        """The accession number of this exam; another system may leave its hyphens out."""
        bare = self.rng.random() < 0.1
        return phi("ACCESSION", self.accession.replace("-", "") if bare else self.accession)

    def an_old_accession(self) -> str:
        """The accession number of the prior exam."""
        return phi("ACCESSION", numbers.accession_form(self.rng, self.prior, self.exam.modality))

    def a_phone(self) -> str:
        """Somebody's number in the area of the site."""
        return phi("PHONE", numbers.phone_form(self.rng, self.area))

    def a_hospital(self) -> str:
        """Another named facility."""
        names = gazetteer.SHORT_HOSPITALS if self.rng.random() < 0.25 else gazetteer.HOSPITALS
        return phi("HOSPITAL", self.rng.choice(names))

    def a_town(self) -> str:
        """A town, the site's or another."""
        return phi("ADDRESS", self.rng.choice([self.town, *self.rng.sample(gazetteer.TOWNS, 2)]))

    def a_street(self) -> str:
        """A street address."""
        return phi("ADDRESS", self._street())

    def _street(self) -> str:
        rng = self.rng
        number = rng.randrange(11, 9900)
        street = f"{number} {rng.choice(['', '', 'N ', 'S. ', 'West '])}{rng.choice(gazetteer.STREETS)}"
        unit = rng.choice(["", "", "", f", Suite {rng.randrange(100, 900)}", f" Apt {rng.randrange(1, 40)}B"])
        return f"{street} {rng.choice(gazetteer.STREET_KINDS)}{unit}"

    def an_address(self) -> str:
        """Street, town, state and ZIP on one line; the state is not marked."""
        return f"{self.a_street()}, {phi('ADDRESS', self.town)}, {self.state} {phi('ADDRESS', self.zip_code)}"

    def an_age(self) -> str:
        """The age; PHI from 90 on."""
        return phi("AGE", str(self.age)) if self.age >= 90 else str(self.age)

    def sex_word(self, male: str, female: str) -> str:
        """The word that suits the patient."""
        return male if self.patient.sex == "M" else female

    def a_relative(self) -> tuple[str, Person]:
        """A relative and who they are, often of the same surname."""
        sex = self.rng.choice("FM")
        spouse = {"FM": ("husband",), "MF": ("wife",)}.get(self.patient.sex + sex, ())
        kin = self.rng.choice(_KIN[sex] + spouse)
        person = random_person(self.rng, sex)
        if self.rng.random() < 0.6:
            return kin, Person(person.first, "", self.patient.last, "", sex)
        return kin, person

    @cached_property
    def dotted_radiologist(self) -> str:
        """The radiologist as the local part of an e-mail address."""
        letters = f"{self.radiologist.first[0]}{self.radiologist.last}".lower()
        return "".join(letter for letter in letters if "a" <= letter <= "z")


def random_case(rng: Random) -> Case:
    """A case with a patient whose sex and age suit the exam."""
    exam = rng.choice(EXAMS)
    patient = random_person(rng, "" if exam.sex == "any" else exam.sex)
    day = numbers.random_date(rng, 2011, 2025)
    age = _random_age(rng, exam)
    state, zip_prefix, area = rng.choice(gazetteer.STATES)
    zip_code = f"{zip_prefix}{rng.randrange(10, 99)}" + (f"-{rng.randrange(1000, 9999)}" if rng.random() < 0.2 else "")
    return Case(
        rng=rng,
        exam=exam,
        clinical=draw(rng, exam, day.year, NEGATIVES[exam.name]),
        patient=patient,
        age=age,
        dob=day - timedelta(days=int(age * 365.25) + rng.randrange(5, 360)),
        day=day,
        prior=day - timedelta(days=rng.choice([1, 2, 30, 90, 180, 365, 730]) + rng.randrange(25)),
        ordering=random_person(rng, midlevel=0.25),
        radiologist=random_person(rng),
        resident=random_person(rng),
        site=rng.choice(gazetteer.HOSPITALS),
        state=state,
        zip_code=zip_code,
        area=area,
        town=rng.choice(gazetteer.TOWNS),
        mrn=numbers.mrn_form(rng),
        accession=numbers.accession_form(rng, day, exam.modality),
        phone=numbers.phone_form(rng, area),
        house_form=rng.randrange(1000),
    )


def _random_age(rng: Random, exam: Exam) -> int:
    if exam.name == "obstetric ultrasound":
        return rng.randrange(18, 43)
    return rng.randrange(90, 103) if rng.random() < 0.09 else rng.randrange(19, 90)


def known_of(case: Case) -> dict[str, str]:
    """The columns that an export delivers beside the text; some systems deliver fewer."""
    rng, patient = case.rng, case.patient
    first, last = patient.first, f"{patient.last} {patient.suffix}" if rng.random() < 0.3 else patient.last
    known = {
        "patient_first": first,
        "patient_last": last.strip(),
        "mrn": case.mrn,
        "accession": case.accession,
        "dob": case.dob.isoformat(),
        "exam_date": case.day.isoformat(),
    }
    if patient.middle and rng.random() < 0.8:
        known["patient_middle"] = patient.middle
    if rng.random() < 0.9:
        known["ordering"] = rng.choice(
            [case.ordering.inverted().upper(), case.ordering.first_last(), case.ordering.hl7()]
        )
    if rng.random() < 0.95:
        known["radiologist"] = rng.choice([case.radiologist.inverted(), f"{case.radiologist.full()}, MD"])
    if rng.random() < 0.6:
        known["phone"] = case.phone
    if rng.random() < 0.7:
        known["site"] = case.site
    if rng.random() < 0.3:
        known = {key: value.upper() if key.startswith("patient") else value for key, value in known.items()}
    return known
