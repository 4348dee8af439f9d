"""MIMIC-IV-Note: notes with their details, addenda as versions of their parents, every byte of both tables."""

from __future__ import annotations

import csv
import gzip
import io
from datetime import datetime
from pathlib import Path

import pytest

from radlake.errors import BadInput, UsageError
from radlake.records.files import InputFile, find_files, inspect_files
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped, Rejected

SPEC = BUILTIN["mimic-iv-note"]
LIMIT = 1 << 20
NOTE_COLUMNS = ["note_id", "subject_id", "hadm_id", "note_type", "note_seq", "charttime", "storetime", "text"]
DETAIL_COLUMNS = ["note_id", "subject_id", "field_name", "field_value", "field_ordinal"]
BODY = 'EXAMINATION: CHEST\n\nFINDINGS: Clear, "dry".\n\nIMPRESSION: Normal.\n'


def note(number: int, text: str = BODY, kind: str = "RR", day: int = 1) -> list[str]:
    return [f"100-{kind}-{number}", "100", "", kind, str(number), f"2150-01-{day:02d} 10:00:00", "", text]


def detail(note_id: str, name: str, value: str, ordinal: int = 1) -> list[str]:
    return [note_id, "100", name, value, str(ordinal)]


def table(columns: list[str], rows: list[list[str]]) -> bytes:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns, *rows])
    return out.getvalue().encode()


def delivered(folder: Path, notes: bytes, details: bytes | None = None) -> InputFile:
    folder.mkdir(exist_ok=True)
    (folder / "radiology.csv.gz").write_bytes(gzip.compress(notes))
    (folder / "discharge.csv.gz").write_bytes(gzip.compress(notes))
    if details is not None:
        (folder / "radiology_detail.csv.gz").write_bytes(gzip.compress(details))
    (file,) = inspect_files(find_files([str(folder)], SPEC), SPEC, LIMIT).files
    return file


def read(file: InputFile) -> list[Mapped | Rejected]:
    """All items, after checking that their ranges cover both tables."""
    items = list(read_records(file.content, SPEC, max_record_bytes=LIMIT))
    at = file.header_end
    for row, item in enumerate(items):
        assert (item.row, item.start) == (row, at)
        at = item.end
    assert at == file.size
    return items


def reports(items: list[Mapped | Rejected]) -> list[dict]:
    return [item.values for item in items if isinstance(item, Mapped)]


def test_a_note_with_its_details(tmp_path):
    details = [
        detail("100-RR-1", "exam_name", "CHEST (PA & LAT)", 1),
        detail("100-RR-1", "exam_name", "RIB SERIES", 2),
        detail("100-RR-1", "exam_code", "C11", 1),
        detail("100-RR-2", "exam_code", "C99", 1),
        detail("100-RR-1", "cpt_code", "71046", 1),
        detail("100-RR-1", "unknown", "x", 1),
    ]
    notes = table(NOTE_COLUMNS, [note(1)])
    items = read(delivered(tmp_path / "m", notes, table(DETAIL_COLUMNS, details)))
    (found,) = reports(items)
    assert (found["report_id"], found["patient_id"], found["status"]) == ("100-RR-1", "100", "final")
    assert (found["exam_code"], found["exam_description"]) == ("C11", "CHEST (PA & LAT); RIB SERIES")
    assert (found["report_time"], found["text"]) == (datetime(2150, 1, 1, 10), BODY)
    assert '"cpt_code": "71046"' in found["extra"]
    assert items[0].raw == notes[items[0].start : items[0].end]
    assert [getattr(item, "rule", None) for item in items] == [None, "detail_rows"]


def test_malformed_details_keep_their_bytes_and_the_others_are_joined(tmp_path):
    good = table(DETAIL_COLUMNS, [detail("100-RR-1", "exam_code", "C11")])
    details = good + b"100-RR-1,100,torn\n" + b"100-RR-1,100,exam_name,CHEST,1\n" + b"x,\xff,,,\n"
    items = read(delivered(tmp_path / "m", table(NOTE_COLUMNS, [note(1)]), details))
    rejected = [item for item in items if isinstance(item, Rejected)]
    assert [(r.rule, r.raw) for r in rejected] == [
        ("detail_rows", b""),
        ("column_count", b"100-RR-1,100,torn\n"),
        ("detail_rows", b""),
        ("invalid_utf8", b"x,\xff,,,\n"),
    ]
    assert all(item.path.endswith("radiology_detail.csv.gz") for item in rejected)
    assert (reports(items)[0]["exam_code"], reports(items)[0]["exam_description"]) == ("C11", "CHEST")


@pytest.mark.parametrize("addenda_first", [True, False])
@pytest.mark.parametrize("told_by", ["parent_note_id", "addendum_note_id"])
def test_addenda_are_versions_of_their_parent_in_the_order_of_time(tmp_path, addenda_first, told_by):
    parent = note(1)
    addenda = [note(2, "ADDENDUM  Second.", "AR", 3), note(3, " First. ", "AR", 2)]
    rows = [*addenda, parent] if addenda_first else [parent, *addenda]
    pairs = [("100-AR-2", "100-RR-1"), ("100-AR-3", "100-RR-1")]
    if told_by == "addendum_note_id":
        pairs = [(parent, addendum) for addendum, parent in pairs]
    details = table(DETAIL_COLUMNS, [detail(one, told_by, other) for one, other in pairs])
    found = reports(read(delivered(tmp_path / "m", table(NOTE_COLUMNS, rows), details)))
    assert {each["report_id"] for each in found} == {"100-RR-1"}
    by_time = sorted(found, key=lambda each: each["report_time"])
    assert [each["status"] for each in by_time] == ["final", "addended", "addended"]
    base = BODY.rstrip()
    assert [each["text"] for each in by_time] == [
        BODY,
        f"{base}\n\nADDENDUM:\nFirst.",
        f"{base}\n\nADDENDUM:\nFirst.\n\nADDENDUM  Second.",
    ]


@pytest.mark.parametrize("details", [None, [detail("100-AR-2", "parent_note_id", "100-RR-9")]])
def test_an_addendum_without_its_parent_is_refused_with_its_bytes(tmp_path, details):
    notes = table(NOTE_COLUMNS, [note(1), note(2, "Late.", "AR")])
    file = delivered(tmp_path / "m", notes, details and table(DETAIL_COLUMNS, details))
    items = read(file)
    assert len(reports(items)) == 1
    orphan = items[1]
    assert (orphan.rule, orphan.raw) == ("orphan_addendum", notes[orphan.start : orphan.end])


def test_damage_among_the_notes_stays_where_it_is(tmp_path):
    notes = table(NOTE_COLUMNS, [note(1), note(2), note(3)]).replace(b'Normal.\n"\n100-RR-2', b"Normal.\n\n100-RR-2")
    items = read(delivered(tmp_path / "m", notes))
    assert [getattr(item, "rule", None) for item in items] == ["unclosed_quote", None, None]


def test_the_content_is_that_of_both_tables(tmp_path):
    notes = table(NOTE_COLUMNS, [note(1)])
    some, other = (table(DETAIL_COLUMNS, [detail("100-RR-1", "exam_code", code)]) for code in ("C1", "C2"))
    digests = [
        delivered(tmp_path / name, notes, each).sha256
        for name, each in zip("abcd", (None, some, other, some), strict=True)
    ]
    assert digests[1] == digests[3]
    assert len(set(digests)) == 3


def test_wrong_files(tmp_path):
    with pytest.raises(UsageError, match="no column note_id"):
        delivered(tmp_path / "a", b"a,b\n1,2\n")
    with pytest.raises(UsageError, match="details have no column field_name"):
        delivered(tmp_path / "b", table(NOTE_COLUMNS, [note(1)]), b"note_id,field_value\n1,2\n")
    lonely = tmp_path / "radiology_detail.csv"
    lonely.write_bytes(table(DETAIL_COLUMNS, [detail("1", "a", "b")]))
    with pytest.raises(BadInput, match="without its notes"):
        inspect_files(find_files([str(lonely)], SPEC), SPEC, LIMIT)
