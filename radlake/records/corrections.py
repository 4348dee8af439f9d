"""Corrected bytes in place of a malformed record: a small file of the source's own format that holds it alone."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from radlake.errors import BadInput, RadlakeError, UsageError
from radlake.records.mapping import SourceSpec
from radlake.records.reader import read_records
from radlake.records.types import BAD_MERGE, SET_ASIDE_RULES, Mapped, Rejected

# A record of the others is put together from several files, or named by its path.
_ONE_STREAM = ("csv", "jsonl", "parquet", "hl7", "fhir", "openi-xml")
_NO_REPORTS = {*SET_ASIDE_RULES, BAD_MERGE}


@dataclass(frozen=True)
class Correction:
    """Where the malformed record lies (`Rejected`'s range in a file known by content), and the corrected file."""

    source_file: str = field(repr=False)
    source_sha256: str
    source_row: int
    byte_start: int
    byte_end: int
    ingest_fingerprint: str
    content: bytes = field(repr=False)


def refuse_unmendable(rule: str, spec: SourceSpec) -> None:
    """Raises UsageError where no bytes of one record can help, and says what does."""
    if rule in _NO_REPORTS:
        raise UsageError(f"no bytes make a report of {rule}; patient merges come with `radlake ingest --aliases`")
    if spec.jdbc is not None:
        raise UsageError("the source is a database: correct the record there and run `radlake ingest` again")
    if spec.format not in _ONE_STREAM:
        raise UsageError(f"{spec.format}: a record's place is more than its bytes; deliver its corrected files anew")


def read_correction(content: bytes, spec: SourceSpec, max_record_bytes: int, label: str = "--corrected") -> Mapped:
    """The one record of a corrected file.

    Raises BadInput if it is malformed still or not the only one, UsageError if mapped columns are missing.
    """
    reading = read_records(io.BytesIO(content), spec, label=label, max_record_bytes=max_record_bytes)
    found = list(islice(reading, 2))
    if len(found) != 1:
        raise BadInput(f"{label}: it must hold the corrected record alone, under the source's header if it has one")
    (record,) = found
    if isinstance(record, Rejected):
        raise BadInput(f"{label}: still malformed ({record.rule}); the old row stays in quarantine, correct it again")
    return record


def with_corrections(
    items: Iterable[Mapped | Rejected], corrections: Iterable[Correction], spec: SourceSpec, max_record_bytes: int
) -> Iterator[Mapped | Rejected]:
    """What a file holds, with what was released in place of what is still malformed there."""
    by_place = {(each.byte_start, each.byte_end): each for each in corrections}
    for item in items:
        found = by_place.get((item.start, item.end)) if isinstance(item, Rejected) else None
        yield _corrected(item, found, spec, max_record_bytes) if found else item


def at_its_place(correction: Correction, spec: SourceSpec, max_record_bytes: int) -> Mapped:
    """The corrected record with the range of what it replaces. Raises what `read_correction` raises."""
    record = read_correction(correction.content, spec, max_record_bytes)
    return replace(record, row=correction.source_row, start=correction.byte_start, end=correction.byte_end)


def _corrected(
    item: Mapped | Rejected, correction: Correction, spec: SourceSpec, max_record_bytes: int
) -> Mapped | Rejected:
    """The item itself where another mapping cannot read the correction: it is in quarantine again, for all to see."""
    try:
        return replace(at_its_place(correction, spec, max_record_bytes), row=item.row, path=item.path)
    except RadlakeError:
        return item
