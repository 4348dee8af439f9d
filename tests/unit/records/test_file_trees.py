"""Folders of small files: MIMIC-CXR's texts and Open-i's XML, one report each, in units of many."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from radlake.errors import BadInput
from radlake.records import file_trees
from radlake.records.files import InputFile, find_files, inspect_files
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.spec import SourceSpec
from radlake.records.types import Mapped, Rejected

CXR, OPENI = BUILTIN["mimic-cxr"], BUILTIN["openi-xml"]
LIMIT = 1 << 20
BODY = "                                 FINAL REPORT\n FINDINGS:  Clear.\n \n IMPRESSION:  Normal.\n"
CANARY = "Zarkowski"


def citation(number: int = 1, *sections: tuple[str, str], before: str = "", more: str = "") -> bytes:
    texts = "".join(f'<AbstractText Label="{label}">{text}</AbstractText>' for label, text in sections)
    return (
        f'<?xml version="1.0" encoding="utf-8"?>{before}<eCitation><meta type="rr"/><uId id="CXR{number}"/>'
        f"<MedlineCitation><Article><Abstract>{texts}</Abstract></Article></MedlineCitation>{more}</eCitation>"
    ).encode()


@pytest.fixture
def write(tmp_path):
    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def delivered(folder: Path, spec: SourceSpec) -> list[InputFile]:
    return list(inspect_files(find_files([str(folder)], spec), spec, LIMIT).files)


def read(file: InputFile, spec: SourceSpec, **options: int) -> list[Mapped | Rejected]:
    """All items, after checking that they cover the unit and hold their files' bytes."""
    items = list(read_records(file.content, spec, **options))
    at = 0
    for row, item in enumerate(items):
        assert (item.row, item.start) == (row, at)
        assert item.end > item.start
        at = item.end
    assert at == file.size
    by_path: dict[str | None, bytes] = {}
    for item in items:
        by_path[item.path] = by_path.get(item.path, b"") + item.raw
    assert all(Path(path or "").read_bytes() == raw for path, raw in by_path.items())
    return items


def test_patient_and_study_come_from_the_path(write, tmp_path):
    write("files/p10/p10000032/s50414267.txt", BODY)
    write("files/p10/p10000032/s53189527.txt", "WET READ: x")
    write("files/p11/p11000001/s50000001.txt", "FINDINGS: y")
    write("files/index.html", "no report")
    (unit,) = delivered(tmp_path, CXR)
    found = [item.values for item in read(unit, CXR) if isinstance(item, Mapped)]
    assert [(v["patient_id"], v["report_id"]) for v in found] == [
        ("10000032", "50414267"),
        ("10000032", "53189527"),
        ("11000001", "50000001"),
    ]
    assert (found[0]["text"], found[0]["status"], found[0]["modality"]) == (BODY, "final", "XR")


def test_what_is_no_report_is_refused_by_its_rule(write, tmp_path):
    for number, content in enumerate([b"fine", b"", b" \n", b"a\0b", b"\xff", b"\xef\xbb\xbfmarked"]):
        write(f"p1/s{number}.txt", content)
    write(f"p1/{CANARY}.txt", "whose?")
    (unit,) = delivered(tmp_path, CXR)
    found = [item.values["text"] if isinstance(item, Mapped) else item.rule for item in read(unit, CXR)]
    assert found == ["missing_report_id", "fine", "empty_file", "empty_file", "nul_byte", "invalid_utf8", "marked"]
    assert CANARY not in repr(unit)


def test_a_long_file_is_refused_in_pieces(write, tmp_path):
    write("p1/s1.txt", "x" * 100)
    write("p1/s2.txt", "y" * 40)
    (unit,) = delivered(tmp_path, CXR)
    found = read(unit, CXR, max_record_bytes=40)
    assert [(len(item.raw), getattr(item, "rule", None)) for item in found] == [
        *[(40, "record_too_long"), (40, "record_too_long"), (20, "record_too_long")],
        (40, None),
    ]


def test_a_tree_elsewhere_is_the_same_content_and_another_one_is_not(write, tmp_path):
    for root in ("one", "two/deep"):
        write(f"{root}/p1/s1.txt", "a")
        write(f"{root}/p2/s2.txt", "b")
    write("three/p1/s1.txt", "a")
    write("three/p3/s2.txt", "b")
    digests = [delivered(tmp_path / name, CXR)[0].sha256 for name in ("one", "two", "three")]
    assert digests[0] == digests[1] != digests[2]


def test_many_files_make_stable_units(write, tmp_path, monkeypatch):
    monkeypatch.setattr(file_trees, "_UNGROUPED_FILES", 20)
    for number in range(60):
        write(f"p{number}/s{number}.txt", str(number))
        write(f"p{number}/s{number}9.txt", f"{number} again")
    before = delivered(tmp_path, CXR)
    assert len(before) > 10
    for unit in before:
        patients = [item.values["patient_id"] for item in read(unit, CXR) if isinstance(item, Mapped)]
        assert all(patients.count(patient) == 2 for patient in patients)
    write("p1/s777.txt", "late")
    assert len({unit.sha256 for unit in delivered(tmp_path, CXR)} - {unit.sha256 for unit in before}) == 1


def test_a_path_pattern_of_ones_own(write, tmp_path):
    spec = SourceSpec(
        format="text-tree",
        path_pattern=r"(?P<mrn>\d+)/(?P<number>\w+)\.txt",
        columns={"report_id": "number", "patient_id": "mrn"},
    )
    write("wards/778/AX9.txt", "Clear.")
    (unit,) = delivered(tmp_path, spec)
    (item,) = read(unit, spec)
    assert isinstance(item, Mapped)
    assert (item.values["report_id"], item.values["patient_id"], item.values["text"]) == ("AX9", "778", "Clear.")
    with pytest.raises(ValidationError, match="no group named study"):
        SourceSpec(format="text-tree", path_pattern="(?P<patient>x)")


def test_an_open_i_report(write, tmp_path):
    sections = (
        ("COMPARISON", "None."),
        ("INDICATION", "Cough &amp; fever"),
        ("FINDINGS", "Clear <i>and</i> dry."),
        ("IMPRESSION", "Normal."),
    )
    images = "<parentImage id='CXR1_1'/><parentImage id='CXR1_2'/>"
    more = f"<MeSH><major>normal</major><automatic>lung</automatic></MeSH>{images}"
    write("xml/1.xml", citation(1, *sections, more=more))
    (unit,) = delivered(tmp_path, OPENI)
    (item,) = read(unit, OPENI)
    assert isinstance(item, Mapped)
    values = item.values
    assert (values["report_id"], values["comparison"], values["indication"]) == ("CXR1", "None.", "Cough & fever")
    assert (values["findings"], values["impression"], values["status"]) == ("Clear and dry.", "Normal.", "final")
    assert values["extra"] == '{"MeSH": "normal; lung", "parentImage@id": "CXR1_1; CXR1_2"}'


BOMB = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (citation(1, ("FINDINGS", "&b;"), before=BOMB), "dtd_forbidden"),
        (citation(1, before='<!DOCTYPE x SYSTEM "file:///etc/passwd">'), "dtd_forbidden"),
        (citation(1, ("FINDINGS", "a < b")), "bad_xml"),
        (citation(1, ("FINDINGS", "cut off"))[:-30], "bad_xml"),
        (citation(1, ("FINDINGS", "\0")), "bad_xml"),
        (citation(1).replace(b"utf-8", b"klingon"), "bad_xml"),
        (citation(1) + citation(2), "bad_xml"),
        (b"<other/>", "no_report"),
        (citation(1).replace(b"uId", b"xId"), "missing_report_id"),
        (b"", "empty_file"),
        (b"\xff\xfe\x00", "bad_xml"),
    ],
)
def test_a_broken_file_is_refused_with_its_bytes_and_alone(write, tmp_path, content, rule):
    write("1.xml", citation(1, ("FINDINGS", "Clear.")))
    write("2.xml", content)
    write("3.xml", citation(3, ("FINDINGS", "Clear.")))
    (unit,) = delivered(tmp_path, OPENI)
    found = read(unit, OPENI)
    assert [getattr(item, "rule", None) for item in found] == [None, rule, None]
    assert found[1].raw == content


def test_deep_nesting_and_long_text_take_no_stack():
    deep = b"<eCitation>" + b"<a>" * 200_000 + b"</a>" * 200_000 + b"<uId id='CXR9'/>" + b"</eCitation>"
    (item,) = read_records(io.BytesIO(deep), OPENI)
    assert isinstance(item, Mapped) and item.values["report_id"] == "CXR9"


@settings(deadline=None, max_examples=200)
@given(
    st.one_of(
        st.binary(max_size=200), st.binary(max_size=30).map(lambda junk: citation(1, ("FINDINGS", "x"))[:90] + junk)
    )
)
def test_any_bytes_are_one_item(data):
    for spec in (CXR, OPENI):
        (item,) = read_records(io.BytesIO(data), spec)
        assert (item.start, item.end, item.raw) == (0, len(data) + 1, data)


def test_wrong_inputs(write, tmp_path):
    with pytest.raises(BadInput, match="an archive; unpack it"):
        inspect_files([write(f"{CANARY}.tgz", b"x")], OPENI, LIMIT)
    with pytest.raises(BadInput, match="input file 1 of 1: no such file") as caught:
        inspect_files([tmp_path / f"{CANARY}.txt"], CXR, LIMIT)
    assert CANARY not in str(caught.value)
    with pytest.raises(BadInput, match=r"holds no .xml file"):
        find_files([str(tmp_path)], OPENI)
