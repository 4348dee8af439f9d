"""Blocks of demographics above a report, by country and system."""

from __future__ import annotations

from tests.corpora.birch.rich import Text
from tests.corpora.birch.slots import Slots

BARE = 0.3

HEADERS = {
    "us": (
        "{hospital}\n{address}\nPhone: {phone}  Fax: {phone}\n\nPATIENT NAME: {patient_header}\n"
        "MRN: {mrn}   DOB: {dob}   SEX: {sex}\nACCESSION: {acc}\n"
        "ORDERING PHYSICIAN: {ordering_name}\nEXAM DATE: {stamp}",
        "Name: {patient_header}    MR#: {mrn}\nBirthdate: {dob}  Age: {number_of_years}   Acct: {account}\n"
        "Ref. Phys.: {ordering_name}   Date of Service: {exam_header}",
        "{patient_hl7}|{mrn}|{dob}|{acc}|{exam_header}",
        "{hospital} - Department of Radiology\nPt: {patient_header} ({dob})\nMed Rec {mrn} / Order {order} / "
        "Acc {acc}\nAttending: {ordering_name}",
        "PATIENT: {patient_header}\nSSN: {ssn}\nMEDICAL RECORD NUMBER: {mrn}\nADDRESS: {address}\n"
        "TELEPHONE: {home_phone}\nINSURANCE: [Medicare|Blue Cross|Aetna] {plan}\nREFERRING: {ordering_name}\n"
        "DATE: {exam_header}",
        "{patient_header}\n{dob}  {Sex}  {number_of_years}Y\nID {mrn}   Visit {account}\n{hospital}",
        "Patient: {patient_header} | DOB: {dob} | MRN: {mrn} | Accession #: {acc} | Exam: {stamp}",
        "RE: {patient_full}\nDOS: {exam_header}\nOur file: {mrn}\nGuarantor: {nurse}\nDriver's license: {licence}",
        "{acc}   {stamp}\n{patient_inverted}   {mrn}",
    ),
    "uk": (
        "{hospital}\nDepartment of Clinical Radiology\nTel {phone}\n\nName: {patient_header}\nDOB {dob}\n"
        "NHS No: {plan}\nHospital No: {mrn}\nReferrer: {ordering_name}\nExam date {exam_header}",
        "{patient_header}  DOB {dob}  NHS {plan}\n{address}\nRequested by {surgeon}, ward [7B|4 North|A&E]\nRef: {acc}",
        "Patient {patient_full} ({dob})\nHosp no. {mrn}  Event {acc}\nRequesting consultant: {surgeon}",
    ),
    "ca": (
        "{hospital}\n{address}\n\nPatient: {patient_header}\nHCN: {plan}\nMRN: {mrn}\nDate of birth: {dob}\n"
        "Ordered by: {ordering_name}\nVisit #: {account}\nExam date/time: {stamp}",
        "{patient_header} / {dob} / OHIP {plan}\n{acc}, {exam_header}\nMost responsible physician {ordering_name}",
        "{patient_header}   {mrn}\n{Sex}, {number_of_years} years\n{exam_header}  {acc}",
    ),
    "ng": (
        "{hospital}, {street}, {town}\nTel: {phone}\n\nNAME: {patient_header}   "
        "AGE: {number_of_years}YRS   SEX: {sex}\nHOSP. NO.: {mrn}\n"
        "X-RAY NO.: {acc}\nDATE: {exam_header}\nREF: {ordering_name}",
        "Client: {patient_full}\nCard no {mrn}, study no {acc}\nHMO: {plan}\n{exam_header}",
    ),
}


def header(slots: Slots) -> Text:
    """A block for the scene's country; some exports have stripped it."""
    if slots.rng.random() < BARE:
        return ()
    return slots.say(slots.rng.choice(HEADERS[slots.scene.region]))
