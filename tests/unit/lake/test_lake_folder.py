"""A lake's places, its marker and the key it belongs to."""

import json
import stat
from pathlib import Path

import pytest

from radlake.errors import EnvironmentFault, RadlakeError, UsageError
from radlake.keys import DeidKey
from radlake.lake.lake import FIRST_FORMAT, FORMAT_VERSION, Lake

KEY, OTHER = DeidKey(b"\x11" * 32), DeidKey(b"\x22" * 32)


@pytest.fixture
def lake(tmp_path) -> Lake:
    made = Lake.at(str(tmp_path / "lake"))
    made.open(create=True)
    return made


def marker(lake: Lake) -> dict:
    return json.loads(Path(lake.root, "lake.json").read_text())


def write_marker(lake: Lake, **content) -> None:
    Path(lake.root, "lake.json").write_text(json.dumps(content))


def test_both_zones_of_one_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lake = Lake.at("here")
    assert (lake.root, lake.raw) == (f"{tmp_path}/here", f"{tmp_path}/here/raw")
    assert lake.table_path("raw_reports", "raw") == f"{tmp_path}/here/raw/tables/raw_reports"
    assert lake.table_path("quarantine", "research") == f"{tmp_path}/here/tables/quarantine"
    assert lake.staging_path("raw", "run") == f"{tmp_path}/here/raw/staging/run"
    assert lake.staging_path("research") == f"{tmp_path}/here/staging"
    assert lake.snapshots == f"{tmp_path}/here/snapshots"


def test_zones_of_their_own():
    lake = Lake.at("s3a://research/lake/", "s3a://phi/raw/")
    assert (lake.root, lake.raw) == ("s3a://research/lake", "s3a://phi/raw")
    assert Lake.at("s3a://research/lake/").raw == "s3a://research/lake/raw"


@pytest.mark.parametrize("root", [None, ""])
def test_no_lake_given(root):
    with pytest.raises(UsageError, match="--lake"):
        Lake.at(root)


def test_a_lake_must_be_made_on_purpose(tmp_path):
    with pytest.raises(UsageError, match="no lake at"):
        Lake.at(str(tmp_path / "lake")).open()
    assert list(tmp_path.iterdir()) == []


def test_a_made_lake_opens_and_its_raw_zone_is_private(lake):
    lake.open()
    lake.open(create=True)
    assert marker(lake) == {"format_version": FIRST_FORMAT, "raw_zone": "raw"}
    assert stat.S_IMODE(Path(lake.raw).stat().st_mode) == 0o700


def test_a_lake_keeps_its_raw_zone_and_can_be_moved(lake, tmp_path):
    with pytest.raises(UsageError, match="--raw-zone"):
        Lake.at(lake.root, str(tmp_path / "elsewhere")).open()
    Path(lake.root).rename(tmp_path / "moved")
    Lake.at(str(tmp_path / "moved")).open()


def test_a_newer_format_is_refused_and_left_alone(lake):
    write_marker(lake, format_version=FORMAT_VERSION + 1)
    for create in (False, True):
        with pytest.raises(EnvironmentFault, match="upgrade radlake"):
            lake.open(create=create)
    assert marker(lake) == {"format_version": FORMAT_VERSION + 1}


@pytest.mark.parametrize("version", ["two", None, [1]])
def test_a_marker_with_a_senseless_format(lake, version):
    write_marker(lake, format_version=version)
    with pytest.raises(RadlakeError):
        lake.open()


def test_a_lake_belongs_to_its_first_key(lake):
    assert lake.key_fingerprint() is None
    lake.check_key(KEY)
    assert lake.key_fingerprint() is None  # looking binds nothing
    lake.adopt_key(KEY)
    lake.adopt_key(KEY)
    assert lake.key_fingerprint() == KEY.fingerprint
    for look in (lake.check_key, lake.adopt_key):
        with pytest.raises(UsageError, match=f"{KEY.fingerprint}, given was {OTHER.fingerprint}"):
            look(OTHER)
    assert marker(lake) == {
        "format_version": FIRST_FORMAT,
        "raw_zone": "raw",
        "key_fingerprint": KEY.fingerprint,
    }


def test_the_marker_holds_no_secret(lake):
    lake.adopt_key(KEY)
    text = Path(lake.root, "lake.json").read_text()
    assert KEY.secret.hex() not in text
    for purpose in ("report", "patient", "dates"):
        assert KEY.subkey(purpose).hex()[:16] not in text


def test_adopting_keeps_what_else_stands_in_the_marker(lake):
    write_marker(lake, format_version=1, made_by="someone")
    lake.adopt_key(KEY)
    assert marker(lake)["made_by"] == "someone"
