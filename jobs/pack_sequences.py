"""Pack pairs into token rows: the model family's template and vocabulary, whole documents, at most 2,048 tokens.

    radlake pack --lake ./lake
    spark-submit jobs/pack_sequences.py --lake ./lake --master 'local[2]'

Buckets and the order within them depend on keys and counts only, so the rows are the same on one core and
on a cluster. The test split stays text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, get_args

from expectations.packed_sequences import GATE
from expectations.packed_text import texts_off
from radlake.lake.audit import conserve_keys
from radlake.lake.quarantine import quarantine_by_report
from radlake.lake.stage import Stage, WorkerWriting
from radlake.prompts import choose_sql
from radlake.settings import Modality, PackProfile, PackSettings
from schemas import INSTRUCTION_PAIRS, PACKED_SEQUENCES, QUARANTINE
from schemas.packed_sequences import CHECKS_IN_ARROW

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import Column, DataFrame, SparkSession

CODE = (
    *(
        "jobs.pack_sequences",
        "radlake.sequences",
        "radlake.documents",
        "radlake.encoding",
        "radlake.packing",
        "radlake.patterns",
        "radlake.chat",
        "radlake.tokenizer",
        "radlake.vocabulary",
    ),
    *("radlake.prompts", "schemas.packed_sequences"),
)

MODALITIES: tuple[str, ...] = get_args(Modality)
_OUTPUT = (
    "profile string, split string, bucket int, row int, input_ids array<int>, labels array<int>, "
    "seq_lengths array<int>, pair_keys array<string>, report_key string, rule string, truncated int, "
    "loss_tokens int"
)
_ROWS_PER_BATCH = 512  # 8 MB from the worker at a time


@dataclass(frozen=True)
class Config:
    """The settings and the hashes of what they name: another vocabulary or template is another result."""

    settings: PackSettings
    tokenizer_sha256: str
    template_sha256: str
    tokenizer_name: str = ""

    @classmethod
    def of(cls, settings: PackSettings) -> Config:
        """Load tokenizer and template once, for their hashes.

        Raises EnvironmentFault if a package is missing, UsageError if they do not belong together.
        """
        from radlake.chat import load_template
        from radlake.tokenizer import load_tokenizer

        profile = settings.profiles[settings.profile]
        tokenizer, template = load_tokenizer(profile.tokenizer), load_template(profile.template)
        template.check(tokenizer)
        return cls(settings, tokenizer.sha256, template.sha256, tokenizer.name)

    @property
    def scope(self) -> str:
        return self.settings.profile

    @property
    def profile(self) -> PackProfile:
        """The profile that is packed."""
        return self.settings.profiles[self.settings.profile]

    def describe(self) -> dict[str, Any]:
        settings = {k: v for k, v in self.settings.for_output().items() if k != "profiles"}
        hashes = {"tokenizer_sha256": self.tokenizer_sha256, "template_sha256": self.template_sha256}
        profile = self.profile.model_dump(mode="json")
        # Names of files without their places, which may differ from machine to machine.
        names = {"template": PurePath(self.profile.template).stem}
        names |= {"tokenizer": self.tokenizer_name or self.profile.tokenizer}
        return {**settings, **profile, **names, **hashes}


def read(spark: SparkSession, lake: Any, pairs: DataFrame | None, cfg: Config) -> DataFrame:
    """What is packed: train and eval."""
    assert pairs is not None
    return pairs.where("split <> 'test'")


def transform(pairs: DataFrame, cfg: Config) -> DataFrame:
    """One row per packed sequence, and one per pair that fits no row (`too_long`). No I/O, no actions."""
    make = _packer(cfg)

    def pack_all(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for rows in make(batches):
            yield from rows.to_batches(max_chunksize=_ROWS_PER_BATCH)

    return _spread(pairs, cfg).mapInArrow(pack_all, _OUTPUT)


def _spread(pairs: DataFrame, cfg: Config) -> DataFrame:
    """Pairs sent to the task that packs their bucket; it streams through its buckets, and holds one at a time."""
    from pyspark.sql import functions as F

    settings, apart = cfg.settings, cfg.profile.packing == "by_modality"
    rows = pairs.withColumn("kind", _modality_number() if apart else F.lit(0))
    sizes = rows.groupBy("split", "kind").agg(F.ceil(F.count("*") / settings.pairs_per_bucket).alias("buckets"))
    rows = rows.join(F.broadcast(sizes), ["split", "kind"])
    bucket = choose_sql(settings.seed, "pair_key", "bucket", 2**52)  # the number itself; buckets vary by split
    kinds = len(MODALITIES) if apart else 1
    rows = rows.withColumn("bucket", F.expr(f"cast(({bucket} % buckets) * {kinds} + kind as int)"))
    rows = rows.select("split", "bucket", "pair_key", "report_key", "instruction", "input", "output")
    # By their numbers, not a hash of them: buckets are few, and a hash would give one task several and another none.
    tasks = int(pairs.sparkSession.conf.get("spark.sql.shuffle.partitions") or 1)
    return rows.repartitionById(tasks, F.col("bucket")).sortWithinPartitions("split", "bucket")


def _modality_number() -> Column:
    from pyspark.sql import functions as F

    last = F.lit(MODALITIES.index("unknown"))
    return F.coalesce(*(F.when(F.col("modality") == name, n) for n, name in enumerate(MODALITIES)), last)


def _packer(cfg: Config) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.Table]]:
    from radlake.chat import load_template

    # Read here: a worker need not have the file of a template.
    settings, profile = cfg.settings, cfg.profile
    name, template = settings.profile, load_template(profile.template)
    how = {"truncate": settings.too_long == "truncate", "together": profile.packing != "unpacked"}

    def pack_all(pairs: Iterator[pa.RecordBatch]) -> Iterator[pa.Table]:
        from radlake.sequences import buckets_of, pack_bucket, with_order

        for bucket in buckets_of(pairs):
            ordered = with_order(bucket, settings.seed)
            yield pack_bucket(ordered, name, profile.tokenizer, template, profile.max_length_tokens, **how)

    return pack_all


def _conserve(pairs: DataFrame, candidate: DataFrame, cfg: Config) -> tuple[int, dict[str, int]]:
    from pyspark.sql import functions as F

    packed = candidate.select(F.explode("pair_keys").alias("key"))
    count, equations = conserve_keys(pairs.select(F.col("pair_key").alias("key")), packed)
    return count, equations | {"decoded tokens = text, on a sample": texts_off(pairs, candidate, count, cfg.settings)}


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    # From the short columns: the gate proves that documents sum to a row's tokens, and where the loss is.
    kept, tokens = F.isnull("rule"), F.expr("aggregate(seq_lengths, 0, (a, b) -> a + b)")
    return {
        "pairs": F.sum(F.when(kept, F.size("pair_keys"))),
        "tokens": F.sum(F.when(kept, tokens)),
        "longest_row": F.max(F.when(kept, tokens)),
        "truncated_pairs": F.sum("truncated"),
        "rows_without_loss": F.sum(F.when(kept & (F.col("loss_tokens") == 0), 1)),
    }


STAGE = Stage(
    name="pack",
    reads=INSTRUCTION_PAIRS,
    writes=PACKED_SEQUENCES,
    quarantine=QUARANTINE,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=_conserve,
    quarantine_rows=lambda candidate, run_id: quarantine_by_report(candidate, run_id, "pack", "profile"),
    quarantine_where=lambda cfg: f"stage = 'pack' AND scope = '{cfg.scope}'",
    read=read,
    replace_where=lambda cfg: f"profile = '{cfg.scope}'",
    measures=_measures,
    in_workers=WorkerWriting(_spread, _packer, _OUTPUT, CHECKS_IN_ARROW),
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("pack")
