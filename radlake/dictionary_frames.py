"""Frames of raw reports beside the archive's dictionary: which version counts, what is known of its patient, and
what a new version of either changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from radlake.dictionary import ARCHIVE, PATIENT, REPORT, may_hold
from radlake.records.statuses import STATUS_RANK

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame

    from radlake.text.archive import Archive

REPORT_KEY = ["source", "report_id"]
VERSION_KEY = [*REPORT_KEY, "content_hash", "ingest_fingerprint"]
_TEXTS = ["text", "findings", "impression", "indication", "technique", "comparison", "exam_description", "exam_code"]


def current_versions(raw: DataFrame) -> DataFrame:
    """One row per (source, report_id), the version that counts, with how many `versions` there were.

    The highest of (status rank, report time, content hash); cancelled and entered in error rank highest.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    ranks = F.create_map(*(F.lit(part) for item in STATUS_RANK.items() for part in item))
    report = Window.partitionBy(*REPORT_KEY)
    best = report.orderBy(ranks[F.col("status")].desc(), F.desc_nulls_last("report_time"), F.desc("content_hash"))
    rows = raw.withColumn("place", F.row_number().over(best)).withColumn("versions", F.count("*").over(report))
    return rows.where("place = 1").drop("place", "run_id")


def delivered_patient() -> Column:
    """The patient's identifier of a raw report, null if it is blank."""
    from pyspark.sql import functions as F

    return F.when(F.length(F.trim("patient_id")) > 0, F.trim("patient_id"))


def with_history(reports: DataFrame, dictionary: DataFrame) -> DataFrame:
    """`history`: the entries of the report's owner; `person`: the patient whom it is about, null if unknown."""
    from pyspark.sql import functions as F

    gathered = _by_delivered(dictionary, dictionary.where(F.col("scope") != ARCHIVE), "history")
    rows = _as_delivered(reports).join(gathered, ["scope", "source", "delivered"], "left")
    person = F.when(F.col("scope") == PATIENT, F.col("owner"))
    return rows.select(*reports.columns, person.alias("person"), "history")


def differing(then: DataFrame, now: DataFrame, key: list[str]) -> DataFrame:
    """The keys that only one of two versions of a table holds."""
    before, after = then.select(*key), now.select(*key)
    return before.exceptAll(after).union(after.exceptAll(before))


def touched_reports(before: DataFrame, raw: DataFrame, entries: DataFrame) -> DataFrame:
    """Reports of which a version came or went, or that are another patient's now (`entries`: what differs)."""
    from pyspark.sql import functions as F

    moved = entries.where(F.col("kind") == "report_id").select("source", F.col("value").alias("report_id"))
    return differing(before, raw, VERSION_KEY).select(*REPORT_KEY).union(moved).distinct()


def scan_older(raw: DataFrame, touched: DataFrame, entries: DataFrame, now: DataFrame, archive: Archive) -> DataFrame:
    """One row per untouched report whose text had to be looked at, and whether it may hold (`held`) what differs.

    All reports where the archive's entries differ, otherwise those of patients whose own entries do.
    """
    from pyspark.sql import functions as F

    changed = _by_delivered(now, entries.where(F.col("scope") != ARCHIVE), "entries")
    older = _as_delivered(raw.join(touched, REPORT_KEY, "left_anti"))
    older = older.join(changed, ["scope", "source", "delivered"], "left" if archive.triggers else "inner")
    scanned = older.select(*REPORT_KEY, *_TEXTS, "entries").mapInArrow(
        _scanner(archive), "source string, report_id string, held boolean"
    )
    return scanned.groupBy(*REPORT_KEY).agg(F.bool_or("held").alias("held"))


def _scanner(archive: Archive) -> Callable[..., Iterator[pa.RecordBatch]]:
    def scan(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            held = [_may_hold(report, archive) for report in batch.to_pylist()]
            columns = {name: batch.column(name) for name in REPORT_KEY}
            yield pa.RecordBatch.from_pydict({**columns, "held": pa.array(held, pa.bool_())})

    return scan


def _may_hold(report: dict[str, Any], archive: Archive) -> bool:
    text = "\n".join(report[name] for name in _TEXTS if report[name])
    try:
        return archive.may_hold(text) or may_hold(text, report["entries"] or ())
    except Exception:  # whatever it was, its message may quote the report, which is then processed again
        return True


def _by_delivered(dictionary: DataFrame, chosen: DataFrame, name: str) -> DataFrame:
    """One row per identifier under which an owner's reports were delivered, with the `chosen` entries of it."""
    from pyspark.sql import functions as F

    entry = F.struct("kind", "value")
    owners = chosen.groupBy("scope", "source", "owner").agg(F.sort_array(F.collect_set(entry)).alias(name))
    ids = dictionary.where((F.col("scope") == PATIENT) & (F.col("kind") == "patient_id"))
    patients = ids.select("scope", "source", "owner", F.col("value").alias("delivered"))
    reports = dictionary.where(F.col("scope") == REPORT)
    reports = reports.select("scope", "source", "owner", F.col("owner").alias("delivered")).distinct()
    return patients.union(reports).join(owners, ["scope", "source", "owner"])


def _as_delivered(reports: DataFrame) -> DataFrame:
    """With the identifier that `_by_delivered` goes by."""
    from pyspark.sql import functions as F

    scope = F.when(F.isnotnull(delivered_patient()), PATIENT).otherwise(REPORT)
    return reports.withColumns({"scope": scope, "delivered": F.coalesce(delivered_patient(), "report_id")})
