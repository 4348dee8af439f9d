"""Persons, crews, employers and houses that stand in fixed phrases of US reports.

Nicknames in brackets, who answered in an office, ambulance crews and police, the alias of a trauma patient, whom the
patient works for, homes for the aged that are called "The ... at ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.lexicon import words_of
from radlake.text.spans import Span

_NAME = r"[A-ZÀ-Þ][\w'’-]+"
_NICKNAME = re.compile(
    rf"\b(?i:goes by|nick-?named?|prefers(?: to be called| the name)?):? [\"“]?({_NAME})(?=[\"”)]|,|\.)"
)
_OFFICE = re.compile(
    rf"(?:(?<=[.;:] )|(?<=\n)|\b(?:to|with|by) )({_NAME}) (?:in|at|from) (?:the|his|her|their) office\b"
)
_ATTN = re.compile(rf"\b(?i:attn|attention|interpreter):? (({_NAME})(?: [A-Z]\b\.?)?)(?=[,.;\n)]| \()")
_BEEPER = re.compile(rf"\b(?i:called|paged) ({_NAME}) \((?i:beeper|pager|pgr|cell)\b")
_JAIL = re.compile(
    rf"\b(?:from|FROM|at|AT) ({_NAME}(?: {_NAME})?) (?i:county (?:jail|prison|correctional|detention))\b"
)
_ALIAS = re.compile(r"\b(?i:alias|a\.?k\.?a\.?):?[ ]([A-Za-z]+[- ]?[0-9]{2,6})\b")
# "via Medic 14", "by Station 9 ALS": a node's station has no crew, and nobody arrives by it.
_UNIT = re.compile(
    r"\b(?i:medic|ambulance|air ?evac|life ?flight|life ?net|med ?flight|care ?flight) [0-9]{1,3}\b"
    r"|\b(?i:station|engine|squad|rescue|unit|truck) [0-9]{1,3} (?:ALS|BLS|EMS)\b"
    r"|(?<=\b(?:by|BY) )(?i:station|engine|squad|rescue|truck) [0-9]{1,3}\b"
    r"|(?<=\b(?:via|VIA) )(?i:station|engine|squad|rescue|truck) [0-9]{1,3}\b"
)
_AGENCY = re.compile(
    rf"\b((?:{_NAME} ){{1,3}})(?:PD|P\.D\.|EMS|Sheriff(?:['’]s (?:Office|Department|Dept))?|Police(?: Department)?"
    r"|Fire(?: (?:Rescue|Department|Dept|& Rescue))?|Ambulance|SHERIFF|POLICE|FIRE(?: RESCUE)?|AMBULANCE)\b"
)
_EMPLOYED = re.compile(
    r"\b(?i:works (?:at|for)|worked (?:at|for)|working (?:at|for)|employed (?:at|by)|retired from|employee of) "
    r"((?:(?:(?:[A-Z]\.){2,3}|[A-ZÀ-Þ][\w.&'’-]*[\w&'’])(?: & | |(?=[.,;\n)]|\Z))){1,4})"
)
_EMPLOYED_END = re.compile(r" (?:IN|ON|AND|FOR|AS|SINCE|WHO|WITH|BUT|HURT|X|INJURED)\b.*")
_HOME = re.compile(
    r"\b(?:at|of|from|to) (The [A-ZÀ-Þ][\w'’]+ (?:at|of|on) [A-ZÀ-Þ][\w'’]+)\b"
    r"|\b(?:RESIDENT OF|LIVES AT|RESIDES AT|FELL AT) (THE [A-Z]+ AT [A-Z]+)\b"
)
_WOMENS = re.compile(
    r"\b(?i:women['’]s (?:care|health|imaging) (?:partners|associates|center|group|specialists|physicians|clinic))\b"
)
# "Dermatology of the Plains", "Orthopaedics of Halden"
_PRACTICE = re.compile(
    r"\b(?:(?:Dermatology|Urology|Orthopa?edics|Cardiology|Neurology|Oncology|Pediatrics|Gastroenterology|Radiology|Pain"
    r"|Surgery|Imaging) of (?:the )?|(?:DERMATOLOGY|UROLOGY|ORTHOPA?EDICS|CARDIOLOGY|NEUROLOGY|ONCOLOGY|PEDIATRICS)"
    r" OF (?:THE )?)"
    rf"{_NAME}(?: [A-ZÀ-Þ][a-zà-ž'’]+)?"
)
_PRACTICES = words_of(
    "dermatology urology orthopedics orthopaedics cardiology neurology oncology pediatrics gastroenterology radiology"
    " pain surgery imaging"
)
# "Ruth was very cooperative": who lay on the table.
_BEHAVED = re.compile(
    rf"(?:\A|\n[ ]{{0,8}}|[.:;] )({_NAME}) (?i:(?:was|is|became) (?:very |quite |not )?(?:un)?"
    r"(?:cooperative|crying|anxious"
    r"|tearful|sedated|restless|able to (?:hold|lie|tolerate)|the historian))\b"
)
# Words after which a town stands whatever it is called: "lives in Normal".
_LIVES = re.compile(
    r"\b(?i:moved here from|moved from|relocated from|relocated to|lives in|living in|resides in|originally from"
    r"|native of|born in|transported from"
    r"|mailed back to|visiting(?: (?:family|friends|relatives))? (?:in|from)|travell?ed to|vacation(?:ing)? in)\s"
    r"((?:[A-ZÀ-Þ][\w'’-]*(?: |\r?\n|(?=[.,;)]|\Z))){1,3}?)"
    r"(?=[a-z(]|[.,;)]|IN\b|ON\b|AND\b|WITH\b|FOR\b|SINCE\b|\Z)"
)
# The code of who typed or printed: "TRANSCRIPTIONIST: KLM.NPR12", "RUN USER: KLM.NPRST".
_TYPIST_CODE = re.compile(r"\b(?i:transcriptionist|user|typist)(?: ?(?i:id))?: ?([A-Z]{2,4}\.[A-Z0-9]{2,8})\b")
_DOTTED_ACCESSION = re.compile(
    r"\b(?i:acc|accession)(?: ?(?:#|(?i:no|number)))?[:.]? ?([A-Za-z]{2,3}\.[0-9]{2}\.[0-9]{3,8})\b"
)
_COLLEGE = re.compile(rf"\b{_NAME} A&M\b")
_NICKNAME_CUES = words_of("goes nickname nicknamed prefers")
_EMPLOYED_CUES = words_of("works worked working employed retired employee")
_UNIT_CUES = words_of("medic ambulance airevac evac lifeflight flight lifenet medflight careflight als bls ems via by")
_LIVES_CUES = words_of(
    "moved relocated lives living resides originally native born visiting traveled travelled vacation vacationing"
    " mailed transported"
)
_ATTN_CUES = words_of("attn attention interpreter")
_BEEPER_CUES = words_of("beeper pager pgr cell")
_JAIL_CUES = words_of("jail prison correctional detention")
_TYPIST_CUES = words_of("transcriptionist user typist")
_BEHAVED_CUES = words_of("cooperative uncooperative crying anxious tearful sedated restless able unable historian")
_AGENCY_CUES = words_of("pd ems sheriff police fire ambulance")


def find_asides(text: str, words: set[str], upper: bool) -> Iterator[Span]:
    """Spans of such persons and houses; they may overlap. `words`: the folded words."""
    if not words.isdisjoint(_NICKNAME_CUES):
        yield from _all(_NICKNAME, text, "PATIENT")
    if "office" in words:
        yield from (s for s in _all(_OFFICE, text, "NAME") if text[s.start : s.end].lower() in gazetteer().given)
    if not words.isdisjoint(_ATTN_CUES):
        for match in _ATTN.finditer(text):
            if match.group(2).lower() in gazetteer().given:
                yield Span(*match.span(1), "NAME", "aside")
    if not words.isdisjoint(_BEEPER_CUES):
        for span in _all(_BEEPER, text, "PHYSICIAN"):
            if text[span.start : span.end].lower() in gazetteer().surnames:
                yield span
    if not words.isdisjoint(_JAIL_CUES):
        yield from _all(_JAIL, text, "ADDRESS")
    if "alias" in words or "aka" in words:
        yield from _all(_ALIAS, text, "ID")
    if not words.isdisjoint(_UNIT_CUES):
        yield from _all(_UNIT, text, "NAME", 0)
    if not words.isdisjoint(_AGENCY_CUES):
        yield from _agencies(text, upper)
    if not words.isdisjoint(_EMPLOYED_CUES):
        yield from _employers(text)
    if " The " in text or "AT THE" in text or "OF THE" in text:
        yield from (Span(*m.span(m.lastindex or 0), "HOSPITAL", "aside") for m in _HOME.finditer(text))
    if not words.isdisjoint(_LIVES_CUES):
        yield from _towns(text, upper)
    if not words.isdisjoint(_TYPIST_CUES):
        yield from _all(_TYPIST_CODE, text, "ID")
    if "acc" in words or "accession" in words:
        yield from _all(_DOTTED_ACCESSION, text, "ACCESSION")
    if "women's" in words or "women" in words:
        yield from _all(_WOMENS, text, "HOSPITAL", 0)
    if not words.isdisjoint(_PRACTICES) and (" of " in text or " OF " in text):
        yield from _all(_PRACTICE, text, "HOSPITAL", 0)
    if not words.isdisjoint(_BEHAVED_CUES):
        yield from (s for s in _all(_BEHAVED, text, "PATIENT") if text[s.start : s.end].lower() in gazetteer().given)
    if "A&M" in text:
        yield from _all(_COLLEGE, text, "HOSPITAL", 0)


def _all(pattern: re.Pattern[str], text: str, category: str, group: int = 1) -> Iterator[Span]:
    return (Span(*match.span(group), category, "aside") for match in pattern.finditer(text))


def _agencies(text: str, upper: bool) -> Iterator[Span]:
    """Where a town or county is before the word; "PD" alone is a sequence of magnetic resonance."""
    lists = gazetteer()
    for match in _AGENCY.finditer(text):
        start = match.start()
        for word in match.group(1).split():
            plain = word.lower()
            if (
                (not upper or " COUNTY " in match.group() or " FIRE" in match.group())
                and lists.kind(plain) > Kind.WORD
                and plain not in lists.no_names
            ):
                yield Span(start, match.end(), "NAME", "aside")
                break
            start += len(word) + 1


def _towns(text: str, upper: bool) -> Iterator[Span]:
    plain = gazetteer().report_words
    for match in _LIVES.finditer(text):
        first, cue = match.group(1).split()[0].lower(), match.group()[:5].lower()
        if upper and cue == "born ":
            continue  # "BORN IN BREECH POSITION"
        if first not in plain or not (upper or cue == "trans"):
            yield Span(match.start(1), match.start(1) + len(match.group(1).rstrip()), "ADDRESS", "aside")


def _employers(text: str) -> Iterator[Span]:
    for match in _EMPLOYED.finditer(text):
        written = _EMPLOYED_END.sub("", match.group(1)).rstrip(" .,;")
        if len(written) > 1:
            yield Span(match.start(1), match.start(1) + len(written), "NAME", "aside")
