"""HL7 v2 messages as radiology systems write them, and the reader's results in a form that tests compare."""

from __future__ import annotations

import io
from typing import Any

from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.spec import SourceSpec
from radlake.records.types import Mapped, Rejected

HL7 = BUILTIN["hl7"]


def header(kind: str = "ORU^R01", time: str = "20240102031500", control: str = "1") -> str:
    return rf"MSH|^~\&|RIS|MERCY|LAKE|X|{time}||{kind}|{control}|P|2.5.1"


def patient(number: str = "88123", name: str = "QUIMBY^ADA^M") -> str:
    return f"PID|1||{number}^^^MERCY^MR~555^^^SSA^SS||{name}||19500203|F|||12 ELM ST^^DULUTH^MN^55802||2185550100"


def order(number: str = "A100", status: str = "F", code: str = "71046^XR CHEST 2 VIEWS^L", **more: str) -> str:
    fields = {1: "1", 3: f"{number}^RIS", 4: code, 7: "202401020300", 16: "77^ORDWAY^BO^^^DR", 25: status}
    fields |= {32: "88&READER&CY^20240102"} | {int(key[1:]): value for key, value in more.items()}
    return "OBR|" + "|".join(fields.get(number, "") for number in range(1, 33))


def line(text: str, code: str = "71046^CHEST", status: str = "F", kind: str = "TX") -> str:
    return f"OBX|1|{kind}|{code}||{text}||||||{status}"


def message(*segments: str, end: str = "\r") -> bytes:
    return "".join(segment + end for segment in segments).encode()


def report(number: str = "A100", *texts: str, end: str = "\r", **more: str) -> bytes:
    lines = [line(text) for text in texts or ("FINDINGS: Clear.",)]
    return message(header(), patient(), order(number, **more), *lines, end=end)


def read(data: bytes, spec: SourceSpec = HL7, **options: Any) -> list[Mapped | Rejected]:
    """All records and rejects, after checking that their ranges cover the file."""
    reading = read_records(io.BytesIO(data), spec, **options)
    found = list(reading)
    at = reading.stats.header_end
    for row, item in enumerate(found):
        assert (item.row, item.start) == (row, at)
        assert item.start < item.end
        assert item.raw == data[item.start : item.end]
        at = item.end
    assert at == len(data)
    return found


def values(data: bytes, **options: Any) -> list[dict[str, Any] | str]:
    return [item.rule if isinstance(item, Rejected) else item.values for item in read(data, **options)]


def one(data: bytes, **options: Any) -> dict[str, Any]:
    (found,) = values(data, **options)
    assert isinstance(found, dict), found
    return found
