"""Proves that a snapshot is whole and means what its manifest says. No Spark; one record batch at a time.

Bytes first (seal, list of files, sizes, digests, id), then meaning: rows against pairs.parquet, labels
against tokens, the test set against the shards, and the Merkle roots.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from radlake.errors import BadInput
from radlake.files import file_sha256
from radlake.snapshot.lengths import LengthCounter
from radlake.snapshot.manifest import MANIFEST_FILE, SEAL_FILE, Manifest, read_manifest
from radlake.snapshot.merkle import snapshot_id
from radlake.snapshot.pairs import PAIRS_FILE, TEST_FILE
from radlake.snapshot.verify_content import PairIndex, check_shard, check_test, read_pairs

Progress = Callable[[int, int], None]  # bytes done, bytes in all


@dataclass(frozen=True)
class VerifyReport:
    """What was found to be right; `rows`, `tokens` and `pairs` are per split."""

    id: str
    content_root: str
    pairs_root: str
    files: int
    bytes: int
    rows: dict[str, int]
    tokens: dict[str, int]
    pairs: dict[str, int]
    seconds: float


def verify_snapshot(folder: Path, progress: Progress | None = None) -> VerifyReport:
    """Checks everything in the snapshot at `folder`; each file counts twice in `progress`.

    Raises BadInput that names the first damaged file and what is wrong with it, EnvironmentFault if a newer
    radlake made the snapshot.
    """
    started = time.monotonic()
    manifest = read_manifest(folder)
    try:
        tick = _Ticker(progress, 2 * sum(entry.bytes for entry in manifest.files))
        _check_listing(folder, manifest)
        _check_bytes(folder, manifest, tick)
        _check_id(folder, manifest)
        _check_content(folder, manifest, tick)
    except BadInput as error:
        raise BadInput(f"snapshot {folder.name}: {error}; restore it or create it again") from None
    return VerifyReport(
        id=manifest.id,
        content_root=manifest.content_root,
        pairs_root=manifest.pairs_root,
        files=len(manifest.files) + 2,
        bytes=sum(entry.bytes for entry in manifest.files),
        rows=manifest.rows,
        tokens=manifest.tokens,
        pairs=manifest.pairs,
        seconds=time.monotonic() - started,
    )


class _Ticker:
    """Counts bytes for whoever shows progress."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        self._progress = progress
        self._total = total
        self._done = 0

    def __call__(self, size: int) -> None:
        self._done += size
        if self._progress:
            self._progress(self._done, self._total)


def _check_listing(folder: Path, manifest: Manifest) -> None:
    """Exactly the listed files are there, as plain files."""
    listed = [entry.path for entry in manifest.files] + [MANIFEST_FILE, SEAL_FILE]
    if len(set(listed)) != len(listed):
        raise BadInput(f"{MANIFEST_FILE} lists a file twice")
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if not _is_folder(path)}
    for required in (PAIRS_FILE, TEST_FILE):
        if required not in listed:
            raise BadInput(f"{MANIFEST_FILE} does not list {required}")
    for name in sorted(listed):
        if name not in found:
            raise BadInput(f"{name} is missing")
        if found[name].is_symlink() or not found[name].is_file():
            raise BadInput(f"{name} is not a plain file")
    for name in sorted(found):
        if name not in listed:
            raise BadInput(f"{name} does not belong to the snapshot (the manifest does not list it)")


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _check_bytes(folder: Path, manifest: Manifest, tick: Callable[[int], None]) -> None:
    for entry in manifest.files:
        path = folder / entry.path
        try:
            size = path.stat().st_size
            if size != entry.bytes:
                raise BadInput(f"{entry.path} has {size:,} bytes where the manifest says {entry.bytes:,}")
            if file_sha256(path) != entry.sha256:
                raise BadInput(f"{entry.path} is damaged: its sha256 is not the manifest's")
        except OSError:
            raise BadInput(f"{entry.path} cannot be read") from None
        tick(size)


def _check_id(folder: Path, manifest: Manifest) -> None:
    root = manifest.computed_root()
    if root != manifest.content_root:
        raise BadInput(f"{MANIFEST_FILE}: the content root does not follow from the files")
    if manifest.id != snapshot_id(root):
        raise BadInput(f"{MANIFEST_FILE}: the id does not follow from the content root")
    if folder.name != manifest.id:
        raise BadInput(f"the folder is not named by its id {manifest.id}")


def _check_content(folder: Path, manifest: Manifest, tick: Callable[[int], None]) -> None:
    index = read_pairs(folder, manifest)
    check_test(folder, manifest, index)
    rows: dict[str, int] = {}
    tokens: dict[str, int] = {}
    lengths: dict[str, LengthCounter] = {}
    for entry in manifest.files:
        if entry.path.endswith(".arrow"):
            split = _split_of_shard(entry.path, manifest)
            counter = lengths.setdefault(split, LengthCounter())
            row_count, token_count = check_shard(folder, entry, split, manifest, index, counter)
            rows[split] = rows.get(split, 0) + row_count
            tokens[split] = tokens.get(split, 0) + token_count
        tick(entry.bytes)
    _check_totals(manifest, index, rows, tokens)
    for split, said in manifest.lengths.items():
        if lengths.get(split, LengthCounter()).counts() != said:
            raise BadInput(f"{MANIFEST_FILE}: the lengths of {split} are not those of its documents")


def _split_of_shard(path: str, manifest: Manifest) -> str:
    """The split a shard belongs to, by its folder; shards of a split are numbered without a gap."""
    split, _, name = path.rpartition("/")
    count = sum(1 for entry in manifest.files if entry.path.startswith(f"{split}/"))
    if split not in ("train", "eval") or name not in {f"{number:05d}.arrow" for number in range(count)}:
        raise BadInput(f"{path} is not where a shard belongs")
    return split


def _check_totals(manifest: Manifest, index: PairIndex, rows: dict[str, int], tokens: dict[str, int]) -> None:
    missing = index.first_unseen()
    if missing is not None:
        raise BadInput(f"{PAIRS_FILE}: pair number {missing} is in no shard")
    for name, found, said in (
        ("rows", rows, manifest.rows),
        ("tokens", tokens, manifest.tokens),
        ("pairs", index.counts, manifest.pairs),
    ):
        for split in sorted({*found, *said}):
            if found.get(split, 0) != said.get(split, 0):
                counts = f"{said.get(split, 0):,} {name} of {split}, but there are {found.get(split, 0):,}"
                raise BadInput(f"{MANIFEST_FILE} says {counts}")
