"""Rows of the research zone's quarantine: stage, rule and report key, no text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def quarantine_by_report(candidate: DataFrame, run_id: str, stage: str, scope_column: str | None = None) -> DataFrame:
    """One row per quarantined row of a candidate that carries `report_key` and `rule`."""
    from pyspark.sql import functions as F

    scope = F.col(scope_column) if scope_column else F.lit("")
    named = {"stage": F.lit(stage), "scope": scope, "run_id": F.lit(run_id)}
    return candidate.select("rule", "report_key", *(value.alias(name) for name, value in named.items()))
