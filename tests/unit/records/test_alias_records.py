"""Statements of merged patients: out of CSV files, HL7 messages and FHIR Patients."""

from __future__ import annotations

import json
from datetime import datetime

from hl7_samples import header, message
from hypothesis import given
from hypothesis import strategies as st

from radlake.records.alias_records import inspect_alias_file, merges_in_bytes, read_alias_file
from radlake.records.types import Rejected

LIMIT = 1 << 20


def test_rows_of_a_file(tmp_path):
    path = tmp_path / "merged.csv"
    content = b"Time,OLD_ID,current_id,more\n20240105,1,2,x\n,3,4,\nsoon,5,6,\n,,8,\n,9,,\n,torn\n,7,8,y\n"
    path.write_bytes(content)
    file = inspect_alias_file(str(path), "--aliases 1", LIMIT)
    items = list(read_alias_file(file, LIMIT))
    assert [item.rule if isinstance(item, Rejected) else tuple(item[1]) for item in items] == [
        ("1", "2", datetime(2024, 1, 5)),
        ("3", "4", None),
        *("bad_merge", "bad_merge", "bad_merge", "column_count"),
        ("7", "8", None),
    ]
    raw = [item.raw if isinstance(item, Rejected) else item[0].raw for item in items]
    assert content[: file.header_end] + b"".join(raw) == content


def test_a_message_may_merge_several_patients():
    merge = message(
        *(header("ADT^A40", "20240106"), "EVN|A40|20240105||||20240104"),
        *("PID|1||2^^^M^MR~9^^^S^SS", "PD1|x", "MRG|1^^^M^MR~8^^^S^SS", "PID|1||4^^^M^PI", "MRG|3"),
    )
    assert [tuple(each) for each in merges_in_bytes(merge)] == [
        ("1", "2", datetime(2024, 1, 4)),
        ("3", "4", datetime(2024, 1, 4)),
    ]
    undated = message(header("ADT^A18", ""), "PID|1||2", "MRG|1")
    assert [tuple(each) for each in merges_in_bytes(undated)] == [("1", "2", None)]


def test_links_of_a_fhir_patient():
    links = [
        {"other": {"reference": "Patient/p2"}, "type": "replaced-by"},
        {"other": {"reference": "Patient/p0"}, "type": "replaces"},
        {"other": {"reference": "Patient/p7"}, "type": "seealso"},
    ]
    patient = {"resourceType": "Patient", "id": "p1", "meta": {"lastUpdated": "2024-01-05T10:00:00Z"}, "link": links}
    time = datetime(2024, 1, 5, 10)
    assert [tuple(each) for each in merges_in_bytes(json.dumps(patient).encode())] == [
        ("p1", "p2", time),
        ("p0", "p1", time),
    ]


@given(
    st.one_of(
        st.binary(max_size=50),
        st.binary(max_size=20).map(lambda junk: b"{" + junk),
        st.binary(max_size=20).map(lambda junk: b"MSH|^~\\&|" + junk),
    )
)
def test_other_bytes_state_nothing(raw):
    assert merges_in_bytes(raw) == []
