"""Expectations that several suites share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from expectations.gate import Suite as Suite
from radlake.lake.table import TableSpec
from radlake.text.leaks import LEAK_REGEXES

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

KEY_FORM = "^[0-9a-f]{32}$"


def required_columns(table: TableSpec) -> list[Expectation]:
    """No null in a NOT NULL column; Delta would refuse it too, but with the row's values in its message."""
    import great_expectations.expectations as gxe

    names = [f.name for f in table.schema.fields if not f.nullable and f.name != "run_id"]
    return [gxe.ExpectColumnValuesToNotBeNull(column=name) for name in names]


def no_leaks(columns: Iterable[str]) -> list[Expectation]:
    """The residual detector's patterns find nothing in these text columns.

    One expectation per column over all patterns: one per pattern and column costs seconds in a hundred metrics.
    """
    import great_expectations.expectations as gxe

    any_pattern = "|".join(f"(?:{pattern})" for _, pattern in sorted(LEAK_REGEXES.items()))
    return [gxe.ExpectColumnValuesToNotMatchRegex(column=column, regex=any_pattern) for column in columns]
