"""Files that are hashed while they are written, and how a snapshot's manifest describes them."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import TracebackType
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Sha256 = Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")]


class FileEntry(BaseModel):
    """One file of a snapshot: `path` is relative to its folder, with forward slashes."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    rows: int | None  # null for files without rows
    tokens: int | None  # null for files without tokens
    bytes: int
    sha256: Sha256


class HashingFile:
    """A new binary file whose sha256 and size are known when it closes; pyarrow writes into it."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb")
        self._hash = hashlib.sha256()
        self.bytes = 0
        self.closed = False

    def write(self, data: bytes) -> int:
        self._hash.update(data)
        size = memoryview(data).nbytes
        self.bytes += size
        self._file.write(data)
        return size

    def tell(self) -> int:
        return self.bytes

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        """Closes the file with its bytes on the disk, so that a manifest never outlives its files."""
        if self.closed:
            return
        self.closed = True
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())

    def entry(self, path: str, rows: int | None = None, tokens: int | None = None) -> FileEntry:
        """The manifest's line for this file under the relative `path`."""
        return FileEntry(path=path, rows=rows, tokens=tokens, bytes=self.bytes, sha256=self._hash.hexdigest())

    def readable(self) -> bool:
        return False

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return False

    def __enter__(self) -> HashingFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def write_text(folder: Path, path: str, text: str) -> FileEntry:
    """Writes a new text file under `folder` and returns its entry (no rows, no tokens)."""
    with HashingFile(folder / path) as file:
        file.write(text.encode())
    return file.entry(path)
