"""A snapshot on an object store, read by pyarrow: its small files at once, its large ones into a file, verified.

Addresses are s3:// (or s3a://), gs://, az://, abfs[s]:// and file:// (a mounted share that is slow or not always
there). Credentials and endpoints come from the environment, as the store's own tools read them; az:// reads the
account from AZURE_STORAGE_ACCOUNT. What stands before an @ or behind a ? of an address is never repeated.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
from pyarrow import fs

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.lake.storage import environment_fault, plain_address
from radlake.snapshot.files import FileEntry
from radlake.snapshot.merkle import ID_HEX_DIGITS

SCHEMES = ("s3", "s3a", "gs", "az", "abfs", "abfss", "file")
_CHUNK_BYTES = 8 * 1024 * 1024
_ATTEMPTS, _PAUSE_SECONDS = 3, 1.0
_OURS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)  # this machine's fault, not the store's

Tick = Callable[[int], None]  # bytes that have come


class RemoteSnapshot:
    """The folder of a snapshot at `address`.

    Raises UsageError for an address that cannot be one, EnvironmentFault if the store cannot be reached.
    """

    def __init__(self, address: str) -> None:
        self.shown = _without_secrets(address)
        self.id = self.shown.rstrip("/").rpartition("/")[2]
        if not re.fullmatch(f"[0-9a-f]{{{ID_HEX_DIGITS}}}", self.id):
            raise UsageError(f"{self.shown}: the address of a snapshot ends with its id, {ID_HEX_DIGITS} hex digits")
        self._system, self._path = _resolved(address, self.shown)

    def small_file(self, name: str) -> bytes:
        """The whole content. Raises BadInput if it is not there, EnvironmentFault if it cannot be read."""
        for attempt in range(_ATTEMPTS):
            try:
                with self._system.open_input_stream(f"{self._path}/{name}") as stream:
                    return bytes(stream.read())
            except FileNotFoundError:
                raise BadInput(f"{self.shown}: no snapshot there ({name} is missing); correct the address") from None
            except (OSError, pa.ArrowException) as error:
                self._wait_or_give_up(name, attempt, error)
        raise AssertionError

    def download(self, entry: FileEntry, part: Path, target: Path, tick: Tick) -> None:
        """Bring a file to `target`, whole and with the manifest's sha256, or not at all; `part` is for one caller.

        Goes on behind what `part` already holds. Raises BadInput if the store's copy is missing or damaged,
        EnvironmentFault if it cannot be read or this machine cannot keep it.
        """
        resumed = part.exists()
        for attempt in range(_ATTEMPTS):
            try:
                digest = self._append(entry, part, tick)
            except FileNotFoundError:
                raise BadInput(f"{self._where(entry)} is missing; restore it there") from None
            except (OSError, pa.ArrowException) as error:
                self._wait_or_give_up(entry.path, attempt, error)
                resumed = True
                continue
            if digest == entry.sha256:
                target.parent.mkdir(parents=True, exist_ok=True)
                part.replace(target)
                return
            tick(-part.stat().st_size)
            part.unlink()
            if not resumed:  # or it may be what was there before that was damaged
                break
            resumed = False
        raise BadInput(f"{self._where(entry)} is damaged: its sha256 is not the manifest's; restore it there")

    def _append(self, entry: FileEntry, part: Path, tick: Tick) -> str:
        """Add to `part` what it lacks; sha256 (hex) of the whole."""
        if part.exists() and part.stat().st_size > entry.bytes:
            part.unlink()
        digest = hashlib.sha256()
        with self._system.open_input_file(f"{self._path}/{entry.path}") as source:
            if source.size() != entry.bytes:
                sizes = f"{source.size():,} bytes where the manifest says {entry.bytes:,}"
                raise BadInput(f"{self._where(entry)} is damaged: it has {sizes}; restore it there")
            with part.open("a+b") as file:
                file.seek(0)
                while chunk := file.read(_CHUNK_BYTES):
                    digest.update(chunk)
                source.seek(file.tell())
                tick(file.tell())
                while chunk := source.read(_CHUNK_BYTES):
                    file.write(chunk)
                    digest.update(chunk)
                    tick(len(chunk))
                file.flush()
                os.fsync(file.fileno())
        return digest.hexdigest()

    def _where(self, entry: FileEntry) -> str:
        return f"{self.shown}: {entry.path} on the store"

    def _wait_or_give_up(self, name: str, attempt: int, error: Exception) -> None:
        """Pause before another attempt. Errors of stores quote addresses and keys: their text is not passed on."""
        if isinstance(error, OSError) and error.errno in _OURS:
            raise environment_fault(error, "cache of snapshots") from None
        if attempt + 1 == _ATTEMPTS or isinstance(error, PermissionError):
            raise EnvironmentFault(
                f"{self.shown}: {name} cannot be read ({type(error).__name__}); check network and credentials and run "
                "again: it goes on where it stopped"
            ) from None
        time.sleep(_PAUSE_SECONDS)


def is_remote(snapshot: str) -> bool:
    """Whether this is an address rather than an id or a plain path."""
    return "://" in snapshot


def _resolved(address: str, shown: str) -> tuple[fs.FileSystem, str]:
    scheme, _, rest = address.partition("://")
    if scheme not in SCHEMES:
        raise UsageError(f"{shown}: snapshots are read from {', '.join(f'{name}://' for name in SCHEMES)} or a folder")
    try:
        if scheme == "az":
            account = os.environ.get("AZURE_STORAGE_ACCOUNT")
            if not account:
                raise UsageError(f"{shown}: set AZURE_STORAGE_ACCOUNT, or write abfss://container@account…")
            return fs.AzureFileSystem(account_name=account), rest.rstrip("/")
        system, path = fs.FileSystem.from_uri(address if scheme == "file" else plain_address(address))
    except (OSError, ValueError) as error:  # ArrowInvalid is a ValueError
        kind = UsageError if isinstance(error, ValueError) else EnvironmentFault
        raise kind(f"{shown}: not an address that can be opened; check it, network and credentials") from None
    return system, path.rstrip("/")


def _without_secrets(address: str) -> str:
    """The address without user, password and query; abfs:// has its container there, which stays."""
    plain = address.partition("?")[0]
    return plain if plain.startswith("abfs") else re.sub(r"//[^/@]*@", "//", plain)
