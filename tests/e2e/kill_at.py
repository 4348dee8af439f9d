"""Runs `radlake …` and kills itself, hard, at a point of the stage runner: kill_at.py POINT STAGE arguments…

Before the commit: unaudited (the candidate is written, the gate was not asked), before (it was, nothing is published).
Of the commit: during (Spark is writing the table's files: the commit is under way on another thread), torn (the same,
and the JVM dies too), logged (the table's log has a new entry, the driver does not know yet), after (it does).
What follows from it: quarantined (the books are not written), judged (quality_results is, stage_runs is not),
recorded (both are, staging is not removed), removing (half of it is).

A killed run's recovery passes the later points again, so kills can follow on each other.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

import radlake.lake.publish as publishing
import radlake.lake.runner as runner
from expectations.gate import SuiteGate
from radlake.cli import main
from radlake.lake import storage
from radlake.lake.stage import Finding
from radlake.session import jvm_pid, running_session

POINTS = ("unaudited", "before", "during", "torn", "logged", "after", "quarantined", "judged", "recorded", "removing")
GATE = "KILL_GATE"  # real: the suites are asked, which takes long; silent: they are not, and nobody asks them again
_publish, _record, _append, _remove = runner.publish, publishing.record, publishing.append_once, storage.remove
_findings_of = runner.findings_of


def die() -> None:
    if POINT == "torn":
        os.kill(jvm_pid(running_session()), signal.SIGKILL)
    os.kill(os.getpid(), signal.SIGKILL)


def findings_of(stage, *rest):
    if (stage.name, POINT) == (STAGE, "unaudited"):
        die()
    return _findings_of(stage, *rest)


def publish(spark, stage, attempt, lake, replace_where):
    if stage.name != STAGE:
        return _publish(spark, stage, attempt, lake, replace_where)
    if POINT == "before":
        die()
    watched = {"during": "**/*.parquet", "torn": "**/*.parquet", "logged": "_delta_log/*.json"}.get(POINT)
    if watched:
        table = Path(stage.writes.path(lake))
        before = set(table.glob(watched))
        threading.Thread(target=_die_when_files_appear, args=(table, watched, before), daemon=True).start()
    version = _publish(spark, stage, attempt, lake, replace_where)
    if watched:
        time.sleep(5)  # the commit was faster than the watcher, which still has to see the files
    if POINT == "after":
        die()
    return version


def _die_when_files_appear(table: Path, watched: str, before: set[Path]) -> None:
    while not set(table.glob(watched)) - before:
        time.sleep(0.002)
    die()


def record(spark, attempt, lake, books, status, *rest):
    if (attempt.stage, POINT) == (STAGE, "quarantined"):
        die()
    _record(spark, attempt, lake, books, status, *rest)


def append(spark, spec, rows, run_id, lake):
    _append(spark, spec, rows, run_id, lake)
    if run_id.startswith(f"{STAGE}-") and (spec.name, POINT) == ("quality_results", "judged"):
        die()


def remove(address):
    if Path(address).name.startswith(f"{STAGE}-") and POINT in ("recorded", "removing"):
        files = sorted(path for path in Path(address).rglob("*") if path.is_file())
        for path in files[: len(files) // 2 if POINT == "removing" else 0]:
            path.unlink()
        die()
    _remove(address)


def no_suite(self, rows, flow, cfg, files=None):
    """The suite has its own tests; without it a doomed process need not import Great Expectations."""
    return [Finding("stands in for the suite", "", True)]


if __name__ == "__main__":
    POINT, STAGE, *ARGUMENTS = sys.argv[1:]
    assert POINT in POINTS
    runner.findings_of, runner.publish, publishing.append_once, storage.remove = findings_of, publish, append, remove
    runner.record = publishing.record = record
    if os.environ.get(GATE) != "real":
        SuiteGate.audit = no_suite
    if GATE not in os.environ:
        SuiteGate.fingerprint = lambda self, cfg: "stands in"
    sys.exit(main(ARGUMENTS))
