"""The shape of a candidate: the columns that its table declares, with their types."""

from __future__ import annotations

from typing import Any, ClassVar

from great_expectations.expectations.expectation import BatchExpectation

COLUMN_TYPES = "table.column_types"


class ExpectTableColumnsToHaveTypes(BatchExpectation):
    """Every column of `types` is there, with the Spark type named; further columns are no fault."""

    types: dict[str, str]

    metric_dependencies: ClassVar[tuple[str, ...]] = (COLUMN_TYPES,)
    success_keys: ClassVar[tuple[str, ...]] = ("types",)

    def _validate(
        self, metrics: dict[Any, Any], runtime_configuration: Any = None, execution_engine: Any = None
    ) -> dict[Any, Any]:
        found = {each["name"]: each["type"].simpleString() for each in metrics[COLUMN_TYPES]}
        wrong = sum(found.get(name) != kind for name, kind in self.types.items())
        return {"success": wrong == 0, "result": {"element_count": len(self.types), "unexpected_count": wrong}}
