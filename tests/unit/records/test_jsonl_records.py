from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from record_tables import check_ranges, records

from radlake.errors import BadInput
from radlake.records.jsonl_records import JsonLines, parse_object
from radlake.records.types import Record, Rejected

VALUES = st.one_of(st.none(), st.text(max_size=8).filter(lambda text: "\0" not in text), st.integers(), st.booleans())


def read(data: bytes, **options: int) -> list[Record | Rejected]:
    lines = JsonLines(io.BytesIO(data), **options)  # type: ignore[arg-type]
    items = list(lines.records())
    check_ranges(items, lines.header_end, data)
    return items


@settings(deadline=None)
@given(
    rows=st.lists(st.dictionaries(st.sampled_from("abc"), VALUES), min_size=1, max_size=5),
    ascii_only=st.booleans(),
    end=st.sampled_from(["\n", "\r\n", "\n\n", "\n \r\n"]),
    bom=st.booleans(),
)
def test_objects_are_read_back(rows: list[dict[str, object]], ascii_only: bool, end: str, bom: bool) -> None:
    text = "".join(json.dumps(row, ensure_ascii=ascii_only) + end for row in rows)
    items = read(b"\xef\xbb\xbf" * bom + b"\n" + text.encode("utf-8"))
    expected = [{key: spelled(value) for key, value in row.items()} for row in rows]
    assert [item.fields for item in records(items)] == expected


def spelled(value: object) -> str | None:
    return None if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def test_values_become_text_as_written() -> None:
    line = b'{"a": 1.10, "b": 12345678901234567890, "c": true, "d": {"x": [1, 2.5]}, "e": "1", "e": "2", "f": null}'
    assert parse_object(line) == {
        "a": "1.10",
        "b": "12345678901234567890",
        "c": "true",
        "d": '{"x": [1, 2.5]}',
        "e": "2",
        "f": None,
    }


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        (b'{"a": "x"', "bad_json"),
        (b'{"a": NaN}', "bad_json"),
        (b"[" * 100_000, "bad_json"),
        (b'{"a": "x"} {"a": "y"}', "bad_json"),
        (b'["a"]', "not_an_object"),
        (b'{"a": "\xff"}', "invalid_utf8"),
        (b'{"a": "\\ud800"}', "invalid_utf8"),
        (b'{"a": "\0"}', "nul_byte"),
        (b'{"a": "\\u0000"}', "nul_byte"),
    ],
)
def test_a_bad_line_is_rejected_alone(line: bytes, rule: str) -> None:
    items = read(b'{"a": "1"}\n' + line + b'\n{"a": "2"}\n')
    assert [item.rule if isinstance(item, Rejected) else item.fields["a"] for item in items] == ["1", rule, "2"]


def test_long_lines_are_rejected_in_pieces() -> None:
    items = read(b'{"a": "1"}\n{"a": "' + b"x" * 70 + b'"}\n{"a": "2"}\n', max_record_bytes=32)
    assert [getattr(item, "rule", "") for item in items] == ["", *["record_too_long"] * 3, ""]


@settings(deadline=None, max_examples=200)
@given(st.binary(min_size=1, max_size=60), st.sampled_from([4, 16, 1 << 20]))
def test_any_bytes_are_covered(data: bytes, limit: int) -> None:
    if data.removeprefix(b"\xef\xbb\xbf").strip():
        read(data, max_record_bytes=limit)


@pytest.mark.parametrize("data", [b"", b"\n \n", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n"])
def test_nothing_in_it(data: bytes) -> None:
    with pytest.raises(BadInput):
        JsonLines(io.BytesIO(data))
