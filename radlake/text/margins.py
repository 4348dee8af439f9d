"""The head and the foot of a report: outside its sections only words of forms are left standing.

Who reads "Qing Ng" under "Distribution" or "The Bluffs" above a fax number needs no cue: no clinical text stands
there. So every capitalised word goes that forms and radiology do not use, and every number of an identifier's length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from radlake.text.footers import form_words
from radlake.text.gazetteer import gazetteer, section_words
from radlake.text.lexicon import NO_PLACE, PARTICLES
from radlake.text.sections import section_spans
from radlake.text.spans import Span
from radlake.text.written_dates import CLOCK, MONTH, MONTHS

_WORD = re.compile(r"[A-ZÀ-ÞĀ-ɏ](?<![^\W_].)(?<![^\W_]['’].)[^\W\d_]*(?:['’-][^\W\d_]+)*")
_IS_LABEL = re.compile(r"[ ]?(?:[:#=]|no\b|\(s\))|\.{2}", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9](?<![\w.,/:-].)[0-9A-Z-]{3,30}(?![\w:/]|\.[0-9])")
# However it is written: "5-1234", "x 221 44", "(0)20 79 46", "04 91 12"; what may stand before its first digit.
_GROUPS = re.compile(r"[0-9](?<![\w.,/:-].)[0-9]{0,12}(?:[ ]?[().-]?[ ]?[0-9]{1,12}){1,6}(?![\w:/]|\.[0-9]|[ ]?[mc]m)")
_LEAD = re.compile(r"(?:[+(]|\bx )\Z")
_PAIR = re.compile(r"[:/](?<=[A-Za-zÀ-ž]{2}.)(?:[A-ZÀ-Ž]{2,4}|[a-zà-ž]{2,3})(?![\w/])")
_FIRST_OF_PAIR = re.compile(r"(?<![\w/.-])(?:[A-ZÀ-Ž]{2,4}|[a-zà-ž]{2,3})\Z")
_DIGIT = re.compile("[0-9]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_YEARS = re.compile(r"(?:19|20)[0-9]{2}[ -]{1,3}(?:19|20)[0-9]{2}")
_CLOCK = re.compile(rf"{CLOCK}\Z")
_AT = re.compile(r"(?:\bat|,|[0-9])\s\Z", re.IGNORECASE)
_SHORT_DATE = re.compile(
    r"[0-9](?<![\w/.-].)(?:(?<=0)[1-9]|(?<=[12])[0-9]|(?<=3)[01]|(?<=[1-9]))/(?:0?[1-9]|[12][0-9]|3[01])(?![\w/.-])"
)
_HEAD_END = re.compile(r"[:\n]|\.\s")
_ANY_DATE = re.compile(
    rf"[0-9](?<![\w./-].)[0-9]{{0,3}}(?:[ ,.-]{{0,2}}{MONTH}(?![a-z])\.?(?:[ ,.-]{{1,2}}[0-9]{{1,4}}\b(?!:)){{0,2}}"
    r"|[./-](?:[0-9]{1,2}[./-][0-9]{1,4}|(?:19|20)[0-9]{2})(?![\w/-]|\.[0-9]))",
    re.IGNORECASE,
)
_AFTER_MONTH = re.compile(r"\.?(?:[ ,.-]{1,2}[0-9]{1,4}\b(?!:)){1,2}")
_JOINS = re.compile(r"[ ]|, ?|[ ]?[.&][ ]|-| (?:of|the|de|del|la|van|von|and|or) |'")
_SHORTEST_TEXT = 80


def find_margins(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    """Spans outside the sections of a whole report; nothing in a text without headings for a body."""
    if len(text) < _SHORTEST_TEXT:
        return
    sections = section_spans(text)
    if not sections:
        return
    months = words & MONTHS
    for start, end in _outside(sections, len(text)):
        yield from _names(text, start, end)
        yield from _numbers(text, start, end)
        yield from _dates(text, folded, months, start, end)
    if "wet_read" in sections:
        for start, end in _ends_of(text, *sections["wet_read"]):
            yield from _names(text, start, end, of_persons=True)


def _outside(spans: dict[str, tuple[int, int]], length: int) -> Iterator[tuple[int, int]]:
    at = 0
    for start, end in sorted(span for name, span in spans.items() if name != "signature"):
        if start > at:
            yield at, start
        at = max(at, end)
    if at < length:
        yield at, length


@cache
def _words_of_forms() -> frozenset[str]:
    lists = gazetteer()
    products = section_words("products") - lists.names
    words = form_words() | section_words("forms") | products | MONTHS
    words |= lists.report_words | lists.clinical_nouns | NO_PLACE
    return frozenset(words) - PARTICLES


def _is_of_forms(word: str, known: frozenset[str]) -> bool:
    return word in known or ("-" in word and all(part in known or len(part) < 2 for part in word.split("-")))


def _ends_of(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """Where a preliminary read says who read it: before its first colon or stop, and behind its last."""
    head = _HEAD_END.search(text, low, min(high, low + _SHORTEST_TEXT))
    if head:
        yield low, head.start()
    tail = max(text.rfind("\n", low, high), text.rfind(". ", low, high), text.rfind(": ", low, high))
    if low < tail and high - tail < _SHORTEST_TEXT:
        yield tail, high


def _dates(text: str, folded: str, months: set[str], low: int, high: int) -> Iterator[Span]:
    """Whatever has the form of a date."""
    for match in _ANY_DATE.finditer(text, low, high):
        yield Span(match.start(), match.end(), "DATE", "margin")
    for month in months:
        at = folded.find(month, low, high)
        while at != -1:
            end = at + len(month)
            rest = _AFTER_MONTH.match(text, end) if not (at and folded[at - 1].isalnum()) else None
            if rest:
                yield Span(at, rest.end(), "DATE", "margin")
            at = folded.find(month, end, high)


def _names(text: str, low: int, high: int, *, of_persons: bool = False) -> Iterator[Span]:
    """Capitalised words that no form has; what stands between two of them goes with them.

    `of_persons`: clinical text may stand here too, so that only what is somebody's name goes.
    """
    known = _words_of_forms()
    start = end = -1
    for match in _WORD.finditer(text, low, high):
        word = match.group()
        if len(word) < 2 or not word[0].isupper():
            continue
        lower = word.lower().replace("’", "'").removesuffix("'s")
        if of_persons and lower not in gazetteer().names:
            continue
        if _is_of_forms(lower, known) or (not of_persons and _IS_LABEL.match(text, match.end())):
            continue
        if start >= 0 and _JOINS.fullmatch(text, end, match.start()):
            end = match.end()
            continue
        if start >= 0:
            yield Span(start, end, "NAME", "margin")
        start, end = match.span()
    if start >= 0:
        yield Span(start, end, "NAME", "margin")


def _numbers(text: str, low: int, high: int) -> Iterator[Span]:
    if not _DIGIT.search(text, low, high):
        return
    for match in _NUMBER.finditer(text, low, high):
        number = match.group()
        if _YEAR.match(number) or (_CLOCK.match(number) and _AT.search(text, max(0, match.start() - 4), match.start())):
            continue
        if sum(map(str.isdigit, number)) >= 4:
            yield Span(match.start(), match.end(), "ID", "margin")
    for match in _GROUPS.finditer(text, low, high):
        lead = _LEAD.search(text, max(low, match.start() - 2), match.start())
        start = lead.start() if lead else match.start()
        written = text[start : match.end()]
        if sum(map(str.isdigit, written)) >= 5 and not _YEARS.fullmatch(written):
            yield Span(start, match.end(), "ID", "margin")
    known = _words_of_forms()
    for match in _PAIR.finditer(text, low, high):
        first = _FIRST_OF_PAIR.search(text, max(low, match.start() - 4), match.start())
        if first and not (first.group().lower() in known and match.group()[1:].lower() in known):
            yield Span(first.start(), match.end(), "NAME", "margin")
    for match in _SHORT_DATE.finditer(text, low, high):
        if not text[max(0, match.start() - 7) : match.start()].lower().endswith("score "):
            yield Span(match.start(), match.end(), "DATE", "margin")
