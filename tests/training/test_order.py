"""The order of rows as a pure engine: every row once an epoch, and the same global batches for whoever goes on."""

from itertools import islice

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.order import Order, Permutation, RankBatches

WORLDS = (1, 2, 3, 4, 8)
orders = st.builds(Order, rows=st.integers(1, 90), global_rows=st.integers(1, 24), seed=st.integers(0, 3))


def shared_out(order: Order, processes: int, at_once: int, steps: int, sample: int = 0) -> list[list[int]]:
    """The rows of every step as all processes together see them, fillers left out, sorted."""
    ranks = [RankBatches(order, processes, rank, at_once, steps, sample) for rank in range(processes)]
    turns = list(zip(*ranks, strict=True))  # all processes take equally many
    per_step = ranks[0].accumulation
    found = []
    for start in range(0, len(turns), per_step):
        lists = [rows for turn in turns[start : start + per_step] for rows in turn]
        assert all(1 <= len(rows) <= at_once for rows in lists)
        found.append(sorted(row for rows in lists for row in rows if row != ranks[0].filler))
    return found


@given(st.integers(1, 5000), st.binary(min_size=1, max_size=32))
def test_a_permutation_is_a_bijection(size, key):
    assert sorted(Permutation(size, key)(np.arange(size)).tolist()) == list(range(size))


@given(st.integers(1, 2**62), st.binary(min_size=1, max_size=8), st.data())
def test_a_number_does_not_depend_on_what_else_is_asked_for(size, key, data):
    positions = np.array(data.draw(st.lists(st.integers(0, size - 1), min_size=1, max_size=20)))
    permutation = Permutation(size, key)
    together = permutation(positions)
    assert together.tolist() == [int(permutation(np.array([p]))[0]) for p in positions]
    assert ((together >= 0) & (together < size)).all()
    assert len(set(together.tolist())) == len(set(positions.tolist()))


@pytest.mark.parametrize("position", [-1, 7])
def test_positions_outside_are_refused(position):
    with pytest.raises(IndexError):
        Permutation(7, b"key")(np.array([position]))


@pytest.mark.parametrize("size", [2, 5, 16, 37])
def test_over_many_keys_every_row_comes_everywhere_equally_often(size):
    keys = 200 * size
    at = np.array([Permutation(size, f"{n}".encode())(np.arange(size)) for n in range(keys)])
    counts = np.array([np.bincount(at[:, place], minlength=size) for place in range(size)])
    chi_squared = ((counts - 200) ** 2 / 200).sum()
    freedom = (size - 1) ** 2
    assert chi_squared < freedom + 5 * (2 * freedom) ** 0.5  # five standard deviations


@pytest.mark.parametrize("rows", [1000, 4096, 100_003])
def test_neighbours_do_not_stay_together(rows):
    found = Permutation(rows, b"key")(np.arange(rows))
    steps = np.diff(found)
    assert np.unique(steps).size > rows // 4
    assert abs(np.corrcoef(np.arange(rows), found)[0, 1]) < 5 / rows**0.5


@given(orders, st.integers(1, 3))
def test_each_row_once_an_epoch_and_epochs_differ(order, epochs):
    batches = list(islice(order.batches(), epochs * order.steps_per_epoch))
    assert all(batch.size <= order.global_rows for batch in batches)
    seen = [np.concatenate(batches[e * order.steps_per_epoch :][: order.steps_per_epoch]) for e in range(epochs)]
    assert [sorted(epoch.tolist()) for epoch in seen] == [list(range(order.rows))] * epochs
    if order.rows > 20 and epochs > 1:
        assert seen[0].tolist() != seen[1].tolist()


@given(orders, st.sampled_from(WORLDS), st.sampled_from(WORLDS), st.integers(1, 3), st.integers(1, 3), st.data())
def test_going_on_with_another_world_size_gives_the_same_remaining_batches(order, before, after, one, other, data):
    steps = data.draw(st.integers(1, 2 * order.steps_per_epoch + 1))
    step = data.draw(st.integers(0, steps))
    whole = shared_out(order, before, one, steps)
    assert len(whole) == steps
    assert shared_out(order, after, other, steps, order.sample_at(step)) == whole[step:]


@given(orders, st.sampled_from(WORLDS), st.data())
def test_going_on_inside_a_batch_gives_the_rest_of_it_first(order, processes, data):
    steps = order.steps_per_epoch + 1
    sample = data.draw(st.integers(0, order.sample_at(steps) - 1))
    rest = shared_out(order, processes, 2, steps, sample)
    in_order = np.concatenate(list(islice(order.batches(), steps)))
    assert sorted(row for rows in rest for row in rows) == sorted(in_order[sample:].tolist())
    assert rest[1:] == shared_out(order, 1, 1, steps)[steps - len(rest) + 1 :]


@given(orders, st.sampled_from(WORLDS), st.integers(1, 3))
def test_nobody_has_more_than_one_row_more_than_another_in_a_turn(order, processes, at_once):
    ranks = [RankBatches(order, processes, rank, at_once, order.steps_per_epoch) for rank in range(processes)]
    for lists in zip(*ranks, strict=True):
        real = [sum(row != ranks[0].filler for row in rows) for rows in lists]
        assert max(real) - min(real) <= 1
    assert all(len(rank) == len(list(rank)) for rank in ranks)


@given(orders, st.integers(0, 10**12))
def test_samples_and_epochs_of_a_step(order, step):
    sample = order.sample_at(step)
    assert order.sample_at(step + 1) - sample <= order.global_rows
    assert order.sample_at(step + order.steps_per_epoch) - sample == order.rows
    assert order.epoch_at(order.steps_per_epoch * 3) == 3


def test_any_place_of_a_huge_run_is_there_at_once():
    order = Order(rows=10**15, global_rows=512, seed=1)
    batch = next(order.batches(order.sample_at(10**14)))
    assert batch.size == 512
    assert len(set(batch.tolist())) == 512


def test_the_order_is_fixed():
    """Another order under the same seed would break running trainings: then ORDER_VERSION must rise."""
    assert next(Order(100, 8, 0).batches()).tolist() == [42, 83, 58, 25, 30, 1, 12, 41]
    assert next(Order(1000, 4, 7).batches(1000)).tolist() == [550, 196, 962, 333]
