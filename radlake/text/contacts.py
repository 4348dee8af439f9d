"""Numbers of hospital telephones, which have no area code: "at 5-4412", "reading room: 4629", "pgy3 p3448".

Each rule starts at a run of digits; the words before decide what is too short to be a telephone by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from radlake.text.lexicon import words_of
from radlake.text.runs import Run
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
_SHORT_ENDS = re.compile(r"(?![\w/-]|[.,:][0-9]|\s?%)")
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


def find_contacts(text: str, folded: str, runs: Sequence[Run]) -> Iterator[Span]:
    """Spans of telephones, pagers and extensions that their neighbours alone tell. `runs`: the digits of the text."""
    grouped_to = 0
    for (start, end), following in pairwise([*runs, (len(text) + _WIDEST_GAP, 0)]):
        sign, gap = text[end : end + 1], following[0] - end
        if gap < _WIDEST_GAP and (sign in _IN_GROUPS or sign.isspace()):
            grouped = _grouped_at(text, max(start, end - _LONGEST_GROUP, grouped_to), end)
            if grouped:
                grouped_to = grouped.end()
                yield from _grouped(text, folded, grouped)
        if end - start < 3:
            if sign == "-" and gap == 1 and following[1] - following[0] == 4:
                yield from _tie_line(text, folded, start)
        elif end - start < 6 and start and text[start - 1] in _BEFORE_SHORT:
            is_short = _SHORT_ENDS.match(text, end) and _QUANTITY.match(text, end)
            if is_short and _is_line(text, folded, start, end):
                yield Span(start, end, "PHONE", "contact")


_IN_GROUPS = frozenset(".)")
_WIDEST_GAP = 10  # characters between two groups, and one more
_LONGEST_GROUP = 4  # digits of a first group; it may be the end of a longer number, which then is none


def _tie_line(text: str, folded: str, start: int) -> Iterator[Span]:
    match = _TIE_LINE.match(text, start)
    before = text[start - 1 : start]
    if match and (
        (before in ("x", "X", "p", "P") and text[start - 2 : start - 1] in (" ", "("))
        or not (before.isalnum() or before in ("-", ".", "/", "$"))
    ):
        last = folded[max(0, start - _LOOK_BACK) : start].rstrip(" x(").split()
        if not last or last[-1].strip(".,:;(") not in _NO_LINES:
            yield Span(start, match.end(), "PHONE", "contact")


def _grouped_at(text: str, low: int, end: int) -> re.Match[str] | None:
    """The number whose first group ends at `end` and begins at `low` or behind it."""
    for start in range(low, end - 1):
        if match := _GROUPED.match(text, start):
            return match
    return None


def _grouped(text: str, folded: str, match: re.Match[str]) -> Iterator[Span]:
    start, end = match.span()
    if text[start - 1 : start] == "(" and text[start - 2 : start - 1] in (" ", ""):
        start -= 1
    before = folded[max(0, start - _LOOK_BACK) : start]
    is_whole = len(match.group()) > 9 or not _LINES.isdisjoint(word.strip(".,:;(") for word in before.split())
    if is_whole and not (start and (text[start - 1].isalnum() or text[start - 1] in "-./")):
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
