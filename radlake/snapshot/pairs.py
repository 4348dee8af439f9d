"""The two Parquet files of a snapshot.

    pairs.parquet   one row per pair, sorted by pair_key: number (its position), key, split, digest
    test.parquet    one row per test pair, sorted by pair_key: the text that evaluation reads

Writer options, row groups and chunks are fixed, so that equal rows give equal bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from radlake.snapshot.files import FileEntry, HashingFile
from radlake.snapshot.merkle import PAIR_FIELDS, MerkleTree, pair_digest

PAIRS_FILE = "pairs.parquet"
TEST_FILE = "test.parquet"
SPLITS = ("train", "eval", "test")
ROWS_PER_GROUP = 65_536

PAIRS_SCHEMA = pa.schema(
    [
        pa.field("pair_id", pa.int64(), nullable=False),
        pa.field("pair_key", pa.string(), nullable=False),
        pa.field("split", pa.string(), nullable=False),
        # sha256 of the pair's text and split: lets anyone recompute pairs_root from this file
        pa.field("pair_digest", pa.binary(32), nullable=False),
    ]
)
TEST_SCHEMA = pa.schema(
    [
        pa.field("pair_key", pa.string(), nullable=False),
        pa.field("instruction", pa.string(), nullable=False),
        pa.field("input", pa.string(), nullable=False),
        pa.field("output", pa.string(), nullable=False),
        pa.field("reference", pa.string(), nullable=False),  # the impression as the radiologist wrote it
        pa.field("modality", pa.string()),
        pa.field("body_part", pa.string()),
    ]
)

Rows: TypeAlias = pa.Table | pa.RecordBatch


@dataclass(frozen=True)
class PairsFile:
    """What `write_pairs` made: the file, the root over its pairs, and pairs per split."""

    entry: FileEntry
    pairs_root: str
    pairs: dict[str, int]


def write_pairs(folder: Path, rows: Iterable[Rows]) -> PairsFile:
    """Writes `pairs.parquet` from rows sorted by pair_key that hold all splits.

    Columns: pair_key, split, and either pair_digest (binary) or instruction, input and output to compute it
    from; others are ignored. Raises ValueError on unsorted or repeated keys, an unknown split or a null.
    """
    tree = MerkleTree()
    counts = dict.fromkeys(SPLITS, 0)

    def numbered() -> Iterator[pa.Table]:
        start = 0
        for table in map(with_digest, rows):
            _add_leaves(tree, counts, table)
            ids = pa.array(np.arange(start, start + table.num_rows, dtype=np.int64))
            start += table.num_rows
            yield table.append_column("pair_id", ids)

    entry = _write(folder, PAIRS_FILE, PAIRS_SCHEMA, numbered())
    return PairsFile(entry, tree.root(), counts)


def write_test(folder: Path, rows: Iterable[Rows]) -> FileEntry:
    """Writes `test.parquet` from rows sorted by pair_key, columns as in `TEST_SCHEMA`.

    Raises ValueError on unsorted or repeated keys, a null in a text column, or an output that is not its
    reference alone: evaluation must not reward a prefix sentence.
    """
    return _write(folder, TEST_FILE, TEST_SCHEMA, _checked_test(rows))


def with_digest(rows: Rows) -> pa.Table:
    """`rows` with a `pair_digest` column; computed from the text columns unless it is there."""
    table = pa.Table.from_batches([rows]) if isinstance(rows, pa.RecordBatch) else rows
    if "pair_digest" in table.column_names:
        return table
    digests = [pair_digest(pair) for pair in table.select(list(PAIR_FIELDS)).to_pylist()]
    return table.append_column("pair_digest", pa.array(digests, type=pa.binary(32)))


def _add_leaves(tree: MerkleTree, counts: dict[str, int], table: pa.Table) -> None:
    columns = (table[name].to_pylist() for name in ("pair_key", "split", "pair_digest"))
    for key, split, digest in zip(*columns, strict=True):
        if split not in counts:
            raise ValueError("a pair's split is none of " + ", ".join(SPLITS))
        counts[split] += 1
        tree.add(key, digest)


def _checked_test(rows: Iterable[Rows]) -> Iterator[Rows]:
    last = ""
    for part in rows:
        for key in part["pair_key"].to_pylist():
            if key <= last:
                raise ValueError("test pairs must be sorted by pair_key and distinct")
            last = key
        if part["output"].to_pylist() != part["reference"].to_pylist():
            raise ValueError("an output of the test split is not its reference alone")
        yield part


def _write(folder: Path, name: str, schema: pa.Schema, rows: Iterable[Rows]) -> FileEntry:
    count = 0
    with (
        HashingFile(folder / name) as file,
        pq.ParquetWriter(
            file,
            schema,
            version="2.6",
            compression="zstd",
            compression_level=3,
            use_dictionary=[n for n in ("split", "modality", "body_part") if n in schema.names],
            data_page_version="1.0",
            store_schema=False,
        ) as writer,
    ):
        for group in _groups(schema, rows):
            writer.write_table(group, row_group_size=ROWS_PER_GROUP)
            count += group.num_rows
    return file.entry(name, rows=count)


def _groups(schema: pa.Schema, rows: Iterable[Rows]) -> Iterator[pa.Table]:
    """`rows` regrouped into tables of exactly ROWS_PER_GROUP rows (the last one fewer), one chunk each."""
    waiting = schema.empty_table()
    for part in rows:
        table = pa.Table.from_batches([part]) if isinstance(part, pa.RecordBatch) else part
        table = pa.table([_column(table, field) for field in schema], schema=schema)
        waiting = pa.concat_tables([waiting, table])
        while waiting.num_rows >= ROWS_PER_GROUP:
            yield _fresh(waiting.slice(0, ROWS_PER_GROUP), schema)
            waiting = waiting.slice(ROWS_PER_GROUP)
    if waiting.num_rows:
        yield _fresh(waiting, schema)


def _column(table: pa.Table, field: pa.Field) -> pa.ChunkedArray:
    column = table[field.name].cast(field.type)
    if column.null_count and not field.nullable:
        raise ValueError(f"column {field.name} holds a null")
    return column


def _fresh(table: pa.Table, schema: pa.Schema) -> pa.Table:
    # Through Python values: no offsets or spare validity buffers of what came in are left.
    arrays = [pa.array(table[field.name].to_pylist(), type=field.type) for field in schema]
    return pa.table(arrays, schema=schema)
