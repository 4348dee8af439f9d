"""The residual-leak detector: what still looks like PHI after de-identification.

It shares no code and no word list with the engine, so that one mistake cannot blind both, and returns
names of rules only: its result may be logged. It looks for what is known about the patient (`leak_known.py`),
for what identifiers look like (`leak_patterns.py`), for names behind a cue (`leak_names.py`), and, where
statistics of the corpus are given, for words that only few reports hold and nobody writes in lower case
(`leak_statistics.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from radlake.text.leak_known import holds_known, plain
from radlake.text.leak_names import CUES_BY_WORD, CUES_WITHOUT_WORD, FACILITY_WORDS, facility, first_name, told_name
from radlake.text.leak_patterns import LEAK_REGEXES, PATTERNS
from radlake.text.leak_statistics import Suspects
from radlake.text.leak_words import FIRST_NAMES

__all__ = ["LEAK_REGEXES", "find_leaks"]

_COMPILED = {name: re.compile(regex) for name, regex in LEAK_REGEXES.items()}
_DIGITS_AS_0 = str.maketrans("123456789", "000000000")
# Lower case, and a blank for all that is no letter: one pass in C before the split.
_TO_WORDS = {code: chr(code).lower() if chr(code).isalpha() else " " for code in range(128)}
_LETTERS = re.compile(r"[^\W\d_]+")
_SIGNS = {
    sign: tuple(name for name, pattern in PATTERNS.items() if not pattern.words and sign in pattern.signs)
    for sign in sorted({sign for pattern in PATTERNS.values() if not pattern.words for sign in pattern.signs})
}
_BY_WORD: dict[str, tuple[str, ...]] = {
    word: tuple(name for name, pattern in PATTERNS.items() if word in pattern.words)
    for word in frozenset().union(*(pattern.words for pattern in PATTERNS.values()))
}
_TRIGGERS = frozenset((*CUES_BY_WORD, *FACILITY_WORDS, *FIRST_NAMES))


def find_leaks(text: str, known_tokens: Iterable[str] = (), suspects: Suspects | None = None) -> list[str]:
    """Names of the rules that fire, sorted; never any text. Empty means that nothing was found.

    `known_tokens`: names and identifiers of the same patient, in any form; parts under 3 characters and
    digits under 4 are ignored. `suspects`: what the statistics of the corpus hold against single words.
    """
    text = plain(text)
    words = _words(text)
    found = {"known-token"} if holds_known(text, words, known_tokens) else set()
    found.update(name for name in _worth_a_look(text, words) if _COMPILED[name].search(text))
    found.update(_cued(text, words & _TRIGGERS))
    if suspects is not None and suspects.stand_in(text, words):
        found.add("rare-capital")
    return sorted(found)


def _words(text: str) -> set[str]:
    """The words of `text` in lower case, letters only."""
    if text.isascii():
        return set(text.translate(_TO_WORDS).split())
    return set(_LETTERS.findall(text.lower()))


def _worth_a_look(text: str, words: set[str]) -> set[str]:
    """The patterns whose words and signs are there."""
    digits = text.translate(_DIGITS_AS_0)
    names = {name for sign, its in _SIGNS.items() if sign in digits for name in its}
    for word in words & _BY_WORD.keys():
        for name in _BY_WORD[word]:
            signs = PATTERNS[name].signs
            if not signs or any(sign in digits for sign in signs):
                names.add(name)
    return names


def _cued(text: str, words: set[str]) -> set[str]:
    """The rules about names that fire, of those that `words` lead to."""
    rules = {rule for word in words & CUES_BY_WORD.keys() for rule in CUES_BY_WORD[word]}
    found = {rule for rule in rules | CUES_WITHOUT_WORD if told_name(text, rule)}
    if not words.isdisjoint(FACILITY_WORDS) and facility(text):
        found.add("facility-name")
    if first_name(text, words & FIRST_NAMES):
        found.add("first-name")
    return found
