"""Tables in which a report is many rows, one per line of text, as Epic's ORDER_NARRATIVE and ORDER_IMPRESSION.

The tables of one folder are one unit. A table with a line number column holds lines; which section they belong to
says the name of its text column, a type column, or the file's name. A table with the report's id but without line
numbers holds what is known of each report (patient, exam, status). Rows are joined by the id and put in the order
of their line numbers, wherever they stand; rows out of order, and the same row once more, are counted.

A report is rejected whole, with the bytes of all its rows, when its lines are not numbered 1, 2, 3 … (per table
and section, or through all sections of a table), or when one line number has two contents.

Positions: the headers first, then the rows that are no rows, then the rows of each report put together, reports in
the order of their ids. So a range has the length of the report's rows, and all ranges together that of the tables.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from radlake.errors import BadInput, UsageError
from radlake.records.csv_records import CsvFile
from radlake.records.inputs import Opened, Reader
from radlake.records.line_texts import Line, faults_of, joined_texts, out_of_order
from radlake.records.spec import LineColumns
from radlake.records.spool import Spool
from radlake.records.types import (
    BAD_LINE_NUMBER,
    LINES_WITHOUT_ID,
    RECORD_TOO_LONG,
    REPEATED_LINE,
    Record,
    Rejected,
    StartTest,
)
from radlake.records.units import Unit

ORDER_ID = "ORDER_ID"  # the column of the mapping that holds the id, whatever the tables call it
_SCHEMA = """
CREATE TABLE piece (id TEXT, number INTEGER, section TEXT, line INTEGER, seq INTEGER, content TEXT, raw BLOB);
"""
_INSERT = "INSERT INTO piece VALUES (?,?,?,?,?,?,?)"
_SORTED = "SELECT * FROM piece ORDER BY id, number, section, line, seq"
_ABOUT_REPORT = -1  # in place of a line number


def by_directory(paths: list[Path]) -> list[Unit]:
    """The tables of each folder are one unit."""
    return [
        Unit(tuple(tables), tuple(path.stem for path in tables))
        for _, group in groupby(sorted(paths), key=lambda path: path.parent)
        if (tables := list(group))
    ]


@dataclass(frozen=True)
class _Table:
    """One of the tables, and where in its rows the things stand."""

    number: int
    file: CsvFile = field(repr=False)
    id: str
    line: str | None
    text: str | None
    type: str | None
    section: str  # of all its lines, if it has no type column


def open_line_tables(reader: Reader) -> Opened:
    """Raises UsageError when a table lacks what joins it, BadInput when no table holds lines."""
    columns = reader.spec.lines
    assert columns is not None, "the layout has them"
    tables = [_table(reader, columns, number) for number in range(max(1, len(reader.input.paths)))]
    if not any(table.line for table in tables):
        raise BadInput(f"{reader.label}: none of its tables has a line number column; check the source's lines")
    return Opened(sum(table.file.header.end for table in tables), _records(reader, columns, tables))


def _records(reader: Reader, columns: LineColumns, tables: list[_Table]) -> Iterator[Record | Rejected]:
    at, row = sum(table.file.header.end for table in tables), 0
    with closing(Spool(_SCHEMA)) as spool:
        for table in tables:
            path = str(reader.input.paths[table.number]) if reader.input.paths else None
            for rule, raw in _load(spool, table, columns):
                yield Rejected(row, at, at + len(raw), rule, raw, path)
                row, at = row + 1, at + len(raw)
        spool.flush()
        for id_, rows in groupby(spool.rows(_SORTED), key=lambda each: str(each[0])):
            for content, raw, reordered in _reports(id_, (each[1:] for each in rows), columns, reader.max_bytes):
                end = at + len(raw)
                if isinstance(content, str):
                    yield Rejected(row, at, end, content, raw)
                else:
                    yield Record(row, at, end, content, raw, None, reordered)
                row, at = row + 1, end


def _table(reader: Reader, columns: LineColumns, number: int) -> _Table:
    file = CsvFile(
        reader.input.stream(number),
        delimiter=reader.spec.delimiter,
        encoding=reader.spec.encoding,
        max_record_bytes=reader.max_bytes,
        label=reader.label,
    )
    names = {name.upper(): name for name in reversed(file.header.names)}
    found = {key: _first(names, getattr(columns, key)) for key in ("id", "line", "text", "type")}
    if found["id"] is None or (found["line"] and not found["text"]):
        missing = columns.id if found["id"] is None else columns.text
        raise UsageError(
            f"{reader.label}: its table {number + 1} has no column {' or '.join(missing)}; check the source's lines"
        )
    stem = reader.input.paths[number].stem if reader.input.paths else ""
    section = columns.section_of(found["text"] or "") or columns.section_of(stem) or "text"
    return _Table(number, file, found["id"], found["line"], found["text"], found["type"], section)


def _first(names: dict[str, str], wanted: tuple[str, ...]) -> str | None:
    return next((names[each.upper()] for each in wanted if each.upper() in names), None)


def _load(spool: Spool, table: _Table, columns: LineColumns) -> Iterator[tuple[str, bytes]]:
    """Put a table's rows into the spool; yields those that are none."""
    for item in table.file.records(_start_test(table)):
        if isinstance(item, Rejected):
            yield item.rule, item.raw
            continue
        id_ = (item.fields[table.id] or "").strip()
        line = _number(item.fields[table.line]) if table.line else _ABOUT_REPORT
        if not id_ or line is None:
            yield BAD_LINE_NUMBER if id_ else LINES_WITHOUT_ID, item.raw
            continue
        section = table.section if table.line else ""
        if table.line and table.type:
            section = columns.section_of(item.fields[table.type] or "") or table.section
        own = (table.id, table.line, table.text, table.type)
        rest = {name: value for name, value in item.fields.items() if name not in own and value}
        content = json.dumps([item.fields[table.text] if table.line and table.text else "", rest])
        spool.add(_INSERT, (id_, table.number, section, line, item.row, content, item.raw))


def _start_test(table: _Table) -> StartTest:
    """A row starts where an id and a line number stand in their columns."""
    names = table.file.header.names
    id_at, line_at = names.index(table.id), names.index(table.line) if table.line else None

    def is_id(text: str) -> bool:
        text = text.strip()
        return 0 < len(text) <= 64 and not any(c.isspace() or c == '"' for c in text) and any(c.isdigit() for c in text)

    def accepts(fields: list[str]) -> bool:
        return is_id(fields[id_at]) and (line_at is None or _number(fields[line_at]) is not None)

    return StartTest(accepts, is_id, id_at, None if line_at is None else max(id_at, line_at) + 1)


def _number(written: str | None) -> int | None:
    text = (written or "").strip().removesuffix(".0")
    return int(text) if text.isdecimal() and text.isascii() and len(text) < 10 else None


Outcome = tuple[dict[str, str | None] | str, bytes, int]


def _reports(id_: str, rows: Iterator[tuple[Any, ...]], columns: LineColumns, max_bytes: int) -> Iterator[Outcome]:
    """The report of one id: one record, or rejects; more than one only if it is longer than a record may be."""
    lines: list[Line] = []
    raws: list[bytes] = []
    size, torn = 0, False
    for number, section, line, seq, content, raw in rows:
        if raws and size + len(raw) > max_bytes:
            torn = True
            yield RECORD_TOO_LONG, b"".join(raws), 0
            lines, raws, size = [], [], 0
        raws.append(raw)
        size += len(raw)
        if not torn:
            text, rest = json.loads(content)
            lines.append(Line(number, section, line, seq, text or "", rest))
    raw = b"".join(raws)
    if torn:
        yield RECORD_TOO_LONG, raw, 0
    else:
        fields, reordered = _joined(id_, lines, columns)
        yield fields, raw, reordered


def _joined(id_: str, pieces: list[Line], columns: LineColumns) -> tuple[dict[str, str | None] | str, int]:
    lines = [piece for piece in pieces if piece.line != _ABOUT_REPORT]
    about = [piece.rest for piece in pieces if piece.line == _ABOUT_REPORT]
    rule = faults_of(lines, columns.first_line) or (REPEATED_LINE if any(each != about[0] for each in about) else "")
    if rule:
        return rule, 0
    rest = lines[0].rest if lines else {}
    fields: dict[str, str | None] = {**rest, **(about[0] if about else {}), ORDER_ID: id_}
    return {**fields, **joined_texts(lines)}, out_of_order(lines)
