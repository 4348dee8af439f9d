"""Hospital telephones, and measurements as long as they."""

from __future__ import annotations

import pytest

from radlake.text.contacts import find_contacts
from radlake.text.runs import digit_runs


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_contacts(text, text.lower(), digit_runs(text))]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Called to Dr. Ames at 5-4412 at 3:15 pm.", "5-4412"),
        ("STAT line 45-2210", "45-2210"),
        ("reading room x7-2231", "7-2231"),
        ("Reading room: 4629.", "4629"),
        ("Lund pgy3 p3448", "3448"),
        ("Paged at 4432 without answer.", "4432"),
        ("Call the reading room on 62143.", "62143"),
        ("Called back number 555.0134.", "555.0134"),
        ("relayed on (02) 5550 3574.", "(02) 5550 3574"),
        ("Suggest review, tel 1800 975 788.", "1800 975 788"),
        ("pager 232", "232"),
    ],
)
def test_telephones(text: str, number: str) -> None:
    assert number in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "called at 1432 hours",
        "measures from 10-1200 HU",
        "dose of 500 mg",
        "at 120 kVp",
        "since 10-2019",
        "on 2019 films",
        "at 4500 g",
        "series 4, image 123",
        "12 13 14 mm",
    ],
)
def test_measurements_and_times_stay(text: str) -> None:
    assert found(text) == []
