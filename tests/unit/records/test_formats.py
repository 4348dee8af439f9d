"""Formats and layouts fit together, and no bytes crash a reader."""

from __future__ import annotations

import io
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from radlake.errors import BadInput, UsageError
from radlake.records.formats import FORMATS
from radlake.records.layouts import LAYOUTS
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.spec import JdbcTable, SourceSpec
from radlake.records.types import READING_RULES, SET_ASIDE_RULES

HEADS = [b"", b"MSH|^~\\&|A|", b"<eCitation>", b'{"resourceType": "Patient"}\n', b"ORDER_ID,LINE,NARRATIVE\n1,1,a\n"]
HEADS.append(b"note_id,subject_id,note_type,charttime,text\n1-RR-1,1,RR,2150-01-01,a\n")


def test_every_format_is_read_by_one_engine():
    named = get_args(SourceSpec.model_fields["format"].annotation)
    assert set(named) == {*FORMATS, "jdbc"}
    assert set(LAYOUTS) <= set(FORMATS)
    assert {spec.format for spec in BUILTIN.values()} == set(FORMATS)


def test_a_rule_is_damage_or_none():
    assert not set(READING_RULES) & set(SET_ASIDE_RULES)


@pytest.mark.parametrize("source", sorted(set(BUILTIN) - {"parquet"}))
@settings(deadline=None, max_examples=60)
@given(head=st.sampled_from(HEADS), junk=st.binary(max_size=60))
def test_any_bytes_are_covered_or_refused_in_one_line(source, head, junk):
    reading = read_records(io.BytesIO(head + junk), BUILTIN[source], label="input file 1 of 1")
    try:
        items = list(reading)
    except (BadInput, UsageError) as error:
        assert "\n" not in str(error) and "input file 1 of 1" in str(error)
        return
    at = reading.stats.header_end
    for item in items:
        assert at == item.start < item.end
        at = item.end


@pytest.mark.parametrize(
    ("given_", "problem"),
    [
        ({"format": "jdbc"}, "jdbc goes with format jdbc"),
        ({"format": "csv", "jdbc": {"url": "jdbc:a:b", "table": "T"}}, "jdbc goes with format jdbc"),
        ({"format": "csv"}, "columns must map report_id"),
        ({"format": "hl7", "columns": {"mrnn": "PID-3"}}, "unknown field mrnn"),
        ({"format": "text-tree", "path_pattern": "("}, "no regular expression"),
    ],
)
def test_settings_that_do_not_fit(given_, problem):
    columns = {} if given_["format"] == "hl7" or given_ == {"format": "csv"} else {"report_id": "ID", "text": "T"}
    if given_["format"] == "text-tree":
        columns = {}
    with pytest.raises(ValidationError, match=problem):
        SourceSpec(**{"columns": columns, **given_})


@pytest.mark.parametrize(
    ("url", "fine"),
    [
        ("jdbc:postgresql://db.example:5432/ris", True),
        ("jdbc:sqlserver://db;databaseName=ris;encrypt=true", True),
        ("jdbc:oracle:thin:@//db:1521/ris", True),
        ("jdbc:postgresql://db/ris?user=a&password=b", False),
        ("jdbc:sqlserver://db;Password=b", False),
        ("jdbc:mysql://user:secret@db/ris", False),
        ("jdbc:oracle:thin:scott/tiger@db:1521:ris", False),
        ("postgresql://db/ris", False),
    ],
)
def test_an_address_holds_no_password(url, fine):
    if fine:
        assert JdbcTable(url=url, table="T").url == url
        return
    with pytest.raises(ValidationError) as caught:
        JdbcTable(url=url, table="T")
    assert all(secret not in str(caught.value.errors(include_input=False)) for secret in ("secret", "tiger"))


@pytest.mark.parametrize("given_", [{}, {"table": "T", "query": "SELECT 1"}, {"table": "T", "partition_column": "N"}])
def test_a_table_or_a_query_and_whole_bounds(given_):
    with pytest.raises(ValidationError):
        JdbcTable(url="jdbc:a:b", **given_)
