from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_tables import NAMES, NASTY, QUOTINGS, START, read, records, report_rows, written

from radlake.errors import BadInput
from radlake.records.csv_records import CsvFile
from radlake.records.mapping import SourceSpec, record_start_test
from radlake.records.types import Record, Rejected, StartTest

HEAD = b"id,time,text\n"


def rules(data: bytes, **options: object) -> list[str]:
    return [item.rule if isinstance(item, Rejected) else item.fields["id"] for item in read(data, **options)]  # type: ignore[misc,arg-type]


@settings(max_examples=150, deadline=None)
@given(rows=report_rows(), quoting=QUOTINGS, bom=st.booleans(), chunk=st.sampled_from([1, 2, 7, 64, 1 << 20]))
def test_what_csv_writer_wrote_is_read_back(rows: list[list[str]], quoting: int, bom: bool, chunk: int) -> None:
    data = b"\xef\xbb\xbf" * bom + written(rows, quoting=quoting)
    items = read(data, chunk_bytes=chunk)
    assert [list(item.fields.values()) for item in records(items)] == rows
    assert len(items) == len(rows)


@settings(max_examples=100, deadline=None)
@given(
    rows=st.lists(st.lists(st.text(alphabet="ab;'é", max_size=5), min_size=2, max_size=2), min_size=1, max_size=6),
    end=st.sampled_from(["\n", "\r\n"]),
    delimiter=st.sampled_from(";|\t"),
)
def test_other_delimiters_and_line_ends(rows: list[list[str]], end: str, delimiter: str) -> None:
    data = written(rows, ["a", "b"], delimiter=delimiter, lineterminator=end)
    items = read(data, None, delimiter=delimiter)
    assert [list(item.fields.values()) for item in records(items)] == rows


@settings(max_examples=100, deadline=None)
@given(rows=report_rows(2), cut=st.data())
def test_chunk_size_changes_nothing(rows: list[list[str]], cut: st.DataObject) -> None:
    whole = written(rows)
    at = cut.draw(st.integers(len(b",".join(n.encode() for n in NAMES)) + 2, len(whole) - 1))
    data = whole[:at] + whole[at + 1 :]
    assert read(data, chunk_bytes=1) == read(data, chunk_bytes=5) == read(data)


def test_blank_lines_belong_to_what_is_before_them() -> None:
    data = b"\n\r\n" + HEAD + b"\n\nR1,2024-01-01,a\n\r\n\nR2,2024-01-01,b\n\n"
    table = CsvFile(io.BytesIO(data))
    assert data[table.header.end :].startswith(b"R1")
    assert [item.raw for item in table.records(None)] == [
        b"R1,2024-01-01,a\n\r\n\n",
        b"R2,2024-01-01,b\n\n",
    ]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (b'R1,2024-01-01,"a" b\n', "stray_quote"),
        (b'R1,2024-01-01,a "b" c\n', "stray_quote"),
        (b"R1,2024-01-01\n", "column_count"),
        (b"R1,2024-01-01,a,b\n", "column_count"),
        (b"R1,2024-01-01,a\rb\n", "bare_cr"),
        (b"R1,2024-01-01,\xff\n", "invalid_utf8"),
        (b"R1,2024-01-01,a\0b\n", "nul_byte"),
    ],
)
def test_a_bad_line_is_rejected_alone(line: bytes, rule: str) -> None:
    data = HEAD + b"R0,2024-01-01,x\n" + line + b"R2,2024-01-01,y\n"
    assert rules(data, start=_three_columns()) == ["R0", rule, "R2"]
    assert rules(data, start=None) == ["R0", rule, "R2"]


def test_quote_that_is_never_closed() -> None:
    data = HEAD + b'R1,2024-01-01,x\nR2,2024-01-01,"open\nmore'
    assert rules(data, start=_three_columns()) == ["R1", "unclosed_quote"]


SWALLOWING = {
    "next text opens with a heading in commas": b'R2,2024-01-02,",HEADING:,\nclear"\n',
    "next text opens with a line break": b'R2,2024-01-02,"\nFINDINGS: clear"\n',
    "next text is an empty quoted field": b'R2,2024-01-02,""\n',
    "next text has doubled quotes": b'R2,2024-01-02,"""clear"" lungs"\n',
    "next record has no quote": b"R2,2024-01-02,clear\n",
    "next record is quoted throughout": b'"R2","2024-01-02","clear"\n',
}


@pytest.mark.parametrize("second", SWALLOWING.values(), ids=SWALLOWING.keys())
@pytest.mark.parametrize("first", [b'R1,2024-01-01,"opened\nline\n', b'R1,"2024-01-01,x\n'])
@pytest.mark.parametrize("third", [b"", b'R3,2024-01-03,"\nthird"\n', b'R3,2024-01-03,",third"\n'])
@pytest.mark.parametrize("tested", [True, False])
def test_a_swallowed_record_comes_back(first: bytes, second: bytes, third: bytes, tested: bool) -> None:
    """In the last column and before it; found by its shape, or only by parsing."""
    found = rules(HEAD + first + second + third, start=_three_columns() if tested else None)
    assert found == ["unclosed_quote", "R2", *(["R3"] if third else [])]


def test_a_well_formed_merge_is_no_record() -> None:
    """The opened quote closes at the next report's own quote, and the columns add up to three."""
    data = HEAD + b'R1,2024-01-01,"opened\nR2,2024-01-02,"\nR3,2024-01-03,"third"\n'
    assert rules(data, start=_three_columns()) == ["unclosed_quote", "unclosed_quote", "R3"]


def test_a_swallowed_record_is_found_by_its_leading_columns_when_damaged_itself() -> None:
    data = b'id,time,name,text\nR1,2024-01-01,n,"open\nR2,2024-01-02,n,"\nx,y\n'
    start = _start(["id", "time", "name", "text"])
    assert rules(data, start=start)[0] == "unclosed_quote"
    assert not list(records(read(data, start)))


def test_a_source_without_times_needs_whole_records() -> None:
    start = record_start_test(
        SourceSpec(format="csv", columns={"report_id": "id", "text": "text"}, report_id_pattern="[0-9]+"),
        ["id", "a", "text"],
    )
    merge = b'1,x,"opened\n2,x,"\nclear"\n3,x,"third"\n'
    assert rules(b"id,a,text\n" + merge, start=start) == ["unclosed_quote", "2", "3"]
    narrative = b'1,x,"Views, two\n12\n5, 6, 7, 8\n7,no full record\nend"\n'
    assert rules(b"id,a,text\n" + narrative, start=start) == ["1"]


def test_narrative_is_no_record_start() -> None:
    lines = "Lungs, heart, bones, all clear, stable\nL1, seen 2024-01-01, unchanged, x, y\n2, 3, 4, 5, 6\n"
    rows = [["R1", "2024-01-01", "", "", lines], ["R2", "2024-01-02", "", lines, "x"]]
    assert [list(item.fields.values()) for item in records(read(written(rows)))] == rows


def test_text_cut_off_by_a_stray_quote_is_rejected_with_its_rest() -> None:
    data = HEAD + b'R1,2024-01-01,"no"\n pneumonia"\nR2,2024-01-02,x\n'
    assert rules(data, start=_three_columns()) == ["stray_quote", "R2"]


def test_unquoted_line_breaks_reject_the_report_they_cut_off() -> None:
    data = HEAD + b"R1,2024-01-01,FINDINGS: mass.\nIMPRESSION: cancer.\nR2,2024-01-02,x\n"
    assert rules(data, start=_three_columns()) == ["column_count", "R2"]


def test_a_damaged_record_leaves_the_one_before_it_alone() -> None:
    data = HEAD + b"R1,2024-01-01,x\nR2,2024-01-02\nR3,2024-01-03,x\n"
    assert rules(data, start=_three_columns()) == ["R1", "column_count", "R3"]


def test_long_records_are_rejected_in_bounded_pieces() -> None:
    long = b'R1,2024-01-01,"' + b"word word\n" * 500 + b'"\n'
    data = HEAD + b"R0,2024-01-01,x\n" + long + b"R2,2024-01-02,x\n"
    items = read(data, _three_columns(), max_record_bytes=1000, chunk_bytes=100)
    assert isinstance(items[0], Record) and isinstance(items[-1], Record)
    pieces = items[1:-1]
    assert {item.rule for item in pieces if isinstance(item, Rejected)} == {"record_too_long"}
    assert len(pieces) > 1 and max(len(item.raw) for item in pieces) <= 1000


def test_an_unclosed_quote_before_quoteless_records_costs_one_record() -> None:
    data = HEAD + b'R0,2024-01-01,"x\n' + b"".join(b"R%d,2024-01-01,x\n" % n for n in range(1, 300))
    for start in (_three_columns(), None):
        items = read(data, start, max_record_bytes=1000, chunk_bytes=100)
        assert [item.rule for item in items if isinstance(item, Rejected)] == ["unclosed_quote"]
        assert len(items) == 300


@pytest.mark.parametrize(
    "data",
    [b"", b"\xef\xbb\xbf", b"\n\r\n", b"  \n", HEAD, HEAD + b"\n\n", b'a,"b\nx,y', b'a"b,c\nx,y\n', b"a,\xff\nx,y\n"],
)
def test_no_header_or_no_record_is_bad_input(data: bytes) -> None:
    with pytest.raises(BadInput, match=r"^input file 1 of 2: "):
        CsvFile(io.BytesIO(data), label="input file 1 of 2")


def test_utf16_is_named() -> None:
    with pytest.raises(BadInput, match="UTF-16"):
        CsvFile(io.BytesIO("a,b\n1,2\n".encode("utf-16")))


def test_other_encodings() -> None:
    data = "id,time,text\nR1,2024-01-01,Übelkeit €\n".encode("cp1252")
    (record,) = records(read(data, None, encoding="cp1252"))
    assert record.fields["text"] == "Übelkeit €"


def test_no_repr_shows_contents() -> None:
    shown = repr(read(HEAD + b"R1,2024-01-01,SECRET\nSECRET\n", None))
    assert "SECRET" not in shown and "R1" not in shown


@settings(max_examples=100, deadline=None)
@given(text=NASTY)
def test_one_column_of_anything(text: str) -> None:
    items = read(written([["R1", "2024-01-01", text]], ["id", "time", "text"]), _three_columns())
    assert [item.fields["text"] for item in records(items)] == [text]


def _three_columns() -> StartTest:
    return _start(["id", "time", "text"])


def _start(names: list[str]) -> StartTest:
    columns = {"report_id": "id", "report_time": "time", "text": "text"}
    return record_start_test(SourceSpec(format="csv", columns=columns), names)


def test_start_test_is_callable() -> None:
    assert START(["R1", "2024-01-01", "", "", ""])
    assert not START(["Lungs clear", "2024-01-01", "", "", ""])
