"""Knows a surrogate by its form, so that a second pass and the leak detector leave it alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from radlake.text.surrogates.forms import MAYBE_REGEX, PARTICLES, SURROGATE_REGEX, WORD

_SURROGATE = re.compile(SURROGATE_REGEX)
_MAYBE = re.compile(MAYBE_REGEX)
_WHOLE_WORD = re.compile(WORD)
_BEFORE = re.compile(
    r"(?:\b[A-Z]\.?[ ,^-]{1,2}|\b(?i:drs?|mrs?|ms|miss|prof|doctor)\.? "
    rf"|\b(?i:{PARTICLES})\.?[ -]){{1,4}}\Z"
)


def is_surrogate_word(word: str) -> bool:
    """Whether a word stands in the pools, in any case."""
    return _WHOLE_WORD.fullmatch(word) is not None


def is_surrogate(text: str) -> bool:
    """Whether all letters and digits of a text are a surrogate's."""
    masked = mask_surrogates(text)
    return masked != text and not any(character.isalnum() for character in masked)


def mask_surrogates(text: str, known: Iterable[str] = ()) -> str:
    """The text with NULs in place of surrogates, character for character.

    One that holds any of the `known` words and numbers stays: should a patient bear an invented name or
    number, it is no surrogate in this patient's reports.
    """
    if _MAYBE.search(text) is None:
        return text
    own = _formed(tuple(known))
    pieces: list[str] = []
    position = 0
    for match in _SURROGATE.finditer(text):
        if own and any(word in match.group().lower() for word in own):
            continue
        start = _with_initials(text, match, position)
        pieces += (text[position:start], "\x00" * (match.end() - start))
        position = match.end()
    return "".join(pieces) + text[position:] if pieces else text


def _with_initials(text: str, match: re.Match[str], lowest: int) -> int:
    """Takes in the "Dr. ", the "J. " and the "van der " before an invented name."""
    if not match.group()[0].isalpha():
        return match.start()
    before = _BEFORE.search(text, max(lowest, match.start() - 24), match.start())
    return before.start() if before else match.start()


@lru_cache(maxsize=1024)
def _formed(known: tuple[str, ...]) -> tuple[str, ...]:
    """Those known words that have the form of a surrogate; for nearly every patient none."""
    words = {word for text in known for word in (text, *re.split(r"[\s,^.]+", text)) if len(word) > 2}
    return tuple(sorted(word.lower() for word in words if _SURROGATE.search(word)))
