"""A hospital's own exam codes: every mistake at once, by line, and nothing of what stands there."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from radlake.errors import BadInput, UsageError
from radlake.text.exam_codes import NOTHING, ExamKind
from radlake.text.exams import BODY_PARTS, MODALITIES, classify_exam
from radlake.text.exams_mapping import NO_MAPPING, load_mapping

CANARY = "Zarkowski7788991"
CSV = "code,modality,body_part\nIMG 1,ct,Chest\n0123,,whole body\nno,XR,\n\n"
YAML = "IMG 1: {modality: ct, body_part: Chest}\n0123: {body_part: whole body, modality: }\nno: {modality: XR}\n"


@pytest.fixture
def file(tmp_path: Path):
    def write(text: str, name: str = "exams.csv") -> Path:
        path = tmp_path / name
        path.write_bytes(text.encode())
        return path

    return write


def refused(path: Path) -> str:
    with pytest.raises(UsageError) as caught:
        load_mapping(path)
    message = str(caught.value)
    assert CANARY not in message and "\n" not in message
    return message.removeprefix(f"exam mapping {path}: ").removesuffix("; correct it")


@pytest.mark.parametrize(
    ("text", "name"), [(CSV, "a.csv"), (YAML, "a.yaml"), ("\ufeff" + CSV, "b.csv"), (YAML, "a.YML")]
)
def test_both_forms_say_the_same(file, text, name):
    mapping = load_mapping(file(text, name))
    assert mapping == load_mapping(file(CSV, "same.csv"))
    assert mapping.look_up("img  1 ") == ExamKind("CT", "chest")
    assert mapping.look_up("0123") == ExamKind("unknown", "whole-body")  # as written, no number
    assert mapping.look_up("NO") == ExamKind("XR", "unknown")  # as written, no truth value
    assert mapping.look_up("IMG 2") == NOTHING


def test_without_a_file_there_is_no_mapping():
    assert load_mapping(None) is NO_MAPPING


def test_the_digest_is_that_of_the_meaning(file):
    before = load_mapping(file(CSV))
    lines = CSV.splitlines()
    assert load_mapping(file("\n".join([lines[0], *reversed(lines[1:])]))) == before
    assert load_mapping(file(CSV.replace("Chest", "neck"))) != before
    again = pickle.loads(pickle.dumps(before))
    assert again == before and again.exams == before.exams and hash(again) == hash(before)


def test_another_mapping_of_the_same_codes_is_not_taken_from_the_cache(file):
    first, second = load_mapping(file(CSV)), load_mapping(file(CSV.replace("ct", "mr")))
    assert classify_exam("IMG 1", "", "", "", first).modality == "CT"
    assert classify_exam("IMG 1", "", "", "", second).modality == "MR"


def test_every_wrong_line_is_told_at_once_with_the_nearest_name(file):
    text = (
        f"code,modality,body_part\nA,CTT,chest\nB,CT,thorax\n{CANARY},CT,cheast\nD,,\n,CT,chest\nE,XR\n"
        f"F,CT,chest\nf,MR,chest\nG,mammogram,knee\nH,{CANARY},{CANARY}\nF,CT,chest\n"
    )
    modalities = ", ".join(name for name in MODALITIES if name != "unknown")
    parts = ", ".join(name for name in BODY_PARTS if name != "unknown")
    assert refused(file(text)).split("; ") == [
        "line 7: 2 values, not 3",
        f"line 2: modality is none of {modalities}", "the nearest is CT",
        f"line 3: body_part is none of {parts}", "the nearest is chest",
        f"line 4: body_part is none of {parts}", "the nearest is chest",
        "line 5: neither modality nor body_part",
        "line 6: no code",
        "line 9: the code of line 8 again, with another meaning",
        f"line 10: modality is none of {modalities}", "the nearest is MG",
        f"line 10: body_part is none of {parts}", "the nearest is limbs",
        f"line 11: modality is none of {modalities}",
        f"line 11: body_part is none of {parts}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "problem"),
    [
        ("", "a.csv", "line 1: the header must be code,modality,body_part"),
        ("a,b\n1,2\n", "a.csv", "line 1: the header must be code,modality,body_part"),
        ("code\nA\n", "a.csv", "line 1: the header must be code,modality,body_part"),
        ("code,modality,body_part\n", "a.csv", "it maps no code"),
        ("code,modality,body_part\nA,\"CT\"x,chest\n", "a.csv", "line 2: not valid CSV"),
        ("", "a.yaml", "it maps no code"),
        ("- CT\n- MR\n", "a.yaml", "the top level must be codes and their values"),
        ("A: {modality: CT\n", "a.yaml", "line 2: not valid YAML"),
        (f"A: CT\nB: {{part: {CANARY}}}\nC: {{modality: [CT]}}\n", "a.yaml", "line 1: not of the form"),
        ("A: {modality: CT}\nA: {modality: MR}\n", "a.yaml", "line 2: the code of line 1 again, with another meaning"),
        ("A: &x {modality: CT}\nB: *x\nC: {modality: CTX}\n", "a.yaml", "line 3: modality is none of"),
    ],
)  # fmt: skip
def test_other_files(file, text, name, problem):
    assert refused(file(text, name)).startswith(problem)


def test_a_report_in_its_place_does_not_fill_the_screen(file):
    message = refused(file("code,modality,body_part\n" + f"{CANARY}\n" * 5000))
    assert "and 4980 more" in message and len(message) < 1000


def test_unreadable_files(file, tmp_path):
    with pytest.raises(BadInput, match="No such file"):
        load_mapping(tmp_path / "none.csv")
    path = tmp_path / "latin.csv"
    path.write_bytes(b"code,modality\n\xe9,CT\n")
    assert refused(path) == "not UTF-8; save it as UTF-8"
