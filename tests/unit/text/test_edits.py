"""Edits over passes: as if each had been made one after the other."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.edits import Edit, apply, compose, neighbourhoods, trace

NEW = st.sampled_from(["", "[A]", "[DATE]", "x"])


@st.composite
def edits_over(draw, text: str) -> list[Edit]:
    """Sorted, disjoint, none of them empty."""
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    pairs = list(zip(cuts[::2], cuts[1::2], strict=False))
    return [Edit(start, end, draw(NEW)) for start, end in pairs]


@settings(max_examples=400, deadline=None)
@given(st.data(), st.text("abcdefgh", max_size=30))
def test_composed_edits_are_sorted_disjoint_and_in_range(data, text):
    first = data.draw(edits_over(text))
    later = data.draw(edits_over(apply(text, first)))
    both = compose(first, later)
    ends = [0, *(position for edit in both for position in (edit.start, edit.end)), len(text)]
    assert ends == sorted(ends)
    assert all(edit.start < edit.end for edit in both)


@settings(max_examples=400, deadline=None)
@given(st.data(), st.text("abcdefgh", max_size=30))
def test_composing_is_editing_twice_where_no_edit_is_cut_in_two(data, text):
    first = data.draw(edits_over(text))
    second = apply(text, first)
    later = data.draw(edits_over(second))
    shift, borders = 0, []
    for edit in first:
        start = edit.start - shift
        borders.append((start, start + len(edit.text)))
        shift += edit.end - edit.start - len(edit.text)
    cut = [e for e in later for a, b in borders if (a < e.start < b) or (a < e.end < b)]
    once = apply(text, compose(first, later))
    if not cut:
        assert once == apply(second, later)
    else:  # a tag is never left half
        assert len(once) <= len(apply(second, later))


def test_a_place_that_reaches_into_an_edit_takes_in_all_it_replaced():
    edits = [Edit(4, 20, "[NAME]")]  # "abcd[NAME]uvw"
    assert trace(edits, [Edit(6, 12, "")]) == [Edit(4, 22, "")]
    assert trace(edits, [Edit(0, 4, ""), Edit(10, 12, "")]) == [Edit(0, 4, ""), Edit(20, 22, "")]


def test_neighbourhoods_cut_no_word_and_leave_out_what_is_far():
    text = "far " * 500 + "[NAME] near " + "far " * 500
    around = neighbourhoods(text, [Edit(2000, 2004, "[NAME]")])
    assert around is not None
    assert set(around.split()) == {"far", "[NAME]", "near"}
    assert len(around) < 500


def test_neighbourhoods_of_a_short_text_are_all_of_it():
    assert neighbourhoods("a [NAME] b", [Edit(2, 3, "[NAME]")]) is None
