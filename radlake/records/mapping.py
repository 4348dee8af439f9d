"""From a source's columns to canonical values, or to the name of the rule that refuses the record."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from radlake.errors import BadInput, UsageError
from radlake.records.spec import CANONICAL, TEXT_FIELDS, SourceSpec
from radlake.records.statuses import FINAL, STATUS_RANK
from radlake.records.times import parse_time
from radlake.records.types import StartTest

__all__ = [
    "CANONICAL",
    "MAPPING_RULES",
    "STATUS_RANK",
    "SourceSpec",
    "check_header",
    "content_hash",
    "map_record",
    "record_start_test",
]

MISSING_REPORT_ID = "missing_report_id"
BAD_REPORT_ID = "bad_report_id"  # not the shape of an id, see SourceSpec.report_id_pattern
BAD_TIME = "bad_time"
BAD_STATUS = "bad_status"  # unknown, or empty in a mapped column without a default
_KEPT_AS_WRITTEN = frozenset(TEXT_FIELDS)
MAPPING_RULES = (MISSING_REPORT_ID, BAD_REPORT_ID, BAD_TIME, BAD_STATUS)


def check_header(spec: SourceSpec, header: list[str], label: str = "the input") -> None:
    """Refuse a file whose columns do not fit the spec, without a word of what its first line holds.

    Raises BadInput for a repeated column name, UsageError for mapped columns that the file lacks.
    """
    for second, name in enumerate(header):
        first = header.index(name)
        if first != second:
            raise BadInput(f"{label}: columns {first + 1} and {second + 1} have the same name; rename one")
    missing = spec.missing_from(header)
    if missing:
        raise UsageError(
            f"{label}: no column {', '.join(missing)} in its header; check the source's mapping and delimiter"
        )


def map_record(fields: dict[str, str | None], spec: SourceSpec) -> dict[str, Any] | str:
    """All canonical fields of a record, or the name of the rule that rejects it.

    Values are text or None (empty and blank included), but report_time: datetime, birth_date: date. Report
    text is kept as delivered; other values lose the white space around them. Beside them `identifiers`:
    list of what the further identifier columns hold (one a line), and of a birth date that cannot be read; `extra`:
    JSON object of the columns without a canonical name. A report without any text is no reject here.
    """
    values = _values(fields, spec)
    report_id = values["report_id"]
    if report_id is None:
        return MISSING_REPORT_ID
    if not spec.id_pattern.fullmatch(report_id):
        return BAD_REPORT_ID
    written_time = values["report_time"]
    if written_time is not None:
        values["report_time"] = parse_time(written_time, spec.time_formats)
        if values["report_time"] is None:
            return BAD_TIME
    values["status"] = _status(values["status"], spec)
    if values["status"] is None:
        return BAD_STATUS
    lines = (line for name in spec.identifiers for line in (fields.get(name) or "").split("\n"))
    values["identifiers"] = [value for line in lines if (value := line.strip())]
    _read_birth_date(values, spec)
    values["extra"] = _extra(fields, spec)
    return values


def content_hash(mapped: dict[str, Any]) -> str:
    """SHA-256 (hex) of mapped values: equal for the same content wherever and whenever it was delivered."""
    # Lengths keep neighbours apart; None is left out, so that a new optional field changes no hash.
    parts = []
    for name in sorted(mapped):
        value = mapped[name]
        if value is not None:
            text = value if isinstance(value, str) else _plain(value)
            parts.append(f"{name}:{len(text)}:{text}")
    return hashlib.sha256("".join(parts).encode("utf-8")).hexdigest()


def record_start_test(spec: SourceSpec, header: list[str]) -> StartTest:
    """What starts a record in a CSV file with this header.

    Of report id, time and status two must be right (all that are mapped, when fewer). The leading columns
    are evidence enough when they hold a right id and time. A known id alone counts for a whole record only.
    """
    at = {name: header.index(column) for name, column in spec.columns.items() if column in header}
    id_at, time_at, status_at = at["report_id"], at.get("report_time"), at.get("status")
    needed = min(2, 1 + (time_at is not None) + (status_at is not None))

    def is_id(text: str) -> bool:
        return spec.id_pattern.fullmatch(text.strip()) is not None

    def accepts(fields: list[str]) -> bool:
        right = int(is_id(fields[id_at]))
        if status_at is not None and status_at < len(fields):
            right += spec.status_of(fields[status_at]) is not None
        if right < needed and time_at is not None:
            right += parse_time(fields[time_at], spec.time_formats) is not None
        return right >= needed

    leading = None if time_at is None else max(id_at, time_at) + 1
    return StartTest(accepts, is_id, id_at, leading)


def _values(fields: dict[str, str | None], spec: SourceSpec) -> dict[str, Any]:
    values: dict[str, Any] = dict.fromkeys(CANONICAL)
    for name, column in spec.columns.items():
        value = fields.get(column)
        if value and (stripped := value.strip()):
            values[name] = value if name in _KEPT_AS_WRITTEN else stripped
    for name, constant in spec.defaults.items():
        if values[name] is None:
            values[name] = constant
    return values


def _status(written: str | None, spec: SourceSpec) -> str | None:
    if written is not None:
        return spec.status_of(written)
    # A source without a status column delivers what was signed.
    return None if "status" in spec.columns else FINAL


def _read_birth_date(values: dict[str, Any], spec: SourceSpec) -> None:
    written = values["birth_date"]
    if written is None:
        return
    parsed = parse_time(written, spec.date_formats)
    values["birth_date"] = parsed.date() if parsed else None
    if parsed is None:
        values["identifiers"].append(written)


def _extra(fields: dict[str, str | None], spec: SourceSpec) -> str:
    rest = {name: value for name, value in fields.items() if value and name not in spec.mapped_columns}
    return json.dumps(rest, sort_keys=True, ensure_ascii=False) if rest else "{}"


def _plain(value: date | list[str]) -> str:
    return value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)


def missing_from_objects(spec: SourceSpec, keys: Iterable[str]) -> list[str]:
    """As `SourceSpec.missing_from`, for formats that leave out empty columns."""
    return spec.model_copy(update={"columns_optional": True}).missing_from(list(keys))
