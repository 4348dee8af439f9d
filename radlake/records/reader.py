"""Reads a source file of any format into canonical records and rejects.

reading = read_records(path, BUILTIN["ris-csv"], label="input file 2 of 5")
for item in reading: ...            # Mapped or Rejected, in file order
reading.stats.records, reading.stats.rejected_by_rule
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from radlake.errors import BadInput
from radlake.records.formats import FORMATS
from radlake.records.inputs import Given, Input, Opened, Reader, told_in_one_line
from radlake.records.mapping import SourceSpec, content_hash, map_record
from radlake.records.types import MAX_RECORD_BYTES, FileStats, Mapped, Record, Rejected


def read_records(
    source: Given,
    spec: SourceSpec,
    *,
    label: str = "the input",
    max_record_bytes: int = MAX_RECORD_BYTES,
) -> Reading:
    """The records of a local file, an open binary stream, or the files of a unit; iterate over it once.

    `label` stands for the file in messages, because file names can hold patients' names.
    Iterating raises BadInput (missing, empty, header only, unreadable as its format, damaged gzip, changed while
    read), UsageError (mapped columns missing), EnvironmentFault (no permission, a failing disk).
    """
    return Reading(source, spec, label, max_record_bytes)


class Reading:
    """One pass over a source. `stats` grow with it and are complete at its end."""

    def __init__(self, source: Given, spec: SourceSpec, label: str, max_record_bytes: int) -> None:
        self._source = source
        self._spec = spec
        self._label = label
        self._max_bytes = max_record_bytes
        self.stats = FileStats()

    def __iter__(self) -> Iterator[Mapped | Rejected]:
        with told_in_one_line(self._label), Input(self._source) as given:
            yield from self._mapped(self._begin(given).items)
            self._check_size(given)

    def open(self) -> None:
        """Only check that the source can be opened and has a fitting header. Raises what iterating raises."""
        with told_in_one_line(self._label), Input(self._source) as given:
            self._begin(given)

    def _begin(self, given: Input) -> Opened:
        opened = FORMATS[self._spec.format].open(Reader(given, self._spec, self._label, self._max_bytes))
        self.stats.header_end = self.stats.size = opened.header_end
        return opened

    def _mapped(self, items: Iterator[Record | Rejected]) -> Iterator[Mapped | Rejected]:
        stats = self.stats
        for item in items:
            if item.start != stats.size:
                raise RuntimeError(f"{self._label}: ranges of records are not contiguous at {stats.size}")
            stats.size = item.end
            stats.lines_reordered += item.reordered if isinstance(item, Record) else 0
            result = _map(item, self._spec) if isinstance(item, Record) else item
            if isinstance(result, Rejected):
                stats.rejected += 1
                stats.rejected_by_rule[result.rule] += 1
            else:
                stats.records += 1
            yield result

    def _check_size(self, given: Input) -> None:
        file = given.plain_file if FORMATS[self._spec.format].positions == "bytes" else None
        if file is not None and file.stat().st_size != self.stats.size:
            raise BadInput(f"{self._label}: its size changed while it was read; ingest it again")


def _map(record: Record, spec: SourceSpec) -> Mapped | Rejected:
    values = map_record(record.fields, spec)
    if isinstance(values, str):
        raw = record.raw or json.dumps(record.fields, ensure_ascii=False).encode("utf-8")
        return Rejected(record.row, record.start, record.end, values, raw, record.path)
    place = (record.row, record.start, record.end)
    return Mapped(*place, values, content_hash(values), record.raw, record.path, record.reordered)
