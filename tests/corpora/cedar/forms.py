"""Surface forms of dates and numbers as exports and dictations write them. Every function returns plain text."""

from __future__ import annotations

import random
from datetime import date

MONTHS = "January February March April May June July August September October November December".split()
US_NUMERIC = ("{m:02d}/{d:02d}/{y}", "{m}/{d}/{y}", "{m:02d}/{d:02d}/{yy}", "{m}/{d}/{yy}", "{m:02d}-{d:02d}-{y}")
US_WORDS = ("{month} {d}, {y}", "{mon} {d}, {y}", "{mon} {d:02d} {y}", "{month} {d}{th}, {y}", "{mon}. {d}, {y}")
ISO = ("{y}-{m:02d}-{d:02d}", "{y}/{m:02d}/{d:02d}", "{d:02d}-{mon}-{y}", "{d:02d} {MON} {y}", "{d:02d}{MON}{y}")
UK_FORMS = (
    "{d:02d}/{m:02d}/{y}",
    "{d} {month} {y}",
    "{d}{th} {month} {y}",
    "{d:02d}.{m:02d}.{y}",
    "{d:02d}-{mon}-{yy}",
)
CA_FORMS = (
    "{y}-{mon}-{d:02d}",
    "{y}-{m:02d}-{d:02d}",
    "{d:02d}/{m:02d}/{y}",
    "{month} {d}, {y}",
    "{y}/{m:02d}/{d:02d}",
)
MONTH_FORMS = ("{month} {y}", "{month} {y}", "{mon} {y}", "{m:02d}/{y}", "{month}", "{month} of {y}")
DAY_FORMS = ("{m}/{d}", "{month} {d}", "{mon} {d}", "{month} {d}{th}")
UK_DAY_FORMS = ("{d} {month}", "{d}/{m}", "{d}{th} {month}")


def date_text(day: date, form: str) -> str:
    """`day` in `form`, one of the patterns above."""
    th = "th" if 10 <= day.day % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    month = MONTHS[day.month - 1]
    if month == "May":
        form = form.replace("{mon}.", "{mon}")
    names = {"month": month, "mon": month[:3], "MON": month[:3].upper(), "th": th}
    return form.format(y=day.year, yy=f"{day.year % 100:02d}", m=day.month, d=day.day, **names)


def header_form(rng: random.Random, country: str) -> str:
    """How a site writes dates in its headers."""
    return rng.choice({"us": US_NUMERIC + US_NUMERIC + ISO + US_WORDS[:2], "uk": UK_FORMS, "ca": CA_FORMS}[country])


def spoken_form(rng: random.Random, country: str) -> str:
    """How someone dictates a full date."""
    return rng.choice({"us": US_NUMERIC + US_WORDS, "uk": UK_FORMS, "ca": CA_FORMS}[country])


def short_form(rng: random.Random, country: str) -> str:
    """A day without its year."""
    return rng.choice(UK_DAY_FORMS if country == "uk" else DAY_FORMS)


def month_form(rng: random.Random) -> str:
    """A month, mostly with its year."""
    return rng.choice(MONTH_FORMS)


def digits(rng: random.Random, count: int) -> str:
    """`count` digits, the first not zero."""
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(count - 1))


def clock(rng: random.Random) -> str:
    """A time of day; never PHI."""
    hour, minute = rng.randint(0, 23), rng.randint(0, 59)
    twelve = f"{hour % 12 or 12}:{minute:02d}"
    half = "am" if hour < 12 else "pm"
    return rng.choice(
        [f"{hour:02d}:{minute:02d}", f"{hour:02d}{minute:02d} hours", f"{twelve} {half}", f"{twelve} {half.upper()}"]
    )


def phone(rng: random.Random, country: str) -> str:
    """A telephone or fax number."""
    if country == "uk":
        area = rng.choice(["01632", "01204", "0161", "020", "07700"])
        rest = digits(rng, 6)
        return rng.choice([f"{area} {rest}", f"({area}) {rest}", f"+44 {area[1:]} {rest[:3]} {rest[3:]}"])
    area, middle, end = str(rng.randint(201, 989)), str(rng.randint(200, 989)), digits(rng, 4)
    forms = [
        "({a}) {m}-{e}",
        "{a}-{m}-{e}",
        "{a}.{m}.{e}",
        "({a}){m}-{e}",
        "1-{a}-{m}-{e}",
        "+1 {a} {m} {e}",
        "{a} {m} {e}",
    ]
    return rng.choice(forms).format(a=area, m=middle, e=end)


def mrn(rng: random.Random, country: str) -> tuple[str, tuple[str, ...]]:
    """A record number as the export holds it, and the ways the text writes it."""
    if country == "uk":
        base = rng.choice("ABHKRTX") + digits(rng, 6)
        return base, (base, base, base.lower())
    if country == "ca":
        base = "J" + digits(rng, 9) if rng.random() < 0.5 else digits(rng, 7)
        return base, (base,)
    kind = rng.randrange(5)
    if kind == 0:
        base = digits(rng, 7)
        return base, (base, f"00{base}", f"{base[:1]}-{base[1:4]}-{base[4:]}")
    if kind == 1:
        base = digits(rng, 8)
        return base, (base, f"{base[:2]}-{base[2:5]}-{base[5:]}", f"{base[:4]} {base[4:]}")
    if kind == 2:
        base = rng.choice(["E", "M", "MR", "Z", "HR"]) + digits(rng, 8)
        return base, (base, base, base.lower())
    if kind == 3:
        base = digits(rng, 6)
        return f"000{base}", (f"000{base}", base)
    base = digits(rng, 9)
    return base, (base, f"{base[:3]}-{base[3:6]}-{base[6:]}")


def accession(rng: random.Random, exam: date, modality: str) -> str:
    """An accession number in the style of one RIS."""
    yy = f"{exam.year % 100:02d}"
    forms = (
        digits(rng, 8), f"{yy}-{digits(rng, 7)}", f"{modality}{yy}{digits(rng, 6)}", f"{exam.year}{digits(rng, 7)}",
        f"A{digits(rng, 9)}", f"{modality}-{yy}-{digits(rng, 5)}", f"RAD{digits(rng, 8)}", f"{digits(rng, 4)}{modality}{digits(rng, 5)}",  # noqa: E501
    )  # fmt: skip
    return rng.choice(forms)


def ssn(rng: random.Random) -> str:
    """A social security number."""
    number = digits(rng, 9)
    return rng.choice(["{0}-{1}-{2}", "{0}-{1}-{2}", "{0} {1} {2}", "{0}{1}{2}"]).format(
        number[:3], number[3:5], number[5:]
    )


def last_four(rng: random.Random) -> str:
    """The tail of a masked number."""
    return digits(rng, 4)


def uk_postcode(rng: random.Random) -> str:
    """A postcode of the United Kingdom."""
    letters = "ABDEFGHJLNPQRSTUWXYZ"
    pair = "".join(rng.choices(letters, k=2))
    return f"{rng.choice(['WF', 'LS', 'TQ', 'B', 'NE', 'EH'])}{rng.randint(1, 29)} {rng.randint(1, 9)}{pair}"


def ca_postcode(rng: random.Random) -> str:
    """A postal code of Canada."""
    letter = lambda: rng.choice("ABCEGHJKLMNPRSTVXY")  # noqa: E731
    return f"{letter()}{rng.randint(1, 9)}{letter()} {rng.randint(1, 9)}{letter()}{rng.randint(1, 9)}"


def uid(rng: random.Random) -> str:
    """A DICOM unique identifier."""
    return f"1.2.840.{digits(rng, 6)}.{rng.randint(1, 9)}.{digits(rng, 3)}.{digits(rng, 8)}.{digits(rng, 5)}"
