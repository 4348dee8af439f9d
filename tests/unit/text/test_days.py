"""Days without a year, and numbers that look like them and are none."""

from __future__ import annotations

import re

import pytest

from radlake.text.days import find_days
from radlake.text.folding import fold
from radlake.text.runs import digit_runs


def found(text: str) -> list[str]:
    folded = fold(text)
    words = set(re.findall(r"[a-z]+", folded))
    spans = find_days(text, folded, words, digit_runs(text))
    return sorted({text[span.start : span.end] for span in spans}, key=text.index)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Compared to the study from the 12th.", ["the 12th"]),
        ("Clip placed on 7.9., intact", ["7.9."]),
        ("Board on 6.6. reviewed this", ["6.6."]),
        ("New since 20.3.: a nodule", ["20.3."]),
        ("No change since 2023-08.", ["2023-08"]),
        ("XR hip Mon 14/3 at 08:15", ["Mon 14/3"]),
        ("D/w Lund at 14:20 12/7.", ["12/7"]),
        ("3/2 CT shows the same", ["3/2"]),
        ("Comparison is made to 3/2.", ["3/2"]),
        ("last chemo 2/18, tolerated", ["2/18"]),
        ("eGFR 54 (2/18)", ["2/18"]),
        ("Prior of 02-18.", ["02-18"]),
        ("Exam of 2019/02.", ["2019/02"]),
        ("Since mid-June it grew", ["mid-June"]),
        ("March's CT", ["March"]),
        ("Fell on Boxing Day.", ["Boxing Day"]),
        ("between 3 and 5 May", ["3"]),
        ("Repeat in early Spring 2022.", ["early Spring 2022"]),
        ("Last seen Q3 2019", ["Q3 2019"]),
        ("Prior of the third of May.", ["the third of May"]),
        ("CT March the 4th, 2019", ["March the 4th, 2019"]),
        ("Stable from 2/27 and 3/1.", ["2/27", "3/1"]),
        ("from 4 mm (9/9) to 6 mm (12/9)", ["9/9", "12/9"]),
        ("On the morning of 7/4 he fell", ["7/4"]),
        ("Paged @ 7:59 PM, 4/5.", ["4/5"]),
        ("Comp: 10/15 and 7/18/2015", ["10/15"]),
    ],
)
def test_days(text: str, days: list[str]) -> None:
    assert found(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "the 4th rib and the 12th rib",
        "SUVmax of 3.4. The liver",
        "measures 1.2. No change",
        "strength 4/5 and 5/5",
        "series 3/12",
        "grade 2/6 murmur",
        "PI-RADS 4/5",
        "3/10 nodes",
        "a 2019-1234 protocol",
        "pulmonary march of opacities",
        "may represent",
        "ratio 10/12",
        "a spring of the knee brace",
        "the second of three nodules",
        "from 2/3 of the lung",
    ],
)
def test_numbers_of_radiology_stay(text: str) -> None:
    assert found(text) == []
