"""The rest of a found name, and its other mentions."""

from __future__ import annotations

import pytest
from blanked import blanked


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Referring: Filomena Rosalba Do\nFINDINGS: clear", ["Do"]),
        ("Approved by Luz A Corona at 17:10", ["Corona"]),
        ("CC: Yuki Chou; NG, Guowei; DVOŘÁK, Bohdan", ["NG"]),
        ("Signed: Marguerite van Wyk, MD", ["van Wyk"]),
        ("Seen by Dr. Zaman today.\nThe graft by Zaman is patent. Zaman agrees.", ["Zaman"]),
    ],
)
def test_the_whole_name_goes(text: str, names: list[str]) -> None:
    assert not any(name in blanked(text) for name in names)


def test_what_follows_a_name_stays() -> None:
    left = blanked("Dictated by: Tilman Orvik MRN: 00123456\nThe right lung is clear.")
    assert "MRN" in left and "right lung" in left


def test_an_eponym_is_no_mention_of_its_bearer() -> None:
    assert "Baker's cyst" in blanked("Requested by Dr. Ann Baker.\nA Baker's cyst is present.")
