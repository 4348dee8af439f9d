"""kill -9 in each stage before, during and after its publish, then the same command again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from deltalake import DeltaTable

from radlake.lake.lake import Lake
from schemas import FLOW, QUARANTINE, RAW_QUARANTINE
from tests.e2e.conftest import environment

pytestmark = pytest.mark.slow
STAGES = ("ingest", "deidentify", "filter", "instruct", "pack")
SCRIPT = Path(__file__).with_name("kill_at.py")
QUICK = ("--set", "spark.shuffle_partitions=2", "--master", "local[2]")


def command(stage, lake, export):
    source = ["--source", "ris-csv", "--input", str(export)] if stage == "ingest" else []
    return [stage, "--lake", str(lake), *source, *QUICK]


def content(lake, until):
    """Rows of the tables up to a stage, without what differs from run to run."""
    tables = (*FLOW[: STAGES.index(until) + 1], RAW_QUARANTINE, QUARANTINE)
    found = {}
    for spec in tables:
        path = spec.path(Lake.at(str(lake)))
        if DeltaTable.is_deltatable(path):
            columns = [c for c in spec.columns if c != "run_id"]
            rows = DeltaTable(path).to_pyarrow_table(columns=columns).to_pylist()
            found[spec.name] = sorted(rows, key=repr)
    return found


@pytest.fixture(scope="module")
def steps(spark, tiny_export, tmp_path_factory):
    """Copies of a lake after each stage of an uninterrupted run; steps[i] is the lake before STAGES[i]."""
    from radlake.cli import main

    root = tmp_path_factory.mktemp("steps")
    lake = root / "lake"
    copies = []
    for stage in STAGES:
        copies.append(root / f"before-{stage}")
        if lake.exists():
            shutil.copytree(lake, copies[-1])
        assert main(command(stage, lake, tiny_export)) == 0
    copies.append(lake)
    return copies


POINTS = ("before", "during", "after")
# Each costs a JVM of its own: the usual run takes two, `make test-all` every stage at every point.
USUAL = {("ingest", "during")}
MATRIX = [
    pytest.param(stage, point, marks=[] if (stage, point) in USUAL else pytest.mark.exhaustive)
    for stage in STAGES
    for point in POINTS
]


@pytest.mark.parametrize(("stage", "point"), MATRIX)
def test_a_killed_stage_ends_as_an_uninterrupted_one(stage, point, steps, tiny_export, tmp_path):
    from radlake.cli import main

    before, done = steps[STAGES.index(stage)], steps[STAGES.index(stage) + 1]
    lake = tmp_path / "lake"
    if before.exists():
        shutil.copytree(before, lake)
    words = [sys.executable, str(SCRIPT), point, stage, *command(stage, lake, tiny_export)]
    killed = subprocess.run(words, env=environment(), capture_output=True, text=True, timeout=300)
    assert killed.returncode == -9, killed.stderr
    assert list(lake.glob("**/staging/*")), "the kill left nothing to recover: it came too early or too late"
    assert main(command(stage, lake, tiny_export)) == 0
    assert content(lake, stage) == content(done, stage)
    assert not list(lake.glob("**/staging/*"))
