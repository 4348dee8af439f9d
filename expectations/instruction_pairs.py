"""The suite before `instruction_pairs`. A prefix sentence in the test split, or an empty side, trips it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from expectations.common import KEY_FORM, Suite, holds, no_leaks, one_value_per, required_columns, structure
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from radlake.prompts import INSTRUCTIONS, PREFIX_SEPARATOR, PREFIXES
from schemas import INSTRUCTION_PAIRS
from schemas.filtered_reports import SPLITS

if TYPE_CHECKING:
    from pyspark.sql import Column


def _derived() -> dict[str, Callable[[], Column]]:
    """Whether a pair's texts are those that its choices name."""

    def text_of_choice() -> Column:
        from pyspark.sql import functions as F

        return F.col("instruction") == F.get(F.array(*map(F.lit, INSTRUCTIONS)), F.col("instruction_id"))

    def output_of_choice() -> Column:
        from pyspark.sql import functions as F

        prefix = F.get(F.array(*(F.lit(p + PREFIX_SEPARATOR) for p in PREFIXES)), F.col("prefix_id"))
        prefix = F.when(F.isnull("prefix_id"), "").otherwise(prefix)
        return F.col("output") == F.concat(prefix, F.col("impression"))

    def bare_in_test() -> Column:
        from pyspark.sql import functions as F

        return (F.col("split") != "test") | F.isnull("prefix_id")

    return {"instruction_is_chosen": text_of_choice, "output_is_chosen": output_of_choice, "bare_in_test": bare_in_test}


def build(cfg: Any) -> Suite:
    """Every side filled, choices within range and followed, test outputs bare, no PHI."""
    import great_expectations.expectations as gxe

    return Suite(
        structure=structure(INSTRUCTION_PAIRS),
        rows=(
            *required_columns(INSTRUCTION_PAIRS),
            gxe.ExpectColumnValuesToBeUnique(column="pair_key"),
            gxe.ExpectColumnValuesToBeUnique(column="report_key"),
            *one_value_per("patient_key", "split"),
            gxe.ExpectColumnValuesToMatchRegex(column="pair_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToMatchRegex(column="report_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToMatchRegex(column="patient_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=list(SPLITS)),
            gxe.ExpectColumnValuesToBeBetween(column="instruction_id", min_value=0, max_value=len(INSTRUCTIONS) - 1),
            gxe.ExpectColumnValuesToBeBetween(column="prefix_id", min_value=0, max_value=len(PREFIXES) - 1),
            gxe.ExpectColumnValueLengthsToBeBetween(column="input", min_value=20),
            gxe.ExpectColumnValueLengthsToBeBetween(column="impression", min_value=1),
            gxe.ExpectColumnValuesToMatchRegex(column="input", regex=r"(?s)^Exam: .*?\nFindings: \S"),
            *holds("instruction_is_chosen", "output_is_chosen", "bare_in_test"),
            *no_leaks(("input", "output")),
        ),
        flow=(
            gxe.ExpectColumnValuesToBeBetween(column="test_with_prefix", max_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="train_pairs", min_value=1),
        ),
        derived=_derived(),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Pairs of the training split, and test pairs that carry a prefix."""
    measures = flow.measures
    return {
        "test_with_prefix": measures.get("test_with_prefix", 0),
        "train_pairs": measures.get("train_pairs", 1),
    }


GATE = SuiteGate("instruction_pairs", build, flow_measures)
