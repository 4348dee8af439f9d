import pyarrow as pa
import pytest

from radlake.snapshot.manifest import read_manifest
from radlake.snapshot.shard import read_shard
from training.dataset import COLUMNS, filled_up, split_rows


@pytest.fixture
def rows(snapshot):
    return split_rows(snapshot, read_manifest(snapshot), "train")


def test_rows_are_those_of_the_shards_in_order(snapshot, rows):
    shards = pa.concat_tables([read_shard(path) for path in sorted(snapshot.glob("train/*.arrow"))])
    assert len(list(snapshot.glob("train/*.arrow"))) > 1
    assert rows.column_names == COLUMNS
    for name in COLUMNS:
        assert [row.tolist() for row in rows[:][name]] == shards[name].to_pylist()


def test_rows_stay_in_the_files(snapshot, rows):
    mapped = {entry["filename"] for entry in rows.cache_files}
    assert mapped == {str(path) for path in snapshot.glob("train/*.arrow")}


def test_a_split_without_rows(snapshot):
    manifest = read_manifest(snapshot)
    without = manifest.model_copy(update={"files": [f for f in manifest.files if not f.path.startswith("eval/")]})
    assert split_rows(snapshot, without, "eval") is None


@pytest.mark.parametrize("multiple", [1, 7, 16, 64])
def test_filler_rows_carry_no_loss_and_come_last(rows, multiple):
    filled = filled_up(rows, multiple, 4)
    assert len(filled) % multiple == 0
    assert len(filled) - len(rows) < multiple
    for number in range(len(rows), len(filled)):
        assert {k: v.tolist() for k, v in filled[number].items()} == {
            "input_ids": [4],
            "labels": [-100],
            "seq_lengths": [1],
        }
    assert filled[0]["input_ids"].tolist() == rows[0]["input_ids"].tolist()
