"""Expectations that several suites share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.gate import Suite as Suite
from expectations.leaks import no_leaks as no_leaks
from radlake.lake.table import TableSpec

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

KEY_FORM = "^[0-9a-f]{32}$"


def required_columns(table: TableSpec) -> list[Expectation]:
    """No null in a NOT NULL column; Delta would refuse it too, but with the row's values in its message."""
    import great_expectations.expectations as gxe

    names = [f.name for f in table.schema.fields if not f.nullable and f.name != "run_id"]
    return [gxe.ExpectColumnValuesToNotBeNull(column=name) for name in names]
