"""A table that is not as its module declares it: columns, types and nullability are an error, comments a warning."""

from __future__ import annotations

import json

import pytest
from deltalake import DeltaTable, Field, Schema
from deltalake.schema import PrimitiveType

from radlake.lake.audit import schema_findings
from radlake.lake.lake import Lake
from schemas import FILTERED_REPORTS, PACKED_SEQUENCES


def create(lake: Lake, spec, change=lambda fields: None) -> None:
    fields = list(Schema.from_json(json.dumps(spec.schema.jsonValue())).fields)
    change(fields)
    DeltaTable.create(spec.path(lake), Schema(fields))


def counts(lake: Lake, spec) -> list[tuple[int, bool, bool]]:
    """Unexpected, met, and whether it refuses: of the shape, of the comments."""
    return [(f.unexpected or 0, f.success, f.refuses) for f in schema_findings(spec, lake)]


def _retyped(fields):
    fields[8] = Field("findings_words", PrimitiveType("string"), nullable=False, metadata=fields[8].metadata)


def _nullable(fields):
    fields[0] = Field("report_key", PrimitiveType("string"), nullable=True, metadata=fields[0].metadata)


def _uncommented(fields):
    for place in (1, 2):
        fields[place] = Field(fields[place].name, fields[place].type, nullable=False)


@pytest.mark.parametrize("spec", [FILTERED_REPORTS, PACKED_SEQUENCES], ids=lambda spec: spec.name)
def test_a_table_as_it_is_declared(tmp_path, spec):
    lake = Lake.at(str(tmp_path))
    create(lake, spec)
    assert counts(lake, spec) == [(0, True, False), (0, True, False)]
    assert all(finding.evaluated == len(spec.columns) for finding in schema_findings(spec, lake))


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (_retyped, [(1, False, True), (0, True, False)]),
        (_nullable, [(1, False, True), (0, True, False)]),
        (_uncommented, [(0, True, False), (2, False, False)]),
        (lambda fields: fields.pop(5), [(1, False, True), (1, False, False)]),
        (lambda fields: fields.append(Field("more", PrimitiveType("string"))), [(0, True, False), (0, True, False)]),
    ],
    ids=["another type", "nullable", "without comments", "a column less", "a column more"],
)
def test_each_difference_is_counted(tmp_path, change, found):
    lake = Lake.at(str(tmp_path))
    create(lake, FILTERED_REPORTS, change)
    assert counts(lake, FILTERED_REPORTS) == found
