"""One patient, one exam, everyone around them, and the table of slots that templates draw from."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.corpora.cedar import forms, places
from tests.corpora.cedar.identifiers import identifier_slots
from tests.corpora.cedar.markup import phi
from tests.corpora.cedar.people import Person, doctor_line, doctor_spoken, header_name, patient_spoken, person
from tests.corpora.cedar.study import Study
from tests.corpora.cedar.values import neutral_slots

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
    dob = exam_day - timedelta(days=age * 365 + age // 4 + rng.randrange(20, 330))
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
    if "breast" in exam.tags:
        return rng.randint(34, 84)
    return rng.randint(90, 101) if rng.random() < 0.11 else rng.randint(18, 89)


def case_slots(case: Case) -> dict[str, Callable[[], str]]:
    """All slots: neutral ones, identifiers, people, dates and places."""
    return (
        neutral_slots(case.rng, case.exam_day.year)
        | identifier_slots(case.rng, case.country, case.exam_day)
        | _date_slots(case)
        | _people_slots(case)
        | _place_slots(case)
        | _patient_slots(case)
    )


def _date_slots(case: Case) -> dict[str, Callable[[], str]]:
    rng, exam = case.rng, case.exam_day
    house = forms.header_form(rng, case.country)
    prior = exam - timedelta(days=rng.randint(20, 900))
    older = prior - timedelta(days=rng.randint(60, 1500))
    lmp = exam - timedelta(days=rng.randint(126, 250))

    def spoken(day: date) -> Callable[[], str]:
        return lambda: phi("DATE", forms.date_text(day, forms.spoken_form(rng, case.country)))

    def short(day: date) -> Callable[[], str]:
        return lambda: phi("DATE", forms.date_text(day, forms.short_form(rng, case.country)))

    def month(day: date) -> Callable[[], str]:
        return lambda: phi("DATE", forms.date_text(day, forms.month_form(rng)))

    def header(day: date) -> Callable[[], str]:
        return lambda: phi("DATE", forms.date_text(day, house))

    return {
        "dob": header(case.dob), "xdate_h": header(exam), "sdate_h": header(exam + timedelta(days=rng.choice([0, 0, 0, 1, 2]))),  # noqa: E501  # noqa: E501
        "adate_h": header(exam + timedelta(days=rng.randint(1, 9))), "pdate_h": header(prior),
        "xdate": spoken(exam), "pdate": spoken(prior), "qdate": spoken(older), "pshort": short(prior), "pmonth": month(prior),  # noqa: E501
        "fdate": spoken(exam + timedelta(days=rng.randint(20, 380))), "idate": spoken(exam - timedelta(days=rng.randint(0, 12))),  # noqa: E501  # noqa: E501
        "lmp": spoken(lmp), "edd": spoken(lmp + timedelta(days=280)), "adate": spoken(exam + timedelta(days=3)),
        "stamp": lambda: phi("DATE", exam.strftime("%Y%m%d")) + f"{rng.randint(0, 23):02d}{rng.randint(0, 59):02d}00",
        "clocktime": lambda: forms.clock(rng),
    }  # fmt: skip


def _people_slots(case: Case) -> dict[str, Callable[[], str]]:
    rng, country = case.rng, case.country
    other, resident, tech, nurse, typist = (person(rng) for _ in range(5))
    rad, ordering = case.radiologist, case.ordering

    def staff(who: Person) -> Callable[[], str]:
        return lambda: phi(
            "NAME", rng.choice([who.short, who.short, who.first, who.initial_last, f"{who.first} {who.last[0]}."])
        )

    return {
        "dr": lambda: doctor_spoken(rng.choice([ordering, other, other]), rng),
        "dr_rad": lambda: doctor_spoken(rad, rng),
        "rad_h": lambda: doctor_line(rad, rng, country),
        "ordering_h": lambda: doctor_line(ordering, rng, country),
        "other_h": lambda: doctor_line(other, rng, country),
        "resident_h": lambda: doctor_line(resident, rng, country),
        "ordering_name": lambda: header_name(ordering, rng, "PHYSICIAN"),
        "rad_caret": lambda: phi("PHYSICIAN", rad.caret),
        "ordering_caret": lambda: phi("PHYSICIAN", ordering.caret),
        "referrer": lambda: _referrer(ordering, rng),
        "rad_sign": lambda: phi("PHYSICIAN", rad.full) + rng.choice([", M.D.", ", MD", " MD", ", D.O."]),
        "rad_full": lambda: phi("PHYSICIAN", rad.full),
        "rad_caps": lambda: phi("PHYSICIAN", rad.last_first.upper()),
        "ordering_caps": lambda: phi("PHYSICIAN", ordering.last_first.upper()),
        "other_caps": lambda: phi("PHYSICIAN", other.last_first.upper()),
        "resident_full": lambda: phi("PHYSICIAN", resident.full),
        "rad_last": lambda: phi("PHYSICIAN", rad.last),
        "ordering_last": lambda: phi("PHYSICIAN", ordering.last),
        "rad_initials": lambda: phi("PHYSICIAN", rad.initials),
        "typist": staff(typist),
        "typist_initials": lambda: phi("NAME", typist.initials.lower()),
        "tech": staff(tech),
        "tech_h": lambda: phi("NAME", rng.choice([tech.last_first.upper(), tech.short, tech.initial_last])),
        "nurse": staff(nurse),
        "dr_service": lambda: rng.choice(SERVICES),
        "email_doctor": lambda: phi("EMAIL", _mail(rng, ordering, case.site)),
        "email_patient": lambda: phi(
            "EMAIL", _mail(rng, case.patient, rng.choice(["gmail", "yahoo", "hotmail", "aol"]))
        ),
    }


def _patient_slots(case: Case) -> dict[str, Callable[[], str]]:
    rng, patient = case.rng, case.patient
    relation = rng.choice(RELATIVES[rng.choice("FM")] if case.age > 17 else ("mother", "father"))
    kin_sex = "M" if relation in RELATIVES["M"] else "F"
    kin = person(rng)
    while kin.sex != kin_sex:
        kin = person(rng)
    age = str(case.age) if case.age < 90 else phi("AGE", str(case.age))
    noun = ("woman" if patient.sex == "F" else "man") if case.age > 17 else ("girl" if patient.sex == "F" else "boy")
    years = [
        f"{age} year old {noun}",
        f"{age}-year-old {noun}",
        f"{age} y/o {patient.sex}",
        f"{age}yo {patient.sex}",
        f"{age}{patient.sex}",
    ]
    return {
        "pt_header": lambda: header_name(patient, rng),
        "pt_lf": lambda: phi("PATIENT", patient.last_first.upper()),
        "pt_caret": lambda: phi("PATIENT", patient.caret),
        "pt_full": lambda: phi("PATIENT", patient.full),
        "pt_short": lambda: phi("PATIENT", patient.short),
        "pt_last": lambda: phi("PATIENT", patient.last),
        "pt_first": lambda: phi("PATIENT", patient.first),
        "pt_title": lambda: patient.title,
        "mr": lambda: patient_spoken(patient, rng),
        "relative": lambda: relation,
        "kin": lambda: phi("NAME", rng.choice([kin.first, kin.first, f"{kin.first} {patient.last}"])),
        "demog": lambda: rng.choice(years) if case.age else f"Newborn {noun}",
        "elderly": lambda: f"{age}-year-old",
        "age_h": lambda: rng.choice([f"{age}Y", f"{age} years", f"{age} yrs", age]),
        "sex": lambda: rng.choice([patient.sex, "Female" if patient.sex == "F" else "Male"]),
        "mrn": lambda: phi("MRN", rng.choice(case.mrn_texts)),
        "mrn_alias": lambda: phi("MRN", forms.mrn(rng, case.country)[0]),
        "acc": lambda: phi("ACCESSION", case.accession),
        "pacc": lambda: phi("ACCESSION", forms.accession(rng, case.exam_day - timedelta(days=400), case.study.modality)),  # noqa: E501  # noqa: E501
        "phone_patient": lambda: phi("PHONE", case.phone),
    }  # fmt: skip


def _place_slots(case: Case) -> dict[str, Callable[[], str]]:
    rng, country = case.rng, case.country
    prior = rng.choice([place for place in FACILITIES[country] if place != case.site])
    homes = (
        "Westbrook Nursing & Rehab",
        "Golden Acres Manor",
        "Hearthstone Assisted Living",
        "Maple Terrace Care Home",
    )
    acronym = "".join(word[0] for word in case.site.replace("-", " ").split() if word[0].isupper())
    if len(acronym) < 3:
        acronym = case.site
    return {
        "site": lambda: phi("HOSPITAL", case.site),
        "site_caps": lambda: phi("HOSPITAL", case.site.upper()),
        "site_code": lambda: phi("HOSPITAL", acronym),
        "site_prior": lambda: phi("HOSPITAL", prior),
        "nursing_home": lambda: phi("HOSPITAL", rng.choice(homes)),
    }


def _referrer(who: Person, rng: random.Random) -> str:
    """A British referrer: surgeons are Mr or Miss."""
    title = rng.choice(["Dr", "Dr", "Mr" if who.sex == "M" else "Miss", "Professor"])
    return f"{title} {phi('PHYSICIAN', rng.choice([who.short, who.initial_last, f'{who.first[0]} {who.last}']))}"


def _mail(rng: random.Random, who: Person, host: str) -> str:
    plain = "".join(c for c in _ascii(f"{who.first}.{who.last}") if c.isascii() and (c.isalpha() or c == "."))
    short = "".join(c for c in _ascii(who.first[0] + who.last) if c.isascii() and c.isalpha())
    domain = "".join(c for c in host.lower() if c.isascii() and c.isalpha())[:18]
    ending = "com" if len(host) < 8 else rng.choice(["org", "org", "edu", "net", "biz"])
    return f"{rng.choice([plain, short, short + str(rng.randint(1, 99))])}@{domain}.{ending}"


def _ascii(text: str) -> str:
    return unicodedata.normalize("NFKD", text).lower()
