"""No identifier leaves the raw zone: tables, logs, results, snapshot, export, event log, everything printed."""

from __future__ import annotations

import shutil

import pytest

from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped
from tests.canary import scan
from tests.e2e.conftest import run_all

CANARY = "ZEBRAQUOX"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """A hospital with a patient of that name, in a folder of that name, through every verb, event log on."""
    from radlake.synth import generate

    root = tmp_path_factory.mktemp("canary")
    export = root / "outside" / f"{CANARY.title()} export"
    generate(400, 3, export, canary=CANARY, workers=1)
    lake, events = root / "lake", root / "out" / "events"
    events.mkdir(parents=True)
    conf = {"spark.eventLog.enabled": "true", "spark.eventLog.dir": events.as_uri(), "spark.ui.enabled": "false"}
    spark = ["--lake", lake, "--set", f"spark.conf={conf}"]
    commands = [
        ["pipeline", *spark, "--source", "ris-csv", "--input", export],
        ["snapshot", "create", *spark],
        ["status", "--lake", lake, "--json"],
        ["export", "--lake", lake, "--layout", "chat", "--out", root / "out" / "train.jsonl"],
        ["filter", *spark, "--set", "filter.min_kept_share=0.999"],
    ]
    done = run_all(commands)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "exit codes [0, 0, 0, 0, 3]", done.stderr
    (root / "out" / "printed.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
    shutil.copytree(export, root / "copy")
    return root


def test_the_canary_is_in_the_raw_zone(ran):
    assert scan(ran / "lake" / "raw", [CANARY])


def test_the_canary_is_nowhere_else(ran):
    assert list((ran / "out" / "events").rglob("*")), "no event log was written"
    assert scan(ran / "lake", [CANARY], skip=[ran / "lake" / "raw"]) == []
    assert scan(ran / "out", [CANARY]) == []


def test_no_accession_number_is_anywhere_else(ran):
    records = [r for path in (ran / "copy").glob("*.csv") for r in read_records(path, BUILTIN["ris-csv"])]
    numbers = sorted({r.values["accession"] for r in records if isinstance(r, Mapped)})
    assert len(numbers) > 300
    assert scan(ran / "lake", numbers, skip=[ran / "lake" / "raw"]) == []
    assert scan(ran / "out", numbers) == []
