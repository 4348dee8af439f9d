"""How published reports are spread over modality, body part, year and length, in cells that may be told."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping

import pyarrow.dataset as ds

from expectations.report.content import Bar, Distribution
from expectations.report.reading import counts_of
from expectations.report.small import Cell, about_share, pooled

_FINDINGS_WORDS = (10, 25, 50, 75, 100, 150, 200, 300)
_IMPRESSION_WORDS = (1, 5, 10, 20, 40, 60, 100)
OF_REPORTS = {"modality": "Modality", "body_part": "Body part", "exam_year": "Year of the exam"}
OF_LENGTHS = {"findings_words": "Words of the findings", "impression_words": "Words of the impression"}
_EDGES = {"findings_words": _FINDINGS_WORDS, "impression_words": _IMPRESSION_WORDS}
UNKNOWN = "unknown"


def of_reports(data: ds.Dataset, table: str, told: bool) -> list[Distribution]:
    """By modality, body part and year. `told`: whether the number of rows may be."""
    counts = counts_of(data, list(OF_REPORTS))
    return [
        _distribution(title, table, {str(UNKNOWN if v is None else v): n for v, n in counts[name].items()}, told)
        for name, title in OF_REPORTS.items()
    ]


def of_lengths(data: ds.Dataset, table: str, told: bool) -> list[Distribution]:
    """By words of findings and impression."""
    counts = counts_of(data, list(OF_LENGTHS))
    return [
        _distribution(title, table, in_ranges(counts[name], _EDGES[name]), told) for name, title in OF_LENGTHS.items()
    ]


def in_ranges(counts: Mapping[object, int], edges: tuple[int, ...]) -> dict[str, int]:
    """Counts by value as counts by range, in the ranges' order."""
    names = [f"under {edges[0]}"]
    names += [f"{low:,} to {high - 1:,}" for low, high in itertools.pairwise(edges)]
    names.append(f"{edges[-1]:,} and more")
    found = dict.fromkeys([*names, UNKNOWN], 0)
    for value, n in counts.items():
        place = sum(value >= edge for edge in edges) if isinstance(value, int) else len(names)
        found[[*names, UNKNOWN][place]] += n
    return {name: n for name, n in found.items() if n}


def _distribution(title: str, table: str, counts: dict[str, int], told: bool) -> Distribution:
    total = sum(counts.values())
    cells = pooled(counts) or []
    order = _order(title, counts)
    bars = [_bar(cell, total, told) for cell in sorted(cells, key=lambda cell: (bool(cell.pooled), order(cell)))]
    return Distribution(name=title, table=table, total=total if told else None, bars=bars)


def _order(title: str, counts: dict[str, int]) -> Callable[[Cell], object]:
    """Years and lengths in their own order, everything else by size."""
    if title in OF_LENGTHS.values():
        places = {name: place for place, name in enumerate(counts)}
        return lambda cell: places.get(cell.name, 0)
    return (lambda cell: cell.name) if title == OF_REPORTS["exam_year"] else (lambda cell: (-cell.count, cell.name))


def _bar(cell: Cell, total: int, told: bool) -> Bar:
    share = f"{100 * cell.count / total:.1f}%" if told else about_share(cell.count / total, total)
    return Bar(name=cell.name, count=cell.count if told else None, share=share, pooled=list(cell.pooled))
