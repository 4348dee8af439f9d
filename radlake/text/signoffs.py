"""Who signed, typed, printed or taught, by the place on the line: "XAN 25MAY18", "Brain, Mark W", "User: klund"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.folding import last_word
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.known import positions
from radlake.text.lexicon import NAME_WORD, words_of
from radlake.text.namewords import parts_of
from radlake.text.runs import Run
from radlake.text.spans import Span

# Here and below a pattern opens with what is rare in a text, and looks behind it: that is what makes a scan quick.
# Initials and a date, alone at the end of a report or after a full stop; initials after a time.
_SIGNED = re.compile(
    r"([A-ZÀ-Ž](?:(?<=[.\n] .)|(?<=\n.))[A-ZÀ-Ž]{1,3})"
    r"(?= (?:[0-9]{1,2}[ -]?[A-Z][A-Za-z]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]"
    r"|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}|(?:19|20)[0-9]{2}-)[^\n]{0,14}(?:\n|\Z))"
)
_AFTER_HOUR = re.compile(r"(?: ?\||,)? ([A-ZÀ-Ž]{2,4})(?=[ ]*(?:\r?\n|\Z))")
_AFTER_CLOCK = re.compile(r"(?: ?[AaPp][Mm]| hrs)?" + _AFTER_HOUR.pattern)
# "Printed 06/20/2012 18:08 by whz44", "Preliminary read 11/16/23 20:21 by DT."
_BY_LOGIN = re.compile(r"by (?<!\wby )([a-zà-ž]{2,6}[0-9]{1,4})(?![\w])")
_BY_INITIALS = re.compile(r" (?:by|BY|By) ([A-ZÀ-Ž]{2,3})(?=[.;,)]|\s*(?:\n|\Z))")
_DONE = words_of(
    """am pm hours hrs injected uploaded note performed scanned drawn checked entered obtained read reviewed typed
    positioned administered imaged printed marked confirmed placed"""
)
_OF_ROLE = re.compile(r"(?::\s?| )([A-ZÀ-Ž]{2,3})(?=[.;,)]|\s*(?:\n|\Z))")
_ROLES = words_of("technologist tech radiographer sonographer rt")
_NOBODY = frozenset("CT MR MRI US XR PET IR NM ED ER ICU OR MD RN EMS PA NP RT VA OB GI GU ENT CAD AI NO".split())
# "penrad/arh" alone on a line: the program and who typed.
_PROGRAM = re.compile(r"^[a-z]{4,12}\Z", re.MULTILINE)
_TYPIST = re.compile(r"/([a-z]{2,4})[ ]*$", re.MULTILINE)
# "(Hauser, read back OK)", "(ortho resident, El-Sayed)", "(C. Dye)"
_READ_BACK = re.compile(
    rf"\(({NAME_WORD}(?: {NAME_WORD})?)(?=, ?(?:RN|MD|NP|PA)?,? ?(?i:read back|verbal|acknowledged|who|confirmed|left))"
)
_IN_ROLE = re.compile(rf", ({NAME_WORD}(?: {NAME_WORD})?)(?=\))")
_ROLE_BEFORE = re.compile(
    r"\b(?:resident|fellow|attending|intern|nurse|hospitalist|surgeon|registrar|on call)\Z", re.IGNORECASE
)
_INITIALED = re.compile(rf"\(((?:[A-Z]\. ?){{1,2}}(?:(?:ter|van|von|de|TER|VAN|VON|DE) )?{NAME_WORD})(?=[),])")

_DEGREE = r"(?:MD|DO|MBBS|PhD|RN|NP|PA|FRCR|FACR|DPM)\b"
_FIRST_ON_LINE = re.compile(
    rf", (?!{_DEGREE}){NAME_WORD}(?:[ ](?!{_DEGREE})(?:{NAME_WORD}|[A-Z]\.?)){{0,2}}"
    rf"(?=,?(?: {_DEGREE})*[ \t\r]*(?:\n|\Z))"
)
_LAST_ON_LINE = re.compile(rf"(?:\A|\n)[ \t]{{0,4}}({NAME_WORD}(?:[ -]{NAME_WORD}){{0,2}})\Z")
_TAIL = 240  # characters at the end of a report where initials sign it
_TRAINEE = re.compile(rf"({NAME_WORD}(?:[ ]{NAME_WORD}){{0,2}})(?= (?:pgy|PGY)-?[1-7]\b)")


def find_signoffs(text: str, folded: str, words: set[str], runs: Sequence[Run]) -> Iterator[Span]:
    """Spans of persons; they may overlap. `words`: the folded words; `runs`: the digits."""
    yield from _signed(text, runs)
    yield from _last_first(text)
    if not words.isdisjoint(_PGY):
        yield from (Span(*match.span(1), "PHYSICIAN", "prose") for match in _TRAINEE.finditer(text))
    if not words.isdisjoint(_USERS):
        yield from _logins(text, folded, words & _USERS)
    if "/" in text or " & " in text:
        yield from _pairs(text)
    if "/" in text:
        for match in _TYPIST.finditer(text):
            if _PROGRAM.search(text, max(0, match.start() - 13), match.start()):
                yield Span(*match.span(1), "PHYSICIAN", "initials")
    if "by" in words:
        yield from (Span(*match.span(1), "NAME", "login") for match in _BY_LOGIN.finditer(text))
    yield from _initials(text, folded, words)
    if "(" in text:
        yield from _in_brackets(text)


def _initials(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    """ "Injected by AE.", "read 11/16/23 20:21 by DT", "Technologist CRH"."""
    found = []
    if "by" in words:
        for match in _BY_INITIALS.finditer(text):
            before = last_word(folded, match.start() + 1)
            if before in _DONE or before[-2:].isdigit():
                found.append(match)
    for role in words & _ROLES:
        found += filter(None, (_OF_ROLE.match(text, at + len(role)) for at in positions(folded, role)))
    for match in found:
        if match.group(1) not in _NOBODY:
            yield Span(*match.span(1), "PHYSICIAN", "initials")


def _signed(text: str, runs: Sequence[Run]) -> Iterator[Span]:
    lists = gazetteer()
    signed = [*_SIGNED.finditer(text, max(0, len(text) - _TAIL)), *filter(None, _after_times(text, runs))]
    for match in signed:
        word = match.group(1).lower()
        if lists.kind(word) >= Kind.UNKNOWN or word not in lists.own_words:
            yield Span(match.start(1), match.end(1), "PHYSICIAN", "prose")


def _after_times(text: str, runs: Sequence[Run]) -> Iterator[re.Match[str] | None]:
    """After "2021" and after "20:21" or "20:21:05"."""
    for start, end in runs:
        if end - start > 3:
            yield _AFTER_HOUR.match(text, end)
        elif end - start == 2 and text[start - 1 : start] == ":" and text[start - 2 : start - 1] in _DIGITS:
            yield _AFTER_CLOCK.match(text, end)


_DIGITS = frozenset("0123456789")


def _last_first(text: str) -> Iterator[Span]:
    """ "Brain, Mark W" alone on a line."""
    lists = gazetteer()
    for match in _FIRST_ON_LINE.finditer(text):
        last = _LAST_ON_LINE.search(text, max(0, match.start() - 48), match.start())
        if last is None:
            continue
        parts = parts_of(text[last.start(1) : match.end()])
        given = any(part in lists.given for part in parts[1:])
        if given or (len(parts[-1]) == 1 and any(part in lists.names for part in parts)):
            yield Span(last.start(1), match.end(), "NAME", "prose")


def _logins(text: str, folded: str, users: set[str]) -> Iterator[Span]:
    for match in filter(None, (_LOGIN.match(text, at) for user in users for at in positions(folded, user))):
        group = match.lastindex or 1
        if gazetteer().kind(match.group(group)) >= Kind.UNKNOWN:
            yield Span(*match.span(group), "NAME", "prose")


def _pairs(text: str) -> Iterator[Span]:
    """ "Ames / Lund", "Ames & Lund"."""
    lists = gazetteer()
    for match in (match for second in _SECOND for match in second.finditer(text)):
        first = _FIRST.search(text, max(0, match.start() - 24), match.start())
        pair = [first.group(1).lower(), match.group(1).lower()] if first else []
        if first and all(part in lists.names and part not in lists.no_names for part in pair):
            yield Span(first.start(1), match.end(), "NAME", "prose")


# "User: klund": the name that somebody logs in with.
_LOGIN = re.compile(
    r"\b(?:(?:[Uu]ser(?:name)?|[Ll]og[io]n|[Tt]ypist|[Tt]ech(?:nologist)?|[Ss]onographer|[Rr]adiographer|[Aa]uthor|[Ee]ditor"
    r"|[Tt]rans|[Tt]yped)(?:[:=] ?| )([a-z][a-z0-9_]{2,15})(?=[ ]*(?:\n|\Z|;|,|on [0-9]|[0-9]))"
    r"|by ([a-z][a-z0-9_]{2,15})(?= on [0-9]| [0-9]))"
)
_USERS = words_of(
    "user username login logon typist tech technologist sonographer radiographer author editor by trans typed"
)
_SECOND = tuple(re.compile(rf"{sign} ?({NAME_WORD})(?![\w/])") for sign in "/&")
_FIRST = re.compile(rf"(?<![\w/])({NAME_WORD}) ?\Z")
_PGY = words_of("pgy pgy1 pgy2 pgy3 pgy4 pgy5 pgy6 pgy7")


def _in_brackets(text: str) -> Iterator[Span]:
    """Who was told, and who is which resident."""
    no_names = gazetteer().report_words
    for pattern in (_READ_BACK, _IN_ROLE, _INITIALED):
        for match in pattern.finditer(text):
            if pattern is _IN_ROLE and not _ROLE_BEFORE.search(text, max(0, match.start() - 12), match.start()):
                continue
            if match.group(1).split()[0].lower() not in no_names:
                yield Span(*match.span(1), "PHYSICIAN", "prose")
