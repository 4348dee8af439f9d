"""Firms: practices and radiology groups by their legal form or trade, universities, and houses with a patron."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.lexicon import words_of
from radlake.text.placewords import PLACE_WORDS
from radlake.text.spans import Span
from radlake.text.words import Words

_WORD = r"[A-ZÀ-Þ][\w'’.-]*"
# "Good Shepherd of Lorane": a hospital even without the word.
_DEVOTIONS = words_of("shepherd heart lady holy mercy providence saint st")
_DEVOTIONS_BEGIN = words_of("good sacred our holy providence mercy saint st")
_TO = r"\s(?i:of)(?:\s(?i:the))?\s[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?"
_DEVOTED = re.compile(
    r"\b(?:Good\sShepherd|Sacred\sHeart|Our\sLady|Holy [A-Z][a-z]+|Providence|Mercy|(?:Saint|St\.?) [A-Z]\w+"
    r"|GOOD\sSHEPHERD|SACRED\sHEART|OUR\sLADY|HOLY [A-Z]+|PROVIDENCE|(?:SAINT|ST\.?) [A-Z]+)" + _TO
)
_LEGAL = r",?\s(?:P\.?\s?A|P\.?C|P\.?L\.?L\.?C|L\.?L\.?C|L\.?L\.?P|S\.?C|Inc|INC|Ltd|LTD)(?![^\W_])\.?"
_FIELDS = (
    "X-Ray|Radiology|Imaging|Medical|Pulmonary|Cardiology|Cardiovascular|Orthopa?edics?|Surgical|Vascular|Urology"
    "|Oncology|Neurology|Physicians|Pediatric|Pathology|Women's|Internal Medicine|Family Medicine|Family Practice"
    "|Gastroenterology|Nephrology|Rheumatology|Endocrine|Dermatology|Primary Care|Spine|Hand|Pain|Heart|Kidney"
)
_KINDS = "Group|Consultants|Associates|Care Partners|Partners|Specialists|Services|Physicians|Practice"
_TRADES = (
    rf"(?:{_FIELDS}) (?:{_KINDS})|Radiologists|Pathologists|Internal Medicine|Family Medicine|Family Practice"
    "|(?:Medical )?Transcription(?: Services?)?|Typing Services?|Remote Reads|Teleradiology"
)
_TRADE = f"{_TRADES}|{_TRADES.upper()}".replace(" ", r"\s")  # as titles or in capitals; a line may break inside
_OF_LAW = (
    r"Radiology|RADIOLOGY|Imaging|IMAGING|Orthopa?edics|ORTHOPA?EDICS|Pediatrics|PEDIATRICS|Surgery|SURGERY|Oncology"
    r"|ONCOLOGY|Urology|UROLOGY|Cardiology|CARDIOLOGY|Neurology|NEUROLOGY|Medicine|MEDICINE|Consultants|CONSULTANTS"
)
# "Sand Hills Radiology PC", "Ashford X-Ray Group, PA", "Westbrook Nursing & Rehab": the trade is looked for first.
_TRADE_HERE = re.compile(
    rf"(?<=\s)(?:(?:{_TRADE})(?:{_LEGAL})?|(?:{_OF_LAW}){_LEGAL}"
    r"|(?:Nursing|NURSING) (?:&|and|AND) (?:Rehab\w*|REHAB\w*))"
)
_TRADES_BEGIN = words_of(
    """x radiology imaging medical pulmonary cardiology cardiovascular orthopaedic orthopedic orthopaedics orthopedics
    surgical vascular urology oncology neurology physicians pediatric pathology women internal family gastroenterology
    nephrology rheumatology endocrine dermatology primary spine hand pain heart kidney radiologists pathologists
    transcription transcriptionist typing remote teleradiology pediatrics surgery medicine consultants nursing"""
)
_OWN = re.compile(rf"(?:(?<=\s)|(?<![^(\[\"“:|,;=*/-]))(?:{_WORD}\s{{1,2}}){{1,4}}\Z|\A(?:{_WORD}\s{{1,2}}){{1,4}}\Z")
_LONGEST_OWN = 64
# "Ames and Partners"
_AND_PARTNERS = re.compile(r"\s(?:&|and|AND)\s(?:Partners|PARTNERS|Associates|ASSOCIATES)\b")
_BEFORE_PARTNERS = re.compile(r"(?:(?:Drs?|DRS?)\.?\s)?[A-ZÀ-Þ][\w'’-]+(?:,? [A-ZÀ-Þ][\w'’-]+)?\Z")
_FIRM_WORDS = words_of(
    """pc pa p.c p.a pllc llc llp inc ltd associates partners rehab group consultants specialists radiologists
    pathologists physicians services medicine practice transcription typing reads teleradiology"""
)
# "University of Blue Mesa", "City of Hope".
_UNIVERSITY = re.compile(
    rf"\b(?:University|UNIVERSITY|Univ\.?|UNIV\.?|City|CITY|College|COLLEGE)\s(?:of|OF)(?:\s(?:the|THE))?\s{{1,8}}{_WORD}"
    rf"(?:[ ]{_WORD}){{0,2}}?(?:\s{{1,8}}(?:[A-Z]\w+\s)?(?:Hospitals?|HOSPITALS?|Medical|MEDICAL|Health|HEALTH|Clinics?"
    r"|CLINICS?)(?: (?:Center|CENTER|System|SYSTEM|(?:and|AND|&) (?:Clinics|CLINICS)))?"
    r"|(?=\s*[.,;:()\n|]|\s+[a-z0-9]|\Z))"
)
_UNIVERSITIES = words_of("university univ city college")


def find_firms(text: str, words: Words) -> Iterator[Span]:
    """Spans of houses and firms; they may overlap. `words`: the folded words."""
    if not words.isdisjoint(_DEVOTIONS):
        starts = (at for at in words.places(_DEVOTIONS_BEGIN) if text[at].isupper())
        devoted = filter(None, (_DEVOTED.match(text, at) for at in starts))
        yield from (Span(match.start(), match.end(), "HOSPITAL", "hospital") for match in devoted)
    if not words.isdisjoint(_FIRM_WORDS):
        yield from _by_trade(text, words.places(_TRADES_BEGIN))
    if "of" in words and not words.isdisjoint(_UNIVERSITIES):
        yield from (Span(m.start(), m.end(), "HOSPITAL", "hospital") for m in _UNIVERSITY.finditer(text))


def _by_trade(text: str, trades: Sequence[int]) -> Iterator[Span]:
    behind = 0
    for at in sorted(at for at in trades if text[at].isupper()):
        match = _TRADE_HERE.match(text, at) if at >= behind else None
        if match is None:
            continue
        behind = match.end()
        own = _OWN.search(text[max(0, at - _LONGEST_OWN) : at])
        start = _own_name(own.group(), at - len(own.group())) if own else None
        if start is not None:
            yield Span(start, match.end(), "HOSPITAL", "firm")
    for match in _AND_PARTNERS.finditer(text):
        before = _BEFORE_PARTNERS.search(text, max(0, match.start() - _LONGEST_OWN), match.start())
        if before:
            yield Span(before.start(), match.end(), "HOSPITAL", "firm")


def _own_name(written: str, start: int) -> int | None:
    """Where the words begin that are the firm's own: behind the last word of reports; None when there are none."""
    lists = gazetteer()
    begins = None
    for match in re.finditer(r"\S+", written):
        word = match.group().strip(".,'’").lower()
        if begins is not None and word in PLACE_WORDS:
            continue
        if word in lists.report_words or word in _NO_OWN:
            begins = None
        elif begins is None and (lists.kind(word) > Kind.WORD or word not in lists.own_words):
            begins = start + match.start()
    return begins


_NO_OWN = words_of("md do phd pa np rn read interpreted performed from the attending board certified diagnostic")
