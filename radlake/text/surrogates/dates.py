"""Dates as reports write them, moved by the days of their patient in the form that they were written in.

    moved("March 14, 2019 at 10:22", days=-21)   # "February 21, 2019 at 10:22"

The year is always written out in four digits, and added where a day has none: only its year tells that a
date is a surrogate. Times stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from radlake.text.dates import shift_date
from radlake.text.surrogates.forms import MONTHS, any_of

_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9}
_MONTH = rf"(?P<month>{any_of(_NUMBERS)})\b(?P<stop>\.?)"
_ORDINAL = r"(?P<day>\d{1,2})(?P<th>st|nd|rd|th)?"
_TIME = (
    r"(?P<rest>(?:(?:T|,?\s{0,2}(?:at\s|@\s?)?)\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?"
    r"|,?\s{1,2}(?:at\s|@\s?)\d{1,4})?(?:\s?(?:[ap]\.m\.|[ap]m\b|hours|hrs|[ecmp][sd]t))?[,;]?)"
)
_WEEKDAY = r"(?P<lead>(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s{1,2})?)"
_YEAR = r"(?P<year>\d{4})"
_SHORT_YEAR = r"(?P<year>\d{4}|'?\d{2})"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _TIME, re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<a>\s?[-/.]\s?)(?P<m>\d{{1,2}})(?P<b>\s?[-/.]\s?)(?P<day>\d{{1,2}})",
        r"(?P<m>\d{1,2})(?P<a>\s?[-/.]\s?)(?P<day>\d{1,2})(?P<b>\s?[-/.]\s?)(?P<year>\d{4}|\d{2})",
        rf"(?P<m>\d{{1,2}})(?P<b>[-/]){_YEAR}",
        r"(?P<m>\d{1,2})(?P<a>[-/])(?P<day>\d{1,2})",
        rf"{_MONTH}(?P<a>[\s-]{{1,2}}){_ORDINAL}(?:(?P<b>,\s?|\s-?\s?|-\s?){_SHORT_YEAR})?",
        rf"{_MONTH}(?P<b>,?(?:\sof)?[ ,\n-]{{1,2}}){_YEAR}",
        rf"{_ORDINAL}(?P<a>[\s-](?:of\s)?){_MONTH}(?:(?P<b>,?[\s-]{{1,2}}){_SHORT_YEAR})?",
    )
)
_COMPACT = re.compile(r"(?:19|20)\d{6}(?:\d{4}|\d{6})?")  # as one number among others it could not be known again
_ANY_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
_MIDDLE_OF_MONTH = 15
_CENTURY_TURNS_AT = 50  # "49" is 2049, "50" is 1950


@dataclass(frozen=True)
class _Written:
    """A date and how it was written: the named parts of the pattern that read it, and which of them it has."""

    day: date
    parts: dict[str, str]
    order: tuple[str, ...]
    day_first: bool = False

    def text(self) -> str:
        values = {"m": "day" if self.day_first else "m", "day": "m" if self.day_first else "day"}
        return "".join(self._part(values.get(name, name), name) for name in self.order)

    @property
    def _padded(self) -> bool:
        """ "03/14" and "12/14" are written in two digits, "3/14" and "March 14" are not."""
        numbers = [self.parts[name] for name in ("m", "day") if name in self.parts]
        return any(n.startswith("0") for n in numbers) or ("m" in self.parts and min(map(len, numbers)) == 2)

    def _part(self, name: str, slot: str) -> str:
        written = self.parts[slot]
        if name == "year":
            return f"{self.day.year:04d}"
        if name in ("m", "day"):
            number = self.day.month if name == "m" else self.day.day
            return f"{number:02d}" if self._padded else str(number)
        if name == "month":
            return _month_like(
                written, self.day.month, short_may=self.parts["stop"] == "." or "-" in self.parts.get("b", "")
            )
        if name == "th":
            return _ordinal(self.day.day, written)
        return written


def moved(text: str, days: int, exam: date | None = None) -> str | None:
    """The date of `text` moved, in the same form; None if it is none that can be read.

    `exam` tells the year of a day written without one.
    """
    written = _read(text, exam)
    return replace(written, day=shift_date(written.day, days)).text() if written else None


def year_of(text: str, exam: date | None = None) -> int | None:
    """The year that a date tells."""
    written = _read(text, exam)
    if written:
        return written.day.year
    found = _ANY_YEAR.search(text) or _COMPACT.fullmatch(text)
    return int(found.group()[:4]) if found else None


def _read(text: str, exam: date | None) -> _Written | None:
    for form in _FORMS:
        match = form.fullmatch(text)
        if match:
            return _written(match, exam)
    return None


def _written(match: re.Match[str], exam: date | None) -> _Written | None:
    parts = {name: value for name, value in match.groupdict().items() if value is not None}
    order = tuple(sorted(parts, key=lambda name: (match.start(name), match.end(name))))
    month = int(parts["m"]) if "m" in parts else _NUMBERS[parts["month"].lower()]
    day = int(parts.get("day", _MIDDLE_OF_MONTH))
    day_first = "m" in parts and month > 12 >= day
    if day_first:
        month, day = day, month
    if "year" not in parts:
        parts, order = _with_year(parts, order)
        found = _before(month, day, exam)
    else:
        found = _date(_four_digits(parts["year"]), month, day)
    return _Written(found, parts, order, day_first) if found else None


def _with_year(parts: dict[str, str], order: tuple[str, ...]) -> tuple[dict[str, str], tuple[str, ...]]:
    """The form of a day that has no year with one: "3/14" as "3/14/2019", "March 14" as "March 14, 2019"."""
    sign = (
        parts["a"] if "m" in parts or "-" in parts["a"] else ", " if order.index("month") < order.index("day") else " "
    )
    at = order.index("rest") - (order[-2] == "stop")  # "on 14 March.": the sentence ends there
    return {**parts, "b": sign, "year": "0000"}, (*order[:at], "b", "year", *order[at:])


def _before(month: int, day: int, exam: date | None) -> date | None:
    """The last such day up to a month after the exam; none if the exam's date is not known."""
    if exam is None:
        return None
    for year in (exam.year + 1, exam.year, exam.year - 1):
        found = _date(year, month, day)
        if found and (found - exam).days <= 31:
            return found
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _four_digits(year: str) -> int:
    number = int(year.lstrip("'"))
    if len(year.lstrip("'")) == 4:
        return number
    return number + (2000 if number < _CENTURY_TURNS_AT else 1900)


def _month_like(written: str, number: int, short_may: bool) -> str:
    """A month's name, short or long and in the case of another; "May" is both."""
    name = MONTHS[number - 1]
    short = short_may if written.lower() == "may" else written.lower() in ("sept", *(m[:3].lower() for m in MONTHS))
    return _case(written)(name[:3] if short else name)


def _ordinal(number: int, written: str) -> str:
    ending = "th" if 11 <= number % 100 <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return _case(written)(ending)


def _case(written: str) -> Callable[[str], str]:
    if written.isupper():
        return str.upper
    return str.lower if written.islower() else str.title
