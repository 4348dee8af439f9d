"""Replacements in a text, pass after pass, always told in characters of the text one began with.

    edits = compose([], [Edit(0, 4, "[NAME]")])         # "Jane is here" -> "[NAME] is here"
    edits = compose(edits, [Edit(10, 14, "[PLACE]")])   # a place in that second text
    apply(text, edits)                                   # "[NAME] is [PLACE]"

Lists of edits are sorted and disjoint. Everything is linear in the text and the edits.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from radlake.text.spans import Span

_CONTEXT = 32  # as far as what a removal uncovers was seen to reach; the tests hold it to that
_LONGEST_WORD = 64


class Edit(NamedTuple):
    """`text` in place of the characters from `start` to `end` (excluded)."""

    start: int
    end: int
    text: str


Placed = TypeVar("Placed", Edit, Span)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made."""
    pieces: list[str] = []
    position = 0
    for start, end, new in edits:
        pieces += (text[position:start], new)
        position = end
    pieces.append(text[position:])
    return "".join(pieces)


def compose(edits: Sequence[Edit], later: Sequence[Edit]) -> list[Edit]:
    """`edits`, then `later`, whose places are in the text that `edits` made: both over the first text."""
    return overlay(edits, trace(edits, later))


def trace(edits: Sequence[Edit], later: Sequence[Placed]) -> list[Placed]:
    """Places in the text that `edits` made, as places in the first text.

    One that reaches into an edit takes in all that the edit replaced.
    """
    if not edits:
        return list(later)
    traced: list[Placed] = []
    at = 0
    shift = 0  # what the edits before number `at` have shortened the text by
    for place in later:
        while at < len(edits) and edits[at].start - shift + len(edits[at].text) <= place.start:
            shift += _shift(edits[at])
            at += 1
        start, end, ahead, beyond = place.start + shift, place.end + shift, at, shift
        while ahead < len(edits) and edits[ahead].start - beyond < place.end:
            start = min(start, edits[ahead].start)
            beyond += _shift(edits[ahead])
            end = max(edits[ahead].end, place.end + beyond)
            ahead += 1
        traced.append(place._replace(start=start, end=end))
    return traced


def overlay(earlier: Sequence[Placed], later: Sequence[Placed]) -> list[Placed]:
    """Both, in order of their places; a later one stands for the earlier ones within it."""
    laid: list[Placed] = []
    at = 0
    for place in later:
        while at < len(earlier) and earlier[at].end <= place.start:
            laid.append(earlier[at])
            at += 1
        while at < len(earlier) and earlier[at].start < place.end:
            at += 1
        if laid and place.start < laid[-1].end:  # both reached into the same earlier one
            laid[-1] = laid[-1]._replace(end=max(place.end, laid[-1].end))
        else:
            laid.append(place)
    laid.extend(earlier[at:])
    return laid


def neighbourhoods(text: str, edits: Sequence[Edit]) -> str | None:
    """What stands around the edits in `text`, which they made; None if that is most of it.

    A NUL, which no rule reads across, keeps the pieces apart.
    """
    pieces: list[tuple[int, int]] = []
    for place in _places(edits):
        low, high = max(0, place.start - _CONTEXT), min(len(text), place.end + _CONTEXT)
        if pieces and low <= pieces[-1][1]:
            pieces[-1] = (pieces[-1][0], high)
        else:
            pieces.append((low, high))
    if 4 * sum(high - low for low, high in pieces) > 3 * len(text):
        return None
    return "\n\x00\n".join(text[_word_start(text, low) : _word_end(text, high)] for low, high in pieces)


def _places(edits: Iterable[Edit]) -> Iterator[Edit]:
    """The edits where they stand in the text that they made."""
    shift = 0
    for edit in edits:
        start = edit.start - shift
        yield Edit(start, start + len(edit.text), edit.text)
        shift += _shift(edit)


def _shift(edit: Edit) -> int:
    return edit.end - edit.start - len(edit.text)


def _word_start(text: str, position: int) -> int:
    """No word is cut in two: half a number may be a date, half a name another."""
    space = text.rfind(" ", max(0, position - _LONGEST_WORD), position)
    return space + 1 if space >= 0 else max(0, position - _LONGEST_WORD)


def _word_end(text: str, position: int) -> int:
    space = text.find(" ", position, position + _LONGEST_WORD)
    return space if space >= 0 else min(len(text), position + _LONGEST_WORD)
