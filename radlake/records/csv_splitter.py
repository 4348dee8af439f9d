"""Cuts a CSV stream into the spans of its records and of what is none, see `csv_records`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from radlake.records.csv_grammar import END_OF_DATA, LINE_END, RecordGrammar, body_end, contents, decode
from radlake.records.types import COLUMN_COUNT, RECORD_TOO_LONG, UNCLOSED_QUOTE, StartTest
from radlake.records.window import Window


class Span(NamedTuple):
    """A range of the file; `fields` (raw) are None when `rule` names why it is no record."""

    start: int
    raw: bytes
    fields: tuple[bytes, ...] | None
    rule: str = ""
    fragment: bool = False  # a reject whose first line cannot be the start of a record


class Splitter:
    """Cuts the window into spans. All positions are positions in the window's data."""

    def __init__(
        self, window: Window, grammar: RecordGrammar, start: StartTest | None, encoding: str, max_bytes: int
    ) -> None:
        self._window = window
        self._grammar = grammar
        self._start = start
        self._encoding = encoding
        self._max_bytes = max_bytes

    def spans(self) -> Iterator[Span]:
        window, at, lost = self._window, 0, ""
        while window.reaches(at):
            match = None if lost else self._record_at(at)
            merged_at = self._merged_at(at, match) if match else None
            fields, rule, fragment = None, lost, False
            if match and merged_at is None:
                end, fields = match.end(), contents(match)
            elif merged_at is not None:
                end, rule = merged_at, UNCLOSED_QUOTE
            else:
                fragment = not lost and not self._could_start(at)
                end, rule, lost = self._reject(at, lost)
            yield Span(window.base + at, window.data[at:end], fields, rule, fragment)
            at = end
            if at >= window.chunk_bytes:
                window.drop(at)
                at = 0

    def _record_at(self, at: int) -> re.Match[bytes] | None:
        """The strict record that starts at `at`; reads on while the data's end leaves that open."""
        window = self._window
        while True:
            match = self._grammar.record.match(window.data, at)
            # Two bytes beyond the match: a blank line's CRLF must not be torn from its record.
            settled = match is not None and match.end() + 2 <= len(window.data)
            settled = settled or window.complete or len(window.data) - at > self._max_bytes
            if settled or not (match or self._grammar.cut_off.match(window.data, at)):
                return match if match and match.end() - at <= self._max_bytes else None
            window.fill()

    def _merged_at(self, at: int, match: re.Match[bytes]) -> int | None:
        """The first line inside the record that starts another one, or None."""
        data, end = self._window.data, match.end()
        last = body_end(match)
        if data.find(b"\n", at, last) < 0:
            return None
        for hit in self._grammar.hint.finditer(data, at, end):
            if hit.start() >= last:
                return None
            if self._is_start(hit.end()) if self._start else self._parses_until(hit.end(), end):
                return hit.end()
        return None

    def _parses_until(self, at: int, end: int) -> bool:
        while at < end:
            match = self._record_at(at)
            if match is None:
                return False
            at = match.end()
        return True

    def _is_start(self, at: int) -> bool:
        match = self._record_at(at)
        if self._start is None:
            return match is not None
        if match and self._accepts(match):
            return True
        # The next record may be damaged too, behind columns that show whose it is.
        leading = self._grammar.leading.match(self._window.data, at) if self._grammar.leading else None
        return leading is not None and self._accepts(leading)

    def _accepts(self, match: re.Match[bytes]) -> bool:
        assert self._start is not None
        raw = contents(match)
        fields = decode(raw, self._encoding, "replace")
        # A NUL byte in a field shifts the columns; such a line is no evidence.
        return len(fields) == len(raw) and self._start(fields)

    def _could_start(self, at: int) -> bool:
        if self._start is None:
            return True
        match = self._grammar.up_to_id.match(self._window.data, at)
        return match is not None and self._start.is_id(decode(contents(match), self._encoding, "replace")[-1])

    def _reject(self, at: int, lost: str) -> tuple[int, str, str]:
        """End and rule of the reject at `at`, and the rule again if no start was found within the limit."""
        walk = self._grammar.walk(self._window.data, at)
        fault_at, rule = walk.at, lost or self._rule(walk.stop, walk.fields)
        if walk.stop == UNCLOSED_QUOTE:
            fault_at = min(len(self._window.data), at + self._max_bytes)
        found = self._next_start(at)
        if found is not None:
            merged = not lost and found <= fault_at and self._window.reaches(found)
            return found, UNCLOSED_QUOTE if merged else rule, ""
        limit = at + self._max_bytes
        return self._window.data.rfind(b"\n", at, limit) + 1 or limit, rule, rule

    def _rule(self, stop: str, fields: int) -> str:
        if stop in (UNCLOSED_QUOTE, END_OF_DATA) and not self._window.complete:
            return RECORD_TOO_LONG
        if stop in (LINE_END, END_OF_DATA):
            return RECORD_TOO_LONG if fields == self._grammar.columns else COLUMN_COUNT
        return stop

    def _next_start(self, after: int) -> int | None:
        """The first line after `after` that starts a record, or the file's end; None if beyond the limit."""
        window, at = self._window, after
        while True:
            # Only whole lines: the hint reads to a line's end.
            whole = len(window.data) if window.complete else window.data.rfind(b"\n", after) + 1
            for hit in self._grammar.hint.finditer(window.data, at, whole):
                if hit.end() - after > self._max_bytes:
                    return None
                if self._is_start(hit.end()):
                    return hit.end()
            if len(window.data) - after > self._max_bytes:
                return None
            if window.complete:
                return len(window.data)
            at = max(whole - 1, after)
            window.fill()
