"""The stage runner: write, audit, publish.

1. Leftovers of killed runs are ended: a published one is completed, any other is discarded.
2. If the published rows carry this run's fingerprint, nothing is recomputed (and if the suite is the same,
   nothing at all happens, not even Spark is started).
3. The candidate goes to staging; counts, equations and the gate are taken from there. It is the whole table or,
   where the stage can tell, what a new delivery changes in it.
4. What passes enters the table in one commit; what does not leaves the table as it was.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from radlake.errors import GateFailed, UsageError
from radlake.lake import storage
from radlake.lake.attempt import Attempt, load_attempt, new_run_id
from radlake.lake.audit import findings_of, measure, published_flow
from radlake.lake.faults import translated
from radlake.lake.fingerprint import code_digest, digest
from radlake.lake.increment import base_of, whole_table, write_changes
from radlake.lake.lake import Lake
from radlake.lake.publish import follow_up, last_audit, publish, read_rows, record, refuse_unfit, version_of
from radlake.lake.stage import Bookkeeping, Outcome, Stage, StageConfig
from radlake.lake.table import Published, TableSpec, create_table, published
from radlake.lake.worker_files import candidate_rows, write_files

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

    SparkFactory = Callable[[], SparkSession]


def run_stage(stage: Stage, cfg: StageConfig, lake: Lake, books: Bookkeeping, spark: SparkFactory) -> Outcome:
    """Bring one table up to date. Call under the lake's lock.

    Raises GateFailed (the table is untouched), UsageError (its input was never published), BadInput,
    EnvironmentFault.
    """
    with translated(stage.name):
        recover(stage, lake, books, spark)
        attempt = _plan(stage, cfg, lake, books)
        now = published(stage.writes, lake, cfg.scope)
        if not stage.is_published(lake, cfg, attempt.fingerprint, now):
            return _attempt(stage, cfg, attempt, lake, books, spark())
        assert now is not None
        audit = last_audit(stage, cfg.scope, lake, books)
        if audit and audit["suite_fingerprint"] == attempt.suite_fingerprint:
            return Outcome(stage.name, "up to date", now.version, audit["run_id"])
        return _audit_again(stage, cfg, attempt, now, lake, books, spark())


def recover(stage: Stage, lake: Lake, books: Bookkeeping, spark: SparkFactory) -> None:
    """End what killed runs of this stage left in staging."""
    for run_id in storage.folders_in(lake.staging_path(stage.writes.zone)):
        if not run_id.startswith(f"{stage.name}-"):
            continue
        attempt = load_attempt(lake, stage.writes.zone, run_id)
        if attempt is not None:
            version = version_of(stage, attempt, lake)
            if _completed(attempt, lake, books):
                pass  # killed while it was tidying up
            elif version is not None:
                follow_up(spark(), stage, attempt, lake, books, version)
            else:
                record(spark, attempt, lake, books, "refused" if attempt.state == "refused" else "killed", None)
        storage.remove(lake.staging_path(stage.writes.zone, run_id))


def _plan(stage: Stage, cfg: StageConfig, lake: Lake, books: Bookkeeping) -> Attempt:
    sources = {spec.name: _published_input(stage, spec, lake, books) for spec in stage.inputs}
    inputs = {name: source.version for name, source in sources.items()}
    input_runs = {name: str(source.run_id) for name, source in sources.items()}
    code, config = code_digest(stage.code), cfg.describe()
    return Attempt(
        run_id=new_run_id(stage.name),
        stage=stage.name,
        scope=cfg.scope,
        zone=stage.writes.zone,
        fingerprint=digest(
            # The run as well as the version: a table that was deleted and made anew counts from 1 again.
            {"stage": stage.name, "inputs": inputs, "runs": input_runs, "code": code, "config": config}
        ),
        suite_fingerprint=stage.gate.fingerprint(cfg),
        config=json.dumps(config, sort_keys=True),
        code_digest=code,
        inputs=inputs,
        input_runs=input_runs,
        recipe=digest({"stage": stage.name, "code": code, "config": config}),
        output_table=stage.writes.name,
        quarantine_where=stage.quarantine_where(cfg),
        started_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        started=time.time(),
    )


def _published_input(stage: Stage, spec: TableSpec, lake: Lake, books: Bookkeeping) -> Published:
    source = published(spec, lake)
    if source is None:
        raise UsageError(f"{stage.name}: {spec.name} holds nothing yet; run the stage before it, or `radlake pipeline`")
    refuse_unfit(spec, source.version, lake, books)
    return source


def _attempt(
    stage: Stage, cfg: StageConfig, attempt: Attempt, lake: Lake, books: Bookkeeping, spark: SparkSession
) -> Outcome:
    publishing = False
    try:
        create_table(spark, stage.writes, lake)
        storage.make_folder(attempt.folder(lake), private=attempt.zone == "raw")
        attempt.save(lake)
        attempt = _write_and_audit(stage, cfg, attempt, lake, books, spark)
        if attempt.state == "refused":
            record(lambda: spark, attempt, lake, books, "refused", None)
            raise _gate_failed(stage, attempt)
        stage.before_publish(lake, cfg)
        publishing = True
        version = publish(spark, stage, attempt, lake, stage.replace_where(cfg))
        follow_up(spark, stage, attempt, lake, books, version)
    finally:
        # An error before the publish leaves nothing. During it the commit may still land after the error
        # was seen, so that only `recover` can tell, and needs what lies in staging for it.
        if not publishing or _completed(attempt, lake, books):
            storage.remove(attempt.folder(lake))
    assert attempt.flow is not None
    return _outcome(stage, cfg, attempt, "published", version)


def _write_and_audit(
    stage: Stage, cfg: StageConfig, attempt: Attempt, lake: Lake, books: Bookkeeping, spark: SparkSession
) -> Attempt:
    cfg = stage.prepare(lake, cfg, attempt.inputs)
    source = None
    if stage.reads:
        version = attempt.inputs[stage.reads.name]
        source = spark.read.format("delta").option("versionAsOf", version).load(stage.reads.path(lake))
    rows = stage.read(spark, lake, source, cfg)
    judged = _increment(stage, cfg, attempt, lake, books, source, rows, spark)
    if judged is None:
        attempt = _written(stage, cfg, rows, attempt, lake)
        candidate = candidate_rows(spark, stage, attempt, lake)
        flow = measure(stage, cfg, rows, candidate)
        kept, files = candidate.where("rule IS NULL"), list(candidate.inputFiles())
        judged = attempt.judged(flow, findings_of(stage, cfg, kept, flow, lake, files))
    judged.save(lake)
    return judged


def _written(stage: Stage, cfg: StageConfig, rows: DataFrame, attempt: Attempt, lake: Lake) -> Attempt:
    """The attempt with its candidate in staging."""
    if stage.in_workers:
        return replace(attempt, files=write_files(stage, cfg, rows, attempt, lake))
    stage.transform(rows, cfg).write.mode("overwrite").parquet(attempt.candidate(lake))
    return attempt


def _increment(
    stage: Stage,
    cfg: StageConfig,
    attempt: Attempt,
    lake: Lake,
    books: Bookkeeping,
    source: DataFrame | None,
    rows: DataFrame,
    spark: SparkSession,
) -> Attempt | None:
    """The attempt with only what changed as its candidate; None where the table is to be made anew.

    The equations are those of the whole table. If one is broken, what was kept does not add up with the
    inputs (somebody changed the table or the quarantine by hand), and only a new table does.
    """
    base = base_of(stage, attempt, lake)
    if base is None or stage.changes is None or source is None:
        return None
    attempt = replace(attempt, merges=True)
    measures = write_changes(stage, cfg, attempt, base, source, spark, lake)
    if measures is None:
        return None
    table = whole_table(stage, attempt, base, spark, lake)
    flow = measure(stage, cfg, rows, table)
    if any(flow.equations.values()):
        return None
    flow = replace(flow, measures=flow.measures | measures)
    audit = last_audit(stage, attempt.scope, lake, books)
    if audit and audit["suite_fingerprint"] == attempt.suite_fingerprint:  # what is kept was judged by this suite
        table = spark.read.parquet(attempt.candidate(lake))
    return attempt.judged(flow, findings_of(stage, cfg, table.where("rule IS NULL"), flow, lake))


def _audit_again(
    stage: Stage,
    cfg: StageConfig,
    attempt: Attempt,
    now: Published,
    lake: Lake,
    books: Bookkeeping,
    spark: SparkSession,
) -> Outcome:
    """Only the suite changed: hold the published rows against the new one."""
    rows = spark.read.format("delta").option("versionAsOf", now.version).load(stage.writes.path(lake))
    if attempt.scope:
        rows = rows.where(stage.replace_where(cfg) or "true")
    flow = published_flow(stage, cfg, now, rows, lake, books)
    attempt = replace(attempt, run_id=attempt.run_id.replace(f"{stage.name}-", f"{stage.name}-audit-"))
    attempt = attempt.judged(flow, findings_of(stage, cfg, rows, flow, lake))
    if attempt.state == "refused":
        record(lambda: spark, attempt, lake, books, "audit refused", now.version)
        raise _gate_failed(stage, attempt)
    record(lambda: spark, attempt, lake, books, "audited", now.version)
    return _outcome(stage, cfg, attempt, "audited", now.version)


def _completed(attempt: Attempt, lake: Lake, books: Bookkeeping) -> bool:
    return any(row["run_id"] == attempt.run_id for row in read_rows(books.stage_runs, lake, ["run_id"]))


def _gate_failed(stage: Stage, attempt: Attempt) -> GateFailed:
    failed = "; ".join(str(f) for f in attempt.findings if f.refuses)
    return GateFailed(
        f"gate before {stage.writes.name}: {failed}. The table is unchanged; "
        "correct the input or the settings and run again (`radlake status` shows all counts)"
    )


def _outcome(stage: Stage, cfg: StageConfig, attempt: Attempt, status: str, version: int) -> Outcome:
    assert attempt.flow is not None
    warnings = (*stage.warnings(attempt.flow, cfg), *attempt.warnings())
    return Outcome(stage.name, status, version, attempt.run_id, attempt.flow, time.time() - attempt.started, warnings)
