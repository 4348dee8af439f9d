"""Text that remembers which of its characters are PHI and which section they belong to.

A text is a tuple of pieces. Everything that changes lengths (capitals, line breaks as codes) happens to pieces, and
offsets are counted once, at the end: so the gold spans are exact by construction.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from tests.corpora.document import GoldSpan

CHOICE = re.compile(r"\[([^\[\]]*)\]")
SLOT = re.compile(r"\{([^{}]+)\}")
ARTICLE = re.compile(r"\b[Aa] $")
VOWEL = re.compile(r"8|1[18]\b")
EDGE = re.compile(r"(?:\s|\\\.br\\|<br ?/?>)+")


class Piece(NamedTuple):
    """A run of characters; `category` is set on PHI, `section` on clinical text."""

    text: str
    category: str = ""
    section: str = ""


Text = tuple[Piece, ...]


def plain(text: str) -> Text:
    return (Piece(text),)


def phi(text: str, category: str) -> Text:
    """PHI as one tight span."""
    if not text or text != text.strip():
        raise ValueError(f"a {category} span is not tight")
    return (Piece(text, category),)


def join(separator: str, parts: Iterable[Text]) -> Text:
    pieces: list[Piece] = []
    for number, part in enumerate(parts):
        if number and separator:
            pieces.append(Piece(separator))
        pieces.extend(part)
    return tuple(pieces)


def section(name: str, text: Text) -> Text:
    """The same text, marked as the clinical text of a section."""
    return tuple(piece._replace(section=name) for piece in text)


def change(text: Text, function: Callable[[str], str]) -> Text:
    """Every piece's characters through `function`."""
    return tuple(piece._replace(text=function(piece.text)) for piece in text)


def characters(text: Text) -> str:
    return "".join(piece.text for piece in text)


def choose(template: str, rng: random.Random) -> str:
    """`[a|b|]` becomes one of its alternatives, the innermost first."""
    while "[" in template:
        template = CHOICE.sub(lambda match: rng.choice(match[1].split("|")), template)
    return template


def fill(template: str, rng: random.Random, slot: Callable[[str], Text]) -> Text:
    """The template with its choices made and its `{slots}` filled."""
    pieces: list[Piece] = []
    template = choose(template, rng)
    end = 0
    for match in SLOT.finditer(template):
        if match.start() > end:
            pieces.append(Piece(template[end : match.start()]))
        filled = slot(match[1])
        if pieces and ARTICLE.search(pieces[-1].text) and VOWEL.match(filled[0].text):
            pieces[-1] = pieces[-1]._replace(text=f"{pieces[-1].text.rstrip()}n ")
        pieces.extend(filled)
        # A degree or a suffix that ends with a full stop ends the sentence, too.
        end = match.end() + (filled[-1].text.endswith(".") and template[match.end() : match.end() + 1] == ".")
    if end < len(template):
        pieces.append(Piece(template[end:]))
    return tuple(pieces)


class Assembled(NamedTuple):
    """A finished text with its offsets."""

    text: str
    spans: tuple[GoldSpan, ...]
    sections: dict[str, tuple[int, int]]


def assemble(pieces: Text) -> Assembled:
    """Count the offsets: a span per PHI piece, and from the first to the last character of each section."""
    spans: list[GoldSpan] = []
    sections: dict[str, tuple[int, int]] = {}
    offset = 0
    for piece in pieces:
        end = offset + len(piece.text)
        if piece.category and piece.text:
            spans.append(GoldSpan(offset, end, piece.category))
        if piece.section:
            start, last = sections.get(piece.section, (offset, offset))
            if piece.section in sections and last != offset:
                raise ValueError(f"section {piece.section} is in two places")
            sections[piece.section] = (start, end)
        offset = end
    text = characters(pieces)
    tight = {name: _tight(text, *bounds) for name, bounds in sections.items()}
    return Assembled(text, tuple(spans), {name: bounds for name, bounds in tight.items() if bounds[0] < bounds[1]})


def wrap(text: str, width: int) -> str:
    """Break lines at spaces without changing any offset."""
    lines = []
    for line in text.split("\n"):
        while len(line) > width:
            space = line.rfind(" ", 1, width + 1)
            if space < 0 or not line[:space].strip():
                break
            lines.append(line[:space])
            line = line[space + 1 :]
        lines.append(line)
    return "\n".join(lines)


def _tight(text: str, start: int, end: int) -> tuple[int, int]:
    """Without white space and line-break codes at either edge."""
    head = EDGE.match(text, start, end)
    if head:
        start = head.end()
    while end > start:
        tail = max(
            (len(code) for code in ("\\.br\\", "<br>", "<br/>", "<br />") if text[start:end].endswith(code)), default=0
        )
        if not tail and not text[end - 1].isspace():
            break
        end -= tail or 1
    return start, end
