"""Cut a snapshot from the published tables: all that training needs, with no Spark and no JVM.

Everything is written to a folder with a dot in front, the manifest last, and renamed to the snapshot's id
when it is whole. What a killed run left is removed by the next one.
"""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from radlake import __version__
from radlake.errors import GateFailed, RadlakeError, UsageError
from radlake.files import file_sha256
from radlake.lake import storage
from radlake.lake.attempt import Attempt, new_run_id
from radlake.lake.fingerprint import code_digest
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows, record, refuse_unfit
from radlake.lake.stage import Bookkeeping, Flow, Gate
from radlake.lake.table import Published, TableSpec, published
from radlake.snapshot.card import write_card
from radlake.snapshot.files import FileEntry
from radlake.snapshot.listing import list_snapshots
from radlake.snapshot.manifest import (
    MANIFEST_FILE,
    FunnelStep,
    Manifest,
    ProfileInfo,
    TemplateInfo,
    TokenizerInfo,
    write_manifest,
)
from radlake.snapshot.pairs import PairsFile, with_digest, write_pairs, write_test
from radlake.snapshot.seal import STAGE, Seal, seals
from radlake.snapshot.shard import ShardWriter
from radlake.snapshot.verify import verify_snapshot
from radlake.tokenizer import load_tokenizer

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

PACKED_SPLITS = ("train", "eval")
_TEST_COLUMNS = (
    "pair_key",
    "instruction",
    "input",
    "output",
    "impression AS reference",
    "modality",
    "body_part",
)
_CODE = ("radlake.snapshot",)
# Spark knows no binary of fixed size.
_DIGESTS = pa.schema([("pair_key", pa.string()), ("split", pa.string()), ("pair_digest", pa.binary())])


@dataclass(frozen=True)
class Source:
    """The published tables a snapshot is cut from: the flow in order, ending with pairs and packed rows."""

    lake: Lake
    books: Bookkeeping
    flow: tuple[TableSpec, ...]
    profile: str
    rows_per_shard: int

    @property
    def pairs(self) -> TableSpec:
        return self.flow[-2]

    @property
    def packed(self) -> TableSpec:
        return self.flow[-1]

    def versions(self) -> dict[str, Published]:
        """What is published now. Raises UsageError if a table is missing, or older than what it was made from."""
        found: dict[str, Published] = {}
        for table in self.flow:
            now = published(table, self.lake, self.profile if table is self.packed else "")
            if now is None:
                raise UsageError(f"snapshot: {table.name} holds nothing yet; run `radlake pipeline`")
            for name, version in now.metadata.get("inputs", {}).items():
                run = now.metadata.get("input_runs", {}).get(name)
                if name in found and (found[name].version, str(found[name].run_id)) != (version, run):
                    raise UsageError(
                        f"snapshot: {table.name} was made from {name} version {version}, which is now "
                        f"{found[name].version}; run `radlake pipeline` first"
                    )
            refuse_unfit(table, now.version, self.lake, self.books)
            found[table.name] = now
        return found


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
        if manifest is None or manifest.tables != tables or manifest.code.get(STAGE) != code_digest(_CODE):
            continue
        made_by = {gate["table"]: gate["run_id"] for gate in manifest.gates}
        same_runs = made_by == {name: now.run_id for name, now in versions.items()}
        same_cut = same_runs and manifest.config.get(STAGE) == _own_config(source)
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
    _remove_leftovers(folder.parent)
    pairs = _pairs(source, versions, spark).cache()
    try:
        attempt = _audited(source, attempt, versions, gate, pairs, spark)
        if attempt.state == "refused":
            record(lambda: spark, attempt, source.lake, source.books, "refused", None)
            failed = "; ".join(str(f) for f in attempt.findings if f.refuses)
            raise GateFailed(f"gate before the snapshot: {failed}. No snapshot was made")
        folder.mkdir(parents=True)
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


def _own_config(source: Source) -> dict[str, Any]:
    return {"rows_per_shard": source.rows_per_shard, "profile": source.profile}


def _attempt(source: Source, versions: dict[str, Published], gate: Gate) -> Attempt:
    return Attempt(
        run_id=new_run_id(STAGE),
        stage=STAGE,
        scope=source.profile,
        zone="research",
        fingerprint="",
        suite_fingerprint=gate.fingerprint(None),
        config=json.dumps(_own_config(source), sort_keys=True),
        code_digest=code_digest(_CODE),
        inputs={name: now.version for name, now in versions.items()},
        input_runs={name: str(now.run_id) for name, now in versions.items()},
        output_table=STAGE,
        quarantine_where="",
        started_at=datetime.now(UTC).isoformat(timespec="milliseconds"),
        started=time.time(),
    )


def _remove_leftovers(snapshots: Path) -> None:
    for leftover in snapshots.glob(f".{STAGE}-*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _table(spark: SparkSession, source: Source, spec: TableSpec, versions: dict[str, Published]) -> DataFrame:
    version = versions[spec.name].version
    return spark.read.format("delta").option("versionAsOf", version).load(spec.path(source.lake))


def _packed(spark: SparkSession, source: Source, versions: dict[str, Published]) -> DataFrame:
    return _table(spark, source, source.packed, versions).where(f"profile = '{source.profile}'")


def _pairs(source: Source, versions: dict[str, Published], spark: SparkSession) -> DataFrame:
    """The pairs that are in: those packed, and the test split. Pairs too long for a row are in neither."""
    from pyspark.sql import functions as F

    every = _table(spark, source, source.pairs, versions)
    packed = _packed(spark, source, versions).select(F.explode("pair_keys").alias("pair_key"))
    train = every.where("split <> 'test'").join(packed, "pair_key", "left_semi")
    return train.unionByName(every.where("split = 'test'"))


def _audited(
    source: Source,
    attempt: Attempt,
    versions: dict[str, Published],
    gate: Gate,
    pairs: DataFrame,
    spark: SparkSession,
) -> Attempt:
    from pyspark.sql import functions as F

    packed_rows = _packed(spark, source, versions)
    packed = packed_rows.agg(F.sum(F.size("pair_keys"))).collect()[0][0] or 0
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
    shards = {split: _write_shards(source, versions, folder, split, spark) for split in PACKED_SPLITS}
    manifest = _manifest(source, versions, pairs_file, shards, test).identified()
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


def _write_shards(
    source: Source, versions: dict[str, Published], folder: Path, split: str, spark: SparkSession
) -> ShardWriter:
    """Bucket by bucket, so that the driver holds one at a time."""
    rows = _packed(spark, source, versions).where(f"split = '{split}'")
    numbers = _pair_numbers(folder)
    with ShardWriter(folder, split, source.rows_per_shard) as writer:
        for bucket in sorted(row[0] for row in rows.select("bucket").distinct().collect()):
            table = rows.where(f"bucket = {bucket}").orderBy("row").toArrow()
            writer.write(_numbered(table, numbers))
    return writer


def _pair_numbers(folder: Path) -> pa.Array:
    from pyarrow import parquet

    return parquet.read_table(folder / "pairs.parquet", columns=["pair_key"])["pair_key"].combine_chunks()


def _numbered(packed: pa.Table, keys: pa.Array) -> pa.Table:
    """Packed rows with pair numbers in place of pair keys."""
    import pyarrow.compute as pc

    lists = packed["pair_keys"].combine_chunks()
    numbers = pc.index_in(lists.flatten(), value_set=keys).cast(pa.int64())
    offsets = pc.subtract(lists.offsets, lists.offsets[0])
    columns = {name: packed[name] for name in ("input_ids", "labels", "seq_lengths")}
    return pa.table({**columns, "pair_ids": pa.ListArray.from_arrays(offsets, numbers)})


def _manifest(
    source: Source,
    versions: dict[str, Published],
    pairs: PairsFile,
    shards: dict[str, ShardWriter],
    test: FileEntry,
) -> Manifest:
    runs = _publishing_runs(source, versions)
    configs = {stage: json.loads(run["config"]) for stage, run in runs.items()}
    packing = configs["pack"]
    tokenizer = load_tokenizer(packing["tokenizer"])
    return Manifest(
        pairs_root=pairs.pairs_root,
        created_at=datetime.now(UTC).isoformat(timespec="seconds"),
        radlake_version=__version__,
        tables={name: now.version for name, now in versions.items()},
        config={**configs, STAGE: _own_config(source)},
        code={**{stage: run["code_digest"] for stage, run in runs.items()}, STAGE: code_digest(_CODE)},
        tokenizer=TokenizerInfo(
            name=tokenizer.name,
            sha256=packing["tokenizer_sha256"],
            vocab_size=tokenizer.vocab_size,
            library=tokenizer.library,
        ),
        template=TemplateInfo(name=packing["template"], sha256=packing["template_sha256"]),
        profile=ProfileInfo(name=source.profile, max_length_tokens=packing["max_length_tokens"]),
        policy=configs["deidentify"]["policy"],
        phi_profile=configs["deidentify"]["profile"],
        rows={split: sum(e.rows or 0 for e in made.entries) for split, made in shards.items()},
        tokens={split: sum(e.tokens or 0 for e in made.entries) for split, made in shards.items()},
        pairs=pairs.pairs,
        lengths={split: made.lengths.counts() for split, made in shards.items()},
        funnel=_funnel(runs),
        gates=_gates(source, runs),
        files=sorted([pairs.entry, test, *(e for made in shards.values() for e in made.entries)], key=lambda e: e.path),
    )


def _publishing_runs(source: Source, versions: dict[str, Published]) -> dict[str, dict[str, Any]]:
    """Stage → its row of stage_runs that published the version the snapshot is cut from, or audited it.

    The latter is all there is of a version made by hand (RESTORE, DELETE).
    """
    rows = sorted(read_rows(source.books.stage_runs, source.lake), key=lambda row: str(row["started_at"]))
    by_id = {row["run_id"]: row for row in rows}
    audited = {(r["output_table"], r["output_version"]): r for r in rows if r["status"] == "audited"}
    found = {name: by_id.get(str(now.run_id)) or audited.get((name, now.version)) for name, now in versions.items()}
    runs = [run for run in found.values() if run is not None]
    missing = [name for name, run in found.items() if run is None]
    if missing:
        raise UsageError(
            f"snapshot: {', '.join(missing)} was changed by hand since it was published; run `radlake pipeline`"
        )
    return {row["stage"]: row for row in runs}


def _funnel(runs: dict[str, dict[str, Any]]) -> list[FunnelStep]:
    steps = []
    for stage, run in runs.items():
        steps += [FunnelStep(stage=stage, rule=rule, rows=n) for rule, n in sorted(run["rules"].items())]
        steps.append(FunnelStep(stage=stage, rule=None, rows=run["rows_out"]))
    return steps


def _gates(source: Source, runs: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    results = read_rows(source.books.quality_results, source.lake)
    gates = []
    for run in runs.values():
        own = [row for row in results if row["run_id"] == run["run_id"]]
        passed = sum(row["success"] for row in own)
        gates.append(
            {
                "table": run["output_table"],
                "expectations": len(own),
                "passed": passed,
                "run_id": run["run_id"],
            }
        )
    return gates
