"""What must hold within groups of rows: keys that repeat, values that differ, rates that fall out of their bounds.

All of a suite's questions about groups are answered together (`measure_groups`), whether Great Expectations' own
uniqueness asks or one of the two expectations defined here. Answers are counts of groups and
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

from expectations.at_once import at_once
from expectations.keys import count_keys

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

ONE_VALUE, RATES = "radlake.one_value_per_group", "radlake.group_rates"


@dataclass(frozen=True)
class Grouping:
    """Rows that agree in `columns` are a group: its size and whether `value` differs, or how often `flag` holds.

    With a flag there is one column, and groups of fewer than `min_rows` flagged rows are not held against `low` and
    `high`. Rows without any of the columns are in no group.
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
    """What is found of each grouping, in their order; one action for keys, one for rates, both at once."""
    keyed, rates = ([g for g in groupings if (g.flag is not None) == has_flag] for has_flag in (False, True))
    of_keys, of_rates = at_once(lambda: _keys(rows, keyed), lambda: _rates(rows, rates))
    found = of_keys | dict(zip(rates, of_rates, strict=True))
    return [found[grouping] for grouping in groupings]


def _keys(rows: DataFrame, groupings: list[Grouping]) -> dict[Grouping, Groups]:
    found = dict(zip(groupings, _by_hash(rows, groupings), strict=True))
    # Hashes of 64 bits make no repeated key look single. If some seem to repeat, the keys themselves are counted.
    doubtful = [g for g, of in found.items() if (of.groups_of_several_values if g.value else of.rows_of_repeated)]
    return found | dict(zip(doubtful, _by_key(rows, doubtful), strict=True))


def _by_hash(rows: DataFrame, groupings: list[Grouping]) -> list[Groups]:
    from pyspark.sql import functions as F

    def hashed(grouping: Grouping) -> tuple[Column, Column | None]:
        key = F.when(_has_key(grouping), F.xxhash64(*grouping.columns))
        return key, F.xxhash64(grouping.value) if grouping.value else None

    counted = count_keys(rows, [hashed(grouping) for grouping in groupings])
    return [Groups(of.rows, of.groups, of.repeated, of.several) for of in counted]


def _by_key(rows: DataFrame, groupings: list[Grouping]) -> list[Groups]:
    from pyspark.sql import functions as F

    if not groupings:
        return []
    entries = F.array(*(_entry(number, grouping) for number, grouping in enumerate(groupings)))
    each = rows.select(F.explode(entries).alias("entry")).select("entry.*").where("key IS NOT NULL")
    groups = each.groupBy("number", "key").agg(
        F.count("*").alias("rows"), F.min("value").alias("least"), F.max("value").alias("most")
    )
    found = groups.groupBy("number").agg(
        F.sum("rows").alias("rows"),
        F.count("*").alias("groups"),
        F.sum(F.when(F.col("rows") > 1, F.col("rows")).otherwise(0)).alias("rows_of_repeated"),
        F.count_if(F.col("least") != F.col("most")).alias("groups_of_several_values"),
    )
    return _numbered(found, len(groupings))


def _entry(number: int, grouping: Grouping) -> Column:
    from pyspark.sql import functions as F

    texts = [F.col(name).cast("string") for name in grouping.columns]
    key = F.concat(*(F.coalesce(F.concat(F.length(text), F.lit(":"), text), F.lit("-")) for text in texts))
    # A number and no text: minimum and maximum of texts would have the groups sorted.
    value = F.xxhash64(grouping.value) if grouping.value else F.lit(None).cast("bigint")
    of_key = {"number": F.lit(number), "key": F.when(_has_key(grouping), key), "value": value}
    return F.struct(*(column.alias(name) for name, column in of_key.items()))


def _has_key(grouping: Grouping) -> Column:
    from pyspark.sql import functions as F

    return F.coalesce(*(F.col(name).cast("string") for name in grouping.columns)).isNotNull()


def _rates(rows: DataFrame, groupings: list[Grouping]) -> list[Groups]:
    """Rows are counted once, by all groups' columns together; of these few counts each grouping takes its own."""
    from pyspark.sql import functions as F

    if not groupings:
        return []
    columns = list(dict.fromkeys(grouping.columns[0] for grouping in groupings))
    flags = list(dict.fromkeys(str(grouping.flag) for grouping in groupings))
    sums = [
        F.struct(F.count(flag).alias("flagged"), F.count_if(flag).alias("held")).alias(f"of {flag}") for flag in flags
    ]
    together = rows.groupBy(*columns).agg(*sums)
    entries = F.array(*(_rate_entry(number, grouping) for number, grouping in enumerate(groupings)))
    each = together.select(F.explode(entries).alias("entry")).select("entry.*").where("key IS NOT NULL")
    groups = each.groupBy("number", "key").agg(F.sum("flagged").alias("flagged"), F.sum("held").alias("held"))
    low, high, least = (_nth(name, groupings) for name in ("low", "high", "min_rows"))
    judged = F.col("flagged") >= F.greatest(least, F.lit(1))
    groups = groups.select("*", F.when(judged, F.col("held") / F.col("flagged")).alias("rate"))
    found = groups.groupBy("number").agg(
        F.count("rate").alias("judged"),
        F.count_if((F.col("rate") < low) | (F.col("rate") > high)).alias("outside"),
        F.min("rate").alias("lowest"),
        F.max("rate").alias("highest"),
    )
    return _numbered(found, len(groupings))


def _rate_entry(number: int, grouping: Grouping) -> Column:
    from pyspark.sql import functions as F

    key, counts = F.col(grouping.columns[0]).cast("string"), F.col(f"of {grouping.flag}")
    named = {"number": F.lit(number), "key": key, "flagged": counts["flagged"], "held": counts["held"]}
    return F.struct(*(column.alias(name) for name, column in named.items()))


def _nth(name: str, groupings: list[Grouping]) -> Column:
    from pyspark.sql import functions as F

    return F.get(F.array(*(F.lit(getattr(grouping, name)) for grouping in groupings)), F.col("number"))


def _numbered(found: DataFrame, count: int) -> list[Groups]:
    rows = {row["number"]: row.asDict() for row in found.collect()}
    return [Groups(**{k: v for k, v in rows.get(number, {}).items() if k != "number"}) for number in range(count)]
