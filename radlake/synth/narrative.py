"""What surrounds findings and impression: header, history, technique, notes, signature. Most PHI lives here."""

from __future__ import annotations

from dataclasses import dataclass

from radlake.synth import names
from radlake.synth.marks import phi
from radlake.synth.names import Rnd
from radlake.synth.people import (
    Day,
    Hospital,
    Patient,
    Physician,
    date,
    doctor,
    medical_record_number,
    patient_name,
    patient_title,
    signature,
)
from radlake.synth.vocabulary.model import Exam

_CALLED = ("discussed with", "communicated to", "called to", "relayed by telephone to", "reported to")


@dataclass(slots=True)
class Visit:
    """One examination of one patient, with all that its report may mention."""

    patient: Patient
    exam: Exam
    side: str
    description: str
    accession: str
    day: Day
    clock: str  # HH:MM:SS
    site: str
    orderer: Physician
    reader: Physician
    second: Physician  # resident, or the one who is called
    prior: tuple[Day, str] | None  # day and accession of the patient's previous examination


def header(rnd: Rnd, v: Visit) -> str:
    """Two to seven lines that say who was examined, when and where."""
    p = v.patient
    lines = [f"{('Patient', 'PATIENT NAME', 'Name')[int(rnd() * 3)]}: {patient_name(rnd, p)}"]
    if rnd() < 0.8:
        lines.append(medical_record_number(rnd, p.mrn))
    if rnd() < 0.6:
        lines.append(f"DOB: {date(rnd, p.born)}   Sex: {p.sex}   Age: {age_text(v)}")
    if rnd() < 0.6:
        lines.append(f"Accession: {phi('ACCESSION', v.accession)}")
    if rnd() < 0.7:
        lines.append(f"{('Exam date', 'Date of service', 'DOS')[int(rnd() * 3)]}: {date(rnd, v.day)} {v.clock[:5]}")
    if rnd() < 0.5:
        lines.append(f"Ordering: {signature(rnd, v.orderer)}")
    if rnd() < 0.35:
        lines.append(f"Facility: {phi('LOCATION', v.site)}")
    if rnd() < 0.2:
        lines.append(f"Phone: {phi('PHONE', p.phone)}")
    return "\n".join(lines)


def age_text(v: Visit) -> str:
    """The age in years; from 90 on it identifies and is marked."""
    age = v.patient.age(v.day)
    return phi("AGE", str(age)) if age >= 90 else str(age)


def indication(rnd: Rnd, v: Visit) -> str:
    """Why the study was asked for: often with age and sex, sometimes with names, relatives, places and dates."""
    p, reasons = v.patient, v.exam.reasons
    reason = reasons[int(rnd() * len(reasons))]
    chance = rnd()
    if chance < 0.22:
        return f"{reason[0].upper()}{reason[1:]}."
    who = "female" if p.sex == "F" else "male"
    if chance < 0.42:
        return f"{age_text(v)}-year-old {who} with {reason}."
    if chance < 0.52:
        return f"{age_text(v)} y/o {who[0].upper()}, {reason}."
    if chance < 0.66:
        return f"{patient_title(p)} is a {age_text(v)}-year-old {who} with {reason}."
    return _told(rnd, v, reason)


def _told(rnd: Rnd, v: Visit, reason: str) -> str:
    p, chance = v.patient, rnd()
    sentence = f"{reason[0].upper()}{reason[1:]}"
    if chance < 0.25:
        relation, first = p.kin[int(rnd() * len(p.kin))]
        name = first if rnd() < 0.5 else f"{first} {p.last}"
        onset = date(rnd, _before(rnd, v.day))
        return f"{sentence}. Patient's {relation} {phi('RELATIVE', name)} reports onset on {onset}."
    if chance < 0.4:
        return f"{sentence} since {date(rnd, _before(rnd, v.day))}."
    if chance < 0.55:
        return f"{sentence}. Referred by {doctor(rnd, v.orderer)}, {phi('PHONE', v.orderer.phone)}."
    if chance < 0.7:
        return f"{sentence}. Resident of {phi('LOCATION', names.care_home(rnd))}."
    if chance < 0.85:
        return f"{sentence}. {patient_title(p)} lives in {phi('LOCATION', p.town)}."
    return f"{sentence}. Transferred from {phi('LOCATION', names.hospital(rnd))} on {date(rnd, v.day)}."


def technique(rnd: Rnd, v: Visit) -> str:
    """How the images were made; never holds PHI."""
    options = v.exam.technique
    text = options[int(rnd() * len(options))]
    if "{" not in text:
        return text
    return text.format(
        ml=70 + 5 * int(rnd() * 9), gd=6 + int(rnd() * 9), min=f"{0.6 + rnd() * 4:.1f}", mci=f"{4 + rnd() * 20:.1f}"
    )


def comparison(rnd: Rnd, v: Visit, hospital: Hospital) -> tuple[str, str]:
    """The comparison section, and how the text calls that study elsewhere ("" without one)."""
    if v.prior is None:
        return ("None.", "None available.", "No prior studies.")[int(rnd() * 3)], ""
    day, accession = v.prior
    when = date(rnd, day)
    chance = rnd()
    if chance < 0.5:
        return f"{when}.", when
    if chance < 0.7:
        return f"{v.exam.modality} of {when}, accession {phi('ACCESSION', accession)}.", when
    if chance < 0.9:
        return f"{v.exam.modality} dated {when}.", when
    place = hospital.others[int(rnd() * len(hospital.others))]
    return f"Outside study from {phi('LOCATION', place)}, {when}.", when


def aside(rnd: Rnd, v: Visit) -> str:
    """A sentence inside the findings that names somebody; rare in good reports, common enough in real ones."""
    p, chance = v.patient, rnd()
    if chance < 0.3:
        return f"{patient_title(p)} was scanned at {phi('LOCATION', v.site)}."
    if chance < 0.55:
        return f"{phi('PATIENT', p.last)}'s prior images were reviewed by {doctor(rnd, v.second)}."
    if chance < 0.8:
        return f"Images were reviewed with {doctor(rnd, v.second)} on {date(rnd, v.day)}."
    relation, first = p.kin[int(rnd() * len(p.kin))]
    return f"The {relation}, {phi('RELATIVE', f'{first} {p.last}')}, was present during the examination."


def call_note(rnd: Rnd, v: Visit) -> str:
    """A critical result, telephoned: goes at the end of an impression or after it."""
    who, how = doctor(rnd, v.second), _CALLED[int(rnd() * len(_CALLED))]
    tail = f" at {phi('PHONE', v.second.phone)}" if rnd() < 0.35 else ""
    return f"Findings were {how} {who}{tail} on {date(rnd, v.day)} at {v.clock[:5]}."


def sign_off(rnd: Rnd, v: Visit) -> str:
    """Signature, dictation marks or copies: one to six lines, sometimes with a footer that names the patient."""
    text = _signed(rnd, v)
    if rnd() < 0.2:
        number = medical_record_number(rnd, v.patient.mrn)
        text += f"\nReport of {patient_name(rnd, v.patient)}, {number}, page 1 of 1"
    return text


def _signed(rnd: Rnd, v: Visit) -> str:
    reader = signature(rnd, v.reader)
    style = int(rnd() * 5)
    if style == 0:
        return f"Electronically signed by: {reader} on {date(rnd, v.day)} {v.clock[:5]}"
    if style == 1:
        return f"{reader}\nAttending Radiologist, {phi('LOCATION', v.site)}"
    if style == 2:
        return f"I have personally reviewed the images and agree with the above. {reader}"
    if style == 3:
        job = phi("ID", f"{v.reader.staff_id}-{int(rnd() * 1e6):06d}")
        times = f"D: {date(rnd, v.day)} T: {date(rnd, v.day)}"
        return f"Dictated by: {reader}\n{times}\nJob ID: {job}\ncc: {signature(rnd, v.orderer)}"
    fax = phi("PHONE", v.orderer.phone)
    return f"Read by {doctor(rnd, v.reader)}; resident {doctor(rnd, v.second)}. cc {doctor(rnd, v.orderer)} fax {fax}"


def salutation(rnd: Rnd, v: Visit) -> str:
    """How a report written as a letter begins, in place of a header."""
    number = medical_record_number(rnd, v.patient.mrn)
    about = f"Re: {patient_name(rnd, v.patient)}, born {date(rnd, v.patient.born)}, {number}"
    thanks = f"Thank you for referring {patient_title(v.patient)} to {phi('LOCATION', v.site)} for {v.description}."
    return f"Dear Dr. {phi('PHYSICIAN', v.orderer.last)},\n{about}\n{thanks}"


def addendum(rnd: Rnd, v: Visit) -> str:
    """The body of an addendum; it takes nothing back."""
    who = doctor(rnd, v.reader)
    options = (
        f"Additional history from {doctor(rnd, v.orderer)} was reviewed. No change to the report.",
        f"Outside images of {patient_title(v.patient)} are now available. The conclusion is unchanged. {who}",
        f"Discussed with {doctor(rnd, v.second)} on {date(rnd, v.day)}. {who}",
    )
    return options[int(rnd() * len(options))]


def _before(rnd: Rnd, day: Day) -> Day:
    y, m, d = day
    months = int(rnd() * 5)
    y, m = (y - 1, m + 12 - months) if m <= months else (y, m - months)
    return y, m, min(d, 1 + int(rnd() * 27)) if months == 0 else 1 + int(rnd() * 28)
