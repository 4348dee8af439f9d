"""The whole flow on a small export: what enters, what leaves, and that nothing is lost or doubled."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import polars
import pytest
from deltalake import DeltaTable

from radlake.deidentification import Deidentifier
from radlake.dictionary import ARCHIVE_KINDS, PERSON_KINDS
from radlake.keys import load_key
from radlake.lake.lake import Lake
from schemas import ALL_TABLES, DEIDENTIFIED_REPORTS, FLOW, PATIENT_ALIASES, RAW_RELEASES

# This export merges no patients, and nobody released anything.
TABLES = [spec for spec in ALL_TABLES if spec not in (PATIENT_ALIASES, RAW_RELEASES)]


def rows(lake, name, zone="research"):
    return DeltaTable(Lake.at(str(lake)).table_path(name, zone)).to_pyarrow_table().to_pylist()


def keys(lake, name, column="report_key"):
    return {row[column] for row in rows(lake, name)}


def versions(lake):
    found = {spec.name: spec.path(Lake.at(str(lake))) for spec in TABLES}
    return {name: DeltaTable(path).version() for name, path in found.items()}


def gold(export) -> list[dict]:
    lines = (export / "gold" / "defects.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def left_at(lake, stage):
    return {row["report_key"] for row in rows(lake, "quarantine") if row["stage"] == stage}


def test_every_byte_of_the_export_is_a_record_or_in_quarantine(published, export):
    ranges = rows(published, "raw_reports", "raw") + rows(published, "raw_quarantine", "raw")
    for path in export.glob("reports-*.csv"):
        own = sorted((r["byte_start"], r["byte_end"]) for r in ranges if r["source_file"] == str(path))
        header = path.read_bytes().index(b"\n") + 1
        assert [header, *(end for _, end in own)] == [*(start for start, _ in own), path.stat().st_size]


def test_what_was_planted_is_what_left_by_rule(published, export):
    defects = Counter(defect["kind"] for defect in gold(export))
    rejected = Counter(row["rule"] for row in rows(published, "raw_quarantine", "raw"))
    assert rejected["invalid_utf8"] == defects["broken_encoding"]
    assert rejected["nul_byte"] == defects["nul_byte"]
    assert rejected["delivered_twice"] == defects["duplicate_delivery"]


def test_every_planted_defect_left_the_flow(published, export):
    engine = Deidentifier.of(load_key(), "redact", 52)
    left = {row["report_key"]: row["rule"] for row in rows(published, "quarantine")}
    kinds = ("short_findings", "no_findings", "no_impression", "retraction")
    planted = [defect for defect in gold(export) if defect["kind"] in kinds]
    assert len(planted) >= 10
    found = Counter((defect["kind"], left.get(engine.key_of("ris-csv", defect["report_id"]))) for defect in planted)
    assert not [kind for kind, rule in found if rule is None]
    assert found["retraction", "retracted"] == sum(defect["kind"] == "retraction" for defect in planted)
    assert found["no_impression", "no_impression"] > 0
    assert found["short_findings", "short_findings"] > 0


def test_reports_in_equal_reports_out_and_quarantined(published):
    raw = {(row["source"], row["report_id"]) for row in rows(published, "raw_reports", "raw")}
    deidentified = keys(published, "deidentified_reports")
    assert len(deidentified) + len(left_at(published, "deidentify")) == len(raw)
    filtered = keys(published, "filtered_reports")
    assert filtered | left_at(published, "filter") == deidentified
    assert not filtered & left_at(published, "filter")
    assert keys(published, "instruction_pairs") == filtered


def test_every_pair_is_packed_once_and_test_stays_text(published):
    packed = Counter(key for row in rows(published, "packed_sequences") for key in row["pair_keys"])
    pairs = {row["pair_key"]: row["split"] for row in rows(published, "instruction_pairs")}
    too_long = len(left_at(published, "pack"))
    assert len(packed) + too_long == sum(split != "test" for split in pairs.values())
    assert set(packed.values()) == {1}
    assert {pairs[key] for key in packed} <= {"train", "eval"}


def test_packed_rows_hold_whole_documents_with_loss_on_the_answer_only(published):
    from radlake.tokenizer import load_tokenizer

    tokenizer = load_tokenizer("llama3")
    pairs = {row["pair_key"]: row for row in rows(published, "instruction_pairs")}
    for row in rows(published, "packed_sequences")[:5]:
        start = 0
        for key, length in zip(row["pair_keys"], row["seq_lengths"], strict=True):
            ids, labels = row["input_ids"][start : start + length], row["labels"][start : start + length]
            answer = [token for token in labels if token != -100]
            assert tokenizer.decode(answer) == pairs[key]["output"] + "<|eot_id|>"
            assert tokenizer.decode(ids[: length - len(answer)]).endswith("assistant<|end_header_id|>\n\n")
            start += length
        assert start == len(row["input_ids"]) <= 2048


def test_a_patient_is_in_one_split_and_test_has_no_prefix(published):
    splits = {}
    for row in rows(published, "instruction_pairs"):
        splits.setdefault(row["patient_key"], set()).add(row["split"])
        if row["split"] == "test":
            assert row["prefix_id"] is None
            assert row["output"] == row["impression"]
    assert all(len(found) == 1 for found in splits.values())


def test_corrected_versions_supersede_earlier_ones(published, export):
    versions_by_report = Counter(row["report_id"] for row in rows(published, "raw_reports", "raw"))
    assert any(n > 1 for n in versions_by_report.values())
    assert len(rows(published, "deidentified_reports")) <= len(versions_by_report)


def test_the_dictionary_holds_what_the_deliveries_do(published):
    raw, entries = rows(published, "raw_reports", "raw"), rows(published, "raw_identifiers", "raw")
    held = Counter((e["scope"], e["owner"], e["kind"], e["value"]) for e in entries)
    assert set(held.values()) == {1}
    for kind, columns in {**PERSON_KINDS, **ARCHIVE_KINDS}.items():
        values = {v for row in raw for c in columns for v in (row[c] if c == "identifiers" else [row[c]]) if v}
        assert {e["value"] for e in entries if e["kind"] == kind} == {str(value).strip() for value in values}
    for row in raw:
        owner = ("patient", row["patient_id"]) if row["patient_id"] else ("report", row["report_id"])
        assert held[(*owner, "name", row["patient_name"])] == 1
    assert {e["first_run"] for e in entries} == {row["run_id"] for row in raw}


def test_dates_of_a_patient_move_together(published):
    engine = Deidentifier.of(load_key(), "redact", 52)
    shifted = {row["report_key"]: row["exam_date"] for row in rows(published, "deidentified_reports")}
    shifts: dict[str, set[int]] = {}
    for row in rows(published, "raw_reports", "raw"):
        day = shifted.get(engine.key_of(row["source"], row["report_id"]))
        if isinstance(day, date) and row["report_time"] is not None and row["status"] == "final":
            shifts.setdefault(row["patient_id"], set()).add((day - row["report_time"].date()).days)
    moved = [found for found in shifts.values() if len(found) == 1]
    assert len(moved) > 0.9 * len(shifts)  # a corrected version may carry a later day
    assert all(days < 0 and days % 7 == 0 for found in moved for days in found)


def test_other_engines_read_the_same(published, spark):
    for spec in FLOW:
        path = spec.path(Lake.at(str(published)))
        count = spark.read.format("delta").load(path).count()
        assert polars.scan_delta(path).select(polars.len()).collect().item() == count
        assert DeltaTable(path).to_pyarrow_dataset().count_rows() == count


def test_the_quality_report_tells_the_same_numbers(published):
    from expectations.report.collect import report_of
    from radlake.lake.lake import Lake

    report = report_of(Lake.at(str(published)), "llama3")
    assert {reason.severity for reason in report.verdict.reasons} <= {"warning"}
    sizes = {node.name: node.count for node in report.funnel.nodes}
    assert sizes["eligible reports"] == len(rows(published, "filtered_reports"))
    versions_delivered = len(rows(published, "raw_reports", "raw"))
    assert sizes.get("report versions", versions_delivered) == versions_delivered
    assert sum(end.count for end in report.funnel.ends) == sizes["instruction pairs"]
    assert [gate.stage for gate in report.gates] == ["ingest", "collect", "deidentify", "filter", "instruct", "pack"]
    assert all(gate.expectations for gate in report.gates)
    assert len(report.distributions) == 5


def test_a_second_run_is_up_to_date_and_writes_nothing(radlake, published, export):
    before = versions(published)
    ran = radlake("pipeline", "--lake", published, "--source", "ris-csv", "--input", export)
    assert ran.code == 0, ran.err
    assert ran.out.count("up to date") == 6
    assert versions(published) == before


def test_the_same_files_under_other_names_are_known(radlake, published, export, tmp_path):
    for number, path in enumerate(sorted(export.glob("*.csv"))):
        (tmp_path / f"renamed-{number}.csv").write_bytes(path.read_bytes())
    before = versions(published)
    ran = radlake("ingest", "--lake", published, "--source", "ris-csv", "--input", tmp_path)
    assert (ran.code, versions(published)) == (0, before)
    assert "up to date" in ran.out


def test_comments_constraints_and_statistics_land_in_delta(published, spark):
    for spec in TABLES:
        table = DeltaTable(spec.path(Lake.at(str(published))))
        fields = {f.name: f for f in table.schema().fields}
        for field in spec.schema.fields:
            assert fields[field.name].metadata["comment"] == field.metadata["comment"]
            assert fields[field.name].nullable == field.nullable
        stored = table.metadata().configuration
        assert {f"delta.constraints.{name}" for name in spec.checks} <= set(stored)
        assert "interval" in stored["delta.logRetentionDuration"]


def test_a_violated_check_is_refused_by_delta_itself(published, spark, tmp_path):
    path = DEIDENTIFIED_REPORTS.path(Lake.at(str(published)))
    good = spark.read.format("delta").load(path).limit(1)
    with pytest.raises(Exception, match="DELTA_VIOLATE_CONSTRAINT"):
        good.selectExpr("* EXCEPT (age_years)", "200 AS age_years").write.format("delta").mode("append").save(path)


def test_the_delta_log_of_the_raw_zone_holds_no_names(published):
    logs = list((published / "raw" / "tables").rglob("_delta_log/*.json"))
    text = "".join(path.read_text(encoding="utf-8") for path in logs)
    names = {row["patient_name"].split("^")[0] for row in rows(published, "raw_reports", "raw")}
    assert logs
    assert not [name for name in names if len(name) > 3 and name in text]
