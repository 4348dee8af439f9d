"""MIMIC-IV-Note's radiology reports: `radiology.csv(.gz)`, with `radiology_detail.csv(.gz)` beside it.

Details (exam code and name, CPT code) are joined to their note. An addendum (note type AR) is a version of its
parent: the parent's text, then the addenda up to this one in the order of their times, under the parent's id and
with status addended. It is read from the row of the addendum; the parent's row stays the final version. One whose
parent is not in the file is rejected.

Positions run on from the notes to the details. Detail rows that were joined are quarantined as ranges without
their bytes under a rule that counts as no damage, malformed ones with their bytes.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from radlake.errors import BadInput, UsageError
from radlake.records.csv_records import CsvFile
from radlake.records.inputs import Opened, Reader
from radlake.records.mapping import SourceSpec, check_header, record_start_test
from radlake.records.spool import Spool
from radlake.records.times import parse_time
from radlake.records.types import DETAIL_ROWS, ORPHAN_ADDENDUM, Record, Rejected
from radlake.records.units import Unit

NOTES_NAME = "radiology.csv"
_DETAIL = "_detail"
_NOTE_ID = r"[0-9]{1,12}-[A-Z]{2}-[0-9]{1,9}"
_NOTES = SourceSpec(
    format="csv",
    columns={"report_id": "note_id", "patient_id": "subject_id", "report_time": "charttime", "text": "text"},
    report_id_pattern=_NOTE_ID,
)
_DETAIL_COLUMNS = ("note_id", "field_name", "field_value")
_JOINED = ("exam_code", "exam_name", "cpt_code")
_SCHEMA = """
CREATE TABLE detail (note TEXT, field TEXT, ordinal INTEGER, value TEXT);
CREATE TABLE parent (note TEXT PRIMARY KEY, parent TEXT) WITHOUT ROWID;
CREATE TABLE body (note TEXT PRIMARY KEY, parent TEXT, time TEXT, text TEXT);
CREATE TABLE item (start INTEGER, finish INTEGER, rule TEXT, raw BLOB);
"""


def with_details(paths: list[Path]) -> list[Unit]:
    """Each table of notes with the table of details in its folder, if there is one."""
    notes = [path for path in paths if _DETAIL not in path.name]
    if len(notes) < len(paths) and not notes:
        raise BadInput("--input: a table of details without its notes; name radiology.csv or its folder")
    return [Unit((path, *_details_beside(path))) for path in notes]


def open_mimic_notes(reader: Reader) -> Opened:
    """Raises UsageError when a column of either table is missing, BadInput as CsvFile does."""
    notes = _table(reader, 0)
    check_header(_NOTES, notes.header.names, reader.label)
    if "note_type" not in notes.header.names:
        raise UsageError(f"{reader.label}: no column note_type in its header; is it radiology.csv?")
    details = _table(reader, 1) if len(reader.input.paths) > 1 else None
    missing = [name for name in _DETAIL_COLUMNS if details and name not in details.header.names]
    if missing:
        raise UsageError(
            f"{reader.label}: its details have no column {', '.join(missing)}; is it radiology_detail.csv?"
        )
    return Opened(notes.header.end, _records(reader, notes, details))


def _records(reader: Reader, notes: CsvFile, details: CsvFile | None) -> Iterator[Record | Rejected]:
    with closing(Spool(_SCHEMA)) as spool:
        if details:
            _load_details(spool, details)
            if next(iter(spool.rows("SELECT 1 FROM parent LIMIT 1")), None):
                _load_bodies(spool, _table(reader, 0))
        row, end = 0, notes.header.end
        for item in notes.records(record_start_test(_NOTES, notes.header.names)):
            yield _note(item, spool) if isinstance(item, Record) else item
            row, end = item.row + 1, item.end
        for start, finish, rule, raw in spool.rows("SELECT start, finish, rule, raw FROM item ORDER BY start"):
            yield Rejected(row, end + start, end + finish, rule, raw or b"", str(reader.input.paths[1]))
            row += 1


def _table(reader: Reader, position: int) -> CsvFile:
    stream = reader.input.stream(position)
    return CsvFile(stream, encoding=reader.spec.encoding, max_record_bytes=reader.max_bytes, label=reader.label)


def _details_beside(path: Path) -> list[Path]:
    stem = path.name.split(".")[0]
    names = [f"{stem}{_DETAIL}.csv{packed}" for packed in (".gz", "")]
    return [found for name in names if (found := path.with_name(name)).is_file()][:1]


def _load_details(spool: Spool, details: CsvFile) -> None:
    """Their values by note, and ranges: of joined rows one for each stretch, of malformed ones each with its bytes."""
    joined_from = end = 0  # the header is part of the first stretch
    for item in details.records():
        if isinstance(item, Record):
            _load_detail(spool, item.fields)
        else:
            if item.start > joined_from:
                spool.add("INSERT INTO item VALUES (?,?,?,?)", (joined_from, item.start, DETAIL_ROWS, None))
            spool.add("INSERT INTO item VALUES (?,?,?,?)", (item.start, item.end, item.rule, item.raw))
            joined_from = item.end
        end = item.end
    if end > joined_from:
        spool.add("INSERT INTO item VALUES (?,?,?,?)", (joined_from, end, DETAIL_ROWS, None))
    spool.run("CREATE INDEX by_note ON detail (note)")


def _load_detail(spool: Spool, fields: dict[str, str | None]) -> None:
    note, name, value = ((fields[column] or "").strip() for column in _DETAIL_COLUMNS)
    if name in _JOINED and value:
        ordinal = (fields.get("field_ordinal") or "").strip()
        place = int(ordinal) if ordinal.isdecimal() and len(ordinal) < 10 else 0
        spool.add("INSERT INTO detail VALUES (?,?,?,?)", (note, name, place, value))
    elif name == "parent_note_id" and value:
        spool.add("INSERT OR REPLACE INTO parent VALUES (?,?)", (note, value))
    elif name == "addendum_note_id" and value:
        spool.add("INSERT OR IGNORE INTO parent VALUES (?,?)", (value, note))


def _load_bodies(spool: Spool, notes: CsvFile) -> None:
    """The texts of addenda and of their parents, since either may stand first."""
    spool.run("CREATE TEMP TABLE wanted AS SELECT note FROM parent UNION SELECT parent FROM parent")
    spool.run("CREATE INDEX temp.by_wanted ON wanted (note)")
    for item in notes.records(record_start_test(_NOTES, notes.header.names)):
        if not isinstance(item, Record):
            continue
        note = (item.fields["note_id"] or "").strip()
        if next(iter(spool.rows("SELECT 1 FROM wanted WHERE note = ?", note)), None):
            time, text = parse_time(item.fields["charttime"] or ""), item.fields["text"] or ""
            (parent,) = next(iter(spool.rows("SELECT parent FROM parent WHERE note = ?", note)), (None,))
            row = (note, parent, time.isoformat() if time else "", text)
            spool.add("INSERT OR REPLACE INTO body VALUES (?,?,?,?)", row)
    spool.run("CREATE INDEX by_parent ON body (parent)")


def _note(item: Record, spool: Spool) -> Record | Rejected:
    fields = item.fields
    note = (fields["note_id"] or "").strip()
    fields |= {"report_id": note, "status": "final"}
    query = "SELECT field, value FROM detail WHERE note = ? ORDER BY field, ordinal, value"
    found: dict[str, list[str]] = {}
    for name, value in spool.rows(query, note):
        found.setdefault(name, []).append(value)
    fields |= {name: "; ".join(dict.fromkeys(values)) for name, values in found.items()}
    if (fields["note_type"] or "").strip().upper() != "AR":
        return item
    version = _version_with(note, spool)
    if version is None:
        return Rejected(item.row, item.start, item.end, ORPHAN_ADDENDUM, item.raw)
    fields |= {"report_id": version[0], "text": version[1], "status": "addended"}
    return item


def _version_with(addendum: str, spool: Spool) -> tuple[str, str] | None:
    """Id and text of the parent, with its addenda up to this one; None if the file lacks it."""
    own = next(iter(spool.rows("SELECT parent, time, note FROM body WHERE note = ?", addendum)), None)
    parent = own and next(iter(spool.rows("SELECT text FROM body WHERE note = ?", own[0])), None)
    if not own or not parent:
        return None
    query = "SELECT text FROM body WHERE parent = ? AND (time, note) <= (?, ?) ORDER BY time, note"
    texts = [text for (text,) in spool.rows(query, *own)]
    return own[0], "\n\n".join([parent[0].rstrip(), *(_under_heading(text) for text in texts)])


def _under_heading(text: str) -> str:
    own = text.strip()
    return own if own.upper().startswith("ADDENDUM") else f"ADDENDUM:\n{own}"
