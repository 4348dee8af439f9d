"""From headings to blocks: which headings are sections, what belongs to an addendum, which read is the current one."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from radlake.text.headings import Heading
from radlake.text.headingwords import OWN, SYNONYM, WEAK

FRONT = ("comparison", "technique", "history", "indication", "exam", "header")
_BODY = ("findings", "impression", "findings_impression")
_AFTER_BODY = ("signature", "addendum", "communication", "recommendation")
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
    return _after_wet_read(_blocks(named, len(work)))


def _by_context(headings: list[Heading], work: str) -> list[Heading]:
    """Headings whose words name one section here and another there ("report", "interpretation") get their section."""
    if all(h.rank == OWN or h.name not in _BODY for h in headings):
        return headings
    own = {name: [h.start for h in headings if h.name in (name, "findings_impression") and h.rank == OWN] for name in _BODY}
    findings, impression = own["findings"], own["impression"]
    weak_findings = [h.start for h in headings if h.name == "findings" and h.rank < OWN]
    decided = []
    for index, heading in enumerate(headings):
        if heading.rank < OWN and heading.name == "impression":
            heading = _verdict(heading, work, findings or weak_findings, impression)
        elif heading.rank == SYNONYM and heading.name == "findings":
            heading = _report(heading, headings[index + 1 :], work, findings, impression)
        decided.append(heading)
    return decided


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
    heading: Heading, later: list[Heading], work: str, findings: list[int], impression: list[int]
) -> Heading:
    """ "Report", "result", "description" and the like."""
    if findings and heading.start < findings[0]:
        return heading._replace(name="header")
    if findings and not impression and "result" in work[heading.start : heading.content].lower():
        if not any(h.name == "impression" for h in later):
            return heading._replace(name="impression")
    if findings and impression and impression[0] < heading.start and findings[-1] < heading.start:
        return heading._replace(name="other")
    following = later[0] if later else None
    if following is not None and following.firm and following.name in FRONT and _says_little(work, heading, following):
        return heading._replace(name="header")  # "RADIOLOGY REPORT" over the patient's name
    return heading


def _says_little(work: str, heading: Heading, following: Heading) -> bool:
    between = work[heading.content : min(following.start, heading.content + 160)]
    return following.start - heading.content < 160 and ". " not in between and ".\n" not in between


def _without_labels(headings: list[Heading], work: str) -> list[Heading]:
    """Drops headings that are labels inside a body: "Technique:" in the findings, "Chest findings:", "Conclusion:"."""
    last_findings = max((h.start for h in headings if h.name == "findings" and h.rank == OWN), default=-1)
    seen: set[str] = set()
    kept: list[Heading] = []
    for heading in headings:
        name = heading.name
        inside = "findings" in seen or "findings_impression" in seen
        if name in FRONT and (inside or "impression" in seen) and heading.rank == WEAK:
            if _in_body(kept):
                continue
        if name in FRONT and not heading.firm and _is_label(heading, kept, work):
            continue
        if name in FRONT and _in_findings(kept) and last_findings < heading.start and _was_open(name, kept):
            continue
        if name in (*FRONT, *_VERSION) and not heading.firm and inside and last_findings < heading.start:
            continue
        if name in ("findings", "impression") and heading.rank < OWN and name in seen:
            continue
        if name == "findings" and heading.rank < OWN and "impression" in seen and last_findings != -1:
            continue
        if heading.rank > WEAK or name == "findings":
            seen.add(name)
        kept.append(heading)
    return kept


def _is_label(heading: Heading, kept: list[Heading], work: str) -> bool:
    """A front section's word in the middle of a line, where such sections open lines or a body has begun."""
    if any(other.firm and other.name == heading.name for other in kept):
        return True
    before = work[kept[-1].content if kept else 0 : heading.start]
    return "\n\n" in before and before.rstrip()[-1:].isalnum()


def _in_findings(kept: list[Heading]) -> bool:
    return bool(kept) and kept[-1].name in ("findings", "findings_impression")


def _was_open(name: str, kept: list[Heading]) -> bool:
    """Was there such a section before the findings? Then the word inside them is a label ("PROCEDURE: ...")."""
    before = {heading.name for heading in kept}
    return name in before or name == "exam"


def _in_body(kept: list[Heading]) -> bool:
    return bool(kept) and kept[-1].name in _BODY


def _blocks(headings: list[Heading], length: int) -> list[Block]:
    """One block per heading up to the next; repeats in a row are one block, an addendum keeps what is in it."""
    blocks: list[Block] = []
    seen: set[str] = set()
    restart = _restart(headings)
    for index, heading in enumerate(headings):
        end = headings[index + 1].start if index + 1 < len(headings) else length
        last = blocks[-1] if blocks else None
        if last is not None and last.name == "addendum" and heading.name not in ("addendum", "final", "signature"):
            if "impression" in seen or index < restart:
                blocks[-1] = last._replace(end=end)
                continue
        if last is not None and last.name == heading.name and heading.name in ("findings", "impression"):
            if last.end > last.start:
                blocks[-1] = last._replace(end=end)
                continue
        seen.add(heading.name)
        blocks.append(Block(heading.name, heading.content, end, heading.rank))
    return blocks


def _without_quoted(headings: list[Heading], work: str) -> list[Heading]:
    """ "IMPRESSION: Stable. IMPRESSION: Exam: Chest Comparison: ...": a copy of a report inside the impression."""
    seen: set[str] = set()
    for index, (heading, following) in enumerate(pairwise(headings)):
        if heading.name == "impression" and "impression" in seen:
            if following.name in FRONT and following.start <= heading.content + 1:
                rest = headings[index:]
                if "findings" not in seen:  # the report itself goes on at a line of its own
                    rest = rest[next((i for i, h in enumerate(rest) if i and work[h.start - 1] == "\n"), len(rest)) :]
                    return headings[:index] + rest
                return headings[:index] + [h for h in rest if h.name in _AFTER_BODY]
        seen.add(heading.name)
    return headings


def _restart(headings: list[Heading]) -> int:
    """Index of the heading with which the report begins after an addendum that opens the text; 0 if there is none."""
    addendum = next((i for i, h in enumerate(headings) if h.name == "addendum"), None)
    if addendum is None or any(h.name in _BODY for h in headings[:addendum]):
        return 0
    for index in range(addendum + 1, len(headings)):
        if headings[index].name == "final" or (headings[index].name in FRONT and headings[index].rank == OWN):
            before = {h.name for h in headings[addendum + 1 : index]} & set(_BODY)
            after = {h.name for h in headings[index:]}
            if before <= after:
                return index
    return 0


def _without_earlier(headings: list[Heading]) -> list[Heading]:
    """The findings and impression of a preliminary read, or of an addendum above, are none when a final one follows."""
    early = False
    for index, heading in enumerate(headings):
        early = early or heading.name in ("wet_read", "addendum")
        if heading.name == "final" and early and any(h.name in _BODY for h in headings[index + 1 :]):
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
