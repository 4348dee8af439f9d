import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.packing import bucket_count, pack


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
def test_rows_as_full_as_the_textbooks(problem):
    # Which of two equally full rows gets a document is free; how full the rows end up is not.
    lengths, capacity = problem
    assert sorted(lengths[row].sum() for row in pack(lengths, capacity)) == slow_best_fit(lengths.tolist(), capacity)


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


def test_rows_are_almost_full_at_report_lengths():
    lengths = np.clip(np.random.default_rng(1).lognormal(5.4, 0.5, 100_000), 20, 2048).astype(np.int64)
    assert 245 < lengths.mean() < 256
    rows = pack(lengths, 2048)
    assert lengths.sum() / (2048 * len(rows)) >= 0.995


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
