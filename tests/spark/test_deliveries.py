"""Many deliveries end where one run over all of them ends, and only what they change is made anew."""

from __future__ import annotations

import json
import random
from collections import Counter

import pytest
from deltalake import DeltaTable

from expectations.gate import SuiteGate
from radlake.lake import runner
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.lake.stage import Finding
from schemas import DEIDENTIFIED_REPORTS, QUARANTINE, STAGE_RUNS
from tests.spark.test_pipeline import rows

PHYSICIANS = ("Okafor, Chidi M", "LINDQVIST^ANNA", "Dr. Per Wyndham", "Quentin Zielinski, MD", "SMITH^MARIA^J")
SITES = ("Northgate Imaging Center", "St. Odile's Hospital", "Kirkdale Clinic", "Main Campus")
MENTIONS = (
    *("Seen with Okafor.", "Anna Lindqvist agreed.", "WYNDHAM, PER was told.", "Zielinski will follow."),
    *(
        "Maria Smith.",
        "Prior at Northgate Imaging Center.",
        "Transferred from St. Odile's.",
        "Baker cyst.",
        "Small effusion.",
    ),
)


@pytest.fixture(autouse=True)
def _without_suites(monkeypatch):
    """They have their own tests; equations, counts and publishing are those of every run."""
    monkeypatch.setattr(SuiteGate, "audit", lambda self, rows, flow, cfg: [Finding("stands in", "", True)])


def versions(seed: int, patients: int = 7) -> list[dict]:
    """Report versions of a few patients whose names, numbers, physicians and sites mention each other."""
    rnd = random.Random(seed)
    made = []
    for number in range(patients):
        person = f"77{number}431"
        names = (f"Talmont{'abcdefghij'[number]}^VERA", f"Ostrander{'abcdefghij'[number]}^VERA")  # maiden, married
        accessions = [f"ACC{number}{exam}5590{exam}" for exam in range(3)]
        for exam, accession in enumerate(accessions):
            plain = rnd.random() < 0.4
            telling = (
                ["She", "the CT", "", ""]
                if plain
                else [rnd.choice(names).split("^")[0], rnd.choice(accessions), *rnd.sample(MENTIONS, 2)]
            )
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
    return made


def write(path, part: list[dict]):
    path.write_text("".join(json.dumps(version) + "\n" for version in part), encoding="utf-8")
    return path


@pytest.fixture
def deliver(radlake, tmp_path):
    """One delivery, as far as the de-identified reports; what the last stage came to."""

    def run(lake, part: list[dict]) -> dict:
        path = write(tmp_path / f"delivery-{len(list(tmp_path.iterdir()))}.jsonl", part)
        for verb in (("ingest", "--source", "jsonl", "--input", path), ("deidentify", "--json")):
            ran = radlake(*verb, "--lake", lake)
            assert ran.code == 0, ran.err
        return ran.json[-1]

    return run


def outcome(lake) -> dict[str, list[dict]]:
    """The tables that depend on all deliveries, without what differs from run to run."""
    found = {}
    for name, zone in (("deidentified_reports", "research"), ("quarantine", "research"), ("raw_identifiers", "raw")):
        kept = [{k: v for k, v in row.items() if k not in ("run_id", "first_run")} for row in rows(lake, name, zone)]
        found[name] = sorted(kept, key=repr)
    return found


def operations(lake) -> list[str]:
    return [entry["operation"] for entry in DeltaTable(DEIDENTIFIED_REPORTS.path(Lake.at(str(lake)))).history()]


def test_any_order_of_deliveries_ends_like_one(deliver, radlake, tmp_path):
    order, all_of_it = random.Random(3), versions(3)
    parts: list[list[dict]] = [[], [], []]
    for version in order.sample(all_of_it, len(all_of_it)):
        order.choice(parts).append(version)
    lake = tmp_path / "lake"
    done = [deliver(lake, part) for part in parts]
    assert all(all(each["flow"]["equations"].values()) for each in done)
    later = [each["flow"] for each in done[1:]]
    total = Counter()
    for flow in later:
        total.update(flow["measures"])
    assert 0 < total["older_reports_redone"] < total["older_reports_scanned"]
    assert total["reports_processed"] < sum(flow["rows_in"] for flow in later)
    merged = tmp_path / "merged.csv"  # two of the patients turn out to be one
    merged.write_text("old_id,current_id\n771431,770431\n", encoding="utf-8")
    ingest_merged = ("ingest", "--source", "jsonl", "--aliases", merged, "--lake")
    assert [radlake(*verb, lake).code for verb in (ingest_merged, ("deidentify", "--lake"))] == [0, 0]
    assert operations(lake).count("MERGE") == len(parts)
    whole = tmp_path / "whole"
    assert radlake(*ingest_merged, whole).code == 0
    deliver(whole, all_of_it)
    assert outcome(lake) == outcome(whole)
    assert "MERGE" not in operations(whole)


def test_what_is_kept_must_add_up(deliver, radlake, tmp_path, monkeypatch):
    """A killed run is ended, a delivery without news changes nothing, and a change by hand is seen."""
    made = versions(5, patients=3)
    lake, folder = tmp_path / "lake", tmp_path / "new.jsonl"
    deliver(lake, made[:-2])
    assert radlake("ingest", "--lake", lake, "--source", "jsonl", "--input", write(folder, made[-2:])).code == 0
    with monkeypatch.context() as killing:
        killing.setattr(runner, "follow_up", dying_at("deidentify", runner.follow_up))
        assert radlake("deidentify", "--lake", lake).code == 1
    assert list((lake / "staging").iterdir())
    assert radlake("deidentify", "--lake", lake).code == 0
    assert not list((lake / "staging").iterdir())
    right = outcome(lake)
    assert [row["status"] for row in read_rows(STAGE_RUNS, Lake.at(str(lake)))].count("published") == 6

    again = deliver(lake, made[:1])
    assert (again["status"], again["flow"]["measures"]["reports_processed"]) == ("published", 0)
    assert outcome(lake) == right

    DeltaTable(QUARANTINE.path(Lake.at(str(lake)))).delete("stage = 'deidentify'")
    assert deliver(lake, made[:2])["flow"]["measures"].get("reports_processed") is None
    assert outcome(lake) == right


def dying_at(name: str, follow_up):
    """The table is committed, what follows from it is not."""

    def die(spark, stage, *rest):
        if stage.name == name:
            raise RuntimeError("killed")
        follow_up(spark, stage, *rest)

    return die
