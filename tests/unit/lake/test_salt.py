"""The salt of a safe-harbor lake: made once, readable by its owner only, never made anew under pseudonyms."""

from __future__ import annotations

from pathlib import Path

import pytest

from radlake.errors import BadInput, UsageError
from radlake.keys import DeidKey
from radlake.lake.lake import Lake
from radlake.lake.salt import SALT_BYTES, pseudonym_salt

KEY = DeidKey(b"\x11" * 32)


@pytest.fixture
def lake(tmp_path):
    lake = Lake.at(str(tmp_path / "lake"))
    lake.open(create=True)
    return lake


def salt_file(lake):
    (path,) = [p for p in Path(lake.raw).glob("pseudonym_salt*") if p.is_file()]
    return path


def test_it_is_random_and_stays(lake, tmp_path):
    salt = pseudonym_salt(lake)
    assert len(salt) == SALT_BYTES
    assert pseudonym_salt(lake) == salt
    other = Lake.at(str(tmp_path / "other"))
    other.open(create=True)
    assert pseudonym_salt(other) != salt


def test_only_its_owner_reads_it(lake):
    pseudonym_salt(lake)
    assert salt_file(lake).stat().st_mode & 0o077 == 0


def test_a_lake_with_pseudonyms_gets_none_anew(lake):
    salted = KEY.salted(pseudonym_salt(lake))
    lake.adopt_key(salted)
    salt_file(lake).unlink()
    with pytest.raises(UsageError, match="safe-harbor"):
        pseudonym_salt(lake)


def test_the_same_secret_without_the_salt_is_another_key(lake):
    lake.adopt_key(KEY.salted(pseudonym_salt(lake)))
    with pytest.raises(UsageError, match="another key"):
        lake.check_key(KEY)


def test_a_damaged_file_is_bad_input(lake):
    pseudonym_salt(lake)
    salt_file(lake).write_text('{"salt": "xyz"}', encoding="utf-8")
    with pytest.raises(BadInput):
        pseudonym_salt(lake)
