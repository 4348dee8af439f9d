"""The corpus is what it says: spans exact, tight and disjoint, every category and layout there, the same by seed."""

from __future__ import annotations

import pytest

from tests.corpora.checks import assert_sections_tight_and_disjoint, has_phi_in_body
from tests.corpora.document import Document
from tests.corpora.dogwood import LAYOUTS, documents
from tests.corpora.dogwood.markup import CATEGORIES, phi, render, section, wrap


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(500, seed=1))


def test_spans_are_sorted_disjoint_and_tight(corpus: list[Document]) -> None:
    for document in corpus:
        end = 0
        for span in document.spans:
            body = document.text[span.start : span.end]
            assert end <= span.start < span.end <= len(document.text)
            assert _tight(body), (document.layout, span.category, body)
            end = span.end


def _tight(body: str) -> bool:
    """Begins and ends with a letter or digit, but for phone numbers and abbreviations such as Jr. and Ave."""
    abbreviated = body.lower().endswith(("jr.", "sr.", "st.", "ave."))
    return (body[0].isalnum() or body[0] in "(+") and (body[-1].isalnum() or abbreviated)


def test_no_mark_is_left_in_the_text(corpus: list[Document]) -> None:
    assert not any("\ue000" <= character <= "\ue2ff" for document in corpus for character in document.text)


def test_known_identifiers_of_headers_are_marked(corpus: list[Document]) -> None:
    for document in corpus:
        marked = {i for start, end, _ in document.spans for i in range(start, end)}
        for key in ("mrn", "accession"):
            at = document.text.find(document.known[key])
            assert at < 0 or set(range(at, at + len(document.known[key]))) <= marked, (document.id, key)


def test_sections_are_tight_and_disjoint(corpus: list[Document]) -> None:
    for document in corpus:
        assert {"findings", "impression"} <= document.sections.keys() or "findings_impression" in document.sections
        assert_sections_tight_and_disjoint(document)


def test_every_category_and_layout_occurs(corpus: list[Document]) -> None:
    assert {span.category for document in corpus for span in document.spans} == set(CATEGORIES)
    assert {document.layout for document in corpus} == {layout.__name__ for layout in LAYOUTS}


def test_density_is_that_of_real_reports(corpus: list[Document]) -> None:
    clean = sum(not has_phi_in_body(document) for document in corpus)
    assert clean >= 0.25 * len(corpus)
    assert 6 <= sum(len(document.spans) for document in corpus) / len(corpus) <= 14


def test_the_same_seed_gives_the_same_documents(corpus: list[Document]) -> None:
    assert list(documents(40, seed=1)) == corpus[:40]
    assert list(documents(40, seed=2)) != corpus[:40]


def test_marks_survive_wrapping_and_nesting() -> None:
    marked = wrap(f"Seen by {section('findings', 'Dr. ' + phi('PHYSICIAN', 'Ada Lovell') + ' today ')}.", 14)
    text, spans, sections = render(marked)
    assert text == "Seen by Dr.\nAda Lovell\ntoday ."
    assert [text[span.start : span.end] for span in spans] == ["Ada Lovell"]
    assert text[slice(*sections["findings"])] == "Dr.\nAda Lovell\ntoday"
