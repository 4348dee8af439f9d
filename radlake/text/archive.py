"""Looks up the physicians and sites of the whole archive in one report's text.

    archive = Archive.of(("OKAFOR^CHIDI^M", "Lindqvist, Anna"), ("Northgate Imaging Center",))
    spans = find_archive(text, folded, words, archive)

The usual report names none of them, which one intersection of sets tells. Every entry stands for itself:
what is found with two sets of entries is what is found with each of them, so that a text is to be read
again only for entries that came or went (`may_hold`).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from radlake.text.archivewords import DEPARTMENTS, FIRST_NAMES, SITE_KINDS, SITE_WORDS, WORDS_OF_REPORTS
from radlake.text.folding import fold
from radlake.text.known import positions, stands_in_eponym
from radlake.text.lexicon import (
    EPONYM_NOUNS,
    EPONYMS,
    NOT_A_NAME,
    ORDINARY,
    PARTICLES,
    TITLES_AND_DEGREES,
)
from radlake.text.spans import Span

PHYSICIAN_RULE = "archive-physician"
SITE_RULE = "archive-site"
SHORTEST_ALONE = 4  # a shorter surname, or a site of one shorter word, is an abbreviation of something else

# After "hepatitis B." or "A." at a line's start these begin a sentence.
_ENUMERATED = frozenset("down still hill ring chance graves ward wells hunter early easter spencer".split())
MOST_WORDS = 6  # more are no person's name but a sentence, in a column that was mapped wrongly

_WORDY = ORDINARY | EPONYMS | NOT_A_NAME | EPONYM_NOUNS | WORDS_OF_REPORTS
_PROPER = (EPONYMS | FIRST_NAMES) - WORDS_OF_REPORTS - _ENUMERATED
_GENERIC = SITE_WORDS | DEPARTMENTS
_WORD = re.compile(r"[^\W\d_]+")
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_ALNUM = re.compile(r"[^\W_]+")
_OWN = re.compile(r"['’]s\b")
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
_BEFORE = re.compile(r"(?<![^\W_'-])([^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,30})(\.?)(?:[ \t]{1,2}|\n|\^|(?<=\.))\Z")
_AFTER = re.compile(r"(?:,[ \t\n]?|[ \t]{1,2}|\n|\^)([^\W\d_](?:[^\W\d_]|['-](?=[^\W\d_])){0,30})(?![^\W_])\.?")
_NEXT = re.compile(r"[ \t]([^\W\d_]+)(?![^\W_])")
_SPELLINGS = {"st": "(?:st|saint)", "saint": "(?:st|saint)", "mt": "(?:mt|mount)", "mount": "(?:mt|mount)"}
_NEAR = 80  # characters around a site's own word in which the rest of its name stands


class Surname(NamedTuple):
    """A surname and, of all physicians who bear it, the first and middle names and their initials."""

    form: str
    given: frozenset[str]
    initials: frozenset[str]
    wordy: bool  # also a word of reports, or too short: counts with a capital and beside a first name only


class Site(NamedTuple):
    """The words that name a site, without those that any site may have; one of them is its own."""

    words: tuple[str, ...]
    needs: frozenset[str]  # those that a text must hold, to be looked at closely


@dataclass(frozen=True)
class Archive:
    """Physicians and sites, compiled for `find_archive`; keyed by the word of each that is looked for."""

    physicians: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    surnames: Mapping[str, tuple[Surname, ...]] = ()  # type: ignore[assignment]
    places: Mapping[str, tuple[Site, ...]] = ()  # type: ignore[assignment]
    triggers: frozenset[str] = frozenset()

    @classmethod
    def of(cls, physicians: Iterable[str], sites: Iterable[str] = ()) -> Archive:
        """Compile names in any raw form. Equal names give the same archive, kept for the life of the process."""
        return _compiled(tuple(sorted(set(physicians))), tuple(sorted(set(sites))))

    def __reduce__(self) -> tuple[Any, ...]:
        # A worker is sent the names and compiles them once, however many tasks it runs.
        return Archive.of, (self.physicians, self.sites)

    def __repr__(self) -> str:
        return f"Archive({len(self.physicians)} physicians, {len(self.sites)} sites)"

    def may_hold(self, text: str) -> bool:
        """False if no entry can be in `text`, whatever is removed from it first."""
        return bool(self.triggers) and not self.triggers.isdisjoint(_WORD.findall(fold(text)))


@lru_cache(maxsize=4)
def _compiled(physicians: tuple[str, ...], sites: tuple[str, ...]) -> Archive:
    surnames, places = _surnames(physicians), _places(sites)
    return Archive(physicians, sites, surnames, places, frozenset(surnames) | frozenset(places))


def find_archive(text: str, folded: str, words: set[str], archive: Archive) -> list[Span]:
    """Spans of the archive's physicians and sites; `words` are the words of the folded text."""
    hits = words & archive.triggers
    if not hits:
        return []
    spans: set[Span] = set()
    for hit in hits:
        for surname in archive.surnames.get(hit, ()):
            spans.update(_find_surname(text, folded, surname))
        for site in archive.places.get(hit, ()):
            if site.needs <= words:
                spans.update(_find_site(text, folded, hit, site))
    return sorted(spans)


# --- physicians -----------------------------------------------------------------------------------------


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


def _surnames(physicians: Iterable[str]) -> dict[str, tuple[Surname, ...]]:
    given: dict[str, set[str]] = defaultdict(set)
    for raw in physicians:
        name = person(raw)
        if name is not None and len(set(name[0])) > 1:  # "XXXX" is a masked name
            for form in _spellings(name[0]):
                given[form].update(name[1])
    found: dict[str, list[Surname]] = defaultdict(list)
    for form in sorted(given):
        names = frozenset(name for name in given[form] if len(name) > 1)
        wordy = form in _WORDY or len(form) < SHORTEST_ALONE
        trigger = max(_WORD.findall(form), key=lambda piece: (len(piece), piece))
        found[trigger].append(Surname(form, names, frozenset(name[0] for name in given[form]), wordy))
    return {trigger: tuple(surnames) for trigger, surnames in found.items()}


def _spellings(surname: str) -> set[str]:
    """ "o'neil" and "oneil"; "smith-jones" and "smith jones"."""
    return {surname, surname.replace("'", ""), surname.replace("-", " "), surname.replace(" ", "-")}


def _find_surname(text: str, folded: str, surname: Surname) -> Iterator[Span]:
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
            counts = capital and (not wordy or form in _PROPER)
        else:
            counts = capital and not wordy
        if counts and not stands_in_eponym(folded, start, end):
            yield Span(low, high, "PHYSICIAN", PHYSICIAN_RULE)


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
        elif len(word) == 1 and word in surname.initials and text[position].isupper():
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
        elif len(word) == 1 and word in surname.initials and text[match.start(1)].isupper():
            initial = True
        else:
            break
        end = match.end()
    return (end - (text[end - 1] == "." and not initial) if given or initial else end), given, initial


def _is_written_as_name(name: str, surname: Surname) -> bool:
    """For a surname that is a word too: title case, signs that only names have, or a first name that is no word."""
    words = _WORD.findall(name)
    if "^" in name or all(word[0].isupper() and (len(word) == 1 or not word.isupper()) for word in words):
        return True
    given = surname.given.intersection(fold(word) for word in words)
    return name.isupper() and ("," in name or any(word not in _WORDY or word in FIRST_NAMES for word in given))


# --- sites ----------------------------------------------------------------------------------------------


def _places(sites: Iterable[str]) -> dict[str, tuple[Site, ...]]:
    found: dict[str, set[Site]] = defaultdict(set)
    for raw in sites:
        for words in _site_forms(raw):
            own = [word for word in words if word not in _GENERIC and word.isalpha()]
            found[max(own, key=lambda word: (len(word), word))].add(_site(words))
    return {trigger: tuple(sorted(places, key=lambda site: site.words)) for trigger, places in found.items()}


def _site(words: tuple[str, ...]) -> Site:
    return Site(words, frozenset(word for word in words if word.isalpha() and word not in _SPELLINGS))


def _site_forms(raw: str) -> set[tuple[str, ...]]:
    """The whole name and what is left of it without the words that any site may have at its ends."""
    words = tuple(_ALNUM.findall(_OWN.sub("", fold(raw))))
    own = [at for at, word in enumerate(words) if word not in _GENERIC and word.isalpha() and len(word) > 1]
    if not own:
        return set()
    low, high = own[0], own[-1] + 1
    if low and words[low - 1] in _SPELLINGS:
        low -= 1
    return {form for form in (words, words[low:high]) if _names_a_site(form)}


def _names_a_site(words: tuple[str, ...]) -> bool:
    """One word must be no word of reports; of several, one must be more than a direction or a department."""
    if len(words) > 1:
        return sum(len(word) for word in words if word not in _GENERIC) >= SHORTEST_ALONE and (
            any(word in SITE_WORDS for word in words) or any(word not in _WORDY for word in words)
        )
    return len(words[0]) > SHORTEST_ALONE and words[0] not in _WORDY


def _find_site(text: str, folded: str, trigger: str, site: Site) -> Iterator[Span]:
    pattern = _site_pattern(site.words)
    for at in positions(folded, trigger):
        if not text[at].isupper():
            continue
        match = pattern.search(folded, max(0, at - _NEAR), at + len(trigger) + _NEAR)
        if match and match.start() <= at < match.end() and _capitalised(text, folded, match, site.words):
            yield Span(match.start(), _with_kind(text, folded, match.end()), "HOSPITAL", SITE_RULE)


@lru_cache(maxsize=4096)
def _site_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    between = r"(?:['’]?s)?[^\w\n]{0,2}[\s-]{1,2}"
    return re.compile(rf"(?<![^\W_]){between.join(_SPELLINGS.get(word, word) for word in words)}(?:'s)?(?![^\W_])")


def _with_kind(text: str, folded: str, end: int) -> int:
    """The end of the "Medical Center" that follows a name, if it is written as part of it."""
    for _ in range(3):
        match = _NEXT.match(folded, end)
        if match is None or match.group(1) not in SITE_KINDS or not text[match.start(1)].isupper():
            break
        end = match.end()
    return end


def _capitalised(text: str, folded: str, match: re.Match[str], words: tuple[str, ...]) -> bool:
    """Every word of a name but the small ones begins with a capital: "Spring Valley", not "spring valley"."""
    return all(
        text[found.start()].isupper() or len(found.group()) < SHORTEST_ALONE
        for found in _WORD.finditer(folded, match.start(), match.end())
    )
