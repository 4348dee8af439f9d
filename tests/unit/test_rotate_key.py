"""How a rotation begins: which key is which, and what an unfinished one leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from jobs.rotate_key import begin
from radlake.errors import UsageError
from radlake.keys import DeidKey
from radlake.lake.lake import FORMAT_VERSION, Lake
from radlake.lake.salt import pseudonym_salt
from radlake.lake.storage import read_json

OLD, NEW, THIRD = (DeidKey(bytes([n]) * 32) for n in (1, 2, 3))


@pytest.fixture
def lake(tmp_path):
    made = Lake.at(str(tmp_path / "lake"))
    made.open(create=True)
    made.adopt_key(OLD)
    return made


def test_the_next_generation_has_places_of_its_own(lake):
    new = begin(lake, OLD, NEW, safe_harbor=False).new
    assert (lake.generation, new.generation) == (1, 2)
    assert new.table_path("filtered_reports", "research") == f"{lake.root}/generations/2/tables/filtered_reports"
    assert new.staging_path("research", "run") == f"{lake.root}/generations/2/staging/run"
    assert new.table_path("raw_reports", "raw") == lake.table_path("raw_reports", "raw")
    assert new.snapshots == lake.snapshots


def test_readers_see_it_after_the_switch_and_not_before(lake):
    rotation = begin(lake, OLD, NEW, safe_harbor=False)
    assert Lake.at(lake.root).key_fingerprint() == OLD.fingerprint
    rotation.new.publish_generation()
    seen = Lake.at(lake.root)
    seen.open()
    assert (seen.generation, seen.key_fingerprint()) == (2, NEW.fingerprint)
    assert seen.of_generation(1).key_fingerprint() == OLD.fingerprint
    assert read_json(f"{lake.root}/lake.json")["format_version"] == FORMAT_VERSION
    with pytest.raises(UsageError, match="another key"):
        seen.check_key(OLD)


def test_keys_are_rotated_again(lake):
    begin(lake, OLD, NEW, safe_harbor=False).new.publish_generation()
    again = begin(Lake.at(lake.root), NEW, THIRD, safe_harbor=False)
    again.new.publish_generation()
    assert (Lake.at(lake.root).generation, Lake.at(lake.root).key_fingerprint()) == (3, THIRD.fingerprint)


@pytest.mark.parametrize(("old", "new"), [(THIRD, NEW), (OLD, OLD)])
def test_a_wrong_old_key_and_no_new_one_are_refused(lake, old, new):
    with pytest.raises(UsageError):
        begin(lake, old, new, safe_harbor=False)
    assert not Path(lake.root, "generations").exists()


def test_a_lake_without_pseudonyms_has_no_key_to_rotate(tmp_path):
    empty = Lake.at(str(tmp_path / "empty"))
    empty.open(create=True)
    with pytest.raises(UsageError, match="no key to change"):
        begin(empty, OLD, NEW, safe_harbor=False)


def test_an_unfinished_one_is_taken_up_under_its_key_and_removed_under_another(lake):
    made = Path(begin(lake, OLD, NEW, safe_harbor=False).new.generation_folder(), "tables")
    made.mkdir()
    begin(lake, OLD, NEW, safe_harbor=False)
    assert made.exists()
    rotation = begin(lake, OLD, THIRD, safe_harbor=False)
    assert not made.exists()
    assert rotation.new.key_fingerprint() == THIRD.fingerprint


def test_a_rotation_can_change_the_profile(lake):
    rotation = begin(lake, OLD, NEW, safe_harbor=True)
    assert rotation.old_key == OLD
    assert rotation.new_key == NEW.salted(pseudonym_salt(rotation.new))
    assert begin(lake, OLD, NEW, safe_harbor=True) == rotation
    rotation.new.publish_generation()
    back = begin(Lake.at(lake.root), NEW, THIRD, safe_harbor=False)
    assert (back.old_key, back.new_key) == (rotation.new_key, THIRD)


def test_an_unfinished_one_of_another_profile_is_removed(lake):
    for safe_harbor in (False, True, False):
        rotation = begin(lake, OLD, NEW, safe_harbor)
        assert rotation.new.key_fingerprint() == rotation.new_key.fingerprint


def test_no_key_is_printed(lake):
    rotation = begin(lake, OLD, NEW, safe_harbor=True)
    assert rotation.new_key.secret.hex() not in repr(rotation)
    assert repr(rotation.new_key.secret) not in repr(rotation)
