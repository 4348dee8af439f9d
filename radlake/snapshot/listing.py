"""Finding snapshots under a lake's research zone: `<root>/snapshots/<id>/`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from radlake.errors import RadlakeError, UsageError
from radlake.snapshot.manifest import Manifest, read_manifest

SNAPSHOTS_FOLDER = "snapshots"


@dataclass(frozen=True)
class Snapshot:
    """A snapshot on disk whose manifest matches its seal; its files are not verified yet."""

    folder: Path
    manifest: Manifest


@dataclass(frozen=True)
class Listed:
    """A line of `snapshot list`: the manifest, or the problem that keeps it from being read."""

    id: str
    folder: Path
    manifest: Manifest | None
    problem: str | None


def list_snapshots(root: Path) -> list[Listed]:
    """All snapshots under `root`, oldest first, damaged ones last; a damaged one does not hide the rest."""
    listed = [_listed(folder) for folder in _folders(root)]
    return sorted(listed, key=lambda one: (one.manifest is None, _created_at(one), one.id))


def load_snapshot(root: Path, id_or_prefix: str) -> Snapshot:
    """The snapshot with this id, or with the one id that begins so.

    Raises UsageError if there is none or more than one, BadInput if its manifest is damaged.
    """
    folders = {folder.name: folder for folder in _folders(root)}
    found = [name for name in folders if id_or_prefix and name.startswith(id_or_prefix)]
    if id_or_prefix in folders:
        found = [id_or_prefix]
    if len(found) > 1:
        raise UsageError(f"snapshot '{id_or_prefix}' is ambiguous; give more digits of {', '.join(found)}")
    if not found:
        there = ", ".join(folders) or "none; run radlake snapshot create"
        raise UsageError(f"there is no snapshot '{id_or_prefix}'; there are: {there}")
    return Snapshot(folders[found[0]], read_manifest(folders[found[0]]))


def _folders(root: Path) -> list[Path]:
    parent = root / SNAPSHOTS_FOLDER
    if not parent.is_dir():
        return []
    # A name with a dot in front is a snapshot still being written.
    return sorted(path for path in parent.iterdir() if path.is_dir() and not path.name.startswith("."))


def _listed(folder: Path) -> Listed:
    try:
        return Listed(folder.name, folder, read_manifest(folder), None)
    except RadlakeError as error:
        return Listed(folder.name, folder, None, str(error))


def _created_at(one: Listed) -> str:
    return one.manifest.created_at if one.manifest else ""
