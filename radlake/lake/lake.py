"""A lake: two zones, the tables' places, the marker with its format version and key fingerprint, the lock."""

from __future__ import annotations

import contextlib
import fcntl
import functools
import json
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.keys import DeidKey
from radlake.lake import storage

FORMAT_VERSION = 2
FIRST_FORMAT = 1  # of a lake whose key was never rotated: all radlakes read it
Zone = Literal["raw", "research"]


@dataclass(frozen=True)
class Lake:
    """Two roots: `raw` holds patients' data as delivered, `root` everything without it.

    What is made under one key is a generation. The first lies at `root`, later ones in `generations/N` below it;
    the marker says which one is read. The raw zone, the snapshots and the lock belong to all of them.
    """

    root: str
    raw: str
    chosen: int | None = None  # a generation other than the marker's

    @classmethod
    def at(cls, root: str | None, raw_zone: str | None = None) -> Lake:
        """`--lake DIR` alone puts the zones at DIR/raw and DIR."""
        if not root:
            raise UsageError("no lake given: pass --lake DIR, or set `lake` in the settings file")
        plain = str(storage.local_path(root)) if storage.is_local(root) else root.rstrip("/")
        raw = raw_zone or f"{plain}/raw"
        return cls(plain, str(storage.local_path(raw)) if storage.is_local(raw) else raw.rstrip("/"))

    @functools.cached_property
    def generation(self) -> int:
        """The generation whose tables this is about."""
        return self.chosen or int((storage.read_json(self._marker) or {}).get("generation", 1))

    def of_generation(self, number: int) -> Lake:
        """The same lake, looked at in another generation."""
        return replace(self, chosen=number)

    def generation_folder(self) -> str:
        """The root of the generation's tables in the research zone."""
        return self.root if self.generation == 1 else f"{self.root}/generations/{self.generation}"

    def zone(self, zone: Zone) -> str:
        """The root of a zone."""
        return self.raw if zone == "raw" else self.generation_folder()

    def table_path(self, name: str, zone: Zone) -> str:
        """Where a table lives."""
        return f"{self.zone(zone)}/tables/{name}"

    def staging_path(self, zone: Zone, run_id: str = "") -> str:
        """Where an attempt keeps its candidate until it is published or discarded."""
        return f"{self.zone(zone)}/staging/{run_id}".rstrip("/")

    @property
    def snapshots(self) -> str:
        """Where snapshots live."""
        return f"{self.root}/snapshots"

    @property
    def _marker(self) -> str:
        return f"{self.root}/lake.json"

    def open(self, *, create: bool = False) -> None:
        """Check the marker; with `create`, make the lake. Raises UsageError, EnvironmentFault (newer format)."""
        marker = storage.read_json(self._marker)
        if marker is None:
            if not create:
                raise UsageError(f"no lake at {self.root}: check --lake, or make one with `radlake ingest`")
            storage.make_folder(self.root)
            marker = {"format_version": FIRST_FORMAT, "raw_zone": self._raw_in_marker}
            storage.write_json(self._marker, marker)
        found = marker.get("format_version")
        if not isinstance(found, int) or isinstance(found, bool):
            raise BadInput(f"{self._marker}: it holds no format version; restore it from a backup")
        if found > FORMAT_VERSION:
            raise EnvironmentFault(
                f"lake at {self.root} has format {found}, this radlake knows {FORMAT_VERSION}; upgrade radlake"
            )
        if marker.get("raw_zone", self._raw_in_marker) != self._raw_in_marker:
            raise UsageError(
                f"lake at {self.root}: its raw zone is {marker['raw_zone']}, "
                f"given was {self._raw_in_marker}; correct --raw-zone"
            )
        if create:
            storage.make_folder(self.raw, private=True)

    @property
    def _raw_in_marker(self) -> str:
        """Relative where it lies in the lake, so that a lake can be moved."""
        return self.raw.removeprefix(f"{self.root}/")

    def key_fingerprint(self) -> str | None:
        """The fingerprint of the key that this generation was de-identified with, None before the first time."""
        marker = storage.read_json(self._key_marker) or {}
        return marker.get("key_fingerprint")

    @property
    def _key_marker(self) -> str:
        return self._marker if self.generation == 1 else f"{self.generation_folder()}/generation.json"

    def check_key(self, key: DeidKey) -> None:
        """Raises UsageError if this lake belongs to another key: pseudonyms of two keys cannot be joined."""
        known = self.key_fingerprint()
        if known not in (None, key.fingerprint):
            raise UsageError(
                f"another key: this lake was de-identified with key {known}, given was {key.fingerprint}; "
                "pass that key, or change it with `radlake maintain rotate-key`"
            )

    def adopt_key(self, key: DeidKey) -> None:
        """Bind the lake to its key, once. Call under the lock."""
        self.check_key(key)
        marker = storage.read_json(self._key_marker) or {"format_version": FIRST_FORMAT}
        if "key_fingerprint" not in marker:
            storage.write_json(self._key_marker, {**marker, "key_fingerprint": key.fingerprint})

    def publish_generation(self) -> None:
        """Let readers of the lake see this generation from now on, in one step. Call under the lock."""
        marker = storage.read_json(self._marker) or {}
        marker |= {"format_version": FORMAT_VERSION, "generation": self.generation}
        storage.write_json(self._marker, marker)

    @contextlib.contextmanager
    def lock(self, wait_seconds: float = 0.0, *, create: bool = False) -> Iterator[RunLock]:
        """Hold the lake for one run; `create` makes its folder. Raises EnvironmentFault if another run holds it.

        Local lakes only: on an object store two runs are kept apart by Delta's own commit conflict
        (see `radlake.lake.publish`), which one of them loses with one line.
        """
        if not storage.is_local(self.root):
            yield RunLock(None)
            return
        if create:
            storage.make_folder(self.root)
        path = Path(self.root, ".lock")
        try:
            stream = path.open("a+", encoding="utf-8")
        except OSError as error:
            raise storage.environment_fault(error, str(path)) from None
        with stream:
            _acquire(stream.fileno(), self.root, wait_seconds)
            lock = RunLock(path)
            lock.wait_for_orphan()
            try:
                yield lock
            finally:
                lock.forget_jvm()


@dataclass(frozen=True)
class RunLock:
    """A held lock. The kernel drops it with its process, so a killed run leaves no stale one."""

    path: Path | None

    def note_jvm(self, pid: int) -> None:
        """Write down the JVM's process id: it can outlive a killed driver by a moment and still commit."""
        if self.path:
            self.path.write_text(json.dumps({"jvm": pid, "started": process_start(pid)}), encoding="utf-8")

    def forget_jvm(self) -> None:
        """A run that ended by itself leaves no orphan, even if its JVM goes on with other work."""
        if self.path and self.path.exists():
            self.path.write_text("", encoding="utf-8")

    def wait_for_orphan(self, seconds: float = 30.0) -> None:
        """Wait until the JVM of a killed run is gone. Raises EnvironmentFault if it stays."""
        if not self.path:
            return
        try:
            noted = json.loads(self.path.read_text(encoding="utf-8"))
        except ValueError:
            return
        deadline = time.monotonic() + seconds
        while noted["jvm"] != _own_jvm() and noted["started"] and process_start(noted["jvm"]) == noted["started"]:
            if time.monotonic() > deadline:
                raise EnvironmentFault(
                    f"a killed run's Java process {noted['jvm']} is still alive; end it and run again"
                )
            time.sleep(0.1)


def _acquire(descriptor: int, root: str, wait_seconds: float) -> None:
    deadline = time.monotonic() + wait_seconds
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() >= deadline:
                raise EnvironmentFault(
                    f"another run is at work on the lake at {root}; wait for its end and run again"
                ) from None
            time.sleep(0.1)


def process_start(pid: int) -> str:
    """A process's start in clock ticks, '' if it is gone: tells a reused process id from the old one."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return "" if fields[0] == "Z" else fields[19]  # a dead process that nobody has waited for is gone too
    except (OSError, IndexError):
        return ""


def _own_jvm() -> int:
    """The JVM of this very process, which is no orphan; -1 without one."""
    if "PYSPARK_GATEWAY_PORT" in os.environ:  # started by spark-submit: the JVM is our parent
        return os.getppid()
    context = sys.modules.get("pyspark.core.context")
    gateway = context.SparkContext._gateway if context else None
    process = getattr(gateway, "proc", None)
    return process.pid if process else -1
