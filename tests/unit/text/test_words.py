"""The words and the digits of a text, with their places."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from radlake.text.folding import fold
from radlake.text.known import positions
from radlake.text.runs import digit_runs
from radlake.text.words import Words


def test_words_are_runs_of_letters_and_know_their_places() -> None:
    words = Words("seen by dr. o'neil, 3rd: by→phone")
    assert words == {"seen", "by", "dr", "o", "neil", "rd", "phone"}
    assert words.at["by"] == [5, 25]
    assert sorted(words.places({"dr", "by", "nobody"})) == [5, 8, 25]


@given(st.text(alphabet="ab é4_-.→\x00\n", max_size=60))
def test_words_stand_where_a_search_finds_them(text: str) -> None:
    folded = fold(text)
    words = Words(folded)
    assert all(positions(folded, word) == at for word, at in words.at.items())
    assert "".join(sorted("".join(w * len(at) for w, at in words.at.items()))) == "".join(
        sorted(c for c in folded if c.isalpha())
    )


@given(st.text(alphabet="09a ²٣\x00", max_size=40))
def test_runs_are_all_the_digits(text: str) -> None:
    runs = digit_runs(text)
    assert "".join(text[start:end] for start, end in runs) == "".join(c for c in text if "0" <= c <= "9")
    assert all(before[1] < after[0] for before, after in pairwise(runs))
