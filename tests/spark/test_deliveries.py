"""Many deliveries end where one run over all of them ends, and only what they change is made anew."""

from __future__ import annotations

import json
import random
import shutil

import pytest
from deltalake import DeltaTable

from expectations.gate import SuiteGate
from radlake.cli import main
from radlake.lake import runner
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.stage import Finding
from schemas import DEIDENTIFIED_REPORTS, QUARANTINE, STAGE_RUNS
from tests.spark.test_pipeline import rows

pytestmark = pytest.mark.slow

PHYSICIANS = ("Okafor, Chidi M", "LINDQVIST^ANNA", "Dr. Per Wyndham", "Quentin Zielinski, MD", "SMITH^MARIA^J")
SITES = ("Northgate Imaging Center", "St. Odile's Hospital", "Kirkdale Clinic", "Main Campus")
MENTIONS = (
    *("Seen with Okafor.", "Anna Lindqvist agreed.", "WYNDHAM, PER was told.", "Compare the Zielinski study."),
    *("Maria Smith.", "Prior at Northgate Imaging Center.", "Transferred from St. Odile's.", "Baker cyst."),
)
LATE = "Zielinski"  # a physician of the second delivery; texts of the first speak of him where nothing tells a name
MERGED = "old_id,current_id\n771431,770431\n"


def without_suites(patch) -> None:
    """They have their own tests; equations, counts and publishing are those of every run."""
    patch.setattr(SuiteGate, "audit", lambda self, rows, flow, cfg, files=None: [Finding("stands in", "", True)])


@pytest.fixture(autouse=True)
def _without_suites(monkeypatch):
    without_suites(monkeypatch)


def versions(seed: int, patients: int = 7) -> list[dict]:
    """Report versions of a few patients, in no order; their texts mention what other versions hold in columns."""
    rnd = random.Random(seed)
    made = []
    for number in range(patients):
        person = f"77{number}431"
        names = (f"Talmont{'abcdefghij'[number]}^VERA", f"Ostrander{'abcdefghij'[number]}^VERA")  # maiden, married
        accessions = [f"ACC{number}{exam}5590{exam}" for exam in range(3)]
        for exam, accession in enumerate(accessions):
            plain = rnd.random() < 0.4
            named = ["She", "the CT", "", ""] if plain else [rnd.choice(names).split("^")[0], rnd.choice(accessions)]
            telling = [*named, *rnd.sample(MENTIONS, 2)]
            version = {
                "report_id": f"R{number}0{exam}",
                "patient_id": person if number % 5 != 4 else None,
                "mrn": person,
                "patient_name": names[exam % 2],
                "accession": accession,
                "report_time": f"2021-0{1 + exam}-03T10:00:00",
                "status": "final",
                "ordering_physician": rnd.choice(PHYSICIANS),
                "radiologist": rnd.choice(PHYSICIANS),
                "site": rnd.choice(SITES),
                "findings": f"Lungs are clear, see {telling[1]}. {telling[2]}",
                "impression": f"{telling[0]} has no acute disease. {telling[3]}",
            }
            made.append(version)
            if rnd.random() < 0.25:
                made.append({**version, "status": "corrected", "impression": f"Corrected. {telling[2]}"})
            if rnd.random() < 0.15:
                made.append({**version, "status": "cancelled"})
            if rnd.random() < 0.15 and version["patient_id"]:  # it was another patient's all the time
                made.append({**version, "status": "corrected", "patient_id": "770431", "findings": "Moved."})
    rnd.shuffle(made)
    for version in made[::2]:
        for column in ("ordering_physician", "radiologist"):
            version[column] = version[column] if LATE not in version[column] else PHYSICIANS[0]
    return made


def deliver(lake, folder, name: str, part: list[dict] = (), merged: str = "") -> None:
    """One delivery, of reports or of merged patients, as far as the raw zone."""
    path = folder / name
    path.write_text(merged or "".join(json.dumps(version) + "\n" for version in part), encoding="utf-8")
    what = "--aliases" if merged else "--input"
    assert main(["ingest", "--lake", str(lake), "--source", "jsonl", what, str(path)]) == 0


def deidentify(lake) -> int:
    return main(["deidentify", "--lake", str(lake)])


def outcome(lake) -> dict[str, list[dict]]:
    """The tables that depend on all deliveries, without what differs from run to run."""
    found = {}
    for name, zone in (("deidentified_reports", "research"), ("quarantine", "research"), ("raw_identifiers", "raw")):
        kept = [{k: v for k, v in row.items() if k not in ("run_id", "first_run")} for row in rows(lake, name, zone)]
        found[name] = sorted(kept, key=repr)
    return found


def runs(lake) -> list[dict]:
    """What became of each attempt of the last stage, oldest first."""
    found = [row for row in read_rows(STAGE_RUNS, Lake.at(str(lake))) if row["stage"] == "deidentify"]
    return sorted(found, key=lambda row: row["started_at"])


def merges(lake) -> int:
    history = DeltaTable(DEIDENTIFIED_REPORTS.path(Lake.at(str(lake)))).history()
    return [entry["operation"] for entry in history].count("MERGE")


@pytest.fixture(scope="module")
def lived(spark, tmp_path_factory):
    """A lake after a few deliveries in an arbitrary order; the last run was killed before its end."""
    folder = tmp_path_factory.mktemp("lived")
    made, lake, found = versions(3), folder / "lake", []
    with pytest.MonkeyPatch.context() as patch:
        without_suites(patch)
        for number in range(2):
            deliver(lake, folder, f"{number}.jsonl", made[number::2])
            assert deidentify(lake) == 0
            found.append(outcome(lake))
        deliver(lake, folder, "merged.csv", merged=MERGED)
        patch.setattr(runner, "follow_up", dying_at("deidentify", runner.follow_up))
        assert deidentify(lake) == 1
    return lake, found


def dying_at(name: str, follow_up):
    """The table is committed, what follows from it is not."""

    def die(spark, stage, *rest):
        if stage.name == name:
            raise RuntimeError("killed")
        follow_up(spark, stage, *rest)

    return die


@pytest.fixture
def lake(lived, tmp_path):
    """A copy of it, whose killed run has been ended."""
    copy = shutil.copytree(lived[0], tmp_path / "lake")
    assert list((copy / "staging").iterdir())
    assert deidentify(copy) == 0
    assert not list((copy / "staging").iterdir())
    return copy


def test_any_order_of_deliveries_ends_like_one(lake, tmp_path):
    whole = tmp_path / "whole"
    deliver(whole, tmp_path, "merged.csv", merged=MERGED)
    deliver(whole, tmp_path, "all.jsonl", versions(3))
    assert deidentify(whole) == 0
    assert outcome(lake) == outcome(whole)
    assert (merges(lake), merges(whole)) == (2, 0)


def test_a_physician_who_comes_later_is_looked_for_in_what_came_before(lived):
    before, after = (str(found["deidentified_reports"]) for found in lived[1])
    assert LATE in before
    assert LATE not in after


def test_only_what_changed_is_made_anew_and_all_of_it_is_counted(lake):
    first, second, third = runs(lake)
    assert [row["status"] for row in (first, second, third)] == ["published"] * 3
    assert "reports_processed" not in first["measures"]
    for row in (second, third):
        assert 0 < row["measures"]["reports_processed"] < row["rows_in"] == row["rows_out"] + row["rows_quarantined"]
    scanned, redone = (second["measures"][f"older_reports_{what}"] for what in ("scanned", "redone"))
    assert 0 < redone < scanned


@pytest.mark.exhaustive
def test_a_delivery_without_news_changes_nothing_and_a_change_by_hand_is_seen(lake, tmp_path):
    before = outcome(lake)
    deliver(lake, tmp_path, "again.jsonl", versions(3)[:1])
    assert deidentify(lake) == 0
    assert (runs(lake)[-1]["measures"]["reports_processed"], outcome(lake)) == (0, before)
    DeltaTable(QUARANTINE.path(Lake.at(str(lake)))).delete("stage = 'deidentify'")
    deliver(lake, tmp_path, "once_more.jsonl", versions(3)[:2])
    assert deidentify(lake) == 0
    assert "reports_processed" not in runs(lake)[-1]["measures"]
    assert outcome(lake) == before
