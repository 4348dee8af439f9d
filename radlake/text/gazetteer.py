"""What a word can be: a surname, a given name, an everyday word, a word of radiology, or nothing known.

Names are facts of the US census (the `names` package, by frequency) and of many countries (`faker`); words
that are no names come from Webster's second edition (`english-words`) and from `vocabulary.txt`. All of it is
folded (lower case, no accents), loaded once a process and never written anywhere.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Iterator
from enum import IntEnum
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from radlake.text.folding import fold
from radlake.text.lexicon import (
    EPONYM_NOUNS,
    EPONYMS,
    NAMES_TOO,
    NO_PLACE,
    NOT_A_NAME,
    ORDINARY,
    PARTICLES,
    TITLES_AND_DEGREES,
)
from radlake.text.morphology import has_stem_in, looks_clinical


class Kind(IntEnum):
    """How much a word alone says about being a name, weakest first."""

    WORD = 0  # no name that anyone would write without a cue
    ORDINARY = 1  # a name that is also an everyday or clinical word: Grace, Young, Stone
    WEAK = 2  # a frequent name that is also a rare word: Baker, Lewis, Khan
    UNKNOWN = 3  # neither a name nor a word that we know
    STRONG = 4  # a name and no word: Ramirez, Michael


COMMON_RANK = 4_500  # surnames more frequent than this count although a dictionary knows the word
FREQUENT_RANK = 25_000
_GIVEN_RANK = 1_500
_CACHE_LIMIT = 200_000


class Gazetteer:
    """The word lists of one process; `kind` is a dictionary look-up for every word but the first time."""

    def __init__(self) -> None:
        self.surname_rank = {name: rank for rank, name in enumerate(_census("dist.all.last"), 1)}
        census = [*_census("dist.female.first"), *_census("dist.male.first")]
        frequent = {*_census("dist.female.first", _GIVEN_RANK), *_census("dist.male.first", _GIVEN_RANK)}
        surnames, given = _of_many_countries()
        self.surnames = surnames | self.surname_rank.keys()
        self.given = given | set(census)
        self.names = self.surnames | self.given
        common = {name for name, rank in self.surname_rank.items() if rank <= COMMON_RANK}
        self._frequent = frequent | common
        products = section_words("products")
        eponyms = frozenset(word for word in EPONYMS | products if word in self._frequent)
        self.clinical_nouns = section_words("radiology") | EPONYM_NOUNS | section_words("nouns")
        self.own_words = (
            _own_words()
            | section_words("nouns")
            | TITLES_AND_DEGREES
            | NOT_A_NAME
            | EPONYM_NOUNS
            | ((EPONYMS | products) - eponyms)
        )
        self.report_words = _own_words() | NOT_A_NAME  # what may follow a name without being part of it
        self.no_names = self.report_words | self.clinical_nouns | section_words("everyday") | NO_PLACE
        self.no_names |= section_words("products") | EPONYMS
        self._everyday = ORDINARY | section_words("everyday") | eponyms
        self._words = _dictionary() | self.own_words
        self.kinds: dict[str, Kind] = {}

    def kind(self, word: str) -> Kind:
        """Of one folded word without a possessive; a hyphenated word is as much a name as its best part."""
        found = self.kinds.get(word)
        if found is None:
            found = max(map(self._kind_of_part, word.split("-")), default=Kind.WORD) if word else Kind.WORD
            if "-" in word and word in self._words:
                found = Kind.WORD
            if len(self.kinds) < _CACHE_LIMIT:
                self.kinds[word] = found
        return found

    def is_frequent_surname(self, word: str) -> bool:
        """Among the census's most frequent, so that capitals alone are evidence."""
        return self.surname_rank.get(word, FREQUENT_RANK + 1) <= FREQUENT_RANK

    def _kind_of_part(self, word: str) -> Kind:
        if len(word) < 2:
            return Kind.ORDINARY  # an initial, beside a name
        if word in NOT_A_NAME and word not in NAMES_TOO:
            return Kind.WORD
        if word in self._everyday or word in PARTICLES:
            return Kind.ORDINARY if word in self.names else Kind.WORD
        if word in self.own_words:
            return Kind.WORD
        known_word = has_stem_in(word, self._words)
        if word in self.names:
            if not known_word:
                return Kind.STRONG
            return Kind.WEAK if word in self._frequent else Kind.ORDINARY
        if known_word or looks_clinical(word, self._words):
            return Kind.WORD
        return Kind.UNKNOWN


@cache
def gazetteer() -> Gazetteer:
    """The word lists, loaded at the first call (about half a second)."""
    return Gazetteer()


@cache
def words_digest() -> str:
    """SHA-256 over what the word lists are made of: our vocabulary and the versions of the packages."""
    text = files("radlake.text").joinpath("vocabulary.txt").read_bytes()
    versions = ",".join(f"{name}={version(name)}" for name in ("english-words", "faker", "names"))
    return hashlib.sha256(text + versions.encode()).hexdigest()


@cache
def section_words(section: str) -> frozenset[str]:
    """The words under `[section]` of vocabulary.txt."""
    text = files("radlake.text").joinpath("vocabulary.txt").read_text(encoding="utf-8")
    body = text.split(f"[{section}]\n", 1)[1].split("\n[", 1)[0]
    return frozenset(word for line in body.splitlines() if not line.startswith("#") for word in line.split())


def _own_words() -> frozenset[str]:
    return section_words("radiology") | section_words("abbreviations")


def _dictionary() -> frozenset[str]:
    """Words that Webster's writes in lower case."""
    from english_words import get_english_words_set

    return frozenset(word for word in get_english_words_set(["web2"]) if word.islower())


def _census(name: str, limit: int | None = None) -> list[str]:
    lines = files("names").joinpath(name).read_text(encoding="ascii").splitlines()
    return [line.split(None, 1)[0].lower() for line in lines[:limit]]


def _of_many_countries() -> tuple[set[str], set[str]]:
    """Surnames and given names of faker's locales, as far as they are written in Latin letters."""
    import faker.providers.person as person

    surnames: set[str] = set()
    given: set[str] = set()
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for attribute in vars(provider):
            target = surnames if attribute.startswith("last_name") else given
            if attribute.startswith(("last_name", "first_name")):
                target.update(_latin_words(getattr(provider, attribute)))
    return surnames, given


def _latin_words(values: object) -> Iterator[str]:
    if not isinstance(values, tuple | list | dict | set | frozenset):
        return
    for value in values:
        if isinstance(value, str):
            yield from (w for part in fold(value).split() for w in part.split("-") if w.isascii() and len(w) > 2)
