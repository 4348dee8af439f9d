"""Patient merges in HL7 v2: messages that say which patient identifier has become which."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from radlake.records.hl7_syntax import Message, Segment, parse_message
from radlake.records.hl7_values import identifier
from radlake.records.times import parse_time
from radlake.records.types import BAD_MERGE

# Merge by identifier list (A40) and by patient (A18, A34, A36), and a changed identifier (A47).
MERGE_EVENTS = ("A18", "A34", "A36", "A40", "A47")


class Merge(NamedTuple):
    """The patient that was `old_id` is `current_id` since `time`, as far as the message tells one."""

    old_id: str
    current_id: str
    time: datetime | None


def merges_in(message: Message) -> list[Merge] | str:
    """One per MRG segment, each with the PID before it; BAD_MERGE if one of them lacks an identifier."""
    event = next((each for each in message.segments if each.name == "EVN"), None)
    time = _time(message, event)
    patient: Segment | None = None
    found: list[Merge] = []
    for segment in message.segments:
        if segment.name == "PID":
            patient = segment
        elif segment.name == "MRG":
            old, current = identifier(message, segment, 1), identifier(message, patient, 3)
            if not old or not current:
                return BAD_MERGE
            found.append(Merge(old, current, time))
    return found or BAD_MERGE


def read_merges(raw: bytes, encoding: str) -> list[Merge]:
    """The merges of a message that `read_message` has found to be one."""
    message = parse_message(raw, encoding)
    found = message if isinstance(message, str) else merges_in(message)
    return [] if isinstance(found, str) else found


def _time(message: Message, event: Segment | None) -> datetime | None:
    """When it happened (EVN-6), was recorded (EVN-2) or sent (MSH-7)."""
    written = [event.raw(6), event.raw(2)] if event else []
    for value in (*written, message.segments[0].raw(7)):
        if time := parse_time(value.split(message.delimiters.component)[0]):
            return time
    return None
