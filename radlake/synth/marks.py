"""Marks inside text under construction, so that gold spans survive every re-formatting of a report.

A layout may put a report in capitals, on one line or into 70 columns; the marks (private-use characters, which
no report contains) travel along and are taken out at the very end, where their positions become the gold.
"""

from __future__ import annotations

import re

CATEGORIES = (
    "PATIENT", "MRN", "ACCESSION", "DATE", "PHONE", "PHYSICIAN", "RELATIVE", "LOCATION", "ID", "AGE",
)  # fmt: skip
SECTIONS = ("indication", "technique", "comparison", "findings", "impression", "addendum", "wet_read", "combined")

_PHI, _PHI_END, _SECTION, _SECTION_END = 0xE000, "\ue0ff", 0xE100, "\ue1ff"
_OPEN = {name: chr(_PHI + i) for i, name in enumerate(CATEGORIES)}
_HEAD = {name: chr(_SECTION + i) for i, name in enumerate(SECTIONS)}
_NAME = {chr(_PHI + i): name for i, name in enumerate(CATEGORIES)} | {
    chr(_SECTION + i): name for i, name in enumerate(SECTIONS)
}
_MARKS = re.compile("([\ue000-\ue1ff])")

Span = tuple[int, int, str]


def phi(category: str, text: str) -> str:
    """The text with the marks of one PHI category around it."""
    return f"{_OPEN[category]}{text}{_PHI_END}"


def section(name: str, body: str) -> str:
    """The body of one section between its marks; an empty body is left without."""
    return f"{_HEAD[name]}{body}{_SECTION_END}" if body else ""


def unmark(marked: str) -> tuple[str, list[Span], dict[str, tuple[int, int]]]:
    """Plain text, PHI spans in order of their start, and section spans; positions in characters."""
    pieces = _MARKS.split(marked)
    spans: list[Span] = []
    sections: dict[str, tuple[int, int]] = {}
    start = begin = 0
    category = heading = ""
    position = len(pieces[0])
    for i in range(1, len(pieces), 2):
        mark = pieces[i]
        if mark == _PHI_END:
            spans.append((start, position, category))
        elif mark == _SECTION_END:
            sections[heading] = (begin, position)
        elif mark < "\ue0ff":
            start, category = position, _NAME[mark]
        else:
            begin, heading = position, _NAME[mark]
        position += len(pieces[i + 1])
    return "".join(pieces[::2]), spans, sections


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARKS.sub("", marked)
