"""The corpus is what it says: spans exact, tight and disjoint, every category and layout there, the same by seed."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from radlake.text.spans import CATEGORIES
from tests.corpora.checks import assert_known_is_marked, assert_sections_tight_and_disjoint, has_phi_in_body
from tests.corpora.document import Document
from tests.corpora.fir import LAYOUTS, documents
from tests.corpora.fir.markup import fill, parse, phi, section, wrap


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(600, seed=1))


def test_spans_are_sorted_disjoint_and_tight(corpus: list[Document]) -> None:
    for document in corpus:
        end = 0
        for span in document.spans:
            assert end <= span.start < span.end <= len(document.text)
            body = document.text[span.start : span.end]
            assert (body[0].isalnum() or body[0] in "(+") and (body[-1].isalnum() or body[-1] == "."), (
                document.id,
                body,
            )
            end = span.end


def test_no_mark_and_no_slot_is_left(corpus: list[Document]) -> None:
    for document in corpus:
        assert not re.search("[\ue000-\ue2ff{}¦⟦⟧]", document.text), document.id


def test_what_the_columns_know_is_marked(corpus: list[Document]) -> None:
    assert_known_is_marked(corpus, ("mrn", "accession", "phone", "site"))


def test_sections_are_tight_and_disjoint(corpus: list[Document]) -> None:
    for document in corpus:
        assert {"findings", "impression"} <= document.sections.keys()
        assert_sections_tight_and_disjoint(document)


def test_every_category_and_layout_occurs(corpus: list[Document]) -> None:
    assert {span.category for document in corpus for span in document.spans} == set(CATEGORIES)
    assert {document.layout for document in corpus} == {layout.name for layout in LAYOUTS}


def test_density_is_that_of_real_reports(corpus: list[Document]) -> None:
    bare = sum(not has_phi_in_body(document) for document in corpus)
    assert 0.2 <= bare / len(corpus) <= 0.5
    assert 12 <= sum(len(document.spans) for document in corpus) / len(corpus) <= 24


def test_documents_differ(corpus: list[Document]) -> None:
    assert len({document.text for document in corpus}) == len(corpus)
    names = Counter(document.known["patient_last"] for document in corpus)
    assert names.most_common(1)[0][1] <= 12


def test_the_same_seed_gives_the_same_documents(corpus: list[Document]) -> None:
    assert list(documents(40, seed=1)) == corpus[:40]
    assert list(documents(40, seed=2)) != corpus[:40]


def test_marks_survive_wrapping_and_nesting() -> None:
    marked = wrap(f"Seen by {section('findings', 'Dr. ' + phi('PHYSICIAN', 'Ada Lovell') + ' today ')}.", 14)
    text, spans, sections = parse(marked)
    assert text == "Seen by Dr.\nAda Lovell\ntoday ."
    assert [text[span.start : span.end] for span in spans] == ["Ada Lovell"]
    assert text[slice(*sections["findings"])] == "Dr.\nAda Lovell\ntoday"


def test_a_template_is_filled_innermost_choice_first() -> None:
    class First:
        def choice(self, options: list[str]) -> str:
            return options[-1]

    assert fill("[a|b [c|d {x}]] ¦ ⟦1⟧", First(), str.upper) == "b d X | [1]"  # type: ignore[arg-type]
