"""Section spans of a radiology report: findings and impression exactly, the rest as found.

    sections = parse_sections(text)
    start, end = sections.spans["impression"]

Parse before de-identifying: the parser uses signatures and names that redaction removes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from radlake.text.bodies import infer_findings
from radlake.text.folding import fold
from radlake.text.headings import find_headings
from radlake.text.headingwords import OWN
from radlake.text.lexicon import words_of
from radlake.text.outline import Block, outline
from radlake.text.tails import after_opening_notes, split_tail
from radlake.text.trimming import Span, trim

# Blocks that shape the report but are no sections of it.
_NO_SECTION = ("final", "header", "other")
_DOUBTFUL_WORDS = words_of(
    """dr md do rn mr mrs ms mrn dob ssn signed dictated reviewed performed called notified discussed telephone phone
    pager account copy printed radiologist technologist physician impression findings: page m.d"""
)
_DOUBTFUL_NUMBER = re.compile(r"\d:\d|@|\d{3}[-.)]\d{4}|\d{6}|\d{4} hours")
_MORE_THAN_ONE = ("wet_read", "final", "addendum")
_BREAK = re.compile(r"\\\.(?:br|sp\d{0,2})\\|<br[ \t]{0,3}/?>|\\X0[DA]\\(?:\\X0A\\)?", re.IGNORECASE)
_TAG = re.compile(r"</?([A-Za-z][A-Za-z0-9]{0,9})(?: [^<>]{0,80})?/?>")
_ENDS_LINE = words_of("p div br li tr h1 h2 h3 h4 h5 h6 ul ol table hr")
_IN_LINE = words_of("b i u em strong span font small sub sup a pre code body html head title")
_RARE = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029\xa0\u3000\u2007\u202f\ufeff\u200b]")
_RARE_BREAKS = {ord(c): "\n" for c in "\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"} | {
    ord(c): " " for c in "\xa0\u3000\u2007\u202f\ufeff\u200b"
}


@dataclass(frozen=True)
class Sections:
    """`spans`: name -> (start, end) in characters of the input; `method`: how it was decided.

    Methods: headings, impression-first, combined, inferred-findings, none.

    A history is the indication too where there is no other. `confidence` speaks of findings and impression. high: each
    under a heading of its own word, in a text with one read. medium: both, but a heading is missing or says another
    word ("report", "summary"), or there is more than one read or report. low: one of the two is missing, cannot be told
    from the other, or ends in what may be a signature or a note. none: there is neither.
    """

    spans: dict[str, Span]
    method: str
    confidence: str = "none"


def parse_sections(text: str) -> Sections:
    """The sections of one report. Never raises; a text without any heading has no sections."""
    laid = _lay_out(text)
    return Sections(laid.spans, _method(laid.spans, laid.inferred), _confidence(*laid))


def section_spans(text: str) -> dict[str, Span]:
    """Only where the sections are: name -> (start, end) in characters; empty where `parse_sections` finds none."""
    return _lay_out(text).spans


class _Layout(NamedTuple):
    """What `parse_sections` makes of a text; `low` is it in lower case, character for character."""

    spans: dict[str, Span]
    blocks: list[Block]
    inferred: bool
    low: str


def _lay_out(text: str) -> _Layout:
    work = _one_kind_of_break(text)
    blocks = outline(find_headings(work), work)
    spans: dict[str, Span] = {}
    for block in blocks:
        _keep(spans, block, work)
    inferred = not ({"findings", "findings_impression"} & spans.keys()) and infer_findings(spans, blocks, work)
    low = work.lower()
    if len(low) != len(work):
        low = fold(work)
    _cut_tails(spans, work, low)
    spans = {name: span for name, span in spans.items() if name not in _NO_SECTION}
    if "history" in spans:
        spans.setdefault("indication", spans["history"])
    return _Layout(spans, blocks, inferred, low)


def section_texts(text: str, sections: Sections | None = None) -> dict[str, str]:
    """Name -> stripped text of every section, HL7's `\\.br\\` turned into newlines.

    Pass `sections` where the text has been parsed already.
    """
    spans = (sections or parse_sections(text)).spans
    return {name: text[start:end].replace("\\.br\\", "\n").strip() for name, (start, end) in spans.items()}


def _one_kind_of_break(text: str) -> str:
    """The text with every line break as "\\n", character for character as long as the input."""
    work = text
    if "\\" in work:
        work = work.replace("\\.br\\", "    \n")
    if "\\" in work or "<b" in work or "<B" in work:
        work = _BREAK.sub(_padded_break, work)
    if "</" in work:
        work = _TAG.sub(_blanked_tag, work)
    if "\n" not in work and "\r" not in work:
        if "\\n" in work:  # a break that was escaped once too often
            work = work.replace("\\n", " \n")
        elif work.count("~") > 2:  # HL7's repetitions
            work = work.replace("~", "\n")
    if "\r" in work:
        work = work.replace("\r\n", " \n").replace("\r", "\n")
    if (
        _RARE.search(work)
        if not work.isascii()
        else ("\x0b" in work or "\x0c" in work or "\x1c" in work or "\x1e" in work)
    ):
        work = work.translate(_RARE_BREAKS)
    return work


def _padded_break(match: re.Match[str]) -> str:
    return " " * (match.end() - match.start() - 1) + "\n"


def _blanked_tag(match: re.Match[str]) -> str:
    """Blanks as long as an HTML tag; a break at the end of one that ends a line."""
    name, length = match.group(1).lower(), match.end() - match.start()
    if name not in _ENDS_LINE and name not in _IN_LINE and not match.group().startswith("</"):
        return match.group()  # "<FINDINGS>" is a heading
    return " " * (length - 1) + ("\n" if name in _ENDS_LINE else " ")


def _keep(spans: dict[str, Span], block: Block, work: str) -> None:
    """The first block of a name that holds anything counts; later ones are separate reports or repeats."""
    span = trim(work, block.start, block.end)
    earlier = spans.get(block.name)
    if span[1] > span[0] and (earlier is None or earlier[0] == earlier[1]):
        spans[block.name] = span


def _cut_tails(spans: dict[str, Span], work: str, low: str) -> None:
    """Takes signatures, footers and phone notes off the end of what is read as clinical text."""
    for name in ("findings", "impression", "findings_impression", "recommendation", "addendum"):
        if name not in spans:
            continue
        start, end = spans[name]
        last = name != "findings" or spans.get("impression", (0, 0))[0] < start
        body, note, signature = split_tail(work, low, start, end, last=last)
        if name in ("findings", "impression"):
            start = after_opening_notes(work, low, start, body)
        spans[name] = trim(work, start, body)
        if name == "addendum":
            continue
        if note > body:
            spans.setdefault("communication", trim(work, body, note))
        if signature > note:
            spans.setdefault("signature", trim(work, note, signature))


def _method(spans: dict[str, Span], inferred: bool) -> str:
    if "findings_impression" in spans:
        return "combined"
    if inferred:
        return "inferred-findings"
    if "findings" in spans and "impression" in spans and spans["impression"] < spans["findings"]:
        return "impression-first"
    return "headings" if spans else "none"


def _confidence(spans: dict[str, Span], blocks: list[Block], inferred: bool, low: str) -> str:
    found = [spans[name] for name in ("findings", "impression") if name in spans and spans[name][0] < spans[name][1]]
    if not found:
        return "low" if "findings_impression" in spans else "none"
    if len(found) < 2 or any(_is_doubtful(low, *span) for span in found):
        return "low"
    ranks = [block.rank for block in blocks if block.name in ("findings", "impression")]
    plain = not inferred and len(ranks) == 2 and min(ranks) == OWN
    return "high" if plain and not any(block.name in _MORE_THAN_ONE for block in blocks) else "medium"


def _is_doubtful(low: str, start: int, end: int) -> bool:
    """Too short to say anything, or with people, numbers or a heading's word where clinical text should end."""
    tail = low[max(start, end - 110) : end]
    words = {word.strip(".,;()") for word in tail.split()}
    return end - start < 10 or not words.isdisjoint(_DOUBTFUL_WORDS) or _DOUBTFUL_NUMBER.search(tail) is not None
