"""Hospitals and the places where people live: named by a noun, by a label, or by the words before them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.gazetteer import Gazetteer, Kind, gazetteer
from radlake.text.lexicon import GENERIC_PLACE, NO_PLACE
from radlake.text.namewords import run, run_back
from radlake.text.spans import Span


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


# Nouns that make a name of what stands before them; `_WEAK_NOUNS` only after a word that is no plain word.
_STRONG_NOUNS = (
    "Hospitals?|Hosp\\.|Medical Cent(?:er|re)|Med Ctr|Clinics?|Health System|Healthcare|Infirmary|Imaging Cent(?:er|re)"
    "|Health Cent(?:er|re)|Cancer (?:Center|Centre|Institute)|Memorial|Sanatorium|Nursing Home|Senior Living"
    "|Assisted Living|Skilled Nursing|Care Home|Care Cent(?:er|re)|Rehabilitation Center|Surgery Center|Urgent Care"
    "|Hospice|Medical Plaza|Medical Group|Polyclinic|Hospital System|Dialysis Center|Trauma Center|Spine Center"
    "|Health Network|Health Services|Veterans Affairs|VA|VAMC|Eye Institute|Radiology Associates|Imaging Partners"
    "|Imaging Associates|Radiology Partners|Radiology Group|Outpatient Imaging|Open MRI|Diagnostic Imaging"
)
_WEAK_NOUNS = (
    "Cent(?:er|re)|Institute|Associates|Partners|Pavilion|Plaza|Imaging|Radiology|Regional|Health|Pediatrics|Surgical"
    "|University|Orthop(?:a)?edics|Community|Campus|Pain and Spine|Naval|General|Methodist|Presbyterian|Baptist"
    "|Lutheran|Infirmary|Rehab|Oncology|Cardiology|Teaching|District"
)


def _nouns(block: str) -> re.Pattern[str]:
    """The nouns as titles and in capitals; a line may break inside them."""
    return re.compile(rf"\b(?:{block}|{block.upper()})(?![^\W_])".replace(" ", r"\s{1,3}"))


_STRONG_NOUN, _WEAK_NOUN = _nouns(_STRONG_NOUNS), _nouns(_WEAK_NOUNS)
_TRIGGERS = _words(
    """hospital hospitals hosp clinic clinics medical health healthcare infirmary imaging cancer memorial sanatorium
    nursing senior assisted care rehabilitation surgery hospice urgent med polyclinic dialysis trauma spine veterans va
    vamc eye radiology outpatient open diagnostic center centre institute associates partners pavilion plaza regional
    pediatrics surgical university orthopedics orthopaedics community campus pain naval general methodist presbyterian
    baptist lutheran rehab oncology cardiology teaching district"""
)
_OF_PLACE = re.compile(
    r"[ \n](?:of|for|at|OF|FOR|AT)[ \n](?:the |THE )?(?=[A-ZÀ-Þ])"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:(?:lives?|living|resides?|residing|works?|born|found(?: down)?|stays?|staying)(?: alone)? (?:in|at|near)"
    r"|(?:resident|native) of|employed (?:at|by)|(?:MVC|MVA|accident|collision|crash|injur(?:y|ed)|fell|fall|struck) (?:near|in|at)"
    r"|(?:transferred|transfer|transported|transport|admitted|referred|moved|visiting|discharged|EMS|arrived|"
    r"flown|records?|films|images|imaging|stud(?:y|ies)|exam|priors?|report|disc|CD|CT|MRI?|NM|radiographs?|x-rays?|"
    r"ultrasound|mammograms?|pathology|PET|PET/CT|PET-CT) from"
    r"|(?:performed|done|placed|seen|examined|obtained|acquired|treated|followed|hospitali[sz]ed|operated|scanned|"
    r"read|interpreted|biopsied|resected|surgery|care|s/p fall) at)[ \n]{1,3}(?:the )?(?=[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_PLACE_TRIGGERS = re.compile(r"\b(?:in|at|from|near|of|by|FROM|AT|NEAR|IN|OF)[ \n]{1,3}(?:the )?(?=[A-ZÀ-Þ])")
_TITLE_RUN = re.compile(
    r"(?:Sts?\.\s)?[A-ZÀ-Þ][\w'’.-]*"
    r"(?:[ \n]{1,3}(?:(?:of|the|and|for|at|de|la|del|du|&|by)[ \n]{1,3}){0,2}(?:Sts?\.\s)?[A-ZÀ-Þ][\w'’-]*){0,6}"
)
_ACRONYM = re.compile(r"[A-Z]{2,5}(?=,|\.|;|\)|[ \n](?:on|dated|for|from)\b)")
_DATE_AHEAD = re.compile(r",? ?(?:\(|on |dated |,|by |in |study |Date|\[)", re.IGNORECASE)
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
_TOWN = r"(?:[A-ZÀ-Þ][\w.'’-]*[ \n]){0,3}[A-ZÀ-Þ][\w.'’-]*"
_TOWN_STATE = re.compile(
    rf"{_TOWN},?\s{{1,6}}(?:(?:{_STATE_CODES})\b|(?i:{_STATE_NAMES})\b)\.?,?(?:\s{{1,4}}[0-9]{{5}}(?:-[0-9]{{4}})?\b)?"
)
_STATE_WORD = re.compile(rf"\b(?:(?:{_STATE_CODES})\b|(?i:{_STATE_NAMES})\b)")
_ZIP_AFTER_STATE = re.compile(rf"(?:\b(?:{_STATE_CODES})|\b(?i:{_STATE_NAMES}))\.?,?\s{{1,4}}[0-9]{{5}}(?:-[0-9]{{4}})?(?![0-9])")
_COUNTY = re.compile(rf"{_TOWN}[ \n](?:County|Township|Parish|COUNTY|TOWNSHIP|PARISH)\b")
_STREET_SUFFIX = (
    "Street|Avenue|Road|Boulevard|Drive|Lane|Court|Parkway|Highway|Place|Terrace|Circle|Crescent|Square|Trail|Way|Loop"
    "|Alley|Row|Close|Walk|Pike|Turnpike|Plaza|Crossing|Ridge|Run|Path|Bend|Pass|Point|Mews|Quay"
    "|St|Ave|Av|Rd|Blvd|Dr|Ln|Ct|Pkwy|Hwy|Pl|Ter|Terr|Cir|Cres|Sq|Trl|Wy"
)
_STREET = re.compile(
    r"[0-9]{1,6}[A-Za-z]?[ \n]{1,6}(?:[NSEW]{1,2}\.?[ ])?"
    r"(?:(?:[A-ZÀ-Þ][\w.'’-]*|of|the|de|la|del|du|[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH))[ \n]{1,6}){1,6}?"
    rf"(?:{_STREET_SUFFIX}|{_STREET_SUFFIX.upper()})\b\.?"
    r"(?:,?[ ](?:(?:Apt|Suite|Unit|Ste|Apartment|Floor|APT|SUITE|UNIT|STE)\.?[ ]?#?|#[ ]?)\w{1,6})?"
    rf"(?:,\s{{1,6}}{_TOWN}(?=[.,;)\n]|\s*$))?"
)
STREET_TRIGGERS = frozenset(_STREET_SUFFIX.lower().split("|"))
_SITE_LABEL = re.compile(
    r"(?:^|[\n;|,])[ \t*]{0,4}(?:facility|location|site|institution|hospital|performing site|performed at|clinic)"
    r"[ .]{0,20}[:=|][ \t]{0,4}(?=[A-ZÀ-Þ])([^\n|;,\x00]{3,70})",
    re.IGNORECASE,
)
_SITE_END = re.compile(r"[ \t]{2,}|\b(?:MRN|DOB|Patient|Date|Phone|Fax|Tel|Exam|Accession)\b")


def find_places(text: str, words: set[str], upper: bool) -> list[Span]:
    """Spans of facilities and places; they may overlap. `words` are the folded words, `upper`: all capitals."""
    spans: list[Span] = []
    if not words.isdisjoint(_TRIGGERS):
        spans += _by_noun(text)
        spans += _by_label(text)
    spans += _by_preposition(text, upper)
    if "county" in words or "township" in words or "parish" in words:
        spans += (Span(m.start(), m.end(), "ADDRESS", "county") for m in _COUNTY.finditer(text))
    if _STATE_WORD.search(text):
        spans += _towns(text)
    if not words.isdisjoint(STREET_TRIGGERS):
        spans += (Span(m.start(), m.end(), "ADDRESS", "street") for m in _STREET.finditer(text) if _is_street(text, m))
    return spans


def _by_noun(text: str) -> Iterator[Span]:
    for pattern in (_STRONG_NOUN, _WEAK_NOUN):
        for match in pattern.finditer(text):
            start = run_back(text, match.start(), place=True)
            if start < match.start() and (pattern is _STRONG_NOUN or _is_proper(text[start : match.start()])):
                yield Span(start, _with_of(text, match.end()), "HOSPITAL", "hospital")


def _with_of(text: str, end: int) -> int:
    """Takes in "of Bayou Clair" and "for Women" after the noun."""
    link = _OF_PLACE.match(text, end)
    if link is None:
        return end
    after = run(text, link.end(), place=True)
    return after if after > link.end() else end


def _is_proper(words: str) -> bool:
    """True when one of the words is more than a plain word of reports."""
    lists = gazetteer()
    parts = [part.strip(".,'’").lower() for part in words.split()]
    return any(len(p) > 2 and p not in lists.own_words and p not in GENERIC_PLACE and p not in NO_PLACE for p in parts)


def _by_label(text: str) -> Iterator[Span]:
    for match in _SITE_LABEL.finditer(text):
        start, end = match.span(1)
        stop = _SITE_END.search(text, start, end)
        end = stop.start() if stop else end
        if text[start].isupper() and end - start > 2:
            yield Span(start, start + len(text[start:end].rstrip(" *.")), "HOSPITAL", "site-label")


def _by_preposition(text: str, upper: bool) -> Iterator[Span]:
    """ "films from Tarn Hollow", "lives alone in Corbel": capitals after a preposition where a place belongs."""
    lists = gazetteer()
    for match in _BEFORE_PLACE.finditer(text) if upper else _PLACE_TRIGGERS.finditer(text):
        start = match.end()
        if not text[start].isupper():
            continue
        found = _TITLE_RUN.match(text, start)
        if found is None:
            continue
        end = _trimmed(text, start, found.end(), upper)
        if end <= start:
            continue
        parts = [part.strip(".,").removesuffix("'s").lower() for part in text[start:end].split()]
        cue = upper or _BEFORE_PLACE.match(text, max(0, text.rfind(" ", 0, max(0, match.start() - 1)) + 1)) is not None
        if _names_a_place(parts, cue, lists):
            yield Span(start, end, "ADDRESS", "place")


def _trimmed(text: str, start: int, end: int, upper: bool) -> int:
    """In capitals the run goes on for ever: a place is at most three words of it."""
    words = text[start:end].split()
    if upper:
        for count, word in enumerate(words):
            if word.lower() in NO_PLACE or count == 3:
                return start + len(" ".join(words[:count]))
    return start + len(text[start:end].rstrip(".- \n"))


def _names_a_place(parts: list[str], cue: bool, kinds: Gazetteer) -> bool:
    known = [part for part in parts if part in kinds.own_words or part in _PLAIN]
    if not parts or parts[0] in _PLAIN or len(known) == len(parts):
        return False
    if any(kinds.kind(part) >= Kind.UNKNOWN for part in parts if len(part) > 3):
        return True
    return cue and parts[0] not in kinds.own_words and not any(ch.isdigit() for ch in parts[0])


_PLAIN = _words(
    """january february march april may june july august september october november december jan feb mar apr jun jul aug
    sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday ct mr mri us pet xr nm ir mg dr mrs
    mr ms miss prof doctor the a an this that these those his her their our your my patient pt left right both prior
    outside current same since series image none no not all any each other dept department emergency er ed icu or
    spanish english interpreter images findings impression findings t l c s"""
)


def _towns(text: str) -> Iterator[Span]:
    for match in _TOWN_STATE.finditer(text):
        if "," in match.group() or match.group()[-1].isdigit():
            yield Span(match.start(), match.end(), "ADDRESS", "town-state")
    yield from (Span(m.start(), m.end(), "ADDRESS", "zip") for m in _ZIP_AFTER_STATE.finditer(text))


def _is_street(text: str, match: re.Match[str]) -> bool:
    start = match.start()
    if start and (text[start - 1].isalnum() or text[start - 1] in ".-/"):
        return False
    number = re.match(r"[0-9]+", match.group())
    return number is not None and (len(number.group()) > 1 or match.group().istitle())
