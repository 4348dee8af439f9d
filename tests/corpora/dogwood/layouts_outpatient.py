"""Layouts of imaging centers and of interfaces: letters, faxes, pipes and web pages."""

from __future__ import annotations

from tests.corpora.dogwood import narrative, numbers
from tests.corpora.dogwood.blocks import footers, header_lines, random_body, signature, url
from tests.corpora.dogwood.case import Case
from tests.corpora.dogwood.layouts_hospital import concluded, headed, joined, lead_in
from tests.corpora.dogwood.markup import phi, section, wrap
from tests.corpora.dogwood.people import physician


def letter(case: Case) -> str:
    """A letter to the referring physician under a letterhead."""
    body = random_body(case)
    rng = case.rng
    head = [
        phi("HOSPITAL", case.site),
        case.a_street(),
        f"{phi('ADDRESS', case.town)}, {case.state}  {phi('ADDRESS', case.zip_code)}",
        f"Phone: {case.a_phone()}   Fax: {case.a_phone()}",
        rng.choice(["", phi("URL", url(case))]),
    ]
    about = [
        f"RE: {phi('PATIENT', case.patient.full())}",
        f"DOB: {case.a_date(case.dob)}",
        f"{rng.choice(['Exam', 'Study'])}: {section('exam', body.exam)}, {case.a_prose_date(case.day)}",
    ]
    return joined(
        [
            joined(head, "\n"),
            case.a_prose_date(case.day),
            physician(rng, case.ordering),
            "\n".join(about),
            f"Dear Dr. {phi('PHYSICIAN', case.ordering.last)}:",
            f"Thank you for referring {narrative.patient_name(case)} for imaging.",
            headed("CLINICAL HISTORY: ", "indication", wrap(body.indication, 84)),
            headed("FINDINGS: ", "findings", wrap(body.findings, 84)),
            headed("IMPRESSION: ", "impression", wrap(body.impression, 84)),
            body.communication,
            "Sincerely,",
            section(
                "signature",
                f"{phi('PHYSICIAN', case.radiologist.full())}, {case.radiologist.degree}\nDiagnostic Radiology",
            ),
            *footers(case),
        ]
    )


def fax(case: Case) -> str:
    """A fax from an imaging center: banner, wide header, body wrapped at 72."""
    body = random_body(case)
    rng = case.rng
    banner = f"FROM: {phi('HOSPITAL', case.site)}  {case.a_phone()}  {case.a_date()}  {numbers.clock(rng)}  P.002/003"
    cells = [f"{label.upper()}: {value}" for label, value in header_lines(case, 7)]
    rows = ["     ".join(cells[index : index + 2]) for index in range(0, len(cells), 2)]
    text = joined(
        [
            "\n".join([banner, "", *rows]),
            headed("STUDY: ", "exam", body.exam),
            headed("CLINICAL INDICATION: ", "indication", body.indication),
            headed("PROTOCOL: ", "technique", body.technique) if rng.random() < 0.3 else "",
            headed("FINDINGS:\n", "findings", body.findings),
            concluded(case, "IMPRESSION:\n", body),
            signature(case),
            *footers(case),
        ]
    )
    return wrap(text, 100)


def pipes(case: Case) -> str:
    """An interface's message: identifiers between pipes, then the report."""
    body = random_body(case)
    rng = case.rng
    fields = [
        phi("PATIENT", case.patient.hl7()),
        phi("MRN", case.mrn),
        phi("DATE", f"{case.dob:%Y%m%d}"),
        case.patient.sex,
        case.an_accession(),
        phi("DATE", f"{case.day:%Y%m%d}"),
        phi("PHYSICIAN", case.ordering.hl7()),
        "F",
    ]
    return joined(
        [
            "|".join(fields),
            *lead_in(case, body),
            headed("FINDINGS: ", "findings", body.findings),
            concluded(case, "IMPRESSION: ", body),
            signature(case),
            *(footers(case) if rng.random() < 0.6 else []),
        ],
        "\n",
    )


def web_page(case: Case) -> str:
    """A portal's page turned into text: breaks as tags."""
    body = random_body(case)
    rows = [f"<b>{label}</b>: {value}" for label, value in header_lines(case, 5)]
    parts = [
        "<br/>".join(rows),
        *(f"<b>{part.split(':', 1)[0]}:</b>{part.split(':', 1)[1]}" for part in lead_in(case, body)),
        headed("<b>FINDINGS:</b> ", "findings", body.findings),
        concluded(case, "<b>IMPRESSION:</b> ", body),
        signature(case),
    ]
    return joined(parts, "<br/><br/>").replace("\n", "<br/>")


def quick_note(case: Case) -> str:
    """A short reading from an urgent care: few headings, a remark on who was told."""
    body = random_body(case, flat=True)
    rng = case.rng
    return joined(
        [
            f"{phi('PATIENT', case.patient.first_last())} {case.a_date(case.dob)} {case.an_age()}{case.patient.sex}",
            f"{section('exam', body.exam)} {case.a_date()}",
            headed(rng.choice(["Hx: ", "Indication: ", "Clinical: "]), "indication", body.indication),
            headed("Findings: ", "findings", body.findings),
            headed(rng.choice(["Impression: ", "IMP: ", "Impression - "]), "impression", body.impression),
            f"Discussed with {narrative.doctor(rng, case.ordering)} at {numbers.clock(rng)}."
            if rng.random() < 0.5
            else "",
            section(
                "signature", f"{rng.choice(['-', '', '/s/ '])}{phi('PHYSICIAN', case.radiologist.initial_last())} MD"
            ),
        ],
        "\n",
    )


def teleradiology(case: Case) -> str:
    """A night service's report: times of the steps, a hot line, a reader in another state."""
    body = random_body(case)
    head = "\n".join(f"{label}: {value}" for label, value in header_lines(case, 6))
    return joined(
        [
            f"{head}\nImages received: {case.a_stamp()}\nReport sent: {case.a_stamp()}",
            headed("Exam: ", "exam", body.exam),
            headed("Clinical data: ", "indication", body.indication),
            headed("Comparison: ", "comparison", body.comparison),
            headed("Technique: ", "technique", body.technique),
            headed("Findings:\n", "findings", body.findings),
            concluded(case, "Impression:\n", body),
            f"To speak with the reading radiologist call {case.a_phone()}.",
            signature(case),
        ]
    )
