"""Hospitals by whose study it was: "Elmhurst CT", "since the Tarn Hollow study of", "outside report (Mercy Union, ...".

Also such that somebody typed without capitals: "films from sattler imaging".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.gazetteer import Kind, gazetteer, section_words
from radlake.text.known import positions
from radlake.text.lexicon import EPONYMS, NO_PLACE, words_of
from radlake.text.places import PLAIN, is_of_reports
from radlake.text.spans import Span
from radlake.text.words import Words

# "Stable since the Tarn Hollow study of January 3".
_THEIRS = re.compile(
    r"(?:\b(?i:since|from|with|to|and)\s(?i:the)|(?<=[.:;] )The|(?<=\n)The)\s((?:[A-ZÀ-Ž][\w'’-]*\s){1,3})\Z"
)
_OF_DAY = re.compile(r"\s(?:of|from|dated)\b")
_STUDIES = words_of("study exam film films scan images report")
_LONGEST = 96  # characters of the words before a study, a room


def find_other_sites(text: str, folded: str, words: Words) -> Iterator[Span]:
    """Spans of facilities; they may overlap. `words`: the folded words."""
    if not words.isdisjoint(_STUDIES):
        yield from _their_studies(text, folded, words)
    if not words.isdisjoint(_ROOMS):
        yield from _whose(text)
    if not words.isdisjoint(_PRIORS):
        yield from _named_elsewhere(text, folded, words)
    yield from _after_dates(text, words)
    if not words.isdisjoint(_TYPED_NOUNS):
        yield from _typed_sites(text, folded)


# "Elmhurst CT", "Northgate office": whose study, whose rooms.
_ROOM = re.compile(r" (?<=[a-zà-ž'’] )(?:CT|MRI|MR|PET|films|PACS|office|site|campus|scanner|EMS|ED|ER|ICU)\b")
_WHOSE = re.compile(r"(?<![\w'’-])([A-ZÀ-Ž][a-zà-ž'’]{2,}(?: [A-ZÀ-Ž][a-zà-ž'’]{2,})?)\Z")
_ROOMS = words_of("ct mri mr pet films pacs office site campus scanner ems ed er icu")


def _whose(text: str) -> Iterator[Span]:
    lists = gazetteer()
    products = section_words("products")
    for room in _ROOM.finditer(text):
        match = _WHOSE.search(text, max(0, room.start() - _LONGEST), room.start())
        if match is None:
            continue
        parts = match.group(1).lower().replace("’", "'").removesuffix("'s").split()
        radiology = any(
            p in lists.own_words or p in lists.clinical_nouns or p in EPONYMS or p in products for p in parts
        )
        known = all(p in PLAIN or (p not in lists.names and lists.kind(p) < Kind.UNKNOWN) for p in parts)
        if not radiology and not known:
            yield Span(match.start(1), match.end(1), "HOSPITAL", "place")


# "the outside report (Mercy Union, ...", "Comparison: OLCMC CT 04/2019", "Remote read for BPCH;"
_NAME = r"(?:[A-ZÀ-Ž][\w.'’-]*[ ]?){1,4}"
_OUTSIDE = re.compile(
    r" (?:(?:report|study|exam|films?|images|imaging|scan|hospital|facility|read|ct|mri?|us|pet|cxr|mammograms?"
    rf"|x-?rays?) ){{1,2}}\(((?-i:{_NAME}))(?=[,)])",
    re.IGNORECASE,
)
_ACRONYM = re.compile(r"(?::\s{0,8}| )([A-Z]{3,6})(?= (?:CT|MRI?|US|PET|CXR|report|study|exam|films|scan)\b)")
_NAMED = re.compile(rf" ({_NAME}?)(?=;| is\b| report\b|,)")
_BY_SOMEBODY_OF = re.compile(rf" [^\n.]{{3,40}} of ({_NAME}?)(?= is\b)")
_AFTER = {
    **dict.fromkeys(("outside", "osh", "transfer"), (_OUTSIDE, _ACRONYM)),
    **dict.fromkeys(
        ("comparison", "comparisons", "comp", "compared to", "compared with", "prior", "priors"), (_ACRONYM,)
    ),
    "see also": (_ACRONYM, _NAMED),
    **dict.fromkeys(("read for", "opinion from"), (_NAMED,)),
    "opinion by": (_BY_SOMEBODY_OF,),
}
_PRIORS = words_of("outside osh transfer comparison comparisons comp also read opinion prior priors compared")


# "Larger than on 10/31/10, LUH.", "on Carter Unit"
_AFTER_DATE = re.compile(r"(?:, (?<=[0-9]{2}, )| \((?<=[0-9]{2} \())([A-Z]{3,6})(?=[.;)]|\s*\n)")
_UNIT = re.compile(
    r"\b(?:on|in|to|from) ((?:De |Van )?([A-Z][a-z'’-]{2,}) (?:Unit|Ward|Pavilion|Wing|Tower|Building))\b"
    r"|\b(?:ON|TO|FROM) ((?:DE |VAN )?([A-Z'’-]{3,}) (?:UNIT|WARD|PAVILION|WING|TOWER))\b"
)
_KINDS_OF_WARD = words_of("stroke burn day recovery")
_UNITS = words_of("unit ward pavilion wing tower building")


def _after_dates(text: str, words: Words) -> Iterator[Span]:
    lists = gazetteer()
    for match in _AFTER_DATE.finditer(text):
        if not is_of_reports(match.group(1).lower()):
            yield Span(*match.span(1), "HOSPITAL", "acronym")
    for match in _UNIT.finditer(text) if not words.isdisjoint(_UNITS) else ():
        outer = 1 if match.group(1) else 3
        word = match.group(outer + 1).lower()
        if word in lists.names and word not in lists.no_names and word not in _KINDS_OF_WARD:
            yield Span(*match.span(outer), "HOSPITAL", "place")


def _named_elsewhere(text: str, folded: str, words: Words) -> Iterator[Span]:
    lists = gazetteer()
    for cue, patterns in _AFTER.items():
        for at in words.at.get(cue, ()) if " " not in cue else positions(folded, cue):
            for match in filter(None, (pattern.match(text, at + len(cue)) for pattern in patterns)):
                start = match.start(1)
                name = match.group(1).rstrip()
                parts = [part.strip(".'’").lower() for part in name.split()]
                if not any(part in lists.own_words or part in lists.clinical_nouns for part in parts):
                    yield Span(start, start + len(name), "HOSPITAL", "elsewhere")


# "films from sattler imaging": as people type it.
_TYPED_SITE = re.compile(
    r"(?:\b(?:at|from|to|by|via|for)|[,:;(]) ((?:[a-z][a-z'’.-]* ){1,3})(?:community |regional |general )?"
    r"(?:hospital|clinic|imaging(?: center)?|medical center|medical group|orthopedics|urgent care|radiology|oncology"
    r"|health|pediatrics|pharmacy|drug|cancer center|family medicine|internal medicine|nursing home|logistics"
    r"|laboratories)\b"
)
_TYPED_NOUN = re.compile(
    r" (?:hospital|clinic|imaging|medical|orthopedics|urgent|radiology|oncology|health|pediatrics|pharmacy|drug|cancer"
    r"|family|internal|nursing|logistics|laboratories)\b"
)
_TYPED_NOUNS = words_of(
    """hospital clinic imaging medical orthopedics urgent radiology oncology health pediatrics pharmacy drug cancer
    medicine nursing logistics laboratories"""
)


def _typed_sites(text: str, folded: str) -> Iterator[Span]:
    lists = gazetteer()
    if not _TYPED_NOUN.search(text):
        return
    for match in _TYPED_SITE.finditer(folded):
        start = match.start(1)
        if not text[start : match.end()].islower():
            continue
        parts = match.group(1).split()
        while parts and (parts[0] in NO_PLACE or parts[0] in lists.report_words):
            start += len(parts.pop(0)) + 1
        if any(lists.kind(part) >= Kind.WEAK for part in parts) and not any(part in lists.no_names for part in parts):
            yield Span(start, match.end(), "HOSPITAL", "hospital")


def _their_studies(text: str, folded: str, words: Words) -> Iterator[Span]:
    for at in (at for study in words & _STUDIES for at in words.at[study] if _OF_DAY.match(folded, at + len(study))):
        match = _THEIRS.search(text, max(0, at - _LONGEST), at)
        if match and not any(map(is_of_reports, match.group(1).lower().split())):
            yield Span(match.start(1), match.start(1) + len(match.group(1).rstrip()), "HOSPITAL", "place")
