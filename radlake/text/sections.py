"""Section spans of a radiology report: findings and impression exactly, the rest as found.

    sections = parse_sections(text)
    start, end = sections.spans["impression"]

Parse before de-identifying: the parser uses signatures and names that redaction removes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from radlake.text.headings import Heading, find_headings
from radlake.text.tails import split_tail

Span = tuple[int, int]

# Sections whose heading may be followed, without a heading of its own, by the body of the report.
_BEFORE_BODY = ("comparison", "technique", "history", "indication", "exam", "header")
# Inside the body these words, unless at the start of a line or in capitals, are sub-headings.
_HEADER_LIKE = (*_BEFORE_BODY, "final", "wet_read")
_EDGE = " \t\r\n*,:=_#~|>\x0b\x0c"
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_FIRST_STOP = re.compile(r"[.!?](?=\s)")


@dataclass(frozen=True)
class Sections:
    """`spans`: name -> (start, end) in characters of the input; `method`: how it was decided.

    Methods: headings, impression-first, combined, inferred-findings, none.
    """

    spans: dict[str, Span]
    method: str


class _Block(NamedTuple):
    name: str
    start: int
    end: int
    main: bool = True


def parse_sections(text: str) -> Sections:
    """The sections of one report. Never raises; a text without any heading has no sections."""
    work = _one_kind_of_break(text)
    headings = _without_subheadings(find_headings(work))
    blocks = _blocks(headings, len(work))
    spans: dict[str, Span] = {}
    for block in _current_version(blocks):
        _keep(spans, block, work)
    inferred = not ({"findings", "findings_impression"} & spans.keys()) and _infer_findings(
        spans, blocks, headings, work
    )
    _cut_tails(spans, work)
    return Sections(
        {name: span for name, span in spans.items() if name not in ("final", "header")},
        _method(spans, inferred),
    )


def section_texts(text: str, sections: Sections | None = None) -> dict[str, str]:
    """Name -> stripped text of every section, HL7's `\\.br\\` turned into newlines.

    Pass `sections` where the text has been parsed already.
    """
    spans = (sections or parse_sections(text)).spans
    return {name: text[start:end].replace("\\.br\\", "\n").strip() for name, (start, end) in spans.items()}


def _one_kind_of_break(text: str) -> str:
    """The text with every line break as "\\n", character for character as long as the input."""
    work = text.replace("\\.br\\", "    \n") if "\\.br\\" in text else text
    if "\r" in work:
        work = work.replace("\r\n", " \n") if "\n" in work else work.replace("\r", "\n")
    return work


def _without_subheadings(headings: list[Heading]) -> list[Heading]:
    """Drops headings that stand inside a body as its own sub-headings."""
    last_body = {
        name: max((h.start for h in headings if h.name == name and h.main), default=-1)
        for name in ("findings", "impression")
    }
    seen: set[str] = set()
    kept = []
    for heading in headings:
        name = heading.name
        if name in _HEADER_LIKE and not heading.firm and "findings" in seen and last_body["findings"] < heading.start:
            continue
        if name in ("findings", "impression") and not heading.main and name in seen:
            continue
        if name == "findings" and not heading.main and "impression" in seen and last_body["findings"] != -1:
            continue
        if heading.main:
            seen.add(name)
        kept.append(heading)
    return kept


def _blocks(headings: list[Heading], length: int) -> list[_Block]:
    """One block per heading up to the next; a late addendum keeps the headings inside it."""
    blocks: list[_Block] = []
    seen: set[str] = set()
    for index, heading in enumerate(headings):
        end = headings[index + 1].start if index + 1 < len(headings) else length
        last = blocks[-1] if blocks else None
        swallowed = (
            last is not None
            and last.name == "addendum"
            and "impression" in seen
            and heading.name not in ("addendum", "final", "signature")
        )
        if last is not None and swallowed:
            blocks[-1] = _Block(last.name, last.start, end)
            continue
        seen.add(heading.name)
        blocks.append(_Block(heading.name, heading.content, end, heading.main))
    return blocks


def _current_version(blocks: list[_Block]) -> list[_Block]:
    """Without the findings and impression of a preliminary read when a final one follows."""
    marks = [i for i, block in enumerate(blocks) if block.name == "final"]
    for mark in marks:
        later = {block.name for block in blocks[mark + 1 :]}
        if later & {"findings", "impression", "findings_impression"}:
            old = [b for b in blocks[:mark] if b.name not in ("findings", "impression", "findings_impression")]
            return old + blocks[mark:]
    wet = next((i for i, block in enumerate(blocks) if block.name == "wet_read"), None)
    if wet is not None:
        return blocks[: wet + 1] + _last_of_each(blocks[wet + 1 :])
    return blocks


def _last_of_each(blocks: list[_Block]) -> list[_Block]:
    """After a preliminary read without a mark for the final one, the last findings and impression count."""
    addendum = next((i for i, block in enumerate(blocks) if block.name == "addendum"), len(blocks))
    last = {block.name: i for i, block in enumerate(blocks[:addendum])}
    return [b for i, b in enumerate(blocks) if b.name not in ("findings", "impression") or last.get(b.name, i) == i]


def _keep(spans: dict[str, Span], block: _Block, work: str) -> None:
    """The first block of a name that holds anything counts; later ones are separate reports or repeats."""
    span = _trim(work, block.start, block.end)
    earlier = spans.get(block.name)
    if span[1] > span[0] and (earlier is None or earlier[0] == earlier[1]):
        spans[block.name] = span


def _infer_findings(spans: dict[str, Span], blocks: list[_Block], headings: list[Heading], work: str) -> bool:
    """Findings without a heading: the body that follows the last header section. True when found."""
    names = [block.name for block in blocks]
    stop = names.index("impression") if "impression" in names else len(blocks)
    if stop == 0 and blocks:
        return _body_before_first(spans, headings[0].start, work) or _body_after_impression(spans, blocks, work)
    before = stop - 1 if stop and blocks else -1
    if before < 0 or blocks[before].name not in _BEFORE_BODY:
        return False
    return _split_header(spans, blocks[before], work)


def _body_before_first(spans: dict[str, Span], end: int, work: str) -> bool:
    """Unlabelled text before the impression: its first line is a title if it reads like one."""
    start, end = _trim(work, 0, end)
    line_end = work.find("\n", start, end)
    title = work[start:line_end] if line_end != -1 else ""
    if title and (not title.rstrip().endswith(".") and len(title) <= 90):
        spans.setdefault("exam", _trim(work, start, line_end))
        start = line_end
    return _set_body(spans, work, start, end)


def _body_after_impression(spans: dict[str, Span], blocks: list[_Block], work: str) -> bool:
    """Impression first and the body unlabelled: it follows the last header section after it."""
    candidates = [block for block in blocks[1:] if block.name in _BEFORE_BODY]
    return bool(candidates) and _split_header(spans, candidates[-1], work)


def _split_header(spans: dict[str, Span], block: _Block, work: str) -> bool:
    start, end = _trim(work, block.start, block.end)
    cut: int | None = start
    if not _BLANK_LINE.search(work, block.start, start) or _BLANK_LINE.search(work, start, end):
        cut = _header_end(work, start, end)  # otherwise the header section is empty
    if cut is None or not _set_body(spans, work, cut, end):
        return False
    if spans.get(block.name) == (start, end):
        spans[block.name] = _trim(work, start, cut)
    return True


def _header_end(work: str, start: int, end: int) -> int | None:
    """Where the content of a header section stops and the body starts: paragraph, line or sentence."""
    blank = _BLANK_LINE.search(work, start, end)
    if blank:
        return blank.end()
    line_end = work.find("\n", start, end)
    while line_end != -1:
        line = work[work.rfind("\n", start, line_end) + 1 if "\n" in work[start:line_end] else start : line_end]
        if line.rstrip()[-1:] in (".", ":", ")", ";") or len(line) < 45:
            return line_end + 1
        line_end = work.find("\n", line_end + 1, end)
    stop = _FIRST_STOP.search(work, start, end)
    return stop.end() if stop else None


def _set_body(spans: dict[str, Span], work: str, start: int, end: int) -> bool:
    span = _trim(work, start, end)
    if len(work[span[0] : span[1]].split(None, 3)) < 3:
        return False
    spans["findings"] = span
    return True


def _cut_tails(spans: dict[str, Span], work: str) -> None:
    """Takes signatures, footers and phone notes off the end of what is read as clinical text."""
    for name in ("findings", "impression", "findings_impression", "recommendation", "addendum"):
        if name not in spans:
            continue
        start, end = spans[name]
        body, note, signature = split_tail(work, start, end)
        spans[name] = _trim(work, start, body)
        if name == "addendum":
            continue
        if note > body:
            spans.setdefault("communication", _trim(work, body, note))
        if signature > note:
            spans.setdefault("signature", _trim(work, note, signature))


def _trim(work: str, start: int, end: int) -> Span:
    """The span without white space and heading decoration at its edges."""
    piece = work[start:end]
    left = len(piece) - len(piece.lstrip(_EDGE))
    if left == len(piece):
        return start, start
    return start + left, start + len(piece.rstrip(_EDGE))


def _method(spans: dict[str, Span], inferred: bool) -> str:
    if "findings_impression" in spans:
        return "combined"
    if inferred:
        return "inferred-findings"
    if "findings" in spans and "impression" in spans and spans["impression"] < spans["findings"]:
        return "impression-first"
    return "headings" if spans else "none"
