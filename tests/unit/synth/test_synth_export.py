"""The export as a whole: bytes, columns, patients, defects."""

from __future__ import annotations

import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

from synth_export import CANARY, REPORTS, SEED, Export

from radlake.synth import generate
from radlake.synth.defects import MALFORMED, RATES


def _bytes(out: Path) -> dict[str, bytes]:
    return {str(p.relative_to(out)): p.read_bytes() for p in sorted(out.rglob("*")) if p.is_file()}


def test_bytes_do_not_depend_on_the_number_of_workers(export: Export, tmp_path: Path) -> None:
    generate(REPORTS, SEED, tmp_path / "one", canary=CANARY, workers=1)
    assert _bytes(tmp_path / "one") == _bytes(export.out)


def test_another_seed_gives_another_hospital(export: Export, tmp_path: Path) -> None:
    generate(60, SEED + 1, tmp_path / "other")
    assert (tmp_path / "other/reports-000.csv").read_bytes()[:3000] not in export.raw.values()
    first = next(csv.DictReader((tmp_path / "other/reports-000.csv").open(encoding="utf-8", newline="")))
    assert first["PatientName"] not in {row[3] for row in export.columns.values()}


def test_summary_and_marker_count_what_is_there(export: Export) -> None:
    summary = export.summary
    assert summary.records == len(export.raw)
    assert summary.files == len(list(export.out.glob("reports-*.csv"))) == 4
    assert summary.bytes == sum(p.stat().st_size for p in export.out.glob("reports-*.csv"))
    assert len({record.split(b",", 1)[0] for record in export.raw.values()}) == summary.reports == REPORTS
    marker = json.loads((export.out / "synth.json").read_text())
    assert marker["records"] == summary.records
    assert marker["defects"] == summary.defects == dict(Counter(d["kind"] for d in export.defects.values()))


def test_defects_of_every_kind_make_up_5_to_15_percent(export: Export) -> None:
    counts = export.summary.defects
    assert set(counts) == set(RATES)
    assert 0.05 <= len(export.defects) / len(export.raw) <= 0.15
    assert 0.003 <= sum(counts[kind] for kind in MALFORMED) / len(export.raw) <= 0.007


def test_sound_records_have_the_columns_of_the_header(export: Export) -> None:
    header = (export.out / "reports-000.csv").read_bytes().split(b"\r\n", 1)[0].decode().split(",")
    assert len(header) == 17
    accessions: Counter[str] = Counter()
    for place, row in export.columns.items():
        record = dict(zip(header, row, strict=True))
        assert record["ReportStatus"] in "PFCAXW"
        assert record["PatientName"].count("^") in (1, 2)
        assert len(record["ExamTime"]) == 19 and len(record["BirthDate"]) == 10
        accessions[record["AccessionNumber"]] += export.phi[place]["version"] == 1
    modalities = {row[9] for row in export.columns.values()}
    assert modalities == {"CT", "MR", "XR", "FL", "US", "MG", "NM"}
    assert len({row[10] for row in export.columns.values()}) == 10
    assert max(accessions.values()) == 2  # only a record that is delivered twice repeats one


def test_a_csv_reader_finds_every_record_of_a_file_without_malformed_ones(tmp_path: Path) -> None:
    generate(100, 3, tmp_path / "small")  # too few for a malformed record
    rows = []
    for path in sorted((tmp_path / "small").glob("reports-*.csv")):
        rows += list(csv.DictReader(path.open(encoding="utf-8", newline=""), strict=True))
    assert len({row["ReportID"] for row in rows}) == 100
    assert all(None not in row and row["ReportText"] for row in rows)


def test_patients_come_back_with_the_same_identity(export: Export) -> None:
    people = defaultdict(set)
    reports = defaultdict(set)
    for row in export.columns.values():
        people[row[2]].add((row[3], row[4], row[5], row[6]))
        reports[row[2]].add(row[0])
    assert all(len(identities) == 1 for identities in people.values())
    assert sum(len(ids) > 1 for ids in reports.values()) > len(reports) / 3


def test_malformed_records_are_malformed_as_said(export: Export) -> None:
    for place, _ in export.kinds("broken_encoding"):
        try:
            export.raw[place].decode()
        except UnicodeDecodeError:
            continue
        raise AssertionError(f"{place} is valid UTF-8")
    assert all(b"\x00" in export.raw[place] for place, _ in export.kinds("nul_byte"))
    for place, defect in export.kinds("broken_quoting"):
        assert export.raw[place].count(b'"') % 2 == 1
        swallowed = (place[0], place[1] + 1)
        assert export.columns[swallowed][0] == defect["of"]
        assert swallowed not in export.defects
    damaged = {place for kind in MALFORMED for place, _ in export.kinds(kind)}
    assert damaged.isdisjoint(export.phi)
    assert damaged | set(export.phi) == set(export.raw)


def test_versions_follow_each_other(export: Export) -> None:
    order = {place: i for i, place in enumerate(export.raw)}
    places = defaultdict(list)
    for place, row in export.columns.items():
        places[row[0]].append(place)
    expected = {"preliminary_version": "PF", "corrected_version": "FC", "addended_version": "FA"}
    for kind, statuses in expected.items():
        for place, defect in export.kinds(kind):
            first, second = sorted(places[defect["report_id"]], key=order.__getitem__)
            assert place in (first, second)
            assert export.columns[first][12] + export.columns[second][12] == statuses
            assert export.text(first) != export.text(second)
    for place, defect in export.kinds("retraction"):
        assert export.columns[place][12] in "XW"
        assert len(places[defect["report_id"]]) == 2


def test_duplicates_repeat_bytes_or_text(export: Export) -> None:
    by_id = defaultdict(list)
    for place, row in export.columns.items():
        by_id[row[0]].append(place)
    for _, defect in export.kinds("duplicate_delivery"):
        first, second = by_id[defect["report_id"]]
        assert export.raw[first] == export.raw[second]
    for place, defect in export.kinds("duplicate_text"):
        original = by_id[defect["of"]][0]
        assert export.text(place) == export.text(original)
        assert export.columns[place][1] != export.columns[original][1]
