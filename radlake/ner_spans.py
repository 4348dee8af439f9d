"""From what a model says of each token to spans of whole words, and which of these are PHI that is still there."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from radlake.ner_labels import Label
from radlake.text.spans import CATEGORIES, Span

RULE = "model"
_TAG = re.compile(r"\[(?:" + "|".join(CATEGORIES) + r")\]")
_JOINT = re.compile(r"[^\S\n]{0,2}|[-/.,:'’@+&_()#]|[.,][^\S\n]")  # "Jane Doe", "O'Neil", "12/03/2019", "Doe, Jane"
_LONGEST_INITIAL = 2
_LONGEST_HALF_WORD = 40
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIRST_POOLED_AGE = 90


class TokenVerdict(NamedTuple):
    """What the model says of the characters `start` to `end`: how likely they are PHI, and most likely which label."""

    start: int
    end: int
    likelihood: float
    label: Label


@dataclass
class _Word:
    start: int
    end: int
    likelihood: float
    label: Label
    begins: bool
    ends: bool


def entities(text: str, tokens: Sequence[TokenVerdict], threshold: float) -> list[Span]:
    """Spans of whole words that are PHI with at least `threshold`, neighbours of one category and entity joined."""
    spans: list[Span] = []
    last: _Word | None = None
    for word in _words(text, tokens):
        if word.likelihood < threshold:
            continue
        span = Span(*_whole(text, word.start, word.end), word.label.category, RULE)
        if last and spans and _is_one(text[last.end : word.start], last, word):
            span = spans.pop()._replace(end=span.end)
        spans.append(span)
        last = word
    return spans


def left_over(text: str, spans: Sequence[Span], taken: Sequence[Span], min_length: int) -> list[Span]:
    """Sorted, disjoint spans without what `taken` or a tag covers already, and without what is no PHI after all."""
    tags = [Span(*match.span(), "ID", "tag") for match in _TAG.finditer(text)]
    holes = _merged([*taken, *tags])
    ends = [hole.end for hole in holes]
    # Of the holes those from the first that ends behind the span's start on.
    pieces = (p for s in _merged(spans) for p in _outside(s, islice(holes, bisect_right(ends, s.start), None)))
    trimmed = (_trimmed(text, piece) for piece in pieces)
    return [s for s in trimmed if _letters(text[s.start : s.end]) >= min_length and _is_phi(text[s.start : s.end], s)]


def _words(text: str, tokens: Sequence[TokenVerdict]) -> Iterator[_Word]:
    """Tokens with nothing between them are one word: as likely as its likeliest part, which also names it."""
    word: _Word | None = None
    for token in tokens:
        start, end = _without_spaces(text, token.start, token.end)
        if start == end:
            continue
        if word and start <= word.end and _in_word(text[word.end - 1]) and _in_word(text[start]):
            if token.likelihood > word.likelihood:
                word.likelihood, word.label = token.likelihood, token.label
            word.end, word.ends = max(word.end, end), token.label.ends
            continue
        if word:
            yield word
        word = _Word(start, end, token.likelihood, token.label, token.label.begins, token.label.ends)
    if word:
        yield word


def _is_one(gap: str, last: _Word, word: _Word) -> bool:
    if last.label.category != word.label.category or not _JOINT.fullmatch(gap):
        return False
    if len(gap) > 1 and gap[0] == "." and last.end - last.start > _LONGEST_INITIAL:
        return False  # "J. Doe" is one, "seen by Doe. Jane came" is not
    return gap.strip() == gap or not (word.begins or last.ends)  # "12/03" is one in any case


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Never half a word, where a window's edge cut one."""
    first, last = max(0, start - _LONGEST_HALF_WORD), min(len(text), end + _LONGEST_HALF_WORD)
    while start > first and _in_word(text[start]) and _in_word(text[start - 1]):
        start -= 1
    while end < last and _in_word(text[end - 1]) and _in_word(text[end]):
        end += 1
    return start, end


def _merged(spans: Sequence[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end, s.category)):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1]._replace(end=max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _outside(span: Span, holes: Iterable[Span]) -> Iterator[Span]:
    start = span.start
    for hole in holes:
        if hole.start >= span.end:
            break
        if hole.start > start:
            yield span._replace(start=start, end=hole.start)
        start = max(start, hole.end)
    if start < span.end:
        yield span._replace(start=start)


def _trimmed(text: str, span: Span) -> Span:
    """From a letter or digit to a letter or digit."""
    start, end = span.start, span.end
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not _in_word(text[end - 1]):
        end -= 1
    return span._replace(start=start, end=end)


def _without_spaces(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0


def _letters(piece: str) -> int:
    return sum(character.isalnum() for character in piece)


def _is_phi(piece: str, span: Span) -> bool:
    """Safe Harbor lets years and ages below 90 stay; models are trained to find them all the same."""
    if span.category == "DATE":
        return not _YEAR.fullmatch(piece)
    if span.category == "AGE":
        numbers = [int(number) for number in re.findall(r"\d{1,3}", piece)]
        return not numbers or max(numbers) >= _FIRST_POOLED_AGE
    return True
