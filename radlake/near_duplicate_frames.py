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
from radlake.near_duplicates import Links, Members, linked, verdicts

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame, WindowSpec

    from radlake.settings import NearDuplicateSettings

    Batches = Iterator[pa.RecordBatch]

_ROWS = 20_000  # of whole buckets that are compared together, about
_SIGNED = "id bigint, standing tinyint, shingles binary, bands array<bigint>"
_LINKS = "leader bigint, member bigint, leader_standing tinyint, member_standing tinyint"


def near_duplicates(texts: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """One row per text that has a near-duplicate: `id`, `cluster`, `cluster_size` and `near_rule`, null if it stays.

    `texts`: one row per `id` (bigint), with `standing` (`near_duplicates.standing_of`), `findings`, `impression`.
    """
    from pyspark.sql import functions as F

    links = _links(texts, settings, lambda bucket: F.count("*").over(bucket) > 1).distinct().repartition(1)
    columns = "id bigint, cluster bigint, cluster_size int, near_rule string"
    return links.mapInArrow(_judge(settings.max_per_cluster), columns)


def repeating_higher_split(texts: DataFrame, settings: NearDuplicateSettings) -> DataFrame:
    """One row per text that is a near-duplicate of one of a higher split: `id`. `texts` as above."""
    from pyspark.sql import functions as F

    links = _links(texts, settings, lambda bucket: F.min("standing").over(bucket) < F.max("standing").over(bucket))
    return links.where("leader_standing > member_standing").select(F.col("member").alias("id")).distinct()


def _links(texts: DataFrame, settings: NearDuplicateSettings, wanted: Callable[[WindowSpec], Column]) -> DataFrame:
    """The links within the buckets that are `wanted`, by a condition over the window of a bucket's rows."""
    from pyspark.sql import Window
    from pyspark.sql import functions as F

    texts = texts.select("id", "standing", F.concat_ws("\n", "findings", "impression").alias("text"))
    signed = texts.mapInArrow(_sign(settings.similarity, settings.shingle_words), _SIGNED)
    buckets = signed.select("id", "standing", F.explode("bands").alias("bucket"))
    buckets = buckets.withColumn("wanted", wanted(Window.partitionBy("bucket")))
    members = buckets.where("wanted").select("bucket", "id")
    members = members.join(signed.select("id", "standing", "shingles"), "id")
    members = members.repartition("bucket").sortWithinPartitions("bucket")
    return members.mapInArrow(_link(settings.similarity), _LINKS)


def _sign(similarity: float, words: int) -> Callable[[Batches], Batches]:
    def sign(batches: Batches) -> Batches:
        banding = banding_for(similarity)
        for batch in batches:
            sets = shingles_of(batch.column("text"), words)
            hashes = band_hashes(sets, banding)
            offsets = pa.array(np.arange(len(hashes) + 1) * banding.bands, pa.int32())
            bands = pa.ListArray.from_arrays(offsets, pa.array(hashes.ravel()))
            columns = [batch.column("id"), batch.column("standing"), sets.to_binary(), bands]
            yield pa.RecordBatch.from_arrays(columns, ["id", "standing", "shingles", "bands"])

    return sign


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
