"""What identifiers look like when nothing is known about the patient: the residual detector's patterns.

They run unchanged in Python, RE2 and Java (no look-around, no back-references), so a SQL gate can use the same
strings. Each names what must stand in a text before it is worth a look (`words`, `signs`): with that, a clean
report costs one pass over its words and one over its digits.
"""

from __future__ import annotations

from typing import NamedTuple


class Pattern(NamedTuple):
    """A regular expression that only texts with one of `words` (lower case) and one of `signs` (digits as 0) match.

    An empty field asks for nothing.
    """

    regex: str
    words: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()


def words_of(block: str) -> frozenset[str]:
    """The words of a block of text."""
    return frozenset(block.split())


def _either(*bodies: str) -> str:
    return f"(?:{'|'.join(bodies)})"


_FULL = "january february march april june july august september october november december".split()
_SHORT = "jan feb mar apr jun jul aug sep sept oct nov dec".split()
_MONTH_WORDS = frozenset((*_FULL, *_SHORT))
_MONTH = _either(*(form for m in (*_FULL, *_SHORT) for form in (m.title(), m.upper())))
_FULL_MONTH = _either(*(form for m in _FULL for form in (m.title(), m.upper())))
_ANY_MONTH = _either(*(m for m in (*_FULL, *_SHORT)))  # in any case; asks for a year beside it
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
_MON = "(?:0?[1-9]|1[0-2])"
_YEAR = "(?:19|20)[0-9]{2}"
_ORDINAL = "(?:st|nd|rd|th)"
# A name: not the X's of an archive that was masked before, not a bracketed tag.
# Bounded: Python would scan a long run again from each of its letters.
NAME = "(?:[A-WYZ][a-z'’]{1,30}|[A-WYZ][A-Z'’]{1,30}|X[a-z]{1,30}|[A-Z]['’][A-Z][A-Za-z]{1,30})"
_PARTICLES = "(?:(?:van|von|de|der|den|la|le|du|da|di|dos|del|el|al|ter|ten|Van|Von|De|La|Le|St\\.)[ -]){0,3}"
_INITIALS = "(?:[A-Z]\\.? ?){0,2}"
_TITLES = "(?:Dr|Mr|Mrs|Ms|Miss|Prof|Drs|Doctor|Professor)"
_TLD = "(?:com|org|net|edu|gov|mil|biz|info|health|io|us|uk|ca|de)"
_STATES = (
    "(?:AL|AK|AZ|AR|CA|CO|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK"
    "|OR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)"  # CT and PA are read with their own codes: they are also exams
)
_CLEAR_STATES = "AK AZ FL IA IL KS KY MN NC NH NJ NV NY OH TN TX UT VT WA WI WV WY".split()
_STREETS = (
    "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Place|Parkway|Pkwy|Highway|Hwy|Terrace"
    "|STREET|AVENUE|AVE|ROAD|BOULEVARD|BLVD|LANE|DRIVE|PARKWAY|HIGHWAY)"
)
_ID_CUES = (
    "mrn|mr#|medical record|record|account|acct|accession|acc|dob|ssn|case|policy|member|subscriber|encounter|order"
    "|requisition|patient id|license|licence|serial|s/n|lot|vin|plate|npi|dea|passport|medicare|medicaid|csn|chart"
    "|specimen|badge|udi|fin|id"
)
_ID_WORDS = words_of(
    """
    mrn mr medical record account acct accession acc dob ssn case policy member subscriber encounter order requisition
    id license licence serial s lot vin plate npi dea passport medicare medicaid csn chart specimen badge udi fin
    """
)
_PHONE_CUES = "ext|extension|pager|beeper|fax|tel|phone|telephone|cell|mobile|callback"
_PHONE_WORDS = frozenset(_PHONE_CUES.split("|"))
_TITLE_WORDS = words_of("dr mr mrs ms miss prof drs doctor professor")
_DEGREE_WORDS = words_of("md m do d mbbs rn r")
_SIGNING = "(?:[Ss]igned|SIGNED|[Dd]ictated|DICTATED|[Tt]ranscribed|TRANSCRIBED|[Aa]uthenticated|AUTHENTICATED)"
_SIGNING_WORDS = words_of("signed dictated transcribed authenticated")
_STREET_WORDS = frozenset(word.lower() for word in _STREETS.strip("(?:)").split("|"))
_DATE_SIGNS = tuple(f"0{a}0" for a in "/-.")

PATTERNS: dict[str, Pattern] = {
    "numeric-date": Pattern(rf"\b{_DAY}[/-]{_DAY}[/-](?:{_YEAR}|[0-9]{{2}})\b", signs=("0/0", "0-0")),
    "dotted-date": Pattern(
        rf"\b{_DAY}\. ?{_DAY}\. ?(?:{_YEAR})\b|\b0[1-9]\.{_DAY}\.[0-9]{{2}}\b", signs=("0.0", "0. 0")
    ),
    "iso-date": Pattern(rf"\b{_YEAR}[/.-](?:0?[1-9]|1[0-2])[/.-]{_DAY}", signs=_DATE_SIGNS),
    "numeric-month": Pattern(rf"\b{_MON}[/-]{_YEAR}\b", signs=("0/0", "0-0")),
    "numeric-day": Pattern(
        rf"\b0[1-9]/(?:0[1-9]|[12][0-9]|3[01])\b"
        rf"|\b(?:[Oo]n|[Dd]ated|[Ss]ince|[Ff]rom|ON|DATED|SINCE|FROM) {_MON}/(?:0[1-9]|[12][0-9]|3[01])\b",
        signs=("0/00",),
    ),
    "month-day": Pattern(
        rf"\b{_MONTH}\.?[ -]{{0,2}}{_DAY}{_ORDINAL}?\b|(?i:\b{_ANY_MONTH}) {_DAY}{_ORDINAL}?,? {_YEAR}\b",
        _MONTH_WORDS,
        ("0",),
    ),
    "day-month": Pattern(
        rf"\b{_DAY}{_ORDINAL}?(?: of)?[ .-]{{0,2}}{_MONTH}(?:\b|[0-9])"
        rf"|\b{_DAY}{_ORDINAL}?(?: of)?[ -]?(?i:{_ANY_MONTH})[ -]?{_YEAR}\b",
        _MONTH_WORDS,
        ("0",),
    ),
    "month-year": Pattern(
        rf"\b(?i:{_ANY_MONTH})\.?,?(?: of)?[ -]{_YEAR}\b|\b{_MONTH} ['’][0-9]{{2}}\b", _MONTH_WORDS, ("0",)
    ),
    "may": Pattern(  # a word of its own in every second report
        rf"\b[Mm](?:ay|AY)(?:[ -]{_DAY}(?:{_ORDINAL}\b|,? ?{_YEAR})|,?(?: of)?[ -]{_YEAR}\b| ['’][0-9]{{2}}\b)"
        rf"|\b{_DAY}(?:{_ORDINAL}?(?: of)? May\b|[ -]?(?:May|MAY|may)[ -]?{_YEAR}\b|-(?:May|MAY)\b)",
        frozenset({"may"}),
        ("0",),
    ),
    "month": Pattern(
        rf"\b(?:[Ii]n|[Ss]ince|[Ff]rom|[Ll]ast|[Uu]ntil|[Dd]ated|[Oo]f)(?: (?:early|late|mid))?[ -]{_FULL_MONTH}\b",
        _MONTH_WORDS,
    ),
    "phone": Pattern(
        r"(?:\b[0-9]{3}[-. /]|\([0-9]{3}\) ?)[0-9]{3}[-. ][0-9]{4}\b"
        r"|\b[2-9][0-9]{2}-[0-9]{2}(?:[1-9][0-9]|[0-9][1-9])\b|\+[0-9]{1,3}[-. (]{1,2}[0-9]{2}",
        signs=("000-0000", "000.0000", "000 0000", "+0"),
    ),
    "extension": Pattern(
        rf"\b(?i:{_PHONE_CUES})[.:# ]{{1,3}}(?i:number|no)?[.:# ]{{0,3}}\(?[0-9]{{3}}|\bx[0-9]{{4,5}}\b",
        signs=("000",),
    ),
    "email": Pattern(r"[A-Za-z0-9._+-] ?@ ?[A-Za-z0-9-]{1,63}\.[A-Za-z]", signs=("@",)),
    "url": Pattern(
        rf"(?:[hH][tT]{{2}}[pP][sS]?://|[wW]{{3}}\.)[A-Za-z0-9]|\b[A-Za-z0-9-]{{2,63}}\.{_TLD}(?:/[A-Za-z0-9]|\b)",
        frozenset((*_TLD[3:-1].split("|"), "http", "https", "www")),
    ),
    "network": Pattern(
        r"\b[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{1,3}\b|\b(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}\b",
        signs=(".0.", ".00.", ".000.", "0:", ":0"),
    ),
    "ssn": Pattern(r"\b[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}\b", signs=("-00-0000", " 00 0000")),
    "long-number": Pattern(r"[0-9]{6}", signs=("000000",)),
    "grouped-number": Pattern(
        r"\b[0-9]{2,4}-[0-9]{2,4}-[0-9]{2,6}\b|\b[0-9]{3} [0-9]{3} [0-9]{3}\b|\b[0-9]{3,5}-[0-9]{4,}\b"
        r"|\b[A-Z]{1,3}-?[0-9]{2}-[0-9]{3,6}\b|\b[A-Z]{1,4}[-:]?[0-9]{5}",
        signs=("00-00", "00 000", "00000"),
    ),
    "labelled-number": Pattern(
        rf"\b(?i:{_ID_CUES})(?i: ?(?:no|num|number|id|nr|code))?[.:# ]{{1,3}}"
        r"[A-Za-z]{0,4}-?[0-9]{1,3}[-.]?[0-9]{2}",
        _ID_WORDS,
        ("000", "0-00", "0.00"),
    ),
    "age": Pattern(
        r"\b(?:9[0-9]|1[0-2][0-9])[ -]{0,2}(?i:years?[ -]|years?\b|yrs?\b|y/?o\b|y\.? ?o\.)"
        r"|\b(?i:aged?:?) (?:of )?(?:9[0-9]|1[0-2][0-9])\b|\b(?:9[0-8]|1[01][0-9]) ?[MF]\b"
        r"|\b(?i:ninety(?:[ -][a-z]{3,5})?[ -]years?|centenarian|nonagenarian)\b",
        words_of("year years yr yrs yo y age aged m f ninety centenarian nonagenarian"),
    ),
    "address": Pattern(
        rf"\b[0-9]{{1,6}} (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z0-9][A-Za-z0-9'’.]{{1,20}} ){{1,3}}"
        rf"{_STREETS}\b"
        r"|\b(?i:p\.? ?o\.? box) [0-9]",
        _STREET_WORDS | {"box"},
        ("0",),
    ),
    "zip-code": Pattern(
        rf"\b{_STATES},? {{1,2}}[0-9]{{5}}\b|\bCT,? 06[0-9]{{3}}\b|\bPA,? 1[5-9][0-9]{{3}}\b", signs=(" 00000",)
    ),
    "town": Pattern(rf"[a-z], (?:{'|'.join(_CLEAR_STATES)})\b", frozenset(map(str.lower, _CLEAR_STATES))),
    "title-name": Pattern(
        rf"\b{_TITLES}(?:\.\s{{0,2}}|\s{{1,2}}){_INITIALS}{_PARTICLES}{NAME}|\bdr\. ?[a-z]{{3}}", _TITLE_WORDS
    ),
    "title-name-capitals": Pattern(r"\b(?:(?:DR|MRS|DOCTOR)\.? |DR\.)(?:[A-Z]\. ){0,2}[A-WYZ][A-Z'’]{2}", _TITLE_WORDS),
    "degree-name": Pattern(
        rf"\b{NAME},? (?:M\.D\.|MD\b|D\.O\.|MBBS\b|R\.N\.)|\b[A-WYZ][a-z'’]{{1,30}}, (?:DO|RN|NP|PA-C|PhD)\b"
        r"|\b[A-WYZ][A-Z'’]{1,30}, (?:DO|RN|NP|PA-C|PHD)(?:[\n.,;)]|$)",
        words_of("md m d mbbs r rn do np pa phd"),
    ),
    "comma-name": Pattern(  # an initial at the end; not that of left, right, with, a
        r"\b[A-WYZ][A-Za-z'’-]{1,30},\s?[A-Z][A-Za-z'’-]{1,30} [B-HJKM-QS-VX-Z](?:\.|\b)"
        r"|[\n:]\s{0,3}[A-WYZ][A-Za-z'’-]{1,30},\s?[A-Z][A-Za-z'’-]{1,30} [A-Z]\.?(?:[\r\n]|$)",
        words_of("a b c d e f g h i j k l m n o p q r s t u v w x y z"),
        (",",),
    ),
    "signature-name": Pattern(
        rf"\b{_SIGNING}(?: (?:electronically|digitally))? (?:by|BY|By)[:,]? {{1,2}}(?:[A-Z]\. ?){{0,2}}{NAME}"
        rf"|\b{_SIGNING}: {{1,2}}{NAME}|/[sS]/ ?[A-WYZ][A-Za-z]",
        _SIGNING_WORDS | {"s"},
    ),
    "caret-name": Pattern(r"[A-Za-z]{2}\^[A-Za-z]", signs=("^",)),
}
LEAK_REGEXES: dict[str, str] = {name: pattern.regex for name, pattern in PATTERNS.items()}
