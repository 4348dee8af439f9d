"""Name cues: titles, degrees, signatures, labels, relatives and hospitals say that a name stands here."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.known import stands_in_eponym
from radlake.text.namewords import run, run_back
from radlake.text.spans import Span


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_TITLE = re.compile(
    r"[DMPdmp](?<![^\W_].)(?:rs?|RS?|octor|OCTOR|iss|ISS|s|S|R|rof|ROF|rofessor|ROFESSOR)\.?[ \t]{1,3}(?=[^\W\d_])"
)
_AND = re.compile(r",? and |, | & |/")
_TITLE_WORDS = _words("dr drs doctor mr mrs ms miss prof professor")
_CUE_END = re.compile(r"[ \t]by\b[ \t]?:?|:")
# After these a name may stand in lower case; after the others ("performed by fluoroscopy") it needs a capital.
_SIGNING = _words("dictated transcribed signed interpreted verified approved finalized finalised authenticated name cc")
_BY_WORDS = _SIGNING | _words(
    """read reviewed performed ordered requested referred reported attested entered seen prepared notified
    supervised electronically"""
)
_COLON_WORDS = _SIGNING | _words(
    """patient pt attending resident fellow radiologist technologist physician provider surgeon signature pcp
    transcriptionist by technician sonographer nurse referring interpreting"""
)
_SPACE = re.compile(r"[ \t]{0,4}")
_RELATIVE_WORDS = _words(
    """daughter son wife husband mother father brother sister spouse niece nephew aunt uncle caregiver guardian
    grandson granddaughter grandmother grandfather partner neighbor neighbour"""
)
_RELATIVE = re.compile(
    r"\b(?:"
    + "|".join(form for word in sorted(_RELATIVE_WORDS) for form in (word, word.capitalize(), word.upper()))
    + r")(?:,|[ \t]named|[ \t]is)?[ \t](?=[A-Z])"
)
_DEGREE_WORDS = _words("md m do d mbbs mbchb ph phd frcr facr r rn pa-c pa n np crnp arnp aprn dds rt rdms cnmt")
_DEGREE = re.compile(
    r"[MDPFRNCA](?<![^\W_].)(?:(?<=M)(?:\.[ \t]?D\b\.?|D\b|BBS\b|BChB\b)"
    r"|(?<=D)(?:\.O\.|O\b|DS\b)|(?<=P)(?:h\.?D\b\.?|A-C\b)"
    r"|(?<=F)(?:RCR\b|ACR\b)|(?<=R)(?:\.N\.|N\b|T\(R\)|DMS\b)|(?<=N)(?:\.P\.|P\b)|(?<=C)(?:RNP|NMT)\b|(?<=A)(?:RNP|PRN)\b)"
)
_BEFORE_DEGREE = re.compile(r",?[ \t]{1,2}$|,$")
_CARET = re.compile(r"\^[\w'’-]{0,30}(?:\^[\w'’-]{0,30}){0,5}")
_CARET_LAST = re.compile(r"[^\W\d_][\w'’-]{0,30}$")
_HOSPITAL_WORDS = _words("hospital clinic medical health healthcare infirmary imaging cancer memorial sanatorium")
_HOSPITAL = re.compile(
    r"\b(?:Hospital|HOSPITAL|Medical Cent(?:er|re)|MEDICAL CENTER|Clinic|CLINIC|Health System|HEALTH SYSTEM"
    r"|Healthcare|Infirmary|INFIRMARY|Imaging Cent(?:er|re)|IMAGING CENTER|Health Center|Cancer Center|Memorial"
    r"|Sanatorium)s?\b"
)


def find_names(text: str, lower: str, words: set[str]) -> list[Span]:
    """Spans of persons and hospitals that a cue gives away; they may overlap.

    `lower` is the folded text, `words` its words: triggers are looked up there.
    """
    spans: list[Span] = []
    if not words.isdisjoint(_TITLE_WORDS):
        spans += _after_titles(text)
    spans += _after_cues(text, lower)
    if not words.isdisjoint(_DEGREE_WORDS):
        spans += _before_degrees(text)
    if not words.isdisjoint(_RELATIVE_WORDS):
        spans += _relatives(text)
    if "^" in text:
        spans += _carets(text)
    if not words.isdisjoint(_HOSPITAL_WORDS):
        spans += _hospitals(text)
    return [span for span in spans if not stands_in_eponym(lower, span.start, span.end)]


def _after_titles(text: str) -> Iterator[Span]:
    for match in _TITLE.finditer(text):
        title = match.group().strip(" \t.")
        if title in ("MR", "MS", "DR") and not _is_title_in_capitals(text, match):
            continue
        doctor = title[0] in "dD"
        end = run(text, match.end(), any_case=title.lower() in ("dr", "drs"))
        if end == match.end():
            continue
        category, rule = ("PHYSICIAN", "title-doctor") if doctor else ("NAME", "title")
        yield Span(match.end(), end, category, rule)
        if title.lower() == "drs" and (link := _AND.match(text, end)):
            second = run(text, link.end())
            if second > link.end():
                yield Span(link.end(), second, category, rule)


def _is_title_in_capitals(text: str, match: re.Match[str]) -> bool:
    """MR, MS and DR are also a modality, a disease and a technique: the name must be in capitals too."""
    following = text[match.end() : match.end() + 2]
    if not (following.isalpha() and following.isupper()):
        return False
    return match.group().startswith("DR") or "." in match.group()


def _after_cues(text: str, lower: str) -> Iterator[Span]:
    for match in _CUE_END.finditer(text):
        before = lower[max(0, match.start() - 24) : match.start()].split()
        last = before[-1].strip("(,.*") if before else ""
        if last not in (_BY_WORDS if match.group() != ":" else _COLON_WORDS):
            continue
        start = _SPACE.match(text, match.end()).end()  # type: ignore[union-attr]
        title = _TITLE.match(text, start)
        start = title.end() if title else start
        end = run(text, start, comma=True, any_case=last in _SIGNING)
        if end > start:
            yield Span(start, end, "NAME", "name-cue")


def _before_degrees(text: str) -> Iterator[Span]:
    for match in _DEGREE.finditer(text):
        gap = _BEFORE_DEGREE.search(text, max(0, match.start() - 3), match.start())
        if gap is None or (match.group() == "DO" and "," not in gap.group()):
            continue
        start = run_back(text, gap.start())
        if start < gap.start():
            yield Span(start, gap.start(), "PHYSICIAN", "degree")


def _relatives(text: str) -> Iterator[Span]:
    for match in _RELATIVE.finditer(text):
        end = run(text, match.end())
        if end > match.end() and text[match.end() : end].lower() != "mary joseph":  # the umbilical nodule
            yield Span(match.end(), end, "NAME", "relative")


def _carets(text: str) -> Iterator[Span]:
    for match in _CARET.finditer(text):
        last = _CARET_LAST.search(text, max(0, match.start() - 32), match.start())
        if last and any(character.isalpha() for character in match.group()):
            yield Span(last.start(), match.end(), "NAME", "caret-name")


def _hospitals(text: str) -> Iterator[Span]:
    for match in _HOSPITAL.finditer(text):
        start = run_back(text, match.start(), place=True)
        if start < match.start():
            yield Span(start, match.end(), "HOSPITAL", "hospital")
