"""What a lake is said to hold, against tables written here with delta-rs."""

import json

import pyarrow as pa
import pytest
from deltalake import CommitProperties, write_deltalake

from radlake.keys import DeidKey
from radlake.lake.attempt import Attempt
from radlake.lake.lake import Lake
from radlake.lake.publish import _quality_rows, _run_row
from radlake.lake.stage import Finding, Flow
from radlake.status import lake_status
from schemas import ALL_TABLES, BOOKS, FILTERED_REPORTS, PACKED_SEQUENCES, RAW_QUARANTINE

MAP = pa.map_(pa.string(), pa.int64())
RUN_TYPES = {
    **dict.fromkeys(("input_versions", "rules", "measures"), MAP),
    **dict.fromkeys(("output_version", "rows_in", "rows_out", "rows_quarantined"), pa.int64()),
    "facts": pa.map_(pa.string(), pa.string()),
    "seconds": pa.float64(),
}
RESULT_TYPES = {
    **dict.fromkeys(("evaluated", "unexpected"), pa.int64()),
    "position": pa.int32(),
    "success": pa.bool_(),
    "observed": pa.float64(),
}


@pytest.fixture
def lake(tmp_path) -> Lake:
    made = Lake.at(str(tmp_path / "lake"))
    made.open(create=True)
    return made


def status(lake: Lake) -> dict:
    found = lake_status(lake, ALL_TABLES, RAW_QUARANTINE, BOOKS)
    assert json.loads(json.dumps(found)) == found
    return found


def table_of(found: dict, name: str) -> dict:
    return next(table for table in found["tables"] if table["name"] == name)


def commit(lake: Lake, spec, rows: list[dict], run_id: str | None = None, scope: str = "") -> None:
    said = json.dumps({"radlake": {"run_id": run_id, "scope": scope, "fingerprint": "f"}})
    properties = CommitProperties(custom_metadata={"userMetadata": said}) if run_id else None
    write_deltalake(spec.path(lake), pa.Table.from_pylist(rows), mode="append", commit_properties=properties)


def book(lake: Lake, run: Attempt, status: str, version: int | None = None) -> None:
    """What the runner writes down of an attempt."""
    for spec, rows, types in (
        (BOOKS.stage_runs, [_run_row(run, status, version, {})], RUN_TYPES),
        (BOOKS.quality_results, _quality_rows(run, status), RESULT_TYPES),
    ):
        schema = pa.schema([(name, types.get(name, pa.string())) for name in rows[0]] if rows else [])
        plain = [{k: list(v.items()) if isinstance(v, dict) else v for k, v in row.items()} for row in rows]
        if rows:
            write_deltalake(spec.path(lake), pa.Table.from_pylist(plain, schema), mode="append")


def attempt(run_id: str, stage: str, at: str, flow: Flow | None, findings: list[Finding], scope: str = "") -> Attempt:
    return Attempt(
        run_id=run_id,
        stage=stage,
        scope=scope,
        zone="research",
        fingerprint="f",
        suite_fingerprint="s",
        config="{}",
        code_digest="c",
        inputs={"raw_reports": 1},
        output_table=f"{stage}_table",
        quarantine_where="true",
        started_at=at,
        started=0.0,
        flow=flow,
        findings=tuple(findings),
    )


MET = Finding("unique", "report_key", True, 8, 0)
NOT_MET = Finding("share", "rows", False, None, None, 0.1, "at least 0.2")


def test_a_new_lake(lake):
    found = status(lake)
    assert found["lake"] == lake.root
    assert [table["name"] for table in found["tables"]] == [table.name for table in ALL_TABLES]
    assert all((t["version"], t["rows"], t["run_id"]) == (None, 0, None) for t in found["tables"])
    empty = ("funnel", "gates", "snapshots")
    assert [found[name] for name in empty] == [[], [], []]
    assert (found["key_fingerprint"], found["attempts"]) == (None, {})


def test_the_key_is_told_by_its_fingerprint(lake):
    key = DeidKey(b"\x11" * 32)
    lake.adopt_key(key)
    assert status(lake)["key_fingerprint"] == key.fingerprint


def test_versions_rows_and_who_published(lake):
    commit(lake, FILTERED_REPORTS, [{"report_key": "a"}, {"report_key": "b"}], "filter-1")
    assert table_of(status(lake), "filtered_reports") == {
        "name": "filtered_reports",
        "version": 0,
        "rows": 2,
        "run_id": "filter-1",
    }
    commit(lake, FILTERED_REPORTS, [{"report_key": "c"}], "filter-2")
    table = table_of(status(lake), "filtered_reports")
    assert (table["version"], table["rows"], table["run_id"]) == (1, 3, "filter-2")


def test_a_commit_that_radlake_did_not_make(lake):
    commit(lake, FILTERED_REPORTS, [{"report_key": "a"}], "filter-1")
    commit(lake, FILTERED_REPORTS, [{"report_key": "b"}])
    assert table_of(status(lake), "filtered_reports")["run_id"] is None


def test_who_published_a_table_with_scopes(lake):
    commit(lake, PACKED_SEQUENCES, [{"profile": "llama3"}], "pack-1", scope="llama3")
    assert table_of(status(lake), "packed_sequences")["run_id"] == "pack-1"


def test_the_funnel_is_what_was_published_last(lake):
    rejected = [{"rule": "column_count", "run_id": "i"}, {"rule": "nul_byte", "run_id": "i"}] * 2
    commit(lake, RAW_QUARANTINE, rejected)
    book(lake, attempt("deidentify-1", "deidentify", "2026-01-01", Flow(9, 9, {}), [MET]), "published", 1)
    book(lake, attempt("deidentify-2", "deidentify", "2026-01-02", Flow(10, 8, {"retracted": 2}), []), "published", 2)
    book(lake, attempt("deidentify-3", "deidentify", "2026-01-03", Flow(5, 5, {}), [NOT_MET]), "refused")
    for profile, kept in (("llama3", 3), ("tiny", 4)):
        flow = Flow(4, kept, {"too_long": 1})
        book(lake, attempt(f"pack-{profile}", "pack", "2026-01-04", flow, [], profile), "published", 1)
    steps = [(s["stage"], s["scope"], s["rule"], s["rows"]) for s in status(lake)["funnel"]]
    assert steps == [
        ("ingest", "", "column_count", 2),
        ("ingest", "", "nul_byte", 2),
        ("deidentify", "", "retracted", 2),
        ("deidentify", "", None, 8),
        ("pack", "llama3", "too_long", 1),
        ("pack", "llama3", None, 3),
        ("pack", "tiny", "too_long", 1),
        ("pack", "tiny", None, 4),
    ]


def test_the_newest_gate_of_each_stage_with_what_was_not_met(lake):
    book(lake, attempt("filter-1", "filter", "2026-01-01", Flow(9, 9, {}), [MET, MET]), "published", 1)
    book(lake, attempt("filter-2", "filter", "2026-01-02", Flow(9, 1, {"x": 8}), [MET, NOT_MET]), "refused")
    book(lake, attempt("filter-3", "filter", "2026-01-03", None, []), "killed")
    found = status(lake)
    assert found["gates"] == [
        {
            "stage": "filter",
            "status": "refused",
            "passed": 1,
            "expectations": 2,
            "failed": [
                {
                    "expectation": "share",
                    "column": "rows",
                    "severity": "error",
                    "evaluated": None,
                    "unexpected": None,
                    "observed": 0.1,
                    "limit": "at least 0.2",
                }
            ],
        }
    ]
    assert found["attempts"] == {"filter published": 1, "filter refused": 1, "filter killed": 1}


def test_a_damaged_snapshot_is_listed_with_its_problem(lake, tmp_path):
    (tmp_path / "lake" / "snapshots" / "abc").mkdir(parents=True)
    listed = status(lake)["snapshots"]
    assert [(one["id"], one["created_at"]) for one in listed] == [("abc", None)]
    assert listed[0]["problem"]
