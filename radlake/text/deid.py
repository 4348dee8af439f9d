"""Removes what `phi.py` finds: category tags in its place, or the paper's way, whole sentences.

new_text, counts = deidentify(text, known, policy="redact")
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator

from radlake.errors import UsageError
from radlake.text.phi import PERSON_CATEGORIES, Known, Span, find_phi
from radlake.text.sentences import sentence_spans

POLICIES = ("redact", "drop-sentence")
_MAX_PASSES = 8


def deidentify(text: str, known: Known | None = None, policy: str = "redact") -> tuple[str, dict[str, int]]:
    """The text without PHI, and how many spans went by category ("SENTENCE" counts dropped ones).

    Applied to its own output it changes nothing: it repeats until nothing more is found, since a removal
    can uncover an identifier. Raises UsageError for an unknown policy.
    """
    if policy not in POLICIES:
        raise UsageError(f"unknown de-identification policy; choose one of: {', '.join(POLICIES)}")
    counts: Counter[str] = Counter()
    for _ in range(_MAX_PASSES):
        spans = find_phi(text, known)
        if not spans:
            break
        counts.update(span.category for span in spans)
        if policy == "drop-sentence":
            text, dropped = _drop_sentences(text, spans)
            counts["SENTENCE"] += dropped
        else:
            text = _redact(text, spans, 0, len(text))
    return text, {name: number for name, number in sorted(counts.items()) if number}


def _redact(text: str, spans: list[Span], start: int, end: int) -> str:
    """`text[start:end]` with a tag for each span, all of them within it."""
    pieces: list[str] = []
    for span in spans:
        pieces += (text[start : span.start], f"[{span.category}]")
        start = span.end
    return "".join(pieces) + text[start:end]


def _drop_sentences(text: str, spans: list[Span]) -> tuple[str, int]:
    """Without the sentences that name a person, other PHI redacted; and how many sentences went."""
    pieces = []
    dropped = 0
    for start, end, inside in _sentences_with_spans(text, spans):
        if any(span.category in PERSON_CATEGORIES for span in inside):
            dropped += 1
        else:
            pieces.append(_redact(text, inside, start, end))
    return "".join(pieces), dropped


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
