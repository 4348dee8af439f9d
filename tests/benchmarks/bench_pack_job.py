"""The pack job from Delta to Delta and shards, beside the speed of tokenizers alone: tokens per second and core.

    python tests/benchmarks/bench_pack_job.py [--pairs 100000] [--cores 2] [--reports indiana_reports.csv]

Pairs are those of `bench_packing.py`, each with a number of its own in front: one word in a hundred is new. Seconds are
those of the clock, times cores; CPU seconds are those of all processes, which a busy machine changes less. The session
is warm: a first run over 50,000 pairs is not counted. Of the tokenizers and of packing alone the best of three is told,
each on one thread.

Delta to Delta is what `radlake pack` does from reading the pairs to the commit that publishes their rows, with both;
equations, gate and books, which come in between and after, are not in it (`bench_gates.py` times suites).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import MISSING, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pyarrow as pa
from deltalake import DeltaTable, WriterProperties, write_deltalake
from pyarrow import parquet

from jobs.pack_sequences import STAGE, Config
from radlake.encoding import WordEncoder
from radlake.lake.attempt import Attempt, new_run_id
from radlake.lake.lake import Lake
from radlake.lake.publish import publish
from radlake.lake.table import create_table
from radlake.lake.worker_files import write_files
from radlake.prompts import INSTRUCTIONS
from radlake.sequences import pack_bucket, with_order
from radlake.session import start_session
from radlake.settings import PackSettings, Settings
from radlake.snapshot.parallel import PackedRows, write_shards
from radlake.snapshot.shard import ROWS_PER_SHARD
from radlake.tokenizer import load_tokenizer
from schemas import PACKED_SEQUENCES
from tests.benchmarks.bench_packing import read_texts, synthetic_texts

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

ALONE = 20_000  # pairs that tokenizers are timed on
WARM = 50_000  # pairs that are packed before: a JVM compiles what it runs for some seconds, an archive takes longer


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--reports", type=Path)
    given = parser.parse_args()
    pairs, cores = pairs_of(given.pairs, given.reports), given.cores
    print(f"{'':<60}{'seconds':>9}{'Mtok/s and core':>18}{'CPU seconds':>14}{'Mtok per CPU second':>22}")
    some = pairs.slice(0, ALONE)
    tokens, encoders = tokenizers(some)
    for name, encode in encoders.items():
        tell(f"{name}, {len(some):,} pairs", tokens, min(timed(encode) for _ in range(3)))
    tell(f"rendered and packed, {len(some):,} pairs", *packed_alone(some))
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        prepare(folder, pairs)
        spark = start_session(Settings.model_validate({"spark": {"master": f"local[{cores}]"}}).spark)
        job(spark, folder, "few")
        shards(spark, folder, "few")
        packing = timed(lambda: job(spark, folder, "pairs"))
        sharding = timed(lambda: shards(spark, folder, "pairs"))
        rows, tokens = size_of(spark, folder)
        spark.stop()
    tell("Delta to Delta: read, tokenize, pack, write", tokens, packing, cores)
    tell("packed rows to shards, hashed", tokens, sharding, cores)
    tell("all of it", tokens, (packing[0] + sharding[0], packing[1] + sharding[1]), cores)
    print(f"\n{given.pairs:,} pairs, {tokens:,} tokens, {rows:,} rows {tokens / (rows * 2048):.3%} full; {cores} cores")


def tell(name: str, tokens: int, seconds: tuple[float, float], cores: int = 1) -> None:
    clock, cpu = seconds
    print(f"{name:<60}{clock:>9.1f}{tokens / clock / cores / 1e6:>18.2f}{cpu:>14.1f}{tokens / cpu / 1e6:>22.2f}")


def prepare(folder: Path, pairs: pa.Table) -> None:
    # Row groups are what Spark shares out.
    write_deltalake(str(folder / "pairs"), pairs, writer_properties=WriterProperties(max_row_group_size=20_000))
    write_deltalake(str(folder / "few"), pairs.slice(0, WARM))
    parquet.write_table(pairs.select(["pair_key"]), folder / "pairs.parquet")


def pairs_of(count: int, reports: Path | None) -> pa.Table:
    texts = list(synthetic_texts() if reports is None else read_texts(reports))
    keys = sorted((hashlib.sha256(str(number).encode()).hexdigest(), number) for number in range(count))
    chosen = [(number, *texts[number % len(texts)]) for _, number in keys]
    columns = {
        "pair_key": [key for key, _ in keys],
        "report_key": [str(number) for number, _, _ in chosen],
        "instruction": [INSTRUCTIONS[number % 20] for number, _, _ in chosen],
        "input": [f"{number} {given}" for number, given, _ in chosen],
        "output": [output for _, _, output in chosen],
        "split": ["train"] * count,
    }
    return pa.table(columns)


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds of the clock and of the CPU, of this process and all that it started."""
    began, used = time.perf_counter(), cpu_seconds()
    work()
    return time.perf_counter() - began, cpu_seconds() - used


def cpu_seconds() -> float:
    own = psutil.Process()
    return sum(sum(process.cpu_times()[:4]) for process in [own, *own.children(recursive=True)])


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


def packed_alone(pairs: pa.Table) -> tuple[int, tuple[float, float]]:
    """Tokens and seconds of what a worker does with a bucket."""
    bucket = pairs.append_column("bucket", pa.array([0] * len(pairs), pa.int32()))
    work = lambda: pack_bucket(with_order(bucket, 0), "llama3", "llama3", "llama3", 2048)  # noqa: E731
    seconds = min(timed(work) for _ in range(3))
    return sum(len(chunk.flatten()) for chunk in work()["input_ids"].chunks), seconds


def job(spark: SparkSession, folder: Path, name: str) -> None:
    """As `radlake pack` does it: the candidate is written, then published in one commit."""
    lake, cfg = lake_of(folder, name), Config.of(PackSettings())
    create_table(spark, PACKED_SEQUENCES, lake)
    attempt = an_attempt()
    pairs = STAGE.read(spark, lake, spark.read.format("delta").load(str(folder / name)), cfg)
    attempt = replace(attempt, files=write_files(STAGE, cfg, pairs, attempt, lake))
    publish(spark, STAGE, attempt, lake, STAGE.replace_where(cfg))


def lake_of(folder: Path, name: str) -> Lake:
    return Lake.at(str(folder / f"{name}-lake"))


def an_attempt() -> Attempt:
    words = {field.name: "" for field in fields(Attempt) if field.default is MISSING and field.type == "str"}
    named = {"run_id": new_run_id("pack"), "stage": "pack", "zone": "research", "inputs": {}, "started": 0.0}
    return Attempt(**{**words, **named})


def size_of(spark: SparkSession, folder: Path) -> tuple[int, int]:
    """Rows and tokens."""
    packed = spark.read.format("delta").load(PACKED_SEQUENCES.path(lake_of(folder, "pairs")))
    rows, tokens = packed.selectExpr("count(*)", "sum(size(input_ids))").first()
    return rows, tokens


def shards(spark: SparkSession, folder: Path, name: str) -> None:
    """As `snapshot create` writes them."""
    packed = PACKED_SEQUENCES.path(lake_of(folder, name))
    rows = PackedRows(packed, DeltaTable(packed).version(), "llama3", "train")
    target = folder / f"{name}-shards"
    target.mkdir()
    (target / "pairs.parquet").symlink_to(folder / "pairs.parquet")
    write_shards(rows, target, ROWS_PER_SHARD, spark)


if __name__ == "__main__":
    main()
