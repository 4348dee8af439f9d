"""Near-duplicates among the rows of a frame: plans only, no action.

Two passes over the texts: the first shuffles nothing but numbers and finds the buckets that hold several texts; of
those texts alone, a small part of an archive, the second shuffles the shingles. Links come together in one task: they
are pairs of numbers, at most a few for each text that has a near-duplicate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import numpy as np
import pyarrow as pa

from radlake.minhash import Sets, band_hashes, banding_for, shingles_of
from radlake.near_duplicates import Links, Members, linked, standing_of, verdicts

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

    from radlake.settings import NearDuplicateSettings

    Batches = Iterator[pa.RecordBatch]

_ROWS = 20_000  # of whole buckets that are compared together, about
_LINKS = "leader bigint, member bigint, leader_standing tinyint, member_standing tinyint"


def near_duplicates(texts: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """One row per text that has a near-duplicate: `id`, `cluster`, `cluster_size` and `near_rule`, null if it stays.

    `texts`: one row per `id` (bigint), with `standing` (`near_duplicates.standing_of`), `findings`, `impression`.
    """
    columns = "id bigint, cluster bigint, cluster_size int, near_rule string"
    return similar_pairs(texts, settings).repartition(1).mapInArrow(_judge(settings.max_per_cluster), columns)


def similar_pairs(texts: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """The links between texts, each once: `leader` and `member`, by id, with their standings. `texts` as above."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    texts = _whole(texts)
    counted = _buckets(texts, settings).withColumn("texts", F.count("*").over(Window.partitionBy("bucket")))
    return _links(texts, counted.where("texts > 1"), settings).distinct()


def repeating_higher_split(texts: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """One row per text that is a near-duplicate of one of a higher split: `id`. `texts` as above."""
    from pyspark.sql import functions as F

    texts = _whole(texts)
    held_out = _buckets(texts.where(F.col("standing") >= standing_of("eval")), settings)
    shared = _buckets(texts, settings).join(held_out.select("bucket"), "bucket", "left_semi")
    links = _links(texts, shared, settings)
    return links.where("leader_standing div 2 > member_standing div 2").select(F.col("member").alias("id")).distinct()


def _whole(texts: DataFrame) -> DataFrame:
    from pyspark.sql import functions as F

    return texts.select("id", "standing", F.concat_ws("\n", "findings", "impression").alias("text"))


def _buckets(texts: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """One row per text and band: `id`, `bucket`."""
    from pyspark.sql import functions as F

    # Of the same columns as the sets are made of: so Spark makes the shuffles before both of them once.
    banded = texts.mapInArrow(_band(settings), "id bigint, bands array<bigint>")
    return banded.select("id", F.explode("bands").alias("bucket"))


def _links(texts: DataFrame, buckets: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """The links within these buckets."""
    sets = texts.mapInArrow(_shingle(settings), "id bigint, standing tinyint, shingles binary")
    members = buckets.select("bucket", "id").join(sets, "id")
    members = members.repartition("bucket").sortWithinPartitions("bucket")
    return members.mapInArrow(_link(settings.similarity), _LINKS)


def _band(settings: NearDuplicateSettings) -> Callable[[Batches], Batches]:
    banding, words = banding_for(settings.similarity), settings.shingle_words

    def band(batches: Batches) -> Batches:
        for batch in batches:
            hashes = band_hashes(shingles_of(batch.column("text"), words), banding)
            offsets = pa.array(np.arange(len(hashes) + 1) * banding.bands, pa.int32())
            bands = pa.ListArray.from_arrays(offsets, pa.array(hashes.ravel()))
            yield pa.RecordBatch.from_arrays([batch.column("id"), bands], ["id", "bands"])

    return band


def _shingle(settings: NearDuplicateSettings) -> Callable[[Batches], Batches]:
    words = settings.shingle_words

    def shingle(batches: Batches) -> Batches:
        for batch in batches:
            columns = [batch.column("id"), batch.column("standing")]
            sets = shingles_of(batch.column("text"), words).to_binary()
            yield pa.RecordBatch.from_arrays([*columns, sets], ["id", "standing", "shingles"])

    return shingle


def _link(similarity: float) -> Callable[[Batches], Batches]:
    def link(batches: Batches) -> Batches:
        for rows in whole_buckets(batches, _ROWS):
            buckets, ids, standings = (rows[name].to_numpy() for name in ("bucket", "id", "standing"))
            members = Members(buckets, ids, standings, Sets.from_binary(rows["shingles"].combine_chunks()))
            found = linked(members, similarity)
            # A flood's texts meet in many buckets; what they repeat there need not travel.
            ends = (found.leaders, found.members, found.leader_standings, found.member_standings)
            once = np.unique(np.stack([np.asarray(side, np.int64) for side in ends]), axis=1)
            kinds = (pa.int64(), pa.int64(), pa.int8(), pa.int8())
            arrays = [pa.array(side, kind) for side, kind in zip(once, kinds, strict=True)]
            names = ["leader", "member", "leader_standing", "member_standing"]
            yield pa.RecordBatch.from_arrays(arrays, names)

    return link


def whole_buckets(batches: Batches, rows: int) -> Iterator[pa.Table]:
    """Tables of about so many rows, in the batches' order, that end where a bucket does; rows are sorted by bucket."""
    held: list[pa.RecordBatch] = []
    wanted = rows
    for batch in batches:
        held.append(batch)
        if sum(each.num_rows for each in held) < wanted:
            continue
        table = pa.Table.from_batches(held)
        buckets = table["bucket"].to_numpy()
        cut = int(np.searchsorted(buckets, buckets[-1]))
        # One bucket larger than that: more of it at a time, or it would be looked through again with every batch.
        wanted = rows if cut else 2 * table.num_rows
        if cut:
            yield table.slice(0, cut)
        held = table.slice(cut).to_batches()
    if held:
        yield pa.Table.from_batches(held)


def _judge(max_per_cluster: int | None) -> Callable[[Batches], Batches]:
    def judge(batches: Batches) -> Batches:
        held = list(batches)
        if not held:
            return
        table = pa.Table.from_batches(held)
        names = ("leader", "member", "leader_standing", "member_standing")
        found = verdicts(Links(*(table[name].to_numpy() for name in names)), max_per_cluster)
        rules = pa.array(found.rules, pa.string(), mask=found.rules == "")
        columns = [pa.array(found.ids), pa.array(found.clusters), pa.array(found.sizes, pa.int32()), rules]
        whole = pa.RecordBatch.from_arrays(columns, ["id", "cluster", "cluster_size", "near_rule"])
        for start in range(0, whole.num_rows, _ROWS):
            yield whole.slice(start, _ROWS)

    return judge
