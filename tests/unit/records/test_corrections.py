"""Corrected bytes stand where the malformed record stood; what is still malformed stays set aside."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.errors import BadInput, RadlakeError, UsageError
from radlake.records.batches import correction_batch, record_batches
from radlake.records.corrections import Correction, read_correction, refuse_unmendable
from radlake.records.files import inspect_files
from radlake.records.sources import BUILTIN
from radlake.records.types import SET_ASIDE_RULES

OPENI = BUILTIN["openi-csv"]
HEADER = b"uid,image,indication,comparison,findings,impression\n"
GOOD = b"1,XR chest,Cough,None,Lungs clear,Normal\n"
BAD = b"9,too,many,,,,,\n"
MENDED = HEADER + b"9,XR chest,,,No nodule,Normal\n"
LIMIT = 1 << 20
PATIENT = "Zarkowski"


@pytest.fixture
def delivered(tmp_path):
    """A file with one malformed record, and where that stands."""
    path = tmp_path / "a.csv"
    path.write_bytes(HEADER + GOOD + BAD + GOOD.replace(b"1,", b"2,", 1))
    return inspect_files([path], OPENI, LIMIT).files[0]


def rows_of(file, *corrections, spec=OPENI):
    found = list(record_batches(file, spec, "openi-csv", "f" * 64, LIMIT, corrections))
    return pa.Table.from_batches(found).to_pylist()


def correction_of(file, row, content=MENDED):
    place = {name: row[name] for name in ("source_file", "source_row", "byte_start", "byte_end")}
    return Correction(source_sha256=file.sha256, ingest_fingerprint="e" * 64, content=content, **place)


def test_the_corrected_record_has_the_place_of_the_old_one(delivered):
    before = rows_of(delivered)
    (bad,) = [row for row in before if row["rule"]]
    after = rows_of(delivered, correction_of(delivered, bad))
    assert [row["rule"] for row in after] == [None] * 3
    assert [(r["source_row"], r["byte_start"], r["byte_end"]) for r in after] == [
        (r["source_row"], r["byte_start"], r["byte_end"]) for r in before
    ]
    assert (after[1]["report_id"], after[1]["findings"]) == ("9", "No nodule")


def test_released_alone_it_is_the_same_row_as_read_with_its_file(delivered):
    (bad,) = [row for row in rows_of(delivered) if row["rule"]]
    correction = correction_of(delivered, bad)
    (alone,) = pa.Table.from_batches(list(correction_batch(correction, OPENI, "openi-csv", LIMIT))).to_pylist()
    assert alone.pop("ingest_fingerprint") == "e" * 64  # of the reading that rejected it: it speaks for no whole file
    within = rows_of(delivered, correction)[1]
    assert within.pop("ingest_fingerprint") == "f" * 64
    assert alone == within


def test_only_the_same_range_of_the_same_file_is_corrected(delivered):
    (bad,) = [row for row in rows_of(delivered) if row["rule"]]
    elsewhere = {**bad, "byte_start": bad["byte_start"] + 1}
    assert [row["rule"] for row in rows_of(delivered, correction_of(delivered, elsewhere))].count(None) == 2
    other = Correction(**{**vars_of(correction_of(delivered, bad)), "source_sha256": "0" * 64})
    assert [row["rule"] for row in rows_of(delivered, other)].count(None) == 2


def vars_of(correction):
    return {name: getattr(correction, name) for name in correction.__dataclass_fields__}


def test_what_is_well_formed_is_nobodys_to_correct(delivered):
    first = rows_of(delivered)[0]
    assert rows_of(delivered, correction_of(delivered, first)) == rows_of(delivered)


def test_a_correction_that_another_mapping_cannot_read_leaves_the_old_row(delivered):
    (bad,) = [row for row in rows_of(delivered) if row["rule"]]
    rows = rows_of(delivered, correction_of(delivered, bad, HEADER + BAD))
    assert [(row["rule"], row["bytes"]) for row in rows if row["rule"]] == [("column_count", BAD)]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (HEADER + BAD, "still malformed (column_count)"),
        (HEADER + f'9,"{PATIENT},,,,\n'.encode(), "still malformed (unclosed_quote)"),
        (MENDED + GOOD, "it must hold the corrected record alone"),
        (HEADER, "a header but no record follows it"),
        (b"", "--corrected"),
        (b"id,who\n1,x\n", "no column"),
        (f"9,{PATIENT},,,,\n".encode(), "--corrected"),
    ],
)
def test_what_is_no_corrected_record(content, said):
    with pytest.raises(RadlakeError) as refused:
        read_correction(content, OPENI, LIMIT)
    assert isinstance(refused.value, BadInput | UsageError)
    assert said in str(refused.value)
    assert PATIENT not in str(refused.value)


@given(st.binary(max_size=200))
def test_no_bytes_make_it_fail_otherwise(content):
    with pytest.raises(RadlakeError):
        read_correction(content, OPENI, LIMIT)


@pytest.mark.parametrize(
    ("source", "content"),
    [
        ("fhir", b'{"resourceType": "DiagnosticReport", "id": "9", "status": "final", "conclusion": "Normal chest"}'),
        (
            "openi-xml",
            b'<eCitation><uId id="9"/><AbstractText Label="FINDINGS">Clear.</AbstractText></eCitation>',
        ),
        ("jsonl", b'{"report_id": "9", "text": "FINDINGS: Clear."}\n'),
        (
            "hl7",
            b"MSH|^~\\&|RIS|SITE|||20210304||ORU^R01|1|P|2.3\rPID|1||77||DOE^JANE\r"
            b"OBR|1||9|CXR^Chest|||20210304" + 18 * b"|" + b"F\rOBX|1|TX|||Lungs clear.\r",
        ),
    ],
)
def test_other_formats(source, content):
    assert read_correction(content, BUILTIN[source], LIMIT).values["report_id"] == "9"


def test_a_parquet_row(tmp_path):
    import polars

    path = Path(tmp_path, "one.parquet")
    polars.DataFrame([{"report_id": "9", "text": "FINDINGS: Clear."}]).write_parquet(path)
    assert read_correction(path.read_bytes(), BUILTIN["parquet"], LIMIT).values["report_id"] == "9"


@pytest.mark.parametrize("rule", [*SET_ASIDE_RULES, "bad_merge"])
def test_rules_that_no_bytes_can_mend(rule):
    with pytest.raises(UsageError, match="no bytes make a report"):
        refuse_unmendable(rule, OPENI)


def test_formats_whose_records_are_more_than_bytes():
    refuse_unmendable("column_count", OPENI)
    formats = {spec.format for spec in BUILTIN.values()}
    assert {"mimic-iv-note", "text-tree"} <= formats
    for spec in BUILTIN.values():
        if spec.format in ("mimic-iv-note", "line-tables", "text-tree"):
            with pytest.raises(UsageError, match="deliver its corrected files anew"):
                refuse_unmendable("invalid_utf8", spec)
