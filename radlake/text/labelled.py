"""Names beside labels, marks and phrases of forms: "Patient | X |", "REQ=X", "X  DOB 3/4/50", "JXT:boo 3/4/50"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.namewords import run, run_back
from radlake.text.spans import Span

_PERSON_LABEL = (
    r"(?:(?:patient|pt|member|subject)(?:'s)?(?: name)?|name|client|req(?:uested by|uesting(?: physician| provider)?)?"
    r"|ord(?:ered by|ering(?: physician| provider)?)?|refer(?:ring(?: physician| provider)?|red by)"
    r"|(?:reading|reporting|interpreting|attending|staff|signing|supervising)(?: radiologist| physician)?|radiologist"
    r"|tech(?:nologist)?(?: notes?)?|sonographer|radiographer|transcri(?:ptionist|bed by|ber)|dictated by|read by"
    r"|reviewed by|interpreted by|performed by|signed by|verified by|end of report|provider|physician|resident|fellow"
    r"|author|nurse|contact|next of kin|emergency contact|copy|copies to|cc|xc|attn)"
)
_LABEL = re.compile(
    rf"(?<![^\W_]){_PERSON_LABEL}(?:[ .]{{0,24}}(?:[:=|]|\.{{3,}}:?)|[ ]{{1,2}}[-–][ ]|:-)[ \t|]{{0,6}}"
    r"(?:(?i:drs?|mrs?|ms|prof)\b\.?[ ])?",
    re.IGNORECASE,
)
_ES = re.compile(r"/es/[ \t]{0,3}", re.IGNORECASE)
# What follows a name in a header or in prose.
_MARK = re.compile(
    r",?[ \t]{1,12}\|?[ \t]{0,3}(?=(?:DOB|D\.O\.B|MRN|MR#|M\.R\.N|MR No|Med Rec|Acct)\b|#[0-9])"
    r"|,? (?i:born)(?= )|[ \n](?:is|was|IS|WAS) (?:an?|AN?) (?=[0-9]{1,3}\b)"
    r"|,[ ](?:(?:an?|AN?)[ ])?(?=[0-9]{1,3}[ -]?(?:[yY]|M\b|F\b))|[ ]{2,12}(?=[0-9]{4,10}\b|[A-Z]{0,2}[0-9-]{5,12}\b)"
)
_PHRASE = re.compile(
    r"\b(?:(?:states?|reports?|confirms?|says|told us|adds) that|(?:verified|confirmed|stated|correct) (?:name|patient(?: is)?)"
    r"|(?:label|wristband|bracelet|sticker|placard|marker)[\w ]{0,20} reads|(?:now )?identified as|known as|(?:charge )?nurse"
    r"|(?:read )?back (?:by|to)|secure chat to|name per [\w ]{2,20}:?|patient|pt|from [0-9.]{7,15} for|films of|images of"
    r"|behalf of|attention of|ms|mr|mrs|miss|per|emergency contact:? [a-z]{3,12},?|confirmed by|by|to)"
    r"[ \n]{1,3}\(?(?=[A-ZÀ-Þ]|(?:de|da|dos|di|van|von|bin|ben|al-|el|ter|zu)\b)",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^[ \t*]{0,6}((?:[A-ZÀ-Þ][\w'’.-]*|(?:de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu|al-[A-Z][\w'’-]*))"
    r"(?:,? (?:[A-ZÀ-Þ][\w'’.-]*|(?:de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu))){1,4})[ \t*]{0,6}$",
    re.MULTILINE,
)
# Who dictated and who typed: "JXT:boo 04-29-2014", "T: 7/25/2013 USJ/rc", "ADDENDUM #1 (MH 29 MAY 07)".
_TYPED = re.compile(r"(?<![^\W_])[A-Z]{2,4}[:/][a-zA-Z]{2,4}(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2})", re.MULTILINE)
_INITIALS = re.compile(
    r"\((?P<a>[A-Z]{2,3})[ ,](?=[0-9]{1,4}(?:st|nd|rd|th)?[ /.-])|\b(?i:read|prelim\w*|addendum)[:#]? ?(?P<b>[A-Z]{2,3})(?= [0-9]{1,2}[/.: -])"
    r"|[-–] (?P<c>[A-Z]{2,3})(?=, [0-9]{1,2}:[0-9]{2})|\b[Bb]y (?P<d>[A-Z]{2,3})(?= (?:on|at) [0-9])"
)


def find_labelled(text: str, folded: str) -> list[Span]:
    """Spans of persons by labels, marks and phrases; they may overlap."""
    spans = list(_after_labels(text))
    if "/es/" in folded:
        spans += _values(text, (m.end() for m in _ES.finditer(text)), "e-signature")
    spans += _before_marks(text)
    spans += _after_phrases(text)
    spans += _lines(text)
    spans += (Span(m.start(), m.end(), "NAME", "typist") for m in _TYPED.finditer(text) if not m.group().isupper())
    for match in _INITIALS.finditer(text):
        start, end = match.span(match.lastgroup or 0)
        if gazetteer().kind(folded[start:end]) != Kind.WORD or text[start:end] not in _CLINICAL_CAPITALS:
            spans.append(Span(start, end, "PHYSICIAN", "initials"))
    return spans


_CLINICAL_CAPITALS = frozenset("CT MR MRI US XR PET NM IR MG DX AP PA CXR".split())


def _after_labels(text: str) -> Iterator[Span]:
    return _values(text, (m.end() for m in _LABEL.finditer(text)), "label")


def _values(text: str, starts: Iterator[int], rule: str) -> Iterator[Span]:
    for start in starts:
        end = run(text, start, comma=True)
        if end > start and (text[start].isupper() or text[start:end] != text[start:end].lower()):
            yield Span(start, end, "NAME", rule)


def _before_marks(text: str) -> Iterator[Span]:
    for match in _MARK.finditer(text):
        start = run_back(text, match.start())
        if start < match.start() and _has_name(text[start : match.start()]):
            yield Span(start, match.start(), "NAME", "before-mark")


def _after_phrases(text: str) -> Iterator[Span]:
    for match in _PHRASE.finditer(text):
        end = run(text, match.end(), comma=True)
        if end > match.end() and _has_name(text[match.end() : end]):
            yield Span(match.end(), end, "NAME", "phrase")


def _lines(text: str) -> Iterator[Span]:
    for match in _LINE.finditer(text):
        if _has_name(match.group(1), whole=True):
            yield Span(match.start(1), match.end(1), "NAME", "line")


def _has_name(words: str, whole: bool = False) -> bool:
    """True when a word is a name or unknown; with `whole`, when besides no word is one of reports."""
    lists = gazetteer()
    parts = [part.strip(".'’") for part in words.lower().replace(",", " ").split()]
    if whole and any(part in lists.report_words for part in parts):
        return False
    weakest = Kind.WEAK if words.isupper() or whole else Kind.ORDINARY
    return any(lists.kind(part) >= weakest and len(part) > 1 for part in parts) and not any(
        part in lists.report_words for part in parts[:1]
    )
