"""Expectations that several suites share."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from expectations.gate import Suite as Suite
from expectations.leaks import no_leaks as no_leaks
from radlake.lake.table import TableSpec

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation
    from pyspark.sql import Column

KEY_FORM = "^[0-9a-f]{32}$"
DIGEST_FORM = "^[0-9a-f]{64}$"
Derived = dict[str, "Callable[[], Column]"]


def structure(table: TableSpec) -> tuple[Expectation, ...]:
    """The columns that the table declares, with their types. Judged first: without them nothing else can be."""
    from expectations.structure import ExpectTableColumnsToHaveTypes

    types = {f.name: f.dataType.simpleString() for f in table.schema.fields if f.name != "run_id"}
    return (ExpectTableColumnsToHaveTypes(types=types),)


def required_columns(table: TableSpec) -> list[Expectation]:
    """No null in a NOT NULL column; Delta would refuse it too, but with the row's values in its message."""
    import great_expectations.expectations as gxe

    names = [f.name for f in table.schema.fields if not f.nullable and f.name != "run_id"]
    return [gxe.ExpectColumnValuesToNotBeNull(column=name) for name in names]


def warnings(*expectations: Expectation) -> list[Expectation]:
    """The same, told and stored where they are not met, and no reason to refuse a candidate."""
    from great_expectations.expectations.metadata_types import FailureSeverity

    for expectation in expectations:
        expectation.severity = FailureSeverity.WARNING
    return list(expectations)


def holds(*names: str) -> list[Expectation]:
    """These columns of true and false, derived ones as a rule, are true wherever they are known."""
    import great_expectations.expectations as gxe

    return [gxe.ExpectColumnValuesToBeInSet(column=name, value_set=[True]) for name in names]


def rates(column: str, groups: Iterable[str], minimum: float = 0.0, maximum: float = 1.0) -> list[Expectation]:
    """Warnings: the share of rows for which `column` holds, in each source, modality, month …, of some size."""
    from expectations.groups import ExpectGroupRatesToBeBetween

    return warnings(
        *(
            ExpectGroupRatesToBeBetween(column=column, group=group, min_value=minimum, max_value=maximum)
            for group in groups
        )
    )


def one_value_per(group: str, column: str) -> list[Expectation]:
    """All rows of a group agree in a column, as a patient's reports do in the split."""
    from expectations.groups import ExpectOneValuePerGroup

    return [ExpectOneValuePerGroup(column=group, of=column)]


def sql(**expressions: str) -> Derived:
    """Derived columns by their Spark SQL."""

    def made(expression: str) -> Callable[[], Column]:
        def make() -> Column:
            from pyspark.sql import functions as F

            return F.expr(expression)

        return make

    return {name: made(expression) for name, expression in expressions.items()}
