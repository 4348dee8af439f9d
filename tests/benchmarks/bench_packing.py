"""How fast documents are packed into rows of 2,048 tokens and how full these are, beside trl's and LLaMA-Factory's
packers on the same lengths in the same run, on one core.

    python tests/benchmarks/bench_packing.py [--reports indiana_reports.csv] [--pairs 200000] [--peers FOLDER]

Lengths are those of instruction pairs under the llama3 template: of the given reports (CSV with the columns findings
and impression), else of the synthetic hospital, drawn with replacement. LLaMA-Factory is fetched into FOLDER.
"""

from __future__ import annotations

import argparse
import csv
import importlib.util
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import numpy as np
import pyarrow as pa

from radlake.chat import load_template
from radlake.packing import pack
from radlake.prompts import INSTRUCTIONS
from radlake.tokenizer import load_tokenizer
from tests.drafts import synthetic_pairs

CAPACITY = 2048
BUCKET = 100_000  # pairs that the pack job packs at once
BATCH = 1_000  # what trl and LLaMA-Factory pack at once unless told otherwise


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=Path)
    parser.add_argument("--pairs", type=int, default=200_000)
    parser.add_argument("--peers", type=Path)
    given = parser.parse_args()
    known = lengths_of(given.reports)
    lengths = np.random.default_rng(0).choice(known[known <= CAPACITY], given.pairs)
    bound = lengths.sum() / (-(-lengths.sum() // CAPACITY) * CAPACITY)
    print(
        f"{lengths.size:,} documents, {lengths.mean():.0f} tokens on average, {np.median(lengths):.0f} in the middle,"
    )
    print(f"{lengths.max():,} at most; no packer can fill rows of {CAPACITY:,} more than {bound:.4%}\n")
    print(f"{'packer':<56}{'documents/s':>14}{'rows':>10}{'full':>10}")
    measured("radlake, buckets of 100,000", lengths, BUCKET, ours)
    measured("radlake, buckets of 1,000", lengths, BATCH, ours)
    measured("radlake, buckets of 100,000, tokens gathered", lengths, BUCKET, ours_gathered)
    for size, words in ((BUCKET, "100,000"), (BATCH, "1,000")):
        measured(f"trl bfd, batches of {words}, tokens gathered", lengths, size, trl_bfd)
    if given.peers:
        factory = llama_factory(given.peers)
        for size, words in ((20_000, "20,000"), (BATCH, "1,000")):
            knapsack = lambda part: len(factory.greedy_knapsack(part.tolist(), CAPACITY))  # noqa: E731
            measured(f"LLaMA-Factory greedy knapsack, batches of {words}", lengths, size, knapsack)


def lengths_of(reports: Path | None) -> np.ndarray:
    """Tokens of every pair, int64."""
    tokenizer, template = load_tokenizer("llama3"), load_template("llama3")
    pairs = synthetic_texts() if reports is None else read_texts(reports)
    rendered = (template.render(tokenizer, INSTRUCTIONS[n % 20], *pair) for n, pair in enumerate(pairs))
    return np.array([len(ids) for ids, _ in rendered], dtype=np.int64)


def synthetic_texts() -> Iterator[tuple[str, str]]:
    yield from ((pair["input"], pair["output"]) for pair in synthetic_pairs(5_000))


def read_texts(path: Path) -> Iterator[tuple[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["findings"] and row["impression"]:
                yield f"Exam: {row.get('image') or ''}\nFindings: {row['findings']}", row["impression"]


def measured(name: str, lengths: np.ndarray, size: int, packed: Callable[[np.ndarray], int]) -> None:
    """Packs `lengths` in parts of `size`, three times; prints the fastest."""
    parts = [lengths[start : start + size] for start in range(0, lengths.size, size)]
    seconds = []
    for _ in range(3):
        began = time.process_time()
        rows = sum(packed(part) for part in parts)
        seconds.append(time.process_time() - began)
    print(f"{name:<56}{lengths.size / min(seconds):>14,.0f}{rows:>10,}{lengths.sum() / (rows * CAPACITY):>10.3%}")


def ours(lengths: np.ndarray) -> int:
    return len(pack(lengths, CAPACITY))


def ours_gathered(lengths: np.ndarray) -> int:
    """As `radlake.sequences` does: rows of token arrays."""
    tokens, starts = np.zeros(lengths.sum(), dtype=np.int32), np.concatenate([[0], np.cumsum(lengths)]).tolist()
    rows = pack(lengths, CAPACITY)
    for row in rows:
        np.concatenate([tokens[starts[n] : starts[n + 1]] for n in row.tolist()])
    return len(rows)


def trl_bfd(lengths: np.ndarray) -> int:
    from trl.data_utils import _pack_bfd

    offsets = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
    values = pa.array(np.zeros(offsets[-1], dtype=np.int32))
    table = pa.table({"input_ids": pa.LargeListArray.from_arrays(pa.array(offsets), values)})
    return _pack_bfd(table, CAPACITY).num_rows


def llama_factory(folder: Path) -> ModuleType:
    """The module of LLaMA-Factory that packs; it needs nothing of the rest."""
    words = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--target", str(folder), "llamafactory==0.9.5"]
    path = folder / "llamafactory" / "data" / "processor" / "processor_utils.py"
    if not path.is_file():
        subprocess.run(words, check=True)
    spec = importlib.util.spec_from_file_location("llama_factory_packing", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
