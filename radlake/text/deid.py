"""Removes what `phi.py` finds: category tags in its place, surrogates, or the paper's way, whole sentences.

text, spans, counts = deidentify_spans(text, known, policy="redact")   # spans in characters of the input
text, counts = deidentify(text, known, policy="redact")
"""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from radlake.errors import UsageError
from radlake.text.edits import Edit, apply, compose, neighbourhoods, overlay, trace
from radlake.text.phi import Known, Span, find_phi
from radlake.text.sentences import sentence_spans
from radlake.text.spans import PERSONS
from radlake.text.surrogates import Surrogates, mask_surrogates

POLICIES = ("redact", "drop-sentence", "surrogate")
_MAX_PASSES = 8
_SHORT = 300  # characters: of so few, a removal can change what the whole looks like, such as mostly capitals

_INNER = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
_SIGN_BEFORE = re.compile(r"\w[./-]")
_SIGN_AFTER = re.compile(r"[./-]\w")

Finder = Callable[[str, Known | None], list[Span]]


class Deidentified(NamedTuple):
    """The text without PHI, the spans that were found in the input, and how many there were by category.

    Spans are sorted and disjoint, in characters of the input. "SENTENCE" counts dropped sentences.
    """

    text: str
    spans: list[Span]
    counts: dict[str, int]


def deidentify(
    text: str, known: Known | None = None, policy: str = "redact", surrogates: Surrogates | None = None
) -> tuple[str, dict[str, int]]:
    """The text without PHI, and how many spans went by category; see `deidentify_spans`."""
    done = deidentify_spans(text, known, policy, surrogates)
    return done.text, done.counts


def deidentify_spans(
    text: str,
    known: Known | None = None,
    policy: str = "redact",
    surrogates: Surrogates | None = None,
    *,
    find: Finder = find_phi,
) -> Deidentified:
    """Finds PHI with `find` and removes it. Applied to its own output it changes nothing.

    A removal can uncover an identifier, so that what stands around the removed is looked at again; only if
    something is found there, or the text is short, the whole text is.
    Raises UsageError for an unknown policy, or for surrogates without a patient's.
    """
    surrogates = _checked(policy, surrogates)
    find_around: Finder = partial(find_phi, is_section=True) if find is find_phi else find
    if surrogates is not None:
        find, find_around = _past_surrogates(find, surrogates), _past_surrogates(find_around, surrogates)
    edits: list[Edit] = []
    spans: list[Span] = []
    new = text
    for _ in range(_MAX_PASSES):
        found = find(new, known)
        if not found:
            break
        spans = overlay(spans, trace(edits, found))
        if policy == "drop-sentence":
            edits = compose(edits, _sentence_edits(new, found))
        else:
            edits = _tag_edits(spans) if surrogates is None else _surrogate_edits(text, spans, known, surrogates)
        new = apply(text, edits)
        around = neighbourhoods(new, edits) if len(new) > _SHORT else None
        if around is not None and not find_around(around, known):
            break
    return Deidentified(new, spans, _counts(spans, edits))


def _checked(policy: str, surrogates: Surrogates | None) -> Surrogates | None:
    """The surrogates of a policy that has any."""
    if policy not in POLICIES:
        raise UsageError(f"unknown de-identification policy; choose one of: {', '.join(POLICIES)}")
    if policy == "surrogate" and surrogates is None:
        raise UsageError("the policy surrogate needs the surrogates of a patient, and they a key: pass --key-file")
    return surrogates if policy == "surrogate" else None


def _past_surrogates(find: Finder, surrogates: Surrogates) -> Finder:
    """Finds what is no surrogate of an earlier pass: those are masked, or stay as they are."""

    def past(text: str, known: Known | None) -> list[Span]:
        spans = find(mask_surrogates(text, _identifiers(known)), known)
        return [span for span in spans if not surrogates.stays(text[span.start : span.end], span)]

    return past


def _identifiers(known: Known | None) -> tuple[str, ...]:
    if known is None:
        return ()
    return (*known.patient_names, *known.physicians, *known.other, known.mrn, known.accession, *known.numbers)


def _counts(spans: list[Span], edits: list[Edit]) -> dict[str, int]:
    counts = Counter(span.category for span in spans)
    counts["SENTENCE"] = sum(not edit.text for edit in edits)
    return {name: number for name, number in sorted(counts.items()) if number}


def _tag_edits(spans: list[Span]) -> list[Edit]:
    return [Edit(span.start, span.end, f"[{span.category}]") for span in spans]


def _surrogate_edits(text: str, spans: list[Span], known: Known | None, surrogates: Surrogates) -> list[Edit]:
    """A surrogate for each span; the tag where one would grow together with what stands beside it."""
    edits: list[Edit] = []
    for at, span in enumerate(spans):
        before = (
            edits[-1].text[-1:] if edits and edits[-1].end == span.start else text[max(0, span.start - 2) : span.start]
        )
        touched = at + 1 < len(spans) and spans[at + 1].start == span.end
        new = surrogates.replacement(text[span.start : span.end], span, known)
        if touched or _grows_together(before, new, text[span.end : span.end + 2]):
            new = f"[{span.category}]"
        edits.append(Edit(span.start, span.end, new))
    return edits


def _grows_together(before: str, new: str, after: str) -> bool:
    """Letters and digits with their like; numbers also over a sign, as in "12/3"."""
    if _INNER.match(before[-1:]) or _INNER.match(after):
        return True
    return _DIGIT.search(new) is not None and bool(_SIGN_BEFORE.fullmatch(before) or _SIGN_AFTER.match(after))


def _sentence_edits(text: str, spans: list[Span]) -> list[Edit]:
    """Drops the sentences that name a person; other PHI gets its tag."""
    edits: list[Edit] = []
    for start, end, inside in _sentences_with_spans(text, spans):
        if any(span.category in PERSONS for span in inside):
            edits.append(Edit(start, end, ""))
        else:
            edits += _tag_edits(inside)
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
