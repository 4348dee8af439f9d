"""Surface forms of dates, times, telephones, addresses of mail, and numbers that identify."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from tests.corpora.alder.people import Person

MONTHS = "January February March April May June July August September October November December".split()
_SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def ordinal(number: int) -> str:
    """1st, 2nd, 3rd, 11th."""
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _name(day: date) -> str:
    return MONTHS[day.month - 1]


def _abbr(day: date) -> str:
    return _SHORT[day.month - 1]


_FULL: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{d.month}/{d.day}/{d.year}",
    lambda d: f"{d:%m/%d/%Y}",
    lambda d: f"{d:%m/%d/%Y}",
    lambda d: f"{d.month}/{d.day}/{d:%y}",
    lambda d: f"{d:%m/%d/%y}",
    lambda d: f"{d:%m-%d-%Y}",
    lambda d: f"{d.month}-{d.day}-{d:%y}",
    lambda d: d.isoformat(),
    lambda d: f"{d:%Y/%m/%d}",
    lambda d: f"{d:%d.%m.%Y}",
    lambda d: f"{_name(d)} {d.day}, {d.year}",
    lambda d: f"{_name(d)} {d.day}, {d.year}",
    lambda d: f"{_name(d)} {ordinal(d.day)}, {d.year}",
    lambda d: f"{_abbr(d)} {d.day}, {d.year}",
    lambda d: f"{_abbr(d)}. {d.day} {d.year}",
    lambda d: f"{d.day} {_name(d)} {d.year}",
    lambda d: f"{d.day:02}-{_abbr(d)}-{d.year}",
    lambda d: f"{d.day:02}{_abbr(d).upper()}{d.year}",
    lambda d: f"{d.day:02} {_abbr(d).upper()} {d:%y}",
    lambda d: f"{ordinal(d.day)} of {_name(d)} {d.year}",
    lambda d: f"{ordinal(d.day)} {_name(d)}, {d.year}",
)

_PARTIAL: tuple[Callable[[date], str], ...] = (
    lambda d: f"{d.month}/{d.day}",
    lambda d: f"{d.month}/{d.day}",
    lambda d: f"{_name(d)} {d.day}",
    lambda d: f"{_name(d)} {ordinal(d.day)}",
    lambda d: f"{ordinal(d.day)} of {_name(d)}",
    lambda d: f"{d.day} {_abbr(d)}",
)

_MONTH_YEAR: tuple[Callable[[date], str], ...] = (
    lambda d: f"{_name(d)} {d.year}",
    lambda d: f"{_name(d)} {d.year}",
    lambda d: f"{_name(d)} of {d.year}",
    lambda d: f"{_abbr(d)} {d.year}",
    lambda d: f"{d.month}/{d.year}",
    lambda d: f"{d:%m/%Y}",
    lambda d: f"{_abbr(d)} '{d:%y}",
)


def full_date(rng: Random, day: date) -> str:
    """A day with its year, in one of some twenty formats."""
    return rng.choice(_FULL)(day)


def slashed(rng: Random, day: date) -> str:
    """A day with its year, in a form that fits a header or a time stamp."""
    return rng.choice(_FULL[:9])(day)


def partial_date(rng: Random, day: date) -> str:
    """A day without its year."""
    return rng.choice(_PARTIAL)(day)


def month_of(rng: Random, day: date) -> str:
    """A month with its year."""
    return rng.choice(_MONTH_YEAR)(day)


def earlier(rng: Random, day: date, most: int = 900) -> date:
    """Some day before."""
    return day - timedelta(days=rng.randint(3, most))


def clock(rng: Random) -> str:
    """A time of day; no PHI by itself."""
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    twelve = f"{(hour - 1) % 12 + 1}:{minute:02}"
    half = "AM" if hour < 12 else "PM"
    return rng.choice(
        (f"{hour:02}:{minute:02}", f"{twelve} {half}", f"{twelve} {half.lower()}", f"{hour:02}{minute:02} hours")
    )


def phone(rng: Random) -> str:
    """Ten digits, punctuated in one of many ways."""
    area, exchange, line = rng.randint(201, 989), rng.randint(200, 999), f"{rng.randint(0, 9999):04}"
    return rng.choice(
        (
            f"({area}) {exchange}-{line}",
            f"({area}){exchange}-{line}",
            f"{area}-{exchange}-{line}",
            f"{area}.{exchange}.{line}",
            f"{area} {exchange} {line}",
            f"{area}/{exchange}-{line}",
            f"+1 {area} {exchange} {line}",
            f"1-{area}-{exchange}-{line}",
            f"{area}{exchange}{line}",
            f"({area}) {exchange}-{line} x{rng.randint(100, 9999)}",
            f"{area}-{exchange}-{line} ext. {rng.randint(100, 999)}",
        )
    )


def _ascii(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return "".join(c for c in folded.lower() if c.isalnum())


def email(rng: Random, person: Person, host: str) -> str:
    """A mailbox of that person."""
    given, family = _ascii(person.given), _ascii(person.family)
    user = rng.choice(
        (
            f"{given}.{family}",
            f"{given[0]}{family}",
            f"{family}{given[0]}{rng.randint(1, 99)}",
            f"{given}_{family}",
            f"{family}-{given[:2]}",
        )
    )
    domain = rng.choice(
        (
            f"{host}.org",
            f"{host}.biz",
            f"mail.{host}.health",
            f"{host}-rad.com",
            f"{host}.edu",
            "quickpost.net",
            "inboxly.co.uk",
        )
    )
    return f"{user}@{domain}"


def host_of(facility: str) -> str:
    """A domain's first word."""
    return _ascii(facility.split()[0] + facility.split()[1])[:14]


def url(rng: Random, host: str) -> str:
    """An address that leads to the patient's record."""
    number = rng.randint(10**6, 10**8)
    return rng.choice(
        (
            f"https://pacs.{host}.org/viewer?study={number}",
            f"http://portal.{host}.biz/results/{number}",
            f"www.{host}.org/mychart/{number}",
            f"https://{host}.health/r/{number:x}",
        )
    )


def study_uid(rng: Random) -> str:
    """A DICOM study instance UID."""
    return (
        f"1.2.840.{rng.randint(10000, 999999)}.{rng.randint(1, 99)}.{rng.randint(10**9, 10**12)}.{rng.randint(1, 999)}"
    )


def ssn(rng: Random) -> str:
    """Nine digits as the administration prints them, or as people type them."""
    a, b, c = rng.randint(100, 772), rng.randint(10, 99), rng.randint(1000, 9999)
    return rng.choice((f"{a}-{b}-{c}", f"{a}-{b}-{c}", f"{a} {b} {c}", f"{a}{b}{c}"))


def token(rng: Random, shape: str) -> str:
    """`A` becomes a letter, `9` a digit; all else stays."""
    letters = "ABCDEFGHJKLMNPRSTUVWXYZ"
    return "".join(rng.choice(letters) if c == "A" else str(rng.randint(0, 9)) if c == "9" else c for c in shape)
