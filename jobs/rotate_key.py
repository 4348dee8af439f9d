"""A new generation of a lake, under a new key and with the splits of the one before.

radlake maintain rotate-key --lake ./lake --key-file old.key --new-key-file new.key

A split is a function of the patient's key, so that a new key would move patients between train and test. So
the labels are carried over: for each report, by its new key, the split of its patient and whether it was among
those kept (of several with the same text it is the smallest key that stays). Neither an old key nor anything
derived from one enters the new generation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jobs import deidentify_reports, filter_reports
from radlake.errors import GateFailed, UsageError
from radlake.keys import DeidKey
from radlake.lake import storage
from radlake.lake.attempt import new_run_id
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.salt import pseudonym_salt, salt_place
from radlake.lake.table import TableSpec, create_table, open_table, published
from radlake.settings import DeidentifySettings, FilterSettings
from schemas import ALL_TABLES, BOOKS, FILTERED_REPORTS, RAW_REPORTS
from schemas.carried_splits import CARRIED_SPLITS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    from radlake.deidentification import Deidentifier

_KEYS = ("old_report_key", "old_patient_key", "report_key", "patient_key")
_IDENTITY = ("source", "report_id", "patient_id", "person")


@dataclass(frozen=True)
class Rotation:
    """From one generation of a lake to the next."""

    old: Lake
    new: Lake
    old_key: DeidKey = field(repr=False)
    new_key: DeidKey = field(repr=False)


def begin(lake: Lake, old_secret: DeidKey, new_secret: DeidKey, safe_harbor: bool) -> Rotation:
    """Bind the next generation to the new key. Call under the lock.

    What a rotation that did not end has left is taken up if it was under the same key, else removed. Raises
    UsageError if the lake does not belong to the old key, has no pseudonyms yet, or the keys are the same.
    """
    old_key = _with_salt(lake, old_secret)
    if old_key.fingerprint != lake.key_fingerprint():
        old_key = old_secret
    lake.check_key(old_key)
    if lake.key_fingerprint() is None:
        raise UsageError("rotate-key: nothing was de-identified here yet; there is no key to change")
    if old_secret.secret == new_secret.secret:
        raise UsageError("rotate-key: the new key is the old one; make another with `openssl rand -hex 32`")
    new = lake.of_generation(lake.generation + 1)
    same = _with_salt(new, new_secret) if safe_harbor else new_secret
    if new.key_fingerprint() != same.fingerprint or (safe_harbor and same.salt is None):
        storage.remove(new.generation_folder())
    new_key = new_secret.salted(pseudonym_salt(new)) if safe_harbor else new_secret
    new.adopt_key(new_key)
    return Rotation(lake, new, old_key, new_key)


def _with_salt(lake: Lake, secret: DeidKey) -> DeidKey:
    """The secret with the salt of the lake's generation, if that has one."""
    return secret.salted(pseudonym_salt(lake)) if storage.exists(salt_place(lake)) else secret


def carry_books(rotation: Rotation, spark: SparkSession) -> None:
    """What was written down of the raw zone's tables, which all generations share. Repeating it changes nothing."""
    import pyarrow as pa
    from deltalake import write_deltalake

    shared = {spec.name for spec in ALL_TABLES if spec.zone == "raw"}
    for spec, column in ((BOOKS.stage_runs, "output_table"), (BOOKS.quality_results, "table")):
        create_table(spark, spec, rotation.new)
        table = open_table(spec, rotation.new)
        assert table is not None
        there = {row["run_id"] for row in read_rows(spec, rotation.new, ["run_id"])}
        rows = [r for r in read_rows(spec, rotation.old) if r[column] in shared and r["run_id"] not in there]
        if rows:
            plain = [{n: list(v.items()) if isinstance(v, dict) else v for n, v in row.items()} for row in rows]
            write_deltalake(table, pa.Table.from_pylist(plain, pa.schema(table.schema().to_arrow())), mode="append")


def carry_splits(
    rotation: Rotation, deidentify: DeidentifySettings, filtering: FilterSettings, spark: SparkSession
) -> None:
    """Write `carried_splits` of the new generation; written again it is the same.

    Raises UsageError if the published splits are not those of the settings.
    """
    from pyspark.sql import functions as F

    keys = _both_keys(rotation, deidentify, spark)
    kept = _table(spark, FILTERED_REPORTS, rotation.old)
    kept = kept.select(F.col("report_key").alias("old_report_key"), F.col("split").alias("published_split"))
    rows = keys.join(kept, "old_report_key", "left")
    drawn = F.expr(filter_reports.split_sql(filtering, "old_patient_key"))
    before = filter_reports.carried(spark, rotation.old, filtering)
    if before is not None:
        earlier = filter_reports.by_patient(before).withColumnRenamed("patient_key", "old_patient_key")
        rows = rows.join(earlier, "old_patient_key", "left")
        drawn = F.coalesce(F.col("split_before"), drawn)
    rows = rows.withColumn("split", drawn).persist()
    try:
        if not rows.where("published_split IS NOT NULL AND published_split <> split").isEmpty():
            raise UsageError(
                "rotate-key: filtered_reports has other splits than the settings; run `radlake filter` first"
            )
        create_table(spark, CARRIED_SPLITS, rotation.new)
        labels = rows.select(
            *("report_key", "patient_key", "split"),
            F.isnotnull("published_split").alias("kept"),
            F.lit(filter_reports.splits_text(filtering)).alias("splits"),
            F.lit(new_run_id("rotate")).alias("run_id"),
        )
        labels.write.format("delta").mode("overwrite").save(CARRIED_SPLITS.path(rotation.new))
    finally:
        rows.unpersist()


def compare(rotation: Rotation, spark: SparkSession) -> dict[str, int]:
    """Reports kept by the old, the new and both generations. Raises GateFailed if one is in another split."""
    from pyspark.sql import functions as F

    then = _table(spark, CARRIED_SPLITS, rotation.new).select("report_key", "kept", F.col("split").alias("then"))
    now = _table(spark, FILTERED_REPORTS, rotation.new).select("report_key", F.col("split").alias("now"))
    both = F.col("kept") & F.isnotnull("now")
    counts = then.join(now, "report_key", "full").agg(
        F.sum(F.col("kept").cast("int")).alias("kept_before"),
        F.sum(F.isnotnull("now").cast("int")).alias("kept_now"),
        F.sum(both.cast("int")).alias("kept_by_both"),
        F.sum((F.col("then") != F.col("now")).cast("int")).alias("moved"),
    )
    found = {name: int(n or 0) for name, n in counts.collect()[0].asDict().items()}
    if found.pop("moved"):
        raise GateFailed("rotate-key: reports would move between splits; the lake is as it was")
    return found


def _both_keys(rotation: Rotation, settings: DeidentifySettings, spark: SparkSession) -> DataFrame:
    """Of every current report its keys, and its patient's, under both keys."""
    stage = deidentify_reports.STAGE
    inputs = {spec.name: _version(spec, rotation.old) for spec in stage.inputs}
    configs = [deidentify_reports.Config(settings, key) for key in (rotation.old_key, rotation.new_key)]
    raw = (
        spark.read.format("delta").option("versionAsOf", inputs[RAW_REPORTS.name]).load(RAW_REPORTS.path(rotation.old))
    )
    current = stage.read(spark, rotation.old, raw, stage.prepare(rotation.old, configs[0], inputs))
    names = [name for name in _IDENTITY if name in current.columns]
    engines = [cfg.engine() for cfg in configs]
    return current.select(*names).mapInArrow(_worker(*engines), ", ".join(f"{name} string" for name in _KEYS))


def _worker(old: Deidentifier, new: Deidentifier) -> Callable[..., Iterator[pa.RecordBatch]]:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        schema = pa.schema([(name, pa.string()) for name in _KEYS])
        for batch in batches:
            reports: list[dict[str, Any]] = batch.to_pylist()
            rows = [(*old.keys_of(report), *new.keys_of(report)) for report in reports]
            yield pa.RecordBatch.from_pylist([dict(zip(_KEYS, row, strict=True)) for row in rows], schema)

    return run


def _version(spec: TableSpec, lake: Lake) -> int:
    now = published(spec, lake)
    if now is None:
        raise UsageError(f"rotate-key: {spec.name} holds nothing yet; run `radlake pipeline` first")
    return now.version


def _table(spark: SparkSession, spec: TableSpec, lake: Lake) -> DataFrame:
    if open_table(spec, lake) is None:
        raise UsageError(f"rotate-key: {spec.name} holds nothing yet; run `radlake pipeline` first")
    return spark.read.format("delta").load(spec.path(lake))


def packed_profiles(lake: Lake) -> tuple[str, ...]:
    """The profiles that the generation has packed rows of."""
    runs = read_rows(BOOKS.stage_runs, lake, ["stage", "scope", "status"])
    return tuple(sorted({run["scope"] for run in runs if (run["stage"], run["status"]) == ("pack", "published")}))
