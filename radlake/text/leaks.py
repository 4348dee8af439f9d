"""The residual-leak detector: what still looks like PHI after de-identification.

It shares no code and no word list with the engine, so that one mistake cannot blind both, and returns
names of rules only: its result may be logged. The patterns run unchanged in Python, RE2 and Java (no
look-around), so a SQL gate can use the same strings.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_MONTHS = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
    "|JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    "|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)"
)
# A name: not the X's of an archive that was masked before, not a bracketed tag.
# Bounded: Python would scan a long run again from each of its letters.
_NAME = "(?:[A-WYZ][a-z'’]{1,30}|[A-WYZ][A-Z'’]{1,30}|X[a-z]{1,30})"

LEAK_REGEXES: dict[str, str] = {
    "numeric-date": r"\b(?:0?[1-9]|[12][0-9]|3[01])[/-](?:0?[1-9]|[12][0-9]|3[01])[/-](?:(?:19|20)[0-9]{2}|[0-9]{2})\b",
    "iso-date": r"\b(?:19|20)[0-9]{2}[/-](?:0?[1-9]|1[0-2])[/-](?:0?[1-9]|[12][0-9]|3[01])",
    "month-day": rf"\b{_MONTHS}\.? (?:[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?,? (?:19|20)[0-9]{{2}}\b",
    "day-month": rf"\b(?:[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?[ -]{_MONTHS}\b",
    "month-year": rf"\b{_MONTHS}\.?,? (?:19|20)[0-9]{{2}}\b",
    "phone": r"(?:\b[0-9]{3}[-. ]|\([0-9]{3}\) ?)[0-9]{3}[-. ][0-9]{4}\b",
    "email": r"[A-Za-z0-9._+-]@[A-Za-z0-9-]{1,63}\.[A-Za-z]",
    "url": r"(?:https?://|www\.)[A-Za-z0-9]",
    "ssn": r"\b[0-9]{3}-[0-9]{2}-[0-9]{4}\b",
    "long-number": r"[0-9]{6}",
    "title-name": rf"\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Drs|Doctor)\.? {{1,2}}{_NAME}",
    "title-name-capitals": r"\b(?:DR|MRS|DOCTOR)\.? [A-WYZ][A-Z'’]{2}",
    "degree-name": rf"\b{_NAME},? (?:M\.D\.|MD\b|D\.O\.|MBBS\b|R\.N\.)",
    "signature-name": rf"\b(?:[Ss]igned|SIGNED|[Dd]ictated|DICTATED|[Tt]ranscribed|TRANSCRIBED) (?:by|BY):? {_NAME}",
    "caret-name": r"[A-Za-z]{2}\^[A-Za-z]",
}
_COMPILED = {name: re.compile(pattern) for name, pattern in LEAK_REGEXES.items()}
_NEEDS_DIGIT = frozenset(
    ("numeric-date", "iso-date", "month-day", "day-month", "month-year", "phone", "ssn", "long-number")
)
_DIGIT = re.compile("[0-9]")

# Known names that are also words of reports: they count only when written with a capital.
_COMMON_LENGTH = 4
_WORDS_OF_REPORTS = _words(
    """
    apex april august autumn baker banks basal base bishop black bladder blood body bone bowel bowen branch
    bridge bridges bronchi brook brooks brown burns cannon carter cast castle catheter chance chapel chest child
    church clip clips close cloud colon contrast cooper cord core costa court crane crest cross daily disc dolly
    dome drain duct duke eagle early faith fall farmer favor field fields fine first fisher flood flower foley
    force forest foster frank free freeman frost fuller garden gentle george ginger gland glass golden grace
    graft graham grant graves gray green grove guard hands hardy harmon haven hazel head heart heath herring
    hilar hills hodge holland holmes hooks house hunter husband jewel joint joy judge kidney king knee knight
    lakes lance large left lesion limb line little lobe locke lodge long low lower lucky lung major march marks
    marsh mason mass massey masters matter may mercy middle mild miles miller mills minor moody moore morning
    motion mount mouth murphy neck noble nobles node normal north novel olive oliver orange orchard page paige
    palm parker patch patience payne pearl pelvis penny pepper perfect person place plain plant plate point pole
    poole pope porter post potter pound pounds power powers price prince quick radial rains raven reason rector
    rest rib rich right rim ring rivers robin roman root rose rough round rowe royal ruby sadler saint sample
    sands savage sawyer scales scar school season self septum service sexton shade shadow shaft sharp sheath
    shelf shell shepherd shields shore short silver sinus skinner slaughter sling small smart smith solid south
    space sparks speed spine spring spur stable staff stage star stark steel steep stem stent stern still stock
    stone storm strange street stringer strong study summer sunny swan sweet swift table tail tanner taylor tear
    temple tender terrace thick thorn timber tip tower trace track trail trial trout turner upper valentine
    valle valve vance vault vein victor viola virgin vital wagon walker wall walls warden warner warren waste
    water waters weaver webb weber weeks weight wells welsh west wheat wheeler white wilder will willow wilson
    windows wing winter winters wire wolfe wood woods works worth wright yellow young
    """
)
# Words that turn a surname into the name of a sign, a disease or a device.
_AFTER_EPONYM = _words(
    """
    abscess aneurysm angle anomaly balloon bodies body bulb canal category catheter classification complex
    criteria cyst cysts defect deformity disease duct esophagus fascia filter fissure foramen fracture
    fractures ganz grade hernia lesion lesions ligament line lines lymphoma malformation membrane muscle
    neuroma node nodes nodule nodules palsy patch phenomenon plexus point pouch procedure recess ring rod
    sarcoma score shunt sign sinus space spots stage stent syndrome test triangle tube tumor tumour type
    units valve view
    """
)
_TAG = re.compile(r"\[[A-Z]{2,20}\]")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[A-Za-z]{0,8}-?[0-9][A-Za-z0-9-]*")
# Degrees, particles and the common words of place names identify nobody.
_NO_NAMES = _words(
    """
    general hospital clinic community imaging center centre medical regional health radiology memorial university
    system institute department saint county city the and of
    phd mbbs mbchb frcr facr esq iii van von der del dos miss prof doctor md-phd arnp aprn crnp
    """
)
_FOLLOWING = re.compile(r"(?:['’]s|s['’])?[ -]([A-Za-z]+)")


def find_leaks(text: str, known_tokens: Iterable[str] = ()) -> list[str]:
    """Names of the rules that fire, sorted; never any text. Empty means that nothing was found.

    `known_tokens`: names and identifiers of the same patient, in any form; parts under 3 characters and
    digits under 4 are ignored.
    """
    found = {"known-token"} if _holds_known(text, known_tokens) else set()
    has_digit = _DIGIT.search(text) is not None
    for name, pattern in _COMPILED.items():
        if (has_digit or name not in _NEEDS_DIGIT) and pattern.search(text):
            found.add(name)
    return sorted(found)


def _holds_known(text: str, known_tokens: Iterable[str]) -> bool:
    names, numbers = _wanted(known_tokens)
    if not names and not numbers:
        return False
    plain = _plain(_TAG.sub(" ", text))
    if any(match.group().lower() in names and _counts(plain, match) for match in _WORD.finditer(plain)):
        return True
    return any(_digits_form(match.group()) in numbers for match in _NUMBER.finditer(plain))


def _wanted(known_tokens: Iterable[str]) -> tuple[set[str], set[str]]:
    """Words of names (3 letters and more) and identifiers with digits (4 characters and more)."""
    names: set[str] = set()
    numbers: set[str] = set()
    for token in known_tokens:
        if _DIGIT.search(token):
            form = _digits_form(token)
            numbers.update({form} if len(form) >= 4 else ())
        else:
            words = (word.lower() for word in _WORD.findall(_plain(token)))
            names.update(word for word in words if len(word) >= 3 and word not in _NO_NAMES)
    return names, numbers


def _plain(text: str) -> str:
    """Without accents; unchanged (and quick) for ASCII."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def _digits_form(token: str) -> str:
    return "".join(c for c in token.lower() if c.isalnum()).lstrip("0")


def _counts(text: str, match: re.Match[str]) -> bool:
    """False for short or ordinary words in lower case and for a surname inside an eponym."""
    word = match.group()
    if word.islower() and (len(word) < _COMMON_LENGTH or word in _WORDS_OF_REPORTS):
        return False
    following = _FOLLOWING.match(text, match.end())
    return not (following and following.group(1).casefold() in _AFTER_EPONYM)
