"""The suite before `raw_reports`. A wrong mapping, a truncated file or a shifted column trips it."""

from __future__ import annotations

from typing import Any

from expectations.common import Suite, required_columns
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from radlake.records.types import PATIENT_MERGE, SET_ASIDE_RULES
from schemas import RAW_REPORTS

STATUSES = ["preliminary", "final", "addended", "corrected", "cancelled", "entered_in_error"]


def build(cfg: Any) -> Suite:
    """Keys whole and unique, statuses known, text present in most, and few malformed records."""
    import great_expectations.expectations as gxe

    return Suite(
        rows=(
            *required_columns(RAW_REPORTS),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=list(RAW_REPORTS.key)),
            gxe.ExpectColumnValuesToBeInSet(column="status", value_set=STATUSES),
            gxe.ExpectColumnValueLengthsToBeBetween(column="report_id", min_value=1, max_value=256),
            gxe.ExpectColumnValuesToBeBetween(column="byte_start", min_value=0),
        ),
        flow=(
            # Whole years of reports without a word of text: the text column is mapped wrongly.
            gxe.ExpectColumnValuesToBeBetween(column="share_with_text", min_value=0.5),
            gxe.ExpectColumnValuesToBeBetween(column="malformed_over_allowance", max_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="accepted_or_known", min_value=1),
        ),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Malformed records beyond the share, or the handful, that the settings allow."""
    harmless = {"delivered_twice", *SET_ASIDE_RULES}
    malformed = sum(n for rule, n in flow.rules.items() if rule not in harmless)
    allowance = max(cfg.settings.max_malformed_records, cfg.settings.max_malformed_share * flow.rows_in)
    with_text = flow.measures.get("with_text", flow.rows_out)
    return {
        "share_with_text": with_text / flow.rows_out if flow.rows_out else 1.0,
        "malformed_over_allowance": max(0.0, malformed - allowance),
        # A feed of merges alone is a delivery too; one of other messages alone is a wrong file.
        "accepted_or_known": flow.rows_out
        + sum(flow.rules.get(rule, 0) for rule in ("delivered_twice", PATIENT_MERGE)),
    }


GATE = SuiteGate("raw_reports", build, flow_measures)
