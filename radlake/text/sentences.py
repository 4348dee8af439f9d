"""Sentence spans of report text: a small splitter that knows titles, initials and list numbers."""

from __future__ import annotations

import re

# Each alternative starts with one fixed character, so that no run of dots or spaces is scanned twice.
_BREAK = re.compile(r"[.!?][\"')\]]{0,2}(?:\s+|,[ \t]?(?=[A-Z]))|\n\s*|\\\.br\\")
# fmt: off
_ABBREVIATIONS = frozenset({
    "dr", "drs", "mr", "mrs", "ms", "st", "vs", "jr", "sr", "prof", "no", "dept", "approx", "fig", "ser",
    "im", "img", "e.g", "i.e", "a.m", "p.m", "m.d", "d.o", "ph.d", "ext", "tel",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})
# fmt: on
_LONGEST_ABBREVIATION = 6


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Spans (start, end) in characters that tile `text`; each ends after its own trailing white space.

    A list number ("2. ") stays with its item, a title with its name. An empty text has no sentences.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(text):
        if match.group()[0] in ".!?" and _continues(text, start, match):
            continue
        spans.append((start, match.end()))
        start = match.end()
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def _continues(text: str, start: int, match: re.Match[str]) -> bool:
    """True when the stop is part of an abbreviation, an initial or a list number."""
    if "\n" in match.group() or not match.group().startswith("."):
        return False
    stop = match.start()
    first = max(text.rfind(" ", start, stop), text.rfind(",", start, stop)) + 1 or start
    word = text[max(first, stop - 24) : stop].lstrip("([\n\t")
    if len(word) > _LONGEST_ABBREVIATION:
        return False
    if word.isdigit():  # "2. " opens a list item; "in the year 2019. " does not
        return len(word) <= 2 and not text[start:first].strip()
    following = text[match.end() : match.end() + 1]
    if word.lower() in ("a.m", "p.m", "m.d", "d.o", "ph.d"):
        return following.islower() or following.isdigit()
    return word.lower() in _ABBREVIATIONS or (len(word) == 1 and word.isupper() and following.isupper())
