"""No identifier leaves the raw zone: tables, logs, results, snapshot, export, event log, everything printed; nor a
training run's folder with its logs and TensorBoard files, generated texts, an evaluation and its page."""

from __future__ import annotations

import shutil

import pytest

from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Mapped
from radlake.snapshot.manifest import read_manifest
from tests.canary import scan
from tests.e2e.conftest import run_all

CANARY = "ZEBRAQUOX"
PROFILES = ["--profile", "llama3", "--profile", "tiny"]
SPLITS = ["--set", "filter.splits.eval=0.05", "--set", "filter.splits.test=0.05"]
STEPS = ["--change", "steps=4", "--change", "every.log=1", "--change", "every.checkpoint=2"]
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
        ["pipeline", *spark, *PROFILES, *SPLITS, "--source", "ris-csv", "--input", export],
        ["snapshot", "create", *spark, *PROFILES],
        ["status", "--lake", lake, "--json"],
        ["export", "--lake", lake, "--layout", "chat", "--out", root / "out" / "train.jsonl"],
        ["filter", *spark, *SPLITS, "--set", "filter.min_kept_share=0.999"],
        ["quality", "report", "--lake", lake, *_files(root / "out")],
    ]
    done = run_all(commands)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "exit codes [0, 0, 0, 0, 3, 3]", done.stderr
    (root / "out" / "printed.txt").write_text(done.stdout + done.stderr, encoding="utf-8")
    shutil.copytree(export, root / "copy")
    _models(lake, root / "out")
    return root


def _files(out):
    """Every form of the quality report."""
    return ["--out", out / "quality.html", "--json-file", out / "quality.json", "--junit", out / "quality.xml"]


def _models(lake, out):
    """Train, generate and evaluate from the tiny snapshot, everything into `out`."""
    manifests = [read_manifest(path) for path in (lake / "snapshots").iterdir()]
    (snapshot,) = [manifest.id for manifest in manifests if manifest.profile.name == "tiny"]
    common = ["--lake", lake, "--snapshot", snapshot]
    written = out / "outputs.jsonl"
    commands = [
        ["train", "tiny-full", *common, *STEPS, "--out", out / "run"],
        ["generate", out / "run", *common, "--out", written, "--max-new-tokens", "40"],
        ["evaluate", f"full={written}", *common, "--out", out / "evaluation"],
    ]
    done = run_all(commands)
    assert done.stdout.splitlines()[-1] == "exit codes [0, 0, 0]", done.stderr
    (out / "printed-too.txt").write_text(done.stdout + done.stderr, encoding="utf-8")


def test_the_canary_is_in_the_raw_zone(ran):
    assert scan(ran / "lake" / "raw", [CANARY])


def test_the_canary_is_nowhere_else(ran):
    assert list((ran / "out" / "events").rglob("*")), "no event log was written"
    models = ("run/logs", "run/tensorboard", "run/model", "outputs.jsonl", "evaluation/report.html")
    for made in (*models, "quality.html", "quality.json", "quality.xml"):
        assert (ran / "out" / made).exists()
    assert scan(ran / "lake", [CANARY], skip=[ran / "lake" / "raw"]) == []
    assert scan(ran / "out", [CANARY]) == []


def test_no_accession_number_is_anywhere_else(ran):
    records = [r for path in (ran / "copy").glob("*.csv") for r in read_records(path, BUILTIN["ris-csv"])]
    numbers = sorted({r.values["accession"] for r in records if isinstance(r, Mapped)})
    assert len(numbers) > 300
    assert scan(ran / "lake", numbers, skip=[ran / "lake" / "raw"]) == []
    assert scan(ran / "out", numbers) == []
