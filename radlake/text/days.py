"""Days without a year: "the 12th", "on 7.9.", "Mon 14/3", "2019-03", "14:20 12/7", and holidays.

Each rule starts at a run of digits, or where a month or a holiday stands; the words around decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from radlake.text.lexicon import words_of
from radlake.text.runs import Run
from radlake.text.spans import Span
from radlake.text.words import Words
from radlake.text.written_dates import CLOCK, MONTH, MONTHS

_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
# "the 1st.", "the 15th, with"; not "the 4th rib" or "the 50th percentile".
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_STANDS = re.compile(
    r"(?!\s+(?:percentile|centile|ribs?|rays?|digit|toe|finger|metatarsal|metacarpal|nerve|ventricle|degree|vertebra))"
    r"(?:[.;:)]|,?\s+(?:of this|of last|of the month|with|at|for|to|when|after|he|she|we|they|was|reviewed|from|by"
    r"|exam|study|scan|ct|mri?|films?|in clinic|under|free)\b|\s[0-9]{1,2}:[0-9]{2}"
    r"|\s[0-9]{4}\b|,\s+[a-z]{3,}|\s*(?:\n|\Z))",
    re.IGNORECASE,
)
_THE = re.compile(r"\bthe\s\Z|\b(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)[a-z]{0,6}\.?,?\s(?:the\s)?\Z", re.IGNORECASE)
_AND_MORE = re.compile(rf" (?:and|to|or|&|-|–) {_DAY}(?:st|nd|rd|th)? (?:of )?{MONTH}\b")
# With the stop of German and Nordic writing; at the end of a sentence only after a word that leads to a day.
_GOES_ON = re.compile(r"[,;).]|\s+[a-z(]")
_LEADS = words_of(
    """on since from until till dated mailed sent placed drain period mdt board after by due done seen ultrasound
    ct mr mri xr us film films study exam scan radiograph report letter comparison at"""
)
_LEADS_OF = words_of("ct mr mri xr us film films study exam scan radiograph ultrasound report letter comparison")
_TIME = re.compile(
    r"(?:[0-9]{1,2}[:.][0-9]{2}\s?(?:[ap]\.?m\.?|hrs|hours)?(?: [ecmpa][sd]t)?|[0-9]{4}(?:h| hrs| hours)?)[,;]?\s\Z",
    re.IGNORECASE,
)
_NO_DAY_ENDS = re.compile(r"[\d/]|\.[0-9]")  # behind "3/14"
_WEEKDAY = re.compile(r"\b(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)(?:[a-z]{0,4}day)?\.?,?\s(?:the\s)?\Z", re.IGNORECASE)
_BRACKET_ENDS = re.compile(r", [A-Z]|\) (?:reviewed|shows|exam|study|scan|film)")
# What happens on a day, and how the sentence goes on after it.
_EVENTS = words_of(
    """drain period mdt board mailed ward clinic for admitted discharged due booked seen lmp edd edc dob dos chemo
    placed dose fall scheduled dictated read called discussed reviewed signed injury accident admission up done made
    surgery removed biopsy treatment started visit appointment arrest trauma delivery transplant tips op postop
    procedure given complaint dated verified finalized transcribed exam study scan ct mri film films labs swallow
    injection crash infusion notified comp reported through job work diagnosed injured implanted exp expires"""
)
_DAY_ENDS = re.compile(
    r"[.,;:)]|\s*(?:\n|\Z)|\s(?:reviewed|shows|showed|with|for|at|and|but|by|from|which|was|to|under)\b"
)
_EXAM_OR_TIME = re.compile(
    r"\s(?:labs?|finding|biopsy|exam|study|scan|ct|mri?|x-?ray|films?|radiographs?|ultrasound|us|pet|mammogram|images|visit|admission)\b"
    r"|,?\s(?:at\s|@\s?)?[0-9]{1,2}:[0-9]{2}|\s(?:at|@)\s?[0-9]"
    rf"|\s{CLOCK}\b",
    re.IGNORECASE,
)
_NO_DAYS = words_of(
    "series se image im images slice grade score level levels stage birads tirads strength ratio power phase"
)
_LAB = re.compile(
    r"\b(?:e?gfr|cr|creatinine|wbc|inr|hgb|hb|plt|platelets|lfts?|crp|esr|psa|cea|afp|troponin|lactate|d-?dimer"
    r"|bilirubin|amylase|lipase|hcg)\b[^.\n(]{0,20}\(\Z"
)
_COMPARED = re.compile(r"\bcompar[a-z]{2,6}\b[^.\n]{0,24}\b(?:to|with)\s\Z")
_SLASH_YEAR = re.compile(r"(?:[/.]|(?<=[A-Za-z]))(?:19|20)[0-9]{2}\b")
# "2019-02", "2019/02"; and "02.2019".
_YEAR_MONTH = re.compile(r"[12][09][0-9]{2}(?:/(?:0?[1-9]|1[0-2])(?![\w/])|-(?:0[1-9]|1[0-2])(?![\w-])(?!\.[0-9]))")
_MONTH_DOT_YEAR = re.compile(r"(?<![\w.,/-])(?:0?[1-9]|1[0-2])\.(?:19|20)[0-9]{2}(?![\w.-])")
_PADDED = re.compile(r"(?:0[1-9]-[0-3][0-9]|[0-3][0-9]-0[1-9])(?![\w-]|\.[0-9])")
_EXAM_AFTER = re.compile(r"\s(?:(?i:exam|study|scan|films?|radiographs?|ultrasound|mammogram)|CTA?|MRI?|XR|US|PET)\b")
_MODIFIED = re.compile(r"\b(?:late|early|mid)[ \n-]\Z", re.IGNORECASE)
_HOLIDAY = re.compile(
    r"\b(?:(?:boxing|canada|anzac|australia|bastille|victoria|dominion|veterans|columbus|presidents'?|mother'?s|father'?s"
    r"|st\.? patrick'?s|saint patrick'?s|april fool'?s|all saints'?|remembrance|armistice|groundhog|flag|labou?r|family"
    r"|republic|independence|national|waitangi|pancake|martin luther king|mlk|election|guy fawkes"
    r"|memorial)\s(?:day|night|eve)(?:\sweekend)?"
    r"|good\sfriday|easter\s(?:sunday|monday|saturday|weekend|eve)|palm\ssunday|ash\swednesday|maundy\sthursday|whit\smonday"
    r"|christmas\s(?:eve|day)|new\syear'?s\s(?:eve|day)|cinco de mayo"
    r"|juneteenth|kwanzaa|diwali|ramadan|passover|pentecost"
    r"|rosh hashanah|yom kippur|lunar new year|chinese new year"
    r"|mardi gras|epiphany|hogmanay|michaelmas|eid(?: al-\w+)?)\b"
)
_HOLIDAYS = words_of(
    """day eve weekend easter christmas cinco juneteenth kwanzaa diwali ramadan passover pentecost rosh yom mardi
    epiphany hogmanay michaelmas eid lunar chinese ash palm maundy whit friday"""
)


# "Spring 2022", "early fall of 2019", "Q3 2019".
_SEASON = re.compile(
    r"(?<![^\W_])(?:(?:early|mid|late)[ -])?(?:spring|summer|autumn|fall|winter)(?: of|,)?[ \n](?:19|20)[0-9]{2}\b"
    r"|(?<![^\W_])q[1-4][ -]?(?:of )?(?:19|20)[0-9]{2}\b"
)
_SEASONS = words_of("spring summer autumn fall winter")
# "the third of May", "March the 4th, 2019".
_SPELLED_DAY = re.compile(
    r"\b(?:the )?(?:(?:twenty|thirty)[- ])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)"
    r" (?:day )?of (?=[a-z])"
)
_MONTH_THE_DAY = re.compile(
    r"(?: the [0-9]{1,2}(?:st|nd|rd|th)\b|,? the [a-z]{4,9}(?:st|nd|rd|th)\b)(?:,? (?:19|20)[0-9]{2}\b)?"
)
_AFTER_SPELLED = re.compile(r"[a-z]+(?:,? (?:19|20)[0-9]{2}\b)?")


def find_days(text: str, folded: str, words: Words, runs: Sequence[Run]) -> Iterator[Span]:
    """Spans of days whose year is not told; they may overlap. `words`: the folded words; `runs`: the digits."""
    months = words & MONTHS
    spans = [
        *_by_numbers(text, folded, runs, bool(months)),
        *_months(text, words, months),
        *_in_words(folded, words, months),
    ]
    yield from (Span(start, end, "DATE", "day") for start, end in spans)
    for at in words.places(_HOLIDAYS):
        for match in _HOLIDAY.finditer(folded, max(0, at - 24), at + 24):
            if text[match.start()].isupper():
                yield Span(match.start(), match.end(), "DATE", "holiday")


def _by_numbers(text: str, folded: str, runs: Sequence[Run], months: bool) -> Iterator[tuple[int, int]]:
    """What the sign behind a number makes of it and of the next. `months`: the text names a month."""
    slashed = _Slashed(text, folded)
    for (start, end), (second, behind) in pairwise([*runs, (-1, -1)]):
        sign = text[end : end + 1]
        if sign == "/" and second == end + 1:
            yield from slashed.at(max(start, end - 2), end, behind)
        if end - start == 4:
            if sign in _YEAR_SIGNS and _alone(text, start) and (year := _YEAR_MONTH.match(text, start)):
                yield year.span()
        elif end - start > 2:
            continue
        elif sign == "." and second == end + 1:
            if behind - second == 4:
                if year := _MONTH_DOT_YEAR.match(text, start):
                    yield year.span()
            elif text[behind : behind + 1] == "." and _is_dotted(text, folded, (start, end), (second, behind)):
                yield start, behind + 1
        elif sign == "-":
            padded = _PADDED.match(text, start)
            if padded and _is_padded(text, folded, start):
                yield padded.span()
        elif sign == " ":
            if months and text[end + 1 : end + 2] in _JOINING and _AND_MORE.match(text, end) and _alone(text, start):
                yield start, end
        elif sign.isalpha() and (ordinal := _ORDINAL.match(text, end)):
            led = _THE.search(text, max(0, start - 14), start)
            if led and 1 <= int(text[start:end]) <= 31 and _STANDS.match(text, ordinal.end()):
                yield led.start(), ordinal.end()


_YEAR_SIGNS = ("/", "-")
_JOINING = frozenset("ato&-–")  # what "and", "to" and "or" begin with


def _alone(text: str, start: int) -> bool:
    return not start or not (text[start - 1].isalnum() or text[start - 1] in ".,/-")


def _are_day_and_month(first: int, second: int) -> bool:
    """In either order."""
    return 1 <= min(first, second) <= 12 and 1 <= max(first, second) <= 31


def _word_before(folded: str, at: int) -> tuple[str, str]:
    """The two words before a place, without signs."""
    before = folded[max(0, at - 32) : at].split()
    return tuple(part.strip(".,:;()[]") for part in ["", "", *before][-2:])  # type: ignore[return-value]


def _is_dotted(text: str, folded: str, first: Run, second: Run) -> bool:
    """ "on 7.9.": two numbers, each with its stop."""
    start, end = first[0], second[1] + 1
    if second[1] - second[0] > 2 or text[end : end + 1] in _DIGITS or not _alone(text, start):
        return False
    if not _are_day_and_month(int(text[slice(*first)]), int(text[slice(*second)])):
        return False
    one, last = _word_before(folded, start)
    led = last in _LEADS or (last == "of" and one in _LEADS_OF) or last.endswith(("'s", "s'"))
    return bool(
        led
        or _TIME.search(text, max(0, start - 8), start)
        or (_GOES_ON.match(text, end) and last not in _MEASURES)
        or (one in _ROLES and not text[end:].strip())
    )


_ROLES = words_of("attending resident fellow consultant registrar dr")  # "d/w attending Ames 24.4." as the last words
_DIGITS = frozenset("0123456789")
_MEASURES = words_of("measures measuring was of to is by x than ratio score suv suvmax index grade about approximately")


class _Slashed:
    """ "CT of 3/14", "from 2/27 and 3/1": what says that the first is a day says it of those joined to it."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded, self.joined = text, folded, -1

    def at(self, start: int, slash: int, end: int) -> Iterator[tuple[int, int]]:
        """The day from `start` to `end`, if it is one."""
        text = self.text
        if end - slash > 3 or _NO_DAY_ENDS.match(text, end) or (start and text[start - 1] in "./-"):
            return
        if not _are_day_and_month(int(text[start:slash]), int(text[slash + 1 : end])):
            return
        day = (start, end) if start == self.joined else _slashed_day(text, self.folded, start, end)
        if day:
            yield day
            link = _JOINED.match(text, end)
            self.joined = link.end() if link else -1


def _slashed_day(text: str, folded: str, start: int, end: int) -> tuple[int, int] | None:
    """The day, with that of the week, if the words around say that it is one."""
    one, last = _word_before(folded, start)
    if last in _NO_DAYS:
        return None
    if weekday := _WEEKDAY.search(text, max(0, start - 16), start):
        return weekday.start(), end
    if _EXAM_OR_TIME.match(text, end) or _COMPARED.search(folded, max(0, start - 48), start):
        return start, end
    if text[start - 1 : start] == "(":
        closes = text[end : end + 1] == ")"
        measured = _LAB.search(folded, max(0, start - 36), start) or _SIZE.search(text, max(0, start - 6), start)
        return (start, end) if _BRACKET_ENDS.match(text, end) or (closes and measured) else None
    told = (
        (text[end : end + 1] == ":" and (not start or text[start - 1] == "\n"))
        or _TIME.search(text, max(0, start - 17), start)
        or (last in _EVENTS and _DAY_ENDS.match(text, end))
        or (last == "of" and one in _PARTS_OF_DAYS)
        or (last in _FROM and _JOINED.match(text, end))
        or _BESIDE_DATE.match(text, end)
        or _RECENT.search(folded, max(0, start - 40), start)
        or (_DAY_ENDS.match(text, end) and _PERSON_BEFORE.search(text, max(0, start - 32), start))
    )
    return (start, end) if told or _is_plainly_a_day(text, folded, start, end) else None


# Numbers that a slash makes a share or a score of, and what is counted so.
_SCORED = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12))
_COUNTED = re.compile(
    r"\s?(?:of|nodes?|lymph|cores?|positive|images?|slices?|points?|strength|inch|gauge|french|fr|mm|cm|ml|mg|units?|quadrants?"
    r"|segments?|vessels?|levels?|lesions?|th|sec|min|hpf|ratio|views?|vertebra|leads?|patients?|cases?|samples?|quality|sharp)\b"
    r"|%|[-–]",
    re.IGNORECASE,
)
_COUNTING = re.compile(
    r"\b(?:nodes?|cores?|gcs|score[sd]?|grade[sd]?|strength|pain|scale|ratio|apgars?|mmse|moca|nihss|meld|series|se|im|image"
    r"|vision|acuity|bp|pressure|level|murmur|pulses?|reflexes|orders?|rads|aspects|position|setting|mas|kvp?|fov|angle|matrix|tr|te|t[1-4]|lot"
    r"|gauge|needle|size|sizes|french)\b[^.\n]{0,12}\Z"
)


def _is_plainly_a_day(text: str, folded: str, start: int, end: int) -> bool:
    """ "The 7/30 finding", "presented 8/3": month first, and neither a share nor a score."""
    month, day = map(int, text[start:end].split("/"))
    if month > 12 or (month <= day and day in _SCORED):
        return False
    if start and text[start - 1] not in " \n(":
        return False
    return not _COUNTED.match(text, end) and not _COUNTING.search(folded, max(0, start - 28), start)


_JOINED = re.compile(
    r"(?:[,;]|,? and|,? as well as|,? or|,? to| &| ?[-–]| through)\s?(?=[0-9]{1,2}/[0-9])", re.IGNORECASE
)
_RECENT = re.compile(r"\bmost recent(?:ly)?(?: [a-z]{2,12}){0,2}\s\Z")
_PERSON_BEFORE = re.compile(r"(?:\b(?:MD|DO|NP|PA-C|PA|RN|APRN|FNP)|\bD[Rr]\.? (?:[A-Z]\. )?[A-Z][\w'’-]+)\s\Z")
_BESIDE_DATE = re.compile(r"(?:,|,? and| &) [0-9]{1,2}/[0-9]{1,2}/[0-9]{2}", re.IGNORECASE)
_SIZE = re.compile(r"[0-9] ?[mc]m \(\Z")
_PARTS_OF_DAYS = words_of("morning afternoon evening night")
_FROM = words_of("from since between")


def _is_padded(text: str, folded: str, start: int) -> bool:
    """ "Prior of 02-18": with a nought before and a word that leads to a day."""
    if not _alone(text, start):
        return False
    one, last = _word_before(folded, start)
    return last in _EVENTS or last in _LEADS_OF or (last == "of" and one in _PRIORS)


_PRIORS = _LEADS_OF | {"prior", "priors"}


def _months(text: str, words: Words, months: set[str]) -> Iterator[tuple[int, int]]:
    for month in months:
        for at in words.at[month]:
            end = at + len(month)
            year = _SLASH_YEAR.match(text, end)
            if year or (text[at].isupper() and (_EXAM_AFTER.match(text, end) or text.startswith(("'s ", "'S "), end))):
                yield at, year.end() if year else end
            if modified := _MODIFIED.search(text, max(0, at - 8), at):
                yield modified.start(), end


def _in_words(folded: str, words: Words, months: set[str]) -> Iterator[tuple[int, int]]:
    """Seasons and quarters of a year; days of a month that are spelled out or follow it."""
    if not words.isdisjoint(_SEASONS) or "q" in words:
        yield from (match.span() for match in _SEASON.finditer(folded))
    for month in months:
        for at in words.at[month]:
            if day := _MONTH_THE_DAY.match(folded, at + len(month)):
                yield at, day.end()
        if f" of {month}" in folded:
            for match in _SPELLED_DAY.finditer(folded):
                named = _AFTER_SPELLED.match(folded, match.end())
                if named and named.group().split()[0].rstrip(",") == month:
                    yield match.start(), named.end()
