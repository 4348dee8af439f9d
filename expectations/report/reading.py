"""Reading published versions of tables without Spark."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import pyarrow.compute as pc
import pyarrow.dataset as ds

from radlake.lake.lake import Lake
from radlake.lake.table import TableSpec, open_table


def dataset(spec: TableSpec, lake: Lake, version: int) -> ds.Dataset | None:
    """A version of a table; None if the table is not there."""
    table = open_table(spec, lake, version)
    return table.to_pyarrow_dataset() if table else None


def counts_of(data: ds.Dataset, columns: Sequence[str], where: ds.Expression | None = None) -> dict[str, Counter[Any]]:
    """Rows by value, per column, in one pass over the columns alone."""
    found: dict[str, Counter[Any]] = {name: Counter() for name in columns}
    for batch in data.scanner(list(columns), filter=where).to_batches():
        for name in columns:
            for entry in pc.value_counts(batch[name]).to_pylist():
                found[name][entry["values"]] += entry["counts"]
    return found
