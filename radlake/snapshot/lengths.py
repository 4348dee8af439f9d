"""How long the documents of a split are, as counts per range of tokens: for the card, and for whoever plans a run."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pyarrow as pa
from pydantic import BaseModel, ConfigDict

from radlake.chat import IGNORED_LABEL

UP_TO_TOKENS = (32, 64, 96, 128, 192, 256, 384, 512, 768, 1024, 1536, 2048, 4096, 8192)  # and above


class LengthCounts(BaseModel):
    """Documents of a split by their tokens, and by those of them that carry loss.

    The last count of each is of what is longer than the last of `up_to_tokens`.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    up_to_tokens: list[int]
    documents: list[int]
    with_loss: list[int]

    @classmethod
    def sum(cls, parts: list[LengthCounts]) -> LengthCounts:
        """The counts of several parts of a split together; of no part, zeros."""
        zeros = [0] * (len(UP_TO_TOKENS) + 1)
        documents, with_loss = (
            [sum(each) for each in zip(zeros, *(getattr(part, name) for part in parts), strict=True)]
            for name in ("documents", "with_loss")
        )
        return cls(up_to_tokens=list(UP_TO_TOKENS), documents=documents, with_loss=with_loss)

    def ranges(self) -> list[tuple[str, int, int]]:
        """(range in words, documents, documents by tokens with loss), from the first range with one to the last."""
        lows = [1, *(upper + 1 for upper in self.up_to_tokens)]
        names = [f"{low:,} to {upper:,}" for low, upper in zip(lows, self.up_to_tokens, strict=False)]
        every = list(zip([*names, f"{lows[-1]:,} or more"], self.documents, self.with_loss, strict=True))
        held = [number for number, (_, documents, answers) in enumerate(every) if documents or answers]
        return every[held[0] : held[-1] + 1] if held else []


@dataclass
class LengthCounter:
    """Adds up `LengthCounts` batch by batch."""

    _documents: np.ndarray = field(default_factory=lambda: np.zeros(len(UP_TO_TOKENS) + 1, dtype=np.int64))
    _with_loss: np.ndarray = field(default_factory=lambda: np.zeros(len(UP_TO_TOKENS) + 1, dtype=np.int64))

    def add(self, batch: pa.RecordBatch) -> None:
        """Count the documents of packed rows, columns as in `radlake.snapshot.shard`."""
        lengths = batch["seq_lengths"].flatten().to_numpy()
        carries = batch["labels"].flatten().to_numpy() != IGNORED_LABEL
        before = np.concatenate([[0], np.cumsum(carries)])
        # Rows that do not sum are for `verify` to name; here they must only not end the count.
        ends = np.minimum(np.cumsum(lengths, dtype=np.int64), carries.size)
        self._documents += _counts(lengths)
        self._with_loss += _counts(before[ends] - before[np.maximum(ends - lengths, 0)])

    def counts(self) -> LengthCounts:
        """What was counted so far."""
        return LengthCounts(
            up_to_tokens=list(UP_TO_TOKENS), documents=self._documents.tolist(), with_loss=self._with_loss.tolist()
        )


def _counts(lengths: np.ndarray) -> np.ndarray:
    return np.bincount(np.searchsorted(UP_TO_TOKENS, lengths), minlength=len(UP_TO_TOKENS) + 1)
