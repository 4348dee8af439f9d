"""What transcription, templates and exports make of a report: footers, commas, tags, numbers, addenda."""

from __future__ import annotations

from tests.corpora.birch import kit
from tests.corpora.birch.endings import copies, signed, told, typed
from tests.corpora.birch.headers import header
from tests.corpora.birch.kit import Report, conclusions, stack
from tests.corpora.birch.rich import Text, change, plain, section


def transcriptionist(report: Report) -> Text:
    """A veteran typist: underscores, centred title, capitals, D and T lines."""
    slots = report.slots
    text = stack(
        header(slots),
        plain(" " * 12 + report.content.title.upper()),
        report.part("CLINICAL DATA:  ", "indication"),
        report.part("FINDINGS:  ", "findings", kit.paragraphs(report)),
        report.part(report.pick("IMPRESSION:  ", "CONCLUSION:  ", "IMPRESSION:\n"), "impression", conclusions(report)),
        section("signature", slots.say("[_______________________\n|]{rad_full}, M.D.")),
        typed(slots, 2),
        copies(slots) if report.often(0.6) else (),
    )
    return kit.upper(text) if report.often(0.4) else text


def shouted(report: Report) -> Text:
    """All capitals, name and clinical words alike."""
    slots = report.slots
    return kit.upper(
        stack(
            header(slots) if report.often(0.6) else (),
            report.part("Examination: ", "exam"),
            report.part("Clinical indication: ", "indication"),
            report.part("Comparison: ", "comparison"),
            report.part("Findings: ", "findings", report.content.prose()),
            report.part("Impression: ", "impression", conclusions(report)),
            told(slots) if report.often(0.5) else (),
            signed(slots),
            gap=report.pick("\n", "\n\n"),
        )
    )


def comma_headings(report: Report) -> Text:
    """An export that put commas where lines broke."""
    slots = report.slots
    text = stack(
        report.part(",EXAM: ,", "exam"),
        report.part(report.pick("REASON FOR EXAM: ,", "HISTORY: ,"), "indication"),
        report.part("TECHNIQUE: ,", "technique") if report.often(0.5) else (),
        report.part("COMPARISON: ,", "comparison") if report.often(0.6) else (),
        report.part("FINDINGS: ,", "findings", report.content.prose()),
        report.part("IMPRESSION: ,", "impression", conclusions(report, report.pick("1. ", "run"))),
        told(slots) if report.often(0.3) else (),
        signed(slots),
        gap="\n",
    )
    return change(text, lambda characters: characters.replace("\n", ","))


def organ_headings(report: Report) -> Text:
    """A structured template with a line per organ."""
    slots, shout = report.slots, report.often(0.6)
    organs = kit.by_organ(report, str.upper if shout else str, report.pick(": ", ":\n") if shout else ": ")
    return stack(
        header(slots) if report.often(0.6) else (),
        report.part("EXAMINATION: ", "exam"),
        report.part("CLINICAL INDICATION: ", "indication"),
        report.part("TECHNIQUE: ", "technique"),
        report.part("COMPARISON: ", "comparison"),
        report.part("FINDINGS:\n", "findings", organs),
        report.part("IMPRESSION:\n", "impression", conclusions(report)),
        told(slots) if report.often(0.4) else (),
        signed(slots),
        gap=report.pick("\n", "\n\n"),
    )


def addendum_below(report: Report) -> Text:
    """An addendum after the signature, signed by itself."""
    slots = report.slots
    heading = slots.say("[ADDENDUM|ADDENDUM #1|Addendum] [({stamp})|by {rad} on {exam_date}|{exam_date}]:[ |\n]")
    return stack(
        header(slots),
        report.part("INDICATION: ", "indication"),
        report.part("FINDINGS: ", "findings", report.content.prose()),
        report.part("IMPRESSION: ", "impression", conclusions(report)),
        signed(slots),
        (*heading, *kit.addendum(report)),
        slots.say("[Addendum electronically signed by {rad}, MD {stamp}|End of addendum. {rad}, {stamp}]"),
    )


def addendum_above(report: Report) -> Text:
    """An addendum on top, then the report as it was."""
    slots = report.slots
    rule = report.pick("-" * 30, "~" * 20, "* * * * *")
    return stack(
        header(slots) if report.often(0.5) else (),
        (*slots.say("[*** ADDENDUM ***|ADDENDUM:|Addendum Begins]\n"), *kit.addendum(report)),
        slots.say("[{rad} {stamp}|Addendum dictated by {resident}, MD on {stamp}]"),
        plain(f"{rule}\n{report.pick('ORIGINAL REPORT', 'ORIGINAL REPORT FOLLOWS:', 'Original interpretation')}"),
        report.part("EXAM: ", "exam"),
        report.part("HISTORY: ", "indication"),
        report.part("FINDINGS: ", "findings", report.content.prose()),
        report.part("IMPRESSION: ", "impression", conclusions(report)),
        signed(slots),
    )


def markup(report: Report) -> Text:
    """Tags of a web viewer left in the text."""
    slots = report.slots
    text = stack(
        header(slots),
        report.part("<b>Exam:</b> ", "exam"),
        report.part("<b>Indication:</b> ", "indication"),
        report.part("<b>FINDINGS:</b>\n", "findings", report.content.prose(report.pick(" ", "\n"))),
        report.part("<b>IMPRESSION:</b>\n", "impression", conclusions(report)),
        told(slots) if report.often(0.3) else (),
        signed(slots),
    )
    return change(text, lambda characters: characters.replace("\n", "<br/>"))


def starred(report: Report) -> Text:
    """Headings between stars or hashes."""
    slots, mark = report.slots, report.pick("**{}**", "### {}", "*{}*", "[{}]", "<<{}>>", "-- {} --")
    return stack(
        header(slots),
        report.part(mark.format("History") + "\n", "indication"),
        report.part(mark.format("Comparison") + "\n", "comparison"),
        report.part(mark.format("Findings") + "\n", "findings", report.content.prose()),
        report.part(mark.format("Impression") + "\n", "impression", conclusions(report)),
        signed(slots),
        gap=report.pick("\n", "\n\n"),
    )


def numbered_headings(report: Report) -> Text:
    """Numbers before the headings, and perhaps before the conclusions."""
    slots, mark = report.slots, report.pick("{}. {}: ", "{}) {}\n", "({}) {}: ")
    return stack(
        header(slots),
        report.part(mark.format(1, "CLINICAL INFORMATION"), "indication"),
        report.part(mark.format(2, "TECHNIQUE"), "technique"),
        report.part(mark.format(3, "FINDINGS"), "findings", report.content.prose()),
        report.part(mark.format(4, "IMPRESSION"), "impression", conclusions(report, report.pick("- ", "run", "a) "))),
        signed(slots),
        copies(slots) if report.often(0.3) else (),
    )


def scan_worksheet(report: Report) -> Text:
    """A sheet filled in by who scanned, read by a physician; headings in the middle of dots."""
    slots = report.slots
    head = slots.say(
        "Scanned by: {tech}   Room {int 1 6}   {stamp}\nPt {patient_inverted}  #{mrn}  {acc}\nRef: {ordering}"
    )
    return stack(
        head,
        report.part("Exam ........ ", "exam"),
        report.part("Indication .. ", "indication"),
        report.part("Findings .... ", "findings", kit.listed(report, report.pick("", "> ", "+ "))),
        report.part("Impression .. ", "impression", conclusions(report)),
        (*slots.say("Reader: "), *section("signature", slots.say("{rad}, MD {stamp}"))),
        typed(slots),
        gap="\n",
    )


LAYOUTS = (
    transcriptionist,
    shouted,
    comma_headings,
    organ_headings,
    addendum_below,
    addendum_above,
    markup,
    starred,
    numbered_headings,
    scan_worksheet,
)
