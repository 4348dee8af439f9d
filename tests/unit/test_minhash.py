"""Shingles and bands: what a text's words are, whatever stands around them and beside the text."""

from __future__ import annotations

import random
import re

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.minhash import MOST_MINIMA, RECALL, Banding, Sets, band_hashes, banding_for, shingles_of

WORDS = st.sampled_from("no acute clear lungs 5 mm heart size normal effusion é ß".split())
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), min_size=1, max_size=6)


def sets_of(sets: Sets) -> list[list[int]]:
    return [part.tolist() for part in np.split(sets.values, np.cumsum(sets.lengths)[:-1])]


def plain_runs(text: str, length: int) -> set[tuple[str, ...]]:
    """By the textbook: runs of words, the last ones ending after the text."""
    words = re.findall(r"[^\W_]+", text.lower()) or [""]
    return {tuple(words[place : place + length]) for place in range(len(words))}


@given(TEXTS, st.integers(1, 4))
def test_as_many_shingles_as_different_runs_of_words(texts, length):
    found = shingles_of(pa.array(texts), length)
    assert found.lengths.tolist() == [len(plain_runs(text, length)) for text in texts]
    assert all(values == sorted(set(values)) for values in sets_of(found))


@given(TEXTS, st.integers(1, 4))
def test_what_two_texts_share_are_the_runs_that_they_share(texts, length):
    first, last = (set(values) for values in (sets_of(shingles_of(pa.array(texts), length))[i] for i in (0, -1)))
    assert len(first & last) == len(plain_runs(texts[0], length) & plain_runs(texts[-1], length))


@given(TEXTS, st.integers(1, 4), st.integers(0, 5))
def test_a_text_has_the_same_shingles_and_bands_in_any_company(texts, length, place):
    banding = banding_for(0.8)
    place %= len(texts)
    together = shingles_of(pa.array(texts), length)
    alone = shingles_of(pa.array([texts[place]]), length)
    assert sets_of(together)[place] == sets_of(alone)[0]
    assert band_hashes(together, banding)[place].tolist() == band_hashes(alone, banding)[0].tolist()


def test_case_punctuation_and_blanks_count_nothing_and_words_do():
    one, same, other = sets_of(
        shingles_of(pa.array(["No acute (5 mm) disease.", "no ACUTE 5\nmm: disease", "No acute 6 mm disease."]), 3)
    )
    assert one == same
    assert set(one) != set(other)


def test_hashes_are_fixed_for_ever():
    """Another value would give other clusters of the same texts."""
    sets = shingles_of(pa.array(["the lungs are clear"]), 3)
    assert sets.values.tolist() == [484675671, 1249861777, 1506834340, 2087367812]
    assert band_hashes(sets, Banding(2, 3)).tolist() == [[-2795930866532424510, 859820275897885595]]


@given(TEXTS)
def test_sets_as_bytes_and_back(texts):
    sets = shingles_of(pa.array(texts), 3)
    again = Sets.from_binary(sets.to_binary())
    assert again.values.tolist() == sets.values.tolist()
    assert again.lengths.tolist() == sets.lengths.tolist()


@given(TEXTS, st.data())
def test_taken_sets_are_those_sets(texts, data):
    sets = shingles_of(pa.array(texts), 2)
    places = data.draw(st.lists(st.integers(0, len(texts) - 1), min_size=1))
    assert sets_of(sets.take(np.array(places))) == [sets_of(sets)[place] for place in places]


@pytest.mark.parametrize("similarity", [0.5, 0.65, 0.8, 0.9, 0.99, 1.0])
def test_a_banding_finds_what_it_must_and_no_more_selective_one_does(similarity):
    found = banding_for(similarity)
    assert found.bands * found.rows <= MOST_MINIMA
    assert found.recall(similarity) >= RECALL
    rows = found.rows + 1
    assert rows > MOST_MINIMA or Banding(MOST_MINIMA // rows, rows).recall(similarity) < RECALL


def test_texts_agree_in_bands_as_often_as_theory_says():
    """1,000 pairs of sets with a similarity of 0.6: two of the standard deviations that chance allows."""
    rnd = random.Random(1)
    values, lengths = [], []
    for _ in range(1000):
        words = rnd.sample(range(2**32), 40)
        for part in (words[:32], words[8:]):  # 24 of 40 are common
            values += sorted(part)
            lengths.append(len(part))
    hashes = band_hashes(Sets(np.array(values, np.uint32), np.array(lengths)), Banding(20, 2))
    agreed = (hashes[::2] == hashes[1::2]).mean()
    assert agreed == pytest.approx(0.6**2, abs=0.02)
