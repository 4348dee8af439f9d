"""The suite before `patient_aliases`: a wrong file would join strangers."""

from __future__ import annotations

from typing import Any

from expectations.common import Suite, required_columns, structure
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from schemas import PATIENT_ALIASES


def build(cfg: Any) -> Suite:
    """Keys whole and unique, few malformed rows, and no identifier that half of the archive became."""
    import great_expectations.expectations as gxe

    return Suite(
        structure=structure(PATIENT_ALIASES),
        rows=(
            *required_columns(PATIENT_ALIASES),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=list(PATIENT_ALIASES.key)),
            gxe.ExpectColumnValueLengthsToBeBetween(column="old_id", min_value=1, max_value=256),
            gxe.ExpectColumnValueLengthsToBeBetween(column="current_id", min_value=1, max_value=256),
        ),
        flow=(
            gxe.ExpectColumnValuesToBeBetween(column="malformed_over_allowance", max_value=0),
            # A column of constants mapped as the current identifier makes one patient of all.
            gxe.ExpectColumnValuesToBeBetween(column="merged_into_one", max_value=cfg.settings.max_merged_into_one),
        ),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Malformed rows beyond what the settings allow, and how many identifiers became the most frequent one."""
    allowance = max(cfg.settings.max_malformed_records, cfg.settings.max_malformed_share * flow.rows_in)
    return {
        "malformed_over_allowance": max(0.0, flow.rows_quarantined - allowance),
        "merged_into_one": float(flow.measures.get("merged_into_one", 0)),
    }


GATE = SuiteGate("patient_aliases", build, flow_measures)
