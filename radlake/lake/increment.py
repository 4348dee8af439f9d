"""Incremental runs: what a delivery changes is made anew, the rest of the table stays as it is.

Staging holds the changed rows (`candidate`) and the keys of all that they replace (`replaced`); with both, what
the table and its quarantine will hold can be counted before anything is published.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from functools import reduce
from typing import TYPE_CHECKING, Any

from radlake.lake.attempt import Attempt
from radlake.lake.lake import Lake
from radlake.lake.stage import Base, Stage
from radlake.lake.table import commits, open_table, published

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

_GONE = ("FILE_NOT_EXIST", "DELTA_FILE_NOT_FOUND", "FileNotFoundException", "Object at location")
_METADATA = "spark.databricks.delta.commitInfo.userMetadata"
_APP_ID = "spark.databricks.delta.write.txnAppId"
_APP_VERSION = "spark.databricks.delta.write.txnVersion"


def base_of(stage: Stage, attempt: Attempt, lake: Lake) -> Base | None:
    """What the table holds, if this code and configuration made it of versions that can still be told apart.

    None after a commit by hand, after another configuration, and where an input was deleted and made anew.
    """
    now = published(stage.writes, lake, attempt.scope)
    if now is None or not attempt.recipe or now.metadata.get("recipe") != attempt.recipe:
        return None
    inputs, runs = now.metadata.get("inputs", {}), now.metadata.get("input_runs", {})
    for spec in stage.inputs:
        made = [commit for commit in commits(spec, lake) if commit.version == inputs.get(spec.name)]
        if not made or str(made[0].run_id) != runs.get(spec.name):
            return None
    return Base(now.version, inputs)


def write_changes(
    stage: Stage, cfg: Any, attempt: Attempt, base: Base, source: DataFrame, spark: SparkSession, lake: Lake
) -> dict[str, int] | None:
    """Put the changed rows and the keys that they replace into staging. Returns the measures of the change.

    None if the versions that the table was made of cannot be read any more: their files were vacuumed.
    """
    assert stage.changes is not None
    try:
        changes = stage.changes(spark, lake, source, cfg, base)
        with contextlib.closing(changes):
            changes.keys.write.mode("overwrite").parquet(attempt.replaced(lake))
            stage.transform(changes.rows, cfg).write.mode("overwrite").parquet(attempt.candidate(lake))
    except Exception as error:
        if isinstance(error, FileNotFoundError) or any(sign in str(error) for sign in _GONE):
            return None
        raise
    return changes.measures


def whole_table(stage: Stage, attempt: Attempt, base: Base, spark: SparkSession, lake: Lake) -> DataFrame:
    """Every row that the table (`rule` null) and the quarantine will hold; of the latter key and rule only."""
    from pyspark.sql import functions as F

    kept = spark.read.format("delta").option("versionAsOf", base.version).load(stage.writes.path(lake))
    kept = _without_replaced(kept, stage, attempt, spark, lake).withColumn("rule", F.lit(None).cast("string"))
    left = kept_quarantine(spark, stage, attempt, lake).select(*stage.writes.key, "rule")
    return spark.read.parquet(attempt.candidate(lake)).unionByName(kept, True).unionByName(left, True)


def kept_quarantine(spark: SparkSession, stage: Stage, attempt: Attempt, lake: Lake) -> DataFrame:
    """The rows of this stage's quarantine that an incremental run leaves as they are."""
    assert stage.quarantine is not None
    if open_table(stage.quarantine, lake) is None:
        return spark.createDataFrame([], stage.quarantine.schema)
    rows = spark.read.format("delta").load(stage.quarantine.path(lake)).where(attempt.quarantine_where)
    return _without_replaced(rows, stage, attempt, spark, lake)


def merge_changes(
    spark: SparkSession,
    stage: Stage,
    attempt: Attempt,
    rows: DataFrame,
    lake: Lake,
    transaction: tuple[str, int],
    metadata: str,
) -> None:
    """One commit: replaced rows go or get their new content, new ones come."""
    from delta.tables import DeltaTable

    key = stage.writes.key
    new = rows.select(*(rows[name].alias(f"new_{name}") for name in stage.writes.columns))
    replaced = spark.read.parquet(attempt.replaced(lake))
    same = reduce(lambda a, b: a & b, (replaced[name] == new[f"new_{name}"] for name in key))
    changes = replaced.join(new, same, "left").alias("c")
    content = {name: f"c.new_{name}" for name in stage.writes.columns}
    stays = f"c.new_{key[0]} IS NOT NULL"
    condition = " AND ".join(f"t.{name} = c.{name}" for name in key)
    table = DeltaTable.forPath(spark, stage.writes.path(lake)).alias("t")
    merge = table.merge(changes, condition).whenMatchedUpdate(condition=stays, set=dict(content))
    merge = merge.whenMatchedDelete().whenNotMatchedInsert(condition=stays, values=dict(content))
    with _settings(spark, {_METADATA: metadata, _APP_ID: transaction[0], _APP_VERSION: str(transaction[1])}):
        merge.execute()


def _without_replaced(rows: DataFrame, stage: Stage, attempt: Attempt, spark: SparkSession, lake: Lake) -> DataFrame:
    return rows.join(spark.read.parquet(attempt.replaced(lake)), list(stage.writes.key), "left_anti")


@contextlib.contextmanager
def _settings(spark: SparkSession, settings: dict[str, str]) -> Iterator[None]:
    """MERGE takes no options; what a writer is told by them it is told by the session."""
    for name, value in settings.items():
        spark.conf.set(name, value)
    try:
        yield
    finally:
        for name in settings:
            spark.conf.unset(name)
