"""Decoded documents spell their pairs in every template, and no longer do after any change of a word."""

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from expectations.packed_text import SAMPLE, _documents, _first_keys, spells
from radlake.chat import TEMPLATES, load_template
from radlake.sequences import SCHEMA, pack_bucket
from radlake.tokenizer import load_tokenizer
from tests.unit.expectations.test_tokens import PAIRS

TINY = load_tokenizer("tiny")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(st.sampled_from(TEMPLATES), TEXTS, TEXTS, TEXTS)
def test_whatever_is_encoded_is_decoded_to_the_same(name, instruction, text, output):
    template = load_template(name)
    ids, _ = template.render(TINY, instruction, text, output)
    assert spells(TINY, template, np.array(ids), {"instruction": instruction, "input": text, "output": output})


@pytest.mark.parametrize("field", ["instruction", "input", "output"])
@pytest.mark.parametrize("change", ["{} ", "x{}", "{}.", ""])
def test_a_changed_word_is_seen(field, change):
    template, pair = load_template("llama3"), {"instruction": "Do.", "input": "Clear.", "output": "Normal."}
    ids = np.array(template.render(TINY, **pair)[0])
    other = pair | {field: change.format(pair[field])}
    assert spells(TINY, template, ids, other) == (change == "{} ")  # fields are stripped


def test_a_token_of_no_vocabulary_is_no_text():
    pair = {"instruction": "Do.", "input": "Clear.", "output": "Normal."}
    assert not spells(TINY, load_template("llama3"), np.array([TINY.vocab_size]), pair)


def test_an_input_may_be_cut_only_where_that_is_wished():
    template, pair = load_template("plain"), {"instruction": "", "input": "One two three.", "output": "Normal."}
    ids = np.array(template.render(TINY, "", "One two", "Normal.")[0])
    other = np.array(template.render(TINY, "", "One tree", "Normal.")[0])
    assert spells(TINY, template, ids, pair, may_be_cut=True) and not spells(TINY, template, ids, pair)
    assert not spells(TINY, template, other, pair, may_be_cut=True)


def test_documents_of_rows_that_add_up():
    packed = pack_bucket(PAIRS, "p", "tiny", "llama3", 256)
    found = dict(_documents(packed))
    texts = {pair["pair_key"]: pair for pair in PAIRS.to_pylist()}
    assert found.keys() == texts.keys()
    assert all(spells(TINY, load_template("llama3"), found[key], texts[key]) for key in found)


def test_a_row_that_does_not_add_up_is_no_document():
    rows = pack_bucket(PAIRS, "p", "tiny", "llama3", 256).to_pylist()
    rows[0]["seq_lengths"][0] -= 1
    rows[1]["pair_keys"] = rows[1]["pair_keys"][1:]
    left = {key for row in rows[2:] for key in row["pair_keys"]}
    assert {key for key, _ in _documents(pa.Table.from_pylist(rows, SCHEMA))} == left


def test_the_sample_is_all_of_few_and_some_of_many():
    assert _first_keys(0) == _first_keys(SAMPLE) == "g"
    assert _first_keys(2 * SAMPLE) == "80000000"
    assert _first_keys(1000 * SAMPLE) == "00418937"
