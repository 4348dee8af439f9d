import importlib.util
import random
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake import tokenizer as module
from radlake.errors import EnvironmentFault, UsageError
from radlake.tokenizer import load_tokenizer

LLAMA3 = load_tokenizer("llama3")
# What trips tokenizers: blanks of all kinds, digits, contractions, controls spelled out, scripts, emoji.
FRAGMENTS = [
    *("The lungs are clear.", "T2/FLAIR", "3.5 x 12 mm", "it's", "WE'LL", "12345678", "<|eot_id|>"),
    *(" ", "   ", "\n", "\r\n", "\n\n\n", "\t", "\x1c", "\x85", "\xa0", "\u2028", "\u3000", "\x00"),
    *("é", "e\u0301", "Größe", "肺", "ا", "👩‍⚕️", "\U0010ffff", "...", "---", "[**", "_____", "a" * 50),
]


def reference():
    try:
        from llama_models.llama3.tokenizer import Tokenizer
    except ImportError:
        pytest.skip("llama_models' tokenizer cannot be imported here")
    return Tokenizer.get_instance()


def test_vocabulary_is_llama3s_own():
    assert LLAMA3.vocab_size == 128_256
    assert LLAMA3.sha256 == "5003852719a3033cfb792cd2559e0370d6622b4d9c6a0660f47f61ddc38f078c"
    assert LLAMA3.library.startswith("tiktoken ")


def test_special_tokens_are_those_of_the_reference():
    assert LLAMA3.special == reference().special_tokens


def test_fuzzed_strings_agree_with_the_reference():
    other = reference()
    rng = random.Random(7)
    for _ in range(3_000):
        text = "".join(rng.choices(FRAGMENTS, k=rng.randint(0, 12)))
        assert LLAMA3.encode(text) == other.encode(text, bos=False, eos=False)


@pytest.mark.parametrize(
    "text",
    ["a" * 60_000, " " * 60_000, "ab " * 20_000, "x" * 24_999 + " " * 25_001, "\n" * 25_001 + "y" * 50_000],
    ids=["letters", "blanks", "words", "edge", "lines"],
)
def test_long_runs_agree_with_the_reference(text):
    assert LLAMA3.encode(text) == reference().encode(text, bos=False, eos=False)


def test_text_beyond_the_limit_agrees_with_the_reference():
    text = "No acute finding. " * 25_000
    assert LLAMA3.encode(text) == reference().encode(text, bos=False, eos=False)


@given(st.text())
def test_decoding_gives_the_text_back(text):
    assert LLAMA3.decode(LLAMA3.encode(text)) == text


@pytest.mark.parametrize("name", sorted(LLAMA3.special)[:20])
def test_control_tokens_spelled_out_stay_text(name):
    ids = LLAMA3.encode(f"before {name} after")
    assert not set(ids) & set(LLAMA3.special.values())
    assert LLAMA3.decode(ids) == f"before {name} after"


def test_decode_shows_control_tokens_by_name():
    assert LLAMA3.decode([128000, *LLAMA3.encode("Normal."), 128009]) == "<|begin_of_text|>Normal.<|eot_id|>"


@given(st.text(st.characters(categories=["Cs", "L", "Zs"])))
def test_lone_surrogates_are_replaced(text):
    expected = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    assert LLAMA3.decode(LLAMA3.encode(text)) == expected


def test_lone_surrogate_in_a_long_text():
    assert LLAMA3.decode(LLAMA3.encode("a " * 20_000 + "\ud800")).endswith(" \ufffd")


def test_batch_is_each_alone():
    assert LLAMA3.encode_batch(FRAGMENTS) == [LLAMA3.encode(text) for text in FRAGMENTS]


@pytest.mark.parametrize("token_id", [-1, 128_256, 2**40])
def test_unknown_ids_are_refused(token_id):
    with pytest.raises(ValueError, match="outside the vocabulary"):
        LLAMA3.decode([token_id])


def test_cached_per_process():
    assert load_tokenizer("llama3") is LLAMA3


def test_unknown_name():
    with pytest.raises(UsageError, match="llama3"):
        load_tokenizer("nonesuch")


def test_missing_package_names_the_extra(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(EnvironmentFault, match=r"radlake\[pack\]"):
        module._llama3_rank_file()


def test_missing_tiktoken_names_the_extra(monkeypatch):
    monkeypatch.setitem(sys.modules, "tiktoken", None)
    with pytest.raises(EnvironmentFault, match=r"radlake\[pack\]"):
        module._build("llama3", module._llama3_rank_file().read_bytes(), 256)


def test_damaged_rank_file():
    with pytest.raises(EnvironmentFault, match="damaged"):
        module._build("llama3", b"not a rank file\n", 256)


def test_the_tiny_vocabulary_is_made_of_the_synthetic_corpus(tmp_path):
    import importlib.resources

    from click.testing import CliRunner

    from radlake.synth.subwords import main

    made = tmp_path / "again.ranks"
    assert CliRunner().invoke(main, [str(made)]).exit_code == 0
    shipped = importlib.resources.files("radlake").joinpath(module.TINY_RANK_FILE)
    assert made.read_bytes() == shipped.read_bytes()


def test_tiny_has_the_controls_of_llama3_and_few_tokens():
    tiny = load_tokenizer("tiny")
    assert tiny.vocab_size == len(tiny.ranks) + len(tiny.special) == 2048
    assert set(tiny.special) < set(LLAMA3.special)
    assert [i - len(tiny.ranks) for i in tiny.special.values()] == list(range(16))


@given(st.text())
def test_tiny_gives_back_every_text(text):
    tiny = load_tokenizer("tiny")
    assert tiny.decode(tiny.encode(text)) == text
