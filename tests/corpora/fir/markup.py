"""Marks inside a text under construction (private-use characters), and the text and spans that come of them.

Templates hold `[one|other]` for a choice, `{slot}` for a value, `¦ ⟦ ⟧` for a literal `| [ ]`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from radlake.text.spans import CATEGORIES
from tests.corpora.document import GoldSpan

SECTIONS = ("indication", "technique", "comparison", "findings", "impression")
_CLOSE_PHI, _CLOSE_SECTION = "\ue000", "\ue001"
_PHI = {chr(0xE100 + number): category for number, category in enumerate(CATEGORIES)}
_SECTION = {chr(0xE200 + number): name for number, name in enumerate(SECTIONS)}
_OPEN_PHI = {category: mark for mark, category in _PHI.items()}
_OPEN_SECTION = {name: mark for mark, name in _SECTION.items()}
_MARK = re.compile("[\ue000-\ue2ff]")
_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([^{}]+)\}")
_LITERAL = str.maketrans("¦⟦⟧", "|[]")


def phi(category: str, text: str) -> str:
    """`text` marked as PHI."""
    return f"{_OPEN_PHI[category]}{text}{_CLOSE_PHI}"


def section(name: str, text: str) -> str:
    """`text` marked as the body of a section."""
    return f"{_OPEN_SECTION[name]}{text}{_CLOSE_SECTION}"


def fill(template: str, rng: Random, slot: Callable[[str], str]) -> str:
    """Choose among the alternatives (innermost first), then put values into the slots."""
    while _CHOICE.search(template):
        template = _CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)
    return _SLOT.sub(lambda match: slot(match[1]), template.translate(_LITERAL))


def wrap(text: str, width: int, indent: str = "") -> str:
    """Break each line longer than `width` at spaces; marks have no width."""
    return "\n".join(_wrap_line(line, width, indent) for line in text.split("\n"))


def _wrap_line(line: str, width: int, indent: str) -> str:
    lines, size = [""], 0
    for word in line.split(" "):
        length = len(_MARK.sub("", word))
        if lines[-1] and size + 1 + length > width:
            lines.append(indent + word)
            size = len(indent) + length
        else:
            lines[-1] += (" " if lines[-1] else "") + word
            size += length + (size > 0)
    return "\n".join(lines)


def pad(text: str, width: int) -> str:
    """`text` filled with blanks to `width` visible characters, one blank at least."""
    return text + " " * max(1, width - len(_MARK.sub("", text)))


def parse(marked: str) -> tuple[str, list[GoldSpan], dict[str, tuple[int, int]]]:
    """The text without marks, its PHI spans in order, and its sections without the white space around them."""
    text, spans, sections = "", [], {}
    phi_open: list[tuple[int, str]] = []
    section_open: list[tuple[int, str]] = []
    for piece in re.split("([\ue000-\ue2ff])", marked):
        if piece in _PHI:
            phi_open.append((len(text), _PHI[piece]))
        elif piece in _SECTION:
            section_open.append((len(text), _SECTION[piece]))
        elif piece == _CLOSE_PHI:
            start, category = phi_open.pop()
            spans.append(GoldSpan(start, len(text), category))
        elif piece == _CLOSE_SECTION:
            start, name = section_open.pop()
            sections[name] = _tight(text, start)
        else:
            text += piece
    return text, spans, sections


def _tight(text: str, start: int) -> tuple[int, int]:
    body = text[start:]
    return start + len(body) - len(body.lstrip()), start + len(body.rstrip())
