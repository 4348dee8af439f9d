"""The pack job from Delta to Delta and shards, beside the speed of tokenizers alone: tokens per second and core.

    python tests/benchmarks/bench_pack_job.py [--pairs 100000] [--cores 2] [--reports indiana_reports.csv]

Pairs are those of `bench_packing.py`, each with a number of its own in front: one word in a hundred is new. Seconds are
those of the clock, times cores. The session is warm: a first run over few pairs is not counted. Of the tokenizers and
of packing alone the best of three is told, each on one thread.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
from deltalake import DeltaTable, write_deltalake
from pyarrow import parquet

from jobs.pack_sequences import Config, transform
from radlake.encoding import WordEncoder
from radlake.prompts import INSTRUCTIONS
from radlake.sequences import pack_bucket, with_order
from radlake.session import start_session
from radlake.settings import PackSettings, Settings
from radlake.snapshot.parallel import PackedRows, write_shards
from radlake.snapshot.shard import ROWS_PER_SHARD
from radlake.tokenizer import load_tokenizer
from tests.benchmarks.bench_packing import read_texts, synthetic_texts

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ALONE = 20_000  # pairs that tokenizers are timed on


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--reports", type=Path)
    given = parser.parse_args()
    pairs, cores = pairs_of(given.pairs, given.reports), given.cores
    some = pairs.slice(0, ALONE)
    print(f"{'':<60}{'seconds':>9}{'Mtok/s and core':>18}")
    tokens, encoders = tokenizers(some)
    for name, encode in encoders.items():
        fastest = min(timed(encode) for _ in range(3))
        tell(f"{name}, {len(some):,} pairs", fastest, tokens / fastest)
    tokens, seconds = packed_alone(some)
    tell(f"rendered and packed, {len(some):,} pairs", seconds, tokens / seconds)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_deltalake(str(folder / "pairs"), pairs, target_file_size=64 * 2**20)
        write_deltalake(str(folder / "few"), pairs.slice(0, 2_000))
        parquet.write_table(pairs.select(["pair_key"]), folder / "pairs.parquet")
        spark = start_session(Settings.model_validate({"spark": {"master": f"local[{cores}]"}}).spark)
        job(spark, folder, "few")
        shards(spark, folder, "few")
        packing, rows, packed = job(spark, folder, "pairs")
        tell("Delta to Delta: read, tokenize, pack, write", packing, packed / packing / cores)
        sharding = timed(lambda: shards(spark, folder, "pairs"))
        tell("packed rows to shards, hashed", sharding, packed / sharding / cores)
        spark.stop()
    tell("all of it", packing + sharding, packed / (packing + sharding) / cores)
    print(f"\n{given.pairs:,} pairs, {packed:,} tokens, {rows:,} rows {packed / (rows * 2048):.3%} full; {cores} cores")


def tell(name: str, seconds: float, rate: float) -> None:
    print(f"{name:<60}{seconds:>9.1f}{rate / 1e6:>18.2f}")


def pairs_of(count: int, reports: Path | None) -> pa.Table:
    texts = list(synthetic_texts() if reports is None else read_texts(reports))
    chosen = itertools.islice(itertools.cycle(texts), count)
    rows = [
        {
            "pair_key": hashlib.sha256(str(number).encode()).hexdigest(),
            "report_key": str(number),
            "instruction": INSTRUCTIONS[number % 20],
            "input": f"{number} {given}",
            "output": output,
            "split": "train",
        }
        for number, (given, output) in enumerate(chosen)
    ]
    return pa.Table.from_pylist(rows).sort_by("pair_key")


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def tokenizers(pairs: pa.Table) -> tuple[int, dict[str, Callable[[], object]]]:
    """Tokens of the pairs' own texts, and who can encode them on one thread; instructions repeat in any case."""
    from radlake.family import hf_tokenizer

    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    tokenizer, theirs = load_tokenizer("llama3"), hf_tokenizer("llama3", "llama3").backend_tokenizer
    column = pa.concat_arrays([*pairs["input"].chunks, *pairs["output"].chunks])
    texts = column.to_pylist()
    ours = {
        "Hugging Face tokenizers": lambda: theirs.encode_batch_fast(texts, add_special_tokens=False),
        "tiktoken, text by text": lambda: tokenizer.encode_batch(texts),
        "radlake.encoding, no word known before": lambda: WordEncoder(tokenizer).encode(column),
    }
    return sum(map(len, tokenizer.encode_batch(texts))), ours


def packed_alone(pairs: pa.Table) -> tuple[int, float]:
    """(tokens, seconds) of what a worker does with a bucket."""
    bucket = pairs.append_column("bucket", pa.array([0] * len(pairs), pa.int32()))
    work = lambda: pack_bucket(with_order(bucket, 0), "llama3", "llama3", "llama3", 2048)  # noqa: E731
    seconds = min(timed(work) for _ in range(3))
    return sum(len(chunk.flatten()) for chunk in work()["input_ids"].chunks), seconds


def job(spark: SparkSession, folder: Path, name: str) -> tuple[float, int, int]:
    """(seconds, rows, tokens) of the stage's own transform, read from Delta and written to Delta."""
    out = str(folder / f"{name}-packed")
    cfg = Config.of(PackSettings())

    def work() -> None:
        found = transform(spark.read.format("delta").load(str(folder / name)), cfg)
        found.write.format("delta").save(out)

    seconds = timed(work)
    rows, tokens = spark.read.format("delta").load(out).selectExpr("count(*)", "sum(size(input_ids))").first()
    return seconds, rows, tokens


def shards(spark: SparkSession, folder: Path, name: str) -> None:
    """As `snapshot create` writes them."""
    packed = str(folder / f"{name}-packed")
    rows = PackedRows(packed, DeltaTable(packed).version(), "llama3", "train")
    target = folder / f"{name}-shards"
    target.mkdir()
    (target / "pairs.parquet").symlink_to(folder / "pairs.parquet")
    write_shards(rows, target, ROWS_PER_SHARD, spark)


if __name__ == "__main__":
    main()
