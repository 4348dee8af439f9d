"""How hospitals, teleradiology firms and veterans' clinics in the United States lay a report out."""

from __future__ import annotations

from tests.corpora.birch import kit
from tests.corpora.birch.content import wet_read as first_reading
from tests.corpora.birch.endings import copies, signed, told, typed
from tests.corpora.birch.headers import header
from tests.corpora.birch.kit import Report, conclusions, stack
from tests.corpora.birch.rich import Text, change, plain, section


def texas_colons(report: Report) -> Text:
    """A community hospital: header, headings with colons, numbered impression."""
    slots, gap = report.slots, report.pick(" ", "\n", "  ")
    return stack(
        header(slots),
        report.part(f"EXAM:{gap}", "exam"),
        report.part(f"{report.pick('INDICATION', 'CLINICAL HISTORY', 'REASON FOR EXAM')}:{gap}", "indication"),
        report.part(f"COMPARISON:{gap}", "comparison") if report.often(0.8) else (),
        report.part(f"TECHNIQUE:{gap}", "technique") if report.often(0.7) else (),
        report.part(f"FINDINGS:{gap}", "findings", report.content.prose(report.pick(" ", "\n"))),
        report.part(f"IMPRESSION:{gap}", "impression", conclusions(report)),
        told(slots) if report.often(0.4) else (),
        signed(slots),
        copies(slots) if report.often(0.3) else (),
    )


def one_line(report: Report) -> Text:
    """Everything on one line, as a warehouse column without line breaks holds it."""
    slots = report.slots
    text = stack(
        header(slots) if report.often(0.5) else (),
        report.part(report.pick("EXAM: ", "STUDY: ", "PROCEDURE: "), "exam"),
        report.part("HISTORY: ", "indication"),
        report.part("TECHNIQUE: ", "technique") if report.often(0.5) else (),
        report.part("COMPARISON: ", "comparison"),
        report.part("FINDINGS: ", "findings", report.content.prose()),
        report.part(report.pick("IMPRESSION: ", "CONCLUSION: "), "impression", conclusions(report, separator=" ")),
        told(slots) if report.often(0.5) else (),
        signed(slots),
        typed(slots) if report.often(0.3) else (),
        gap=report.pick(" ", "  "),
    )
    return change(text, lambda characters: characters.replace("\n\n", " ").replace("\n", " "))


def hl7_breaks(report: Report) -> Text:
    """An interface's line breaks, left as codes."""
    slots = report.slots
    text = stack(
        header(slots) if report.often(0.4) else (),
        plain(report.content.title),
        report.part("Reason: ", "indication"),
        report.part("Comparison: ", "comparison") if report.often(0.7) else (),
        report.part(report.pick("FINDINGS:\n", "Findings: "), "findings", report.content.prose(report.pick(" ", "\n"))),
        report.part(report.pick("IMPRESSION:\n", "Impression: "), "impression", conclusions(report)),
        stack(told(slots) if report.often(0.4) else (), signed(slots), gap="\n"),
        gap=report.pick("\n", "\n\n"),
    )
    return change(text, lambda characters: characters.replace("\n", "\\.br\\"))


def impression_first(report: Report) -> Text:
    """The answer first; the note on who was told then follows the findings."""
    slots = report.slots
    tail = (*plain(report.pick(" ", "\n", "\n\n")), *told(slots)) if report.often(0.5) else ()
    return stack(
        header(slots),
        report.part("EXAMINATION: ", "exam"),
        report.part("IMPRESSION:\n", "impression", conclusions(report)),
        report.part("CLINICAL INFORMATION: ", "indication"),
        report.part("PRIOR: ", "comparison") if report.often(0.2) else report.part("COMPARISON: ", "comparison"),
        (
            *report.part(
                "FINDINGS:\n", "findings", kit.paragraphs(report) if report.often(0.5) else kit.by_organ(report)
            ),
            *tail,
        ),
        signed(slots),
    )


def combined(report: Report) -> Text:
    """One heading for both."""
    slots = report.slots
    both = stack(report.content.prose(), conclusions(report), gap=report.pick("\n", " ", "\n\n"))
    heading = report.pick(
        "FINDINGS AND IMPRESSION: ",
        "FINDINGS/IMPRESSION:\n",
        "Findings & Impression: ",
        "FINDINGS / CONCLUSION:\n",
        "IMPRESSION/FINDINGS: ",
    )
    return stack(
        header(slots),
        report.part("EXAM: ", "exam"),
        report.part("INDICATION: ", "indication"),
        report.part("COMPARISON: ", "comparison") if report.often(0.6) else (),
        report.part(heading, "findings_impression", both),
        told(slots) if report.often(0.3) else (),
        signed(slots),
    )


def no_findings_heading(report: Report) -> Text:
    """The body just begins after a blank line."""
    slots = report.slots
    return stack(
        header(slots) if report.often(0.6) else (),
        plain(report.content.title.upper()),
        report.part("HISTORY: ", "indication"),
        report.part("COMPARISON: ", "comparison") if report.often(0.7) else (),
        section("findings", kit.paragraphs(report) if report.often(0.4) else report.content.prose()),
        report.part(
            report.pick("IMPRESSION: ", "IMPRESSION:\n", "CONCLUSION: ", "SUMMARY: "), "impression", conclusions(report)
        ),
        signed(slots),
        typed(slots) if report.often(0.4) else (),
    )


def rural_va(report: Report) -> Text:
    """A veterans' clinic's system: capitals, fixed labels, a code, a signature block."""
    slots = report.slots
    head = slots.say(
        "{patient_inverted}   {last_four}   DOB-{dob} {Sex}\nExm Date: {stamp}\nReq Phys: {ordering_name}   "
        "Pat Loc: [ER|MED CLINIC B|ZZ-4W]\nImg Loc: RADIOLOGY   Service: Unknown\n\n(Case {order} COMPLETE)  "
    )
    end = slots.say(
        "Primary Diagnostic Code: [MINOR ABNORMALITY|NORMAL|ABNORMALITY, ATTN. NEEDED]\n\n"
        "Primary Interpreting Staff:\n "
    )
    sign = section(
        "signature", slots.say("{rad}, STAFF RADIOLOGIST\n Verifier E-Sig:/ES/{rad_full}\n/{clerk_initials}")
    )
    text = stack(
        (*head, *section("exam", plain(report.content.title)), *slots.say(f" CPT:{slots.rng.randint(70010, 78999)}")),
        report.part(report.pick("Reason for Study: ", "Clinical History:\n  "), "indication"),
        plain("Report Status: Verified"),
        report.part("Report:\n  ", "findings", report.content.prose(report.pick(" ", "\n  "))),
        report.part("Impression:\n  ", "impression", conclusions(report, separator="\n  ")),
        (*end, *sign),
        gap="\n\n",
    )
    return kit.upper(text)


def wet_read(report: Report) -> Text:
    """A first reading by night, a final one by day; either may stand on top."""
    slots = report.slots
    findings, impression = first_reading(slots)
    early = stack(
        slots.say("[WET READ|PRELIMINARY REPORT|ON-CALL RESIDENT INTERPRETATION]: {resident} {stamp}"),
        (*plain("FINDINGS: "), *findings) if report.often(0.6) else findings,
        (*plain("IMPRESSION: "), *impression),
        gap="\n",
    )
    final = stack(
        plain(report.pick("FINAL REPORT", "*** FINAL REPORT ***", "ATTENDING FINAL INTERPRETATION:")),
        report.part("HISTORY: ", "indication"),
        report.part("COMPARISON: ", "comparison") if report.often(0.6) else (),
        report.part("FINDINGS: ", "findings", report.content.prose()),
        report.part("IMPRESSION: ", "impression", conclusions(report)),
        signed(slots),
    )
    head = stack(header(slots), plain(report.content.title))
    return stack(head, final, early) if report.often(0.3) else stack(head, early, final)


def teleradiology(report: Report) -> Text:
    """A night firm: boxed labels, links, call-backs."""
    slots = report.slots
    rule = report.pick("=" * 40, "-" * 52, "*" * 30)
    head = slots.say(
        "Teleradiology [Service|Report]    Call-back {phone}    {url}\nFacility: {hospital}\n"
        "Patient: {patient_header}   ID: {mrn}\nDOB: {dob}   Study: {acc}   Received {stamp}"
    )
    return stack(
        head,
        plain(rule),
        report.part("STUDY\n", "exam"),
        report.part("REASON FOR STUDY\n", "indication"),
        report.part("COMPARISON\n", "comparison") if report.often(0.5) else (),
        report.part(
            "FINDINGS\n",
            "findings",
            kit.listed(report, report.pick("- ", "* ", "• ")) if report.often(0.5) else kit.by_organ(report),
        ),
        report.part("IMPRESSION\n", "impression", conclusions(report)),
        plain(rule),
        stack(told(slots) if report.often(0.6) else (), signed(slots), typed(slots), gap="\n"),
        gap="\n",
    )


def night_lower_case(report: Report) -> Text:
    """A clinic's free text without capitals."""
    slots = report.slots
    text = stack(
        report.part("exam: ", "exam"),
        report.part("hx: ", "indication"),
        report.part("findings: ", "findings", report.content.prose()),
        report.part(report.pick("imp: ", "impression: "), "impression", conclusions(report)),
        told(slots) if report.often(0.5) else (),
        signed(slots),
        gap="\n",
    )
    return change(text, str.lower)


LAYOUTS = (
    texas_colons,
    one_line,
    hl7_breaks,
    impression_first,
    combined,
    no_findings_heading,
    rural_va,
    wet_read,
    teleradiology,
    night_lower_case,
)
