"""Gather the archive's dictionary: each patient's identifiers over all deliveries, all physicians and sites.

radlake collect --lake ./lake
spark-submit jobs/collect_identifiers.py --lake ./lake --master 'local[2]'

Superseded and retracted versions count too: what they named must not remain in what stays. The table is made
anew of the columns (no text is read) and `deidentify` looks up what its entries have gained since its last run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from expectations.raw_identifiers import GATE
from radlake.dictionary import ARCHIVE, ARCHIVE_KINDS, PATIENT, PERSON_KINDS, REPORT
from radlake.dictionary_frames import delivered_patient
from radlake.lake.fingerprint import digest
from radlake.lake.stage import Flow, Stage
from radlake.settings import CollectSettings
from schemas import RAW_IDENTIFIERS, RAW_REPORTS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.lake.lake import Lake

CODE = (
    "jobs.collect_identifiers",
    "radlake.dictionary_frames",
    "radlake.dictionary",
    "radlake.text",
    "radlake.records.statuses",
    "schemas.raw_identifiers",
)

Aliases = Mapping[tuple[str, str], str]  # (source, identifier) -> the one by which the patient goes now


@dataclass(frozen=True)
class Config:
    """The settings, and the identifiers that are no longer a patient's current one."""

    settings: CollectSettings
    aliases: Aliases = field(default_factory=dict, repr=False)

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        merged = sorted([*key, now] for key, now in self.aliases.items())
        return {**self.settings.for_output(), "aliases": digest(merged)}


def read(spark: SparkSession, lake: Lake, reports: DataFrame | None, cfg: Config) -> DataFrame:
    """Every delivered version, with the `person` whom it is about (null: it does not say)."""
    from pyspark.sql import functions as F

    assert reports is not None
    rows = reports.withColumn("patient", delivered_patient())
    if not cfg.aliases:
        return rows.withColumnRenamed("patient", "person")
    # Made by a worker: identifiers in a plan would reach Spark's event log.
    pairs = spark.range(1).mapInArrow(_alias_rows(cfg.aliases), "source string, patient string, now string")
    rows = rows.join(F.broadcast(pairs), ["source", "patient"], "left")
    return rows.withColumn("person", F.coalesce("now", "patient")).drop("patient", "now")


def _alias_rows(aliases: Aliases) -> Callable[..., Iterator[pa.RecordBatch]]:
    names = ("source", "patient", "now")
    rows = [(*key, now) for key, now in aliases.items()]

    def make(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            if batch.num_rows:
                yield pa.RecordBatch.from_arrays([pa.array(column) for column in zip(*rows, strict=True)], names)

    return make


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


def _exploded(reports: DataFrame, owner: dict[str, Column], kinds: Mapping[str, tuple[str, ...]]) -> DataFrame:
    from pyspark.sql import functions as F

    columns = (column.alias(name) for name, column in owner.items())
    entries = reports.select(*columns, F.explode(_entries(reports, kinds)).alias("entry"), "run_id")
    return entries.select(*owner, "entry.kind", "entry.value", "run_id")


def _entries(reports: DataFrame, kinds: Mapping[str, tuple[str, ...]]) -> Column:
    """The entries of one report, each once."""
    from pyspark.sql import functions as F

    entries = [_of_kind(reports, kind, name) for kind, names in kinds.items() for name in names]
    return F.array_distinct(F.filter(F.concat(*entries), lambda entry: F.length(entry["value"]) > 0))


def _of_kind(reports: DataFrame, kind: str, name: str) -> Column:
    from pyspark.sql import functions as F

    is_list = reports.schema[name].dataType.typeName() == "array"
    values = F.coalesce(name, F.array().cast("array<string>")) if is_list else F.array(F.col(name).cast("string"))
    return F.transform(values, lambda value: F.struct(F.lit(kind).alias("kind"), F.trim(value).alias("value")))


def _conserve(reports: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, int]]:
    from pyspark.sql import functions as F

    held = F.size(_entries(reports, PERSON_KINDS)) + F.size(_entries(reports, ARCHIVE_KINDS))
    before = reports.agg(F.count("*").alias("reports"), F.sum(held).alias("held")).collect()[0]
    after = candidate.agg(F.sum("reports").alias("held")).collect()[0]
    return before["reports"], {
        "each identifier of each version is in one entry": abs((before["held"] or 0) - (after["held"] or 0))
    }


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
