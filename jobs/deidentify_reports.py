"""De-identify raw reports: sections out of the text, PHI out of the sections, keys instead of identifiers.

radlake deidentify --lake ./lake --key-file radlake.key
spark-submit jobs/deidentify_reports.py --lake ./lake --master 'local[2]'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from expectations.deidentified_reports import GATE
from radlake.keys import DeidKey
from radlake.lake.audit import conserve_keys
from radlake.lake.quarantine import quarantine_by_report
from radlake.lake.stage import Flow, Stage
from radlake.settings import DeidentifySettings
from radlake.text.exam_codes import table_sha256
from radlake.text.exams import DECIDED_BY
from radlake.text.exams_mapping import NO_MAPPING, ExamMapping
from schemas import DEIDENTIFIED_REPORTS, QUARANTINE, RAW_REPORTS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.deidentification import Deidentifier

CODE = (
    *("jobs.deidentify_reports", "radlake.deidentification", "radlake.text", "radlake.keys"),
    *("radlake.records.statuses", "schemas.deidentified_reports"),
)


# What the candidate holds beside the table's columns: for quarantine and for counting.
_BESIDE_THE_TABLE = "exam_decided_by string, exam_contradicted boolean, rule string, versions int"


@dataclass(frozen=True)
class Config:
    """The policy, the key, which is known by its fingerprint only, and the hospital's own exam codes."""

    settings: DeidentifySettings
    key: DeidKey = field(repr=False)
    exams: ExamMapping = NO_MAPPING

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        exams = {"codes": table_sha256(), "mapping": self.exams.sha256}
        return {**self.settings.for_output(), "key": self.key.fingerprint, "exams": exams}

    def engine(self) -> Deidentifier:
        """The engine that the workers run."""
        from radlake.deidentification import Deidentifier

        return Deidentifier.of(self.key, self.settings.policy, self.settings.max_shift_weeks, self.exams)


def read(spark: SparkSession, lake: Any, raw: DataFrame | None, cfg: Config) -> DataFrame:
    """The version of each report that counts: one row per (source, report_id), with how many there were.

    The highest of (status rank, report time, content hash); cancelled and entered in error rank highest.
    """
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    from radlake.records.statuses import STATUS_RANK

    assert raw is not None
    ranks = F.create_map(*(F.lit(part) for item in STATUS_RANK.items() for part in item))
    report = Window.partitionBy("source", "report_id")
    best = report.orderBy(ranks[F.col("status")].desc(), F.desc_nulls_last("report_time"), F.desc("content_hash"))
    rows = raw.withColumn("place", F.row_number().over(best)).withColumn("versions", F.count("*").over(report))
    return rows.where("place = 1").drop("place", "run_id")


def transform(current: DataFrame, cfg: Config) -> DataFrame:
    """One row per current report in, one out; `rule` names why a row leaves the flow. No I/O, no actions."""
    fields = [f for f in DEIDENTIFIED_REPORTS.schema.fields if f.name != "run_id"]
    types = ", ".join(f"`{f.name}` {f.dataType.simpleString()}" for f in fields)
    return current.mapInArrow(_worker(cfg.engine()), f"{types}, {_BESIDE_THE_TABLE}")


def _worker(engine: Deidentifier) -> Callable[..., Iterator[pa.RecordBatch]]:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        from radlake.deidentification import OUTPUT_SCHEMA

        for batch in batches:
            rows = [{**engine.process(report), "versions": report["versions"]} for report in batch.to_pylist()]
            yield pa.RecordBatch.from_pylist(rows, OUTPUT_SCHEMA)

    return run


def _conserve(current: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, bool]]:
    """The keys of the current reports, made here once more from what was delivered, against those that came out."""
    engine = cfg.engine()

    def keys(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            pairs = zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)
            made = [engine.key_of(source, report_id) for source, report_id in pairs]
            yield pa.RecordBatch.from_pydict({"key": pa.array(made, pa.string())})

    delivered = current.select("source", "report_id").mapInArrow(keys, "key string")
    return conserve_keys(delivered, candidate.select(candidate["report_key"].alias("key")))


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    removed = F.aggregate(F.map_values("removed_phi"), F.lit(0), lambda total, n: total + n)
    return {
        "superseded_versions": F.sum(F.col("versions") - 1),
        "without_patient_id": F.sum(F.when(~F.col("patient_known"), 1)),
        "patients": F.countDistinct("patient_key"),
        "removed_spans": F.sum(removed),
        **_exam_measures(),
    }


def _exam_measures() -> dict[str, Column]:
    """How the modality of each report that has an exam was told, and how many stayed unknown."""
    from pyspark.sql import functions as F

    by = F.col("exam_decided_by")
    ways = {way: f"modality_from_{way.replace('-', '_')}" for way in DECIDED_BY if way != "unknown"}
    return {
        **{name: F.sum(F.when(by == way, 1)) for way, name in ways.items()},
        "modality_unknown": F.sum(F.when(by == "unknown", 1)),
        "modality_contradicted": F.sum(F.when(F.col("exam_contradicted"), 1)),
        "body_part_unknown": F.sum(F.when(by.isNotNull() & (F.col("body_part") == "unknown"), 1)),
    }


def _warnings(flow: Flow, cfg: Config) -> list[str]:
    suspected = flow.rules.get("residual_phi", 0)
    return [f"{suspected} reports are in quarantine because the residual detector still saw PHI"] if suspected else []


STAGE = Stage(
    name="deidentify",
    reads=RAW_REPORTS,
    writes=DEIDENTIFIED_REPORTS,
    quarantine=QUARANTINE,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=_conserve,
    quarantine_rows=lambda candidate, run_id: quarantine_by_report(candidate, run_id, "deidentify"),
    quarantine_where=lambda cfg: "stage = 'deidentify'",
    read=read,
    before_publish=lambda lake, cfg: lake.adopt_key(cfg.key),
    measures=_measures,
    warnings=_warnings,
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("deidentify")
