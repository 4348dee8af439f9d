"""The many ways in which reports write a date. Every form here is finer than a year."""

from __future__ import annotations

import random
from datetime import date, timedelta

from tests.corpora.birch.rich import Text, phi

MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
HABIT = 0.65


def _pick(forms: list[str], rng: random.Random, habit: int) -> str:
    """Who writes a report mostly writes dates in one form."""
    return forms[habit % len(forms)] if rng.random() < HABIT else rng.choice(forms)


def _ordinal(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def whole(when: date, rng: random.Random, region: str, habit: int) -> str:
    """Day, month and year."""
    month, year, day = MONTHS[when.month - 1], when.year, when.day
    first, second = (when.month, day) if region == "us" else (day, when.month)
    forms = [
        f"{first:02}/{second:02}/{year}",
        f"{first:02}/{second:02}/{year}",
        f"{first}/{second}/{year}",
        f"{first}/{second}/{year % 100:02}",
        f"{first:02}-{second:02}-{year}",
        f"{first:02}.{second:02}.{year}",
        f"{first}.{second}.{year % 100:02}",
        f"{year}-{when.month:02}-{day:02}",
        f"{year}/{when.month:02}/{day:02}",
        f"{day:02}-{month[:3]}-{year}",
        f"{day:02}-{month[:3].upper()}-{year % 100:02}",
        f"{day:02}{month[:3].upper()}{year}",
        f"{day} {month} {year}",
        f"{day} {month[:3]} {year}",
        f"{month} {day}, {year}",
        f"{month} {day} {year}",
        f"{month[:3]} {day}, {year}",
        f"{month[:3].upper()} {day:02}, {year}",
        f"{month} {_ordinal(day)}, {year}",
        f"{_ordinal(day)} {month} {year}",
        f"{_ordinal(day)} of {month}, {year}",
        f"{DAYS[when.weekday()]}, {month} {day}, {year}",
        f"{DAYS[when.weekday()][:3]} {day} {month[:3]} {year}",
    ]
    return _pick(forms, rng, habit)


def header(when: date, rng: random.Random, region: str, habit: int) -> str:
    """In a block of demographics: digits mostly."""
    first, second = (when.month, when.day) if region == "us" else (when.day, when.month)
    forms = [
        f"{first:02}/{second:02}/{when.year}",
        f"{first}/{second}/{when.year}",
        f"{when:%Y-%m-%d}",
        f"{when:%Y%m%d}",
        f"{when.day:02}-{MONTHS[when.month - 1][:3]}-{when.year}",
        f"{when.day:02}-{MONTHS[when.month - 1][:3].upper()}-{when.year}",
    ]
    return _pick(forms, rng, habit)


def month(when: date, rng: random.Random) -> str:
    """What may follow the word "in": without the day."""
    name = MONTHS[when.month - 1]
    return rng.choice(
        [
            f"{name} {when.year}",
            f"{name} {when.year}",
            f"{name[:3]} {when.year}",
            f"{name}, {when.year}",
            f"{name} of {when.year}",
            f"{name[:3]} '{when.year % 100:02}",
            f"{when.month:02}/{when.year}",
            f"{when.month}/{when.year}",
            name,
        ]
    )


def loose(when: date, rng: random.Random, region: str) -> str:
    """Without the year, or without the day."""
    name = MONTHS[when.month - 1]
    first, second = (when.month, when.day) if region == "us" else (when.day, when.month)
    return rng.choice(
        [
            month(when, rng),
            month(when, rng),
            f"{first}/{second}",
            f"{name} {when.day}",
            f"{name} {_ordinal(when.day)}",
            f"{_ordinal(when.day)} {name}",
            f"{when.day} {name[:3]}",
            f"{_ordinal(when.day)} of {name}",
        ]
    )


def clock(rng: random.Random) -> str:
    """A time of day; no PHI by itself."""
    hour, minute = rng.randrange(24), rng.randrange(60)
    return rng.choice(
        [
            f"{hour:02}:{minute:02}",
            f"{hour:02}{minute:02} hrs",
            f"{hour % 12 or 12}:{minute:02} {'AM' if hour < 12 else 'PM'}",
        ]
    )


def later(when: date, rng: random.Random) -> date:
    return when + timedelta(days=rng.randrange(5, 260))


def as_date(text: str) -> Text:
    return phi(text, "DATE")
