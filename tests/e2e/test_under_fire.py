"""Five deliveries with kill -9 around every step of publish and gates that refuse the third, while a reader polls."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from radlake.cli import main
from radlake.lake import runner
from radlake.lake.lake import Lake
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from tests.e2e.conftest import environment
from tests.e2e.kill_at import GATE, POINTS
from tests.e2e.polling_reader import flow_was_seen, violations

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
STAGES = ("ingest", "deidentify", "filter", "instruct", "pack")
REFUSED_FIRST, REFUSED_LATER = "qzalphamark", "qzbetamark"  # by the gate of raw_reports, of deidentified_reports
OWN = f"{{type: expect_column_values_to_not_match_regex, column: findings, regex: {REFUSED_LATER}}}"
FLAGS = (
    *("--profile", "tiny", "--master", "local[2]", "--set", "spark.shuffle_partitions=2"),
    *("--set", "deidentify.max_residual_share=0.5"),  # of so few reports a handful would be too many
    *("--set", f"expectations={{deidentified_reports: {{add: [{OWN}]}}}}"),
)
SOURCE = ("--source", "ris-csv")


class Deliveries:
    """Files of a hospital's export, and rows of one's own in its columns."""

    def __init__(self, folder: Path, reports: int) -> None:
        from radlake.synth import generate

        generate(reports, 11, folder / "export", workers=1)
        files = sorted((folder / "export").glob("*.csv"))
        self._folder = folder
        self._header = files[0].read_bytes().split(b"\n", 1)[0] + b"\n"
        self._records = [record.raw.rstrip() for file in files for record in read_records(file, BUILTIN["ris-csv"])]

    def file(self, name: str, part: slice, *own: bytes) -> Path:
        path = self._folder / f"{name}.csv"
        path.write_bytes(self._header + b"\n".join([*self._records[part], *own]) + b"\n")
        return path

    def row(self, number: int, finding: str, time: str = "2021-03-04 10:00:00", status: str = "F") -> bytes:
        text = f"FINDINGS: The lungs are clear and the heart is of normal size, {finding}.\nIMPRESSION: Normal chest."
        known = {"ReportID": f"R99{number:03}", "PatientMRN": f"88{number:04}", "ExamTime": time}
        known |= {"ReportStatus": status, "Modality": "XR", "BodyPart": "CHEST", "ReportText": text}
        out = io.StringIO()
        csv.writer(out, lineterminator="").writerow(
            [known.get(name, "") for name in self._header.decode().strip().split(",")]
        )
        return out.getvalue().encode()

    def refused(self, name: str, part: slice) -> Path:
        """More malformed records than the gate allows, and a good one that must not slip in with the others."""
        malformed = [self.row(100 + n, "clear", time="not a time") for n in range(12)]
        return self.file(name, part, *malformed, self.row(1, REFUSED_FIRST))


@contextmanager
def reader(lake: Path, out: Path) -> Iterator[list[dict]]:
    """A process that polls meanwhile; at the end what it saw is in the list."""
    seen: list[dict] = []
    words = [sys.executable, "-m", "tests.e2e.polling_reader", str(lake), str(out), REFUSED_FIRST, REFUSED_LATER]
    process = subprocess.Popen(words, cwd=HERE.parents[1], env=environment())
    try:
        while not out.exists():
            assert process.poll() is None
            time.sleep(0.05)
        yield seen
    finally:
        process.terminate()
        assert process.wait(60) == 0
        seen += map(json.loads, out.read_text(encoding="utf-8").splitlines())


def marked(seen: list[dict]) -> set[tuple[str, str]]:
    """Which marked row was seen in which table."""
    return {(mark, sighting["table"]) for sighting in seen for mark in sighting.get("marks", ())}


def ingest(lake: Path, file: Path) -> int:
    return main(["ingest", "--lake", str(lake), *SOURCE, "--input", str(file)])


def test_a_delivery_that_its_gate_refused_is_never_seen(spark, tmp_path):
    deliveries, lake = Deliveries(tmp_path, 20), tmp_path / "lake"
    with reader(lake, tmp_path / "seen.jsonl") as seen:
        assert ingest(lake, deliveries.file("good", slice(0, 12))) == 0
        assert ingest(lake, deliveries.refused("bad", slice(12, 20))) == 3
        assert ingest(lake, deliveries.file("repaired", slice(12, 20))) == 0
    assert violations(Lake.at(str(lake)), seen) == []
    assert max(sighting["rows"] for sighting in seen if sighting["table"] == "raw_reports") >= 19
    assert marked(seen) == set()


def test_a_reader_sees_what_is_published_before_its_gate(spark, tmp_path, monkeypatch):
    """The test of the test."""
    judge = runner._write_and_audit

    def publish_and_judge(stage, cfg, attempt, lake, books, spark):
        judged = judge(stage, cfg, attempt, lake, books, spark)
        runner.publish(spark, stage, judged, lake, stage.replace_where(cfg))
        return judged

    monkeypatch.setattr(runner, "_write_and_audit", publish_and_judge)
    deliveries, lake = Deliveries(tmp_path, 20), tmp_path / "lake"
    with reader(lake, tmp_path / "seen.jsonl") as seen:
        assert ingest(lake, deliveries.refused("bad", slice(0, 20))) == 3
    assert any("no gate passed" in problem for problem in violations(Lake.at(str(lake)), seen))
    assert marked(seen) == {(REFUSED_FIRST, "raw_reports")}


def killed(point: str, stage: str, lake: Path, file: Path, gate: str = "silent") -> None:
    """The pipeline, killed at a point of a stage."""
    words = [sys.executable, str(HERE / "kill_at.py"), point, stage, *pipeline(lake, file)]
    done = subprocess.run(words, env=environment(**{GATE: gate}), capture_output=True, text=True, timeout=300)
    assert done.returncode == -9, f"{point} {stage}: {done.stderr}"


def pipeline(lake: Path, file: Path) -> list[str]:
    return ["pipeline", "--lake", str(lake), *SOURCE, "--input", str(file), *FLAGS]


def kills(delivery: int) -> list[tuple[str, str]]:
    """Four of the kills, in the order of their stages; over five deliveries every point comes at two stages."""
    numbers = range(4 * delivery, 4 * delivery + 4)
    chosen = [(POINTS[n % len(POINTS)], STAGES[(n + n // len(POINTS)) % len(STAGES)]) for n in numbers]
    return sorted(chosen, key=lambda kill: STAGES.index(kill[1]))


def test_every_point_is_killed_at_in_two_stages():
    chosen = [kill for delivery in range(5) for kill in kills(delivery)]
    assert all(len({stage for point, stage in chosen if point == each}) == 2 for each in POINTS)
    assert {stage for _, stage in chosen} == set(STAGES)


@pytest.mark.exhaustive
def test_a_reader_never_sees_what_no_gate_passed(spark, tmp_path):
    deliveries, lake = Deliveries(tmp_path, 150), tmp_path / "lake"
    with reader(lake, tmp_path / "seen.jsonl") as seen:
        for number in range(5):
            deliver(deliveries, lake, number)
    assert violations(Lake.at(str(lake)), seen) == []
    assert flow_was_seen(seen)
    assert marked(seen) == {(REFUSED_LATER, "raw_reports")}  # its own gate had nothing against it
    assert not list(lake.glob("**/staging/*"))


def deliver(deliveries: Deliveries, lake: Path, number: int) -> None:
    """One of five deliveries of thirty reports: four kills on the way, and the third is refused before."""
    part, own = slice(30 * number, 30 * number + 30), []
    if number == 2:
        refuse_twice(deliveries, lake, part)
        own = [deliveries.row(2, "no effusion", status="C")]
    file = deliveries.file(f"delivery-{number}", part, *own)
    for point, stage in kills(number):
        killed(point, stage, lake, file)
    assert main(pipeline(lake, file)) == 0


def refuse_twice(deliveries: Deliveries, lake: Path, part: slice) -> None:
    """The third delivery: refused at the first gate, then at the second, with kills on the way there."""
    bad = deliveries.refused("third-bad", part)
    for point in ("unaudited", "judged"):
        killed(point, "ingest", lake, bad, gate="real")
    assert main(pipeline(lake, bad)) == 3
    half_good = deliveries.file("third-half-good", slice(0, 0), deliveries.row(2, REFUSED_LATER))
    for point, stage in (("logged", "ingest"), ("recorded", "deidentify")):
        killed(point, stage, lake, half_good, gate="real")
    assert main(pipeline(lake, half_good)) == 3
