"""The exact bound: against closed forms, its own definition, and scipy where it is at hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.review.bound import as_percent, chance_of_at_most, upper_bound


def test_known_values():
    assert upper_bound(0, 1000) == pytest.approx(1 - 0.05 ** (1 / 1000), rel=1e-12)
    assert upper_bound(0, 1) == pytest.approx(0.95, rel=1e-12)
    assert upper_bound(9, 10) == pytest.approx(0.95 ** (1 / 10), rel=1e-12)
    assert upper_bound(5, 5) == upper_bound(0, 0) == 1.0


@given(st.integers(0, 40), st.integers(1, 4000), st.sampled_from([0.9, 0.95, 0.99]))
def test_at_the_bound_so_few_are_as_rare_as_wanted(seen, sample, confidence):
    seen = min(seen, sample - 1)
    bound = upper_bound(seen, sample, confidence)
    assert chance_of_at_most(seen, sample, bound) == pytest.approx(1 - confidence, rel=1e-6)
    assert seen / sample < bound < 1
    assert upper_bound(seen, sample + 50, confidence) < bound


def test_it_agrees_with_the_beta_quantile():
    beta = pytest.importorskip("scipy.stats").beta
    for seen, sample in ((0, 30), (1, 100), (7, 300), (150, 300), (12, 100_000), (999, 1000)):
        assert upper_bound(seen, sample) == pytest.approx(beta.ppf(0.95, seen + 1, sample - seen), rel=1e-9)


def test_impossible_counts():
    for seen, sample in ((-1, 5), (6, 5)):
        with pytest.raises(ValueError, match="between"):
            upper_bound(seen, sample)


@given(st.floats(1e-7, 1.0))
def test_a_bound_is_never_rounded_down(share):
    shown = as_percent(share)
    assert float(shown.removesuffix("%")) / 100 >= share * (1 - 1e-9)
    assert float(shown.removesuffix("%")) <= 100 * share * 1.11 + (1 if share >= 0.1 else 0)


def test_percent_for_people():
    assert [as_percent(x) for x in (0.0029912, 0.0003, 0.0, 1.0, 0.1204)] == ["0.3%", "0.03%", "0%", "100%", "13%"]
    assert math.isclose(float(as_percent(0.00291)[:-1]), 0.3)
