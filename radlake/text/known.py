"""Looks up what the export already knows: names in all their variants, record numbers, birth dates.

Plain substring search and set look-ups instead of a pattern compiled per patient: compiling one costs
more than reading the report.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from radlake.text.folding import fold
from radlake.text.lexicon import (
    EPONYM_COMPOUNDS,
    EPONYM_NOUNS,
    EPONYMS,
    ORDINARY,
    PARTICLES,
    SUFFIXES,
    TITLES_AND_DEGREES,
)
from radlake.text.nicknames import FULL_NAMES, NICKNAMES
from radlake.text.spans import Known, Span

MIN_LENGTH = 3  # shorter name parts and numbers count only beside another part
MIN_DIGITS = 4  # shorter numbers are measurements

_PART = re.compile(r"[^\W\d_][^\W\d_']*(?:'[^\W\d_]{1,30})?")
_DIGIT_TOKEN = re.compile(r"[0-9][\d -]{2,40}\d")
_PIECE = re.compile(r"[0-9][\d-]{3,40}")
_SIGNS = re.compile(r"[\^,.-]")
_NOT_DIGITS = re.compile(r"[^0-9]+")
_JOIN = re.compile(r"[ \t,.^'\-]{1,3}|[ \t]?[,^][ \t]?")
_WORD_BEFORE = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,6})\.?[ ^-]\Z")
_INITIAL_AFTER = re.compile(r"(?: |, ?|\^)([A-Z])(?![^\W_]|\.[A-Z])\.?")
_SUFFIX = re.compile(r",? (?:JR|SR|Jr|Sr|III?|IV)\b\.?")
_NEXT_WORD = re.compile(r"(?:'s|s')?[ \t\n\-]{1,2}([^\W\d_]+)")


class _Person(NamedTuple):
    parts: tuple[str, ...]
    own: frozenset[str]  # every word and initial of the raw form
    category: str
    rule: str


class _Plan(NamedTuple):
    """What to look up for one report; made once, used for each of its sections."""

    persons: tuple[_Person, ...]
    literals: tuple[tuple[str, str, str], ...]
    digits: dict[str, tuple[str, str]]


def find_known(text: str, folded: str, known: Known) -> list[Span]:
    """Spans of the known identifiers; neighbouring parts of one name are one span."""
    plan = _plan(known)
    spans: list[Span] = []
    for person in plan.persons:
        parts = [part for part in person.parts if part in folded]
        if parts:
            spans += _find_person(text, folded, parts, person)
    flat = folded.replace("\n", " ")  # a wrapped line may break a site's name
    for form, category, rule in plan.literals:
        if form in flat:
            spans += (
                Span(at, at + len(form), category, rule)
                for at in positions(flat, form, str.isalnum)
                if form not in ORDINARY or text[at].isupper()
            )
    return spans + _find_digits(text, plan.digits) if plan.digits else spans


@lru_cache(maxsize=1024)
def _plan(known: Known) -> _Plan:
    persons = [_person(raw, "PATIENT", "known-patient") for raw in known.patient_names]
    persons += [_nicknamed(person) for person in persons]
    persons += [_person(raw, "PHYSICIAN", "known-physician") for raw in known.physicians]
    numbers = [(raw, "ID", "known-other") for raw in known.other]
    numbers += [(known.mrn, "MRN", "known-mrn"), (known.accession, "ACCESSION", "known-accession")]
    literals = tuple(
        (form, category, rule)
        for raw, category, rule in [*numbers, (known.birth_date, "DATE", "known-birth-date")]
        for form in _forms(raw)
    )
    digits = {core: (category, rule) for raw, category, rule in numbers if len(core := _core(raw)) >= MIN_DIGITS}
    return _Plan(tuple(person for person in persons if person.parts), literals, digits)


def _person(raw: str, category: str, rule: str) -> _Person:
    own = _SIGNS.sub(" ", fold(raw)).split()
    return _Person(name_parts(raw), frozenset(own), category, rule)


def _nicknamed(person: _Person) -> _Person:
    """The same patient under the short forms of the given name; only with a capital, since Bill is a word."""
    short = {nickname for part in person.parts for nickname in NICKNAMES.get(part, ())} - set(person.parts)
    parts = tuple(sorted((one for one in short if len(one) >= MIN_LENGTH), key=lambda w: (-len(w), w)))
    return _Person(parts, person.own, person.category, "known-nickname")


def name_parts(raw: str) -> tuple[str, ...]:
    """The words of a person's name, folded, longest first, without titles, degrees and particles."""
    words = {m.group() for m in _PART.finditer(fold(raw).replace("^", " "))}
    quoted = [word for word in words if "'" in word]
    words.update(word.replace("'", "") for word in quoted)
    words.update(piece for word in quoted for piece in word.split("'") if len(piece) >= MIN_LENGTH)
    keep = {w for w in words if len(w) > 1 and w not in TITLES_AND_DEGREES and w not in PARTICLES}
    return tuple(sorted(keep, key=lambda w: (-len(w), w)))


def _find_person(text: str, folded: str, parts: list[str], person: _Person) -> list[Span]:
    hits = [
        (start, start + len(part))
        for part in parts
        for start in positions(folded, part)
        if _counts_as_name(text, folded, start, start + len(part), part)
    ]
    spans = []
    for start, end in _join(text, sorted(hits)) if hits else ():
        if end - start >= MIN_LENGTH:
            start = _left_of_name(text, folded, start, person.own)
            end = _right_of_name(text, end, person.own)
            spans.append(Span(start, end, person.category, person.rule))
    return spans


def positions(folded: str, part: str, is_inner: Callable[[str], bool] = str.isalpha) -> list[int]:
    """Where `part` stands as a word: no letter (or whatever `is_inner` says) on either side."""
    found: list[int] = []
    at = folded.find(part)
    while at != -1:
        end = at + len(part)
        if not (at and is_inner(folded[at - 1])) and not is_inner(folded[end : end + 1]):
            found.append(at)
        at = folded.find(part, end)
    return found


def occurrences(text: str, part: str) -> list[int]:
    """Where `part` stands, be it inside a word."""
    found: list[int] = []
    at = text.find(part)
    while at != -1:
        found.append(at)
        at = text.find(part, at + len(part))
    return found


def _counts_as_name(text: str, folded: str, start: int, end: int, part: str) -> bool:
    """Ordinary words, short forms (Bill, Art) and two-letter names count only with a capital; eponyms never."""
    is_short = len(part) < MIN_LENGTH or (part in NICKNAMES and part not in FULL_NAMES)
    if (part in ORDINARY or is_short) and not text[start].isupper():
        return False
    return not stands_in_eponym(folded, start, end)


def stands_in_eponym(folded: str, start: int, end: int) -> bool:
    """True for Baker in "baker's cyst" and Hill in "hill-sachs lesion" (folded text)."""
    low, high = start, end
    while high < len(folded) and high - end < 30 and (folded[high].isalpha() or folded[high] == "-"):
        high += 1
    while low and start - low < 30 and (folded[low - 1].isalpha() or folded[low - 1] == "-"):
        low -= 1
    compound = folded[low:high].strip("-")
    if "-" in compound and compound in EPONYM_COMPOUNDS:
        return True
    if folded[start:end] not in EPONYMS:
        return False
    following = _NEXT_WORD.match(folded, end)
    return following is not None and following.group(1) in EPONYM_NOUNS


def _join(text: str, hits: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Parts of one name that stand next to each other, as one span with the signs between them."""
    joined = [hits[0]]
    for start, end in hits[1:]:
        low, high = joined[-1]
        between = text[high:start]
        if start < high or _JOIN.fullmatch(between) or _is_initial(between):
            joined[-1] = (low, max(high, end))
        else:
            joined.append((start, end))
    return joined


def _is_initial(between: str) -> bool:
    """ " M. " between a first and a last name."""
    bare = between.strip(" ,^")
    if bare.rstrip(".,").lower() in SUFFIXES:
        return True  # "Lowry Jr., Bo"
    return len(between) <= 5 and 1 <= len(bare) <= 2 and bare[0].isupper() and bare[1:] in ("", ".")


def _left_of_name(text: str, folded: str, start: int, own: frozenset[str]) -> int:
    """Takes in the "J. " of "J. Smith" and the "van der " of "van der Berg" when the name holds them."""
    while True:
        before = _WORD_BEFORE.search(folded, max(0, start - 12), start)
        if before is None:
            return start
        word = before.group(1)
        initial = len(word) == 1 and text[before.start(1)].isupper() and any(w[0] == word for w in own)
        if not (initial or (word in PARTICLES and word in own)):
            return start
        start = before.start(1)


def _right_of_name(text: str, end: int, own: frozenset[str]) -> int:
    """Takes in a suffix, and the " M." or "^M" after a last or first name when it is this person's initial."""
    suffix = _SUFFIX.match(text, end)
    if suffix:
        return suffix.end()
    after = _INITIAL_AFTER.match(text, end)
    return after.end() if after and any(w[0] == after.group(1).lower() for w in own) else end


def _forms(raw: str) -> tuple[str, ...]:
    plain = fold(raw).strip()
    core = _core(raw)
    forms = {plain, plain.replace("-", "").replace(" ", ""), core if len(core) >= MIN_DIGITS else plain}
    return tuple(sorted(form for form in forms if len(form) >= MIN_LENGTH))


def _core(raw: str) -> str:
    """The digits of an identifier without leading zeros: "MRN-0012-34" -> "1234"."""
    return _NOT_DIGITS.sub("", raw).lstrip("0")


def _find_digits(text: str, digits: dict[str, tuple[str, str]]) -> list[Span]:
    """Known numbers however they are punctuated or padded, with the letters attached to them."""
    squeezed = text.replace("-", "").replace(" ", "")
    if not any(core in squeezed for core in digits):
        return []
    spans: list[Span] = []
    for match in _DIGIT_TOKEN.finditer(text):
        pieces = [match, *_PIECE.finditer(text, match.start(), match.end())] if " " in match.group() else [match]
        for piece in pieces:
            known = digits.get(_core(piece.group()))
            if known:
                spans.append(Span(attached_start(text, piece.start()), piece.end(), *known))
    return spans


def attached_start(text: str, start: int) -> int:
    """The start of the token whose digits begin at `start`: "ACC-" in "ACC-123456"."""
    low = start
    while low and start - low < 8 and (text[low - 1].isalpha() or text[low - 1] == "-"):
        low -= 1
    return low
