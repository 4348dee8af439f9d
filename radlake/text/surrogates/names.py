"""Surrogates of persons' names, word by word: the same word of the same patient's reports, the same surrogate.

So "ROSSWELL^AMANDA^J", "Ms. Rosswell" and "Amanda's" agree without knowing that they are one person.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from radlake.text.folding import fold
from radlake.text.lexicon import PARTICLES, TITLES_AND_DEGREES
from radlake.text.spans import Known

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s\Z", re.IGNORECASE)
_INITIALS = "ABDEFGHKLMNPRSTVW"


class Roles(NamedTuple):
    """What the export's columns say of the words of names: which are given names, and whose initial is whose."""

    given: frozenset[str]
    surnames: frozenset[str]
    by_initial: dict[str, str]


Pick = Callable[[str, str], str]  # (kind, normalised word) -> a word of that pool
Draw = Callable[[str, int], int]  # (what, below) -> a number


def like_name(text: str, known: Known | None, pick: Pick, draw: Draw, *, given_first: bool = False) -> str | None:
    """`text` with an invented word for each of its name words; None if it holds none.

    Titles, suffixes, particles and signs stay, so that "O'Neil, Jane M., Jr." keeps its form; digits go.
    """
    matches = list(_TOKEN.finditer(text))
    words = _name_words(text, matches)
    if not words:
        words = [m for m in matches if len(m.group()) > 1]  # "Van" alone is a name after all
    if not words:
        return None
    roles = roles_of(known)
    surnames = range(0) if given_first and len(words) == 1 else _surnames(text, words)
    places = {match.start(): place for place, match in enumerate(words)}
    pieces: list[str] = []
    position = 0
    for match in matches:
        pieces.append(_signs(text[position : match.start()]))
        position = match.end()
        place = places.get(match.start())
        if place is not None:
            in_place = "surname" if place in surnames else "given"
            pieces.append(_like_word(match.group(), _kind(match.group(), in_place, roles), pick))
        elif len(match.group()) == 1:
            pieces.append(_like_initial(match.group(), roles, pick, draw))
        else:
            pieces.append(match.group())
    return "".join(pieces) + _signs(text[position:])


@lru_cache(maxsize=1024)
def roles_of(known: Known | None) -> Roles:
    """The roles of the words of known names, however they are written."""
    given: dict[str, None] = {}
    surnames: dict[str, None] = {}
    for raw in (*known.patient_names, *known.physicians) if known else ():
        words = _name_words(raw, list(_TOKEN.finditer(raw)))
        last = _surnames(raw, words)
        for place, word in enumerate(words):
            (surnames if place in last else given)[normalised(word.group())] = None
    by_initial = {word[0]: word for word in reversed(given) if word}
    return Roles(frozenset(given), frozenset(surnames), by_initial)


def normalised(word: str) -> str:
    """One spelling for "O'Neil", "O’NEIL" and "ONeil's"."""
    return _POSSESSIVE.sub("", fold(word)).replace("'", "")


def in_case_of(written: str, word: str) -> str:
    """`word` in capitals, lower or title case, as another is written."""
    if len(written) > 1 and written.isupper():
        return word.upper()
    return word.lower() if written.islower() else word.title()


def _name_words(text: str, tokens: list[re.Match[str]]) -> list[re.Match[str]]:
    """Without initials, particles, titles and degrees; "Pa-Nhia" is no physician's assistant."""
    return [
        token
        for token in tokens
        if _is_name_word(token.group()) or (_is_joined(text, token) and len(token.group()) > 1)
    ]


def _is_joined(text: str, token: re.Match[str]) -> bool:
    return text[token.end() : token.end() + 1] == "-" and fold(token.group()) not in PARTICLES


def _is_name_word(word: str) -> bool:
    bare = fold(word)
    return len(word) > 1 and bare not in PARTICLES and bare not in TITLES_AND_DEGREES


def _kind(word: str, in_place: str, roles: Roles) -> str:
    """Surname or given name: what the columns say, else what the place in the name tells."""
    bare = normalised(word)
    if bare in roles.surnames:
        return "surname"
    return "given" if bare in roles.given else in_place


def _surnames(text: str, words: list[re.Match[str]]) -> range:
    """Which of the words are surnames: the first of "LAST^FIRST" and "Last, First", the last of "First Last".

    Of "Smith-Jones" both.
    """
    sign = text.find("^") if "^" in text else text.find(",")
    if words and 0 <= sign < words[-1].start():
        return range(sum(word.start() < sign for word in words))
    first = len(words) - 1
    while first > 0 and text[words[first - 1].end() : words[first].start()] == "-":
        first -= 1
    return range(first, len(words))


def _like_word(word: str, kind: str, pick: Pick) -> str:
    possessive = _POSSESSIVE.search(word)
    ending = possessive.group() if possessive else ""
    body = word[: len(word) - len(ending)]
    return in_case_of(body, pick(kind, normalised(word))) + ending


def _like_initial(letter: str, roles: Roles, pick: Pick, draw: Draw) -> str:
    """The initial of the surrogate of the person whose initial it is, else another letter, always the same."""
    bare = fold(letter)
    whose = roles.by_initial.get(bare)
    new = pick("given", whose)[0] if whose else _INITIALS[draw(f"initial:{bare}", len(_INITIALS))]
    return new.lower() if letter.islower() else new


def _signs(text: str) -> str:
    return "".join(sign for sign in text if not sign.isdigit())
