"""Texts encoded by their words: the same ids as text by text."""

import pyarrow as pa
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from radlake.encoding import WordEncoder, word_encoder
from radlake.tokenizer import MAX_TEXT_CHARS, load_tokenizer

LLAMA3, TINY = load_tokenizer("llama3"), load_tokenizer("tiny")
# What decides where pieces begin: blanks of all kinds beside letters, digits, signs and each other.
BORDERS = [
    *("lungs", "Größe", "é", "肺", "12", "3.5", "it's", "'ll", "<|eot_id|>", "...", "-", "(", "/", "_", "👩‍⚕️", "\x7f"),
    *(" ", "  ", "   ", "\n", "\r\n", "\t", " \n", "\n ", ".\n", ". ", "\xa0", "\u3000", "\x85", "\x1c", "\x00"),
]
TEXTS = st.lists(st.lists(st.sampled_from(BORDERS), max_size=14).map("".join), max_size=8)


def one_by_one(tokenizer, texts):
    return [tokenizer.encode(text) for text in texts]


@settings(deadline=None, max_examples=600)
@given(TEXTS)
@example(["a  b", "a   b", ". \n b", "é b", "'s 's", " ", "", " a", "a "])
def test_as_text_by_text(texts):
    for tokenizer in (LLAMA3, TINY):
        assert word_encoder(tokenizer).encode(pa.array(texts, pa.string())).to_pylist() == one_by_one(tokenizer, texts)


@settings(deadline=None, max_examples=300)
@given(st.lists(st.text(), max_size=6))
def test_any_text(texts):
    assert word_encoder(LLAMA3).encode(pa.array(texts, pa.string())).to_pylist() == one_by_one(LLAMA3, texts)


@settings(deadline=None, max_examples=100)
@given(TEXTS, st.data())
def test_slices_and_chunks(texts, data):
    start = data.draw(st.integers(0, len(texts)))
    found = WordEncoder(LLAMA3, words_kept=3).encode(pa.array(texts, pa.large_string()).slice(start))
    assert found.to_pylist() == one_by_one(LLAMA3, texts[start:])


@pytest.mark.parametrize(
    "text",
    ["x" * 60_000 + " y", "ab " * 20_000, "\n" * 25_001 + " y" * 13_000, "No acute finding. " * (MAX_TEXT_CHARS // 15)],
    ids=["run", "words", "lines", "beyond the limit"],
)
def test_long_texts(text):
    assert word_encoder(LLAMA3).encode(pa.array([text, "b"])).to_pylist() == one_by_one(LLAMA3, [text, "b"])


def test_a_null_is_refused():
    with pytest.raises(ValueError, match="null"):
        word_encoder(LLAMA3).encode(pa.array(["a", None]))
