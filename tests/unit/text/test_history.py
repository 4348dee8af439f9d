"""The numbers of a patient's other exams, however many, found however they are written."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.history import find_history, is_number
from radlake.text.phi import Known, find_phi

MANY = tuple(f"ACC-{number:02d}-{number * 7919:06d}" for number in range(1, 300))
OTHERS = ("ACC-55-9081", "0012345678", "R101", "AB12CD34567", "MR00778899", "2019", "Elm Street 5")


def found(text: str, numbers: tuple[str, ...] = OTHERS) -> list[str]:
    return [text[span.start : span.end] for span in find_history(text, numbers)]


@pytest.mark.parametrize(
    "written",
    [
        *("ACC-55-9081", "ACC559081", "55-9081", "55 9081", "acc-55-9081", "12345678", "0012345678", "1234-5678"),
        *("R101", "ab12-cd34567", "r-101", "MR778899", "778899"),
    ],
)
def test_a_number_in_any_written_form(written):
    assert found(f"Compared with {written}, of last year.") == [written]


@pytest.mark.parametrize("text", ["in 2019", "559 mm", "55908 mm", "155 9081", "R1012", "Elm Street 5", "XR101", ""])
def test_other_numbers_stay(text):
    assert found(text) == []


def test_which_values_are_looked_up_as_numbers():
    assert [is_number(value) for value in OTHERS] == [True, True, True, True, True, False, False]
    assert not is_number("")


def test_it_is_part_of_the_engine():
    spans = find_phi("Compared with ACC-55-9081.", Known(accession="ACC-56-1111", numbers=OTHERS))
    assert [(span.category, span.rule) for span in spans] == [("ID", "known-history")]
    assert find_phi("Compared with ACC-55-9081.", Known(accession="ACC-56-1111")) != spans


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(MANY), st.sampled_from(["see {}", "({})", "{}: stable", "no. {}\nEnd"]))
def test_any_of_many_is_found(number, around):
    assert found(around.format(number), MANY) == [number]


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789- R\nACC", max_size=80))
def test_spans_are_in_range(text):
    assert all(0 <= span.start < span.end <= len(text) for span in find_history(text, OTHERS))
