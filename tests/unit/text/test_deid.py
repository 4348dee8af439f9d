"""De-identification: policies, idempotence, no known identifier left, linear time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.errors import UsageError
from radlake.text.deid import deidentify, deidentify_spans
from radlake.text.leaks import find_leaks
from radlake.text.phi import TAG, Known, Span
from radlake.text.surrogates import Surrogates
from tests.timing import grows_linearly

PIECES = st.one_of(
    st.text(),
    st.sampled_from(
        [
            "Dr. ", "Mr. Orvik", " M.D. ", "Rosswell", "ROSSWELL^AMANDA", "MRN: ", "00412345", "12-34",
        "3/14/2019", " ", ". ", "\n",
            "signed by ", "[PATIENT]", "[DATE]", "555-201-3344", "94 yo", "cc: ", "Hospital", "March ",
        "2019", "1. ", ", MD",
        ]
    ),
)  # fmt: skip
SURROGATES = Surrogates.of(b"\x33" * 32, "patient", -7)
KNOWN = Known(("ROSSWELL^AMANDA^J",), "00412345", "A2239911", "1953-07-02", ("Orvik, Tilman",), ("555-201-3344",))


def test_redact_puts_tags() -> None:
    text, counts = deidentify("Ms. Rosswell, seen 3/14/2021 by Dr. Orvik.", KNOWN)
    assert text == "Ms. [PATIENT], seen [DATE] by Dr. [PHYSICIAN]."
    assert counts == {"DATE": 1, "PATIENT": 1, "PHYSICIAN": 1}


def test_drop_sentence_drops_names_and_redacts_the_rest() -> None:
    text = "1. Nodule, new since 3/14/2021. 2. Discussed with Dr. T. Orvik at 3 PM. 3. No fracture."
    new, counts = deidentify(text, KNOWN, "drop-sentence")
    assert new == "1. Nodule, new since [DATE]. 3. No fracture."
    assert counts["SENTENCE"] == 1


def test_nothing_to_remove_changes_nothing() -> None:
    text = "  The heart is normal.\n\n 4 mm nodule.  "
    assert deidentify(text) == (text, {})


def test_unknown_policy_is_a_usage_error() -> None:
    with pytest.raises(UsageError):
        deidentify("x", policy="shred")


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from(["redact", "drop-sentence"]), st.sampled_from([None, KNOWN]))
def test_idempotent(pieces: list[str], policy: str, known: Known | None) -> None:
    once, _ = deidentify("".join(pieces), known, policy)
    assert deidentify(once, known, policy) == (once, {})


FILLER = "The lungs are clear without effusion and the heart is of normal size. " * 6


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(PIECES, st.just(FILLER)), max_size=12), st.sampled_from([None, KNOWN]))
def test_idempotent_where_only_what_stands_around_is_looked_at_again(pieces: list[str], known: Known | None) -> None:
    once, _ = deidentify("".join(pieces), known)
    assert deidentify(once, known) == (once, {})


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=12), st.sampled_from([None, KNOWN]))
def test_spans_are_of_the_input_and_tell_the_output(pieces: list[str], known: Known | None) -> None:
    text = "".join(pieces)
    new, spans, counts = deidentify_spans(text, known)
    rebuilt, position = "", 0
    for span in spans:
        assert position <= span.start < span.end <= len(text)
        rebuilt += text[position : span.start] + f"[{span.category}]"
        position = span.end
    assert rebuilt + text[position:] == new
    assert sum(counts.values()) == len(spans)


def test_a_later_pass_tells_places_of_the_input() -> None:
    def find(text: str, known: Known | None) -> list[Span]:
        """Sees the house only once the street is gone."""
        words = ["street"] if "street" in text else ["house"]
        return [Span(at, at + len(w), "ADDRESS", w) for w in words if (at := text.find(w)) >= 0]

    new, spans, _ = deidentify_spans("street of the house", find=find)
    assert new == "[ADDRESS] of the [ADDRESS]"
    assert [(s.start, s.end, s.rule) for s in spans] == [(0, 6, "street"), (14, 19, "house")]


def test_dropped_sentences_keep_the_spans_inside() -> None:
    text = "No fracture. Discussed with Dr. Orvik on 3/14/2021. Prior 3/13/2021."
    new, spans, counts = deidentify_spans(text, None, "drop-sentence")
    assert new == "No fracture. Prior [DATE]."
    assert [text[s.start : s.end] for s in spans] == ["Orvik", "3/14/2021", "3/13/2021"]
    assert counts == {"DATE": 2, "PHYSICIAN": 1, "SENTENCE": 1}


@settings(max_examples=300, deadline=None)
@given(
    st.lists(
        st.one_of(PIECES, st.sampled_from(["amanda", "Amanda's", " rosswell ", "ÀMANDA", "412345", "tilman"])),
        max_size=12,
    ),
    st.sampled_from(["redact", "drop-sentence"]),
)
def test_no_known_identifier_remains(pieces: list[str], policy: str) -> None:
    text, _ = deidentify("".join(pieces), KNOWN, policy)
    bare = TAG.sub(" ", text)
    for word in ("rosswell", "amanda", "orvik", "tilman"):
        assert not re.search(rf"(?<![^\W\d_]){word}(?![^\W\d_])", bare, re.IGNORECASE)
    assert not re.search(r"(?<![^\W_])(?:00412345|412345|A2239911|555-201-3344)(?![^\W_])", bare)


@settings(max_examples=150, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=3, max_size=12), st.lists(PIECES, max_size=6))
def test_any_unusual_name_is_removed(name: str, pieces: list[str]) -> None:
    known = Known(patient_names=(f"{name}qz^Q",))
    text, _ = deidentify(" ".join([*pieces, f"{name}qz", name.upper() + "QZ", "end"]), known)
    assert f"{name}qz" not in TAG.sub(" ", text).lower().split()


@pytest.mark.parametrize(
    "text", ["", "\x00\x00", "\ud800\udc00 Dr. Orvik \udfff", "🫁 Dr. Orvik 🫁", "\u202eDr. Orvik", " " * 999]
)
def test_odd_text(text: str) -> None:
    assert "Orvik" not in deidentify(text, KNOWN)[0]


UNITS = pytest.mark.parametrize(
    "unit",
    [
        "3/14/2019 ",
        "Dr. Orvik ",
        "9" * 50,
        "1.2.",
        "a@",
        "^A",
        "( ",
        "-1",
        "Amanda ",
        "x. ",
        "\n",
        " ",
        ":",
        "Mr. A. ",
        "by ",
        "1 ",
        "Amanda-",
        "Kelquaworth ",
        "7 9Q",
        "3/4/2611 ",
    ],
)
POLICY = pytest.mark.parametrize("policy", ["redact", "surrogate"])


@UNITS
@POLICY
def test_time_is_linear(unit: str, policy: str) -> None:
    def work(characters: int) -> None:
        text = unit * (characters // len(unit))
        deidentify(text, KNOWN, policy, SURROGATES)
        find_leaks(text, ("Rosswell", "00412345"))

    assert grows_linearly(work, 20_000)
