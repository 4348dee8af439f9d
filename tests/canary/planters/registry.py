"""The table that the planters enter themselves in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

# Writes one small file or table around a word into an empty folder.
Planter = Callable[[Path, str], None]

# By name: the planter, and a part of the `where` under which the scanner must report the word.
PLANTERS: dict[str, tuple[Planter, str]] = {}


def planter(name: str, where: str) -> Callable[[Planter], Planter]:
    """Registers the decorated function."""

    def register(plant: Planter) -> Planter:
        PLANTERS[name] = (plant, where)
        return plant

    return register


def sentence(word: str) -> str:
    """A line of report text around `word`, long enough that compressors find something to compress."""
    return f"Heart size is normal. Heart size is normal. Seen by {word} today. Heart size is normal."
