"""When the suite asks for near-duplicates across splits, how severely, and what the job tells of those it took out."""

from __future__ import annotations

import pytest

from expectations.filtered_reports import build
from expectations.near_duplicates import REPEATING, ROWS, ExpectNoNearDuplicateAcross
from jobs.filter_reports import STAGE
from radlake.lake.stage import Flow, SectionConfig
from radlake.near_duplicates import HELD_OUT_COPY
from radlake.settings import FilterSettings, NearDuplicateSettings


def config(**near) -> SectionConfig:
    return SectionConfig(FilterSettings(near_duplicates=NearDuplicateSettings(**near)))


@pytest.mark.parametrize(("action", "severity"), [("remove", "critical"), ("report", "warning"), ("ignore", None)])
def test_the_rule_refuses_warns_or_is_not_asked(action, severity):
    rows = build(config(action=action, similarity=0.9, shingle_words=4)).rows
    found = [each for each in rows if isinstance(each, ExpectNoNearDuplicateAcross)]
    assert [each.severity for each in found] == ([severity] if severity else [])
    assert all((each.similarity, each.shingle_words) == (0.9, 4) for each in found)


@pytest.mark.parametrize(("repeating", "met"), [(0, True), (1, False), (7, False)])
def test_one_text_in_two_splits_is_one_too_many(repeating, met):
    asked = ExpectNoNearDuplicateAcross(column="split", similarity=0.8, shingle_words=3)
    found = asked._validate({REPEATING: repeating, ROWS: 40})
    assert found == {"success": met, "result": {"element_count": 40, "unexpected_count": repeating}}


@pytest.mark.parametrize(("left", "told"), [(100, False), (101, True)])
def test_a_large_loss_to_held_out_text_is_told(left, told):
    """One report in ten: then it is a template that the held-out texts share, and no copy."""
    flow = Flow(2000, 1100, {HELD_OUT_COPY: left}, {"train_reports": 900, "eval_reports": 100, "test_reports": 100})
    warnings = STAGE.warnings(flow, config())
    assert any("filter.near_duplicates.similarity" in each for each in warnings) == told
    assert len(warnings) == told
