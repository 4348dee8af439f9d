"""A growing view of a stream: the bytes from the earliest position still needed to the last one read."""

from __future__ import annotations

from typing import BinaryIO

CHUNK_BYTES = 1024 * 1024


class Window:
    """`data[0]` is byte `base` of the stream. Reading more appends, so positions in `data` stay valid."""

    def __init__(self, stream: BinaryIO, chunk_bytes: int = CHUNK_BYTES) -> None:
        self._stream = stream
        self.chunk_bytes = chunk_bytes
        self.data = b""
        self.base = 0
        self.complete = False  # nothing is left in the stream

    def fill(self) -> None:
        """Read on; at least half as much as is held, so that a long record is not copied too often."""
        chunk = self._stream.read(max(self.chunk_bytes, len(self.data) // 2))
        if chunk:
            self.data += chunk
        else:
            self.complete = True

    def reaches(self, position: int) -> bool:
        """True when the stream has a byte at `position` of `data`; reads as far as that needs."""
        while position >= len(self.data) and not self.complete:
            self.fill()
        return position < len(self.data)

    def drop(self, before: int) -> None:
        """Forget what lies before `before`, which becomes position 0."""
        self.data = self.data[before:]
        self.base += before
