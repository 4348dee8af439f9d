"""Random tables of report records, and readers' results in a form that tests compare."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from radlake.records.csv_records import CsvFile
from radlake.records.mapping import SourceSpec, record_start_test
from radlake.records.types import Record, Rejected, StartTest

NAMES = ["id", "time", "name", "note", "text"]
SPEC = SourceSpec(
    format="csv", columns={"report_id": "id", "report_time": "time", "patient_name": "name", "text": "text"}
)
START = record_start_test(SPEC, NAMES)
# Few characters, the grammar's own among them: where they meet is where readers go wrong.
NASTY = st.text(alphabet='ab ,"\n\ré', max_size=12)
# How a text may open so that a quote left open before it closes there, with nothing stray after it.
OPENINGS = st.one_of(NASTY, st.sampled_from(["", "\n", ",", ",HEADING:,\n", "\r\n", ',"', "\n,,,", ",,", '"']))
QUOTINGS = st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])


def written(rows: list[list[str]], names: list[str] = NAMES, **dialect: Any) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, **dialect)
    writer.writerow(names)
    writer.writerows(rows)
    return out.getvalue().encode("utf-8")


def read(data: bytes, start: StartTest | None = START, **options: Any) -> list[Record | Rejected]:
    """All records and rejects, after checking that their ranges cover the file."""
    table = CsvFile(io.BytesIO(data), **options)
    items = list(table.records(start))
    check_ranges(items, table.header.end, data)
    return items


def check_ranges(items: list[Record | Rejected], header_end: int, data: bytes) -> None:
    at = header_end
    for row, item in enumerate(items):
        assert item.row == row
        assert item.start == at < item.end
        assert item.raw == data[item.start : item.end]
        at = item.end
    assert at == len(data)


def records(items: list[Record | Rejected]) -> Iterator[Record]:
    return (item for item in items if isinstance(item, Record))


@st.composite
def report_rows(draw: st.DrawFn, min_size: int = 1, max_size: int = 6) -> list[list[str]]:
    """Rows of NAMES with distinct ids; the field of text names its record between the nasty parts."""
    rows = []
    for number in range(draw(st.integers(min_size, max_size))):
        time = f"2024-01-{number + 1:02d} 10:00:00"
        text = f"{draw(OPENINGS)}R10{number} says{draw(NASTY)}"
        rows.append([f"R10{number}", time, draw(OPENINGS), draw(OPENINGS), text])
    return rows
