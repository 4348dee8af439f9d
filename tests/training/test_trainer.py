"""What is written down of a step does not depend on who took which rows."""

import pytest
from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

from radlake.snapshot.manifest import read_manifest
from training.dataset import ShardRows
from training.order import Order, RankBatches
from training.trainer import digest_of


@pytest.fixture(scope="module")
def rows(snapshot):
    return ShardRows(snapshot, read_manifest(snapshot), "train", filler=4)


def step_of(rows, processes: int, at_once: int, step: int) -> tuple[int, int]:
    """(digest, tokens) of a step over all processes."""
    collate = DataCollatorForLanguageModeling(pad_token_id=0, padding_free=True)
    order = Order(rows.rows, 8, seed=1)
    ranks = [RankBatches(order, processes, r, at_once, step + 1, order.sample_at(step)) for r in range(processes)]
    found = [digest_of([collate(rows.__getitems__(numbers)) for numbers in rank]) for rank in ranks]
    return sum(digest for digest, _ in found) % 2**56, sum(tokens for _, tokens in found)


@pytest.mark.parametrize(("processes", "at_once"), [(2, 1), (3, 1), (3, 2), (8, 2)])
def test_any_number_of_processes_gives_the_same_digest(rows, processes, at_once):
    last = Order(rows.rows, 8, seed=1).steps_per_epoch - 1
    seen = [step_of(rows, 1, 1, step) for step in (0, last)]
    assert [step_of(rows, processes, at_once, step) for step in (0, last)] == seen
    assert seen[0] != seen[1]


def test_another_row_gives_another_digest_and_a_filler_none(rows):
    collate = DataCollatorForLanguageModeling(pad_token_id=0, padding_free=True)
    one, other = (digest_of([collate([rows[number]])]) for number in (0, 1))
    assert one != other
    assert digest_of([collate([rows[0], rows[rows.rows]])]) == one
    assert digest_of([collate([rows[rows.rows]])]) == (0, 0)
    assert one[1] == rows[0]["input_ids"].size
