"""Cuts a stream of HL7 v2 messages, with or without batch envelopes and MLLP framing, into its messages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.errors import BadInput
from radlake.records.hl7_syntax import BLANKS
from radlake.records.types import RECORD_TOO_LONG
from radlake.records.window import Window

_NAME = b"MSH"
_FIRST = re.compile(rb"[\x0b\r\n \t]*+MSH[^\w\s]")
_PREAMBLE = re.compile(rb"(?:\xef\xbb\xbf)?(?:[\x0b\x1c\r\n \t]++|(?:FHS|BHS|BTS|FTS)[^\w\s][^\r\n]*+)*+")
_FRAME = 0x0B
_ENDS = b"\r\n\x1c"  # what may stand before a message: a line end, or the end of a frame
_BOM = b"\xef\xbb\xbf"


def first_message(window: Window, max_bytes: int, label: str) -> tuple[int, bool]:
    """Where the first message begins, and whether what stands before it is an envelope or nothing.

    Raises BadInput when there is no message.
    """
    window.reaches(64)
    at = _at_beginning(window.data)
    if at is None:
        at = _next_start(window, 0, max_bytes)
    if at is None or at == len(window.data):
        empty = window.complete and not window.data.strip(BLANKS)
        what = "empty" if empty else "no HL7 v2 message (no MSH segment) in it"
        raise BadInput(f"{label}: {what}; check the export")
    preamble = _PREAMBLE.match(window.data, 0, at)
    return at, preamble is not None and preamble.end() == at


def messages(window: Window, at: int, max_bytes: int) -> Iterator[tuple[int, bytes, str]]:
    """Start, bytes and rule of each message from `at` on, the envelope after it included.

    The rule is empty but for messages beyond `max_bytes`, which come in pieces of that size.
    """
    lost = ""
    while window.reaches(at):
        end = _next_start(window, at + 1, max_bytes)
        if end is None or end - at > max_bytes:
            end, lost = min(at + max_bytes, len(window.data)), RECORD_TOO_LONG
            yield window.base + at, window.data[at:end], lost
        else:
            yield window.base + at, window.data[at:end], lost
            lost = ""
        at = end
        if at >= window.chunk_bytes:
            window.drop(at)
            at = 0


def _at_beginning(data: bytes) -> int | None:
    """Nothing but blanks before the first message."""
    found = _FIRST.match(data)
    if found is None:
        return None
    at = found.end() - len(b"MSH|")
    return at - 1 if at and data[at - 1] == _FRAME else at


def _next_start(window: Window, after: int, max_bytes: int) -> int | None:
    """The next message's first byte, or the stream's end; None if beyond the limit."""
    at = after
    while True:
        found = window.data.find(_NAME, at)
        # The byte after the name decides, so a name at the very end needs more data first.
        if found >= 0 and (found + len(_NAME) < len(window.data) or window.complete):
            start = _start_at(window.data, found)
            if start is not None and start >= after:
                return start
            at = found + 1
            continue
        if window.complete:
            return len(window.data)
        if len(window.data) - after > max_bytes:
            return None
        at = max(after, len(window.data) - len(_NAME))
        window.fill()


def _start_at(data: bytes, found: int) -> int | None:
    """Where the message begins whose name stands at `found`: the byte that opens its frame belongs to it."""
    following = data[found + len(_NAME) : found + len(_NAME) + 1]
    before = data[found - 1] if found else None
    if not following or following.isalnum() or following.isspace() or following == b"_" or before is None:
        return None
    if before == _FRAME:
        return found - 1
    return found if before in _ENDS or data.endswith(_BOM, 0, found) else None
