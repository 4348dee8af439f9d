"""Small things about local files that several rooms need: a digest, a write that is whole or not at all, JSON lines."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from radlake.errors import BadInput

_CHUNK_BYTES = 4 * 1024 * 1024


def file_sha256(path: Path) -> str:
    """sha256 (hex) of a file, read in chunks."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return digest.hexdigest()


def write_whole(path: Path, text: str) -> None:
    """Put `text` (UTF-8) at `path` in one step that survives a crash: whole or not at all. Raises OSError."""
    with whole_file(path) as file:
        file.write(text.encode())


@contextlib.contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file to write that appears at `path` when the block ends well; if it raises, what was there stays."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def append_json_line(path: Path, content: dict[str, Any]) -> None:
    """Add one line in one write."""
    with path.open("a", encoding="utf-8") as file:
        file.write(json.dumps(content) + "\n")


def read_json_lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSON-lines file that grows while its writer lives; none if there is no file.

    A last line that a kill cut off is left out. Raises BadInput if another is damaged.
    """
    if not path.is_file():
        return []
    lines = path.read_bytes().splitlines()
    found = []
    for number, line in enumerate(lines, 1):
        try:
            found.append(json.loads(line))
        except ValueError:
            if number < len(lines):
                raise BadInput(f"{path}: line {number} is damaged; restore it or make the folder anew") from None
    return found
