"""Dates with the name of a month, and what dates of every form share: the time after, the weekday before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.spans import Span

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_TIME = (
    r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:Z\b)?"
    r"(?:\s?(?:[AaPp]\.[Mm]\.|[AaPp][Mm]\b))?(?:\s?(?:hours|hrs|[ECMP][SD]T))?"
)
CLOCK = r"(?:[01][0-9]|2[0-3])[0-5][0-9]"  # "1432"
AND_TIME = (
    rf"(?:(?:T|,?\s{{1,2}}(?:at\s|@\s?)?){_TIME}"
    r"|,?\s{1,2}(?:at\s|@\s?)\d{1,4}\s?(?:[ap]\.m\.|[ap]m\b|hours|hrs))?"
)
NOT_A_QUANTITY = (
    r"(?!\s?(?:[mc]m[23]?|x\s?\d|ml|cc(?!:)|mg|mcg|units?(?!\sno)|iu|hu|%|mhz|kvp?|mas|mgy|msv|/?hpf|cells)\b)"
)
_DAY_BEFORE = re.compile(
    r"[0-9]\d?(?:st|nd|rd|th)?(?:[ \t]{0,2}(?:\r\n|[ \n/-])[ \t]{0,8}(?:of\s{1,8})?)\Z", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(r"(?:19|20)\d{2}[-/ ]\Z")
_DAY_AFTER = re.compile(r"[-/. ]{1,2}\d{1,2}(?!\d)")
_GLUED_DAY = re.compile(r"[0-9]{1,2}\Z")
_DAY_FIRST = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th)?(?:\s{{0,4}}(?:\r\n|[ \n/-])?\s{{0,8}}(?:of\s{{1,8}})?)"
    rf"{MONTH}(?![^\W\d_])\.?,?(?:[ \r\n/-]{{0,10}}(?:\d{{4}}|'?\d{{2}}))?(?!\d)" + NOT_A_QUANTITY + AND_TIME,
    re.IGNORECASE,
)
_MONTH_FIRST = re.compile(
    rf"(?:{MONTH}\b\.?(?:[ \n/-]{{1,2}}|\r?\n[ ]{{0,8}})\d{{1,2}}(?:st|nd|rd|th)?"
    r"(?:\s?[-–]\s?\d{1,2}(?:st|nd|rd|th)?)?(?!\d)"
    r"(?:(?:,\s?|\s|-|/)\s{0,8}(?:19|20)\d{2}\b|-\d{2}\b|,? '\d\d\b)?"
    rf"|{MONTH}\b\.?,?(?:\sof)?\s{{0,4}}[ ,\n-]{{1,2}}\s{{0,8}}(?:19|20)\d{{2}}\b|{MONTH}\b\.?,?\s{{1,8}}['’]\d\d\b)"
    + NOT_A_QUANTITY
    + AND_TIME,
    re.IGNORECASE,
)
_ALSO_VERBS = frozenset(("may", "mar", "march", "dec", "sep", "jan"))
_YEAR = re.compile(r"\d{4}")
MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
# These mean a month, or a person: they go wherever they stand.
_ONLY_MONTHS = frozenset("january february april june july august september october november december".split())
MONTH_OR_VERB = re.compile(r"\bM(?:ay|AY)\b|\bmay,? \d|\d may\b")
_MONTH_ALONE = re.compile(
    r"\b(?:CTA?|MRI?|MRA|US|XR|PET|NM|exam|study|scan|images|films|ultrasound|radiographs?|mammogram)\s(?:of\s)?"
    r"(January|February|March|April|May|June|July|August|September|October|November|December)\b"
    r"(?=[,.;\n)]| (?:showed|shows|together|which|with|and|was|is)\b)"
    r"|\b(?:compared|comparison|stable compared|unchanged)\s(?:with|to|from)\s"
    r"(January|February|March|April|May|June|July|August|September|October|November|December)\b(?=[,.;\n)])"
    rf"|\b(?:in|since|until|by|during|around|before|after|from|seen)\s{{1,4}}(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?"
    rf"|Apr(?:il)?|May|June|July|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    rf"|Dec(?:ember)?)\b(?=[.,;)]| \(| (?:for|and|with|at|he|she|the|was|of)\b|\s*\n)(?!\.? ?[0-9])"
    rf"|\b(?:SINCE|IN|UNTIL|LAST SEEN) ((?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER"
    rf"|NOVEMBER|DECEMBER))\b(?=[.,;\n])|\b(?i:last|early|late|mid|past)[ \n-]{{1,4}}((?i:{MONTH}))\b(?! [0-9])"
    rf"|\b(?i:the)\s{{1,4}}({MONTH})(?= (?i:study|exam|scan|ct|mri?|films?|examination|radiographs?))"
    # In a sentence the capital says that it is no verb, unless a verb follows as in a title.
    r"|(?<=[ \n(])[a-z]{2,7} (May|March)\b(?! (?:be|have|represent|indicate|suggest|also|not|Be|Represent)\b)"
    r"|\b(?:OF|SINCE|LEAST|DUE|FROM|IMPLANTED|PLACED) (MAY|MARCH)\b(?= \(|[.,;)\n]| BIOPSY| STUDY| EXAM)"
    r"|\bTHE (MAY|MARCH)(?= (?:VISIT|STUDY|EXAM))"
)


def stands_alone(text: str, start: int) -> bool:
    """True if the number at `start` is not the rest of a longer one."""
    return not start or not (text[start - 1].isalnum() or text[start - 1] in ".-/")


def written_dates(text: str, lower: str, months: frozenset[str] | set[str]) -> Iterator[Span]:
    """ "14 March 2019", "March 14", "03/2019" spelled out; in lower case "may 2" is a verb without a year."""
    for month in months:
        for at in _months(lower, month):
            year = _YEAR_BEFORE.search(text, max(0, at - 5), at)
            if year and (rest := _DAY_AFTER.match(text, at + len(month))):
                yield Span(year.start(), rest.end(), "DATE", "written-date")
                continue
            day = _DAY_BEFORE.search(text, max(0, at - 18), at) or _GLUED_DAY.search(text, max(0, at - 2), at)
            start = day.start() if day and _is_day(text, day.start()) else at
            match = (_DAY_FIRST if start < at else _MONTH_FIRST).match(text, start)
            if match is None and start < at:
                start, match = at, _MONTH_FIRST.match(text, at)
            if match is None:
                if month in _ONLY_MONTHS:
                    yield Span(at, at + len(month), "DATE", "month")
                    continue
                alone = _MONTH_ALONE.search(text, max(0, at - 12), at + len(month) + 24)
                if alone and alone.start(alone.lastindex or 1) == at:
                    yield Span(*alone.span(alone.lastindex or 1), "DATE", "month")
            if match and (text[at] != month[0] or month not in _ALSO_VERBS or _YEAR.search(match.group())):
                yield Span(with_weekday(text, start), match.end(), "DATE", "written-date")


def _is_day(text: str, start: int) -> bool:
    """Not the "1" of "#1 October 24 2018", nor the "36" of "12:36 October 1"."""
    return stands_alone(text, start) and text[start - 1 : start] not in ("#", ":")


def _months(lower: str, month: str) -> Iterator[int]:
    """Where the month stands; digits may touch it: "18SEP2023"."""
    at = lower.find(month)
    while at != -1:
        end = at + len(month)
        if not (at and lower[at - 1].isalpha()) and not lower[end : end + 1].isalpha():
            yield at
        at = lower.find(month, end)


_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s{1,2}\Z", re.IGNORECASE)


def with_weekday(text: str, start: int) -> int:
    """Where the date at `start` begins if the day of the week is before it."""
    day = _WEEKDAY.search(text, max(0, start - 12), start) if text[start - 1 : start] == " " else None
    return day.start() if day else start
