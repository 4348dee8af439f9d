"""A snapshot behind an address: brought whole and verified, by several at once, into a folder of bounded size."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from threading import Lock

import pytest
from pyarrow import fs

from radlake.errors import BadInput, EnvironmentFault, RadlakeError, UsageError
from radlake.snapshot import remote
from radlake.snapshot.cache import SnapshotCache
from radlake.snapshot.manifest import MANIFEST_FILE, SEAL_FILE, read_manifest, write_manifest
from radlake.snapshot.verify import verify_snapshot
from tests.drafts import Draft, invented_pairs

MUCH = 10**9


@pytest.fixture(scope="module")
def sealed(tmp_path_factory) -> Path:
    return Draft().seal(tmp_path_factory.mktemp("sealed"))


@pytest.fixture
def store(sealed, tmp_path) -> Path:
    """A copy of a snapshot on what a test calls the object store."""
    return Path(shutil.copytree(sealed, tmp_path / "store" / sealed.name))


@pytest.fixture
def other(tmp_path) -> Path:
    """Another snapshot on that store."""
    return Draft(pairs=invented_pairs(48)).seal(tmp_path / "store")


@pytest.fixture
def cache(tmp_path, monkeypatch) -> SnapshotCache:
    monkeypatch.setattr(remote, "_PAUSE_SECONDS", 0)
    return SnapshotCache(tmp_path / "cache", MUCH)


def address(folder: Path) -> str:
    return folder.as_uri()


def content(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def size_of(folder: Path) -> int:
    return sum(entry.bytes for entry in read_manifest(folder).files)


def held_files(cache: SnapshotCache) -> list[str]:
    found = [p.relative_to(cache.folder) for p in cache.folder.rglob("*") if p.is_file()]
    return sorted(p.as_posix() for p in found if p.parts[0] != ".locks")


class Slow:
    """A store that counts what is read, and may fail after so many bytes."""

    def __init__(self, limit: int | None = None) -> None:
        self.limit, self.read_bytes, self.opened, self.lock = limit, 0, [], Lock()

    def open_input_stream(self, path: str):
        return fs.LocalFileSystem().open_input_stream(path)

    def open_input_file(self, path: str):
        self.opened.append(Path(path).name)
        return _Counted(self, fs.LocalFileSystem().open_input_file(path))


class _Counted:
    def __init__(self, system: Slow, file) -> None:
        self._system, self._file = system, file
        self.size, self.seek = file.size, file.seek

    def read(self, size: int) -> bytes:
        with self._system.lock:
            if self._system.limit is not None:
                size = min(size, self._system.limit - self._system.read_bytes)
                if size <= 0:
                    raise OSError("secret key of the bucket in a message of the store")
            chunk = self._file.read(size)
            self._system.read_bytes += len(chunk)
            return chunk

    def __enter__(self):
        return self

    def __exit__(self, *error) -> None:
        self._file.close()


@pytest.fixture
def over(monkeypatch):
    """Puts a store in the place of the local file system."""

    def put(system: Slow) -> Slow:
        monkeypatch.setattr(remote, "_resolved", lambda address, shown: (system, address.removeprefix("file://")))
        return system

    return put


def test_what_is_brought_is_the_snapshot_and_verifies(store, cache):
    seen = []
    with cache.snapshot(address(store), lambda done, total: seen.append((done, total))) as folder:
        assert content(folder) == content(store)
        assert verify_snapshot(folder).id == store.name
    assert seen[-1] == (size_of(store), size_of(store))


def test_what_is_there_is_not_loaded_again_and_damage_in_the_cache_is_mended(store, cache, over):
    with cache.snapshot(address(store)) as folder:
        shard = folder / "train" / "00001.arrow"
    system = over(Slow())
    with cache.snapshot(address(store)):
        assert system.opened == []
    damaged = bytearray(shard.read_bytes())
    damaged[len(damaged) // 2] ^= 1
    shard.write_bytes(damaged)
    with cache.snapshot(address(store)) as folder:
        assert content(folder) == content(store)
    assert system.opened == ["00001.arrow"]


@pytest.mark.parametrize("damage", ["flipped", "cut off", "gone"])
def test_a_damaged_shard_on_the_store_is_named_and_never_arrives(store, cache, damage):
    shard = store / "train" / "00001.arrow"
    whole = bytearray(shard.read_bytes())
    whole[len(whole) // 2] ^= 1
    shard.write_bytes(whole if damage == "flipped" else whole[:-8])
    if damage == "gone":
        shard.unlink()
    with (
        pytest.raises(BadInput, match=r"train/00001\.arrow on the store is (damaged|missing)") as caught,
        cache.snapshot(address(store)),
    ):
        pass
    assert "\n" not in str(caught.value)
    assert not (cache.folder / store.name / "train" / "00001.arrow").exists()
    assert not list((cache.folder / ".parts").iterdir())


@pytest.mark.parametrize("name", [MANIFEST_FILE, SEAL_FILE])
def test_a_damaged_manifest_is_refused_before_anything_is_loaded(store, cache, name):
    (store / name).write_bytes((store / name).read_bytes() + b" ")
    with pytest.raises(BadInput, match="manifest"), cache.snapshot(address(store)):
        pass
    assert held_files(cache) == []


def test_a_manifest_that_points_outside_is_refused(store, cache):
    manifest = read_manifest(store)
    files = [entry.model_copy(update={"path": "../" + entry.path}) for entry in manifest.files]
    (store / SEAL_FILE).unlink()
    write_manifest(store, manifest.model_copy(update={"files": files}))
    with pytest.raises(BadInput, match="outside"), cache.snapshot(address(store)):
        pass


def test_an_interrupted_download_goes_on_where_it_stopped(store, cache, over):
    half = size_of(store) // 2
    failing = over(Slow(limit=half))
    with pytest.raises(EnvironmentFault, match="run again") as caught, cache.snapshot(address(store)):
        pass
    assert "secret" not in str(caught.value)
    assert failing.read_bytes == half
    rest = over(Slow())
    with cache.snapshot(address(store)) as folder:
        assert content(folder) == content(store)
    assert rest.read_bytes == size_of(store) - half


def test_a_short_failure_is_waited_out(store, cache, over, monkeypatch):
    system = over(Slow(limit=size_of(store) // 2))
    monkeypatch.setattr(remote.time, "sleep", lambda seconds: setattr(system, "limit", None))
    with cache.snapshot(address(store)) as folder:
        assert content(folder) == content(store)
    assert system.read_bytes == size_of(store)


def test_a_part_that_holds_something_else_is_loaded_anew(store, cache, over):
    entry = next(e for e in read_manifest(store).files if e.path == "train/00000.arrow")
    (cache.folder / ".parts").mkdir(parents=True)
    (cache.folder / ".parts" / entry.sha256).write_bytes(b"x" * 100)
    with cache.snapshot(address(store)) as folder:
        assert content(folder) == content(store)


def test_room_is_made_of_what_was_not_used_for_longest(store, other, cache):
    bounded = SnapshotCache(cache.folder, size_of(store) + size_of(other) // 2)
    with bounded.snapshot(address(other)) as folder:
        entries = read_manifest(folder).files
    newest = folder / entries[-1].path
    for number, path in enumerate(p for p in folder.rglob("*") if p.is_file() and p != newest):
        os.utime(path, (number, number))
    with bounded.snapshot(address(store)) as held:
        assert content(held) == content(store)
    kept = [path for path in held_files(cache) if path.startswith(other.name)]
    assert 0 < len(kept) < len(entries)
    assert f"{other.name}/{entries[-1].path}" in kept
    assert sum((cache.folder / path).stat().st_size for path in held_files(cache)) <= bounded.max_bytes + 20_000
    with bounded.snapshot(address(other)) as folder:
        assert content(folder) == content(other)


def test_what_did_not_come_from_a_store_is_not_removed(store, other, cache):
    bounded = SnapshotCache(cache.folder, max(size_of(store), size_of(other)))
    own = [cache.folder / "notes.txt", cache.folder / "0123456789abcdef" / "train" / "00000.arrow"]
    for path in own:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 100_000)
    for folder in (store, other):
        with bounded.snapshot(address(folder)) as held:
            assert content(held) == content(folder)
    assert all(path.is_file() for path in own)
    assert len(content(cache.folder / store.name)) < len(content(store))


def test_what_another_reader_holds_stays(store, other, cache):
    bounded = SnapshotCache(cache.folder, size_of(store) + size_of(other) // 2)
    with bounded.snapshot(address(other)) as folder:
        with pytest.raises(EnvironmentFault, match="full of snapshots"), bounded.snapshot(address(store)):
            pass
        assert content(folder) == content(other)


def test_a_snapshot_larger_than_the_cache_is_refused_before_anything_is_loaded(store, cache):
    small = SnapshotCache(cache.folder, size_of(store) - 1)
    with pytest.raises(UsageError, match=r"raise cache\.max_gigabytes"), small.snapshot(address(store)):
        pass
    assert held_files(cache) == []


_TAKE = """
import sys
from pathlib import Path
from radlake.snapshot.cache import SnapshotCache
from radlake.snapshot.verify import verify_snapshot
with SnapshotCache(Path(sys.argv[1]), 10**9).snapshot(sys.argv[2]) as folder:
    print(verify_snapshot(folder).id)
"""


def test_several_processes_at_once_and_a_killed_one(store, cache):
    command = [sys.executable, "-c", _TAKE, str(cache.folder), address(store)]
    killed = subprocess.Popen(command)
    deadline = time.monotonic() + 60
    while not list(cache.folder.rglob("*")) and time.monotonic() < deadline:
        time.sleep(0.01)
    killed.kill()
    killed.wait()
    several = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [one.communicate(timeout=60)[0].strip() for one in several] == [store.name] * 3
    assert content(cache.folder / store.name) == content(store)
    assert not [path for path in (cache.folder / ".parts").iterdir() if path.is_file()]


@pytest.mark.parametrize(
    ("wrong", "kind", "message"),
    [
        ("ftp://host/0123456789abcdef", UsageError, "snapshots are read from s3://"),
        ("az://container/0123456789abcdef", UsageError, "AZURE_STORAGE_ACCOUNT"),
        ("file:///nowhere/0123456789abcdef", BadInput, r"no snapshot there \(manifest.json.sha256 is missing\)"),
        ("file:///home/me/Documents", UsageError, "ends with its id"),
    ],
)
def test_wrong_addresses(cache, monkeypatch, wrong, kind, message):
    monkeypatch.delenv("AZURE_STORAGE_ACCOUNT", raising=False)
    with pytest.raises(kind, match=message), cache.snapshot(wrong):
        pass


def test_secrets_of_an_address_are_not_repeated(cache):
    wrong = "ftp://key:secret@host/0123456789abcdef?token=secret"
    with pytest.raises(RadlakeError) as caught, cache.snapshot(wrong):
        pass
    assert "secret" not in str(caught.value)
    assert "ftp://host/0123456789abcdef" in str(caught.value)
