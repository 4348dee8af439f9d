"""What is recomputed when: configuration, suite, key, a failed gate, a second delivery."""

from __future__ import annotations

import shutil

import pytest
from deltalake import DeltaTable

from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from schemas import FILTERED_REPORTS, STAGE_RUNS
from tests.conftest import OTHER_KEY
from tests.spark.test_pipeline import keys, rows, versions


@pytest.fixture
def lake(published, tmp_path):
    """A copy of the published lake that a test may change."""
    return shutil.copytree(published, tmp_path / "lake")


def status_of(ran, stage):
    return next(line.split()[1] for line in ran.out.splitlines() if line.startswith(stage))


def test_a_b_a_publishes_a_again(radlake, lake):
    def words(number):
        ran = radlake("filter", "--lake", lake, "--min-findings-words", number)
        assert ran.code == 0, ran.err
        return status_of(ran, "filter"), keys(lake, "filtered_reports")

    first = keys(lake, "filtered_reports")
    status_b, kept_b = words(45)
    status_a, kept_a = words(10)
    assert (status_b, status_a) == ("published", "published")
    assert kept_b < first == kept_a
    assert words(10) == ("up", first)


def test_only_the_suite_changed_audits_again_without_recomputing(radlake, lake):
    before = DeltaTable(FILTERED_REPORTS.path(Lake.at(str(lake)))).version()
    ran = radlake("filter", "--lake", lake, "--set", "filter.min_kept_share=0.3")
    assert (ran.code, status_of(ran, "filter")) == (0, "audited")
    assert DeltaTable(FILTERED_REPORTS.path(Lake.at(str(lake)))).version() == before
    ran = radlake("filter", "--lake", lake, "--set", "filter.min_kept_share=0.3")
    assert status_of(ran, "filter") == "up"
    ran = radlake("filter", "--lake", lake, "--set", "filter.min_kept_share=0.999")
    assert ran.code == 3
    assert "kept_share" in ran.err


def test_another_key_is_refused(radlake, lake, monkeypatch):
    before = versions(lake)
    monkeypatch.setenv("RADLAKE_DEID_KEY", OTHER_KEY)
    for verb in ("pipeline", "deidentify"):
        ran = radlake(verb, "--lake", lake)
        assert ran.code == 2
        assert ran.err.startswith("radlake: another key")
        assert ran.err.count("\n") == 1
    assert versions(lake) == before


def test_a_failed_gate_leaves_the_table_and_its_cause_fixed_publishes(radlake, lake):
    before = keys(lake, "filtered_reports")
    version = DeltaTable(FILTERED_REPORTS.path(Lake.at(str(lake)))).version()
    strict = ("--min-findings-words", 45, "--set", "filter.min_kept_share=0.99")
    ran = radlake("filter", "--lake", lake, *strict)
    assert ran.code == 3
    assert "flow.kept_share" in ran.err
    assert ran.err.count("\n") == 1
    assert DeltaTable(FILTERED_REPORTS.path(Lake.at(str(lake)))).version() == version
    assert not list((lake / "staging").iterdir())
    assert [row["status"] for row in read_rows(STAGE_RUNS, Lake.at(str(lake)))].count("refused") == 1
    ran = radlake("filter", "--lake", lake, "--min-findings-words", 45)
    assert (ran.code, status_of(ran, "filter")) == (0, "published")
    assert keys(lake, "filtered_reports") < before


def test_nothing_downstream_runs_after_a_failed_gate(radlake, lake):
    before = versions(lake)
    ran = radlake(
        "pipeline", "--lake", lake, "--set", "filter.min_findings_words=45", "--set", "filter.min_kept_share=0.99"
    )
    after = versions(lake)
    assert ran.code == 3
    for name in ("filtered_reports", "instruction_pairs", "packed_sequences"):
        assert after[name] == before[name]


def test_a_second_delivery_adds_corrects_and_retracts(radlake, lake, export, tmp_path):
    first = sorted(export.glob("*.csv"))[0]
    raw = rows(lake, "raw_reports", "raw")
    current = [r for r in raw if r["status"] == "final" and r["text"] and "\n" in r["text"]][:2]
    header = first.read_text(encoding="utf-8", errors="replace").splitlines()[0].split(",")
    delivery = tmp_path / "second.csv"
    _write_delivery(delivery, header, current)
    ran = radlake("pipeline", "--lake", lake, "--source", "ris-csv", "--input", delivery)
    assert ran.code == 0, ran.err
    assert len(rows(lake, "raw_reports", "raw")) == len(raw) + 2
    left = [row for row in rows(lake, "quarantine") if row["rule"] == "retracted"]
    assert len(left) == 1 + sum(r["status"] in ("cancelled", "entered_in_error") for r in raw)


def _write_delivery(path, header, records):
    import csv

    names = {
        "ReportID": "report_id", "AccessionNumber": "accession", "PatientMRN": "mrn", "PatientName": "patient_name",
        "ExamCode": "exam_code", "ExamDescription": "exam_description", "Modality": "modality",
        "BodyPart": "body_part", "ReportText": "text",
    }  # fmt: skip
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, header)
        writer.writeheader()
        for record, status in zip(records, "CX", strict=True):
            row = {column: record[name] or "" for column, name in names.items()}
            times = {"ExamTime": f"{record['report_time']:%Y-%m-%d %H:%M:%S}", "BirthDate": str(record["birth_date"])}
            writer.writerow({**dict.fromkeys(header, ""), **row, **times, "ReportStatus": status})
