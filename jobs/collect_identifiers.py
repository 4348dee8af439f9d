"""Gather the archive's dictionary: each patient's identifiers over all deliveries, all physicians and sites.

radlake collect --lake ./lake
spark-submit jobs/collect_identifiers.py --lake ./lake --master 'local[2]'

Superseded and retracted versions count too: what they named must not remain in what stays. The table is made
anew of the columns (no text is read) and `deidentify` looks up what its entries have gained since its last run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.raw_identifiers import GATE
from jobs.report_history import delivered_patient
from radlake.dictionary import ARCHIVE, ARCHIVE_KINDS, PATIENT, PERSON_KINDS, REPORT
from radlake.lake.stage import Flow, SectionConfig, Stage
from radlake.settings import CollectSettings
from schemas import RAW_IDENTIFIERS, RAW_REPORTS

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.lake.lake import Lake

Config = SectionConfig[CollectSettings]
CODE = (
    "jobs.collect_identifiers",
    "jobs.report_history",
    "radlake.dictionary",
    "radlake.text",
    "radlake.records.statuses",
    "schemas.raw_identifiers",
)


def read(spark: SparkSession, lake: Lake, reports: DataFrame | None, cfg: Config) -> DataFrame:
    """Every delivered version, with the `person` whom it is about (null: it does not say)."""

    assert reports is not None
    return reports.withColumn("person", delivered_patient())


def _owner() -> dict[str, Column]:
    """Whose entries a report adds to: its person's, or its own if it names none."""
    from pyspark.sql import functions as F

    return {
        "scope": F.when(F.isnotnull("person"), PATIENT).otherwise(REPORT),
        "source": F.col("source"),
        "owner": F.coalesce("person", "report_id"),
    }


def transform(reports: DataFrame, cfg: Config) -> DataFrame:
    """One row per delivered version in, one per owner, kind and value out. No I/O, no actions."""
    from pyspark.sql import functions as F

    archive = {"scope": F.lit(ARCHIVE), "source": F.lit(""), "owner": F.lit("")}
    entries = _exploded(reports, _owner(), PERSON_KINDS).union(_exploded(reports, archive, ARCHIVE_KINDS))
    gathered = entries.groupBy(*RAW_IDENTIFIERS.key).agg(
        F.count("*").alias("reports"), F.min("run_id").alias("first_run")
    )
    return gathered.withColumn("rule", F.lit(None).cast("string"))


def _exploded(reports: DataFrame, owner: dict[str, Column], kinds: dict[str, tuple[str, ...]]) -> DataFrame:
    from pyspark.sql import functions as F

    columns = (column.alias(name) for name, column in owner.items())
    entries = reports.select(*columns, F.explode(_entries(reports, kinds)).alias("entry"), "run_id")
    return entries.select(*owner, "entry.kind", "entry.value", "run_id")


def _entries(reports: DataFrame, kinds: dict[str, tuple[str, ...]]) -> Column:
    """The entries of one report, each once."""
    from pyspark.sql import functions as F

    entries = [_of_kind(reports, kind, name) for kind, names in kinds.items() for name in names]
    return F.array_distinct(F.filter(F.concat(*entries), lambda entry: F.length(entry["value"]) > 0))


def _of_kind(reports: DataFrame, kind: str, name: str) -> Column:
    from pyspark.sql import functions as F

    is_list = reports.schema[name].dataType.typeName() == "array"
    values = F.coalesce(name, F.array().cast("array<string>")) if is_list else F.array(F.col(name).cast("string"))
    return F.transform(values, lambda value: F.struct(F.lit(kind).alias("kind"), F.trim(value).alias("value")))


def _conserve(reports: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, bool]]:
    from pyspark.sql import functions as F

    held = F.size(_entries(reports, PERSON_KINDS)) + F.size(_entries(reports, ARCHIVE_KINDS))
    before = reports.agg(F.count("*").alias("reports"), F.sum(held).alias("held")).collect()[0]
    after = candidate.agg(F.sum("reports").alias("held")).collect()[0]
    return before["reports"], {"each identifier of each version is in one entry": before["held"] == after["held"]}


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    kinds = {"physicians": "physician", "sites": "site"}
    patients = F.countDistinct(F.when(F.col("scope") == PATIENT, F.struct("source", "owner")))
    return {name: F.sum(F.when(F.col("kind") == kind, 1)) for name, kind in kinds.items()} | {"patients": patients}


def _warnings(flow: Flow, cfg: Config) -> list[str]:
    return [] if flow.rows_out else ["no report holds an identifier in its columns; map them in `sources`"]


STAGE = Stage(
    name="collect",
    reads=RAW_REPORTS,
    writes=RAW_IDENTIFIERS,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=_conserve,
    read=read,
    measures=_measures,
    warnings=_warnings,
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("collect")
