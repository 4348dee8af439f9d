"""The table of slots that templates draw from, for one case."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable
from datetime import date, timedelta

from tests.corpora.cedar import forms
from tests.corpora.cedar.case import FACILITIES, RELATIVES, SERVICES, Case
from tests.corpora.cedar.identifiers import identifier_slots
from tests.corpora.cedar.markup import phi
from tests.corpora.cedar.people import Person, doctor_line, doctor_spoken, header_name, patient_spoken, person
from tests.corpora.cedar.values import neutral_slots


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
        "xdate": spoken(exam), "pdate": spoken(prior), "qdate": spoken(older), "pshort": short(prior), "pmonth": month(prior), "pday": short(prior), "fmonth": month(exam + timedelta(days=190)),  # noqa: E501
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
        "ordering_h": lambda: _provider(ordering, rng, country),
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
        "resident": lambda: doctor_spoken(resident, rng),
        "resident_full": lambda: phi("PHYSICIAN", resident.full),
        "rad_last": lambda: phi("PHYSICIAN", rad.last),
        "other_last": lambda: phi("PHYSICIAN", other.last),
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
    if case.age > 64 and relation in {"mother", "father"}:
        relation = {"mother": "daughter", "father": "son"}[relation]
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

    def child() -> str:
        return phi("PATIENT", rng.choice([patient.first, patient.first, patient.short]))

    return {
        "pt_header": lambda: header_name(patient, rng),
        "pt_lf": lambda: phi("PATIENT", patient.last_first.upper()),
        "pt_caret": lambda: phi("PATIENT", patient.caret),
        "pt_full": lambda: phi("PATIENT", patient.full),
        "pt_short": lambda: phi("PATIENT", patient.short),
        "pt_last": lambda: phi("PATIENT", patient.last),
        "pt_first": lambda: phi("PATIENT", patient.first),
        "pt_title": lambda: patient.title,
        "mr": lambda: patient_spoken(patient, rng) if case.age > 15 else child(),
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


def _provider(who: Person, rng: random.Random, country: str) -> str:
    """Whoever may order: mostly physicians, at times a nurse practitioner or an assistant."""
    if country != "uk" and rng.random() < 0.12:
        return phi("PHYSICIAN", who.short) + rng.choice(
            [", NP", ", PA-C", ", APRN", ", CNM" if who.sex == "F" else ", PA"]
        )
    return doctor_line(who, rng, country)


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
