"""The held-out corpus `cedar`: gold offsets are exact, everything it promises occurs, a seed gives the same reports."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from tests.corpora.cedar import LAYOUTS, documents, names, places
from tests.corpora.cedar.markup import compile_markup, phi, plain, section, wrap
from tests.corpora.document import Document

CATEGORIES = set("PATIENT PHYSICIAN NAME MRN ACCESSION ID SSN DATE AGE PHONE EMAIL URL HOSPITAL ADDRESS".split())
CLINICAL = ("findings", "impression", "findings_impression")
DEGREE_OR_TITLE = re.compile(r"^(Dr|Mr|Mrs|Ms|Prof)\.? |[ ,](MD|M\.D\.|DO|RN|PhD)$", re.IGNORECASE)


@pytest.fixture(scope="module")
def reports() -> list[Document]:
    return list(documents(500, seed=20))


def test_spans_are_sorted_disjoint_tight_and_in_range(reports: list[Document]) -> None:
    for report in reports:
        end = 0
        for span in report.spans:
            value = report.text[span.start : span.end]
            assert end <= span.start < span.end <= len(report.text)
            assert value == value.strip(" \t\r\n,;:")
            end = span.end


def test_names_carry_neither_title_nor_degree(reports: list[Document]) -> None:
    values = [
        r.text[s.start : s.end] for r in reports for s in r.spans if s.category in {"PATIENT", "PHYSICIAN", "NAME"}
    ]
    assert len(values) > 1000
    # "Do" and "Md" would be names too; none is on the lists.
    assert [value for value in values if DEGREE_OR_TITLE.search(value)] == []


def test_no_template_is_left_over(reports: list[Document]) -> None:
    for report in reports:
        assert not re.search("[\ue000-\ue00f{}\\[\\]]", report.text)


def test_every_category_and_layout_occurs(reports: list[Document]) -> None:
    assert {span.category for report in reports for span in report.spans} == CATEGORIES
    assert {report.layout for report in reports} == {layout.name for layout in LAYOUTS}


def test_ages_are_phi_from_ninety_only(reports: list[Document]) -> None:
    ages = [int(r.text[s.start : s.end]) for r in reports for s in r.spans if s.category == "AGE"]
    assert ages and min(ages) >= 90


def test_known_identifiers_stand_in_the_text_and_are_gold(reports: list[Document]) -> None:
    """A known identifier occurs inside gold only, so that an engine that removes it loses nothing by it."""
    found = Counter[str]()
    for report in reports:
        blanked = "".join(report.text)
        for span in report.spans:
            blanked = blanked[: span.start] + "\0" * (span.end - span.start) + blanked[span.end :]
        for key in ("mrn", "accession", "phone"):
            if value := report.known.get(key):
                found[key] += value in report.text
                assert value not in blanked
    assert found["accession"] > 200 and found["mrn"] > 200


def test_sections_are_tight_and_hold_no_signature(reports: list[Document]) -> None:
    for report in reports:
        assert "impression" in report.sections or "findings_impression" in report.sections
        for start, end in report.sections.values():
            assert report.text[start:end] == report.text[start:end].strip()
        for name in CLINICAL:
            text = report.text[slice(*report.sections.get(name, (0, 0)))].lower()
            assert not re.search(r"\bsigned\b|\bdictated\b", text)


def test_density_is_that_of_a_real_archive(reports: list[Document]) -> None:
    spans = sum(len(report.spans) for report in reports) / len(reports)
    clean = sum(not _phi_in_clinical_text(report) for report in reports) / len(reports)
    words = [len(r.text[slice(*r.sections["findings"])].split()) for r in reports if "findings" in r.sections]
    assert 6 <= spans <= 14
    assert 0.25 <= clean <= 0.75
    assert min(words) >= 35 and max(words) <= 210


def test_a_seed_gives_the_same_reports() -> None:
    assert list(documents(40, seed=3)) == list(documents(40, seed=3))
    assert list(documents(60, seed=3))[:40] == list(documents(40, seed=3))
    assert [d.text for d in documents(10, seed=3)] != [d.text for d in documents(10, seed=4)]


def test_lists_are_long_and_hold_no_name_twice() -> None:
    surnames = names.SURNAMES + names.SHAPED + names.ORDINARY
    assert len({*names.FEMALE, *names.MALE}) >= 250 and len(set(surnames)) >= 400
    for entries in (names.SURNAMES, names.SHAPED, names.ORDINARY, places.STREET_NAMES):
        assert len(entries) == len(set(entries)) and all(entries)
    assert len({*places.US_FACILITIES, *places.UK_FACILITIES, *places.CA_FACILITIES}) >= 80
    assert len({*places.US_TOWNS, *places.UK_TOWNS, *places.CA_TOWNS}) >= 80 and len(places.STREET_NAMES) >= 80


def test_markup_survives_case_and_wrapping() -> None:
    marked = section("findings", f" seen by Dr. {phi('PHYSICIAN', 'De Luca')} on {phi('DATE', 'March 3, 2020')}. ")
    text, spans, sections = compile_markup(wrap(marked.upper(), 14))
    assert plain(marked).upper().split() == text.split()
    assert [(text[s.start : s.end].replace("\n", " "), s.category) for s in spans] == [
        ("DE LUCA", "PHYSICIAN"),
        ("MARCH 3, 2020", "DATE"),
    ]
    assert text[slice(*sections["findings"])].startswith("SEEN") and max(map(len, text.split("\n"))) <= 14


def test_nested_phi_is_refused() -> None:
    with pytest.raises(ValueError, match="PHI inside PHI"):
        compile_markup(phi("NAME", f"Ann {phi('DATE', 'May')}"))


def _phi_in_clinical_text(report: Document) -> bool:
    bounds = [report.sections[name] for name in CLINICAL if name in report.sections]
    return any(start <= span.start < end for start, end in bounds for span in report.spans)
