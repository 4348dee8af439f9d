"""The suite before `packed_sequences`. Reports far longer than the row, or badly filled rows, trip it."""

from __future__ import annotations

from typing import Any

from expectations.common import Suite, required_columns
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from schemas import PACKED_SEQUENCES


def build(cfg: Any) -> Suite:
    """Rows unique and within the maximum length, some loss in each, test never packed, few pairs too long."""
    import great_expectations.expectations as gxe

    return Suite(
        rows=(
            *required_columns(PACKED_SEQUENCES),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=list(PACKED_SEQUENCES.key)),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=["train", "eval"]),
            gxe.ExpectColumnValuesToBeInSet(column="profile", value_set=[cfg.scope]),
            gxe.ExpectColumnValuesToBeBetween(column="bucket", min_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="row", min_value=0),
            gxe.ExpectTableRowCountToBeBetween(min_value=1),
        ),
        flow=(
            gxe.ExpectColumnValuesToBeBetween(column="too_long_share", max_value=cfg.settings.max_too_long_share),
            gxe.ExpectColumnValuesToBeBetween(column="longest_row", max_value=cfg.profile.max_length_tokens),
            gxe.ExpectColumnValuesToBeBetween(column="rows_without_loss", max_value=0),
        ),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Shares and extremes over the candidate's rows."""
    return {
        "too_long_share": flow.rules.get("too_long", 0) / max(1, flow.rows_in),
        "longest_row": flow.measures.get("longest_row", 0),
        "rows_without_loss": flow.measures.get("rows_without_loss", 0),
    }


GATE = SuiteGate("packed_sequences", build, flow_measures)
