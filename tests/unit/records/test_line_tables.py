"""Tables of lines: joined to reports whatever the order of the rows; what is not whole is refused whole."""

from __future__ import annotations

import csv
import gzip
import io
import random
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.errors import BadInput, UsageError
from radlake.records.files import InputFile, find_files, inspect_files
from radlake.records.reader import Reading, read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped, Rejected

EPIC = BUILTIN["epic-lines"]
LIMIT = 1 << 20
NARRATIVE = ("ORDER_PROC_ID", "LINE", "NARRATIVE")
IMPRESSION = ("ORDER_PROC_ID", "LINE", "IMPRESSION")
TYPED = ("ORDER_ID", "LINE_TYPE", "LINE", "LINE_TEXT")
Rows = list[tuple[str, ...]]


def table(columns: tuple[str, ...], rows: Rows) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns, *rows])
    return out.getvalue().encode()


def numbered(order: str, *texts: str) -> Rows:
    return [(order, str(line), text) for line, text in enumerate(texts, 1)]


def typed(order: str, kind: str, *texts: str, first: int = 1) -> Rows:
    return [(order, kind, str(line), text) for line, text in enumerate(texts, first)]


def delivered(folder: Path, **tables: bytes) -> InputFile:
    folder.mkdir(exist_ok=True)
    for name, content in tables.items():
        (folder / f"{name}.csv").write_bytes(content)
    (file,) = inspect_files(find_files([str(folder)], EPIC), EPIC, LIMIT).files
    return file


def read(file: InputFile, **options: int) -> tuple[list[Mapped | Rejected], Reading]:
    """All items, after checking that they hold every row of every table once."""
    reading = read_records(file.content, EPIC, **options)
    items = list(reading)
    at = file.header_end
    for row, item in enumerate(items):
        assert (item.row, item.start, item.end) == (row, at, at + len(item.raw))
        at = item.end
    assert at == file.size
    paths = file.parts or (file.path,)
    lines = sorted(line for path in paths for line in Path(path).read_bytes().split(b"\n", 1)[1].split(b"\n"))
    assert sorted(b"".join(item.raw for item in items).split(b"\n") + [b""] * (len(paths) - 1)) == lines
    return items, reading


def outcome(file: InputFile, **options: int) -> dict[str, dict | str]:
    items, _ = read(file, **options)
    return {
        item.values["report_id"] if isinstance(item, Mapped) else item.raw.split(b",")[0].decode(): (
            item.values if isinstance(item, Mapped) else item.rule
        )
        for item in items
    }


@pytest.mark.parametrize("seed", range(4))
def test_two_tables_and_one_of_orders_in_any_order(tmp_path, seed):
    narrative = numbered("7", "FINDINGS:", "", "Clear.") + numbered("8", "Only text, quoted.")
    impression = numbered("7", "Normal.", "No change.") + numbered("9", "Alone.")
    orders = [
        ("7", "P1", "71046", "2024-01-02 03:00", "Final result", "x"),
        ("8", "P2", "", "", "Edited Result - FINAL", ""),
    ]
    for rows in (narrative, impression, orders):
        random.Random(seed).shuffle(rows)
    columns = ("ORDER_PROC_ID", "PAT_ID", "PROC_CODE", "RESULT_TIME", "STATUS", "OTHER")
    found = outcome(
        delivered(
            tmp_path / "e",
            ORDER_NARRATIVE=table(NARRATIVE, narrative),
            ORDER_IMPRESSION=table(IMPRESSION, impression),
            ORDER_PROC=table(columns, orders),
        )
    )
    assert list(found) == ["7", "8", "9"]
    first = found["7"]
    assert first["text"] == "FINDINGS:\n\nClear.\n\nIMPRESSION:\nNormal.\nNo change."
    assert (first["impression"], first["patient_id"], first["exam_code"]) == ("Normal.\nNo change.", "P1", "71046")
    assert (first["report_time"], first["status"], first["extra"]) == (
        datetime(2024, 1, 2, 3),
        "final",
        '{"OTHER": "x"}',
    )
    assert (found["8"]["text"], found["8"]["status"]) == ("Only text, quoted.", "corrected")
    assert (found["9"]["text"], found["9"]["impression"], found["9"]["status"]) == (None, "Alone.", "final")


def test_one_table_with_a_type_column(tmp_path):
    rows = [
        *typed("1", "Findings", "Clear.", "Dry."),
        *typed("1", "IMP", "Normal."),
        *typed("2", "NARRATIVE", "a", "b"),
        *typed("2", "IMPRESSION", "c", first=3),  # numbered through
        *typed("3", "Narrative", "a"),
        *typed("3", "Addendum", "Seen again."),
        *typed("4", "else", "Unknown types are text."),
    ]
    found = outcome(delivered(tmp_path / "e", lines=table(TYPED, rows)))
    assert (found["1"]["findings"], found["1"]["impression"], found["1"]["text"]) == ("Clear.\nDry.", "Normal.", None)
    assert found["2"]["text"] == "a\nb\n\nIMPRESSION:\nc"
    assert found["3"]["text"] == "a\n\nADDENDUM:\nSeen again."
    assert found["4"]["text"] == "Unknown types are text."


def test_columns_repeated_on_each_line_tell_of_the_report(tmp_path):
    columns = ("ORDER_ID", "LINE", "NARRATIVE", "PAT_ID", "STATUS")
    rows = [("1", "2", "b", "P1", "Preliminary"), ("1", "1", "a", "P1", "Preliminary")]
    found = outcome(delivered(tmp_path / "e", lines=table(columns, rows)))["1"]
    assert (found["text"], found["patient_id"], found["status"]) == ("a\nb", "P1", "preliminary")


@pytest.mark.parametrize(
    ("rows", "rule"),
    [
        ([("5", "1", "a"), ("5", "3", "c")], "missing_lines"),
        ([("5", "2", "b")], "missing_lines"),
        ([("5", "1", "a"), ("5", "0", "z")], "missing_lines"),
        ([("5", "1", "a"), ("5", "2", "b"), ("5", "2", "other")], "repeated_line"),
        ([("5", "one", "a")], "bad_line_number"),
        ([("5", "", "a")], "bad_line_number"),
        ([("5", "-1", "a")], "bad_line_number"),
        ([("5", "1", "a", "too many")], "column_count"),
        ([("5", "1", "a\0b")], "nul_byte"),
    ],
)
def test_what_is_not_whole_is_refused_whole(tmp_path, rows, rule):
    content = table(NARRATIVE, [*numbered("4", "fine"), *rows, *numbered("6", "fine", "too")])
    found = outcome(delivered(tmp_path / "e", narrative=content))
    assert {id_: value if isinstance(value, str) else "report" for id_, value in found.items()} == {
        "4": "report",
        "5": rule,
        "6": "report",
    }


def test_rows_without_an_id_and_two_rows_about_one_order(tmp_path):
    lines = table(NARRATIVE, [*numbered("4", "fine"), ("", "1", "whose?"), *numbered("5", "x")])
    orders = table(("ORDER_ID", "PAT_ID"), [("4", "P1"), ("4", "P1"), ("5", "P1"), ("5", "P2")])
    found = outcome(delivered(tmp_path / "e", lines=lines, orders=orders))
    assert (found[""], found["5"], found["4"]["patient_id"]) == ("lines_without_id", "repeated_line", "P1")


def test_rows_out_of_order_and_rows_twice_are_counted(tmp_path):
    rows = [("1", "2", "b"), ("1", "1", "a"), ("2", "1", "x"), ("1", "3", "c"), ("2", "1", "x"), ("3", "1", "y")]
    items, reading = read(delivered(tmp_path / "e", lines=table(NARRATIVE, rows)))
    assert [item.reordered for item in items if isinstance(item, Mapped)] == [1, 1, 0]
    assert reading.stats.lines_reordered == 2
    assert items[0].values["text"] == "a\nb\nc"


def test_the_same_report_has_the_same_hash_in_any_order(tmp_path):
    rows = [*numbered("1", "a", "b", "c"), *numbered("2", "d")]
    hashes = []
    for name, ordered in (("a", rows), ("b", rows[::-1])):
        items, _ = read(delivered(tmp_path / name, lines=table(NARRATIVE, ordered)))
        hashes.append([item.content_hash for item in items if isinstance(item, Mapped)])
    assert hashes[0] == hashes[1]


def test_a_long_report_is_refused_in_pieces(tmp_path):
    rows = [*numbered("1", *["word " * 20] * 50), *numbered("2", "short")]
    items, _ = read(delivered(tmp_path / "e", lines=table(NARRATIVE, rows)), max_record_bytes=1024)
    assert {item.rule for item in items[:-1] if isinstance(item, Rejected)} == {"record_too_long"}
    assert isinstance(items[-1], Mapped) and len(items) > 4
    assert max(len(item.raw) for item in items) <= 1024


def test_packed_tables_and_the_folder_as_a_unit(tmp_path):
    folder = tmp_path / "e"
    folder.mkdir()
    (folder / "ORDER_NARRATIVE.csv.gz").write_bytes(gzip.compress(table(NARRATIVE, numbered("1", "a"))))
    (folder / "ORDER_IMPRESSION.csv").write_bytes(table(IMPRESSION, numbered("1", "b")))
    (file,) = inspect_files(find_files([str(folder)], EPIC), EPIC, LIMIT).files
    (item,) = read_records(file.content, EPIC)
    assert isinstance(item, Mapped) and item.values["text"] == "a\n\nIMPRESSION:\nb"
    assert (item.start, item.end) == (file.header_end, file.size)


def test_wrong_tables(tmp_path):
    with pytest.raises(UsageError, match="table 1 has no column ORDER_PROC_ID or ORDER_ID"):
        delivered(tmp_path / "a", x=b"Zarkowski,b\n1,2\n")
    with pytest.raises(UsageError, match="table 1 has no column NARRATIVE"):
        delivered(tmp_path / "b", x=b"ORDER_ID,LINE,WORDS\n1,2,3\n")
    with pytest.raises(BadInput, match="line number column"):
        delivered(tmp_path / "c", x=b"ORDER_ID,PAT_ID\n1,2\n")


SOUP = st.lists(
    st.sampled_from(["1", "2", ",", "\n", '"', "1,1,a\n", "2,1,b\n", "1,2,c\n", "\xff", "\0", "x"]), max_size=30
)


@settings(deadline=None, max_examples=200)
@given(SOUP, st.sampled_from([1024, 1 << 20]))
def test_any_rows_are_covered(parts, limit):
    data = table(NARRATIVE, []) + b"0,1,first\n" + "".join(parts).encode("latin-1")
    reading = read_records(io.BytesIO(data), EPIC, max_record_bytes=limit)
    raw = b"".join(item.raw for item in reading)
    assert sorted(raw) == sorted(data[reading.stats.header_end :])
    assert reading.stats.size == len(data)
