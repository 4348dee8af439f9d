"""Codes by their shape: accession numbers, serial numbers, plates, and the fields of raw HL7 segments."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.spans import Span

_WHOLE = re.compile(r"[A-Za-z0-9]{1,20}(?:-[A-Za-z0-9]{1,20}){0,5}")
_YEARS = re.compile(r"(?:(?:19|20)[0-9]{2})(?:-(?:(?:19|20)[0-9]{2}))?\Z")
_GROUPS = re.compile(r"[0-9]{2}-[0-9]{2}-[0-9]{2}\Z")
_PLATE = re.compile(
    r"(?=(?:[A-Z]*[0-9]){3})(?=(?:[0-9]*[A-Z]){2})[A-Z0-9]{6,8}\Z|[A-Z]{2,4}-(?!(?:19|20)[0-9]{2})[0-9]{4,6}\Z"
)
_PART_OF = re.compile(r"/[0-9]{1,3}(?![\w/])")
_LETTERS_AND_NUMBER = re.compile(r"[A-Za-z]{1,3}-?[0-9]{4,9}\Z")
_TNM = re.compile(r"[a-z]{0,2}T[0-4][a-d]?N[0-3]")
_QUANTITY = re.compile(
    r"\s?(?:[mc]m[23]?|x\s?\d|ml|cc|mg|mcg|units?|iu|hu|%|mhz|kvp?|mas|mgy|msv|hpf|cells)\b", re.IGNORECASE
)
_SPACED = re.compile(r"(?:19|20)[0-9]{2} [0-9]{5,7} [A-Z]{2}\b")
_SEGMENT = re.compile(r"(?:(?<=\n)|\A)[ ]{0,4}(?:MSH|PID|PV1|OBR|ORC|NK1|IN1|EVN|FHS|BHS)\|([^\n]*)")
_FIELD = re.compile(r"[^|]+")
# "specimen CY24-522", "pathology (S-19-4512)": the year and the number of a case.
_CASE = re.compile(r"[A-Z]{1,3}-?[0-9]{2}-[0-9]{3,6}(?![\w-])")
_CASES = re.compile(
    r"\b(?:specimen|path|pathology|cytology|histology|biopsy|labell?ed|case|surgical|bone marrow)\b[^.]{0,16}\Z",
    re.IGNORECASE,
)
_FEWEST_DIGITS = 6
_LONGEST_START = 20


def code_at(text: str, start: int) -> Span | None:
    """The code whose first digit stands at `start`, with the letters and dashes around it."""
    low = start
    while (
        low
        and start - low < _LONGEST_START
        and ((text[low - 1].isascii() and text[low - 1].isalnum()) or text[low - 1] == "-")
    ):
        low -= 1
    while low < start and text[low] == "-":
        low += 1
    match = _SPACED.match(text, low)
    if match:
        return Span(low, match.end(), "ID", "code")
    if (case := _CASE.match(text, low)) and _CASES.search(text, max(0, low - 32), low):
        return Span(low, case.end(), "ID", "code")
    match = _WHOLE.match(text, low)
    if match is None or match.end() <= start:
        return None
    whole = match.group()
    part = _PART_OF.match(text, match.end())
    if part and _LETTERS_AND_NUMBER.match(whole):
        return Span(low, part.end(), "ID", "code")  # "PK46699/5"
    if not _is_code(whole) or _QUANTITY.match(text, match.end()):
        return None
    return Span(low, match.end(), "ID", "code")


def _is_code(whole: str) -> bool:
    if _GROUPS.match(whole) or (_PLATE.match(whole) and not _TNM.match(whole)):
        return True
    digits = sum(map(str.isdigit, whole))
    if digits >= 4 and whole.count("-") >= 2 and whole.upper() == whole and digits < len(whole) - 3:
        return any(c.isalpha() for c in whole)
    if whole.replace("-", "").isdigit():
        return digits > _FEWEST_DIGITS and digits < len(whole)
    fewest = _FEWEST_DIGITS - 1 if whole.isupper() and "-" not in whole else _FEWEST_DIGITS
    if digits < fewest or _YEARS.match(whole):
        return False
    return digits < len(whole)  # plain numbers are judged elsewhere


def hl7_fields(text: str) -> Iterator[Span]:
    """In header segments of HL7 every field goes that holds digits, carets or a name; codes and titles stay."""
    lists = gazetteer()
    for segment in _SEGMENT.finditer(text):
        for match in _FIELD.finditer(text, segment.start(1), segment.end(1)):
            field = match.group().strip()
            words = field.lower().split()
            if text[segment.start() : segment.start(1)].strip() == "MSH|" and len(words) > 1:
                yield Span(match.start(), match.end(), "HOSPITAL", "hl7-field")
                continue
            digits = sum(map(str.isdigit, field))
            named = any(lists.kind(word) >= Kind.UNKNOWN for word in words if word.isalpha())
            if len(field) > 2 and (digits > 2 or named or "^" in field.strip("^~\\&")):
                yield Span(match.start(), match.end(), "ID", "hl7-field")
