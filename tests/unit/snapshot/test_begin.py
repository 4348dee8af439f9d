"""What the next run makes of the folder that a killed one left."""

from types import SimpleNamespace

import pytest

from radlake.snapshot.create import _begin

CUT = {"inputs": {"pairs": 3}, "input_runs": {"pairs": "run"}, "config": "{}", "code_digest": "ab"}


@pytest.fixture
def leftover(tmp_path):
    """The folder of a run that was killed while it wrote shards."""
    folder = tmp_path / "snapshots" / ".snapshot-killed"
    folder.parent.mkdir()
    _begin(folder, SimpleNamespace(**CUT))
    for name in ("train", ".made", ".train-1-aside"):
        (folder / name).mkdir()
        (folder / name / "file").write_text(name)
    (folder / "pairs.parquet").write_text("half of it")
    return folder


def test_the_same_snapshot_goes_on(leftover):
    folder = leftover.with_name(".snapshot-next")
    _begin(folder, SimpleNamespace(**CUT))
    assert not leftover.exists()
    assert (folder / "train" / "file").read_text() == "train"
    assert sorted(path.name for path in folder.iterdir()) == [".cut", ".made", ".train-1-aside", "train"]


@pytest.mark.parametrize("change", [{"inputs": {"pairs": 4}}, {"config": "[]"}, {"code_digest": "cd"}])
def test_another_begins_anew(leftover, change):
    folder = leftover.with_name(".snapshot-next")
    _begin(folder, SimpleNamespace(**{**CUT, **change}))
    assert not leftover.exists()
    assert [path.name for path in folder.iterdir()] == [".cut"]


def test_finished_snapshots_stay_and_a_folder_without_its_cut_goes(leftover):
    (leftover / ".cut").unlink()
    finished = leftover.with_name("0123456789abcdef")
    finished.mkdir()
    folder = leftover.with_name(".snapshot-next")
    _begin(folder, SimpleNamespace(**CUT))
    assert sorted(path.name for path in folder.parent.iterdir()) == [".snapshot-next", finished.name]
