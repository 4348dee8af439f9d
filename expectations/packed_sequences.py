"""The suite before `packed_sequences`. Reports far longer than the row, or badly filled rows, trip it."""

from __future__ import annotations

from functools import partial
from typing import Any

from expectations.common import Derived, Suite, required_columns, sql, structure
from expectations.gate import Counted, SuiteGate
from expectations.token_files import COLUMNS, LISTS, counted_rows
from expectations.tokens import FAULTS, fault_counts
from radlake.lake.stage import Flow
from schemas import PACKED_SEQUENCES

_DERIVED = sql(
    length_tokens="size(input_ids)",
    pairs_off="abs(size(pair_keys) - size(seq_lengths))",
)


def build(cfg: Any) -> Suite:
    """Rows unique and within the maximum length, every token and label in its place, few pairs too long."""
    import great_expectations.expectations as gxe

    between = gxe.ExpectColumnValuesToBeBetween
    return Suite(
        structure=structure(PACKED_SEQUENCES),
        rows=(
            *required_columns(PACKED_SEQUENCES),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=list(PACKED_SEQUENCES.key)),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=["train", "eval"]),
            gxe.ExpectColumnValuesToBeInSet(column="profile", value_set=[cfg.scope]),
            between(column="bucket", min_value=0),
            between(column="row", min_value=0),
            between(column="length_tokens", min_value=1, max_value=cfg.profile.max_length_tokens),
            between(column="pairs_off", max_value=0),
            *(between(column=name, max_value=0) for name in FAULTS),
            gxe.ExpectTableRowCountToBeBetween(min_value=1),
        ),
        flow=(
            between(column="too_long_share", max_value=cfg.settings.max_too_long_share),
            between(column="rows_without_loss", max_value=0),
        ),
        derived=_derived(cfg),
        counted=_counted(cfg),
    )


def _derived(cfg: Any) -> Derived:
    """What is counted of a row; its tokens are looked at once, whatever is asked of them."""
    counted = fault_counts(cfg.profile.template, cfg.profile.tokenizer)
    return {**_DERIVED, "_faults": counted, **sql(**{name: f"_faults.{name}" for name in FAULTS})}


def _counted(cfg: Any) -> Counted:
    """The same from the files of a candidate."""
    of_files = partial(counted_rows, template=cfg.profile.template, tokenizer=cfg.profile.tokenizer)
    return Counted(of_files, COLUMNS, LISTS)


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Shares and extremes over the candidate's rows."""
    return {
        "too_long_share": flow.rules.get("too_long", 0) / max(1, flow.rows_in),
        "rows_without_loss": flow.measures.get("rows_without_loss", 0),
    }


GATE = SuiteGate("packed_sequences", build, flow_measures)
