"""Surrogates of hospitals, towns and addresses: an invented place with the kind that it had."""

from __future__ import annotations

import re
from collections.abc import Callable

from radlake.text.surrogates.forms import FACILITY_KINDS, STREET_KINDS
from radlake.text.surrogates.names import in_case_of, normalised

Pick = Callable[[str, str], str]
Draw = Callable[[str, int], int]

_WORD = re.compile(r"[^\W\d_][^\W_'’]*(?:['’][^\W\d_]+)*")
_FACILITIES = frozenset(kind.lower() for kind in FACILITY_KINDS)
_STREETS = frozenset(kind.lower() for kind in STREET_KINDS)
_MAX_KINDS = 5
_HOUSES = 200


def like_facility(text: str, pick: Pick) -> str | None:
    """ "St. Luke's Medical Center" as "Nelquigate Medical Center"; None without a word."""
    words = _WORD.findall(text)
    names, kinds = _split(words, _FACILITIES)
    if not words:
        return None
    place = in_case_of((names or words)[0], pick("place", " ".join(normalised(word) for word in names or words)))
    return " ".join((place, *kinds))


def like_address(text: str, pick: Pick, draw: Draw) -> str | None:
    """ "12 Oak Street, Apt 4, Springfield" as "77 Nelquigate Street, Malquaford"; a town as a town.

    House, unit, state and ZIP code are not kept. None without a word: nothing of a ZIP code can stay.
    """
    street, _, town = text.partition(",")
    words = _WORD.findall(street)
    names, kinds = _split(words, _STREETS)
    if not any(len(word) > 2 for word in words):
        return None
    place = in_case_of((names or words)[0], pick("place", " ".join(normalised(word) for word in names or words)))
    if not (text[0].isdigit() and kinds):
        return place
    towns = [word for word in _WORD.findall(town) if len(word) > 2 and not word.lower().startswith(("apt", "suite"))]
    second = f", {in_case_of(towns[0], pick('place', normalised(towns[0])))}" if towns else ""
    return f"{1 + draw(f'house:{text.lower()}', _HOUSES)} {place} {kinds[-1]}{second}"


def _split(words: list[str], kinds: frozenset[str]) -> tuple[list[str], list[str]]:
    """The words of the name, and the words of its kind at the end."""
    at = len(words)
    while at and words[at - 1].lower() in kinds and len(words) - at < _MAX_KINDS:
        at -= 1
    return words[:at], words[at:]
