"""The corpus's own promises: offsets, disjoint spans, tight sections, every category and layout, determinism."""

from __future__ import annotations

import pytest

from tests.corpora.birch import LAYOUTS, documents
from tests.corpora.document import Document

CATEGORIES = set("PATIENT PHYSICIAN NAME MRN ACCESSION ID SSN DATE AGE PHONE EMAIL URL HOSPITAL ADDRESS".split())


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(500, 7))


def test_spans_are_tight_sorted_disjoint_and_in_range(corpus: list[Document]) -> None:
    for document in corpus:
        end = 0
        for span in document.spans:
            assert end <= span.start < span.end <= len(document.text), document.id
            covered = document.text[span.start : span.end]
            assert covered == covered.strip(), document.id
            end = span.end


def test_every_category_and_layout_occurs(corpus: list[Document]) -> None:
    assert {span.category for document in corpus for span in document.spans} == CATEGORIES
    assert {document.layout for document in corpus} == {layout.__name__ for layout in LAYOUTS}


def test_the_same_seed_gives_the_same_documents(corpus: list[Document]) -> None:
    assert list(documents(20, 7)) == corpus[:20]
    assert [document.text for document in documents(20, 8)] != [document.text for document in corpus[:20]]
