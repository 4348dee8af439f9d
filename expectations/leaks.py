"""The residual detector inside a gate: how many of its rules fire in each text, as columns that a suite can judge.

The whole detector runs, not its patterns alone: an SQL expression would miss the names behind a cue.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import pyarrow as pa

from radlake.text.leaks import find_leaks
from radlake.text.surrogates import mask_surrogates

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation
    from pyspark.sql import DataFrame

_COUNTED = "leaks_in_"


def no_leaks(columns: Iterable[str]) -> list[Expectation]:
    """The residual detector finds nothing in these text columns; `with_leak_counts` counts what it finds."""
    import great_expectations.expectations as gxe

    return [gxe.ExpectColumnValuesToBeBetween(column=f"{_COUNTED}{column}", max_value=0) for column in columns]


def with_leak_counts(rows: DataFrame, expectations: Iterable[Expectation]) -> DataFrame:
    """`rows` with the columns that `no_leaks` asks for among `expectations`: how many rules fire in a text."""
    from pyspark.sql import functions as F

    count = F.arrow_udf(leak_counts, "int")  # type: ignore[call-overload]  # its stubs ask for an optional argument
    asked = {str(getattr(expectation, "column", "")) for expectation in expectations}
    names = [name for name in rows.columns if f"{_COUNTED}{name}" in asked]
    return rows.withColumns({f"{_COUNTED}{name}": count(rows[name]) for name in names}) if names else rows


def leak_counts(texts: pa.Array) -> pa.Array:
    """How many of the detector's rules fire in each text, surrogates aside; 0 where there is none."""
    counts = [len(find_leaks(mask_surrogates(text))) if text else 0 for text in texts.to_pylist()]
    return pa.array(counts, pa.int32())
