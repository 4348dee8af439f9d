"""Two runs at once on one lake: one wins, the other gets one line."""

from __future__ import annotations

import fcntl
import subprocess
import sys

import pytest
from deltalake import DeltaTable

from radlake.lake.lake import Lake
from schemas import RAW_REPORTS
from tests.e2e.conftest import environment


@pytest.mark.slow
def test_one_wins_and_nothing_is_doubled(tiny_export, tmp_path):
    lake = tmp_path / "lake"
    words = ["ingest", "--lake", str(lake), "--source", "ris-csv", "--input", str(tiny_export)]
    start = [sys.executable, "-m", "radlake", *words]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    runs = [subprocess.Popen(start, env=environment(), **pipes) for _ in range(2)]
    ends = [(run.communicate(timeout=300), run.returncode) for run in runs]
    codes = sorted(code for _, code in ends)
    assert codes == [0, 5], ends
    (_, err), _ = next(end for end in ends if end[1] == 5)
    assert err.count("\n") == 1
    assert "another run is at work" in err
    table = DeltaTable(RAW_REPORTS.path(Lake.at(str(lake))))
    ranges = table.to_pyarrow_table(columns=["source_sha256", "byte_start"]).to_pylist()
    assert len(ranges) == len({tuple(row.values()) for row in ranges})


def test_a_lake_in_use_is_told_in_one_line(tmp_path):
    from radlake.cli import main

    lake = Lake.at(str(tmp_path / "lake"))
    lake.open(create=True)
    with (tmp_path / "lake" / ".lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert main(["filter", "--lake", lake.root]) == 5
