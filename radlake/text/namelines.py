"""Names that stand alone: on a line, at its end, in brackets, or before a mark such as a birth date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.capitals import names_a_scale
from radlake.text.folding import last_word
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.known import occurrences
from radlake.text.lexicon import EPONYMS, PARTICLES, TITLES_AND_DEGREES, words_of
from radlake.text.namewords import has_name, parts_of, run, run_back
from radlake.text.runs import Run
from radlake.text.spans import Span
from radlake.text.written_dates import MONTHS

# What follows a name in a header or in prose. Fixed characters are searched for; numbers are met at their digits.
_HEADER_MARKS = ("DOB", "D.O.B", "MRN", "MR#", "M.R.N", "MR No", "Med Rec", "Acct")
_HEADER_MARK_ENDS = re.compile(r"\b")
_MARKS = (
    re.compile(r"#[0-9]"),
    re.compile(
        r", (?:(?:an?|AN?) )?[0-9]{1,3}[ -]?(?:[yY]|M\b|F\b)|, (?:Locum |Senior |LOCUM )?(?:Consultant|Attending"
        r"|Staff|Resident"
        r"|Fellow|Registrar|Radiologist|ST[1-9]|Chief|Interpreting|Board|CONSULTANT|ATTENDING|STAFF|RESIDENT|FELLOW"
        r"|RADIOLOGIST)\b"
    ),
    re.compile(r"  [ ]{0,10}(?=[0-9]{4,10}\b|[A-Z]{0,2}[0-9-]{5,12}\b)"),
)
_BORN = ("born ", "BORN ")
_IS_AN_AGE = re.compile(r"(?:is an?|was an?|IS AN?|WAS AN?) \Z")
_ARTICLE_ENDS = frozenset("anAN")
_DATE_OR_STAMP = re.compile(r"[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{2}|(?:19|20)[0-9]{10,12}\b")
_BEFORE_MARK = " \t|,("
_LINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu|al-[A-Z][\w'’-]*)"
    r"(?:,? (?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu)){1,4}"
)


def before_marks(text: str, runs: Sequence[Run]) -> Iterator[Span]:
    """The name right before what only follows a person: "DOB", "born", ", 54 y", a number of a record."""
    for end in _marks(text, runs):
        low = max(0, end - 14)
        while end > low and text[end - 1] in _BEFORE_MARK:
            end -= 1
        if not end or not (text[end - 1].isalpha() or text[end - 1] == "."):
            continue
        start = run_back(text, end)
        if start < end and has_name(text[start:end].title(), False, False):
            yield Span(start, end, "NAME", "before-mark")


def _marks(text: str, runs: Sequence[Run]) -> Iterator[int]:
    """Where such a mark begins. `runs`: the digits of the text."""
    for mark in _HEADER_MARKS:
        if mark in text:
            yield from (at for at in occurrences(text, mark) if _HEADER_MARK_ENDS.match(text, at + len(mark)))
    for born in _BORN:
        if born in text:
            yield from occurrences(text, born)
    for pattern in _MARKS:
        for match in pattern.finditer(text):
            yield match.start()
    for start, end in runs:
        if text[start - 1 : start] != " ":
            continue
        if text[start - 2 : start - 1] in _ARTICLE_ENDS and (age := _IS_AN_AGE.search(text, max(0, start - 7), start)):
            yield age.start()
        if (end - start < 5 or end - start > 11) and _DATE_OR_STAMP.match(text, start):
            yield start - 1


_BRACKET = re.compile(r"\((?=(?:[A-ZÀ-Þ]|d[aei] |de la |dos |v[ao]n |al-)[^()]{1,40}\))")
_AND = re.compile(r"\s(?:and|AND|&)\s")
_BEFORE_BRACKET = words_of(
    """daughter son wife husband mother father brother sister spouse niece nephew aunt uncle caregiver guardian partner
    neighbor friend ent ortho neurosurgery surgery vascular onc oncology urology team icu micu sicu nicu pulm cardiology
    orthopedics neurology medicine gyn ob obgyn pediatrics resident fellow attending nurse technologist am pm"""
)


def in_brackets(text: str, folded: str) -> Iterator[Span]:
    """ "her sister (Ornella)", "Requested by ENT (Burgess)", "approved 3:10 PM (Najjar Jr, Abdullah)"."""
    for match in _BRACKET.finditer(text):
        end = run(text, match.end(), comma=True)
        link = _AND.match(text, end)
        second = run(text, link.end()) if link else end
        if text[second : second + 1] != ")":
            continue
        if link:
            yield Span(link.end(), second, "NAME", "bracket")
        before = last_word(folded, match.start())
        sure = before in _BEFORE_BRACKET or before in MONTHS or before[-1:].isdigit()
        if names_a_scale(folded, end) or (folded[match.end() : end] in EPONYMS and before not in _BEFORE_BRACKET):
            continue
        if (
            before[-1:].isdigit()
            and text[match.end() : end].isupper()
            and not has_name(text[match.end() : end], True, False)
        ):
            continue  # "grade 2 (SFU)"
        if sure or has_name(text[match.end() : end], False, False):
            yield Span(match.end(), end, "NAME", "bracket")


_DEGREES_AFTER = re.compile(
    r"(?:,? (?:M\.?D|D\.?O|MBBS|MBChB|Ph\.?D|FRCR|FACR|PA-C|R\.?N|N\.?P|DPM|DDS|RT|RDMS)\.?)+\Z"
)


def name_lines(text: str) -> Iterator[Span]:
    """A line that holds nothing but a name."""
    at = 0
    for line in text.split("\n"):
        bare = line.strip(" \t\r*|")
        if 5 <= len(bare) <= 48 and _LINE.fullmatch(bare) and _is_whole_name(bare):
            start = at + line.find(bare)
            yield Span(start, start + len(_DEGREES_AFTER.sub("", bare)), "NAME", "line")
        elif ". " in bare[-44:] and (last := bare[bare.rfind(". ") + 2 :]) and _is_last_name(last):
            start = at + line.rfind(last)
            yield Span(start, start + len(last), "NAME", "line")
        at += len(line) + 1


def _is_whole_name(line: str) -> bool:
    lists = gazetteer()
    parts = [part for part in parts_of(line) if part not in TITLES_AND_DEGREES and part not in PARTICLES]
    if len(parts) < 2 or any(part in lists.report_words for part in parts):
        return False
    kinds = [lists.kind(part) for part in parts]
    return (
        max(kinds) >= (Kind.STRONG if line.isupper() and "," not in line else Kind.UNKNOWN) and min(kinds) > Kind.WORD
    )


def _is_last_name(last: str) -> bool:
    """A name alone as the last sentence of a line: "Hx given by pt's son. Fadumo"."""
    if last.endswith(("'s", "’s")):
        return False  # "Paget's" at the end of a line, "disease" in the next
    if last.isupper() or (not _LINE.fullmatch(last) and not _ONE_NAME.fullmatch(last)):
        return False
    if " " in last:
        return _is_whole_name(last)
    return gazetteer().kind(last.lower()) >= Kind.UNKNOWN


_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿ]{1,15})?")
