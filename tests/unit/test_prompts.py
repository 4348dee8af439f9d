import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake import prompts
from radlake.prompts import (
    INSTRUCTIONS,
    PREFIX_SEPARATOR,
    PREFIXES,
    choose,
    has_prefix,
    strip_prefix,
    uniform,
)

PINNED_SHA256 = "b87e9b01ce0e3626923729c0d7666a3471dbf23cde42a1e6e396b98881c4f69f"
keys = st.text(st.characters(codec="utf-8"), max_size=40)


def test_twenty_instructions_and_ten_prefixes():
    assert len(set(INSTRUCTIONS)) == 20
    assert len(set(PREFIXES)) == 10
    assert all(text == text.strip() for text in (*INSTRUCTIONS, *PREFIXES))


def test_wording_is_pinned_to_the_version():
    assert (prompts.PROMPTS_VERSION, prompts.PROMPTS_SHA256) == (1, PINNED_SHA256)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_prefix_is_found_and_stripped(prefix):
    output = prefix + PREFIX_SEPARATOR + "No acute disease."
    assert has_prefix(output)
    assert strip_prefix(output) == "No acute disease."
    assert strip_prefix("\n" + prefix.upper().replace(" ", "  ") + "\n1. Normal.") == "1. Normal."


@given(st.sampled_from(PREFIXES), st.text().map(str.strip))
def test_stripping_gives_the_impression_back(prefix, impression):
    assert strip_prefix(prefix + PREFIX_SEPARATOR + impression) == impression


@pytest.mark.parametrize("text", ["", "No acute disease.", "Impression: to conclude the report: normal.", "  x "])
def test_text_without_a_prefix_is_unchanged(text):
    assert not has_prefix(text)
    assert strip_prefix(text) == text


def test_choice_follows_the_documented_formula():
    hex13 = hashlib.sha256(b"instruction:7:abc").hexdigest()[:13]
    assert choose(7, "abc", "instruction", 20) == int(hex13, 16) % 20
    assert uniform(7, "abc", "instruction") == int(hex13, 16) / 2**52


@given(st.integers(), keys, st.integers(1, 1000))
def test_choices_stay_in_range(seed, key, n):
    assert 0 <= choose(seed, key, "instruction", n) < n
    assert 0.0 <= uniform(seed, key, "split") < 1.0


def test_choices_are_spread_evenly_and_independent_of_each_other():
    drawn = [choose(1, str(key), "instruction", 20) for key in range(20_000)]
    assert max(abs(drawn.count(value) - 1000) for value in range(20)) < 150
    both = sum(uniform(1, str(key), "prefix") < 0.5 and uniform(1, str(key), "split") < 0.5 for key in range(20_000))
    assert abs(both - 5000) < 250


def test_choose_refuses_an_empty_range():
    with pytest.raises(ValueError, match="n must"):
        choose(1, "a", "instruction", 0)


def test_sql_is_the_same_formula():
    assert prompts.choose_sql(7, "pair_key", "instruction", 20) == (
        "(cast(conv(substr(sha2(concat('instruction:7:', pair_key), 256), 1, 13), 16, 10) as bigint) % 20)"
    )
    assert "/ 4503599627370496D" in prompts.uniform_sql(7, "pair_key", "split")


def test_sql_refuses_a_purpose_that_could_break_out():
    with pytest.raises(ValueError, match="purpose"):
        prompts.uniform_sql(7, "pair_key", "x'; --")
