"""Lakes written by hand with delta-rs: the bookkeeping of runs, and published tables of a few columns."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

import pyarrow as pa
import pytest
from deltalake import CommitProperties, write_deltalake

from radlake.lake.attempt import Attempt
from radlake.lake.lake import Lake
from radlake.lake.publish import record
from radlake.lake.stage import Finding, Flow
from radlake.lake.table import TableSpec, open_table
from schemas import (
    BOOKS,
    DEIDENTIFIED_REPORTS,
    FILTERED_REPORTS,
    INSTRUCTION_PAIRS,
    PACKED_SEQUENCES,
    RAW_QUARANTINE,
    RAW_REPORTS,
)

WRITES = {
    "ingest": RAW_REPORTS,
    "deidentify": DEIDENTIFIED_REPORTS,
    "filter": FILTERED_REPORTS,
    "instruct": INSTRUCTION_PAIRS,
    "pack": PACKED_SEQUENCES,
}
READS = dict(zip(list(WRITES)[1:], WRITES.values(), strict=False))
_BEFORE = {"pack": "instruct", "instruct": "filter", "filter": "deidentify"}
MET = Finding("expect_column_values_to_not_be_null", "report_key", True, 100, 0)
_ARROW = {"string": pa.string(), "integer": pa.int32(), "long": pa.int64(), "boolean": pa.bool_()}
_ARROW |= {"double": pa.float64(), "map": pa.map_(pa.string(), pa.int64())}


@dataclass
class Writer:
    """A lake to fill; time passes by itself."""

    lake: Lake
    clock: int = 0
    versions: dict[str, int] = field(default_factory=dict)

    def table(self, spec: TableSpec, rows: list[dict[str, Any]], run_id: str, mode: str = "overwrite") -> int:
        """Publish rows in a commit that names its run. Returns the version."""
        said = json.dumps({"radlake": {"run_id": run_id, "scope": "", "inputs": dict(self.versions)}})
        properties = CommitProperties(custom_metadata={"userMetadata": said})
        content = pa.Table.from_pylist(rows)
        merge = "overwrite" if mode == "overwrite" else "merge"
        write_deltalake(spec.path(self.lake), content, mode=mode, schema_mode=merge, commit_properties=properties)
        version = open_table(spec, self.lake).version()
        self.versions[spec.name] = version
        return version

    def run(
        self,
        stage: str,
        flow: Flow,
        rows: list[dict[str, Any]] | None = None,
        *,
        status: str = "published",
        findings: tuple[Finding, ...] = (MET,),
        scope: str = "",
        kept: list[dict[str, Any]] | None = None,
        **changes: Any,
    ) -> str:
        """One attempt, written down; with rows it publishes them, each carrying the run, beside those of `kept`."""
        self.clock += 1
        run_id = f"{stage}-{self.clock:04d}"
        spec, reads = WRITES[stage], READS.get(stage)
        inputs = {reads.name: self.versions[reads.name]} if reads and reads.name in self.versions else {}
        new = [row | {"run_id": run_id} for row in rows or ()]
        version = self.table(spec, [*(kept or ()), *new], run_id) if new else None
        made = Attempt(
            run_id=run_id,
            stage=stage,
            scope=scope,
            zone=spec.zone,
            fingerprint="f",
            inputs=inputs,
            output_table=spec.name,
            quarantine_where="true",
            started=0.0,
            flow=flow,
            findings=findings,
            **{
                "suite_fingerprint": "s",
                "config": "{}",
                "code_digest": "c",
                "started_at": f"2026-01-01T00:{self.clock // 60:02d}:{self.clock % 60:02d}.000+00:00",
                **changes,
            },
        )
        record(_no_spark, made, self.lake, BOOKS, status, version)
        return run_id

    def flow(self, reports: int = 300, losses: dict[str, dict[str, int]] | None = None, first: int = 0) -> None:
        """One delivery through all stages; `losses` by stage and rule come on top of what stays at its end."""
        lost = {stage: (losses or {}).get(stage, {}) for stage in WRITES}
        rejected = [rule for rule, n in lost["ingest"].items() for _ in range(n)]
        counts = {"pack": reports}
        for stage in ("pack", "instruct", "filter", "deidentify"):
            counts[f"into {stage}"] = counts[stage] + sum(lost[stage].values())
            if before := _BEFORE.get(stage):
                counts[before] = counts[f"into {stage}"]
        versions = counts["into deidentify"]
        raw = [{"rule": rule, "run_id": f"ingest-{self.clock + 1:04d}"} for rule in rejected]
        ingested = Flow(versions + len(raw), versions, lost["ingest"])
        self.run("ingest", ingested, [{"report_id": str(n)} for n in range(versions)])
        if raw:
            write_deltalake(RAW_QUARANTINE.path(self.lake), pa.Table.from_pylist(raw), mode="overwrite")
        self._research(counts, lost, first)

    def _research(self, counts: dict[str, int], lost: dict[str, dict[str, int]], first: int) -> None:
        self.run("deidentify", _flow(counts, lost, "deidentify"), reports_of(counts["deidentify"], first))
        self.run("filter", _flow(counts, lost, "filter"), filtered_of(counts["filter"], first))
        pairs = counts["instruct"]
        tests = pairs // 5
        measures = {"test_pairs": tests, "train_pairs": pairs - tests}
        made = Flow(pairs, pairs, lost["instruct"], measures)
        self.run("instruct", made, [{"pair_key": str(n)} for n in range(pairs)])
        packed = pairs - tests - sum(lost["pack"].values())
        rows = [{"profile": "llama3", "split": "train", "seq_lengths": [7] * packed}]
        self.run("pack", Flow(pairs - tests, len(rows), lost["pack"]), rows, scope="llama3")


def _flow(counts: dict[str, int], lost: dict[str, dict[str, int]], stage: str) -> Flow:
    return Flow(counts[f"into {stage}"], counts[stage], lost[stage])


def reports_of(number: int, first: int = 0, **changes: Any) -> list[dict[str, Any]]:
    """Rows of deidentified_reports, alike on every call."""
    return [
        {
            "report_key": f"{n:032x}",
            "patient_known": True,
            "modality": ("XR", "CT", "MR")[n % 3],
            "body_part": ("chest", "head")[n % 2],
            "exam_year": 2020 + n % 4,
            "sections_from": "headings",
            "findings": f"The lungs are clear and number {n % 7} is seen.",
            "impression": "No acute disease.",
            **changes,
        }
        for n in range(first, first + number)
    ]


def filtered_of(number: int, first: int = 0, **changes: Any) -> list[dict[str, Any]]:
    """Rows of filtered_reports, alike on every call."""
    return [
        {"report_key": f"{n:032x}", "findings_words": 30 + n % 50, "impression_words": 5 + n % 10, **changes}
        for n in range(first, first + number)
    ]


def _no_spark() -> None:
    raise AssertionError("a report needs no Spark")


@pytest.fixture
def writer(tmp_path) -> Writer:
    lake = Lake.at(str(tmp_path / "lake"))
    lake.open(create=True)
    for spec in (BOOKS.stage_runs, BOOKS.quality_results):
        fields = [pa.field(f.name, _ARROW[f.dataType.typeName()]) for f in spec.schema.fields]
        fields = [f if f.name != "facts" else pa.field("facts", pa.map_(pa.string(), pa.string())) for f in fields]
        write_deltalake(spec.path(lake), pa.Table.from_pylist([], pa.schema(fields)))
    return Writer(lake)
