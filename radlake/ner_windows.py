"""Cuts a text of any length into windows that a model can read, with exact character offsets.

Windows end at a sentence or at white space where there is one, and overlap, so that what stands at the edge of one
stands in the middle of another. Each window owns a part of the text; the parts tile it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_CHARACTERS_PER_TOKEN = 8  # more than a full window has; what is too much is cut off again
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True)
class Window:
    """Tokens of `text[start:end]`: ids with the special ones, and for each its (start, end) in the whole text.

    Special tokens have an empty range. What reaches into `own_start` to `own_end` counts from this window.
    """

    start: int
    end: int
    own_start: int
    own_end: int
    ids: tuple[int, ...]
    offsets: tuple[tuple[int, int], ...]


def windows_of(text: str, tokenizer: Any, max_tokens: int, overlap_tokens: int) -> Iterator[Window]:
    """The windows of a text in their order; none of an empty one. Linear in the text's length."""
    text = _SURROGATE.sub("\ufffd", text)  # half a character cannot be encoded; the places stay the same
    start, own_start = 0, 0
    while start < len(text):
        end, ids, offsets = _longest(text, start, tokenizer, max_tokens)
        following = _next_start(text, start, end, offsets, overlap_tokens) if end < len(text) else end
        # The middle of the overlap, so that either side has context beyond it.
        own_end = _after_space(text, (following + end) // 2, end) if end < len(text) else end
        yield Window(start, end, own_start, own_end, ids, offsets)
        start, own_start = following, own_end


def _longest(
    text: str, start: int, tokenizer: Any, max_tokens: int
) -> tuple[int, tuple[int, ...], tuple[tuple[int, int], ...]]:
    """The longest window from `start` that fits, cut where a sentence or a word ends: end, ids, offsets."""
    end = min(len(text), start + _CHARACTERS_PER_TOKEN * max_tokens)
    if end < len(text):
        end = _cut(text, start, end)
    while True:
        ids, offsets = _encode(text, start, end, tokenizer)
        if len(ids) <= max_tokens or end - start <= 1:
            return end, ids[:max_tokens], offsets[:max_tokens]
        # Room for the closing special tokens, whose number is that of the tokens without a range.
        special = sum(a == b for a, b in offsets)
        fitting = [b for a, b in offsets if b > a][: max_tokens - special]
        limit = fitting[-1] if fitting and fitting[-1] < end else (start + end) // 2
        end = _cut(text, start, max(limit, start + 1))


def _encode(text: str, start: int, end: int, tokenizer: Any) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    encoded = tokenizer(text[start:end], return_offsets_mapping=True, truncation=False, verbose=False)
    offsets = tuple((start + a, start + b) if b > a else (start, start) for a, b in encoded["offset_mapping"])
    return tuple(encoded["input_ids"]), offsets


def _cut(text: str, start: int, limit: int) -> int:
    """The last end of a sentence in the second half of `start` to `limit`, else the last white space, else `limit`."""
    half = (start + limit) // 2
    ends = [match.end() for match in _SENTENCE_END.finditer(text, half, limit)]
    if ends and ends[-1] > start:
        return ends[-1]
    for place in range(limit, half, -1):
        if text[place - 1].isspace():
            return place
    return limit


def _next_start(text: str, start: int, end: int, offsets: tuple[tuple[int, int], ...], overlap_tokens: int) -> int:
    """Where the next window begins: `overlap_tokens` before `end`, moved on to a word; always beyond `start`."""
    places = [a for a, b in offsets if b > a]
    if len(places) <= 2 * overlap_tokens:  # too small a window to give some of it away
        overlap_tokens = len(places) // 4
    place = places[-overlap_tokens] if overlap_tokens else end
    return max(_after_space(text, place, end), start + 1)


def _after_space(text: str, place: int, end: int) -> int:
    """The first beginning of a word from `place` on; `end` if there is none before it."""
    while place < end and not (text[place - 1 : place].isspace() and not text[place].isspace()):
        place += 1
    return place
