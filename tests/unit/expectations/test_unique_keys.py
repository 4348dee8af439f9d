"""Counting keys by their hashes, without Spark: as one would by hand, however rows lie in tasks and blocks."""

from __future__ import annotations

from collections import Counter, defaultdict

import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from expectations.keys import KeyCounts, _counter, _sender, count_hashes

# The ends of blocks, and a few keys that come often.
KEYS = st.one_of(st.none(), st.sampled_from([-(2**63), 2**63 - 1, 0, -1, 2**58, 2**58 - 1]), st.integers(-9, 9))
ROWS = st.lists(st.tuples(KEYS, st.integers(-2, 2)), max_size=40)


def by_hand(rows: list[tuple[int | None, int]]) -> KeyCounts:
    sizes = Counter(key for key, _ in rows if key is not None)
    values = defaultdict(set)
    for key, value in rows:
        values[key].add(value)
    repeated = sum(n for n in sizes.values() if n > 1)
    return KeyCounts(sizes.total(), len(sizes), repeated, sum(len(values[key]) > 1 for key in sizes))


@given(ROWS)
def test_hashes_are_counted_as_by_hand(rows):
    rows = [(key, value) for key, value in rows if key is not None]
    keys, values = (np.array([row[n] for row in rows], np.int64) for n in (0, 1))
    expected = by_hand(rows)
    assert count_hashes(keys, values) == expected
    assert count_hashes(keys) == KeyCounts(expected.rows, expected.groups, expected.repeated)


@given(st.lists(ROWS, max_size=4), st.integers(1, 7))
def test_neither_tasks_nor_blocks_change_what_is_counted(tasks, counters):
    sent = []
    for rows in tasks:
        keys, values = (pa.array([row[n] for row in rows], pa.int64()) for n in (0, 1))
        batch = pa.RecordBatch.from_arrays([keys, keys, values], names=["key0", "key1", "of1"])
        halves = [batch.slice(0, len(rows) // 2), batch.slice(len(rows) // 2)]
        sent += list(_sender((False, True))(iter(halves)))
    found = {0: KeyCounts(), 1: KeyCounts()}
    for number in range(counters):
        mine = [
            each.filter(pa.array([b.as_py() % counters == number for b in each["block"]], pa.bool_())) for each in sent
        ]
        for row in (row for batch in _counter(mine) for row in batch.to_pylist()):
            so_far = found[row["number"]]
            parts = ((getattr(so_far, name), row[name]) for name in ("rows", "groups", "repeated", "several"))
            found[row["number"]] = KeyCounts(*map(sum, parts))
    expected = by_hand([row for rows in tasks for row in rows])
    assert found[1] == expected
    assert found[0] == KeyCounts(expected.rows, expected.groups, expected.repeated)


def test_no_rows_are_no_keys():
    assert list(_sender((False,))(iter(()))) == []
    assert list(_counter(())) == []
    assert count_hashes(np.zeros(0, np.int64)) == KeyCounts()
