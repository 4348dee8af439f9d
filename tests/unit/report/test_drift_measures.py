"""The measures of drift against known values, their own laws, and what chance gives."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from expectations.report.measures import (
    CHANCE,
    JS_CUSTOM,
    PSI_CUSTOM,
    chi_squared_quantile,
    jensen_shannon,
    js_by_chance,
    kolmogorov_smirnov,
    ks_by_chance,
    psi,
    psi_by_chance,
    usual_limit,
)

COUNTS = arrays(np.float64, 6, elements=st.integers(0, 5000).map(float)).filter(lambda one: one.sum() > 0)


def counts(*numbers: float) -> np.ndarray:
    return np.array(numbers, dtype=np.float64)


def test_psi_of_a_worked_example():
    value = psi(counts(50, 30, 20), counts(40, 40, 20))
    assert value == pytest.approx((0.4 - 0.5) * math.log(0.4 / 0.5) + (0.4 - 0.3) * math.log(0.4 / 0.3))


def test_divergence_and_distance_of_worked_examples():
    assert jensen_shannon(counts(5, 0), counts(0, 9)) == pytest.approx(1.0)
    assert jensen_shannon(counts(1, 1), counts(1, 0)) == pytest.approx(0.311278, abs=1e-6)
    assert kolmogorov_smirnov(counts(1, 1, 0, 0), counts(0, 0, 1, 1)) == 1.0
    assert kolmogorov_smirnov(counts(1, 1, 1, 1), counts(0, 1, 1, 2)) == pytest.approx(0.25)


def test_a_custom_of_the_index_is_one_of_the_divergence():
    before, now = counts(500, 300, 200), counts(530, 290, 180)
    assert jensen_shannon(before, now) / JS_CUSTOM == pytest.approx(psi(before, now) / PSI_CUSTOM, rel=0.02)


@settings(deadline=None)
@given(COUNTS, COUNTS)
def test_laws(before, now):
    assert psi(before, now) >= 0
    assert psi(before, now) == pytest.approx(psi(now, before))
    assert psi(before, before) == jensen_shannon(before, before) == kolmogorov_smirnov(before, before) == 0
    assert 0 <= jensen_shannon(before, now) <= 1 + 1e-12
    assert jensen_shannon(before, now) == pytest.approx(jensen_shannon(now, before), abs=1e-12)
    assert 0 <= kolmogorov_smirnov(before, now) <= 1 + 1e-12
    order = np.random.default_rng(0).permutation(6)
    assert psi(before[order], now[order]) == pytest.approx(psi(before, now))
    assert jensen_shannon(before * 3, now * 7) == pytest.approx(jensen_shannon(before, now), abs=1e-9)


@settings(deadline=None)  # the import
@given(COUNTS, COUNTS)
def test_the_same_as_scipy(before, now):
    distance = pytest.importorskip("scipy.spatial.distance")
    stats = pytest.importorskip("scipy.stats")
    assert jensen_shannon(before, now) == pytest.approx(distance.jensenshannon(before, now, base=2) ** 2, abs=1e-6)
    first, second = (np.repeat(np.arange(6), one.astype(int)) for one in (before, now))
    known = stats.ks_2samp(first, second, method="asymp").statistic
    assert kolmogorov_smirnov(before, now) == pytest.approx(known, abs=1e-9)


@pytest.mark.parametrize("freedom", [1, 2, 5, 30, 200])
def test_the_quantile_is_near_the_exact_one(freedom):
    stats = pytest.importorskip("scipy.stats")
    assert chi_squared_quantile(freedom) == pytest.approx(stats.chi2.ppf(1 - CHANCE, freedom), rel=0.04)


def test_chance_seldom_goes_beyond_its_limits():
    """5,000 pairs of samples of one distribution; 5 are expected beyond each limit."""
    generator, shares = np.random.default_rng(1), [0.4, 0.3, 0.2, 0.07, 0.03]
    pairs = [[generator.multinomial(n, shares).astype(float) for n in (900, 500)] for _ in range(5000)]
    assert sum(psi(*pair) > psi_by_chance(5, 900, 500) for pair in pairs) <= 20
    assert sum(kolmogorov_smirnov(*pair) > ks_by_chance(900, 500) for pair in pairs) <= 10


def test_words_that_come_in_heaps_are_no_drift():
    """A word is in few documents, but then often: in words the samples differ, in documents they do not."""
    generator = np.random.default_rng(2)
    heaps = [(generator.random((300, 40)) < 0.05) * generator.integers(5, 50, (300, 40)) for _ in range(2)]
    for one in heaps:
        one[:, -1] += 10
    limit = js_by_chance(*heaps, draws=200)
    assert jensen_shannon(heaps[0].sum(axis=0), heaps[1].sum(axis=0)) <= limit
    other = heaps[1].copy()
    other[:, 0] += 8
    assert jensen_shannon(heaps[0].sum(axis=0), other.sum(axis=0)) > js_by_chance(heaps[0], other, draws=200)


def test_what_is_usual_is_learned_from_four_on_and_not_from_an_outlier():
    assert usual_limit([0.01] * 3) is None
    assert usual_limit([0.01, 0.02, 0.03, 0.02]) == pytest.approx(0.02 + 5 * 1.4826 * 0.005)
    assert usual_limit([0.01, 0.02, 0.03, 9.0, 0.02]) < 0.2
