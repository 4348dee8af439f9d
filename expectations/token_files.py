"""Packed rows as their gate asks of them, counted where they lie: workers read the candidate's Parquet files.

A row has thousands of tokens and a gate wants a few counts of them. Taken through Spark, every token would be made
a JVM object's field and an Arrow value before it is looked at; read by pyarrow in the worker, none leaves it.
"""

from __future__ import annotations

import shutil
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import parquet

from expectations.tokens import FAULTS, Layout, count_faults, layout_of
from radlake.lake.storage import local_path

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_PLACE = ("profile", "split", "bucket", "row")
COLUMNS = (*_PLACE, "length_tokens", "pairs_off", *FAULTS)
LISTS = ("input_ids", "labels", "seq_lengths", "pair_keys")
_COUNTED = pa.schema(
    [(name, pa.string() if name in ("profile", "split") else pa.int32()) for name in (*COLUMNS, *LISTS)]
)
_COUNTED_SQL = ", ".join(f"{field.name} {'string' if field.type == pa.string() else 'int'}" for field in _COUNTED)
_ROWS = 1_000  # at a time: some megabytes, which a processor's cache holds

_ROWS_PER_TASK = 20_000  # at least, where a file has as many

Part = tuple[str, list[int]]  # a file, and row groups in it


@contextmanager
def counted_rows(spark: SparkSession, files: list[str], template: str, tokenizer: str) -> Iterator[DataFrame]:
    """One row per packed row of local Parquet `files` that no rule took out, in counts.

    Of the lists only the length is left (null where there is no list); beside them stand `length_tokens`, `pairs_off`
    and the counts in `FAULTS`, as `packed_sequences` derives them of a row in Spark. The counts lie beside the files'
    folder while the frame is used: small, and asked several times.
    """
    paths = sorted(map(_path, files))
    parts = [part for path in paths for part in _parts(path)]
    folder = Path(paths[0]).parent
    folder = folder.with_name(f"{folder.name}-counted")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    try:
        numbers = spark.range(0, len(parts), 1, max(1, len(parts)))
        numbers.mapInArrow(_task(parts, str(folder), layout_of(template, tokenizer)), "id bigint").collect()
        yield spark.read.schema(_COUNTED_SQL).parquet(str(folder))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _path(address: str) -> str:
    """Spark tells its files as addresses."""
    return str(local_path(unquote(address) if address.startswith("file:") else address))


def _parts(path: str) -> Iterator[Part]:
    """A file's row groups, some together: a task costs more than a group of a thousand rows."""
    footer, groups, rows = parquet.read_metadata(path), [], 0
    for group in range(footer.num_row_groups):
        groups.append(group)
        rows += footer.row_group(group).num_rows
        if rows >= _ROWS_PER_TASK or group == footer.num_row_groups - 1:
            yield path, groups
            groups, rows = [], 0


def _task(
    parts: list[Part], folder: str, layout: Layout
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    def count(numbers: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in numbers:
            for number in batch["id"].to_pylist():
                # Under a name of its own first: a task may be tried again, or twice at once.
                made = Path(folder, f".{number}-{uuid.uuid4().hex}")
                path, groups = parts[number]
                parquet.write_table(_counted(path, groups, layout), made)
                made.replace(Path(folder, f"{number}.parquet"))
            yield batch

    return count


def _counted(path: str, groups: list[int], layout: Layout) -> pa.Table:
    with parquet.ParquetFile(path) as file:
        columns = [*_PLACE, *LISTS, "rule"]
        batches = file.iter_batches(_ROWS, row_groups=groups, columns=columns, use_threads=False)
        return pa.Table.from_batches([count_rows(_kept(rows), layout) for rows in batches], _COUNTED)


def _kept(rows: pa.RecordBatch) -> pa.RecordBatch:
    """Files of kept rows alone have no column for rules."""
    rule = rows["rule"] if "rule" in rows.schema.names else pa.nulls(len(rows))
    return rows if rule.null_count == len(rule) else rows.filter(rule.is_null())


def count_rows(rows: pa.RecordBatch, layout: Layout) -> pa.RecordBatch:
    """Packed rows in counts, in their order."""
    sizes = {name: pc.list_value_length(rows[name]) for name in LISTS}
    counts = count_faults(rows["input_ids"], rows["labels"], rows["seq_lengths"], layout)
    columns = {
        **{name: rows[name] for name in _PLACE},
        **sizes,
        "length_tokens": sizes["input_ids"],
        "pairs_off": pc.abs(pc.subtract(sizes["pair_keys"], sizes["seq_lengths"])),
        **dict(zip(FAULTS, counts.flatten(), strict=True)),
    }
    return pa.record_batch([columns[field.name].cast(field.type) for field in _COUNTED], schema=_COUNTED)
