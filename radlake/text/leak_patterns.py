"""What identifiers look like when nothing is known about the patient: the residual detector's patterns.

They run unchanged in Python, RE2 and Java (no look-around, no back-references), so a SQL gate can use the same
strings. Each names what must stand in a text before it is worth a look (`words`, `signs`): with that, a clean
report costs one pass over its words and one over its digits.
"""

from __future__ import annotations

from typing import NamedTuple

from radlake.text.leak_words import words_of


class Pattern(NamedTuple):
    """A regular expression that only texts with one of `words` (lower case) and one of `signs` (digits as 0) match.

    An empty field asks for nothing.
    """

    regex: str
    words: frozenset[str] = frozenset()
    signs: tuple[str, ...] = ()


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
_PARTICLES = "(?:(?:van|von|de|der|den|la|le|du|da|di|dos|del|el|al|ter|ten|Van|Von|De|La|Le|Di|St\\.)[ -]){0,3}"
_INITIALS = "(?:[A-Z]\\.? ?){0,2}"
_TITLES = "(?:Dr|Mr|Mrs|Ms|Miss|Prof|Drs|Doctor|Professor)"
_TLD = "(?:com|org|net|edu|gov|mil|biz|info|health|io|us|uk|ca|de)"
_STATES = (
    "(?:AL|AK|AZ|AR|CA|CO|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK"
    "|OR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC)"  # CT and PA are read with their own codes: they are also exams
)
_CLEAR_STATES = "AK AZ FL IA IL KS KY MN NC NH NJ NV NY OH TN TX UT VT WA WI WV WY".split()
_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|Hampshire|Jersey|Mexico|York|Carolina|Dakota|Ohio|Oklahoma|Oregon|Pennsylvania"
    "|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming"
)
_STATE_WORDS = frozenset((*_STATE_NAMES.lower().split("|"), "county", "parish"))
_STREETS = (
    "(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Court|Place|Parkway|Pkwy|Highway|Hwy|Terrace"
    "|STREET|AVENUE|AVE|ROAD|BOULEVARD|BLVD|LANE|DRIVE|PARKWAY|HIGHWAY)"
)
_ID_CUES = (
    "mrn|mr#|medical record|record|account|acct|accession|acc|dob|ssn|case|policy|member|subscriber|encounter|order"
    "|requisition|patient id|license|licence|serial|s/n|sn|lot|vin|plate|npi|dea|passport|medicare|medicaid|csn|chart"
    "|plan|insurance|ins|unit|nbr|specimen|badge|udi|fin|id"
)
_ID_WORDS = words_of(
    """
    mrn mr medical record account acct accession acc dob ssn case policy member subscriber encounter order requisition
    id license licence serial n sn lot vin plate npi dea passport medicare medicaid csn chart plan insurance ins unit
    nbr specimen badge udi fin
    """
)
_PHONE_CUES = "ext|extension|pager|beeper|fax|tel|phone|telephone|cell|mobile|callback"
_PHONE_WORDS = frozenset(_PHONE_CUES.split("|"))
_TITLE_WORDS = words_of("dr mr mrs ms miss prof drs doctor doctors professor")
_DEGREE_WORDS = words_of("md m do d mbbs rn r")
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
        rf"\b0[1-9]/(?:0[1-9]|[12][0-9]|3[01])\b|\b{_MON}/{_DAY} ?(?:-|to|through|thru|until) ?(?:\[|{_MON}/{_DAY}/)"
        rf"|\b(?i:on|dated|since|from) {_MON}/(?:0[1-9]|[12][0-9]|3[01])\b"
        rf"|\b[Oo]n {_MON}/{_DAY}(?:[.,;:)]|,? (?:at|and)\b)"
        rf"|\b(?i:study|exam|examination|ct|mri|radiographs?|films?) (?:of|from|dated|on) {_MON}/"
        r"(?:0[1-9]|[12][0-9]|3[01])\b",
        signs=("0/0",),
    ),
    "holiday": Pattern(
        r"(?i:\b(?:Christmas|Thanksgiving|Halloween|Easter|New Year[’']?s|Independence Day|Labor Day|Memorial Day"
        r"|Fourth of July|Valentine[’']?s Day)\b)",
        words_of(
            "christmas thanksgiving halloween easter year independence labor memorial fourth valentine valentines"
        ),
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
        rf"\b[Mm](?:ay|AY)(?:[ -]{_DAY}(?:{_ORDINAL}\b|,? ?{_YEAR}|[,.;)])"
        rf"|\. {_DAY},? {_YEAR}|,?(?: of)?[ -]{_YEAR}\b| ['’][0-9]{{2}}\b)"
        rf"|\b{_DAY}(?:{_ORDINAL}?(?: of)? May\b|[ -]?(?:May|MAY|may)[ -]?{_YEAR}\b|-(?:May|MAY)\b)",
        frozenset({"may"}),
        ("0",),
    ),
    "month": Pattern(
        rf"\b(?i:in|since|from|last|until|dated|of|the|mid|early|late)(?: (?i:early|late|mid))?[ -]{_FULL_MONTH}\b"
        rf"|\b(?:{'|'.join(m for m in (*map(str.title, _FULL), *map(str.upper, _FULL)) if m.lower() != 'march')})\b",
        _MONTH_WORDS,
    ),
    "last-may": Pattern(
        r"\b(?i:since|last|until|dated|mid|early|late)[ -](?:May|MAY)\b", signs=(" May", "-May", " MAY", "-MAY")
    ),
    "phone": Pattern(
        r"(?:\b[0-9]{3}[-. /]|\([0-9]{3}\) ?)[0-9]{3}[-. ][0-9]{4}\b"
        r"|\b[2-9][0-9]{2}-[0-9]{2}(?:[1-9][0-9]|[0-9][1-9])\b|\+[0-9]{1,3}[-. (]{1,2}[0-9]{2}",
        signs=("000-0000", "000.0000", "000 0000", "+0"),
    ),
    "extension": Pattern(
        rf"\b(?i:{_PHONE_CUES})[.:# ]{{1,3}}(?i:number|no)?[.:# ]{{0,3}}\(?[0-9]{{3}}"
        rf"|\bx[0-9]{{4,5}}\b|\b[Pp]aged \([0-9]{{4,5}}\)",
        signs=("000",),
    ),
    "email": Pattern(r"[A-Za-z0-9._+-] ?@ ?[A-Za-z0-9-]{1,63}\.[A-Za-z]", signs=("@",)),
    "url": Pattern(
        rf"\b(?:[hH][tT]{{2}}[pP][sS]?://|[wW]{{3}}\.)[A-Za-z0-9]|[A-Za-z0-9]\.{_TLD}(?:/[A-Za-z0-9]|\b)",
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
        r"|\b[A-Z]{1,3}-?[0-9]{2}-[0-9]{3,6}\b|\b[A-Z]{1,2}-?[0-9]{5}|\b[ABD-Z][A-Z]{2,3}-?[0-9]{5}",
        signs=("00-00", "00 000", "00000"),
    ),
    "labelled-number": Pattern(
        rf"\b(?i:{_ID_CUES})(?i: ?(?:no|num|nbr|number|id|nr|code))?[.:# ]{{1,3}}"
        r"(?:[A-Za-z]{0,4}-?[0-9]{1,3}[-.]?[0-9]{2}|[A-Za-z]{0,4}[0-9]{1,3}[A-Za-z]{1,3}-?[A-Za-z]{0,2}[0-9]"
        r"|[A-Z]{1,3} [0-9]{2,3} [0-9]{3})",
        _ID_WORDS,
        ("0",),
    ),
    "age": Pattern(
        r"\b(?:9[0-9]|1[0-2][0-9])[ -]{0,2}(?i:years?[ -]|years?\b|yrs?\b|y/?o[MF]?\b|y\.? ?o\.)"
        r"|\b(?i:aged?:?) (?:of )?(?:9[0-9]|1[0-2][0-9])\b"
        r"|\b(?:9[0-8]|1[01][0-9]) ?[MF]\b|\b[MF](?:/|, )(?:9[0-9]|1[01][0-9])\b"
        r"|\b(?i:ninety(?:[ -][a-z]{3,5})?[ -]years?|centenarian|nonagenarian)\b",
        words_of("year years yr yrs yo yom yof y age aged m f ninety centenarian nonagenarian"),
    ),
    "address": Pattern(
        rf"\b[0-9]{{1,6}} (?:[NSEW]\.? |North |South |East |West )?(?:[A-Z0-9][A-Za-z0-9'’.]{{1,20}} (?:of )?){{1,3}}"
        rf"{_STREETS}\b"
        r"|\b(?i:p\.? ?o\.? box) [0-9]",
        _STREET_WORDS | {"box"},
        ("0",),
    ),
    "zip-code": Pattern(
        rf"\b{_STATES},? {{1,2}}[0-9]{{5}}\b|\bCT,? 06[0-9]{{3}}\b|\bPA,? 1[5-9][0-9]{{3}}\b", signs=(" 00000",)
    ),
    "town": Pattern(
        rf"\b[A-Z][a-z]{{2,20}}, (?:{'|'.join(_CLEAR_STATES)})\b"
        rf"|\b[A-Z][a-z]{{2,20}}, (?:New |North |South |West )?(?:{_STATE_NAMES})\b|(?:{_STATE_NAMES}),? [0-9]{{5}}\b"
        rf"|\b[A-Z][a-z]{{2,20}}, {_STATES} \[|\b[A-Z][a-z]{{2,20}} (?:County|Parish)\b",
        frozenset({*map(str.lower, (*_CLEAR_STATES, *_STATES[3:-1].split("|"))), *_STATE_WORDS} - {"in", "or"}),
    ),
    "title-name": Pattern(
        rf"\b{_TITLES}(?:\.\s{{0,2}}|\s{{1,2}}){_INITIALS}{_PARTICLES}{NAME}|\bdr\. ?(?:[a-z]\. ?){{0,2}}[a-z]{{3}}"
        rf"|\b(?:Drs|Doctors|DRS|DOCTORS)\.? [^.\n]{{1,40}} (?:and|&|AND) {_INITIALS}{NAME}",
        _TITLE_WORDS,
    ),
    "title-name-capitals": Pattern(
        r"\b(?:(?:DR|MRS|DOCTOR)\.? |DR\.)(?:[A-Z]\. ){0,2}"
        r"(?:(?:DI|DE|VAN|VON|LA|DEL|DER|AL|EL)[ -]){0,3}[A-WYZ][A-Z'’]{2}",
        _TITLE_WORDS,
    ),
    "degree-name": Pattern(
        rf"\b{NAME},? (?:M\.D\.|MD\b|D\.O\.|MBBS\b|R\.N\.)"
        rf"|\b[A-WYZ][a-z'’]{{1,30}},? (?:RT|RDMS|RVT|CRNP|ARNP|PA-C)\b"
        r"|\b[A-WYZ][a-z'’]{1,30}, (?:DO|RN|NP|PhD|DPM)\b|\b[A-WYZ][A-Z'’]{2,30}, (?:DO|RN|NP|PA-C|PHD)(?:[\n.,;)]|$)",
        words_of("md m d mbbs r rn rt rdms rvt crnp arnp do np pa phd dpm"),
    ),
    "signature": Pattern(r"\b[sS]/ ?[A-WYZ][A-Za-z]", signs=("s/", "S/")),
    "initials": Pattern(r"\n[A-Z]{2,3}[:/][a-z]{2,3}(?:\s|$)|\] ?[A-Z]{2,3}[:/][a-z]{2,3}\b", signs=("\n", "]")),
    "caret-name": Pattern(r"[A-Za-z]{2}\^(?:[A-Za-z]{2}|[A-Z]\b)|\b[0-9]{4,}\^", signs=("^",)),
}
LEAK_REGEXES: dict[str, str] = {name: pattern.regex for name, pattern in PATTERNS.items()}
