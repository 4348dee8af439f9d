"""The suite before `deidentified_reports`. Text that kept a date, a phone number or a titled name trips it."""

from __future__ import annotations

from typing import Any

from expectations.common import KEY_FORM, Suite, no_leaks, rates, required_columns, sql, structure
from expectations.gate import SuiteGate
from radlake.deidentification import SECTIONS
from radlake.lake.stage import Flow
from radlake.text.exams_words import BODY_PARTS, MODALITIES
from schemas import DEIDENTIFIED_REPORTS

_GROUPS = ("source", "modality", "exam_year")
_DERIVED = sql(
    has_findings="findings IS NOT NULL",
    has_impression="impression IS NOT NULL",
    modality_unknown="modality = 'unknown'",
)


def build(cfg: Any) -> Suite:
    """Keys well-formed and unique, ages pooled, nothing that the residual detector can see."""
    import great_expectations.expectations as gxe

    return Suite(
        structure=structure(DEIDENTIFIED_REPORTS),
        rows=(
            *required_columns(DEIDENTIFIED_REPORTS),
            gxe.ExpectColumnValuesToBeUnique(column="report_key"),
            gxe.ExpectColumnValuesToMatchRegex(column="report_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToMatchRegex(column="patient_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToBeInSet(column="modality", value_set=list(MODALITIES)),
            gxe.ExpectColumnValuesToBeInSet(column="body_part", value_set=list(BODY_PARTS)),
            gxe.ExpectColumnValuesToBeInSet(column="sex", value_set=["F", "M", "O"]),
            # A free text in it would have passed the engine by.
            gxe.ExpectColumnValuesToMatchRegex(column="exam_code", regex=r"^[A-Z0-9_.-]{1,32}$"),
            gxe.ExpectColumnValuesToBeBetween(column="age_years", min_value=0, max_value=90),
            *_dates(cfg),
            *no_leaks((*SECTIONS, "exam_description")),
            # A site or a scanner whose sections are no longer found.
            *rates("has_findings", _GROUPS, minimum=0.3),
            *rates("has_impression", _GROUPS, minimum=0.3),
            *rates("modality_unknown", ("source",), maximum=0.9),
        ),
        flow=(
            # An engine that fails on many reports is broken, and one that lets none through is so too.
            gxe.ExpectColumnValuesToBeBetween(column="engine_error_share", max_value=0.001),
            gxe.ExpectColumnValuesToBeBetween(column="kept_or_nothing_to_keep", min_value=1),
            gxe.ExpectColumnValuesToBeBetween(column="residual_phi_share", max_value=cfg.settings.max_residual_share),
        ),
        derived=_DERIVED,
    )


def _dates(cfg: Any) -> tuple[Any, ...]:
    """Under the profile safe-harbor no date may stand in the table, only years."""
    import great_expectations.expectations as gxe

    return (gxe.ExpectColumnValuesToBeNull(column="exam_date"),) if cfg.settings.profile == "safe-harbor" else ()


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """The share of reports in which the detector still saw PHI; many mean that the engine does not fit the source."""
    rows_in = max(1, flow.rows_in)
    expected = flow.rows_in > flow.rules.get("retracted", 0)
    return {
        "residual_phi_share": flow.rules.get("residual_phi", 0) / rows_in,
        "engine_error_share": flow.rules.get("engine_error", 0) / rows_in,
        "kept_or_nothing_to_keep": float(flow.rows_out > 0 or not expected),
    }


GATE = SuiteGate("deidentified_reports", build, flow_measures)
