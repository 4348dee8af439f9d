"""What a word can be, by the lists and by its form."""

from __future__ import annotations

import pytest

from radlake.text.gazetteer import Kind, gazetteer, section_words
from radlake.text.morphology import has_stem_in, looks_clinical


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("ramirez", Kind.STRONG),
        ("michael", Kind.STRONG),
        ("khan", Kind.WEAK),
        ("zorbath", Kind.UNKNOWN),
        ("grace", Kind.ORDINARY),
        ("stone", Kind.ORDINARY),
        ("effusion", Kind.WORD),
        ("pneumothoraces", Kind.WORD),
        ("schmorl", Kind.WORD),
        ("omnipaque", Kind.WORD),
        ("okonkwo-smith", Kind.STRONG),
        ("", Kind.WORD),
    ],
)
def test_kinds(word: str, kind: Kind) -> None:
    assert gazetteer().kind(word) == kind
    assert gazetteer().kind(word) == kind  # from the cache


@pytest.mark.parametrize("word", ["masses", "calcified", "stopped", "biopsies", "larger", "septa", "denser"])
def test_inflections(word: str) -> None:
    words = {"mass", "calcify", "stop", "biopsy", "large", "septum", "dense"}
    assert has_stem_in(word, words)


def test_stems_are_not_made_up() -> None:
    assert not has_stem_in("ramirez", {"ram"})
    assert not has_stem_in("as", {"a"})


@pytest.mark.parametrize("word", ["cholangiopancreatography", "perihilar", "hypoattenuating", "osteosclerosis"])
def test_compounds(word: str) -> None:
    assert looks_clinical(word, {"hilar", "attenuate"})


def test_the_vocabulary_has_no_word_twice_in_a_section() -> None:
    for section in ("radiology", "abbreviations", "products", "nouns", "everyday"):
        words = section_words(section)
        assert words and all(word == word.lower() for word in words), section
