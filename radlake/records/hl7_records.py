"""HL7 v2 result messages (ORU) as records: one per order (OBR), with the OBX lines of that order as its text.

A message of several orders is cut at their first segments, so that each has a byte range of its own; the first
one's begins with the message, the envelope after a message belongs to its last one. Patient merges (ADT^A40 and
its kin) and messages of other kinds go to quarantine under rules that count as no damage.

A column of the mapping is a name of LAYOUT, or a field such as `OBR-18`, `PID-11.5` (a component), or `PV1-7:name`
(a person's name out of an XPN, XCN or NDL field). Of a field that repeats, the first repetition counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from radlake.errors import UsageError
from radlake.records.hl7_merges import MERGE_EVENTS, merges_in
from radlake.records.hl7_stream import first_message, messages
from radlake.records.hl7_syntax import Message, Segment, parse_message
from radlake.records.hl7_text import report_status, report_texts
from radlake.records.hl7_values import identifier, person_name, radiologist
from radlake.records.inputs import Opened, Reader
from radlake.records.types import BAD_HEADER, NO_MESSAGE, NO_REPORT, OTHER_MESSAGE, PATIENT_MERGE, Record, Rejected
from radlake.records.window import Window

_FIELD = re.compile(r"([A-Z][A-Z0-9]{2})-(\d{1,3})(?:\.(\d{1,3}))?(:name)?")
_ORDER_BEGINS = ("PID", "ORC", "OBR")


def open_hl7(reader: Reader) -> Opened:
    """Raises BadInput when there is no message, UsageError when the mapping names no field of HL7."""
    _check_names(reader)
    window = Window(reader.input.stream())
    at, is_envelope = first_message(window, reader.max_bytes, reader.label)
    return Opened(at if is_envelope else 0, _records(reader, window, at, is_envelope))


@dataclass(frozen=True, slots=True)
class Order:
    """What belongs to one OBR: the segments before it that hold for it, and its observations."""

    start: int  # of its first segment in the message
    context: dict[str, Segment] = field(repr=False)
    observations: list[Segment] = field(repr=False, default_factory=list)


def _records(reader: Reader, window: Window, at: int, is_envelope: bool) -> Iterator[Record | Rejected]:
    row = 0
    if not is_envelope:
        yield Rejected(row, 0, at, NO_MESSAGE, window.data[:at])
        row += 1
    for start, raw, rule in messages(window, at, reader.max_bytes):
        pieces = [(0, len(raw), rule)] if rule else read_message(raw, reader)
        for begin, end, content in pieces:
            own = raw[begin:end]
            if isinstance(content, str):
                yield Rejected(row, start + begin, start + end, content, own)
            else:
                yield Record(row, start + begin, start + end, content, own)
            row += 1


Piece = tuple[int, int, dict[str, str | None] | str]


def read_message(raw: bytes, reader: Reader) -> list[Piece]:
    """The pieces of one message: begin, end, and the fields of its report or the rule that it falls under."""
    message = parse_message(raw, reader.spec.encoding)
    if isinstance(message, str):
        return [(0, len(raw), message)]
    kind, event = message.kind
    if not kind:
        return [(0, len(raw), BAD_HEADER)]
    if kind == "ADT" and event in MERGE_EVENTS:
        found = merges_in(message)
        return [(0, len(raw), found if isinstance(found, str) else PATIENT_MERGE)]
    if kind != "ORU":
        return [(0, len(raw), OTHER_MESSAGE)]
    orders = _orders(message)
    if not orders:
        return [(0, len(raw), NO_REPORT)]
    bounds = [0, *(order.start for order in orders[1:]), len(raw)]
    return [
        (begin, end, _fields(message, order, reader) if "OBR" in order.context else NO_REPORT)
        for order, begin, end in zip(orders, bounds, bounds[1:], strict=False)
    ]


def _orders(message: Message) -> list[Order]:
    """A new order begins at an OBR, or at the ORC or PID before it."""
    shared: dict[str, Segment] = {}
    orders: list[Order] = []
    for segment in message.segments:
        if segment.name in _ORDER_BEGINS and (not orders or _closed_by(segment, orders[-1])):
            if segment.name == "PID":
                shared = {name: shared[name] for name in ("MSH",) if name in shared}
            orders.append(Order(segment.start, dict(shared)))
        if segment.name == "OBX" and orders:
            orders[-1].observations.append(segment)
        target = orders[-1].context if orders else shared
        target.setdefault(segment.name, segment)
        if segment.name not in ("ORC", "OBR", "OBX", "NTE"):
            shared.setdefault(segment.name, segment)
    return orders


def _closed_by(segment: Segment, order: Order) -> bool:
    return "OBR" in order.context or (segment.name == "PID" and "PID" in order.context)


def _fields(message: Message, order: Order, reader: Reader) -> dict[str, str | None]:
    texts = report_texts(message, order.observations)
    found: dict[str, str | None] = {}
    for name in reader.spec.mapped_columns:
        if name in texts:
            found[name] = texts[name]
        elif name in COMPUTED:
            found[name] = COMPUTED[name](message, order)
        else:
            found[name] = _field(message, order, name)
    return found


def _field(message: Message, order: Order, name: str) -> str | None:
    parsed = _FIELD.fullmatch(name)
    if parsed is None:
        return None
    segment_name, number, component, as_name = parsed.groups()
    segment = order.context.get(segment_name)
    written = segment.raw(int(number)) if segment else ""
    if not written:
        return None
    first = written.split(message.delimiters.repetition)[0]
    if as_name:
        return person_name(message, first)
    return message.component(first, int(component)) if component else message.whole(first)


def _first(message: Message, order: Order, *places: tuple[str, int]) -> str:
    """The first component of the first of these fields that has one."""
    for name, number in places:
        repetitions = message.repetitions(order.context.get(name), number)
        if repetitions and (value := message.component(repetitions[0], 1)):
            return value
    return ""


def _patient(message: Message, order: Order) -> str:
    return identifier(message, order.context.get("PID"), 3) or _first(message, order, ("PID", 2))


def _number(message: Message, order: Order) -> str:
    places = (("OBR", 3), ("OBR", 18), ("OBR", 2), ("ORC", 3), ("ORC", 2))
    return _first(message, order, *places)


def _status(message: Message, order: Order) -> str:
    return report_status(_first(message, order, ("OBR", 25)), order.observations)


def _modality(message: Message, order: Order) -> str:
    section = _first(message, order, ("OBR", 24))
    return "" if section.upper() in ("RAD", "IMG", "DI", "RADIOLOGY", "OTH") else section


def _name(place: str) -> Callable[[Message, Order], str]:
    return lambda message, order: _field(message, order, place) or ""


COMPUTED: dict[str, Callable[[Message, Order], str]] = {
    "report_id": _number,
    "accession": _number,
    "patient_id": _patient,
    "mrn": _patient,
    "patient_name": lambda message, order: _field(message, order, "PID-5") or "",
    "birth_date": lambda message, order: _first(message, order, ("PID", 7)),
    "sex": lambda message, order: _first(message, order, ("PID", 8)),
    "exam_code": lambda message, order: _first(message, order, ("OBR", 4)),
    "exam_description": lambda m, o: _field(m, o, "OBR-4.2") or _field(m, o, "OBR-4.5") or "",
    "modality": _modality,
    "report_time": lambda m, o: _first(m, o, ("OBR", 7), ("OBR", 22), ("OBR", 8), ("OBR", 6)),
    "status": _status,
    "ordering_physician": lambda m, o: _field(m, o, "OBR-16:name") or _field(m, o, "ORC-12:name") or "",
    "radiologist": lambda message, order: radiologist(message, order.context.get("OBR"), order.observations),
    "site": lambda message, order: _first(message, order, ("MSH", 4)),
}
_TEXTS = ("text", "findings", "impression", "indication", "technique", "comparison")


def _check_names(reader: Reader) -> None:
    known = {*COMPUTED, *_TEXTS}
    wrong = [name for name in reader.spec.mapped_columns if name not in known and not _FIELD.fullmatch(name)]
    if wrong:
        raise UsageError(
            f"{reader.label}: {', '.join(sorted(wrong))}: no field of HL7; write OBR-18, PID-11.5 or PV1-7:name"
        )
