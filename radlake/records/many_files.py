"""Folders of thousands of files of messages: one task reads many of them, as one unit of positions.

As in `file_trees` each file is followed by one position that belongs to no byte. What stands before a file's first
record belongs to that record; a file that its engine refuses is rejected whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from radlake.errors import BadInput
from radlake.records.file_trees import by_name, pieces
from radlake.records.inputs import Input, Opened, Reader, open_plain
from radlake.records.types import EMPTY_FILE, NO_MESSAGE, Record, Rejected
from radlake.records.units import Unit, each_alone

_MANY = 1_000
Open = Callable[[Reader], Opened]


def alone_or_grouped(paths: list[Path]) -> list[Unit]:
    """One unit per file, unless there are so many that a task for each would cost more than reading it."""
    if len(paths) < _MANY:
        return each_alone(paths)
    return [unit if len(unit.paths) > 1 else Unit(unit.paths) for unit in by_name(paths)]


def one_or_many(open_one: Open) -> Open:
    """An engine of single files that reads the files of a unit too."""

    def open_unit(reader: Reader) -> Opened:
        return Opened(0, _records(reader, open_one)) if len(reader.input.paths) > 1 else open_one(reader)

    return open_unit


def _records(reader: Reader, open_one: Open) -> Iterator[Record | Rejected]:
    row = at = 0
    for path in reader.input.paths:
        held: Record | Rejected | None = None
        for item in _items_of(path, reader, open_one):
            if held is not None:
                yield held
            held = replace(item, row=row, start=at + item.start, end=at + item.end, path=str(path))
            row += 1
        assert held is not None, "a file has at least one item"
        at = held.end + 1
        yield replace(held, end=at)


def _items_of(path: Path, reader: Reader, open_one: Open) -> Iterator[Record | Rejected]:
    """What a file holds, from its first byte to its last."""
    with Input(path) as given:
        try:
            opened = open_one(replace(reader, input=given))
        except BadInput:
            yield from _refused(path, reader.max_bytes)
            return
        head = b""
        if opened.header_end:
            with open_plain(path) as stream:
                head = stream.read(opened.header_end)
        for item in opened.items:
            yield replace(item, start=item.start - len(head), raw=head + item.raw) if head else item
            head = b""


def _refused(path: Path, max_bytes: int) -> Iterator[Rejected]:
    at = 0
    with open_plain(path) as stream:
        for raw, _, _ in pieces(stream, max_bytes):
            yield Rejected(0, at, at + len(raw), NO_MESSAGE if raw.strip() else EMPTY_FILE, raw)
            at += len(raw)
