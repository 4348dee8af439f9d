"""An attempt is written down whole and comes back as it was."""

import json
import re

import pytest

from radlake.errors import BadInput
from radlake.lake.attempt import Attempt, load_attempt, new_run_id
from radlake.lake.lake import Lake
from radlake.lake.stage import Finding, Flow
from radlake.lake.worker_files import WorkerFile

FLOW = Flow(10, 8, {"retracted": 2}, {"patients": 3}, {"in = out + quarantined, by key": 0})
FINDINGS = [
    Finding("expect_column_values_to_be_unique", "report_key", True, 8, 0, None, ""),
    Finding("expect_share", "", True, observed=0.25, limit="at most 0.5"),
    Finding("expect_fresh", "year", False, severity="warning"),
]


@pytest.fixture
def lake(tmp_path) -> Lake:
    return Lake.at(str(tmp_path))


def attempt(run_id: str = "filter-1", **changes) -> Attempt:
    values = {
        "run_id": run_id,
        "stage": "filter",
        "scope": "",
        "zone": "research",
        "fingerprint": "f" * 64,
        "suite_fingerprint": "s" * 64,
        "recipe": "e" * 64,
        "config": "{}",
        "code_digest": "c" * 64,
        "inputs": {"deidentified_reports": 3},
        "input_runs": {"deidentified_reports": "deidentify-1"},
        "output_table": "filtered_reports",
        "quarantine_where": "stage = 'filter'",
        "started_at": "2026-01-02T03:04:05.000+00:00",
        "started": 1767323045.5,
    }
    return Attempt(**{**values, **changes})


@pytest.mark.parametrize("zone", ["raw", "research"])
def test_round_trip(lake, zone):
    file = WorkerFile("part-1.parquet", True, 9, {"profile": "tiny"}, {"numRecords": 2}, {"labels_aligned": 0})
    for one in (
        attempt(zone=zone),
        attempt(zone=zone, files=(file, file)),
        attempt(zone=zone).judged(FLOW, FINDINGS),
        attempt(zone=zone).judged(FLOW, []),
    ):
        one.save(lake)
        assert load_attempt(lake, zone, "filter-1") == one


def test_the_gate_decides_the_state():
    assert attempt().state == "started"
    assert attempt().judged(FLOW, FINDINGS).state == "audited"
    assert attempt().judged(FLOW, [*FINDINGS, Finding("conservation", "no row lost", False)]).state == "refused"


def test_a_warning_lets_a_candidate_pass():
    unmet = Finding("expect_share", "", False)
    assert (unmet.refuses, Finding("expect_share", "", False, severity="warning").refuses) == (True, False)
    assert not Finding("expect_share", "", True).refuses


def test_candidates_lie_beside_their_attempt(lake, tmp_path):
    raw = attempt(zone="raw")
    assert raw.folder(lake) == f"{tmp_path}/raw/staging/filter-1"
    assert raw.candidate(lake) == f"{raw.folder(lake)}/candidate"


def test_what_the_history_will_say():
    said = attempt(scope="llama3").commit_metadata()["radlake"]
    assert said == {
        "run_id": "filter-1",
        "stage": "filter",
        "scope": "llama3",
        "fingerprint": "f" * 64,
        "recipe": "e" * 64,
        "inputs": {"deidentified_reports": 3},
        "input_runs": {"deidentified_reports": "deidentify-1"},
    }


def test_a_run_that_died_before_it_was_written_down(lake, tmp_path):
    assert load_attempt(lake, "research", "filter-1") is None
    (tmp_path / "staging" / "filter-1").mkdir(parents=True)
    assert load_attempt(lake, "research", "filter-1") is None


@pytest.mark.parametrize("text", ["", '{"run_id": "filt', "[]", "\x00"])
def test_a_torn_file_is_bad_input(lake, tmp_path, text):
    attempt().save(lake)
    (tmp_path / "staging" / "filter-1" / "attempt.json").write_text(text)
    with pytest.raises(BadInput, match="attempt"):
        load_attempt(lake, "research", "filter-1")


@pytest.mark.parametrize("damage", [{"run_id": None}, {"findings": None}, {"from_a_later_version": 1}])
def test_an_attempt_of_another_shape_is_bad_input(lake, tmp_path, damage):
    attempt().save(lake)
    path = tmp_path / "staging" / "filter-1" / "attempt.json"
    content = {**json.loads(path.read_text()), **damage}
    path.write_text(json.dumps({key: value for key, value in content.items() if value is not None}))
    with pytest.raises(BadInput, match="attempt"):
        load_attempt(lake, "research", "filter-1")


def test_run_ids_are_unique_and_begin_with_their_stage():
    made = {new_run_id("filter") for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"filter-\d{8}T\d{6}-[0-9a-f]{8}", run_id) for run_id in made)
