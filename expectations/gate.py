"""The gate: runs a suite with Great Expectations and keeps counts only.

Example values of a report table are PHI or clinical text, so results are asked for without any
(`partial_unexpected_count: 0`), and no expectation that reports values (most common value, distinct set)
is used. Facts of Great Expectations 1.24 behind the details: `persist` caches the frame for good unless
switched off; telemetry is on unless switched off before the import.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")  # must stand before the import below

from expectations.leaks import with_leak_counts
from radlake.errors import RadlakeError
from radlake.lake.fingerprint import code_digest, digest
from radlake.lake.stage import Finding, Flow

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation
    from pyspark.sql import DataFrame

_DETECTOR = ("leaks", "leak_known", "leak_names", "leak_patterns", "leak_statistics", "leak_words")
FLOW = "flow."  # prefix of findings about the attempt's counts rather than its rows


@dataclass(frozen=True)
class Suite:
    """Expectations on the rows that would enter a table, and on the counts of the attempt (one row of numbers)."""

    rows: tuple[Expectation, ...]
    flow: tuple[Expectation, ...] = ()


@dataclass(frozen=True)
class SuiteGate:
    """The gate before `table`. `build(cfg)` makes its suite, `flow_measures(flow, cfg)` the numbers it may ask for."""

    table: str
    build: Callable[[Any], Suite]
    flow_measures: Callable[[Flow, Any], dict[str, float]] = lambda flow, cfg: {}

    def fingerprint(self, cfg: Any) -> str:
        """Changes with the code of the suite or of the gate, and with the limits in the settings.

        Of the code rather than of the built suite: importing Great Expectations takes seconds, and an
        up-to-date lake is to be told at once.
        """
        own = (f"expectations.{self.table}", *(f"expectations.{name}" for name in ("common", "gate", "leaks")))
        code = (*own, *(f"radlake.text.{name}" for name in _DETECTOR))
        limits = cfg.settings.for_gate() if cfg is not None else {}
        return digest({"code": code_digest(code), "limits": limits, "library": version("great-expectations")})

    def audit(self, rows: DataFrame, flow: Flow, cfg: Any) -> list[Finding]:
        """One finding per expectation. Raises RadlakeError if one could not be evaluated: never a silent pass."""
        suite = self.build(cfg)
        found = _validate(f"{self.table}", suite.rows, with_leak_counts(rows, suite.rows))
        if suite.flow:
            import pandas as pd

            numbers = self.flow_measures(flow, cfg)
            judged = _validate(f"{self.table} {FLOW}", suite.flow, pd.DataFrame([numbers]), prefix=FLOW)
            found += [_with_number(finding, numbers) for finding in judged]
        return found


def _validate(name: str, expectations: tuple[Expectation, ...], frame: Any, prefix: str = "") -> list[Finding]:
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    sources = context.data_sources
    source: Any = sources.add_pandas(name) if prefix else sources.add_spark(name, persist=False)
    batch = source.add_dataframe_asset(name).add_batch_definition_whole_dataframe(name)
    suite = context.suites.add(gx.ExpectationSuite(name=name, expectations=list(expectations)))
    result = batch.get_batch(batch_parameters={"dataframe": frame}).validate(
        suite, result_format={"result_format": "SUMMARY", "partial_unexpected_count": 0}
    )
    return [_finding(r, prefix) for r in result.results]


def _with_number(finding: Finding, numbers: dict[str, float]) -> Finding:
    """A count of one row says nothing; the number itself does."""
    observed = float(numbers[finding.column.removeprefix(FLOW)])
    return replace(finding, evaluated=None, unexpected=None, observed=observed)


def _finding(result: Any, prefix: str) -> Finding:
    config = result.expectation_config
    name, arguments = config.type, config.kwargs
    column = prefix + str(arguments.get("column") or ",".join(arguments.get("column_list", ())) or "")
    if any(_raised(info) for info in _exception_infos(result.exception_info)):
        raise RadlakeError(f"the gate could not evaluate {name}({column}); nothing was published")
    numbers = result.result
    unexpected, evaluated = numbers.get("unexpected_count"), numbers.get("element_count")
    observed = numbers.get("observed_value")
    return Finding(
        expectation=name,
        column=column,
        success=bool(result.success),
        evaluated=None if evaluated is None else int(evaluated),
        unexpected=None if unexpected is None else int(unexpected),
        observed=float(observed) if isinstance(observed, int | float) else None,
        limit=_limit(arguments),
    )


def _exception_infos(info: Any) -> list[Any]:
    """Great Expectations nests one dictionary per metric when several raised."""
    if not isinstance(info, dict):
        return []
    return [info] if "raised_exception" in info else list(info.values())


def _raised(info: Any) -> bool:
    return isinstance(info, dict) and bool(info.get("raised_exception"))


def _limit(arguments: dict[str, Any]) -> str:
    wanted = {k: arguments[k] for k in ("min_value", "max_value", "mostly") if arguments.get(k) not in (None, 1, 1.0)}
    if arguments.get("min_value") == 1:
        wanted["min_value"] = 1
    return ", ".join(f"{k} {v:g}" if isinstance(v, int | float) else f"{k} {v}" for k, v in sorted(wanted.items()))
