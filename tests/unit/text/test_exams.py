"""Exams: which way decides, what contradicts, and how many of a table of descriptions are told right."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.synth.vocabulary.exams import EXAMS
from radlake.text.exam_codes import code_table, look_up, region_of_code
from radlake.text.exams import BODY_PARTS, DECIDED_BY, MODALITIES, body_part, classify_exam, normalize_modality
from radlake.text.exams_mapping import ExamKind, ExamMapping

HERE = Path(__file__).parent
MAPPING = ExamMapping("x", {"IMG12": ExamKind("MR", "limbs"), "IMG13": ExamKind("unknown", "neck")})
# What the synthetic catalogue calls otherwise than we do, in its column that we do not show here.
OTHERWISE = {"USDVT": "vascular", "XRHIP": "limbs"}


@pytest.mark.parametrize(
    ("delivered", "exam"),
    [
        (("XRCH2", "CT HEAD", "MR", "NECK"), ("MR", "neck", "column", "column", True)),
        (("IMG12", "CT HEAD", "", ""), ("MR", "limbs", "mapping", "mapping", True)),
        (("img13", "CT HEAD", "", ""), ("CT", "neck", "description", "mapping", False)),
        (("CTHWO", "", "", ""), ("CT", "head", "code-table", "code-table", False)),
        (("X99", "US RENAL", "", ""), ("US", "abdomen", "description", "description", False)),
        (("CT CHEST W CONTRAST", "", "", ""), ("CT", "chest", "description", "description", False)),
        (("CT0123", "HEAD WO", "", ""), ("CT", "head", "code-table", "description", False)),
        (("X99", "CONSULT", "", ""), ("unknown", "unknown", "unknown", "unknown", False)),
        (("CTHWO", "", "OT", ""), ("CT", "head", "code-table", "code-table", False)),  # OT says nothing
        (("", "", "OT", ""), ("OT", "unknown", "column", "unknown", False)),
        (("", "DXA BONE DENSITY", "", ""), ("OT", "spine", "description", "description", False)),
        (("", "FL ESOPHAGRAM", "CR", ""), ("XR", "chest", "column", "description", True)),
    ],
)
def test_the_first_way_that_knows_decides_each_on_its_own(delivered, exam):
    assert classify_exam(*delivered, MAPPING) == exam


@pytest.mark.parametrize(
    ("written", "modality"),
    [
        ("PT\\CT", "PT"),
        ("CT\\SR", "CT"),
        ("CR/DX", "XR"),
        ("sr", "OT"),
        ("NM, CT", "NM"),
        ("IR", "FL"),
        ("X", "unknown"),
    ],
)
def test_several_machines_are_one_modality(written, modality):
    assert normalize_modality(written) == modality


@pytest.mark.parametrize(
    ("written", "part"),
    [("CSPINE", "spine"), ("ABDOMENPELVIS", "abdomen"), ("HEART", "cardiac"), ("EXTREMITY", "limbs"), ("LEG", "limbs"),
     ("WHOLE BODY", "whole-body"), ("HEADNECK", "head"), ("CHEST_TO_PELVIS", "chest"), ("LSSPINE", "spine"),
     ("ZZSPINE", "unknown")],
)  # fmt: skip
def test_dicom_body_parts(written, part):
    assert body_part(written) == part


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("XRCH", "XR chest"), ("CTHWO", "CT head"), ("CTAPW", "CT abdomen"), ("MRBRWWO", "MR head"),
        ("USABDC", "US abdomen"), ("MGSCRB", "MG breast"), ("NMBONE", "NM whole-body"), ("MRBRCB", "MR unknown"),
        ("XR-KNEE-3V-LT", "XR limbs"), ("ct_chest_w", "CT chest"), ("CTACHEST", "CT chest"), ("CTAHN", "CT head"),
        ("IMGCT0123", "CT unknown"), ("RADCHEST2V", "XR chest"), ("NMPETCT", "PT whole-body"), ("MRANK", "MR limbs"),
        ("71046", "XR chest"), ("71046-26-LT", "XR chest"), ("CPT 74177", "CT abdomen"), ("G0202", "MG breast"),
        ("70450", "CT head"), ("78815TC", "PT whole-body"), ("36643-5", "XR chest"), ("24590-2", "MR head"),
        ("RPID145", "CT abdomen"), ("99213", "unknown unknown"), ("70009", "unknown unknown"), ("", "unknown unknown"),
        ("SMITH", "unknown unknown"), ("JANE DOE", "unknown unknown"), ("123456789", "unknown unknown"),
        ("CTAPE", "CT unknown"),  # a CT angiogram for emboli here, abdomen and pelvis with contrast there
    ],
)  # fmt: skip
def test_codes(code, kind):
    assert " ".join(look_up(code)) == kind


def test_the_shipped_table_holds_only_what_the_schema_allows_and_no_range_overlaps_another():
    table = code_table()
    kinds = [*table.codes.values(), *table.prefixes.values(), *(kind for _, _, kind in table.cpt)]
    assert len(table.codes) > 120 and len(table.cpt) > 150
    assert {kind.modality for kind in kinds} <= set(MODALITIES)
    parts = {kind.body_part for kind in kinds} | set(table.regions.values()) | set(table.radlex_regions.values())
    assert parts <= set(BODY_PARTS)
    assert {context for _, context in table.regions} <= {*MODALITIES, *table.prefixes, ""} - {"unknown"}
    assert all(first <= last for first, last, _ in table.cpt)
    assert all(before[1] < after[0] for before, after in zip(table.cpt, table.cpt[1:], strict=False))


def descriptions(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def verdicts(rows: list[dict[str, str]], field: str) -> Counter[str]:
    """How many of a table's rows are right, unknown where they should be known, or wrong."""
    told = [(getattr(classify_exam("", row["description"]), field), row[field]) for row in rows]
    return Counter("right" if ours == theirs else "unknown" if ours == "unknown" else "wrong" for ours, theirs in told)


@pytest.mark.parametrize(
    ("name", "rows", "least"), [("exam_descriptions.csv", 430, 0.99), ("exam_descriptions_later.csv", 200, 0.98)]
)
def test_descriptions_are_told_right(name, rows, least):
    table = descriptions(name)
    assert len(table) >= rows
    for field in ("modality", "body_part"):
        assert verdicts(table, field)["right"] / len(table) >= least, field


def test_the_synthetic_catalogue_is_told_right_by_code_alone_and_by_description_alone():
    for exam in EXAMS:
        kind = "PT" if exam.code == "NMPETCT" else exam.modality, OTHERWISE.get(exam.code, body_part(exam.body_part))
        for code in (exam.code, f"{exam.code}L", f"{exam.code}-RT") if exam.sided else (exam.code,):
            assert classify_exam(code, "")[:2] == kind, code
        for name in exam.names:
            assert classify_exam("", name.replace("{SIDE}", "LEFT"))[:2] == kind, name


@given(*[st.text(max_size=40)] * 4)
def test_closed_sets_whatever_is_delivered(code, description, modality, part):
    exam = classify_exam(code, description, modality, part, MAPPING)
    assert exam.modality in MODALITIES and exam.body_part in BODY_PARTS
    assert exam.decided_by in DECIDED_BY and exam.body_part_by in DECIDED_BY
    assert (exam.decided_by == "unknown") == (exam.modality == "unknown")
    assert (exam.body_part_by == "unknown") == (exam.body_part == "unknown")


@given(st.text("CTAHBRNPEWOL3-", max_size=32), st.text("CTAHBRNPEWOL3 ", max_size=32))
def test_letters_of_codes_in_any_order_are_read_to_an_end(code, text):
    assert look_up(code).modality in MODALITIES
    assert region_of_code(text) in BODY_PARTS


def test_a_report_in_a_descriptions_place_is_not_read_to_its_end():
    assert classify_exam("", "x" * 10_000_000 + " CT").modality == "unknown"
