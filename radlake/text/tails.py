"""The end of a section that is not clinical text: signatures, dictation footers, cc lines, phone notes."""

from __future__ import annotations

import re

from radlake.text.lexicon import NAMES_TOO, NOT_A_NAME, ORDINARY
from radlake.text.sentences import sentence_spans

_VERBS = "signed|dictated|transcribed|interpreted|read|reviewed|approved|verified|authenticated|reported"
# From a sentence that starts so, everything to the end of the section is signature.
_SIGNATURE = re.compile(
    rf"""[\s*_=\-/(\[,;|>~]{{0,80}}(?:
      electronically\s(?:signed|approved|verified|authenticated|reviewed|finali[sz]ed)
    | (?:final\s|report\s|document\s|preliminary\s|study\s|exam\s){{0,2}}(?:electronically\s)?
      (?:{_VERBS}|finali[sz]ed)\s(?:and\s\w{{1,20}}\s|electronically\s)?(?:by|on|:)
    | (?:signed|dictated|transcribed|dictating\sphysician|transcriptionist|e-signed|signature)\s?[:;]
    | final\sreport\s(?:signed|approved|electronically|dictated)
    | (?:attending|resident|fellow|radiologist|staff|technologist|workstation|job\s(?:id|number|\#))
      (?:\s(?:radiologist|physician))?\s?[:\#]
    | report\s(?:electronically\s)?(?:signed|dictated|finali[sz]ed)
    | i,?\s(?:dr\b|the\s(?:attending|undersigned|teaching|staff)|as\s(?:the\s)?(?:attending|teaching))
    | i\s(?:have\s)?(?:personally\s)?(?:reviewed|interpreted|viewed|supervised|attest|agree|was\spresent)
    | (?:the\s|as\s(?:the\s)?)?(?:attending|teaching)\s(?:radiologist|physician)\s(?:has|have|attest|,|i)
    | this\s(?:report|document|dictation|study|examination|exam)\s(?:was|has\sbeen|is)\s
      (?:\w{{1,20}}\s)?(?:dictated|generated|created|transcribed|prepared|signed|finali[sz]ed|electronically
        |interpreted\sby|read\sby|reviewed\sby|produced|reviewed\sand)
    | (?:portions|parts)\sof\sthis\s(?:report|document|dictation)
    | (?:if\syou\shave\s(?:any\s)?questions|thank\syou\sfor)
    | (?:speech|voice)\srecognition
    | (?:attending|staff|consultant|consulting|interpreting|reporting)\s(?:radiologist|physician)\s?(?:,|$)
    | (?:kind|best|warm)\sregards|sincerely|yours\s(?:sincerely|truly|faithfully)|respectfully|regards,
    | report\sof\s[a-z]|page\s\d+\sof
    | end\sof\s(?:report|impression|dictation|addendum)
    | (?:cc|copies?\sto|c\.c\.)\s?[:;]
    | (?:d|t|dd|dt|td|tt)\s?[:/]\s{{0,3}}\d
    )""",
    re.IGNORECASE | re.VERBOSE | re.MULTILINE,
)
_DEGREE = r"(?:M\.?\s?D\b|D\.?O\b|MBBS|MBChB|Ph\.?\s?D\b|FRCR|FACR|PA-C|R\.?N\b|N\.?P\b|DDS)"
_PART = r"[A-ZÀ-Þ][\w.'’-]{0,30}"
_NAME_LINE = re.compile(
    rf"[\W_]{{0,40}}(?:Dr\.?\s)?{_PART}(?:[ ,]{{1,3}}{_PART}){{0,4}},?\s{{1,3}}{_DEGREE}"
    r"[\w\s.,:;/()@-]{0,80}$"
)
_BARE_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’-]{1,30}(?:,? [A-ZÀ-Þ](?:\.|[\w'’-]{0,30})){1,3}"
    r"(?:,? (?:MD|M\.D\.|DO|D\.O\.|MBBS|PhD|JR|SR|II|III)\.?)?"
)
_NAME_AND_ROLE = re.compile(
    rf"[\W_]{{0,40}}{_PART}(?:[ ,]{{1,2}}{_PART}){{1,4}}[ ,]{{1,2}}(?:A|a)(?i:ttending (?:radiologist|physician))"
)
_DOCTOR_LINE = re.compile(r"[\W_]{0,40}Dr\.?\s[^\W\d_][\w.'’-]{1,30}(?:\s[^\W\d_][\w.'’-]{0,30}){0,3}\W{0,10}$")
_STAMP = re.compile(
    r"[\W_]{0,40}(?:(?:on|at|date|time)[: ]{1,3})?\d{1,4}[/-]\d{1,2}[/-]\d{2,4}[\s\d:/.,@-]{0,40}"
    r"(?:[AaPp]\.?[Mm]\.?)?\W{0,10}$|[\s_=*-]{3,200}$|[A-Z]{2,3}\s?[/:]\s?[A-Za-z]{2,3}\W{0,5}$"
)
_TOLD = re.compile(
    r"discuss|communicat|notif|telephon|phoned|convey|relay|called|paged|informed|made aware|acknowledg"
    r"|read.?back|verbally|contacted|spoke|reported to|texted|messaged|message was left",
    re.IGNORECASE,
)
_WHOM = re.compile(
    r"\b(?:dr|doctor|md|m\.d|nurse|rn|np|pa|physician|provider|clinician|resident|team|service|referring"
    r"|ordering|telephone|phone|pager|veriphy|vocera|epic|[0-9]{1,2}:[0-9]{2})\b",
    re.IGNORECASE,
)
_NOTE_START = re.compile(
    r"(?:(?:These|The|Above|Critical|All|Preliminary)\s(?:[a-z]{1,12}\s)?(?:findings|results|impression)|Findings|Results)\s"
    r"(?:and\s\w{1,20}\s)?(?:(?:were|was|have\sbeen|has\sbeen)\s)?(?:\w{1,12}ly\s)?"
    r"(?:discussed|communicated|conveyed|relayed|called|telephoned|reported|paged)|Discussed\swith|Dr\.?\s[^.]{1,60}notified"
)
# A name that the hospital has already masked marks a sentence as cleaned: it stays where it is.
_MASKED = "XXX"
_BLANK = re.compile(r"\n[ \t]*\n\s*\Z")
_LONGEST_NOTE = 600


def split_tail(work: str, start: int, end: int) -> tuple[int, int, int]:
    """(end of body, end of phone note, end of signature) within `work[start:end]`, in characters."""
    sentences = [(start + a, start + b) for a, b in sentence_spans(work[start:end])]
    last = len(sentences)
    for i, (low, _) in enumerate(sentences):
        if _opens_signature(work, low, end):
            last = i
            break
    while 0 < last < len(sentences) and _is_bare_name(work[slice(*sentences[last - 1])].strip(" \t\n,")):
        last -= 1  # the name above "Attending Radiologist"
    note = last
    while note and _is_stamp(work, *sentences[note - 1]):
        note -= 1
    body = note
    while body and _is_note(work[slice(*sentences[body - 1])]):
        body -= 1
    at = [low for low, _ in sentences] + [end]
    if body < note:  # "No acute disease These findings were discussed ...": the stop is missing
        inside = _NOTE_START.search(work, at[body], at[body + 1])
        return inside.start() if inside else at[body], at[note], end
    return at[body], at[note], end


def _opens_signature(work: str, start: int, end: int) -> bool:
    match = _SIGNATURE.match(work, start, end)
    if match is None:
        return _NAME_AND_ROLE.match(work, start, end) is not None
    # A wrapped line of prose may begin with "reviewed by".
    wrapped = work[start : start + 1].islower() and _is_wrapped(work, start)
    return not wrapped or match.group().lower().startswith(("electronically", "dictated", "transcribed", "signed"))


def _is_bare_name(line: str) -> bool:
    """ "ORVIK, TILMAN K" or "Tilman K. Orvik, MD"; not "NORMAL CARDIAC MRI" or "Small Effusion"."""
    if not _BARE_NAME.fullmatch(line):
        return False
    words = re.findall(r"[^\W\d_]{2,}", line.lower())
    if any(word in NOT_A_NAME and word not in NAMES_TOO for word in words):
        return False
    return "," in line or (not line.isupper() and not any(word in ORDINARY for word in words))


def _is_stamp(work: str, start: int, end: int) -> bool:
    """A line that only names a physician, a date or initials."""
    bare = work[start:end].strip()
    if len(bare) > 160 or _MASKED in bare:
        return False
    if _NAME_LINE.match(bare) or _DOCTOR_LINE.match(bare):
        return True
    return _STAMP.match(bare) is not None and not (bare[:1].isdigit() and _is_wrapped(work, start))


def _is_wrapped(work: str, start: int) -> bool:
    """True when the line at `start` goes on with the sentence of the line before."""
    before = work[max(0, start - 80) : start]
    return before.rstrip(" \t\n")[-1:].isalnum() and not _BLANK.search(before, max(0, len(before) - 12))


def _is_note(sentence: str) -> bool:
    """A sentence that tells who was told: "discussed with Dr. ... by telephone"."""
    if not sentence.strip():
        return True
    if len(sentence) > _LONGEST_NOTE or _MASKED in sentence:
        return False
    return bool(_TOLD.search(sentence) and _WHOM.search(sentence))
