"""Layouts of the reporting systems of hospitals. Each function gives the marked text of one report."""

from __future__ import annotations

from tests.corpora.dogwood import numbers
from tests.corpora.dogwood.blocks import Body, footers, header_lines, random_body, signature
from tests.corpora.dogwood.case import Case
from tests.corpora.dogwood.markup import phi, section, wrap
from tests.corpora.dogwood.people import physician, signer


def joined(parts: list[str], joint: str = "\n\n") -> str:
    """The parts that are not empty."""
    return joint.join(part for part in parts if part)


def headed(heading: str, name: str, text: str) -> str:
    """A heading, then the text marked as the section `name`."""
    return f"{heading}{section(name, text)}"


def concluded(case: Case, heading: str, body: Body) -> str:
    """The impression, then who was told: in a paragraph of its own, on the next line or right behind."""
    impression = headed(heading, "impression", body.impression)
    return joined([impression, body.communication], case.rng.choice(["\n\n", "\n\n", "\n", " "]))


def lead_in(case: Case, body: Body, colon: str = ": ") -> list[str]:
    """Exam, indication, technique and comparison under headings of the case's choosing, some left out."""
    rng = case.rng
    parts = [
        headed(rng.choice(["EXAM", "EXAMINATION", "PROCEDURE"]) + colon, "exam", body.exam),
        headed(
            rng.choice(["INDICATION", "HISTORY", "CLINICAL HISTORY", "REASON FOR EXAM"]) + colon,
            "indication",
            body.indication,
        ),
        headed("COMPARISON" + colon, "comparison", body.comparison),
        headed("TECHNIQUE" + colon, "technique", body.technique),
    ]
    if rng.random() < 0.5:
        parts[2], parts[3] = parts[3], parts[2]
    return [part for part in parts if rng.random() < 0.88]


def epic(case: Case) -> str:
    """Headings in capitals with colons, blank lines between; a signature follows."""
    body = random_body(case)
    gap = case.rng.choice([" ", "\n"])
    exam_line = headed("EXAM: ", "exam", f"{body.exam} {case.a_date()}")
    parts = lead_in(case, body)
    if case.rng.random() < 0.4:
        parts = [exam_line, *(part for part in parts if "EXAM" not in part and "PROCEDURE" not in part)]
    header = [f"{label}: {value}" for label, value in header_lines(case, case.rng.choice([4, 5, 6]))]
    return joined(
        [
            "\n".join(header) if case.rng.random() < 0.6 else "",
            *parts,
            headed("FINDINGS:" + gap, "findings", body.findings),
            concluded(case, "IMPRESSION:" + gap, body),
            signature(case),
            *footers(case),
        ]
    )


def meditech(case: Case) -> str:
    """Everything in capitals, wrapped at 76, with a two-column header."""
    body = random_body(case)
    rows = [f"{label:<22}: {value}" for label, value in header_lines(case, case.rng.choice([5, 6, 7]))]
    header = [phi("HOSPITAL", case.site), "DEPARTMENT OF DIAGNOSTIC IMAGING", *rows]
    text = joined(
        [
            "\n".join(header),
            "-" * 60,
            headed("EXAM: ", "exam", body.exam),
            headed("CLINICAL INFORMATION: ", "indication", body.indication),
            headed("COMPARISON: ", "comparison", body.comparison) if case.rng.random() < 0.7 else "",
            headed("FINDINGS: ", "findings", body.findings),
            concluded(case, "IMPRESSION: ", body),
            f"** {signature(case)} **",
            *footers(case),
        ]
    )
    return wrap(text.upper(), 76)


def cerner(case: Case) -> str:
    """Final-report banner and title-case captions on lines of their own."""
    body = random_body(case)
    return joined(
        [
            "* Final Report *",
            f"Patient Name: {phi('PATIENT', case.patient.inverted().upper())}    MRN: {case.a_mrn()}\n"
            f"FIN: {phi('ID', numbers.digits(case.rng, 10))}    DOB: {case.a_date(case.dob)}",
            headed("Reason For Exam\n", "indication", body.indication),
            f"Report\n{headed('EXAM: ', 'exam', body.exam)}",
            headed("TECHNIQUE: ", "technique", body.technique),
            headed("COMPARISON: ", "comparison", body.comparison),
            headed("FINDINGS: ", "findings", body.findings),
            concluded(case, "IMPRESSION: ", body),
            "Signature Line\n"
            + section(
                "signature",
                f"***** Final *****\nDictated by: {signer(case.rng, case.resident)}\n"
                f"Dictated DT/TM: {case.a_stamp()}\n"
                f"Signed by: {signer(case.rng, case.radiologist)}\nSigned (Electronic Signature): "
                f"{case.a_stamp()}",
            ),
        ]
    )


def vista(case: Case) -> str:
    """The Veterans Affairs' printout: indented, labelled blocks, codes at the end."""
    body = random_body(case)
    rng = case.rng
    ssn, patient = phi("SSN", numbers.ssn_form(rng)), phi("PATIENT", case.patient.inverted(",").upper())
    reader = phi("PHYSICIAN", case.radiologist.inverted(",").upper())
    day, cpt = f"{case.day:%b %d, %Y}".upper(), rng.randrange(70010, 78999)
    code = rng.choice(["NORMAL", "MINOR ABNORMALITY", "ABNORMALITY, ATTN. NEEDED"])
    indent = "    "
    block = "\n".join(
        [
            f"{patient}   {ssn}   DOB-{case.a_date(case.dob)} {case.patient.sex}",
            f"Exm Date: {phi('DATE', day)}@{rng.randrange(7, 20):02d}:{rng.randrange(60):02d}",
            f"Req Phys: {phi('PHYSICIAN', case.ordering.inverted(',').upper())}     Pat Loc: PRIMARY CARE TEAM 4",
            f"(Case {case.an_accession()} COMPLETE) {section('exam', body.exam)}    (RAD  Detailed) CPT:{cpt}",
        ]
    )
    return joined(
        [
            block,
            headed(f"{indent}Reason for Study: ", "indication", body.indication),
            headed(f"{indent}Report:\n\n{indent}", "findings", wrap(body.findings, 70).replace("\n", "\n" + indent)),
            headed(
                f"{indent}Impression:\n\n{indent}", "impression", wrap(body.impression, 70).replace("\n", "\n" + indent)
            ),
            body.communication and indent + body.communication,
            f"{indent}Primary Diagnostic Code: {code}",
            section(
                "signature",
                f"Primary Interpreting Staff:\n  {reader}, MD (Verifier)\n"
                f"/{phi('PHYSICIAN', case.radiologist.initials())}",
            ),
        ]
    )


def wet_read(case: Case) -> str:
    """An overnight preliminary reading, then the final report."""
    body = random_body(case)
    prelim = case.rng.choice(case.clinical.impression)
    return joined(
        [
            "\n".join(f"{label}: {value}" for label, value in header_lines(case, 5)),
            f"{case.rng.choice(['WET READ', 'PRELIMINARY READ', 'OVERNIGHT PRELIMINARY'])}: {prelim} "
            f"{phi('PHYSICIAN', case.resident.last)} {case.a_stamp()}",
            "FINAL REPORT",
            *lead_in(case, body),
            headed("FINDINGS: ", "findings", body.findings),
            headed("IMPRESSION: ", "impression", body.impression),
            case.rng.choice(["", "DISCREPANCY WITH PRELIMINARY READ: None"]),
            body.communication,
            signature(case),
        ]
    )


def attested(case: Case) -> str:
    """A teaching hospital: a resident's report with the attending's attestation."""
    body = random_body(case)
    attending = signer(case.rng, case.radiologist)
    return joined(
        [
            *lead_in(case, body),
            headed("FINDINGS:\n", "findings", body.findings),
            concluded(case, "IMPRESSION:\n", body),
            f"Resident: {signer(case.rng, case.resident)}",
            f"ATTENDING ATTESTATION: I, {attending}, have personally reviewed the images and agree with the above.",
            section("signature", f"Signed by {physician(case.rng, case.radiologist)} on {case.a_stamp()}"),
            *footers(case),
        ]
    )
