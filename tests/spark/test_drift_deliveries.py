"""Drift on a lake that lives: deliveries dealt at random raise no alarm, each doctored one raises its own."""

from __future__ import annotations

import random
import re

import pytest

from expectations.report.content import Drift
from expectations.report.drift import drift_of
from radlake.cli import main
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.records.reader import read_records
from radlake.records.sources import BUILTIN
from radlake.records.types import Rejected
from radlake.synth import generate
from schemas import STAGE_RUNS
from tests.spark.test_deliveries import without_suites

pytestmark = pytest.mark.exhaustive
CLEAN, SIZE = 4, 250
_FINDINGS = re.compile(rb"(FINDINGS?:?\s+[^.]*\.)[^\"]*?(\n\n|\")")


@pytest.fixture(scope="module")
def records(tmp_path_factory) -> tuple[bytes, list[bytes]]:
    """Header and well-formed records of an export, in an order by chance."""
    folder = tmp_path_factory.mktemp("hospital") / "export"
    generate((CLEAN + 8) * SIZE, 11, folder, workers=1)
    header, found = b"", []
    for path in sorted(folder.glob("*.csv")):
        content = path.read_bytes()
        header = content[: content.index(b"\n") + 1]
        found += [
            content[r.start : r.end] for r in read_records(path, BUILTIN["ris-csv"]) if not isinstance(r, Rejected)
        ]
    random.Random(4).shuffle(found)
    return header, found


def of_one_modality(left: list[bytes]) -> list[bytes]:
    """A feed of which only the CT came."""
    return [record for record in reversed(left) if b",CT," in record][:SIZE]


def with_findings_cut(left: list[bytes]) -> list[bytes]:
    """A feed that ends findings after their first sentence."""
    return [_FINDINGS.sub(rb"\1\2", record) for record in left[:SIZE]]


def without_headings(left: list[bytes]) -> list[bytes]:
    """A feed whose report texts come without a word in front of their parts."""
    return [re.sub(rb"(?m)^[A-Z ]+:", b"", record) for record in left[:SIZE]]


def test_clean_deliveries_raise_no_alarm_and_doctored_ones_their_own(spark, records, tmp_path, monkeypatch):
    without_suites(monkeypatch)
    header, left = records
    lake, drifts = tmp_path / "lake", []
    doctored = {
        of_one_modality: "Modality mix",
        with_findings_cut: "Words of the findings",
        without_headings: "How sections were found",
    }
    for number, make in enumerate([None] * CLEAN + list(doctored)):
        part = make(left) if make else left[:SIZE]
        left = left[SIZE:]
        (tmp_path / f"{number}.csv").write_bytes(header + b"".join(part))
        drifts.append(delivered(lake, tmp_path / f"{number}.csv"))
    assert drifts[0] is None or drifts[0].problem
    for drift in drifts[1:CLEAN]:
        assert drift.measures and alarms(drift) == set()
    for drift, expected in zip(drifts[CLEAN:], doctored.values(), strict=True):
        assert expected in alarms(drift)


def delivered(lake, file) -> Drift | None:
    at = ["--lake", str(lake)]
    for words in (["ingest", "--source", "ris-csv", "--input", str(file)], ["deidentify"], ["filter"]):
        assert main([*words, *at]) == 0
    made = Lake.at(str(lake))
    return drift_of(read_rows(STAGE_RUNS, made), made)


def alarms(drift: Drift) -> set[str]:
    return {one.name for one in drift.measures if one.drifted}
