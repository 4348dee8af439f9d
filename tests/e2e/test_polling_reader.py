"""What the reader under fire would notice, each by itself."""

from __future__ import annotations

import json
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import CommitProperties, write_deltalake

from radlake.lake.lake import Lake
from schemas import FILTERED_REPORTS, QUALITY_RESULTS, QUARANTINE, RAW_REPORTS, STAGE_RUNS
from tests.e2e.polling_reader import Reader, violations


def run(run_id: str, rows_out: int, status: str = "published", rules: dict | None = None) -> dict:
    row = {"run_id": run_id, "stage": run_id.split("-")[0], "scope": "", "status": status, "rows_out": rows_out}
    return row | {"rules": list((rules or {}).items())}


def result(run_id: str, success: bool = True, severity: str = "error", position: int = 0) -> dict:
    return {"run_id": run_id, "success": success, "severity": severity, "position": position}


class Seen:
    """A lake of a few small tables, and what a reader has seen of it."""

    def __init__(self, folder) -> None:
        self.lake = Lake.at(str(folder / "lake"))
        self.lake.open(create=True)
        self.out = folder / "seen.jsonl"
        self._reader = Reader(self.lake, self.out, ["badword"])

    def put(self, spec, run_id: str, texts: list[str], mode: str = "overwrite", **more: str) -> None:
        rows = [{"run_id": run_id, "findings": text, **more} for text in texts]
        self._put(spec, pa.Table.from_pylist(rows), mode, {"radlake": {"run_id": run_id}})
        self._reader._poll(spec)

    def books(self, runs: list[dict], results: list[dict]) -> None:
        names = ("run_id", "stage", "scope", "status")
        fields = [*((n, pa.string()) for n in names), ("rows_out", pa.int64())]
        schema = pa.schema([*fields, ("rules", pa.map_(pa.string(), pa.int64()))])
        self._put(STAGE_RUNS, pa.Table.from_pylist(runs, schema), "overwrite")
        self._put(QUALITY_RESULTS, pa.Table.from_pylist(results), "overwrite")

    def _put(self, spec, rows, mode: str, metadata: dict | None = None) -> None:
        said = CommitProperties(custom_metadata={"userMetadata": json.dumps(metadata)}) if metadata else None
        write_deltalake(spec.path(self.lake), rows, mode=mode, commit_properties=said)

    def staged(self, run_id: str, state: str) -> None:
        folder = self._reader.lake.staging_path("research", run_id)
        path = Path(folder)
        path.mkdir(parents=True)
        (path / "attempt.json").write_text(json.dumps({"state": state}))

    @property
    def sightings(self) -> list[dict]:
        return [json.loads(line) for line in self.out.read_text().splitlines()]

    def found(self) -> str:
        return "\n".join(violations(self.lake, self.sightings))


@pytest.fixture
def seen(tmp_path) -> Seen:
    """A reader who has seen two rows of one good run."""
    made = Seen(tmp_path)
    made.books([run("filter-1", 2, rules={"short": 1})], [result("filter-1"), result("filter-1", False, "warning", 1)])
    made.put(FILTERED_REPORTS, "filter-1", ["clear", "normal"])
    return made


def test_nothing_is_wrong(seen):
    seen.put(QUARANTINE, "filter-1", ["x"], stage="filter", scope="", rule="short")
    assert seen.found() == ""


def test_a_verdict_in_staging_is_one(seen):
    seen.staged("filter-2", "audited")
    seen.put(FILTERED_REPORTS, "filter-2", ["clear"])
    seen.books([run("filter-1", 2), run("filter-2", 1)], [result("filter-1"), result("filter-2")])
    assert seen.found() == ""


@pytest.mark.parametrize("state", ["started", "refused"])
def test_rows_before_their_verdict(seen, state):
    seen.staged("filter-2", state)
    seen.put(FILTERED_REPORTS, "filter-2", ["clear"])
    seen.books([run("filter-1", 2), run("filter-2", 1)], [result("filter-1"), result("filter-2")])
    assert seen.found() == "filtered_reports version 1: no gate had passed filter-2"


@pytest.mark.parametrize(
    ("runs", "results"),
    [
        ([], [result("filter-1")]),
        ([run("filter-1", 2, "refused")], [result("filter-1")]),
        ([run("filter-1", 2)], [result("filter-1", False)]),
        ([run("filter-1", 2)], [result("other")]),
    ],
)
def test_rows_whose_gate_did_not_pass(seen, runs, results):
    seen.books(runs or [run("other", 0)], results)
    assert "filtered_reports version 0: no gate passed filter-1" in seen.found()


def test_other_counts(seen):
    seen.books([run("filter-1", 3)], [result("filter-1")])
    assert seen.found() == "filtered_reports version 0: 2 rows, 3 were published"
    seen.books([run("filter-1", 2), run("ingest-1", 2)], [result("filter-1"), result("ingest-1")])
    seen.put(RAW_REPORTS, "ingest-1", ["one"])
    assert seen.found() == "raw_reports version 0: 1 rows of ingest-1"


def test_quarantine_of_no_run(seen):
    seen.put(QUARANTINE, "filter-1", ["x", "y"], stage="filter", scope="", rule="short")
    assert seen.found() == "quarantine version 0: quarantine of filter/ fits no published run"


def test_books_that_tell_twice(seen):
    seen.books([run("filter-1", 2)] * 2, [result("filter-1")] * 2)
    assert seen.found().count("twice") == 2


def test_a_version_that_cannot_be_read(seen):
    for file in Path(FILTERED_REPORTS.path(seen.lake)).glob("*.parquet"):
        file.unlink()
    seen.put(FILTERED_REPORTS, "filter-1", ["clear", "normal"])
    assert "filtered_reports version 1: " in seen.found()


def test_marks(seen):
    seen.put(FILTERED_REPORTS, "filter-1", ["clear", "a badword here"])
    assert [sighting["marks"] for sighting in seen.sightings] == [[], ["badword"]]
