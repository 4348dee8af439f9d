"""FHIR DiagnosticReports: what a resource and those it refers to say under canonical names."""

from __future__ import annotations

import base64
import io
import json
from datetime import date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.errors import BadInput
from radlake.records.files import find_files, inspect_files
from radlake.records.markup import visible_text
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.spec import SourceSpec
from radlake.records.types import Mapped, Rejected

FHIR = BUILTIN["fhir"]
BODY = "FINDINGS: Clear.\nIMPRESSION: Normal."
PATIENT = {
    "resourceType": "Patient",
    "id": "p1",
    "identifier": [
        {"type": {"coding": [{"code": "SS"}]}, "value": "123-45-6789"},
        {"type": {"coding": [{"code": "MR"}]}, "value": "88123"},
    ],
    "name": [{"use": "old", "family": "Stone"}, {"use": "official", "family": "Quimby", "given": ["Ada", "M"]}],
    "birthDate": "1950-02-03",
    "gender": "female",
    "telecom": [{"system": "phone", "value": "218-555-0100"}],
    "address": [{"line": ["12 Elm St"], "postalCode": "55802"}],
}
READER = {"resourceType": "Practitioner", "id": "d1", "name": [{"family": "Reader", "given": ["Cy"]}]}


def form(content: str, kind: str = "text/plain", charset: str = "utf-8") -> dict[str, str]:
    return {"contentType": kind, "data": base64.b64encode(content.encode(charset)).decode()}


def diagnostic(number: str = "r1", **more: Any) -> dict[str, Any]:
    return {
        "resourceType": "DiagnosticReport",
        "id": number,
        "status": "final",
        "code": {"coding": [{"system": "urn:x", "code": "71046", "display": "XR chest"}], "text": "Chest 2 views"},
        "category": [{"coding": [{"code": "RAD"}]}, {"coding": [{"code": "RUS"}]}],
        "subject": {"reference": "Patient/p1"},
        "effectiveDateTime": "2024-01-02T03:00:00-06:00",
        "resultsInterpreter": [{"reference": "Practitioner/d1"}],
        "performer": [{"reference": "Organization/o1", "display": "Mercy"}],
        "presentedForm": [form(BODY)],
        **more,
    }


def ndjson(*resources: Any) -> bytes:
    return b"".join(json.dumps(each).encode() + b"\n" for each in resources)


def bundle(*resources: Any, urls: bool = False) -> dict[str, Any]:
    entries = [{"resource": r, **({"fullUrl": f"urn:uuid:{r['id']}"} if urls else {})} for r in resources]
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


def read(data: bytes, spec: SourceSpec = FHIR, **options: Any) -> list[Mapped | Rejected]:
    reading = read_records(io.BytesIO(data), spec, **options)
    found = list(reading)
    at = reading.stats.header_end
    for item in found:
        assert item.start == at and item.raw == data[item.start : item.end]
        at = item.end
    assert at == len(data)
    return found


def values(*resources: Any, **options: Any) -> list[dict[str, Any] | str]:
    return [i.rule if isinstance(i, Rejected) else i.values for i in read(ndjson(*resources), **options)]


def one(*resources: Any, **options: Any) -> dict[str, Any]:
    (found,) = (each for each in values(*resources, **options) if isinstance(each, dict))
    return found


@pytest.mark.parametrize("order", ["before", "after", "bundle", "urn", "contained", "url"])
def test_a_report_with_its_patient_wherever_that_stands(order):
    report = diagnostic()
    if order == "urn":
        report |= {"subject": {"reference": "urn:uuid:p1"}, "resultsInterpreter": [{"reference": "urn:uuid:d1"}]}
    if order == "contained":
        report |= {
            "contained": [PATIENT, READER],
            "subject": {"reference": "#p1"},
            "resultsInterpreter": [{"reference": "#d1"}],
        }
    if order == "url":
        report |= {"subject": {"reference": "https://fhir.example/r4/Patient/p1/_history/3"}}
    lines = {
        "before": (PATIENT, READER, report),
        "bundle": (bundle(report, PATIENT, READER),),
        "urn": (bundle(report, PATIENT, READER, urls=True),),
        "contained": (report,),
    }
    found = one(*lines.get(order, (report, PATIENT, READER)))
    assert (found["report_id"], found["status"], found["text"]) == ("r1", "final", BODY)
    assert found["patient_id"] == ("88123" if order in ("urn", "contained") else "p1")
    assert (found["mrn"], found["patient_name"], found["sex"]) == ("88123", "Quimby^Ada^M", "female")
    assert (found["birth_date"], found["report_time"]) == (date(1950, 2, 3), datetime(2024, 1, 2, 3))
    assert (found["exam_code"], found["exam_description"], found["modality"]) == ("71046", "Chest 2 views", "US")
    assert (found["radiologist"], found["site"]) == ("Reader^Cy", "Mercy")
    assert found["identifiers"] == ["123-45-6789", "88123", "218-555-0100", "55802"]


def test_a_bulk_export_has_a_file_for_each_type(tmp_path):
    for name, lines in (("DiagnosticReport", [diagnostic()]), ("Patient", [PATIENT]), ("Practitioner", [READER])):
        (tmp_path / f"{name}.ndjson").write_bytes(ndjson(*lines))
    other = tmp_path / "other" / "DiagnosticReport.ndjson"
    other.parent.mkdir()
    other.write_bytes(ndjson(diagnostic("r2")))
    paths = [*find_files([str(tmp_path)], FHIR), other]
    files = inspect_files(paths, FHIR, 1 << 20).files
    assert sorted(file.size for file in files) == sorted(path.stat().st_size for path in paths)
    found = {}
    for file in files:
        items = list(read_records(file.content, FHIR))
        assert [items[0].start, items[-1].end] == [0, file.size]
        found |= {item.values["report_id"]: item.values for item in items if isinstance(item, Mapped)}
    assert (found["r1"]["patient_name"], found["r1"]["radiologist"]) == ("Quimby^Ada^M", "Reader^Cy")
    assert (found["r2"]["patient_name"], found["r2"]["patient_id"]) == (None, "p1")
    (tmp_path / "Patient.ndjson").write_bytes(ndjson({**PATIENT, "gender": "other"}))
    changed = inspect_files(paths, FHIR, 1 << 20).files
    assert len({file.sha256 for file in changed} - {file.sha256 for file in files}) == 2  # the reports' file too


def test_lines_without_a_report_are_set_aside():
    linked = {**PATIENT, "id": "p0", "link": [{"other": {"reference": "Patient/p1"}, "type": "replaced-by"}]}
    other = {"resourceType": "Observation", "id": "x"}
    assert [
        v if isinstance(v, str) else "report" for v in values(PATIENT, linked, other, bundle(READER), diagnostic())
    ] == [
        "support_resource",
        "patient_merge",
        "support_resource",
        "support_resource",
        "report",
    ]


def test_two_reports_in_one_bundle_are_refused_even_if_nothing_tells_them_apart():
    report = {k: v for k, v in diagnostic().items() if k != "id"}
    assert values(diagnostic("a"), bundle(report, report))[1] == "several_reports"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *[(name, "preliminary") for name in ("registered", "partial", "preliminary")],
        *[("final", "final"), ("amended", "corrected"), ("corrected", "corrected"), ("appended", "addended")],
        *[("cancelled", "cancelled"), ("entered-in-error", "entered_in_error")],
    ],
)
def test_statuses(written, meant):
    assert one(diagnostic(status=written))["status"] == meant


@pytest.mark.parametrize("written", ["unknown", "", None, 7])
def test_a_status_that_says_nothing_is_refused(written):
    assert values(diagnostic(), diagnostic(status=written))[1] == "bad_status"


NARRATIVE = {"status": "generated", "div": "<div><h2>FINDINGS</h2><p>Lungs &lt;clear&gt;.</p>Heart<br/>normal.</div>"}


def test_where_the_text_comes_from():
    narrative = "FINDINGS\n\nLungs <clear>.\nHeart\nnormal."
    assert one(diagnostic(text=NARRATIVE))["text"] == BODY
    assert one(diagnostic(text=NARRATIVE, presentedForm=[]))["text"] == narrative
    assert one(diagnostic(presentedForm=[form(NARRATIVE["div"], "text/html")]))["text"] == narrative
    both = [form(NARRATIVE["div"], "text/html"), form(BODY), {"contentType": "application/pdf", "data": "AAAA"}]
    assert one(diagnostic(presentedForm=both))["text"] == BODY
    assert (
        one(diagnostic(presentedForm=[form("Hôpital", "text/plain; charset=iso-8859-1", "latin-1")]))["text"]
        == "Hôpital"
    )


def test_the_conclusion_is_the_impression_and_stands_in_the_text():
    found = one(diagnostic(conclusion="All  clear."))
    assert (found["impression"], found["text"]) == ("All  clear.", f"{BODY}\n\nIMPRESSION:\nAll  clear.")
    assert one(diagnostic(conclusion="NORMAL."))["text"] == BODY
    alone = one(diagnostic(conclusion="Normal.", presentedForm=[]))
    assert (alone["impression"], alone["text"]) == ("Normal.", None)


@pytest.mark.parametrize(
    "broken",
    [
        {"data": "%%%"},
        {"data": "/w=="},
        {"data": "QQ==", "contentType": "text/plain; charset=klingon"},
        {"data": "AA=="},
    ],
)
def test_an_attachment_that_cannot_be_decoded(broken):
    assert (
        values(diagnostic(), diagnostic(presentedForm=[{"contentType": "text/plain", **broken}]))[1] == "bad_attachment"
    )


def test_accession_and_ordering_physician():
    acsn = {"type": {"coding": [{"code": "ACSN"}]}, "value": "A77"}
    order = {
        "resourceType": "ServiceRequest",
        "id": "s1",
        "identifier": [acsn],
        "requester": {"reference": "Practitioner/d1"},
    }
    found = one(order, READER, diagnostic(basedOn=[{"reference": "ServiceRequest/s1"}]))
    assert (found["accession"], found["ordering_physician"]) == ("A77", "Reader^Cy")
    assert one(diagnostic(basedOn=[{"identifier": acsn}]))["accession"] == "A77"
    assert one(diagnostic(identifier=[acsn]))["accession"] == "A77"


def test_roles_lead_to_persons_and_displays_stand_in():
    role = {"resourceType": "PractitionerRole", "id": "q1", "practitioner": {"reference": "Practitioner/d1"}}
    assert (
        one(READER, role, diagnostic(resultsInterpreter=[{"reference": "PractitionerRole/q1"}]))["radiologist"]
        == "Reader^Cy"
    )
    shown = diagnostic(
        resultsInterpreter=[{"display": "Dr. Cy Reader"}],
        subject={"display": "Ada Quimby", "identifier": {"value": "9"}},
    )
    found = one(shown)
    assert (found["radiologist"], found["patient_name"], found["patient_id"]) == ("Dr. Cy Reader", "Ada Quimby", "9")


def test_paths_of_ones_own():
    columns = {
        "report_id": "identifier.0.value",
        "site": "Patient.managingOrganization.display",
        "exam_code": "code.coding.1.code",
    }
    spec = SourceSpec(format="fhir", columns=columns)
    report = diagnostic(identifier=[{"value": "X1"}], code={"coding": [{"code": "a"}, {"code": "b"}]})
    found = one(report, {**PATIENT, "managingOrganization": {"display": "North"}}, spec=spec)
    assert (found["report_id"], found["site"], found["exam_code"]) == ("X1", "North", "b")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "empty"),
        (b'{\n"resourceType": "Bundle"}', "over several lines"),
        (b'{"a": "Zarkowski"}\n', "no FHIR resource"),
    ],
)
def test_wrong_files(data, message):
    with pytest.raises(BadInput, match=message) as caught:
        read(data)
    assert "Zarkowski" not in str(caught.value)


JUNK = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.text(max_size=5)
    | st.just("\ud800")
    | st.sampled_from(["Patient/p1", "#p1", "MR"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                list(diagnostic()) + list(PATIENT) + ["reference", "coding", "value", "div", "data", "contentType"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@settings(deadline=None, max_examples=150)
@given(st.sampled_from([*diagnostic(), "contained", "basedOn", "text", "conclusion"]), JUNK, JUNK)
def test_a_damaged_resource_crashes_nothing(name, junk, inside):
    damaged = {**diagnostic(), name: junk, "contained": [inside, {**PATIENT, "name": inside, "identifier": junk}]}
    found = values(
        diagnostic("a"),
        {**PATIENT, "id": "p9", "name": junk, "address": inside},
        damaged,
        bundle(damaged),
        diagnostic("b"),
    )
    first, last = found[0], found[-1]
    assert isinstance(first, dict) and isinstance(last, dict)
    assert (first["report_id"], last["report_id"]) == ("a", "b")


@settings(deadline=None, max_examples=150)
@given(st.binary(max_size=80), st.sampled_from([16, 1 << 20]))
def test_any_bytes_are_covered(data, limit):
    read(ndjson(PATIENT) + data, max_record_bytes=limit)


def test_markup_without_its_tags():
    table = "<table><tr><td>1</td><td>2</td></tr></table>"
    assert visible_text(f"<div>a<script>x</script> b<pre>c\n  d</pre>{table}") == "a b\nc\nd\n\n1  2"
    assert visible_text("no tags &amp; 3 < 4 <unclosed") == "no tags & 3 < 4 <unclosed"
    assert visible_text("a<!-- <p>b</p> -->c --> d<?pi?><BR>e&#233;&nbsp;") == "ac --> d\neé"


@pytest.mark.parametrize(
    "part", ["<", "<a ", "&", "<!--", "-->", "<div>", "<script>", "<![CDATA[", "<a b='", "</", "&#", "\n "]
)
def test_markup_of_a_megabyte_of_beginnings(part):
    visible_text(part * (1_000_000 // len(part)))
