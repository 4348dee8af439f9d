"""The formats of source files: by which names a folder's files are found, and which engine reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from pathlib import Path

from radlake.errors import UsageError
from radlake.records.csv_records import CsvFile
from radlake.records.fhir_records import open_fhir, with_support
from radlake.records.file_trees import by_folder, by_name, open_text_tree
from radlake.records.hl7_records import open_hl7
from radlake.records.inputs import Opened, Reader
from radlake.records.jsonl_records import JsonLines
from radlake.records.line_tables import by_directory, open_line_tables
from radlake.records.many_files import alone_or_grouped, one_or_many
from radlake.records.mapping import SourceSpec, check_header, missing_from_objects, record_start_test
from radlake.records.mimic_notes import NOTES_NAME, open_mimic_notes, with_details
from radlake.records.parquet_records import ParquetRows
from radlake.records.types import Record, Rejected
from radlake.records.units import Unit, each_alone
from radlake.records.xml_records import open_xml_files

_PROBED_OBJECTS = 100


@dataclass(frozen=True)
class Format:
    """How files of one format are found and read.

    suffixes: of files in a named folder; `.gz` may follow each. trees: also in its subfolders. units: which of
    them are read as one.
    positions: `bytes` of the file, `unit` where they are those of several files put together, `rows` where records
    have no bytes. first_item: whether the first record comes at once,
    so that a look at it tells whether the file can be read.
    """

    suffixes: tuple[str, ...]
    open: Callable[[Reader], Opened]
    units: Callable[[list[Path]], list[Unit]] = each_alone
    trees: bool = False
    positions: str = "bytes"
    first_item: bool = True

    def takes(self, name: str) -> bool:
        """Whether a file of this name, in a folder, is one of the format's."""
        return name.lower().removesuffix(".gz").endswith(self.suffixes)


def _open_csv(reader: Reader) -> Opened:
    spec = reader.spec
    table = CsvFile(
        reader.input.stream(),
        delimiter=spec.delimiter,
        encoding=spec.encoding,
        max_record_bytes=reader.max_bytes,
        label=reader.label,
    )
    check_header(spec, table.header.names, reader.label)
    return Opened(table.header.end, table.records(record_start_test(spec, table.header.names)))


def _open_parquet(reader: Reader) -> Opened:
    rows = ParquetRows(reader.input.stream(), label=reader.label)
    check_header(reader.spec, rows.names, reader.label)
    return Opened(0, rows.records())


def _open_jsonl(reader: Reader) -> Opened:
    lines = JsonLines(
        reader.input.stream(),
        encoding=reader.spec.encoding,
        max_record_bytes=reader.max_bytes,
        label=reader.label,
    )
    return Opened(lines.header_end, _checked_objects(lines.records(), reader.spec, reader.label))


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


FORMATS: dict[str, Format] = {
    "csv": Format((".csv",), _open_csv),
    "jsonl": Format((".jsonl", ".ndjson"), _open_jsonl),
    "parquet": Format((".parquet",), _open_parquet, positions="rows"),
    "hl7": Format((".hl7", ".txt", ".dat"), one_or_many(open_hl7), alone_or_grouped),
    "fhir": Format((".ndjson", ".jsonl", ".json"), open_fhir, with_support, first_item=False),
    "mimic-iv-note": Format((NOTES_NAME,), open_mimic_notes, with_details, first_item=False),
    "line-tables": Format((".csv",), open_line_tables, by_directory, positions="unit", first_item=False),
    "text-tree": Format((".txt",), open_text_tree, by_folder, trees=True, positions="unit", first_item=False),
    "openi-xml": Format((".xml",), open_xml_files, by_name, trees=True, positions="unit", first_item=False),
}
