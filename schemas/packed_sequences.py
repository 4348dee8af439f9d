"""`packed_sequences`: token rows for training, several documents to a row."""

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
