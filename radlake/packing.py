"""Packs documents into rows of a fixed capacity, whole documents only.

Best-fit decreasing over a histogram: the longest documents first, each into the fullest row that still
has room. Documents of one length and rows with one amount of room are interchangeable, so the work is
done per (length, room) and not per document: its cost grows with the number of distinct lengths.
"""

from __future__ import annotations

import numpy as np

Indices = np.ndarray  # int64, (documents,)


def pack(lengths: np.ndarray, capacity: int) -> list[Indices]:
    """Row by row, the indices of the documents in it: every index once, at most `capacity` tokens a row.

    `lengths` are tokens per document, shape (documents,). Documents keep the given order within a row, and
    rows come in order of their first document. The result depends on `lengths` and `capacity` alone.

    Raises ValueError if a length is above `capacity` or below 1: the caller quarantines those before.
    """
    lengths = _checked(lengths, capacity)
    if lengths.size == 0:
        return []
    row_of = _assign_rows(lengths, capacity)
    # Number the rows by their first document; a stable sort by row then keeps documents in order.
    _, first, row_of = np.unique(row_of, return_index=True, return_inverse=True)
    rank = np.empty_like(first)
    rank[np.argsort(first)] = np.arange(first.size)
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


def _assign_rows(lengths: np.ndarray, capacity: int) -> np.ndarray:
    """The row number of each document, shape (documents,)."""
    order = np.argsort(-lengths, kind="stable")
    values, counts = np.unique(lengths, return_counts=True)
    rooms = _OpenRows(capacity)
    row_of = np.empty(lengths.size, dtype=np.int64)
    done = 0
    for length, count in zip(values[::-1].tolist(), counts[::-1].tolist(), strict=True):
        for rows, each in rooms.place(length, count):
            placed = rows.size * each
            row_of[order[done : done + placed]] = np.repeat(rows, each)
            done += placed
    return row_of


class _OpenRows:
    """Rows by the room left in them, in tokens; a new row is one with all its room."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._rows: dict[int, list[np.ndarray]] = {}
        self._present = 0  # bit r is set while some row has room r: the next larger room is found at once
        self._count = 0

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
            self._count += wanted
            return np.arange(self._count - wanted, self._count)
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
