"""Cut a snapshot from the published tables: all that training needs, with no Spark and no JVM.

Everything is written to a folder with a dot in front, the manifest last, and renamed to the snapshot's id
when it is whole. The next run goes on with what a killed one left, or removes it.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa

from radlake.errors import GateFailed, RadlakeError
from radlake.files import file_sha256, write_whole
from radlake.lake import storage
from radlake.lake.attempt import Attempt, new_run_id
from radlake.lake.fingerprint import code_digest
from radlake.lake.publish import record
from radlake.lake.stage import Flow, Gate
from radlake.lake.table import Published
from radlake.snapshot.card import write_card
from radlake.snapshot.describe import CODE, describe
from radlake.snapshot.listing import list_snapshots
from radlake.snapshot.manifest import MANIFEST_FILE, Manifest, write_manifest
from radlake.snapshot.pairs import with_digest, write_pairs, write_test
from radlake.snapshot.parallel import RECORDS, write_shards
from radlake.snapshot.seal import STAGE, Seal, seals
from radlake.snapshot.source import Source
from radlake.snapshot.verify import verify_snapshot

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PACKED_SPLITS = ("train", "eval")
_CUT = ".cut"  # in a folder that is not finished: what it is cut from, and how
_TEST_COLUMNS = (
    "pair_key",
    "instruction",
    "input",
    "output",
    "impression AS reference",
    "modality",
    "body_part",
)
# Spark knows no binary of fixed size.
_DIGESTS = pa.schema([("pair_key", pa.string()), ("split", pa.string()), ("pair_digest", pa.binary())])


@dataclass(frozen=True)
class Created:
    """A snapshot that was cut; `new` if none of this content was there; `warnings` are its gate's."""

    manifest: Manifest
    new: bool
    warnings: tuple[str, ...]


def find_current(source: Source, gate: Gate) -> Manifest | None:
    """The snapshot of just these versions, cut in this way, if it is there, sound, and passed this very gate."""
    versions = source.versions()
    tables = {name: now.version for name, now in versions.items()}
    for listed in list_snapshots(storage.local_path(source.lake.root)):
        manifest = listed.manifest
        if manifest is None or manifest.tables != tables or manifest.code.get(STAGE) != code_digest(CODE):
            continue
        made_by = {gate["table"]: gate["run_id"] for gate in manifest.gates}
        same_runs = made_by == {name: now.run_id for name, now in versions.items()}
        same_cut = same_runs and manifest.config.get(STAGE) == source.config()
        if same_cut and _sealed(source, manifest, gate) and _is_sound(listed.folder):
            return manifest
    return None


def create_snapshot(source: Source, gate: Gate, spark: SparkSession) -> Created:
    """Write the snapshot of what is published now.

    Call under the lake's lock. Raises GateFailed, UsageError (see `Source.versions`), EnvironmentFault.
    """
    versions = source.versions()
    attempt = _attempt(source, versions, gate)
    folder = storage.local_path(source.lake.snapshots) / f".{attempt.run_id}"
    pairs = source.pairs_in(versions, spark).cache()
    try:
        attempt = _audited(source, attempt, versions, gate, pairs, spark)
        if attempt.state == "refused":
            record(lambda: spark, attempt, source.lake, source.books, "refused", None)
            failed = "; ".join(str(f) for f in attempt.findings if f.refuses)
            raise GateFailed(f"gate before the snapshot: {failed}. No snapshot was made")
        _begin(folder, attempt)
        manifest = _write(source, versions, folder, pairs, spark)
        write_manifest(folder, manifest)
        new = _put_in_place(folder, folder.with_name(manifest.id))
        facts = {
            "snapshot_id": manifest.id,
            "manifest_sha256": file_sha256(folder.with_name(manifest.id) / MANIFEST_FILE),
        }
        record(lambda: spark, attempt, source.lake, source.books, "sealed", None, facts)
        return Created(manifest, new, attempt.warnings())
    finally:
        pairs.unpersist()
        shutil.rmtree(folder, ignore_errors=True)


def _put_in_place(folder: Path, target: Path) -> bool:
    """Rename a finished folder to its id. One that is there already stays if it is sound, else steps aside."""
    if target.exists() and _is_sound(target):
        return False
    if target.exists():
        target.rename(target.with_name(f".damaged-{target.name}-{folder.name}"))
    folder.rename(target)
    return True


def _is_sound(folder: Path) -> bool:
    try:
        verify_snapshot(folder)
    except RadlakeError:
        return False
    return True


def _sealed(source: Source, manifest: Manifest, gate: Gate) -> bool:
    """Whether `stage_runs` tells that this manifest passed this gate; a killed run may not have come so far."""
    digest = file_sha256(storage.local_path(source.lake.snapshots) / manifest.id / MANIFEST_FILE)
    return Seal(manifest.id, digest, gate.fingerprint(None)) in seals(source.lake)


def _attempt(source: Source, versions: dict[str, Published], gate: Gate) -> Attempt:
    return Attempt(
        run_id=new_run_id(STAGE),
        stage=STAGE,
        scope=source.profile,
        zone="research",
        fingerprint="",
        suite_fingerprint=gate.fingerprint(None),
        config=json.dumps(source.config(), sort_keys=True),
        code_digest=code_digest(CODE),
        inputs={name: now.version for name, now in versions.items()},
        input_runs={name: str(now.run_id) for name, now in versions.items()},
        output_table=STAGE,
        quarantine_where="",
        started_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        started=time.time(),
    )


def _begin(folder: Path, attempt: Attempt) -> None:
    """A new folder, with the shards of a killed run in it if that was to be the same snapshot; no other is left."""
    same = [attempt.inputs, attempt.input_runs, attempt.config, attempt.code_digest]
    cut = json.dumps(same, sort_keys=True)
    folder.parent.mkdir(parents=True, exist_ok=True)
    for leftover in folder.parent.glob(f".{STAGE}-*"):
        if not folder.exists() and _content(leftover / _CUT) == cut:
            leftover.rename(folder)
        else:
            shutil.rmtree(leftover, ignore_errors=True)
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.is_file():
            path.unlink()
    write_whole(folder / _CUT, cut)


def _content(path: Path) -> str | None:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None


def _audited(
    source: Source,
    attempt: Attempt,
    versions: dict[str, Published],
    gate: Gate,
    pairs: DataFrame,
    spark: SparkSession,
) -> Attempt:
    from pyspark.sql import functions as F

    packed = source.packed_rows(versions, spark).agg(F.sum(F.size("pair_keys"))).collect()[0][0] or 0
    held = pairs.where("split <> 'test'").count()
    splits = pairs.groupBy("patient_key").agg(F.countDistinct("split").alias("splits"))
    total = pairs.count()
    measures = {
        "packed_pairs_missing": int(packed) - held,
        "patients_in_two_splits": splits.where("splits > 1").count(),
    }
    flow = Flow(total, total, {}, measures)
    return attempt.judged(flow, gate.audit(pairs, flow, None))


def _write(
    source: Source, versions: dict[str, Published], folder: Path, pairs: DataFrame, spark: SparkSession
) -> Manifest:
    pairs_file = write_pairs(folder, _digests(pairs))
    test = write_test(folder, _in_key_order(pairs.where("split = 'test'").selectExpr(*_TEST_COLUMNS)))
    rows = {split: source.packed_files(versions, split) for split in PACKED_SPLITS}
    shards = {split: write_shards(found, folder, source.rows_per_shard, spark) for split, found in rows.items()}
    (folder / _CUT).unlink()
    shutil.rmtree(folder / RECORDS, ignore_errors=True)
    manifest = describe(source, versions, pairs_file, shards, test).identified()
    return manifest.with_files(write_card(folder, manifest))


def _digests(pairs: DataFrame) -> Iterator[pa.Table]:
    def digest(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            made = with_digest(batch).select(["pair_key", "split", "pair_digest"])
            yield from made.cast(_DIGESTS).to_batches()

    columns = pairs.select("pair_key", "split", "instruction", "input", "output")
    return _in_key_order(columns.mapInArrow(digest, "pair_key string, split string, pair_digest binary"))


def _in_key_order(rows: DataFrame) -> Iterator[pa.Table]:
    yield rows.orderBy("pair_key").toArrow()
