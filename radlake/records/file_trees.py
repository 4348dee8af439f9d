"""Folders of small files, one report each: many files to one task, one unit of positions.

The files of a unit lie one after the other, each followed by one position that belongs to no byte, so that an
empty file has a range too. Which unit a file belongs to depends on its own name and folder only: a file that is
added later changes one unit, not all.

Text trees: what a path says (`p10000032/s50414267.txt`: patient and study) is read by the source's
`path_pattern`, a regular expression for the end of the path whose named groups are columns beside `text`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from radlake.records.inputs import Opened, Reader
from radlake.records.types import EMPTY_FILE, INVALID_UTF8, NUL_BYTE, RECORD_TOO_LONG, Record, Rejected
from radlake.records.units import Unit

_GROUPS = 64
_UNGROUPED_FILES = 5_000  # fewer make one unit
Parse = Callable[[bytes, Path | None, Reader], dict[str, str | None] | str]


def by_folder(paths: list[Path]) -> list[Unit]:
    """Units of files whose folder's name says whose they are; the files of one folder stay together."""
    return _grouped(paths, lambda path: path.parent.name, lambda path: f"{path.parent.name}/{path.name}")


def by_name(paths: list[Path]) -> list[Unit]:
    """Units of files whose folder says nothing."""
    return _grouped(paths, lambda path: path.name, lambda path: path.name)


def open_text_tree(reader: Reader) -> Opened:
    """One record per text file."""
    return Opened(0, file_records(reader, _parse_text))


def file_records(reader: Reader, parse: Parse) -> Iterator[Record | Rejected]:
    """One record or reject per file, as `parse` finds; a file beyond the limit is rejected in pieces."""
    row = at = 0
    for path, stream in reader.input.each():
        name = str(path) if path else None
        for raw, last, torn in pieces(stream, reader.max_bytes):
            end = at + len(raw) + last
            found = RECORD_TOO_LONG if torn else parse(raw, path, reader) if raw.strip() else EMPTY_FILE
            if isinstance(found, str):
                yield Rejected(row, at, end, found, raw, name)
            else:
                yield Record(row, at, end, found, raw, name)
            row, at = row + 1, end


def pieces(stream: BinaryIO, max_bytes: int) -> Iterator[tuple[bytes, bool, bool]]:
    """The file's bytes, whether it ends with them, and whether it is torn."""
    raw = stream.read(max_bytes)
    following = stream.read(max_bytes) if len(raw) == max_bytes else b""
    torn = bool(following)
    while following:
        yield raw, False, torn
        raw, following = following, stream.read(max_bytes)
    yield raw, True, torn


def _parse_text(raw: bytes, path: Path | None, reader: Reader) -> dict[str, str | None] | str:
    if b"\0" in raw:
        return NUL_BYTE
    try:
        text = raw.decode(reader.spec.encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        return INVALID_UTF8
    pattern = re.compile(rf"(?:^|/)(?:{reader.spec.path_pattern})\Z")
    found = pattern.search("/".join(path.parts[-4:]) if path else "")
    return {**(found.groupdict() if found else {}), "text": text}


def _grouped(paths: list[Path], group: Callable[[Path], str], name: Callable[[Path], str]) -> list[Unit]:
    groups: dict[int, list[tuple[str, Path]]] = {}
    several = _GROUPS if len(paths) >= _UNGROUPED_FILES else 1
    for path in paths:
        digest = sha256(group(path).encode("utf-8", "surrogateescape")).digest()
        groups.setdefault(digest[0] % several, []).append((name(path), path))
    units = []
    for _, members in sorted(groups.items()):
        members.sort()
        units.append(Unit(tuple(p for _, p in members), tuple(n for n, _ in members), gaps=len(members)))
    return units
