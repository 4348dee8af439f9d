"""The suite before a snapshot: the last look at the text before it can reach a model."""

from __future__ import annotations

from typing import Any

from expectations.common import KEY_FORM, Suite, no_leaks
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from schemas.filtered_reports import SPLITS


def build(cfg: Any) -> Suite:
    """Pairs that will be in the snapshot: unique, in a split, and nothing that the residual detector can see."""
    import great_expectations.expectations as gxe

    return Suite(
        rows=(
            gxe.ExpectTableRowCountToBeBetween(min_value=1),
            gxe.ExpectColumnValuesToBeUnique(column="pair_key"),
            gxe.ExpectColumnValuesToMatchRegex(column="pair_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=list(SPLITS)),
            *no_leaks(("input", "output", "impression")),
        ),
        flow=(
            gxe.ExpectColumnValuesToBeBetween(column="packed_pairs_missing", max_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="patients_in_two_splits", max_value=0),
        ),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Packed pairs that instruction_pairs does not hold, and patients that would be trained and tested on."""
    return {name: flow.measures[name] for name in ("packed_pairs_missing", "patients_in_two_splits")}


GATE = SuiteGate("snapshot", build, flow_measures)
