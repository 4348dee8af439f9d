"""What a record engine yields: records, and rejects with their bytes.

Every byte of a source after its header belongs to exactly one `Record` or one `Rejected`. The ranges
[start, end) are disjoint and contiguous, from the header's end to the end of the file, so that
`header_end + sum(end - start) == size`. Of a gzip file the bytes are those it unpacks to. In Parquet a
position is a row number, as rows have no bytes. Where several files make one unit (`units`), positions run
on from one file to the next; where lines of a table make one report (`line_tables`), its bytes are those of
its lines, put together. Record contents are patients' data: no `repr` shows them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

MAX_RECORD_BYTES = 16 * 1024 * 1024

UNCLOSED_QUOTE = "unclosed_quote"  # a quote swallowed what follows: the next line, record or the file's end
STRAY_QUOTE = "stray_quote"  # text after a closing quote, or a quote inside an unquoted field
COLUMN_COUNT = "column_count"
BARE_CR = "bare_cr"  # a carriage return outside quotes that ends no line
INVALID_UTF8 = "invalid_utf8"  # bytes that the source's encoding (any, despite the name) does not know
NUL_BYTE = "nul_byte"
RECORD_TOO_LONG = "record_too_long"
BAD_JSON = "bad_json"
NOT_AN_OBJECT = "not_an_object"
NO_MESSAGE = "no_message"  # bytes before the first HL7 message that are no envelope
BAD_HEADER = "bad_header"  # an MSH segment without usable delimiters
BAD_SEGMENT = "bad_segment"  # a line of an HL7 message that is no segment
NO_REPORT = "no_report"  # a message or resource that should hold a report and holds none
BAD_MERGE = "bad_merge"  # a patient merge that does not say who became whom
SEVERAL_REPORTS = "several_reports"  # a FHIR bundle of several reports on one line
BAD_ATTACHMENT = "bad_attachment"  # base64 or characters that cannot be decoded
BAD_XML = "bad_xml"
DTD_FORBIDDEN = "dtd_forbidden"  # entities can be made to unfold without end
EMPTY_FILE = "empty_file"
ORPHAN_ADDENDUM = "orphan_addendum"  # an addendum whose parent is not in the same delivery
BAD_LINE_NUMBER = "bad_line_number"
MISSING_LINES = "missing_lines"  # a report's lines are not numbered 1, 2, 3 …
REPEATED_LINE = "repeated_line"  # one line number, or one report's row, with different contents
LINES_WITHOUT_ID = "lines_without_id"
READING_RULES = (
    UNCLOSED_QUOTE,
    STRAY_QUOTE,
    COLUMN_COUNT,
    BARE_CR,
    INVALID_UTF8,
    NUL_BYTE,
    RECORD_TOO_LONG,
    BAD_JSON,
    NOT_AN_OBJECT,
    NO_MESSAGE,
    BAD_HEADER,
    BAD_SEGMENT,
    NO_REPORT,
    BAD_MERGE,
    SEVERAL_REPORTS,
    BAD_ATTACHMENT,
    BAD_XML,
    DTD_FORBIDDEN,
    EMPTY_FILE,
    ORPHAN_ADDENDUM,
    BAD_LINE_NUMBER,
    MISSING_LINES,
    REPEATED_LINE,
    LINES_WITHOUT_ID,
)
# Not malformed: what a delivery holds beside reports. Kept in quarantine so that every byte is accounted for.
PATIENT_MERGE = "patient_merge"  # an HL7 message that says which patient became which
OTHER_MESSAGE = "other_message"  # an HL7 message of another kind
SUPPORT_RESOURCE = "support_resource"  # a FHIR resource that is no report
DETAIL_ROWS = "detail_rows"  # rows of a second table that were joined to reports; their bytes are not copied
SET_ASIDE_RULES = (PATIENT_MERGE, OTHER_MESSAGE, SUPPORT_RESOURCE, DETAIL_ROWS)


@dataclass(frozen=True, slots=True)
class Record:
    """One well-formed record. `row` counts records and rejects of the file from 0, in file order."""

    row: int
    start: int  # byte offset of the record's first byte
    end: int  # one past its last byte: line terminator and following blank lines included
    fields: dict[str, str | None] = field(repr=False)
    raw: bytes = field(default=b"", repr=False)  # the bytes of [start, end); empty for Parquet
    path: str | None = field(default=None, repr=False)  # the file, where several make one unit
    reordered: int = 0  # lines of the report that stood out of order


@dataclass(frozen=True, slots=True)
class Rejected:
    """A range of the file that is no acceptable record, by the name of the rule that refused it."""

    row: int
    start: int
    end: int
    rule: str
    raw: bytes = field(repr=False)
    path: str | None = field(default=None, repr=False)  # as in Record


@dataclass(frozen=True, slots=True)
class Mapped:
    """A record under canonical names (see `mapping.map_record`), with the hash of its content."""

    row: int
    start: int
    end: int
    values: dict[str, Any] = field(repr=False)
    content_hash: str
    raw: bytes = field(default=b"", repr=False)  # as in Record
    path: str | None = field(default=None, repr=False)
    reordered: int = 0


@dataclass(frozen=True)
class Header:
    """Column names, and the offset at which the first record starts."""

    names: list[str] = field(repr=False)  # a file without a header shows a patient here
    end: int


@dataclass(frozen=True)
class StartTest:
    """Tells the start of a record from a line of narrative, for a file of known columns.

    `accepts` gets the fields of a whole record, or only the first `leading` ones where those alone are
    evidence enough (None: they never are). `is_id` judges the field at `id_column` by its shape.
    """

    accepts: Callable[[list[str]], bool]
    is_id: Callable[[str], bool]
    id_column: int = 0
    leading: int | None = None

    def __call__(self, fields: list[str]) -> bool:
        return self.accepts(fields)


@dataclass
class FileStats:
    """Sizes in bytes (rows for Parquet) and counts of one source; complete once it is read to its end."""

    size: int = 0
    header_end: int = 0
    records: int = 0
    rejected: int = 0
    rejected_by_rule: Counter[str] = field(default_factory=Counter)
    lines_reordered: int = 0
