"""Random damage to a snapshot: each is found and named before anything is trained, and nothing crashes the verifier.

10,000 of them: python -m pytest -m exhaustive tests/unit/snapshot/test_corruption.py
"""

import json
import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from radlake.errors import BadInput, RadlakeError
from radlake.files import file_sha256
from radlake.snapshot.manifest import MANIFEST_FILE, SEAL_FILE, Manifest, read_manifest, write_manifest
from radlake.snapshot.verify import verify_snapshot

Damage = Callable[[random.Random, Path], set[str] | None]  # names of which one must be told; None: nothing changed


def flip_bits(rng: random.Random, path: Path) -> set[str]:
    content = bytearray(path.read_bytes())
    for place in rng.sample(range(len(content)), rng.choice([1, 1, 1, 2, 9])):
        content[place] ^= 1 << rng.randrange(8)
    path.write_bytes(content)
    return {path.name}


def cut_off(rng: random.Random, path: Path) -> set[str]:
    path.write_bytes(path.read_bytes()[: rng.choice([0, rng.randrange(path.stat().st_size)])])
    return {path.name}


def grow(rng: random.Random, path: Path) -> set[str]:
    path.write_bytes(path.read_bytes() + rng.randbytes(rng.choice([1, 8, 4096])))
    return {path.name}


def overwrite(rng: random.Random, path: Path) -> set[str] | None:
    """A range of zeros or noise, as a lost block leaves."""
    content = bytearray(path.read_bytes())
    start = rng.randrange(len(content))
    length = min(rng.choice([8, 512, 4096]), len(content) - start)
    block = bytes(length) if rng.random() < 0.5 else rng.randbytes(length)
    if content[start : start + length] == block:
        return None
    content[start : start + length] = block
    path.write_bytes(content)
    return {path.name}


def remove(rng: random.Random, path: Path) -> set[str]:
    path.unlink()
    return {path.name}


def rename(rng: random.Random, path: Path) -> set[str]:
    path.rename(path.with_name(f"{path.name}.bak"))
    return {path.name, f"{path.name}.bak"}


def swap(rng: random.Random, path: Path) -> set[str] | None:
    other = rng.choice(sorted(p for p in _root(path).rglob("*") if p.is_file() and p != path))
    one, two = path.read_bytes(), other.read_bytes()
    path.write_bytes(two)
    other.write_bytes(one)
    return {path.name, other.name} if one != two else None


def add(rng: random.Random, path: Path) -> set[str]:
    name = rng.choice(["extra.bin", ".hidden", "00099.arrow", "core", f"{path.name}~"])
    extra = path.parent / name
    extra.write_bytes(rng.choice([b"", path.read_bytes()]))
    return {name}


def link(rng: random.Random, path: Path) -> set[str]:
    """The same bytes, but elsewhere, where nobody guards them."""
    elsewhere = _root(path).parent.parent / "elsewhere"
    path.replace(elsewhere)
    path.symlink_to(elsewhere)
    return {path.name}


def become_a_folder(rng: random.Random, path: Path) -> set[str]:
    path.unlink()
    path.mkdir()
    return {path.name}


KINDS: tuple[Damage, ...] = (flip_bits, cut_off, grow, overwrite, remove, rename, swap, add, link, become_a_folder)


def _root(path: Path) -> Path:
    return path.parent if path.parent.name not in ("train", "eval") else path.parent.parent


def check_many(snapshot: Path, work: Path, count: int, seed: int) -> dict[str, int]:
    """Does `count` damages, one at a time; returns how many of each kind were found."""
    rng = random.Random(seed)
    found: dict[str, int] = {}
    folder = work / "snapshots" / snapshot.name
    while sum(found.values()) < count:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(snapshot, folder)
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        kind, path = rng.choice(KINDS), rng.choice(files)
        names = kind(rng, path)
        if names is None:
            continue
        with pytest.raises(BadInput) as caught:
            verify_snapshot(folder)
        message = str(caught.value)
        if kind is swap and {MANIFEST_FILE, SEAL_FILE} & names:
            names |= {MANIFEST_FILE, SEAL_FILE}  # either disproves the other
        assert any(name in message for name in names), (kind.__name__, path.name, message)
        assert "\n" not in message
        found[kind.__name__] = found.get(kind.__name__, 0) + 1
    return found


def test_every_damage_is_found_and_named(snapshot, tmp_path):
    found = check_many(snapshot, tmp_path / "work", 300, seed=1)
    assert set(found) == {kind.__name__ for kind in KINDS}


@pytest.mark.exhaustive
def test_ten_thousand_damages_are_found_and_named(snapshot, tmp_path):
    assert sum(check_many(snapshot, tmp_path / "work", 10_000, seed=2).values()) == 10_000


def _resealed(folder: Path, manifest: Manifest) -> Path:
    (folder / SEAL_FILE).unlink(missing_ok=True)
    (folder / MANIFEST_FILE).unlink(missing_ok=True)
    write_manifest(folder, manifest)
    return folder.rename(folder.with_name(manifest.id)) if folder.name != manifest.id else folder


def damage_and_reseal(rng: random.Random, snapshot: Path, work: Path) -> Path:
    """A shard, pairs.parquet or test.parquet with damage that the digests know of, as a forger would leave it."""
    shutil.rmtree(work, ignore_errors=True)
    folder = work / snapshot.name
    shutil.copytree(snapshot, folder)
    manifest = read_manifest(folder)
    entry = rng.choice([e for e in manifest.files if e.path.endswith((".arrow", ".parquet"))])
    kind = rng.choice((flip_bits, cut_off, grow, overwrite))
    kind(rng, folder / entry.path)
    changed = {"bytes": (folder / entry.path).stat().st_size, "sha256": file_sha256(folder / entry.path)}
    files = [e.model_copy(update=changed) if e is entry else e for e in manifest.files]
    return _resealed(folder, manifest.model_copy(update={"files": files}).identified())


def check_resealed(snapshot: Path, work: Path, count: int, seed: int) -> int:
    """Returns how many of `count` were refused; the rest hit bytes that mean nothing (padding)."""
    rng = random.Random(seed)
    refused = 0
    for _ in range(count):
        folder = damage_and_reseal(rng, snapshot, work)
        try:
            verify_snapshot(folder)
        except RadlakeError as error:
            refused += 1
            assert "\n" not in str(error)
    return refused


def test_forged_digests_do_not_crash_the_verifier(snapshot, tmp_path):
    assert check_resealed(snapshot, tmp_path / "work", 200, seed=3) > 100


@pytest.mark.exhaustive
def test_ten_thousand_forged_digests_do_not_crash_the_verifier(snapshot, tmp_path):
    assert check_resealed(snapshot, tmp_path / "work", 10_000, seed=4) > 5_000


def _mutated(rng: random.Random, content):
    """JSON with one value somewhere gone, of another type, or out of range."""
    nodes = []

    def walk(node):
        for key in list(node) if isinstance(node, dict) else range(len(node)):
            nodes.append((node, key))
            if isinstance(node[key], dict | list):
                walk(node[key])

    walk(content)
    node, key = rng.choice(nodes)
    if rng.random() < 0.25:
        del node[key]
    else:
        node[key] = rng.choice([None, -1, 2**70, "", "x" * 300, "../../etc", [], {}, True, 1.5, [[]], "\ud800"])
    return content


def check_forged_manifests(snapshot: Path, count: int, seed: int) -> int:
    """Returns how many of `count` were refused; of the rest only the seal in `stage_runs` could tell."""
    rng = random.Random(seed)
    sound = (snapshot / MANIFEST_FILE).read_bytes()
    refused = 0
    for _ in range(count):
        (snapshot / MANIFEST_FILE).write_text(json.dumps(_mutated(rng, json.loads(sound))))
        digest = file_sha256(snapshot / MANIFEST_FILE)
        (snapshot / SEAL_FILE).write_text(f"{digest}  {MANIFEST_FILE}\n")
        try:
            verify_snapshot(snapshot)
        except RadlakeError as error:
            refused += 1
            assert "\n" not in str(error)
    return refused


def test_forged_manifests_do_not_crash_the_verifier(snapshot):
    assert check_forged_manifests(snapshot, 200, seed=5) > 100


@pytest.mark.exhaustive
def test_ten_thousand_forged_manifests_do_not_crash_the_verifier(snapshot):
    assert check_forged_manifests(snapshot, 10_000, seed=6) > 5_000
