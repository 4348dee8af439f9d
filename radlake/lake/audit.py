"""Counting and judging a candidate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.stage import Bookkeeping, Finding, Flow, Stage
from radlake.lake.table import Published

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

CONSERVATION = "conservation"


def measure(stage: Stage, cfg: Any, rows_in: DataFrame, candidate: DataFrame) -> Flow:
    """Count the candidate by rule and check the stage's equations."""
    from pyspark.sql import functions as F

    by_rule = {row["rule"]: row["n"] for row in candidate.groupBy("rule").agg(F.count("*").alias("n")).collect()}
    kept = by_rule.pop(None, 0)
    count_in, equations = stage.conserve(rows_in, candidate, cfg)
    rules = dict(sorted(by_rule.items()))
    return Flow(count_in, kept, rules, _aggregate(candidate, stage.measures(cfg)), equations)


def findings_of(stage: Stage, cfg: Any, kept: DataFrame, flow: Flow) -> list[Finding]:
    """The suite's findings, then the equations': a broken one refuses the candidate as any defect does."""
    findings = stage.gate.audit(kept, flow, cfg)
    return findings + [Finding(CONSERVATION, name, holds) for name, holds in flow.equations.items()]


def published_flow(stage: Stage, cfg: Any, now: Published, rows: DataFrame, lake: Lake, books: Bookkeeping) -> Flow:
    """The counts of the run that published what the table holds."""
    made = [row for row in read_rows(books.stage_runs, lake) if row["run_id"] == now.run_id]
    if not made:
        count = rows.count()
        return Flow(count, count, {})
    row = made[-1]
    return Flow(row["rows_in"], row["rows_out"], dict(row["rules"] or {}), dict(row["measures"] or {}))


def conserve_keys(keys_in: DataFrame, keys_out: DataFrame) -> tuple[int, dict[str, bool]]:
    """Both frames have one string column, `key`: every key that came in goes out once, and no other does.

    Sets are compared by count, distinct count and two checksums, so no key is collected.
    """
    before, after = _checksums(keys_in), _checksums(keys_out)
    return before["rows"], {
        "in = out + quarantined, by key": (before["sum"], before["xor"]) == (after["sum"], after["xor"]),
        "no row lost": after["rows"] >= before["rows"],
        "no row doubled": after["rows"] == after["keys"] and after["rows"] <= before["rows"],
    }


def conserve_reports(rows_in: DataFrame, candidate: DataFrame, cfg: Any) -> tuple[int, dict[str, bool]]:
    """The equation of a stage that neither makes nor merges reports: `report_key` in = `report_key` out."""
    from pyspark.sql import functions as F

    key = F.col("report_key").alias("key")
    return conserve_keys(rows_in.select(key), candidate.select(key))


def _checksums(keys: DataFrame) -> dict[str, Any]:
    from pyspark.sql import functions as F

    hashed = keys.select("key", F.xxhash64("key").alias("hash"))
    row = hashed.agg(
        F.count("*").alias("rows"),
        F.countDistinct("key").alias("keys"),
        F.sum(F.col("hash").cast("decimal(38,0)")).alias("sum"),
        F.bit_xor("hash").alias("xor"),
    ).collect()[0]
    return row.asDict()


def _aggregate(candidate: DataFrame, measures: dict[str, Column]) -> dict[str, int]:
    if not measures:
        return {}
    row = candidate.agg(*(column.alias(name) for name, column in measures.items())).collect()[0]
    return {name: int(row[name] or 0) for name in measures}
