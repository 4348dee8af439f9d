"""The lines of one report: whether they are whole, and what they say together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from radlake.records.types import MISSING_LINES, REPEATED_LINE

_SECTIONS = ("findings", "impression", "indication", "technique", "comparison")


class Line(NamedTuple):
    """A row of a table of lines: which table, section and line, its place in the file, its text, other columns."""

    table: int
    section: str
    line: int
    seq: int
    text: str
    rest: dict[str, str]


def faults_of(lines: list[Line], first: int) -> str:
    """The rule that the numbers of a report's lines break, or nothing. `lines` are sorted by table and section."""
    for _, of_table in groupby(lines, key=lambda each: each.table):
        rows = list(of_table)
        sections = [list(group) for _, group in groupby(rows, key=lambda each: each.section)]
        rules = [_fault(section, first) for section in sections]
        if any(rules) and (REPEATED_LINE in rules or _fault(sorted(rows, key=lambda each: each.line), first)):
            return REPEATED_LINE if REPEATED_LINE in rules else MISSING_LINES
    return ""


def out_of_order(lines: Iterable[Line]) -> int:
    """How many rows stand behind one of a later line, or once more."""
    count = 0
    for _, group in groupby(
        sorted(lines, key=lambda each: (each.table, each.section, each.seq)), lambda each: each[:2]
    ):
        highest = -1
        for each in group:
            count += each.line <= highest
            highest = max(highest, each.line)
    return count


def joined_texts(lines: list[Line]) -> dict[str, str]:
    """Sections under canonical names. A narrative or an addendum makes a whole text, the other sections under
    headings, so that either tells the report."""
    parts: dict[str, list[str]] = {}
    for _, group in groupby(lines, key=lambda each: (each.table, each.section, each.line)):
        each = next(group)
        parts.setdefault(each.section, []).append(each.text.rstrip("\r\n"))
    texts = {section: text for section, rows in parts.items() if (text := "\n".join(rows).rstrip()).strip()}
    addendum, body = texts.pop("addendum", ""), texts.pop("text", "")
    if not body and not addendum:
        return texts
    headed = [
        f"{name.upper()}:\n{texts[name]}" for name in _SECTIONS if name in texts and not _holds(body, texts[name])
    ]
    whole = [body, *headed, f"ADDENDUM:\n{addendum}" if addendum else ""]
    return {**texts, "text": "\n\n".join(filter(None, whole))}


def _fault(rows: list[Line], first: int) -> str:
    """Rows sorted by line number: each number once, or the same row again."""
    expected = first
    for number, group in groupby(rows, key=lambda each: each.line):
        if len({each.text for each in group}) > 1:
            return REPEATED_LINE
        if number != expected:
            return MISSING_LINES
        expected += 1
    return ""


def _holds(body: str, part: str) -> bool:
    return " ".join(part.split()).casefold() in " ".join(body.split()).casefold()
