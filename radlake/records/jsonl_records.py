"""JSON lines: one object a line, with the line's byte range.

Values become text: numbers as they were written, booleans `true` and `false`, lists and objects as JSON;
null stays None. Of a repeated key the last value counts. Blank lines belong to the record before them,
those at the beginning (and a BOM) to the header.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from radlake.errors import BadInput
from radlake.records.types import (
    BAD_JSON,
    INVALID_UTF8,
    MAX_RECORD_BYTES,
    NOT_AN_OBJECT,
    NUL_BYTE,
    RECORD_TOO_LONG,
    Record,
    Rejected,
)


class JsonLines:
    """A stream of JSON lines; `header_end` is where the first line with content starts.

    `parse` makes fields of a line, or names the rule that it breaks. Raises BadInput when there is no line.
    A line beyond `max_record_bytes` is rejected in pieces of that size.
    """

    def __init__(
        self,
        stream: BinaryIO,
        *,
        encoding: str = "utf-8",
        max_record_bytes: int = MAX_RECORD_BYTES,
        label: str = "the input",
        parse: Callable[[bytes, str], dict[str, str | None] | str] | None = None,
    ) -> None:
        self._stream = stream
        self._parse = parse or parse_object
        self._encoding = encoding
        self._max_bytes = max_record_bytes
        self.header_end = 0
        line = self._next_line()
        if line.startswith(codecs.BOM_UTF8):
            self.header_end, line = 3, line[3:] or self._next_line()
        while line and not line.strip():
            self.header_end, line = self.header_end + len(line), self._next_line()
        if not line:
            raise BadInput(f"{label}: empty; check the export")
        self.first_line = line

    def records(self) -> Iterator[Record | Rejected]:
        """Every record and reject in file order, ranges contiguous from `header_end` on."""
        start, line, row, torn = self.header_end, self.first_line, 0, False
        while line:
            whole = line.endswith(b"\n") or len(line) < self._max_bytes
            raw, following = self._with_blank_lines(line) if whole else (line, self._next_line())
            end = start + len(raw)
            long = torn or not whole
            result = RECORD_TOO_LONG if long else self._parse(line, self._encoding)
            if isinstance(result, str):
                yield Rejected(row, start, end, result, raw)
            else:
                yield Record(row, start, end, result, raw)
            start, line, row, torn = end, following, row + 1, not whole and bool(following)

    def _next_line(self) -> bytes:
        return self._stream.readline(self._max_bytes)

    def _with_blank_lines(self, line: bytes) -> tuple[bytes, bytes]:
        parts, following = [line], self._next_line()
        while following and not following.strip():
            parts.append(following)
            following = self._next_line()
        return b"".join(parts), following


def parse_object(line: bytes, encoding: str = "utf-8") -> dict[str, str | None] | str:
    """The fields of one line, or the name of the rule that it breaks."""
    value = load_object(line, encoding)
    if isinstance(value, str):
        return value
    fields = {key: as_text(item) for key, item in value.items()}
    return (fault_of_escapes(fields) if b"\\u" in line else None) or fields


def load_object(line: bytes, encoding: str = "utf-8") -> dict[str, Any] | str:
    """The object on a line, or the name of the rule that it breaks."""
    if b"\0" in line:
        return NUL_BYTE
    try:
        text = line.decode(encoding)
    except UnicodeDecodeError:
        return INVALID_UTF8
    try:
        value = json.loads(text, parse_float=_WrittenFloat, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        return BAD_JSON
    return value if isinstance(value, dict) else NOT_AN_OBJECT


def as_text(value: Any) -> str | None:
    """A JSON value as text; None for null."""
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, _WrittenFloat):
        return value.written
    if isinstance(value, int | float):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=str)


class _WrittenFloat(float):
    """A float that remembers its spelling: an identifier 1.10 must not become 1.1."""

    written: str

    def __new__(cls, text: str) -> _WrittenFloat:
        number = super().__new__(cls, text)
        number.written = text
        return number


def _refuse_constant(name: str) -> float:
    raise ValueError("NaN and Infinity are no JSON")


def fault_of_escapes(fields: dict[str, str | None]) -> str | None:
    """Escapes can spell what no text may hold: NUL, and halves of surrogate pairs."""
    content = "".join(f"{key}{value or ''}" for key, value in fields.items())
    if "\0" in content:
        return NUL_BYTE
    try:
        content.encode("utf-8")
    except UnicodeEncodeError:
        return INVALID_UTF8
    return None
