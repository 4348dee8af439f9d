"""Standard measures of how far two samples lie apart, and how far apart chance alone would put them.

Counts are arrays over the same cells, `(cells,)`. No Spark, no lake: numbers in, numbers out.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Counts = npt.NDArray[np.float64]
# By custom of credit scoring, where the index comes from: from 0.1 a moderate shift, from 0.25 a large one.
PSI_CUSTOM = 0.1
# For small shifts 8 ln 2 times the divergence in bits is the index, so this is the same custom.
JS_CUSTOM = PSI_CUSTOM / (8 * math.log(2))
KS_CUSTOM = 0.1
CHANCE = 0.001  # how often chance alone may go beyond a limit
_NORMAL_QUANTILE = 3.0902323061678132  # of 1 - CHANCE
_EMPTY_CELL = 0.5  # what an empty cell counts, so that no logarithm is infinite
LEAST_HISTORY = 4  # earlier values, before they say what is usual
_SPREADS = 5.0


def psi(before: Counts, now: Counts) -> float:
    """The population stability index: sum of (q - p) ln(q / p) over cells. 0 or more."""
    p, q = _shares(np.where(before == 0, _EMPTY_CELL, before)), _shares(np.where(now == 0, _EMPTY_CELL, now))
    return float(np.sum((q - p) * np.log(q / p)))


def jensen_shannon(before: Counts, now: Counts) -> float:
    """The Jensen-Shannon divergence in bits, from 0 to 1 (not its square root, the distance)."""
    p, q = _shares(before), _shares(now)
    middle = (p + q) / 2
    return float(max(0.0, (_divergence(p, middle) + _divergence(q, middle)) / 2))


def kolmogorov_smirnov(before: Counts, now: Counts) -> float:
    """The two-sample statistic of counts by ascending value: the largest distance of the cumulative shares."""
    return float(np.max(np.abs(np.cumsum(_shares(before)) - np.cumsum(_shares(now)))))


def psi_by_chance(cells: int, before: float, now: float) -> float:
    """What the index exceeds once in 1,000 pairs of samples of these sizes from one distribution.

    (1/n + 1/m) times chi-squared with one degree of freedom less than there are cells.
    """
    return chi_squared_quantile(max(1, cells - 1)) * (1 / before + 1 / now)


def ks_by_chance(before: float, now: float) -> float:
    """The same for the statistic of Kolmogorov and Smirnov, by its asymptotic distribution."""
    return math.sqrt(-math.log(CHANCE / 2) / 2) * math.sqrt(1 / before + 1 / now)


def js_by_chance(before: Counts, now: Counts, draws: int = 999) -> float:
    """The largest divergence when documents change sides at random, 999 times. Counts of words, `(documents, words)`.

    Words of a document resemble each other, so that no formula in the number of words is honest.
    """
    both = np.vstack([before, now]).astype(np.float32)
    sides = np.zeros((draws, len(both)), dtype=np.float32)
    generator = np.random.default_rng(0)
    for side in sides:
        side[generator.permutation(len(both))[: len(before)]] = 1
    first = (sides @ both).astype(np.float64)
    rest = both.sum(axis=0, dtype=np.float64) - first
    return max(jensen_shannon(one, other) for one, other in zip(first, rest, strict=True))


def chi_squared_quantile(freedom: int) -> float:
    """Of 1 - CHANCE, by Wilson and Hilferty's cube: at most 4% too large."""
    part = 2 / (9 * freedom)
    return float(freedom * (1 - part + _NORMAL_QUANTILE * math.sqrt(part)) ** 3)


def usual_limit(earlier: Sequence[float]) -> float | None:
    """How far earlier values reached: the median and five robust standard deviations; None if there are too few."""
    if len(earlier) < LEAST_HISTORY:
        return None
    middle = float(np.median(earlier))
    return middle + _SPREADS * 1.4826 * float(np.median(np.abs(np.asarray(earlier) - middle)))


def _shares(counts: Counts) -> Counts:
    return np.asarray(counts / counts.sum(), dtype=np.float64)


def _divergence(p: Counts, q: Counts) -> float:
    there = p > 0
    return float(np.sum(p[there] * np.log2(p[there] / q[there])))
