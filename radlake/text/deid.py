"""Removes what `phi.py` finds: category tags in its place, or the paper's way, whole sentences.

text, spans, counts = deidentify_spans(text, known, policy="redact")   # spans in characters of the input
text, counts = deidentify(text, known, policy="redact")
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator
from typing import NamedTuple

from radlake.errors import UsageError
from radlake.text.edits import Edit, apply, compose, neighbourhoods, overlay, trace
from radlake.text.phi import PERSON_CATEGORIES, Known, Span, find_phi
from radlake.text.sentences import sentence_spans

POLICIES = ("redact", "drop-sentence")
_MAX_PASSES = 8

Finder = Callable[[str, Known | None], list[Span]]


class Deidentified(NamedTuple):
    """The text without PHI, the spans that were found in the input, and how many there were by category.

    Spans are sorted and disjoint, in characters of the input. "SENTENCE" counts dropped sentences.
    """

    text: str
    spans: list[Span]
    counts: dict[str, int]


def deidentify(text: str, known: Known | None = None, policy: str = "redact") -> tuple[str, dict[str, int]]:
    """The text without PHI, and how many spans went by category; see `deidentify_spans`."""
    done = deidentify_spans(text, known, policy)
    return done.text, done.counts


def deidentify_spans(
    text: str, known: Known | None = None, policy: str = "redact", *, find: Finder = find_phi
) -> Deidentified:
    """Finds PHI with `find` and removes it. Applied to its own output it changes nothing.

    A removal can uncover an identifier, so that what stands around the removed is looked at again; only if
    something is found there the whole text is. Raises UsageError for an unknown policy.
    """
    if policy not in POLICIES:
        raise UsageError(f"unknown de-identification policy; choose one of: {', '.join(POLICIES)}")
    removal = _sentence_edits if policy == "drop-sentence" else _tag_edits
    edits: list[Edit] = []
    spans: list[Span] = []
    new = text
    for _ in range(_MAX_PASSES):
        found = find(new, known)
        if not found:
            break
        spans = overlay(spans, trace(edits, found))
        edits = compose(edits, removal(new, found))
        new = apply(text, edits)
        around = neighbourhoods(new, edits)
        if around is not None and not find(around, known):
            break
    return Deidentified(new, spans, _counts(spans, edits))


def _counts(spans: list[Span], edits: list[Edit]) -> dict[str, int]:
    counts = Counter(span.category for span in spans)
    counts["SENTENCE"] = sum(not edit.text for edit in edits)
    return {name: number for name, number in sorted(counts.items()) if number}


def _tag_edits(text: str, spans: list[Span]) -> list[Edit]:
    return [Edit(span.start, span.end, f"[{span.category}]") for span in spans]


def _sentence_edits(text: str, spans: list[Span]) -> list[Edit]:
    """Drops the sentences that name a person; other PHI gets its tag."""
    edits: list[Edit] = []
    for start, end, inside in _sentences_with_spans(text, spans):
        if any(span.category in PERSON_CATEGORIES for span in inside):
            edits.append(Edit(start, end, ""))
        else:
            edits += _tag_edits(text, inside)
    return edits


def _sentences_with_spans(text: str, spans: list[Span]) -> Iterator[tuple[int, int, list[Span]]]:
    """Each sentence with the spans inside; sentences that share a span count as one."""
    waiting = deque(spans)
    first: int | None = None
    inside: list[Span] = []
    for start, end in sentence_spans(text):
        first = start if first is None else first
        while waiting and waiting[0].start < end:
            inside.append(waiting.popleft())
        if inside and inside[-1].end > end:
            continue
        yield first, end, inside
        first, inside = None, []
