"""Layouts that carry more than one reading, or come from another trade."""

from __future__ import annotations

from tests.corpora.alder import narrative, tails
from tests.corpora.alder.draft import Draft
from tests.corpora.alder.heads import HL7
from tests.corpora.alder.layouts_plain import classic, exam_line, middle
from tests.corpora.alder.markup import section


def _core(draft: Draft, gap: str = "\n") -> list[str]:
    return [
        f"{draft.heading('findings')}:{gap}{draft.findings_any()}",
        f"{draft.heading('impression')}:{gap}{draft.impression_any()}",
    ]


def wet_read(draft: Draft) -> str:
    """A preliminary reading above (or below) the final one; the final one counts."""
    wet = draft.one(tails.WET_READS)
    final = draft.rng.choice(
        ("FINAL REPORT\n", "*** FINAL REPORT ***\n", "Final Attending Report\n", "", "FINAL REPORT:\n")
    )
    body = "\n\n".join([exam_line(draft), *middle(draft), *_core(draft)])
    if draft.chance(0.2):
        return f"{draft.block()}\n\n{body}{draft.tail()}\n\n{wet}"
    rule = draft.rng.choice(("\n\n", "\n______________________________\n", "\n----------\n"))
    return f"{draft.block()}\n\n{wet}{rule}{final}{body}{draft.tail()}"


def wet_with_headings(draft: Draft) -> str:
    """Two whole reports: a resident's with its own headings, then the attending's."""
    first = [draft.rng.choice(draft.organs)[1][0], draft.fill("{wet}")]
    early = f"FINDINGS: {first[0]}\nIMPRESSION: {first[1]}"
    top = draft.rng.choice(("PRELIMINARY REPORT", "** PRELIM **", "RESIDENT PRELIMINARY READ", "WET READ"))
    bottom = draft.rng.choice(("FINAL REPORT", "** FINAL **", "ATTENDING FINAL REPORT"))
    signed = draft.fill("Dr. {resident} {stamp}")
    body = "\n\n".join([*middle(draft), *_core(draft)])
    return f"{draft.line()}\n\n{top}\n{early}\n{signed}\n\n{bottom}\n{exam_line(draft)}\n{body}{draft.tail()}"


def _addendum(draft: Draft) -> str:
    heading = draft.fill(
        draft.rng.choice(
            (
                "ADDENDUM:",
                "ADDENDUM {next_day} {time}:",
                "*** ADDENDUM *** by Dr. {rad_full} on {next_day}:",
                "Addendum Begins\n",
                "ADDENDUM #1 ({rad_initials} {next_day}):",
                "ADDENDUM REPORT:\n",
            )
        )
    )
    text = section("addendum", draft.one(tails.ADDENDA))
    return f"{heading} {text}" if not heading.endswith("\n") else f"{heading}{text}"


def addendum_after(draft: Draft) -> str:
    """Something added below the signature."""
    return f"{classic_short(draft)}\n\n{draft.signature()}\n\n{_addendum(draft)}"


def addendum_before(draft: Draft) -> str:
    """Something added above the original."""
    mark = draft.rng.choice(("ORIGINAL REPORT", "--- Original report ---", "ORIGINAL REPORT FOLLOWS:", "Addendum Ends"))
    return f"{_addendum(draft)}\n\n{mark}\n\n{classic_short(draft)}{draft.tail()}"


def classic_short(draft: Draft) -> str:
    """The usual report without a tail."""
    head = [draft.block()] if draft.chance(0.5) else []
    return "\n\n".join([*head, exam_line(draft), *middle(draft), *_core(draft, draft.rng.choice((" ", "\n")))])


def markdown(draft: Draft) -> str:
    """Hashes or stars around headings."""
    before, after = draft.rng.choice((("## ", "\n"), ("**", "**\n"), ("### ", "\n\n"), ("**", ":** "), ("# ", "\n")))
    case = draft.rng.choice(("title", "upper"))
    style = before + "{heading}" + after + "{text}"
    parts = [draft.block(), *middle(draft, style, case)]
    for name, text in (("findings", draft.findings_any()), ("impression", draft.impression_any())):
        parts.append(style.format(heading=getattr(draft.heading(name), case)(), text=text))
    return "\n\n".join(parts) + draft.tail()


def letter(draft: Draft) -> str:
    """A letter to the referring doctor."""
    opening = draft.rng.choice(
        (
            (
                "Dear Dr. {ordering_last},\n\nRE: {pt_full}, DOB {dob}, MRN {mrn}\n\n"
                "Thank you for referring {mr}, whom we saw on {today}."
            ),
            "Dear {ordering_nick},\n\nThank you for sending us your pleasant {age_phrase}, {pt_full} ({mrn}).",
            "To: Dr. {ordering}\n{letter_address}\n\nDear Doctor,\n\nWe examined {mr} at {site} on {today}.",
            "{today}\n\nDear Dr {ordering_last}:\n\nYour patient {pt_full} of {street}, {town}, was seen today.",
        )
    )
    closing = draft.rng.choice(
        (
            "Sincerely,\n\n{rad_full}, MD",
            "With kind regards,\n{rad_full}, M.D.\n{site}\nTel {phone}",
            "Yours truly,\nDr. {rad_full}\n{rad_email}",
        )
    )
    parts = [draft.fill(opening), *middle(draft, "{heading}: {text}", "capitalize", 0.6)]
    parts.append(f"Findings: {draft.findings_prose(draft.rng.choice((' ', chr(10) * 2)))}")
    parts.append(f"Impression: {draft.impression_any()}")
    if draft.chance(0.5):
        parts.append(draft.fill("Please call me at {phone} or write to {rad_email} with any question about {mr}."))
    return "\n\n".join([*parts, section("signature", draft.fill(closing))])


def comma_headings(draft: Draft) -> str:
    """`,FINDINGS:,` as some exports flatten line breaks."""
    style = ",{heading}:,{text}"
    parts = [draft.line() if draft.chance(0.5) else draft.exam, *middle(draft, style)]
    parts.append(style.format(heading=draft.heading("findings"), text=draft.findings_prose()))
    parts.append(style.format(heading=draft.heading("impression"), text=draft.impression_numbered(" ")))
    tail = draft.tail(",").replace("\n", ",")
    return ",".join(part.strip() for part in parts) + ("," + tail if not tail.startswith(",") and tail else tail)


def hl7_header(draft: Draft) -> str:
    """Segments of a message above the text."""
    return draft.slots.fill(draft.rng.choice(HL7)) + "\n" + classic_short(draft) + draft.tail()


def outpatient(draft: Draft) -> str:
    """An imaging centre's page, with addresses, insurance and copies."""
    head = (
        "{site}\n{letter_address}\nPhone {phone} | Fax {phone}\n\n"
        "{pt_listed}  DOB {dob}  MRN {mrn}\n{address}\nReferred by: {ordering}\nDOS {today}"
    )
    extras = "\n".join(draft.one(narrative.EXTRAS) for _ in range(draft.rng.randint(1, 2)))
    copies = draft.one(tails.COPIES)
    return "\n\n".join(
        [draft.fill(head), exam_line(draft), *middle(draft), *_core(draft), draft.signature(), extras, copies]
    )


def trauma(draft: Draft) -> str:
    """Unknown at first, then named; sent from elsewhere."""
    alias = draft.rng.choice(("Trauma, Zulu", "Doe, Unknown", "TRAUMA QUEBEC", "Disaster, Echo"))
    head = draft.fill(
        draft.rng.choice(
            (
                "Registered as " + alias + "; now identified as {pt_full}, MRN {mrn}.",
                "TRAUMA ACTIVATION {stamp}. EMS from {scene}, {away}. Name per wallet: {pt_full}, born {dob}.",
                "Transfer from {hosp}, {past_day}. Accepting: {doctor}. Pt {pt_caps}, {mrn}, acc {acc}.",
                (
                    "Air transport from {hosp} ({away}, {county}). Next of kin: {relative}, {phone}. ID by license "
                    "{licence}: {pt_full}."
                ),
            )
        )
    )
    return (
        "\n\n".join([head, exam_line(draft), *middle(draft), *_core(draft)]) + "\n\n" + draft.discussed() + draft.tail()
    )


def teleradiology(draft: Draft) -> str:
    """A sheet of fields, each on a line, sections in brackets."""
    fields = draft.fill(
        "Facility: {site}\nPatient: {pt_caret}\nID: {mrn}\nDOB: {dob}\nStudy: {acc}\nStudy UID: {uid}\n"
        "Received: {iso_stamp}\nReferring: {hl7_ordering}"
    )
    style = draft.rng.choice(
        ("[{heading}]\n{text}", "<<{heading}>>\n{text}", "={heading}=\n{text}", "{heading}\n--------\n{text}")
    )
    parts = [fields, *middle(draft, style)]
    for name, text in (("findings", draft.findings_any()), ("impression", draft.impression_any())):
        parts.append(style.format(heading=draft.heading(name), text=text))
    return "\n\n".join(parts) + draft.tail()


def minimal(draft: Draft) -> str:
    """Two sections, nobody named unless the sentences do."""
    text = "\n\n".join(_core(draft, " "))
    return text if draft.chance(0.6) else text + "\n" + draft.signature()


def windows_breaks(draft: Draft) -> str:
    r"""`\r\n`, tabs and trailing blanks."""
    text = classic(draft)
    return text.replace("\n\n", draft.rng.choice((" \n\n", "\n \n", "\n\n\n"))).replace("\n", "\r\n")
