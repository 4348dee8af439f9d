"""When an incremental run may begin, and when only a new table does."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pyarrow as pa
import pytest
from deltalake import CommitProperties, write_deltalake

from radlake.lake.increment import base_of, write_changes
from radlake.lake.lake import Lake
from radlake.lake.stage import Base
from schemas import DEIDENTIFIED_REPORTS, RAW_REPORTS
from tests.unit.lake.test_attempt import attempt

RECIPE = "e" * 64
STAGE = SimpleNamespace(writes=DEIDENTIFIED_REPORTS, inputs=(RAW_REPORTS,))


def publish(lake, spec, **radlake):
    import json

    said = CommitProperties(custom_metadata={"userMetadata": json.dumps({"radlake": radlake})} if radlake else None)
    write_deltalake(spec.path(lake), pa.table({"a": [1]}), mode="append", commit_properties=said)


@pytest.fixture
def lake(tmp_path) -> Lake:
    """Its reports were published once and de-identified once."""
    lake = Lake.at(str(tmp_path))
    publish(lake, RAW_REPORTS, run_id="ingest-1")
    made_of = {"inputs": {"raw_reports": 0}, "input_runs": {"raw_reports": "ingest-1"}}
    publish(lake, DEIDENTIFIED_REPORTS, run_id="deidentify-1", recipe=RECIPE, **made_of)
    return lake


def test_the_same_recipe_begins_at_what_is_published(lake):
    publish(lake, RAW_REPORTS, run_id="ingest-2")
    assert base_of(STAGE, attempt(), lake) == Base(0, {"raw_reports": 0})


def test_another_recipe_and_an_empty_table_begin_anew(lake, tmp_path):
    assert base_of(STAGE, attempt(recipe="f" * 64), lake) is None
    assert base_of(STAGE, attempt(recipe=""), lake) is None
    assert base_of(STAGE, attempt(), Lake.at(str(tmp_path / "other"))) is None


def test_a_commit_by_hand_begins_anew(lake):
    publish(lake, DEIDENTIFIED_REPORTS)
    assert base_of(STAGE, attempt(), lake) is None


def test_an_input_made_anew_begins_anew(lake, tmp_path):
    import shutil

    shutil.rmtree(RAW_REPORTS.path(lake))
    publish(lake, RAW_REPORTS, run_id="ingest-9")
    assert base_of(STAGE, attempt(), lake) is None


@pytest.mark.parametrize(
    ("error", "fatal"),
    [
        (FileNotFoundError("x.parquet"), False),
        (RuntimeError("[FAILED_READ_FILE.FILE_NOT_EXIST] File x.parquet does not exist."), False),
        (RuntimeError("[DIVIDE_BY_ZERO]"), True),
    ],
)
def test_versions_that_were_vacuumed_make_the_table_anew(lake, error, fatal):
    def changes(*_):
        raise error

    stage = SimpleNamespace(**vars(STAGE), changes=changes)
    given = (stage, None, replace(attempt(), merges=True), Base(0, {}), None, None, lake)
    if fatal:
        with pytest.raises(RuntimeError):
            write_changes(*given)
    else:
        assert write_changes(*given) is None
