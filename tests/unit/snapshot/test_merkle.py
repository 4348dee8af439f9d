import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.snapshot.merkle import (
    MerkleTree,
    content_root,
    merkle_root,
    pair_digest,
    pairs_root,
    snapshot_id,
)

digests = st.dictionaries(st.text(st.characters(codec="utf-8")), st.binary(min_size=32, max_size=32).map(bytes.hex))


def by_definition(leaves):
    """RFC 6962's recursive definition over leaf data."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\x00" + leaves[0]).digest()
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    return hashlib.sha256(b"\x01" + by_definition(leaves[:split]) + by_definition(leaves[split:])).digest()


@given(digests)
def test_root_follows_the_definition(named):
    names = sorted(named, key=str.encode)
    assert merkle_root(named) == by_definition([bytes.fromhex(named[n]) + n.encode() for n in names]).hex()


def test_vectors_of_the_rfc():
    # The leaf data "" and the empty tree, as certificate-transparency implementations test them.
    assert merkle_root({}) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert by_definition([b""]).hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


@given(digests.filter(len), st.data())
def test_any_change_changes_the_root(named, data):
    name = data.draw(st.sampled_from(sorted(named)))
    other = hashlib.sha256(named[name].encode()).hexdigest()
    roots = {merkle_root(named), merkle_root(named | {name: other})}
    roots.add(merkle_root({k: v for k, v in named.items() if k != name}))
    roots.add(merkle_root({(k + "!" if k == name else k): v for k, v in named.items()}))
    assert len(roots) == 4 or name + "!" in named


def test_leaves_must_be_sorted_distinct_and_whole():
    tree = MerkleTree()
    tree.add("b", bytes(32))
    for name in ("a", "b"):
        with pytest.raises(ValueError, match="sorted"):
            tree.add(name, bytes(32))
    with pytest.raises(ValueError, match="32"):
        tree.add("c", b"short")


PAIR = {"pair_key": "k1", "instruction": "i", "input": "Größe 3", "output": "o", "split": "train"}


def test_pair_digest_written_out():
    text = r'{"input":"Gr\u00f6\u00dfe 3","instruction":"i","output":"o","pair_key":"k1","split":"train"}'
    assert pair_digest(PAIR) == hashlib.sha256(text.encode()).digest()
    assert pair_digest(PAIR | {"prefix_id": "4"}) == pair_digest(PAIR)


@pytest.mark.parametrize("field", sorted(PAIR))
def test_every_field_counts(field):
    assert pairs_root([PAIR]) != pairs_root([PAIR | {field: "other"}])


def test_pairs_must_come_sorted():
    with pytest.raises(ValueError, match="sorted"):
        pairs_root([PAIR, PAIR | {"pair_key": "k0"}])


def test_content_root_counts_each_part():
    one, two = "1" * 64, "2" * 64
    roots = {
        content_root({"train/00000.arrow": one}, one, one, 1),
        content_root({"train/00000.arrow": two}, one, one, 1),
        content_root({"train/00001.arrow": one}, one, one, 1),
        content_root({"train/00000.arrow": one}, two, one, 1),
        content_root({"train/00000.arrow": one}, one, two, 1),
        content_root({"train/00000.arrow": one}, one, one, 2),
        content_root({}, one, one, 1),
    }
    assert len(roots) == 7
    assert snapshot_id("abcdef0123456789ffff") == "abcdef0123456789"


def test_a_file_named_tokenizer_is_no_tokenizer():
    one, two = "1" * 64, "2" * 64
    assert content_root({"tokenizer": one}, two, two, 1) != content_root({"tokenizer": two}, one, two, 1)
