import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.packing import _by_best_fit, bucket_count, pack
from radlake.patterns import exact_patterns


def slow_best_fit(lengths, capacity):
    """Tokens per row by the textbook: one document at a time into the fullest row that has room."""
    rows = []
    for length in sorted(lengths, reverse=True):
        fitting = [row for row in rows if sum(row) + length <= capacity]
        if fitting:
            max(fitting, key=sum).append(length)
        else:
            rows.append([length])
    return sorted(map(sum, rows))


@st.composite
def problems(draw):
    capacity = draw(st.integers(1, 60))
    return np.array(draw(st.lists(st.integers(1, capacity), max_size=80)), dtype=np.int64), capacity


@given(problems())
def test_every_document_once_and_no_row_too_full(problem):
    lengths, capacity = problem
    rows = pack(lengths, capacity)
    assert sorted(np.concatenate([np.empty(0, int), *rows]).tolist()) == list(range(len(lengths)))
    assert all(0 < lengths[row].sum() <= capacity for row in rows)


@given(problems())
def test_documents_in_given_order_and_rows_by_their_first(problem):
    rows = pack(*problem)
    assert all((np.diff(row) > 0).all() for row in rows)
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)


@given(problems())
def test_never_more_rows_than_the_textbooks(problem):
    lengths, capacity = problem
    assert len(pack(lengths, capacity)) <= len(slow_best_fit(lengths.tolist(), capacity))


@given(problems())
def test_best_fit_fills_rows_as_the_textbook_does(problem):
    # Which of two equally full rows gets a document is free; how full the rows end up is not.
    lengths, capacity = problem
    steps, rows = _by_best_fit(np.bincount(lengths, minlength=capacity + 1), capacity)
    filled = np.zeros(rows, dtype=np.int64)
    for length, numbers, each in steps:
        filled[numbers] += length * each
    assert sorted(filled.tolist()) == slow_best_fit(lengths.tolist(), capacity)


@given(problems())
def test_patterns_use_up_the_stock_and_fit(problem):
    lengths, capacity = problem
    counts = np.bincount(lengths, minlength=capacity + 1)
    used = np.zeros_like(counts)
    for rows, pattern in exact_patterns(counts, capacity):
        assert rows >= 1
        assert all(each >= 1 for each in pattern.values())
        assert sum(length * each for length, each in pattern.items()) <= capacity
        for length, each in pattern.items():
            used[length] += rows * each
    assert used.tolist() == counts.tolist()


@given(problems(), st.randoms())
def test_rows_hold_the_same_lengths_in_any_order(problem, rng):
    lengths, capacity = problem
    shuffled = lengths.tolist()
    rng.shuffle(shuffled)
    shuffled = np.array(shuffled, dtype=np.int64)

    def contents(values):
        return sorted(sorted(values[row].tolist()) for row in pack(values, capacity))

    assert contents(lengths) == contents(shuffled)


@given(problems())
def test_any_integer_width_gives_the_same_rows(problem):
    lengths, capacity = problem
    wide, narrow = pack(lengths, capacity), pack(lengths.astype(np.uint8), capacity)
    assert [row.tolist() for row in wide] == [row.tolist() for row in narrow]


def test_known_packing():
    rows = pack(np.array([3, 7, 5, 5, 2, 8]), 10)
    assert [row.tolist() for row in rows] == [[0, 1], [2, 3], [4, 5]]


@pytest.mark.parametrize(
    ("middle", "width", "least", "full"),
    [
        (5.4, 0.5, 20, 0.999),  # 250 tokens on average
        (4.65, 0.27, 58, 0.998),  # chest radiographs: 58 to 400 tokens, 109 on average
        (4.3, 0.05, 60, 0.99),  # all much the same
    ],
)
def test_rows_are_almost_full_at_report_lengths(middle, width, least, full):
    lengths = np.clip(np.random.default_rng(1).lognormal(middle, width, 100_000), least, 2048).astype(np.int64)
    rows = pack(lengths, 2048)
    assert lengths.sum() / (2048 * len(rows)) >= full


@pytest.mark.parametrize("length", [0, -1, 2049])
def test_lengths_out_of_range_are_refused(length):
    with pytest.raises(ValueError, match="2048"):
        pack(np.array([10, length]), 2048)


@pytest.mark.parametrize("lengths", [np.array([1.5]), np.array([[1]]), np.array([True])])
def test_only_whole_numbers(lengths):
    with pytest.raises(ValueError, match="whole numbers"):
        pack(lengths, 10)


@pytest.mark.parametrize(("pairs", "buckets"), [(0, 1), (1, 1), (100_000, 1), (100_001, 2), (6_500_000, 65)])
def test_bucket_count(pairs, buckets):
    assert bucket_count(pairs) == buckets


def test_bucket_count_refuses_nonsense():
    with pytest.raises(ValueError, match="per_bucket"):
        bucket_count(5, 0)
