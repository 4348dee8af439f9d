"""What a change of the rules changes: two outputs of `radlake phi run` over the same inputs, span by span.

Contexts show no PHI: whatever either version removes is masked to its shape (letters x, digits 9), and of the words
around it only those stand that both versions left in.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from radlake.errors import BadInput
from radlake.review.draw import run_lines

KINDS = ("removed", "added", "changed")
AROUND = 40  # characters of context on each side
GONE = "█"  # both versions removed it, so its shape is unknown
OPEN, CLOSE = "⟦", "⟧"


class Span(NamedTuple):
    """PHI at `start` to `end` of the input, as one version found it."""

    start: int
    end: int
    category: str
    rule: str


@dataclass
class Group:
    """Spans that changed in the same way: how many, in how many documents, and a few masked contexts."""

    kind: str
    category: str
    rule: str
    spans: int = 0
    documents: int = 0
    chosen: dict[str, str] = field(default_factory=dict)  # by a hash of the place, so that no order matters


@dataclass
class Diff:
    """All that changed. `without_context` counts changed documents whose texts do not show what was removed where."""

    documents: int = 0
    documents_changed: int = 0
    without_context: int = 0
    groups: dict[tuple[str, str, str], Group] = field(default_factory=dict)

    def sorted_groups(self) -> list[Group]:
        """What is no longer removed first, then what is so now; most frequent first."""
        return sorted(self.groups.values(), key=lambda g: (KINDS.index(g.kind), -g.spans, g.category, g.rule))

    def content(self) -> dict[str, Any]:
        """For --json."""
        return {
            "documents": self.documents,
            "documents_changed": self.documents_changed,
            "without_context": self.without_context,
            "groups": [_group(group) for group in self.sorted_groups()],
        }


def compare(old: Path, new: Path, contexts: int = 3) -> Diff:
    """The difference, with up to `contexts` contexts per kind, category and rule.

    Raises BadInput if a file is no output of `radlake phi run`, or if the two are not over the same inputs in the
    same order.
    """
    diff = Diff()
    for before, after in zip_longest(run_lines(old), run_lines(new)):
        if before is None or after is None or before[1]["id"] != after[1]["id"]:
            number = (before or after)[0]
            raise BadInput(
                f"{old} and {new}: from line {number} on their ids differ; compare outputs over the same inputs"
            )
        diff.documents += 1
        _compare_document(diff, before[1], after[1], contexts)
    return diff


def _compare_document(diff: Diff, before: Mapping[str, Any], after: Mapping[str, Any], contexts: int) -> None:
    old, new = _spans(before), _spans(after)
    if old == new:
        return
    diff.documents_changed += 1
    kept_old, kept_new = kept(before["text"], old), kept(after["text"], new)
    diff.without_context += kept_old is None or kept_new is None
    if kept_old is not None and kept_new is not None and not _agree(kept_old, kept_new):
        raise BadInput("the two are outputs over different texts with equal ids; compare outputs over the same inputs")
    seen: set[tuple[str, str, str]] = set()
    for kind, category, rule, span in _changes(old, new):
        key = (kind, category, rule)
        group = diff.groups.setdefault(key, Group(*key))
        group.spans += 1
        group.documents += key not in seen
        seen.add(key)
        place = hashlib.sha256(f"{before['id']}\x00{span.start}".encode("utf-8", "surrogatepass")).hexdigest()
        if kept_old is not None and kept_new is not None and _is_wanted(group.chosen, place, contexts):
            _choose(group.chosen, place, _context(kept_old, kept_new, [*old, *new], span), contexts)


def _group(group: Group) -> dict[str, Any]:
    contexts = list(group.chosen.values())
    facts = {"kind": group.kind, "category": group.category, "rule": group.rule}
    return {**facts, "spans": group.spans, "documents": group.documents, "contexts": contexts}


def _spans(row: Mapping[str, Any]) -> list[Span]:
    return sorted(Span(s["start"], s["end"], s["category"], s["rule"]) for s in row["spans"])


def _changes(old: list[Span], new: list[Span]) -> Iterator[tuple[str, str, str, Span]]:
    """(kind, category, rule, span) of every span that is not the same in both."""
    same = set(old) & set(new)
    olds, news = [s for s in old if s not in same], [s for s in new if s not in same]
    for span in olds:
        if not _overlapping(span, new):
            yield "removed", span.category, span.rule, span
    for span in news:
        others = _overlapping(span, old)
        if not others:
            yield "added", span.category, span.rule, span
        for other in others:
            category, rule = _arrow(other.category, span.category), _arrow(other.rule, span.rule)
            both = Span(min(span.start, other.start), max(span.end, other.end), category, rule)
            yield "changed", category, rule, both
    for span in olds:  # it lost ground to a span that is the same in both
        if not _overlapping(span, news) and _overlapping(span, new):
            yield "changed", span.category, span.rule, span


def _overlapping(span: Span, others: list[Span]) -> list[Span]:
    return [other for other in others if other.start < span.end and span.start < other.end]


def _arrow(old: str, new: str) -> str:
    return old if old == new else f"{old}→{new}"


def kept(text: str, spans: list[Span]) -> list[str] | None:
    """The input's characters as far as a redacted text still shows them, GONE elsewhere; None if it is no such text."""
    found: list[str] = []
    here = 0
    for span in spans:
        length = span.start - len(found)
        found += text[here : here + length]
        here += length
        end = text.find("]", here)
        if length < 0 or len(found) < span.start or end < 0 or not text.startswith(f"[{span.category}", here):
            return None
        found += [GONE] * (span.end - span.start)
        here = end + 1
    found += text[here:]
    return found


def _agree(old: list[str], new: list[str]) -> bool:
    return len(old) == len(new) and all(a == b or GONE in (a, b) for a, b in zip(old, new, strict=True))


def _masked(old: list[str], new: list[str], spans: list[Span], start: int, end: int) -> str:
    """`start` to `end` of the input as far as it is known, with the shape only of what either version removes.

    The rest of a word that was cut through is masked with it.
    """
    hidden = [a == GONE or b == GONE for a, b in zip(old[start:end], new[start:end], strict=True)]
    full = [b if a == GONE else a for a, b in zip(old[start:end], new[start:end], strict=True)]
    for span in spans:
        for step, place in ((-1, span.start - 1 - start), (1, span.end - start)):
            while 0 <= place < len(full) and full[place].isalnum():
                hidden[place] = True
                place += step
    return "".join(_shape(c) if hide else c for c, hide in zip(full, hidden, strict=True))


def _shape(char: str) -> str:
    if char.isnumeric():
        return "9"
    return ("X" if char.isupper() else "x") if char.isalpha() else char


def _context(old: list[str], new: list[str], spans: list[Span], span: Span) -> str:
    start, end = max(0, span.start - AROUND), min(len(old), span.end + AROUND)
    shown = _masked(old, new, spans, start, end)
    before, after = shown[: span.start - start], shown[span.end - start :]
    # Whole words only; where there is none, nothing: part of one could have lost its mask.
    before = before.partition(" ")[2] if start else before
    after = after.rpartition(" ")[0] if end < len(old) else after
    return " ".join(f"{before}{OPEN}{shown[span.start - start : span.end - start]}{CLOSE}{after}".split())


def _is_wanted(chosen: Mapping[str, str], place: str, most: int) -> bool:
    """Whether a context at this place would be kept: those of the smallest hashes are."""
    return most > 0 and (len(chosen) < most or place < max(chosen))


def _choose(chosen: dict[str, str], place: str, context: str, most: int) -> None:
    """Keep the contexts of the smallest hashes, each once, in their order."""
    if context in chosen.values():
        same = next(key for key, value in chosen.items() if value == context)
        place = min(place, same)
        del chosen[same]
    chosen[place] = context
    kept_places = sorted(chosen)[:most]
    rest = {key: chosen[key] for key in kept_places}
    chosen.clear()
    chosen.update(rest)
