"""Random damage to a file of reports: nothing is lost, nothing merged, the rest survives."""

from __future__ import annotations

import csv

from hypothesis import given, settings
from hypothesis import strategies as st
from record_tables import NAMES, QUOTINGS, read, records, report_rows, written

from radlake.records.types import Record, Rejected

HEADER_BYTES = len(",".join(NAMES)) + 2


@st.composite
def damaged(draw: st.DrawFn) -> tuple[list[list[str]], bytes, int, int, list[int]]:
    """Rows, the damaged file, the damaged range of the whole file, and where its records started."""
    rows = draw(report_rows(3))
    quoting = draw(QUOTINGS)
    starts = [len(written(rows[:number], quoting=quoting)) for number in range(len(rows) + 1)]
    data = written(rows, quoting=quoting)
    first = len(written([], quoting=quoting))
    kind = draw(st.sampled_from(["delete_quote", "delete", "insert", "replace"]))
    quotes = [at for at in range(first, len(data)) if data[at : at + 1] == b'"']
    at = draw(st.sampled_from(quotes)) if kind == "delete_quote" and quotes else draw(st.integers(first, len(data) - 1))
    junk = draw(st.sampled_from([b'"', b"\0", b"\xff", b"\n", b",", b'"\n', b',"', b'""', b"a", b'",', b"\r", b'"""']))
    length = 0 if kind == "insert" else draw(st.integers(1, 3)) if kind == "delete" else 1
    new = junk if kind in ("insert", "replace") else b""
    return rows, data[:at] + new + data[at + length :], at, at + length, starts


@settings(max_examples=600, deadline=None)
@given(damaged())
def test_damage_stays_where_it_is(case: tuple[list[list[str]], bytes, int, int, list[int]]) -> None:
    rows, data, first, last, starts = case
    items = read(data)
    accepted = {item.fields["id"]: list(item.fields.values()) for item in records(items)}
    for number, row in enumerate(rows):
        # The damage may touch the record before it too, where it takes a line end away.
        if last < starts[max(number - 1, 0)] or first >= starts[min(number + 2, len(rows))]:
            assert accepted.get(row[0]) == row
    assert_nothing_merged(items, rows)


@settings(max_examples=250, deadline=None)
@given(rows=report_rows(2), quoting=QUOTINGS, cut=st.data())
def test_a_cut_off_file_keeps_all_whole_records(rows: list[list[str]], quoting: int, cut: st.DataObject) -> None:
    data = written(rows, quoting=quoting)
    starts = [len(written(rows[:number], quoting=quoting)) for number in range(len(rows) + 1)]
    end = cut.draw(st.integers(starts[0] + 1, len(data)))
    items = read(data[:end])
    accepted = [list(item.fields.values()) for item in records(items)]
    whole = sum(start <= end for start in starts[1:])
    assert accepted[: max(whole - 1, 0)] == rows[: max(whole - 1, 0)]
    assert_nothing_merged(items, rows)


@settings(max_examples=250, deadline=None)
@given(rows=report_rows(4, 8), data=st.data())
def test_two_lost_quotes(rows: list[list[str]], data: st.DataObject) -> None:
    whole = bytearray(written(rows, quoting=csv.QUOTE_ALL))
    quotes = [at for at in range(HEADER_BYTES + 20, len(whole)) if whole[at : at + 1] == b'"']
    for at in sorted(data.draw(st.lists(st.sampled_from(quotes), min_size=2, max_size=2)), reverse=True):
        del whole[at]
    assert_nothing_merged(read(bytes(whole)), rows)


@settings(max_examples=300, deadline=None)
@given(rows=report_rows(2), data=st.data(), quoting=QUOTINGS)
def test_a_lost_closing_quote_costs_one_report(rows: list[list[str]], data: st.DataObject, quoting: int) -> None:
    """However the texts after it open: with a line break, a comma, a quote."""
    rows = [[*row[:-1], row[-1] + "\n"] for row in rows]  # all texts need quotes
    victim = data.draw(st.integers(0, len(rows) - 1))
    end = len(written(rows[: victim + 1], quoting=quoting))
    whole = written(rows, quoting=quoting)
    assert whole[end - 3 : end] == b'"\r\n'
    items = read(whole[: end - 3] + whole[end - 2 :])
    assert [list(item.fields.values()) for item in records(items)] == rows[:victim] + rows[victim + 1 :]


def assert_nothing_merged(items: list[Record | Rejected], rows: list[list[str]]) -> None:
    """No accepted record holds what another record says, nor the beginning of another one."""
    for item in records(items):
        content = "\n".join(value or "" for value in item.fields.values())
        owners = {row[0] for row in rows if f"{row[0]} says" in content}
        starts = {row[0] for row in rows if f"{row[0]},{row[1]}" in content}
        assert len(owners | starts | ({item.fields["id"]} & {row[0] for row in rows})) <= 1
