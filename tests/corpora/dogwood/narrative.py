"""Sentences with PHI that radiologists dictate into the body of a report, and those that close it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from random import Random

from tests.corpora.dogwood import gazetteer, numbers
from tests.corpora.dogwood.case import Case
from tests.corpora.dogwood.markup import phi
from tests.corpora.dogwood.people import Person, random_person

Sentence = Callable[[Case], str]


def patient_name(case: Case) -> str:
    """The patient as prose names them."""
    person = case.patient
    forms = [f"{person.title} {phi('PATIENT', person.last)}"] * 5
    forms += [phi("PATIENT", person.first_last()), phi("PATIENT", person.full()), phi("PATIENT", person.nickname)]
    return case.rng.choice(forms)


def doctor(rng: Random, person: Person | None = None) -> str:
    """A colleague as prose names them: mostly Dr. and the surname."""
    person = person or random_person(rng)
    surname = f"Dr. {phi('PHYSICIAN', person.last)}"
    forms = [
        surname,
        surname,
        surname,
        f"Dr. {phi('PHYSICIAN', person.first_last())}",
        f"Dr {phi('PHYSICIAN', person.last)}",
    ]
    forms += [f"{phi('PHYSICIAN', person.full())}, {person.degree}"]
    forms += [f"Dr. {phi('PHYSICIAN', person.initial_last())}"]
    return rng.choice(forms)


def other(rng: Random) -> str:
    """A nurse, technologist or coordinator."""
    person = random_person(rng)
    role = rng.choice(["RN", "RT(R)", "RDMS", "CRNA", "RN", "R.T."])
    name = phi("NAME", rng.choice([person.first_last(), person.initial_last(), person.full()]))
    return rng.choice([f"{name}, {role}", f"{role} {name}", f"nurse {phi('NAME', person.first)}", f"{name} {role}"])


# Remarks on one organ, said where it is described.
LOCAL: list[Sentence] = [
    lambda c: f"This is unchanged from {c.a_past_date()}.",
    lambda c: f"When compared to {c.a_past_date()}, there has been no significant change.",
    lambda c: f"Slightly more conspicuous than on {c.a_past_date()}.",
    lambda c: f"The finding described on {c.a_past_date()} is not appreciated today.",
    lambda c: f"Postsurgical changes from the procedure performed by {doctor(c.rng)} on {c.a_past_date()}.",
    lambda c: f"Stable compared with {c.a_prose_date(c.prior)} and {c.a_prose_date(c.prior - timedelta(days=371))}.",
    lambda c: f"This was present on accession {c.an_old_accession()}.",
    lambda c: f"Per {doctor(c.rng)}, this was also seen at {c.a_hospital()}.",
    lambda c: f"As seen on the {c.a_past_date()} study (image {c.rng.randrange(4, 90)}), this is likely benign.",
    lambda c: f"{doctor(c.rng)} was shown this finding at the time of the study.",
]

# Remarks on the whole study, said before or after everything else.
GENERAL: list[Sentence] = [
    lambda c: f"Comparison is made with the study of {c.a_past_date()}.",
    lambda c: f"Prior outside study from {c.a_hospital()} dated {c.a_past_date()} was reviewed.",
    lambda c: f"{patient_name(c)} was unable to hold still, which limits evaluation.",
    lambda c: f"{patient_name(c)} declined further imaging today.",
    lambda c: f"Images were reviewed with {doctor(c.rng, c.resident)} at the workstation.",
    lambda c: f"The patient's {relative(c)} provided the history.",
    lambda c: f"{c.rng.choice(['Scanning', 'The examination', 'Imaging'])} was performed by {other(c.rng)}.",
    lambda c: f"This {c.an_age()}-year-old {c.sex_word('man', 'woman')} presents for imaging.",
    lambda c: f"The exam was repeated on {c.a_date()} because of motion.",
]

# Remarks that only suit a procedure or an implanted device.
DEVICE: list[Sentence] = [
    lambda c: f"Device serial number {phi('ID', serial(c.rng))} was recorded in the log.",
    lambda c: f"Lot {phi('ID', serial(c.rng))}, placed by {doctor(c.rng)} on {c.a_past_date()}.",
    lambda c: f"Consent was obtained from the patient's {relative(c)} by telephone.",
]

IMPRESSION: list[Sentence] = [
    lambda c: f"No significant change since {c.a_past_date()}.",
    lambda c: f"Follow-up with {doctor(c.rng, c.ordering)} is recommended.",
    lambda c: f"Recommend comparison with outside films from {c.a_hospital()}.",
    lambda c: f"Suggest repeat study at {c.a_hospital()} on or about {c.a_coming_date()}.",
    lambda c: f"{patient_name(c)} should return in {c.rng.randrange(3, 12)} months.",
    lambda c: f"Improved from {c.a_past_date()}, as expected after treatment by {doctor(c.rng)}.",
    lambda c: f"Interval change since the {c.a_past_date()} study as described.",
    lambda c: f"Please call {c.a_phone()} to schedule the follow-up study.",
]

INDICATION: list[Sentence] = [
    lambda c: f"{c.an_age()}-year-old {c.sex_word('male', 'female')}.",
    lambda c: f"{c.an_age()} y/o {c.patient.sex}.",
    lambda c: f"Pt is a {c.an_age()} y.o. {c.sex_word('male', 'female')}.",
    lambda c: f"{c.sex_word('Male', 'Female')}, age {c.an_age()}.",
    lambda c: f"{c.an_age()}yo {c.patient.sex}, seen on {c.a_recent_date()}.",
    lambda c: f"Status post surgery {c.a_past_date()} with {doctor(c.rng)}.",
    lambda c: f"Referred by {doctor(c.rng, c.ordering)}.",
    lambda c: f"Transferred from {c.a_hospital()}.",
    lambda c: f"Injured at work in {c.a_town()}, {c.state} on {c.a_recent_date()}.",
    lambda c: f"Lives with {relative(c)} in {c.a_town()}.",
    lambda c: f"{patient_name(c)} reports symptoms since {c.a_past_date()}.",
    lambda c: f"Resident of {phi('ADDRESS', c.rng.choice(gazetteer.COUNTIES) + ' County')}.",
    lambda c: f"{possessive(c)} symptoms began {c.a_past_date()}.",
]

COMPARISON: list[Sentence] = [
    lambda c: "None.",
    lambda c: "None available.",
    lambda c: f"{c.a_past_date()}.",
    lambda c: f"{c.exam.modality} {c.a_date(c.prior)}.",
    lambda c: f"Prior study of {c.a_past_date()} and CT from {c.a_past_date()}.",
    lambda c: f"Outside exam from {c.a_hospital()}, {c.a_past_date()}.",
    lambda c: f"{c.a_date(c.prior)}, accession {c.an_old_accession()}.",
    lambda c: f"Multiple priors, most recent {c.a_past_date()}; oldest from {c.rng.randrange(2004, 2011)}.",
]

COMMUNICATION: list[Sentence] = [
    lambda c: f"Findings were discussed with {doctor(c.rng, c.ordering)} by phone at {c.a_stamp()}.",
    lambda c: f"These results were called to {doctor(c.rng)} by {doctor(c.rng, c.resident)} at {numbers.clock(c.rng)}.",
    lambda c: f"Critical result communicated to {other(c.rng)} on {c.a_stamp()} with read back.",
    lambda c: (
        f"Dr. {phi('PHYSICIAN', c.radiologist.last)} notified {doctor(c.rng, c.ordering)} via secure chat at "
        f"{numbers.clock(c.rng)}."
    ),
    lambda c: f"Discussed with {doctor(c.rng)} in the ED at {numbers.clock(c.rng)} on {c.a_date()}.",
    lambda c: (
        f"Results telephoned to {other(c.rng)}, {''.join(numbers.short_phone(c.rng))}, at {numbers.clock(c.rng)}."
    ),
]


def relative(case: Case) -> str:
    """Who a relative is, and the name."""
    kin, person = case.a_relative()
    return f"{kin} {phi('NAME', case.rng.choice([person.first, person.first_last(), person.first_last()]))}"


def possessive(case: Case) -> str:
    """Mrs. Lovell's: the mark leaves the ending out."""
    return f"{case.patient.title} {phi('PATIENT', case.patient.last)}'s"


def serial(rng: Random) -> str:
    """A serial number of a device."""
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRTW") for _ in range(3))
    return rng.choice(
        [f"{letters}{numbers.digits(rng, 6)}", f"{numbers.digits(rng, 4)}-{letters}-{numbers.digits(rng, 3)}"]
    )
