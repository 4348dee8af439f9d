"""Candidates that workers write by themselves, in Parquet files that become the table's own.

For tables of long lists: Spark would carry every list from the worker to the JVM and back, and write it twice. A task
writes files of names that nobody else has, and tells of each in a line. The attempt keeps these lines, and only files
that they name are ever read: what a task leaves that was ended, tried again or run twice goes with the staging folder.
To publish, the files of kept rows move into the table's folder, where no reader sees them until one commit names them.

Spark's writer holds rows against NOT NULL and CHECK. Here workers count the rows that break one, and nothing with such
rows is committed. Columns that only the candidate has stay in the files; readers take those that the table names.
"""

from __future__ import annotations

import dataclasses
import json
import time
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from radlake.errors import EnvironmentFault, RadlakeError
from radlake.lake import storage
from radlake.lake.table import TableSpec, open_table

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    from radlake.lake.attempt import Attempt
    from radlake.lake.lake import Lake
    from radlake.lake.stage import Stage, WorkerWriting

ROWS_PER_GROUP = 1_024  # of 2,048 tokens: 16 MB that a reader of a few rows has to decode
Batches = Iterator[pa.RecordBatch]


@dataclass(frozen=True)
class WorkerFile:
    """What a task tells of a file: rows that stay (`kept`) or leave, and by NOT NULL or CHECK how many break it."""

    name: str
    kept: bool
    size: int
    partition: dict[str, str]
    stats: dict[str, Any]  # as Delta's log has them
    broken: dict[str, int]


def write_files(stage: Stage, cfg: Any, rows: DataFrame, attempt: Attempt, lake: Lake) -> tuple[WorkerFile, ...]:
    """Let workers write the candidate. Raises EnvironmentFault if they write where this process does not see it."""
    assert stage.in_workers is not None
    candidate = attempt.candidate(lake)
    storage.make_folder(candidate)
    write = _task(stage.in_workers, cfg, stage.writes, attempt.run_id, candidate)
    told = stage.in_workers.spread(rows, cfg).mapInArrow(write, "file string").collect()
    files = tuple(WorkerFile(**json.loads(row["file"])) for row in told)
    if any(storage.size(f"{candidate}/{file.name}") != file.size for file in files):
        raise EnvironmentFault(f"{stage.name}: workers see another {lake.root} than this machine; share its storage")
    return files


def candidate_rows(spark: SparkSession, stage: Stage, attempt: Attempt, lake: Lake) -> DataFrame:
    """The candidate, all of it; once it is published, of one that workers wrote only the rows that left."""
    if stage.in_workers is None:
        return spark.read.parquet(attempt.candidate(lake))
    places = [f"{attempt.candidate(lake)}/{file.name}" for file in attempt.files]
    there = [place for place in places if storage.exists(place)]
    columns = stage.in_workers.columns
    return spark.read.schema(columns).parquet(*there) if there else spark.createDataFrame([], columns)


def commit_files(
    stage: Stage, attempt: Attempt, lake: Lake, replace_where: str | None, transaction: tuple[str, int], metadata: str
) -> None:
    """Make the files of kept rows the content of their partition, in one commit; none if the transaction is an old one.

    Raises RadlakeError if rows break a constraint of the table, EnvironmentFault if somebody else commits meanwhile.
    """
    from deltalake import CommitProperties, Transaction
    from deltalake.exceptions import CommitFailedError

    table, kept = open_table(stage.writes, lake), [file for file in attempt.files if file.kept]
    assert table is not None
    _refuse_broken(stage.writes, kept)
    partition = _partition(kept, replace_where)
    if (table.transaction_version(transaction[0]) or 0) >= transaction[1]:
        return
    adds = [_moved(file, stage.writes, attempt, lake) for file in kept]
    properties = CommitProperties({"userMetadata": metadata}, app_transactions=[Transaction(*transaction)])
    names, replaced = list(stage.writes.partitions), [(name, "=", value) for name, value in partition.items()]
    try:
        table.create_write_transaction(adds, "overwrite", table.schema(), names, replaced, commit_properties=properties)
    except CommitFailedError:
        raise EnvironmentFault(f"{stage.name}: another run changed the table at the same time; run again") from None


def _refuse_broken(spec: TableSpec, files: list[WorkerFile]) -> None:
    broken = {name: sum(file.broken[name] for file in files) for name in files[0].broken} if files else {}
    told = ", ".join(f"{name}: {count:,} rows" for name, count in broken.items() if count)
    if told:
        raise RadlakeError(f"{spec.name}: rows break the table's constraints ({told}); the table is unchanged")


def _partition(files: list[WorkerFile], replace_where: str | None) -> dict[str, str]:
    """The one partition that these files are all of, which is what the run replaces."""
    found = {tuple(file.partition.items()) for file in files}
    (partition,) = found or {()}
    if files and replace_where != (" AND ".join(f"{name} = '{value}'" for name, value in partition) or None):
        raise ValueError("files of another partition than the one that the run replaces")
    return dict(partition)


def _moved(file: WorkerFile, spec: TableSpec, attempt: Attempt, lake: Lake) -> Any:
    from deltalake.transaction import AddAction

    place = "/".join([*(f"{name}={value}" for name, value in file.partition.items()), file.name])
    storage.move(f"{attempt.candidate(lake)}/{file.name}", f"{spec.path(lake)}/{place}")
    return AddAction(place, file.size, file.partition, round(time.time() * 1000), True, json.dumps(file.stats))


def _task(how: WorkerWriting, cfg: Any, spec: TableSpec, run_id: str, folder: str) -> Callable[[Batches], Batches]:
    make, checks = how.make(cfg), how.checks
    required = tuple(field.name for field in spec.schema.fields if not field.nullable)
    columns, statistics, partitions = spec.columns, spec.statistics, spec.partitions

    def write(rows: pa.Table, *, kept: bool) -> WorkerFile:
        if kept:
            rows = _in_order(rows.append_column("run_id", pa.repeat(run_id, len(rows))), columns)
        name = f"part-{uuid.uuid4().hex}.parquet"
        write_parquet(rows, f"{folder}/{name}")
        size = storage.size(f"{folder}/{name}") or 0
        partition = {column: _only_value(rows[column]) for column in partitions}
        broken = broken_counts(rows, required, checks) if kept else {}
        return WorkerFile(name, kept, size, partition, statistics_of(rows, statistics), broken)

    def write_all(batches: Batches) -> Batches:
        for rows in make(batches):
            for kept, part in _by_rule(rows):
                told = json.dumps(dataclasses.asdict(write(part, kept=kept)))
                yield pa.RecordBatch.from_pydict({"file": [told]})

    return write_all


def write_parquet(rows: pa.Table, address: str) -> None:
    """Write a file of a candidate. A dictionary of token ids costs more than it saves under zstd."""
    with storage.open_output(address) as stream:
        parquet.write_table(rows, stream, row_group_size=ROWS_PER_GROUP, compression="zstd", use_dictionary=False)


def statistics_of(rows: pa.Table, columns: tuple[str, ...]) -> dict[str, Any]:
    """What Delta's log says of a file: its rows, and of some columns the smallest and the largest value."""
    ends = {name: pc.min_max(rows[name]).as_py() for name in columns}
    return {
        "numRecords": len(rows),
        "minValues": {name: end["min"] for name, end in ends.items()},
        "maxValues": {name: end["max"] for name, end in ends.items()},
        "nullCount": {name: rows[name].null_count for name in columns},
    }


def broken_counts(
    rows: pa.Table, required: tuple[str, ...], checks: dict[str, Callable[[pa.Table], np.ndarray]]
) -> dict[str, int]:
    """How many rows break each NOT NULL and each CHECK."""
    nulls = {f"{name} is not null": rows[name].null_count for name in required}
    if any(nulls.values()):
        return nulls
    return nulls | {name: int(len(rows) - check(rows).sum()) for name, check in checks.items()}


def _by_rule(rows: pa.Table) -> Iterator[tuple[bool, pa.Table]]:
    """The rows that stay and those that leave, where there are any."""
    leaves = rows["rule"].is_valid()
    if rows["rule"].null_count in (0, len(rows)):
        parts = [(rows["rule"].null_count > 0, rows)]
    else:
        parts = [(True, rows.filter(pc.invert(leaves))), (False, rows.filter(leaves))]
    return ((kept, part) for kept, part in parts if len(part))


def _in_order(rows: pa.Table, columns: list[str]) -> pa.Table:
    """The table's columns in their order, then others that say anything."""
    more = [name for name in rows.column_names if name not in columns and rows[name].null_count < len(rows)]
    return rows.select([*columns, *more])


def _only_value(column: pa.ChunkedArray) -> str:
    (value,) = column.unique().to_pylist()
    return str(value)
