"""Reads a source file of any format into canonical records and rejects.

reading = read_records(path, BUILTIN["ris-csv"], label="input file 2 of 5")
for item in reading: ...            # Mapped or Rejected, in file order
reading.stats.records, reading.stats.rejected_by_rule
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing, nullcontext
from itertools import chain, islice
from pathlib import Path
from typing import Any, BinaryIO

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.records.csv_records import CsvFile
from radlake.records.jsonl_records import JsonLines
from radlake.records.mapping import (
    SourceSpec,
    check_header,
    content_hash,
    map_record,
    missing_from_objects,
    record_start_test,
)
from radlake.records.parquet_records import ParquetRows
from radlake.records.types import MAX_RECORD_BYTES, FileStats, Mapped, Record, Rejected

_PROBED_OBJECTS = 100


def read_records(
    source: str | Path | BinaryIO,
    spec: SourceSpec,
    *,
    label: str = "the input",
    max_record_bytes: int = MAX_RECORD_BYTES,
) -> Reading:
    """The records of a local file or an open binary stream; iterate over it once.

    `label` stands for the file in messages, because file names can hold patients' names.
    Iterating raises BadInput (missing, empty, header only, unreadable as its format, changed while read),
    UsageError (mapped columns missing), EnvironmentFault (no permission, a failing disk).
    """
    return Reading(source, spec, label, max_record_bytes)


class Reading:
    """One pass over a source. `stats` grow with it and are complete at its end."""

    def __init__(self, source: str | Path | BinaryIO, spec: SourceSpec, label: str, max_record_bytes: int) -> None:
        self._source = source
        self._spec = spec
        self._label = label
        self._max_bytes = max_record_bytes
        self.stats = FileStats()

    def __iter__(self) -> Iterator[Mapped | Rejected]:
        try:
            with _opened(self._source) as stream:
                yield from self._mapped(self._items(stream))
                self._check_size(stream)
        except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
            raise BadInput(f"{self._label}: no such file; check --input") from None
        except PermissionError:
            raise EnvironmentFault(f"{self._label}: no permission to read it; check its mode") from None
        except OSError as fault:
            raise EnvironmentFault(f"{self._label}: reading failed (error {fault.errno}); try again") from None

    def _items(self, stream: BinaryIO) -> Iterator[Record | Rejected]:
        """What the format's engine yields, once the header is known to fit the spec."""
        spec, label = self._spec, self._label
        if spec.format == "csv":
            table = CsvFile(
                stream,
                delimiter=spec.delimiter,
                encoding=spec.encoding,
                max_record_bytes=self._max_bytes,
                label=label,
            )
            check_header(spec, table.header.names, label)
            self._begin(table.header.end)
            return table.records(record_start_test(spec, table.header.names))
        if spec.format == "parquet":
            rows = ParquetRows(stream, label=label)
            check_header(spec, rows.names, label)
            self._begin(0)
            return rows.records()
        lines = JsonLines(stream, encoding=spec.encoding, max_record_bytes=self._max_bytes, label=label)
        self._begin(lines.header_end)
        return _checked_objects(lines.records(), spec, label)

    def _begin(self, header_end: int) -> None:
        self.stats.header_end = self.stats.size = header_end

    def _mapped(self, items: Iterator[Record | Rejected]) -> Iterator[Mapped | Rejected]:
        stats = self.stats
        for item in items:
            if item.start != stats.size:
                raise RuntimeError(f"{self._label}: ranges of records are not contiguous at {stats.size}")
            stats.size = item.end
            result = _map(item, self._spec) if isinstance(item, Record) else item
            if isinstance(result, Rejected):
                stats.rejected += 1
                stats.rejected_by_rule[result.rule] += 1
            else:
                stats.records += 1
            yield result

    def _check_size(self, stream: BinaryIO) -> None:
        if self._spec.format == "parquet" or not isinstance(self._source, str | Path):
            return
        if stream.seek(0, 2) != self.stats.size:
            raise BadInput(f"{self._label}: its size changed while it was read; ingest it again")


def _opened(source: str | Path | BinaryIO) -> Any:
    return closing(Path(source).open("rb")) if isinstance(source, str | Path) else nullcontext(source)


def _map(record: Record, spec: SourceSpec) -> Mapped | Rejected:
    values = map_record(record.fields, spec)
    if isinstance(values, str):
        raw = record.raw or json.dumps(record.fields, ensure_ascii=False).encode("utf-8")
        return Rejected(record.row, record.start, record.end, values, raw)
    return Mapped(record.row, record.start, record.end, values, content_hash(values), record.raw)


def _checked_objects(items: Iterator[Record | Rejected], spec: SourceSpec, label: str) -> Iterator[Record | Rejected]:
    """JSON lines have no header: a mapped column that none of the first objects has is a wrong mapping."""
    first = list(islice(items, _PROBED_OBJECTS))
    objects = [item.fields for item in first if isinstance(item, Record)]
    missing = missing_from_objects(spec, {key for fields in objects for key in fields})
    if objects and missing:
        raise UsageError(
            f"{label}: none of its first {len(objects)} objects has {', '.join(missing)}; check the mapping"
        )
    return chain(first, items)
