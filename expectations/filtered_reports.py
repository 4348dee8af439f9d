"""The suite before `filtered_reports`. An export whose sections were lost, or a cohort of nobody, trips it."""

from __future__ import annotations

from typing import Any

from expectations.common import KEY_FORM, Suite, no_leaks, required_columns
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from schemas import FILTERED_REPORTS
from schemas.filtered_reports import SPLITS


def build(cfg: Any) -> Suite:
    """The paper's rules hold, no duplicate is left, no PHI can be seen, and enough reports remain."""
    import great_expectations.expectations as gxe

    return Suite(
        rows=(
            *required_columns(FILTERED_REPORTS),
            gxe.ExpectColumnValuesToBeUnique(column="report_key"),
            gxe.ExpectColumnValuesToBeUnique(column="duplicate_cluster"),
            gxe.ExpectColumnValuesToMatchRegex(column="patient_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToBeBetween(column="findings_words", min_value=cfg.settings.min_findings_words),
            gxe.ExpectColumnValuesToBeBetween(column="impression_words", min_value=1),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=list(SPLITS)),
            *no_leaks(("findings", "impression", "exam_description")),
        ),
        flow=(gxe.ExpectColumnValuesToBeBetween(column="kept_share", min_value=cfg.settings.min_kept_share),),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """The share of reports that stay. What a cohort leaves out by wish does not count against it."""
    wanted = flow.rows_in - flow.rules.get("out_of_cohort", 0)
    return {"kept_share": flow.rows_out / wanted if wanted else 0.0}


GATE = SuiteGate("filtered_reports", build, flow_measures)
