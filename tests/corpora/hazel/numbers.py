"""Numbers that point to a patient, a visit, a machine or a line."""

from __future__ import annotations

from random import Random

_AREA = (
    "203 205 214 303 312 317 402 405 412 501 503 508 513 515 605 606 615 617 704 716 803 806 814 860 916 970".split()
)
_SHAPES = {  # 9: a digit, A: a letter, anything else itself; a site keeps to one
    "mrn": (
        "99999999",
        "9999999",
        "999-99-99",
        "A9999999",
        "00999999",
        "999999",
        "99 99 99",
        "MR9999999",
        "E999999999",
    ),
    "acc": (
        "99999999",
        "A99-999999",
        "99-999-999999",
        "CT99999999",
        "999999999",
        "RAD-99-9999999",
        "X99999999",
        "AA999999999",
        "99999999-9",
    ),
    "enc": ("999999999", "V99999999999", "9999999999", "H999999999"),
    "ord": ("999999999", "9999-9999", "ORD99999999", "R9999999"),
    "ins": ("AAA999999999", "W9999 99999", "9AA9-AA9-AA99", "999999999-01", "99999999A"),
    "ser": ("SN AA9999999", "99A99999", "AA-999999", "9999999", "AAA99999A"),
    "job": ("999999", "9999999", "99999"),
    "dod": ("9999999999",),
    "npi": ("1999999999",),
    "lic": ("A99999", "G-99999", "MD99999"),
}


def draw_id(rng: Random, kind: str, style: int = -1) -> str:
    """A number of `kind` in the site's `style`, or in any."""
    shapes = _SHAPES[kind]
    return _fill(rng, shapes[style % len(shapes)] if style >= 0 else rng.choice(shapes)).removeprefix("SN ")


def _fill(rng: Random, shape: str) -> str:
    if "A" in shape and shape[0] != "R" and not shape.startswith("A99-"):
        shape = "".join(rng.choice("ABCDEFGHJKLMNPRTVWXY") if letter == "A" else letter for letter in shape)
    return "".join(rng.choice("123456789" if i == 0 else "0123456789") if c == "9" else c for i, c in enumerate(shape))


def draw_phone(rng: Random, area: str = "") -> str:
    area = area or rng.choice(_AREA)
    first, last = f"{rng.randrange(220, 990)}", f"{rng.randrange(0, 9_999):04}"
    shape = rng.choice(("({}) {}-{}", "({}) {}-{}", "{}-{}-{}", "{}-{}-{}", "{}.{}.{}", "1-{}-{}-{}", "({}){}-{}"))
    return shape.format(area, first, last)


def draw_area(rng: Random) -> str:
    return rng.choice(_AREA)


def draw_ssn(rng: Random) -> str:
    return f"{rng.randrange(101, 699)}-{rng.randrange(10, 99)}-{rng.randrange(1_000, 9_999)}"
