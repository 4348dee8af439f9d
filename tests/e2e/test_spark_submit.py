"""`spark-submit jobs/<each>.py` from another folder does what the verb does."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from radlake.lake.lake import Lake
from radlake.lake.table import published
from schemas import ALL_TABLES
from tests.e2e.conftest import ROOT, environment

JOBS = {
    "ingest_reports": "raw_reports",
    "collect_identifiers": "raw_identifiers",
    "deidentify_reports": "deidentified_reports",
    "filter_reports": "filtered_reports",
    "build_instructions": "instruction_pairs",
    "pack_sequences": "packed_sequences",
}
PARTS = {"ingest_aliases", "extract_jdbc", "rotate_key", "release_record"}  # of ingest, maintain and quarantine


def test_every_job_file_is_named_so_that_it_shadows_no_module():
    names = {path.stem for path in (ROOT / "jobs").glob("*.py")} - {"__init__"}
    assert names == set(JOBS) | PARTS
    assert not names & set(sys.stdlib_module_names)
    assert not names & {"radlake", "schemas", "expectations", "training", "evaluation", "pyspark", "delta", "pandas"}


@pytest.mark.slow
@pytest.mark.parametrize("count", [2, pytest.param(len(JOBS), marks=pytest.mark.exhaustive)])
def test_jobs_publish_their_tables_from_another_folder(count, tiny_export, tmp_path):
    """The first two in the usual run, all of them in `make test-all`: each costs a JVM."""
    lake = tmp_path / "lake"
    submit = Path(sys.executable).with_name("spark-submit")
    for job, table in list(JOBS.items())[:count]:
        source = ["--source", "ris-csv", "--input", str(tiny_export)] if job == "ingest_reports" else []
        words = [str(submit), "--master", "local[2]", str(ROOT / "jobs" / f"{job}.py"), "--lake", str(lake), *source]
        done = subprocess.run(words, cwd=tmp_path, env=environment(), capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stderr[-2000:]
        spec = next(spec for spec in ALL_TABLES if spec.name == table)
        now = published(spec, Lake.at(str(lake)), "llama3" if table == "packed_sequences" else "")
        assert now is not None
        assert "published" in done.stdout
