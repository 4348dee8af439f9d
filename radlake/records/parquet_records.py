"""Parquet rows as records, streamed by batches of a row group.

A row has no byte range, so `start` and `end` are row numbers: row k is [k, k + 1), the header ends at 0 and
the size is the number of rows. Values become text: times in ISO 8601 (microseconds at most), booleans
`true` and `false`, binary as UTF-8, lists and structs as JSON; null stays None.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from radlake.errors import BadInput
from radlake.records.jsonl_records import as_text
from radlake.records.types import INVALID_UTF8, NUL_BYTE, Record, Rejected

_BATCH_ROWS = 4096


class ParquetRows:
    """The rows of one Parquet file; `names` are its columns, `rows` their number.

    Raises BadInput when the file is no Parquet file, is cut off or damaged, or holds no row.
    """

    def __init__(self, source: str | Path | BinaryIO, *, label: str = "the input") -> None:
        self._label = label
        try:
            self._file = pq.ParquetFile(source)
        except (pa.ArrowException, OSError) as fault:
            if isinstance(fault, FileNotFoundError | PermissionError | IsADirectoryError):
                raise
            raise _damaged(label) from None
        self.names: list[str] = list(self._file.schema_arrow.names)
        self.rows: int = self._file.metadata.num_rows
        if not self.rows:
            raise BadInput(f"{label}: a Parquet file without rows; check the export")

    def records(self) -> Iterator[Record | Rejected]:
        """Every row in file order."""
        row = 0
        for batch in self._batches():
            for values in zip(*batch, strict=True):
                yield _judge(row, self.names, values)
                row += 1
        if row != self.rows:
            raise _damaged(self._label)

    def _batches(self) -> Iterator[list[list[Any]]]:
        try:
            for batch in self._file.iter_batches(batch_size=_BATCH_ROWS):
                yield [_python_values(column) for column in batch.columns]
        except (pa.ArrowException, OSError, ValueError, OverflowError):
            raise _damaged(self._label) from None


def _damaged(label: str) -> BadInput:
    return BadInput(f"{label}: no readable Parquet file (cut off or damaged?); export it again")


def _python_values(column: pa.Array) -> list[Any]:
    if pa.types.is_timestamp(column.type) and column.type.unit == "ns":
        column = column.cast(pa.timestamp("us", column.type.tz), safe=False)  # Python's times stop there
    return column.to_pylist()


def _judge(row: int, names: list[str], values: tuple[Any, ...]) -> Record | Rejected:
    try:
        fields = {name: _cell_text(value) for name, value in zip(names, values, strict=True)}
    except UnicodeDecodeError:
        return Rejected(row, row, row + 1, INVALID_UTF8, repr(values).encode("utf-8"))
    if any(value is not None and "\0" in value for value in fields.values()):
        return Rejected(row, row, row + 1, NUL_BYTE, json.dumps(fields, ensure_ascii=False).encode("utf-8"))
    return Record(row, row, row + 1, fields)


def _cell_text(value: Any) -> str | None:
    if isinstance(value, dt.datetime | dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, bytes):
        return value.decode("utf-8")
    return as_text(value)
