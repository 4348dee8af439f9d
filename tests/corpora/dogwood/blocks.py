"""The parts that layouts are put together from: body sections, header fields, signatures and footers, all marked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from random import Random

from tests.corpora.dogwood import narrative, numbers
from tests.corpora.dogwood.case import Case
from tests.corpora.dogwood.markup import phi, section
from tests.corpora.dogwood.people import patient_header, physician, random_person, signer


@dataclass(frozen=True)
class Body:
    """The clinical parts of one report, without section marks."""

    exam: str
    indication: str
    technique: str
    comparison: str
    findings: str
    impression: str
    communication: str


def random_body(case: Case, flat: bool = False) -> Body:
    """The body of one report; `flat` keeps every part on one line. Half of the bodies hold PHI."""
    rng = case.rng
    groups = [(label, list(sentences)) for label, sentences in case.clinical.findings]
    lines = list(case.clinical.impression)
    if rng.random() < 0.55:
        _add_remarks(case, groups)
    if rng.random() < 0.35:
        lines.insert(rng.randrange(len(lines) + 1), rng.choice(narrative.IMPRESSION)(case))
    return Body(
        exam=case.clinical.title,
        indication=_indication(case),
        technique=case.clinical.technique,
        comparison=rng.choice(narrative.COMPARISON)(case),
        findings=_findings(rng, groups, flat),
        impression=_impression(rng, lines, flat),
        communication=rng.choice(narrative.COMMUNICATION)(case) if rng.random() < 0.3 else "",
    )


def _add_remarks(case: Case, groups: list[tuple[str, list[str]]]) -> None:
    """Puts one or two sentences with PHI among the findings."""
    rng = case.rng
    general, local = list(narrative.GENERAL), list(narrative.LOCAL)
    if case.exam.modality == "IR":
        general += narrative.DEVICE * 3
    which = rng.choice(["local", "local", "general", "general", "both"])
    if which != "general":
        rng.choice(groups)[1].append(rng.choice(local)(case))
    if which != "local":
        groups.insert(rng.choice([0, len(groups)]), ("", [rng.choice(general)(case)]))


def _indication(case: Case) -> str:
    base = case.clinical.indication
    if case.rng.random() < 0.45:
        return base
    extra = case.rng.choice(narrative.INDICATION)(case)
    return case.rng.choice([f"{extra} {base}", f"{base} {extra}"])


def _findings(rng: Random, groups: list[tuple[str, list[str]]], flat: bool) -> str:
    style = rng.choice(["prose", "prose", "labels", "labels", "LABELS", "lines"])
    paragraphs = [" ".join(sentences) for _, sentences in groups]
    if style == "prose":
        return " ".join(paragraphs)
    if style in ("labels", "LABELS"):
        labels = [label.upper() if style == "LABELS" else label for label, _ in groups]
        paragraphs = [
            f"{label}: {paragraph}" if label else paragraph for label, paragraph in zip(labels, paragraphs, strict=True)
        ]
    return (" " if flat else rng.choice(["\n", "\n", "\n\n"])).join(paragraphs)


def _impression(rng: Random, lines: list[str], flat: bool) -> str:
    if len(lines) == 1 and rng.random() < 0.7:
        return lines[0]
    joint = " " if flat else "\n"
    style = rng.choice(["{}. ", "{}. ", "{}) ", "- ", "", "#{} "])
    return joint.join(style.format(number) + line for number, line in enumerate(lines, 1))


def header_lines(case: Case, count: int) -> list[tuple[str, str]]:
    """Label and value of the usual fields of a header: name, number, birth date, then some of the others."""
    rng = case.rng
    first = [
        (rng.choice(["Patient", "Patient Name", "Name", "Pt Name"]), patient_header(rng, case.patient)),
        (rng.choice(["MRN", "MR#", "Med Rec #", "Medical Record Number", "MRN#", "Unit #"]), case.a_mrn()),
        (rng.choice(["DOB", "Date of Birth", "D.O.B.", "Birth Date"]), case.a_date(case.dob)),
    ]
    others = [
        (rng.choice(["Accession", "Accession #", "Acc#", "Accession Number", "Acc. No."]), case.an_accession()),
        (rng.choice(["Exam Date", "Date of Exam", "DOS", "Date of Service", "Exam date/time"]), case.a_date()),
        (
            rng.choice(["Ordering Physician", "Ordered by", "Referring Provider"]),
            physician(rng, case.ordering),
        ),
        (
            rng.choice(["Account #", "Acct No", "FIN", "Visit #", "HAR"]),
            phi("ID", numbers.digits(rng, rng.choice([9, 10, 12]))),
        ),
        (rng.choice(["Age/Sex", "Age"]), f"{case.an_age()}{rng.choice([' yrs', 'Y', ' years'])} {case.patient.sex}"),
        (
            rng.choice(["Location", "Pt. Location", "Pat Loc"]),
            rng.choice(["ED", "4 West", "ICU-12", "OP Radiology", "3N-314"]),
        ),
        (rng.choice(["Facility", "Site", "Performed at"]), phi("HOSPITAL", case.site)),
        (rng.choice(["Phone", "Home Phone", "Patient Phone"]), phi("PHONE", case.phone)),
        (rng.choice(["Attending", "Attending MD", "PCP"]), physician(rng, random_person(rng))),
        ("Address", case.an_address()),
        (rng.choice(["SSN", "Soc Sec #"]), phi("SSN", numbers.ssn_form(rng))),
        (rng.choice(["Order #", "Order Number", "Requisition"]), phi("ID", numbers.digits(rng, rng.choice([7, 8, 9])))),
        (
            rng.choice(["Insurance ID", "Member ID", "Subscriber #"]),
            phi("ID", f"{rng.choice('WXYZ')}{rng.choice('ABEH')}{numbers.digits(rng, 9)}"),
        ),
        (rng.choice(["Technologist", "Tech"]), phi("NAME", random_person(rng).first_last())),
    ]
    weights = [9, 9, 9, 4, 5, 3, 4, 3, 3, 2, 1, 2, 1, 2]
    picked: set[int] = set()
    while len(picked) < min(count - 3, len(others)):
        picked.add(rng.choices(range(len(others)), weights)[0])
    rest = [others[index] for index in sorted(picked)]
    return first + rest


def signature(case: Case) -> str:
    """The closing signature, marked as a section."""
    rng = case.rng
    name, stamp = signer(rng, case.radiologist), case.a_stamp()
    npi = f" NPI {phi('ID', '1' + numbers.digits(rng, 9))}" if rng.random() < 0.1 else ""
    form = rng.choice(
        [
            f"Electronically signed by: {name} on {stamp}{npi}",
            f"Electronically Signed By {name}{npi} {stamp}",
            f"*** Signed by {name} at {stamp} ***",
            f"Interpreted by: {name}{npi}   Date: {case.a_date()}",
            f"Dictated by: {name}\nSigned by: {name}\nSigned date: {stamp}",
            f"Dictated by {signer(rng, case.resident)} (resident). Reviewed and signed by {name} on {stamp}.",
            f"Report Verified by: {name}{npi} {stamp}",
            f"{name}{npi}\nBoard Certified Radiologist\n{case.a_date()}",
        ]
    )
    return section("signature", form)


def footers(case: Case) -> list[str]:
    """Lines after the signature: dictation codes, copies, contacts; often none."""
    rng = case.rng
    initials = phi("PHYSICIAN", case.radiologist.initials())
    typist = phi("NAME", random_person(rng).initials().lower())
    later = case.day + timedelta(days=rng.randrange(2))
    forms = [
        f"D: {case.a_stamp()}  T: {case.a_stamp(later)}",
        f"{initials}/{typist}  D: {case.a_date()} T: {case.a_date(later)}  Job #: {phi('ID', numbers.digits(rng, 7))}",
        f"cc: {physician(rng, case.ordering)}; {physician(rng, random_person(rng))}",
        f"CC: {physician(rng, random_person(rng))}\n    {case.an_address()}",
        f"Transcribed by: {phi('NAME', random_person(rng).inverted())} {case.a_date(later)}",
        f"For questions about this report call {case.a_phone()} or {''.join(numbers.short_phone(rng))}.",
        f"Reading Room: {case.a_phone()}   Fax: {case.a_phone()}",
        f"Contact: {phi('EMAIL', email(case))}",
        f"Images: {phi('URL', url(case))}",
        f"Study UID: {phi('ID', numbers.uid_form(rng))}",
        f"Workstation {phi('ID', f'10.{rng.randrange(2, 250)}.{rng.randrange(250)}.{rng.randrange(2, 250)}')}",
        f"Print Date: {case.a_stamp(later)}   Page 1 of 1",
        f"Page 2 of 2     {patient_header(rng, case.patient)}     {case.a_mrn()}",
        f"MD License: {phi('ID', rng.choice('ADG') + numbers.digits(rng, 6))}",
        f"Claim #: {phi('ID', 'WC' + numbers.digits(rng, 8))}  Date of injury: {case.a_date(case.prior)}",
        f"Auto carrier claim {phi('ID', numbers.digits(rng, 9))}   VIN {phi('ID', vin(rng))}",
        "This report was generated using voice recognition software. Transcription errors may be present.",
        "This document is confidential. If received in error, please notify the sender.",
    ]
    weights = [5, 4, 5, 2, 3, 2, 2, 1, 1, 1, 1, 3, 2, 1, 1, 1, 3, 2]
    picked = {rng.choices(range(len(forms)), weights)[0] for _ in range(rng.choice([0, 1, 1, 2]))}
    return [forms[index] for index in sorted(picked)]


def vin(rng: Random) -> str:
    """The identification number of a vehicle."""
    letters = "".join(rng.choice("ABCDEFGHJKLMNPRSTUVWXYZ") for _ in range(4))
    return f"1{rng.choice('FGH')}{letters}{numbers.digits(rng, 3)}{rng.choice('ABEJKLM')}{numbers.digits(rng, 7)}"


def email(case: Case) -> str:
    """An address of the radiologist."""
    host = "".join(letter for letter in case.site.split(",")[0].lower() if "a" <= letter <= "z")[:16]
    return f"{case.dotted_radiologist}@{host}.{case.rng.choice(['org', 'com', 'edu', 'net'])}"


def url(case: Case) -> str:
    """A link to the portal or the archive."""
    rng = case.rng
    host = "".join(letter for letter in case.site.lower() if "a" <= letter <= "z")[:14]
    tail = rng.choice(["", f"/study/{numbers.digits(rng, 8)}", f"/viewer?acc={numbers.digits(rng, 8)}"])
    return f"{rng.choice(['https://', 'http://', 'www.'])}{rng.choice(['pacs', 'mychart', 'images'])}.{host}.org{tail}"
