"""Take the corrected bytes of one malformed record into raw_reports, in place of its row in raw_quarantine.

    radlake quarantine release --lake ./lake --file 3f2a91c0 --record 17 --corrected mended.csv --why "quote closed"

A run of `ingest` over one record: the same rules, equations and gate, the same recovery after a kill. Its file need
not be there; should it be read again, `ingest` finds the correction in raw_releases.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from jobs import ingest_reports
from jobs.ingest_reports import CODE, beside_earlier, candidate_schema
from radlake.lake.fingerprint import code_digest, digest
from radlake.records.batches import correction_batch
from radlake.records.corrections import Correction
from radlake.records.mapping import SourceSpec
from radlake.settings import IngestSettings

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame, SparkSession

    from radlake.lake.lake import Lake


@dataclass(frozen=True)
class Config:
    """The correction of a record of a named source."""

    settings: IngestSettings
    source: str
    spec: SourceSpec
    correction: Correction

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        read = digest({"code": code_digest(CODE), "spec": digest(self.spec.model_dump(mode="json"))})
        place = (self.correction.source_sha256, self.correction.byte_start, self.correction.byte_end)
        return {"source": self.source, "released": digest(place), "read": read}


def read(spark: SparkSession, lake: Lake, rows: DataFrame | None, cfg: Config) -> DataFrame:
    """One row, as `ingest_reports.read` would give it."""
    from pyspark.sql import functions as F

    records = spark.range(0, 1, 1, numPartitions=1).mapInArrow(_reader(cfg), candidate_schema())
    return beside_earlier(records, spark, lake, cfg.source, F.lit(True))


def _reader(cfg: Config) -> Callable[..., Iterator[pa.RecordBatch]]:
    """The bytes travel in a closure: in a plan they would reach Spark's event log."""
    correction, spec, source, limit = cfg.correction, cfg.spec, cfg.source, cfg.settings.max_record_bytes

    def read_correction(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            for _ in range(batch.num_rows):
                yield from correction_batch(correction, spec, source, limit)

    return read_correction


def _conserve(records: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, int]]:
    from pyspark.sql import functions as F

    correction = cfg.correction
    place = (F.col("source_sha256") == correction.source_sha256) & (F.col("byte_start") == correction.byte_start)
    place &= F.col("byte_end") == correction.byte_end
    found = candidate.agg(F.count("*").alias("rows"), F.count(F.when(place, 1)).alias("right")).collect()[0]
    return found["rows"], {
        "the released range is in one record or in quarantine": abs(found["right"] - 1),
        "no other range is touched": found["rows"] - found["right"],
    }


def _this_place(cfg: Config) -> str:
    return f"source_sha256 = '{cfg.correction.source_sha256}' AND byte_start = {cfg.correction.byte_start}"


STAGE = replace(
    ingest_reports.STAGE,
    code=("jobs.release_record", *CODE),
    read=read,
    prepare=lambda lake, cfg, inputs: cfg,
    conserve=_conserve,
    replace_where=_this_place,
    quarantine_where=_this_place,
    is_published=lambda lake, cfg, fingerprint, now: False,
)
