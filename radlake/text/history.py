"""Looks up the numbers of a patient's other exams, however many they are.

A patient with 300 exams has 300 accession numbers, so the text's own numbers are looked up among them, in a
set, and not each of them in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from radlake.text.known import attached_start
from radlake.text.spans import Span

RULE = "known-history"
MIN_DIGITS = 5  # a shorter number of some other exam would be a measurement, a year, a time of day here
MIN_MIXED = 4  # letters with digits: "R101"

_RUN = re.compile(r"[0-9][0-9 -]{3,40}[0-9]")  # MIN_DIGITS and more
_PIECE = re.compile(r"[0-9][0-9-]{3,40}")
_ONE_RUN = re.compile(r"[^0-9]*[0-9]+[^0-9]*")
_SIGNS = re.compile(r"[\s./-]")
_MIXED = re.compile(r"\b(?:[A-Za-z]{1,12}-?[0-9]|[0-9]{1,12}-?[A-Za-z])[A-Za-z0-9-]*")


@lru_cache(maxsize=8192)  # a patient's reports come one after another, each with the same history
def is_number(value: str) -> bool:
    """True for identifiers that are found by their digits or as a token of letters and digits."""
    return bool(_forms(value))


def find_history(text: str, numbers: tuple[str, ...]) -> list[Span]:
    """Spans of those numbers, however punctuated or padded, with the letters attached to them."""
    cores, mixed = _compiled(numbers)
    spans = [*_by_digits(text, cores)] if cores else []
    if mixed:
        spans += (
            Span(match.start(), match.end(), "ID", RULE)
            for match in _MIXED.finditer(text)
            if match.group().replace("-", "").lower() in mixed
        )
    return spans


def _by_digits(text: str, cores: frozenset[str]) -> Iterator[Span]:
    for match in _RUN.finditer(text):
        pieces = [match, *_PIECE.finditer(text, match.start(), match.end())] if " " in match.group() else [match]
        for piece in pieces:
            if piece.group().replace("-", "").replace(" ", "").lstrip("0") in cores:
                yield Span(attached_start(text, piece.start()), piece.end(), "ID", RULE)


@lru_cache(maxsize=1024)
def _compiled(numbers: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    forms = {form for number in numbers for form in _forms(number)}
    return frozenset(form for form in forms if form.isdigit()), frozenset(f for f in forms if not f.isdigit())


def _forms(value: str) -> set[str]:
    digits = core(value)
    if len(digits) >= MIN_DIGITS and _ONE_RUN.fullmatch(_SIGNS.sub("", value)):
        return {digits}
    token = value.strip().replace("-", "").lower()
    mixed = token.isascii() and token.isalnum() and not token.isalpha() and not token.isdigit()
    return {token} if mixed and len(token) >= MIN_MIXED else set()


def core(value: str) -> str:
    """The digits of an identifier without leading zeros."""
    return "".join(c for c in value if "0" <= c <= "9").lstrip("0")
