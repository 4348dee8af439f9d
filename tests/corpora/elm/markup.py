"""Marks for identifying text and sections inside a text, and the changes that keep them true."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.corpora.document import GoldSpan

OPEN, SEP, CLOSE, SECTION, END = "\x01", "\x02", "\x03", "\x04", "\x05"
_SLOT = re.compile(r"\{(\w+)\}")


def mark(category: str, value: str) -> str:
    return f"{OPEN}{category}{SEP}{value}{CLOSE}"


def section(name: str, body: str) -> str:
    return f"{SECTION}{name}{SEP}{body}{END}"


def fill(template: str, slot: Callable[[str], str]) -> str:
    return _SLOT.sub(lambda match: slot(match[1]), template)


def parse(marked: str) -> tuple[str, list[GoldSpan], dict[str, tuple[int, int]]]:
    """The plain text, its spans and its sections."""
    text: list[str] = []
    spans: list[GoldSpan] = []
    sections: dict[str, tuple[int, int]] = {}
    span, part = ("", 0), ("", 0)
    at = 0
    while at < len(marked):
        character = marked[at]
        if character in (OPEN, SECTION):
            end = marked.index(SEP, at)
            entry = (marked[at + 1 : end], len(text))
            span, part = (entry, part) if character == OPEN else (span, entry)
            at = end
        elif character == CLOSE:
            spans.append(GoldSpan(span[1], len(text), span[0]))
        elif character == END:
            sections[part[0]] = (part[1], len(text))
        else:
            text.append(character)
        at += 1
    return "".join(text), spans, sections


def wrap(text: str, width: int) -> str:
    """Break lines at spaces, one character for one, so that no span moves."""
    lines = []
    for line in text.split("\n"):
        while len(line) > width and (cut := line.rfind(" ", 1, width)) > 0:
            lines.append(line[:cut])
            line = line[cut + 1 :]
        lines.append(line)
    return "\n".join(lines)


def recase(text: str, change: Callable[[str], str]) -> str:
    return "".join(new if len(new := change(one)) == 1 else one for one in text)


def crlf(text: str, position: int) -> int:
    """Where `position` lies once each line ends in CR LF."""
    return position + text.count("\n", 0, position)
