"""What a run writes down of its gate, also into a table that an earlier radlake made."""

import pyarrow as pa
import pytest
from deltalake import write_deltalake

from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows, record
from radlake.lake.stage import Finding, Flow
from schemas import BOOKS, QUALITY_RESULTS, STAGE_RUNS
from tests.unit.lake.test_attempt import attempt

_ARROW = {"string": pa.string(), "integer": pa.int32(), "long": pa.int64(), "boolean": pa.bool_()}
_ARROW |= {"double": pa.float64(), "map": pa.map_(pa.string(), pa.int64())}
FINDINGS = [Finding("unique", "report_key", True, 8, 0), Finding("share", "rows", False, severity="warning")]


def make(lake: Lake, spec, without: tuple[str, ...] = ()) -> None:
    """An empty table, as an earlier radlake made it where columns are left out."""
    kept = [f for f in spec.schema.fields if f.name not in without]
    fields = [pa.field(f.name, _ARROW[f.dataType.typeName()], f.nullable) for f in kept]
    if spec is STAGE_RUNS:
        fields = [f if f.name != "facts" else pa.field("facts", pa.map_(pa.string(), pa.string())) for f in fields]
    write_deltalake(spec.path(lake), pa.Table.from_pylist([], pa.schema(fields)))


def no_spark():
    raise AssertionError("bookkeeping needs no Spark once its tables are there")


@pytest.mark.parametrize("missing", [(), ("severity",)])
def test_severities_are_written_down_once(tmp_path, missing):
    lake = Lake.at(str(tmp_path))
    make(lake, STAGE_RUNS)
    make(lake, QUALITY_RESULTS, missing)
    for _ in range(2):
        record(no_spark, attempt().judged(Flow(9, 8, {"x": 1}), FINDINGS), lake, BOOKS, "published", 1)
    rows = sorted(read_rows(QUALITY_RESULTS, lake), key=lambda row: row["position"])
    assert [(r["column"], r["success"], r["severity"]) for r in rows] == [
        ("report_key", True, "error"),
        ("rows", False, "warning"),
    ]


def test_findings_of_an_earlier_radlake_were_errors(tmp_path):
    lake = Lake.at(str(tmp_path))
    columns = {"run_id": ["a"], "expectation": ["unique"], "success": [False]}
    write_deltalake(QUALITY_RESULTS.path(lake), pa.table(columns))
    assert read_rows(QUALITY_RESULTS, lake)[0]["severity"] == "error"
    assert read_rows(QUALITY_RESULTS, lake, ["run_id"]) == [{"run_id": "a"}]
