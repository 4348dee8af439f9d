"""Pairs as documents of tokens, many at once: what `Template.render` makes of each, as Arrow arrays."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from radlake.chat import IGNORED_LABEL, Around, Template
from radlake.encoding import TOKENS, word_encoder
from radlake.errors import UsageError
from radlake.tokenizer import Tokenizer

_MOST_TOKENS = 2**31 - 1  # that lists of one array can count
# What str.strip takes away; Arrow's own idea of a blank is another.
_BLANKS = "".join(chr(code) for code in range(0x3001) if chr(code).isspace())


@dataclass(frozen=True)
class Documents:
    """`ids`: the tokens of each, lists of int32; `silent`: how many tokens at its beginning carry no loss."""

    ids: pa.ListArray
    silent: np.ndarray  # int64, (documents,)

    @property
    def lengths(self) -> np.ndarray:
        """Tokens of each, int64, (documents,)."""
        return np.diff(self.ids.offsets.to_numpy()).astype(np.int64)

    def take(self, order: np.ndarray) -> Documents:
        """Those of these numbers, in this order."""
        return Documents(self.ids.take(pa.array(order)), self.silent[order])

    def labels(self) -> np.ndarray:
        """The labels of all tokens, one document after another, int32."""
        labels = self.ids.flatten().to_numpy().copy()
        parts = np.stack([self.silent, self.lengths - self.silent], axis=1).ravel()
        labels[np.repeat(np.arange(parts.size) % 2 == 0, parts)] = IGNORED_LABEL
        return labels


def concatenated(parts: list[Documents]) -> Documents:
    """All documents of all parts; of none, none."""
    ids = pa.concat_arrays([part.ids for part in parts]) if parts else pa.array([], TOKENS)
    return Documents(ids, np.concatenate([np.zeros(0, np.int64), *(part.silent for part in parts)]))


def render_documents(
    tokenizer: Tokenizer, template: Template, instructions: pa.Array, inputs: pa.Array, outputs: pa.Array
) -> Documents:
    """One document per pair, ids and labels as `template.render` gives them.

    Raises ValueError on a null, UsageError on more tokens than an array holds.
    """
    kinds = instructions.dictionary_encode()
    prompts = [template.around_input(tokenizer, instruction) for instruction in kinds.dictionary.to_pylist()]
    opened, before, after, closed = _columns(prompts)
    given = _encoded(tokenizer, before.take(kinds.indices), inputs, after.take(kinds.indices))
    answer = template.around_output(tokenizer)
    written = _encoded(tokenizer, answer.before, outputs, answer.after)
    row, kind = np.arange(len(inputs)), kinds.indices.to_numpy()
    ends = pa.array([answer.ids_before, answer.ids_after], TOKENS)
    prompt = [(opened, kind), (given, row), (closed, kind)]
    ids, sizes = _joined([*prompt, (ends, np.zeros_like(row)), (written, row), (ends, np.ones_like(row))])
    asked = sizes[:, : len(prompt)].sum(axis=1)
    return Documents(ids, np.ones_like(asked) if template.layout.loss == "all" else asked)


def _columns(prompts: list[Around]) -> tuple[pa.ListArray, pa.Array, pa.Array, pa.ListArray]:
    opened, closed = (pa.array([getattr(p, side) for p in prompts], TOKENS) for side in ("ids_before", "ids_after"))
    before, after = (pa.array([getattr(p, side) for p in prompts], pa.string()) for side in ("before", "after"))
    return opened, before, after, closed


def _encoded(tokenizer: Tokenizer, before: pa.Array | str, texts: pa.Array, after: pa.Array | str) -> pa.ListArray:
    """Fields are stripped, and encoded together with what stands around them."""
    if texts.null_count:
        raise ValueError("a text is null")
    stripped = pc.utf8_trim(texts.cast(pa.string()), characters=_BLANKS)
    return word_encoder(tokenizer).encode(pc.binary_join_element_wise(before, stripped, after, ""))


def _joined(parts: list[tuple[pa.ListArray, np.ndarray]]) -> tuple[pa.ListArray, np.ndarray]:
    """Row by row, of each part the list of that number, put together; and their sizes, (rows, parts)."""
    every = pa.concat_arrays([lists for lists, _ in parts])
    firsts = np.cumsum([0, *(len(lists) for lists, _ in parts)])
    which = np.stack([numbers + first for (_, numbers), first in zip(parts, firsts, strict=False)], axis=1)
    sizes = np.diff(every.offsets.to_numpy()).astype(np.int64)[which]
    ends = np.cumsum(sizes.sum(axis=1))
    if ends.size and ends[-1] > _MOST_TOKENS:
        raise UsageError("pack: a bucket has more than 2^31 tokens; lower pack.pairs_per_bucket")
    offsets = pa.array(np.concatenate([[0], ends]).astype(np.int32))
    return pa.ListArray.from_arrays(offsets, every.take(pa.array(which.ravel())).flatten()), sizes
