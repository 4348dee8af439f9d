"""The corpus is what it says: spans exact and disjoint, every category there, the same by seed, sections tight."""

from __future__ import annotations

import pytest

from radlake.text.spans import CATEGORIES
from tests.corpora.document import Document
from tests.corpora.elm import documents


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(400, seed=1))


def test_spans_are_sorted_and_disjoint(corpus: list[Document]) -> None:
    for document in corpus:
        end = 0
        for span in document.spans:
            assert end <= span.start < span.end <= len(document.text)
            body = document.text[span.start : span.end]
            assert body == body.strip(), (document.id, span.category)
            end = span.end


def test_every_category_occurs(corpus: list[Document]) -> None:
    assert {span.category for document in corpus for span in document.spans} == set(CATEGORIES)
    assert len({document.layout for document in corpus}) >= 14


def test_sections_are_tight(corpus: list[Document]) -> None:
    for document in corpus:
        for start, end in document.sections.values():
            assert document.text[start:end] == document.text[start:end].strip() != ""


def test_a_seed_tells_the_documents() -> None:
    again = [(one.text, one.spans) for one in documents(20, seed=1)]
    assert again == [(one.text, one.spans) for one in documents(20, seed=1)]
    assert again != [(one.text, one.spans) for one in documents(20, seed=2)]
