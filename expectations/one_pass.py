"""Great Expectations on Spark in as few passes as can be.

Great Expectations asks its engine for metrics layer by layer, as far as each layer's inputs are known, and the
engine answers each layer with a pass of its own: row counts, then counts of nulls and of unexpected values, then
one window and one filter for each uniqueness, whatever the number of rows. `OnePassEngine` first makes all that
costs nothing (conditions, aggregates not yet run), holds back what costs a pass until nothing else is left, and then
answers it together and at once: one select of all counts, one shuffle for all keys and one for all rates. The last
two are begun before Great Expectations asks, for it thinks for a while first.

It also answers every question for values (unexpected values, their rows and places) with nothing: of a report
table those would be patients' data, and no setting may bring them into a result.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import great_expectations as gx
from great_expectations.core.batch import Batch
from great_expectations.exceptions import MetricResolutionError
from great_expectations.execution_engine import PandasExecutionEngine, SparkDFExecutionEngine
from great_expectations.validator.validator import Validator
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException

from expectations.at_once import Started, at_once
from expectations.groups import (
    ONE_VALUE,
    RATES,
    ExpectGroupRatesToBeBetween,
    ExpectOneValuePerGroup,
    Grouping,
    Groups,
    grouping_of,
    measure_groups,
)
from radlake.errors import RadlakeError

if TYPE_CHECKING:
    from great_expectations.core import ExpectationValidationResult
    from great_expectations.expectations.expectation import Expectation
    from great_expectations.validator.metric_configuration import MetricConfiguration
    from pyspark.sql import DataFrame, SparkSession

_VALUES = (".unexpected_values", ".unexpected_rows", ".unexpected_index_list", ".unexpected_index_query")
_COUNTS = {"result_format": "SUMMARY", "partial_unexpected_count": 0}
_UNIQUE, _UNIQUE_TOGETHER = "column_values.unique.unexpected_count", "compound_columns.unique.unexpected_count"
_ROW_COUNT = "table.row_count"
_ROWS_TOGETHER = "compound_columns.unique.filtered_row_count"
Answers = dict[Any, Any]


class OnePassEngine(SparkDFExecutionEngine):
    """Spark's engine, answering a suite's counts together and no values at all."""

    def __init__(self, spark: SparkSession) -> None:
        super().__init__(spark=spark, persist=False)
        self._found: dict[Grouping, Groups] = {}
        self._sought: tuple[list[Grouping], Started | None] = ([], None)

    def seek(self, rows: DataFrame, groupings: list[Grouping]) -> None:
        """Begin to measure groups that will be asked about: until it asks, Great Expectations thinks for a while."""
        if groupings:
            self._sought = groupings, Started(lambda: measure_groups(rows, groupings))

    def end(self) -> None:
        """Wait for what was begun and not asked for, so that nothing of a gate runs on behind it."""
        if self._sought[1] is not None:
            self._sought[1].wait()

    def resolve_metrics(
        self,
        metrics_to_resolve: Iterable[MetricConfiguration],
        metrics: Answers | None = None,
        runtime_configuration: dict[str, Any] | None = None,
    ) -> Answers:
        """Answer what is free; if nothing is, all that costs a pass. Great Expectations asks again for the rest."""
        wanted = list(metrics_to_resolve)
        answers: Answers = {m.id: [] for m in wanted if m.metric_name.endswith(_VALUES)}
        grouped = {m: _grouping(m) for m in wanted if m.id not in answers}
        others = [m for m, grouping in grouped.items() if grouping is None]
        free, costly = self._build_direct_and_bundled_metric_computation_configurations(
            others, metrics, runtime_configuration
        )
        if free or answers:
            return answers | self._process_direct_and_bundled_metric_computation_configurations(free, [])
        try:
            groups = {m: grouping for m, grouping in grouped.items() if grouping is not None}
            if {each.metric_configuration.metric_name for each in costly} == {_ROW_COUNT}:
                groups = {}  # the counts that go with them are not known yet: conditions ask for this one first
            found = at_once(
                *([lambda: self.resolve_metric_bundle(costly)] if costly else []),
                *([lambda: self._of_groups(groups)] if groups else []),
            )
            return {metric: answer for answers in found for metric, answer in answers.items()}
        except Exception as error:  # not one by one again, as Great Expectations would: it is one query
            raise MetricResolutionError(message=type(error).__name__, failed_metrics=wanted) from error

    def _of_groups(self, asked: dict[MetricConfiguration, Grouping]) -> Answers:
        (sought, started), self._sought = self._sought, ([], None)
        if started is not None:
            self._found.update(zip(sought, started.result(), strict=True))
        new = [grouping for grouping in dict.fromkeys(asked.values()) if grouping not in self._found]
        if new:
            frame = self.get_domain_records(domain_kwargs={})
            self._found.update(zip(new, measure_groups(frame, new), strict=True))
        return {metric.id: _answer(metric.metric_name, self._found[each]) for metric, each in asked.items()}


def validate(name: str, expectations: Iterable[Expectation], frame: Any) -> list[ExpectationValidationResult]:
    """Hold a Spark or pandas frame against a suite: one result per expectation, in order; counts only."""
    in_pandas = hasattr(frame, "iloc")
    engine: Any = PandasExecutionEngine() if in_pandas else OnePassEngine(frame.sparkSession)
    expectations = list(expectations)
    if not in_pandas:
        engine.seek(frame, groupings_of(expectations))
    suite = gx.ExpectationSuite(name=name, expectations=expectations)
    validator = _Quiet(execution_engine=engine, batches=[Batch(data=frame)])
    try:
        return validator.graph_validate(
            suite.expectation_configurations, {"result_format": _COUNTS, "catch_exceptions": False}
        )
    except MetricResolutionError as error:
        if isinstance(error.__cause__, PySparkException | Py4JError):
            raise error.__cause__ from None  # the machine's fault, or a worker's: the caller translates it
        asked = ", ".join(sorted({_told(metric) for metric in error.failed_metrics}))
        raise RadlakeError(f"the gate before {name} could not evaluate {asked}; nothing was published") from None
    finally:
        if not in_pandas:
            engine.end()


def _told(metric: MetricConfiguration) -> str:
    return f"{metric.metric_name}({metric.metric_domain_kwargs.get('column', '')})"


class _Quiet(Validator):
    """A validator without progress bars."""

    def _determine_progress_bars(self) -> bool:
        return False


def groupings_of(expectations: Iterable[Expectation]) -> list[Grouping]:
    """What the expectations will ask of groups; a repeated key asked for under a condition is not among it."""
    found: dict[Grouping, None] = {}
    for each in expectations:
        given = each.configuration.kwargs
        if given.get("row_condition") is not None:
            continue
        if isinstance(each, ExpectOneValuePerGroup | ExpectGroupRatesToBeBetween):
            asked = {name: getattr(each, name) for name in each.success_keys}
            found[grouping_of(each.metric_dependencies[0], asked)] = None
        elif each.configuration.type == "expect_column_values_to_be_unique":
            found[Grouping((given["column"],))] = None
        elif each.configuration.type == "expect_compound_columns_to_be_unique" and "ignore_row_if" not in given:
            found[Grouping(tuple(given["column_list"]))] = None
    return list(found)


def _grouping(metric: MetricConfiguration) -> Grouping | None:
    """The grouping that answers a metric, None if it takes something else."""
    domain = metric.metric_domain_kwargs
    if domain.get("row_condition") is not None:
        return None
    if metric.metric_name in (ONE_VALUE, RATES):
        return grouping_of(metric.metric_name, metric.metric_value_kwargs)
    if metric.metric_name == _UNIQUE:
        return Grouping((domain["column"],))
    if metric.metric_name in (_UNIQUE_TOGETHER, _ROWS_TOGETHER):
        return Grouping(tuple(domain["column_list"])) if domain["ignore_row_if"] == "all_values_are_missing" else None
    return None


def _answer(metric_name: str, found: Groups) -> Any:
    if metric_name in (_UNIQUE, _UNIQUE_TOGETHER):
        return found.rows_of_repeated
    return found.rows if metric_name == _ROWS_TOGETHER else found
