"""Which counts of patients' reports may be told, so that no number from 1 to 10 is, nor can be worked out.

Three rules. Cells that add up to a known total are told exactly, the small ones pooled (`pooled`). Everything that is
told beside such totals (histories, comparisons, what an expectation counted) is rounded to a grain of 25 (`about`),
and shares to steps worth as much (`about_share`), so that no two figures give a small third one by subtraction.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from radlake.snapshot.card import SMALLEST_SHOWN

GRAIN = 25
HIDDEN = f"<{SMALLEST_SHOWN}"
_LARGEST_HIDDEN = SMALLEST_SHOWN - 1
_OPEN_VALUES = 5  # a hidden cell could be at least so many different numbers, as far as a reader can tell


@dataclass(frozen=True)
class Cell:
    """A count that may be told; `pooled` names what it sums, if it is more than one thing."""

    name: str
    count: int
    pooled: tuple[str, ...] = ()


def pooled(cells: Mapping[str, int], name: str = "other") -> list[Cell] | None:
    """The cells of one total, largest first, small ones summed as `name`; None if no such sum hides them.

    Cells of 0 are left out. Besides the small cells, the next larger ones join the sum until a reader who knows the
    total, all other cells and this rule cannot narrow a small one down.
    """
    ordered = sorted(((n, key) for key, n in cells.items() if n), key=lambda one: (one[0], one[1]))
    small = sum(n < SMALLEST_SHOWN for n, _ in ordered)
    taken = small
    while small and not _hides([n for n, _ in ordered[:taken]], [n for n, _ in ordered[taken:]]):
        taken += 1
        if taken > len(ordered):
            return None
    rest = [Cell(key, n) for n, key in reversed(ordered[taken:])]
    names = tuple(sorted(key for _, key in ordered[:taken]))
    return [*rest, Cell(name, sum(n for n, _ in ordered[:taken]), names)] if taken else rest


def _hides(together: list[int], apart: list[int]) -> bool:
    """Whether the sum of `together` leaves each of them open; all of them are at most the smallest one `apart`."""
    total, others = sum(together), len(together) - 1
    if total < SMALLEST_SHOWN:
        return False
    at_most = min(apart) if apart else math.inf
    lowest = max(1.0, total - others * at_most)
    highest = min(_LARGEST_HIDDEN, total - others)
    return highest - lowest + 1 >= _OPEN_VALUES


def about(count: int) -> str:
    """A count beside exact totals: 0, "<11", or rounded to 25 ("≈ 1,250")."""
    if 0 < count < SMALLEST_SHOWN:
        return HIDDEN
    return f"≈ {grained(count):,}" if count else "0"


def grained(count: int) -> int:
    """A count as a multiple of 25, at least 25 unless it is 0."""
    return max(GRAIN, GRAIN * math.floor(count / GRAIN + 0.5)) if count else 0


def about_share(share: float, of: int) -> str:
    """A share of `of` rows, in steps that are worth 25 rows or more; a dash where there are too few for any."""
    if of < 4 * GRAIN:
        return "—"
    step = _step(GRAIN / of)
    digits = max(0, -math.floor(math.log10(step * 100) + 1e-9))
    steps = math.floor(share / step + 0.5)
    if share > 0 and not steps:
        return f"<{100 * step:.{digits}f}%"
    return f"{100 * steps * step:.{digits}f}%"


def _step(at_least: float) -> float:
    """1, 2 or 5 times a power of ten, for steps that read well."""
    power = 10.0 ** math.floor(math.log10(at_least))
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= at_least * (1 - 1e-9))
