"""Text that carries its own truth: marks around PHI and sections, taken off at the end with exact offsets.

Marks are private-use characters, so marked text can be upper-cased, wrapped, joined and replaced like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from tests.corpora.document import GoldSpan

CATEGORIES = "PATIENT PHYSICIAN NAME MRN ACCESSION ID SSN DATE AGE PHONE EMAIL URL HOSPITAL ADDRESS".split()
SECTIONS = "findings impression findings_impression indication technique comparison exam addendum signature".split()

_PHI, _END_PHI, _SECTION, _END_SECTION = "\ue000", "\ue001", "\ue002", "\ue003"
_FIRST_CODE = 0xE100
_MARK = re.compile("[\ue000\ue002][\ue100-\ue1ff]|[\ue001\ue003]")


class Rendered(NamedTuple):
    """Plain text and what the marks said about it."""

    text: str
    spans: tuple[GoldSpan, ...]
    sections: dict[str, tuple[int, int]]


def phi(category: str, text: str) -> str:
    """Mark `text` as PHI of that category; an empty text stays empty."""
    text = text.strip()
    if not text:
        return ""
    if _MARK.search(text):
        raise ValueError(f"{category} holds a mark already")
    return f"{_PHI}{chr(_FIRST_CODE + CATEGORIES.index(category))}{text}{_END_PHI}"


def section(name: str, text: str) -> str:
    """Mark `text` as the content of that section. PHI may lie inside, another section may not."""
    return f"{_SECTION}{chr(_FIRST_CODE + SECTIONS.index(name))}{text}{_END_SECTION}"


def plain(marked: str) -> str:
    """The text without its marks."""
    return _MARK.sub("", marked)


def has_phi(marked: str) -> bool:
    """Whether any PHI is marked in the text."""
    return _PHI in marked


def within_phi(marked: str, change: Callable[[str], str]) -> str:
    """The text with every PHI span changed, all else as it was."""
    return re.sub(f"{_PHI}[^{_END_PHI}]*{_END_PHI}", lambda match: change(match.group()), marked)


def render(marked: str) -> Rendered:
    """Take the marks off, telling where they were."""
    pieces: list[str] = []
    length = last = 0
    opened: dict[str, tuple[str, int]] = {}
    spans: list[GoldSpan] = []
    sections: dict[str, tuple[int, int]] = {}
    for mark in _MARK.finditer(marked):
        pieces.append(marked[last : mark.start()])
        length += mark.start() - last
        last = mark.end()
        kind = mark.group()[0]
        if kind in (_PHI, _SECTION):
            names = CATEGORIES if kind == _PHI else SECTIONS
            opened[kind] = (names[ord(mark.group()[1]) - _FIRST_CODE], length)
        elif kind == _END_PHI:
            category, start = opened.pop(_PHI)
            spans.append(GoldSpan(start, length, category))
        else:
            name, start = opened.pop(_SECTION)
            if name in sections:
                raise ValueError(f"two sections called {name}")
            sections[name] = (start, length)
    text = "".join([*pieces, marked[last:]])
    return Rendered(text, tuple(spans), {name: _tight(text, *span) for name, span in sections.items()})


def wrap(marked: str, width: int, indent: str = "") -> str:
    """Break long lines at spaces, as terminals of old did; PHI may be cut by a line break, as it is in life."""
    return "\n".join(_wrap_line(line, width, indent) for line in marked.split("\n"))


def _wrap_line(line: str, width: int, indent: str) -> str:
    rows: list[str] = [""]
    used = 0
    for word in line.split(" "):
        size = len(plain(word))
        if used and used + 1 + size > width:
            rows.append(word)
            used = len(indent) + size
        else:
            rows[-1] = f"{rows[-1]} {word}" if used or rows[-1] else word
            used += 1 + size
    return f"\n{indent}".join(rows)


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    body = text[start:end]
    return start + len(body) - len(body.lstrip()), start + len(body.rstrip())
