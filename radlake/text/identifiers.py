"""Pattern rules for everything that is not a person's name: dates, numbers, contacts, ages, places.

Patterns start with a digit class, which Python's matcher skips to quickly, or run only where a trigger
word stands; the word before a number decides what it is. Every repetition is bounded or unambiguous,
which keeps a scan linear.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from radlake.text.known import attached_start
from radlake.text.numeric import find_numbers_in_context
from radlake.text.spans import Span

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_TIME = (
    r"\d{1,2}:\d{2}(?::\d{2})?(?:\.\d{1,6})?(?:\s?(?:[AaPp]\.[Mm]\.|[AaPp][Mm]\b))?(?:\s?(?:hours|hrs|[ECMP][SD]T))?"
)
_AND_TIME = (
    rf"(?:(?:T|,?\s{{1,2}}(?:at\s|@\s?)?){_TIME}"
    r"|,?\s{1,2}(?:at\s|@\s?)\d{1,4}\s?(?:[ap]\.m\.|[ap]m\b|hours|hrs))?"
)
_NOT_A_QUANTITY = r"(?!\s?(?:mm|cm|x\s?\d|ml|cc|mg|mcg|units?|iu|hu|%|mhz|kvp?|mas|mgy|msv|/?hpf|cells)\b)"

_NUMERIC_DATE = re.compile(r"[0-9]\d{0,3}(?: ?/ ?|-|\.)\d{1,2}(?: ?/ ?|-|\.)\d{2,4}(?!\d)(?!-\d)" + _AND_TIME)
_MONTH_YEAR = re.compile(r"[0-9](?:(?<=0)[1-9]|(?<=1)[0-2])?[/-](?:19|20)\d{2}(?![\d/-])")
_WRITTEN_DATE = re.compile(
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{_MONTH}\b\.?,?(?:[ -]{{1,2}}(?:\d{{4}}|'?\d{{2}}))?(?!\d)"
    rf"|\b{_MONTH}\b\.?[ -]{{1,2}}\d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:(?:,\s?|\s|-)\s?(?:19|20)\d{{2}}\b|-\d{{2}}\b)?"
    rf"|\b{_MONTH}\b\.?,?(?: of)?[ ,-]{{1,2}}(?:19|20)\d{{2}}\b)" + _NOT_A_QUANTITY + _AND_TIME,
    re.IGNORECASE,
)
_COMPACT_DATE = re.compile(
    r"[12](?:(?<=1)9|(?<=2)0)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?(?!\d)"
)
_MONTHS = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()  # noqa: SIM905
)
_MONTH_OR_VERB = re.compile(r"\bM(?:ay|AY)\b|\bmay,? \d|\d may\b")

_PHONE = re.compile(
    r"[0-9]\d\d(?:\)[ -]?|[-./ ] ?)?\d{3}[-. ]\d{4}(?!\d)(?:,?\s?(?:x|ext\.?|extension)\s?\d{1,6})?",
    re.IGNORECASE,
)
_PHONE_LEAD = re.compile(r"(?:\+?1[-. ]?)?\(?$")
_INTERNATIONAL = re.compile(r"\+\d{1,3}[\d ().-]{6,16}\d")
_SHORT_PHONE = re.compile(r"[0-9]\d\d-\d{4}(?![\d-])" + _NOT_A_QUANTITY)
_EMAIL_AT = re.compile(r"\s?@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_EMAIL_LOCAL = re.compile(r"[\w.+-]{1,64}$")
_URL = re.compile(r"(?:https?://|www\.)[^\s\x00<>\"')\]]{1,500}", re.IGNORECASE)
_IP = re.compile(r"[0-9]\d{0,2}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?![\d.])")
_UID = re.compile(r"[0-9]\d{0,29}(?:\.\d{1,30}){4,40}")
_SSN = re.compile(r"[0-9Xx*]{3}[- ](?:\d{2}|[Xx*]{2})[- ]\d{4}(?!\d)")
_LONG_NUMBER = re.compile(
    r"[0-9](?<!\d\d)(?:\d{5,}+(?:-\d{1,12})?(?!\d)"
    + _NOT_A_QUANTITY
    + r"|\d{0,8}-\d{1,9}-\d{1,9}(?:-\d{1,9}){0,3}(?!\d))"
)
_STREET = re.compile(
    r"[0-9]\d{0,5}\s(?:[NSEW]\.?\s)?(?:[A-Z][\w'-]{1,20}\s){1,3}"
    r"(?:Street|Avenue|Road|Boulevard|Drive|Lane|Court|Parkway|Highway|Place|Terrace|St|Ave|Rd|Blvd|Ln|Pkwy|Hwy)\b\.?"
    r"(?:,?\s(?:Apt|Suite|Unit|Ste|#)\.?\s?\w{1,6})?(?:,\s[A-Z][\w' -]{1,30},?\s[A-Z]{2}\s\d{5}(?:-\d{4})?)?"
)
_DIGIT = re.compile("[0-9]")


def find_identifiers(text: str, lower: str, words: set[str]) -> list[Span]:
    """Spans of dates, contacts, numbers, ages and addresses; they may overlap.

    `lower` is the folded text, `words` its words: triggers are looked up there.
    """
    spans: list[Span] = []
    if "@" in text:
        spans += _emails(text)
    if "www." in lower or "http" in lower:
        spans += (Span(m.start(), m.start() + len(m.group().rstrip(".,;:")), "URL", "url") for m in _URL.finditer(text))
    if _DIGIT.search(text) is None:
        return spans
    spans += _dates(text, words)
    spans += _contacts(text)
    spans += find_numbers_in_context(text, lower)
    spans += _long_numbers(text)
    spans += _all(text, _STREET, "ADDRESS", "street", _not_inside_number)
    return spans


def _all(
    text: str,
    pattern: re.Pattern[str],
    category: str,
    rule: str,
    accept: Callable[[str, re.Match[str]], bool] | None = None,
) -> Iterator[Span]:
    for match in pattern.finditer(text):
        if accept is None or accept(text, match):
            yield Span(match.start(), match.end(), category, rule)


def _not_inside_number(text: str, match: re.Match[str]) -> bool:
    before = text[match.start() - 1] if match.start() else " "
    return not (before.isalnum() or before in ".-/")


def _dates(text: str, words: set[str]) -> list[Span]:
    spans = list(_all(text, _NUMERIC_DATE, "DATE", "numeric-date", _is_date))
    spans += _all(text, _MONTH_YEAR, "DATE", "month-year", _not_inside_number)
    months = words & _MONTHS
    if months and (months != {"may"} or _MONTH_OR_VERB.search(text)):
        spans += _all(text, _WRITTEN_DATE, "DATE", "written-date", _is_written_date)
    spans += _all(text, _COMPACT_DATE, "DATE", "compact-date", _not_inside_number)
    return spans


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Year first or last, a month and a day; dots need a four-digit year; never a ratio or a level."""
    if not _not_inside_number(text, match):
        return False
    first, second, third = re.split(r"[^\d]+", match.group(), maxsplit=3)[:3]
    if len(first) == 4:
        return 1900 <= int(first) <= 2099 and 1 <= int(second) <= 12 and int(third[:2]) <= 31
    four = len(third) == 4 and 1900 <= int(third) <= 2099
    if len(first) > 2 or not (four or (len(third) == 2 and "." not in match.group()[:8])):
        return False
    month, day = sorted((int(first), int(second)))
    return 1 <= month <= 12 and 1 <= day <= 31


def _is_written_date(text: str, match: re.Match[str]) -> bool:
    """In lower case "may 2" and "march 3" are verbs unless a year follows."""
    if match.group()[0].isdigit() and not _not_inside_number(text, match):
        return False
    month = next(word for word in re.split(r"[^A-Za-z]+", match.group()) if word.lower() in _MONTHS)
    return month not in ("may", "mar", "march", "dec", "sep", "jan") or re.search(r"\d{4}", match.group()) is not None


def _contacts(text: str) -> list[Span]:
    spans = []
    for match in _PHONE.finditer(text):
        lead = _PHONE_LEAD.search(text, max(0, match.start() - 5), match.start())
        start = lead.start() if lead else match.start()
        if not start or not text[start - 1].isalnum():
            spans.append(Span(start, match.end(), "PHONE", "phone"))
    spans += _all(text, _SHORT_PHONE, "PHONE", "phone-7", _not_inside_number)
    if "+" in text:
        spans += _all(text, _INTERNATIONAL, "PHONE", "phone-international")
    return spans


def _emails(text: str) -> Iterator[Span]:
    for match in _EMAIL_AT.finditer(text):
        local = _EMAIL_LOCAL.search(text, max(0, match.start() - 64), match.start())
        if local:
            yield Span(local.start(), match.end(), "EMAIL", "email")


def _long_numbers(text: str) -> list[Span]:
    """Social security numbers, runs of six digits and more, dashed groups, UIDs, network addresses."""
    spans = list(_all(text, _SSN, "SSN", "ssn", _not_inside_number))
    for match in _LONG_NUMBER.finditer(text):
        number = match.group()
        if "-" not in number or number[:6].isdigit() or sum(c.isdigit() for c in number) >= 7:
            spans.append(Span(attached_start(text, match.start()), match.end(), "ID", "long-number"))
    if text.count(".") > 2:
        spans += _all(text, _UID, "ID", "uid", _not_inside_number)
        spans += _all(text, _IP, "ID", "ip-address", _not_inside_number)
    return spans
