"""Keys that repeat, told by 64 bits of a hash each: what a gate asks of every row of a table, in one shuffle.

Nearly all keys of a table are there once, so that an aggregation before the shuffle would only cost. Each task
sends its hashes instead, as blocks of bytes by their first bits; whoever gets a block sorts it and counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

    Batches = Iterable[pa.RecordBatch]

_BLOCKS = 64  # at most so many tasks count; of a billion rows each would hold 16 million
_FIRST_OF_BLOCK = np.array([n * (2**64 // _BLOCKS) - 2**63 for n in range(_BLOCKS)], np.int64)
_SENT = pa.schema([("number", pa.int32()), ("block", pa.int32()), ("keys", pa.binary()), ("of", pa.binary())])
_FOUND = pa.schema(
    [("number", pa.int32()), *((name, pa.int64()) for name in ("rows", "groups", "repeated", "several"))]
)
_SENT_SQL = "number int, block int, keys binary, of binary"
_FOUND_SQL = "number int, rows bigint, groups bigint, repeated bigint, several bigint"


@dataclass(frozen=True)
class KeyCounts:
    """Rows with a key, different keys, rows that share theirs, keys whose values differ; the last two are at least
    what is true, for two keys may have one hash."""

    rows: int = 0
    groups: int = 0
    repeated: int = 0
    several: int = 0


def count_keys(rows: DataFrame, asked: list[tuple[Column, Column | None]]) -> list[KeyCounts]:
    """Count keys by their hashes: pairs of a column of hashes, null where a row has no key, and one of values' hashes.

    One action. A task holds 16 bytes for each of its rows and each key.
    """
    if not asked:
        return []
    keys = [key.alias(f"key{number}") for number, (key, _) in enumerate(asked)]
    values = [value.alias(f"of{number}") for number, (_, value) in enumerate(asked) if value is not None]
    valued = tuple(value is not None for _, value in asked)
    sent = rows.select(*keys, *values).mapInArrow(_sender(valued), _SENT_SQL)
    totals = [KeyCounts()] * len(asked)
    for row in sent.repartition("block").mapInArrow(_counter, _FOUND_SQL).collect():
        so_far = totals[row["number"]]
        totals[row["number"]] = KeyCounts(
            so_far.rows + row["rows"],
            so_far.groups + row["groups"],
            so_far.repeated + row["repeated"],
            so_far.several + row["several"],
        )
    return totals


def _sender(valued: tuple[bool, ...]) -> Callable[[Batches], Iterator[pa.RecordBatch]]:
    def send(batches: Batches) -> Iterator[pa.RecordBatch]:
        whole = pa.Table.from_batches(batches) if (batches := list(batches)) else None
        for number, has_value in enumerate(valued if whole is not None else ()):
            assert whole is not None
            key = whole[f"key{number}"]
            there = pc.is_valid(key)
            value = whole[f"of{number}"].filter(there).to_numpy() if has_value else None
            yield _blocks(number, key.filter(there).to_numpy(), value)

    return send


def _blocks(number: int, keys: np.ndarray, values: np.ndarray | None) -> pa.RecordBatch:
    """Hashes in order, cut by their first bits; `keys` and `values` (rows,) int64."""
    keys, values = _in_order(keys, values)
    cuts = np.searchsorted(keys, _FIRST_OF_BLOCK[1:])
    edges = np.concatenate([[0], cuts, [keys.size]])
    filled = [n for n in range(_BLOCKS) if edges[n] < edges[n + 1]]

    def cut(hashes: np.ndarray | None) -> list[bytes]:
        return [b"" if hashes is None else hashes[edges[n] : edges[n + 1]].tobytes() for n in filled]

    columns = [[number] * len(filled), filled, cut(keys), cut(values)]
    return pa.RecordBatch.from_arrays([pa.array(c, f.type) for c, f in zip(columns, _SENT, strict=True)], schema=_SENT)


def _counter(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Count what came of each key. A block is whole here, whichever others are."""
    came: dict[int, tuple[list[bytes], list[bytes]]] = {}
    for batch in batches:
        for row in batch.to_pylist():
            of_key = came.setdefault(row["number"], ([], []))
            of_key[0].append(row["keys"])
            of_key[1].append(row["of"])
    for number in sorted(came):
        keys, values = (np.frombuffer(b"".join(blocks), np.int64) for blocks in came.pop(number))
        counts = count_hashes(keys, values if values.size else None)
        found = (number, counts.rows, counts.groups, counts.repeated, counts.several)
        yield pa.RecordBatch.from_arrays(
            [pa.array([n], f.type) for n, f in zip(found, _FOUND, strict=True)], schema=_FOUND
        )


def count_hashes(keys: np.ndarray, values: np.ndarray | None = None) -> KeyCounts:
    """Count hashes of keys and, beside each, of the value that goes with it; both (rows,) int64."""
    if not keys.size:
        return KeyCounts()
    keys, values = _in_order(keys, values)
    starts = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]]))
    sizes = np.diff(np.append(starts, keys.size))
    several = 0
    if values is not None:
        several = int((np.minimum.reduceat(values, starts) != np.maximum.reduceat(values, starts)).sum())
    return KeyCounts(keys.size, starts.size, int(sizes[sizes > 1].sum()), several)


def _in_order(keys: np.ndarray, values: np.ndarray | None) -> tuple[np.ndarray, np.ndarray | None]:
    if values is None:
        return np.sort(keys), None
    order = np.argsort(keys)
    return keys[order], values[order]
