"""Layouts from other trades: letters, messages, portals, other programs' exports."""

from __future__ import annotations

from tests.corpora.alder import narrative, tails
from tests.corpora.alder.draft import Draft
from tests.corpora.alder.heads import HL7
from tests.corpora.alder.layouts_plain import classic, classic_short, core, exam_line, middle
from tests.corpora.alder.markup import section


def markdown(draft: Draft) -> str:
    """Hashes or stars around headings."""
    before, after = draft.rng.choice((("## ", "\n"), ("**", "**\n"), ("### ", "\n\n"), ("**", ":** "), ("# ", "\n")))
    case = draft.rng.choice(("title", "upper"))
    style = before + "{heading}" + after + "{text}"
    parts = [*draft.maybe_block(), *middle(draft, style, case)]
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
            "{pt_formal}\n{street}\n{town}, {state} {zip}\n\nDear {mr},\n\nHere is the report of your visit on {today}."
            " A copy went to Dr. {ordering_last}.",
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
    body = draft.rng.choice((",", "")).join(parts)
    return body + draft.tail(",").replace("\n", ",")


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
        [draft.fill(head), exam_line(draft), *middle(draft), *core(draft), draft.signature(), extras, copies]
    )


def trauma(draft: Draft) -> str:
    """Unknown at first, then named; sent from elsewhere."""
    head = draft.fill(
        draft.rng.choice(
            (
                "Registered as {pt_caps} on arrival at {time}, MRN {mrn}.",
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
        "\n\n".join([head, exam_line(draft), *middle(draft), *core(draft)]) + "\n\n" + draft.discussed() + draft.tail()
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


def no_blank_lines(draft: Draft) -> str:
    """Nothing but single breaks, headings at the start or in the middle of lines, odd spacing before colons."""
    colon = draft.rng.choice((":", " :", ": ", ":  "))
    style = "{heading}" + colon + " {text}"
    case = draft.rng.choice(("upper", "capitalize", "title"))
    parts = [*draft.maybe_block(), *middle(draft, style, case)]
    for name, text in (("findings", draft.findings_prose("\n")), ("impression", draft.impression_any())):
        parts.append(style.format(heading=getattr(draft.heading(name), case)(), text=text))
    if draft.chance(0.3):
        last = parts.pop()
        parts[-1] += draft.rng.choice((" ", "  ", "   ")) + last
    return ("\n".join(parts) + draft.tail("\n")).replace("\n\n", "\n")


def paged(draft: Draft) -> str:
    """A page ends within the findings, and the running head names the patient."""
    head = draft.one(
        (
            "Page {n} of 9   {pt_caps}   MRN {mrn}",
            "{pt_listed} ({mrn}) - continued",
            "--- {pt_caret} / {acc} / p. 2 ---",
        )
    )
    half = len(draft.organs) // 2
    paragraphs = [" ".join(sentences) for _, sentences in draft.organs]
    findings = "\n\n".join([" ".join(paragraphs[:half]), head, " ".join(paragraphs[half:])]).strip()
    parts = [draft.block(), exam_line(draft), *middle(draft)]
    parts.append(f"{draft.heading('findings')}:\n{section('findings', findings)}")
    return "\n\n".join([*parts, f"{draft.heading('impression')}:\n{draft.impression_any()}"]) + draft.tail()


def html(draft: Draft) -> str:
    """What a portal shows, tags and all."""
    style = draft.rng.choice(
        ("<b>{heading}:</b> {text}", "<h3>{heading}</h3>{text}", "<strong>{heading}</strong><br>{text}")
    )
    case = draft.rng.choice(("upper", "title"))
    parts = [draft.line() if draft.chance(0.6) else exam_line(draft, style), *middle(draft, style, case)]
    for name, text in (("findings", draft.findings_prose()), ("impression", draft.impression_numbered(" "))):
        parts.append(style.format(heading=getattr(draft.heading(name), case)(), text=text))
    tail = draft.tail("\n").strip().split("\n")
    return "\n".join(f"<p>{part}</p>" for part in [*parts, *tail] if part)


def minimal(draft: Draft) -> str:
    """Two sections, nobody named unless the sentences do."""
    text = "\n\n".join(core(draft, " "))
    return text if draft.chance(0.6) else text + "\n" + draft.signature()


def windows_breaks(draft: Draft) -> str:
    r"""`\r\n`, tabs and trailing blanks."""
    text = classic(draft)
    return text.replace("\n\n", draft.rng.choice((" \n\n", "\n \n", "\n\n\n"))).replace("\n", "\r\n")
