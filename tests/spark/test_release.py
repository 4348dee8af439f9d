"""Rows come back out of quarantine: by corrected bytes or after a fix, once, and every byte stays accounted for."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from radlake.cli import main
from radlake.lake import runner
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from schemas import QUARANTINE, RAW_QUARANTINE, RAW_RELEASES, RAW_REPORTS, STAGE_RUNS
from tests.spark.test_deliveries import dying_at, without_suites
from tests.spark.test_pipeline import rows

pytestmark = pytest.mark.slow
HEADER = b"uid,image,indication,comparison,findings,impression\n"
GOOD = tuple(b'%d,XR chest,Cough,None,"Lungs clear, heart normal.",Normal chest\n' % n for n in range(1, 10))
BAD = b'77,XR chest,,,"No nodule,Doe^Jane\n'
MENDED = HEADER + b'77,XR chest,,,"No nodule",Normal\n'
TWICE = HEADER + GOOD[0]


quickly = pytest.mark.usefixtures("no_suites")


@pytest.fixture
def no_suites(monkeypatch):
    without_suites(monkeypatch)


@pytest.fixture(scope="module")
def ingested(spark, tmp_path_factory) -> Path:
    """A lake with nine reports and two records that could not be read."""
    folder = tmp_path_factory.mktemp("released")
    (folder / "export.csv").write_bytes(HEADER + GOOD[0] + BAD + b"".join(GOOD[1:]) + b"78,cut o")
    with pytest.MonkeyPatch.context() as patch:
        without_suites(patch)
        assert ingest(folder / "lake", folder / "export.csv") == 0
    return folder / "lake"


@pytest.fixture
def lake(ingested, tmp_path) -> Path:
    return shutil.copytree(ingested, tmp_path / "lake")


def ingest(lake: Path, export: Path) -> int:
    return main(["ingest", "--lake", str(lake), "--source", "openi-csv", "--input", str(export)])


def release(lake: Path, content: bytes, record: int = 1) -> int:
    (lake.parent / "mended.csv").write_bytes(content)
    (sha256,) = {row["source_sha256"] for row in read_rows(RAW_QUARANTINE, Lake.at(str(lake)))}
    words = ["--file", sha256[:12], "--record", str(record), "--corrected", str(lake.parent / "mended.csv")]
    return main(["quarantine", "release", "--lake", str(lake), *words, "--why", "the quote is closed", "--by", "ada"])


def content(lake: Path) -> dict[str, list]:
    """What both tables hold, without what differs from run to run; together they hold every byte of the file."""
    found = {}
    for name in (RAW_REPORTS.name, RAW_QUARANTINE.name):
        kept = [{k: v for k, v in row.items() if k != "run_id"} for row in rows(lake, name, "raw")]
        found[name] = sorted(kept, key=lambda row: row["byte_start"])
    ranges = sorted((row["byte_start"], row["byte_end"]) for each in found.values() for row in each)
    assert [end for _, end in ranges[:-1]] == [start for start, _ in ranges[1:]]
    assert (len(ranges), ranges[0][0]) == (11, len(HEADER))
    return found


@quickly
def test_a_corrected_record_takes_the_place_of_the_old_one(lake, ingested, tmp_path, capfd):
    assert release(lake, MENDED) == 0
    after = content(lake)
    (mended,) = [row for row in after["raw_reports"] if row["report_id"] == "77"]
    assert mended["findings"] == "No nodule"
    assert [row["rule"] for row in after["raw_quarantine"]] == ["column_count"]
    (closed,) = rows(lake, RAW_RELEASES.name, "raw")
    assert (closed["original"], closed["corrected"], closed["rule"]) == (BAD, MENDED, "unclosed_quote")
    assert (closed["released_by"], closed["why"]) == ("ada", "the quote is closed")
    assert release(lake, MENDED) == 0
    assert release(lake, MENDED.replace(b"No", b"A")) == 2
    assert content(lake) == after
    assert len(rows(lake, RAW_RELEASES.name, "raw")) == 1
    logs = (lake / "raw" / "tables" / RAW_RELEASES.name / "_delta_log").glob("*.json")
    assert "Jane" not in "".join([*capfd.readouterr(), *(path.read_text() for path in logs)])
    books = [row for row in read_rows(STAGE_RUNS, Lake.at(str(lake))) if row["stage"] == "ingest"]
    assert sorted((row["rows_in"], row["rows_out"], row["rows_quarantined"]) for row in books) == [
        (1, 1, 0),
        (11, 9, 2),
    ]
    # Read anew with the same releases, its file gives the same.
    fresh = tmp_path / "fresh"
    shutil.copytree(lake / "raw" / "tables" / RAW_RELEASES.name, fresh / "raw" / "tables" / RAW_RELEASES.name)
    assert ingest(fresh, ingested.parent / "export.csv") == 0
    assert content(fresh) == after


@quickly
@pytest.mark.exhaustive
def test_what_says_the_same_as_another_leaves_as_a_repeat(lake):
    assert release(lake, TWICE) == 0
    assert [row["rule"] for row in content(lake)["raw_quarantine"]] == ["delivered_twice", "column_count"]
    assert release(lake, TWICE) == 0
    assert release(lake, MENDED) == 2


@quickly
@pytest.mark.exhaustive
@pytest.mark.parametrize("dies", ["publish", "follow_up"])
def test_a_release_that_was_killed_is_ended_by_the_same_command(lake, monkeypatch, dies):
    with monkeypatch.context() as patch:
        patch.setattr(runner, dies, dying_at("ingest", getattr(runner, dies)))
        assert release(lake, MENDED) == 1
    assert release(lake, MENDED) == 0
    assert len(content(lake)["raw_reports"]) == 10
    assert len(rows(lake, RAW_RELEASES.name, "raw")) == 1


def test_a_gate_that_refuses_leaves_the_row_and_the_next_correction_counts(lake):
    assert release(lake, HEADER + b"77,XR chest,,,,\n") == 3  # a report without a word of text
    assert len(content(lake)["raw_quarantine"]) == 2
    assert release(lake, MENDED) == 0
    assert [row["findings"] for row in content(lake)["raw_reports"] if row["report_id"] == "77"] == ["No nodule"]
    assert len(rows(lake, RAW_RELEASES.name, "raw")) == 2


@quickly
def test_a_mended_setting_sends_its_rows_back(published, tmp_path):
    lake = shutil.copytree(published, tmp_path / "lake")
    before = [row for row in read_rows(QUARANTINE, Lake.at(str(lake))) if row["stage"] == "filter"]
    words = ["quarantine", "release", "--lake", str(lake), "--rule", "short_findings", "--why", "shorter are wanted"]
    assert main(words) == 2  # nothing was mended
    assert main([*words, "--set", "filter.min_findings_words=1"]) == 0
    after = [row for row in read_rows(QUARANTINE, Lake.at(str(lake))) if row["stage"] == "filter"]
    assert len(after) < len(before)
