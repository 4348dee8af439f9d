"""Finds the spans of protected health information in report text.

    spans = find_phi(text, Known(patient_names=("DOE^JANE",), mrn="00123456"))

What the export already knows about the patient is looked up first (`known.py`), then patterns
(`identifiers.py`) and name cues (`names.py`). Every rule has a name, so that each can be switched off,
measured and explained.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from radlake.text.archive import Archive, find_archive
from radlake.text.capitals import find_capitals
from radlake.text.folding import fold
from radlake.text.history import find_history
from radlake.text.identifiers import find_identifiers
from radlake.text.known import find_known
from radlake.text.names import find_names
from radlake.text.spans import CATEGORIES, Known, Span

__all__ = ["CATEGORIES", "PERSON_CATEGORIES", "TAG", "Known", "Span", "find_phi"]

PERSON_CATEGORIES = frozenset({"PATIENT", "PHYSICIAN", "NAME"})
TAG = re.compile(r"\[(?:" + "|".join(CATEGORIES) + r")\]")

_HL7_BREAK = "\\.br\\"
_SEPARATORS = str.maketrans(dict.fromkeys(".,;:()[]/\\\"!?#*&\x00^'_-0123456789", " "))


def find_phi(text: str, known: Known | None = None, archive: Archive | None = None) -> list[Span]:
    """Sorted, disjoint spans in characters of `text`; tags of an earlier pass are left alone.

    `archive` stands in for the one that `known` may carry. Never raises on text; linear in its length.
    """
    if not text:
        return []
    work = TAG.sub(_blank, text) if "[" in text else text
    if _HL7_BREAK in work:
        work = work.replace(_HL7_BREAK, "    \n")  # position i stays position i
    folded = fold(work)
    words = set(folded.translate(_SEPARATORS).split())
    spans = find_known(work, folded, known) if known is not None else []
    if known is not None and known.numbers:
        spans += find_history(work, known.numbers)
    archive = archive or (known.archive if known is not None else None)
    if archive is not None:
        spans += find_archive(work, folded, words, archive)
    spans += find_identifiers(work, folded, words)
    spans += find_names(work, folded, words)
    spans += find_capitals(work, folded)
    return _disjoint(spans)


def _blank(match: re.Match[str]) -> str:
    # No rule matches a NUL, so nothing is read into or across a tag.
    return "\x00" * len(match.group())


def _disjoint(spans: Iterable[Span]) -> list[Span]:
    """Overlapping spans become one, named after the known one if there is one, else the first and longest."""
    merged: list[Span] = []
    for span in sorted(spans, key=_order):
        if not merged or span.start >= merged[-1].end:
            merged.append(span)
            continue
        last = merged[-1]
        named = span if span.rule.startswith("known") and not last.rule.startswith("known") else last
        merged[-1] = named._replace(start=last.start, end=max(last.end, span.end))
    return merged


def _order(span: Span) -> tuple[int, int, bool]:
    return span.start, -span.end, not span.rule.startswith("known")
