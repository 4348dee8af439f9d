"""The pack job from Delta to Delta and shards, beside the speed of the tokenizer alone: tokens per second and core.

    python tests/benchmarks/bench_pack_job.py [--pairs 100000] [--cores 2] [--reports indiana_reports.csv]

Pairs are those of `bench_packing.py`, each with a number of its own in front, so that no cache sees one twice. Seconds
are those of the clock, times cores. The session is warm: a first run over few pairs is not counted.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pyarrow as pa
from deltalake import write_deltalake

from jobs.pack_sequences import Config, transform
from radlake.chat import load_template
from radlake.prompts import INSTRUCTIONS
from radlake.session import start_session
from radlake.settings import PackSettings, Settings
from radlake.snapshot.create import _numbered
from radlake.snapshot.shard import ShardWriter
from radlake.tokenizer import load_tokenizer
from tests.benchmarks.bench_packing import read_texts, synthetic_texts

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--reports", type=Path)
    given = parser.parse_args()
    pairs = pairs_of(given.pairs, given.reports)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        write_deltalake(str(folder / "pairs"), pairs)
        write_deltalake(str(folder / "few"), pairs.slice(0, 2_000))
        tokens, rendering = rendered(pairs.slice(0, 20_000))
        alone = tokenized(pairs.slice(0, 20_000))
        spark = start_session(Settings.model_validate({"spark": {"master": f"local[{given.cores}]"}}).spark)
        job(spark, folder, "few")
        packing, rows, packed = job(spark, folder, "pairs")
        sharding = timed(lambda: shards(spark, folder, pairs["pair_key"].combine_chunks()))
        spark.stop()
    cores = given.cores
    print(f"{given.pairs:,} pairs, {packed:,} tokens, {rows:,} rows {packed / (rows * 2048):.3%} full; {cores} cores\n")
    print(f"{'':<52}{'seconds':>9}{'Mtok/s and core':>18}")
    tell("tokenizer alone, 20,000 pairs on one core", alone, tokens / alone)
    tell("rendered by the template, 20,000 pairs on one core", rendering, tokens / rendering)
    tell("Delta to Delta: read, tokenize, pack, write", packing, packed / packing / cores)
    tell("packed rows to shards, hashed", sharding, packed / sharding / cores)
    tell("all of it", packing + sharding, packed / (packing + sharding) / cores)


def tell(name: str, seconds: float, rate: float) -> None:
    print(f"{name:<52}{seconds:>9.1f}{rate / 1e6:>18.2f}")


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


def rendered(pairs: pa.Table) -> tuple[int, float]:
    """(tokens, seconds) of what a worker does with each pair."""
    tokenizer, template = load_tokenizer("llama3"), load_template("llama3")
    fields = [pairs[name].to_pylist() for name in ("instruction", "input", "output")]
    began = time.perf_counter()
    tokens = sum(len(template.render(tokenizer, *one)[0]) for one in zip(*fields, strict=True))
    return tokens, time.perf_counter() - began


def tokenized(pairs: pa.Table) -> float:
    """Seconds for the texts that cannot come out of a cache."""
    tokenizer = load_tokenizer("llama3")
    texts = pairs["input"].to_pylist() + pairs["output"].to_pylist()
    return timed(lambda: tokenizer.encode_batch(texts))


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


def shards(spark: SparkSession, folder: Path, keys: pa.Array) -> None:
    """As `snapshot create` writes them: bucket by bucket through the driver."""
    rows = spark.read.format("delta").load(str(folder / "pairs-packed"))
    with ShardWriter(folder / "shards", "train") as writer:
        for bucket in sorted(row[0] for row in rows.select("bucket").distinct().collect()):
            writer.write(_numbered(rows.where(f"bucket = {bucket}").orderBy("row").toArrow(), keys))


if __name__ == "__main__":
    main()
