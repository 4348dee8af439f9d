"""What goes wrong in a real export: which reports get which defect, and how each defect is made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.synth.marks import phi, section
from radlake.synth.names import Rnd
from radlake.synth.narrative import addendum
from radlake.synth.people import date, doctor, patient_title
from radlake.synth.records import Record

# Share of the base reports. Encoding, NUL and quoting make a record malformed, about 0.5% in all.
RATES = {
    "no_findings": 0.010,
    "no_impression": 0.012,
    "short_findings": 0.012,
    "combined_heading": 0.004,
    "duplicate_delivery": 0.012,
    "duplicate_text": 0.008,
    "preliminary_version": 0.010,
    "corrected_version": 0.010,
    "addended_version": 0.005,
    "retraction": 0.006,
    "broken_encoding": 0.002,
    "nul_byte": 0.0015,
    "broken_quoting": 0.0015,
}
MALFORMED = ("broken_encoding", "nul_byte", "broken_quoting")
SHORT = (
    "No change.", "Stable appearance.", "Unchanged.", "See impression.", "As described below.", "No new abnormality.",
    "Limited study.", "No interval change is seen.", "Study within normal limits.", "Unremarkable study.",
    "No acute abnormality seen.", "Normal for age.",
)  # fmt: skip

_SIDES = re.compile(r"\b(right|left)\b", re.IGNORECASE)
_BAD_BYTES = (b"\xe9 ", b"\xff", b" \x96 ", b"\xc3 ", b"\xa0 ")


def plan(rnd: Rnd, count: int) -> dict[int, str]:
    """Report number within the block -> kind; each report gets at most one. From 130 reports on, every kind occurs."""
    order = list(range(1, count))
    kinds: dict[int, str] = {}
    for kind, rate in RATES.items():
        wanted = max(round(rate * count), 1 if count >= 130 else 0)
        for _ in range(0 if kind == "broken_quoting" else wanted):
            k = int(rnd() * len(order))
            order[k], order[-1] = order[-1], order[k]
            kinds[order.pop()] = kind
    return kinds


def versions(rnd: Rnd, kind: str, base: Record, other: str, count: int, line_break: str) -> Iterator[Record]:
    """All deliveries of a report with a defect of versions. `other` is the marked text of its other version."""
    later = base.place + rnd() * (count - base.place) + 0.5
    if kind == "duplicate_delivery":
        yield base.later(base.place)
        yield base.later(later, defect=kind)
    elif kind == "preliminary_version":
        yield base.later(base.place, status="P", marked=other, defect=kind)
        yield base.later(later, status="F", version=2)
    elif kind == "corrected_version":
        yield base.later(base.place, status="F", marked=other)
        yield base.later(later, status="C", version=2, defect=kind)
    elif kind == "addended_version":
        yield base.later(base.place, status="F")
        extra = f"ADDENDUM: {section('addendum', addendum(rnd, base.visit))}"
        yield base.later(later, status="A", version=2, defect=kind, marked=base.marked + line_break * 2 + extra)
    elif kind == "retraction":
        yield base.later(base.place)
        status = "X" if rnd() < 0.5 else "W"
        text = _retraction(rnd, base, status)
        yield base.later(later, status=status, version=2, defect=kind, marked=text, layout="retraction")


def wrong_side(items: list[str]) -> list[str]:
    """The impression with left and right exchanged: what a corrected report corrects."""
    return [_SIDES.sub(_other_side, item) for item in items]


def spoil(rnd: Rnd, kind: str, line: bytes) -> bytes:
    """The bytes of a CSV record with the defect of a malformed one, planted in its report text."""
    start = line.rindex(b'","') + 3
    if kind == "broken_quoting":
        return line[:-3] + b"\r\n"
    at = line.index(b" ", start + int(rnd() * (line.rindex(b" ") - start)))
    if kind == "nul_byte":
        return line[:at] + b"\x00" + line[at + 1 :]
    return line[:at] + _BAD_BYTES[int(rnd() * len(_BAD_BYTES))] + line[at + 1 :]


def _retraction(rnd: Rnd, base: Record, status: str) -> str:
    v = base.visit
    if status == "X":
        who, when = doctor(rnd, v.orderer), date(rnd, v.day)
        return f"EXAM CANCELLED. Order for {patient_title(v.patient)} withdrawn by {who} on {when}."
    accession = phi("ACCESSION", base.accession)
    return f"REPORT ENTERED IN ERROR on the wrong patient. Accession {accession}. {doctor(rnd, v.reader)}"


def _other_side(match: re.Match[str]) -> str:
    word = match.group()
    new = "left" if word.lower() == "right" else "right"
    return new.upper() if word.isupper() else new.title() if word[0].isupper() else new
