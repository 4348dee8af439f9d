"""The suite before `raw_reports`. A wrong mapping, a truncated file or a shifted column trips it."""

from __future__ import annotations

from typing import Any

from expectations.common import DIGEST_FORM, Suite, holds, rates, required_columns, sql, structure, warnings
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from radlake.records.types import PATIENT_MERGE, SET_ASIDE_RULES
from schemas import RAW_REPORTS

STATUSES = ["preliminary", "final", "addended", "corrected", "cancelled", "entered_in_error"]


# A day's grace: clocks differ, and times are without a zone. The first day of computers' time is a default.
_DERIVED = sql(
    record_bytes="byte_end - byte_start",
    has_text="coalesce(text, findings, impression) IS NOT NULL",
    not_in_future="report_time <= current_timestamp() + INTERVAL 1 DAY",
    not_before_1971="report_time >= TIMESTAMP '1971-01-01'",
    month="date_format(report_time, 'yyyy-MM')",
)
_FRESH = "if(report_time >= current_timestamp() - make_dt_interval({days}), 1, 0)"


def build(cfg: Any) -> Suite:
    """Keys whole and unique, statuses known, records whole, text present in most, and few malformed records."""
    import great_expectations.expectations as gxe

    return Suite(
        structure=structure(RAW_REPORTS),
        rows=(
            *required_columns(RAW_REPORTS),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=list(RAW_REPORTS.key)),
            gxe.ExpectColumnValuesToBeInSet(column="status", value_set=STATUSES),
            gxe.ExpectColumnValueLengthsToBeBetween(column="report_id", min_value=1, max_value=256),
            gxe.ExpectColumnValuesToMatchRegex(column="content_hash", regex=DIGEST_FORM),
            gxe.ExpectColumnValuesToMatchRegex(column="source_sha256", regex=DIGEST_FORM),
            gxe.ExpectColumnValuesToBeBetween(column="source_row", min_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="byte_start", min_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="record_bytes", min_value=1),
            *warnings(*holds("not_in_future", "not_before_1971")),
            *_freshness(cfg),
            # Text that is missing from one site or month: its export has changed.
            *rates("has_text", ("source", "modality", "site", "month"), minimum=0.5),
        ),
        flow=(
            # Whole years of reports without a word of text: the text column is mapped wrongly.
            gxe.ExpectColumnValuesToBeBetween(column="share_with_text", min_value=0.5),
            gxe.ExpectColumnValuesToBeBetween(column="malformed_over_allowance", max_value=0),
            gxe.ExpectColumnValuesToBeBetween(column="accepted_or_known", min_value=1),
        ),
        derived=_DERIVED | sql(fresh=_FRESH.format(days=cfg.settings.max_age_days or 0)),
    )


def _freshness(cfg: Any) -> list[Any]:
    """The newest report of a delivery is not older than wished; of its time only this is told."""
    import great_expectations.expectations as gxe

    if cfg.settings.max_age_days is None:
        return []
    return warnings(gxe.ExpectColumnMaxToBeBetween(column="fresh", min_value=1))


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
