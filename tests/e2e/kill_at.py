"""Runs `radlake …` and kills itself, hard, at a point of the stage runner: kill_at.py POINT STAGE arguments…

Points: before (the candidate lies in staging, nothing is published), during (Spark is writing the table's
files: the commit is under way on another thread), after (the table is committed, what follows from it is not).
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from pathlib import Path

import radlake.lake.runner as runner
from expectations.gate import SuiteGate
from radlake.cli import main
from radlake.lake.stage import Finding

POINT, STAGE, *ARGUMENTS = sys.argv[1:]
_publish = runner.publish


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def publish(spark, stage, attempt, lake, replace_where):
    if stage.name != STAGE:
        return _publish(spark, stage, attempt, lake, replace_where)
    if POINT == "before":
        die()
    if POINT == "during":
        table = Path(stage.writes.path(lake))
        before = set(table.rglob("*.parquet"))
        threading.Thread(target=_die_when_files_appear, args=(table, before), daemon=True).start()
    version = _publish(spark, stage, attempt, lake, replace_where)
    if POINT == "during":
        time.sleep(5)  # the commit was faster than the watcher, which still has to see the files
    die()
    return version


def _die_when_files_appear(table: Path, before: set[Path]) -> None:
    while not set(table.rglob("*.parquet")) - before:
        time.sleep(0.002)
    die()


def no_suite(self, rows, flow, cfg):
    """The suite has its own tests; without it a doomed process need not import Great Expectations."""
    return [Finding("stands in for the suite", "", True)]


runner.publish = publish
SuiteGate.audit = no_suite
SuiteGate.fingerprint = lambda self, cfg: "stands in"
sys.exit(main(ARGUMENTS))
