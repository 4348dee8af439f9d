"""Runs of words that may be a name, forwards from a title and backwards from a degree."""

from __future__ import annotations

import re

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.lexicon import GENERIC_PLACE, NAMES_TOO, NO_PLACE, NOT_A_NAME, PARTICLES, TITLES_AND_DEGREES

_MAX_WORDS = 4
_VERB_ENDINGS = ("ed", "ing", "ly")  # "dr. smith agreed": in lower case only these tell the verb
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’-]){0,30}\.?")
_GAP = re.compile(r"[ \t]{1,3}|[ \t]?,[ \t]{0,2}|(?<=[A-Z]\.)[ \t]?\n[ \t]{0,4}")
_LAST_WORD = re.compile(r"(?:^|(?<=[\s,;:(]))([^\W\d_](?:[^\W\d_]|['’-]){0,30}\.?)(?:,?[ \t]{1,2}|,)?\Z")


def run(text: str, start: int, comma: bool = False, any_case: bool = False, place: bool = False) -> int:
    """The end of the run of name words from `start`; `start` itself when none stands there.

    `comma` accepts "Last, First"; `any_case` accepts two words in lower case; `place` asks for a town.
    """
    end = position = start
    for count in range(_MAX_WORDS):
        match = _WORD.match(text, position)
        after_initial = position - start == 3  # "S. "
        if match is None or not _may_be_name(match.group(), any_case and count < 2, count, after_initial):
            break
        word = match.group()
        if place and count and word.lower() in NO_PLACE:
            break
        stops = word.endswith(".") and not _keeps_stop(word)
        if word.rstrip(".").lower() not in PARTICLES:
            end = match.end() - stops
        gap = None if stops else _GAP.match(text, match.end())
        if gap is None or ("," in gap.group() and not (comma and count <= 1)):
            break
        comma = comma and "," not in gap.group()
        position = gap.end()
    return _without_possessive(text, start, end)


def run_back(text: str, end: int, place: bool = False) -> int:
    """The start of the run of name words that ends at `end`; `end` itself when none stands there.

    With `place` words like "Regional" may stand inside the name but do not make one.
    """
    start = position = end
    for _ in range(_MAX_WORDS):
        match = _LAST_WORD.search(text, max(0, position - 40), position)
        if match is None or (place and "," in text[match.end(1) : position]):
            break
        word = match.group(1)
        bare = word.rstrip(".").lower()
        if not (word[0].isupper() or bare in PARTICLES) or not bare.strip("x'-’"):
            break
        if bare in NO_PLACE if place else _ends_name(word):
            break
        if word.endswith(".") and not _keeps_stop(word):
            break
        position = match.start(1)
        if not (place and bare in GENERIC_PLACE):
            start = position
    return start


def _may_be_name(word: str, any_case: bool, count: int, initials: bool = False) -> bool:
    bare = word.rstrip(".").lower().replace("’", "'").removesuffix("'s")
    if len(bare) == 1:
        return word[0].isupper()
    if not bare.strip("x'-"):
        return False
    if bare in NOT_A_NAME:
        return bare in NAMES_TOO and (initials or (count < 2 and word.istitle()))
    if bare in TITLES_AND_DEGREES:
        return count > 0 and bare in ("jr", "sr", "ii", "iii", "iv")
    if bare not in PARTICLES and gazetteer().kind(bare) == Kind.WORD:
        return word[0].isupper() and bare not in gazetteer().own_words and count <= 2
    verb = any_case and bare.endswith(_VERB_ENDINGS)
    return word[0].isupper() or bare in PARTICLES or (any_case and len(bare) > 2 and not verb)


def _ends_name(word: str) -> bool:
    bare = word.rstrip(".").lower()
    if bare in TITLES_AND_DEGREES:
        return True
    return bare in NOT_A_NAME and len(bare) > 1 and not (bare in NAMES_TOO and word.istitle())


def _keeps_stop(word: str) -> bool:
    return len(word) == 2 or word.lower() in ("jr.", "sr.", "st.")


def _without_possessive(text: str, start: int, end: int) -> int:
    return end - 2 if end - start > 2 and text[end - 2 : end] in ("'s", "’s") else end
