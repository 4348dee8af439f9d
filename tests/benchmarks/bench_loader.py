"""The loader: rows per CPU second from the page cache, time to the first batch at any place, memory; and beside it
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
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from radlake.snapshot.manifest import Manifest
from radlake.snapshot.shard import SHARD_SCHEMA, ShardWriter

CAPACITY, DOCUMENT, GLOBAL_ROWS, SEED = 2048, 130, 64, 0
BATCHES = 400  # of a turn


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=41_000)
    parser.add_argument("--part", type=int, default=20_000)
    parser.add_argument("--keep", type=Path, help="write the rows here, or use those that are there")
    parser.add_argument("--peers", type=Path)
    parser.add_argument("--worlds", type=int, nargs="*", default=[1, 2, 3, 4, 8])
    parser.add_argument("--inside", nargs=2, metavar=("WHAT", "FOLDER"), help=argparse.SUPPRESS)
    parser.add_argument("--at", type=float, default=0.0, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.inside:
        print(json.dumps(INSIDE[given.inside[0]](Path(given.inside[1]), given.at)))
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        if not (folder / "files.json").is_file():
            write_rows(folder, given.rows)
        print(f"{count_of(folder):,} rows, {sum(entry.bytes for entry in manifest(folder).files) / 1e9:.1f} GB\n")
        own = report(folder)
        if given.peers:
            from tests.benchmarks.loader_peers import compare_exactness, compare_speed

            compare_speed(folder, given.part, given.peers, own)
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


def report(folder: Path) -> tuple[float, float]:
    """Every measurement once, in a process of its own; rows per CPU second, and seconds to a first batch."""
    print(f"{'measured':<62}{'':>16}")
    seconds = []
    for share in (0.0, 0.5, 0.99):
        found = inside("first", folder, share)
        seconds.append(found["seconds"])
        name = f"first batch of {GLOBAL_ROWS} rows, {share:.0%} into the second epoch"
        print(f"{name:<62}{found['seconds'] * 1000:>12,.1f} ms, opening included")
    print(f"{'  the same, shards not in the page cache':<62}{inside('cold', folder, 0.5)['seconds'] * 1e3:>12,.1f} ms")
    for what, words in (
        ("views", "rows in random order, nothing copied"),
        ("collated", "rows collated by trl, batches of 1"),
        ("datasets", "rows by datasets.Dataset, every token read"),
    ):
        found = inside(what, folder)
        print(f"{words:<62}{found['rows'] / found['seconds']:>12,.0f} rows/s")
        if what == "views":
            memory = (
                f"{found['before'] / 1e6:,.1f} MB before, {found['after'] / 1e6:,.1f} MB after {found['rows']:,} rows"
            )
            print(f"{'  memory of its own (page cache apart)':<62}{memory}")
    found = inside("against", folder)
    print(f"{'rows in random order, every token read':<62}{found['rows'] / found['ours']:>12,.0f} rows/s")
    for key, words in (
        ("random", "  the limit: numpy's sums alone, rows found and made before"),
        ("sequential", "  numpy's sums over the same shards from end to end"),
    ):
        ratio = found[key] / found["ours"]
        print(f"{words:<68}{found['rows'] / found[key]:>6,.0f} rows/s: we reach {ratio:.0%}")
    return found["rows"] / found["ours"], seconds[1]


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


def against(folder: Path, at: float) -> dict[str, Any]:
    """CPU seconds of one pass over all rows: ours, and numpy's sums of rows that were made before the clock started.

    The passes take turns, some hundred megabytes each, so that whatever else the machine does meets all alike; each
    maps the files for itself, and so has its own page faults.
    """
    from training.order import Order, RankBatches

    (ours, there), order = (opened(folder), opened(folder)), Order(count_of(folder), GLOBAL_ROWS, SEED)
    batches = RankBatches(order, 1, 0, GLOBAL_ROWS, order.steps_per_epoch)
    numbers, seconds = iter(batches), {"ours": 0.0, "random": 0.0, "sequential": 0.0}
    in_file_order = straight_through(folder)
    for start in range(0, len(batches), BATCHES):
        count = min(BATCHES, len(batches) - start)
        same = [views for batch in peeked(order, start, count) for views in there.__getitems__(batch)]
        straight = [next(in_file_order) for _ in same]
        turns = {
            "ours": lambda c=count: [read(row) for _ in range(c) for row in ours.__getitems__(next(numbers))],
            "random": lambda r=same: [read(row) for row in r],
            "sequential": lambda p=straight: [add(values, dtype=np.int32) for values in p],
        }
        for what in sorted(turns, reverse=bool(start // BATCHES % 2)):
            began = time.process_time()
            turns[what]()
            seconds[what] += time.process_time() - began
    return {"rows": order.rows, **seconds}


def read(row: Any) -> Any:
    return add(row["input_ids"], dtype=np.int32) + add(row["labels"], dtype=np.int32)


def peeked(order: Any, start: int, count: int) -> list[list[int]]:
    """The row numbers of `count` batches from step `start` on."""
    from training.order import RankBatches

    return list(RankBatches(order, 1, 0, GLOBAL_ROWS, start + count, order.sample_at(start)))


def straight_through(folder: Path) -> Iterator[np.ndarray]:
    """The files in pieces as large as the tokens and labels of a row; from the front again at the end."""
    files = [np.asarray(np.memmap(path, dtype=np.int32, mode="r")) for path in sorted(folder.glob("train/*.arrow"))]
    while True:
        for file in files:
            yield from (file[at : at + 2 * CAPACITY] for at in range(0, file.size - 2 * CAPACITY, 2 * CAPACITY))


def opened(folder: Path) -> Any:
    """The rows, all shards mapped: they are once per run."""
    from training.dataset import ShardRows

    rows = ShardRows(folder, manifest(folder), "train")
    for number in range(0, rows.rows, 4096):
        rows[number]
    return rows


def count_of(folder: Path) -> int:
    return sum(entry.rows or 0 for entry in manifest(folder).files)


def collated(folder: Path, at: float) -> dict[str, Any]:
    import torch
    from trl.trainer.sft_trainer import DataCollatorForLanguageModeling

    torch.set_num_threads(1)
    collate = DataCollatorForLanguageModeling(pad_token_id=0, padding_free=True)
    return walked(folder, lambda rows: [collate([row]) for row in rows], steps=60)


def walked(folder: Path, use: Any, steps: int | None = None) -> dict[str, Any]:
    from training.order import Order, RankBatches

    rows = opened(folder)
    order = Order(rows.rows, GLOBAL_ROWS, SEED)
    steps = min(steps or order.steps_per_epoch, order.steps_per_epoch)
    before, began = own_memory(), time.process_time()
    count = 0
    for batch in RankBatches(order, 1, 0, GLOBAL_ROWS, steps):
        use(rows.__getitems__(batch))
        count += len(batch)
    return {"seconds": time.process_time() - began, "rows": count, "before": before, "after": own_memory()}


def by_datasets(folder: Path, at: float) -> dict[str, Any]:
    from training.dataset import split_rows

    rows = split_rows(folder, manifest(folder), "train")
    assert rows is not None
    order = np.random.default_rng(0).permutation(len(rows))[:2000].tolist()
    began = time.process_time()
    for number in order:
        row = rows[number]
        row["input_ids"].sum()
        row["labels"].sum()
    return {"seconds": time.process_time() - began, "rows": len(order)}


def own_memory() -> int:
    """Bytes that this process holds and shares with no file."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("RssAnon"):
            return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


add = np.add.reduce  # into 32 bits: numpy's quickest way to read every token
INSIDE = {"first": first, "cold": cold, "views": views, "against": against, "collated": collated}
INSIDE["datasets"] = by_datasets

if __name__ == "__main__":
    main()
