"""Drift of deliveries in lakes written by hand: what moved is named, what did not is left alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from expectations.report.collect import report_of
from expectations.report.content import Drift, Measure
from expectations.report.drift import aligned, drift_of
from radlake.lake.publish import read_rows
from radlake.lake.stage import Flow
from schemas import STAGE_RUNS
from tests.unit.report.conftest import Writer, filtered_of, reports_of


@dataclass
class Archive:
    """A lake that deliveries come to, each joining the reports that are there, as the runner merges them."""

    writer: Writer
    reports: list[dict] = field(default_factory=list)
    lengths: list[dict] = field(default_factory=list)

    def deliver(
        self, rows: list[dict], lengths: list[dict] | None = None, twice: int = 0, near: int | None = None
    ) -> None:
        self.writer.run("ingest", Flow(len(rows) + twice, len(rows), {"delivered_twice": twice}), [{"report_id": "x"}])
        number = len(self.reports) + len(rows)
        run_id = self.writer.run("deidentify", Flow(number, number, {}), rows, kept=self.reports)
        self.reports += [row | {"run_id": run_id} for row in rows]
        if lengths is not None:
            self.lengths += lengths
            looked_for = {} if near is None else {"near_duplicates": near}
            self.writer.run("filter", Flow(number, number, {}, looked_for), self.lengths)


@pytest.fixture
def archive(writer) -> Archive:
    return Archive(writer)


def drift(archive) -> Drift | None:
    return drift_of(
        sorted(read_rows(STAGE_RUNS, archive.writer.lake), key=lambda row: row["started_at"]), archive.writer.lake
    )


def measure(found: Drift, name: str, statistic: str = "") -> Measure:
    return next(one for one in found.measures if one.name == name and statistic in one.statistic)


def drifted(found: Drift) -> set[str]:
    return {one.name for one in found.measures if one.drifted}


def test_nothing_published_or_published_once(archive):
    assert drift(archive) is None
    archive.deliver(reports_of(300))
    assert drift(archive).problem == "reports were published once only, so there is nothing to compare them with"


def test_a_delivery_like_the_ones_before_drifts_in_nothing(archive):
    for first in (0, 420, 840):
        archive.deliver(reports_of(420, first), filtered_of(420, first), twice=20)
    found = drift(archive)
    assert drifted(found) == set()
    assert (found.deliveries, found.problem) == (2, "")
    assert found.delivery.startswith("≈ 425 reports that run deidentify-")
    assert found.baseline == "the ≈ 850 reports of version 1"
    assert {"Modality mix", "Words of the findings", "Vocabulary", "Reports with findings"} <= {
        one.name for one in found.measures
    }
    assert not [reason for reason in report_of(archive.writer.lake, "llama3").verdict.reasons if "drift" in reason.text]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"modality": "CT"}, {"Modality mix"}),
        ({"body_part": "spine"}, {"Body part mix"}),
        ({"sections_from": "whole text"}, {"How sections were found"}),
        ({"patient_known": False}, {"Patient named"}),
        ({"impression": None}, {"Reports with impression", "Vocabulary"}),
        ({"findings": "Der Befund ist ohne Auffälligkeit."}, {"Vocabulary"}),
        ({"removed_phi": ["NAME"]}, {"Reports with PHI removed"}),
    ],
)
def test_what_moved_is_named_and_nothing_else(archive, changes, expected):
    rows = [row | {"removed_phi": ["NAME"] * (n % 2)} for n, row in enumerate(reports_of(840))]
    archive.deliver(rows[:420], filtered_of(420))
    archive.deliver([row | changes for row in rows[420:]], filtered_of(420, 420))
    assert drifted(drift(archive)) == expected


def test_longer_reports_and_repeated_records(archive):
    archive.deliver(reports_of(420), filtered_of(420), twice=10)
    archive.deliver(reports_of(420, 420), filtered_of(420, 420, findings_words=90), twice=200)
    found = drift(archive)
    assert drifted(found) == {"Words of the findings", "Records delivered twice"}
    longer = measure(found, "Words of the findings", "KS")
    assert (longer.before, longer.now, longer.value) == ("median 53", "median 90", 1.0)
    (reason, *_) = report_of(archive.writer.lake, "llama3").verdict.reasons
    assert (reason.severity, reason.text[:40]) == ("warning", "drift: Words of the findings: median 53 ")


def test_near_duplicates_are_compared_where_both_runs_looked_for_them(archive):
    name = "Near-duplicates, whole table"
    for number, near in enumerate((None, 60, 120, 900)):
        archive.deliver(reports_of(420, 420 * number), filtered_of(420, 420 * number), near=near)
        found = drift(archive)
        if number == 1:
            assert name not in {one.name for one in found.measures}
        if number == 2:
            assert (measure(found, name).drifted, measure(found, name).before) == (False, "5%")
    assert drifted(found) == {name}


def test_how_much_deliveries_differ_is_learned_from_them(archive):
    """In this lake every second delivery is of CT only; after some of them that is no news."""
    for number in range(7):
        archive.deliver(reports_of(420, 420 * number, **({"modality": "CT"} if number % 2 else {})))
        found = drift(archive)
        if number == 1:
            assert drifted(found) == {"Modality mix"}
    mix = measure(found, "Modality mix")
    assert mix.limit > 0.1
    assert mix.usual.endswith("in 5")
    archive.deliver(reports_of(420, 4200, modality="US"))
    assert drifted(drift(archive)) == {"Modality mix"}


def test_volume_is_judged_by_the_deliveries_before(archive):
    for number in range(6):
        archive.deliver(reports_of(300, 1000 * number))
    ordinary = measure(drift(archive), "Reports in a delivery")
    assert (ordinary.drifted, ordinary.value, ordinary.limit) == (False, 1.0, 3.0)
    archive.deliver(reports_of(3000, 10_000))
    large = measure(drift(archive), "Reports in a delivery")
    assert (large.drifted, large.value, large.before, large.now) == (True, 10.0, "≈ 300", "≈ 3,000")


def test_a_table_made_anew_is_no_large_delivery(archive):
    for number in range(6):
        archive.deliver(reports_of(300, 1000 * number))
    again, archive.reports = archive.reports, []
    archive.deliver([{key: value for key, value in row.items() if key != "run_id"} for row in again])
    found = drift(archive)
    assert found.delivery.startswith("all ≈ 1,800 reports, made anew by run ")
    assert drifted(found) == set()
    assert "Reports in a delivery" not in {one.name for one in found.measures}
    archive.deliver(reports_of(300, 9000))
    assert measure(drift(archive), "Reports in a delivery").usual == "1.00 to 1.00 in 5"


def test_few_reports_are_not_judged(archive):
    archive.deliver(reports_of(400))
    archive.deliver(reports_of(60, 400, modality="US"))
    found = drift(archive)
    assert (found.measures, found.problem) == ([], "fewer than 100 reports are too few to compare")


def test_removed_files_of_the_version_before_are_no_fault(archive):
    archive.deliver(reports_of(400))
    table = Path(archive.writer.lake.table_path("deidentified_reports", "research"))
    old = set(table.glob("*.parquet"))
    archive.deliver(reports_of(400, 400))
    for path in old:
        path.unlink()
    assert drift(archive).problem.startswith("the files of the version before were removed")


def test_no_word_of_a_report_is_told(archive):
    archive.deliver(reports_of(400))
    archive.deliver(reports_of(400, 400, findings="Zwyxquibble Zwyxquibble"))
    found = drift(archive)
    assert "Vocabulary" in drifted(found)
    assert "zwyxquibble" not in found.model_dump_json().lower()


def test_rare_and_new_values_are_one_cell():
    names, before, now = aligned({"CT": 50, "XR": 5, None: 20}, {"CT": 10, "US": 30})
    assert names == ["CT", "unknown", "other"]
    assert before.tolist() == [50, 20, 5]
    assert now.tolist() == [10, 0, 30]
    assert before.dtype == np.float64
