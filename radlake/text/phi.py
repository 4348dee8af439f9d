"""Finds the spans of protected health information in report text.

    spans = find_phi(text, Known(patient_names=("DOE^JANE",), mrn="00123456"))

What the export already knows about the patient is looked up first (`known.py`), then patterns
(`identifiers.py`) and name cues (`names.py`). Every rule has a name, so that each can be switched off,
measured and explained.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from radlake.text.archive import Archive, find_archive
from radlake.text.asides import find_asides
from radlake.text.capitals import count_upper, find_capitals, is_mostly_upper
from radlake.text.completion import complete_names, find_echoes
from radlake.text.contacts import find_contacts
from radlake.text.cues import find_cued
from radlake.text.days import find_days
from radlake.text.facilities import find_facilities
from radlake.text.firms import find_firms
from radlake.text.folding import fold
from radlake.text.history import find_history
from radlake.text.identifiers import find_identifiers
from radlake.text.known import find_known
from radlake.text.margins import find_margins
from radlake.text.nameprose import find_prose_persons
from radlake.text.names import find_names
from radlake.text.placewords import complete_places
from radlake.text.runs import digit_runs
from radlake.text.signoffs import find_signoffs
from radlake.text.spans import CATEGORIES, Known, Span
from radlake.text.typed_names import find_typed
from radlake.text.words import Words

__all__ = ["CATEGORIES", "TAG", "Known", "Span", "find_phi"]

TAG = re.compile(r"\[(?:" + "|".join(CATEGORIES) + r")\]")

# Rules that see that something is PHI better than what it is.
_LOOSE_RULES = frozenset(
    {
        "long-number",
        "place",
        "phrase",
        "capitals",
        "line",
        "code",
        "column",
        "before-mark",
        "label",
        "initials",
        "margin",
    }
)
# What an archive has masked before is nobody's name, and nothing is read across it.
_MASK = "XXX"
_MASKED = re.compile(r"X{3,}")
_PLAIN_SIGNS = {"\u00a0": " ", "’": "'", "‘": "'", "ʼ": "'", "\u2011": "-", "\u2010": "-", "\u202f": " "}
_SHORTEST_LOWER = 200
_FEW = 2
_HL7_BREAK = "\\.br\\"


def find_phi(
    text: str, known: Known | None = None, archive: Archive | None = None, *, is_section: bool = False
) -> list[Span]:
    """Sorted, disjoint spans in characters of `text`; tags of an earlier pass are left alone.

    `archive` stands in for the one that `known` may carry. `is_section`: the text is one section of a report, so that
    it has no head and no foot to look for. Never raises on text; linear in its length.
    """
    if not text:
        return []
    archive = archive or (known.archive if known is not None else None)
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return _find(text, known, archive, is_section)
    composed, places = _composed(text)
    found = _find(composed, known, archive, is_section)
    return _disjoint(s._replace(start=places[s.start], end=places[s.end]) for s in found)


def _find(text: str, known: Known | None, archive: Archive | None, is_section: bool) -> list[Span]:
    work = TAG.sub(_blank, text) if "[" in text else text
    if _MASK in work:
        work = _MASKED.sub(_blank, work)
    if _HL7_BREAK in work:
        work = work.replace(_HL7_BREAK, "\n    ")  # position i stays position i
    if not work.isascii():
        for sign, plain in _PLAIN_SIGNS.items():  # a dozen times as fast as one translation
            work = work.replace(sign, plain)
    folded = fold(work)
    if _is_all_lower(work):
        work = _upper(work)  # without capitals only the rules for capitals throughout can see anything
    words = Words(folded)
    runs = digit_runs(work)
    spans = find_known(work, folded, known) if known is not None else []
    if known is not None and known.numbers:
        spans += find_history(work, known.numbers)
    if archive is not None:
        spans += find_archive(work, folded, words, archive)
    spans += find_identifiers(work, folded, words, runs)
    spans += find_days(work, folded, words, runs)
    spans += find_contacts(work, folded, runs)
    spans += find_names(work, folded, words)
    upper = is_mostly_upper(work)
    spans += find_facilities(work, folded, words)
    spans += find_firms(work, words)
    spans += find_cued(work, folded, words, upper, runs)
    spans += find_prose_persons(work, folded, words, upper)
    spans += find_typed(work, folded, words)
    spans += find_asides(work, words, upper)
    spans += find_signoffs(work, folded, words, runs)
    spans += find_capitals(work, folded, upper)
    spans += [] if is_section else find_margins(work, folded, words)
    spans = _disjoint(spans)
    more = [*complete_names(work, spans), *complete_places(work, folded, spans), *find_echoes(work, folded, spans)]
    return _disjoint([*spans, *more]) if more else spans


def _is_all_lower(text: str) -> bool:
    """True for a report without capitals, as some dictation systems deliver them."""
    return len(text) > _SHORTEST_LOWER and count_upper(text[:2000]) <= _FEW


def _upper(text: str) -> str:
    upper = text.upper()
    return upper if len(upper) == len(text) else "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def _composed(text: str) -> tuple[str, list[int]]:
    """The text with accents in one character each, and where each of its characters began."""
    pieces: list[str] = []
    places: list[int] = []
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and unicodedata.combining(text[end]):
            end += 1
        whole = unicodedata.normalize("NFC", text[at:end])[:1] if end - at > 1 else text[at]
        pieces.append(whole)
        places.append(at)
        at = end
    return "".join(pieces), [*places, len(text)]


def _blank(match: re.Match[str]) -> str:
    # No rule matches a NUL, so nothing is read into or across a tag.
    return "\x00" * len(match.group())


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans become one, named after the known one if there is one, else the first and longest."""
    merged: list[Span] = []
    end = -1
    for span in sorted(spans):
        if span[0] >= end:
            merged.append(span)
            end = span[1]
            continue
        last = merged[-1]
        named = _naming(last, span, end)
        end = max(end, span[1])
        if named is not last or end != last.end:
            merged[-1] = Span(last.start, end, named.category, named.rule)
    return merged


def _naming(last: Span, span: Span, end: int) -> Span:
    """Which of two overlapping spans names both: the surer, else the first and longest, else the more specific."""
    difference = _SURENESS[span.rule] - _SURENESS[last.rule]
    if difference:
        return span if difference > 0 else last
    is_closer = last.category == "NAME" and span.category in ("PATIENT", "PHYSICIAN")
    return span if span.start == last.start and (span.end > end or (span.end == end and is_closer)) else last


class _Sureness(dict[str, int]):
    """By the name of a rule; fills itself, as the rules are few."""

    def __missing__(self, rule: str) -> int:
        known = 3 if rule.startswith("known") else 2 if rule.startswith("archive") else int(rule not in _LOOSE_RULES)
        self[rule] = known
        return known


_SURENESS = _Sureness()
