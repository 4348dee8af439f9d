"""What a stage is: a pure transform between two tables, with a gate in between and an equation to keep."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from radlake.lake.lake import Lake
from radlake.lake.table import Published, TableSpec
from radlake.settings import Section

if TYPE_CHECKING:
    import numpy as np
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

S = TypeVar("S", bound=Section)
WARNING = "warning"


class StageConfig(Protocol):
    """What every job's Config offers the runner."""

    @property
    def scope(self) -> str:
        """The part of the output table that this run replaces; '' for all of it."""

    def describe(self) -> dict[str, Any]:
        """Everything the output depends on beside input, code and suite; JSON-able, without secrets."""


@dataclass(frozen=True)
class SectionConfig(Generic[S]):
    """The Config of a job that needs nothing but its section of the settings."""

    settings: S

    @property
    def scope(self) -> str:
        return ""

    def describe(self) -> dict[str, Any]:
        return self.settings.for_output()


@dataclass(frozen=True)
class Flow:
    """Counts of one attempt: in = out + the sum over rules, unless the grain changes. No example values.

    `equations`: by name how often each is violated; 0 where it holds.
    """

    rows_in: int
    rows_out: int
    rules: dict[str, int]
    measures: dict[str, int] = field(default_factory=dict)
    equations: dict[str, int] = field(default_factory=dict)

    @property
    def rows_quarantined(self) -> int:
        return sum(self.rules.values())


@dataclass(frozen=True)
class Finding:
    """The outcome of one expectation, in counts."""

    expectation: str
    column: str
    success: bool
    evaluated: int | None = None
    unexpected: int | None = None
    observed: float | None = None
    limit: str = ""
    severity: str = "error"

    @property
    def refuses(self) -> bool:
        """An error that is not met stops publishing; a warning is told and stored."""
        return not self.success and self.severity != WARNING

    def __str__(self) -> str:
        where = f"({self.column})" if self.column else ""
        counts = f": {self.unexpected:,} of {self.evaluated:,} unexpected" if self.unexpected is not None else ""
        seen = f": observed {self.observed:g}" if self.observed is not None and not counts else ""
        return f"{self.expectation}{where}{counts}{seen}{f', wanted {self.limit}' if self.limit else ''}"


class Gate(Protocol):
    """One Great Expectations suite before one table."""

    def fingerprint(self, cfg: Any) -> str:
        """Changes whenever an expectation does."""

    def audit(self, rows: DataFrame, flow: Flow, cfg: Any, files: list[str] | None = None) -> list[Finding]:
        """Hold the rows that would enter the table, and the counts of the attempt, against the suite.

        `files`: the Parquet files of which `rows` are those without a rule, if they are such.
        """


@dataclass(frozen=True)
class Base:
    """What a table holds already, made by the same code and configuration of other versions of its inputs."""

    version: int
    inputs: dict[str, int]


@dataclass(frozen=True)
class Changes:
    """What the inputs' new versions change in a table.

    `rows` go through the transform; `keys`, in the columns of the table's key, name every row that they
    replace or that goes; all other rows, published or in quarantine, stay as they are. `measures` join those
    of the attempt.
    """

    rows: DataFrame
    keys: DataFrame
    measures: dict[str, int] = field(default_factory=dict)
    persisted: tuple[DataFrame, ...] = ()

    def close(self) -> None:
        """Let go of what was kept for `rows` and `keys`."""
        for frame in self.persisted:
            frame.unpersist()


@dataclass(frozen=True)
class WorkerWriting:
    """How workers write a stage's candidate by themselves (`lake/worker_files.py`); in its rows it is the transform.

    `spread(rows, cfg)` shares rows out among tasks, `make(cfg)` is what a task makes of its own: tables of `columns`
    (Spark SQL), one at a time. `checks` are the table's CHECKs in Arrow, of each row whether it meets them.
    """

    spread: Callable[[DataFrame, Any], DataFrame]
    make: Callable[[Any], Callable[[Iterator[pa.RecordBatch]], Iterator[pa.Table]]]
    columns: str
    checks: dict[str, Callable[[pa.Table], np.ndarray]]


def _whole_input(spark: SparkSession, lake: Lake, rows: DataFrame | None, cfg: Any) -> DataFrame:
    assert rows is not None
    return rows


def _fingerprint_is_published(lake: Lake, cfg: Any, fingerprint: str, now: Published | None) -> bool:
    return now is not None and now.fingerprint == fingerprint


@dataclass(frozen=True)
class Stage:
    """One step of the flow. Only the runner reads, writes and acts; the functions here build plans.

    `transform(rows, cfg)` returns every row that came in, once, in the columns of `writes` plus `rule`
    (null stays, a name leaves the flow) and what `quarantine_rows` needs.
    `conserve(rows_in, candidate, cfg)` returns the number of rows in and by equation how often it is violated.
    `quarantine_rows(candidate, cfg)` gives the rows of `quarantine`, whose old ones `quarantine_where` selects.
    `prepare(lake, cfg, inputs)` gives the configuration with what the functions need of the inputs' versions.
    `changes(spark, lake, rows, cfg, base)`: of what `reads` holds, that which is not in the table yet; its table
    is keyed by report, as is its quarantine. Without it every run makes the table anew.
    """

    name: str
    reads: TableSpec | None
    writes: TableSpec
    transform: Callable[[DataFrame, Any], DataFrame]
    gate: Gate
    code: tuple[str, ...]
    conserve: Callable[[DataFrame, DataFrame, Any], tuple[int, dict[str, int]]]
    quarantine: TableSpec | None = None
    quarantine_rows: Callable[[DataFrame, str], DataFrame] = lambda candidate, run_id: candidate
    quarantine_where: Callable[[Any], str] = lambda cfg: "true"
    also_reads: tuple[TableSpec, ...] = ()
    prepare: Callable[[Lake, Any, dict[str, int]], Any] = lambda lake, cfg, inputs: cfg
    changes: Callable[[SparkSession, Lake, DataFrame, Any, Base], Changes] | None = None
    read: Callable[[SparkSession, Lake, DataFrame | None, Any], DataFrame] = _whole_input
    replace_where: Callable[[Any], str | None] = lambda cfg: None
    is_published: Callable[[Lake, Any, str, Published | None], bool] = _fingerprint_is_published
    before_publish: Callable[[Lake, Any], None] = lambda lake, cfg: None
    measures: Callable[[Any], dict[str, Column]] = lambda cfg: {}
    warnings: Callable[[Flow, Any], list[str]] = lambda flow, cfg: []
    in_workers: WorkerWriting | None = None

    def __post_init__(self) -> None:
        if self.in_workers and (self.changes or self.in_workers.checks.keys() != self.writes.checks.keys()):
            raise ValueError(f"{self.name}: what workers write is the whole table, under all of its CHECKs")

    @property
    def inputs(self) -> tuple[TableSpec, ...]:
        """Every table whose version the output depends on."""
        return (self.reads, *self.also_reads) if self.reads else self.also_reads


@dataclass(frozen=True)
class Bookkeeping:
    """The tables that say what happened: one row per attempt, one per (attempt, expectation)."""

    stage_runs: TableSpec
    quality_results: TableSpec


@dataclass(frozen=True)
class Outcome:
    """What a run of a stage came to."""

    stage: str
    status: str  # published | up to date | audited
    version: int
    run_id: str
    flow: Flow | None = None
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()
