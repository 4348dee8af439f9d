"""What the counts of an attempt give away: each defect of a flow is found by its expectation and nothing else is."""

from __future__ import annotations

import importlib

import pytest

from jobs.pack_sequences import Config
from radlake.lake.stage import Flow, SectionConfig
from radlake.settings import (
    CollectSettings,
    DeidentifySettings,
    FilterSettings,
    IngestSettings,
    InstructSettings,
    PackSettings,
)

CONFIGS = {
    "raw_reports": SectionConfig(IngestSettings()),
    "raw_identifiers": SectionConfig(CollectSettings(max_archive_entries=100)),
    "patient_aliases": SectionConfig(IngestSettings()),
    "deidentified_reports": SectionConfig(DeidentifySettings()),
    "filtered_reports": SectionConfig(FilterSettings()),
    "instruction_pairs": SectionConfig(InstructSettings()),
    "packed_sequences": Config(PackSettings(), "", ""),
    "snapshot": SectionConfig(None),
}
PAIRS = {"test_with_prefix": 0, "train_pairs": 900}
CUT = {"packed_pairs_missing": 0, "patients_in_two_splits": 0}
CLEAN = {
    "raw_reports": Flow(1000, 990, {"column_count": 10}, {"with_text": 980}),
    "raw_identifiers": Flow(1000, 500, {}, {"physicians": 90, "sites": 10}),
    "patient_aliases": Flow(100, 100, {}, {"merged_into_one": 2}),
    "deidentified_reports": Flow(1000, 985, {"residual_phi": 10, "engine_error": 1, "retracted": 4}),
    "filtered_reports": Flow(1000, 300, {"short_findings": 100, "out_of_cohort": 600}),
    "instruction_pairs": Flow(1000, 1000, {}, PAIRS),
    "packed_sequences": Flow(1000, 990, {"too_long": 10}, {"rows_without_loss": 0}),
    "snapshot": Flow(1000, 1000, {}, CUT),
}
# table, what went wrong, the counts, the measure that tells, and what it was
DEFECTS = [
    ("raw_reports", "text mapped wrongly", Flow(1000, 1000, {}, {"with_text": 400}), "share_with_text", 0.4),
    ("raw_reports", "torn file", Flow(1000, 900, {"column_count": 60, "nul_byte": 40}), "malformed_over_allowance", 50),
    ("raw_reports", "other messages only", Flow(9, 0, {"other_message": 9}), "accepted_or_known", 0),
    (
        "raw_identifiers",
        "texts as physicians",
        Flow(9, 9, {}, {"physicians": 99, "sites": 2}),
        "archive_entries_over_allowance",
        1,
    ),
    ("patient_aliases", "torn file", Flow(100, 80, {"column_count": 20}), "malformed_over_allowance", 10),
    ("patient_aliases", "a constant", Flow(100, 100, {}, {"merged_into_one": 51}), "merged_into_one", 51),
    ("deidentified_reports", "engine fails", Flow(1000, 998, {"engine_error": 2}), "engine_error_share", 0.002),
    ("deidentified_reports", "nothing passes", Flow(1000, 0, {"retracted": 900}), "kept_or_nothing_to_keep", 0),
    ("deidentified_reports", "names are left", Flow(1000, 979, {"residual_phi": 21}), "residual_phi_share", 0.021),
    (
        "filtered_reports",
        "sections lost",
        Flow(1000, 19, {"no_findings": 81, "out_of_cohort": 900}),
        "kept_share",
        0.19,
    ),
    ("filtered_reports", "a cohort of nobody", Flow(1000, 0, {"out_of_cohort": 1000}), "kept_share", 0),
    ("instruction_pairs", "prefixes in test", Flow(9, 9, {}, {**PAIRS, "test_with_prefix": 3}), "test_with_prefix", 3),
    ("instruction_pairs", "nothing to learn", Flow(9, 9, {}, {**PAIRS, "train_pairs": 0}), "train_pairs", 0),
    ("packed_sequences", "long reports", Flow(1000, 940, {"too_long": 60}), "too_long_share", 0.06),
    ("packed_sequences", "no loss", Flow(9, 9, {}, {"rows_without_loss": 4}), "rows_without_loss", 4),
    (
        "snapshot",
        "pairs of an older pack",
        Flow(9, 9, {}, {**CUT, "packed_pairs_missing": 2}),
        "packed_pairs_missing",
        2,
    ),
    (
        "snapshot",
        "trained and tested",
        Flow(9, 9, {}, {**CUT, "patients_in_two_splits": 1}),
        "patients_in_two_splits",
        1,
    ),
]


def judged(table: str, flow: Flow):
    return importlib.import_module(f"expectations.{table}").GATE.judge_flow(flow, CONFIGS[table])


@pytest.mark.parametrize("table", CLEAN)
def test_clean_counts_meet_all_expectations(table):
    findings = judged(table, CLEAN[table])
    assert findings and all(finding.success for finding in findings)
    assert all(finding.observed is not None for finding in findings)


@pytest.mark.parametrize(("table", "name", "flow", "measure", "observed"), DEFECTS)
def test_a_defect_is_found_and_nothing_else(table, name, flow, measure, observed):
    unmet = {finding.column: finding.observed for finding in judged(table, flow) if not finding.success}
    assert unmet == {f"flow.{measure}": pytest.approx(observed)}


def test_every_expectation_of_a_flow_finds_a_defect():
    asked = {(table, finding.column) for table, flow in CLEAN.items() for finding in judged(table, flow)}
    assert asked == {(table, f"flow.{measure}") for table, _, _, measure, _ in DEFECTS}
