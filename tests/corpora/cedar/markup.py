"""Marked-up text: PHI and sections travel inside the string until the end, so that their offsets are exact.

    phi("PATIENT", "Ann Roe")  ->  a fragment that any template, wrap or upper() may handle like plain text
    compile_markup(text)       ->  plain text, gold spans, sections

The marks are private-use characters, which no report holds.
"""

from __future__ import annotations

import re

from tests.corpora.document import GoldSpan

PHI_OPEN, PHI_BAR, PHI_CLOSE = "\ue000", "\ue001", "\ue002"
SECTION_OPEN, SECTION_BAR, SECTION_CLOSE = "\ue003", "\ue004", "\ue005"
_MARK = re.compile(f"{PHI_OPEN}([A-Z]+){PHI_BAR}|{SECTION_OPEN}([A-Za-z_]+){SECTION_BAR}|{PHI_CLOSE}|{SECTION_CLOSE}")


def phi(category: str, value: str) -> str:
    """`value` as PHI of `category`."""
    return f"{PHI_OPEN}{category}{PHI_BAR}{value}{PHI_CLOSE}"


def section(name: str, text: str) -> str:
    """`text` as the section `name`; whitespace around it is left outside when compiled."""
    return f"{SECTION_OPEN}{name}{SECTION_BAR}{text}{SECTION_CLOSE}"


def plain(text: str) -> str:
    """The text without its marks."""
    return _MARK.sub("", text)


def has_phi(text: str) -> bool:
    """Whether any PHI is marked in the text."""
    return PHI_OPEN in text


def compile_markup(text: str) -> tuple[str, tuple[GoldSpan, ...], dict[str, tuple[int, int]]]:
    """Plain text, spans in order, sections by name. Raises ValueError on nested PHI or a repeated section."""
    parts: list[str] = []
    spans: list[GoldSpan] = []
    sections: dict[str, tuple[int, int]] = {}
    open_phi: tuple[str, int] | None = None
    open_sections: list[tuple[str, int]] = []
    at = read = 0
    for mark in _MARK.finditer(text):
        chunk = text[read : mark.start()]
        parts.append(chunk)
        at += len(chunk)
        read = mark.end()
        if mark[1]:
            if open_phi:
                raise ValueError(f"PHI inside PHI: {open_phi[0]}")
            open_phi = (mark[1], at)
        elif mark[2]:
            open_sections.append((mark[2].lower(), at))
        elif mark[0] == PHI_CLOSE and open_phi:
            spans.append(GoldSpan(open_phi[1], at, open_phi[0]))
            open_phi = None
        else:
            name, start = open_sections.pop()
            if name in sections:
                raise ValueError(f"section {name} twice")
            sections[name] = (start, at)
    parts.append(text[read:])
    whole = "".join(parts)
    tight = {name: _tight(whole, *bounds) for name, bounds in sections.items()}
    return whole, tuple(spans), {name: bounds for name, bounds in tight.items() if bounds[0] < bounds[1]}


def wrap(text: str, width: int, newline: str = "\n") -> str:
    """Hard line breaks as a mainframe makes them: by visible width, also inside a name."""
    return newline.join(_wrap_line(line, width, newline) for line in text.split("\n"))


def _wrap_line(line: str, width: int, newline: str) -> str:
    out: list[str] = []
    used = 0
    # Runs of blanks belong to tables and stay as they are: only a single blank may become a line break.
    for word in re.split(r"(?<! ) (?! )", line):
        length = len(plain(word))
        if out and used + 1 + length > width:
            out.append(newline)
            used = 0
        elif out:
            out.append(" ")
            used += 1
        out.append(word)
        used += length
    return "".join(out)


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
