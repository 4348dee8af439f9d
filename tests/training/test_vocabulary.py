"""Tokenizers of others: read from a folder, run by tiktoken only where it is exact, refused by name where unknown."""

import json
import sys

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake import vocabulary as module
from radlake.encoding import WordEncoder
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.family import hf_tokenizer
from radlake.tokenizer import Tokenizer, load_tokenizer
from radlake.vocabulary import FILE, read_vocabulary

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


def folder_of(tmp_path, change=lambda content: None, name="tiny"):
    """A folder as transformers saves it, its tokenizer.json changed."""
    hf_tokenizer(name, "llama3").save_pretrained(tmp_path)
    path = tmp_path / FILE
    content = json.loads(path.read_text(encoding="utf-8"))
    change(content)
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(tmp_path)


def test_our_own_is_known_by_its_ids(tmp_path):
    own, theirs = load_tokenizer("tiny"), load_tokenizer(folder_of(tmp_path))
    assert (theirs.sha256, theirs.vocab_size, theirs.special) == (own.sha256, own.vocab_size, own.special)
    assert theirs.name == tmp_path.name
    assert theirs.library.startswith("tiktoken ")


def gpt2_split(content):
    content["pre_tokenizer"]["pretokenizers"][0]["pattern"]["Regex"] = (
        r"'s|'t| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
    )


def merges_in_another_order(content):
    content["model"]["merges"].reverse()


@pytest.mark.parametrize(
    ("change", "library"),
    [(gpt2_split, "tiktoken"), (merges_in_another_order, "tokenizers")],
    ids=["another split", "merges that ranks do not tell"],
)
def test_ids_are_those_of_the_reference(tmp_path, change, library):
    found, reference = load_tokenizer(folder_of(tmp_path, change)), read_vocabulary(str(tmp_path)).reference
    assert found.library.split()[0] == library

    @settings(deadline=None, max_examples=200)
    @given(st.lists(TEXTS, max_size=4))
    def same(texts):
        expected = [reference.encode(text).ids for text in texts]
        assert [found.encode(text) for text in texts] == expected
        assert WordEncoder(found).encode(pa.array(texts, pa.string())).to_pylist() == expected

    same()
    assert found.decode(found.encode("No change.")) == "No change."
    assert found.sha256 != load_tokenizer("tiny").sha256


def test_a_fast_backend_that_differs_once_is_not_used(tmp_path):
    found, wrong = read_vocabulary(folder_of(tmp_path)), [0]

    def encode(text):
        wrong[0] += 1
        ids = found.encode(text)
        return ids[:-1] if wrong[0] == 2_000 and ids else ids

    assert found.agrees(found.encode)
    assert not found.agrees(encode)


def test_control_tokens_in_text_stay_text(tmp_path):
    for change in (lambda content: None, merges_in_another_order):
        found = load_tokenizer(folder_of(tmp_path / change.__name__, change))
        assert not set(found.encode("a <|eot_id|> b")) & set(found.special.values())
        assert found.encode("\ud800") == found.encode("\ufffd")


def normalized(content):
    content["normalizer"] = {"type": "NFC"}


def unigram(content):
    content["model"]["type"] = "Unigram"


def without_split(content):
    content["pre_tokenizer"] = {"type": "ByteLevel", "add_prefix_space": False, "use_regex": True}


def characters(content):
    content["model"]["vocab"]["肺"] = 1


@pytest.mark.parametrize("change", [normalized, unigram, without_split, characters])
def test_another_kind_is_refused_by_name(tmp_path, change):
    with pytest.raises(UsageError, match=f"tokenizer {tmp_path.name}: not a byte-level BPE"):
        load_tokenizer(folder_of(tmp_path, change))


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"model": 3}', b"\xff", None])
def test_a_damaged_folder(tmp_path, content):
    if content is not None:
        (tmp_path / FILE).write_bytes(content)
    with pytest.raises(BadInput, match=f"tokenizer {tmp_path.name}: its tokenizer.json"):
        load_tokenizer(str(tmp_path))


def test_a_hub_id(tmp_path, monkeypatch):
    hub = pytest.importorskip("huggingface_hub")
    folder = folder_of(tmp_path)
    monkeypatch.setattr(hub, "hf_hub_download", lambda name, file: f"{folder}/{file}")
    assert read_vocabulary("somebody/tiny").name == "somebody/tiny"

    def refuse(name, file):
        raise ConnectionError

    monkeypatch.setattr(hub, "hf_hub_download", refuse)
    with pytest.raises(EnvironmentFault, match="somebody/tiny: no such folder"):
        read_vocabulary("somebody/tiny")


def test_without_the_reference(tmp_path, monkeypatch):
    folder = folder_of(tmp_path)
    monkeypatch.setitem(sys.modules, "tokenizers", None)
    with pytest.raises(EnvironmentFault, match=r"radlake\[train\]"):
        module.read_vocabulary(folder)


def test_blanks_begin_words_only_under_llama3s_split(tmp_path):
    assert isinstance(load_tokenizer("tiny"), Tokenizer)
    assert load_tokenizer("tiny").blanks_begin_words
    assert not load_tokenizer(folder_of(tmp_path, gpt2_split)).blanks_begin_words
