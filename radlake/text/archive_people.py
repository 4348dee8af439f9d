"""Physicians of an archive: their names in any raw form, compiled by surname, and looked up in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from radlake.text.archivewords import FIRST_NAMES, TERM_NOUNS, TERMS, WORDS_OF_REPORTS
from radlake.text.folding import fold
from radlake.text.known import positions, stands_in_eponym
from radlake.text.lexicon import EPONYM_NOUNS, EPONYMS, NOT_A_NAME, ORDINARY, PARTICLES, TITLES_AND_DEGREES
from radlake.text.spans import Span

RULE = "archive-physician"
SHORTEST_ALONE = 4  # a shorter surname is an abbreviation of something else
MOST_WORDS = 6  # more are no person's name but a sentence, in a column that was mapped wrongly
WORDY = ORDINARY | EPONYMS | NOT_A_NAME | EPONYM_NOUNS | WORDS_OF_REPORTS
_NOUNS = EPONYM_NOUNS | TERM_NOUNS

# After "hepatitis B." or "A." at a line's start these begin a sentence.
_ENUMERATED = frozenset("down still hill ring chance graves ward wells hunter early easter spencer".split())
_PROPER = (EPONYMS | FIRST_NAMES | TERMS) - WORDS_OF_REPORTS - _ENUMERATED
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BEFORE = re.compile(r"(?<![^\W_'-])([^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,30})(\.?)(?:[ \t]{1,2}|\n|\^|(?<=\.))\Z")
_NEXT = re.compile(r"(?:'s|s')?[ \t]{1,2}(?:([^\W\d_]+)|[0-9])")
_AFTER = re.compile(r"(?:,[ \t\n]?|[ \t]{1,2}|\n|\^)([^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,30})(?![^\W_])\.?")


class Surname(NamedTuple):
    """A surname and, of all physicians who bear it, the first and middle names and their initials."""

    form: str
    given: frozenset[str]
    initials: frozenset[str]
    wordy: bool  # also a word of reports, or too short: counts with a capital and beside a first name only


def person(raw: str) -> tuple[str, tuple[str, ...]] | None:
    """The surname and the other names of a person in any raw form, folded; None if no surname is told.

    "SMITH^JOHN^Q", "1234^SMITH^JOHN" (HL7), "Smith, John Q., MD", "Dr. John Q. Smith Jr."
    """
    folded = fold(raw)
    if "^" in folded:
        parts = [_names(part) for part in folded.split("^")]
        parts = [part for part in parts if part]  # a leading identifier holds digits, and no name
        last, given = (parts[0], [w for part in parts[1:3] for w in part]) if parts else ([], [])
    else:
        head, comma, tail = folded.partition(",")
        last, given = _names(head), _names(tail)
        if not comma or not given:
            last, given = last[-1:], last[:-1]
    last = [word for word in last if len(word) > 1]
    return (" ".join(last), tuple(given)) if last and len(last) + len(given) <= MOST_WORDS else None


def _names(text: str) -> list[str]:
    """The words of a part of a name, without titles, degrees and particles; none if it is a number."""
    if any(character.isdigit() for character in text):
        return []
    words = _NAME_WORD.findall(text.replace(".", " "))
    return [w for w in words if w not in PARTICLES and (len(w) == 1 or w not in TITLES_AND_DEGREES | _SUFFIXES)]


def surnames_of(physicians: Iterable[str]) -> dict[str, tuple[Surname, ...]]:
    given: dict[str, set[str]] = defaultdict(set)
    for raw in physicians:
        name = person(raw)
        if name is not None and len(set(name[0])) > 1:  # "XXXX" is a masked name
            for form in _spellings(name[0]):
                given[form].update(name[1])
    found: dict[str, list[Surname]] = defaultdict(list)
    for form in sorted(given):
        names = frozenset(name for name in given[form] if len(name) > 1)
        wordy = form in WORDY or form in TERMS or len(form) < SHORTEST_ALONE
        trigger = max(_WORD.findall(form), key=lambda piece: (len(piece), piece))
        found[trigger].append(Surname(form, names, frozenset(name[0] for name in given[form]), wordy))
    return {trigger: tuple(surnames) for trigger, surnames in found.items()}


def _spellings(surname: str) -> set[str]:
    """ "o'neil" and "oneil"; "smith-jones" and "smith jones"."""
    return {surname, surname.replace("'", ""), surname.replace("-", " "), surname.replace(" ", "-")}


def find_surname(text: str, folded: str, surname: Surname) -> Iterator[Span]:
    form, wordy = surname.form, surname.wordy
    if wordy and form.capitalize() not in text and form.upper() not in text and form.isalpha():
        return
    for start in positions(folded, form):
        end = start + len(form)
        capital = text[start].isupper()
        if wordy and not capital:
            continue
        low, given_before, initial_before = _leftward(text, folded, start, surname)
        high, given_after, initial_after = _rightward(text, folded, end, surname)
        if given_before or given_after:
            counts = not wordy or _is_written_as_name(text[low:high], surname)
        elif initial_before or initial_after:
            counts = capital and (not wordy or (form in _PROPER and text[low] != "I"))  # "type I. Montgomery"
        else:
            counts = capital and not wordy and not _is_term(folded, start, end)
        if counts and not stands_in_eponym(folded, start, end):
            yield Span(low, high, "PHYSICIAN", RULE)


def _is_term(folded: str, start: int, end: int) -> bool:
    """True for a bare surname in the name of something: "Gleason 7", "Lauge-Hansen", "Wiberg index"."""
    if folded[start - 1 : start] == "-" or folded[end : end + 1] == "-":
        return True
    following = _NEXT.match(folded, end)
    return following is not None and (following.group(1) or "i") in _NOUNS


def _leftward(text: str, folded: str, start: int, surname: Surname) -> tuple[int, bool, bool]:
    """Where the first names and initials before a surname begin, and whether there were any of each."""
    given = initial = False
    position = start
    for _ in range(5):
        match = _BEFORE.search(folded, max(0, position - 36), position)
        if match is None:
            break
        word = match.group(1)
        position = match.start()
        if word in surname.given:
            given = True
        elif len(word) == 1 and word in surname.initials and _is_initial(text, match):
            initial = True
        elif word in PARTICLES:
            continue  # the "van der" of "Jan van der Berg", but no "de" of a sentence: only a name takes it in
        else:
            break
        start = position
    return start, given, initial


def _rightward(text: str, folded: str, end: int, surname: Surname) -> tuple[int, bool, bool]:
    """Where the first names and initials after a surname end: "Smith, John Q.", "SMITH^JOHN"."""
    given = initial = False
    for _ in range(3):
        match = _AFTER.match(folded, end)
        if match is None or ("," in match.group() and (given or initial)):
            break
        word = match.group(1)
        if word in surname.given:
            given = True
        elif len(word) == 1 and word in surname.initials and _is_initial(text, match):
            initial = True
        else:
            break
        end = match.end()
    return (end - (text[end - 1] == "." and not initial) if given or initial else end), given, initial


def _is_initial(text: str, match: re.Match[str]) -> bool:
    """A capital with a stop, or before "^" or after a comma: "J. Smith", "Smith, J"; not "Weber B" or "A Carter"."""
    return text[match.start(1)].isupper() and any(sign in match.group() for sign in ".,^")


def _is_written_as_name(name: str, surname: Surname) -> bool:
    """For a surname that is a word too: title case, signs that only names have, or a first name that is no word."""
    words = _WORD.findall(name)
    if "^" in name or all(word[0].isupper() and (len(word) == 1 or not word.isupper()) for word in words):
        return True
    given = surname.given.intersection(fold(word) for word in words)
    return name.isupper() and ("," in name or any(word not in WORDY or word in FIRST_NAMES for word in given))
