"""Runs of words that may be a name, forwards from a title and backwards from a degree."""

from __future__ import annotations

import re
from functools import lru_cache

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.lexicon import (
    GENERIC_PLACE,
    NAMES_TOO,
    NO_PLACE,
    NOT_A_NAME,
    PARTICLES,
    SHORT_SURNAMES,
    SUFFIXES,
    TITLES_AND_DEGREES,
)

_MAX_WORDS = 6
_MAX_NAMES = 4
# Not even after "Dr." with a capital.
_GRAMMAR = frozenset(
    """
    the and or who he she it was is at on in of for by to not this that phone office pager unknown notified aware via
    read per please from with as are has had have been were will an a if so be who whom whose when where
    radiology radiologist department clinic hospital
    """.split()
)
_ARTICLES = ("al-", "el-", "d'", "l'", "d’", "l’", "o'", "o’")
_DIRECTIONS = frozenset(
    (
        "view",
        "high",
        "chest",
        "breast",
        "emergency",
        "cardiac",
        "medical",
        "pelvis",
        "phase",
        "upper",
        "lower",
        "small",
        "two",
        "one",
        "bone",
        "new",
        "mid",
        "clear",
        "heart",
        "spine",
    )
)
_INSIDE_PLACE = frozenset(("of", "the", "and", "de", "la", "du", "for"))
_VERB_ENDINGS = ("ed", "ing", "ly")  # "dr. smith agreed": in lower case only these tell the verb
_WORD = re.compile(r"(?:[^\W\d_]|['’](?=t\s))(?:[^\W\d_]|['’-]){0,30}\.?")
_GAP = re.compile(r"[ \t]{0,2},[ \t]{0,2}|[ \t]{1,3}(?!\r?\n)|(?<=[A-Z]\.)(?:[ \t]?\r?\n[ \t]{0,8}|(?=[A-ZÀ-Þ]))")
_NEXT_LINE = re.compile(r"[ \t]?\r?\n[ \t]{0,4}(?=([A-ZÀ-Þ](?:[^\W\d_]|['’-])+)(?![\w:]))")
_LONGEST_WORD = 32
WRAPPED = 40  # a shorter line was not broken for its length
_IN_WORD = frozenset("'’-")
_BEFORE_WORD = frozenset(" \t\n\r\x0b\x0c,;:(>/|-'’=*•[\"“")


def run(text: str, start: int, comma: bool = False, any_case: bool = False, place: bool = False) -> int:
    """The end of the run of name words from `start`; `start` itself when none stands there.

    `comma` accepts "Last, First"; `any_case` (after a title) accepts two words in lower case and words of
    grammar with a capital; `place` asks for a town.
    """
    end = position = start
    count = pending = 0
    last = ""
    for _ in range(_MAX_WORDS):
        match = _WORD.match(text, position)
        if match is None:
            break
        word = match.group()
        bare = word.rstrip(".").lower()
        particle = bare in PARTICLES and not (len(bare) == 1 and word[0].isupper())
        after_initial = position - start == 3  # "S. "
        if not particle and not _may_be_name(word, any_case and count < 2, count, after_initial):
            break
        if place and count and bare in NO_PLACE:
            break
        stops = word.endswith(".") and not _keeps_stop(word)
        last = ""
        if not particle:
            end = match.end() - stops
            count += 1
        elif word[0].isupper() and count and not stops:
            last = word  # "Tadan Le", "Fung, Bin": a surname after all if nothing follows
            pending = match.end()
        elif any_case and word[0].isupper() and end == start:
            end = match.end() - stops  # "Dr. Van"
        if not particle and word.endswith(("'s", "’s", "'S", "’S")):
            break  # what somebody has is no part of the name
        gap = None if stops else (_GAP.match(text, match.end()) or _wrapped(text, match.end(), count))
        if gap is None or ("," in gap.group() and not (comma and count <= 2)):
            break
        comma = comma and "," not in gap.group()
        position = gap.end()
    if last and pending > end:
        end = pending
    return _without_possessive(text, start, end)


def _wrapped(text: str, at: int, count: int) -> re.Match[str] | None:
    """The break of a line inside a name: what follows is a name and no word, and no line of its own."""
    gap = _NEXT_LINE.match(text, at) if count == 1 or count == 2 else None
    if gap is None or at - text.rfind("\n", 0, at) < WRAPPED:
        return None
    return gap if gazetteer().kind(gap.group(1).lower()) >= Kind.WEAK else None


def run_back(text: str, end: int, place: bool = False) -> int:
    """The start of the run of name words that ends at `end`; `end` itself when none stands there.

    With `place` words like "Regional" may stand inside the name but do not make one, and so may "of the".
    """
    start = position = end
    for _ in range(_MAX_WORDS):
        if place and text[position - 2 : position] == "& " and position < end:
            position -= 2  # "Permian Orthopaedic & Spine Hospital"
        at, stop = _last_word(text, position)
        if at == stop or (place and "," in text[stop:position]):
            break
        word = text[at:stop]
        bare = word.rstrip(".").lower()
        if place and (bare in _INSIDE_PLACE or word in ("Our", "OUR")) and position < end:
            position = at
            if word in ("Our", "OUR"):
                start = position
            continue
        if not (word[0].isupper() or bare in PARTICLES or bare.startswith(_ARTICLES)) or not bare.strip("x'-’"):
            break
        if _ends_place(bare) if place else (_ends_name(word) and not _is_surname_here(text, at, stop, position == end)):
            break
        if (word.endswith(".") and not _keeps_stop(word)) or (bare == "i" and text[stop] == ","):
            break
        position = at
        if not (place and bare in GENERIC_PLACE):
            start = position
    return start


def _is_surname_here(text: str, at: int, stop: int, is_last: bool) -> bool:
    """ "Gudrun Head, MD": a word of reports right before a degree, after a name."""
    word = text[at:stop]
    if not is_last or not word.istitle() or word.lower() in _GRAMMAR or word.rstrip(".").lower() in TITLES_AND_DEGREES:
        return False
    first, after = _last_word(text, at)
    before = text[first:after].rstrip(".").lower()
    return bool(before) and text[first].isupper() and (len(before) == 1 or gazetteer().kind(before) >= Kind.WEAK)


def _last_word(text: str, position: int) -> tuple[int, int]:
    """Start and end of the word before `position`, at most a comma and two spaces away; equal when there is none."""
    stop = position
    if stop and text[stop - 1] in " \t":
        stop -= 2 if stop > 1 and text[stop - 2] in " \t" else 1
    if stop and text[stop - 1] == ",":
        stop -= 1
    at = stop - 1 if stop and text[stop - 1] == "." else stop
    low = max(0, at - _LONGEST_WORD)
    while at > low and (text[at - 1].isalpha() or text[at - 1] in _IN_WORD):
        at -= 1
    while at < stop and not text[at].isalpha():
        at += 1
    return (at, stop) if not at or text[at - 1] in _BEFORE_WORD else (stop, stop)


def _ends_place(bare: str) -> bool:
    return bare in NO_PLACE or (bare in NOT_A_NAME and bare not in _DIRECTIONS)


@lru_cache(maxsize=65_536)
def _may_be_name(word: str, any_case: bool, count: int, initials: bool = False) -> bool:
    own = word.rstrip(".").replace("’", "'").removesuffix("'s").removesuffix("'S")
    bare, titled = own.lower(), own.istitle()
    if count >= _MAX_NAMES:
        return False
    if len(bare) == 1:
        return word[0].isupper()
    if not bare.strip("x'-"):
        return False
    if bare in SHORT_SURNAMES and titled and (any_case or count in (1, 2)):
        return True
    if bare in NOT_A_NAME:
        if (any_case and count == 0) or initials:
            if titled and bare not in _GRAMMAR and not initials:
                return True  # "Dr. March"
            if word[0].isupper() and bare not in _GRAMMAR and gazetteer().is_frequent_surname(bare):
                return True  # "DR. SMALL", "S. HEAD"
        return bare in NAMES_TOO and (initials or (count < 2 and titled))
    if bare in TITLES_AND_DEGREES:
        return count > 0 and bare in SUFFIXES
    if gazetteer().kind(bare) == Kind.WORD and not bare.startswith(_ARTICLES):
        if count and word.isupper():
            return False  # "MR. DIAZ TOLERATED"
        return word[0].isupper() and count <= 2 and (bare not in gazetteer().report_words or (any_case and count == 0))
    verb = any_case and bare.endswith(_VERB_ENDINGS)
    return (
        word[0].isupper()
        or bare in PARTICLES
        or bare.startswith(_ARTICLES)
        or (any_case and len(bare) > 2 and not verb)
    )


def _ends_name(word: str) -> bool:
    bare = word.rstrip(".").lower()
    if bare in SHORT_SURNAMES and word.istitle():
        return False
    if bare in TITLES_AND_DEGREES:
        return bare not in SUFFIXES
    return bare in NOT_A_NAME and len(bare) > 1 and not (bare in NAMES_TOO and word.istitle())


def _keeps_stop(word: str) -> bool:
    return len(word) == 2 or word.lower() in ("jr.", "sr.", "st.")


def _without_possessive(text: str, start: int, end: int) -> int:
    return end - 2 if end - start > 2 and text[end - 2 : end] in ("'s", "’s") else end


def parts_of(words: str) -> list[str]:
    """The words of a name, in lower case and without signs."""
    return [part.strip(".'’") for part in words.lower().replace(",", " ").split()]


def has_name(words: str, any_word: bool, upper: bool) -> bool:
    """True when its first word is none of reports and one is a name or unknown."""
    lists = gazetteer()
    parts = parts_of(words)
    if not parts or parts[0] in lists.report_words:
        return False
    if any_word and not words.isupper() and any(_is_common_name(part) for part in parts):
        return True
    capitals = upper or words.isupper()
    loose = any_word and len(parts) > 1 and not capitals
    weakest = Kind.ORDINARY if loose else Kind.STRONG if capitals else Kind.WEAK
    if capitals and any_word and len(parts) > 1:
        weakest = Kind.UNKNOWN  # "SCHOOL NURSE K. LAJAMBE"
    if any_word and "," in words:
        weakest = Kind.ORDINARY
    return any(lists.kind(part) >= weakest and len(part) > 1 for part in parts)


def _is_common_name(part: str) -> bool:
    """A surname or given name that nobody writes with a capital for another reason: Kim, Lee, Obi, Tom."""
    lists = gazetteer()
    return part in lists.names and part not in lists.no_names
