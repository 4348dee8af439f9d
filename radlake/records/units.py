"""Which files of a delivery are read as one: alone, with the table that goes with them, or in groups of small ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Unit:
    """Files that are read by one task, in this order.

    names: what tells them apart wherever they lie, if the unit's content is more than its bytes.
    gaps: positions that belong to no byte (a file of a group ends with one, so that an empty one has a place).
    beside: files that are only looked things up in; their content counts, their bytes are another unit's.
    """

    paths: tuple[Path, ...] = field(repr=False)
    names: tuple[str, ...] = field(default=(), repr=False)
    gaps: int = 0
    beside: tuple[Path, ...] = field(default=(), repr=False)


def each_alone(paths: list[Path]) -> list[Unit]:
    """One unit per file."""
    return [Unit((path,)) for path in paths]
