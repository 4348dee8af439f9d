"""Blocks of demographics above a report, letterheads, and the names of headings."""

from __future__ import annotations

from random import Random

BLOCKS = (
    (
        "Patient Name: {pt_listed}\nMRN: {mrn}\nDOB: {dob}\nAccession: {acc}\nExam Date: {stamp}\n"
        "Ordering Provider: {ordering}"
    ),
    "NAME: {pt_caps}    MR#: {mrn}\nD.O.B.: {dob}    ACC#: {acc}\nREF PHYS: {ordering}, MD    DATE: {today_slashed}",
    (
        "Patient........: {pt_full}\nRecord no......: {mrn}\nBorn...........: {dob_long}\n"
        "Study no.......: {acc}\nLocation.......: {site}"
    ),
    (
        "{site}\nDepartment of Radiology\n{letter_address}\nTel {phone}  Fax {phone}\n\n"
        "Patient: {pt_formal}\nMed Rec: {mrn}\nAcct: {account}"
    ),
    (
        "| Patient | {pt_listed} |\n| MRN | {mrn} |\n| Birth date | {dob} |\n| Accession | {acc} |\n"
        "| Requested by | {ordering} |"
    ),
    (
        "PATIENT NAME         MRN          DOB          SEX\n{pt_caps}   {mrn}   {dob}   {sex}\n\n"
        "ORDER {order}  ACCESSION {acc}"
    ),
    (
        "RE: {pt_full}\n    {street}\n    {town}, {state} {zip}\n    Phone: {home_phone}\n"
        "    DOB: {dob}\nMRN {mrn} / Visit {account}"
    ),
    "Pt: {pt_initialed} ({sex}, {age})\nUnit no {mrn}\nDone at {site} on {today}",
    "** {site_caps} **\nName={pt_caret};ID={mrn};BD={dob};ACC={acc};REQ={ordering}",
    "Unit #: {mrn}    Account #: {account}    Name: {pt_caps}\nDOB/Sex: {dob} / {sex}    Order #: {order}",
    "{pt_listed} [{mrn}]\nBorn on {dob_long} ({age} {sex})\nAttn: {ordering}",
    "PT ID {mrn}\nPT NAME {pt_caret}\nSTUDY DT {stamp}\nACC NBR {acc}\nINS {plan}\nSITE {site}",
    "{pt_full}\n{mrn}\n{dob}\n{acc}\n{today}",
)

LINES = (
    "{pt_listed} | MRN {mrn} | DOB {dob} | Acc {acc} | {today_slashed}",
    "PATIENT: {pt_full} MRN: {mrn} DOB: {dob} ACCESSION: {acc}",
    "{site} {pt_caps} #{mrn} {dob} {sex} {today_slashed} Ord: {ordering}",
    "Name: {pt_formal}; Medical Record Number {mrn}; Account {account}; Date of Service {today}.",
    "{pt_caret} {mrn} {acc} {hl7_dob}",
    "{pt_full}, born {dob_long}, of {town}, {state} {zip}",
)

HL7 = (
    "MSH|^~\\&|RIS|{site_caps}|EMR|HIS|{hl7_stamp}||ORU^R01|{order}|P|2.3\n"
    ""
    "PID|1||{mrn}^^^MR||{pt_caret}||{hl7_dob}|{sex}|||{street}^^{town}^{state}^{zip}||{home_phone}|||||{account}|{ssn}\n"
    "OBR|1|{order}|{acc}|{exam}|||{hl7_stamp}|||||||||{hl7_ordering}||||||{hl7_stamp}||{modality}|F\n",
    (
        "PID|||{mrn}||{pt_caret}||{hl7_dob}|{sex}\nPV1||O|RAD|||||{hl7_ordering}\n"
        "OBR||{order}|{acc}|{exam}|||{hl7_stamp}\n"
    ),
)

_SYNONYMS = {
    "exam": ("EXAM", "EXAM", "EXAMINATION", "STUDY", "PROCEDURE", "EXAM TYPE", "TYPE OF EXAM"),
    "indication": (
        "INDICATION",
        "INDICATION",
        "HISTORY",
        "CLINICAL HISTORY",
        "CLINICAL INDICATION",
        "REASON FOR EXAM",
        "REASON FOR STUDY",
        "CLINICAL INFORMATION",
        "INDICATIONS",
        "HX",
    ),
    "technique": ("TECHNIQUE", "TECHNIQUE", "TECHNIQUE", "PROTOCOL", "METHOD", "IMAGING TECHNIQUE"),
    "comparison": (
        "COMPARISON",
        "COMPARISON",
        "COMPARISON",
        "COMPARISONS",
        "PRIOR STUDIES",
        "COMPARISON STUDIES",
        "COMPARED TO",
    ),
    "findings": ("FINDINGS",) * 9 + ("FINDING", "REPORT", "OBSERVATIONS", "RADIOLOGIC FINDINGS", "DESCRIPTION"),
    "impression": ("IMPRESSION",) * 9
    + ("IMPRESSIONS", "CONCLUSION", "OPINION", "SUMMARY", "FINAL IMPRESSION", "CONCLUSIONS"),
}


def draw_headings(rng: Random) -> dict[str, str]:
    """One heading for each section, in capitals."""
    return {name: rng.choice(choices) for name, choices in _SYNONYMS.items()}
