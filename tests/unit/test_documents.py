"""Many pairs at once: each as `Template.render` makes it."""

from itertools import pairwise

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake import documents as module
from radlake.chat import TEMPLATES, load_template
from radlake.documents import _BLANKS, concatenated, render_documents
from radlake.errors import UsageError
from radlake.tokenizer import load_tokenizer

LLAMA3 = load_tokenizer("llama3")
WORDS = st.sampled_from(["clear", "no", " ", "\n", "\x1c", "\u3000", "é", "12 mm", "<|eot_id|>", "{output}", ""])
FIELD = st.lists(WORDS, max_size=8).map(" ".join)
INSTRUCTION = st.sampled_from(["Summarise.", " Write the impression.\n", "{input}", ""])
PAIRS = st.lists(st.tuples(INSTRUCTION, FIELD, FIELD), max_size=6)


def usable(name):
    return load_template(name).controls <= set(LLAMA3.special)


def rendered(template, pairs):
    columns = zip(*pairs, strict=True) if pairs else ([], [], [])
    return render_documents(LLAMA3, template, *(pa.array(column, pa.string()) for column in columns))


def listed(documents):
    """(ids, labels) of each."""
    labels, ends = documents.labels().tolist(), documents.ids.offsets.to_pylist()
    own = [labels[start - ends[0] : end - ends[0]] for start, end in pairwise(ends)]
    return list(zip(documents.ids.to_pylist(), own, strict=True))


@pytest.mark.parametrize("name", [name for name in TEMPLATES if usable(name)])
@settings(deadline=None, max_examples=80)
@given(pairs=PAIRS)
def test_as_pair_by_pair(name, pairs):
    template = load_template(name)
    assert listed(rendered(template, pairs)) == [template.render(LLAMA3, *pair) for pair in pairs]


@settings(deadline=None, max_examples=80)
@given(PAIRS, PAIRS, st.randoms())
def test_put_together_and_reordered(some, others, rng):
    template = load_template("llama3")
    both = concatenated([rendered(template, some), rendered(template, others)])
    every = [*some, *others]
    order = rng.sample(range(len(every)), len(every))
    taken = both.take(np.array(order, np.int64))
    assert listed(taken) == [template.render(LLAMA3, *every[n]) for n in order]
    assert taken.lengths.tolist() == [len(ids) for ids, _ in listed(taken)]


def test_blanks_are_those_that_strip_takes():
    assert {chr(code) for code in range(0x110000) if chr(code).isspace()} == set(_BLANKS)


@pytest.mark.parametrize("place", range(3))
def test_a_null_is_refused(place):
    pair = ["Summarise.", "Clear.", "Normal."]
    pair[place] = None
    with pytest.raises(ValueError):
        rendered(load_template("llama3"), [pair])


def test_more_tokens_than_an_array_holds(monkeypatch):
    monkeypatch.setattr(module, "_MOST_TOKENS", 60)
    pair = ("Summarise.", "Clear.", "Normal.")
    assert len(rendered(load_template("llama3"), [pair]).ids) == 1
    with pytest.raises(UsageError, match="pairs_per_bucket"):
        rendered(load_template("llama3"), [pair] * 3)
