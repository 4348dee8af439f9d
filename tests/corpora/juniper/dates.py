"""A day in every style of US reports."""

from __future__ import annotations

from datetime import date
from random import Random

FULL = "mdY mdy mmddY d-b-Y iso comma Bcomma dmY bare dots dash dBY wk ord".split()
PART = "md bd dB monthyear byear BY month bday mY my dord b'y".split()
HOLIDAYS = (
    "Thanksgiving",
    "Christmas",
    "Christmas Eve",
    "New Year's Eve",
    "New Year's Day",
    "Labor Day",
    "Memorial Day weekend",
    "July 4th",
    "4th of July",
    "Easter Sunday",
    "Halloween",
    "Mother's Day",
    "Super Bowl Sunday",
    "Valentine's Day",
    "Juneteenth",
    "Veterans Day",
    "St. Patrick's Day",
    "Cinco de Mayo",
    "Ash Wednesday",
)


def write(day: date, form: str) -> tuple[str, str]:
    """The day in a form of FULL or PART as what identifies it and what follows of it (a year alone identifies
    nobody)."""
    return (_full(day, form), "") if form in FULL else _part(day, form)


def _full(day: date, form: str) -> str:
    d, m, y = day.day, day.month, day.year
    short, name = day.strftime("%b"), day.strftime("%B")
    return {
        "mdY": f"{m}/{d}/{y}",
        "mdy": f"{m}/{d}/{y % 100:02}",
        "mmddY": f"{m:02}/{d:02}/{y}",
        "d-b-Y": f"{d:02}-{short}-{y}",
        "iso": day.isoformat(),
        "comma": f"{short} {d}, {y}",
        "Bcomma": f"{name} {d}, {y}",
        "dmY": f"{d} {short} {y}",
        "bare": f"{y}{m:02}{d:02}",
        "dots": f"{m}.{d}.{y % 100:02}",
        "dash": f"{m:02}-{d:02}-{y}",
        "dBY": f"{d} {name} {y}",
        "wk": f"{name} {d} {y}",
        "ord": f"{name} {d}{_ending(d)}, {y}",
    }[form]


def _part(day: date, form: str) -> tuple[str, str]:
    d, m, y = day.day, day.month, day.year
    short, name = day.strftime("%b"), day.strftime("%B")
    return {
        "md": (f"{m}/{d}", ""),
        "bd": (f"{short} {d}", ""),
        "dB": (f"{d} {name}", ""),
        "monthyear": (name, f" {y}"),
        "byear": (short, f" {y}"),
        "BY": (name, f" of {y}"),
        "month": (name, ""),
        "bday": (f"{name} {d}{_ending(d)}", ""),
        "mY": (f"{m}/{y}", ""),
        "my": (f"{m:02}/{y % 100:02}", ""),
        "dord": (f"{d}{_ending(d)} of {name}", ""),
        "b'y": (short, f" '{y % 100:02}"),
    }[form]


def _ending(number: int) -> str:
    return "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def some(day: date, rng: Random, full: float = 0.6) -> tuple[str, str]:
    """The day in some form, with its year with probability `full`."""
    return write(day, rng.choice(FULL if rng.random() < full else PART))
