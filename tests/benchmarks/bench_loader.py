"""The loader: rows per second from the page cache, time to the first batch at any place, memory; and beside it
mosaicml-streaming and litdata on a part of the same rows.

    python tests/benchmarks/bench_loader.py [--rows 41000] [--peers FOLDER] [--part 20000] [--worlds 1 2 3 4 8]

Rows are 2,048 random tokens in documents of 130, in shards as a snapshot has them. `--rows 412000` is as much as 6.5
million pairs and takes 6.8 GB in the temporary folder. Each measurement is a process of its own. The peers get
environments in FOLDER.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from radlake.snapshot.manifest import Manifest
from radlake.snapshot.shard import SHARD_SCHEMA, ShardWriter

CAPACITY, DOCUMENT, GLOBAL_ROWS, SEED = 2048, 130, 64, 0
BATCHES = 200


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=41_000)
    parser.add_argument("--part", type=int, default=20_000)
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--worlds", type=int, nargs="*", default=[1, 2, 3, 4, 8])
    parser.add_argument("--inside", nargs=2, metavar=("WHAT", "FOLDER"), help=argparse.SUPPRESS)
    parser.add_argument("--at", type=float, default=0.0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(INSIDE[given.inside[0]](Path(given.inside[1]), given.at)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        began = time.perf_counter()
        size = write_rows(folder, given.rows)
        print(f"{given.rows:,} rows, {size / 1e9:.1f} GB, written and hashed in {time.perf_counter() - began:.0f} s\n")
        report(folder)
        if given.peers:
            from tests.benchmarks.loader_peers import compare_exactness, compare_speed

            compare_speed(folder, given.part, given.peers)
            if given.worlds:
                compare_exactness(folder, given.peers, tuple(given.worlds))


def write_rows(folder: Path, rows: int) -> int:
    """Shards in `folder` as `snapshot create` writes them; bytes in all."""
    draw = np.random.default_rng(SEED)
    documents = [DOCUMENT] * (CAPACITY // DOCUMENT) + [CAPACITY % DOCUMENT]
    with ShardWriter(folder, "train") as writer:
        for start in range(0, rows, 4096):
            count = min(4096, rows - start)
            tokens = draw.integers(0, 128_000, count * CAPACITY, dtype=np.int32)
            tokens[::CAPACITY] = np.arange(start, start + count)  # so that a row is known by its first token
            labels = np.where(np.arange(tokens.size) % DOCUMENT > 100, tokens, -100).astype(np.int32)
            columns = [
                *(lists(tokens, CAPACITY), lists(labels, CAPACITY)),
                lists(np.tile(np.array(documents, np.int32), count), len(documents)),
                lists(np.zeros(count * len(documents), np.int64), len(documents)),
            ]
            writer.write(pa.RecordBatch.from_arrays(columns, schema=SHARD_SCHEMA))
    files = [entry.model_dump() for entry in writer.entries]
    (folder / "files.json").write_text(json.dumps(files))
    return sum(entry.bytes for entry in writer.entries)


def lists(values: np.ndarray, each: int) -> pa.ListArray:
    return pa.ListArray.from_arrays(pa.array(np.arange(0, values.size + 1, each, dtype=np.int32)), pa.array(values))


def report(folder: Path) -> None:
    """Every measurement once, in a process of its own."""
    print(f"{'measured':<62}{'':>16}")
    for share in (0.0, 0.5, 0.99):
        found = inside("first", folder, share)
        name = f"first batch of {GLOBAL_ROWS} rows, {share:.0%} into the second epoch"
        print(f"{name:<62}{found['seconds'] * 1000:>12,.1f} ms, opening included")
    print(f"{'  the same, shards not in the page cache':<62}{inside('cold', folder, 0.5)['seconds'] * 1e3:>12,.1f} ms")
    for what, words in (
        ("views", "rows in random order, nothing copied"),
        ("touched", "rows in random order, every token read"),
        ("limit", "  the limit: as many bytes at random places of the same files"),
        ("collated", "rows collated by trl, batches of 1"),
        ("datasets", "rows by datasets.Dataset, every token read"),
    ):
        found = inside(what, folder)
        print(f"{words:<62}{found['rows'] / found['seconds']:>12,.0f} rows/s")
        if what == "touched":
            memory = (
                f"{found['before'] / 1e6:,.1f} MB before, {found['after'] / 1e6:,.1f} MB after {found['rows']:,} rows"
            )
            print(f"{'  memory of its own (page cache apart)':<62}{memory}")


def inside(what: str, folder: Path, at: float = 0.0) -> dict[str, Any]:
    words = [sys.executable, __file__, "--inside", what, str(folder), "--at", str(at)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, env=os.environ | {"OMP_NUM_THREADS": "1"})
    return json.loads(done.stdout.splitlines()[-1])


def manifest(folder: Path) -> Manifest:
    """As much of one as the loader reads."""
    from radlake.snapshot.files import FileEntry

    files = [FileEntry.model_validate(one) for one in json.loads((folder / "files.json").read_text())]
    return Manifest.model_construct(files=files)


def first(folder: Path, at: float) -> dict[str, Any]:
    from training.dataset import ShardRows
    from training.order import Order, RankBatches

    began = time.perf_counter()
    rows = ShardRows(folder, manifest(folder), "train")
    order = Order(rows.rows, GLOBAL_ROWS, SEED)
    step = round((1 + at) * order.steps_per_epoch)
    batches = RankBatches(order, 1, 0, GLOBAL_ROWS, step + 10, order.sample_at(step))
    got = [row["input_ids"].sum() for row in rows.__getitems__(next(iter(batches)))]
    return {"seconds": time.perf_counter() - began, "rows": len(got)}


def cold(folder: Path, at: float) -> dict[str, Any]:
    for path in folder.glob("train/*.arrow"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
    return first(folder, at)


def views(folder: Path, at: float) -> dict[str, Any]:
    return walked(folder, lambda rows: [row["labels"][-1] for row in rows])


def touched(folder: Path, at: float) -> dict[str, Any]:
    return walked(folder, lambda rows: [row["input_ids"].sum() + row["labels"].sum() for row in rows])


def limit(folder: Path, at: float) -> dict[str, Any]:
    """What numpy alone makes of the same page cache: two pieces of a row's tokens, added up, per row."""
    files = [np.memmap(path, dtype=np.int32, mode="r") for path in sorted(folder.glob("train/*.arrow"))]
    draw = np.random.default_rng(0)
    count = min(96_000, sum(file.size for file in files) // (2 * CAPACITY))
    numbers, spots = draw.integers(0, len(files), count).tolist(), draw.integers(0, 2**30, count).tolist()
    began = time.perf_counter()
    for number, spot in zip(numbers, spots, strict=True):
        file = files[number]
        start = spot % (file.size - 2 * CAPACITY)
        file[start : start + CAPACITY].sum()
        file[start + CAPACITY : start + 2 * CAPACITY].sum()
    return {"seconds": time.perf_counter() - began, "rows": count}


def collated(folder: Path, at: float) -> dict[str, Any]:
    import torch
    from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

    torch.set_num_threads(1)
    collate = DataCollatorForLanguageModeling(pad_token_id=0, padding_free=True)
    return walked(folder, lambda rows: [collate([row]) for row in rows], steps=60)


def walked(folder: Path, use: Any, steps: int = 1500) -> dict[str, Any]:
    from training.dataset import ShardRows
    from training.order import Order, RankBatches

    rows = ShardRows(folder, manifest(folder), "train")
    order = Order(rows.rows, GLOBAL_ROWS, SEED)
    steps = min(steps, order.steps_per_epoch - 1)
    for number in range(0, rows.rows, 4096):
        use(rows.__getitems__([number]))  # all shards opened: they are once per run
    before, began = own_memory(), time.perf_counter()
    count = 0
    for batch in RankBatches(order, 1, 0, GLOBAL_ROWS, steps):
        use(rows.__getitems__(batch))
        count += len(batch)
    return {"seconds": time.perf_counter() - began, "rows": count, "before": before, "after": own_memory()}


def by_datasets(folder: Path, at: float) -> dict[str, Any]:
    from training.dataset import split_rows

    rows = split_rows(folder, manifest(folder), "train")
    assert rows is not None
    order = np.random.default_rng(0).permutation(len(rows))[:2000].tolist()
    began = time.perf_counter()
    for number in order:
        row = rows[number]
        row["input_ids"].sum()
        row["labels"].sum()
    return {"seconds": time.perf_counter() - began, "rows": len(order)}


def own_memory() -> int:
    """Bytes that this process holds and shares with no file."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


INSIDE = {"first": first, "cold": cold, "views": views, "touched": touched, "limit": limit, "collated": collated}
INSIDE["datasets"] = by_datasets

if __name__ == "__main__":
    main()
