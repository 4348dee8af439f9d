"""Shards written one by one from the table: the same bytes as all of them in a row."""

import random
import shutil

import numpy as np
import pyarrow as pa
import pytest
from deltalake import DeltaTable, write_deltalake

from radlake.errors import EnvironmentFault
from radlake.snapshot.lengths import LengthCounts
from radlake.snapshot.pairs import write_pairs
from radlake.snapshot.parallel import RECORDS, PackedRows, Part, numbered, plan_shards, write_shard
from radlake.snapshot.shard import ShardWriter

PER_SHARD = 128
PAIRS = [f"{number:032x}" for number in range(0, 4_000, 7)]


@pytest.fixture(scope="module")
def packed():
    """One row per packed sequence, 5 buckets of different sizes in two splits, in order."""
    rng = random.Random(1)
    rows = []
    for split, buckets in (("eval", 1), ("train", 4)):
        for bucket in range(buckets):
            for row in range(rng.randint(40, 160)):
                lengths = [rng.randint(1, 5) for _ in range(rng.randint(1, 3))]
                tokens = [rng.randint(0, 128_000) for _ in range(sum(lengths))]
                keys = rng.sample(PAIRS, len(lengths))
                place = {"profile": "small", "split": split, "bucket": bucket, "row": row}
                rows.append(place | {"input_ids": tokens, "labels": tokens, "seq_lengths": lengths, "pair_keys": keys})
    lists = {"input_ids": pa.list_(pa.int32()), "labels": pa.list_(pa.int32()), "seq_lengths": pa.list_(pa.int32())}
    table = pa.Table.from_pylist(rows)
    return pa.table({name: table[name].cast(lists.get(name, table[name].type)) for name in table.column_names})


@pytest.fixture(scope="module")
def table(packed, tmp_path_factory):
    """The same as a Delta table of several files whose rows are shuffled, with rows of another profile and version."""
    path = str(tmp_path_factory.mktemp("lake") / "packed")
    order = np.random.default_rng(2).permutation(len(packed))
    other = packed.set_column(0, "profile", pa.array(["other"] * len(packed)))
    for part in (packed.take(order[::2]), packed.take(order[1::2]), other):
        write_deltalake(path, part, mode="append", partition_by=["profile"])
    version = DeltaTable(path).version()
    write_deltalake(path, packed.slice(0, 3), mode="append")  # after what the snapshot is cut from
    return path, version


@pytest.fixture
def folder(tmp_path):
    for split in ("train", "eval"):
        (tmp_path / split).mkdir()
    pairs = [dict.fromkeys(("instruction", "input", "output"), "x") | {"pair_key": k, "split": "train"} for k in PAIRS]
    write_pairs(tmp_path, [pa.Table.from_pylist(pairs)])
    return tmp_path


@pytest.mark.parametrize("split", ["train", "eval"])
def test_same_bytes_as_one_after_another(packed, table, folder, tmp_path_factory, split):
    rows = PackedRows(*table, "small", split)
    plans = plan_shards(rows.places(), PER_SHARD)
    made = [write_shard(rows, folder, PER_SHARD, n, plans[n]) for n in reversed(range(len(plans)))][::-1]
    own = packed.filter(pa.array([value == split for value in packed["split"].to_pylist()]))
    whole = tmp_path_factory.mktemp("whole")
    with ShardWriter(whole, split, PER_SHARD) as writer:
        writer.write(numbered(own, pa.array(PAIRS)))
    assert len(plans) == -(-len(own) // PER_SHARD)
    assert [one.entry for one in made] == writer.entries
    assert LengthCounts.sum([one.lengths for one in made]) == writer.lengths.counts()
    for entry in writer.entries:
        assert (folder / entry.path).read_bytes() == (whole / entry.path).read_bytes()
    assert [path.name for path in folder.glob(".*")] == [RECORDS]


def test_a_task_tried_again_leaves_one_shard(table, folder):
    rows = PackedRows(*table, "small", "train")
    parts = plan_shards(rows.places(), PER_SHARD)[0]
    (folder / ".train-0-ofatask").mkdir()  # one that was ended
    first = write_shard(rows, folder, PER_SHARD, 0, parts)
    shutil.rmtree(folder / RECORDS)  # it was ended before it could say so
    assert write_shard(rows, folder, PER_SHARD, 0, parts) == first
    assert [path.name for path in (folder / "train").iterdir()] == ["00000.arrow"]


@pytest.mark.parametrize("damage", [None, "flipped", "gone", "record"])
def test_a_shard_is_not_written_again_unless_it_is_damaged(table, folder, damage):
    rows = PackedRows(*table, "small", "train")
    parts = plan_shards(rows.places(), PER_SHARD)[0]
    first = write_shard(rows, folder, PER_SHARD, 0, parts)
    shard = folder / first.entry.path
    content, written = shard.read_bytes(), shard.stat().st_ino
    if damage == "flipped":
        shard.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
    elif damage == "gone":
        shard.unlink()
    elif damage == "record":
        next((folder / RECORDS).iterdir()).write_text("{")
    assert write_shard(rows, folder, PER_SHARD, 0, parts) == first
    assert shard.read_bytes() == content
    if damage is None:
        assert shard.stat().st_ino == written
        assert write_shard(PackedRows("nowhere", 0, "small", "train"), folder, PER_SHARD, 0, parts) == first


def test_rows_that_are_gone_are_noticed(table, folder):
    rows = PackedRows(*table, "small", "train")
    (first, *others) = plan_shards(rows.places(), PER_SHARD)[0]
    more = Part(first.bucket, first.first, first.last, first.rows + 1)
    with pytest.raises(EnvironmentFault, match="packed rows"):
        write_shard(rows, folder, PER_SHARD, 0, [more, *others])
    assert not list((folder / "train").iterdir())


def test_plans_cover_every_row_once_and_keep_gaps():
    places = [(0, 0), (0, 1), (0, 5), (2, 0), (2, 1), (7, 3)]
    table = pa.table({"bucket": [b for b, _ in places], "row": [r for _, r in places]})
    assert plan_shards(table, 4) == [
        [Part(0, 0, 5, 3), Part(2, 0, 0, 1)],
        [Part(2, 1, 1, 1), Part(7, 3, 3, 1)],
    ]
    assert plan_shards(table.slice(0, 0), 4) == []


@pytest.mark.parametrize(
    "keys", [["aa", "bb", "dd"], ["a", "bb", "ccc"], []], ids=["of one length", "of several", "none"]
)
def test_keys_become_their_places(keys):
    wanted = [keys[::-1], [], keys[:1]]
    lists = pa.array(wanted, pa.list_(pa.string()))
    tokens = pa.array([[1]] * 3, pa.list_(pa.int32()))
    table = pa.table({"input_ids": tokens, "labels": tokens, "seq_lengths": tokens, "pair_keys": lists})
    for kind in (pa.string(), pa.large_string()):
        found = numbered(table.slice(0), pa.array(keys, kind))["pair_ids"].to_pylist()
        assert found == [[keys.index(key) for key in row] for row in wanted]
        assert numbered(table.slice(2), pa.array(keys, kind))["pair_ids"].to_pylist() == found[2:]


def test_a_key_that_is_no_pair_has_no_number():
    for keys, unknown in ((["aa", "cc"], "bb"), (["aa", "cc"], "zz"), (["aa", "c"], "bb")):
        tokens = pa.array([[1]], pa.list_(pa.int32()))
        lists = pa.array([[unknown]], pa.list_(pa.string()))
        table = pa.table({"input_ids": tokens, "labels": tokens, "seq_lengths": tokens, "pair_keys": lists})
        assert numbered(table, pa.array(keys))["pair_ids"].to_pylist() == [[None]]
