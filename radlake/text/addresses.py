"""Streets, post boxes, numbered roads, post codes, and towns before a state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.footers import holds_any
from radlake.text.gazetteer import gazetteer
from radlake.text.lexicon import words_of
from radlake.text.namewords import run_back
from radlake.text.spans import Span
from radlake.text.words import Words

_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma"
    "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Manitoba|Saskatchewan|Nova Scotia|British Columbia"
)
_STATE_CODES = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]"
    "|ON|QC|BC|AB|MB|SK|NS|NB"
)
_ALSO_WORDS = words_of("MD DO PA OR IN ME HI OK ON MS AL LA CO DE ID MA DC MT SD ND")  # degrees, and words in capitals
_STATE = rf"(?:(?:{_STATE_CODES})\b|(?:{_STATE_NAMES}|{_STATE_NAMES.upper()})\b)\.?"
_ZIP = r"(?:,?\s{1,4}[0-9]{5}(?:-[0-9]{4})?(?![0-9]))"
_COMMA_STATE = re.compile(rf",\s{{1,6}}{_STATE}{_ZIP}?")
_TOWN_BACK = re.compile(
    r"(?:[,\n^|>]|\A)\s{0,6}((?:[A-ZÀ-Þ][\w'’.-]*[ ]|(?:or|and|of|on|upon|the|le|la|de)[ ]){0,4}[A-ZÀ-Þ][\w'’-]*)\Z"
)
_STREET_SUFFIX = (
    "Street|Avenue|Road|Boulevard|Drive|Lane|Court|Parkway|Highway|Place|Terrace|Circle|Crescent|Square|Trail|Way|Loop"
    "|Alley|Row|Close|Walk|Pike|Turnpike|Plaza|Crossing|Ridge|Run|Path|Bend|Pass|Point|Mews|Quay|Parade|Wharf|Gardens|Grove|Rise|Hill|Vale|Spur|Junction|Green|Park|Heights|Cove|Landing"
    "|St|Ave|Av|Rd|Blvd|Dr|Ln|Ct|Pkwy|Hwy|Pl|Ter|Terr|Cir|Cres|Sq|Trl|Wy"
)
# Post codes of Britain and Canada, boxes and numbered roads.
_POST_CODE = re.compile(
    r"\b(?!T[0-9]N[0-9])(?:[A-Z]{1,2}[0-9][A-Z0-9]?\s[0-9](?!ST\b|ND\b|RD\b|TH\b|CM\b|MM\b|ML\b|MG\b)[A-Z]{2}|[A-Z][0-9][A-Z]\s?[0-9][A-Z][0-9])\b"
)
_TOWN_AND_STATE = re.compile(rf"(?:[,\n]|\A)[ ]{{0,4}}((?:[A-ZÀ-Þ][\w'’-]*[ ]){{1,5}}(?:{_STATE}[ ])?)\Z")
_TOWN = r"(?:[A-ZÀ-Þ][\w.'’-]*[ \n](?:(?:or|and|of|on|upon)[ ])?){0,3}[A-ZÀ-Þ][\w'’-]*"
_BOX = re.compile(
    r"\b(?:P\.?\s?O\.?\s?Box|PO BOX|RR|Rural Route|Box)\s#?[0-9]{1,5}(?:,? Box [0-9]{1,5})?\b", re.IGNORECASE
)
_ROAD = re.compile(
    r"\b(?:[0-9]{2,5}[A-Z]? )?"
    r"(?:County\s{1,2}Road|County Rd|COUNTY\s{1,2}ROAD|FARM TO MARKET ROAD|RANCH ROAD"
    r"|HIGHWAY|Spur|SPUR|LOOP|CR|FM|Farm[ -]to[ -]Market(?: Road)?|Farm Road|Ranch Road|RM|Highway|Hwy"
    r"|Interstate|US Route"
    r"|State Road|State Route|Rte\.?|RTE\.?|ROUTE|Route|Loop)[ -][0-9]{1,4}\b"
    r"(?: (?:[NSEW]|North|South|East|West|NORTH|SOUTH|EAST|WEST)\b)?"
    rf"(?:,\s{{1,8}}{_TOWN}(?=[.,;)\n]|\s*$))?"
)
# "226 Chemin du Lac", "47 rue Saint-Zotique": the kind of the street comes first.
_KINDS_FIRST = words_of("rue chemin calle avenida camino paseo via boulevard avenue côte cote rang")
# "Lindenstraße 426", "Calle 5 de Mayo No. 629": the number comes last.
_KIND_AND_NUMBER = re.compile(
    r"[A-ZÀ-Ž][\w-]*(?:straße|strasse|STRASSE|gasse|platz|allee|weg|straat|gatan|vej|gade|laan) [0-9]{1,4}[a-z]?\b"
)
_NUMBER_LAST = re.compile(
    r"\b(?:Calle|Via|Rua|Avenida|Av\.|Carrera|Paseo|CALLE|VIA|AVENIDA) (?:[\w.'’-]+ ){1,4}?(?:(?:No|NO|no|Nº|n)\.? ?)?"
    r"[0-9]{1,5}\b"
)
_KINDS_LAST = ("stra", "gasse", "platz", "allee", "weg ", "gatan", "vej", "laan")
_SURE_KINDS = words_of("calle via rua avenida")
_KINDS_BEFORE = _SURE_KINDS | words_of("av carrera paseo")  # which mean something else where no street abroad is named
_KIND_FIRST = re.compile(
    r"(?<![\w/.-])[0-9]{1,5}[A-Za-z]?,? (?:rue|chemin|calle|avenida|camino|paseo|via|boulevard|avenue|c[ôo]te|rang)"
    r"(?: (?:de|du|des|la|le|las|los|del|el|l')){0,2} ?(?-i:[A-ZÀ-Ž][\w'’-]*(?: [A-ZÀ-Ž][\w'’-]*){0,2})",
    re.IGNORECASE,
)
# What a post code makes of the number at the head of its line, or of the line before.
_NUMBER_FIRST = re.compile(
    r"(?:\A|[\n|>]|: |, |at |AT )[ \t]*([0-9]{1,5}[A-Za-z]? [A-ZÀ-Ž][^\n|<;:]{2,60}(?:\r?\n[^\n|<;:]{2,40})?)\Z"
)
_HOME = re.compile(
    r"\b(?i:lives|living|resides|residing|residence|dwelling|home) (?i:at|is) "
    r"([0-9]{1,5}[A-Za-z]? [A-ZÀ-Ž][\w .'’-]{2,50})(?=[,;]|\.(?:\s|\Z))"
)
_UNIT_BEFORE = re.compile(
    r"(?:Flat|Apt\.?|Apartment|Unit|Suite|Ste\.?|Room|Floor|Block|House|Plot|No\.?)\s#?[0-9A-Z]{1,5},\s\Z|(?:Unit|Flat|Apt\.?|Suite|Lot)\s\Z",
    re.IGNORECASE,
)
STREET_WORDS = frozenset(_STREET_SUFFIX.lower().split("|"))
_STREET = re.compile(
    r"((?:[0-9]{1,4}/)?[0-9]{1,6})[A-Za-z]?\s{1,8}(?:[NSEW]{1,2}\.?[ ])?"
    r"(?:(?:[A-ZÀ-Þ][\w'’-]*|(?:St|Dr|Mt|Jr|Ft|Gen|Col|Sgt|ST|DR|JR|GEN)\.|[0-9]{1,4}(?=[ ][A-Z])|of|the|de|la"
    r"|del|du|[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))"
    r"(?:[ ]{1,2}|[ ]{0,5}\n[ ]{0,4})){1,6}"
    rf"(?:{_STREET_SUFFIX}|{_STREET_SUFFIX.upper()})\b\.?(?:[ ](?:North"
    rf"|South|East|West|NORTH|SOUTH|EAST|WEST|[NSEW]\b))?"
    r"(?:,?[ ](?:(?:Apt|Suite|Unit|Ste|Apartment|Floor|APT|SUITE|UNIT|STE)\.?[ \n]?#?|#[ ]?)\w{1,6})?"
    rf"(?:,\s{{1,8}}{_TOWN}(?=[.,;)\n]|\s*$))?"
)
# An address alone on its line, or before a town, whatever the street is called: "200 Gipsy Hill, Auchtermuchty".
_ADDRESS_LINE = re.compile(r"([0-9]{2,5})[ ](?:[A-ZÀ-Þ][\w'’-]*[ ]){0,3}[A-ZÀ-Þ0-9][\w'’-]*(?=,[ ][A-ZÀ-Þ]|,?[ ]*\n)")


def _address_line(text: str, start: int) -> re.Match[str] | None:
    before = text[max(0, start - 12) : start]
    if start and not before.endswith(("\n", ", ", "ADDRESS: ", "Address: ")):
        return None
    match = _ADDRESS_LINE.match(text, start)
    if match is None:
        return None
    words = match.group().lower().split()[1:]
    return match if not any(word in gazetteer().report_words for word in words) else None


def street_at(text: str, start: int) -> Span | None:
    """The street address whose number starts here."""
    match = _STREET.match(text, start) or _address_line(text, start)
    if match is None:
        return None
    if len(match.group(1)) < 2 and not (match.group().istitle() or _ORDINAL.search(match.group())):
        return None
    if match.group().split()[1].lower() in _UNITS:
        return None
    end = match.end()
    if text[end - 1] == "." and text[end - 5 : end - 1].isalpha():
        end -= 1  # the stop of a sentence, not of "Ave."
    unit = _UNIT_BEFORE.search(text, max(0, start - 20), start)
    return Span(unit.start() if unit else start, end, "ADDRESS", "street")


def boxes_and_roads(text: str, folded: str, words: Words) -> Iterator[Span]:
    """Post boxes and numbered roads."""
    if "box" in words or "rr" in words:
        yield from (Span(m.start(), m.end(), "ADDRESS", "box") for m in _BOX.finditer(text))
    if not words.isdisjoint(_KINDS_FIRST):
        yield from (Span(m.start(), m.end(), "ADDRESS", "street") for m in _KIND_FIRST.finditer(text))
    is_abroad = holds_any(folded, _KINDS_LAST)
    if is_abroad:
        yield from (Span(m.start(), m.end(), "ADDRESS", "street") for m in _KIND_AND_NUMBER.finditer(text))
    if is_abroad or not words.isdisjoint(_SURE_KINDS):
        for match in filter(None, (_NUMBER_LAST.match(text, at) for at in words.places(_KINDS_BEFORE))):
            yield Span(match.start(), match.end(), "ADDRESS", "street")
    if not words.isdisjoint(_HOME_WORDS):
        yield from (Span(*m.span(1), "ADDRESS", "street") for m in _HOME.finditer(text))
    if not words.isdisjoint(_ROAD_WORDS):
        yield from (Span(m.start(), m.end(), "ADDRESS", "road") for m in _ROAD.finditer(text))


def post_code_at(text: str, end: int) -> Span | None:
    """The post code that ends here ("SW1A 1AA", "M5G 1X8")."""
    match = _POST_CODE.search(text, max(0, end - 8), end)
    if match is None or match.end() != end:
        return None
    town = _TOWN_AND_STATE.search(text, max(0, match.start() - 56), match.start())
    start = town.start(1) if town else match.start()
    return Span(_number_before(text, start), end, "ADDRESS", "post-code")


def _number_before(text: str, start: int) -> int:
    """Where the address begins whose town or post code is at `start`: at its number, on this line or the one before."""
    low = max(0, start - 100)
    bare = text[low:start].rstrip(" ,\r\n")
    if text.count("\n", low + len(bare), start) > 1:
        return start
    number = _NUMBER_FIRST.search(text, low, low + len(bare))
    return number.start(1) if number else start


_ORDINAL = re.compile(r" [0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH) ")  # "2 5th Rd"
_UNITS = words_of(
    "fr french mm cm g gauge ml mg min minutes hours hrs days weeks months years yr pm am o'clock percent"
)
_HOME_WORDS = words_of("lives living resides residing residence dwelling home")
_ROAD_WORDS = words_of("spur county cr fm farm ranch rm highway hwy interstate route rte state loop")


def towns(text: str) -> Iterator[Span]:
    """The town before ", OH 45001" or ", Ohio", with both."""
    for match in _COMMA_STATE.finditer(text):
        start = run_back(text, match.start(), place=True)
        digits = match.group()[-1].isdigit()
        if digits and (town := _TOWN_BACK.search(text, max(0, match.start() - 48), match.start())):
            start = min(start, town.start(1))
        if digits:
            start = _number_before(text, start)
        code = match.group().strip(", \n.")
        if digits or (start < match.start() and not text[start : match.start()].isupper() and code not in _ALSO_WORDS):
            yield Span(start, match.end(), "ADDRESS", "town-state")
