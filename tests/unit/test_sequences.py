"""From a bucket of pairs to token rows: every pair once, no row too long, loss on the outputs only."""

import re

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.chat import IGNORED_LABEL, load_template
from radlake.sequences import SCHEMA, TOO_LONG, pack_bucket
from radlake.tokenizer import load_tokenizer

WORDS = st.sampled_from(["clear", "lungs", "effusion", "no", "nodule", "stable", "é", "12 mm", "<|eot_id|>", ""])
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)


@st.composite
def buckets(draw) -> list[dict[str, object]]:
    count = draw(st.integers(1, 12))
    return [
        {
            "split": "train",
            "bucket": 3,
            "order": draw(st.sampled_from("abcd")),  # equal ones happen: then the key decides
            "pair_key": f"pair{number}",
            "report_key": f"report{number}",
            "instruction": draw(st.sampled_from(["Summarise.", "Write the impression."])),
            "input": draw(SENTENCES),
            "output": draw(SENTENCES),
        }
        for number in range(count)
    ]


def packed(pairs: list[dict[str, object]], capacity: int = 64) -> list[dict[str, object]]:
    table = pack_bucket(pa.Table.from_pylist(pairs), "small", "llama3", "llama3", capacity)
    assert table.schema == SCHEMA
    return table.to_pylist()


def rendered(pair: dict[str, object]) -> tuple[list[int], list[int]]:
    texts = (pair[name] for name in ("instruction", "input", "output"))
    return load_template("llama3").render(load_tokenizer("llama3"), *texts)


@settings(deadline=None, max_examples=60)
@given(buckets(), st.integers(32, 90))
def test_every_pair_once_and_rows_within_capacity(pairs, capacity):
    rows = packed(pairs, capacity)
    assert sorted(key for row in rows for key in row["pair_keys"]) == sorted(p["pair_key"] for p in pairs)
    assert [row["row"] for row in rows] == list(range(len(rows)))
    assert {(row["profile"], row["split"], row["bucket"]) for row in rows} == {("small", "train", 3)}
    for row in rows:
        assert len(row["input_ids"]) == len(row["labels"]) == sum(row["seq_lengths"]) <= capacity


@settings(deadline=None, max_examples=60)
@given(buckets(), st.integers(32, 90))
def test_each_document_is_its_pair_rendered(pairs, capacity):
    by_key = {pair["pair_key"]: pair for pair in pairs}
    for row in packed(pairs, capacity):
        if row["rule"] is not None:
            continue
        at = 0
        assert len(row["seq_lengths"]) == len(row["pair_keys"]) > 0
        for key, length in zip(row["pair_keys"], row["seq_lengths"], strict=True):
            document = slice(at, at + length)
            assert (row["input_ids"][document], row["labels"][document]) == rendered(by_key[key])
            at += length


@settings(deadline=None, max_examples=60)
@given(buckets())
def test_loss_on_the_output_and_its_end_of_turn_only(pairs):
    tokenizer = load_tokenizer("llama3")
    for row in packed(pairs, 200):
        counted = [label for label in row["labels"] if label != IGNORED_LABEL]
        assert row["loss_tokens"] == len(counted)
        outputs = [next(p["output"] for p in pairs if p["pair_key"] == key) for key in row["pair_keys"]]
        assert tokenizer.decode(counted) == "".join(f"{output.strip()}<|eot_id|>" for output in outputs)
        pairs_of_ids = zip(row["input_ids"], row["labels"], strict=True)
        assert all(label in (IGNORED_LABEL, token) for token, label in pairs_of_ids)


@settings(deadline=None, max_examples=60)
@given(buckets(), st.integers(32, 90))
def test_too_long_pairs_are_set_aside_with_their_report(pairs, capacity):
    too_long = {p["pair_key"] for p in pairs if len(rendered(p)[0]) > capacity}
    rejected = [row for row in packed(pairs, capacity) if row["rule"] is not None]
    assert {row["pair_keys"][0] for row in rejected} == too_long
    for row in rejected:
        assert (row["rule"], row["input_ids"], row["labels"], row["seq_lengths"]) == (TOO_LONG, [], [], [])
        assert row["report_key"] == row["pair_keys"][0].replace("pair", "report")


@settings(deadline=None, max_examples=60)
@given(buckets(), st.integers(32, 90), st.randoms())
def test_the_order_that_rows_came_in_counts_nothing(pairs, capacity, rng):
    shuffled = list(pairs)
    rng.shuffle(shuffled)
    assert packed(shuffled, capacity) == packed(pairs, capacity)


def test_cut_into_other_batches_the_same():
    pairs = [
        {"split": "eval", "bucket": 0, "order": str(9 - n), "pair_key": f"p{n}", "report_key": f"r{n}"}
        | {"instruction": "Summarise.", "input": "Lungs clear. " * n, "output": "Normal."}
        for n in range(9)
    ]
    whole = pa.Table.from_pylist(pairs)
    pieces = pa.concat_tables([whole.slice(n, 2) for n in range(0, 9, 2)])
    arguments = ("small", "llama3", "llama3", 80)
    assert pack_bucket(pieces, *arguments).equals(pack_bucket(whole, *arguments))


@settings(deadline=None, max_examples=60)
@given(buckets(), st.integers(32, 90))
def test_findings_are_cut_and_nothing_else(pairs, capacity):
    by_key = {pair["pair_key"]: pair for pair in pairs}
    rows = pack_bucket(pa.Table.from_pylist(pairs), "small", "llama3", "llama3", capacity, truncate=True).to_pylist()
    assert sorted(key for row in rows for key in row["pair_keys"]) == sorted(by_key)
    cut = 0
    for row in rows:
        if row["rule"] is not None:
            pair = by_key[row["pair_keys"][0]]
            words = pair["input"].split()
            assert not words or len(rendered(pair | {"input": words[0]})[0]) > capacity
            continue
        at = 0
        for key, length in zip(row["pair_keys"], row["seq_lengths"], strict=True):
            ids, pair = row["input_ids"][at : at + length], by_key[key]
            at += length
            if ids == rendered(pair)[0]:
                continue
            cut += 1
            assert len(rendered(pair)[0]) > capacity
            ends = [word.end() for word in re.finditer(r"\S+", pair["input"])]
            (kept,) = (n for n, end in enumerate(ends) if ids == rendered(pair | {"input": pair["input"][:end]})[0])
            assert len(rendered(pair | {"input": pair["input"][: ends[kept + 1]]})[0]) > capacity  # not a word more
    assert sum(row["truncated"] or 0 for row in rows) == cut


@settings(deadline=None, max_examples=30)
@given(buckets(), st.integers(32, 90))
def test_unpacked_each_document_has_its_row(pairs, capacity):
    rows = pack_bucket(pa.Table.from_pylist(pairs), "small", "llama3", "llama3", capacity, together=False).to_pylist()
    assert sorted(row["pair_keys"] for row in rows) == sorted([pair["pair_key"]] for pair in pairs)
    by_key = {pair["pair_key"]: pair for pair in pairs}
    for row in rows:
        if row["rule"] is None:
            assert (row["input_ids"], row["labels"]) == rendered(by_key[row["pair_keys"][0]])
            assert row["seq_lengths"] == [len(row["input_ids"])]


def test_all_too_long_leaves_rejects_only():
    pair = {"split": "train", "bucket": 0, "order": "a", "pair_key": "p", "report_key": "r"}
    pair |= {"instruction": "Summarise.", "input": "word " * 100, "output": "Normal."}
    assert [row["rule"] for row in packed([pair], 64)] == [TOO_LONG]


@pytest.mark.parametrize("spare", [0, -1])
def test_a_pair_of_exactly_the_capacity_fits(spare):
    pair = {"split": "train", "bucket": 0, "order": "a", "pair_key": "p", "report_key": "r"}
    pair |= {"instruction": "Summarise.", "input": "Lungs clear.", "output": "Normal."}
    rows = packed([pair], len(rendered(pair)[0]) + spare)
    assert [row["rule"] for row in rows] == [None if spare == 0 else TOO_LONG]
