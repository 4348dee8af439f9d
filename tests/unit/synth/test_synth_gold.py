"""The gold: PHI spans, sections, layouts and the canary."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from synth_export import CANARY, Export

from radlake.synth.layouts import LAYOUTS
from radlake.synth.marks import CATEGORIES, SECTIONS, phi, plain, section, unmark

_TEXT = st.text(st.characters(max_codepoint=0x2FF, exclude_characters="ß"), min_size=1, max_size=12)


@given(st.lists(st.tuples(_TEXT, st.sampled_from(("", *CATEGORIES)))), st.sampled_from(SECTIONS))
def test_marks_come_out_where_they_went_in(pieces: list[tuple[str, str]], name: str) -> None:
    body = "".join(phi(category, text) if category else text for text, category in pieces)
    marked = f"before {section(name, body)} after"
    text, spans, sections = unmark(marked)
    assert text == plain(marked) == f"before {''.join(t for t, _ in pieces)} after"
    assert [(text[s:e], c) for s, e, c in spans] == [(t, c) for t, c in pieces if c]
    if pieces:
        start, end = sections[name]
        assert text[start:end] == "".join(t for t, _ in pieces)


def test_spans_slice_to_their_text_in_order_and_apart(export: Export) -> None:
    seen: Counter[str] = Counter()
    for place, gold in export.phi.items():
        text, last = export.text(place), 0
        assert export.columns[place][0] == gold["report_id"]
        for span in gold["spans"]:
            assert last <= span["start"] < span["end"]
            assert text[span["start"] : span["end"]] == span["text"] == span["text"].strip()
            last = span["end"]
            seen[span["category"]] += 1
    assert set(seen) == set(CATEGORIES)


def test_identifiers_from_the_columns_stand_only_in_spans(export: Export) -> None:
    for place, gold in export.phi.items():
        text = export.text(place)
        for span in reversed(gold["spans"]):
            text = text[: span["start"]] + "#" + text[span["end"] :]
        mrn = export.columns[place][2]
        assert mrn not in text and mrn.lstrip("0") not in text
        assert export.columns[place][1] not in text
        assert export.columns[place][6] not in text
        assert CANARY.lower() not in text.lower()


def test_sections_slice_to_trimmed_text(export: Export) -> None:
    for place, gold in export.sections.items():
        text, kind = export.text(place), export.defects.get(place, {}).get("kind", "")
        spans = {name: gold[name] for name in SECTIONS if gold.get(name)}
        bodies = {name: text[start:end] for name, (start, end) in spans.items()}
        assert all(body and body == body.strip() for body in bodies.values())
        assert ("findings" in bodies) == (kind not in ("no_findings", "combined_heading", "retraction"))
        assert ("impression" in bodies) == (kind not in ("no_impression", "combined_heading", "retraction"))
        assert ("combined" in bodies) == (kind == "combined_heading")
        if "findings" in bodies:
            words = len(bodies["findings"].split())
            assert words < 10 if kind == "short_findings" else words >= 25


def test_findings_are_rarely_long(export: Export) -> None:
    spans = [(place, gold["findings"]) for place, gold in export.sections.items() if gold["findings"]]
    long = sum(len(export.text(place)[start:end].split()) > 120 for place, (start, end) in spans)
    assert long < len(spans) / 100


def test_every_layout_occurs(export: Export) -> None:
    seen = {gold["layout"] for gold in export.sections.values()}
    assert {layout.name for layout in LAYOUTS} < seen
    assert len(LAYOUTS) >= 12


def test_layouts_look_as_they_should(export: Export) -> None:
    texts = {
        gold["layout"]: export.text(place) for place, gold in export.sections.items() if place not in export.defects
    }
    assert "\\.br\\" in texts["hl7_breaks"] and "\n" not in texts["hl7_breaks"]
    assert "\n" not in texts["single_line"] and texts["all_caps"].isupper()
    assert "\r\n" in texts["crlf"] and "***" in texts["asterisks"]
    assert ",FINDING" in texts["comma_headings"] and ":," in texts["comma_headings"]
    assert "findings: " in texts["lower_case"].replace("finding:", "findings:")


def test_exact_repeats_of_findings_and_impression_are_rare(export: Export) -> None:
    pairs: Counter[tuple[str, ...]] = Counter()
    for place, gold in export.sections.items():
        if place not in export.defects and gold["findings"] and gold["impression"] and gold["version"] == 1:
            text = export.text(place)
            pairs[tuple(" ".join(text[slice(*gold[name])].lower().split()) for name in ("findings", "impression"))] += 1
    assert len(pairs) > 0.95 * sum(pairs.values())


def test_the_canary_is_a_surname_in_columns_and_text(export: Export) -> None:
    patients = {row[2] for row in export.columns.values()}
    marked = {row[2] for row in export.columns.values() if row[3].startswith(CANARY + "^")}
    assert 0.01 < len(marked) / len(patients) < 0.03
    texts = " ".join(export.text(place) for place, row in export.columns.items() if row[2] in marked)
    assert CANARY in texts and CANARY.title() in texts
    assert any(f"{title} {name}" in texts for title in ("Mr.", "Ms.") for name in (CANARY, CANARY.title()))
