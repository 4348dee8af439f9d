"""Users' own expectations: added, changed, or refused with the nearest name that would be right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from expectations.contract import SUITES, check_own, extended, kinds, with_own
from expectations.filtered_reports import GATE
from expectations.gate import SuiteGate, columns_of
from radlake.errors import UsageError
from radlake.lake.stage import Flow, SectionConfig
from radlake.settings import FilterSettings, TableExpectations, load_settings

CFG = SectionConfig(FilterSettings())
CANARY = "Zarkowski7788991"
MEAN = {"type": "expect_column_mean_to_be_between", "column": "findings_words", "min_value": 30}
WORDS = {"type": "expect_column_values_to_be_between", "column": "findings_words"}


def gate(**own) -> SuiteGate:
    made = with_own(GATE, TableExpectations(**own))
    assert isinstance(made, SuiteGate)
    return made


def suite(**own):
    return gate(**own).suite(CFG)


def refused(**own) -> str:
    with pytest.raises(UsageError) as caught:
        suite(**own)
    assert CANARY not in str(caught.value)
    return str(caught.value)


def test_nothing_given_is_the_gate_as_it_is():
    assert with_own(GATE, None) is GATE
    assert with_own(GATE, TableExpectations()) is GATE


def test_an_expectation_is_added_with_its_severity():
    built, own = GATE.build(CFG), suite(add=[{**MEAN, "severity": "warning"}, MEAN])
    assert len(own.rows) == len(built.rows) + 2
    added = own.rows[-2:]
    assert [each.severity for each in added] == ["warning", "critical"]
    assert added[0].configuration.kwargs["min_value"] == 30


def test_derived_columns_and_groups_can_be_asked_about():
    own = suite(
        add=[
            {
                "type": "expect_group_rates_to_be_between",
                "column": "impression_longer",
                "group": "split",
                "max_value": 0.1,
            },
            {"type": "expect_compound_columns_to_be_unique", "column_list": ["patient_key", "findings"]},
        ]
    )
    assert [columns_of(each) for each in own.rows[-2:]] == [["impression_longer", "split"], ["patient_key", "findings"]]


def test_a_bound_is_changed_in_its_place():
    built = GATE.build(CFG)
    own = suite(change=[{**WORDS, "max_value": 500}, {**WORDS, "min_value": 12, "severity": "warning"}])
    assert len(own.rows) == len(built.rows)
    changed = [e for e, before in zip(own.rows, built.rows, strict=True) if e.configuration != before.configuration]
    told = [
        ({k: e.configuration.kwargs[k] for k in ("min_value", "max_value") if k in e.configuration.kwargs}, e.severity)
        for e in changed
    ]
    assert told == [({"min_value": 12}, "warning"), ({"max_value": 500}, "warning")]
    assert changed[1].mostly == 0.999


def test_a_bound_of_the_flow_is_changed():
    strict = gate(change=[{**WORDS, "column": "flow.kept_share", "min_value": 0.9}])
    flow = Flow(100, 50, {"short_findings": 50})
    assert [finding.success for finding in GATE.judge_flow(flow, CFG)] == [True]
    finding = strict.judge_flow(flow, CFG)[0]
    assert (finding.success, finding.limit) == (False, "min_value 0.9")
    assert [f.column for f in suite_of_flow_added().judge_flow(flow, CFG)] == ["flow.kept_share"] * 2


def suite_of_flow_added():
    added = {"type": "expect_column_values_to_be_between", "column": "flow.kept_share", "max_value": 0.99}
    return with_own(GATE, TableExpectations(add=[added]))


@pytest.mark.parametrize(
    ("given", "place", "advice"),
    [
        (
            {**MEAN, "type": "expect_column_maen_to_be_between"},
            ".type",
            "did you mean expect_column_mean_to_be_between?",
        ),
        ({**MEAN, "type": 7}, ".type", "name an expectation"),
        ({**MEAN, "type": "unexpected_rows_expectation"}, ".type", "no such expectation"),
        ({"column": "findings_words"}, ".type", "name an expectation"),
        ({**MEAN, "column": "finding_words"}, ".column", "did you mean findings_words?"),
        ({**MEAN, "column": CANARY}, ".column", "choose from"),
        ({**MEAN, "column": "flow.kept_shares"}, ".column", "did you mean flow.kept_share?"),
        ({**MEAN, "minimum_value": 3}, ".minimum_value", "did you mean min_value?"),
        ({**MEAN, "batch_id": "x"}, ".batch_id", "no such argument"),
        ({**MEAN, "max_value": 3}, "", "min_value is above max_value"),
        ({**MEAN, "max_value": "three"}, "", "different kinds"),
        ({**MEAN, "min_value": CANARY}, ".min_value", "not a valid"),
        ({**MEAN, "severity": "fatal"}, ".severity", "error or warning"),
        ({**WORDS, "min_value": 1, "mostly": 1.5}, ".mostly", "between 0 and 1"),
        ({**WORDS, "min_value": 1, "mostly": CANARY}, ".mostly", "between 0 and 1"),
        (WORDS, "", "min_value and max_value cannot both be None"),
        ({"type": "expect_column_values_to_be_in_set", "value_set": ["a"]}, ".column", "required"),
        ({"type": "expect_no_near_duplicate_across", "column": "split"}, "", "filter.near_duplicates"),
        (
            {"type": "expect_compound_columns_to_be_unique", "column_list": ["split", "patient"]},
            ".column_list",
            "patient_key",
        ),
    ],
)
def test_what_cannot_be_added(given, place, advice):
    message = refused(add=[MEAN, given])
    assert message.startswith(f"expectations.filtered_reports.add.1{place}:")
    assert advice in message


@pytest.mark.parametrize(
    ("given", "advice"),
    [
        (
            {**WORDS, "column": "impression_word", "min_value": 3},
            "did you mean expect_column_values_to_be_between(impression_words)?",
        ),
        (WORDS, "nothing to change is given"),
        ({**WORDS, "severity": "warning"}, "name the bound"),
        ({**WORDS, "column": "leaks_in_findings", "max_value": 9}, "guards patients"),
        ({"type": "expect_one_value_per_group", "column": "patient_key", "severity": "warning"}, "guards patients"),
        ({"type": "expect_no_near_duplicate_across", "column": "split", "similarity": 1.0}, "guards patients"),
        ({**WORDS, "min_value": 20, "max_value": 10}, "name the bound"),
    ],
)
def test_what_cannot_be_changed(given, advice):
    message = refused(change=[given])
    assert message.startswith("expectations.filtered_reports.change.0")
    assert advice in message


def test_everything_wrong_is_told_at_once():
    message = refused(add=[{**MEAN, "column": "a"}, {**MEAN, "mostly": 3}], change=[{"type": "b"}])
    for place in ("add.0.column", "add.1.mostly", "change.0.type"):
        assert f"expectations.filtered_reports.{place}" in message


def test_the_gates_fingerprint_follows_the_settings():
    own = with_own(GATE, TableExpectations(add=[MEAN]))
    assert own.fingerprint(CFG) != GATE.fingerprint(CFG)
    assert own.fingerprint(CFG) == replace(own).fingerprint(CFG)


def test_every_kind_can_be_named():
    assert {"expect_one_value_per_group", "expect_column_values_to_be_unique"} <= kinds().keys()
    assert all(extended("filtered_reports", GATE.build(CFG), TableExpectations()).rows)


def test_the_settings_are_checked_whole():
    own = {
        "filtered_report": {"add": [MEAN]},
        "filtered_reports": {"add": [{**MEAN, "column": CANARY}]},
        "snapshot": {"add": [{}]},
    }
    with pytest.raises(UsageError) as caught:
        check_own(load_settings(None, {"expectations": own}))
    message = str(caught.value)
    assert "expectations.filtered_report: no such table; did you mean filtered_reports?" in message
    assert "expectations.filtered_reports.add.0.column: no such column" in message
    assert "expectations.snapshot.add.0.type: no such expectation" in message
    assert CANARY not in message


@pytest.mark.parametrize("table", SUITES)
def test_every_suite_takes_an_expectation(table):
    own = {"add": [{"type": "expect_table_row_count_to_be_between", "max_value": 9, "severity": "warning"}]}
    check_own(load_settings(None, {"expectations": {table: own}}))


@pytest.mark.parametrize("own", [{"added": []}, {"add": MEAN}, [MEAN], {"add": [3]}])
def test_another_form_is_refused_with_the_settings(own):
    with pytest.raises(UsageError, match=r"expectations\.filtered_reports"):
        load_settings(None, {"expectations": {"filtered_reports": own}})
