"""Records as Arrow batches: the columns of `raw_reports`, the bytes of the file, nothing left out."""

from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pytest

from radlake.records import batches
from radlake.records.batches import SCHEMA, record_batches
from radlake.records.files import InputFile, inspect_files
from radlake.records.sources import BUILTIN

HEADER = b"uid,image,indication,comparison,findings,impression\n"
RECORDS = (
    b'1,XR chest,"Cough, fever",,Lungs clear,Normal\n',
    b"9,too,many,,,,,\n",
    b"2,,,,No nodule,\n",
    b"3,a,b,c,\xff,e\n",
)


@pytest.fixture
def file(tmp_path) -> InputFile:
    path = tmp_path / "a.csv"
    path.write_bytes(HEADER + b"".join(RECORDS))
    return inspect_files([path], BUILTIN["openi-csv"], 1 << 20).files[0]


def rows_of(file: InputFile, source: str = "openi-csv") -> list[dict]:
    found = list(record_batches(file, BUILTIN[source], source, "f" * 64, 1 << 20))
    assert all(batch.schema == SCHEMA for batch in found)
    return pa.Table.from_batches(found, SCHEMA).to_pylist()


def test_the_columns_are_those_of_raw_reports_in_order_plus_rule_and_bytes():
    from schemas import RAW_REPORTS

    expected = [name for name in RAW_REPORTS.columns if name != "run_id"]
    assert SCHEMA.names == [*expected, "rule", "bytes", "reordered"]


def test_the_types_are_those_of_raw_reports():
    from schemas import RAW_REPORTS

    arrow = {
        "string": "string",
        "date": "date32[day]",
        "timestamp": "timestamp[us, tz=UTC]",
        "bigint": "int64",
        "array<string>": "list<item: string>",
    }
    wanted = {f.name: arrow[f.dataType.simpleString()] for f in RAW_REPORTS.schema.fields if f.name != "run_id"}
    found = {field.name: str(field.type) for field in SCHEMA}
    assert found == wanted | {"rule": "string", "bytes": "binary", "reordered": "int64"}


def test_every_byte_is_in_one_row_and_comes_along(file):
    content = Path(file.path).read_bytes()
    at = file.header_end
    for number, row in enumerate(rows_of(file)):
        assert row["source_row"] == number
        assert row["byte_start"] == at
        assert row["bytes"] == content[row["byte_start"] : row["byte_end"]]
        at = row["byte_end"]
    assert at == file.size == len(content)


def test_rejected_ranges_carry_a_rule_and_no_values(file):
    rows = rows_of(file)
    assert [row["rule"] for row in rows] == [None, "column_count", None, "invalid_utf8"]
    for row in rows:
        assert (row["report_id"] is None) == (row["content_hash"] is None) == (row["rule"] is not None)
    assert all(rows[1][name] is None for name in ("text", "findings", "patient_id", "extra", "status"))


def test_every_row_says_where_it_came_from(file):
    for row in rows_of(file):
        assert (row["source"], row["source_file"]) == ("openi-csv", file.path)
        assert (row["source_sha256"], row["ingest_fingerprint"]) == (file.sha256, "f" * 64)


def test_values_under_their_columns(file):
    row = rows_of(file)[0]
    assert (row["report_id"], row["status"], row["findings"]) == ("1", "final", "Lungs clear")
    assert (row["indication"], row["comparison"], row["modality"]) == ("Cough, fever", None, "XR")
    assert row["identifiers"] == []


def test_times_are_the_clock_on_the_wall_in_one_zone(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(
        '{"report_id": "1", "text": "a", "report_time": "2024-01-02T03:04:05"}\n'
        '{"report_id": "2", "text": "a", "report_time": "2024-01-02T03:04:05+02:00"}\n'
        '{"report_id": "3", "text": "a"}\n'
    )
    file = inspect_files([path], BUILTIN["jsonl"], 1 << 20).files[0]
    written = datetime(2024, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert [row["report_time"] for row in rows_of(file, "jsonl")] == [written, written, None]


@pytest.mark.parametrize("size", [1, 2, 3, 4, 5])
def test_batches_of_any_size_hold_the_same_rows(file, monkeypatch, size):
    whole = rows_of(file)
    monkeypatch.setattr(batches, "ROWS_PER_BATCH", size)
    found = list(record_batches(file, BUILTIN["openi-csv"], "openi-csv", "f" * 64, 1 << 20))
    assert [batch.num_rows for batch in found[:-1]] == [size] * (len(found) - 1)
    assert rows_of(file) == whole
