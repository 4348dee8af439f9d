"""Finds section headings in report text: which phrase, where it starts, where its content starts."""

from __future__ import annotations

import re
from typing import NamedTuple


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_PHRASES = {
    "exam": """exam|examination|exam name|exam description|exam type|exam performed|study|
        study description|procedure|procedure performed|type of exam|type of examination|
        examination performed|title""",
    "indication": """indication|indications|clinical indication|clinical indications|reason|
        reason for exam|reason for examination|reason for study|reason for this exam|
        reason for this examination|reason for visit|clinical impression|clinical question|
        chief complaint|indication for exam|indication for study|exam reason|presenting symptoms|
        complaint|diagnosis for exam""",
    "history": """history|clinical history|clinical information|clinical data|clinical details|
        patient history|relevant history|medical history|clinical background|clinical statement|
        history of present illness|indication and history|history and indication|clinical""",
    "technique": """technique|techniques|procedure and technique|exam technique|imaging technique|
        protocol|scan technique|ct technique|mri technique|mr technique|sequences|contrast|
        contrast media|views|projections|number of views|method|methods|radiation dose|dose|ct dose|dlp|
        radiopharmaceutical|technical factors|technical quality|fluoroscopy time|medications|anesthesia|
        sedation""",
    "comparison": """comparison|comparisons|comparison study|comparison studies|comparison exam|
        comparison exams|prior study|prior studies|prior exam|prior exams|prior examinations|priors|
        compared to|comparison is made to|correlation|comparison date""",
    "findings": """findings|finding|radiographic findings|ct findings|mri findings|mr findings|
        ultrasound findings|sonographic findings|imaging findings|report findings|observations|
        observation|description|descriptive report|report body|body of report|narrative|
        interpretation of findings|discussion|report|results|detailed findings""",
    "impression": """impression|impressions|imp|conclusion|conclusions|opinion|summary|final impression|
        overall impression|radiologic impression|radiographic impression|diagnostic impression|
        summary impression|impression and recommendation|impression and recommendations|
        impression/recommendation|impression/recommendations|impression/plan|interpretation|
        final diagnosis|final interpretation|conclusion and recommendation|summary and recommendations""",
    "findings_impression": """findings/impression|findings and impression|findings & impression|
        impression/findings|findings / impression|impression and findings|findings-impression|
        findings/impressions|findings/conclusion|findings and conclusion|impression & findings|
        report and impression""",
    "recommendation": "recommendation|recommendations|follow-up recommendation|follow up recommendations",
    "communication": """notification|notifications|communication|critical result|critical results|
        critical findings communication|result notification|results communication|critical value|
        communication of results|critical communication|physician notification""",
    "addendum": """addendum|addenda|addendum report|addendum 1|addendum 2|addendum 3|addendum #1|
        addendum #2|addendum begin|addendum begins|report addendum|corrected report|amended report|
        amendment|1st addendum|2nd addendum""",
    "wet_read": """wet read|wetread|wet reading|preliminary report|preliminary read|preliminary reading|
        prelim|preliminary|preliminary interpretation|preliminary findings|preliminary impression|
        prelim read|resident preliminary report|overnight preliminary|overnight read|er wet read|
        ed wet read""",
    "final": """final report|final|original report|final radiology report|final read|final reading|
        end addendum|end of addendum|addendum end|attending final report|report below""",
    "signature": """signature|electronically signed by|electronically signed|signed|signed by|
        signed electronically by|dictated|dictated by|dictating|dictating physician|dictated date|
        transcribed|transcribed by|transcriptionist|transcription|interpreted by|read by|
        reading radiologist|reading physician|interpreting physician|interpreting radiologist|
        approved by|approved|verified by|verified|finalized by|finalised by|authenticated by|
        reviewed by|reported by|report signed by|cc|copies to|copy to|radiologist|radiologists|
        signing radiologist|resident|fellow|attending|attending radiologist|staff radiologist|
        attestation|teaching physician|report date|dictation date|date dictated|date signed|
        date transcribed|dictated on|signed on|d|t|job|job id|workstation|attending attestation|
        disclaimer|end of report|end of impression|electronic signature|supervising radiologist|
        report electronically signed by|radiologist signature""",
    "header": """patient|patient name|name|pt name|mrn|medical record number|medical record|med rec|dob|
        date of birth|birth date|sex|gender|age|accession|accession number|accession #|acc|acc #|acc no|
        exam date|date of exam|date of study|date of service|service date|study date|
        date of examination|ordering physician|ordering provider|ordering|ordered by|
        referring physician|referring provider|referring|attending physician|requesting physician|
        requested by|location|patient location|facility|institution|hospital|department|account|
        account number|visit|visit number|order number|order|patient id|patient class|phone|fax|
        primary care physician|pcp|technologist|modality|exam code|procedure code|status|report status|
        time|date|exam time|study time|site|address""",
}
HEADINGS: dict[str, str] = {
    " ".join(phrase.split()): name for name, block in _PHRASES.items() for phrase in block.split("|")
}
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in HEADINGS)
_MAX_WORDS = 5
_MAX_CHARACTERS = 48

# Before "findings" these words make a sub-heading of the body, not a section.
_SUBHEADING = _words(
    """other additional incidental associated extra prior previous key secondary vascular nonvascular osseous
    nonosseous bony soft tissue these those the above following similar no mass lesion pertinent extracardiac
    extracranial extraspinal normal abnormal significant critical positive negative noncardiac musculoskeletal
    """
)
_PROSE_BEFORE = _words("clinical summary the this final overall in and of for with our no an your")

_OPENERS = "*#_=-~>|,;.[]()<0123456789"
_MARKS = "*#_=-~>|[(<"
_DECORATION = " \t*#_=-~>|,;.:[]()<>"
_BOLD = re.compile(r"\*\*[ \t]{0,3}([A-Za-z][A-Za-z /&-]{1,40})[ \t]{0,3}:?[ \t]{0,3}\*\*[ \t]{0,3}:?")
_BARE_CAPS = re.compile(
    r"(FINDINGS?|IMPRESSION|CONCLUSION|COMPARISON|TECHNIQUE|INDICATION)S?[ \t]{1,8}(?=[A-Z][a-z]|[1-9][.)]|-)"
)


class Heading(NamedTuple):
    """A heading: the text from `start` to `content` (characters) is the heading itself.

    `main` headings say the section's own word ("findings", not "discussion"); `firm` ones open a line or
    are in capitals. What is neither may well be a sub-heading of the body.
    """

    start: int
    content: int
    name: str
    main: bool
    firm: bool


def find_headings(work: str) -> list[Heading]:
    """Headings in order of position, none overlapping; `work` has only "\\n" line breaks."""
    found = _lines_and_colons(work)
    if "**" in work:
        found += _bold(work)
    if not work.isupper():
        found += _bare_capitals(work)
    found.sort()
    kept: list[Heading] = []
    for heading in found:
        if not kept or heading.start >= kept[-1].content:
            kept.append(heading)
    return kept


def _lines_and_colons(work: str) -> list[Heading]:
    found: list[Heading] = []
    line_start = 0
    for line in work.split("\n"):
        bare = line.strip(_DECORATION + "\r")
        if 0 < len(bare) <= _MAX_CHARACTERS and ":" not in bare:
            name = HEADINGS.get(" ".join(bare.lower().split()))
            if name and _may_stand_alone(name, bare, line):
                offset = line.find(bare)
                found.append(_heading(line_start + offset, line_start + len(line), name, bare, True))
        if ":" in line:
            found += _in_line(work, line_start, line_start + len(line))
        line_start += len(line) + 1
    return found


def _heading(start: int, content: int, name: str, phrase: str, firm: bool) -> Heading:
    return Heading(start, content, name, name[:7] in phrase.lower(), firm)


def _may_stand_alone(name: str, bare: str, line: str) -> bool:
    """A heading alone on its line: written as a title, or marked by a colon; header words need the colon."""
    if ":" in line:
        return name != "header" or bare[0].isupper()
    return name not in ("header",) and len(bare) > 2 and bare[0].isupper() and not line.rstrip().endswith(".")


def _in_line(work: str, start: int, end: int) -> list[Heading]:
    found = []
    floor = start
    colon = work.find(":", start, end)
    while colon != -1:
        heading = _ending_at(work, floor, colon, line_start=start)
        if heading is not None:
            found.append(heading)
        floor = colon + 1
        colon = work.find(":", floor, end)
    return found


def _ending_at(work: str, floor: int, colon: int, line_start: int) -> Heading | None:
    """The longest known phrase that ends at this colon, if it stands where a heading may stand."""
    if floor == line_start and colon - floor <= _MAX_CHARACTERS:  # the common case, for speed
        bare = work[floor:colon].strip(_OPENERS + " \t")
        at_line_start = HEADINGS.get(bare.lower())
        if at_line_start:
            return _heading(work.find(bare, floor), colon + 1, at_line_start, bare, True)
    low = max(floor, colon - _MAX_CHARACTERS)
    chunk = work[low:colon].rstrip("* \t)")
    words = chunk.replace(",", " ").replace("|", " ").split()[-_MAX_WORDS:]
    if not words or words[-1].lower().lstrip(_OPENERS) not in _LAST_WORDS:
        return None
    name, start, phrase, position = None, 0, "", len(chunk)
    for word in reversed(words):
        position = chunk.rfind(word, 0, position)
        bare = word.lstrip(_OPENERS)
        known = HEADINGS.get(f"{bare} {phrase}".rstrip().lower())
        phrase = f"{word} {phrase}".rstrip()
        if known:
            name, start = known, position + len(word) - len(bare)
    if name is None:
        return None
    phrase, start = chunk[start:], low + start
    before = work[max(line_start, start - 200) : start].rstrip()
    if not _stands_as_heading(name, phrase, before):
        return None
    firm = phrase.isupper() or not before.strip(_MARKS)
    return _heading(start, colon + 1, name, phrase, firm)


def _stands_as_heading(name: str, phrase: str, before: str) -> bool:
    before_bare = before.rstrip(_MARKS)
    if not before_bare or before_bare[-1] in ".!?,;|" or (before_bare[-1].isdigit() and len(before_bare) < 4):
        return True  # at the start of a line or of a sentence: any case will do
    last = before_bare.split()[-1]
    if not phrase[0].isupper():
        return False
    if last.lower() in _SUBHEADING and name in ("findings", "impression") and last.isupper() == phrase.isupper():
        return False
    if not phrase.isupper() and ((name == "header" and " " not in phrase) or len(phrase) == 1):
        return False  # "... left breast Site: ..." stays in the body
    return phrase.isupper() or last.lower() not in _PROSE_BEFORE


def _bold(work: str) -> list[Heading]:
    found = []
    for match in _BOLD.finditer(work):
        name = HEADINGS.get(" ".join(match.group(1).lower().split()))
        if name:
            found.append(_heading(match.start(), match.end(), name, match.group(1), True))
    return found


def _bare_capitals(work: str) -> list[Heading]:
    """FINDINGS or IMPRESSION in capitals, without a colon, opening a sentence in ordinary case."""
    found = []
    for match in _BARE_CAPS.finditer(work):
        before = work[max(0, match.start() - 24) : match.start()]
        word = before.split()[-1] if before.split() else ""
        opens = not before.rstrip(" \t") or before.rstrip(" \t")[-1] in ".!?\n:,;*#"
        if opens or not word.isupper():
            name = HEADINGS.get(match.group(1).lower())
            if name:
                found.append(_heading(match.start(), match.end(), name, match.group(1), True))
    return found
