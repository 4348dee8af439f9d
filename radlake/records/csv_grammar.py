"""The grammar of strict RFC 4180 over bytes, compiled for one delimiter and number of columns.

A field is quoted (any bytes, `""` for a quote) or plain (no quote, delimiter, CR or LF). A record is an
exact number of fields and a line end. One compiled pattern matches a whole record, so the clean path and
the search for the next record after damage judge by the very same rules. Quantifiers are possessive: no
input makes them backtrack.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from radlake.records.types import BARE_CR, STRAY_QUOTE, UNCLOSED_QUOTE

LINE_END = "line_end"
END_OF_DATA = "end_of_data"
BLANK_LINES = re.compile(rb"(?:\r?\n)*+")

_MAX_HINT_DELIMITERS = 24  # more would add nothing but depth
_QUOTED = rb'"[^"]*+(?:""[^"]*+)*+"'


class Walk(NamedTuple):
    """Where field-by-field reading of one record stopped, and why."""

    fields: int
    at: int
    stop: str


class FieldGrammar:
    """Reads a record of any number of columns: for headers, and to name what is wrong with a record."""

    def __init__(self, delimiter: bytes) -> None:
        self.delimiter = delimiter
        self._plain = rb'[^"\r\n' + re.escape(delimiter) + rb"]*+"
        self._field = re.compile(_QUOTED + rb'|(?!")' + self._plain)

    def walk(self, data: bytes, at: int) -> Walk:
        """Pass over fields from `at` on; stops at a line end, the end of the data, or the first fault."""
        fields = 0
        while True:
            found = self._field.match(data, at)
            if found is None:
                return Walk(fields, at, UNCLOSED_QUOTE)
            fields, at = fields + 1, found.end()
            if data.startswith(self.delimiter, at):
                at += 1
            else:
                return Walk(fields, at, _stop(data, at))


class RecordGrammar(FieldGrammar):
    """The same for records of exactly `columns` fields. Every match yields its fields by `contents`.

    `record` matches one record, its line end and the blank lines after it.
    `leading` matches the first `leading` fields, each followed by the delimiter.
    `up_to_id` matches the fields up to the one at `id_column`.
    `cut_off` matches what may be the beginning of a record that the data's end cuts off.
    `hint` finds line feeds after which a record may start, judged by that one physical line: it holds
    enough delimiters, or a field that opens with a quote.
    """

    def __init__(self, delimiter: bytes, columns: int, leading: int | None = None, id_column: int = 0) -> None:
        super().__init__(delimiter)
        mark, plain = re.escape(delimiter), self._plain
        self.columns = columns
        self.record = re.compile(rb"(?!\r?\n|\Z)" + mark.join(self._fields(columns)) + rb"(?:(?:\r?\n)++|\Z)")
        self.leading: re.Pattern[bytes] | None = None
        if leading is not None and leading < columns:
            self.leading = re.compile(mark.join(self._fields(leading)) + mark)
        self.up_to_id = re.compile(mark.join(self._fields(id_column + 1)))
        self.cut_off = re.compile(rb"(?:(?:%b|%b)%b)*+(?:%b?+|%b)\r?\Z" % (_QUOTED, plain, mark, _QUOTED, plain))
        delimiters = min(leading or columns, columns - 1, _MAX_HINT_DELIMITERS)
        self.hint = re.compile(rb"\n(?=%b)" % _hint_line(delimiters, plain + mark))

    def _fields(self, count: int) -> list[bytes]:
        """Two groups per field: the opening quote, if any, and the content without outer quotes."""
        content = rb'(")?+((?(%d)[^"]*+(?:""[^"]*+)*+|' + self._plain.replace(b"%", b"%%") + rb'))(?(%d)")'
        return [content % (group, group) for group in range(1, 2 * count, 2)]


def body_end(match: re.Match[bytes]) -> int:
    """Where a record's last field ends, without its closing quote, line end and blank lines."""
    return match.end(match.re.groups)


def contents(match: re.Match[bytes]) -> tuple[bytes, ...]:
    """A match's fields without outer quotes; inner quotes are still doubled."""
    return match.groups()[1::2]


def decode(fields: tuple[bytes, ...], encoding: str, errors: str = "strict") -> list[str]:
    """The values of fields that hold no NUL byte. Raises UnicodeDecodeError.

    One call for all fields: several times faster than one per field.
    """
    return b"\0".join(fields).decode(encoding, errors).replace('""', '"').split("\0")


def _hint_line(delimiters: int, field: bytes) -> bytes:
    """Nested rather than two alternatives, so that a line is read once."""
    pattern = b""
    for _ in range(delimiters):
        pattern = rb'(?:"|%b%b)' % (field, pattern)
    return pattern


def _stop(data: bytes, at: int) -> str:
    following = data[at : at + 2]
    if not following:
        return END_OF_DATA
    if following[:1] == b"\n" or following == b"\r\n":
        return LINE_END
    return BARE_CR if following[:1] == b"\r" else STRAY_QUOTE
