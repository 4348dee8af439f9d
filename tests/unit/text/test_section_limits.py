"""Whatever the text is, the spans fit it, no call raises, and the time grows with the length and no faster."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.headings import find_headings
from radlake.text.headingwords import kind_of
from radlake.text.sections import parse_sections, section_texts
from radlake.text.tails import split_tail
from radlake.text.trimming import trim
from tests.section_layouts import LAYOUTS, Source, render
from tests.timing import grows_linearly

METHODS = {"headings", "impression-first", "combined", "inferred-findings", "none"}
LEVELS = {"high", "medium", "low", "none"}
PIECES = st.sampled_from(
    [
        "FINDINGS:", "IMPRESSION", "Impression - ", "findings; ", "**", "## ", "\n", "\r\n", "\\.br\\", ",",
        ". ", "1. ", "ADDENDUM:",
        "WET READ", "FINAL REPORT", "COMPARISON: None.", "Technique", "REPORT:", "[", "]", "--",
        "Signed by: T. Orvik, MD",
        "These findings were discussed with Dr. Orvik", "cc: ", "XXXX", "The lungs are clear", "\x00", "\ud800",
        "🫁", "\u2028", "İ", "ﬁ",
        "<br>", "D: 1/2/2020 T: 1/2/2020", "F I N D I N G S", "END OF REPORT", "\u202eabc",
    ]
)  # fmt: skip


def check(text: str) -> None:
    parsed = parse_sections(text)
    for start, end in parsed.spans.values():
        assert 0 <= start <= end <= len(text)
    assert parsed.method in METHODS
    assert parsed.confidence in LEVELS
    assert parsed == parse_sections(text)
    body = [span for name, span in parsed.spans.items() if name in ("findings", "impression", "findings_impression")]
    for (_, end), (start, _) in zip(sorted(body), sorted(body)[1:], strict=False):
        assert end <= start, "findings and impression never share a character"
    section_texts(text, parsed)


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(PIECES, PIECES, st.text(max_size=12)), max_size=25))
def test_spans_fit_any_text(pieces: list[str]) -> None:
    check("".join(pieces))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(LAYOUTS)), st.integers(0, 10**6), st.integers(0, 400), st.text(max_size=20))
def test_spans_fit_a_report_that_was_cut_and_written_over(layout: str, seed: int, at: int, noise: str) -> None:
    text = render(layout, Source("The lungs are clear. No effusion.", "1. Normal. 2. No change."), seed).text
    check(text[:at] + noise + text[at + len(noise) :])
    check(text[at:])


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=60), st.booleans())
def test_any_phrase_has_a_kind_or_none(phrase: str, remark: bool) -> None:
    kind = kind_of(phrase, remark)
    assert kind is None or kind.rank in (0, 1, 2)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=12), st.integers(0, 60), st.integers(0, 60))
def test_the_parts_stay_within_their_bounds(pieces: list[str], start: int, length: int) -> None:
    work = "".join(pieces).replace("İ", "I")
    start, end = min(start, len(work)), min(start + length, len(work))
    left, right = trim(work, start, end)
    assert start <= left <= right <= end
    body, note, signature = split_tail(work, work.lower(), start, end)
    assert start <= body <= note <= signature == end
    places = [(heading.start, heading.content) for heading in find_headings(work)]
    assert all(a <= b <= c for (_, a), (b, c) in zip([(0, 0), *places], places, strict=False))


@pytest.mark.parametrize("unit", [
    "FINDINGS: a\n", "IMPRESSION:", ":", "\n", " ", "\\.br\\", "Dr. A. B. ", "-", "*", "((((", "1. ", "A, ",
    "MD ", "e-mail ", "**FINDINGS", "x" * 50,
    "discussed with ", "FINDINGS. ", "#", "[a", "electronically ", "3/14/2018 ", "Findings A", "a:",
    "Addendum: IMPRESSION: b. ", "\r", "<br>", "XXXX ",
    "These findings were ", "İ", "The lungs are clear. ", "comparison - a\n", "_ ", "FINDINGS AND\n", ",", ".",
    "signed by Orvik ", "History: a. Comparison: b. ", "REPORT: a\n", "FINAL REPORT\n",
    "ADDENDUM: x\nEXAM: y\n", "WET READ\n",
    "a\n\nb History: c ", "RESULT: a. ", "IMPRESSION: EXAM: ",
])  # fmt: skip
def test_time_grows_with_length(unit: str) -> None:
    def parse(characters: int) -> None:
        text = unit * (characters // len(unit))
        for body in (text, f"FINDINGS: a b c\nIMPRESSION: {text}", f"ADDENDUM: {text}"):
            parse_sections(body)

    assert grows_linearly(parse, 8_000)


def test_ten_megabytes_and_ten_thousand_headings() -> None:
    check("The lungs are clear. " * 500_000)
    many = "".join(f"FINDINGS: part {i}.\nIMPRESSION: item {i}.\n" for i in range(5_000))
    check(many)
    assert section_texts(many)["findings"] == "part 0."
