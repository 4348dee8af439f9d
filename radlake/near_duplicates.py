"""Which texts are near-duplicates, from the buckets that their MinHash bands put them into; no Spark.

Within a bucket leaders are compared with all that no leader before them was like, so that a flood of n texts from
one template costs about n comparisons and gives n - 1 links, not n * n. A link is an exact Jaccard similarity of
shingles, no estimate. Held-out texts always lead, before all others: whatever of train is like one of them is linked.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from radlake.minhash import Sets

# A bucket of n texts takes at most (HELD_OUT_LEADERS + LEADERS) * n comparisons. It comes to that where many texts
# agree in a band and yet are unlike each other; of the pairs that are left out, the other bands find most.
HELD_OUT_LEADERS, LEADERS = 1000, 50
HELD_OUT_COPY, ABOVE_CAP = "near_duplicate_of_held_out", "near_duplicate"
Ids = npt.NDArray[np.int64]
Standings = npt.NDArray[np.int8]


@dataclass(frozen=True)
class Members:
    """Texts in buckets, one row per (bucket, text), in any order; all of a bucket's rows are here.

    `standings`: of splits, TRAIN the lowest; a text must not repeat one of a higher standing.
    """

    buckets: Ids
    ids: Ids
    standings: Standings
    sets: Sets

    def take(self, places: Ids) -> Members:
        """These rows, in this order."""
        return Members(self.buckets[places], self.ids[places], self.standings[places], self.sets.take(places))


@dataclass(frozen=True)
class Links:
    """Pairs of texts that are similar; the leader's standing is never the lower one."""

    leaders: Ids
    members: Ids
    leader_standings: Standings
    member_standings: Standings


def standing_of(split: str, kept: bool = False) -> int:
    """The number of a split, and of whether the generation before kept the report."""
    return 2 * ("train", "eval", "test").index(split) + kept


def linked(members: Members, similarity: float) -> Links:
    """The links within each bucket: of every text but the leaders', one, to the first leader that it is like."""
    # By bucket, higher splits first, then by id: the same whatever order the rows came in.
    splits = members.standings // 2
    members = members.take(np.lexsort((members.ids, -splits, members.buckets)))
    found = _compared(members, similarity)
    nothing = np.empty(0, np.int64)
    first, second = (np.concatenate([nothing, *(pair[side] for pair in found)]) for side in (0, 1))
    return Links(members.ids[first], members.ids[second], members.standings[first], members.standings[second])


def _compared(members: Members, similarity: float) -> list[tuple[Ids, Ids]]:
    """Rounds: in each, every bucket's next leader is compared with all of its bucket that have no link yet."""
    held_out = members.standings // 2 > 0
    _, bucket = np.unique(members.buckets, return_inverse=True)
    rounds = np.minimum(np.bincount(bucket, held_out), HELD_OUT_LEADERS) + LEADERS  # (buckets,)
    alike = _Likeness(members.sets, bucket, similarity)
    alone = np.ones(bucket.size, bool)  # not linked to any leader yet
    waiting = np.arange(bucket.size)  # in order: what may still lead or be linked
    found: list[tuple[Ids, Ids]] = []
    turn = 0
    while True:
        open_to = (np.bincount(bucket[waiting[alone[waiting]]], minlength=rounds.size) > 0) & (turn < rounds)
        waiting = waiting[open_to[bucket[waiting]]]
        if not waiting.size:
            return found
        first = np.flatnonzero(np.diff(bucket[waiting], prepend=-1))
        leaders, waiting = waiting[first], np.delete(waiting, first)
        others = waiting[alone[waiting]]
        if others.size:
            like = alike(leaders, others)
            own = leaders[np.searchsorted(bucket[leaders], bucket[others])]
            found.append((own[like], others[like]))
            alone[others[like]] = False
        waiting = waiting[alone[waiting] | held_out[waiting]]
        turn += 1


class _Likeness:
    """Compares texts with the leader of their bucket; who is compared in a call may only be left out in later ones."""

    def __init__(self, sets: Sets, bucket: Ids, similarity: float) -> None:
        keys = (np.repeat(bucket.astype(np.uint64), sets.lengths) << np.uint64(32)) | sets.values
        different, codes = np.unique(keys, return_inverse=True)
        self._sets = Sets(codes.astype(np.uint32), sets.lengths)  # a shingle has another code in each bucket
        self._led = np.zeros(different.size, np.uint8)
        self._bucket, self._similarity = bucket, similarity
        self._pool = np.arange(bucket.size)
        self._asked, self._starts = self._sets, self._sets.starts

    def __call__(self, leaders: Ids, others: Ids) -> npt.NDArray[np.bool_]:
        """(others,): whether the Jaccard similarity of each with its bucket's leader is enough; both in order."""
        if others.size < 0.7 * self._pool.size:  # to copy the sets at every call would take longest
            self._pool, self._asked = others, self._sets.take(others)
            self._starts = self._asked.starts
        led = self._sets.take(leaders)
        self._led[led.values] = 1
        shared = np.add.reduceat(self._led[self._asked.values], self._starts, dtype=np.int32)
        self._led[led.values] = 0
        place = np.searchsorted(self._pool, others)
        own = np.searchsorted(self._bucket[leaders], self._bucket[others])
        common = shared[place]
        union = self._asked.lengths[place] + led.lengths[own] - common
        enough: npt.NDArray[np.bool_] = common / union >= self._similarity
        return enough


@dataclass(frozen=True)
class Verdicts:
    """One row per text that has a near-duplicate: its cluster (the smallest id in it), and the rule it fails, or ""."""

    ids: Ids
    clusters: Ids
    sizes: Ids
    rules: npt.NDArray[np.str_]


def verdicts(links: Links, max_per_cluster: int | None) -> Verdicts:
    """Clusters are what links join, by any chain. The rules: a text is like one of a higher split; or its cluster
    holds `max_per_cluster` texts of train before it, by what was kept before and then by id."""
    ids, ends = np.unique(np.concatenate([links.leaders, links.members]), return_inverse=True)
    leaders, members = np.split(ends, 2)
    standings = np.empty(ids.size, np.int8)
    standings[ends] = np.concatenate([links.leader_standings, links.member_standings])
    rules = np.full(ids.size, "", f"<U{len(HELD_OUT_COPY)}")
    rules[members[crossing(links)]] = HELD_OUT_COPY
    cluster = components(leaders, members, ids.size)
    if max_per_cluster is not None:
        rules[_above(cluster, standings, rules, max_per_cluster)] = ABOVE_CAP
    sizes = np.bincount(cluster, minlength=ids.size)
    return Verdicts(ids, ids[cluster], sizes[cluster], rules)


def crossing(links: Links) -> npt.NDArray[np.bool_]:
    """(links,): whether the two are of different splits."""
    return links.leader_standings // 2 > links.member_standings // 2


def _above(cluster: Ids, standings: Standings, rules: npt.NDArray[np.str_], most: int) -> Ids:
    """The places of what train holds of a cluster beyond the cap."""
    train = np.flatnonzero((standings // 2 == 0) & (rules == ""))
    order = train[np.lexsort((train, -(standings[train] % 2), cluster[train]))]
    own = cluster[order]
    place = np.arange(order.size) - np.searchsorted(own, own)
    above: Ids = order[place >= most]
    return above


def components(left: Ids, right: Ids, count: int) -> Ids:
    """(count,): of each of 0 .. count-1 the smallest that `left[i]`-`right[i]` join it to, by any chain."""
    label = np.arange(count)
    while True:
        low = np.minimum(label[left], label[right])
        new = label.copy()
        np.minimum.at(new, label[left], low)
        np.minimum.at(new, label[right], low)
        while not np.array_equal(new, shorter := new[new]):
            new = shorter
        if np.array_equal(new, label):
            return label
        label = new
