"""mosaicml-streaming and litdata beside our loader: the same rows, the same machine, the same run.

Three questions: rows per CPU second in random order (one process, every token read); seconds from making the loader to
the first batch where a run goes on, half through; whether a run that goes on with another number of processes sees the
same remaining global batches. Peers live in a virtual environment of their own and are told what their documentation
tells to say: mosaicml-streaming its canonical nodes, so that its order does not depend on the processes; litdata to
shuffle and to drop what does not fill a batch. State goes through `state_dict` and `load_state_dict` of either.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

PACKAGES = ("mosaicml-streaming==0.13.0", "litdata==0.2.76", "numpy", "pyarrow", "torch")
AFTER = 6  # global batches after which a run is stopped
GLOBAL = 24  # rows in them: what the peers need to divide by every number of processes
EXACT_ROWS = 24 * 40

# Runs in the peer's environment: python -c SCRIPT WHAT PEER FOLDER …; answers with one line of JSON on rank 0.
_SCRIPT = r"""
import json, os, sys, time, pathlib
import numpy as np
what, peer, folder = sys.argv[1], sys.argv[2], pathlib.Path(sys.argv[3])
if os.environ.get("WORLD_SIZE", "1") != "1":
    import torch.distributed as dist
    dist.init_process_group("gloo")
rank, world = int(os.environ.get("RANK", 0)), int(os.environ.get("WORLD_SIZE", 1))

def rows_of(shards):
    import pyarrow as pa
    for path in sorted(shards.glob("*.arrow")):
        for batch in pa.ipc.open_stream(pa.memory_map(str(path))):
            ids, labels = batch["input_ids"], batch["labels"]
            for n in range(batch.num_rows):
                yield ids[n].values.to_numpy(), labels[n].values.to_numpy()

def make(peer, batch):
    if peer == "mosaicml-streaming":
        from streaming import StreamingDataset, StreamingDataLoader
        data = StreamingDataset(local=str(folder / "mds"), shuffle=True, shuffle_seed=0, batch_size=batch,
                                num_canonical_nodes=1, predownload=None)
    else:
        from litdata import StreamingDataset, StreamingDataLoader
        data = StreamingDataset(str(folder / "lit"), shuffle=True, seed=0, drop_last=True)
    return StreamingDataLoader(data, batch_size=batch, num_workers=0, collate_fn=list)

def plain(row):
    return (row["ids"], row["labels"]) if isinstance(row, dict) else row

if what == "write":
    count, shards, size = int(sys.argv[4]), pathlib.Path(sys.argv[5]), int(sys.argv[6])
    if peer == "mosaicml-streaming":
        from streaming import MDSWriter
        with MDSWriter(out=str(folder / "mds"), size_limit=size,
                       columns={"ids": "ndarray:int32", "labels": "ndarray:int32"}) as out:
            for n, (ids, labels) in zip(range(count), rows_of(shards)):
                out.write({"ids": ids, "labels": labels})
    else:
        from litdata.streaming.writer import BinaryWriter
        (folder / "lit").mkdir(parents=True)
        writer = BinaryWriter(str(folder / "lit"), chunk_bytes=size)
        for n, (ids, labels) in zip(range(count), rows_of(shards)):
            writer.add_item(n, {"ids": ids.copy(), "labels": labels.copy()})
        writer.done(); writer.merge()
    print(json.dumps({}))
elif what == "speed":
    loader = make(peer, 64)
    iterator = iter(loader); next(iterator)
    add, began, count = np.add.reduce, time.process_time(), 0
    for batch in iterator:
        for row in batch:
            ids, labels = plain(row); add(ids, dtype=np.int32); add(labels, dtype=np.int32)
        count += len(batch)
    print(json.dumps({"rows": count, "seconds": time.process_time() - began}))
elif what == "resume":
    total = int(sys.argv[4])
    loader = make(peer, 64)
    iterator = iter(loader)
    if peer == "mosaicml-streaming":
        state = loader.dataset.state_dict(total // 2 // 64 * 64, True)
        del iterator, loader
        began = time.perf_counter()
        loader = make(peer, 64); loader.dataset.load_state_dict(state)
    else:
        for n in range(total // 2 // 64): next(iterator)
        state = loader.state_dict()
        del iterator, loader
        began = time.perf_counter()
        loader = make(peer, 64); loader.load_state_dict(state)
    for row in next(iter(loader)): plain(row)[0].sum()
    print(json.dumps({"seconds": time.perf_counter() - began}))
    sys.stdout.flush(); os._exit(0)
elif what == "order":
    per, state_file, stop = int(sys.argv[4]) // world, pathlib.Path(sys.argv[5]), int(sys.argv[6])
    loader = make(peer, per)
    if state_file.exists():
        state = json.loads(state_file.read_text())
        (loader.dataset if peer == "mosaicml-streaming" else loader).load_state_dict(state)
    seen = []
    iterator = iter(loader)
    for n, batch in enumerate(iterator):
        seen.append([int(plain(row)[0][0]) for row in batch])
        if n + 1 == stop: break
    if stop and rank == 0:
        if peer == "mosaicml-streaming":
            state = loader.dataset.state_dict(stop * per * world, False)
        else:
            state = loader.state_dict()
        state_file.write_text(json.dumps(state))
    everyone = [seen]
    if world > 1:
        everyone = [None] * world
        dist.all_gather_object(everyone, seen)
    if rank == 0:
        steps = max(map(len, everyone))
        print(json.dumps([sorted(r for one in everyone if n < len(one) for r in one[n]) for n in range(steps)]))
    sys.stdout.flush()
    if world > 1: dist.barrier()
    os._exit(0)
"""


PEERS = ("mosaicml-streaming", "litdata")
LARGE, SMALL = 64 * 2**20, 2**20  # bytes of a peer's shard; small ones so that few rows fill many


def compare_speed(shards: Path, part: int, home: Path, own: tuple[float, float]) -> None:
    """Prints rows per CPU second and how long a run takes to go on; `own` is ours, over all rows."""
    python = _installed(home)
    print(f"\nbeside, over {part:,} of these rows: rows/s, every token read, and ms to the first batch half through")
    print(f"{'radlake':<62}{own[0]:>12,.0f} rows/s{own[1] * 1e3:>10,.1f} ms")
    for peer in PEERS:
        folder = shards / "peers" / peer
        _ask(python, "write", peer, folder, part, shards / "train", LARGE)
        speed, resumed = _ask(python, "speed", peer, folder), _ask(python, "resume", peer, folder, part)
        print(f"{peer:<62}{speed['rows'] / speed['seconds']:>12,.0f} rows/s{resumed['seconds'] * 1e3:>10,.1f} ms")


def compare_exactness(shards: Path, home: Path, worlds: tuple[int, ...]) -> None:
    """Prints on how many pairs of world sizes a run that goes on sees the rest of the whole run's global batches."""
    python = _installed(home)
    print(f"\nthe same remaining global batches from any of {', '.join(map(str, worlds))} processes to any")
    print(f"{'radlake':<62}{_exact(_own_order, worlds)}")
    for peer in PEERS:
        folder = shards / "peers" / f"{peer}-small"
        _ask(python, "write", peer, folder, EXACT_ROWS, shards / "train", SMALL)
        print(f"{peer:<62}{_exact(lambda *o, p=peer, f=folder: _peer_order(python, p, f, *o), worlds)}", flush=True)


Ordered = Callable[[int, Path, int], list[list[int]]]


def _exact(order: Ordered, worlds: tuple[int, ...]) -> str:
    """Of the pairs of world sizes (before, after), how many go on with the remaining batches of a whole run."""
    failed, unsteady, died = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for before in worlds:
            stopped, state = Path(folder, "stopped.json"), Path(folder, "state.json")
            whole = _or_none(order, before, state, 0)
            begun = _or_none(order, before, stopped, AFTER)
            if whole is None or begun is None:
                died.append(str(before))
            elif begun != whole[:AFTER]:
                unsteady.append(str(before))
            for after in worlds:
                state.unlink(missing_ok=True)
                if stopped.exists():
                    shutil.copy(stopped, state)
                same = whole is not None and begun == whole[:AFTER] and stopped.exists()
                if not same or _or_none(order, after, state, 0) != whole[AFTER:]:
                    failed.append(f"{before}→{after}")
            stopped.unlink(missing_ok=True)
            state.unlink(missing_ok=True)
    said = [f"{len(worlds) ** 2 - len(failed)} of {len(worlds) ** 2}"]
    said += [f"not {', '.join(failed)}"] if failed else []
    said += [f"two launches alike differ with {', '.join(unsteady)} processes"] if unsteady else []
    said += [f"died with {', '.join(died)}"] if died else []
    return "; ".join(said)


def _or_none(order: Ordered, world: int, state: Path, stop: int) -> list[list[int]] | None:
    try:
        return order(world, state, stop)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None


def _own_order(world: int, state: Path, stop: int) -> list[list[int]]:
    """Ours, by the samplers of all processes; the run that goes on reads the state as a checkpoint holds it."""
    from training.order import Order, RankBatches

    order = Order(EXACT_ROWS, GLOBAL, 0)
    sample = json.loads(state.read_text())["sample"] if state.exists() else 0
    steps = stop or order.steps_per_epoch
    ranks: list[Iterator[list[int]]] = [iter(RankBatches(order, world, r, 1, steps, sample)) for r in range(world)]
    turns = [[row for rows in turn for row in rows] for turn in zip(*ranks, strict=True)]
    per = -(-GLOBAL // world)
    if stop:
        state.write_text(json.dumps(order.state(order.sample_at(stop))))
    grouped = [turns[n : n + per] for n in range(0, len(turns), per)]
    return [sorted(row for turn in group for row in turn if row != EXACT_ROWS) for group in grouped]


def _peer_order(python: Path, peer: str, folder: Path, world: int, state: Path, stop: int) -> list[list[int]]:
    words = ["order", peer, str(folder), str(GLOBAL), str(state), str(stop)]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    shared = {"WORLD_SIZE": world, "LOCAL_WORLD_SIZE": world, "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port}
    ranks = []
    for rank in range(world):
        own = {name: str(value) for name, value in {**shared, "RANK": rank, "LOCAL_RANK": rank}.items()}
        command = [str(python), "-c", _SCRIPT, *words]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL, "text": True}
        ranks.append(subprocess.Popen(command, env=os.environ | own | {"OMP_NUM_THREADS": "1"}, **pipes))  # type: ignore[call-overload]
    try:
        said = [rank.communicate(timeout=300)[0] for rank in ranks]
    finally:
        for rank in ranks:
            rank.kill()
            rank.wait()
    if any(rank.returncode for rank in ranks):
        raise subprocess.CalledProcessError(1, "peer")
    return json.loads(said[0].splitlines()[-1])


def _ask(python: Path, *words: object) -> dict[str, float]:
    command = [str(python), "-c", _SCRIPT, *map(str, words)]
    Path(str(words[2])).mkdir(parents=True, exist_ok=True)
    done = subprocess.run(
        command, capture_output=True, text=True, check=True, timeout=300, env=os.environ | {"OMP_NUM_THREADS": "1"}
    )
    return json.loads(done.stdout.splitlines()[-1])


def _installed(home: Path) -> Path:
    python = home / "bin" / "python"
    if not (home / "ready").is_file():
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PACKAGES], check=True)
        (home / "ready").touch()
    return python
