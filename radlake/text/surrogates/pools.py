"""The invented words that stand in for names of persons and places.

Each is a head, a middle and an end: "Kel" + "qua" + "worth". The middles (x, z and qu between a consonant
and a vowel) make words that nobody bears and no report holds; the end tells surname, given name and place
apart. So the pools are closed, and a word is known as a surrogate by its form alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

FIRST_LETTERS = "BDFGHKLMNPRSTVW"
VOWELS = "aeo"
THIRD_LETTERS = "lnr"
MIDDLES = ("qua", "que", "qui", "quo", "xa", "xi", "za", "zo", "zu")
ENDS = {
    "surname": tuple(
        """
        bern bright bury cott dorn feld fold gard grove holt hurst kirk land lock mond more ridge shaw stead thorn
        wald wick worth yard
        """.split()
    ),
    "given": tuple("bel dra lind line mira nard rick rond sia tha vin wen".split()),
    "place": tuple("borough bridge combe ford gate ham minster mouth port ville".split()),
}

_HEADS = tuple(a + b + c for a in FIRST_LETTERS for b in VOWELS for c in THIRD_LETTERS)


def pool_size(kind: str) -> int:
    """How many words there are of a kind: "surname", "given" or "place"."""
    return len(_HEADS) * len(MIDDLES) * len(ENDS[kind])


def pool_word(kind: str, number: int) -> str:
    """The word of that number, in title case; numbers beyond the pool begin again."""
    number, end = divmod(number % pool_size(kind), len(ENDS[kind]))
    head, middle = divmod(number, len(MIDDLES))
    return _HEADS[head] + MIDDLES[middle] + ENDS[kind][end]


def pool_words(kind: str) -> Iterator[str]:
    """All words of a kind."""
    return (pool_word(kind, number) for number in range(pool_size(kind)))


@lru_cache(maxsize=1)
def surrogate_words() -> frozenset[str]:
    """Every invented word, in lower case."""
    return frozenset(word.lower() for kind in ENDS for word in pool_words(kind))
