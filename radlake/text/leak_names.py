"""Names of persons and places that nothing but their surroundings betray: the residual detector's name cues.

A cue ("discussed with", "his wife", "Attending:") is followed by a capital; whether a name follows is told by
what follows usually. First names that are no ordinary word, and no part of an eponym, need no cue.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from radlake.text.leak_known import is_eponym
from radlake.text.leak_words import (
    KINDS_OF_FACILITY,
    NOT_ALONE,
    REPORT_WORDS,
    ROLES,
    SAFE_CAPITALS,
    words_of,
)

_IRISH = r"[A-Z]['’][A-Z][A-Za-z]{1,30}"
_TITLED = rf"({_IRISH}|[A-WYZ][a-z'’]{{2,30}}|X[a-z]{{2,30}})"
_CAPITAL = rf"({_IRISH}|[A-WYZ][a-z'’]{{1,30}}|[A-WYZ][A-Z'’]{{1,30}}|X[a-z]{{1,30}})"
_INITIALS = r"(?:[A-Z]\. ?){0,2}"
_PARTICLES = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|der|den|[Ll]a|du|da|[Dd]i|dos|del|el|al|bin)[ -]){0,3}"
_VERBS = "discussed|spoke|spoken|communicated|conveyed|relayed|notified|informed|telephoned|paged|texted"
_VERBS_TO = "called|faxed|messaged|reported"
_FILLING = r"(?: (?:by|with|to|is|was|were|are|named|phone|in|person|via|telephone|the|results))*"
_AUTHORS = "interpreted|reported|approved|verified|performed|reviewed|read|finalized|attested|prepared|edited|entered"
_PEOPLE = (
    "wife|husband|son|daughter|mother|father|brother|sister|spouse|guardian|niece|nephew|aunt|uncle|grandmother"
    "|grandfather|grandson|granddaughter|caregiver|fiance|fiancee|boyfriend|girlfriend|roommate|neighbor"
)
_LABELS = (
    "attending|radiologist|resident|fellow|physician|provider|referring|ordering|technologist|transcriptionist"
    "|dictator|interpreter|reader|sonographer|cc|name|patient|pt|surgeon|consultant|requesting|author|re|tech|attn"
    "|copy|staff"
)
_JOBS = "nurse|resident|fellow|technologist|technician|tech|surgeon|sonographer|coordinator|attn|RN|NP"
_PLACED = (
    "performed|done|placed|obtained|acquired|seen|evaluated|treated|transferred|transfer|discharged|admitted"
    "|transported|transport|referred|hospitalized|implanted|imaged|retired|moved|visiting|works|employed|student|mvc"
)


class Cue(NamedTuple):
    """A regular expression whose groups are names, and what must be there before it is worth a try.

    One of `words` (lower case), and a capital behind one of `before`; an empty field asks for nothing.
    """

    words: frozenset[str]
    regex: re.Pattern[str]
    before: tuple[str, ...]


def _cue(words: str, regex: str, *before: str) -> Cue:
    return Cue(frozenset(filter(None, words.lower().split("|"))), re.compile(regex), before)


CUES = {
    "told-name": _cue(
        f"{_VERBS}|{_VERBS_TO}",
        rf"\b(?:(?i:{_VERBS})(?i:{_FILLING})|(?i:{_VERBS_TO})(?i:{_FILLING}) (?:to|by|with|TO|BY|WITH)) "
        rf"{_INITIALS}{_PARTICLES}{_CAPITAL}(?: {_CAPITAL})?",
    ),
    "relative-name": _cue(
        _PEOPLE,
        rf"\b(?i:{_PEOPLE})(?:(?: (?:is|was|named|called))* {_CAPITAL}(?: {_CAPITAL})?"
        rf"|(?:, ?|: ?| ?\(){_CAPITAL}(?: {_CAPITAL})?)",
    ),
    "titled-name": _cue("mr|ms", rf"\b(?:MR|MS)\. {{0,2}}{_CAPITAL}"),
    "alias-name": _cue(
        "nee|k|aka|formerly|alias|maiden",
        rf"\b(?i:nee|a\.?k\.?a\.?|formerly|alias|maiden name)[: ]{{1,2}}{_PARTICLES}{_CAPITAL}",
    ),
    "home-name": _cue(
        "lives|resides|resident|native|born",
        rf"\b(?i:lives|resides|resident|native|born) (?i:in|at|of|near) {_CAPITAL}",
    ),
    "place-name": _cue(
        _PLACED,
        rf"\b(?i:{_PLACED}) (?:to |\w{{1,12}} )?(?:at|from|to|near|AT|FROM) (?:the )?{_TITLED}",
        *(" at ", " from ", " to ", " near ", " the ", " AT ", " FROM "),
    ),
    "author-name": _cue(
        _AUTHORS, rf"\b(?i:{_AUTHORS}) (?:and signed )?(?:by|By|BY):? {{1,2}}{_INITIALS}{_CAPITAL}(?: {_CAPITAL})?"
    ),
    "by-name": _cue("by", rf"\b[Bb]y:? {_INITIALS}{_TITLED},? (?:[A-Z]\. )?{_TITLED}"),
    "bracket-name": _cue("", rf"\({_INITIALS}{_PARTICLES}{_TITLED},? (?:[A-Z]\. )?{_TITLED}\)", "("),
    "signature-name": _cue(
        "signed|dictated|transcribed|authenticated",
        rf"\b(?i:signed|dictated|transcribed|authenticated)(?: (?i:electronically|digitally))?"
        rf"(?:(?i: by)[:,]?|:) {{1,2}}{_INITIALS}{_CAPITAL}(?: {_CAPITAL})?",
    ),
    "job-name": _cue(
        _JOBS,
        rf"\b(?:(?i:{_JOBS[: -len('|RN|NP')]})|RN|NP)(?:,|:| note:)? {_INITIALS}{_PARTICLES}{_TITLED}(?: {_TITLED})?",
    ),
    "labelled-name": _cue(
        f"{_LABELS}|report",
        rf"\b(?:(?i:{_LABELS})(?i: (?:name|physician|provider|radiologist|md))?: {{0,3}}|(?i:report of) )"
        rf"{_INITIALS}{_CAPITAL}(?:,? {_CAPITAL})?",
        *(":", " of ", " OF "),
    ),
    "comma-name": _cue(  # an initial at the end; not that of left, right, with, a
        "a|b|c|d|e|f|g|h|i|j|k|l|m|n|o|p|q|r|s|t|u|v|w|x|y|z",
        rf"\b{_CAPITAL},\s?{_CAPITAL} [B-HJKM-QS-VX-Z](?:\.|\b)"
        rf"|[\n:]\s{{0,3}}{_CAPITAL},\s?{_CAPITAL} [A-Z]\.?(?:[\r\n]|$)",
        ",",
    ),
}
_BOTH_COUNT = frozenset(
    ("by-name", "comma-name", "bracket-name")
)  # no cue but the form itself, so no word may be a known one
CUES_BY_WORD = {
    word: tuple(name for name, cue in CUES.items() if word in cue.words)
    for word in frozenset[str]().union(*(cue.words for cue in CUES.values()))
}
CUES_WITHOUT_WORD = frozenset(name for name, cue in CUES.items() if not cue.words)
FACILITY_WORDS = words_of(
    "hospital clinic infirmary hospice sanatorium healthcare center centre associates group health regional care home"
)
_KIND = "(?i:general|memorial|regional|community|university|county|city|medical|surgical|methodist|urgent|nursing)"
_FACILITY = re.compile(
    rf"\b{_CAPITAL}(?:['’]s)?(?: {_CAPITAL})?(?: {_KIND})* "
    r"(?:Hospital|Clinic|Infirmary|Hospice|Sanatorium|Healthcare|Health|Regional|Urgent Care|Nursing Home|HOSPITAL"
    r"|CLINIC|URGENT CARE|NURSING HOME)\b"
    rf"|\b{_CAPITAL}(?:['’]s)?(?: {_KIND})? (?i:medical|imaging|cancer|surgery|surgical|radiology|care|spine|heart) "
    r"(?:Center|Centre|Associates|Group|CENTER|CENTRE|ASSOCIATES|GROUP)\b"
)
_UNNAMED = ROLES | KINDS_OF_FACILITY
_NO_NAME_IN_CAPITALS = REPORT_WORDS | ROLES
_ILLNESS = re.compile("(?i:itis|oma|osis|asis|emia|pathy|ion|ure|al|ic)$")


def told_name(text: str, rule: str) -> bool:
    """Whether the cue of `rule` leads to a name somewhere in `text`."""
    cue = CUES[rule]
    if cue.before and not any(_leads_to_capital(text, sign) for sign in cue.before):
        return False
    return any(_named(match, rule) for match in cue.regex.finditer(text))


def facility(text: str) -> bool:
    """Whether a hospital or a clinic is called by its own name."""
    return any(_own_name(match) for match in _FACILITY.finditer(text))


def first_name(text: str, names: set[str]) -> bool:
    """Whether one of `names` (lower case, of FIRST_NAMES) is written as a name."""
    for name in names:
        beside = r"(?:,? | ?, ?)(?:[A-Z]\.? )?[A-WYZ][A-Za-z]+" if name in NOT_ALONE else ""
        for match in re.finditer(rf"\b({name.title()}|{name.upper()})\b{beside}", text):
            if not is_eponym(text, match.end(1)):
                return True
    return False


def _leads_to_capital(text: str, sign: str) -> bool:
    """Whether a capital stands anywhere behind `sign` and up to three blanks; quicker than a regular expression."""
    place = text.find(sign)
    while place >= 0:
        place += len(sign)
        if text[place : place + 4].lstrip()[:1].isupper():
            return True
        place = text.find(sign, place)
    return False


def _named(match: re.Match[str], rule: str) -> bool:
    """Whether the first word after the cue is a name. In capitals every word looks like one, so more are known."""
    words = [word for word in match.groups() if word]
    first = words[0].lower()
    if len(first) < 3 or first in ROLES or is_eponym(match.string, match.end()):
        return False
    if rule in _BOTH_COUNT and any(word.lower() in ROLES | SAFE_CAPITALS or _ILLNESS.search(word) for word in words):
        return False
    return rule == "titled-name" or not all(word.isupper() and word.lower() in _NO_NAME_IN_CAPITALS for word in words)


def _own_name(match: re.Match[str]) -> bool:
    words = [word.lower() for word in match.groups() if word]
    return any(word not in _UNNAMED for word in words)
