"""Patient merges resolved: transitive, safe in circles, the same in any order."""

from __future__ import annotations

from datetime import datetime, timedelta

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.records.aliases import Alias, digest_of, resolve_aliases, with_current_ids

START = datetime(2024, 1, 1)


def said(*pairs: str, source: str = "a") -> list[Alias]:
    """`1>2` in the order of time."""
    return [Alias(source, *pair.split(">"), START + timedelta(days=day)) for day, pair in enumerate(pairs)]


def resolved(*pairs: str) -> dict[str, str]:
    return {old: now for (_, old), now in resolve_aliases(said(*pairs)).items()}


@pytest.mark.parametrize(
    ("pairs", "now"),
    [
        ([], {}),
        (["1>2"], {"1": "2"}),
        (["1>2", "2>3"], {"1": "3", "2": "3"}),
        (["2>3", "1>2"], {"1": "3", "2": "3"}),
        (["1>1"], {}),
        (["1>2", "2>1"], {"2": "1"}),
        (["1>2", "2>1", "1>2"], {"1": "2"}),
        (["1>2", "2>3", "3>1"], {"2": "1", "3": "1"}),
        (["1>2", "1>3"], {"1": "3", "2": "3"}),  # the retired number names its successor's patient
        (["1>2", "3>4", "2>4"], {"1": "4", "2": "4", "3": "4"}),
        (["1>2", "3>1"], {"1": "2", "3": "2"}),
    ],
)
def test_what_statements_come_to(pairs, now):
    assert resolved(*pairs) == now


def test_sources_are_apart_and_undated_statements_are_the_oldest():
    statements = [*said("1>2"), Alias("b", "1", "9"), Alias("a", "2", "1", None)]
    assert resolve_aliases(statements) == {("a", "1"): "2", ("b", "1"): "9"}


STATEMENTS = st.lists(
    st.builds(
        Alias,
        st.sampled_from("ab"),
        st.sampled_from("12345678"),
        st.sampled_from("12345678"),
        st.one_of(st.none(), st.integers(0, 5).map(lambda day: START + timedelta(days=day))),
    ),
    max_size=15,
)


@settings(deadline=None)
@given(STATEMENTS, st.randoms())
def test_the_order_of_delivery_does_not_count(statements, chance):
    shuffled = list(statements)
    chance.shuffle(shuffled)
    assert resolve_aliases(shuffled) == resolve_aliases(statements) == resolve_aliases([*statements, *shuffled])


@settings(deadline=None)
@given(STATEMENTS)
def test_one_patient_has_one_current_id(statements):
    now = resolve_aliases(statements)
    for each in statements:
        old, new = ((each.source, id_) for id_ in (each.old_id, each.current_id))
        assert now.get(old, each.old_id) == now.get(new, each.current_id)
    assert not {(source, id_) for (source, _), id_ in now.items()} & set(now)
    assert all(id_ in {x for each in statements for x in each[1:3]} for id_ in now.values())


@settings(deadline=None)
@given(STATEMENTS)
def test_patients_that_nothing_joins_stay_apart(statements):
    """Against the plain definition: patients are the connected groups of statements."""
    groups = {(s, i): {(s, i)} for s in "ab" for i in "12345678"}
    for each in statements:
        joined = groups[each.source, each.old_id] | groups[each.source, each.current_id]
        groups.update(dict.fromkeys(joined, joined))
    now = resolve_aliases(statements)
    for key, group in groups.items():
        for other in groups:
            same = now.get(key, key[1]) == now.get(other, other[1]) and key[0] == other[0]
            assert same == (other in group)


def test_a_chain_of_a_hundred_thousand_takes_no_stack():
    chain = [Alias("a", str(n), str(n + 1), START + timedelta(minutes=n)) for n in range(100_000)]
    assert set(resolve_aliases(chain).values()) == {"100000"}
    assert set(resolve_aliases(chain[:0:-1]).values()) == {"100000"}


def test_a_resolutions_digest_is_its_contents_alone():
    one, other = resolve_aliases(said("1>2", "3>4")), resolve_aliases(said("3>4", "1>2"))
    assert digest_of(one) == digest_of(other) != digest_of({})


def test_reports_under_their_current_patient_keep_the_id_that_the_text_may_hold():
    schema = pa.schema(
        [
            ("source", pa.string()),
            ("patient_id", pa.string()),
            ("identifiers", pa.list_(pa.string())),
            ("text", pa.string()),
        ]
    )
    rows = [
        {"source": "a", "patient_id": "1", "identifiers": ["555"], "text": "x"},
        {"source": "a", "patient_id": "2", "identifiers": None, "text": "y"},
        {"source": "b", "patient_id": "1", "identifiers": [], "text": "z"},
        {"source": "a", "patient_id": None, "identifiers": [], "text": ""},
        {"source": "a", "patient_id": "0", "identifiers": None, "text": ""},
    ]
    batch = pa.RecordBatch.from_pylist(rows, schema)
    found = with_current_ids(batch, resolve_aliases(said("1>2", "0>2")))
    assert found.schema == schema
    assert [(row["patient_id"], row["identifiers"]) for row in found.to_pylist()] == [
        ("2", ["555", "1"]),
        ("2", None),
        ("1", []),
        (None, []),
        ("2", ["0"]),
    ]
    assert found.column(3).equals(batch.column(3))
    assert with_current_ids(batch, {}) is batch
