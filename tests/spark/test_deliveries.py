"""Many deliveries end where one run over all of them ends, and only what they change is made anew."""

from __future__ import annotations

import json
import random

import pytest
from deltalake import DeltaTable

from expectations.gate import SuiteGate
from radlake.lake.lake import Lake
from radlake.lake.stage import Finding
from schemas import DEIDENTIFIED_REPORTS
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
            telling = [rnd.choice(names).split("^")[0], rnd.choice(accessions), *rnd.sample(MENTIONS, 2)]
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


def deliver(radlake, lake, folder, number: int, part: list[dict]) -> dict:
    """One delivery, as far as the de-identified reports; what the last stage came to."""
    path = folder / f"delivery-{number}.jsonl"
    path.write_text("".join(json.dumps(version) + "\n" for version in part), encoding="utf-8")
    ran = radlake("ingest", "--lake", lake, "--source", "jsonl", "--input", path)
    assert ran.code == 0, ran.err
    ran = radlake("deidentify", "--lake", lake, "--json")
    assert ran.code == 0, ran.err
    return ran.json[-1]


def content(lake, name: str, zone: str = "research") -> list[dict]:
    kept = [{k: v for k, v in row.items() if k not in ("run_id", "first_run")} for row in rows(lake, name, zone)]
    return sorted(kept, key=repr)


def outcome(lake) -> dict[str, list[dict]]:
    return {
        "deidentified_reports": content(lake, "deidentified_reports"),
        "quarantine": content(lake, "quarantine"),
        "raw_identifiers": content(lake, "raw_identifiers", "raw"),
    }


@pytest.fixture(scope="module")
def whole(spark, tmp_path_factory):
    """What one run over all of `versions(seed)` comes to."""
    from radlake.cli import main

    def once(seed: int):
        folder = tmp_path_factory.mktemp("whole")
        path = folder / "all.jsonl"
        path.write_text("".join(json.dumps(version) + "\n" for version in versions(seed)), encoding="utf-8")
        lake = folder / "lake"
        assert main(["ingest", "--lake", str(lake), "--source", "jsonl", "--input", str(path)]) == 0
        assert main(["deidentify", "--lake", str(lake)]) == 0
        return outcome(lake)

    return once


@pytest.mark.parametrize("seed", [1, 2])
def test_any_order_of_deliveries_ends_like_one(radlake, whole, tmp_path, seed):
    parts: list[list[dict]] = [[], [], []]
    order = random.Random(seed)
    for version in order.sample(versions(seed), len(versions(seed))):
        order.choice(parts).append(version)
    lake = tmp_path / "lake"
    for number, part in enumerate(parts):
        done = deliver(radlake, lake, tmp_path, number, part)
    assert outcome(lake) == whole(seed)
    assert all(done["flow"]["equations"].values())
    operations = [entry["operation"] for entry in DeltaTable(DEIDENTIFIED_REPORTS.path(Lake.at(str(lake)))).history()]
    assert operations.count("MERGE") == 2
