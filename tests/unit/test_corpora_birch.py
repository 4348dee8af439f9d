"""The corpus's own promises: offsets, disjoint spans, tight sections, categories, layouts, shares, determinism."""

from __future__ import annotations

import re
from statistics import mean

import pytest

from tests.corpora.birch import LAYOUTS, documents
from tests.corpora.birch.names import ORIGINS
from tests.corpora.birch.places import FACILITIES, STREETS, TOWNS
from tests.corpora.document import Document

CATEGORIES = set("PATIENT PHYSICIAN NAME MRN ACCESSION ID SSN DATE AGE PHONE EMAIL URL HOSPITAL ADDRESS".split())
BODY = ("findings", "impression", "findings_impression")


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(500, 7))


def _texts(document: Document, category: str) -> list[str]:
    return [document.text[span.start : span.end] for span in document.spans if span.category == category]


def test_spans_are_tight_sorted_disjoint_and_in_range(corpus: list[Document]) -> None:
    for document in corpus:
        end = 0
        for span in document.spans:
            assert end <= span.start < span.end <= len(document.text), document.id
            covered = document.text[span.start : span.end]
            assert covered == covered.strip(), document.id
            end = span.end


def test_spans_hold_what_their_category_says(corpus: list[Document]) -> None:
    """Offsets that were off by one would cut these forms."""
    for document in corpus:
        assert all("@" in text and " " not in text for text in _texts(document, "EMAIL")), document.id
        assert all(re.fullmatch(r"\d{4}|\d{3}.?\d\d.?\d{4}", text) for text in _texts(document, "SSN")), document.id
        assert all(re.search(r"\d|[A-Za-z]{3}", text) for text in _texts(document, "DATE")), document.id
        for age in _texts(document, "AGE"):
            assert age.lower().startswith("ninety") or 90 <= int(age) < 110, document.id


def test_a_span_begins_and_ends_at_the_edge_of_a_word(corpus: list[Document]) -> None:
    for document in corpus:
        for span in document.spans:
            around = document.text[max(0, span.start - 1) : span.start] + document.text[span.end : span.end + 1]
            digits_of_a_time = span.category == "DATE" and document.text[span.start : span.end].isdigit()
            glued_age = span.category == "AGE"
            assert not any(map(str.isalnum, around)) or digits_of_a_time or glued_age, document.id


def test_sections_are_tight_disjoint_and_hold_no_heading(corpus: list[Document]) -> None:
    for document in corpus:
        end = 0
        for name, (start, stop) in sorted(document.sections.items(), key=lambda item: item[1]):
            text = document.text[start:stop]
            assert end <= start < stop <= len(document.text), document.id
            assert text == text.strip() and not text.endswith(("\\.br\\", "<br/>")), document.id
            assert not re.match(r"(?i)(findings|impression|conclusion|opinion)\b\W", text), (document.id, name)
            end = stop


def test_no_note_or_signature_stands_in_the_body(corpus: list[Document]) -> None:
    outside = re.compile(
        r"(?i)discussed with|d/w |electronically|\bcc:|dictated|transcribed|telephoned|wet read|addendum"
    )
    for document in corpus:
        for name in BODY:
            start, stop = document.sections.get(name, (0, 0))
            assert not outside.search(document.text[start:stop]), document.id


def test_every_category_and_layout_occurs(corpus: list[Document]) -> None:
    assert {span.category for document in corpus for span in document.spans} == CATEGORIES
    assert {document.layout for document in corpus} == {layout.__name__ for layout in LAYOUTS}


def test_shares_are_those_of_a_fair_corpus(corpus: list[Document]) -> None:
    marked = [
        any(
            start <= span.start < stop
            for name in BODY
            for start, stop in [document.sections.get(name, (0, 0))]
            for span in document.spans
        )
        for document in corpus
    ]
    assert 0.25 <= 1 - mean(marked) <= 0.5
    assert 6 <= mean(len(document.spans) for document in corpus) <= 14
    words = [
        len(document.text[slice(*document.sections["findings"])].split())
        for document in corpus
        if "findings" in document.sections
    ]
    assert min(words) >= 35 and max(words) <= 200


def test_lists_are_long_enough() -> None:
    assert len({name for origin in ORIGINS.values() for name in origin.women + origin.men}) >= 250
    assert len({name for origin in ORIGINS.values() for name in origin.surnames}) >= 400
    for places in (FACILITIES, TOWNS, STREETS):
        assert len({place for country in places.values() for place in country}) >= 80


def test_the_same_seed_gives_the_same_documents(corpus: list[Document]) -> None:
    assert list(documents(20, 7)) == corpus[:20]
    assert [document.text for document in documents(20, 8)] != [document.text for document in corpus[:20]]
