"""What is gathered from a lake: the verdict, the chain of runs, gates with history, distributions, changes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from expectations.report.collect import report_of
from expectations.report.content import Report
from radlake.errors import UsageError
from radlake.lake.lake import Lake
from radlake.lake.stage import Finding, Flow
from radlake.review.result import ReviewResult, store
from radlake.snapshot.manifest import ProfileInfo
from tests.drafts import Draft
from tests.unit.report.conftest import MET, filtered_of, reports_of

WARNED = Finding("share", "flow.kept_share", False, None, None, 0.123, "min_value 0.2", "warning")
REFUSED = Finding("expect_column_values_to_not_be_null", "findings", False, 300, 7)
FINDINGS = (MET, Finding("expect_column_values_to_be_unique", "report_key", True, 100, 0))


def told(writer) -> Report:
    return report_of(writer.lake, "llama3")


def gate(report: Report, stage: str):
    return next(gate for gate in report.gates if gate.stage == stage)


def test_a_lake_without_any_run(tmp_path):
    lake = Lake.at(str(tmp_path / "lake"))
    lake.open(create=True)
    with pytest.raises(UsageError, match="run `radlake pipeline` first"):
        report_of(lake, "llama3")


def test_a_clean_lake_passes(writer):
    writer.flow(300, {"ingest": {"nul_byte": 40}, "filter": {"no_findings": 20, "short_findings": 30}})
    report = told(writer)
    assert (report.verdict.outcome, report.verdict.reasons) == ("pass", [])
    assert [(node.name, node.count) for node in report.funnel.nodes] == [
        ("records delivered", 390),
        ("report versions", 350),
        ("current reports", 350),
        ("de-identified reports", 350),
        ("eligible reports", 300),
        ("instruction pairs", 300),
    ]
    assert [(end.name, end.count) for end in report.funnel.ends] == [("train", 240), ("test", 60)]
    assert any("no sample was reviewed" in sentence for sentence in report.verdict.unknown)
    assert json.loads(report.model_dump_json()) == report.model_dump(mode="json")
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_a_refused_attempt_fails_and_what_stands_is_still_told(writer):
    writer.flow(300)
    writer.run("filter", Flow(310, 300, {"x": 10}), status="refused", findings=(MET, REFUSED, WARNED))
    report = told(writer)
    assert report.verdict.outcome == "fail"
    (error,) = [reason for reason in report.verdict.reasons if reason.severity == "error"]
    assert error.text.startswith("the gate before filtered_reports refused the attempt of 2026-01-01: 1 not met: findi")
    assert "<11" in error.text
    assert report.funnel.nodes[-1].count == 300
    filtered = gate(report, "filter")
    assert [(a.status, a.errors, a.warnings) for a in filtered.attempts] == [("published", 0, 0), ("refused", 1, 1)]
    assert [one.history for one in filtered.expectations] == [
        ["met", "met"],
        ["absent", "not met"],
        ["absent", "not met"],
    ]
    assert [one.seen for one in filtered.expectations] == ["", "<11 of ≈ 300", "10%"]


def test_an_attempt_that_passes_after_a_refusal_settles_it(writer):
    writer.flow(300)
    writer.run("filter", Flow(300, 300, {}), status="refused", findings=(REFUSED,))
    writer.flow(320)
    assert told(writer).verdict.outcome == "pass"


def test_an_unmet_warning_is_a_warning(writer):
    writer.flow(300)
    rows = [{"profile": "tiny", "split": "train"}]
    writer.run("pack", Flow(300, 40, {}), rows, scope="tiny", findings=(MET, WARNED))
    report = told(writer)
    assert report.verdict.outcome == "warnings"
    assert [reason.severity for reason in report.verdict.reasons] == ["warning"]
    assert report.verdict.reasons[0].text == "packed_sequences (tiny): 1 not met: kept_share share (10%)"


def test_columns_that_differ_are_counted_exactly(writer):
    writer.flow(300)
    shape = Finding("schema", "comments", False, 12, 2, severity="warning")
    writer.run("filter", Flow(300, 300, {}), [{"findings_words": 20, "impression_words": 4}] * 300, findings=(shape,))
    assert gate(told(writer), "filter").expectations[0].seen == "2 of 12 columns"


def test_tables_that_lag_behind_are_told(writer):
    writer.flow(300)
    writer.run("ingest", Flow(50, 50, {}), [{"report_id": str(n)} for n in range(350)])
    report = told(writer)
    (reason,) = report.verdict.reasons
    assert "deidentified_reports was made from version 0 of raw_reports, which is now 1" in reason.text
    assert report.funnel.nodes[0].count == 300


def test_removed_files_of_older_versions_are_no_fault(writer):
    writer.flow(300)
    places = [Path(writer.lake.table_path(name, "research")) for name in ("deidentified_reports", "packed_sequences")]
    old = [path for place in places for path in place.rglob("*.parquet")]
    writer.run("deidentify", Flow(320, 320, {}), reports_of(320))
    writer.run("pack", Flow(9, 9, {}), [{"profile": "tiny", "split": "train"}], scope="tiny")
    for path in old:
        path.unlink()
    report = told(writer)
    assert [one.table for one in report.distributions] == ["filtered_reports"] * 2
    assert (report.funnel.nodes[-1].count, report.funnel.ends) == (300, [])


def test_the_funnel_needs_no_raw_zone(writer):
    writer.flow(300, {"filter": {"no_findings": 20}})
    elsewhere = Lake(writer.lake.root, f"{writer.lake.root}/elsewhere")
    report = report_of(elsewhere, "llama3")
    assert [node.count for node in report.funnel.nodes] == [320, 320, 300, 300]


def test_another_profile_that_was_packed_last_stands_in(writer):
    writer.flow(300)
    assert report_of(writer.lake, "nowhere").funnel.profile == "llama3"


def bars(report: Report, name: str) -> list[tuple]:
    (found,) = [one for one in report.distributions if one.name == name]
    return [(bar.name, bar.count, bar.share, bar.pooled) for bar in found.bars]


def test_small_groups_are_pooled_in_distributions(writer):
    rare = [row | {"modality": "NM", "exam_year": None} for row in reports_of(4, first=300)]
    writer.run("ingest", Flow(304, 304, {}), [{"report_id": str(n)} for n in range(304)])
    writer.run("deidentify", Flow(304, 304, {}), reports_of(300) + rare)
    writer.run("filter", Flow(304, 304, {}), [{"findings_words": 20, "impression_words": 4}] * 304)
    report = told(writer)
    assert bars(report, "Modality") == [
        ("MR", 100, "32.9%", []),
        ("XR", 100, "32.9%", []),
        ("other", 104, "34.2%", ["CT", "NM"]),
    ]
    assert [name for name, *_ in bars(report, "Year of the exam")] == ["2021", "2022", "2023", "other"]
    assert bars(report, "Words of the findings") == [("10 to 24", 304, "100.0%", [])]


def test_a_total_that_must_not_be_told_leaves_rounded_shares(writer):
    writer.flow(300, {"filter": {"no_findings": 4}})
    report = told(writer)
    modality = next(one for one in report.distributions if one.name == "Modality")
    assert modality.total is None
    assert sorted(bars(report, "Modality")) == [(name, None, "30%", []) for name in ("CT", "MR", "XR")]


def test_rows_of_a_hidden_node_stand_nowhere(writer):
    writer.flow(300, {"filter": {"no_findings": 4}})
    report = told(writer)
    assert gate(report, "deidentify").attempts[0].rows_out is None
    assert gate(report, "filter").attempts[0].rows_in is None
    assert "304" not in report.model_dump_json()


def test_what_changed_between_two_versions(writer):
    writer.run("ingest", Flow(320, 320, {}), [{"report_id": str(n)} for n in range(320)])
    writer.run("deidentify", Flow(320, 320, {}), reports_of(320))
    for kept, words, code in ((300, 10, "c" * 20), (260, 5, "d" * 20)):
        config = json.dumps({"min_findings_words": words, "splits": {"test": 0.02}})
        flow = Flow(320, kept, {"no_findings": 320 - kept})
        writer.run("filter", flow, filtered_of(kept), config=config, code_digest=code)
    (changes,) = [one for one in told(writer).changes if one.table == "filtered_reports"]
    assert [(one.what, one.before, one.now) for one in changes.changes] == [
        ("rows out", "≈ 300", "≈ 250"),
        ("left by no findings", "≈ 25", "60"),
        ("setting min_findings_words", "10", "5"),
        ("the stage's code", "c" * 12, "d" * 12),
    ]


def test_deliveries_and_pooled_rules_are_not_told_beside_their_sums(writer):
    for lost in ({"no_findings": 20, "no_impression": 9}, {"no_findings": 90, "no_impression": 30}):
        writer.flow(300, {"ingest": {"nul_byte": 40}, "filter": lost})
    writer.flow(300, {"ingest": {"nul_byte": 40}, "filter": {"no_findings": 90, "no_impression": 9, "short": 60}})
    report = told(writer)
    assert {(one.rows_in, one.rows_out) for one in gate(report, "ingest").attempts} == {(None, None)}
    changes = {one.table: [change.what for change in one.changes] for one in report.changes}
    assert changes["raw_reports"] == []
    assert changes["filtered_reports"] == ["rows in"]


def test_a_review_gives_its_bound_and_says_of_which_version(writer):
    writer.flow(300)
    review = ReviewResult(
        sample="abc",
        drawn_from="deidentified_reports version 0",
        population=300,
        reviewed=300,
        documents_with_phi=0,
        documents_at_most=0.0099,
        documents_destroyed=0,
        destroyed_at_most=0.0099,
        destroyed_places=0,
        categories={},
        reviewers=["Dr Canary"],
        date="2026-01-02",
    )
    store(writer.lake, review)
    bound = told(writer).leak_bound
    assert (bound.line, bound.of_current) == (
        "PHI-leak bound: at most 0.99% of documents (95%), n=300 reviewed",
        True,
    )
    writer.flow(320)
    report = told(writer)
    assert not report.leak_bound.of_current
    assert any("the sample was drawn from deidentified_reports version 0" in one for one in report.verdict.unknown)
    assert "Canary" not in report.model_dump_json()


def test_shards_are_those_of_the_snapshot_of_what_is_published(writer):
    writer.flow(300)
    draft = Draft()
    draft.changes = {
        "profile": ProfileInfo(name="llama3", max_length_tokens=256),
        "tables": dict.fromkeys(("deidentified_reports", "filtered_reports", "instruction_pairs"), 0)
        | {"packed_sequences": 0},
    }
    folder = draft.seal(Path(writer.lake.root))
    report = told(writer)
    (train, _) = report.funnel.ends
    assert train.shards == len(list((folder / "train").glob("*.arrow"))) > 1
    assert [(one.id, one.of_current) for one in report.snapshots] == [(folder.name, True)]
    writer.flow(320)
    report = told(writer)
    assert [one.of_current for one in report.snapshots] == [False]
    assert [end.shards for end in report.funnel.ends] == [None, None]


def test_a_damaged_snapshot_is_a_warning(writer, tmp_path):
    writer.flow(300)
    (tmp_path / "lake" / "snapshots" / "abc").mkdir(parents=True)
    assert [reason.text[:14] for reason in told(writer).verdict.reasons] == ["snapshot abc: "]
