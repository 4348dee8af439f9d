"""Statements that one patient identifier became another, out of a CSV file or a quarantined message."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from radlake.errors import UsageError
from radlake.records.csv_records import CsvFile
from radlake.records.fhir_records import merges_of
from radlake.records.fhir_resources import load, part, text
from radlake.records.files import InputFile
from radlake.records.hl7_merges import Merge, read_merges
from radlake.records.inputs import Input, digest_and_size, told_in_one_line
from radlake.records.times import parse_time
from radlake.records.types import BAD_MERGE, Record, Rejected

OLD, CURRENT, TIME = "old_id", "current_id", "time"  # the file's columns, in any case; time may be absent


def inspect_alias_file(path: str, label: str, max_record_bytes: int) -> InputFile:
    """Check that a file of statements has its columns, and hash it.

    Raises UsageError when a column is missing, BadInput when there is no such file or no row.
    """
    with told_in_one_line(label), Input(path) as given:
        header_end = _table(given, label, max_record_bytes).header.end
        digest, size = digest_and_size(given.paths[0])
    return InputFile(str(given.paths[0].absolute()), label, digest, header_end, size)


def read_alias_file(file: InputFile, max_record_bytes: int) -> Iterator[tuple[Record, Merge] | Rejected]:
    """Every row of the file, in file order, ranges contiguous from its header's end."""
    with told_in_one_line(file.label), Input(file.path) as given:
        table = _table(given, file.label, max_record_bytes)
        columns = {name.lower(): name for name in table.header.names}
        for item in table.records():
            yield _statement(item, columns) if isinstance(item, Record) else item


def merges_in_bytes(raw: bytes, encoding: str = "utf-8") -> list[Merge]:
    """The statements of a record that was quarantined as a patient merge: HL7 v2, or a FHIR Patient."""
    if not raw.lstrip().startswith(b"{"):
        return read_merges(raw, encoding)
    patient = load(raw, encoding) or {}
    time = parse_time(text(part(patient, "meta").get("lastUpdated")))
    return [Merge(old, current, time) for old, current in merges_of(patient)]


def _table(given: Input, label: str, max_record_bytes: int) -> CsvFile:
    table = CsvFile(given.stream(), max_record_bytes=max_record_bytes, label=label)
    found = {name.lower() for name in table.header.names}
    missing = [name for name in (OLD, CURRENT) if name not in found]
    if missing:
        raise UsageError(f"{label}: no column {', '.join(missing)} in its header; it wants {OLD}, {CURRENT}, {TIME}")
    return table


def _statement(item: Record, columns: dict[str, str]) -> tuple[Record, Merge] | Rejected:
    old, current, written = (_value(item, columns.get(name)) for name in (OLD, CURRENT, TIME))
    time = parse_time(written)
    if not old or not current or (written and time is None):
        return Rejected(item.row, item.start, item.end, BAD_MERGE, item.raw)
    return item, Merge(old, current, time)


def _value(item: Record, column: Any) -> str:
    return (item.fields.get(column) or "").strip()
