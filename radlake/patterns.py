"""Rows that come out exactly full: the packing of many documents of few lengths.

A pattern says how many documents of which lengths make up a row (Gilmore and Gomory 1961). The longest that are left
begin it; a pair that fills the rest exactly ends it. It is used as often as its lengths last, so the work grows with
the number of distinct lengths and not with the documents.
"""

from __future__ import annotations

from collections import Counter

import numpy as np

_TRIES = 8  # of giving a long document back, and of putting short ones in, for a rest that a pair fills exactly
_PLENTY = 2**62


def exact_patterns(counts: np.ndarray, capacity: int) -> list[tuple[int, Counter[int]]]:
    """(rows, documents per length in each of them) until nothing is left.

    `counts` are documents by their length, shape (capacity + 1,); none has length 0.
    """
    stock, patterns = _Stock(counts), []
    while stock.any_left():
        used = stock.take_longest(capacity)
        used.update(_rest(stock, used, capacity - sum(length * each for length, each in used.items())))
        used = +used  # without what was given back
        more = min(stock.counts[length] // each for length, each in used.items())
        for length, each in used.items():
            stock.take(length, more * each)
        patterns.append((1 + more, used))
    return patterns


def _rest(stock: _Stock, used: Counter[int], room: int) -> list[int]:
    """Takes the documents that fill `room` best; gives back some of the last length in `used` where that helps."""
    last = next(reversed(used))
    for given_back in range(min(used[last], _TRIES)):
        if given_back:
            stock.take(last, -1)
        found = _exact_rest(stock, room + given_back * last)
        if found is not None:
            used[last] -= given_back
            return found
    stock.take(last, given_back)
    smaller = (stock.take_pair(rest) for rest in range(room, -1, -1))
    return next(pair for pair in smaller if pair is not None)


def _exact_rest(stock: _Stock, room: int) -> list[int] | None:
    """Takes a pair that fills `room`, after as many of the shortest as that needs; None if there are none."""
    shortest, shorts = stock.shortest, 0
    while shorts < _TRIES:
        pair = stock.take_pair(room)
        if pair is not None:
            return [shortest] * shorts + pair
        if not stock.counts[shortest] or room < shortest:
            break
        stock.take(shortest, 1)
        shorts, room = shorts + 1, room - shortest
    stock.take(shortest, -shorts)
    return None


class _Stock:
    """Documents that are left, by length. Length 0 stands for none: a pair with it is one document."""

    def __init__(self, counts: np.ndarray) -> None:
        self._there = counts > 0
        self._there[0] = True
        self.counts = [_PLENTY, *counts[1:].tolist()]
        self._lengths = np.flatnonzero(counts).tolist()  # ascending; exhausted ones leave at both ends

    @property
    def shortest(self) -> int:
        return self._lengths[0]

    def any_left(self) -> bool:
        """Also forgets the exhausted lengths at both ends."""
        while self._lengths and not self.counts[self._lengths[-1]]:
            self._lengths.pop()
        first = next((n for n, length in enumerate(self._lengths) if self.counts[length]), 0)
        if first:
            del self._lengths[:first]
        return bool(self._lengths)

    def take(self, length: int, count: int) -> None:
        """Takes `count` documents, or puts some back if it is negative."""
        self.counts[length] -= count
        self._there[length] = self.counts[length] > 0

    def take_longest(self, room: int) -> Counter[int]:
        """At least one of the longest, then ever shorter ones, as long as room for two of the shortest stays."""
        used: Counter[int] = Counter()
        for length in reversed(self._lengths):
            if not self.counts[length]:
                continue
            fitting = (room - 2 * self.shortest) // length
            each = min(self.counts[length], max(fitting, 0 if used else 1))
            if not each:
                break
            used[length] = each
            room -= each * length
            self.take(length, each)
            if self.counts[length]:
                break
        return used

    def take_pair(self, room: int) -> list[int] | None:
        """Takes the two documents, or the one or none, that sum to `room`, the longest possible; None if none do."""
        half = (room + 1) // 2
        partners = self._there[room - half :: -1][: room + 1 - half] if room > half else self._there[room - half :: -1]
        for above in np.flatnonzero(self._there[half : room + 1] & partners)[::-1].tolist():
            longer = half + above
            if 2 * longer != room or self.counts[longer] >= 2:
                pair = [length for length in (longer, room - longer) if length]
                for length in pair:
                    self.take(length, 1)
                return pair
        return None
