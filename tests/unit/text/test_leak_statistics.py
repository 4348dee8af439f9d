"""Statistics of capitals: what they suspect, and that they do not depend on how a corpus is cut."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.leak_statistics import SMALLEST_CORPUS, CorpusStatistics, Limits, Suspects
from radlake.text.leaks import find_leaks

CLEAN = [
    f"The lungs are clear. There is a {i} mm nodule near the left hilum, unchanged." for i in range(SMALLEST_CORPUS)
]


def statistics_of(texts) -> CorpusStatistics:
    found = CorpusStatistics()
    for text in texts:
        found.add(text)
    return found


def suspects_with(*more: str) -> frozenset[str]:
    return statistics_of([*CLEAN, *more]).suspects().words


def test_a_rare_word_that_is_always_titled_is_suspected():
    assert suspects_with("Shown to Zephyrkettle.", "As Zephyrkettle said, ZEPHYRKETTLE agreed.") == {"zephyrkettle"}
    assert suspects_with("Seen by Gagné.") == {"gagne"}


def test_what_is_no_suspect():
    for text in (
        "Zephyrkettle began the sentence.",  # anything may stand there
        "There is Effusion. An effusion.",  # somebody writes it in lower case
        "A Baker cyst, a Lisfranc injury, seen in Tesla.",  # radiology's own
        "Given with MPNST and VATS.",  # abbreviations
        "Given with Ana and Xu.",  # too short to tell
        "Seen [PHYSICIAN] there",
    ):
        assert suspects_with(text) == set(), text
    assert suspects_with(*["Shown to Zephyrkettle."] * 4) == set()  # too frequent for a name
    assert statistics_of(["Shown to Zephyrkettle."] * 3).suspects() == Suspects()  # too small a corpus
    assert statistics_of(CLEAN * 2 + ["To Zephyrkettle."] * 5).suspects(Limits(fewest=5)).words == {"zephyrkettle"}


def test_suspects_are_looked_for_wherever_they_have_a_capital():
    suspects = Suspects.of(["zephyrkettle"])
    for text, found in (
        ("Zephyrkettle came", True),
        ("ZEPHYRKETTLE came", True),
        ("a zephyrkettle", False),
        ("a Zephyrkettle cyst", False),
        ("Zephyrkettles", False),
    ):
        assert ("rare-capital" in find_leaks(text, (), suspects)) is found, text


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.text(max_size=60) | st.sampled_from(["to Ann Quillon", "a quillon", "QUILLON, Norb"]), max_size=12),
    st.data(),
)
def test_cutting_and_merging_changes_nothing(texts, data):
    whole = statistics_of(texts)
    cut = data.draw(st.integers(0, len(texts)))
    one, other = statistics_of(texts[:cut]), statistics_of(texts[cut:])
    other.merge(one)
    assert other.to_json() == whole.to_json()
    assert CorpusStatistics.from_json(whole.to_json()) == whole
    assert statistics_of(texts[::-1]).to_json() == whole.to_json()
