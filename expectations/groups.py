"""What must hold within groups of rows: keys that repeat, values that differ, rates that fall out of their bounds.

All of a suite's questions about groups are answered by one shuffle (`measure_groups`), whether Great
Expectations' own uniqueness asks or one of the two expectations defined here. Answers are counts of groups and
rows; which group it was is told to nobody, for its name may be a patient's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine import SparkDFExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

ONE_VALUE, RATES = "radlake.one_value_per_group", "radlake.group_rates"


@dataclass(frozen=True)
class Grouping:
    """Rows that agree in `columns` are a group; of each its size, whether `value` differs and how often `flag` holds.

    Groups in which fewer than `min_rows` rows have a flag are not held against `low` and `high`. Rows without any
    of the columns are in no group.
    """

    columns: tuple[str, ...]
    value: str | None = None
    flag: str | None = None
    low: float = 0.0
    high: float = 1.0
    min_rows: int = 0


@dataclass(frozen=True)
class Groups:
    """What was found of one grouping."""

    rows: int = 0
    groups: int = 0
    rows_of_repeated: int = 0  # rows that share their group with another
    groups_of_several_values: int = 0
    judged: int = 0  # groups of `min_rows` rows with a flag, or more
    outside: int = 0  # of these, with a rate outside the bounds
    lowest: float | None = None
    highest: float | None = None


class ExpectOneValuePerGroup(BatchExpectation):
    """All rows that agree in `column` agree in `of`, such as the patient's in the split."""

    column: str
    of: str

    metric_dependencies: ClassVar[tuple[str, ...]] = (ONE_VALUE,)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "of")

    def _validate(
        self, metrics: dict[Any, Any], runtime_configuration: Any = None, execution_engine: Any = None
    ) -> dict[Any, Any]:
        found: Groups = metrics[ONE_VALUE]
        counts = {"element_count": found.groups, "unexpected_count": found.groups_of_several_values}
        return {"success": found.groups_of_several_values == 0, "result": counts}


class ExpectGroupRatesToBeBetween(BatchExpectation):
    """In every group of at least `min_rows` rows that agree in `group`, the share for which `column` holds."""

    column: str
    group: str
    min_value: float = 0.0
    max_value: float = 1.0
    min_rows: int = 200

    metric_dependencies: ClassVar[tuple[str, ...]] = (RATES,)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "group", "min_value", "max_value", "min_rows")

    def _validate(
        self, metrics: dict[Any, Any], runtime_configuration: Any = None, execution_engine: Any = None
    ) -> dict[Any, Any]:
        found: Groups = metrics[RATES]
        too_low = found.lowest is not None and found.lowest < self.min_value
        worst = found.lowest if too_low or self.max_value >= 1 else found.highest
        counts = {"element_count": found.judged, "unexpected_count": found.outside, "observed_value": worst}
        return {"success": found.outside == 0, "result": counts}


class _OfTheTable(TableMetricProvider):
    """Both metrics alone, as Great Expectations' own engine asks; `OnePassEngine` answers all of a suite at once."""

    metric_name: str
    domain_keys = ("batch_id", "table", "row_condition", "condition_parser")

    @metric_value(engine=SparkDFExecutionEngine)
    def _spark(cls, execution_engine: Any, metric_domain_kwargs: Any, metric_value_kwargs: Any, **_: Any) -> Groups:
        frame, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        return measure_groups(frame, [grouping_of(cls.metric_name, metric_value_kwargs)])[0]


class _OneValue(_OfTheTable):
    metric_name = ONE_VALUE
    value_keys = ("column", "of")


class _Rates(_OfTheTable):
    metric_name = RATES
    value_keys = ("column", "group", "min_value", "max_value", "min_rows")


def grouping_of(metric_name: str, arguments: dict[str, Any]) -> Grouping:
    """The grouping that a metric of this module asks about."""
    if metric_name == ONE_VALUE:
        return Grouping((arguments["column"],), value=arguments["of"])
    bounds = (arguments["min_value"], arguments["max_value"], arguments["min_rows"])
    return Grouping((arguments["group"],), None, arguments["column"], *bounds)


def measure_groups(rows: DataFrame, groupings: list[Grouping]) -> list[Groups]:
    """What is found of each grouping, in their order; one action."""
    from pyspark.sql import functions as F

    entries = F.array(*(_entry(number, grouping) for number, grouping in enumerate(groupings)))
    each = rows.select(F.explode(entries).alias("entry")).select("entry.*").where("key IS NOT NULL")
    groups = each.groupBy("number", "key").agg(
        F.count("*").alias("rows"),
        F.min("value").alias("least"),
        F.max("value").alias("most"),
        F.count("flag").alias("flagged"),
        F.avg("flag").alias("rate"),
    )
    bounds = {name: _nth(name, groupings) for name in ("low", "high", "min_rows")}
    groups = groups.select("*", (F.col("flagged") >= F.greatest(bounds["min_rows"], F.lit(1))).alias("judged"))
    rate = F.when(F.col("judged"), F.col("rate"))
    found = groups.groupBy("number").agg(
        F.sum("rows").alias("rows"),
        F.count("*").alias("groups"),
        F.sum(F.when(F.col("rows") > 1, F.col("rows")).otherwise(0)).alias("rows_of_repeated"),
        F.count_if(F.col("least") != F.col("most")).alias("groups_of_several_values"),
        F.count_if("judged").alias("judged"),
        F.count_if((rate < bounds["low"]) | (rate > bounds["high"])).alias("outside"),
        F.min(rate).alias("lowest"),
        F.max(rate).alias("highest"),
    )
    by_number = {row["number"]: row.asDict() for row in found.collect()}
    return [Groups(**_without_number(by_number.get(number, {}))) for number in range(len(groupings))]


def _entry(number: int, grouping: Grouping) -> Column:
    from pyspark.sql import functions as F

    names = [F.col(name).cast("string") for name in grouping.columns]
    key = names[0]
    if len(names) > 1:
        told = [F.coalesce(F.concat(F.length(name), F.lit(":"), name), F.lit("-")) for name in names]
        key = F.when(F.coalesce(*names).isNotNull(), F.concat(*told))
    # A number and no text: minimum and maximum of texts would have the groups sorted.
    value = F.xxhash64(grouping.value) if grouping.value else F.lit(None).cast("bigint")
    flag = F.col(grouping.flag).cast("int") if grouping.flag else F.lit(None).cast("int")
    named = {"number": F.lit(number), "key": key, "value": value, "flag": flag}
    return F.struct(*(column.alias(name) for name, column in named.items()))


def _nth(name: str, groupings: list[Grouping]) -> Column:
    from pyspark.sql import functions as F

    return F.get(F.array(*(F.lit(getattr(grouping, name)) for grouping in groupings)), F.col("number"))


def _without_number(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name != "number"}
