"""Ways of laying out a report, for the section parser: text and the findings and impression that are in it.

Everything around the two sections is invented here, apart from the parser's word lists: names, titles, phrases.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random

EXAMS = (
    "CHEST, TWO VIEWS",
    "XR CHEST PA AND LATERAL",
    "CT CHEST WITHOUT CONTRAST",
    "Chest radiograph, 2 views",
    "DX CHEST 2V FRONTAL/LAT",
)
INDICATIONS = (
    "Cough and fever.",
    "63 y/o M with shortness of breath",
    "Rule out pneumonia",
    "s/p fall, rib pain x 3 days.",
    "Preoperative evaluation; history of CABG.",
)
TECHNIQUES = (
    "PA and lateral views of the chest were obtained.",
    "Two views.",
    "Frontal and lateral radiographs",
    "Single AP portable view at 06:15 hours.",
)
COMPARISONS = (
    "None.",
    "None available.",
    "Chest radiograph dated 01/14/2017.",
    "Radiographs of March 3, 2016 and CT of 2/2/15.",
    "No prior studies for comparison.",
)
NAMES = ("Ingrid Tallow", "Osei Brandt", "M. J. Quillfeather", "Ruth-Ann Del Toro", "Wim van der Meersch")
SIGNATURES = (
    "Electronically signed by: {n}, M.D. on 3/14/2018 4:15 PM",
    "Electronically Signed By {n}, MD",
    "Dictated by: {n}, MD\nTranscribed by: RTM 3/14/2018 16:20",
    "{n}, M.D.\nDepartment of Radiology",
    "Signed: Dr. {n}",
    "I, Dr. {n}, have personally reviewed the images and the resident's interpretation and agree with it.",
    "D: 3/14/2018 T: 3/14/2018 JOB: 4471902\ncc: Dr. P. Oxtoby",
    "Attending radiologist: {n} M.D.",
    "This report was dictated using voice recognition software. Errors may occur.\n{n}, DO",
    "Read by: {n}, MD    Verified: 14-MAR-2018 16:15",
    "Final report signed by {n} MD at 3/14/2018 4:15 PM",
    "Workstation ID: RDX-17\nReport electronically signed by {n}",
    "***FINAL REPORT***\nInterpreting physician: {n}, M.D.\nDictated: 03/14/2018 16:02",
    "/es/ {n}, MD\nStaff Radiologist",
    "Transcriptionist: KLM\nRadiologist: {n}\nJob #: 100238",
    "cc: {n}, MD; Family Practice Clinic",
    "RECOMMENDATION: Clinical follow-up.\n{n}, MD",
    "Attestation: I have reviewed the study and agree with the findings as written above.\n{n}",
)
NOTES = (
    "",
    "",
    "",
    "These findings were discussed with Dr. {n} by telephone at 15:40 on 3/14/2018.",
    "Results were called to {n}, RN in the ED at 3:40 p.m., with read-back.",
    "The above was communicated to Dr. {n} via secure message.",
    "COMMUNICATION: Dr. {n} was informed at the time of dictation.",
)
HEADERS = (
    "",
    "PATIENT NAME: OXTOBY, LENA\nMRN: 00412377\nDOB: 04/05/1955\nACCESSION: 7733120\n",
    "Name: Lena Oxtoby   MRN 00412377\nExam date: 3/14/2018 13:05\nOrdering physician: {n}, MD\n",
    "ELMO VALLEY HOSPITAL\nDEPARTMENT OF IMAGING\n100 Elmo Road\n\nPatient: Lena Oxtoby\nSex: F  Age: 62\nReferring: Dr. {n}\n",
)


@dataclass
class Source:
    """What a report says."""

    findings: str
    impression: str


@dataclass
class Rendered:
    """A report's text, and what a parser must give back (stripped)."""

    text: str
    gold: dict[str, str] = field(default_factory=dict)


Maker = Callable[[Source, Random], Rendered]
LAYOUTS: dict[str, Maker] = {}


def render(layout: str, source: Source, seed: int) -> Rendered:
    """The report in a layout; the same seed gives the same text."""
    return LAYOUTS[layout](source, Random(f"{layout}/{seed}"))


def _layout(maker: Maker) -> Maker:
    LAYOUTS[maker.__name__.strip("_")] = maker
    return maker


def _pick(rnd: Random, options: tuple[str, ...]) -> str:
    return rnd.choice(options).replace("{n}", rnd.choice(NAMES))


def _plain(
    source: Source,
    rnd: Random,
    heading: Callable[[str], str],
    gap: str = "\n\n",
    words: tuple[str, str] = ("findings", "impression"),
    *,
    first: bool = False,
    tail: bool = True,
) -> Rendered:
    """Header, front sections, findings, impression, note, signature."""
    front = [_pick(rnd, HEADERS).rstrip("\n")] if gap != " " else []
    if rnd.random() < 0.8:
        front.append(heading("exam") + rnd.choice(EXAMS))
    before = [
        heading(rnd.choice(("indication", "clinical history", "history", "reason for exam"))) + _pick(rnd, INDICATIONS)
    ]
    if rnd.random() < 0.7:
        before.append(heading("technique") + _pick(rnd, TECHNIQUES))
    if rnd.random() < 0.8:
        before.append(heading("comparison") + _pick(rnd, COMPARISONS))
    findings, impression = heading(words[0]) + source.findings, heading(words[1]) + source.impression
    end = [_pick(rnd, NOTES), _pick(rnd, SIGNATURES)] if tail else []
    body = [impression, *before, findings] if first else [*before, findings, impression]
    text = gap.join([part for part in (*front, *body, *end) if part])
    return Rendered(text, {"findings": source.findings, "impression": source.impression})


def _mapped(made: Rendered, change: Callable[[str], str]) -> Rendered:
    return Rendered(change(made.text), {name: change(said) for name, said in made.gold.items()})


@_layout
def capitals_colon(source: Source, rnd: Random) -> Rendered:
    return _plain(source, rnd, lambda h: f"{h.upper()}: ", rnd.choice(("\n", "\n\n")))


@_layout
def capitals_block(source: Source, rnd: Random) -> Rendered:
    return _plain(source, rnd, lambda h: f"{h.upper()}:\n", rnd.choice(("\n", "\n\n", "\n \n")))


@_layout
def one_line(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}: ", " ")
    return _mapped(made, lambda text: text.replace("\n", " "))


@_layout
def one_line_title_case(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.capitalize()}: ", " ")
    return _mapped(made, lambda text: text.replace("\n", " "))


@_layout
def hl7_breaks(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}:{rnd.choice((chr(10), ' '))}")
    return Rendered(made.text.replace("\n", "\\.br\\"), made.gold)


@_layout
def title_without_colon(source: Source, rnd: Random) -> Rendered:
    return _plain(source, rnd, lambda h: f"{h.title()}\n")


@_layout
def capitals_without_colon(source: Source, rnd: Random) -> Rendered:
    return _plain(source, rnd, lambda h: f"{h.upper()}\n", rnd.choice(("\n", "\n\n")))


@_layout
def impression_first(source: Source, rnd: Random) -> Rendered:
    style = rnd.choice((str.upper, str.capitalize))
    return _plain(source, rnd, lambda h: f"{style(h)}: ", rnd.choice(("\n", "\n\n")), first=True)


@_layout
def no_findings_heading(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: "" if h == "findings" else f"{h.upper()}: ")
    if "COMPARISON: " not in made.text and "TECHNIQUE: " not in made.text:
        return no_findings_heading(source, rnd)
    return made


@_layout
def title_line_then_body(source: Source, rnd: Random) -> Rendered:
    text = f"{rnd.choice(EXAMS)}\n\n{source.findings}\n\nIMPRESSION: {source.impression}\n\n{_pick(rnd, SIGNATURES)}"
    return Rendered(text, {"findings": source.findings, "impression": source.impression})


@_layout
def wet_read_and_final(source: Source, rnd: Random) -> Rendered:
    marks = ("FINAL REPORT", "FINAL READ:", "*** FINAL REPORT ***", "FINAL RADIOLOGY REPORT", "Final Report")
    early = (
        "WET READ: No acute process. {n} 3/14/2018 2:00 AM",
        "PRELIMINARY REPORT\nFINDINGS: Lungs clear.\nIMPRESSION: Nothing acute.",
        "WET READ VERSION #1 {n} 2:00 AM\n  No acute process.\n______________________",
        "PRELIMINARY READ by {n}: no pneumothorax.",
    )
    made = _plain(source, rnd, lambda h: f"{h.upper()}: ", rnd.choice(("\n", "\n\n")))
    return Rendered(f"{_pick(rnd, early)}\n\n{rnd.choice(marks)}\n\n{made.text}", made.gold)


@_layout
def addendum_after(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}: ", rnd.choice(("\n", "\n\n")))
    added = (
        "ADDENDUM: The prior CT of 2/2/2015 is now available. IMPRESSION: No change.",
        "ADDENDUM\n\nThere is also a small hiatal hernia.\n{n}, MD",
        "Addendum by {n}, MD on 3/15/2018:\nLaterality corrected. FINDINGS: see above.",
        "ADDENDUM #1 3/15/2018 08:00\nDiscussed with Dr. {n}.",
        "*** ADDENDUM ***\nNo further abnormality.",
    )
    return Rendered(f"{made.text}\n\n{_pick(rnd, added)}", made.gold)


@_layout
def addendum_before(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}: ", "\n\n")
    added = (
        "ADDENDUM: The prior CT of 2/2/2015 is now available.\n\nORIGINAL REPORT:",
        "***ADDENDUM BEGINS***\nThere is also a small hiatal hernia.\n{n}, MD\n***ADDENDUM ENDS***",
        "ADDENDUM #1\nDiscussed with Dr. {n}.\n\nEND ADDENDUM",
    )
    return Rendered(f"{_pick(rnd, added)}\n\n{made.text}", made.gold)


@_layout
def numbered_impression(source: Source, rnd: Random) -> Rendered:
    mark = rnd.choice((".", ")"))
    items = [item for item in source.impression.replace("\n", " ").split(". ") if item.strip()]
    listed = "\n".join(f"{i}{mark} {item}" for i, item in enumerate(items, 1))
    if rnd.random() < 0.3:
        listed = listed.replace("\n", " ")
    return _plain(Source(source.findings, listed), rnd, lambda h: f"{h.upper()}:{rnd.choice((chr(10), ' '))}")


@_layout
def comma_headings(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}:,", "\n")
    return _mapped(made, lambda text: text.replace("\n", ","))


@_layout
def all_capitals(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h}:{rnd.choice((chr(10), ' '))}", rnd.choice(("\n", "\n\n")))
    return _mapped(made, str.upper)


@_layout
def lower_case_headings(source: Source, rnd: Random) -> Rendered:
    return _plain(source, rnd, lambda h: f"{h.lower()}: ", rnd.choice(("\n", "\n\n")))


@_layout
def organ_labels(source: Source, rnd: Random) -> Rendered:
    organs = ["LUNGS", "Heart", "Pleura", "BONES", "Mediastinum", "OTHER", "Lines/Tubes", "Upper abdomen"]
    sentences = source.findings.replace("\n", " ").split(". ")
    body = "\n".join(f"{organ}: {s}" for organ, s in zip(organs, sentences, strict=False))
    body += "\n".join(["", *sentences[len(organs) :]])
    return _plain(Source(body.strip(), source.impression), rnd, lambda h: f"{h.upper()}:\n")


@_layout
def markdown(source: Source, rnd: Random) -> Rendered:
    style = rnd.choice(
        ("## {}\n", "### {}:\n", "**{}:**\n", "**{}:** ", "**{}**\n", "__{}__\n", "# {}\n\n", "- **{}**: ")
    )
    case = rnd.choice((str.upper, str.title))
    return _plain(source, rnd, lambda h: style.format(case(h)))


@_layout
def letter(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.capitalize()}: ", tail=False)
    ends = (
        "Kind regards,\n{n}",
        "Yours sincerely,\n\nDr. {n}\nConsultant Radiologist",
        "Thank you for referring this patient.\n\n{n}, MD",
        "Sincerely,\n{n}, MD",
    )
    return Rendered(f"Dear Dr. {rnd.choice(NAMES)},\n\nRE: Lena Oxtoby\n\n{made.text}\n\n{_pick(rnd, ends)}", made.gold)


@_layout
def decorated(source: Source, rnd: Random) -> Rendered:
    style = rnd.choice(
        (
            "[{}]\n",
            "=== {} ===\n",
            "{} -- ",
            "{} - ",
            "--- {} ---\n",
            "({})\n",
            "<{}>\n",
            "_{}_\n",
            "{}\n--------\n",
            "{} :\n",
            "| {} |\n",
            ">> {}: ",
            "{}:-\n",
            "*{}*: ",
            "[{}]: ",
            "{}\n========\n",
        )
    )
    return _plain(source, rnd, lambda h: style.format(h.upper()))


@_layout
def numbered_headings(source: Source, rnd: Random) -> Rendered:
    count = iter(range(1, 99))
    style = rnd.choice(("{n}. {h}\n", "{n}. {h}: ", "{n}) {h}:\n", "({n}) {h}: ", "{n}.  {h}:\n"))
    return _plain(source, rnd, lambda h: style.format(n=next(count), h=h.upper()))


@_layout
def remarks_in_headings(source: Source, rnd: Random) -> Rendered:
    style = rnd.choice(("{} (PRELIMINARY): ", "{} (CT CHEST):\n", "{} [final]: ", "{} - CHEST:\n", "{} OF CHEST:\n"))
    special = style.format
    return _plain(source, rnd, lambda h: special(h.upper()) if h in ("findings", "impression") else f"{h.upper()}: ")


@_layout
def other_words(source: Source, rnd: Random) -> Rendered:
    findings = rnd.choice(
        ("report", "result", "results", "observations", "radiographic findings", "description", "chest findings")
    )
    impression = rnd.choice(
        (
            "opinion",
            "conclusion",
            "summary",
            "read",
            "interpretation",
            "impression and plan",
            "impression/recommendations",
            "conclusions",
            "assessment",
            "radiologist impression",
            "diagnosis",
            "final impression",
        )
    )
    case = rnd.choice((str.upper, str.capitalize))
    return _plain(source, rnd, lambda h: f"{case(h)}: ", words=(findings, impression))


@_layout
def wrapped_headings(source: Source, rnd: Random) -> Rendered:
    words = ("radiographic\nfindings", "overall\nimpression")
    return _plain(source, rnd, lambda h: f"{h.upper()}: ", words=words)


@_layout
def wrapped_lines(source: Source, rnd: Random) -> Rendered:
    return _plain(Source(_wrap(source.findings), _wrap(source.impression)), rnd, lambda h: f"{h.upper()}: ")


def _wrap(text: str) -> str:
    """Breaks between words, at places that depend on the words alone."""
    out, words = [], text.split(" ")
    for i, word in enumerate(words):
        out.append(word + ("\n" if i % 3 == 2 and len(word) in (4, 7) and i + 1 < len(words) else " "))
    return "".join(out)[:-1]


@_layout
def carriage_returns(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}:\n")
    return _mapped(made, lambda text: text.replace("\n", "\r\n"))


@_layout
def indented(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"    {h.upper()}:\n          ")
    return made


@_layout
def two_exams(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.upper()}: ")
    second = "EXAM: LEFT WRIST, 3 VIEWS\n\nFINDINGS: No fracture is seen.\n\nIMPRESSION: Normal wrist."
    return Rendered(f"{made.text}\n\n{second}", made.gold)


@_layout
def tight_tail(source: Source, rnd: Random) -> Rendered:
    made = _plain(source, rnd, lambda h: f"{h.capitalize()}: ", "\n", tail=False)
    return Rendered(f"{made.text} {_pick(rnd, NOTES)} {_pick(rnd, SIGNATURES)}", made.gold)
