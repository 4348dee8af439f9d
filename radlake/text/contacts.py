"""Numbers of hospital telephones, which have no area code: "at 5-4412", "reading room: 4629", "pgy3 p3448".

Each search opens with a digit; the words before decide what is too short to be a telephone by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.lexicon import words_of
from radlake.text.spans import Span
from radlake.text.written_dates import CLOCK, NOT_A_QUANTITY

# "5-4412", "45-2210", "x7-2231"; not a month and its year.
_TIE_LINE = re.compile(r"[0-9]{1,2}-(?!(?:19|20)[0-9]{2}\b)[0-9]{4}(?![\w-]|\.[0-9])" + NOT_A_QUANTITY, re.IGNORECASE)
_GROUPED = re.compile(
    r"[0-9]{3}[. ][0-9]{4}(?![\w-]|\.[0-9])|1[38]00 [0-9]{3} [0-9]{3}(?!\d)|0[0-9]\)? [0-9]{4} [0-9]{4}(?!\d)"
    r"|[0-9]{2} [0-9]{2} [0-9]{2}(?: [0-9]{2}){0,2}(?![\d.,/]|\s?[mc]m)|[0-9]{3}\)?\s{1,8}[0-9]{3}[ -][0-9]{4}(?!\d)"
)
# "at 2133 hours 6056 (no answer)", "text page to Ames/Lund (1147)"
_ATTEMPT = re.compile(r" \(?(?i:no answer|left|voice ?mail|vm|busy|read back|unavailable)")
_PAGED = re.compile(r"\b(?:text )?page[sd]?\b[^.\n]{0,48}\(\Z")
_SHORT = re.compile(r"[0-9]{3,5}(?![\w/-]|[.,:][0-9]|\s?%)")
_QUANTITY = re.compile(NOT_A_QUANTITY, re.IGNORECASE)
_BEFORE_SHORT = frozenset(" (#:pPxX\n")
_CLOCK = re.compile(CLOCK)
_LOOK_BACK = 28
_NO_LINES = words_of("from between range ranging measured hu about to and series image images slices slice")
_LINES = words_of(
    """call called calling phone phoned telephone telephoned tel fax mobile cell ring rang dial dialled extension ext
    pager paged page beeper bleep bleeped dect vocera line operator switchboard contact reach reached number callback
    hotline room desk office on at via no"""
)
# The word right before a bare short number that says: a telephone.
_SURE = words_of(
    "x ext extension extn pager beeper bleep dect vocera spectralink ascom pgr phone tel telephone callback dial"
)
_ROOMS = re.compile(
    r"\b(?:reading room|control room|front desk|help ?desk|hot ?line|stat line"
    r"|pacs|call cent(?:er|re)|on call)(?: (?:on|at|number|ext))?[ :]{1,2}\Z"
)
_AT_OR_ON = re.compile(
    r"\b(?:call(?:ed)?|phoned?|paged|reach(?:ed)?|ring|rang|spoke|contact(?:ed)?|operator|bleeped|dialled|telephoned)\b[^.\n]{0,40}\b(?:at|on)\s\Z"
)
_TRAINEE = re.compile(r"\b(?:pgy|st|ct|spr|sho|fy)-?[1-8] (?:p|#|x)? ?\Z")


def find_contacts(text: str, folded: str) -> Iterator[Span]:
    """Spans of telephones, pagers and extensions that their neighbours alone tell."""
    for match in _TIE_LINE.finditer(text):
        start, end = match.span()
        before = text[start - 1 : start]
        if (before in ("x", "X", "p", "P") and text[start - 2 : start - 1] in (" ", "(")) or not (
            before.isalnum() or before in ("-", ".", "/", "$")
        ):
            last = folded[max(0, start - _LOOK_BACK) : start].rstrip(" x(").split()
            if not last or last[-1].strip(".,:;(") not in _NO_LINES:
                yield Span(start, end, "PHONE", "contact")
    for match in _GROUPED.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] == "(" and text[start - 2 : start - 1] in (" ", ""):
            start -= 1
        before = folded[max(0, start - _LOOK_BACK) : start]
        is_whole = len(match.group()) > 9 or not _LINES.isdisjoint(word.strip(".,:;(") for word in before.split())
        if is_whole and not (start and (text[start - 1].isalnum() or text[start - 1] in "-./")):
            yield Span(start, end, "PHONE", "contact")
    for match in _SHORT.finditer(text):
        start, end = match.span()
        if text[start - 1 : start] not in _BEFORE_SHORT or not start or not _QUANTITY.match(text, end):
            continue
        if _is_line(text, folded, start, end):
            yield Span(start, end, "PHONE", "contact")


def _is_line(text: str, folded: str, start: int, end: int) -> bool:
    before = folded[max(0, start - 56) : start]
    trainee = _TRAINEE.search(before)
    if text[start - 1 : start].isalpha() and not (trainee or before.endswith((" x", "(x", " p"))):
        return False
    words = before.split()
    if words and words[-1].strip(".,:;()#") in _SURE:
        return True
    if trainee or _ROOMS.search(before) or (end - start > 3 and _ATTEMPT.match(text, end)):
        return True
    if text[start - 1] == "(" and _PAGED.search(before):
        return True
    if end - start < 4 or not before.endswith((" at ", " on ", "\nat ", "\non ")):
        return False
    return not _CLOCK.fullmatch(text, start, end) and _AT_OR_ON.search(before) is not None
