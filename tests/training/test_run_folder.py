import pytest

from radlake.errors import EnvironmentFault, UsageError
from radlake.files import append_json_line, read_json_lines
from training.run_folder import COMPLETE, RunFolder

RUN = {"identity": {"snapshot": "a", "model": "m"}, "processes": 2}


@pytest.fixture
def run(tmp_path) -> RunFolder:
    folder = RunFolder(tmp_path / "run")
    with folder.locked():
        folder.start(RUN)
    return folder


def checkpoint(run: RunFolder, step: int) -> None:
    folder = run.checkpoints / f"checkpoint-{step}"
    folder.mkdir(parents=True)
    (folder / "weights").write_text("x")


def test_the_same_run_may_go_on_and_another_may_not(run):
    run.start(RUN)
    with pytest.raises(UsageError, match="other model, snapshot"):
        run.start({"identity": {"snapshot": "b", "model": "n"}})


def test_a_folder_that_is_no_run_is_left_alone(tmp_path):
    (tmp_path / "thesis.tex").write_text("x")
    with pytest.raises(UsageError, match="not empty and no run"):
        RunFolder(tmp_path).start(RUN)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.tex"]


def test_one_launcher_at_a_time(run):
    with run.locked(), pytest.raises(EnvironmentFault, match="another run is at work"), run.locked():
        pass


def test_only_whole_checkpoints_are_gone_on_from(run):
    assert run.latest_checkpoint() is None
    for step in (5, 10, 15):
        checkpoint(run, step)
    run.complete(run.checkpoints / "checkpoint-5", 500, keep=2)
    run.complete(run.checkpoints / "checkpoint-10", 1000, keep=2)
    assert run.latest_checkpoint() == (run.checkpoints / "checkpoint-10", 10, 1000)
    assert sorted(path.name for path in run.checkpoints.iterdir()) == ["checkpoint-10", "checkpoint-5"]


def test_old_checkpoints_go_only_once_a_new_one_is_whole(run):
    for step in (5, 10):
        checkpoint(run, step)
    run.complete(run.checkpoints / "checkpoint-5", 500, keep=1)
    assert (run.checkpoints / "checkpoint-5" / COMPLETE).exists()
    run.complete(run.checkpoints / "checkpoint-10", 1000, keep=1)
    assert [path.name for path in run.checkpoints.iterdir()] == ["checkpoint-10"]


def test_lines_of_steps_that_are_done_again_are_dropped(run):
    for step in range(6):
        append_json_line(run.metrics, {"step": step})
        append_json_line(run.order, {"step": step})
    run.drop_after(3)
    assert [line["step"] for line in read_json_lines(run.metrics)] == [0, 1, 2, 3]
    assert [line["step"] for line in read_json_lines(run.order)] == [0, 1, 2, 3]


def test_a_mark_that_a_full_disk_cut_short_is_none(run):
    for step in (5, 10):
        checkpoint(run, step)
    run.complete(run.checkpoints / "checkpoint-5", 500, keep=2)
    (run.checkpoints / "checkpoint-10" / COMPLETE).write_text("")
    assert run.latest_checkpoint() == (run.checkpoints / "checkpoint-5", 5, 500)


def test_a_moved_snapshot_is_read_where_it_is_now(run):
    run.start({**RUN, "snapshot_folder": "/new"})
    assert run.read("run.json")["snapshot_folder"] == "/new"


def test_what_a_kill_left_of_run_json_is_no_stranger(tmp_path):
    (tmp_path / ".run.json.part").write_text("{")
    RunFolder(tmp_path).start(RUN)
    assert RunFolder(tmp_path).read("run.json") == RUN
