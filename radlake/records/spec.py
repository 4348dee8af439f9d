"""What a source looks like: `SourceSpec`, and the canonical names that its columns are mapped to."""

from __future__ import annotations

import re
from datetime import date
from functools import cached_property
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from radlake.records.layouts import with_layout
from radlake.records.statuses import SPELLINGS, STATUS_RANK, fold

TEXT_FIELDS = ("text", "findings", "impression", "indication", "technique", "comparison")
CANONICAL = (
    "report_id",
    "patient_id",
    "accession",
    "exam_code",
    "exam_description",
    "modality",
    "body_part",
    "report_time",
    "status",
    *TEXT_FIELDS,
    "patient_name",
    "birth_date",
    "mrn",
    "sex",
    "ordering_physician",
    "radiologist",
    "site",
)
_BODY_FIELDS = ("text", "findings", "impression")
_CSV_ID = r'(?=.*[0-9])[^\s"]{1,64}'
_ANY_ID = r"\S(?:.{0,254}\S)?"
_SHORTEST_WORD = 5
_SECRET_IN_URL = re.compile(r"(?i)(?:password|passwd|pwd)\s*=|//[^/@:]*:[^/@]*@|:[^/:@]+/[^@/]+@")
_STATEFUL_CODECS = ("utf-7", "utf_7", "hz", "iso2022", "iso-2022")


class LineColumns(BaseModel):
    """Of tables that hold reports line by line: how their columns may be called (the first that is there counts).

    sections: what the type column says, or a word (of five letters and more) in it, in the name of the text column
    or of the file -> the section that the lines belong to. first_line: the number of a section's first line.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    id: tuple[str, ...]
    line: tuple[str, ...] = ("LINE",)
    text: tuple[str, ...]
    type: tuple[str, ...] = ()
    sections: dict[str, Literal["text", "findings", "impression", "indication", "technique", "comparison", "addendum"]]
    first_line: int = Field(default=1, ge=0, le=1)

    def section_of(self, written: str) -> str | None:
        """The section that a name or a type stands for."""
        upper = written.strip().upper()
        for word, section in self.sections.items():
            if word.upper() == upper or (len(word) >= _SHORTEST_WORD and word.upper() in upper):
                return section
        return None


class JdbcTable(BaseModel):
    """A table or query of a database. The password stands in no settings, only in RADLAKE_JDBC_PASSWORD.

    partition_column (a number, date or time) and its bounds let Spark read over several connections; rows beyond the
    bounds are read too. driver: its Java class, where the URL does not find it; its jar comes by spark.jars.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    url: str
    table: str | None = None
    query: str | None = None
    user: str | None = None
    driver: str | None = None
    partition_column: str | None = None
    lower_bound: str | None = None
    upper_bound: str | None = None
    partitions: int = Field(default=8, ge=1, le=256)
    fetch_size: int = Field(default=1000, ge=1)

    @field_validator("url")
    @classmethod
    def _names_a_database(cls, url: str) -> str:
        if not url.startswith("jdbc:"):
            raise ValueError("the url must begin with jdbc:")
        if _SECRET_IN_URL.search(url):
            raise ValueError("the url must hold no password; put it into RADLAKE_JDBC_PASSWORD")
        return url

    @field_validator("lower_bound", "upper_bound", mode="before")
    @classmethod
    def _bounds_as_text(cls, bound: Any) -> Any:
        return str(bound) if isinstance(bound, int | float | date) else bound

    @model_validator(mode="after")
    def _one_way_to_read(self) -> Self:
        if bool(self.table) == bool(self.query):
            raise ValueError("name either a table or a query")
        bounds = (self.partition_column, self.lower_bound, self.upper_bound)
        if any(bounds) and not all(bounds):
            raise ValueError("partition_column, lower_bound and upper_bound go together")
        return self


class SourceSpec(BaseModel):
    """How to read one kind of export and map it to canonical names.

    Formats with names of their own (HL7 and others, see `layouts`) need no columns; those given replace theirs.
    columns: canonical name -> source column. identifiers: further source columns that hold identifiers.
    defaults: canonical name -> constant, where the source has no value. statuses: spelling -> canonical
    status, beside the built-in ones. time_formats, date_formats: strptime patterns that replace the built-in
    ISO 8601 and HL7 forms. report_id_pattern: what a whole report id looks like; in CSV it also tells a
    record's first line from narrative, so by default it wants a digit and no white space there.
    columns_optional: mapped columns other than report_id may be missing from a file that has at least one
    of text, findings and impression. path_pattern: for a tree of text files, what the end of a path looks like;
    its named groups are columns. lines: for tables of lines, how their columns are called. jdbc: the
    database of a format that has no files; its mapping is of the columns of a table.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal[
        "csv", "jsonl", "parquet", "hl7", "fhir", "mimic-iv-note", "text-tree", "openi-xml", "line-tables", "jdbc"
    ]
    delimiter: str = ","
    encoding: str = "utf-8"
    columns: dict[str, str] = Field(default_factory=dict)
    identifiers: list[str] = Field(default_factory=list)
    defaults: dict[str, str] = Field(default_factory=dict)
    statuses: dict[str, str] = Field(default_factory=dict)
    time_formats: list[str] = Field(default_factory=list)
    date_formats: list[str] = Field(default_factory=list)
    report_id_pattern: str | None = None
    columns_optional: bool = False
    path_pattern: str = ""
    lines: LineColumns | None = None
    jdbc: JdbcTable | None = None

    @model_validator(mode="before")
    @classmethod
    def _over_the_layout(cls, given: Any) -> Any:
        return with_layout(given) if isinstance(given, dict) else given

    @field_validator("columns", "defaults")
    @classmethod
    def _only_canonical_names(cls, names: dict[str, str]) -> dict[str, str]:
        unknown = sorted(set(names) - set(CANONICAL))
        if unknown:
            raise ValueError(f"unknown field {', '.join(unknown)}; known are {', '.join(CANONICAL)}")
        return names

    @field_validator("statuses")
    @classmethod
    def _only_canonical_statuses(cls, statuses: dict[str, str]) -> dict[str, str]:
        unknown = sorted(set(statuses.values()) - set(STATUS_RANK))
        if unknown:
            raise ValueError(f"a value is no status; known are {', '.join(STATUS_RANK)}")
        return statuses

    @field_validator("delimiter")
    @classmethod
    def _one_plain_character(cls, delimiter: str) -> str:
        if len(delimiter) != 1 or not delimiter.isascii() or delimiter in '"\r\n\0':
            raise ValueError("the delimiter must be one ASCII character other than a quote or a line end")
        return delimiter

    @field_validator("encoding")
    @classmethod
    def _superset_of_ascii(cls, encoding: str) -> str:
        try:
            same = '",\r\n'.encode(encoding) == b'",\r\n'
        except LookupError:
            raise ValueError("unknown encoding; use a name that Python knows, such as utf-8") from None
        if not same or encoding.lower().startswith(_STATEFUL_CODECS):
            raise ValueError("the encoding must extend ASCII (utf-8, cp1252…); convert the file first")
        return encoding

    @field_validator("report_id_pattern", "path_pattern")
    @classmethod
    def _valid_pattern(cls, pattern: str | None) -> str | None:
        try:
            re.compile(pattern or "")
        except re.error:
            raise ValueError("it is no regular expression") from None
        return pattern

    @model_validator(mode="after")
    def _path_names_columns(self) -> Self:
        if self.format == "text-tree":
            named = {*re.compile(self.path_pattern).groupindex, "text"}
            wrong = sorted(self.mapped_columns - named)
            if wrong:
                raise ValueError(f"path_pattern has no group named {', '.join(wrong)}")
        return self

    @model_validator(mode="after")
    def _maps_what_every_report_needs(self) -> Self:
        if (self.format == "jdbc") != (self.jdbc is not None):
            raise ValueError("jdbc goes with format jdbc: it names url, table or query")
        if "report_id" not in self.columns:
            raise ValueError("columns must map report_id")
        if not any(name in self.columns for name in _BODY_FIELDS):
            raise ValueError("columns must map text, findings or impression")
        if "report_id" in self.defaults:
            raise ValueError("report_id cannot have a default: it tells reports apart")
        default_status = self.defaults.get("status")
        if default_status is not None and self.status_of(default_status) is None:
            raise ValueError(f"the default status must be one of {', '.join(STATUS_RANK)}")
        return self

    @cached_property
    def id_pattern(self) -> re.Pattern[str]:
        """Matches whole report ids."""
        return re.compile(self.report_id_pattern or (_CSV_ID if self.format == "csv" else _ANY_ID))

    def status_of(self, written: str) -> str | None:
        """The canonical status, or None for an unknown spelling."""
        return self._spellings.get(fold(written))

    @cached_property
    def mapped_columns(self) -> frozenset[str]:
        """Source columns that have a canonical name or hold an identifier; all others are `extra`."""
        return frozenset(self.columns.values()) | frozenset(self.identifiers)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        return SPELLINGS | {fold(written): status for written, status in self.statuses.items()}

    def missing_from(self, names: list[str]) -> list[str]:
        """Mapped source columns that a file with these columns lacks and needs, in the spec's order."""
        present = set(names)
        wanted = [*self.columns.values(), *self.identifiers]
        if self.columns_optional:
            body = [self.columns[name] for name in _BODY_FIELDS if name in self.columns]
            wanted = [self.columns["report_id"], *([] if present & set(body) else body)]
        return [name for name in dict.fromkeys(wanted) if name not in present]
