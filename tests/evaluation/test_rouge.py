"""ROUGE-L: known figures, the stemmer, texts without words."""

import pytest

from evaluation.rouge import rouge_info, rouge_l

SAID = "Small left pleural effusion."
MEANT = "There is a small effusion on the left."


@pytest.mark.parametrize(
    ("candidate", "reference", "expected"),
    [
        (SAID, SAID, 1.0),
        ("SMALL  LEFT\npleural effusion", SAID, 1.0),  # neither case nor stops nor blanks count
        # in common, in order: "small … effusion" (2); precision 2/4, recall 2/8
        (SAID, MEANT, 2 * (2 / 4) * (2 / 8) / (2 / 4 + 2 / 8)),
        ("Broken ribs.", SAID, 0.0),
        ("", SAID, 0.0),
        (SAID, "", 0.0),
        ("", "", 0.0),
        (" \n", SAID, 0.0),
        ("… — !", SAID, 0.0),
    ],
)
def test_the_f_measure_is_that_of_the_longest_common_subsequence(candidate, reference, expected):
    assert rouge_l([(candidate, reference)]) == [pytest.approx(expected)]


def test_the_stemmer_matches_endings_and_can_be_left_out():
    pair = ("effusions enlarging", "effusion enlarged")
    assert rouge_l([pair]) == [pytest.approx(1.0)]
    assert rouge_l([pair], stemmer=False) == [0.0]
    assert [rouge_info(choice).stemmer for choice in (True, False)] == [True, False]
    assert rouge_info(True).library.startswith("rouge-score 0.")


def test_progress_counts_every_pair_and_order_is_kept():
    seen = []
    scores = rouge_l([(SAID, SAID), ("", SAID), (SAID, MEANT)], progress=lambda *place: seen.append(place))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert (scores[0], scores[1]) == (1.0, 0.0) and 0 < scores[2] < 1
