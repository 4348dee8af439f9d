"""The held-out corpus `alder`: its truth is exact, its variety is there, its bytes depend on the seed alone."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from random import Random

import pytest

from tests.corpora.alder import LAYOUTS, document, documents
from tests.corpora.alder.case import draw_case
from tests.corpora.alder.clinical import KINDS
from tests.corpora.alder.family import FAMILY
from tests.corpora.alder.given import GIVEN
from tests.corpora.alder.markup import CATEGORIES, phi, render, section, wrap
from tests.corpora.alder.places import FACILITIES, STREETS, TOWNS
from tests.corpora.document import Document

COUNT = 500
HARD_NEGATIVES = [
    *(
        "Baker cyst",
        "Murphy sign",
        "Foley balloon",
        "Hill-Sachs",
        "Morel-Lavall",
        "Kerley B",
        "Bosniak II",
        "BI-RADS 4A",
    ),
    *(
        "BI-RADS 4A",
        "o'clock",
        "Schmorl nodes",
        "Gleason 3+4",
        "LI-RADS 5",
        "Omnipaque 350",
        "Port-A-Cath",
        "May represent",
    ),
    *("March fracture", "L5-S1", "year-old", "(series 4", "PA and lateral", "grade 2/3", "rated 7/10", "1/2 of"),
]


@pytest.fixture(scope="module")
def corpus() -> list[Document]:
    return list(documents(COUNT, seed=1))


def test_marks_come_off_with_exact_offsets() -> None:
    marked = section("findings", f"  Seen by {phi('PHYSICIAN', 'Ó Súilleabháin')} today. ") + phi("MRN", "0012")
    text, spans, sections = render(marked)
    assert text == "  Seen by Ó Súilleabháin today. 0012"
    assert [(text[s.start : s.end], s.category) for s in spans] == [("Ó Súilleabháin", "PHYSICIAN"), ("0012", "MRN")]
    start, end = sections["findings"]
    assert text[start:end] == "Seen by Ó Súilleabháin today."


def test_wrapping_keeps_words_and_counts_no_marks() -> None:
    marked = " ".join(phi("NAME", f"word{n}") for n in range(40))
    lines = render(wrap(marked, 30, "  ")).text.split("\n")
    assert max(map(len, lines)) <= 30 and min(map(len, lines[:-1])) > 20
    assert " ".join(lines).split() == [f"word{n}" for n in range(40)]


def test_phi_may_not_hold_phi() -> None:
    with pytest.raises(ValueError, match="mark"):
        phi("NAME", phi("NAME", "x"))


def test_spans_are_tight_sorted_and_disjoint(corpus: list[Document]) -> None:
    for doc in corpus:
        last = 0
        for start, end, category in doc.spans:
            assert last <= start < end <= len(doc.text), doc.id
            assert category in CATEGORIES
            assert doc.text[start:end].strip() == doc.text[start:end], doc.id
            last = end


def test_spans_hold_what_their_category_says(corpus: list[Document]) -> None:
    for doc in corpus:
        for start, end, category in doc.spans:
            text = doc.text[start:end]
            if category == "AGE":
                assert text.lower().startswith("ninety-") or 90 <= int(text) <= 104, doc.id
            elif category in ("MRN", "ACCESSION", "SSN", "PHONE", "DATE"):
                assert re.search(r"\d|Christmas|Thanksgiving|New Year|[A-Z][a-z]{2}", text.title()), doc.id
            elif category == "EMAIL":
                assert re.fullmatch(r"\S+@\S+\.\w+", text, re.ASCII), doc.id


def test_no_mention_of_known_identifiers_is_left_out(corpus: list[Document]) -> None:
    """Numbers, and names that are no ordinary words, occur nowhere but inside the truth."""
    for doc in corpus:
        outside = list(doc.text)
        for start, end, _ in doc.spans:
            outside[start:end] = "\0" * (end - start)
        rest = "".join(outside)
        keys = ("mrn", "accession", "phone", "site")
        secrets = [doc.known[key] for key in keys if key in doc.known]
        secrets += [f"{doc.known['patient_first']} {doc.known['patient_last']}"]
        for secret in secrets:
            assert secret.lower() not in rest.lower(), doc.id


def test_no_stray_word_surrounds_a_span(corpus: list[Document]) -> None:
    """A span never cuts a word in two, but where a format itself glues them (HL7's time, `Z`, initials)."""
    for doc in corpus:
        for start, end, category in doc.spans:
            before, after = doc.text[start - 1 : start], doc.text[end : end + 1]
            assert not before.isalnum(), (doc.id, doc.text[start - 5 : end + 5])
            if category not in ("DATE", "AGE"):
                assert not after.isalnum(), (doc.id, doc.text[start - 5 : end + 5])


def test_sections_are_tight_and_always_there(corpus: list[Document]) -> None:
    for doc in corpus:
        wanted = {"findings_impression"} if doc.layout == "combined" else {"findings", "impression"}
        assert wanted <= doc.sections.keys(), doc.id
        spans = sorted(doc.sections.values())
        for start, end in spans:
            assert doc.text[start:end].strip() == doc.text[start:end] != "", doc.id
        assert all(a[1] <= b[0] for a, b in pairwise(spans)), doc.id


def test_findings_have_a_realistic_length(corpus: list[Document]) -> None:
    words = [len(doc.text[slice(*doc.sections["findings"])].split()) for doc in corpus if "findings" in doc.sections]
    assert min(words) >= 25 and max(words) <= 260
    assert sum(40 <= n <= 200 for n in words) >= 0.9 * len(words)


def test_every_category_layout_and_kind_occurs(corpus: list[Document]) -> None:
    categories = Counter(span.category for doc in corpus for span in doc.spans)
    layouts = Counter(doc.layout for doc in corpus)
    assert set(categories) == set(CATEGORIES)
    assert set(layouts) == set(LAYOUTS) and min(layouts.values()) >= 5
    assert len(LAYOUTS) >= 16


def test_dates_and_telephones_take_many_shapes(corpus: list[Document]) -> None:
    shapes: dict[str, set[str]] = {"DATE": set(), "PHONE": set()}
    for doc in corpus:
        for start, end, category in doc.spans:
            if category in shapes:
                text = re.sub(r"\d+", "9", doc.text[start:end])
                shapes[category].add(re.sub("[A-Za-z]{3,}", "M", text))
    assert len(shapes["DATE"]) >= 15
    assert len(shapes["PHONE"]) >= 8


@pytest.mark.parametrize("phrase", HARD_NEGATIVES)
def test_hard_negatives_are_there_and_no_phi(corpus: list[Document], phrase: str) -> None:
    seen = 0
    for doc in corpus:
        for match in re.finditer(re.escape(phrase), doc.text, re.IGNORECASE):
            seen += 1
            assert not any(start < match.end() and match.start() < end for start, end, _ in doc.spans), doc.id
    assert seen >= 3


def test_density_of_phi(corpus: list[Document]) -> None:
    assert 6 <= sum(len(doc.spans) for doc in corpus) / COUNT <= 14
    free = sum(not _body_has_phi(doc) for doc in corpus)
    assert free >= 0.25 * COUNT
    assert free <= 0.75 * COUNT


def test_lists_are_large() -> None:
    assert len({name for pair in GIVEN.values() for names in pair for name in names}) >= 300
    assert len({name for names in FAMILY.values() for name in names}) >= 500
    assert all(len(set(places)) >= 100 for places in (FACILITIES, TOWNS, STREETS))
    assert {kind.modality for kind in KINDS} >= {"CT", "MR", "XR", "US", "MG", "NM", "FL"}


def test_same_seed_same_bytes() -> None:
    assert list(documents(40, seed=5)) == list(documents(60, seed=5))[:40]
    assert document(5, 7).text != document(6, 7).text
    assert list(documents(0, seed=5)) == []


def test_known_agrees_with_the_case() -> None:
    case = draw_case(Random(3))
    assert 0 < case.age < 110
    doc = document(3, 0)
    required = {"patient_first", "patient_last", "mrn", "accession", "dob", "exam_date"}
    assert required <= doc.known.keys()
    assert all(doc.known.values())


def _body_has_phi(doc: Document) -> bool:
    bodies = [doc.sections[name] for name in ("findings", "impression", "findings_impression") if name in doc.sections]
    return any(start <= span.start < end for start, end in bodies for span in doc.spans)
