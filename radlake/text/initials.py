"""Initials alone: of who dictated, who typed, who read, and of the patient."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.known import occurrences
from radlake.text.lexicon import words_of
from radlake.text.spans import Span

# Who dictated and who typed: "JXT:boo 04-29-2014", "T: 7/25/2013 USJ/rc", "ADDENDUM #1 (MH 29 MAY 07)".
_TYPED = re.compile(
    r"(?<![^\W_])[A-ZÀ-Ž]{2,4}[:/](?:[a-zà-ž]{2,4}(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2}|<)"
    r"|[A-Z]{2,3}(?=[ \t]*$|[ \t]*\n)|(?!))(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2})",
    re.MULTILINE,
)
# Initials alone after a label, or after the date of a transcription; each is looked for at its own words.
_BY_INITIALS = re.compile(r"[^\n]{0,48}?(?:\b[Bb][Yy]\b:?|:) ?([A-Z]{2,3})(?=[ \t\r]*(?:\n|\Z)|\.|[ ]{2,}[0-9])")
_INITIALS_AFTER = {
    **dict.fromkeys(("transcriptionist", "transcribed", "reported", "dictated", "typed"), _BY_INITIALS),
    "tech:": re.compile(r"tech: ?([A-Z]{2,3})(?=[.;,\n])", re.IGNORECASE),
    "initials": re.compile(r"initials:? ([A-Z]{2,3})(?![\w/])", re.IGNORECASE),
    "transcriptionist:": re.compile(r"[a-z]+: ?([a-z]{2,3})(?=[ \t]*(?:\r?\n|\Z|[;,/]))", re.IGNORECASE),
    "wet": re.compile(r"wet read(?:ing)?(?: by)?: ?([A-Z]{2,3})(?=[.;,]|[ \t]*(?:\r?\n|\Z))", re.IGNORECASE),
    "dict": re.compile(r"dict: ?[^\n:]{2,40}?[ ]TR(?:ANS)?: ?([A-Z]{2,3})(?![\w/])", re.IGNORECASE),
    ", by ": re.compile(r", (?:by|BY) ([A-Z]{2,3})(?=[ \t\r]*(?:\n|\Z)|\.)"),
    "t: ": re.compile(r"T: ?(?:[^\n]{6,22}[0-9] )?([a-zà-ž]{2,3})(?=[ ]{2}|[ ]*\r?\n)"),
}
_TYPIST_SIGN = re.compile(r"[:/](?<=[A-ZÀ-Ž][A-ZÀ-Ž].)[A-Za-zà-ž]{2}")
_PATIENT_INITIALS = re.compile(r"[Pp](?:t|T|atient|ATIENT)\.? ((?:[A-Z]\.){2,4}|[A-Z]{2,3})(?=,? (?:is|was|[0-9])|, )")
_SLASH_TYPIST = re.compile(
    r"/([a-z]{2,3})(?<=[0-9]/..)(?=[ \t]{2}|[ \t]*\n)|/([a-z]{3})(?<=[0-9]/...)(?=[ \t]{2}|[ \t]*\n)"
    r"|/([A-Z]{2,3})(?=\n|\Z)(?:(?<=\n/..)|(?<=\n/...))"
)
_TYPED_BY = re.compile(
    r"(?i:transcribed|typed)[^\n]{0,40}[0-9]{2} ([a-zA-Z]{2,3})$|(?i:dict"
    r"|typed)(?:ated)?(?: by)?:? ([A-Z]{2,3})(?= on [0-9]|\s|$)"
    r"|(?i:typed):? ([a-z]{2,3})$",
    re.MULTILINE,
)
_IN_BRACKET = re.compile(r"\(([A-Z]{2,3})[ ,](?=[0-9]{1,4}(?:st|nd|rd|th)?[ /.-]|[A-Z][a-z]{2}\.? )")
_ADDENDUM = re.compile(r"addendum \(([A-Z]{2,3})\)", re.IGNORECASE)
_BOTH = re.compile(
    r"/(?:(?<=[0-9]{2} [A-Za-z]{2}/)|(?<=[0-9]{2} [A-Za-z]{3}/))[a-z]{2,3}(?![\w/])(?:(?<=[A-Z]/[a-z]{2})"
    r"|(?<=[A-Z]/[a-z]{3})|(?=[ \t]*(?:\n|\Z|<)))"
)
_AFTER_DASH = re.compile(r"[-–] ([A-Z]{2,3})(?=, [0-9]{1,2}:[0-9]{2})")
_BY_COLON = re.compile(r"y: (?<=[Bb]y: )([A-Z]{2,3})(?=[.\n]|$)")
_READ = re.compile(r"(?:[Rr]ead|READ|[Aa]ddendum|ADDENDUM)[:#]? ?([A-Z]{2,3})(?= [0-9]{1,4}[/.: -])")
_CLINICAL_CAPITALS = words_of("CT MR MRI US XR PET NM IR MG DX AP PA CXR CTA MRA")


# The reader's initials and the date as the last line.
_LAST_LINE = re.compile(
    r"(?:\n|[.;>] ?)([A-Z]{3})"
    r"(?= (?:[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}|[0-9]{1,2} ?[A-Z][a-z]{2,8} ?[0-9]{2,4})\s*\Z)"
)


def find_initials(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    """Of who dictated, who typed, who read, and of the patient."""
    for sign in _TYPIST_SIGN.finditer(text):
        match = _TYPED.search(text, max(0, sign.start() - 4), sign.end() + 16)
        if match and _are_initials(match.group()):
            yield Span(match.start(), match.end(), "NAME", "typist")
    patterns = [(_BY_COLON, "PHYSICIAN")] if "by" in words else []
    patterns += [(_IN_BRACKET, "PHYSICIAN")] if "(" in text else []
    patterns += [(_AFTER_DASH, "PHYSICIAN")] if "- " in text or "– " in text else []
    patterns += [(_PATIENT_INITIALS, "PATIENT")] if "pt" in words or "patient" in words else []
    patterns += [(_SLASH_TYPIST, "NAME")] if "/" in text else []
    if "/" in text:
        for match in _BOTH.finditer(text):
            start = text.rfind(" ", max(0, match.start() - 4), match.start()) + 1
            if text[start : match.start()].upper() not in _CLINICAL_CAPITALS:
                yield Span(start, match.end(), "NAME", "typist")
    yield from _initials_after(text, folded, words)
    last = _LAST_LINE.search(text, max(0, len(text) - 32))
    if last and last.group(1) not in _CLINICAL_CAPITALS:
        yield Span(*last.span(1), "PHYSICIAN", "initials")
    found = [(match, category) for pattern, category in patterns for match in pattern.finditer(text)]
    cues: tuple[tuple[str, re.Pattern[str], str], ...] = ()
    cues += _READ_CUES if not words.isdisjoint(("read", "addendum", "by")) else ()
    cues += _TYPED_CUES if not words.isdisjoint(("transcribed", "typed", "dict", "dictated")) else ()
    for cue, pattern, category in cues:
        found += [(m, category) for at in occurrences(folded, cue) if (m := pattern.match(text, at))]
    for match, category in found:
        start, end = match.span(match.lastindex or 0)
        if text[start:end] not in _CLINICAL_CAPITALS:
            yield Span(start, end, category, "initials")


_READ_CUES = (("read", _READ, "PHYSICIAN"), ("addendum", _READ, "PHYSICIAN"), ("addendum (", _ADDENDUM, "PHYSICIAN"))
_TYPED_CUES = (("transcribed", _TYPED_BY, "NAME"), ("typed", _TYPED_BY, "NAME"), ("dict", _TYPED_BY, "NAME"))


def _initials_after(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    for label, pattern in _INITIALS_AFTER.items():
        if label.isalpha() and label not in words:
            continue
        at = folded.find(label)
        while at != -1:
            match = pattern.match(text, at)
            if match and match.group(1) not in _CLINICAL_CAPITALS:
                yield Span(match.start(1), match.end(1), "NAME", "initials")
            at = folded.find(label, at + len(label))


def _are_initials(pair: str) -> bool:
    return pair[:2].isupper() and pair.replace("/", ":").split(":")[0] not in _CLINICAL_CAPITALS
