"""Surrogates of numbers: the same shape, other digits, of a form that is known again (`forms.py`)."""

from __future__ import annotations

import re
from collections.abc import Callable

from radlake.text.surrogates.forms import DIGITS, LETTERS, POOLED_AGE

Bits = Callable[[str, int], int]  # (what, how many) -> a number of so many bits

_US_PHONE = re.compile(
    r"(?P<lead>\+?1[-. \n]?)?(?P<open>\(?)\d{3}(?P<close>\)?[-./ \n]{0,2})"
    r"\d{3}(?P<sign>[-. ])\d{4}(?P<rest>.{0,20})",
    re.DOTALL,
)
_LOCAL_PHONE = re.compile(r"\d{3}(?P<sign>[-. ])\d{4}(?P<rest>.{0,20})", re.DOTALL)
_EXTENSION = re.compile(r"(,? ?(?:x|ext\.?|extension) ?)(\d{1,6})", re.IGNORECASE)
_NOT_ALNUM = re.compile(r"[^0-9a-z]+")
_AGE = re.compile(
    r"(?<!\d)(?:9\d|1[0-4]\d)(?!\d)"
    r"|(?:ninety|(?:one |a )?hundred)(?:[ -](?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten))?\b",
    re.IGNORECASE,
)


def like_number(text: str, bits: Bits) -> str:
    """Every digit and letter another, the rest as it is; leading zeros and signs do not make another number."""
    core = _NOT_ALNUM.sub("", text.lower()).lstrip("0")
    drawn = bits(f"number:{core}", len(text))
    characters = []
    for character in reversed(text):
        if character.isalnum():
            drawn, bit = divmod(drawn, 2)
            character = _like_character(character, bit)
        characters.append(character)
    return "".join(reversed(characters))


def like_phone(text: str, bits: Bits) -> str | None:
    """A fictitious number: 555-01xx under an area code that nobody is given; None if it is of another shape."""
    match = _US_PHONE.fullmatch(text) or _LOCAL_PHONE.fullmatch(text)
    if match is None:
        return None
    digits = "".join(c for c in text if c.isdigit())
    drawn = bits(f"phone:{digits[-7:]}", 24)
    area = f"{2 + drawn % 7}9{DIGITS[drawn // 7 % 2]}"
    sign, line = match["sign"], f"01{drawn // 14 % 100:02d}"
    rest = _EXTENSION.fullmatch(match["rest"])
    ending = rest[1] + like_number(rest[2], bits) if rest else ""
    if match.re is _LOCAL_PHONE:
        return f"{area}{sign}555{sign}{line}{ending}"
    return f"{match['lead'] or ''}{match['open']}{area}{match['close'] or sign}555{sign}{line}{ending}"


def like_ssn(text: str, bits: Bits) -> str | None:
    """In the form that no office issues: 9, then 00 in the middle."""
    digits = [c for c in text if c.isdigit()]
    if len(digits) != 9:
        return None
    drawn = iter(like_number("9" * 9, lambda _, n: bits("ssn:" + "".join(digits), n)))
    new = iter("9" + "".join(next(drawn) for _ in range(2)) + "00" + "".join(next(drawn) for _ in range(4)))
    return "".join(next(new) if c.isdigit() else c for c in text)


def like_age(text: str) -> str | None:
    """Ages above 89 are one group; None if none is read."""
    new, count = _AGE.subn(POOLED_AGE, text)
    return new if count else None


def _like_character(character: str, bit: int) -> str:
    if not character.isalpha():
        return DIGITS[bit]
    return LETTERS[bit].lower() if character.islower() else LETTERS[bit]
