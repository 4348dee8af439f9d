"""No gate lets a text through in which the residual detector sees something, and none repeats it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from deltalake import DeltaTable

from expectations.leaks import no_leaks, with_leak_counts
from radlake.lake.lake import Lake

CANARY = "Zephyrkettle"
LEAK = f"Discussed with {CANARY} of the evening team."  # a cue that no portable pattern holds


@pytest.fixture
def lake(published, tmp_path) -> Path:
    return shutil.copytree(published, tmp_path / "lake")


def plant(spark, lake: Path, table: str, key: str, column: str) -> None:
    """Give one row of a published table a text with the canary, as a faulty engine would have."""
    path = Lake.at(str(lake)).table_path(table, "research")
    rows = DeltaTable(path).to_pyarrow_table().to_pylist()
    chosen = min(row[key] for row in rows if row.get("split", "train") == "train" and row[column])
    spark.sql(f"UPDATE delta.`{path}` SET {column} = concat({column}, ' {LEAK}') WHERE {key} = '{chosen}'")


def test_counts_are_made_for_the_columns_that_are_asked_for(spark):
    rows = spark.createDataFrame([("Clear.", LEAK), (None, "Seen 3/14/2019."), ("", None)], "a string, b string")
    counted = with_leak_counts(rows, no_leaks(["b", "absent"]))
    assert counted.columns == ["a", "b", "leaks_in_b"]
    assert [row["leaks_in_b"] > 0 for row in counted.collect()] == [True, True, False]


def test_filter_refuses_what_the_detector_sees(spark, radlake, lake):
    plant(spark, lake, "deidentified_reports", "report_key", "findings")
    before = DeltaTable(Lake.at(str(lake)).table_path("filtered_reports", "research")).version()
    ran = radlake("filter", "--lake", lake)
    assert ran.code == 3 and "leaks_in_findings" in ran.err
    assert DeltaTable(Lake.at(str(lake)).table_path("filtered_reports", "research")).version() == before
    assert CANARY not in ran.out + ran.err
    assert not any(CANARY.encode() in path.read_bytes() for path in (lake / "tables/quality_results").rglob("*.json"))


def test_no_snapshot_is_cut_from_a_text_that_the_detector_sees(spark, radlake, lake):
    plant(spark, lake, "instruction_pairs", "pair_key", "input")
    assert radlake("pack", "--lake", lake).code == 0  # token ids: nobody sees it there
    ran = radlake("snapshot", "create", "--lake", lake)
    assert ran.code == 3 and "leaks_in_input" in ran.err
    assert CANARY not in ran.out + ran.err
    assert not list((lake / "snapshots").glob("[0-9a-f]*"))
