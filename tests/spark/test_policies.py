"""The surrogate policy and the safe-harbor profile through every stage, gate and the snapshot."""

from __future__ import annotations

import json
import re

import pytest

from radlake.deidentification import SECTIONS
from radlake.text.surrogates import mask_surrogates
from tests.spark.test_pipeline import rows

pytestmark = pytest.mark.slow
FLAGS = ("--set", "deidentify.policy=surrogate", "--set", "deidentify.profile=safe-harbor")


@pytest.fixture(scope="module")
def safe_harbor(spark, export, tmp_path_factory):
    """A lake with invented names and mere years, and its snapshot's folder."""
    from radlake.cli import main

    lake = tmp_path_factory.mktemp("harbor") / "lake"
    delivery = ("--source", "ris-csv", "--input", str(export))
    for verb in (("pipeline", *delivery), ("snapshot", "create")):
        assert main([*verb, "--lake", str(lake), "--profile", "tiny", *FLAGS]) == 0
    return lake


def test_years_stand_where_dates_stood(safe_harbor):
    reports = rows(safe_harbor, "deidentified_reports")
    assert {row["exam_date"] for row in reports} == {None}
    delivered = {row["report_time"].year for row in rows(safe_harbor, "raw_reports", "raw") if row["report_time"]}
    assert {row["exam_year"] for row in reports} - {None} <= delivered


def test_invented_names_stand_in_the_texts(safe_harbor):
    reports = rows(safe_harbor, "deidentified_reports")
    named = [row for row in reports if {"PHYSICIAN", "NAME", "PATIENT"} & dict(row["removed_phi"]).keys()]
    invented = [row for row in named if any(mask_surrogates(row[name] or "") != (row[name] or "") for name in SECTIONS)]
    assert named
    assert len(invented) >= 0.9 * len(named)  # a lone initial leaves a tag


def test_manifest_and_card_name_policy_and_profile(safe_harbor):
    (folder,) = (safe_harbor / "snapshots").iterdir()
    manifest = json.loads((folder / "manifest.json").read_text())
    assert (manifest["policy"], manifest["phi_profile"]) == ("surrogate", "safe-harbor")
    assert "policy `surrogate`,\nprofile `safe-harbor`" in (folder / "README.md").read_text()


def test_the_same_lake_again_is_up_to_date(radlake, safe_harbor):
    ran = radlake("pipeline", "--lake", safe_harbor, "--profile", "tiny", *FLAGS)
    assert ran.code == 0, ran.err
    assert len(re.findall("up to date", ran.out)) >= 4


def test_the_other_profile_is_refused(radlake, safe_harbor):
    ran = radlake("deidentify", "--lake", safe_harbor, "--phi-profile", "expert")
    assert ran.code == 2
    assert "another key" in ran.err
