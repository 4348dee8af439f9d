"""Read an export into records: every byte of a file is one record or one quarantined range.

    radlake ingest --lake ./lake --source openi-csv --input indiana_reports.csv
    spark-submit jobs/ingest_reports.py --lake ./lake --source ris-csv --input export/

A source is a built-in layout or one of the settings' `sources` (format and column mapping): files, or a database
table. A file that was ingested before, under any name, is skipped; one whose mapping has changed since replaces its
former rows. Patient merges among what was delivered go on to `ingest_aliases`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from expectations.raw_reports import GATE
from radlake.lake.fingerprint import code_digest, digest
from radlake.lake.released import TWICE, corrections_of
from radlake.lake.stage import Flow, Stage
from radlake.lake.table import Published, open_table, published
from radlake.records.corrections import Correction
from radlake.records.files import InputFile
from radlake.records.mapping import SourceSpec
from radlake.settings import IngestSettings
from schemas import RAW_QUARANTINE, RAW_RELEASES, RAW_REPORTS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.lake.lake import Lake

CODE = ("jobs.ingest_reports", "radlake.records", "radlake.files", "schemas.raw_reports", "schemas.raw_quarantine")


@dataclass(frozen=True)
class Config:
    """A named source, its mapping, and the files of this delivery (which are input, not configuration)."""

    settings: IngestSettings
    source: str
    spec: SourceSpec
    files: tuple[InputFile, ...] = field(repr=False)
    corrections: tuple[Correction, ...] = field(default=(), repr=False)  # of malformed records, by `release`

    def for_pending(self, lake: Lake) -> Config:
        """Only the files that are not yet in the lake; all of them if every one is (there is nothing to do)."""
        return replace(self, files=pending(lake, self) or self.files)

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        limits = {"max_record_bytes": self.settings.max_record_bytes}
        # A mapping's constants may tell the site, and this is kept in the research zone: its digest only.
        return {"source": self.source, "spec": digest(self.spec.model_dump(mode="json")), **limits}

    @property
    def fingerprint(self) -> str:
        """What a record's reading depends on beside its bytes."""
        return digest({"code": code_digest(CODE), "config": self.describe()})


def pending(lake: Lake, cfg: Config) -> tuple[InputFile, ...]:
    """The files whose bytes were not yet read with this mapping and code."""
    now = published(RAW_REPORTS, lake)
    # After a RESTORE or a DELETE by hand only what is still there counts as read.
    tables = (RAW_REPORTS, RAW_QUARANTINE) if now and now.metadata else (RAW_REPORTS,)
    known = {
        row["source_sha256"]
        for table in tables
        for row in _files_in(table, lake)
        if (row["source"], row["ingest_fingerprint"]) == (cfg.source, cfg.fingerprint)
    }
    return tuple(file for file in cfg.files if file.sha256 not in known)


def read(spark: SparkSession, lake: Lake, rows: DataFrame | None, cfg: Config) -> DataFrame:
    """One row per record or rejected range of the files, in the columns of raw_reports plus
    rule and bytes; `seen_before` tells a version that another file has already delivered."""
    from pyspark.sql import functions as F

    files = cfg.files
    # The plan holds positions only: a path in it would reach Spark's event log.
    positions = spark.range(0, len(files), 1, numPartitions=len(files))
    records = positions.mapInArrow(_reader(files, cfg), candidate_schema())
    return beside_earlier(records, spark, lake, cfg.source, ~F.col("source_sha256").isin([f.sha256 for f in files]))


def beside_earlier(records: DataFrame, spark: SparkSession, lake: Lake, source: str, stays: Column) -> DataFrame:
    """The records with `seen_before`: whether their version is among the source's rows that stay in the table."""
    from pyspark.sql import functions as F

    earlier = spark.read.format("delta").load(RAW_REPORTS.path(lake)).where((F.col("source") == source) & stays)
    earlier = earlier.select("report_id", "content_hash").distinct().withColumn("seen_before", F.lit(True))
    return records.join(earlier, ["report_id", "content_hash"], "left")


def transform(records: DataFrame, cfg: Config) -> DataFrame:
    """One row per record in, one out; a version that was delivered before goes to quarantine, counted."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    # What is no report is spread by its place: nothing else tells it apart, and there may be millions.
    apart = F.when(F.isnotnull("rule"), F.col("byte_start"))
    same = Window.partitionBy("report_id", "content_hash", "rule", apart).orderBy("source_sha256", "byte_start")
    again = F.isnull("rule") & (F.isnotnull("seen_before") | (F.row_number().over(same) > 1))
    rows = records.withColumn("again", again)
    rows = rows.withColumn("rule", F.when(F.col("again"), TWICE).otherwise(F.col("rule")))
    rows = rows.withColumn("bytes", F.when(F.isnotnull("rule"), F.col("bytes")))
    return rows.select(*(c for c in RAW_REPORTS.columns if c != "run_id"), "rule", "bytes", "reordered")


def candidate_schema() -> str:
    """What is read, in Spark's words: the columns of raw_reports, why a row leaves, its bytes, lines put in order."""
    fields = (f"`{f.name}` {f.dataType.simpleString()}" for f in RAW_REPORTS.schema.fields if f.name != "run_id")
    return ", ".join([*fields, "rule string", "bytes binary", "reordered bigint"])


def _reader(files: tuple[InputFile, ...], cfg: Config) -> Callable[..., Iterator[pa.RecordBatch]]:
    source, spec, fingerprint, limit = cfg.source, cfg.spec, cfg.fingerprint, cfg.settings.max_record_bytes
    corrections = cfg.corrections

    def read_positions(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from radlake.records.batches import record_batches

        for batch in batches:
            for position in batch.column(0).to_pylist():
                yield from record_batches(files[position], spec, source, fingerprint, limit, corrections)

    return read_positions


def _with_corrections(lake: Lake, cfg: Config, inputs: dict[str, int]) -> Config:
    return replace(cfg, corrections=corrections_of(lake, RAW_RELEASES, {file.sha256 for file in cfg.files}))


def _files_in(table: Any, lake: Lake) -> list[dict[str, str]]:
    opened = open_table(table, lake)
    if opened is None:
        return []
    columns = ["source", "source_sha256", "ingest_fingerprint"]
    rows: list[dict[str, str]] = opened.to_pyarrow_table(columns=columns).group_by(columns).aggregate([]).to_pylist()
    return rows


def _is_published(lake: Lake, cfg: Config, fingerprint: str, now: Published | None) -> bool:
    return now is not None and not pending(lake, cfg)


def conserve_ranges(candidate: DataFrame, files: tuple[InputFile, ...]) -> tuple[int, dict[str, int]]:
    """Per file: the ranges begin at its header's end, follow on each other, and end at its end. Also their number."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    within = Window.partitionBy("source_sha256").orderBy("byte_start", "byte_end")
    ranges = candidate.where(F.col("source_sha256").isin([file.sha256 for file in files])).select(
        "source_sha256",
        "byte_start",
        "byte_end",
        (F.col("byte_start") != F.lag("byte_end").over(within)).alias("gap"),
    )
    per_file = ranges.groupBy("source_sha256").agg(
        F.count("*").alias("rows"),
        F.min("byte_start").alias("start"),
        F.max("byte_end").alias("end"),
        F.sum(F.coalesce(F.col("gap").cast("int"), F.lit(0))).alias("gaps"),
    )
    found = {row["source_sha256"]: row for row in per_file.collect()}
    whole = [
        file.sha256 in found
        and (found[file.sha256]["start"], found[file.sha256]["end"]) == (file.header_end, file.size)
        for file in files
    ]
    return sum(row["rows"] for row in found.values()), {
        "every byte of each file is in a record or in quarantine": whole.count(False),
        "no byte is in two records": sum(row["gaps"] for row in found.values()),
    }


def _conserve(records: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, int]]:
    return conserve_ranges(candidate, cfg.files)


def _quarantine_rows(candidate: DataFrame, run_id: str) -> DataFrame:
    from pyspark.sql import functions as F

    return candidate.withColumn("run_id", F.lit(run_id))


def _these_files(cfg: Config) -> str:
    digests = ", ".join(f"'{f.sha256}'" for f in cfg.files)
    return f"source_sha256 IN ({digests})"


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    kept = F.isnull("rule")
    texts = F.coalesce("text", "findings", "impression")
    return {
        "with_text": F.sum(F.when(kept & F.isnotnull(texts), 1)),
        "without_patient_id": F.sum(F.when(kept & F.isnull("patient_id"), 1)),
        "files": F.countDistinct("source_sha256"),
        "lines_put_in_order": F.sum(F.when(kept, F.col("reordered"))),
    }


def _warnings(flow: Flow, cfg: Config) -> list[str]:
    unknown = flow.measures.get("without_patient_id", 0)
    return [f"{unknown} reports name no patient; each counts as a patient of its own"] if unknown else []


STAGE = Stage(
    name="ingest",
    reads=None,
    writes=RAW_REPORTS,
    quarantine=RAW_QUARANTINE,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=_conserve,
    quarantine_rows=_quarantine_rows,
    quarantine_where=_these_files,
    prepare=_with_corrections,
    read=read,
    replace_where=_these_files,
    is_published=_is_published,
    measures=_measures,
    warnings=_warnings,
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("ingest")
