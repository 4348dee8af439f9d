"""The suite before `instruction_pairs`. A prefix sentence in the test split, or an empty side, trips it."""

from __future__ import annotations

from typing import Any

from expectations.common import KEY_FORM, Suite, no_leaks, required_columns
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from radlake.prompts import INSTRUCTIONS, PREFIXES
from schemas import INSTRUCTION_PAIRS
from schemas.filtered_reports import SPLITS


def build(cfg: Any) -> Suite:
    """Every side filled, choices within range, test outputs bare, no PHI."""
    import great_expectations.expectations as gxe

    return Suite(
        rows=(
            *required_columns(INSTRUCTION_PAIRS),
            gxe.ExpectColumnValuesToBeUnique(column="pair_key"),
            gxe.ExpectColumnValuesToBeUnique(column="report_key"),
            gxe.ExpectColumnValuesToMatchRegex(column="pair_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=list(SPLITS)),
            gxe.ExpectColumnValuesToBeBetween(column="instruction_id", min_value=0, max_value=len(INSTRUCTIONS) - 1),
            gxe.ExpectColumnValuesToBeBetween(column="prefix_id", min_value=0, max_value=len(PREFIXES) - 1),
            gxe.ExpectColumnValueLengthsToBeBetween(column="input", min_value=20),
            gxe.ExpectColumnValueLengthsToBeBetween(column="impression", min_value=1),
            *no_leaks(("input", "output")),
        ),
        flow=(
            gxe.ExpectColumnValuesToBeBetween(column="test_with_prefix", max_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="train_pairs", min_value=1),
        ),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Pairs of the training split, and test pairs that carry a prefix."""
    measures = flow.measures
    return {
        "test_with_prefix": measures.get("test_with_prefix", 0),
        "train_pairs": measures.get("train_pairs", 1),
    }


GATE = SuiteGate("instruction_pairs", build, flow_measures)
