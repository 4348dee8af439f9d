"""kill -9 in a release, and two at once: the same command ends it, once."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from deltalake import DeltaTable

from radlake.cli import main
from radlake.lake.lake import Lake
from schemas import RAW_QUARANTINE, RAW_RELEASES, RAW_REPORTS
from tests.e2e.conftest import environment
from tests.e2e.kill_at import GATE, POINTS
from tests.e2e.test_kill import QUICK, SCRIPT

pytestmark = [pytest.mark.slow, pytest.mark.exhaustive]
HEADER = b"uid,image,indication,comparison,findings,impression\n"
GOOD = b'%d,XR chest,Cough,None,"Lungs clear, heart normal.",Normal chest\n'
MENDED = HEADER + GOOD % 77


@pytest.fixture(scope="module")
def ingested(spark, tmp_path_factory):
    """A lake with a record that could not be read, and the words that release it."""
    folder = tmp_path_factory.mktemp("ingested")
    (folder / "export.csv").write_bytes(HEADER + GOOD % 1 + b"77,cut,off\n" + GOOD % 2)
    (folder / "mended.csv").write_bytes(MENDED)
    source = ["--source", "openi-csv", "--input", str(folder / "export.csv")]
    assert main(["ingest", "--lake", str(folder / "lake"), *source, *QUICK]) == 0
    return folder / "lake"


@pytest.fixture
def lake(ingested, tmp_path):
    return shutil.copytree(ingested, tmp_path / "lake")


def words(lake, ingested):
    (row,) = rows(lake, RAW_QUARANTINE)
    place = ["--file", row["source_sha256"][:12], "--record", str(row["source_row"])]
    corrected = ["--corrected", str(ingested.parent / "mended.csv"), "--why", "whole again"]
    return ["quarantine", "release", "--lake", str(lake), *place, *corrected, *QUICK]


def rows(lake, spec):
    return DeltaTable(spec.path(Lake.at(str(lake)))).to_pyarrow_table().to_pylist()


def assert_released_once(lake):
    assert sorted(row["report_id"] for row in rows(lake, RAW_REPORTS)) == ["1", "2", "77"]
    assert rows(lake, RAW_QUARANTINE) == []
    assert len(rows(lake, RAW_RELEASES)) == 1
    assert not list(lake.glob("**/staging/*"))


@pytest.mark.parametrize("point", POINTS)
def test_a_killed_release_is_ended_by_the_same_command(point, lake, ingested):
    release = words(lake, ingested)
    start = [sys.executable, str(SCRIPT), point, "ingest", *release]
    done = subprocess.run(start, env=environment(**{GATE: "silent"}), capture_output=True, text=True, timeout=300)
    assert done.returncode == -9, done.stderr
    assert main(release) == 0
    assert_released_once(lake)


def test_of_two_releases_at_once_one_wins(lake, ingested):
    release = words(lake, ingested)
    start = [sys.executable, "-m", "radlake", *release]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    runs = [subprocess.Popen(start, env=environment(), **pipes) for _ in range(2)]
    ends = [(run.communicate(timeout=300), run.returncode) for run in runs]
    assert sorted(code for _, code in ends) in ([0, 0], [0, 5]), ends
    assert main(release) == 0
    assert_released_once(lake)
