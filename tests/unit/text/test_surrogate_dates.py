"""Moved dates: read in every common form, moved exactly, written as before."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.surrogates import ERA_DAYS, is_surrogate
from radlake.text.surrogates.dates import moved, year_of

EXAM = date(2019, 3, 20)
# strftime has no form without a leading zero that every platform knows
FORMS = {
    "us": lambda d: f"{d.month}/{d.day}/{d.year}",
    "us padded": lambda d: f"{d:%m/%d/%Y}",
    "us short": lambda d: f"{d:%m/%d/%y}",
    "iso": lambda d: f"{d:%Y-%m-%d}",
    "long": lambda d: f"{d:%B} {d.day}, {d.year}",
    "short": lambda d: f"{d:%b}. {d.day}, {d.year}",
    "oracle": lambda d: f"{d:%d-%b-%Y}".upper(),
    "day first": lambda d: f"{d.day} {d:%B} {d.year}",
}


@settings(max_examples=300, deadline=None)
@given(st.dates(date(1960, 1, 1), date(2049, 12, 31)), st.integers(1, 520), st.sampled_from(sorted(FORMS)))
def test_the_same_days_in_every_form(day, weeks, form):
    days = ERA_DAYS - 7 * weeks
    new = moved(FORMS[form](day), days)
    later = day + timedelta(days=days)
    wanted = "us padded" if form == "us short" else form
    assert later.weekday() == day.weekday()
    assert is_surrogate(new)
    if form in ("us", "us padded", "us short"):  # 10/12 tells nothing of zeros
        assert [int(part) for part in new.split("/")] == [later.month, later.day, later.year]
    elif form == "short":
        assert new.replace(".", "") == FORMS[wanted](later).replace(".", "")
    elif form == "oracle":
        assert new.lstrip("0") == FORMS[form](later).lstrip("0")
    else:
        assert new == FORMS[wanted](later)


@pytest.mark.parametrize(
    ("text", "new"),
    [
        ("3/14", "3/7/2019"),
        ("5/5", "4/28/2018"),  # long after the exam: last year's
        ("March 14", "March 7, 2019"),
        ("14 MARCH", "7 MARCH 2019"),
        ("14-Mar", "7-Mar-2019"),
        ("14 March.", "7 March 2019."),
        ("MARCH 14TH, 2019", "MARCH 7TH, 2019"),
        ("the 8th", None),
        ("1st of April, 2019", "25th of March, 2019"),
        ("25/12/2018", "18/12/2018"),
        ("14.03.2019", "07.03.2019"),
        ("03/2019", "03/2019"),
        ("March 2019", "March 2019"),
        ("March 14, 2019 at 10:22 AM", "March 7, 2019 at 10:22 AM"),
        ("2019-03-14T10:22:05", "2019-03-07T10:22:05"),
        ("20190314102205", None),  # nothing would tell it from a number
        ("Thursday, March 14", "Thursday, March 7, 2019"),
        ("2/30/2019", None),
        ("31/31/2019", None),
        ("about Easter", None),
    ],
)
def test_a_week_back(text, new):
    assert moved(text, -7, EXAM) == new


def test_without_the_exam_a_day_has_no_year():
    assert moved("3/14", -7) is None
    assert year_of("3/14") is None


@pytest.mark.parametrize(("text", "year"), [("3/14/2019", 2019), ("3/14", 2019), ("20180314", 2018), ("in 2017", 2017)])
def test_years(text, year):
    assert year_of(text, EXAM) == year


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789/-. MarchApril,thT:", max_size=24))
def test_any_text_is_moved_or_refused(text):
    new = moved(text, ERA_DAYS, EXAM)
    assert new is None or re.search("2[56][0-9]{2}", new)
