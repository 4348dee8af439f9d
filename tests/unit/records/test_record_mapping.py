from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from radlake.errors import BadInput, UsageError
from radlake.records.mapping import CANONICAL, check_header, content_hash, map_record, record_start_test
from radlake.records.sources import BUILTIN
from radlake.records.spec import SourceSpec
from radlake.records.statuses import STATUS_RANK
from radlake.records.times import parse_time

RIS = BUILTIN["ris-csv"]
RIS_HEADER = list(dict.fromkeys([*RIS.columns.values(), *RIS.identifiers]))


def ris(**changes: str) -> dict[str, str | None]:
    row: dict[str, str | None] = dict.fromkeys(RIS_HEADER, "")
    row |= {"ReportID": "R1", "ExamTime": "2024-01-02 03:04", "ReportStatus": "F", "ReportText": " Clear.\n"}
    return row | changes


def mapped(fields: dict[str, str | None], spec: SourceSpec = RIS) -> dict[str, Any]:
    values = map_record(fields, spec)
    assert isinstance(values, dict)
    return values


def test_canonical_values() -> None:
    values = mapped(ris(PatientMRN=" M1 ", BirthDate="19500102", PatientPhone="555-0100", PatientName=" "))
    assert set(values) == {*CANONICAL, "identifiers", "extra"}
    assert values["report_time"] == datetime(2024, 1, 2, 3, 4)
    assert values["birth_date"] == date(1950, 1, 2)
    assert (values["patient_id"], values["mrn"], values["patient_name"]) == ("M1", "M1", None)
    assert (values["status"], values["text"]) == ("final", " Clear.\n")
    assert (values["identifiers"], values["extra"]) == (["555-0100"], "{}")


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"ReportID": " "}, "missing_report_id"),
        ({"ReportID": "The lungs 2"}, "bad_report_id"),
        ({"ExamTime": "yesterday"}, "bad_time"),
        ({"ExamTime": "2024-02-30"}, "bad_time"),
        ({"ReportStatus": "maybe"}, "bad_status"),
        ({"ReportStatus": ""}, "bad_status"),
    ],
)
def test_rules(changes: dict[str, str], rule: str) -> None:
    assert map_record(ris(**changes), RIS) == rule


def test_what_is_no_reject() -> None:
    values = mapped(ris(ReportText="", ExamTime="", BirthDate="around 1950"))
    assert (values["text"], values["report_time"], values["birth_date"]) == (None, None, None)
    assert values["identifiers"] == ["around 1950"]


def test_openi_defaults_and_extra() -> None:
    row = {"uid": "7", "MeSH": "normal", "Problems": "", "image": "PA", "findings": "Clear.", "impression": ""}
    values = mapped(row, BUILTIN["openi-csv"])
    assert (values["modality"], values["body_part"], values["exam_code"]) == ("XR", "CHEST", "XRCH")
    assert (values["status"], values["patient_id"], values["report_time"]) == ("final", None, None)
    assert values["extra"] == '{"MeSH": "normal"}'


@pytest.mark.parametrize(
    ("written", "status"),
    [
        *(("P", "preliminary"), ("f", "final"), ("C", "corrected"), ("A", "addended"), ("X", "cancelled")),
        *(("W", "entered_in_error"), ("Entered-in-Error", "entered_in_error"), ("Addendum", "addended")),
        *(("ENTERED IN ERROR", "entered_in_error"), ("Canceled", "cancelled"), ("FINAL", "final")),
    ],
)
def test_statuses(written: str, status: str) -> None:
    assert mapped(ris(ReportStatus=written))["status"] == status
    assert status in STATUS_RANK


def test_own_statuses_come_first() -> None:
    spec = SourceSpec(**(RIS.model_dump() | {"statuses": {"A": "cancelled", "Sealed": "final"}}))
    assert mapped(ris(ReportStatus="a"), spec)["status"] == "cancelled"
    assert mapped(ris(ReportStatus="sealed"), spec)["status"] == "final"


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("2024-01-02", datetime(2024, 1, 2)),
        ("20240102", datetime(2024, 1, 2)),
        ("2024-01-02T03:04:05.678Z", datetime(2024, 1, 2, 3, 4, 5, 678000)),
        ("2024-01-02 03:04:05+02:00", datetime(2024, 1, 2, 3, 4, 5)),
        ("20240102030405", datetime(2024, 1, 2, 3, 4, 5)),
        ("202401020304-0500", datetime(2024, 1, 2, 3, 4)),
        ("20240102030405.6", datetime(2024, 1, 2, 3, 4, 5, 600000)),
        *((bad, None) for bad in ("2024", "2024-W01", "20241301", "0001-01-01", "12:00", "", "2024010203")),
    ],
)
def test_times(text: str, time: datetime | None) -> None:
    assert parse_time(text) == time


def test_own_time_formats_replace_the_built_in_ones() -> None:
    formats = ["%d.%m.%Y %H:%M", "%d.%m.%Y"]
    assert parse_time("02.01.2024", formats) == datetime(2024, 1, 2)
    assert parse_time("2024-01-02", formats) is None


@given(st.dictionaries(st.sampled_from(["text", "findings", "site"]), st.text(max_size=8), max_size=3))
def test_content_hash_is_the_contents_alone(changes: dict[str, str]) -> None:
    base = mapped(ris())
    other = {**base, **changes}
    assert (content_hash(base) == content_hash(other)) == (base == other)
    assert content_hash(dict(reversed(other.items()))) == content_hash(other)


def test_content_hash_keeps_neighbours_apart() -> None:
    assert content_hash({"a": "x", "b": "y"}) != content_hash({"a": "x1:b:1:y", "b": None})
    # The value is fixed for ever: published tables hold it.
    assert content_hash({"report_id": "R1", "report_time": datetime(2024, 1, 2), "identifiers": ["x"]}) == (
        "94c6abcd80179ddcd37a19ba26868fd0e10ae9452ec28e1f8bfc61726a0239ca"
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"columns": {"text": "t"}},
        {"columns": {"report_id": "id"}},
        {"columns": {"report_id": "id", "text": "t", "diagnosis": "d"}},
        {"defaults": {"colour": "red"}},
        {"defaults": {"status": "maybe"}},
        {"defaults": {"report_id": "1"}},
        {"statuses": {"done": "finished"}},
        {"delimiter": ";;"},
        {"delimiter": '"'},
        {"encoding": "utf-16"},
        {"encoding": "klingon"},
        {"report_id_pattern": "("},
        {"surprise": 1},
    ],
)
def test_a_spec_that_cannot_work_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        SourceSpec(**{"format": "csv", "columns": {"report_id": "id", "text": "t"}, **changes})


def test_header_checks_do_not_echo_the_header() -> None:
    check_header(RIS, RIS_HEADER)
    with pytest.raises(UsageError) as missing:
        check_header(RIS, ["Jane Doe", *RIS_HEADER[2:]], "input file 1 of 1")
    assert "ReportID" in str(missing.value) and "Jane" not in str(missing.value)
    with pytest.raises(BadInput) as repeated:
        check_header(RIS, ["Jane Doe", "Jane Doe", *RIS_HEADER])
    assert "columns 1 and 2" in str(repeated.value) and "Jane" not in str(repeated.value)


def test_optional_columns() -> None:
    spec = BUILTIN["parquet"]
    check_header(spec, ["report_id", "findings"])
    for header in (["report_id", "site"], ["text"]):
        with pytest.raises(UsageError):
            check_header(spec, header)


def test_start_needs_two_of_id_time_and_status() -> None:
    test = record_start_test(RIS, RIS_HEADER)

    def starts(**changes: str) -> bool:
        return test([value or "" for value in ris(**changes).values()])

    assert starts() and starts(ReportID="") and starts(ExamTime="") and starts(ReportStatus="?")
    assert not starts(ReportID="", ExamTime="") and not starts(ReportID="no id", ReportStatus="?")
    leading = [value or "" for value in ris().values()][: test.leading]
    assert test(leading) and not test(["", *leading[1:]])
