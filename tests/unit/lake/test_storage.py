"""Small files and folders of a zone: addresses, whole writes, and one line for what the machine refuses."""

import errno
import json
import os
import stat
from pathlib import Path

import pytest

from radlake.errors import BadInput, EnvironmentFault
from radlake.lake import storage


@pytest.mark.parametrize("root", ["lake", "/data/lake", "file:/data/lake", "file:///data/lake"])
def test_local_roots(root):
    assert storage.is_local(root)
    assert storage.plain_address(root) == str(storage.local_path(root))
    assert storage.local_path(root).is_absolute()


def test_file_addresses_are_their_paths():
    assert storage.local_path("file:///data/lake") == storage.local_path("file:/data/lake") == Path("/data/lake")


@pytest.mark.parametrize(
    ("root", "plain"),
    [
        ("s3a://bucket/lake", "s3://bucket/lake"),
        ("s3n://bucket/lake", "s3://bucket/lake"),
        ("abfss://box@account.dfs.core.windows.net/lake", "abfss://box@account.dfs.core.windows.net/lake"),
        ("gs://bucket/lake", "gs://bucket/lake"),
        ("hdfs://node:8020/lake", "hdfs://node:8020/lake"),
    ],
)
def test_remote_roots(root, plain):
    assert not storage.is_local(root)
    assert storage.plain_address(root) == plain
    with pytest.raises(EnvironmentFault, match="local folder"):
        storage.local_path(root)


def test_json_comes_back_and_is_replaced(tmp_path):
    address = f"{tmp_path}/new/folder/marker.json"
    assert storage.read_json(address) is None
    assert not storage.exists(address)
    for content in ({"a": 1, "text": "é"}, {"b": [1, None, {"c": 0.5}]}):
        storage.write_json(address, content)
        assert storage.read_json(address) == content
    assert [p.name for p in Path(address).parent.iterdir()] == ["marker.json"]


@pytest.mark.parametrize("content", [b"", b"{", b'{"a": 1', b"\xff\xfe", b"not json", b"[1]", b'"text"', b"3"])
def test_damaged_json_is_bad_input(tmp_path, content):
    path = tmp_path / "marker.json"
    path.write_bytes(content)
    with pytest.raises(BadInput, match="restore it from a backup") as caught:
        storage.read_json(str(path))
    assert "\n" not in str(caught.value)


def full_disk(*_):
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_leaves_the_old_file(tmp_path, monkeypatch):
    path = tmp_path / "marker.json"
    storage.write_json(str(path), {"old": 1})
    monkeypatch.setattr(storage.os, "fsync", full_disk)
    with pytest.raises(EnvironmentFault, match="No space left on device"):
        storage.write_json(str(path), {"new": 2})
    assert json.loads(path.read_text()) == {"old": 1}


def test_a_full_disk_leaves_nothing_half_written(tmp_path, monkeypatch):
    monkeypatch.setattr(storage.os, "fsync", full_disk)
    with pytest.raises(EnvironmentFault):
        storage.write_json(f"{tmp_path}/marker.json", {"new": 2})
    assert list(tmp_path.iterdir()) == []


def test_no_permission_is_the_environments_fault(tmp_path, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(errno.EACCES, "Permission denied")

    path = tmp_path / "marker.json"
    path.write_text("{}")
    monkeypatch.setattr(Path, "mkdir", refuse)
    monkeypatch.setattr(storage, "_resolve", lambda address: (Refusing(), address))
    for attempt in (
        lambda: storage.read_json(str(path)),
        lambda: storage.write_json(str(path), {}),
        lambda: storage.make_folder(str(tmp_path / "zone"), private=True),
        lambda: storage.make_folder(str(tmp_path / "zone")),
    ):
        with pytest.raises(EnvironmentFault, match=r"Permission denied; .*permissions"):
            attempt()


class Refusing:
    """A filesystem that lets nobody in."""

    def open_input_stream(self, path):
        raise PermissionError(errno.EACCES, "Permission denied")

    def create_dir(self, path, recursive):
        raise PermissionError(errno.EACCES, "Permission denied")


def test_private_folders_are_the_owners(tmp_path):
    storage.make_folder(f"{tmp_path}/zone/raw", private=True)
    assert stat.S_IMODE((tmp_path / "zone" / "raw").stat().st_mode) == 0o700
    storage.make_folder(f"{tmp_path}/zone/raw", private=True)  # again is fine
    storage.make_folder(f"{tmp_path}/zone/tables/deep")
    assert storage.exists(f"{tmp_path}/zone/tables/deep")


def test_folders_are_listed_in_order_without_files(tmp_path):
    for name in ("b", "a", "c"):
        (tmp_path / name).mkdir()
    (tmp_path / "file").touch()
    assert storage.folders_in(str(tmp_path)) == ["a", "b", "c"]
    assert storage.folders_in(f"{tmp_path}/absent") == []


def test_removing_takes_everything_and_may_be_repeated(tmp_path):
    (tmp_path / "staging" / "run").mkdir(parents=True)
    (tmp_path / "staging" / "run" / "part.parquet").touch()
    for _ in range(2):
        storage.remove(f"{tmp_path}/staging/run")
    assert storage.folders_in(f"{tmp_path}/staging") == []


@pytest.mark.parametrize("error", [OSError(errno.EROFS, "Read-only file system"), OSError("no number at all")])
def test_faults_are_one_line_with_a_place(error):
    message = str(storage.environment_fault(error, "/data/lake"))
    assert message.startswith("/data/lake: ")
    assert "\n" not in message


def test_files_are_written_measured_and_moved(tmp_path):
    there, target = f"{tmp_path}/a.bin", f"file:{tmp_path}/new/folder/b.bin"
    with storage.open_output(there) as stream:
        stream.write(b"12345")
    assert (storage.size(there), storage.size(target), storage.size(str(tmp_path))) == (5, None, None)
    storage.move(there, target)
    assert (storage.size(there), storage.size(target)) == (None, 5)
