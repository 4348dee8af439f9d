"""Another key: all pseudonyms are new, every split stays, and until the switch nothing is to be seen of it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from deltalake import DeltaTable

from radlake.deidentification import Deidentifier
from radlake.keys import DeidKey
from radlake.lake.lake import Lake
from schemas.carried_splits import CARRIED_SPLITS
from tests.conftest import KEY, OTHER_KEY
from tests.spark.test_pipeline import keys, rows, versions

pytestmark = [pytest.mark.slow, pytest.mark.exhaustive]
SPLITS = ("--set", "filter.splits.test=0.2", "--set", "filter.splits.eval=0.2")
RESEARCH = ("deidentified_reports", "filtered_reports", "instruction_pairs", "packed_sequences")


@pytest.fixture(scope="module")
def key_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("keys") / "new.key"
    path.write_text(OTHER_KEY, encoding="ascii")
    path.chmod(0o600)
    return path


@pytest.fixture(scope="module")
def before(published, tmp_path_factory):
    """A lake with patients in every split, and a snapshot of it."""
    from radlake.cli import main

    lake = shutil.copytree(published, tmp_path_factory.mktemp("rotation") / "lake")
    for verb in (("pipeline", "--profile", "tiny"), ("snapshot", "create", "--profile", "tiny")):
        assert main([*verb, "--lake", str(lake), *SPLITS]) == 0
    return lake


@pytest.fixture(scope="module")
def stopped(before, key_file):
    """The lake after a rotation that came as far as the switch, and what it had said before."""
    from radlake.cli import main

    def stop(self):
        raise KeyboardInterrupt

    seen = content(before)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lake, "publish_generation", stop)
        assert main(["maintain", "rotate-key", "--lake", str(before), "--new-key-file", str(key_file), *SPLITS]) == 130
    return before, seen


@pytest.fixture(scope="module")
def rotated(stopped, key_file):
    """The lake after the same command ran to its end, and what it had said before."""
    from radlake.cli import main

    lake, seen = stopped
    assert main(["maintain", "rotate-key", "--lake", str(lake), "--new-key-file", str(key_file), *SPLITS]) == 0
    return lake, seen


def content(lake):
    """Version and rows of every table that readers of the lake see."""
    return versions(lake), {name: sorted(map(repr, rows(lake, name))) for name in RESEARCH}


def splits_by_identity(lake, key: str) -> dict[tuple[str, str], str]:
    """(source, report_id) -> split, by the pseudonyms of one key."""
    engine = Deidentifier.of(DeidKey(bytes.fromhex(key)), "redact", 52)
    splits = {row["report_key"]: row["split"] for row in rows(lake, "filtered_reports")}
    raw = {(row["source"], row["report_id"]) for row in rows(lake, "raw_reports", "raw")}
    return {one: splits[engine.key_of(*one)] for one in raw if engine.key_of(*one) in splits}


def test_stopped_before_the_switch_nothing_has_changed(radlake, stopped):
    lake, seen = stopped
    assert "generation" not in json.loads((lake / "lake.json").read_text())
    assert content(lake) == seen
    ran = radlake("pipeline", "--lake", lake, "--profile", "tiny", *SPLITS)
    assert ran.code == 0, ran.err
    assert ran.out.count("up to date") == 5


def test_the_same_command_goes_on_where_it_stopped(rotated):
    lake, _ = rotated
    assert json.loads((lake / "lake.json").read_text())["generation"] == 2
    for name in RESEARCH:  # each was published once
        history = DeltaTable(Lake.at(str(lake)).table_path(name, "research")).history()
        profiles = 2 if name == "packed_sequences" else 1
        assert [entry["operation"] for entry in history].count("WRITE") == profiles


def test_every_pseudonym_is_new(rotated):
    lake, (_, then) = rotated
    old = "".join(text for table in then.values() for text in table)
    for name, column in (
        ("deidentified_reports", "report_key"),
        ("deidentified_reports", "patient_key"),
        ("instruction_pairs", "pair_key"),
    ):
        new = keys(lake, name, column)
        assert new
        assert not any(key in old for key in new)
    assert keys(lake, "carried_splits") >= keys(lake, "deidentified_reports")


def test_the_same_reports_are_in_the_same_splits(rotated):
    lake, _ = rotated
    first = Lake.at(str(lake)).of_generation(1)
    old = {row["report_key"]: row["split"] for row in DeltaTable(first.table_path("filtered_reports", "research"))
           .to_pyarrow_table().to_pylist()}  # fmt: skip
    engine = Deidentifier.of(DeidKey(bytes.fromhex(KEY)), "redact", 52)
    raw = {(row["source"], row["report_id"]) for row in rows(lake, "raw_reports", "raw")}
    then = {one: old[engine.key_of(*one)] for one in raw if engine.key_of(*one) in old}
    assert set(then.values()) == {"train", "eval", "test"}
    assert splits_by_identity(lake, OTHER_KEY) == then


def test_what_is_carried_leads_back_to_no_old_key(rotated):
    lake, _ = rotated
    assert [name for name in CARRIED_SPLITS.columns if "old" in name or "draw" in name] == []
    labels = rows(lake, "carried_splits")
    assert {row["split"] for row in labels} == {"train", "eval", "test"}


def test_the_old_generation_and_its_snapshot_are_as_they_were(radlake, rotated):
    lake, (_, then) = rotated
    first = Lake.at(str(lake)).of_generation(1)
    for name, old in then.items():
        table = DeltaTable(first.table_path(name, "research")).to_pyarrow_table()
        assert sorted(map(repr, table.to_pylist())) == old
    (snapshot,) = (lake / "snapshots").iterdir()
    ran = radlake("snapshot", "verify", snapshot.name, "--lake", lake)
    assert ran.code == 0, ran.err
    assert "not sealed" not in ran.err


def test_the_old_key_is_refused_and_the_new_one_up_to_date(radlake, rotated, monkeypatch):
    lake, _ = rotated
    assert radlake("pipeline", "--lake", lake, *SPLITS).code == 2
    monkeypatch.setenv("RADLAKE_DEID_KEY", OTHER_KEY)
    ran = radlake("pipeline", "--lake", lake, "--profile", "tiny", *SPLITS)
    assert ran.code == 0, ran.err
    assert ran.out.count("up to date") + ran.out.count("audited") == 5


def test_a_dropped_generation_leaves_its_seals(radlake, rotated, tmp_path):
    lake = shutil.copytree(rotated[0], tmp_path / "lake")
    assert radlake("maintain", "drop-generation", 2, "--lake", lake).code == 2
    assert radlake("maintain", "drop-generation", 1, "--lake", lake).code == 0
    assert not Path(lake, "tables", "deidentified_reports").exists()
    (snapshot,) = (lake / "snapshots").iterdir()
    ran = radlake("snapshot", "verify", snapshot.name, "--lake", lake)
    assert (ran.code, "not sealed" in ran.err) == (0, False)
    assert keys(lake, "filtered_reports")


@pytest.mark.parametrize("new", ["same", "wrong old"])
def test_what_is_no_rotation_is_refused(radlake, published, tmp_path, monkeypatch, new):
    file = tmp_path / "some.key"
    file.write_text(KEY, encoding="ascii")
    file.chmod(0o600)
    if new == "wrong old":
        monkeypatch.setenv("RADLAKE_DEID_KEY", OTHER_KEY)
    ran = radlake("maintain", "rotate-key", "--lake", published, "--new-key-file", file)
    assert ran.code == 2
    assert ran.err.count("\n") == 1
    assert not (published / "generations").exists()
