"""Layouts whose structure was flattened, moved or left out."""

from __future__ import annotations

from tests.corpora.dogwood.blocks import footers, header_lines, random_body, signature
from tests.corpora.dogwood.case import Case
from tests.corpora.dogwood.layouts_hospital import concluded, headed, joined, lead_in
from tests.corpora.dogwood.markup import phi, section, wrap
from tests.corpora.dogwood.people import patient_header, physician, signer


def one_line(case: Case) -> str:
    """A whole report on one line."""
    body = random_body(case, flat=True)
    header = " ".join(f"{label}: {value}" for label, value in header_lines(case, case.rng.choice([3, 4, 5])))
    parts = [
        header if case.rng.random() < 0.7 else "",
        *lead_in(case, body),
        headed("FINDINGS: ", "findings", body.findings),
        concluded(case, "IMPRESSION: ", body),
        signature(case),
        *footers(case),
    ]
    return joined(parts, case.rng.choice([" ", "  "])).replace("\n", " ")


def escaped_breaks(case: Case) -> str:
    r"""An HL7 text whose breaks are written `\.br\`."""
    body = random_body(case)
    header = "\n".join(f"{label}: {value}" for label, value in header_lines(case, 4))
    parts = [
        header,
        *lead_in(case, body),
        headed("FINDINGS: ", "findings", body.findings.replace("\n\n", "\n")),
        concluded(case, "IMPRESSION: ", body),
        signature(case),
        *footers(case),
    ]
    return joined(parts, case.rng.choice(["\n", "\n\n"])).replace("\n", "\\.br\\")


def title_case(case: Case) -> str:
    """Headings in title case without a colon, on lines of their own."""
    body = random_body(case)
    rng = case.rng
    parts = [
        headed(f"{rng.choice(['Exam', 'Examination'])}\n", "exam", body.exam),
        headed(f"{rng.choice(['Clinical History', 'Indication', 'History'])}\n", "indication", body.indication),
        headed("Technique\n", "technique", body.technique),
        headed("Comparison\n", "comparison", body.comparison),
        headed("Findings\n", "findings", body.findings),
        concluded(case, f"{rng.choice(['Impression', 'Impression', 'Conclusion'])}\n", body),
        signature(case),
        *footers(case),
    ]
    return joined(["\n".join(f"{label} {value}" for label, value in header_lines(case, 4)), *parts])


def impression_first(case: Case) -> str:
    """The impression above everything else."""
    body = random_body(case)
    return joined(
        [
            f"{patient_header(case.rng, case.patient)}  {case.a_mrn()}  {case.a_date()}",
            concluded(case, "IMPRESSION: ", body),
            *lead_in(case, body),
            headed("FINDINGS: ", "findings", body.findings),
            signature(case),
            *footers(case),
        ]
    )


def combined(case: Case) -> str:
    """Findings and impression under one heading."""
    body = random_body(case)
    heading = case.rng.choice(
        ["FINDINGS AND IMPRESSION", "FINDINGS/IMPRESSION", "Findings and Impression", "FINDINGS & IMPRESSION"]
    )
    return joined(
        [
            "\n".join(f"{label}: {value}" for label, value in header_lines(case, 5)),
            *lead_in(case, body),
            headed(f"{heading}: ", "findings_impression", f"{body.findings}\n\n{body.impression}"),
            body.communication,
            signature(case),
            *footers(case),
        ]
    )


def no_findings_heading(case: Case) -> str:
    """Exam and history, then a narrative without a heading, then the impression."""
    body = random_body(case)
    rng = case.rng
    return joined(
        [
            "\n".join(f"{label}: {value}" for label, value in header_lines(case, 5)),
            f"{section('exam', body.exam)}" if rng.random() < 0.5 else headed("EXAM: ", "exam", body.exam),
            headed(f"{rng.choice(['HISTORY', 'INDICATION'])}: ", "indication", body.indication),
            section("findings", wrap(body.findings, 80)),
            concluded(case, f"{rng.choice(['IMPRESSION', 'CONCLUSION', 'IMPRESSION'])}: ", body),
            signature(case),
            *footers(case),
        ]
    )


def _addendum(case: Case) -> str:
    rng = case.rng
    remark = rng.choice(
        [
            f"The images were compared with the study of {case.a_past_date()} that became available. No change.",
            f"Findings were discussed with {physician(rng, case.ordering)} at {case.a_stamp()}.",
            f"Outside films from {case.a_hospital()} have been reviewed. The impression is unchanged.",
            "The side was misstated in the technique section. The impression is correct as dictated.",
            f"The correct date of the prior exam is {case.a_past_date()}.",
        ]
    )
    return section("addendum", remark)


def _addendum_signature(case: Case) -> str:
    return f"Addendum signed by {signer(case.rng, case.radiologist)} {case.a_stamp()}"


def addendum_first(case: Case) -> str:
    """An addendum above the original report."""
    body = random_body(case)
    heading = case.rng.choice(["ADDENDUM", "ADDENDUM #1", "Addendum", "***ADDENDUM***"])
    return joined(
        [
            f"{heading}: {_addendum(case)}",
            _addendum_signature(case),
            case.rng.choice(["ORIGINAL REPORT", "Original Report:", "----- ORIGINAL REPORT -----"]),
            *lead_in(case, body),
            headed("FINDINGS: ", "findings", body.findings),
            concluded(case, "IMPRESSION: ", body),
            signature(case),
        ]
    )


def addendum_last(case: Case) -> str:
    """An addendum below the signature."""
    body = random_body(case)
    return joined(
        [
            "\n".join(f"{label}: {value}" for label, value in header_lines(case, 4)),
            *lead_in(case, body),
            headed("FINDINGS: ", "findings", body.findings),
            headed("IMPRESSION: ", "impression", body.impression),
            signature(case),
            f"{case.rng.choice(['ADDENDUM', 'ADDENDUM BEGINS', 'Addendum'])}: {_addendum(case)}",
            _addendum_signature(case),
        ]
    )


def commas(case: Case) -> str:
    """A transcription service's export that turned its breaks into commas."""
    body = random_body(case, flat=True)
    parts = [
        f"EXAM:,{section('exam', body.exam)}",
        f"REASON FOR EXAM:,{section('indication', body.indication)}",
        f"TECHNIQUE:,{section('technique', body.technique)}",
        f"FINDINGS:,{section('findings', body.findings)}",
        f"IMPRESSION:,{section('impression', body.impression)}",
        signature(case).replace("\n", ","),
    ]
    return f"{phi('PATIENT', case.patient.inverted().upper())},{case.a_mrn()},{case.a_date()},," + ",".join(parts)
