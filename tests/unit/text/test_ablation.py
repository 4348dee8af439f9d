"""With a rule of the engine switched off, the detector, which knows none of its rules, still sees what is left in."""

from __future__ import annotations

import pytest

from tests.benchmarks.bench_detector import Caught, ablation, alone, false_alarms
from tests.corpora.load import load, synth

DOCUMENTS = 120


@pytest.fixture(scope="module")
def corpora() -> dict[str, list]:
    return {"synth": list(synth(DOCUMENTS)), "alder": list(load("alder", DOCUMENTS))}


def share(caught: Caught) -> float:
    return caught.with_known / caught.documents


@pytest.mark.parametrize(("name", "least"), [("synth", 0.95), ("alder", 0.85)])
def test_switched_off_rules_are_noticed(corpora, name, least):
    caught = ablation(corpora[name])
    assert len(caught) > 12
    assert sum(one.with_known for one in caught.values()) >= least * sum(one.documents for one in caught.values())
    frequent = [share(one) for one in caught.values() if one.documents >= 20]
    assert sum(value >= 0.6 for value in frequent) >= 0.75 * len(frequent)


def test_whole_categories_are_seen_without_any_engine(corpora):
    caught = alone(corpora["alder"])
    for category in ("DATE", "MRN", "ACCESSION", "PATIENT", "PHONE", "EMAIL", "SSN", "ID"):
        assert share(caught[category]) > 0.9, category


@pytest.mark.parametrize(("name", "most"), [("synth", 0.01), ("alder", 0.04)])
def test_masked_reports_are_rarely_suspected(corpora, name, most):
    assert false_alarms(corpora[name]) <= most
