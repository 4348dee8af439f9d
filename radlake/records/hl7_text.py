"""The report that the OBX segments of one order spell, line by line, and the status they give it.

OBX-3 may say which section a line belongs to: by a suffix (`71020&IMP`), an identifier (`IMP`), or a LOINC code.
Lines of an impression beside others are sections of their own. One text, which the section parser reads, are a body
without an impression, a body that has headings of its own (its impression follows under one, and stands in its column
too), and everything once an addendum is among it.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from typing import NamedTuple

from radlake.records.hl7_syntax import Message, Segment
from radlake.records.statuses import CORRECTED, ENTERED_IN_ERROR

BODY = "findings"
IMPRESSION = "impression"
ADDENDUM = "addendum"
_CODES = {
    BODY: "GDT FINDINGS FIND FND 59776-5 18782-3",
    IMPRESSION: "IMP IMPRESSION 19005-8",
    ADDENDUM: "ADT ADDENDUM ADDEND ADD 55107-7",
    "indication": "INDICATION IND HISTORY HX 18785-6 59768-2 11329-0",
    "technique": "TECHNIQUE TECH 55111-9",
    "comparison": "COMPARISON COMP 18834-2",
}
_SECTION_OF = {code: section for section, codes in _CODES.items() for code in codes.split()}
_TEXT_TYPES = frozenset({"TX", "FT", "ST", "", "CE", "CWE"})
_HEADING = re.compile(
    r"(?im)^[ \t]*(?:findings?|technique|comparison|(?:clinical )?(?:indication|history)|exam)s?[ \t]*:"
)
_WITHDRAWN = frozenset({"D", "W"})
_HEADINGS = ("indication", "technique", "comparison", BODY, IMPRESSION, ADDENDUM)


class _Line(NamedTuple):
    section: str  # empty: the segment does not say
    text: str


def report_texts(message: Message, observations: list[Segment]) -> dict[str, str]:
    """Under canonical names: `text`, or the sections that the segments are coded for."""
    sections: dict[str, str] = {}  # by OBX-3: most lines of a report have the same
    lines = []
    for segment in observations:
        if not _withdrawn(segment):
            code = segment.raw(3)
            if code not in sections:
                sections[code] = _section(message, segment)
            lines += [_Line(sections[code], text) for text in _texts(message, segment)]
    coded = {line.section for line in lines if line.section}
    if not coded - {BODY}:
        return _joined({"text": [line.text for line in lines]})
    parts: dict[str, list[str]] = {}
    for line in lines:
        parts.setdefault(line.section or BODY, []).append(line.text)
    joined = _joined(parts)
    if ADDENDUM not in parts and not _HEADING.search(joined.get(BODY, "")):
        return joined
    if ADDENDUM not in parts:
        body, impression = joined.pop(BODY), joined.get(IMPRESSION, "")
        return {**joined, "text": f"{body}\n\n{IMPRESSION.upper()}:\n{impression}" if impression else body}
    with_headings = (f"{name.upper()}:\n{text}" for name in _HEADINGS if (text := "\n".join(parts.get(name, ()))))
    return _joined({"text": ["\n\n".join(with_headings)]})


def report_status(order: str, observations: list[Segment]) -> str:
    """OBR-25, unless the observations say more: one of them corrected, or all withdrawn; they also stand in for it."""
    states = [state for segment in observations if (state := segment.raw(11).strip().upper())]
    if states and all(state in _WITHDRAWN for state in states):
        return ENTERED_IN_ERROR
    if "C" in states and order.upper() in ("F", ""):
        return CORRECTED
    if order or not states:
        return order
    return next((state for state in ("P", "R", "I", "X") if state in states), states[0])


def _withdrawn(segment: Segment) -> bool:
    return segment.raw(11).strip().upper() in _WITHDRAWN


def _texts(message: Message, segment: Segment) -> Iterator[str]:
    kind = segment.raw(2).strip().upper()
    if kind == "ED":
        yield from _encapsulated(message, segment)
    elif kind in ("CE", "CWE"):
        yield from (message.component(value, 2) for value in message.repetitions(segment, 5))
    elif kind in _TEXT_TYPES:
        for value in message.repetitions(segment, 5):
            yield message.text(value).rstrip()


def _section(message: Message, segment: Segment) -> str:
    written = segment.raw(3).split(message.delimiters.repetition)[0]
    for component in (1, 4):
        code, *suffixes = (message.component(written, component, sub).upper() for sub in (1, 2, 3))
        for each in (*suffixes, code):
            if each in _SECTION_OF:
                return _SECTION_OF[each]
    return ""


def _encapsulated(message: Message, segment: Segment) -> Iterator[str]:
    """Plain text in an ED value; documents of other kinds are not read."""
    for value in message.repetitions(segment, 5):
        kind, subtype, coding = (message.component(value, number).upper() for number in (2, 3, 4))
        if kind not in ("TEXT", "TX", "FT", "TEXT/PLAIN") and subtype not in ("PLAIN", "TEXT", "TXT"):
            continue
        content = message.component(value, 5)
        if coding != "BASE64":
            yield content
            continue
        try:
            text = base64.b64decode("".join(content.split()), validate=True).decode(message.encoding)
        except (binascii.Error, UnicodeDecodeError):
            continue
        yield text.replace("\r\n", "\n").replace("\0", "")


def _joined(parts: dict[str, list[str]]) -> dict[str, str]:
    joined = {name: "\n".join(lines).rstrip("\n") for name, lines in parts.items()}
    return {name: text for name, text in joined.items() if text.strip()}
