"""What must be true of packed rows token by token, counted in Arrow batches: a row has thousands of tokens.

The layouts are written down here once more, not taken from `radlake.chat`, so that a mistake there is seen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from pyspark.sql import Column

IGNORED = -100
FAULTS = (
    "documents_tokens_off",
    "labels_off",
    "labels_of_other_tokens",
    "documents_badly_masked",
    "documents_badly_controlled",
)
_TURN, _TURN_END, _EOT = "<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"
_BEGIN, _END = "<|begin_of_text|>", "<|end_of_text|>"
_TURNS = ((_BEGIN, *(_TURN, _TURN_END, _EOT) * 3), (_TURN, "assistant", _TURN_END, "\n\n"))
# The control tokens of a document, in order, and what stands right before the loss begins.
_LAYOUTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "llama3": _TURNS,
    "llama31": _TURNS,
    "llama2": ((_BEGIN, _END), (" [/INST]",)),
    "alpaca": ((_BEGIN, _END), ("### Response:\n",)),
    "plain": ((_BEGIN, _END), (_BEGIN,)),
}


@dataclass(frozen=True)
class Layout:
    """The control tokens of a document in order, and the tokens after which the loss begins."""

    controls: tuple[int, ...]
    opening: tuple[int, ...]
    lowest_control: int


def layout_of(template: str, tokenizer: str) -> Layout:
    """The layout of a template under a tokenizer. That of a file of one's own is what the file says."""
    from radlake.tokenizer import load_tokenizer

    loaded = load_tokenizer(tokenizer)
    controls, before_loss = _LAYOUTS.get(template) or _own_layout(template)
    opening = [
        ids
        for part in before_loss
        for ids in ([loaded.special[part]] if part in loaded.special else loaded.encode(part))
    ]
    return Layout(tuple(loaded.special[name] for name in controls), tuple(opening), min(loaded.special.values()))


def _own_layout(template: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from radlake.chat import load_template

    layout = load_template(template).layout
    controls = tuple(re.findall(r"<\|[a-z0-9_]+\|>", layout.prompt + layout.answer))
    return controls, controls[:1] if layout.loss == "all" else ()


def fault_counts(template: str, tokenizer: str) -> Callable[[], Column]:
    """A struct column of the counts in `FAULTS`, for rows with input_ids, labels and seq_lengths."""

    def make() -> Column:
        from pyspark.sql import functions as F

        layout = layout_of(template, tokenizer)  # here: a worker need not have the file of a template

        def count(input_ids: pa.Array, labels: pa.Array, seq_lengths: pa.Array) -> pa.Array:
            return count_faults(input_ids, labels, seq_lengths, layout)

        types = ", ".join(f"{name}: int" for name in FAULTS)
        counted = F.arrow_udf(count, f"struct<{types}>")  # type: ignore[call-overload]  # as in leaks.py
        return counted("input_ids", "labels", "seq_lengths")

    return make


def count_faults(input_ids: pa.Array, labels: pa.Array, seq_lengths: pa.Array, layout: Layout) -> pa.Array:
    """Per row, a struct of the counts in `FAULTS`. The arrays hold lists of whole numbers, one per row."""
    tokens, own_labels, documents = (_sizes(lists) for lists in (input_ids, labels, seq_lengths))
    lengths = _values(seq_lengths).astype(np.int64)
    rows = np.arange(tokens.size)
    of_document = np.repeat(rows, documents)  # (documents,): the row that each is in
    documents_off = np.abs(np.bincount(of_document, lengths, tokens.size).astype(np.int64) - tokens)
    documents_off += np.bincount(of_document, lengths < 1, tokens.size).astype(np.int64)
    labels_off = np.abs(own_labels - tokens)
    # Of a row whose documents or labels do not fit its tokens nothing more can be said.
    fits = (documents_off == 0) & (labels_off == 0) & (tokens > 0)
    within = _Documents(
        ids=_of(fits, _values(input_ids), tokens),
        labels=_of(fits, _values(labels), own_labels),
        lengths=lengths[fits[of_document]],
    )
    bad_controls, others = within.badly_controlled(layout), within.labels_of_other_tokens()
    bad_masks = within.badly_masked(layout) & ~bad_controls
    counts = [documents_off, labels_off]
    for each in (others, bad_masks, bad_controls):
        counts.append(np.bincount(of_document[fits[of_document]], each, tokens.size))
    return pa.StructArray.from_arrays([pa.array(c.astype(np.int32)) for c in counts], list(FAULTS))


def _sizes(lists: pa.Array) -> np.ndarray:
    return pc.fill_null(pc.list_value_length(lists), 0).to_numpy(zero_copy_only=False).astype(np.int64)


def _values(lists: pa.Array) -> np.ndarray:
    return pc.fill_null(lists.flatten(), IGNORED).to_numpy(zero_copy_only=False)  # int32: there are many


def _of(rows: np.ndarray, tokens: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    return tokens if rows.all() else tokens[np.repeat(rows, sizes)]


@dataclass(frozen=True)
class _Documents:
    """Documents one after the other: `ids` and `labels` (tokens,), `lengths` (documents,), all at least 1."""

    ids: np.ndarray
    labels: np.ndarray
    lengths: np.ndarray

    @cached_property
    def ends(self) -> np.ndarray:
        return np.cumsum(self.lengths)

    @cached_property
    def starts(self) -> np.ndarray:
        return self.ends - self.lengths

    @cached_property
    def counted(self) -> np.ndarray:
        """(tokens,): whether the loss counts on it."""
        return self.labels != IGNORED

    def labels_of_other_tokens(self) -> np.ndarray:
        """(documents,): labels that count in the loss and are not the token beside them."""
        return self._sum(self.counted & (self.labels != self.ids))

    def badly_controlled(self, layout: Layout) -> np.ndarray:
        """(documents,): whether its control tokens are others than the layout's, or do not open and close it."""
        expected = np.array(layout.controls)
        control = self.ids >= layout.lowest_control
        bad = self._sum(control) != expected.size
        where = np.flatnonzero(control & ~np.repeat(bad, self.lengths)).reshape(-1, expected.size)
        wrong = (self.ids[where] != expected).any(axis=1)
        wrong |= (where[:, 0] != self.starts[~bad]) | (where[:, -1] != self.ends[~bad] - 1)
        bad[np.flatnonzero(~bad)[wrong]] = True
        return bad

    def badly_masked(self, layout: Layout) -> np.ndarray:
        """(documents,): whether the loss does not begin after the opening, or leaves out anything that follows."""
        if not self.lengths.size:
            return np.zeros(0, bool)
        if not self.lengths.size:
            return np.zeros(0, bool)
        follows = np.concatenate([[False], self.counted[:-1]])
        follows[self.starts] = False
        bad = self.counted[self.starts] | ~self.counted[self.ends - 1] | (self._sum(follows & ~self.counted) > 0)
        # Of a sound document the loss begins once, and behind just these tokens.
        begins = np.flatnonzero(self.counted & ~follows & ~np.repeat(bad, self.lengths))
        sound, opening = np.flatnonzero(~bad), np.array(layout.opening, dtype=np.int64)
        reaches = begins - opening.size >= self.starts[sound]
        before = self.ids[begins[reaches, None] + np.arange(-opening.size, 0)]
        bad[sound[~reaches]] = True
        bad[sound[reaches][(before != opening).any(axis=1)]] = True
        return bad

    def _sum(self, per_token: np.ndarray) -> np.ndarray:
        """(documents,): how many of its tokens; quick where these are few."""
        documents = np.searchsorted(self.ends, np.flatnonzero(per_token), side="right")
        return np.bincount(documents, minlength=self.lengths.size)
