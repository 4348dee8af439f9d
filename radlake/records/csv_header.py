"""Reads the header line of a CSV stream."""

from __future__ import annotations

import codecs

from radlake.errors import BadInput
from radlake.records.csv_grammar import (
    BLANK_LINES,
    END_OF_DATA,
    LINE_END,
    FieldGrammar,
    RecordGrammar,
    contents,
    decode,
)
from radlake.records.types import UNCLOSED_QUOTE, Header
from radlake.records.window import Window

_MAX_HEADER_BYTES = 1024 * 1024


def read_header(window: Window, delimiter: bytes, encoding: str, label: str) -> Header:
    """Names (white space around them removed) and end of the header, BOM and blank lines included."""
    grammar = FieldGrammar(delimiter)
    window.reaches(3)
    if window.data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise BadInput(f"{label}: UTF-16; convert it to UTF-8 first")
    start = len(codecs.BOM_UTF8) if window.data.startswith(codecs.BOM_UTF8) else 0
    start = _skip_blank_lines(window, start)
    if not window.reaches(start):
        raise BadInput(f"{label}: empty; check the export")
    walk = grammar.walk(window.data, start)
    while walk.at + 2 > len(window.data) or walk.stop == UNCLOSED_QUOTE:
        if window.complete or len(window.data) > _MAX_HEADER_BYTES:
            break
        window.fill()
        walk = grammar.walk(window.data, start)
    if walk.stop not in (LINE_END, END_OF_DATA):
        raise BadInput(f"{label}: the header line is no well-formed CSV ({walk.stop}); check the delimiter")
    fields = RecordGrammar(delimiter, walk.fields).record.match(window.data, start)
    names = _header_names(contents(fields) if fields else (), encoding, label)
    return Header(names, _skip_blank_lines(window, walk.at))


def _header_names(raw: tuple[bytes, ...], encoding: str, label: str) -> list[str]:
    try:
        names = [name.strip() for name in decode(raw, encoding)]
    except UnicodeDecodeError:
        raise BadInput(f"{label}: the header line is not {encoding}; set the source's encoding") from None
    if not any(names):
        raise BadInput(f"{label}: empty or without a header line; check the export")
    return names


def _skip_blank_lines(window: Window, at: int) -> int:
    while True:
        found = BLANK_LINES.match(window.data, at)
        end = found.end() if found else at
        if end + 2 <= len(window.data) or window.complete:
            return end
        window.fill()
