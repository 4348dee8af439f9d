"""Cuts white space and decoration off the edges of a span."""

from __future__ import annotations

import re

Span = tuple[int, int]

# What may stand between a heading and its content, or be left of the next heading's decoration: never a list's mark.
_RULES_BEFORE = re.compile(r"(?:[ \t]*+[,:;_|*=~#>\-–—]++[ \t]*+(?=\n)|[\s,]++|:[ \t])*+")
_CLOSED = re.compile(r"[ \t]*(?:[*_]{2}|[\])>]|:)*+[:,]*+")
_RULE_LINE = re.compile(r"[ \t\r*_=~#|<>\-–—.]{3,}\Z|[*_=~#|<>\-–—]{1,}\Z")
_EDGE = " \t\r\n,\x0b\x0c"


def trim(work: str, start: int, end: int) -> Span:
    """The span without white space, stray commas and lines of nothing but decoration at its edges."""
    left = _RULES_BEFORE.match(work, start, end)
    if left is not None:
        start = left.end()
    while True:
        piece_end = end
        while piece_end > start and work[piece_end - 1] in _EDGE:
            piece_end -= 1
        line = work.rfind("\n", start, piece_end) + 1 or start
        if piece_end - line < 200 and line < piece_end and not work[line:piece_end].strip(" \t*_=~#|<>-–—"):
            end = line
            continue
        return (start, piece_end) if piece_end > start else (start, start)
