"""Pattern rules for everything that is not a person's name: dates, numbers, contacts, ages, places.

Patterns start with a digit class, which Python's matcher skips to quickly, or run only where a trigger
word stands; the word before a number decides what it is. Every repetition is bounded or unambiguous,
which keeps a scan linear.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.addresses import STREET_WORDS, boxes_and_roads, post_code_at, street_at
from radlake.text.codes import code_at, hl7_fields
from radlake.text.known import attached_start
from radlake.text.lexicon import words_of
from radlake.text.numeric import LABEL_WORDS, find_in_context, follows_a_trigger
from radlake.text.runs import Run
from radlake.text.spans import Span
from radlake.text.words import Words
from radlake.text.written_dates import (
    AND_TIME,
    MONTH_OR_VERB,
    MONTHS,
    NOT_A_QUANTITY,
    stands_alone,
    with_weekday,
    written_dates,
)

# One scan finds the tokens that start with a digit; plain counts and measurements end there.
_NUMBER = re.compile(r"[0-9][\dA-Za-z/]{0,30}")
_PLAIN = re.compile(r"\d{1,5}[A-Za-z]{0,4}")
_SIGNS = ("-", ".", " ", ")", "/")
_GOES_ON = re.compile(
    r" \d{4}(?<=\d{4} \d{4})(?!\d)|\. \d{1,2}\. ?(?:19|20)\d\d"
    r"|-[A-Za-z]{0,4}\d| ?/ ?\d|[.) \n]{1,2}\d{1,30}[-. ]\d|[ )]{1,2}\d{5}"
)
_NUMERIC_DATE = re.compile(
    r"(?:(?:19|20)\d\d(?P<sign>[/-])\d{1,2}(?P=sign)\d{1,2}(?![\d-])|\d{1,2}\. \d{1,2}\. ?(?:19|20)\d\d\b)"
    + AND_TIME
    + r"|\d{1,4}(?: ?/ ?\d{1,2} ?/ ?\d{2,4}(?!\d)|-\d{1,2}-\d{2,4}(?!\d)(?!-\d)|\.\d{1,2}\.\d{2,4}(?!\d|\.\d))"
    + AND_TIME
)
# "compared to 11/7/2020/4/1/2012"
_DATE_PAIR = re.compile(r"/(?=[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![\d/]))(?<=/(?:19|20)[0-9]{2}/)")
_NOT_DIGITS = re.compile(r"[^\d]+")
_MONTH_YEAR = re.compile(r"(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}(?![\d/-])")
_COMPACT_DATE = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?(?!\d)")

_PHONE = re.compile(
    r"[0-9]\d\d(?:\)[ \n-]?|[-./ ] ?)?\d{3}[-. ]\d{4}(?!\d)(?:,?\s?(?:x|ext\.?|extension|#)\s?\d{1,6})?",
    re.IGNORECASE,
)
_PHONE_LEAD = re.compile(r"(?:\+?1[-. \n]?)?\(?\Z")
_INTERNATIONAL = re.compile(r"\+\d{1,3}[\d \n().-]{6,16}\d")
# A trunk zero and area codes of other lengths: "020 7946 0958", "01632 960123".
_TRUNK_PHONE = re.compile(r"0(?:\d{4}[ -]\d{5,6}|\d{2,4}\)?[ -]\d{3,4}[ -]?\d{3,4}|\d{2,4}[ -]\d{6,8})(?!\d)")
_SHORT_PHONE = re.compile(r"[0-9]\d\d-\d{4}(?![\d-])" + NOT_A_QUANTITY)
_EMAIL_AT = re.compile(r"@\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_DOMAIN_ENDS = words_of(
    """com org net edu gov ca uk ng io info biz local health eu ie au nz za internal care app clinic cloud example test
    me de fr in us co"""
)
_DOMAIN = re.compile(
    rf"[A-Za-z0-9](?<![\w@.-].)(?:(?<=f)tp://[A-Za-z0-9])?[\w-]{{1,40}}(?:\.[\w-]{{2,40}}){{0,4}}"
    rf"\.(?:{'|'.join(sorted(_DOMAIN_ENDS))}|COM|ORG|NET|EDU|GOV)"
    r"\b(?:[:/][^\s\x00<>\"')\]]{0,200})?"
    r"|[a-z](?<![\w@.-].)[\w-]{2,40}(?:\.[a-z][\w-]{1,40}){1,4}/[\w/?=&.-]{2,100}"
)
_TRIGGER_ENDS = _DOMAIN_ENDS | {"md"}  # which is a degree too: only before a path
# "portal.forthalleck.doctor/r/57431": whatever the last label is.
_PATH = re.compile(r"[A-Za-z](?<![\w@.-].)[\w-]{2,40}(?:\.[A-Za-z][\w-]{1,40}){2,4}/\w{1,40}(?:/[\w?=&.-]{1,100}){0,4}")
_SLASH_AFTER_LABEL = re.compile(r"\.[A-Za-z][\w-]{1,40}/")
_EMAIL_LOCAL = re.compile(r"[\w.+-]{1,64}\Z")
_URL = re.compile(r"(?:https?://|www\.)[^\s\x00<>\"')\]]{1,500}", re.IGNORECASE)
_IP = re.compile(r"[0-9]\d{0,2}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d|\.\d)")
_UID = re.compile(r"[0-9]\d{0,29}(?:\.\d{1,30}){4,40}")
_SSN = re.compile(r"\d{3}[- ]\d{2}[- ]\d{4}(?!\d)")
_MASKED_SSN = re.compile(r"[Xx*]{3}-[Xx*]{2}-\d{4}(?!\d)")
_LONG_NUMBER = re.compile(
    r"[0-9](?<!\d\d)(?:\d{5,}+(?:-\d{1,12})?(?!\d)"
    + NOT_A_QUANTITY
    + r"|\d{0,8}-\d{1,9}-\d{1,9}(?:-\d{1,9}){0,3}(?!\d))"
)
_HOLIDAY_WORDS = frozenset(
    "thanksgiving christmas easter halloween labor memorial independence valentine valentines hanukkah".split()
)
_HOLIDAY = re.compile(
    r"\b(?:Thanksgiving|Christmas|Easter|Halloween|New Year['’]?s|Labor Day|Memorial Day|Independence Day|Hanukkah"
    r"|Valentine['’]?s)(?: (?:Day|Eve|Sunday|Monday))?\b",
    re.IGNORECASE,
)
_SPELLED_AGE = re.compile(
    r"\b((?:ninety|(?:one |a )?hundred)(?:[- ](?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve))?)"
    r"(?=[- ]?(?:years?|yr|y[/.]?o|m\b|f\b)|[.,;])"
    r"|\b(?:her|his|their|in the) ((?:early |mid |late |mid-)?nineties)\b"
)
# "DOB-AUG 17,1922 (95)"
_AGE_AFTER_BIRTH = re.compile(r"\b(?:DOB|D\.O\.B\.?|born|birth)\b[^\n(]{4,24}\((9[0-9]|1[0-2][0-9])[,)]", re.IGNORECASE)
_GREAT_AGES = frozenset("ninety nineties hundred".split())
_VEHICLES = frozenset("plate vehicle tag".split())
_VEHICLE = re.compile(
    r"(?i:plate|vehicle|tag)(?: no\.?| number| #)?[ :#]{1,2}"
    r"((?=[A-Z -]*[0-9])[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{2,5}){1,2})\b"
)
_DAY_RANGE = re.compile(
    r"(?<![\d/.])(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])(?=\s?(?:-|–|to|through|thru)\s{0,4}?\d{1,2}/\d{1,2}/\d{2,4})"
)
_EXTENSION = re.compile(r"(?<![\w.])(?<![0-9] )[xX]-?([0-9]{4,5})(?![\w.])")
_MAC = re.compile(r"\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b")
_SEX_AND_AGE = re.compile(r"(?<![\w/])[MF]\s?/\s?(9[0-9]|1[0-2][0-9])(?![\w/])")
_LICENCES = frozenset("license licence licensed licenced lic".split())
_LICENCE = re.compile(
    r"(?i:licen[sc]ed?|lic)\b[^\n)0-9]{0,24}?\b([A-Z]{0,3}-?[0-9]{4,9}|[A-Z]{0,2}[0-9]{2,3}[.-][0-9]{3,6}(?:[.-][0-9]{2,4})?)\b"
)
_GROUP = re.compile(r"\b(?i:group)(?: (?:no\.?|number|id))?[ :#]{1,3}([A-Z]{0,3}[0-9]{4,9})\b")
_NUMBER_SIGN = re.compile(r"#[ ]?([0-9]{3} [0-9]{4,7}|[0-9][0-9-]{3,14}[0-9])(?![0-9])")
_EXAM_NUMBER = re.compile(
    r"\b(?:(?:CT|CR|MR|US|DX|NM|XR|MG|PT|RF|XA) [0-9]{2}|[0-9]{2} (?:CT|CR|MR|US|DX|NM|XR|MG|PT|RF|XA)) [0-9]{5,8}\b"
)
_EXAM_WORDS = frozenset("ct cr mr us dx nm xr mg pt rf xa".split())
# A number of its own in the columns of a form, or on a line of its own.
_COLUMN = re.compile(r"(?:[0-9]{4} [0-9]{4}(?=[ ]{2,}))|[0-9]{4,10}(?=[ ]{2,}|[ ]*\n|[ ][A-Z]?[0-9]{6})")
_PAIR_OF_NUMBERS = re.compile(r"[0-9]{4,7}[ ][A-Z]?[0-9]{6}")
# "8379 2213" is a record; "2019 2020" are years.
_TWO_GROUPS = re.compile(
    r"(?!(?:19|20)\d\d (?:19|20)\d\d)\d{4} \d{4}(?!\d|[.,/-]\d| \d)" + NOT_A_QUANTITY, re.IGNORECASE
)
_SHAPES = (
    (_TWO_GROUPS, "ID", "two-groups"),
    (_MONTH_YEAR, "DATE", "month-year"),
    (_COMPACT_DATE, "DATE", "compact-date"),
    (_SHORT_PHONE, "PHONE", "phone-7"),
    (_SSN, "SSN", "ssn"),
    (_UID, "ID", "uid"),
    (_IP, "ID", "ip-address"),
)


def find_identifiers(text: str, lower: str, words: Words, runs: Sequence[Run]) -> list[Span]:
    """Spans of dates, contacts, numbers, ages and addresses; they may overlap.

    `lower` is the folded text, `words` its words: triggers are looked up there. `runs`: the digits of the text.
    """
    spans: list[Span] = []
    if "@" in text:
        spans += _emails(text)
    if "www." in lower or "http" in lower:
        spans += (Span(m.start(), m.start() + len(m.group().rstrip(".,;:")), "URL", "url") for m in _URL.finditer(text))
    labels = not words.isdisjoint(LABEL_WORDS)
    streets = not words.isdisjoint(STREET_WORDS)
    if any(f".{end}" in lower for end in words & _TRIGGER_ENDS):
        spans += (
            Span(m.start(), m.start() + len(m.group().rstrip(".,;:")), "URL", "domain") for m in _DOMAIN.finditer(text)
        )
    if "/" in text and _SLASH_AFTER_LABEL.search(text):
        spans += (Span(m.start(), m.start() + len(m.group().rstrip(".")), "URL", "url") for m in _PATH.finditer(text))
    spans += boxes_and_roads(text, lower, words)
    for match in _NUMBER.finditer(text):
        start, end, token = match.start(), match.end(), match.group()
        before = text[start - 1 : start]
        behind = text[end : end + 2]
        may_measure = behind in _MEASURES_BEGIN or behind[:1] in _MEASURE_SIGNS  # first, as it is cheap
        if may_measure and len(token) < 4 and text.startswith(_MEASURES, end) and before != "/":
            continue
        if len(token) == 3 and token[1].isupper() and (code := post_code_at(text, end)):
            spans.append(code)
        is_special = before in _SPECIAL_BEFORE and before and (before != " " or end - start > 3)
        if is_special and (special := _by_sign_before(text, start, end, before)):
            spans.append(special)
        if "/" in token and len(token) < 6 and (day := _DAY_RANGE.match(text, start)):
            spans.append(Span(start, day.end(), "DATE", "day-range"))
        may_be_told = (end - start > 1 or behind[:1] == "-") and before != "." and before != "/"
        if may_be_told and (
            "/" in token or token[0] in "19" or len(token) == 5 or (labels and follows_a_trigger(lower, start))
        ):
            spans += find_in_context(text, lower, start, end)
        if (before == "-" and end - start > 3) or not (
            ((end - start < 6 and token.isdecimal()) or _PLAIN.fullmatch(token))
            and (behind[:1] not in _SIGNS or _GOES_ON.match(text, end) is None)
        ):
            spans += _by_shape(text, start)
        if (
            streets
            and text[end : end + 1] in " \n"
            and stands_alone(text, start)
            and (street := street_at(text, start))
        ):
            spans.append(street)
    months = words & MONTHS
    if months and (months != {"may"} or MONTH_OR_VERB.search(text)):
        spans += written_dates(text, lower, months)
    if not words.isdisjoint(_HOLIDAY_WORDS) or "new year" in lower:
        spans += (Span(m.start(), m.end(), "DATE", "holiday") for m in _HOLIDAY.finditer(text))
    if not words.isdisjoint(_GREAT_AGES):
        spans += (Span(*m.span(m.lastindex or 1), "AGE", "age-in-words") for m in _SPELLED_AGE.finditer(lower))
    if ("(9" in text or "(1" in text) and not words.isdisjoint(("dob", "born", "birth", "o")):
        spans += (Span(m.start(1), m.end(1), "AGE", "age-over-89") for m in _AGE_AFTER_BIRTH.finditer(text))
    if not words.isdisjoint(_VEHICLES):
        spans += (Span(m.start(1), m.end(1), "ID", "plate") for m in _VEHICLE.finditer(text))
    if not words.isdisjoint(_LICENCES):
        spans += (Span(m.start(1), m.end(1), "ID", "licence") for m in _LICENCE.finditer(text))
    if "group" in words:
        spans += (Span(m.start(1), m.end(1), "ID", "group-number") for m in _GROUP.finditer(text))
    if "/" in text:
        for match in _DATE_PAIR.finditer(text):
            if second := _NUMERIC_DATE.match(text, match.end()):
                spans.append(Span(second.start(), second.end(), "DATE", "numeric-date"))
    if "#" in text:
        spans += (Span(m.start(1), m.end(), "ID", "number-sign") for m in _NUMBER_SIGN.finditer(text))
    if not words.isdisjoint(_EXAM_WORDS):
        spans += _exam_numbers(text, runs)
    if "|" in text:
        spans += hl7_fields(text)
    if "mac" in words:
        spans += (Span(m.start(), m.end(), "ID", "mac-address") for m in _MAC.finditer(text))
    if "+" in text:
        spans += (Span(m.start(), m.end(), "PHONE", "phone-international") for m in _INTERNATIONAL.finditer(text))
    if "xx-" in lower or "*-" in text:
        spans += (Span(m.start(), m.end(), "SSN", "ssn") for m in _MASKED_SSN.finditer(text))
    return spans


# A count with one of these after it is a measurement and nothing else.
_MEASURES = (" mm", " cm", "mm", "cm", "%", " ml", " mL", " mg", " cc", " mGy", " HU", " x ", "x")
_MEASURES_BEGIN = frozenset(measure[:2] for measure in _MEASURES if len(measure) > 1)
_MEASURE_SIGNS = frozenset(measure for measure in _MEASURES if len(measure) == 1)


_SPECIAL_BEFORE = " /xX-"


def _by_sign_before(text: str, start: int, end: int, before: str) -> Span | None:
    """Numbers in columns of a form, extensions ("x4432"), ages after a sex ("F/92")."""
    if before == " ":
        alone = 4 <= end - start <= 10 and text[start:end].isdigit() and _COLUMN.match(text, start)
        gap = text[start - 2 : start - 1]
        if alone and (gap == " " or (gap.isupper() and _PAIR_OF_NUMBERS.match(text, start))):
            return Span(start, alone.end(), "ID", "column")
        return None
    if before == "/":
        match = _SEX_AND_AGE.search(text, max(0, start - 4), end + 1)
        return Span(match.start(1), match.end(1), "AGE", "age-over-89") if match and match.start(1) == start else None
    match = _EXTENSION.search(text, max(0, start - 3), end + 1)
    return Span(start, match.end(), "PHONE", "extension") if match and match.start(1) == start else None


def _by_shape(text: str, start: int) -> Iterator[Span]:
    """What the number that starts here is by its shape alone."""
    alone = stands_alone(text, start)
    date = _NUMERIC_DATE.match(text, start)
    if date and (alone or (text[start - 1] == "-" and "/" in date.group())) and _is_date(date.group()):
        yield Span(with_weekday(text, start), date.end(), "DATE", "numeric-date")
        return
    if alone:
        for pattern, category, rule in _SHAPES:
            match = pattern.match(text, start)
            if match:
                yield Span(start, match.end(), category, rule)
    phone = _PHONE.match(text, start) or (_TRUNK_PHONE.match(text, start) if text[start] == "0" else None)
    if phone:
        lead = _PHONE_LEAD.search(text, max(0, start - 5), start)
        low = lead.start() if lead else start
        if not low or not text[low - 1].isalnum():
            yield Span(low, phone.end(), "PHONE", "phone")
    code = code_at(text, start)
    if code:
        yield code
    number = _LONG_NUMBER.match(text, start)
    if number:
        bare = number.group()
        if "-" not in bare or bare[:6].isdigit() or sum(c.isdigit() for c in bare) >= 7:
            yield Span(attached_start(text, start), number.end(), "ID", "long-number")


def _is_date(shape: str) -> bool:
    """Year first or last, a month and a day; dots need a four-digit year; never a ratio or a level."""
    first, second, third = _NOT_DIGITS.split(shape, maxsplit=3)[:3]
    if len(first) == 4:
        return 1900 <= int(first) <= 2099 and 1 <= int(second) <= 12 and int(third[:2]) <= 31
    four = len(third) == 4 and 1900 <= int(third) <= 2099
    if len(first) > 2 or not (four or len(third) == 2):
        return False
    month, day = sorted((int(first), int(second)))
    return 1 <= month <= 12 and 1 <= day <= 31


def _exam_numbers(text: str, runs: Sequence[Run]) -> Iterator[Span]:
    for start, end in runs:
        if 5 <= end - start <= 8 and start >= _EXAM_AND_YEAR and text[start - 1] == " ":
            match = _EXAM_NUMBER.match(text, start - _EXAM_AND_YEAR)
            if match:
                yield Span(match.start(), match.end(), "ACCESSION", "exam-number")


_EXAM_AND_YEAR = 6  # characters of "CT 19 "


def _emails(text: str) -> Iterator[Span]:
    for match in _EMAIL_AT.finditer(text):
        at = match.start() - text[match.start() - 1 : match.start()].isspace()
        local = _EMAIL_LOCAL.search(text, max(0, at - 64), at)
        if local:
            yield Span(local.start(), match.end(), "EMAIL", "email")
