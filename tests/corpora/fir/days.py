"""Dates in the forms that reports hold."""

from __future__ import annotations

from datetime import date
from random import Random

_MONTHS = "January February March April May June July August September October November December".split()


def ordinal(day: int) -> str:
    """1st, 2nd, 3rd, 4th …"""
    tail = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{tail}"


def forms(day: date) -> dict[str, str]:
    """A date in each form by name."""
    month, name, short = day.month, _MONTHS[day.month - 1], _MONTHS[day.month - 1][:3]
    two = f"{day.year % 100:02d}"
    return {
        "us": f"{month:02d}/{day.day:02d}/{day.year}",
        "usx": f"{month}/{day.day}/{day.year}",
        "us2": f"{month}/{day.day}/{two}",
        "us02": f"{month:02d}/{day.day:02d}/{two}",
        "dash": f"{month:02d}-{day.day:02d}-{day.year}",
        "dash2": f"{month}-{day.day}-{two}",
        "dot": f"{month}.{day.day}.{two}",
        "iso": day.isoformat(),
        "hl7": f"{day:%Y%m%d}",
        "long": f"{name} {day.day}, {day.year}",
        "longo": f"{name} {ordinal(day.day)}, {day.year}",
        "nocomma": f"{name} {day.day} {day.year}",
        "short": f"{short} {day.day}, {day.year}",
        "shortdot": f"{short}. {day.day}, {day.year}",
        "SHORT": f"{short.upper()} {day.day} {day.year}",
        "mil": f"{day.day:02d} {short} {day.year}",
        "MIL": f"{day.day:02d} {short.upper()} {two}",
        "vms": f"{day.day:02d}-{short.upper()}-{day.year}",
        "vms2": f"{day.day}-{short}-{two}",
        "dmy": f"{day.day} {name} {day.year}",
        "of": f"{ordinal(day.day)} of {name} {day.year}",
        "my": f"{name} {day.year}",
        "my3": f"{short} {day.year}",
        "myof": f"{name} of {day.year}",
        "myn": f"{month}/{day.year}",
        "myn0": f"{month:02d}/{day.year}",
        "my2": f"{short} '{two}",
        "md": f"{month}/{day.day}",
        "mdn": f"{name} {day.day}",
        "mdo": f"{name} {ordinal(day.day)}",
        "mds": f"{short} {day.day}",
    }


PROSE = """us us us us usx usx usx us2 us2 us02 us02 dash dash2 iso long long long longo nocomma short shortdot mil \
vms vms2
dmy of dot hl7""".split()
MONTHS = "my my my my3 myof myn myn0 my2".split()
SHORT = "md md mdn mdo mds".split()


def prose(rng: Random, day: date) -> str:
    """A whole date as it may stand in a sentence."""
    return forms(day)[rng.choice(PROSE)]
