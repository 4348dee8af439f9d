import pickle
from itertools import islice

import numpy as np
import pyarrow as pa
import pytest
import torch
from torch.utils.data import DataLoader

from radlake.errors import BadInput
from radlake.snapshot.manifest import read_manifest
from radlake.snapshot.shard import read_shard
from training.dataset import COLUMNS, ShardRows, split_rows, with_filler
from training.order import Order, RankBatches

FILLER = {"input_ids": [4], "labels": [-100], "seq_lengths": [1]}


@pytest.fixture
def shards(snapshot) -> list[dict]:
    paths = sorted(snapshot.glob("train/*.arrow"))
    assert len(paths) > 1
    return pa.concat_tables([read_shard(path) for path in paths]).select(COLUMNS).to_pylist()


@pytest.fixture(params=["torch", "datasets"])
def rows(request, snapshot):
    """The train split with a filler, in either form."""
    manifest = read_manifest(snapshot)
    if request.param == "torch":
        return ShardRows(snapshot, manifest, "train", filler=4)
    return with_filler(split_rows(snapshot, manifest, "train"), 4)


def plain(row) -> dict:
    return {name: values.tolist() for name, values in row.items()}


def test_rows_are_those_of_the_shards_in_order_and_the_filler_is_last(rows, shards):
    assert [plain(rows[number]) for number in range(len(rows))] == [*shards, FILLER]


@pytest.mark.parametrize("workers", [0, 2])
def test_the_order_drives_a_data_loader(rows, shards, workers):
    order = Order(len(shards), 7, seed=3)
    steps = order.steps_per_epoch
    ranks = [
        DataLoader(rows, batch_sampler=RankBatches(order, 2, rank, 2, steps), collate_fn=list, num_workers=workers)
        for rank in range(2)
    ]
    seen = [plain(row) for rank in ranks for batch in rank for row in batch]
    expected = [shards[number] for batch in islice(order.batches(), steps) for number in batch]
    assert sorted(map(str, (row for row in seen if row != FILLER))) == sorted(map(str, expected))


def test_nothing_is_copied_and_nothing_opened_before_it_is_asked_for(snapshot):
    rows = ShardRows(snapshot, read_manifest(snapshot), "train")
    assert isinstance(rows, torch.utils.data.Dataset)
    assert not rows.opened
    allocated = pa.total_allocated_bytes()
    values = rows[0]["input_ids"]
    assert rows.opened == [0]
    assert values.dtype == np.int32
    assert not values.flags.owndata
    assert not values.flags.writeable
    assert pa.total_allocated_bytes() == allocated
    assert not pickle.loads(pickle.dumps(rows)).opened


@pytest.mark.parametrize("number", [-1, 10_000])
def test_rows_that_are_not_there(snapshot, number):
    with pytest.raises(IndexError):
        ShardRows(snapshot, read_manifest(snapshot), "train")[number]


def test_a_shard_that_is_gone(snapshot, tmp_path):
    with pytest.raises(BadInput, match=r"00000.arrow is not a readable shard"):
        ShardRows(tmp_path, read_manifest(snapshot), "train")[0]


def test_a_shard_with_other_rows_than_the_manifest_says(snapshot):
    manifest = read_manifest(snapshot)
    longer = [entry.model_copy(update={"rows": (entry.rows or 0) + 1}) for entry in manifest.files]
    rows = ShardRows(snapshot, manifest.model_copy(update={"files": longer}), "train")
    with pytest.raises(BadInput, match=r"00000\.arrow does not have the rows"):
        rows[0]


def test_a_batch_opens_the_shards_it_needs_and_no_other(snapshot, shards):
    rows = ShardRows(snapshot, read_manifest(snapshot), "train")
    last = len(shards) - 1
    assert [plain(row) for row in rows.__getitems__([last, 0, last])] == [shards[last], shards[0], shards[last]]
    assert rows.opened == [0, len(list(snapshot.glob("train/*.arrow"))) - 1]


def test_rows_of_datasets_stay_in_the_files(snapshot):
    rows = split_rows(snapshot, read_manifest(snapshot), "train")
    assert {entry["filename"] for entry in rows.cache_files} == {str(path) for path in snapshot.glob("train/*.arrow")}


def test_a_split_without_rows(snapshot):
    manifest = read_manifest(snapshot)
    without = manifest.model_copy(update={"files": [f for f in manifest.files if not f.path.startswith("eval/")]})
    assert split_rows(snapshot, without, "eval") is None
    assert len(ShardRows(snapshot, without, "eval")) == 0
