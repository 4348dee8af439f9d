"""One run at a time: the lock against a second run, a killed one, and the Java process it may leave."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from radlake.errors import EnvironmentFault
from radlake.lake.lake import Lake, RunLock

ROOT = Path(__file__).resolve().parents[3]
HOLDER = """
import sys, time
from radlake.lake.lake import Lake
with Lake.at(sys.argv[1]).lock() as lock:
    if len(sys.argv) > 2:
        lock.note_jvm(int(sys.argv[2]))
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def lake(tmp_path) -> Lake:
    made = Lake.at(str(tmp_path / "lake"))
    made.open(create=True)
    return made


@pytest.fixture
def holder(lake):
    """Another process that holds the lake, ended with the test."""
    started = []

    def start(*arguments: object) -> subprocess.Popen:
        words = [sys.executable, "-c", HOLDER, lake.root, *map(str, arguments)]
        started.append(subprocess.Popen(words, stdout=subprocess.PIPE, text=True, cwd=ROOT))
        assert started[-1].stdout.readline() == "held\n"
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
        process.stdout.close()


@pytest.fixture
def java():
    """A process that stands for a JVM: it sleeps for some seconds and is reaped as soon as it ends."""
    started = []

    def start(seconds: float) -> subprocess.Popen:
        process = subprocess.Popen(["sleep", str(seconds)])
        threading.Thread(target=process.wait, daemon=True).start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()


def acquire(lake: Lake, **options) -> float:
    """Seconds until the lock was got."""
    begun = time.monotonic()
    with lake.lock(**options):
        return time.monotonic() - begun


def test_a_second_run_is_refused_at_once(lake):
    with lake.lock():
        begun = time.monotonic()
        with pytest.raises(EnvironmentFault, match="another run is at work"), lake.lock():
            raise AssertionError("two runs at once")
        assert time.monotonic() - begun < 5
    acquire(lake)


def test_a_second_run_can_wait(lake, java):
    with lake.lock():
        begun = time.monotonic()
        with pytest.raises(EnvironmentFault), lake.lock(wait_seconds=0.3):
            raise AssertionError("two runs at once")
        assert 0.3 <= time.monotonic() - begun < 10


def test_an_error_inside_frees_the_lock(lake):
    with pytest.raises(ZeroDivisionError), lake.lock():
        _ = 1 / 0
    assert acquire(lake) < 5


def test_a_killed_run_leaves_the_lock_free(lake, holder):
    process = holder()
    with pytest.raises(EnvironmentFault, match="another run"), lake.lock():
        raise AssertionError("two runs at once")
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert acquire(lake) < 5


def test_the_java_process_of_a_killed_run_is_waited_for(lake, holder, java):
    orphan = java(1.2)
    process = holder(orphan.pid)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert orphan.poll() is None
    acquire(lake)
    assert not Path(f"/proc/{orphan.pid}").exists()


def test_a_java_process_that_stays_is_named(lake, java, tmp_path):
    orphan = java(60)
    lock = RunLock(tmp_path / "lock")
    lock.note_jvm(orphan.pid)
    begun = time.monotonic()
    with pytest.raises(EnvironmentFault, match=f"Java process {orphan.pid} is still alive"):
        lock.wait_for_orphan(seconds=0.3)
    assert time.monotonic() - begun < 10


def test_another_process_under_the_old_number_is_no_orphan(java, tmp_path):
    path = tmp_path / "lock"
    path.write_text(json.dumps({"jvm": java(60).pid, "started": "1"}))
    RunLock(path).wait_for_orphan(seconds=0)


@pytest.mark.parametrize("note", ["", "{", '{"jvm": 1, "started": ""}'])
def test_an_empty_or_torn_note_holds_nobody_up(tmp_path, note):
    (tmp_path / "lock").write_text(note)
    RunLock(tmp_path / "lock").wait_for_orphan(seconds=0)


def test_a_dead_process_that_nobody_reaped_is_gone(tmp_path):
    zombie = subprocess.Popen(["true"])
    try:
        os.waitid(os.P_PID, zombie.pid, os.WEXITED | os.WNOWAIT)
        lock = RunLock(tmp_path / "lock")
        lock.note_jvm(zombie.pid)
        lock.wait_for_orphan(seconds=0.3)
    finally:
        zombie.wait()


def test_remote_lakes_and_their_locks_note_nothing():
    with Lake.at("s3a://bucket/lake").lock() as lock:
        lock.note_jvm(os.getpid())
        lock.wait_for_orphan()
        assert lock.path is None
