"""Who is drawn: the same for the same seed, in proportion, whatever the order."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.errors import BadInput, UsageError
from radlake.review.sample import draw, read_sample

STRATA = {f"r{i}": "ris CT" if i % 5 else "ris MG" for i in range(1000)}


def test_the_draw_depends_on_seed_and_ids_alone():
    first = draw(STRATA, 50, 7)
    assert draw(dict(reversed(STRATA.items())), 50, 7) == first
    assert draw(STRATA, 50, 8) != first
    assert Counter(STRATA[name] for name in first) == {"ris CT": 40, "ris MG": 10}
    assert len(set(first)) == 50


@given(st.dictionaries(st.text(max_size=6), st.sampled_from("abc"), min_size=1, max_size=60), st.integers(1, 80))
def test_every_group_gives_its_share(strata, size):
    drawn = draw(strata, size, 0)
    assert len(drawn) == len(set(drawn)) == min(size, len(strata))
    for group, count in Counter(strata.values()).items():
        share = count * len(drawn) / len(strata)
        assert abs(sum(strata[name] == group for name in drawn) - share) < 1


def test_nothing_to_draw_from_and_no_sample(tmp_path):
    with pytest.raises(UsageError, match="no report"):
        draw({}, 5, 0)
    with pytest.raises(BadInput, match=r"no sample\.json"):
        read_sample(tmp_path)
    (tmp_path / "sample.json").write_text('{"seed": "Zephyrkettle"}')
    with pytest.raises(BadInput, match="not the sample of a review") as caught:
        read_sample(tmp_path)
    assert "Zephyrkettle" not in str(caught.value)
