"""What a lake holds: tables, funnel, gates, snapshots. Read without Spark, in about a second."""

from __future__ import annotations

from collections import Counter
from typing import Any

from radlake.lake import storage
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.stage import Bookkeeping
from radlake.lake.table import TableSpec, commits, open_table
from radlake.review.result import latest_bound
from radlake.snapshot.listing import list_snapshots


def lake_status(
    lake: Lake, tables: tuple[TableSpec, ...], raw_quarantine: TableSpec, books: Bookkeeping
) -> dict[str, Any]:
    """JSON-able: `tables` (name, version, rows), `funnel` (stage, rule, rows), `gates`, `snapshots`, `phi_review`."""
    runs = sorted(read_rows(books.stage_runs, lake), key=lambda row: (row["started_at"], row["run_id"]))
    return {
        "lake": lake.root,
        "key_fingerprint": lake.key_fingerprint(),
        "tables": [_table(lake, table) for table in tables],
        "funnel": _funnel(lake, runs, raw_quarantine),
        "gates": _gates(runs, read_rows(books.quality_results, lake)),
        "attempts": dict(Counter(f"{row['stage']} {row['status']}" for row in runs)),
        "snapshots": _snapshots(lake),
        "phi_review": review.model_dump(mode="json") | {"line": review.line()}
        if (review := latest_bound(lake))
        else None,
    }


def _table(lake: Lake, spec: TableSpec) -> dict[str, Any]:
    table = open_table(spec, lake)
    now = next(commits(spec, lake), None)
    rows = table.to_pyarrow_dataset().count_rows() if table else 0
    return {
        "name": spec.name,
        "version": table.version() if table else None,
        "rows": rows,
        "run_id": now.run_id if now else None,
    }


def _funnel(lake: Lake, runs: list[dict[str, Any]], raw_quarantine: TableSpec) -> list[dict[str, Any]]:
    """Per stage what left by rule and what stayed; ingest over all deliveries, the others as published last."""
    latest = {(row["stage"], row["scope"]): row for row in runs if row["status"] == "published"}
    rejected = Counter(row["rule"] for row in read_rows(raw_quarantine, lake, ["rule"]))
    steps = [_step("ingest", "", rule, n) for rule, n in sorted(rejected.items())]
    for (stage, scope), row in latest.items():
        if stage != "ingest":
            steps += [_step(stage, scope, rule, n) for rule, n in sorted(row["rules"].items())]
            steps.append(_step(stage, scope, None, row["rows_out"]))
    return steps


def _step(stage: str, scope: str, rule: str | None, rows: int) -> dict[str, Any]:
    return {"stage": stage, "scope": scope, "rule": rule, "rows": rows}


def _gates(runs: list[dict[str, Any]], results: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The newest audit of each stage, with every expectation that was not met."""
    newest = {row["stage"]: row for row in runs if row["status"] != "killed"}
    gates = []
    for stage, run in newest.items():
        own = sorted((r for r in results if r["run_id"] == run["run_id"]), key=lambda r: r["position"])
        failed = [
            {k: r[k] for k in ("expectation", "column", "severity", "evaluated", "unexpected", "observed", "limit")}
            for r in own
            if not r["success"]
        ]
        passed = len(own) - len(failed)
        gates.append(
            {
                "stage": stage,
                "status": run["status"],
                "passed": passed,
                "expectations": len(own),
                "failed": failed,
            }
        )
    return gates


def _snapshots(lake: Lake) -> list[dict[str, Any]]:
    if not storage.is_local(lake.root):
        return []
    found = list_snapshots(storage.local_path(lake.root))
    return [
        {
            "id": one.id,
            "problem": one.problem,
            "created_at": one.manifest.created_at if one.manifest else None,
        }
        for one in found
    ]
