"""Packs documents into rows of a fixed capacity, whole documents only.

Two ways over a histogram of lengths, of which the one with fewer rows counts: patterns that fill rows exactly
(`radlake.patterns`), which win where there are many documents, and best-fit decreasing, which is hard to beat for a
few: the longest documents first, each into the fullest row that still has room. Documents of one length and rows with
one amount of room are interchangeable, so the work is done per length and not per document.
"""

from __future__ import annotations

import numpy as np

from radlake.patterns import exact_patterns

Indices = np.ndarray  # int64, (documents,)
_Step = tuple[int, np.ndarray, int]  # a length, numbers of rows, how many documents of it each of them gets


def pack(lengths: np.ndarray, capacity: int) -> list[Indices]:
    """Row by row, the indices of the documents in it: every index once, at most `capacity` tokens a row.

    `lengths` are tokens per document, shape (documents,). Documents keep the given order within a row, and
    rows come in order of their first document. The result depends on `lengths` and `capacity` alone.

    Raises ValueError if a length is above `capacity` or below 1: the caller quarantines those before.
    """
    lengths = _checked(lengths, capacity)
    if lengths.size == 0:
        return []
    row_of, rows = _assign_rows(lengths, capacity)
    # Number the rows by their first document (the last to be written here); a stable sort by row then keeps
    # documents in order.
    first = np.empty(rows, dtype=np.int64)
    first[row_of[::-1]] = np.arange(lengths.size - 1, -1, -1)
    rank = np.empty(rows, dtype=_narrow(rows))
    rank[np.argsort(first)] = np.arange(rows)
    row_of = rank[row_of]
    order = np.argsort(row_of, kind="stable")
    ends = np.cumsum(np.bincount(row_of)).tolist()
    return [order[start:end] for start, end in zip([0, *ends], ends, strict=False)]


def bucket_count(pairs: int, per_bucket: int = 100_000) -> int:
    """How many buckets of about `per_bucket` pairs; at least one. It depends on the count alone."""
    if pairs < 0 or per_bucket < 1:
        raise ValueError("pairs must be 0 or more and per_bucket 1 or more")
    return max(1, -(-pairs // per_bucket))


def _checked(lengths: np.ndarray, capacity: int) -> np.ndarray:
    lengths = np.asarray(lengths)
    if lengths.ndim != 1 or (lengths.size and lengths.dtype.kind not in "iu"):
        raise ValueError("lengths must be a one-dimensional array of whole numbers")
    if lengths.size and (lengths.min() < 1 or lengths.max() > capacity):
        raise ValueError(f"every length must be between 1 and the capacity of {capacity} tokens")
    return lengths.astype(np.int64)


def _assign_rows(lengths: np.ndarray, capacity: int) -> tuple[np.ndarray, int]:
    """The row number of each document, shape (documents,), and the number of rows."""
    order = np.argsort((capacity - lengths).astype(_narrow(capacity)), kind="stable")
    counts = np.bincount(lengths, minlength=capacity + 1)
    steps, rows = min(_by_patterns(counts, capacity), _by_best_fit(counts, capacity), key=lambda found: found[1])
    longer = np.cumsum(counts[::-1])[::-1] - counts  # documents before those of a length in `order`
    at = longer.tolist()
    row_of = np.empty(lengths.size, dtype=np.int64)
    for length, numbers, each in steps:
        placed = numbers.size * each
        row_of[order[at[length] : at[length] + placed]] = np.repeat(numbers, each)
        at[length] += placed
    return row_of, rows


def _narrow(largest: int) -> np.dtype:
    """The smallest type for whole numbers up to `largest`: those of 8 and 16 bits are sorted in linear time."""
    return np.min_scalar_type(largest)


def _by_patterns(counts: np.ndarray, capacity: int) -> tuple[list[_Step], int]:
    steps: list[_Step] = []
    rows = 0
    for times, pattern in exact_patterns(counts, capacity):
        numbers = np.arange(rows, rows + times)
        steps += [(length, numbers, each) for length, each in pattern.items()]
        rows += times
    return steps, rows


def _by_best_fit(counts: np.ndarray, capacity: int) -> tuple[list[_Step], int]:
    rooms = _OpenRows(capacity)
    lengths = np.flatnonzero(counts)[::-1].tolist()
    steps = [(length, *placed) for length in lengths for placed in rooms.place(length, int(counts[length]))]
    return steps, rooms.count


class _OpenRows:
    """Rows by the room left in them, in tokens; a new row is one with all its room."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._rows: dict[int, list[np.ndarray]] = {}
        self._present = 0  # bit r is set while some row has room r: the next larger room is found at once
        self.count = 0

    def place(self, length: int, count: int) -> list[tuple[np.ndarray, int]]:
        """Places `count` documents of `length`; returns steps of (row numbers, documents into each)."""
        steps = []
        while count:
            room = self._tightest(length)
            # Best fit would put the next one of this length into the row that just got one, so a row
            # takes as many as fit; only the last row of all may take fewer.
            each = min(room // length, count)
            rows = self._take(room, count // each)
            self._put(room - each * length, rows)
            steps.append((rows, each))
            count -= rows.size * each
        return steps

    def _tightest(self, length: int) -> int:
        larger = self._present >> length
        if not larger:
            return self._capacity
        return length + (larger & -larger).bit_length() - 1

    def _take(self, room: int, wanted: int) -> np.ndarray:
        """Up to `wanted` rows that have exactly `room` left; new rows where `room` is the capacity."""
        if room == self._capacity:
            self.count += wanted
            return np.arange(self.count - wanted, self.count)
        stack = self._rows[room]
        rows = stack.pop()
        if rows.size > wanted:
            stack.append(rows[wanted:])
            rows = rows[:wanted]
        if not stack:
            self._present &= ~(1 << room)
        return rows

    def _put(self, room: int, rows: np.ndarray) -> None:
        if room:
            self._rows.setdefault(room, []).append(rows)
            self._present |= 1 << room
