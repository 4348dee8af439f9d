"""De-identify raw reports: sections out of the text, PHI out of the sections, keys instead of identifiers.

radlake deidentify --lake ./lake --key-file radlake.key
spark-submit jobs/deidentify_reports.py --lake ./lake --master 'local[2]'
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from expectations.deidentified_reports import GATE
from radlake.dictionary import ARCHIVE, archive_of
from radlake.dictionary_frames import (
    REPORT_KEY,
    current_versions,
    differing,
    scan_older,
    touched_reports,
    with_history,
)
from radlake.errors import UsageError
from radlake.keys import DeidKey
from radlake.lake.audit import conserve_keys
from radlake.lake.quarantine import quarantine_by_report
from radlake.lake.stage import Base, Changes, Flow, Stage
from radlake.lake.table import commits, open_table
from radlake.settings import DeidentifySettings
from radlake.text.archive import Archive
from radlake.text.exam_codes import table_sha256
from radlake.text.exams import DECIDED_BY
from radlake.text.exams_mapping import NO_MAPPING, ExamMapping
from radlake.text.gazetteer import words_digest
from schemas import DEIDENTIFIED_REPORTS, QUARANTINE, RAW_IDENTIFIERS, RAW_REPORTS

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

    from radlake.deidentification import Deidentifier
    from radlake.lake.lake import Lake
    from radlake.ner import NerModel

CODE = (
    *("jobs.deidentify_reports", "radlake.dictionary_frames", "radlake.deidentification", "radlake.dictionary"),
    *("radlake.text", "radlake.ner", "radlake.ner_labels", "radlake.ner_spans", "radlake.ner_windows"),
    *("radlake.weights", "radlake.files", "radlake.keys", "radlake.records.statuses", "schemas.deidentified_reports"),
)


# What the candidate holds beside the table's columns: for quarantine and for counting.
_BESIDE_THE_TABLE = "exam_decided_by string, exam_contradicted boolean, rule string, versions int"


@dataclass(frozen=True)
class Config:
    """The policy, the key, which is known by its fingerprint only, and the hospital's own exam codes.

    When at work, the archive's dictionary too.
    """

    settings: DeidentifySettings
    key: DeidKey = field(repr=False)
    exams: ExamMapping = NO_MAPPING
    model: NerModel | None = None
    archive: Archive | None = field(default=None, repr=False)
    dictionary_version: int | None = None

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        exams = {"codes": table_sha256(), "mapping": self.exams.sha256}
        model = self.model.describe() if self.model else None
        beside = {"key": self.key.fingerprint, "exams": exams, "model": model, "words": words_digest()}
        return {**self.settings.for_output(), **beside}

    def engine(self) -> Deidentifier:
        """The engine that the workers run."""
        from radlake.deidentification import Deidentifier

        settings = self.settings
        return Deidentifier.of(
            self.key,
            settings.policy,
            settings.max_shift_weeks,
            self.archive,
            profile=settings.profile,
            exams=self.exams,
            model=self.model,
        )


def prepare(lake: Lake, cfg: Config, inputs: dict[str, int]) -> Config:
    """The configuration with the physicians and sites of the dictionary's version.

    Raises UsageError if that is the dictionary of other reports: what it lacks would not be looked for.
    """
    collected = next((c for c in commits(RAW_IDENTIFIERS, lake) if c.version == inputs[RAW_IDENTIFIERS.name]), None)
    if collected is None or collected.metadata.get("inputs") != {RAW_REPORTS.name: inputs[RAW_REPORTS.name]}:
        raise UsageError("deidentify: raw_identifiers is older than raw_reports; run `radlake collect` first")
    version = inputs[RAW_IDENTIFIERS.name]
    return replace(cfg, archive=archive_of(_archive_entries(lake, version)), dictionary_version=version)


def _archive_entries(lake: Lake, version: int) -> list[dict[str, str]]:
    table = open_table(RAW_IDENTIFIERS, lake, version)
    assert table is not None
    rows = table.to_pyarrow_table(partitions=[("scope", "=", ARCHIVE)], columns=["kind", "value"])
    entries: list[dict[str, str]] = rows.to_pylist()
    return entries


def read(spark: SparkSession, lake: Lake, raw: DataFrame | None, cfg: Config) -> DataFrame:
    """The version of each report that counts, with what all deliveries say of its patient."""
    assert raw is not None
    return with_history(current_versions(raw), _dictionary(spark, lake, cfg.dictionary_version))


def changes(spark: SparkSession, lake: Lake, raw: DataFrame, cfg: Config, base: Base) -> Changes:
    """What new versions of the reports and of the dictionary change.

    Reports whose delivered versions are others than before, and older ones whose text may hold an entry that
    came or went: of their own patient, or of the archive.
    """
    from pyspark.sql import functions as F

    version_then = base.inputs[RAW_IDENTIFIERS.name]
    before = _table(spark, RAW_REPORTS.path(lake), base.inputs[RAW_REPORTS.name])
    then, now = (_dictionary(spark, lake, version) for version in (version_then, cfg.dictionary_version))
    entries = differing(then, now, list(RAW_IDENTIFIERS.key)).persist()
    touched = touched_reports(before, raw, entries).persist()
    older = scan_older(raw, touched, entries, now, _archive_difference(lake, version_then, cfg)).persist()
    affected = touched.union(older.where("held").select(*REPORT_KEY)).distinct().persist()
    rows = with_history(current_versions(raw.join(affected, REPORT_KEY, "left_semi")), now)
    scanned = older.agg(F.count("*").alias("scanned"), F.count_if("held").alias("redone")).collect()[0]
    measures = {
        "superseded_versions": raw.agg(F.count("*") - F.countDistinct(*REPORT_KEY)).collect()[0][0],
        "reports_processed": affected.count(),
        "entries_that_came_or_went": entries.count(),
        **{f"older_reports_{what}": scanned[what] for what in ("scanned", "redone")},
    }
    keys = _keys(affected, cfg).withColumnRenamed("key", "report_key")
    return Changes(rows, keys, measures, (entries, touched, older, affected))


def _archive_difference(lake: Lake, version_then: int, cfg: Config) -> Archive:
    """The entries of the archive that came or went."""
    then, now = archive_of(_archive_entries(lake, version_then)), cfg.archive or Archive()
    return Archive.of({*then.physicians} ^ {*now.physicians}, {*then.sites} ^ {*now.sites})


def _dictionary(spark: SparkSession, lake: Lake, version: int | None) -> DataFrame:
    return _table(spark, RAW_IDENTIFIERS.path(lake), version)


def _table(spark: SparkSession, path: str, version: int | None) -> DataFrame:
    return spark.read.format("delta").option("versionAsOf", str(version)).load(path)


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
            reports = batch.to_pylist()
            done = zip(engine.process_all(reports), reports, strict=True)
            rows = [{**row, "versions": report["versions"]} for row, report in done]
            yield pa.RecordBatch.from_pylist(rows, OUTPUT_SCHEMA)

    return run


def _conserve(current: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, int]]:
    """The keys of the current reports, made here once more from what was delivered, against those that came out."""
    return conserve_keys(_keys(current, cfg), candidate.select(candidate["report_key"].alias("key")))


def _keys(reports: DataFrame, cfg: Config) -> DataFrame:
    """One column, `key`: the pseudonyms of reports."""
    engine = replace(cfg, archive=None).engine()

    def keys(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        for batch in batches:
            pairs = zip(batch.column(0).to_pylist(), batch.column(1).to_pylist(), strict=True)
            made = [engine.key_of(source, report_id) for source, report_id in pairs]
            yield pa.RecordBatch.from_pydict({"key": pa.array(made, pa.string())})

    return reports.select(*REPORT_KEY).mapInArrow(keys, "key string")


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    kept = F.isnull("rule")
    removed = F.aggregate(F.map_values("removed_phi"), F.lit(0), lambda total, n: total + n)
    return {
        "superseded_versions": F.sum(F.col("versions") - 1),
        "without_patient_id": F.sum(F.when(kept & ~F.col("patient_known"), 1)),
        "patients": F.countDistinct(F.when(kept, F.col("patient_key"))),
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
    also_reads=(RAW_IDENTIFIERS,),
    prepare=prepare,
    changes=changes,
    read=read,
    before_publish=lambda lake, cfg: lake.adopt_key(cfg.key),
    measures=_measures,
    warnings=_warnings,
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("deidentify")
