"""Dates, telephone numbers and identifiers in the many forms that exports print."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from tests.corpora.dogwood.markup import phi

_MONTHS = "January February March April May June July August September October November December".split()


def random_date(rng: Random, first_year: int, last_year: int) -> date:
    """Any day between two years."""
    start = date(first_year, 1, 1)
    return start + timedelta(days=rng.randrange((date(last_year, 12, 31) - start).days))


def numeric_forms(day: date) -> list[str]:
    """`day` in the forms that systems print."""
    short = _MONTHS[day.month - 1][:3]
    return [
        *(f"{day:%m/%d/%Y}", f"{day:%m/%d/%Y}", f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day.year}"),
        *(f"{day.month}/{day.day}/{day.year}", f"{day.month}/{day.day}/{day:%y}", f"{day:%m-%d-%Y}", f"{day:%Y-%m-%d}"),
        *(f"{day:%m/%d/%y}", f"{day.day:02d}-{short.upper()}-{day.year}", f"{short.upper()} {day.day:02d}, {day.year}"),
        *(f"{day.day} {short} {day.year}", f"{day:%m.%d.%Y}"),
    ]


def prose_forms(day: date) -> list[str]:
    """`day` in the forms that people dictate."""
    month = _MONTHS[day.month - 1]
    return [
        *(f"{month} {day.day}, {day.year}", f"{month} {day.day}, {day.year}", f"{month[:3]} {day.day}, {day.year}"),
        *(f"{day.month}/{day.day}/{day.year}", f"{day:%m/%d/%Y}", f"{day.month}/{day.day}/{day:%y}"),
        *(f"{day:%m-%d-%y}", f"{day.day} {month} {day.year}", f"{month} {_ordinal(day.day)}, {day.year}"),
    ]


def vague_date(rng: Random, day: date) -> str:
    """A month with its year, or a day without its year."""
    month = _MONTHS[day.month - 1]
    return rng.choice(
        [
            *(f"{month} {day.year}", f"{month} of {day.year}", f"{month[:3]} {day.year}", f"{day.month}/{day.year}"),
            *(f"{day.month}/{day.day}", f"{month} {_ordinal(day.day)}", f"{month} {day.day}"),
        ]
    )


def _ordinal(day: int) -> str:
    ending = "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


def clock(rng: Random) -> str:
    """A time of day."""
    hour, minute = rng.randrange(24), rng.randrange(60)
    half = "AM" if hour < 12 else "PM"
    twelve = hour % 12 or 12
    forms = [f"{hour:02d}:{minute:02d}", f"{twelve}:{minute:02d} {half}", f"{twelve}:{minute:02d}{half.lower()}"]
    return rng.choice([*forms, f"{hour:02d}{minute:02d} hours", f"{twelve}:{minute:02d} {half[0].lower()}.m."])


def phone_form(rng: Random, area: str) -> str:
    """A ten-digit telephone number."""
    exchange, line = f"{rng.randrange(220, 990)}", f"{rng.randrange(10000):04d}"
    return rng.choice(
        [
            *(f"({area}) {exchange}-{line}", f"{area}-{exchange}-{line}", f"{area}.{exchange}.{line}"),
            *(f"({area}){exchange}-{line}", f"1-{area}-{exchange}-{line}", f"+1 {area} {exchange} {line}"),
            f"{area}{exchange}{line}",
        ]
    )


def short_phone(rng: Random) -> tuple[str, str]:
    """A label and a marked extension, pager number or seven-digit number."""
    return rng.choice(
        [
            ("ext. ", phi("PHONE", f"{rng.randrange(1000, 99999)}")),
            ("x", phi("PHONE", f"{rng.randrange(1000, 9999)}")),
            ("pager ", phi("PHONE", f"{rng.randrange(1000, 99999)}")),
            ("pager #", phi("PHONE", f"{rng.randrange(10000, 99999)}")),
            ("", phi("PHONE", f"{rng.randrange(220, 990)}-{rng.randrange(10000):04d}")),
        ]
    )


def digits(rng: Random, count: int) -> str:
    """That many digits; the first is not zero."""
    return str(rng.randrange(10 ** (count - 1), 10**count))


def mrn_form(rng: Random) -> str:
    """A medical record number as one system prints it."""
    return rng.choice(
        [
            *(digits(rng, 7), digits(rng, 8), f"00{digits(rng, 6)}", f"E{digits(rng, 7)}", f"M{digits(rng, 9)}"),
            *(digits(rng, 10), f"MR{digits(rng, 6)}", digits(rng, 6), f"{digits(rng, 7)}-{rng.randrange(1, 4)}"),
        ]
    )


def mrn_variant(rng: Random, mrn: str) -> str:
    """The number as someone typed it elsewhere: mostly the same."""
    if rng.random() < 0.12 and mrn.isdigit() and len(mrn) == 8:
        return rng.choice([f"{mrn[:2]}-{mrn[2:4]}-{mrn[4:6]}-{mrn[6:]}", f"{mrn[:3]}-{mrn[3:5]}-{mrn[5:]}"])
    if rng.random() < 0.3:
        return mrn.lstrip("0")
    return mrn


def accession_form(rng: Random, day: date, modality: str) -> str:
    """An accession number as one system prints it."""
    return rng.choice(
        [
            *(digits(rng, 8), digits(rng, 7), f"{modality}{digits(rng, 7)}", f"{day:%y}-{digits(rng, 6)}"),
            *(f"{modality}-{day:%y}-{digits(rng, 5)}", f"{day:%Y%m%d}{digits(rng, 4)}", f"A{digits(rng, 8)}"),
            *(f"{digits(rng, 4)}{modality}{digits(rng, 5)}", f"RA{digits(rng, 9)}", f"{day:%m%d%y}-{digits(rng, 4)}"),
        ]
    )


def ssn_form(rng: Random) -> str:
    """A social security number, whole."""
    area, group, serial = f"{rng.randrange(100, 780)}", f"{rng.randrange(10, 99)}", f"{rng.randrange(10000):04d}"
    return rng.choice([f"{area}-{group}-{serial}", f"{area}-{group}-{serial}", f"{area} {group} {serial}"])


def uid_form(rng: Random) -> str:
    """A DICOM unique identifier."""
    return f"1.2.840.{digits(rng, 6)}.{rng.randrange(2, 20)}.{digits(rng, 9)}.{rng.randrange(1, 99)}.{digits(rng, 5)}"
