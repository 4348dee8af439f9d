"""How London, Toronto and Lagos write, and how letters do."""

from __future__ import annotations

from tests.corpora.birch import kit
from tests.corpora.birch.endings import copies, letter_end, signed, told, typed
from tests.corpora.birch.headers import header
from tests.corpora.birch.kit import Report, conclusions, stack
from tests.corpora.birch.rich import Text, plain, section


def london_title_case(report: Report) -> Text:
    """Title case, no colon, the text beneath."""
    slots = report.slots
    return stack(
        header(slots),
        plain(report.content.title),
        report.part(report.pick("Clinical Details\n", "Clinical Information\n", "Clinical History\n"), "indication"),
        report.part("Comparison\n", "comparison") if report.often(0.4) else (),
        report.part("Technique\n", "technique") if report.often(0.4) else (),
        report.part(report.pick("Findings\n", "Findings\n", "Report\n"), "findings", report.content.prose()),
        report.part(report.pick("Conclusion\n", "Impression\n", "Opinion\n"), "impression", conclusions(report)),
        told(slots) if report.often(0.3) else (),
        signed(slots),
        copies(slots) if report.often(0.2) else (),
        gap=report.pick("\n", "\n\n"),
    )


def london_inline(report: Report) -> Text:
    """Title case without colon on the same line as the text, or with a dash."""
    slots, mark = report.slots, report.pick(" - ", " – ", "  ", "\t")
    return stack(
        header(slots) if report.often(0.7) else (),
        report.part(f"Examination{mark}", "exam"),
        report.part(f"History{mark}", "indication"),
        report.part(f"Findings{mark}", "findings", report.content.prose()),
        report.part(f"Conclusion{mark}", "impression", conclusions(report, "run")),
        signed(slots),
    )


def toronto_network(report: Report) -> Text:
    """A network's template: colons after title case, the opinion last, a verification line."""
    slots = report.slots
    note = (*plain(report.pick(" ", "\n")), *told(slots)) if report.often(0.4) else ()
    return stack(
        header(slots),
        report.part("Procedure: ", "exam"),
        report.part("Clinical History: ", "indication"),
        report.part("Comparison: ", "comparison"),
        report.part("Technique: ", "technique") if report.often(0.5) else (),
        report.part("Findings: ", "findings", kit.by_organ(report) if report.often(0.3) else report.content.prose()),
        (
            *report.part(
                report.pick("Opinion: ", "Impression: ", "Interpretation Summary: "), "impression", conclusions(report)
            ),
            *note,
        ),
        signed(slots),
        typed(slots),
    )


def lagos_private(report: Report) -> Text:
    """A private diagnostic centre: letterhead, underlined headings in capitals."""
    slots = report.slots

    def under(heading: str) -> str:
        return f"{heading}\n{report.pick('-', '=') * len(heading)}\n"

    return stack(
        header(slots),
        plain(f"{report.content.title.upper()}\n"),
        report.part(under("CLINICAL INFORMATION"), "indication") if report.often(0.6) else (),
        report.part(under("FINDINGS"), "findings", kit.paragraphs(report, "\n")),
        report.part(under(report.pick("IMPRESSION", "CONCLUSION")), "impression", conclusions(report)),
        plain("Thank you for referring this patient."),
        signed(slots),
        gap="\n\n",
    )


def children_letter(report: Report) -> Text:
    """A children's hospital writes to the family's doctor."""
    slots = report.slots
    opening = slots.say(
        "{hospital}\n{address}\n{exam_date}\n\nDear Dr. {ordering_last},\n\nRe: {patient_full}, born {dob}, "
        "MRN {mrn}\n\nThank you for [sending|referring] {patient_first}, who came with {his} {kin} on {exam_date}.\n\n"
    )
    return stack(
        (*opening, *report.part("Reason for the visit: ", "indication")),
        report.part("Technique: ", "technique"),
        report.part("Findings: ", "findings", report.content.prose()),
        report.part(report.pick("Summary: ", "Conclusion: ", "Impression: "), "impression", conclusions(report, "run")),
        slots.say("Please call me on {phone} or write to {email} with any question."),
        section("signature", slots.say("[Sincerely|With kind regards],\n\n{rad_full}, MD\nPediatric Radiology")),
        copies(slots) if report.often(0.5) else (),
    )


def clinic_letter(report: Report) -> Text:
    """A British letter, headings as the first words of paragraphs."""
    slots = report.slots
    opening = slots.say(
        "{hospital}\nDirect line {phone}\nOur ref {mrn}/{clerk_initials}   NHS no {plan}\n\n{exam_date}\n\n"
        "{ordering_name}\n{address}\n\nDear {dear_ordering}\n\n"
        "Re {patient_full} DOB {dob}, {street}, {town}\n\n"
    )
    return stack(
        (*opening, *report.part("Clinical details. ", "indication")),
        report.part("Findings. ", "findings", report.content.prose()),
        report.part(report.pick("Conclusion. ", "Opinion. "), "impression", conclusions(report, "run")),
        letter_end(slots) if report.often(0.5) else signed(slots),
        copies(slots) if report.often(0.6) else (),
    )


def result_only(report: Report) -> Text:
    """Findings and nothing that concludes them."""
    slots = report.slots
    return stack(
        header(slots),
        report.part(report.pick("Findings: ", "FINDINGS:\n", "Report: "), "findings", report.content.prose()),
        signed(slots),
    )


LAYOUTS = (
    london_title_case,
    london_inline,
    toronto_network,
    lagos_private,
    children_letter,
    clinic_letter,
    result_only,
)
