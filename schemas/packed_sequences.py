"""`packed_sequences`: token rows for training, several documents to a row."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pyarrow as pa

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

PACKED_SEQUENCES = TableSpec(
    name="packed_sequences",
    zone="research",
    grain="One row per packed sequence and profile.",
    schema=schema(
        column("profile", "string", "Packing profile: tokenizer, template and maximum length.", required=True),
        column("split", "string", "train or eval; test stays text.", required=True),
        column("bucket", "int", "Group of pairs that were packed together, by key.", required=True),
        column("row", "int", "Position within the bucket.", required=True),
        column("input_ids", "array<int>", "Token ids of all documents in the row.", required=True),
        column("labels", "array<int>", "-100 but on the output and its end-of-turn token.", required=True),
        column("seq_lengths", "array<int>", "Tokens per document; they sum to the row's length.", required=True),
        column("pair_keys", "array<string>", "The pair of each document.", required=True),
    ),
    key=("profile", "split", "bucket", "row"),
    statistics=("split", "bucket", "row"),
    checks={
        "labels_aligned": "size(labels) = size(input_ids)",
        "documents_aligned": "size(seq_lengths) = size(pair_keys)",
        "lengths_add_up": "aggregate(seq_lengths, 0, (a, b) -> a + b) = size(input_ids)",
    },
    partitions=("profile",),
)


def _sizes(lists: pa.ChunkedArray) -> np.ndarray:
    return lists.combine_chunks().value_lengths().to_numpy(zero_copy_only=False)


def _sums(lists: pa.ChunkedArray) -> np.ndarray:
    """What each list sums to; a null in it makes that another number than the sizes of lists are."""
    values = lists.combine_chunks().flatten().cast(pa.int64()).fill_null(-(2**40))
    ends = np.cumsum(_sizes(lists))
    return np.diff(np.concatenate([[0], np.cumsum(values.to_numpy())])[np.concatenate([[0], ends])])


# The same of Arrow tables without nulls in these columns, for what does not pass Spark's writer.
CHECKS_IN_ARROW: dict[str, Callable[[pa.Table], np.ndarray]] = {
    "labels_aligned": lambda rows: _sizes(rows["labels"]) == _sizes(rows["input_ids"]),
    "documents_aligned": lambda rows: _sizes(rows["seq_lengths"]) == _sizes(rows["pair_keys"]),
    "lengths_add_up": lambda rows: _sums(rows["seq_lengths"]) == _sizes(rows["input_ids"]),
}
