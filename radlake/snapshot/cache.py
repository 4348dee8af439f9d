"""Snapshots from an object store in a folder of bounded size, from which training maps them.

    <folder>/<id>/               as on the store, its manifest first
    <folder>/.parts/<sha256>     a download under way, or one that was cut off
    <folder>/.locks/             a lock per snapshot (its readers share it), per file (its downloader), one for room

A whole snapshot is brought before anything reads it: every epoch's order runs over all rows, so that almost every step
needs almost every shard, and a cache that held fewer would load them again and again. Room is made of the files that
were not used for longest, of snapshots that no process holds. Locks are `flock`: they end with their process.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from threading import Lock

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.files import file_sha256
from radlake.lake.storage import environment_fault
from radlake.snapshot.files import FileEntry
from radlake.snapshot.manifest import MANIFEST_FILE, SEAL_FILE, Manifest, read_manifest
from radlake.snapshot.remote import RemoteSnapshot
from radlake.snapshot.verify import Progress

_DOWNLOADS_AT_ONCE = 8


@dataclass(frozen=True)
class SnapshotCache:
    """A folder that holds at most `max_bytes` of snapshots' files; several processes may use it at once."""

    folder: Path
    max_bytes: int

    @contextlib.contextmanager
    def snapshot(self, address: str, progress: Progress | None = None) -> Iterator[Path]:
        """The folder of the snapshot at `address`: all of its files are there, verified, while the block lasts.

        Raises UsageError (wrong address, cache too small), BadInput (the store's copy is damaged or missing) or
        EnvironmentFault (store out of reach, no room left).
        """
        with contextlib.ExitStack() as held:
            remote = RemoteSnapshot(address)
            try:
                for name in (self.folder, self._locks, self._parts):
                    name.mkdir(mode=0o700, parents=True, exist_ok=True)
                held.enter_context(self._lock(f"use-{remote.id}", shared=True))
                self._bring(remote, self._take_manifest(remote), progress)
            except OSError as error:
                raise environment_fault(error, str(self.folder)) from None
            yield self.folder / remote.id

    @property
    def _locks(self) -> Path:
        return self.folder / ".locks"

    @property
    def _parts(self) -> Path:
        return self.folder / ".parts"

    def _take_manifest(self, remote: RemoteSnapshot) -> Manifest:
        """The store's manifest, checked against its seal and put in place with room made for its files."""
        with TemporaryDirectory(dir=self._parts) as temporary:
            fresh = Path(temporary, remote.id)
            fresh.mkdir()
            for name in (SEAL_FILE, MANIFEST_FILE):
                (fresh / name).write_bytes(remote.small_file(name))
            manifest = read_manifest(fresh)
            if manifest.id != remote.id:
                raise BadInput(f"{remote.shown}: the folder is not named by its id {manifest.id}; restore it there")
            if not all(_stays_inside(entry.path) for entry in manifest.files):
                raise BadInput(f"{remote.shown}: {MANIFEST_FILE} lists files outside of the snapshot")
            with self._lock("room"):
                self._make_room(manifest)
                here = self.folder / manifest.id
                here.mkdir(exist_ok=True)
                for name in (SEAL_FILE, MANIFEST_FILE):
                    (fresh / name).replace(here / name)
        return manifest

    def _bring(self, remote: RemoteSnapshot, manifest: Manifest, progress: Progress | None) -> None:
        """All files of the manifest, those that are here already hashed once more, some at a time."""
        tick = _Counter(progress, sum(entry.bytes for entry in manifest.files))
        with ThreadPoolExecutor(_DOWNLOADS_AT_ONCE) as pool:
            # What another process is loading is left to the end: then it is most often there.
            tried = pool.map(lambda entry: self._bring_one(remote, entry, tick, wait=False), manifest.files)
            left = [entry for entry, done in zip(manifest.files, tried, strict=True) if not done]
            for _ in pool.map(lambda entry: self._bring_one(remote, entry, tick, wait=True), left):
                pass

    def _bring_one(self, remote: RemoteSnapshot, entry: FileEntry, tick: _Counter, *, wait: bool) -> bool:
        """Whether the file is here now; False if another process is at it and we do not wait."""
        target = self.folder / remote.id / entry.path
        with contextlib.ExitStack() as held:
            try:
                held.enter_context(self._lock(entry.sha256, wait=wait))
            except BlockingIOError:
                return False
            if target.is_file() and target.stat().st_size == entry.bytes and file_sha256(target) == entry.sha256:
                os.utime(target)  # used now
                tick(entry.bytes)
            else:
                remote.download(entry, self._parts / entry.sha256, target, tick)
        return True

    def _make_room(self, manifest: Manifest) -> None:
        """Remove what was not used for longest until `manifest`'s files fit beside what is in use."""
        needed = sum(entry.bytes for entry in manifest.files)
        if needed > self.max_bytes:
            raise UsageError(
                f"snapshot {manifest.id} has {_gigabytes(needed)}, the cache {self.folder} may hold "
                f"{_gigabytes(self.max_bytes)}; raise cache.max_gigabytes"
            )
        in_use, wanted, loose = needed, {entry.sha256 for entry in manifest.files}, []
        for folder in self._others(manifest.id):
            if self._in_use(folder.name) and (folder / MANIFEST_FILE).is_file():
                files = read_manifest(folder).files
                in_use += sum(entry.bytes for entry in files)
                wanted |= {entry.sha256 for entry in files}
            else:
                loose += [path for path in folder.rglob("*") if path.is_file()]
        loose += [path for path in self._parts.iterdir() if path.is_file() and path.name not in wanted]
        sizes = {path: path.stat() for path in loose}
        total = in_use + sum(one.st_size for one in sizes.values())
        for path in sorted(loose, key=lambda path: sizes[path].st_mtime_ns):
            if total <= self.max_bytes:
                return
            path.unlink()
            with contextlib.suppress(OSError):
                path.parent.rmdir()  # once it is empty
            total -= sizes[path].st_size
        if total > self.max_bytes:
            raise EnvironmentFault(
                f"the cache {self.folder} is full of snapshots that other processes read; wait for them or raise "
                "cache.max_gigabytes"
            )

    def _others(self, own: str) -> list[Path]:
        """The folders of other snapshots that were brought here; what else lies in the folder is not ours to remove."""
        names = {lock.name.removeprefix("use-") for lock in self._locks.glob("use-*")} - {own}
        return [path for path in map(self.folder.joinpath, sorted(names)) if path.is_dir()]

    def _in_use(self, name: str) -> bool:
        try:
            with self._lock(f"use-{name}", wait=False):
                return False
        except BlockingIOError:
            return True

    @contextlib.contextmanager
    def _lock(self, name: str, *, shared: bool = False, wait: bool = True) -> Iterator[None]:
        """Hold a lock by name. Raises BlockingIOError if it is taken and we do not wait."""
        with (self._locks / name).open("wb") as file:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | (0 if wait else fcntl.LOCK_NB))
            yield


class _Counter:
    """Adds up what several threads bring, for whoever shows progress."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress, self._total, self._done = progress, total, 0
        self._lock = Lock()

    def __call__(self, size: int) -> None:
        with self._lock:
            self._done += size
            if self._progress:
                self._progress(self._done, self._total)


def _stays_inside(path: str) -> bool:
    return not PurePosixPath(path).is_absolute() and ".." not in PurePosixPath(path).parts


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:,.1f} GB"
