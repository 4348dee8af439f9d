"""Near-duplicates beside Spark ML's MinHashLSH and datasketch: recall on planted copies, precision, time per report.

    python tests/benchmarks/bench_near_duplicates.py --peers /tmp/peers    # pip install --target /tmp/peers datasketch
    python tests/benchmarks/bench_near_duplicates.py --peers /tmp/peers --no-spark --sizes 20000

Reports are the invented hospital's; each planted copy has one to three words changed. A planted pair counts as one to
be found if its exact Jaccard similarity is high enough, and as found if the two come to be in one cluster. Precision
is the share of links whose exact similarity is. A flood is so many reports of one template: with the same text, with a
word of their own each, and with so many that they share buckets and yet are not similar, which costs most. All sides
run in turn on the same machine, Spark on `local[2]`; take ratios.
"""

from __future__ import annotations

import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from radlake.minhash import band_hashes, banding_for, shingles_of
from radlake.near_duplicate_frames import near_duplicates, similar_pairs
from radlake.near_duplicates import Links, Members, components, linked, verdicts
from radlake.session import start_session
from radlake.settings import NearDuplicateSettings, SparkSettings
from radlake.synth import compose
from radlake.synth.people import make_hospital
from radlake.synth.visits import schedule

SETTINGS = NearDuplicateSettings()
COPIES = 10  # one report in so many has a copy
Pairs = list[tuple[int, int]]


@click.command()
@click.option("--reports", default=4000, help="for the comparison; 0: none")
@click.option("--sizes", default="20000,40000", help="for the growth of ours")
@click.option("--flood", default=200_000)
@click.option("--peers", type=click.Path(path_type=Path), help="where datasketch was installed to")
@click.option("--spark/--no-spark", default=True, help="without: one process, in seconds")
def main(reports: int, sizes: str, flood: int, peers: Path | None, spark: bool) -> None:
    """Print one line per side, size and flood."""
    session = start_session(SparkSettings(master="local[2]")) if spark else None
    if peers:
        sys.path.insert(0, str(peers))
    with tempfile.TemporaryDirectory() as folder:
        if session:
            clusters(session, folder, [f"one text of number {n // 2}" for n in range(100)])  # starts the workers
        if reports:
            compare(session, folder, reports, peers is not None)
        work = (lambda texts: clusters(session, folder, texts)) if session else alone_clusters
        for size in map(int, filter(None, sizes.split(","))):
            texts, _ = hospital_with_copies(size)
            tell(f"ours, {len(texts):,} reports", len(texts), lambda t=texts: work(t))
        for name, texts in floods(flood).items():
            tell(f"flood of {flood:,}, {name}", flood, lambda t=texts: work(t))


def compare(session: Any, folder: str, reports: int, with_datasketch: bool) -> None:
    texts, planted = hospital_with_copies(reports)
    runs = [runs_of(text) for text in texts]
    wanted = [pair for pair in planted if alike(runs, *pair)]
    print(f"{len(texts):,} reports, {len(wanted):,} planted pairs of a similarity of {SETTINGS.similarity} or more")
    sides: dict[str, Callable[[], Pairs]] = {"ours, one process": lambda: pairs_of(alone(texts))}
    if with_datasketch:
        sides["datasketch, one process"] = lambda: datasketch(texts)
    if session:
        sides["ours, Spark"] = lambda: ours(session, folder, texts)
        for tables in (2, 4):
            sides[f"Spark ML, {tables} tables"] = lambda n=tables: spark_ml(session, folder, texts, n)
    for name, work in sides.items():
        pairs = tell(name, len(texts), work)
        left, right = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
        cluster = components(left, right, len(texts))
        recall = sum(cluster[a] == cluster[b] for a, b in wanted) / len(wanted)
        precision = sum(alike(runs, a, b) for a, b in pairs) / max(len(pairs), 1)
        print(f"    recall {recall:.4f}, precision {precision:.4f}, {len(pairs):,} links")


def tell(name: str, reports: int, work: Callable[[], Any]) -> Any:
    began = time.perf_counter()
    result = work()
    seconds = time.perf_counter() - began
    print(
        f"{name:<40}{seconds:>8.1f} s{1e6 * seconds / reports:>10.0f} us per report  {result_text(result)}", flush=True
    )
    return result


def result_text(result: Any) -> str:
    return result if isinstance(result, str) else ""


def hospital_with_copies(reports: int) -> tuple[list[str], Pairs]:
    """Texts without their exact duplicates, and which of them are copies of which."""
    rnd = random.Random(reports)
    hospital = make_hospital(reports)
    texts: dict[str, None] = {}
    for visit in schedule(rnd.random, hospital, 0, reports, None):
        study = compose.draw(rnd.random, visit.exam, visit.patient.sex, visit.side, "the prior study")
        said = [sentence for _, sentence in compose.sentences(rnd.random, study)]
        texts[" ".join([*said, *compose.impression(rnd.random, study)])] = None
    found = list(texts)
    vocabulary = sorted({word for text in found for word in text.split()})
    planted: Pairs = []
    for place in range(0, len(texts), COPIES):
        words = found[place].split()
        for at in rnd.sample(range(len(words)), min(rnd.randint(1, 3), len(words))):
            words[at] = rnd.choice(vocabulary)
        planted.append((place, len(found)))
        found.append(" ".join(words))
    return found, planted


def floods(count: int) -> dict[str, list[str]]:
    template = " ".join(f"the {n} is normal and clear" for n in ("heart", "aorta", "chest", "left lung", "right lung"))
    template += " no focal opacity effusion or pneumothorax is seen and the bones are intact no acute disease"
    return {
        "the same text": [template] * count,
        "a word of their own": [f"{template} in series {n}" for n in range(count)],
        "just not similar": [f"{template} in series {n} on image {n + 1}" for n in range(count)],
    }


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.lower())
    return {tuple(words[at : at + SETTINGS.shingle_words]) for at in range(len(words))}


def alike(runs: list[set[tuple[str, ...]]], first: int, second: int) -> bool:
    a, b = runs[first], runs[second]
    return len(a & b) >= SETTINGS.similarity * len(a | b)


def frame_of(spark: Any, folder: str, texts: list[str]) -> Any:
    path = f"{folder}/texts-{time.perf_counter_ns()}.parquet"
    columns = {
        "id": range(len(texts)),
        "standing": [0] * len(texts),
        "findings": texts,
        "impression": [""] * len(texts),
    }
    types = [("id", pa.int64()), ("standing", pa.int8()), ("findings", pa.string()), ("impression", pa.string())]
    pq.write_table(pa.table(columns, pa.schema(types)), path)
    return spark.read.parquet(path).repartition(4)


def clusters(spark: Any, folder: str, texts: list[str]) -> str:
    found = near_duplicates(frame_of(spark, folder, texts), SETTINGS)
    row = found.selectExpr("count(*) n", "count(DISTINCT cluster) c", "max(cluster_size) m", "count(near_rule) r")
    told = row.collect()[0]
    return _told(told.n, told.c, told.m, told.r)


def _told(texts: int, clusters: int, largest: int, above: int) -> str:
    return f"{texts:,} near-duplicates in {clusters:,} clusters, the largest of {largest:,}; {above:,} above the cap"


def alone(texts: list[str]) -> Links:
    """The engine without Spark, one band of all texts after the other."""
    sets = shingles_of(pa.array(texts), SETTINGS.shingle_words)
    found = []
    for buckets in band_hashes(sets, banding_for(SETTINGS.similarity)).T:
        _, bucket, sizes = np.unique(buckets, return_inverse=True, return_counts=True)
        ids = np.flatnonzero(sizes[bucket] > 1)
        members = Members(buckets[ids], ids, np.zeros(ids.size, np.int8), sets.take(ids))
        found.append(linked(members, SETTINGS.similarity))
    sides = ("leaders", "members", "leader_standings", "member_standings")
    return Links(*(np.concatenate([getattr(links, side) for links in found]) for side in sides))


def pairs_of(links: Links) -> Pairs:
    return sorted(set(zip(links.leaders.tolist(), links.members.tolist(), strict=True)))


def alone_clusters(texts: list[str]) -> str:
    found = verdicts(alone(texts), SETTINGS.max_per_cluster)
    counts = (found.ids.size, np.unique(found.clusters).size, found.sizes.max(initial=0), (found.rules != "").sum())
    return _told(*map(int, counts))


def ours(spark: Any, folder: str, texts: list[str]) -> Pairs:
    return [(row.leader, row.member) for row in similar_pairs(frame_of(spark, folder, texts), SETTINGS).collect()]


def spark_ml(spark: Any, folder: str, texts: list[str], tables: int) -> Pairs:
    """As its guide has it: tokens, runs of words, hashed features, a self-join. Distances are exact."""
    from pyspark.ml import Pipeline
    from pyspark.ml.feature import HashingTF, MinHashLSH, NGram, RegexTokenizer

    stages = [
        RegexTokenizer(inputCol="findings", outputCol="words", pattern=r"[^\p{L}\p{N}]+"),
        NGram(n=SETTINGS.shingle_words, inputCol="words", outputCol="runs"),
        HashingTF(inputCol="runs", outputCol="features", numFeatures=2**20, binary=True),
        MinHashLSH(inputCol="features", outputCol="hashes", numHashTables=tables, seed=1),
    ]
    frame = frame_of(spark, folder, texts)
    model = Pipeline(stages=stages).fit(frame)
    hashed = model.transform(frame).select("id", "features", "hashes")
    joined = model.stages[-1].approxSimilarityJoin(hashed, hashed, 1 - SETTINGS.similarity + 1e-9)
    pairs = joined.where("datasetA.id < datasetB.id").selectExpr("datasetA.id a", "datasetB.id b")
    return [(row.a, row.b) for row in pairs.collect()]


def datasketch(texts: list[str]) -> Pairs:
    """In one process; what its index returns is not compared once more."""
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=SETTINGS.similarity, num_perm=128)
    pairs: Pairs = []
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=128, seed=1)
        sketch.update_batch([" ".join(run).encode() for run in runs_of(text)])
        pairs += [(int(other), number) for other in index.query(sketch)]
        index.insert(str(number), sketch)
    return pairs


if __name__ == "__main__":
    main()
