"""Shards: packed rows as Arrow IPC *stream* files, the form that `datasets.Dataset.from_file` maps.

    train/00000.arrow, train/00001.arrow, …, eval/00000.arrow, …

One row is one packed sequence (`SHARD_SCHEMA`). Batches of 64 rows, shards of 16,384, no compression, no
metadata; arrays are rebuilt from their values, so the bytes of a shard depend on its content and not on how
it came in.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

import numpy as np
import pyarrow as pa

from radlake.errors import BadInput
from radlake.snapshot.files import FileEntry, HashingFile
from radlake.snapshot.lengths import LengthCounter

SHARD_SCHEMA = pa.schema(
    [
        ("input_ids", pa.list_(pa.int32())),
        ("labels", pa.list_(pa.int32())),  # -100 where no loss counts
        ("seq_lengths", pa.list_(pa.int32())),  # tokens of each document; they sum to the row's length
        ("pair_ids", pa.list_(pa.int64())),  # the documents' positions in pairs.parquet
    ]
)
ROWS_PER_SHARD = 16_384
ROWS_PER_BATCH = 64

_IPC_OPTIONS = pa.ipc.IpcWriteOptions(metadata_version=pa.ipc.MetadataVersion.V5, compression=None, use_threads=False)


class ShardWriter:
    """Writes the shards of one split into the folder `root / split`, which it creates.

    Use as a context manager, then read `entries` (one per shard, in order) and `lengths`. No rows, no shard.
    Shards are numbered from `first`.
    """

    def __init__(
        self,
        root: Path,
        split: str,
        rows_per_shard: int = ROWS_PER_SHARD,
        rows_per_batch: int = ROWS_PER_BATCH,
        first: int = 0,
    ) -> None:
        if rows_per_batch < 1 or rows_per_shard < 1 or rows_per_shard % rows_per_batch:
            raise ValueError("rows per shard must be a multiple of rows per batch")
        self.entries: list[FileEntry] = []
        self.lengths = LengthCounter()
        self._folder = root / split
        self._folder.mkdir(parents=True)
        self._split = split
        self._first = first
        self._rows_per_shard = rows_per_shard
        self._rows_per_batch = rows_per_batch
        self._waiting: list[pa.RecordBatch] = []
        self._waiting_rows = 0
        self._shard: _OpenShard | None = None

    def write(self, rows: pa.Table | pa.RecordBatch) -> None:
        """Adds rows, in any number; columns as in `SHARD_SCHEMA` (other integer widths are cast)."""
        for batch in rows.to_batches() if isinstance(rows, pa.Table) else [rows]:
            self._waiting.append(batch.select(SHARD_SCHEMA.names).cast(SHARD_SCHEMA))
            self._waiting_rows += batch.num_rows
        while self._waiting_rows >= self._rows_per_batch:
            self._write_batch(self._rows_per_batch)

    def write_row(
        self,
        input_ids: Sequence[int] | np.ndarray,
        labels: Sequence[int] | np.ndarray,
        seq_lengths: Sequence[int] | np.ndarray,
        pair_ids: Sequence[int] | np.ndarray,
    ) -> None:
        """Adds one row from lists or arrays."""
        values = (input_ids, labels, seq_lengths, pair_ids)
        columns = [pa.array([value], type=field.type) for value, field in zip(values, SHARD_SCHEMA, strict=True)]
        self.write(pa.RecordBatch.from_arrays(columns, schema=SHARD_SCHEMA))

    def close(self) -> None:
        """Writes what is waiting and closes the last shard."""
        if self._waiting_rows:
            self._write_batch(self._waiting_rows)
        self._close_shard()

    def _write_batch(self, rows: int) -> None:
        waiting = pa.Table.from_batches(self._waiting, SHARD_SCHEMA).combine_chunks()
        batch = canonical_batch(waiting.slice(0, rows), SHARD_SCHEMA)
        self._waiting = waiting.slice(rows).to_batches()
        self._waiting_rows -= rows
        if self._shard is None:
            self._shard = _OpenShard(self._folder, f"{self._first + len(self.entries):05d}.arrow")
        self._shard.write(batch)
        self.lengths.add(batch)
        if self._shard.rows >= self._rows_per_shard:
            self._close_shard()

    def _close_shard(self) -> None:
        if self._shard is not None:
            self.entries.append(self._shard.close(self._split))
            self._shard = None

    def __enter__(self) -> ShardWriter:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.close()
        elif self._shard is not None:
            self._shard.file.close()


def open_shard(path: Path) -> pa.RecordBatchReader:
    """The record batches of a shard, memory-mapped. Raises BadInput if the file is no shard."""
    try:
        reader = pa.ipc.open_stream(pa.memory_map(str(path)))
    except (pa.ArrowException, OSError):
        raise BadInput(f"{path.name} is not a readable shard; restore the snapshot") from None
    if not reader.schema.equals(SHARD_SCHEMA, check_metadata=True):
        raise BadInput(f"{path.name} does not have the columns of a shard; restore the snapshot")
    return reader


def read_shard(path: Path) -> pa.Table:
    """A whole shard as a table over the memory-mapped file. Raises BadInput if it cannot be read."""
    try:
        return open_shard(path).read_all()
    except (pa.ArrowException, OSError):
        raise BadInput(f"{path.name} is damaged or cut off; restore the snapshot") from None


def canonical_batch(rows: pa.Table, schema: pa.Schema) -> pa.RecordBatch:
    """`rows` as one batch without validity buffers and slice offsets. Raises ValueError on a null."""
    columns = [_canonical_list(rows[field.name].combine_chunks(), field) for field in schema]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _canonical_list(column: pa.Array | pa.ChunkedArray, field: pa.Field) -> pa.ListArray:
    if isinstance(column, pa.ChunkedArray):
        column = column.chunk(0)
    values = column.flatten()
    if column.null_count or values.null_count:
        raise ValueError(f"column {field.name} of a packed row holds a null")
    starts = column.offsets.to_numpy()
    return pa.ListArray.from_arrays(
        pa.array(starts - starts[0], type=pa.int32()),
        pa.array(values.to_numpy(), type=field.type.value_type),
    )


class _OpenShard:
    """One shard while it is written."""

    def __init__(self, folder: Path, name: str) -> None:
        self.rows = 0
        self._tokens = 0
        self._name = name
        self.file = HashingFile(folder / name)
        self._writer = pa.ipc.new_stream(self.file, SHARD_SCHEMA, options=_IPC_OPTIONS)

    def write(self, batch: pa.RecordBatch) -> None:
        self._writer.write_batch(batch)
        self.rows += batch.num_rows
        self._tokens += len(batch["input_ids"].values)

    def close(self, split: str) -> FileEntry:
        self._writer.close()
        self.file.close()
        return self.file.entry(f"{split}/{self._name}", rows=self.rows, tokens=self._tokens)
