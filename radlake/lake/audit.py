"""Counting and judging a candidate."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.stage import WARNING, Bookkeeping, Finding, Flow, Stage
from radlake.lake.table import Published, TableSpec, open_table

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

CONSERVATION, SCHEMA = "conservation", "schema"


def measure(stage: Stage, cfg: Any, rows_in: DataFrame, candidate: DataFrame) -> Flow:
    """Count the candidate by rule and check the stage's equations."""
    from pyspark.sql import functions as F

    by_rule = {row["rule"]: row["n"] for row in candidate.groupBy("rule").agg(F.count("*").alias("n")).collect()}
    kept = by_rule.pop(None, 0)
    count_in, equations = stage.conserve(rows_in, candidate, cfg)
    rules = dict(sorted(by_rule.items()))
    return Flow(count_in, kept, rules, _aggregate(candidate, stage.measures(cfg)), equations)


def findings_of(
    stage: Stage, cfg: Any, kept: DataFrame, flow: Flow, lake: Lake, files: list[str] | None = None
) -> list[Finding]:
    """The suite's findings, the table's, then the equations': a broken one refuses the candidate as any defect.

    `files`: the Parquet files of which `kept` are the rows without a rule, if they are such.
    """
    findings = stage.gate.audit(kept, flow, cfg, files) + schema_findings(stage.writes, lake)
    return findings + [Finding(CONSERVATION, name, n == 0, flow.rows_in, n) for name, n in flow.equations.items()]


def schema_findings(spec: TableSpec, lake: Lake) -> list[Finding]:
    """Whether the table is as declared: names, types and nullability of its columns; comments, as a warning."""
    table = open_table(spec, lake)
    stored = {f["name"]: f for f in json.loads(table.schema().to_json())["fields"]} if table else {}
    wanted = spec.schema.jsonValue()["fields"]
    shape = sum(_shape(stored.get(f["name"], {})) != _shape(f) for f in wanted)
    comments = sum(_comment(stored.get(f["name"], {})) != _comment(f) for f in wanted)
    return [
        Finding(SCHEMA, "names, types, nullability", shape == 0, len(wanted), shape),
        Finding(SCHEMA, "comments", comments == 0, len(wanted), comments, severity=WARNING),
    ]


def _shape(field: dict[str, Any]) -> tuple[Any, Any]:
    return field.get("type"), field.get("nullable")


def _comment(field: dict[str, Any]) -> Any:
    return field.get("metadata", {}).get("comment")


def published_flow(stage: Stage, cfg: Any, now: Published, rows: DataFrame, lake: Lake, books: Bookkeeping) -> Flow:
    """The counts of the run that published what the table holds."""
    made = [row for row in read_rows(books.stage_runs, lake) if row["run_id"] == now.run_id]
    if not made:
        count = rows.count()
        return Flow(count, count, {})
    row = made[-1]
    return Flow(row["rows_in"], row["rows_out"], dict(row["rules"] or {}), dict(row["measures"] or {}))


def conserve_keys(keys_in: DataFrame, keys_out: DataFrame) -> tuple[int, dict[str, int]]:
    """Both frames have one string column, `key`: every key that came in goes out once, and no other does.

    One shuffle of both; no key is collected. The last equation is the tables' referential integrity.
    """
    from pyspark.sql import functions as F

    def sided(keys: DataFrame, came: int, went: int) -> DataFrame:
        return keys.select("key", F.lit(came).alias("came"), F.lit(went).alias("went"))

    both = sided(keys_in, 1, 0).union(sided(keys_out, 0, 1))
    per_key = both.groupBy("key").agg(F.sum("came").alias("came"), F.sum("went").alias("went"))
    came, went = F.col("came"), F.col("went")
    row = per_key.agg(
        F.sum("came").alias("rows"),
        F.sum(F.greatest(came - went, F.lit(0))).alias("lost"),
        F.sum(F.when(came > 0, F.greatest(went - came, F.lit(0)))).alias("doubled"),
        F.sum(F.when(came == 0, went)).alias("strange"),
    ).collect()[0]
    lost, doubled, strange = (int(row[name] or 0) for name in ("lost", "doubled", "strange"))
    return int(row["rows"] or 0), {
        "in = out + quarantined, by key": lost + doubled + strange,
        "no row lost": lost,
        "no row doubled": doubled,
        "every key out is a key of the input": strange,
    }


def conserve_reports(rows_in: DataFrame, candidate: DataFrame, cfg: Any) -> tuple[int, dict[str, int]]:
    """The equation of a stage that neither makes nor merges reports: `report_key` in = `report_key` out."""
    from pyspark.sql import functions as F

    key = F.col("report_key").alias("key")
    return conserve_keys(rows_in.select(key), candidate.select(key))


def _aggregate(candidate: DataFrame, measures: dict[str, Column]) -> dict[str, int]:
    if not measures:
        return {}
    row = candidate.agg(*(column.alias(name) for name, column in measures.items())).collect()[0]
    return {name: int(row[name] or 0) for name in measures}
