"""Which rows make up each step: a seeded order per epoch that is computed, never stored.

An epoch is a keyed permutation of the rows (a Feistel network over the next even number of bits, walked until it
falls inside, as format-preserving encryption does), cut into global batches of `global_rows`; the last batch of an
epoch holds what is left. So any batch of any epoch is known in constant time and memory, and no number of processes
has a part in it: `RankBatches` only shares a global batch out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

ORDER_VERSION = 1  # changes whenever the same seed would give another order
_ROUNDS = 8
_ROWS_AHEAD = 4096  # computed at once: 32 KB


class Permutation:
    """A bijection of the whole numbers below `size`, told by `key` alone; as large as 2**62."""

    def __init__(self, size: int, key: bytes) -> None:
        if not 1 <= size <= 2**62:
            raise ValueError("a permutation has between 1 and 2**62 numbers")
        self.size = size
        self._half = np.uint64(max(1, ((size - 1).bit_length() + 1) // 2))  # bits of each half
        self._mask = np.uint64((1 << int(self._half)) - 1)
        digest = hashlib.blake2b(size.to_bytes(8, "big"), digest_size=8 * _ROUNDS, key=key).digest()
        self._round_keys = np.frombuffer(digest, dtype="<u8")

    def __call__(self, positions: np.ndarray) -> np.ndarray:
        """The numbers at `positions` (each below `size`); int64, of the same shape."""
        positions = np.asarray(positions, dtype=np.int64)
        if positions.size and (positions.min() < 0 or positions.max() >= self.size):
            raise IndexError("a position is outside the permutation")
        found = self._encrypted(positions.astype(np.uint64))
        while (outside := found >= self.size).any():
            found[outside] = self._encrypted(found[outside])
        return found.astype(np.int64)

    def _encrypted(self, numbers: np.ndarray) -> np.ndarray:
        left, right = numbers >> self._half, numbers & self._mask
        for key in self._round_keys:
            left, right = right, left ^ (_mixed(right + key) & self._mask)
        return (left << self._half) | right


def _mixed(values: np.ndarray) -> np.ndarray:
    """Every bit of a uint64 spread over all others (the finalizer of splitmix64); overflow is meant."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


@dataclass(frozen=True)
class Order:
    """The rows of every step of a run. A *sample* counts rows from the run's first, over all its epochs."""

    rows: int
    global_rows: int
    seed: int

    @property
    def steps_per_epoch(self) -> int:
        return -(-self.rows // self.global_rows)

    def epoch_at(self, step: int) -> float:
        """How many epochs are over after `step` steps, with their fraction."""
        return self.sample_at(step) / self.rows

    def sample_at(self, step: int) -> int:
        """The first sample of a step; steps count from 0 over all epochs."""
        epoch, within = divmod(step, self.steps_per_epoch)
        return epoch * self.rows + within * self.global_rows

    def batches(self, sample: int = 0) -> Iterator[np.ndarray]:
        """The row numbers of each global batch from `sample` on, without end; int64, up to `global_rows` of them.

        From a sample inside a batch, the first one is the rest of that batch.
        """
        epoch, at = divmod(sample, self.rows)
        ahead = max(1, _ROWS_AHEAD // self.global_rows) * self.global_rows
        while True:
            permutation = Permutation(self.rows, self._key(epoch))
            while at < self.rows:
                # Batch by batch, numpy's calls would cost more than what they compute.
                end = min((at // self.global_rows) * self.global_rows + ahead, self.rows)
                yield from np.split(permutation(np.arange(at, end)), self._ends(at, end))
                at = end
            epoch, at = epoch + 1, 0

    def state(self, sample: int) -> dict[str, int]:
        """What a checkpoint keeps: where the run is, and in which order."""
        return {"order": ORDER_VERSION, "seed": self.seed, "rows": self.rows, "global_rows": self.global_rows} | {
            "sample": sample
        }

    def _ends(self, at: int, end: int) -> range:
        """Where batches end between two places of an epoch, both left out, counted from `at`."""
        first = self.global_rows - at % self.global_rows
        return range(first, end - at, self.global_rows)

    def _key(self, epoch: int) -> bytes:
        return hashlib.sha256(f"radlake rows:{self.seed}:{epoch}".encode()).digest()


@dataclass(frozen=True)
class RankBatches:
    """The share of one process in each global batch, `rows_at_once` rows at a time: a batch sampler for a DataLoader.

    All processes get equally many lists of a global batch. One for which no row is left gets [`filler`], the number
    of a row without loss. A list may be shorter than `rows_at_once`.
    """

    order: Order
    processes: int
    rank: int
    rows_at_once: int
    steps: int  # of the whole run, those before `sample` included
    sample: int = 0

    @property
    def filler(self) -> int:
        return self.order.rows

    @property
    def accumulation(self) -> int:
        """Lists per step."""
        return -(-self.order.global_rows // (self.rows_at_once * self.processes))

    def __iter__(self) -> Iterator[list[int]]:
        end = self.order.sample_at(self.steps)
        at = self.sample
        for batch in self.order.batches(self.sample):
            if at >= end:
                return
            at += batch.size
            yield from self._shared_out(batch)

    def __len__(self) -> int:
        """Lists of the whole run, also of one that goes on: the Trainer takes it for the length of its only epoch."""
        return self.steps * self.accumulation

    def _shared_out(self, batch: np.ndarray) -> Iterator[list[int]]:
        at_once = self.rows_at_once * self.processes
        for turn in range(self.accumulation):
            # Strided, so that what is short is short by one row at most.
            mine = batch[turn * at_once : (turn + 1) * at_once][self.rank :: self.processes]
            yield mine.tolist() or [self.filler]
