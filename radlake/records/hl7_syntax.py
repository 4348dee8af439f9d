r"""The grammar of an HL7 v2 message: segments, fields, components, and the escapes in them.

Delimiters are those of the message's own MSH. Segments end with \r, \r\n or \n, whichever the MSH segment
ends with; after \r a \n is content. Bytes of MLLP framing around a message are no content.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from radlake.records.types import BAD_HEADER, BAD_SEGMENT, INVALID_UTF8, NUL_BYTE

ENVELOPE = ("FHS", "BHS", "BTS", "FTS")
FRAMING = b"\x0b\x1c"  # MLLP: start and end of a block
BLANKS = FRAMING + b"\r\n \t"
_BOM = b"\xef\xbb\xbf"
_SEGMENT_NAME = re.compile(r"[A-Z][A-Z0-9]{2}")
_CHARSETS = {
    "ASCII": "utf-8",  # what calls itself so is often UTF-8, and never differs from it otherwise
    "UNICODE UTF-8": "utf-8",
    "UNICODE": "utf-8",
    "UTF-8": "utf-8",
    "8859/1": "iso-8859-1",
    "8859/2": "iso-8859-2",
    "8859/9": "iso-8859-9",
    "8859/15": "iso-8859-15",
}


class Delimiters(NamedTuple):
    """The characters of MSH-1 and MSH-2."""

    field: str = "|"
    component: str = "^"
    repetition: str = "~"
    escape: str = "\\"
    subcomponent: str = "&"


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment; `start` is the position of its first byte in the message. Field 0 is its name."""

    start: int
    fields: list[str] = field(repr=False)

    @property
    def name(self) -> str:
        return self.fields[0]

    def raw(self, number: int) -> str:
        """A field as it was written; MSH-1 is the delimiter itself, so its fields count from 2."""
        fields = self.fields
        at = number - 1 if fields[0] == "MSH" else number
        return fields[at] if 0 < at < len(fields) else ""


@dataclass(frozen=True, slots=True)
class Message:
    """The segments of a message up to the end of its batch, and how to read their fields."""

    segments: list[Segment] = field(repr=False)
    delimiters: Delimiters
    encoding: str

    @property
    def kind(self) -> tuple[str, str]:
        """MSH-9: message type and trigger event, such as ORU and R01."""
        code, event, *_ = [*self.segments[0].raw(9).split(self.delimiters.component), "", ""]
        return code.strip().upper(), event.strip().upper()

    def repetitions(self, segment: Segment | None, number: int) -> list[str]:
        """The values of a field that may repeat, as they were written."""
        return segment.raw(number).split(self.delimiters.repetition) if segment else []

    def component(self, repetition: str, number: int, sub: int = 1) -> str:
        """A component (from 1) of one repetition, unescaped, without white space around it."""
        parts = repetition.split(self.delimiters.component)
        if number > len(parts):
            return ""
        subs = parts[number - 1].split(self.delimiters.subcomponent)
        return self.text(subs[sub - 1]).strip() if sub <= len(subs) else ""

    def whole(self, repetition: str) -> str:
        """All components, unescaped, with `^` between them whatever the message uses."""
        parts = [self.text(part).strip() for part in repetition.split(self.delimiters.component)]
        return "^".join(parts).rstrip("^")

    def text(self, written: str) -> str:
        """The value of an escaped text. What no escape of the standard is stays as it was written."""
        mark = self.delimiters.escape
        if not mark or mark not in written:
            return written
        pattern = _escapes_of(mark)
        return pattern.sub(lambda found: self._unescaped(found.group(1), found.group()), written)

    def _unescaped(self, code: str, written: str) -> str:
        marks = self.delimiters
        named = {"F": marks.field, "S": marks.component, "T": marks.subcomponent, "R": marks.repetition}
        if code in named or code == "E":
            return named.get(code, marks.escape)
        if code[0] == "X":
            return _from_hex(code[1:], self.encoding, written)
        if code in ("H", "N"):  # highlighting
            return ""
        return _formatting(code, written) if code[0] == "." else written


def parse_message(raw: bytes, encoding: str) -> Message | str:
    """The message in `raw` (a whole one, with what stands around it), or the name of the rule it breaks."""
    if b"\0" in raw:
        return NUL_BYTE
    begin = _first_content(raw)
    end = len(raw.rstrip(BLANKS))
    terminator = re.compile(rb"\n" if _ends_with_line_feed(raw, begin) else rb"\r\n?")
    delimiters = _delimiters(raw[begin:end])
    if delimiters is None:
        return BAD_HEADER
    bounds = [begin, *(found.end() for found in terminator.finditer(raw, begin, end)), end]
    pieces = [(start, raw[start:stop]) for start, stop in pairwise(bounds)]
    encoding = _charset(pieces[0][1], delimiters, encoding)
    try:
        lines = [(start, piece.decode(encoding)) for start, piece in pieces]
    except UnicodeDecodeError:
        return INVALID_UTF8
    segments = _segments(lines, delimiters)
    return Message(segments, delimiters, encoding) if segments else BAD_SEGMENT


def _segments(lines: list[tuple[int, str]], delimiters: Delimiters) -> list[Segment]:
    """Up to the end of the batch; none if a line is no segment."""
    found: list[Segment] = []
    closed = False
    for start, line in lines:
        line = line.strip("\r\n\x0b\x1c")
        if not line.strip():
            continue
        fields = line.split(delimiters.field)
        if not _SEGMENT_NAME.fullmatch(fields[0]):
            return []
        closed = closed or fields[0] in ENVELOPE
        if not closed:
            found.append(Segment(start, fields))
        elif fields[0] not in ENVELOPE:
            return []
    return found


def _first_content(raw: bytes) -> int:
    begin = len(_BOM) if raw.startswith(_BOM) else 0
    while begin < len(raw) and raw[begin] in BLANKS:
        begin += 1
    return begin


def _ends_with_line_feed(raw: bytes, begin: int) -> bool:
    line_feed, carriage = raw.find(b"\n", begin), raw.find(b"\r", begin)
    return line_feed >= 0 and (carriage < 0 or line_feed < carriage)


def _delimiters(raw: bytes) -> Delimiters | None:
    head = raw[3:12].decode("latin-1")
    if len(head) < 2 or not raw.startswith(b"MSH"):
        return None
    mark = head[0]
    others = re.split(rf"[{re.escape(mark)}\r\n]", head[1:], maxsplit=1)[0][:4]
    found = [mark, *others, *Delimiters()[1 + len(others) :]]
    usable = len(set(found)) == len(found) and all(m.isprintable() and not m.isalnum() and m != " " for m in found)
    return Delimiters(*found) if usable else None


def _charset(header: bytes, delimiters: Delimiters, encoding: str) -> str:
    """MSH-18 counts where it names a character set that we know."""
    fields = header.decode("latin-1").split(delimiters.field)
    named = fields[17].split(delimiters.repetition)[0].strip().upper() if len(fields) > 17 else ""
    return encoding if named == "ASCII" else _CHARSETS.get(named, encoding)


_ESCAPES: dict[str, re.Pattern[str]] = {}


def _escapes_of(mark: str) -> re.Pattern[str]:
    if mark not in _ESCAPES:
        sign = re.escape(mark)
        _ESCAPES[mark] = re.compile(rf"{sign}([FSTREHN]|X[0-9A-Fa-f]{{2,512}}|\.[A-Za-z]{{2}}[+-]?[ 0-9]{{0,4}}){sign}")
    return _ESCAPES[mark]


def _from_hex(digits: str, encoding: str, written: str) -> str:
    try:
        text = bytes.fromhex(digits).decode(encoding)
    except ValueError:
        return written
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")


def _formatting(code: str, written: str) -> str:
    command, count = code[1:3].lower(), code[3:].strip(" +")
    if command in ("br", "ce"):
        return "\n"
    if command == "sp":
        return "\n" * (int(count) if count.isdigit() and int(count) < 100 else 1)
    if command == "sk":
        return " " * (int(count) if count.isdigit() and int(count) < 100 else 1)
    return "" if command in ("in", "ti", "fi", "nf") else written
