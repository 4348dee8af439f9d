"""Name cues: titles, degrees, signatures, labels, relatives and carets say that a name stands here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.known import occurrences, positions, stands_in_eponym
from radlake.text.lexicon import PARTICLES, words_of
from radlake.text.namewords import run, run_back
from radlake.text.spans import Span

_TITLE = re.compile(
    r"[DMPdmp](?<![^\W_].)(?:rs?|RS?|octors?|OCTORS?|iss|ISS|s|S|R|rof|ROF|rofessor|ROFESSOR)"
    r"(?:\.(?=[A-ZÀ-Þ][^\W\d_])|\.?[ \t]{1,3}|\.?[ \t]?\r?\n[ \t]{0,8})(?=[^\W\d_]|')"
)
_LOWER_TITLES = words_of("mr mrs miss prof professor")
_AND = re.compile(r",? (?:and|AND) |, | & |/")
_TITLE_WORDS = words_of("dr drs doctor doctors mr mrs ms miss prof professor")
# After these a name may stand in lower case; after the others ("performed by fluoroscopy") it needs a capital.
_SIGNING = words_of(
    "dictated transcribed typed signed interpreted verified approved finalized finalised authenticated name cc"
)
_BY_WORDS = _SIGNING | words_of(
    """read reviewed performed ordered requested referred reported attested entered seen prepared notified
    supervised electronically"""
)
_COLON_WORDS = _SIGNING | words_of(
    """patient pt re ordering dr attending resident fellow consultant sonologist reader reviewer examiner operator
        radiologist technologist physician provider surgeon signature pcp
    transcriptionist by technician sonographer nurse referring interpreting"""
)
_SPACE = re.compile(r"[ \t]?:?[ \t]{0,4}")
_RELATIVE_WORDS = words_of(
    """daughter son wife husband mother father brother sister spouse niece nephew aunt uncle caregiver guardian
    grandson granddaughter grandmother grandfather partner neighbor neighbour sibling twin"""
)
_AFTER_RELATIVE = re.compile(r"[A-Za-z]{1,16}(?:,|[ \t]named|[ \t]is)?[ \t\n]{1,3}\(?(?=[A-ZÀ-Þ])")
# By the word that it leaves when the stops are taken out: only degrees that can be there are looked for.
_DEGREES = {
    "md": ("MD",), "m": ("M.D", "M. D"), "do": ("DO",), "d": ("D.O",), "mbbs": ("MBBS",), "mbchb": ("MBChB",),
    "phd": ("PhD",), "ph": ("Ph.D",), "frcr": ("FRCR",), "facr": ("FACR",), "rn": ("RN",), "r": ("R.N", "RT(R)"),
    "pa": ("PA-C",), "np": ("NP",), "n": ("N.P",), "crnp": ("CRNP",), "arnp": ("ARNP",), "aprn": ("APRN",),
    "dds": ("DDS",), "rdms": ("RDMS",), "cnmt": ("CNMT",), "dpm": ("DPM",), "rt": ("RT",), "rvt": ("RVT",),
    "rdcs": ("RDCS",), "dnp": ("DNP",), "frcpc": ("FRCPC",), "mbbch": ("MBBCh",), "dvm": ("DVM",), "lpn": ("LPN",),
    "pharmd": ("PharmD",), "mph": ("MPH",), "msc": ("MSc",), "bsc": ("BSc",), "dmd": ("DMD",), "facc": ("FACC",),
}  # fmt: skip
_DEGREE_END = re.compile(r"\.?(?![A-Za-z])")
_BEFORE_DEGREE = re.compile(r",?[ \t]{1,2}\Z|,\Z")
_CARET = re.compile(r"[\w'’.-]*\^[\w'’^.,-]*(?: [\w'’-]+(?=\^)[\w'’^.,-]*)*")
_WORD_BEFORE = re.compile(r"([^\W\d_]+) \Z")


def find_names(text: str, lower: str, words: set[str]) -> list[Span]:
    """Spans of persons that a cue gives away; they may overlap.

    `lower` is the folded text, `words` its words: triggers are looked up there.
    """
    spans: list[Span] = []
    if not words.isdisjoint(_TITLE_WORDS):
        spans += _after_titles(text, lower, words & _TITLE_WORDS)
    spans += _after_cues(text, lower)
    degrees = words & _DEGREES.keys()
    if degrees:
        spans += _before_degrees(text, [form for degree in degrees for form in _DEGREES[degree]])
    if not words.isdisjoint(_RELATIVE_WORDS):
        spans += _relatives(text, lower, words & _RELATIVE_WORDS)
    if "^" in text:
        spans += _carets(text)
    return [span for span in spans if not stands_in_eponym(lower, span.start, span.end)]


def _after_titles(text: str, lower: str, titles: set[str]) -> Iterator[Span]:
    for match in (_TITLE.match(text, at) for title in titles for at in positions(lower, title)):
        if match is None:
            continue
        title = match.group().strip(" \t.")
        if title in ("MR", "MS", "DR") and not _is_title_in_capitals(text, match):
            continue
        doctor = title[0] in "dD"
        end = run(text, match.end(), any_case=doctor or text[match.end()].isupper() or title.lower() in _LOWER_TITLES)
        if end == match.end():
            continue
        category, rule = ("PHYSICIAN", "title-doctor") if doctor else ("NAME", "title")
        yield Span(match.end(), end, category, rule)
        for _ in range(6 if title.lower() in ("drs", "doctors") else 0):
            link = _AND.match(text, end)
            second = run(text, link.end(), any_case=True) if link else end
            if link is None or second == link.end():
                break
            yield Span(link.end(), second, category, rule)
            end = second


def _cues(lower: str, sign: str, cue_words: frozenset[str]) -> list[tuple[int, str]]:
    """Where a cue ends, and its last word: one of `cue_words`, then `sign`."""
    found = []
    position = 0
    for piece in lower.split(sign)[:-1]:
        position += len(piece) + len(sign)
        tail = piece[-24:].rstrip(" \t)*")
        if tail and not tail[-1].isdigit():  # "10:22" is a time
            last = tail[max(tail.rfind(" "), tail.rfind("\n"), tail.rfind(".")) + 1 :].strip("(,*")
            if last in cue_words:
                found.append((position, last))
    return found


def _is_title_in_capitals(text: str, match: re.Match[str]) -> bool:
    """MR, MS and DR are also a modality, a disease and a technique: the name must be in capitals too."""
    following = text[match.end() : match.end() + 2]
    if not (following.isupper() and (following.isalpha() or following[1:] in (".", "'", "’"))):
        return False
    if match.group().startswith("DR") or "." in match.group():
        return True
    return _OWNS.match(text, match.end()) is not None  # "MR AHN'S PRIOR FILMS"


_OWNS = re.compile(r"[A-ZÀ-Ž][A-ZÀ-Ž-]{1,24}['’]S\b")


def _after_cues(text: str, lower: str) -> Iterator[Span]:
    cues = _cues(lower, ":", _COLON_WORDS)
    if " by" in lower:
        cues += [cue for cue in _cues(lower, " by", _BY_WORDS) if not lower[cue[0] : cue[0] + 1].isalnum()]
    for end_of_cue, last in cues:
        start = _SPACE.match(text, end_of_cue).end()  # type: ignore[union-attr]
        title = _TITLE.match(text, start)
        start = title.end() if title else start
        end = run(text, start, comma=True, any_case=last in _SIGNING)
        if end > start and text[start:end].rstrip(".").lower() not in _TITLE_WORDS:
            yield Span(start, end, "NAME", "name-cue")


def _before_degrees(text: str, degrees: list[str]) -> Iterator[Span]:
    for degree in degrees:
        for at in occurrences(text, degree):
            gap = _BEFORE_DEGREE.search(text, max(0, at - 3), at)
            if gap is None or (degree == "DO" and "," not in gap.group()):
                continue
            start = run_back(text, gap.start())
            if start < gap.start() and _DEGREE_END.match(text, at + len(degree)):
                yield Span(start, gap.start(), "PHYSICIAN", "degree")


def _relatives(text: str, lower: str, relatives: set[str]) -> Iterator[Span]:
    for at in (at for relative in relatives for at in positions(lower, relative)):
        match = _AFTER_RELATIVE.match(text, at)
        if match is None:
            continue
        end = run(text, match.end())
        if end > match.end() and lower[match.end() : end] not in ("mary joseph", "minnie"):  # a nodule and an old joke
            yield Span(match.end(), end, "NAME", "relative")


def _carets(text: str) -> Iterator[Span]:
    for match in _CARET.finditer(text):
        if not any(character.isalpha() for character in match.group()):
            if any(character.isdigit() for character in match.group()):
                yield Span(match.start(), match.end(), "ID", "caret-id")
            continue
        start = match.start()
        before = _WORD_BEFORE.search(text, max(0, start - 24), start)
        while before and (
            before.group(1).lower() in PARTICLES or gazetteer().kind(before.group(1).lower()) >= Kind.UNKNOWN
        ):
            start = before.start()
            before = _WORD_BEFORE.search(text, max(0, start - 24), start)
        yield Span(start, match.end(), "NAME", "caret-name")
