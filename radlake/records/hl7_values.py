"""Persons and identifiers in HL7 v2 fields."""

from __future__ import annotations

from radlake.records.hl7_syntax import Message, Segment

_RECORD_NUMBERS = ("MR", "MRN", "PI", "PT")  # CX-5: what kind of identifier it is, the best first


def identifier(message: Message, segment: Segment | None, number: int) -> str:
    """The patient's identifier in a CX field: the medical record number, or the first there is."""
    found = [
        (message.component(each, 5).upper(), value)
        for each in message.repetitions(segment, number)
        if (value := message.component(each, 1))
    ]
    for kind in _RECORD_NUMBERS:
        for written, value in found:
            if written == kind:
                return value
    return found[0][1] if found else ""


def person_name(message: Message, written: str) -> str:
    """LAST^FIRST^MIDDLE^SUFFIX out of an XPN, XCN or NDL value: without the number before it and the degree after."""
    marks = message.delimiters
    parts = written.split(marks.component)
    if marks.subcomponent in parts[0]:  # NDL: the name is one component, in subcomponents
        parts = parts[0].split(marks.subcomponent)
    values = [message.text(part.split(marks.subcomponent)[0]).strip() for part in parts]
    if _is_number(values[0]) or (not values[0] and len(values) > 1):
        values = values[1:]
    return "^".join(values[:4]).strip("^")


def radiologist(message: Message, order: Segment | None, observations: list[Segment]) -> str:
    """Who interpreted: OBR-32, otherwise the first observer of OBX-16."""
    for segment, number in ((order, 32), *((each, 16) for each in observations)):
        written = segment.raw(number) if segment else ""
        if written and (name := person_name(message, written.split(message.delimiters.repetition)[0])):
            return name
    return ""


def _is_number(value: str) -> bool:
    """A staff number rather than a name."""
    return any(sign.isdigit() for sign in value)
