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
from schemas import DEIDENTIFIED_REPORTS, QUARANTINE, RAW_REPORTS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.deidentification import Deidentifier

CODE = (
    *("jobs.deidentify_reports", "radlake.deidentification", "radlake.text", "radlake.keys"),
    *("radlake.records.statuses", "schemas.deidentified_reports"),
)


@dataclass(frozen=True)
class Config:
    """The policy and the key, which is known by its fingerprint only."""

    settings: DeidentifySettings
    key: DeidKey = field(repr=False)

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        return {**self.settings.for_output(), "key": self.key.fingerprint}

    def engine(self) -> Deidentifier:
        """The engine that the workers run."""
        from radlake.deidentification import Deidentifier

        return Deidentifier.of(self.key, self.settings.policy, self.settings.max_shift_weeks)


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
    return current.mapInArrow(_worker(cfg.engine()), f"{types}, rule string, versions int")


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
