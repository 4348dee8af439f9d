"""HL7 v2: what a message says under canonical names, and what is set aside or refused."""

from __future__ import annotations

import base64
from datetime import date, datetime
from pathlib import Path

import pytest
from hl7_samples import header, line, message, one, order, patient, read, report, values
from hypothesis import example, given, settings
from hypothesis import strategies as st

from radlake.errors import BadInput, UsageError
from radlake.records import many_files
from radlake.records.files import find_files, inspect_files
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.spec import SourceSpec
from radlake.records.types import SET_ASIDE_RULES, Mapped, Rejected

CANARY = "ZARKOWSKI"


def test_an_order_under_canonical_names() -> None:
    found = one(report("A100", "FINDINGS: Clear.", "IMPRESSION: Normal."))
    assert found["report_id"] == found["accession"] == "A100"
    assert found["patient_id"] == found["mrn"] == "88123"
    assert (found["patient_name"], found["birth_date"], found["sex"]) == ("QUIMBY^ADA^M", date(1950, 2, 3), "F")
    assert (found["exam_code"], found["exam_description"]) == ("71046", "XR CHEST 2 VIEWS")
    assert (found["report_time"], found["status"]) == (datetime(2024, 1, 2, 3), "final")
    assert (found["ordering_physician"], found["radiologist"], found["site"]) == ("ORDWAY^BO", "READER^CY", "MERCY")
    assert found["text"] == "FINDINGS: Clear.\nIMPRESSION: Normal."
    assert found["identifiers"] == ["55802", "2185550100"]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n"])
@pytest.mark.parametrize("frame", [(b"", b""), (b"\x0b", b"\x1c\r"), (b"\r\n\n", b"\r\n\r\n"), (b"\xef\xbb\xbf", b"")])
def test_line_ends_and_frames(end: str, frame: tuple[bytes, bytes]) -> None:
    before, after = frame
    data = before + report("A1", end=end) + after + before.removeprefix(b"\xef\xbb\xbf") + report("A2", end=end) + after
    assert [found["report_id"] for found in values(data) if isinstance(found, dict)] == ["A1", "A2"]
    assert len(read(data)) == 2


def test_a_batch_envelope_is_header_before_and_part_of_the_message_behind() -> None:
    before, after = rb"FHS|^~\&|RIS" + b"\r" + rb"BHS|^~\&|RIS" + b"\r", b"BTS|2\rFTS|1\r"
    data = before + report("A1") + report("A2") + after + before + report("A3") + after
    found = read(data)
    assert found[0].start == len(before)
    assert [item.values["report_id"] for item in found if isinstance(item, Mapped)] == ["A1", "A2", "A3"]
    assert found[-1].raw.endswith(after)


def test_delimiters_are_the_messages_own() -> None:
    odd = report("A1", "a & b").decode().replace("|", "\x01").replace("&", "!").replace("^", "*")
    odd = odd.replace("~", "+").replace("\\", "@").replace("\x01", "#").replace("MSH#*+@!", "MSH#*+@!")
    found = one(odd.encode())
    assert (found["report_id"], found["patient_name"], found["radiologist"]) == ("A1", "QUIMBY^ADA^M", "READER^CY")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"a\F\b\S\c\T\d\R\e\E\f", "a|b^c&d~e\\f"),
        (r"one\.br\two\.sp2\three", "one\ntwo\n\nthree"),
        (r"\H\bold\N\ plain", "bold plain"),
        (r"\X41\\X0D0A\\X42\\XC3A9\ ", "A\nBé"),
        (r"\XFF\ \Xzz\ \Zmine\ c:\dir\ end\ ", r"\XFF\ \Xzz\ \Zmine\ c:\dir\ end" + "\\"),
        (r"\E\.br\E\ ", r"\.br" + "\\"),
        ("one~two", "one\ntwo"),
    ],
)
def test_escapes_and_repetitions(written: str, meant: str) -> None:
    assert one(report("A1", written))["text"] == meant


@pytest.mark.parametrize("text", ["\u00bfMSH|x", "xMSH|^~", "MSH_a", "the MSH| of", "MSH"])
def test_what_looks_like_a_message_within_a_text_is_text(text: str) -> None:
    assert one(report("A1", text))["text"].startswith(text.split("|")[0])


def test_blank_lines_of_a_report_are_kept() -> None:
    assert one(report("A1", "FINDINGS:", "", "  Clear.", ""))["text"] == "FINDINGS:\n\n  Clear."


@pytest.mark.parametrize("body", ["71046&GDT^CHEST", "59776-5^Findings^LN", "71046^CHEST", "&GDT", "GDT^Report body"])
@pytest.mark.parametrize("impression", ["71046&IMP^CHEST", "19005-8^Impression^LN", "&IMP", "IMP^Impression"])
def test_coded_sections(body: str, impression: str) -> None:
    lines = [line("Lungs clear.", body), line("Heart normal.", body), line("Normal.", impression)]
    found = one(message(header(), patient(), order(), *lines))
    assert (found["findings"], found["impression"], found["text"]) == ("Lungs clear.\nHeart normal.", "Normal.", None)


def test_a_coded_body_with_headings_of_its_own_is_one_text_with_the_impression() -> None:
    lines = [line("INDICATION: Cough.", "1&GDT"), line("FINDINGS: Clear.", "1&GDT"), line("Normal.", "1&IMP")]
    found = one(message(header(), patient(), order(), *lines))
    assert found["text"] == "INDICATION: Cough.\nFINDINGS: Clear.\n\nIMPRESSION:\nNormal."
    assert (found["findings"], found["impression"]) == (None, "Normal.")


def test_a_coded_body_without_an_impression_is_one_text() -> None:
    found = one(message(header(), patient(), order(), line("FINDINGS: x. IMPRESSION: y.", "71046&GDT")))
    assert (found["text"], found["findings"]) == ("FINDINGS: x. IMPRESSION: y.", None)


def test_an_addendum_among_sections_makes_one_text_with_headings() -> None:
    lines = [line("Clear.", "1&GDT"), line("Normal.", "1&IMP"), line("Seen again.", "1&ADT")]
    found = one(message(header(), patient(), order(status="A"), *lines))
    assert found["status"] == "addended"
    assert found["text"] == "FINDINGS:\nClear.\n\nIMPRESSION:\nNormal.\n\nADDENDUM:\nSeen again."


def test_values_that_are_no_text_are_left_out_and_encoded_text_is_read() -> None:
    coded = base64.b64encode(b"FINDINGS: Clear.").decode()
    lines = [line(f"^TEXT^^Base64^{coded}", kind="ED"), line("^application^pdf^Base64^AAAA", kind="ED")]
    assert one(message(header(), patient(), order(), *lines, line("7", kind="NM")))["text"] == "FINDINGS: Clear."


@pytest.mark.parametrize(
    ("status", "lines", "meant"),
    [
        *[(code, "F", meant) for code, meant in zip("PFCXRAIS", "pfcxpapp", strict=True)],
        *[("F", "C", "c"), ("", "P", "p"), ("", "F", "f"), ("F", "D", "e"), ("F", "W", "e"), ("", "X", "x")],
    ],
)
def test_statuses(status: str, lines: str, meant: str) -> None:
    names = {"p": "preliminary", "f": "final", "c": "corrected", "x": "cancelled", "a": "addended"}
    found = one(message(header(), patient(), order(status=status), line("x", status=lines)))
    assert found["status"] == {**names, "e": "entered_in_error"}[meant]


def test_a_withdrawn_line_is_no_text_and_no_status_is_refused() -> None:
    lines = [line("Old.", status="D"), line("New.", status="C")]
    found = one(message(header(), patient(), order(), *lines))
    assert (found["text"], found["status"]) == ("New.", "corrected")
    assert values(message(header(), patient(), order(status="")))[0] == "bad_status"


def test_several_orders_and_patients_of_a_message_are_records_of_their_own() -> None:
    control = "ORC|RE|P1|A2"
    data = message(
        *(header(), patient("1", "ONE^A"), "PV1|1|O" + "|" * 17 + "V9", order("A1"), line("a")),
        *(control, order("A2"), line("b"), patient("2", "TWO^B"), order("A3"), line("c")),
    )
    found = read(data)
    got = [
        (i.values["report_id"], i.values["patient_id"], i.values["text"], i.values["identifiers"][-1])
        for i in found
        if isinstance(i, Mapped)
    ]
    assert got == [("A1", "1", "a", "V9"), ("A2", "1", "b", "A2"), ("A3", "2", "c", "2185550100")]
    assert found[1].raw.startswith(control.encode()) and found[2].raw.startswith(b"PID")


@pytest.mark.parametrize(
    ("places", "number"),
    [({"_3": "F1", "_18": "A9", "_2": "P1"}, "F1"), ({"_3": "", "_18": "A9"}, "A9"), ({"_3": "", "_2": "P1"}, "P1")],
)
def test_where_the_number_stands(places: dict[str, str], number: str) -> None:
    assert one(message(header(), patient(), order(**places), line("x")))["report_id"] == number


def test_a_mapping_of_ones_own() -> None:
    spec = SourceSpec(
        format="hl7",
        columns={"report_id": "OBR-2", "site": "PV1-3.4", "radiologist": "PV1-7:name"},
        identifiers=["PID-11.1"],
    )
    visit = "PV1|1|O|W^1^2^NORTH||||77^DOC^DI"
    found = one(message(header(), patient(), visit, order(_2="P77"), line("x")), spec=spec)
    assert (found["report_id"], found["site"], found["radiologist"]) == ("P77", "NORTH", "DOC^DI")
    assert (found["text"], found["accession"], found["identifiers"]) == ("x", "A100", ["12 ELM ST"])
    with pytest.raises(UsageError, match="OBR:3: no field of HL7"):
        read(report(), spec=SourceSpec(format="hl7", columns={"report_id": "OBR:3"}))


def test_character_sets() -> None:
    latin = report("A1", "Hôpital").decode().replace("|P|2.5.1", "|P|2.5.1||||||8859/1").encode("latin-1")
    assert one(latin)["text"] == "Hôpital"
    assert values(report("A1", "Hôpital").decode().encode("latin-1")) == ["invalid_utf8"]


MERGE = message(header("ADT^A40"), "EVN|A40|20240105", "PID|1||2^^^M^MR", "MRG|1^^^M^MR")


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        (message(header("ADT^A08"), patient()), "other_message"),
        (message(header("ORM^O01"), patient(), order()), "other_message"),
        (MERGE, "patient_merge"),
        (message(header("ADT^A40"), patient()), "bad_merge"),
        (message(header("ADT^A40"), "PID|1||2", "MRG|"), "bad_merge"),
        (message(header()), "no_report"),
        (message(header(), patient(), "ORC|RE"), "no_report"),
        (message(header(), patient(), order(), "OBX|1|TX|x||torn", "text line"), "bad_segment"),
        (message(header(), patient(), order(), "BTS|1", line("late")), "bad_segment"),
        (b"MSH|||\r", "bad_header"),
        (b"MSH|aaaa|x\r", "bad_header"),
        (b"MSH|^^~&|x\r", "bad_header"),
        (report("A1", "a\0b"), "nul_byte"),
        (
            report("A1", "\udcff".encode("utf-8", "surrogatepass").decode("latin-1")).replace(b"\xc3", b"\xff"),
            "invalid_utf8",
        ),
        (message(header(), patient(), order(_7="soon")), "bad_time"),
        (message(header(), patient(), order(_3="^RIS")), "missing_report_id"),
    ],
)
def test_what_is_no_report_is_set_aside_or_refused_alone(bad: bytes, rule: str) -> None:
    found = values(report("A1") + bad + report("A2"))
    assert [each if isinstance(each, str) else each["report_id"] for each in found] == ["A1", rule, "A2"]


def test_what_stands_before_the_first_message_is_refused() -> None:
    data = b"export of Monday\r\n" + report("A1")
    assert [each if isinstance(each, str) else each["report_id"] for each in values(data)] == ["no_message", "A1"]


def test_a_long_message_is_refused_in_pieces_and_the_next_one_is_read() -> None:
    data = report("A1") + report("A2", "word " * 3000) + report("A3")
    found = read(data, max_record_bytes=2000)
    assert isinstance(found[0], Mapped) and isinstance(found[-1], Mapped)
    pieces = [item for item in found[1:-1] if isinstance(item, Rejected)]
    assert len(pieces) > 2 and {item.rule for item in pieces} == {"record_too_long"}
    assert max(len(item.raw) for item in found) <= 2000


def test_ten_thousand_lines_and_a_text_of_escapes_take_no_time() -> None:
    assert one(report("A1", *["\\.br\\x" * 50] * 10_000))["text"].count("\n") == 509_999
    assert len(one(report("A1", "\\" * 1_000_000))["text"]) == 1_000_000


@pytest.mark.parametrize("data", [b"", b"\r\n\x0b", b"PID|1||ZARKOWSKI\r", b"MSHZARKOWSKI|", b"a,b\n1,2\n"])
def test_no_message_in_the_file(data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        read(data)
    assert CANARY not in str(caught.value)


SEGMENTS = st.sampled_from(
    [
        b"MSH|^~\\&|A|B",
        b"\x0bMSH|^~\\&|",
        b"PID|1||7",
        b"OBR|1||9",
        b"OBX|1|TX|a||t",
        b"FHS|^~\\&|",
        b"BTS|1",
        b"\xef\xbb\xbf",
    ]
)
SOUP = st.lists(
    st.one_of(SEGMENTS, st.sampled_from([b"\r", b"\n", b"\r\n", b"\x1c\r"]), st.binary(max_size=8)), max_size=20
)


@settings(deadline=None, max_examples=400)
@given(SOUP.map(b"".join), st.sampled_from([16, 64, 1 << 20]))
@example(b"\x0bMSH|^~\\&|\x0bMSH|^~\\&|", 64)
def test_any_bytes_are_covered(data: bytes, limit: int) -> None:
    try:
        found = read(data, max_record_bytes=limit)
    except BadInput as error:
        assert "\n" not in str(error)
    else:
        assert found


@settings(deadline=None, max_examples=100)
@given(SOUP.map(b"".join), SOUP.map(b"".join))
def test_damage_stays_in_its_message(first: bytes, second: bytes) -> None:
    """Whatever stands between two whole messages, the second of them is read; nothing of others joins it."""
    data = report("A1") + first + b"\r" + second + b"\r" + report("A2", "Only mine.")
    found = [item for item in read(data) if isinstance(item, Mapped)]
    last = found[-1].values
    assert (last["report_id"], last["patient_id"], last["text"]) == ("A2", "88123", "Only mine.")


def test_a_folder_of_many_files_is_read_in_few_units(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(many_files, "_MANY", 5)
    contents = [report(f"A{n}") for n in range(20)] + [b"", b"no message", report("A99")[:20], MERGE]
    contents += [rb"FHS|^~\&|X" + b"\r" + report("A50") + report("A51"), b"junk\r" + report("A52")]
    for number, content in enumerate(contents):
        (tmp_path / f"{number}.hl7").write_bytes(content)
    paths = find_files([str(tmp_path)], BUILTIN["hl7"])
    (file,) = inspect_files(paths, BUILTIN["hl7"], 1 << 20).files
    at, by_path, found = file.header_end, {}, []
    for item in read_records(file.content, BUILTIN["hl7"]):
        assert item.start == at < item.end
        at = item.end
        by_path[item.path] = by_path.get(item.path, b"") + item.raw
        found.append(item.rule if isinstance(item, Rejected) else item.values["report_id"])
    assert at == file.size
    assert {path: Path(path).read_bytes() for path in by_path} == by_path and len(by_path) == len(contents)
    rules = ["bad_header", "empty_file", "no_message", "no_message", "patient_merge"]
    assert sorted(found) == sorted([f"A{n}" for n in (*range(20), 50, 51, 52)] + rules)


def test_rules_that_are_no_damage() -> None:
    assert {"patient_merge", "other_message"} <= set(SET_ASIDE_RULES)
    assert BUILTIN["hl7"].format == "hl7"
