"""The commits of a run: the table first, then what follows from it, each once however often it is tried."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pyarrow as pa
from deltalake import write_deltalake

from radlake.errors import EnvironmentFault, GateFailed
from radlake.lake.attempt import Attempt
from radlake.lake.increment import kept_quarantine, merge_changes
from radlake.lake.lake import Lake
from radlake.lake.stage import Bookkeeping, Flow, Stage
from radlake.lake.table import TableSpec, commits, create_table, open_table, published
from radlake.lake.worker_files import candidate_rows, commit_files

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    SparkFactory = Callable[[], SparkSession]


def publish(spark: SparkSession, stage: Stage, attempt: Attempt, lake: Lake, replace_where: str | None) -> int:
    """Put the kept rows of an audited candidate into the table, in one commit. Returns the new version.

    The transaction number is one above the version this run saw, so of two runs at once Delta refuses or
    skips the second; the history then lacks its run id, which raises EnvironmentFault here.
    """
    latest = next(commits(stage.writes, lake), None)
    transaction = (f"radlake.{stage.writes.name}", (latest.version if latest else 0) + 1)
    metadata = json.dumps(attempt.commit_metadata())
    if stage.in_workers:
        commit_files(stage, attempt, lake, replace_where, transaction, metadata)
    elif attempt.merges:
        merge_changes(spark, stage, attempt, _kept_rows(spark, stage, attempt, lake), lake, transaction, metadata)
    else:
        writer = _writer(_kept_rows(spark, stage, attempt, lake), *transaction).mode("overwrite")
        writer = writer.option("userMetadata", metadata)
        if replace_where:
            writer = writer.option("replaceWhere", replace_where)
        writer.save(stage.writes.path(lake))
    version = version_of(stage, attempt, lake)
    if version is None:
        raise EnvironmentFault(f"{stage.writes.name}: another run published first; run again")
    return version


def _kept_rows(spark: SparkSession, stage: Stage, attempt: Attempt, lake: Lake) -> DataFrame:
    from pyspark.sql import functions as F

    rows = candidate_rows(spark, stage, attempt, lake).where("rule IS NULL")
    return rows.withColumn("run_id", F.lit(attempt.run_id)).select(stage.writes.columns)


def _holds_older(stage: Stage, attempt: Attempt, lake: Lake) -> bool:
    """Whether quarantine holds rows of earlier runs of the stage; without any, and none new, no commit is made."""
    assert stage.quarantine is not None
    run_ids = read_rows(stage.quarantine, lake, ["run_id"])
    return any(row["run_id"].startswith(f"{stage.name}-") for row in run_ids)


def version_of(stage: Stage, attempt: Attempt, lake: Lake) -> int | None:
    """The version that this attempt published, None if it never did."""
    return next((c.version for c in commits(stage.writes, lake) if c.run_id == attempt.run_id), None)


def follow_up(
    spark: SparkSession, stage: Stage, attempt: Attempt, lake: Lake, books: Bookkeeping, version: int
) -> None:
    """Quarantine and bookkeeping of a published attempt. Repeating it changes nothing."""
    if stage.quarantine is not None:
        create_table(spark, stage.quarantine, lake)
        if attempt.flow is None or attempt.flow.rules or _holds_older(stage, attempt, lake):
            _write_quarantine(spark, stage, stage.quarantine, attempt, lake)
    record(lambda: spark, attempt, lake, books, "published", version)


def _write_quarantine(spark: SparkSession, stage: Stage, table: TableSpec, attempt: Attempt, lake: Lake) -> None:
    candidate = candidate_rows(spark, stage, attempt, lake).where("rule IS NOT NULL")
    rows = stage.quarantine_rows(candidate, attempt.run_id).select(table.columns)
    if attempt.merges:
        rows = rows.unionByName(kept_quarantine(spark, stage, attempt, lake))
    writer = _writer(rows, f"{attempt.run_id}.{table.name}", 1).mode("overwrite")
    writer.option("replaceWhere", attempt.quarantine_where).save(table.path(lake))


def record(
    spark: SparkFactory,
    attempt: Attempt,
    lake: Lake,
    books: Bookkeeping,
    status: str,
    version: int | None,
    facts: dict[str, str] | None = None,
) -> None:
    """One row per attempt, one row per (attempt, expectation). Repeating it changes nothing."""
    if attempt.findings:
        append_once(spark, books.quality_results, _quality_rows(attempt, status), attempt.run_id, lake)
    append_once(spark, books.stage_runs, [_run_row(attempt, status, version, facts or {})], attempt.run_id, lake)


def last_audit(stage: Stage, scope: str, lake: Lake, books: Bookkeeping) -> dict[str, Any] | None:
    """The newest row of `stage_runs` that judged what the table now holds; None if none is left."""
    now = published(stage.writes, lake, scope)
    rows = [
        row
        for row in read_rows(books.stage_runs, lake)
        if (row["stage"], row["scope"]) == (stage.name, scope) and row["status"] in ("published", "audited")
    ]
    rows = [row for row in rows if now is not None and row["output_version"] == now.version]
    return max(rows, key=lambda row: (row["started_at"], row["run_id"]), default=None)


def refuse_unfit(spec: TableSpec, version: int, lake: Lake, books: Bookkeeping) -> None:
    """Raises GateFailed if the newest audit of this version of a table, after its suite changed, refused it."""
    rows = [
        row
        for row in read_rows(books.stage_runs, lake)
        if (row["output_table"], row["output_version"]) == (spec.name, version)
    ]
    newest = max(rows, key=lambda row: (row["started_at"], row["run_id"]), default=None)
    if newest is not None and newest["status"] == "audit refused":
        raise GateFailed(
            f"{spec.name} version {version} does not meet its changed suite; nothing is built on it: "
            "run its stage again with other settings or corrected input"
        )


def read_rows(spec: TableSpec, lake: Lake, columns: list[str] | None = None) -> list[dict[str, Any]]:
    """All rows of a small table, without Spark; none if it does not exist yet."""
    table = open_table(spec, lake)
    rows: list[dict[str, Any]] = table.to_pyarrow_table(columns=columns).to_pylist() if table else []
    added = {name: value for name, value in spec.added.items() if columns is None}
    rows = [added | row for row in rows]
    maps = {f.name for f in spec.schema.fields if f.dataType.typeName() == "map"}
    for row in rows:
        for name, value in row.items():
            if name in maps:
                row[name] = dict(value or ())
    return rows


def append_once(spark: SparkFactory, spec: TableSpec, rows: list[dict[str, Any]], run_id: str, lake: Lake) -> None:
    """A handful of rows of a run, written without Spark: its commits cost a second each, and most runs make several.

    Repeating it changes nothing.
    """
    if open_table(spec, lake) is None:
        create_table(spark(), spec, lake)
    table = open_table(spec, lake)
    assert table is not None
    if any(row["run_id"] == run_id for row in read_rows(spec, lake, ["run_id"])):
        return
    fields = pa.schema(table.schema().to_arrow())
    for name in set(spec.added) - set(fields.names):  # a table that an earlier radlake made
        fields = fields.append(pa.field(name, pa.string()))
    new = pa.Table.from_pylist([_arrow(row) for row in rows], fields)
    write_deltalake(table, new, mode="append", schema_mode="merge" if spec.added else None)


def _arrow(row: dict[str, Any]) -> dict[str, Any]:
    return {name: list(value.items()) if isinstance(value, dict) else value for name, value in row.items()}


def _writer(rows: DataFrame, app_id: str, version: int) -> Any:
    return rows.write.format("delta").option("txnAppId", app_id).option("txnVersion", str(version))


def _run_row(attempt: Attempt, status: str, version: int | None, facts: dict[str, str]) -> dict[str, Any]:
    flow = attempt.flow or Flow(0, 0, {})
    return {
        "run_id": attempt.run_id,
        "stage": attempt.stage,
        "scope": attempt.scope,
        "status": status,
        "input_versions": attempt.inputs,
        "output_table": attempt.output_table,
        "output_version": version,
        "fingerprint": attempt.fingerprint,
        "suite_fingerprint": attempt.suite_fingerprint,
        "config": attempt.config,
        "code_digest": attempt.code_digest,
        "rows_in": flow.rows_in,
        "rows_out": flow.rows_out,
        "rows_quarantined": flow.rows_quarantined,
        "rules": flow.rules,
        "measures": flow.measures,
        "facts": facts,
        "started_at": attempt.started_at,
        "seconds": attempt.seconds,
        "radlake_version": attempt.radlake_version,
    }


def _quality_rows(attempt: Attempt, status: str) -> list[dict[str, Any]]:
    subject = "published" if status.startswith("audit") else "candidate"
    return [
        {
            "run_id": attempt.run_id,
            "stage": attempt.stage,
            "table": attempt.output_table,
            "subject": subject,
            "position": position,
            "expectation": finding.expectation,
            "column": finding.column,
            "severity": finding.severity,
            "success": finding.success,
            "evaluated": finding.evaluated,
            "unexpected": finding.unexpected,
            "observed": finding.observed,
            "limit": finding.limit,
            "suite_fingerprint": attempt.suite_fingerprint,
            "audited_at": attempt.started_at,
        }
        for position, finding in enumerate(attempt.findings)
    ]
