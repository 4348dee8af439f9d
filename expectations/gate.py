"""The gate: runs a suite with Great Expectations and keeps counts only.

Example values of a report table are PHI or clinical text: `expectations.one_pass` asks for none, and of what an
expectation observed only a number is kept. Telemetry of Great Expectations is on unless switched off before the
import.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field, replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")  # must stand before the import below

from expectations.leaks import with_leak_counts
from radlake.lake.fingerprint import code_digest, digest
from radlake.lake.stage import WARNING, Finding, Flow
from radlake.lake.storage import is_local
from radlake.settings import NO_OWN, TableExpectations

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation
    from pyspark.sql import Column, DataFrame, SparkSession

_DETECTOR = ("leaks", "leak_known", "leak_names", "leak_patterns", "leak_statistics", "leak_words")
_SHARED = (
    "at_once",
    "common",
    "contract",
    "gate",
    "groups",
    "keys",
    "leaks",
    "one_pass",
    "packed_text",
    "structure",
    "token_files",
    "tokens",
)
_NOT_NULL = "expect_column_values_to_not_be_null"
STRUCTURE = "expect_table_columns_to_have_types"
FLOW = "flow."  # prefix of findings about the attempt's counts rather than its rows


@dataclass(frozen=True)
class Counted:
    """Makes of a candidate's Parquet files the rows that its suite asks about, with columns of lists as their lengths.

    It serves questions about `columns`, and whether those in `lists` are there.
    """

    of_files: Callable[[SparkSession, list[str]], AbstractContextManager[DataFrame]]
    columns: tuple[str, ...]
    lists: tuple[str, ...]

    def serves(self, expectation: Expectation) -> bool:
        """Whether the expectation asks for nothing else."""
        asked = expectation.configuration
        of_lists = not set(columns_of(expectation)).isdisjoint(self.lists)
        known = {*self.columns, *self.lists}.issuperset(columns_of(expectation))
        return known and not asked.kwargs.get("row_condition") and (not of_lists or asked.type == _NOT_NULL)


@dataclass(frozen=True)
class Suite:
    """Expectations on the rows that would enter a table, and on the counts of the attempt (one row of numbers).

    Without its `structure`, the columns that it must have, nothing else of a candidate can be judged.
    `derived` makes further columns of a row that `rows` may ask about; only what is asked about is made, and
    names with an underscore before them, which the ones after them are made of. `counted`: a quicker way to all that
    `rows` ask about, where a candidate's files can be read.
    """

    rows: tuple[Expectation, ...]
    flow: tuple[Expectation, ...] = ()
    structure: tuple[Expectation, ...] = ()
    derived: dict[str, Callable[[], Column]] = field(default_factory=dict)
    counted: Counted | None = None


@dataclass(frozen=True)
class SuiteGate:
    """The gate before `table`. `build(cfg)` makes its suite, `flow_measures(flow, cfg)` the numbers it may ask for.

    `code`: modules that this suite asks beside those that all do.
    """

    table: str
    build: Callable[[Any], Suite]
    flow_measures: Callable[[Flow, Any], dict[str, float]] = lambda flow, cfg: {}
    own: TableExpectations = NO_OWN
    code: tuple[str, ...] = ()

    def suite(self, cfg: Any) -> Suite:
        """The table's suite with what the settings add and change. Raises UsageError if they are wrong."""
        from expectations.contract import extended

        built = self.build(cfg)
        return extended(self.table, built, self.own) if self.own else built

    def fingerprint(self, cfg: Any) -> str:
        """Changes with the code of the suite or of the gate, and with the limits in the settings.

        Of the code rather than of the built suite: importing Great Expectations takes seconds, and an
        up-to-date lake is to be told at once.
        """
        suite = (f"expectations.{self.table}", *(f"expectations.{name}" for name in _SHARED))
        code = (*suite, *(f"radlake.text.{name}" for name in _DETECTOR), *self.code)
        limits = cfg.settings.for_gate() if cfg is not None else {}
        own = self.own.model_dump(mode="json")
        found = {"code": code_digest(code), "limits": limits, "own": own, "library": version("great-expectations")}
        return digest(found)

    def audit(self, rows: DataFrame, flow: Flow, cfg: Any, files: list[str] | None = None) -> list[Finding]:
        """One finding per expectation. Raises RadlakeError if one could not be evaluated: never a silent pass.

        `files`: the Parquet files of which `rows` are those without a rule, if they are such.
        """
        found = self.judge_rows(rows, cfg, files)
        return found if _shapeless(found) else found + self.judge_flow(flow, cfg)

    def judge_rows(self, rows: DataFrame, cfg: Any, files: list[str] | None = None) -> list[Finding]:
        """What is found of the rows; of rows without the suite's structure nothing more than that."""
        from expectations.one_pass import validate

        suite = self.suite(cfg)
        found = [_finding(result) for result in validate(self.table, suite.structure, rows)]
        if _shapeless(found):
            return found
        with asked_rows(rows, suite, files) as asked:
            return found + [_finding(result) for result in validate(self.table, suite.rows, asked)]

    def judge_flow(self, flow: Flow, cfg: Any) -> list[Finding]:
        """What is found of the attempt's counts; needs no Spark."""
        import pandas as pd

        from expectations.one_pass import validate

        suite = self.suite(cfg)
        if not suite.flow:
            return []
        numbers = self.flow_measures(flow, cfg)
        judged = validate(self.table, suite.flow, pd.DataFrame([numbers]))
        return [_with_number(_finding(result, FLOW), numbers) for result in judged]


def _shapeless(found: list[Finding]) -> bool:
    """Whether columns are missing: nothing else could be evaluated then."""
    return any(finding.refuses and finding.expectation == STRUCTURE for finding in found)


@contextmanager
def asked_rows(rows: DataFrame, suite: Suite, files: list[str] | None = None) -> Iterator[DataFrame]:
    """`rows` in the columns that the suite asks about; of `files`, read by workers, where it can be answered so."""
    counted = suite.counted
    if counted is None or not files or not all(map(counted.serves, suite.rows)) or not all(map(is_local, files)):
        yield with_derived(with_leak_counts(rows, suite.rows), suite)
        return
    with counted.of_files(rows.sparkSession, files) as counts:
        yield counts


def with_derived(rows: DataFrame, suite: Suite) -> DataFrame:
    """`rows` with the derived columns that the suite asks about."""
    asked = {name for expectation in suite.rows for name in columns_of(expectation)}
    for name, make in suite.derived.items():
        if name in asked or name.startswith("_"):
            rows = rows.withColumn(name, make())
    return rows


def columns_of(expectation: Expectation) -> list[str]:
    """The columns that an expectation names."""
    arguments = expectation.configuration.kwargs
    single = [arguments[name] for name in ("column", "column_A", "column_B", "group", "of") if name in arguments]
    return [*single, *arguments.get("column_list", ()), *arguments.get("column_set", ())]


def _with_number(finding: Finding, numbers: dict[str, float]) -> Finding:
    """A count of one row says nothing; the number itself does."""
    observed = float(numbers[finding.column.removeprefix(FLOW)])
    return replace(finding, evaluated=None, unexpected=None, observed=observed)


def _finding(result: Any, prefix: str = "") -> Finding:
    config, numbers = result.expectation_config, result.result
    unexpected, evaluated = numbers.get("unexpected_count"), numbers.get("element_count")
    observed = numbers.get("observed_value")
    return Finding(
        expectation=config.type,
        column=prefix + place_of(config.kwargs),
        success=bool(result.success),
        evaluated=None if evaluated is None else int(evaluated),
        unexpected=None if unexpected is None else int(unexpected),
        observed=float(observed) if isinstance(observed, int | float) else None,
        limit=_limit(config.kwargs),
        severity="error" if config.severity == "critical" else WARNING,
    )


def place_of(arguments: dict[str, Any]) -> str:
    """What an expectation looks at, in a word: its column or columns, and the groups."""
    several = ",".join(arguments.get("column_list", ()))
    column = str(arguments.get("column") or several or "")
    return f"{column} by {arguments['group']}" if "group" in arguments else column


def _limit(arguments: dict[str, Any]) -> str:
    told = ("max_value", "min_rows", "min_value", "mostly", "of")
    wanted = {name: arguments[name] for name in told if arguments.get(name) is not None}
    if wanted.get("mostly") == 1:
        del wanted["mostly"]
    return ", ".join(f"{k} {v:g}" if isinstance(v, int | float) else f"{k} {v}" for k, v in wanted.items())
