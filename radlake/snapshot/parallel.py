"""Shards written by Spark's workers, one task each; a snapshot's folder is one that all of them see.

Which rows a shard holds follows from their order (bucket, row) alone. A task reads its rows from the table by itself,
with delta-rs: Spark only hands out the work, so no token passes through the JVM. It writes under a name of its own
and renames, so that a task that is tried again, or twice at once, leaves one whole shard; and it leaves a record, so
that a run that goes on where a killed one ended does not write it again.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pydantic import BaseModel

from radlake.errors import EnvironmentFault
from radlake.files import file_sha256, write_whole
from radlake.snapshot.files import FileEntry
from radlake.snapshot.lengths import LengthCounts
from radlake.snapshot.pairs import PAIRS_FILE
from radlake.snapshot.shard import ShardWriter

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

RECORDS = ".made"  # in a snapshot's folder, while its shards are written


@dataclass(frozen=True)
class PackedRows:
    """The rows of one profile and split in one version of `packed_sequences`, read with delta-rs."""

    address: str
    version: int
    profile: str
    split: str

    def places(self) -> pa.Table:
        """bucket and row of each, in order: 8 bytes a row."""
        return self._query("bucket, row", "true", "bucket, row")

    def read(self, part: Part) -> pa.Table:
        """The rows of a part in order, columns as in a shard, but with pair_keys."""
        where = f"bucket = {part.bucket} AND row BETWEEN {part.first} AND {part.last}"
        return self._query("input_ids, labels, seq_lengths, pair_keys", where, "row")

    def _query(self, columns: str, where: str, order: str) -> pa.Table:
        from deltalake import DeltaTable, QueryBuilder

        table = QueryBuilder().register("packed", DeltaTable(self.address, version=self.version))
        where = f"profile = '{self.profile}' AND split = '{self.split}' AND {where}"
        return pa.table(table.execute(f"SELECT {columns} FROM packed WHERE {where} ORDER BY {order}").read_all())


@dataclass(frozen=True)
class Part:
    """Rows of one bucket, from `first` to `last`."""

    bucket: int
    first: int
    last: int
    rows: int


class ShardMade(BaseModel):
    """A shard that is in its place."""

    entry: FileEntry
    lengths: LengthCounts


@dataclass(frozen=True)
class Shards:
    """The shards of a split, in order, and how long their documents are."""

    entries: list[FileEntry]
    lengths: LengthCounts


def write_shards(rows: PackedRows, folder: Path, rows_per_shard: int, spark: SparkSession) -> Shards:
    """Write all shards of a split under `folder`, which holds `pairs.parquet` already."""
    plans = plan_shards(rows.places(), rows_per_shard)
    if not plans:
        return Shards([], LengthCounts.sum([]))
    (folder / rows.split).mkdir(exist_ok=True)
    numbers = spark.range(0, len(plans), 1, len(plans))
    made = numbers.mapInArrow(_shard_task(rows, folder, rows_per_shard, plans), "made string").collect()
    for leftover in folder.glob(f".{rows.split}-*"):  # of tasks that were ended
        shutil.rmtree(leftover, ignore_errors=True)
    every = sorted((ShardMade.model_validate_json(row["made"]) for row in made), key=lambda one: one.entry.path)
    return Shards([one.entry for one in every], LengthCounts.sum([one.lengths for one in every]))


def plan_shards(places: pa.Table, rows_per_shard: int) -> list[list[Part]]:
    """Shard by shard, the parts of buckets in it. `places` are (bucket, row), sorted."""
    bucket, row = (places[name].to_numpy() for name in ("bucket", "row"))
    cut = np.zeros(len(places), bool)
    cut[::rows_per_shard] = True
    cut[1:] |= np.diff(bucket) != 0
    starts = np.flatnonzero(cut)
    ends = np.append(starts[1:], len(places))
    plans: list[list[Part]] = [[] for _ in range(0, len(places), rows_per_shard)]
    for start, end in zip(starts.tolist(), ends.tolist(), strict=False):
        part = Part(int(bucket[start]), int(row[start]), int(row[end - 1]), end - start)
        plans[start // rows_per_shard].append(part)
    return plans


def _shard_task(
    rows: PackedRows, folder: Path, rows_per_shard: int, plans: list[list[Part]]
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def task(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for number in batch["id"].to_pylist():
                made = write_shard(rows, folder, rows_per_shard, number, plans[number])
                yield pa.RecordBatch.from_pydict({"made": [made.model_dump_json()]})

    return task


def write_shard(rows: PackedRows, folder: Path, rows_per_shard: int, number: int, parts: list[Part]) -> ShardMade:
    """One shard in its place, whole or not at all. Raises EnvironmentFault if rows of it are gone."""
    record = folder / RECORDS / f"{rows.split}-{number}.json"
    before = _made_before(record, folder)
    if before is not None:
        return before
    keys = pair_keys(folder / PAIRS_FILE)
    aside = folder / f".{rows.split}-{number}-{uuid.uuid4().hex}"
    with ShardWriter(aside, rows.split, rows_per_shard, first=number) as writer:
        for part in parts:
            table = rows.read(part)
            if len(table) != part.rows:
                raise EnvironmentFault("snapshot: packed rows are not what the table's version holds; run again")
            writer.write(numbered(table, keys))
    (entry,) = writer.entries
    (aside / entry.path).replace(folder / entry.path)
    shutil.rmtree(aside)
    made = ShardMade(entry=entry, lengths=writer.lengths.counts())
    record.parent.mkdir(exist_ok=True)
    write_whole(record, made.model_dump_json())
    return made


def _made_before(record: Path, folder: Path) -> ShardMade | None:
    """What a run that was killed left of a shard, if it is whole."""
    try:
        made = ShardMade.model_validate_json(record.read_text(encoding="utf-8"))
        return made if file_sha256(folder / made.entry.path) == made.entry.sha256 else None
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=1)
def pair_keys(path: Path) -> pa.Array:
    """The keys of all pairs, sorted: a pair's number is its place among them. Held once per process."""
    from pyarrow import parquet

    keys = parquet.read_table(path, columns=["pair_key"])["pair_key"]
    return keys.cast(pa.large_string()).combine_chunks()


def numbered(packed: pa.Table, keys: pa.Array) -> pa.Table:
    """Packed rows with pair numbers in place of pair keys."""
    lists = packed["pair_keys"].combine_chunks().cast(pa.list_(pa.string()))
    offsets = pc.subtract(lists.offsets, lists.offsets[0])
    columns = {name: packed[name] for name in ("input_ids", "labels", "seq_lengths")}
    return pa.table({**columns, "pair_ids": pa.ListArray.from_arrays(offsets, _numbers_of(lists.flatten(), keys))})


def _numbers_of(wanted: pa.Array, keys: pa.Array) -> pa.Array:
    """The places of keys among all of them, int64; null for one that is not there."""
    width = len(keys[0].as_py()) if len(keys) else 0
    if not width or not all(_is_of_width(some, width) for some in (wanted, keys)):
        return pc.index_in(wanted.cast(keys.type), value_set=keys).cast(pa.int64())
    # Keys are hashes, of one length and sorted: a search among millions needs no table of them.
    every, sought = (_fixed(some, width) for some in (keys, wanted))
    found = np.minimum(np.searchsorted(every, sought), len(every) - 1).astype(np.int64)
    return pa.array(found, mask=every[found] != sought)


def _is_of_width(texts: pa.Array, width: int) -> bool:
    lengths = pc.min_max(pc.binary_length(texts)).as_py()
    return lengths["min"] == lengths["max"] == width


def _fixed(texts: pa.Array, width: int) -> np.ndarray:
    _, offsets, data = texts.buffers()
    place = np.int64 if pa.types.is_large_string(texts.type) else np.int32
    begin = np.frombuffer(offsets, place)[texts.offset]
    return np.frombuffer(data, f"S{width}", len(texts), int(begin))
