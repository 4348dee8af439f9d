"""Marks PHI and sections inside strings while a report is put together; `render` turns the marks into offsets.

The marks are private-use characters, so case changes, joins and line wrapping carry them along.
"""

from __future__ import annotations

import re

from tests.corpora.document import GoldSpan

CATEGORIES = (
    *("PATIENT", "PHYSICIAN", "NAME", "MRN", "ACCESSION", "ID", "SSN", "DATE", "AGE"),
    *("PHONE", "EMAIL", "URL", "HOSPITAL", "ADDRESS"),
)
SECTIONS = (
    *("exam", "indication", "technique", "comparison", "findings", "impression"),
    *("findings_impression", "addendum", "signature"),
)

_PHI_OPEN, _PHI_CLOSE, _SECTION_OPEN, _SECTION_CLOSE = "\ue000", "\ue001", "\ue002", "\ue003"
_CATEGORY_BASE, _SECTION_BASE = 0xE100, 0xE200
_MARKS = re.compile("[\ue000-\ue2ff]")


def phi(category: str, text: str) -> str:
    """`text` as PHI of `category`."""
    return f"{_PHI_OPEN}{chr(_CATEGORY_BASE + CATEGORIES.index(category))}{text}{_PHI_CLOSE}"


def section(name: str, text: str) -> str:
    """`text` as the section `name`; white space at its ends is left out of the section."""
    return f"{_SECTION_OPEN}{chr(_SECTION_BASE + SECTIONS.index(name))}{text}{_SECTION_CLOSE}"


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARKS.sub("", marked)


def has_phi(marked: str) -> bool:
    """Whether any PHI is marked in it."""
    return _PHI_OPEN in marked


def wrap(marked: str, width: int, indent: str = "") -> str:
    """Every line of it broken at spaces to at most `width` visible characters; words are never split."""
    return "\n".join(_wrap_line(line, width, indent) for line in marked.split("\n"))


def _wrap_line(line: str, width: int, indent: str) -> str:
    rows: list[str] = []
    row = ""
    for word in line.split(" "):
        longer = f"{row} {word}" if row else word
        if row and len(plain(longer)) > width:
            rows.append(row)
            row = indent + word
        else:
            row = longer
    return "\n".join([*rows, row])


def render(marked: str) -> tuple[str, tuple[GoldSpan, ...], dict[str, tuple[int, int]]]:
    """The text, its PHI spans in order, and its sections, trimmed."""
    out: list[str] = []
    spans: list[GoldSpan] = []
    sections: dict[str, tuple[int, int]] = {}
    open_phi: list[tuple[int, str]] = []
    open_sections: list[tuple[int, str]] = []
    characters = iter(marked)
    for character in characters:
        if character == _PHI_OPEN:
            open_phi.append((len(out), CATEGORIES[ord(next(characters)) - _CATEGORY_BASE]))
        elif character == _PHI_CLOSE:
            start, category = open_phi.pop()
            spans.append(GoldSpan(start, len(out), category))
        elif character == _SECTION_OPEN:
            open_sections.append((len(out), SECTIONS[ord(next(characters)) - _SECTION_BASE]))
        elif character == _SECTION_CLOSE:
            start, name = open_sections.pop()
            sections[name] = (start, len(out))
        else:
            out.append(character)
    text = "".join(out)
    return text, tuple(sorted(spans)), {name: _tight(text, *at) for name, at in sections.items()}


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), end - (len(body) - len(body.rstrip()))
