"""From headings to blocks: which headings are sections, what belongs to an addendum, which read is the current one."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from radlake.text.headings import Heading
from radlake.text.headingwords import OWN, SYNONYM, WEAK

FRONT = ("comparison", "technique", "history", "indication", "exam", "header")
_BODY = ("findings", "impression", "findings_impression")
_AFTER_BODY = ("signature", "final", "addendum", "communication", "recommendation")
_PARAGRAPH = 2_000
_VERSION = ("final", "wet_read")


class Block(NamedTuple):
    """A section as laid out: its name, its content `start` to `end` in characters, the rank of its heading."""

    name: str
    start: int
    end: int
    rank: int = OWN


def outline(headings: list[Heading], work: str) -> list[Block]:
    """The blocks of the report that counts, in the order of the text."""
    current = _without_earlier(_without_quoted(headings, work))
    named = _without_labels(_by_context(current, work), work)
    return _after_wet_read(_blocks(named, work))


def _by_context(headings: list[Heading], work: str) -> list[Heading]:
    """Headings whose words name one section here and another there ("report", "interpretation") get their section."""
    if all(h.rank == OWN or h.name not in _BODY for h in headings):
        return headings
    own = {
        name: [h.start for h in headings if h.name in (name, "findings_impression") and h.rank == OWN] for name in _BODY
    }
    findings, impression = own["findings"], own["impression"]
    weak_findings = [h.start for h in headings if h.name == "findings" and h.rank < OWN]
    ends = any(h.name == "impression" for h in headings)
    decided = []
    for index, heading in enumerate(headings):
        if heading.rank < OWN and heading.name == "impression":
            heading = _verdict(heading, work, findings or weak_findings, impression)
        elif heading.rank == SYNONYM and heading.name == "findings":
            following = headings[index + 1] if index + 1 < len(headings) else None
            if not index and _is_title(headings):
                heading = heading._replace(name="header")  # "RADIOLOGY REPORT - ..." over "DESCRIPTION:"
            else:
                heading = _report(heading, following, work, findings, impression, ends)
        decided.append(heading)
    return decided


def _is_title(headings: list[Heading]) -> bool:
    """Whether the first heading is that of the whole report: the findings come again, behind a section before them."""
    names = [heading.name for heading in headings[1:]]
    front = next((at for at, name in enumerate(names) if name in FRONT), len(names))
    return "findings" in names[front:]


def _verdict(heading: Heading, work: str, findings: list[int], impression: list[int]) -> Heading:
    """ "Interpretation", "diagnosis" and the like."""
    word = work[heading.start : heading.content].lower()
    if findings and heading.start < findings[0] and ("diagnos" in word or "assess" in word):
        return heading._replace(name="indication")
    if impression and heading.start < impression[0]:
        if not findings and ("interpretation" in word or "read" in word or "summary" in word):
            return heading._replace(name="findings")
        return heading._replace(name="findings" if findings and findings[0] < heading.start else "other")
    return heading


def _report(
    heading: Heading, following: Heading | None, work: str, findings: list[int], impression: list[int], ends: bool
) -> Heading:
    """ "Report", "result", "description" and the like; `ends`: some heading says impression."""
    if findings and heading.start < findings[0]:
        return heading._replace(name="header")
    if findings and not ends and "result" in work[heading.start : heading.content].lower():
        return heading._replace(name="impression")
    if findings and impression and impression[0] < heading.start and findings[-1] < heading.start:
        return heading._replace(name="other")
    if following is not None and following.firm and following.name in FRONT and _says_little(work, heading, following):
        return heading._replace(name="header")  # "RADIOLOGY REPORT" over the patient's name
    return heading


def _says_little(work: str, heading: Heading, following: Heading) -> bool:
    between = work[heading.content : min(following.start, heading.content + 160)].rstrip()
    opens_line = work[max(following.start - 1, 0) : following.start] in ("", "\n")
    return following.start - heading.content < 160 and "." not in between and (opens_line or not between)


def _without_labels(headings: list[Heading], work: str) -> list[Heading]:
    """Drops headings that are labels inside a body: "Technique:" in the findings, "Chest findings:", "Conclusion:"."""
    last_findings = max((h.start for h in headings if h.name == "findings" and h.rank == OWN), default=-1)
    seen = _Seen()
    for heading in headings:
        if heading.name in FRONT and _is_front_label(heading, seen, work, last_findings):
            continue
        if heading.name in _VERSION and not heading.firm and seen.findings and last_findings < heading.start:
            continue
        told = heading.name in seen.bodies or "findings_impression" in seen.bodies
        if heading.name in ("findings", "impression") and heading.rank < OWN and told:
            continue
        if heading.name == "findings" and heading.rank < OWN and "impression" in seen.bodies and last_findings != -1:
            continue
        seen.keep(heading)
    return seen.kept


class _Seen:
    """The headings kept so far, and what their names are."""

    def __init__(self) -> None:
        self.kept: list[Heading] = []
        self.names: set[str] = set()
        self.firm: set[str] = set()
        self.bodies: set[str] = set()

    def keep(self, heading: Heading) -> None:
        self.kept.append(heading)
        self.names.add(heading.name)
        if heading.firm:
            self.firm.add(heading.name)
        if heading.name in _BODY and (heading.rank > WEAK or heading.name == "findings"):
            self.bodies.add(heading.name)

    @property
    def findings(self) -> bool:
        return "findings" in self.bodies or "findings_impression" in self.bodies

    @property
    def last(self) -> str:
        """The name of the section that is open."""
        return self.kept[-1].name if self.kept else ""


def _is_front_label(heading: Heading, seen: _Seen, work: str, last_findings: int) -> bool:
    """A front section's word that opens no section: a weak one in a body, one in the middle of a line, a repeat."""
    if heading.rank == WEAK and seen.bodies and seen.last in _BODY:
        return True
    if not heading.firm:
        if heading.name in seen.firm or (seen.findings and last_findings < heading.start):
            return True
        start = max(seen.kept[-1].content if seen.kept else 0, heading.start - _PARAGRAPH)
        if work[heading.start - 1 : heading.start].isalnum() and work.rfind("\n\n", start, heading.start) != -1:
            return True
    in_findings = seen.last in ("findings", "findings_impression") and last_findings < heading.start
    # "PROCEDURE: ..." is a line of the findings; so is any section that was open before them.
    return in_findings and (heading.name in seen.names or heading.name == "exam")


def _blocks(headings: list[Heading], work: str) -> list[Block]:
    """One block per heading up to the next; repeats in a row are one block, an addendum keeps what is in it."""
    blocks: list[Block] = []
    seen: set[str] = set()
    restart = _restart(headings)
    for index, heading in enumerate(headings):
        end = headings[index + 1].start if index + 1 < len(headings) else len(work)
        last = blocks[-1] if blocks else None
        added = last is not None and last.name == "addendum" and heading.name not in ("addendum", "final", "signature")
        again = last is not None and last.name == heading.name and heading.name in ("findings", "impression")
        if again and last is not None and not work[last.start : last.end].strip(" \t\n:*-_"):
            blocks.pop()  # "FINDINGS:" twice over
        elif last is not None and ((added and ("impression" in seen or index < restart)) or again):
            blocks[-1] = last._replace(end=end)
            continue
        seen.add(heading.name)
        blocks.append(Block(heading.name, heading.content, end, heading.rank))
    return blocks


def _without_quoted(headings: list[Heading], work: str) -> list[Heading]:
    """ "IMPRESSION: Stable. IMPRESSION: Exam: Chest Comparison: ...": a copy of a report inside the impression."""
    seen: set[str] = set()
    for index, (heading, following) in enumerate(pairwise(headings)):
        quotes = following.name in FRONT and following.start <= heading.content + 1
        if heading.name == "impression" and "impression" in seen and quotes:
            rest = headings[index:]
            if "findings" in seen:
                return headings[:index] + [h for h in rest if h.name in _AFTER_BODY]
            # The report itself goes on at a line of its own.
            goes_on = next((i for i, h in enumerate(rest) if i and work[h.start - 1] == "\n"), len(rest))
            return headings[:index] + rest[goes_on:]
        seen.add(heading.name)
    return headings


def _restart(headings: list[Heading]) -> int:
    """Index of the heading with which the report begins after an addendum that opens the text; 0 if there is none."""
    addendum = next((i for i, h in enumerate(headings) if h.name == "addendum"), None)
    if addendum is None or any(h.name in _BODY for h in headings[:addendum]):
        return 0
    last = {heading.name: index for index, heading in enumerate(headings)}
    before: set[str] = set()
    for index in range(addendum + 1, len(headings)):
        heading = headings[index]
        if heading.name == "final" or (heading.name in FRONT and heading.rank == OWN):
            if all(last[name] > index for name in before):
                return index
        elif heading.name in _BODY:
            before.add(heading.name)
    return 0


def _without_earlier(headings: list[Heading]) -> list[Heading]:
    """The findings and impression of a preliminary read, or of an addendum above, are none when a final one follows."""
    early = False
    last = max((index for index, heading in enumerate(headings) if heading.name in _BODY), default=0)
    for index, heading in enumerate(headings[:last]):
        early = early or heading.name in ("wet_read", "addendum")
        if heading.name == "final" and early:
            return [h._replace(name="other") if h.name in _BODY else h for h in headings[:index]] + headings[index:]
    return headings


def _after_wet_read(blocks: list[Block]) -> list[Block]:
    """Without a mark for the final read, what comes last after a preliminary one counts."""
    wet = next((i for i, block in enumerate(blocks) if block.name == "wet_read"), None)
    if wet is None or any(block.name == "final" for block in blocks[wet + 1 :]):
        return blocks
    return blocks[: wet + 1] + _last_of_each(blocks[wet + 1 :])


def _last_of_each(blocks: list[Block]) -> list[Block]:
    """After a preliminary read without a mark for the final one, the last findings and impression count."""
    addendum = next((i for i, block in enumerate(blocks) if block.name == "addendum"), len(blocks))
    last = {block.name: i for i, block in enumerate(blocks[:addendum])}
    return [b for i, b in enumerate(blocks) if b.name not in ("findings", "impression") or last.get(b.name, i) == i]
