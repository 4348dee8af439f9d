"""Links, clusters and rules: the same for any order of rows, never across what is unlike, linear in a flood."""

from __future__ import annotations

import random
import tracemalloc
from collections import Counter

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.minhash import Sets, band_hashes, banding_for, shingles_of
from radlake.near_duplicate_frames import _band, _judge, _link, _shingle, whole_buckets
from radlake.near_duplicates import (
    ABOVE_CAP,
    HELD_OUT_COPY,
    Links,
    Members,
    components,
    crossing,
    linked,
    standing_of,
    verdicts,
)
from radlake.settings import NearDuplicateSettings

SPLITS = ("train", "eval", "test")
SETTINGS = NearDuplicateSettings()
SIMILARITY = SETTINGS.similarity


@st.composite
def texts_in_buckets(draw):
    """Small sets that often share most of their members, each in some of a few buckets."""
    kinds = draw(st.lists(st.frozensets(st.integers(0, 7), min_size=1), min_size=1, max_size=12))
    standings = [standing_of(draw(st.sampled_from(SPLITS)), draw(st.booleans())) for _ in kinds]
    places = [draw(st.frozensets(st.integers(0, 2), min_size=1)) for _ in kinds]
    return [(b, i, standings[i], sorted(kinds[i])) for i in range(len(kinds)) for b in sorted(places[i])]


def members_of(rows) -> Members:
    sets = Sets(
        np.array([value for row in rows for value in row[3]], np.uint32), np.array([len(row[3]) for row in rows])
    )
    buckets, ids = (np.array([row[place] for row in rows], np.int64) for place in (0, 1))
    return Members(buckets, ids, np.array([row[2] for row in rows], np.int8), sets)


def pairs_of(links: Links) -> set[tuple[int, int]]:
    return set(zip(links.leaders.tolist(), links.members.tolist(), strict=True))


def similarity(first, second) -> float:
    return len(set(first) & set(second)) / len(set(first) | set(second))


def table_of(rows, cap=None):
    found = verdicts(linked(members_of(rows), SIMILARITY), cap)
    return dict(zip(found.ids.tolist(), zip(found.clusters.tolist(), found.rules.tolist(), strict=True), strict=True))


@given(texts_in_buckets(), st.randoms(), st.sampled_from([None, 1, 2]))
def test_the_order_of_rows_changes_nothing(rows, rnd, cap):
    shuffled = rows[:]
    rnd.shuffle(shuffled)
    assert pairs_of(linked(members_of(shuffled), SIMILARITY)) == pairs_of(linked(members_of(rows), SIMILARITY))
    assert table_of(shuffled, cap) == table_of(rows, cap)


@given(texts_in_buckets())
def test_only_texts_that_are_similar_and_share_a_bucket_are_linked(rows):
    sets = {row[1]: row[3] for row in rows}
    buckets = {row[1]: {each[0] for each in rows if each[1] == row[1]} for row in rows}
    for leader, member in pairs_of(linked(members_of(rows), SIMILARITY)):
        assert leader != member
        assert similarity(sets[leader], sets[member]) >= SIMILARITY
        assert buckets[leader] & buckets[member]


@given(texts_in_buckets())
def test_a_text_like_one_of_a_higher_split_in_a_bucket_is_always_found(rows):
    """By comparing all with all, as the engine must not."""
    wanted = {
        low[1]
        for low in rows
        for high in rows
        if high[0] == low[0] and high[2] // 2 > low[2] // 2 and similarity(high[3], low[3]) >= SIMILARITY
    }
    links = linked(members_of(rows), SIMILARITY)
    assert set(links.members[crossing(links)].tolist()) == wanted
    assert {key for key, (_, rule) in table_of(rows).items() if rule == HELD_OUT_COPY} == wanted


@given(texts_in_buckets())
def test_in_one_bucket_each_similar_text_is_linked_or_leads(rows):
    """What has no link is like none of those that lead: nothing similar to a leader is left out."""
    rows = [row for row in rows if row[0] == 0]
    if not rows:
        return
    pairs = pairs_of(linked(members_of(rows), SIMILARITY))
    sets = {row[1]: row[3] for row in rows}
    unlinked = [row[1] for row in rows if row[1] not in {member for _, member in pairs}]
    assert all(similarity(sets[a], sets[b]) < SIMILARITY for a in unlinked for b in unlinked if a < b)


@given(st.integers(1, 12), st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=20))
def test_components_are_the_classes_of_an_equivalence(count, joined):
    joined = [(a % count, b % count) for a, b in joined]
    left, right = (np.array([pair[side] for pair in joined], np.int64) for side in (0, 1))
    found = components(left, right, count).tolist()
    assert all(found[a] == found[b] for a, b in joined)
    label = list(range(count))  # by the textbook: as long as anything changes
    while any(label[a] != label[b] for a, b in joined):
        for a, b in joined:
            label[a] = label[b] = min(label[a], label[b])
        label = [min(label[j] for j in range(count) if label[j] == label[i]) for i in range(count)]
    assert found == [min(j for j in range(count) if label[j] == label[i]) for i in range(count)]


def test_a_long_chain_is_one_cluster():
    order = np.random.default_rng(0).permutation(5000)
    assert (components(order[:-1], order[1:], 5000) == 0).all()


def flood(count: int, standing: int = 0) -> list[tuple[int, int, int, list[int]]]:
    """One template of 50 shingles, each text with two of its own."""
    return [(0, i, standing, [*range(50), 1000 + i, 1_000_000 + i]) for i in range(count)]


def test_of_a_flood_the_cap_stays_what_was_kept_before_first():
    rows = flood(10)
    rows[7] = (0, 7, standing_of("train", kept=True), rows[7][3])
    found = table_of(rows, cap=3)
    assert {key for key, (_, rule) in found.items() if not rule} == {7, 0, 1}
    assert Counter(rule for _, rule in found.values()) == {"": 3, ABOVE_CAP: 7}


def test_held_out_copies_do_not_count_for_the_cap_and_are_never_capped():
    rows = flood(4) + [(1, 100 + i, standing_of("test"), [*range(50), 9000 + i]) for i in range(5)]
    found = table_of(rows, cap=2)
    assert [found[100 + i][1] for i in range(5)] == [""] * 5
    assert Counter(found[i][1] for i in range(4)) == {"": 2, ABOVE_CAP: 2}


def test_eval_leaves_for_test_and_train_for_both():
    rows = [(0, 1, standing_of("test"), [1, 2]), (0, 2, standing_of("eval"), [1, 2]), (0, 3, 0, [1, 2])]
    rules = {key: rule for key, (_, rule) in table_of(rows).items()}
    assert rules == {1: "", 2: HELD_OUT_COPY, 3: HELD_OUT_COPY}


def test_no_links_no_verdicts():
    found = verdicts(linked(members_of([(0, 1, 0, [1]), (0, 2, 0, [2])]), SIMILARITY), 1)
    assert found.ids.size == found.rules.size == 0


def test_a_flood_is_compared_once_and_not_pair_by_pair():
    """50,000 texts of one template in one bucket: a link each and memory of the texts' own order."""
    members = members_of(flood(50_000))
    tracemalloc.start()
    links = linked(members, SIMILARITY)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert links.leaders.size == 49_999
    assert set(links.leaders.tolist()) == {0}
    assert peak < 100 * members.sets.values.nbytes


def test_texts_that_share_a_bucket_and_are_unlike_end_after_so_many_leaders(monkeypatch):
    """Leaders of train are fewer than held-out ones, which are those that must be found."""
    monkeypatch.setattr("radlake.near_duplicates.LEADERS", 3)
    rows = [(0, i, 0, [10 * i, 10 * i + 1]) for i in range(20)] + [(0, 99, 0, [0, 1]), (0, 98, 0, [100, 101])]
    assert pairs_of(linked(members_of(rows), SIMILARITY)) == {(0, 99)}
    held_out = [(0, i, standing_of("test"), sets) for _, i, _, sets in rows[:20]]
    assert pairs_of(linked(members_of(held_out + rows[20:]), SIMILARITY)) == {(0, 99), (10, 98)}
    monkeypatch.setattr("radlake.near_duplicates.HELD_OUT_LEADERS", 2)
    assert pairs_of(linked(members_of(held_out + rows[20:]), SIMILARITY)) == {(0, 99)}


@given(st.lists(st.integers(1, 6), min_size=1, max_size=9), st.integers(1, 7), st.integers(1, 9))
def test_no_bucket_is_cut_in_two(sizes, batch_rows, wanted):
    buckets = [number for number, size in enumerate(sizes) for _ in range(size)]
    table = pa.table({"bucket": pa.array(buckets, pa.int64()), "row": list(range(len(buckets)))})
    parts = list(whole_buckets(iter(table.to_batches(batch_rows)), wanted))
    assert [row for part in parts for row in part["row"].to_pylist()] == list(range(len(buckets)))
    seen = [bucket for part in parts for bucket in set(part["bucket"].to_pylist())]
    assert len(seen) == len(set(seen))


def batch_of(texts: list[str], standings: list[int]) -> pa.RecordBatch:
    columns = [pa.array(range(len(texts)), pa.int64()), pa.array(standings, pa.int8()), pa.array(texts, pa.string())]
    return pa.RecordBatch.from_arrays(columns, ["id", "standing", "text"])


def through_workers(batches: list[pa.RecordBatch]) -> list[dict]:
    """What the frames' workers make of batches, with what Spark does between them done by hand."""
    bands = [row for batch in _band(SETTINGS)(iter(batches)) for row in batch.to_pylist()]
    sets = {row["id"]: row for batch in _shingle(SETTINGS)(iter(batches)) for row in batch.to_pylist()}
    rows = [{"bucket": bucket, **sets[row["id"]]} for row in bands for bucket in row["bands"]]
    rows.sort(key=lambda row: row["bucket"])
    columns = {"bucket": pa.int64(), "id": pa.int64(), "standing": pa.int8(), "shingles": pa.binary()}
    members = pa.Table.from_pylist(rows, pa.schema(list(columns.items())))
    links = list(_link(SIMILARITY)(iter(members.to_batches(7) or [pa.RecordBatch.from_pylist([], members.schema)])))
    return [row for batch in _judge(1)(iter(links)) for row in batch.to_pylist()]


def test_workers_from_text_to_verdict():
    text = "the lungs are clear and the heart is of normal size with no acute disease in the chest today"
    texts = [text, text.upper() + ".", "an entirely different report of a knee with an effusion", "", ""]
    judged = through_workers([batch_of(texts, [4, 0, 0, 0, 0]), batch_of([], [])])
    rules = {row["id"]: row["near_rule"] for row in judged}
    assert rules == {0: None, 1: HELD_OUT_COPY, 3: None, 4: ABOVE_CAP}
    assert {row["id"]: row["cluster_size"] for row in judged} == dict.fromkeys(rules, 2)


@pytest.mark.parametrize("batches", [[], [batch_of([], [])], [batch_of(["one text"], [0])]])
def test_workers_of_nothing_and_of_one(batches):
    assert through_workers(batches) == []


@pytest.mark.parametrize("edits", [1, 2])
def test_edited_reports_are_found_and_others_are_not(edits):
    """From text to cluster: 300 invented reports of 60 words, each with a copy in which words were changed."""
    rnd = random.Random(edits)
    words = [f"word{n}" for n in range(400)]
    texts = [rnd.choices(words, k=60) for _ in range(300)]
    for text in texts[:300]:
        copy = text[:]
        for place in rnd.sample(range(10, 50), edits):
            copy[place] = rnd.choice(words)
        texts.append(copy)
    sets = shingles_of(pa.array([" ".join(text) for text in texts]), 3)
    banding = banding_for(SIMILARITY)
    buckets = band_hashes(sets, banding).ravel()
    ids = np.repeat(np.arange(len(texts)), banding.bands)
    members = Members(buckets, ids, np.zeros(ids.size, np.int8), sets.take(ids))
    found = pairs_of(linked(members, SIMILARITY))
    plain = [set(part.tolist()) for part in np.split(sets.values, np.cumsum(sets.lengths)[:-1])]
    similar = {(i, 300 + i) for i in range(300) if similarity(plain[i], plain[300 + i]) >= SIMILARITY}
    assert len(similar) > 200
    assert found <= similar
    assert len(found) >= 0.99 * len(similar)
