"""Keep the reports a model may learn from: the paper's rules, no duplicates, splits by patient, none in two splits.

radlake filter --lake ./lake
spark-submit jobs/filter_reports.py --lake ./lake --master 'local[2]'
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from expectations.filtered_reports import GATE
from radlake.corpus import RARE_CAPITAL, with_rare_capitals
from radlake.lake.audit import conserve_reports
from radlake.lake.quarantine import quarantine_by_report
from radlake.lake.stage import Flow, SectionConfig, Stage
from radlake.lake.table import open_table
from radlake.near_duplicate_frames import near_duplicates
from radlake.near_duplicates import HELD_OUT_COPY, standing_of
from radlake.prompts import uniform_sql
from radlake.settings import FilterSettings
from schemas import DEIDENTIFIED_REPORTS, FILTERED_REPORTS, QUARANTINE
from schemas.carried_splits import CARRIED_SPLITS
from schemas.filtered_reports import SPLITS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.lake.lake import Lake

Config = SectionConfig[FilterSettings]
NEAR_DUPLICATES = "near_duplicates"  # eligible reports that have one
SMALL_SPLIT = 50  # below this, a figure measured on the split says next to nothing
_LABELS = ("split_before", "kept_before", RARE_CAPITAL)
_CLUSTER = ("cluster_size", "first_of_cluster", "near_rule")  # counted in `_measures`, not published
_TEXT_ID = "cast(conv(substr(duplicate_cluster, 1, 15), 16, 10) as bigint)"
LARGE_LOSS = 0.1  # of what train would hold, to what held-out text it repeats: worth a word
CODE = (
    *("jobs.filter_reports", "radlake.text", "radlake.corpus", "radlake.prompts", "schemas.filtered_reports"),
    *("radlake.minhash", "radlake.near_duplicates", "radlake.near_duplicate_frames"),
)


def read(spark: SparkSession, lake: Lake, reports: DataFrame | None, cfg: Config) -> DataFrame:
    """The reports, with whether they hold a rare capital (which takes a pass over all of them); where the key was
    rotated, with what the generation before had decided about them."""
    from pyspark.sql import functions as F

    assert reports is not None
    if cfg.settings.rare_capitals == "quarantine":
        reports = with_rare_capitals(reports, ("findings", "impression"))
        reports = reports.withColumn(RARE_CAPITAL, F.col(RARE_CAPITAL).cast("string"))  # as all that goes through Arrow
    before = carried(spark, lake, cfg.settings)
    if before is None:
        return reports
    kept = before.select("report_key", F.col("kept").cast("string").alias("kept_before"))
    return reports.join(by_patient(before), "patient_key", "left").join(kept, "report_key", "left")


def carried(spark: SparkSession, lake: Lake, settings: FilterSettings) -> DataFrame | None:
    """`carried_splits` as far as it was decided by these settings; None if the key was never rotated."""
    from pyspark.sql import functions as F

    if open_table(CARRIED_SPLITS, lake) is None:
        return None
    labels = spark.read.format("delta").load(CARRIED_SPLITS.path(lake))
    return labels.where(F.col("splits") == splits_text(settings))


def by_patient(labels: DataFrame) -> DataFrame:
    """One row per patient: `patient_key`, `split_before`."""
    from pyspark.sql import functions as F

    return labels.groupBy("patient_key").agg(F.min("split").alias("split_before"))


def splits_text(settings: FilterSettings) -> str:
    """What the splits depend on beside the keys."""
    return json.dumps(settings.splits.model_dump(mode="json"), sort_keys=True)


def transform(reports: DataFrame, cfg: Config) -> DataFrame:
    """One row per report in, one out; `rule` is the first rule it fails, null keeps it. No I/O, no actions."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    rows = _normalized(reports).withColumn("rule", _first_failing(cfg.settings))
    if RARE_CAPITAL in rows.columns:
        suspected = F.isnull("rule") & (F.col(RARE_CAPITAL) == "true")
        rows = rows.withColumn("rule", F.when(suspected, RARE_CAPITAL).otherwise(F.col("rule")))
    cluster = F.sha2(F.concat_ws("\n", F.lower("findings"), F.lower("impression")), 256)
    rows = rows.withColumn("duplicate_cluster", F.substring(cluster, 1, 32))
    # Among eligible reports with the same text the smallest key stays: no order, no clock, no partition decides.
    # A rotated key changes the keys, so that what was kept before goes first.
    first = [F.col("kept_before").desc_nulls_last()] if "kept_before" in rows.columns else []
    among = Window.partitionBy("duplicate_cluster", F.isnull("rule")).orderBy(*first, "report_key")
    repeated = F.isnull("rule") & (F.row_number().over(among) > 1)
    rows = rows.withColumn("rule", F.when(repeated, "exact_duplicate").otherwise(F.col("rule")))
    split = F.expr(split_sql(cfg.settings, "patient_key"))
    split = F.coalesce(F.col("split_before"), split) if "split_before" in rows.columns else split
    rows = _judged(rows.withColumn("split", split), cfg.settings)
    counted = (name for name in _CLUSTER if name in rows.columns)
    return rows.select(*(c for c in FILTERED_REPORTS.columns if c != "run_id"), *counted, "rule")


def _judged(rows: DataFrame, settings: FilterSettings) -> DataFrame:
    """The rows with what is known of their near-duplicates among those that no rule has taken out yet."""
    from pyspark.sql import functions as F

    near, eligible = settings.near_duplicates, F.isnull("rule")
    if near.action == "ignore":
        return rows
    # By what the text is, not by its key: another key gives the same clusters. No two eligible rows have one text.
    rows = rows.withColumn("id", F.expr(_TEXT_ID))
    kept = F.col("kept_before") == "true" if "kept_before" in rows.columns else F.lit(False)
    standing = F.coalesce(*(F.when(F.col("split") == split, standing_of(split)) for split in SPLITS))
    standing = (standing + F.coalesce(kept, F.lit(False)).cast("int")).cast("tinyint").alias("standing")
    texts = rows.where(eligible).select("id", standing, "findings", "impression")
    rows = rows.join(near_duplicates(texts, near), "id", "left")
    rows = rows.withColumn("first_of_cluster", F.col("id") == F.col("cluster"))
    rows = rows.withColumns({name: F.when(eligible, F.col(name)) for name in _CLUSTER})
    return rows.withColumn("rule", F.coalesce("rule", "near_rule")) if near.action == "remove" else rows


def _first_failing(settings: FilterSettings) -> Column:
    from pyspark.sql import functions as F

    rules = {
        "out_of_cohort": ~_in_cohort(settings),
        "no_findings": F.col("findings_words") == 0,
        "no_impression": F.col("impression_words") == 0,
        "short_findings": F.col("findings_words") < settings.min_findings_words,
    }
    return F.coalesce(*(F.when(fails, name) for name, fails in rules.items()))


def _in_cohort(settings: FilterSettings) -> Column:
    from pyspark.sql import functions as F

    wanted = {
        "modality": settings.modalities,
        "body_part": settings.body_parts,
        "exam_code": settings.exam_codes,
    }
    within = F.lit(True)
    for column, values in wanted.items():
        if values is not None:
            within = within & F.coalesce(F.col(column).isin(list(values)), F.lit(False))
    return within


def split_sql(settings: FilterSettings, patient_key: str) -> str:
    """By patient and seed alone, so that no later delivery can move a patient to another split."""
    share = settings.splits
    draw = uniform_sql(share.seed, patient_key, "split")
    return (
        f"CASE WHEN {draw} < {share.test!r}D THEN 'test' "
        f"WHEN {draw} < {share.test + share.eval!r}D THEN 'eval' ELSE 'train' END"
    )


def _normalized(reports: DataFrame) -> DataFrame:
    """Whitespace normalised and words counted, in Arrow batches; the engine is `radlake.text.normalize`."""
    kept = ("report_key", "patient_key", "modality", "body_part", "exam_code", "exam_description")
    labels = [name for name in _LABELS if name in reports.columns]
    names = (*kept, *labels, "findings", "impression")
    types = ", ".join(f"{name} string" for name in names)
    return reports.select(*names).mapInArrow(_normalize, f"{types}, findings_words int, impression_words int")


def _normalize(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    import pyarrow as pa

    from radlake.text.normalize import normalize_whitespace, word_count

    for batch in batches:
        columns = {name: batch.column(name) for name in batch.schema.names}
        for name in ("findings", "impression"):
            texts = [normalize_whitespace(text or "") for text in batch.column(name).to_pylist()]
            columns[name] = pa.array(texts, pa.string())
            columns[f"{name}_words"] = pa.array([word_count(text) for text in texts], pa.int32())
        yield pa.RecordBatch.from_pydict(columns)


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    sizes = {f"{s}_reports": F.sum(F.when(F.isnull("rule") & (F.col("split") == s), 1)) for s in SPLITS}
    if cfg.settings.near_duplicates.action == "ignore":
        return sizes
    return sizes | {
        NEAR_DUPLICATES: F.count("cluster_size"),
        "near_duplicate_clusters": F.count_if("first_of_cluster"),
        "largest_near_duplicate_cluster": F.max("cluster_size"),
        "repeat_held_out_text": F.count_if(F.col("near_rule") == HELD_OUT_COPY),
    }


def _warnings(flow: Flow, cfg: Config) -> list[str]:
    sizes = {split: flow.measures.get(f"{split}_reports", 0) for split in SPLITS}
    told = [
        f"split {split} holds {n} reports, fewer than {SMALL_SPLIT}: set filter.splits.{split} higher"
        for split, n in sizes.items()
        if n < SMALL_SPLIT
    ]
    lost = flow.rules.get(HELD_OUT_COPY, 0)
    if lost > LARGE_LOSS * (lost + sizes["train"]):
        told.append(
            f"{lost:,} reports left train because they repeat held-out text: if they only share a template, "
            "set filter.near_duplicates.similarity higher"
        )
    return told


STAGE = Stage(
    name="filter",
    reads=DEIDENTIFIED_REPORTS,
    writes=FILTERED_REPORTS,
    quarantine=QUARANTINE,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=conserve_reports,
    quarantine_rows=lambda candidate, run_id: quarantine_by_report(candidate, run_id, "filter"),
    quarantine_where=lambda cfg: "stage = 'filter'",
    read=read,
    measures=_measures,
    warnings=_warnings,
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("filter")
