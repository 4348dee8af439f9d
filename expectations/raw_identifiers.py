"""The suite before `raw_identifiers`: entries whole and unique, and as many as there are reports for."""

from __future__ import annotations

from typing import Any

from expectations.common import Suite, required_columns, structure
from expectations.gate import SuiteGate
from radlake.dictionary import ARCHIVE_KINDS, PERSON_KINDS, SCOPES
from radlake.lake.stage import Flow
from schemas import RAW_IDENTIFIERS


def build(cfg: Any) -> Suite:
    """Keys whole and unique, kinds known; a physician column that is another one is as long as the archive."""
    import great_expectations.expectations as gxe

    return Suite(
        structure=structure(RAW_IDENTIFIERS),
        rows=(
            *required_columns(RAW_IDENTIFIERS),
            gxe.ExpectCompoundColumnsToBeUnique(column_list=list(RAW_IDENTIFIERS.key)),
            gxe.ExpectColumnValuesToBeInSet(column="scope", value_set=list(SCOPES)),
            gxe.ExpectColumnValuesToBeInSet(column="kind", value_set=[*PERSON_KINDS, *ARCHIVE_KINDS]),
            gxe.ExpectColumnValueLengthsToBeBetween(column="value", min_value=1),
        ),
        flow=(
            # A column of identifiers or of texts, mapped as a physician or a site, would be looked for in every report.
            gxe.ExpectColumnValuesToBeBetween(column="archive_entries_over_allowance", max_value=0),
        ),
    )


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """Physicians and sites beyond what the settings allow."""
    entries = flow.measures.get("physicians", 0) + flow.measures.get("sites", 0)
    return {"archive_entries_over_allowance": max(0.0, float(entries - cfg.settings.max_archive_entries))}


GATE = SuiteGate("raw_identifiers", build, flow_measures)
