"""Places by the word before them: "films from Tarn Hollow", "lives in Wawa", "seen at the Royal Wandle"."""

from __future__ import annotations

import re

from radlake.text.gazetteer import Gazetteer, Kind, gazetteer, section_words
from radlake.text.lexicon import EPONYMS, NO_PLACE, words_of
from radlake.text.spans import Span

# Capitals after these are a place if they are no words of reports ("in", "of"), or after these two whatever they are.
PREPOSITIONS = words_of("in at from near of to outside")
_STRONG_CUES = words_of(
    """fair church college school sheriff prison jail visiting plant factory ambulance near mvc mva alone lives
    living resides residing resident native"""
)
_ON_A_DAY = re.compile(r"[ \n](?:on|dated|ON|DATED) [A-Z0-9]")
_CUE_WORDS = words_of(
    """
    live lives living reside resides residing work works born found alone stay stays staying resident native employed
    mvc mva accident collision crash injury injured fell fall struck transferred transfer transported transport
    admitted referred moved visiting discharged ems arrived flown record records film films images imaging study
    studies exam prior priors report disc cd ct mr mri nm radiograph radiographs x-ray xray ultrasound mammogram
    pathology
    pet pet/ct performed done placed seen examined obtained acquired treated followed hospitalized operated scanned
    read interpreted biopsied resected surgery care down
    """
)
TITLE_RUN = re.compile(
    r"(?:(?:Sts?|Mt|Ft|Dr|ST|MT)\.?\s)?[A-ZÀ-Þ][\w'’-]*"
    r"(?:(?:[ ]{1,2}|[ ]{0,5}\n[ ]{0,4})"
    r"(?:(?:of|or|the|and|for|at|de|la|del|du|&|by|OF|OR|THE|AND|FOR|AT)[ \n]{1,3}){0,2}"
    r"(?:(?:Sts?|Mt|ST)\.?\s)?[A-ZÀ-Þ][\w'’-]*){0,6}"
)
_ACRONYM = re.compile(r"[A-Z]{2,5}(?=,|\.|;|\)|[ \n](?:on|dated|for|from)\b)")
PLAIN = words_of(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ct mr mri us pet xr nm ir mg dr mrs
    mr ms miss prof doctor the a an this that these those his her their our your my patient pt left right both prior
    outside current same since series image none no not all any each other dept department emergency er ed icu or
    spanish english interpreter images findings impression t l c s"""
)
_SEEN_AT = re.compile(
    r"\b(?i:seen|placed|performed|done|obtained|surgery|treated|study|read)\b[^.\n]{0,30} (?:at"
    r"|AT) ([A-Z]{3,5})(?=[.,;)\n<])"
)


def place_at(text: str, start: int, before: str, cue: str) -> Span | None:
    """The place that starts with the capital at `start`, after the words `cue` and `before` (a preposition)."""
    if text.startswith(("The ", "THE "), start):
        start += 4
    found = TITLE_RUN.match(text, start)
    if found is None:
        return None
    if before == "at" and (seen := _SEEN_AT.search(text, max(0, start - 60), start + 8)) and seen.start(1) == start:
        return Span(start, seen.end(1), "HOSPITAL", "acronym")
    if acronym := _acronym_at(text, start, before):
        return acronym
    written = found.group()
    if written.isupper() and len(written.split()) > 2:
        written = _firstwords_of(written)
    written = one_line(written)
    parts = [part.removesuffix("'s").strip(".") for part in written.lower().split()]
    dated = before in ("in", "at", "from") and _ON_A_DAY.match(text, start + len(written)) is not None
    upper = written.isupper()
    sure = (
        before == "near"
        or cue in _STRONG_CUES
        or ((dated or (before in ("from", "in", "at") and len(parts) > 1)) and not upper)
    )
    if any(character.isdigit() for character in written):
        return None
    if _names_a_place(parts, cue in _CUE_WORDS, sure, upper, gazetteer()) or (
        before in _WHERE and _is_nowhere_else(parts, upper, gazetteer())
    ):
        return Span(start, start + len(written), "ADDRESS", "place")
    return None


_WHERE = words_of("at from in outside near")
_SHORTEST_ACRONYM = 3


def _acronym_at(text: str, start: int, before: str) -> Span | None:
    """ "films from LVMC,", "Whipple at RPL": capitals that no vocabulary of radiology holds."""
    match = _ACRONYM.match(text, start) if before == "from" else None
    if match is None and before in ("at", "to", "from"):
        match = _CAPITALS.match(text, start)
        if match and text[max(0, start - 40) : start].isupper():
            return None  # the whole text is in capitals
    if match is None:
        return None
    word = match.group().lower()
    if is_of_reports(word) or gazetteer().kind(word) < Kind.UNKNOWN:
        return None
    return Span(start, match.end(), "HOSPITAL", "acronym")


def is_of_reports(word: str) -> bool:
    """Whether radiology or any report writes this word (folded), so that it names no place."""
    lists = gazetteer()
    return word in lists.own_words or word in lists.clinical_nouns or word in PLAIN


_CAPITALS = re.compile(r"[A-Z]{3,5}(?![\w/-])")


def _is_nowhere_else(parts: list[str], upper: bool, lists: Gazetteer) -> bool:
    """After "at" or "in" a capital inside a sentence is a place, unless radiology writes that word so."""
    if not parts or parts[0] in PLAIN or len(parts[0]) < _SHORTEST_ACRONYM:
        return False
    if any(map(is_of_reports, parts)):
        return False
    kinds = [lists.kind(part) for part in parts]
    if upper:
        return kinds[0] >= Kind.UNKNOWN
    if max(kinds) == Kind.WORD:
        return False  # "uptake in the Stomach"
    return not any(part in EPONYMS or part in section_words("products") for part in parts)


def _firstwords_of(written: str) -> str:
    """In capitals a run goes on for ever: a place is at most three words of it."""
    end = 0
    for count, match in enumerate(re.finditer(r"\S+", written)):
        if count == 3 or (count and match.group().lower() in NO_PLACE):
            break
        end = match.end()
    return written[:end]


def one_line(written: str) -> str:
    """Without the next line, if that begins with a word of reports ("Hospital\\nDepartment of ...")."""
    lines = written.split("\n")
    for count, line in enumerate(lines[1:], 1):
        first = line.split(None, 1)[0].lower() if line.strip() else ""
        if not first or first in gazetteer().report_words:
            return "\n".join(lines[:count]).rstrip()
    return written


def _names_a_place(parts: list[str], cue: bool, sure: bool, upper: bool, lists: Gazetteer) -> bool:
    known = [part for part in parts if part in lists.own_words or part in PLAIN]
    if not parts or parts[0] in PLAIN or len(known) == len(parts) or (upper and not (cue or sure)):
        return False
    if upper and not any(lists.kind(part) >= Kind.UNKNOWN for part in parts):
        return sure
    if sure:
        return True
    if any(lists.kind(part) >= Kind.UNKNOWN for part in parts if len(part) > 3):
        return True
    return cue and parts[0] not in lists.own_words and parts[0].isalpha()
