"""A user's own expectations at work: a warning is told and stored, an error stops, a mistake is told before both."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from deltalake import DeltaTable

from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from schemas import FILTERED_REPORTS, QUALITY_RESULTS, STAGE_RUNS

MEAN = "{type: expect_column_mean_to_be_between, column: findings_words, min_value: 9000, severity: %s}"


@pytest.fixture
def lake(published, tmp_path) -> Path:
    return shutil.copytree(published, tmp_path / "lake")


def own(severity: str) -> str:
    return f"expectations={{filtered_reports: {{add: [{MEAN % severity}]}}}}"


def test_warnings_are_told_and_errors_stop(radlake, lake):
    version = DeltaTable(FILTERED_REPORTS.path(Lake.at(str(lake)))).version()
    ran = radlake("filter", "--lake", lake, "--set", own("warning"))
    assert ran.code == 0
    assert "filter     audited" in ran.out
    assert "warning: filter: expected of filtered_reports: expect_column_mean_to_be_between(findings_words)" in ran.err
    (stored,) = [r for r in read_rows(QUALITY_RESULTS, Lake.at(str(lake))) if r["limit"] == "min_value 9000"]
    assert (stored["severity"], stored["success"], stored["observed"] > 10) == ("warning", False, True)
    assert "warning: expect_column_mean_to_be_between (findings_words)" in radlake("status", "--lake", lake).out

    ran = radlake("filter", "--lake", lake, "--min-findings-words", 11, "--set", own("error"))
    assert ran.code == 3
    assert "expect_column_mean_to_be_between(findings_words): observed" in ran.err
    assert DeltaTable(FILTERED_REPORTS.path(Lake.at(str(lake)))).version() == version

    runs = len(read_rows(STAGE_RUNS, Lake.at(str(lake))))
    ran = radlake("filter", "--lake", lake, "--set", own("fatal"))
    assert (ran.code, ran.out) == (2, "")
    assert "expectations.filtered_reports.add.0.severity" in ran.err
    assert len(read_rows(STAGE_RUNS, Lake.at(str(lake)))) == runs


def test_a_snapshot_tells_its_warnings(radlake, lake):
    long = "{type: expect_column_value_lengths_to_be_between, column: input, min_value: 9999, severity: warning}"
    ran = radlake(
        "snapshot", "create", "--lake", lake, "--json", "--set", f"expectations={{snapshot: {{add: [{long}]}}}}"
    )
    assert ran.code == 0, ran.err
    assert "warning: snapshot: expected of snapshot: expect_column_value_lengths_to_be_between(input): " in ran.err
    assert len(ran.json["warnings"]) == 1
