"""Records of one file as Arrow batches in the columns of `raw_reports`, plus `rule`, `bytes` and `reordered`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa

from radlake.records.corrections import Correction, at_its_place, with_corrections
from radlake.records.files import InputFile
from radlake.records.mapping import SourceSpec
from radlake.records.reader import read_records
from radlake.records.types import Mapped, Rejected

ROWS_PER_BATCH = 2_000
_TEXTS = (
    *("source", "report_id", "content_hash", "status"),
    *("exam_code", "exam_description", "modality", "body_part", "site"),
    *("text", "findings", "impression", "indication", "technique", "comparison"),
    *("patient_id", "mrn", "accession", "patient_name", "sex", "ordering_physician", "radiologist"),
    *("extra", "source_file", "source_sha256", "ingest_fingerprint", "rule"),
)
_TYPES = {
    **{name: pa.string() for name in _TEXTS},
    "report_time": pa.timestamp("us", tz="UTC"),
    "birth_date": pa.date32(),
    "identifiers": pa.list_(pa.string()),
    "source_row": pa.int64(),
    "reordered": pa.int64(),
    "byte_start": pa.int64(),
    "byte_end": pa.int64(),
    "bytes": pa.binary(),
}
_ORDER = (
    *("source", "report_id", "content_hash", "status", "report_time"),
    *("exam_code", "exam_description", "modality", "body_part", "site"),
    *("text", "findings", "impression", "indication", "technique", "comparison"),
    *("patient_id", "mrn", "accession", "patient_name", "birth_date", "sex"),
    *("ordering_physician", "radiologist", "identifiers", "extra"),
    *("source_file", "source_sha256", "source_row", "byte_start", "byte_end", "ingest_fingerprint"),
    *("rule", "bytes", "reordered"),
)
SCHEMA = pa.schema([(name, _TYPES[name]) for name in _ORDER])


def record_batches(
    file: InputFile,
    spec: SourceSpec,
    source: str,
    fingerprint: str,
    max_record_bytes: int,
    corrections: Sequence[Correction] = (),
) -> Iterator[pa.RecordBatch]:
    """Every record and rejected range of `file`, in file order. Raises what `read_records` raises.

    `corrections` (of any files) stand in for what is malformed.
    """
    origin = {
        "source": source,
        "source_file": file.path,
        "source_sha256": file.sha256,
        "ingest_fingerprint": fingerprint,
    }
    rows: list[dict[str, Any]] = []
    reading = read_records(file.content, spec, label=file.label, max_record_bytes=max_record_bytes)
    own = [each for each in corrections if each.source_sha256 == file.sha256]
    for item in with_corrections(reading, own, spec, max_record_bytes):
        rows.append({**origin, **_row(item)})
        if len(rows) == ROWS_PER_BATCH:
            yield pa.RecordBatch.from_pylist(rows, SCHEMA)
            rows = []
    if rows:
        yield pa.RecordBatch.from_pylist(rows, SCHEMA)


def correction_batch(
    correction: Correction, spec: SourceSpec, source: str, max_record_bytes: int
) -> Iterator[pa.RecordBatch]:
    """The corrected record alone, as its file would hold it. Raises what `read_correction` raises.

    It carries the fingerprint of what rejected it: whether the rest of its file is up to date is not its to say.
    """
    origin = {
        "source": source,
        "source_file": correction.source_file,
        "source_sha256": correction.source_sha256,
        "ingest_fingerprint": correction.ingest_fingerprint,
    }
    row = {**origin, **_row(at_its_place(correction, spec, max_record_bytes))}
    yield pa.RecordBatch.from_pylist([row], SCHEMA)


def _row(item: Mapped | Rejected) -> dict[str, Any]:
    place: dict[str, Any] = {"source_row": item.row, "byte_start": item.start, "byte_end": item.end, "bytes": item.raw}
    if item.path is not None:  # one of the files of a unit
        place["source_file"] = item.path
    if isinstance(item, Rejected):
        return {**place, "rule": item.rule}
    values = dict(item.values)
    time: datetime | None = values.get("report_time")
    if time is not None and time.tzinfo is None:  # sources tell local time; one zone for all keeps the order
        values["report_time"] = time.replace(tzinfo=UTC)
    return {**place, **values, "content_hash": item.content_hash, "reordered": item.reordered}
