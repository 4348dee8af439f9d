"""The corpus is what it says: spans exact, tight and disjoint, every category and layout there, the same by seed."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date

import pytest

from radlake.text.spans import CATEGORIES
from tests.corpora.checks import (
    assert_known_is_marked,
    assert_no_form_of_phi_is_unmarked,
    assert_sections_tight_and_disjoint,
    assert_spans_sorted_disjoint_and_tight,
    has_phi_in_body,
)
from tests.corpora.document import Document
from tests.corpora.hazel import EXAMS, LAYOUTS, documents
from tests.corpora.hazel.dates import FORMS, write


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(600, seed=1))


def test_spans_are_sorted_disjoint_and_tight(corpus: list[Document]) -> None:
    assert_spans_sorted_disjoint_and_tight(corpus)


def test_no_mark_and_no_slot_is_left(corpus: list[Document]) -> None:
    for document in corpus:
        assert not re.search(r"[\ue000-\ue2ff{}«»\[\]]", document.text), document.id


def test_what_the_columns_know_is_marked(corpus: list[Document]) -> None:
    assert_known_is_marked(corpus, ("mrn", "accession", "phone", "site"))


def test_what_a_column_would_betray_is_marked(corpus: list[Document]) -> None:
    assert_no_form_of_phi_is_unmarked(corpus)


def test_sections_are_tight_and_disjoint(corpus: list[Document]) -> None:
    for document in corpus:
        assert {"indication", "comparison", "findings", "impression"} <= document.sections.keys()
        assert_sections_tight_and_disjoint(document)


def test_every_category_layout_and_examination_occurs(corpus: list[Document]) -> None:
    assert {span.category for document in corpus for span in document.spans} == set(CATEGORIES)
    assert {document.layout for document in corpus} == {site.name for site in LAYOUTS}
    assert {name for site in LAYOUTS for name in site.exams.split()} == set(EXAMS)


def test_size_and_density_are_those_of_real_reports(corpus: list[Document]) -> None:
    bare = sum(not has_phi_in_body(document) for document in corpus)
    assert 0.2 <= bare / len(corpus) <= 0.5
    assert 12 <= sum(len(document.spans) for document in corpus) / len(corpus) <= 24
    assert sum(800 <= len(document.text) <= 1_800 for document in corpus) >= 0.9 * len(corpus)


def test_documents_differ(corpus: list[Document]) -> None:
    assert len({document.text for document in corpus}) == len(corpus)
    names = Counter(document.known["patient_last"] for document in corpus)
    assert names.most_common(1)[0][1] <= 12


def test_the_same_seed_gives_the_same_documents(corpus: list[Document]) -> None:
    assert list(documents(40, seed=1)) == corpus[:40]
    assert list(documents(40, seed=2)) != corpus[:40]


def test_a_written_day_is_more_than_a_year() -> None:
    day = date(2019, 3, 2)
    assert all(re.search(r"Mar|3", write(day, form)) for form in FORMS)
