from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from unittest import mock

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from radlake.errors import BadInput, EnvironmentFault, RadlakeError, UsageError
from radlake.records.reader import Reading, read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped, Rejected

INDIANA = Path(__file__).parents[4] / "shared" / "data" / "indiana_reports.csv"
RIS = BUILTIN["ris-csv"]
HEADER = ",".join(dict.fromkeys([*RIS.columns.values(), *RIS.identifiers])).encode()
COLUMNS = HEADER.decode().split(",")


def ris_line(number: int, **changes: str) -> bytes:
    row = {"ReportID": f"R{number}", "ExamTime": "2024-01-02", "ReportStatus": "F", "ReportText": "Clear."}
    row |= changes
    return ",".join(row.get(name, "") for name in COLUMNS).encode() + b"\n"


def items(reading: Reading) -> list[Mapped | Rejected]:
    found = list(reading)
    stats = reading.stats
    assert stats.header_end + sum(item.end - item.start for item in found) == stats.size
    assert stats.records + stats.rejected == len(found)
    assert stats.rejected_by_rule.total() == stats.rejected
    return found


def test_rejects_of_reading_and_of_mapping_hold_their_bytes(tmp_path: Path) -> None:
    bad_time, broken = ris_line(2, ExamTime="soon"), b"R3,broken\n"
    data = HEADER + b"\n" + ris_line(1) + bad_time + broken + ris_line(4)
    path = tmp_path / "export.csv"
    path.write_bytes(data)
    reading = read_records(path, RIS)
    found = items(reading)
    assert [item.rule for item in found if isinstance(item, Rejected)] == ["bad_time", "column_count"]
    assert [item.raw for item in found if isinstance(item, Rejected)] == [bad_time, broken]
    assert [item.row for item in found] == [0, 1, 2, 3]
    assert (reading.stats.size, reading.stats.header_end) == (len(data), len(HEADER) + 1)
    assert found == items(read_records(io.BytesIO(data), RIS))


def test_same_report_has_the_same_hash_wherever_it_stands() -> None:
    first = items(read_records(io.BytesIO(HEADER + b"\n" + ris_line(1) + ris_line(2)), RIS))
    second = items(read_records(io.BytesIO(HEADER + b"\r\n" + ris_line(2)), RIS))
    assert isinstance(first[1], Mapped) and isinstance(second[0], Mapped)
    assert first[1].content_hash == second[0].content_hash


def test_jsonl() -> None:
    data = b'{"report_id": "a 1", "text": "Clear.", "more": 1}\n{"text": "no id"}\n{"report_id": "3"}\n'
    found = items(read_records(io.BytesIO(data), BUILTIN["jsonl"]))
    assert isinstance(found[0], Mapped) and found[0].values["extra"] == '{"more": "1"}'
    assert isinstance(found[1], Rejected) and found[1].rule == "missing_report_id"
    with pytest.raises(UsageError, match="report_id"):
        list(read_records(io.BytesIO(b'{"id": "1", "text": "x"}\n'), BUILTIN["jsonl"]))


def test_parquet(tmp_path: Path) -> None:
    path = tmp_path / "export.parquet"
    moments = pa.array([datetime(2024, 1, 2, 3, tzinfo=UTC), None, None, None], pa.timestamp("ns", "UTC"))
    pq.write_table(
        pa.table(
            {
                "report_id": ["R1", "R2", None, "R\x004"],
                "text": ["Clear.", None, "x", "y"],
                "report_time": moments,
                "birth_date": [date(1950, 1, 2), None, None, None],
                "dose": [Decimal("1.50"), None, None, None],
                "tags": [["a"], None, None, None],
                "flag": [True, None, None, None],
                "blob": [b"x", None, None, None],
            }
        ),
        path,
        row_group_size=2,
    )
    reading = read_records(path, BUILTIN["parquet"])
    found = items(reading)
    assert [(item.start, item.end) for item in found] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert reading.stats.size == 4
    assert isinstance(found[0], Mapped)
    assert found[0].values["report_time"] == datetime(2024, 1, 2, 3)
    assert found[0].values["birth_date"] == date(1950, 1, 2)
    assert json.loads(found[0].values["extra"]) == {"dose": "1.50", "tags": '["a"]', "flag": "true", "blob": "x"}
    assert [item.rule for item in found if isinstance(item, Rejected)] == ["missing_report_id", "nul_byte"]


def test_damaged_parquet(tmp_path: Path) -> None:
    path = tmp_path / "export.parquet"
    ids = [f"R{number}" for number in range(3000)]
    pq.write_table(pa.table({"report_id": ids, "text": ids}), path, write_page_checksum=False)
    whole = path.read_bytes()
    pq.write_table(pa.table({"report_id": ids[:0], "text": ids[:0]}), path)
    garbled = b"PAR1" + b"\xff" * 4000 + whole[4004:]
    for data in (whole[:-20], whole[: len(whole) // 2], b"report_id,text\n", garbled, path.read_bytes(), b""):
        path.write_bytes(data)
        with pytest.raises(BadInput, match=r"^input 1: [^\n]*$"):
            list(read_records(path, BUILTIN["parquet"], label="input 1"))


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf \n", HEADER, HEADER + b"\n\n"])
def test_empty_or_header_only(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "Jane Doe.csv"
    path.write_bytes(data)
    assert_one_line(path, BadInput)


def test_files_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert_one_line(tmp_path / "Jane Doe.csv", BadInput)
    assert_one_line(tmp_path, BadInput)
    # Simulated, because root may read every file.
    for fault, error in ((PermissionError(13, "no"), EnvironmentFault), (OSError(5, "disk"), EnvironmentFault)):
        monkeypatch.setattr(Path, "open", mock.Mock(side_effect=fault))
        assert_one_line(tmp_path / "Jane Doe.csv", error)


def test_wrong_mapping_does_not_echo_the_first_line(tmp_path: Path) -> None:
    path = tmp_path / "Jane Doe.csv"
    path.write_bytes(b"R1,Jane Doe,Clear.\nR2,Jane Doe,Clear.\n")
    assert_one_line(path, UsageError)


def test_a_file_that_grows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "export.csv"
    path.write_bytes(HEADER + b"\n" + ris_line(1))
    reading = iter(read_records(path, RIS))
    next(reading)
    with path.open("ab") as more:
        more.write(ris_line(2))
    with pytest.raises(BadInput, match="changed"):
        list(reading)


@pytest.mark.skipif(not INDIANA.exists(), reason="the Indiana reports are not here")
def test_indiana() -> None:
    reading = read_records(INDIANA, BUILTIN["openi-csv"])
    values = [item.values for item in items(reading) if isinstance(item, Mapped)]
    assert (reading.stats.records, reading.stats.rejected) == (3851, 0)
    assert reading.stats.size == INDIANA.stat().st_size
    both = sum(1 for value in values if value["findings"] and value["impression"])
    impression_only = sum(1 for value in values if value["impression"] and not value["findings"])
    assert (both, impression_only) == (3331, 489)


def assert_one_line(path: Path, error: type[RadlakeError]) -> None:
    with pytest.raises(error) as caught:
        list(read_records(path, RIS, label="input file 2 of 5"))
    message = str(caught.value)
    assert message.startswith("input file 2 of 5: ") and "\n" not in message
    assert "Jane" not in message
