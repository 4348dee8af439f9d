"""Hospitals, practices and counties: named by a noun, a label, a letterhead, or whose study it was.

Every rule starts where a trigger word or a comma before a state stands, so that text without them costs little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.addresses import towns
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.lexicon import GENERIC_PLACE, NO_PLACE, words_of
from radlake.text.namewords import WRAPPED, run, run_back
from radlake.text.othersites import find_other_sites
from radlake.text.places import PLAIN, TITLE_RUN, one_line
from radlake.text.placewords import PLACE_WORDS
from radlake.text.spans import Span
from radlake.text.words import Words

# Nouns that make a name of what stands before them; a weak one only after a word that is no word of reports.
_STRONG = (
    "Hospitals?|Hosp\\.|Medical Cent(?:er|re)|Med(?:ical)? Ctr|Clinics?|Health System|Healthcare|Infirmary"
    "|Imaging Cent(?:er|re)"
    "|Health Cent(?:er|re)|Cancer (?:Center|Centre|Institute)|Memorial|Sanatorium|Nursing Home|Senior Living"
    "|Assisted Living|Skilled Nursing|Care Home|Care Cent(?:er|re)|Rehabilitation Center|Surgery Center|Urgent Care"
    "|Hospice|Surgery|Maternity|Family Practice|Medical Practice|Health Team|Medical Plaza|Medical Group"
    "|Polyclinic|Dialysis Center|Trauma Center|Spine Center|Health Network"
    "|Health Services|Veterans Affairs|VA|VAMC|Eye Institute|Radiology Associates|Imaging Partners|Imaging Associates"
    "|Radiology Partners|Radiology Group|Outpatient Imaging|Open MRI|Diagnostic Imaging|Diagnostics"
    "|Family Medicine|Eye and Ear|Practice|Medical Practice|Nursing Station|Breast Unit"
    "|Foundation Trust|Dialysis|Spine and Pain|Regional Health|Memory Care|Health Service"
)
_WEAK = (
    "Cent(?:er|re)|Institute|Associates|Partners|Pavilion|Plaza|Imaging|Radiology|Regional|Health|Pediatrics|Surgical"
    "|University|Orthopa?edics|Community|Campus|Pain and Spine|Naval|General|Methodist|Presbyterian|Baptist"
    "|Lutheran|Rehab|Oncology|Cardiology|Teaching|District|ER|Building|Tower|Wing"
    "|Dental|Dentistry|Ortho|Kids|Childrens|Children's|Women's|Heart (?:&|and) Vascular|Outpatient"
    # where people work and learn
    "|Logistics|Insurance|Foundry|Warehouse|Lumber|Dairy|Elementary|Academy|College|High School|Middle School"
    "|School District|Farms|Mills|Brewery|Trucking|Construction|Air Conditioning|Plumbing|Roofing|Bakery|Motors|Steel"
    "|Manufacturing|Industries|Corporation|Corp|Freight|Airlines|Railroad|Mining|Cannery|Enterprises|Electric|Foods"
    "|Packing|Landscaping|Chemical|Textiles|Furniture|Supply|Daycare|Preschool|Jail|Prison|Correctional|Penitentiary"
    "|Police Department|Fire Department|Unified School District|Paper Mill|Police|Fire|Laborator(?:y|ies)|Labs"
    "|Pathology"
)


def _nouns(block: str) -> re.Pattern[str]:
    """The nouns as titles and in capitals; a line may break inside them."""
    return re.compile(rf"(?:{block}|{block.upper()})(?![^\W_])".replace(" ", r"\s{1,8}"))


_STRONG_NOUN, _WEAK_NOUN = _nouns(_STRONG), _nouns(_WEAK)
_FIRST_WORDS = words_of(
    """foundation nursing breast diagnostics dialysis family orthopaedic orthopedic
    hospital hospitals hosp clinic clinics medical health healthcare infirmary imaging cancer memorial sanatorium
    nursing senior assisted care rehabilitation surgery hospice urgent med polyclinic dialysis trauma spine veterans
    va foundation unit station diagnostics
    vamc eye radiology outpatient open diagnostic center centre institute associates partners pavilion plaza regional
    pediatrics surgical university orthopedics orthopaedics community campus pain naval general methodist presbyterian
    baptist lutheran rehab oncology cardiology teaching district er building tower wing dental dentistry ortho
    kids childrens children women heart
    practice skilled surgery maternity family practice
    logistics insurance foundry warehouse lumber dairy elementary academy college high middle school farms mills
    brewery trucking construction air plumbing roofing bakery motors steel manufacturing industries corporation corp
    freight airlines railroad mining cannery enterprises electric foods packing landscaping chemical textiles furniture
    supply unified paper daycare preschool jail prison correctional penitentiary police fire laboratory laboratories
    labs pathology"""
)
_OF_PLACE = re.compile(r"[ \n](?:of|for|at|OF|FOR|AT)[ \n](?:the |THE )?(?=[A-ZÀ-Þ])")

_AFTER_DEGREE = re.compile(r",\s{1,3}(?=[A-ZÀ-Þ])")
_DEGREES = ("MD", "DO", "MBBS", "DPM", "PhD", "M.D.", "D.O.", "inpatient", "Inpatient", "INPATIENT")
_SITE_LABELS = words_of("facility location site institution hospital clinic snf employer county school campus")
_SITE_VALUE = re.compile(r"[ .]{0,20}[:=|][ \t|]{0,4}(?=[A-ZÀ-Þ])([^\n|;,\x00]{3,70})")
_SITE_END = re.compile(r"[ \t]{2,}|\b(?:MRN|DOB|Patient|Date|Phone|Fax|Tel|Exam|Accession)\b")


def find_facilities(text: str, folded: str, words: Words) -> list[Span]:
    """Spans of facilities and places by nouns, labels and states; they may overlap. `words`: the folded words."""
    spans: list[Span] = []
    nouns = words & _FIRST_WORDS
    if nouns:
        spans += _by_noun(text, words.places(nouns))
    spans += _letterhead(text, words)
    for label in words & _SITE_LABELS:
        spans += _by_label(text, (at + len(label) for at in words.at[label]))
    spans += find_other_sites(text, folded, words)
    for noun in words & {"county", "township", "parish"}:
        spans += _counties(text, noun, words.at[noun])
    if ", " in text or ",\n" in text:
        spans += towns(text)
        spans += _after_degrees(text)
    return spans


_LETTERHEAD = re.compile(
    r"\A\s{0,8}(?:RADIOLOGY|Radiology|IMAGING|Imaging|DIAGNOSTIC|Diagnostic)[ ](?:REPORT|Report)[ ][-–][ ]"
    r"([^\n(|]{2,60}[^\s(|])"
    r"|\A\s{0,8}\*\*[ ]?([^\n*:]{4,60}?)[ ]?\*\*|\A\s{0,8}(?:(?:RADIOLOGY"
    r"|Radiology) - )?([A-ZÀ-Þ][^\n|]{3,60}?)(?=\s+-\s+(?:Department|Division)"
    r"|[ ]{2,}(?:INTERVENTIONAL|RADIOLOGY|Radiology)"
    r"|[ ]*\r?\n[ ]*(?:Department of|DEPARTMENT OF|Division of|DIVISION OF|Diagnostic Imaging|DIAGNOSTIC IMAGING"
    r"|RADIOLOGY REPORT|Radiology Report))"
)
# The noun comes first: "Hôpital Notre-Dame", "Szpital Miejski w Zalesiu", "Ospedale Santa Fosca".
_NOUN_FIRST = re.compile(
    r"(?:clinique|centre hospitalier|hôpital|hopital|polyclinique|szpital|ospedale|policlinico|klinikum|krankenhaus"
    r"|universitätsklinikum|clínica|clinica|hospital|sanatorio"
    r"|instituto|centro médico|centro medico|sjukhus|ziekenhuis)"
    r"(?:\s(?:(?:de la|de los|de las|du|de|des|del|della|di|do|da|dos|w"
    r"|im|am|van|la|le|st\.) |d'|l'|la-|le-)?(?-i:[A-ZÀ-Ž])[\w'’-]*){1,5}",
    re.IGNORECASE,
)
_NOUNS_FIRST = words_of(
    """clinique hospitalier hôpital hopital polyclinique szpital ospedale policlinico klinikum krankenhaus clinica
    universitatsklinikum sanatorio instituto centro sjukhus ziekenhuis"""
)


def _letterhead(text: str, words: Words) -> Iterator[Span]:
    """The hospital at the head of its paper, above its department; and French names, whose noun comes first."""
    match = _LETTERHEAD.match(text)
    if match:
        yield Span(*match.span(match.lastindex or 0), "HOSPITAL", "letterhead")
    if not words.isdisjoint(_NOUNS_FIRST) or "Hospital de" in text or "Hospital Á" in text:
        yield from (Span(m.start(), m.end(), "HOSPITAL", "hospital") for m in _NOUN_FIRST.finditer(text))


def _by_noun(text: str, nouns: Sequence[int]) -> Iterator[Span]:
    for at in nouns:
        for pattern in (_STRONG_NOUN, _WEAK_NOUN):
            match = pattern.match(text, at) if text[at].isupper() else None
            if match is None:
                continue
            head = _line_above(text, at)
            start = run_back(text, head, place=True)
            start = at if start == head else start
            if start < at and (pattern is _STRONG_NOUN or _is_proper(text[start:at])):
                if rank := _RANK_BEFORE.search(text, max(0, start - 6), start):
                    start = rank.start(1)
                if text[start - 4 : start] in ("The ", "THE ", "The\n"):
                    start -= 4
                elif text[start - 3 : start] in (" & ", " &\n") and text[start - 4 : start - 3].isalnum():
                    start = run_back(text, start - 3, place=True)  # "Pike & Fenner Clinic"
                end = _with_of(text, match.end())
                yield Span(start, end, "HOSPITAL", "hospital")
                yield from _town_after(text, end)
                break


# "Col. Amos T. Birch VA Clinic"
_RANK_BEFORE = re.compile(
    r"(?<![^\W_])((?:Col|Gen|Sgt|Capt|Maj|Lt|Adm|Dr|Rev|Mt|Sts?|COL|GEN|SGT|CAPT|MAJ|DR|STS?)\.? )\Z"
)


def _line_above(text: str, at: int) -> int:
    """Where the words before the noun end: in wrapped prose "Princess Maud Children's\\nHospital" is one name."""
    bare = len(text[max(0, at - _INDENT) : at].rstrip(" \t\r\n")) + max(0, at - _INDENT)
    if text.count("\n", bare, at) != 1 or not bare or not (text[bare - 1].isalpha() or text[bare - 1] == "."):
        return at
    return bare if bare - text.rfind("\n", 0, bare) > WRAPPED else at


_INDENT = 16


_TOWN_AFTER = re.compile(r",?[ \n]\(?((?:[A-ZÀ-Þ][\w'’-]*[ ]){0,2}[A-ZÀ-Þ][\w'’-]*)(?=[.;)]|,)")


def _town_after(text: str, end: int) -> Iterator[Span]:
    """ "St Cedd's Hospital, Hook." """
    match = _TOWN_AFTER.match(text, end)
    marked = match and text[end] in ", \n" and ("," in text[end : end + 2] or "(" in text[end : end + 3])
    if match and marked and _is_proper(match.group(1)) and match.group(1).lower() not in PLAIN:
        yield Span(match.start(1), match.end(1), "ADDRESS", "town-after-site")


_MORE = re.compile(
    r"(?:[ \n](?:NHS|Company|Co\.|School"
    r"|Foundation|Trust|Facility|District|Hospital|Center|Centre|ER|Campus|Group|System|Network|Care|Partners|Associates"
    r"|Clinic|and|&|Rehab|Imaging|Nursing|Rehabilitation|Wellness|Diagnostics"
    r"|FACILITY|DISTRICT|HOSPITAL|CENTER|CAMPUS|GROUP|SYSTEM|TRUST|Consult|Diagnostics|LLC|PC|PLLC)(?![^\W_]))+(?<!and)(?<!&)"
)


def _with_of(text: str, end: int) -> int:
    """Takes in "NHS Trust", "of Bayou Clair" and "for Women" after the noun."""
    more = _MORE.match(text, end)
    end = more.end() if more else end
    link = _OF_PLACE.match(text, end)
    if link is None:
        return end
    after = run(text, link.end(), place=True)
    last = _LAST_IN_CAPITALS.match(text, after) if after > link.end() else None
    return last.end() if last else after if after > link.end() else end


_LAST_IN_CAPITALS = re.compile(r" [A-Z]{3,14}(?=[.,;)\n]|\Z)")  # "AT CYPRESS BAYOU."


def _is_proper(words: str) -> bool:
    """True when one of the words is more than a plain word of reports."""
    lists = gazetteer()
    parts = [part.strip(".,'’").lower() for part in words.split()]
    if words.isupper():
        town = len(parts) > 1 and parts[-1] in PLACE_WORDS  # "GOLDEN PLAINS"
        return town or any(lists.kind(part) >= Kind.UNKNOWN for part in parts)
    return any(len(p) > 2 and p not in lists.own_words and p not in GENERIC_PLACE and p not in NO_PLACE for p in parts)


def _by_label(text: str, ends: Iterator[int]) -> Iterator[Span]:
    for end_of_label in ends:
        match = _SITE_VALUE.match(text, end_of_label)
        if match is None:
            continue
        start, end = match.span(1)
        stop = _SITE_END.search(text, start, end)
        end = stop.start() if stop else end
        if end - start > 2:
            yield Span(start, start + len(text[start:end].rstrip(" *.")), "HOSPITAL", "site-label")


def _counties(text: str, noun: str, places: Sequence[int]) -> Iterator[Span]:
    for at in places:
        if text[at].isupper():
            start = run_back(text, at, place=True)
            if start < at:
                comma = text[start - 2 : start] == ", "
                town = run_back(text, start - 2, place=True) if comma else start
                yield Span(town if comma else start, at + len(noun), "ADDRESS", "county")


def _after_degrees(text: str) -> Iterator[Span]:
    """ "Copy: Kia Lor, MD, Carrick Ferry, 9529 King's Mill Terrace": where a physician works."""
    for match in _AFTER_DEGREE.finditer(text):
        if not text.endswith(_DEGREES, 0, match.start()):
            continue
        found = TITLE_RUN.match(text, match.end())
        if found is None or not re.match(r",\s{1,8}[0-9]|\s*\n|\s*[.<]", text[found.end() : found.end() + 10]):
            continue
        written = one_line(found.group())
        first = written.split()[0].lower().strip(".")
        if _is_proper(written) and first not in _DEGREE_WORDS and first not in gazetteer().report_words:
            yield Span(match.end(), match.end() + len(written), "HOSPITAL", "after-degree")


_DEGREE_WORDS = words_of("md do phd mbbs dpm facr frcr msc mph dr staff attending resident fellow the and board")
