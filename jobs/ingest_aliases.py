"""Keep which patient identifier became which: from CSV files, and from the merges among what was ingested.

    radlake ingest --lake ./lake --source hl7 --input feed/          # its ADT^A40 messages
    radlake ingest --lake ./lake --source ris-csv --aliases merged.csv

It runs as the second part of `ingest`. Merge messages lie in raw_quarantine with their bytes; what they state goes
to patient_aliases, replaced by file as raw_reports is. `with_current_patients` maps reports through all of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import islice
from typing import TYPE_CHECKING, Any

from expectations.patient_aliases import GATE
from jobs.ingest_reports import conserve_ranges
from radlake.lake.fingerprint import code_digest, digest
from radlake.lake.lake import Lake
from radlake.lake.stage import Stage
from radlake.lake.table import Published, open_table
from radlake.records.aliases import Alias, CurrentIds, resolve_aliases
from radlake.records.batches import ROWS_PER_BATCH
from radlake.records.files import InputFile
from radlake.records.types import PATIENT_MERGE, Rejected
from radlake.settings import IngestSettings
from schemas import PATIENT_ALIASES, RAW_QUARANTINE

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

CODE = ("jobs.ingest_aliases", "radlake.records", "schemas.patient_aliases")
_ORIGIN = ("source", "source_file", "source_sha256", "source_row", "byte_start", "byte_end")
_CANDIDATE = (*(name for name in PATIENT_ALIASES.columns if name != "run_id"), "rule", "bytes")


@dataclass(frozen=True)
class Config:
    """The files of this delivery, and the ingested files whose merges are to be read (by content)."""

    settings: IngestSettings
    source: str
    files: tuple[InputFile, ...] = field(repr=False)
    encodings: dict[str, str] = field(default_factory=dict)  # of sources that differ from UTF-8
    ingested: tuple[str, ...] = ()

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        return {"max_record_bytes": self.settings.max_record_bytes}

    @property
    def fingerprint(self) -> str:
        """What a statement's reading depends on beside its bytes."""
        return digest({"code": code_digest(CODE), "config": self.describe()})

    @property
    def contents(self) -> list[str]:
        """SHA-256 of everything that this run reads."""
        return [*(file.sha256 for file in self.files), *self.ingested]

    def for_pending(self, lake: Lake) -> Config:
        """Only what is not yet in the table."""
        known = {(row["source"], row["source_sha256"]) for row in _known(lake, self.fingerprint)}
        files = tuple(file for file in self.files if (self.source, file.sha256) not in known)
        merges = {(row["source"], row["source_sha256"]) for row in _ingested_merges(lake)}
        return Config(
            self.settings, self.source, files, self.encodings, tuple(sorted(sha for _, sha in merges - known))
        )


def current_patients(lake: Lake) -> dict[tuple[str, str], str]:
    """(source, identifier) -> the identifier that counts now, out of all that was delivered."""
    table = open_table(PATIENT_ALIASES, lake)
    columns = ["source", "old_id", "current_id", "merged_at"]
    rows = table.to_pyarrow_table(columns=columns).to_pylist() if table else []
    return resolve_aliases(Alias(*(row[name] for name in columns)) for row in rows)


def with_current_patients(reports: DataFrame, current: CurrentIds) -> DataFrame:
    """Rows of raw_reports with `patient_id` as it is now; an older one moves to `identifiers`.

    The identifiers travel in a closure: in a plan they would reach Spark's event log.
    """
    if not current:
        return reports
    return reports.mapInArrow(_mapper(current), reports.schema)


def read(spark: SparkSession, lake: Lake, rows: DataFrame | None, cfg: Config) -> DataFrame:
    """One row per statement or rejected range, in the columns of patient_aliases plus rule and bytes."""
    from pyspark.sql import functions as F

    parts = []
    if cfg.files:
        positions = spark.range(0, len(cfg.files), 1, numPartitions=len(cfg.files))
        parts.append(positions.mapInArrow(_file_reader(cfg), _candidate_schema()))
    if cfg.ingested:
        quarantined = spark.read.format("delta").load(RAW_QUARANTINE.path(lake)).where(F.col("rule") == PATIENT_MERGE)
        quarantined = quarantined.where(F.col("source_sha256").isin(list(cfg.ingested))).select(*_ORIGIN, "bytes")
        parts.append(quarantined.mapInArrow(_message_reader(cfg), _candidate_schema()))
    return parts[0] if len(parts) == 1 else parts[0].unionByName(parts[1])


def transform(statements: DataFrame, cfg: Config) -> DataFrame:
    """Every row once, as it was read, and beside it how many identifiers became its current one."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    joined = F.size(F.collect_set("old_id").over(Window.partitionBy("source", "current_id")))
    return statements.select(*_CANDIDATE, F.when(F.isnull("rule"), joined).alias("joined"))


def _candidate_schema() -> str:
    fields = (f"`{f.name}` {f.dataType.simpleString()}" for f in PATIENT_ALIASES.schema.fields if f.name != "run_id")
    return ", ".join([*fields, "rule string", "bytes binary"])


def _arrow_schema() -> pa.Schema:
    import pyarrow as pa

    types = {"bigint": pa.int64(), "int": pa.int32(), "string": pa.string(), "timestamp": pa.timestamp("us", tz="UTC")}
    fields = [(f.name, types[f.dataType.simpleString()]) for f in PATIENT_ALIASES.schema.fields if f.name != "run_id"]
    return pa.schema([*fields, ("rule", pa.string()), ("bytes", pa.binary())])


def _statement(merge: Any, position: int, **origin: Any) -> dict[str, Any]:
    time: datetime | None = merge.time
    named = {"old_id": merge.old_id, "current_id": merge.current_id, "position": position}
    return {**origin, **named, "merged_at": time.replace(tzinfo=UTC) if time else None}


def _file_reader(cfg: Config) -> Callable[..., Iterator[pa.RecordBatch]]:
    files, source, fingerprint, limit = cfg.files, cfg.source, cfg.fingerprint, cfg.settings.max_record_bytes

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        from radlake.records.alias_records import read_alias_file

        for file in (files[position] for batch in batches for position in batch.column(0).to_pylist()):
            origin = {"source": source, "source_file": file.path, "source_sha256": file.sha256}
            origin["ingest_fingerprint"] = fingerprint
            items = read_alias_file(file, limit)
            while rows := [_file_row(item, origin) for item in islice(items, ROWS_PER_BATCH)]:
                yield pa.RecordBatch.from_pylist(rows, _arrow_schema())

    return run


def _file_row(item: Any, origin: dict[str, Any]) -> dict[str, Any]:
    record = item if isinstance(item, Rejected) else item[0]
    place = {"source_row": record.row, "byte_start": record.start, "byte_end": record.end, "bytes": record.raw}
    if isinstance(item, Rejected):
        return {**origin, **place, "rule": item.rule}
    return _statement(item[1], 0, **origin, **place)


def _message_reader(cfg: Config) -> Callable[..., Iterator[pa.RecordBatch]]:
    encodings, fingerprint = cfg.encodings, cfg.fingerprint

    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        import pyarrow as pa

        from radlake.records.alias_records import merges_in_bytes

        for batch in batches:
            rows = []
            for row in batch.to_pylist():
                merges = merges_in_bytes(row["bytes"], encodings.get(row["source"], "utf-8"))
                rows += [
                    _statement(merge, position, **row, ingest_fingerprint=fingerprint)
                    for position, merge in enumerate(merges)
                ]
            yield pa.RecordBatch.from_pylist(rows, _arrow_schema())

    return run


def _mapper(current: CurrentIds) -> Callable[..., Iterator[pa.RecordBatch]]:
    def run(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        from radlake.records.aliases import with_current_ids

        for batch in batches:
            yield with_current_ids(batch, current)

    return run


def _known(lake: Lake, fingerprint: str) -> list[dict[str, str]]:
    table = open_table(PATIENT_ALIASES, lake)
    columns = ["source", "source_sha256", "ingest_fingerprint"]
    rows = table.to_pyarrow_table(columns=columns).group_by(columns).aggregate([]).to_pylist() if table else []
    return [row for row in rows if row["ingest_fingerprint"] == fingerprint]


def _ingested_merges(lake: Lake) -> list[dict[str, str]]:
    table = open_table(RAW_QUARANTINE, lake)
    columns = ["source", "source_sha256"]
    wanted = [("rule", "=", PATIENT_MERGE)]
    if table is None:
        return []
    rows: list[dict[str, str]] = table.to_pyarrow_table(columns=columns, filters=wanted).to_pylist()
    return rows


def _is_published(lake: Lake, cfg: Config, fingerprint: str, now: Published | None) -> bool:
    return now is not None and not cfg.for_pending(lake).contents


def _conserve(statements: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, int]]:
    """Of files every byte; of merge messages every one gave a statement."""
    from pyspark.sql import functions as F

    messages = candidate.where(F.col("source_sha256").isin(list(cfg.ingested)))
    found = {row["source_sha256"] for row in messages.select("source_sha256").distinct().collect()}
    rows, equations = conserve_ranges(candidate, cfg.files)
    return rows + messages.count(), {
        **equations,
        "every file with merges gave a statement": len(found ^ set(cfg.ingested)),
    }


def _quarantine_rows(candidate: DataFrame, run_id: str) -> DataFrame:
    from pyspark.sql import functions as F

    return candidate.withColumn("run_id", F.lit(run_id))


def _these_contents(cfg: Config) -> str:
    return _where(cfg.contents)


def _these_files(cfg: Config) -> str:
    """Of raw_quarantine: what ingest put there stays."""
    return _where([file.sha256 for file in cfg.files])


def _where(digests: list[str]) -> str:
    listed = ", ".join(f"'{digest}'" for digest in digests) or "''"
    return f"source_sha256 IN ({listed})"


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    return {"merged_into_one": F.max("joined"), "statements": F.sum(F.when(F.isnull("rule"), 1))}


STAGE = Stage(
    name="aliases",
    reads=None,
    writes=PATIENT_ALIASES,
    quarantine=RAW_QUARANTINE,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=_conserve,
    quarantine_rows=_quarantine_rows,
    quarantine_where=_these_files,
    read=read,
    replace_where=_these_contents,
    is_published=_is_published,
    measures=_measures,
)
