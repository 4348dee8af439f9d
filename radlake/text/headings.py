"""Finds section headings in report text: which section, where the heading starts, where its content starts.

Three looks at the text, each linear: at the first words of lines, at colons, and for headings without a colon in
the middle of a line.
"""

from __future__ import annotations

import re
from operator import itemgetter
from typing import NamedTuple

from radlake.text.headingwords import FIRST_OF_SECTION, FIRST_WORDS, LAST_WORDS, OWN, WEAK, Kind, kind_of
from radlake.text.lexicon import words_of


class Heading(NamedTuple):
    """A heading: the text from `start` to `content` (characters) is the heading itself, with its decoration.

    `rank` says how surely the phrase names the section (see `headingwords`); `firm` headings open a line or are in
    capitals. What is not firm may well be a label inside a body.
    """

    start: int
    content: int
    name: str
    rank: int
    firm: bool


_MAX_WORDS = 6
_MAX_CHARACTERS = 56
_OPENERS = "*#_=-~>|,;.[]()<0123456789\"'•·"
_MARKS = "*#_=-~>|[(<"
_CLOSERS = " \t*_)]}>#=|~\"'"

# The first word of a line, behind what may decorate or number a heading.
_OPENING = r"[ \t*#_=~>|<\[({•·▪►–—◆★●■□❖➤§†»▶▸‣○◦+\"'-]*+"
_OPENING += (
    r"(?:[Ss](?:ection|ECTION) (?:\d{1,2}|[A-H])[ .:)-]{1,3}+)?+(?:\(?(?:\d{1,2}|[IVX]{1,4})[.):\]][ \t*_]{0,6}+)?+"
)
_LINE = re.compile(rf"\n{_OPENING}([A-Za-z][A-Za-z-]+)")
_FIRST_LINE = re.compile(rf"{_OPENING}([A-Za-z][A-Za-z-]+)")
_DASHED = re.compile(
    r"([A-Za-z][A-Za-z/& ]{1,40}?)[ \t]*(?:[*_\])>]{1,3}[ \t]*)?"
    r"(?:--+>?|[–—]|==+>?|=>|->|\||\.{2,}|\t|[ ]{3}|(?<=[ \t])-(?=[ \t])"
    r"|(?<=[A-Z])-(?=[A-Z0-9][a-z.)])|(?<=[\])*_>])(?=\s))"
)
_SPACED = re.compile(r"^[ \t]{0,40}((?:[A-Z] ){4,20}[A-Z])\b[ \t]{0,3}:?", re.MULTILINE)
_LOOSE = re.compile(r"([A-Za-z][A-Za-z/& ]{1,40}?)[ \t]{0,3}(;|--?|–|—|\.|=|>|~)[ \t]")
_REMARK = re.compile(r"([A-Za-z][A-Za-z/& ]{1,40}?)[ \t]*[(\[][^()\[\]\n]{1,48}[)\]][ \t]*[:*_-]{0,3}")
_BARE_WORDS = ("findings", "finding", "impression", "impressions", "conclusion", "comparison", "technique",
               "indication", "indications", "opinion", "history")  # fmt: skip
# After a bare "FINDINGS" these go on with a sentence.
_GOES_ON = words_of(
    """
    are is were was be been being of in on with suggest suggests suggesting suggestive consistent compatible may
    might could can and or have has had as at to for from by discussed communicated called conveyed relayed
    reported above below described noted seen likely most represent represents concerning worrisome favor favors
    include includes including which that would should will remain remains appear appears within without section
    but per also this these are/were secondary related corresponding correlate correlates there's
    """
)
_INLINE_MARK = re.compile(
    r"(?:(?<!\*)\*\*++|(?<!_)__++|\[|<{1,2}+|(?<!#)##++ ?|(?<=[ \t])-{2,3}+ ?|(?<!=)==++ ?)[ \t]{0,3}"
    r"([A-Za-z][A-Za-z /&-]{2,40}?)"
    r"[ \t]{0,3}:?[ \t]{0,3}(?:\*\*++|__++|\]|>{1,2}+|-{2,3}+|==++):?"
)
_CAPITAL_WORDS = ("FINDING", "IMPRESSION", "CONCLUSION")
_BARE_INSIDE = (
    *_CAPITAL_WORDS, "OPINION", "COMPARISON", "TECHNIQUE", "INDICATION", "HISTORY", "Findings ", "Impression ",
    "Conclusion ", "Opinion ", "Comparison ", "Technique ", "Indication ", "History ",
)  # fmt: skip
_BARE = re.compile(
    r"((?:FINDING|IMPRESSION|CONCLUSION|INDICATION)S?|OPINION|COMPARISON|TECHNIQUE|HISTORY"
    r"|Findings|Impression|Conclusion"
    r"|Opinion|Comparison|Technique|Indication|History)\b(?![ \t]{0,3}[:/&(])(?=[ \t])"
)

# Before "findings" these words make a label inside the body, not a section.
_LABEL = words_of(
    """
    other additional incidental associated extra prior previous key secondary vascular nonvascular osseous
    nonosseous bony soft tissue these those the above following similar no mass lesion pertinent extracardiac
    extracranial extraspinal normal abnormal significant critical positive negative noncardiac musculoskeletal
    miscellaneous remaining further ancillary bone bones unexpected
    """
)
_PROSE_BEFORE = words_of("clinical summary the this final overall in and of for with our no an your a to by is are")


def find_headings(work: str) -> list[Heading]:
    """Headings in order of position, none overlapping; `work` has only "\\n" line breaks."""
    capitals = work.isupper()
    found, done = _at_lines(work)
    _at_colons(work, found, done, capitals)
    if " N G" in work or " I O N" in work:
        _spaced_out(work, found)
    if not {"findings", "impression"} <= {heading.name for heading in found}:
        _inside_lines(work, found, capitals=capitals)
    found.sort(key=_start)  # stable: of two at one place the first look's counts
    kept: list[Heading] = []
    for heading in found:
        if not kept or heading.start >= kept[-1].content:
            kept.append(heading)
    return kept


_start = itemgetter(0)


def _at_lines(work: str) -> tuple[list[Heading], set[int]]:
    """Headings that open a line, and the positions of their colons."""
    found: list[Heading] = []
    loose: dict[str, list[Heading]] = {}
    done: set[int] = set()
    first = _FIRST_LINE.match(work)
    for match in ([first] if first else []) + list(_LINE.finditer(work)):
        word = match.group(1).lower()
        if word not in FIRST_WORDS:
            word = word.split("-", 1)[0]  # "FINDINGS-The heart"
            if word not in FIRST_WORDS:
                continue
        start = match.start(1)
        line_end = work.find("\n", start, start + 160)
        whole = line_end != -1 or len(work) <= start + 160
        line = work[start : line_end if line_end != -1 else start + 160]
        opening = match.start() + (work[match.start()] == "\n")
        heading = _line_heading(line, whole, opening, start, word in FIRST_OF_SECTION)
        if heading is not None:
            heading = _with_line_above(work, heading, line, found[-1].start if found else -1)
            found.append(heading)
            done.add(heading.content - 1)
        elif word in FIRST_OF_SECTION:
            _note_loose(line, opening, start, loose)
    sure = {heading.name for heading in found}
    for style, headings in loose.items():
        named = {heading.name for heading in headings}
        if {"findings", "impression"} <= (named if style == "." else sure | named):
            found += headings
    return found, done


def _note_loose(line: str, opening: int, start: int, loose: dict[str, list[Heading]]) -> None:
    """ "findings - The heart", "Impression; Normal": headings if the report keeps to one such style."""
    match = _LOOSE.match(line)
    kind = kind_of(match.group(1)) if match else None
    if match and kind and kind.rank > WEAK and kind.name not in ("header", "signature"):
        style = loose.setdefault(match.group(2), [])
        style.append(Heading(opening, start + match.end(), kind.name, kind.rank, True))


def _line_heading(line: str, whole: bool, opening: int, start: int, bare: bool) -> Heading | None:
    """The heading that `line` (from its first word on) opens with; it stands at `start`, its decoration at `opening`.

    `bare`: the first word is one of those with which a heading without a colon may begin.
    """
    colon = line.find(":")
    while 0 < colon < len(line) - 1 and line[colon - 1].isdigit() and line[colon + 1].isdigit():
        colon = line.find(":", colon + 1)  # not the one of a time of day
    if 0 < colon <= _MAX_CHARACTERS:
        phrase = line[:colon]
        kind = kind_of(phrase, _one_case(phrase, line[colon + 1 :]))
        if kind is not None and _may_have_colon(kind, phrase, line[colon + 1 : colon + 2]):
            return Heading(opening, start + _behind(line, colon), kind.name, kind.rank, True)
    if not bare:
        return None
    if colon == -1 and whole and len(line) <= 90:
        kind = kind_of(line) if line.count(" ") < 9 else None
        if kind is not None and _may_stand_alone(kind, line):
            return Heading(opening, start + len(line), kind.name, kind.rank, True)
    for pattern in (_DASHED, _REMARK):
        match = pattern.match(line)
        if match and (kind := kind_of(match.group(1))) and kind.rank == OWN and match.group(1)[0].isupper():
            after = line[match.end() :].lstrip()
            if (match.group(1).isupper() or pattern is _DASHED) and (after[:1].isupper() or not _goes_on(after)):
                return Heading(opening, start + match.end(), kind.name, kind.rank, True)
    return _bare(line, opening, start)


def _one_case(phrase: str, after: str) -> bool:
    """ "FINDINGS - CHEST:" alone is one heading; "FINDINGS - Chest:" and "FINDINGS - LUNGS: Clear." hold a label."""
    if " -" not in phrase and "–" not in phrase and "—" not in phrase:
        return True
    first, _, rest = phrase.partition(" ")
    return not after.strip() and "," not in phrase and (not first.isupper() or rest.isupper())


def _behind(line: str, colon: int) -> int:
    """Where the content starts after "FINDINGS:**", "FINDINGS:-", "FINDINGS::"."""
    end = colon + 1
    while end < len(line) and line[end] in "*_:]>":
        end += 1
    if line[end : end + 1] == "-" and (line[end + 1 : end + 2] in ("", " ", "-")):
        end += 1
    return end


def _may_have_colon(kind: Kind, phrase: str, following: str) -> bool:
    if kind.rank == WEAK and kind.name in ("header", "signature", "technique"):
        return phrase[0].isupper() and not (len(phrase) < 3 and following.isalpha())
    return True


def _may_stand_alone(kind: Kind, line: str) -> bool:
    """A heading alone on its line without a colon: capitals or a title; words that are often prose do not count."""
    bare = line.rstrip(_CLOSERS)
    if kind.rank == WEAK or kind.name == "header" or len(bare) < 4:
        return False
    if bare.isupper():
        return not bare.endswith((".", ",")) or kind.name in ("findings", "impression")
    if bare[0].islower():
        return kind.rank == OWN and bare in _BARE_WORDS
    return not bare.endswith((".", ",", ";"))


def _bare(line: str, opening: int, start: int) -> Heading | None:
    """ "FINDINGS The heart is normal" or "Impression Normal chest" at the start of a line."""
    words = line.split(None, 2)
    if len(words) < 2 or words[0].lower() not in _BARE_WORDS or _goes_on(line[len(words[0]) :].lstrip()):
        return None
    following = words[1]
    if not (following[0].isupper() or following[0].isdigit() or (following[0] == "-" and following[1:].isalnum())):
        return None
    if not words[0].isupper() and (words[0][0].islower() or (following.isupper() and len(following) > 1)):
        return None
    kind = kind_of(words[0])
    return Heading(opening, start + len(words[0]), kind.name, kind.rank, True) if kind else None


def _goes_on(after: str) -> bool:
    words = after.split(None, 1)
    return bool(words) and words[0].lower().strip(",.;:") in _GOES_ON


def _with_line_above(work: str, heading: Heading, line: str, last: int) -> Heading:
    """ "OVERALL" above "IMPRESSION:", "FINDINGS AND" above "IMPRESSION:": one heading, wrapped."""
    above_end = heading.start - 1
    if (
        above_end < 2
        or heading.name == "header"
        or not (work[above_end - 1].isalnum() or work[above_end - 1] in "/& \t")
    ):
        return heading
    above_start = work.rfind("\n", max(0, above_end - 40), above_end) + 1
    if above_start <= last:  # the line above has a heading of its own
        return heading
    above = work[above_start:above_end].strip()
    if (
        not above
        or (not above[-1].isalnum() and above[-1] not in "/&")
        or len(above) > 30
        or ":" in above
        or above[-1] in ".,;"
        or above_end - above_start > 39
    ):
        return heading
    phrase = line[: heading.content - heading.start].split(":")[0]
    if not phrase or (kind_of(above) is not None and above.split()[-1].lower() not in ("and", "&", "/", "or")):
        return heading
    kind = kind_of(f"{above} {phrase}")
    if kind is None or above.isupper() != phrase.isupper():
        return heading
    return Heading(above_start, heading.content, kind.name, kind.rank, True)


def _at_colons(work: str, found: list[Heading], done: set[int], capitals: bool) -> None:
    floor = 0
    colon = work.find(":")
    while colon != -1:
        if colon not in done and not work[colon - 1].isdigit():
            heading = _ending_at(work, floor, colon, capitals)
            if heading is not None:
                found.append(heading)
        floor = colon + 1
        colon = work.find(":", floor)


def _ending_at(work: str, floor: int, colon: int, capitals: bool) -> Heading | None:
    """The longest known phrase that ends at this colon, if it stands where a heading may stand."""
    low = max(floor, colon - _MAX_CHARACTERS)
    chunk = work[low:colon].rstrip(" \t*_]")
    if chunk[-1:] == ")":
        chunk = chunk[: max(chunk.rfind("("), 0)].rstrip()
    last = chunk[max(chunk.rfind(" "), chunk.rfind("\n"), chunk.rfind(","), chunk.rfind("/")) + 1 :]
    if last.lower().lstrip(_OPENERS) not in LAST_WORDS:
        return None
    line = chunk.rfind("\n") + 1
    words = chunk[line:].replace(",", " ").replace("|", " ").split()[-_MAX_WORDS:]
    kind, start, phrase, position = None, 0, "", len(chunk)
    for word in reversed(words):
        if phrase and word[-1] in ".,;!?)]":
            break
        position = chunk.rfind(word, 0, position)
        bare = word.lstrip(_OPENERS)
        known = kind_of(f"{bare} {phrase}") if bare else None
        phrase = f"{word} {phrase}".rstrip()
        if known and (kind is None or _same_case(word, chunk[start:])):
            kind, start = known, position + len(word) - len(bare)
    if kind is None:
        return None
    phrase = chunk[start:]
    start += low
    line_start = low + line if line else work.rfind("\n", max(0, start - 200), start) + 1
    before = work[max(line_start, start - 200) : start]
    if not _stands_as_heading(kind, phrase, before.rstrip()):
        return None
    firm = (phrase.isupper() and not capitals) or not before.strip(_MARKS + " \t")
    following = work[colon : colon + 4]
    return Heading(start - _decoration(before), colon + _behind(following, 0), kind.name, kind.rank, firm)


def _same_case(word: str, phrase: str) -> bool:
    """Words of one heading are written alike; "COUGH Findings:" and "spine Findings:" are two things."""
    bare = word.lstrip(_OPENERS) or word
    return bare.isupper() == phrase.isupper() and not (bare[0].islower() and phrase[0].isupper())


def _decoration(before: str) -> int:
    """Characters right before an inline heading that belong to it: "**", "[", "## ", and all of a line's opening."""
    if not before.strip(_MARKS + " \t.)0123456789"):
        return len(before)
    return len(before) - len(before.rstrip(" \t").rstrip("*#_[<(|>=~").rstrip(" \t"))


def _stands_as_heading(kind: Kind, phrase: str, before: str) -> bool:
    bare = before.rstrip(_MARKS + " ")
    if not bare or (bare[-1].isdigit() and len(bare) < 4):
        return True  # at the start of a line
    if bare[-1] in ".!?|:" or (bare[-1] in ",;" and phrase[0].isupper()):
        return kind.rank != WEAK or phrase.isupper() or (kind.name in ("header", "signature") and " " in phrase)
    if not phrase[0].isupper():
        return False
    last = bare.split()[-1].strip("()")
    if last.lower() in _LABEL and kind.name in ("findings", "impression") and last.isupper() == phrase.isupper():
        return False
    if not phrase.isupper() and (kind.rank == WEAK or len(phrase) == 1):
        return False  # "... left breast Site: ..." stays in the body
    return phrase.isupper() or last.lower() not in _PROSE_BEFORE


def _spaced_out(work: str, found: list[Heading]) -> None:
    """ "F I N D I N G S:" at the start of a line."""
    for match in _SPACED.finditer(work):
        kind = kind_of(match.group(1).replace(" ", ""))
        if kind is not None and kind.rank == OWN:
            found.append(Heading(match.start(1), match.end(), kind.name, kind.rank, True))


def _inside_lines(work: str, found: list[Heading], *, capitals: bool) -> None:
    """Headings without a colon in the middle of a line: marked up, in capitals, or a title after a sentence."""
    if "**" in work or "[" in work or "__" in work or "<" in work or "##" in work or "--" in work or "==" in work:
        for match in _INLINE_MARK.finditer(work):
            kind = kind_of(match.group(1))
            if kind and kind.rank == OWN and (match.group(1).isupper() or kind.name in ("findings", "impression")):
                found.append(Heading(match.start(), match.end(), kind.name, kind.rank, True))
    for word in _CAPITAL_WORDS if capitals else _BARE_INSIDE:
        at = work.find(word)
        while at != -1:
            heading = _bare_inside(work, at, capitals)
            if heading:
                found.append(heading)
            at = work.find(word, at + len(word))


def _bare_inside(work: str, start: int, capitals: bool) -> Heading | None:
    match = _BARE.match(work, start)
    if match is None or (start and (work[start - 1].isalnum() or work[start - 1] in "-/&")):
        return None
    before = work[max(0, start - 24) : start].rstrip(" \t")
    after = work[match.end(1) : match.end(1) + 24].lstrip(" \t-–—")
    if not after or _goes_on(after) or not (after[0].isupper() or after[0].isdigit()):
        return None
    title = not match.group(1).isupper()
    opens = not before or before[-1] in (".!?\n:*#" if capitals else ".!?\n:,;*#)")
    word = before.split()[-1] if before.split() else ""
    following = after.split(None, 1)[0]
    if title and (not opens or (following.isupper() and len(following) > 1)):
        return None
    if not opens and (capitals or word.isupper()):
        return None
    kind = kind_of(match.group(1))
    end = work.index(after[0], match.end(1))
    return Heading(start, end, kind.name, kind.rank, True) if kind else None
