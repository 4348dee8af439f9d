"""No number of reports from 1 to 10 is told, nor left to be worked out."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from expectations.report.small import GRAIN, about, about_share, grained, pooled
from radlake.snapshot.card import SMALLEST_SHOWN

CELLS = st.dictionaries(st.sampled_from("abcdefghij"), st.integers(0, 60) | st.integers(0, 5000), max_size=9)


def as_told(cells: dict[str, int]) -> tuple:
    told = pooled(cells)
    return () if told is None else tuple((cell.name, cell.count, cell.pooled) for cell in told)


def test_large_cells_are_told_as_they_are():
    assert as_told({"a": 30, "b": 0, "c": 11}) == (("a", 30, ()), ("c", 11, ()))
    assert pooled({}) == pooled({"a": 0}) == []


def test_small_cells_are_summed():
    assert as_told({"a": 4, "b": 9, "c": 100}) == (("c", 100, ()), ("other", 13, ("a", "b")))


def test_a_small_cell_alone_takes_the_next_larger_one_with_it():
    assert as_told({"a": 3, "b": 20, "c": 500}) == (("c", 500, ()), ("other", 23, ("a", "b")))


@pytest.mark.parametrize("cells", [{"a": 5}, {"a": 10}, {"a": 2, "b": 3}])
def test_what_no_sum_can_hide_is_not_told(cells):
    assert pooled(cells) is None


def test_a_sum_that_gives_its_parts_away_takes_more():
    ones = dict.fromkeys("abcdefghijk", 1)  # 11 cells that sum to 11
    assert as_told(ones | {"x": 50, "y": 60}) == (("y", 60, ()), ("other", 61, (*sorted(ones), "x")))
    tight = {"a": 9, "x": 11, "y": 11, "z": 500}  # beside an 11 that is told, the 11 in a sum of 20 would be known
    assert "y" not in [name for name, _, _ in as_told(tight)]


@settings(deadline=None)
@given(CELLS)
def test_what_is_told_adds_up_and_is_never_small(cells):
    told = pooled(cells)
    if told is None:
        assert any(0 < n < SMALLEST_SHOWN for n in cells.values())
        return
    assert sum(cell.count for cell in told) == sum(cells.values())
    assert all(cell.count >= SMALLEST_SHOWN for cell in told)
    named = [name for cell in told for name in cell.pooled or (cell.name,)]
    assert sorted(named) == sorted(name for name, n in cells.items() if n)
    for cell in told:
        assert len(cell.pooled) != 1


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.integers(1, 14), min_size=1, max_size=3),
    st.lists(st.integers(11, 40), max_size=2),
)
def test_a_reader_who_knows_the_rule_cannot_find_a_small_cell(some, others):
    """Every table that would be told in the same way is tried out: a small cell always has several values."""
    cells = dict(zip("abcde", some + others, strict=False))
    told = pooled(cells)
    sums = [cell for cell in told or () if cell.pooled]
    if not sums:
        return
    (other,) = sums
    names, known = other.pooled, {cell.name: cell.count for cell in told if not cell.pooled}
    if len(names) > 3 or other.count > 60:
        return
    values: dict[str, set[int]] = {name: set() for name in names}
    for parts in itertools.product(range(1, other.count), repeat=len(names) - 1):
        last = other.count - sum(parts)
        if last >= 1:
            candidate = dict(zip(names, (*parts, last), strict=True))
            if as_told(candidate | known) == as_told(cells):
                for name, value in candidate.items():
                    values[name].add(value)
    for name in names:
        assert cells[name] in values[name]
        if cells[name] < SMALLEST_SHOWN:
            assert len(values[name]) >= 3


def test_counts_beside_totals_are_rounded():
    assert [about(n) for n in (0, 1, 10, 11, 37, 38, 2832)] == ["0", "<11", "<11", "≈ 25", "≈ 25", "≈ 50", "≈ 2,825"]


@given(st.integers(0, 10**9))
def test_rounding_stays_near_and_on_its_grain(count):
    rounded = grained(count)
    assert rounded % GRAIN == 0
    assert abs(rounded - count) <= GRAIN
    assert (rounded == 0) == (count == 0)


def test_shares_are_rounded_to_what_25_rows_are_worth():
    assert about_share(0.953, 2832) == "95%"
    assert about_share(0.00033, 2986) == "<1%"
    assert about_share(0.5, 99) == "—"
    assert about_share(0.12345, 6_500_000) == "12.3450%"
    assert (about_share(0, 1000), about_share(1, 1000)) == ("0%", "100%")


@settings(deadline=None)
@given(st.integers(100, 10**7), st.data())
def test_a_share_does_not_tell_its_count(of, data):
    """Shares told alike differ in count by 24 or more, or the share is at an end of its range."""
    count = data.draw(st.integers(12, of - 12))
    near = [n for n in range(count - 12, count + 13) if about_share(n / of, of) == about_share(count / of, of)]
    assert len(near) >= 12
