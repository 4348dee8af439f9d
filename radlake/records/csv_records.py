"""CSV records with their byte ranges: strict, streaming, and never two patients in one record.

An export with one missing quote still parses, in many readers, into a record that holds the next
patient's report. Here two things stop that:

- A record that breaks the grammar or has the wrong number of columns is rejected up to the first
  following line at which a record starts; reading goes on there.
- A well-formed record over several lines is searched for a line that starts a record. If there is one,
  the record is a merge: it is rejected up to that line.

What starts a record is judged by a `StartTest` (id, time and status of the right shape). Without one, a
line starts a record when it parses as one; inside a well-formed record also all lines after it must, up
to the record's end, because narrative may well hold a line with the right number of commas.

A record followed by a fragment (lines that cannot be a record's start) is rejected with the fragment: its
text was cut off by a stray quote or an unquoted line break.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from radlake.errors import BadInput
from radlake.records.csv_grammar import RecordGrammar, decode
from radlake.records.csv_header import read_header
from radlake.records.csv_splitter import Span, Splitter
from radlake.records.types import (
    INVALID_UTF8,
    MAX_RECORD_BYTES,
    NUL_BYTE,
    Header,
    Record,
    Rejected,
    StartTest,
)
from radlake.records.window import CHUNK_BYTES, Window


class CsvFile:
    """A CSV stream: its header, read at once, and its records, read once, on demand.

    `encoding` must be a superset of ASCII. Memory stays within a few times `max_record_bytes`.
    Raises BadInput when there is no header, no record after it, or a header that is not well-formed.
    """

    def __init__(
        self,
        stream: BinaryIO,
        *,
        delimiter: str = ",",
        encoding: str = "utf-8",
        max_record_bytes: int = MAX_RECORD_BYTES,
        chunk_bytes: int = CHUNK_BYTES,
        label: str = "the input",
    ) -> None:
        self._window = Window(stream, chunk_bytes)
        self._delimiter = delimiter.encode("ascii")
        self._encoding = encoding
        self._max_bytes = max_record_bytes
        self.header: Header = read_header(self._window, self._delimiter, encoding, label)
        if not self._window.reaches(self.header.end):
            raise BadInput(f"{label}: a header but no record follows it; check the export")

    def records(self, start: StartTest | None = None) -> Iterator[Record | Rejected]:
        """Every record and reject in file order, ranges contiguous from `header.end` on."""
        names = self.header.names
        self._window.drop(self.header.end)
        grammar = RecordGrammar(
            self._delimiter, len(names), start.leading if start else None, start.id_column if start else 0
        )
        splitter = Splitter(self._window, grammar, start, self._encoding, self._max_bytes)
        for row, span in enumerate(_join_fragments(splitter.spans())):
            yield _judge(row, span, names, self._encoding)


def _judge(row: int, span: Span, names: list[str], encoding: str) -> Record | Rejected:
    end = span.start + len(span.raw)
    if span.fields is None:
        return Rejected(row, span.start, end, span.rule, span.raw)
    if b"\0" in span.raw:
        return Rejected(row, span.start, end, NUL_BYTE, span.raw)
    try:
        values = decode(span.fields, encoding)
    except UnicodeDecodeError:
        return Rejected(row, span.start, end, INVALID_UTF8, span.raw)
    return Record(row, span.start, end, dict(zip(names, values, strict=True)), span.raw)


def _join_fragments(spans: Iterator[Span]) -> Iterator[Span]:
    held: Span | None = None
    for span in spans:
        if held is not None and span.fragment:
            yield Span(held.start, held.raw + span.raw, None, span.rule)
            held = None
            continue
        if held is not None:
            yield held
        held = span if span.fields is not None else None
        if held is None:
            yield span
    if held is not None:
        yield held
