import numpy as np
import pyarrow as pa
from hypothesis import given
from hypothesis import strategies as st

from radlake.snapshot.card import render_card
from radlake.snapshot.lengths import UP_TO_TOKENS, LengthCounter
from radlake.snapshot.manifest import read_manifest
from radlake.snapshot.shard import SHARD_SCHEMA

documents = st.lists(st.booleans(), min_size=1, max_size=200)  # a token, and whether it carries loss
batches = st.lists(st.lists(st.lists(documents, min_size=1, max_size=4), min_size=1, max_size=4), max_size=3)


def batch_of(rows) -> pa.RecordBatch:
    flat = [[token for document in row for token in document] for row in rows]
    columns = {
        "input_ids": [[7] * len(tokens) for tokens in flat],
        "labels": [[7 if carries else -100 for carries in tokens] for tokens in flat],
        "seq_lengths": [[len(document) for document in row] for row in rows],
        "pair_ids": [[0] * len(row) for row in rows],
    }
    return pa.RecordBatch.from_pydict(columns, SHARD_SCHEMA)


@given(batches)
def test_counts_are_those_of_a_plain_histogram(found):
    counter = LengthCounter()
    for rows in found:
        counter.add(batch_of(rows))
    every = [document for rows in found for row in rows for document in row]
    edges = [0, *(upper + 1 for upper in UP_TO_TOKENS), 10**9]
    counts = counter.counts()
    assert counts.documents == np.histogram([len(document) for document in every], edges)[0].tolist()
    assert counts.with_loss == np.histogram([sum(document) for document in every], edges)[0].tolist()
    assert sum(documents for _, documents, _ in counts.ranges()) == len(every)


def test_the_card_shows_them_without_small_counts(snapshot):
    manifest = read_manifest(snapshot)
    card = render_card(manifest)
    assert sum(manifest.lengths["train"].documents) == manifest.pairs["train"]
    rows = [line for line in card.splitlines() if line.startswith(("| 1 to 32 |", "| 33 to", "| 65 to", "| 97 to"))]
    assert rows
    for line in rows:
        _, _, documents, bar, answers, other, _ = line.split("|")
        for count, blocks in ((documents, bar), (answers, other)):
            assert bool(blocks.strip()) == (count.strip() not in ("<11", "0"))
    full = manifest.tokens["train"] / (manifest.rows["train"] * manifest.profile.max_length_tokens)
    assert f"| {full:.2%} |" in card


def test_a_manifest_from_before_they_were_counted(snapshot):
    manifest = read_manifest(snapshot).model_copy(update={"lengths": {}})
    assert "## Lengths" not in render_card(manifest)
