"""Each table's gate: the expectations of its newest audit, and its history over attempts, in tellable counts."""

from __future__ import annotations

from collections import defaultdict
from typing import Any, Literal

from expectations.gate import FLOW
from expectations.report.content import Attempt, Expectation, Gate
from expectations.report.small import about, about_share
from radlake.lake.stage import WARNING

SHOWN_ATTEMPTS = 12
REFUSED = ("refused", "audit refused")
_ORDER = ("ingest", "aliases", "collect", "deidentify", "filter", "instruct", "pack", "snapshot")
# Not of ingest: deliveries add up to the records that the funnel tells exactly, so that none is told by itself.
_ROWS_TOLD = ("deidentify", "filter", "instruct", "pack", "snapshot")
_OF_COLUMNS = ("schema", "expect_table_columns_to_have_types")  # what they count is no report
Row = dict[str, Any]
Key = tuple[str, str, str]


def gates_of(runs: list[Row], results: list[Row], unseen_runs: set[str]) -> list[Gate]:
    """One gate per stage and scope, in the order of the flow.

    `runs` and `results` are the rows of stage_runs, oldest first, and of quality_results. The rows of `unseen_runs`
    must not be told.
    """
    by_run: dict[str, list[Row]] = defaultdict(list)
    for row in sorted(results, key=lambda row: row["position"]):
        by_run[row["run_id"]].append(row)
    by_gate: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for run in runs:
        by_gate[run["stage"], run["scope"]].append(run)
    ordered = sorted(by_gate.items(), key=lambda one: (_place(one[0][0]), one[0]))
    return [_gate(own, by_run, unseen_runs) for _, own in ordered]


def _place(stage: str) -> int:
    return _ORDER.index(stage) if stage in _ORDER else len(_ORDER)


def _gate(runs: list[Row], by_run: dict[str, list[Row]], unseen_runs: set[str]) -> Gate:
    newest = runs[-1]
    kept = runs[-SHOWN_ATTEMPTS:]
    judged = [run for run in kept if run["run_id"] in by_run]
    expectations = []
    if judged:
        verdicts = [{_key(row): row["success"] for row in by_run[run["run_id"]]} for run in judged]
        rows = None if judged[-1]["run_id"] in unseen_runs else max(judged[-1]["rows_in"], judged[-1]["rows_out"])
        expectations = [_expectation(row, verdicts, rows) for row in by_run[judged[-1]["run_id"]]]
    return Gate(
        stage=newest["stage"],
        scope=newest["scope"],
        table=newest["output_table"],
        attempts=[_attempt(run, by_run[run["run_id"]], unseen_runs) for run in kept],
        left_out=len(runs) - len(kept),
        expectations=expectations,
    )


def _key(row: Row) -> Key:
    return row["expectation"], row["column"], row["limit"]


def _attempt(run: Row, findings: list[Row], unseen_runs: set[str]) -> Attempt:
    unmet = [row for row in findings if not row["success"]]
    warnings = sum(row.get("severity") == WARNING for row in unmet)
    told = run["stage"] in _ROWS_TOLD and run["run_id"] not in unseen_runs and run["status"] != "killed"
    return Attempt(
        run_id=run["run_id"],
        started_at=run["started_at"],
        status=run["status"],
        met=len(findings) - len(unmet),
        errors=len(unmet) - warnings,
        warnings=warnings,
        rows_in=about(run["rows_in"]) if told else None,
        rows_out=about(run["rows_out"]) if told else None,
        seconds=run["seconds"],
    )


def _expectation(row: Row, verdicts: list[dict[Key, bool]], rows: int | None) -> Expectation:
    marks: dict[bool | None, Literal["met", "not met", "absent"]] = {True: "met", False: "not met", None: "absent"}
    return Expectation(
        name=row["expectation"],
        column=row["column"].removeprefix(FLOW),
        wanted=row["limit"],
        severity="warning" if row.get("severity") == WARNING else "error",
        met=row["success"],
        seen="" if row["success"] else _seen(row, rows),
        history=[marks[verdict.get(_key(row))] for verdict in verdicts],
    )


def _seen(row: Row, rows: int | None) -> str:
    """What was found instead; numbers of rows rounded, and none where the rows of the run must not be told."""
    if row["unexpected"] is not None and row["expectation"] in _OF_COLUMNS:
        return f"{row['unexpected']} of {row['evaluated']} columns"
    if row["unexpected"] is not None:
        of = f" of {about(row['evaluated'])}" if row["evaluated"] is not None and rows is not None else ""
        return f"{about(row['unexpected'])}{of}"
    value = row["observed"]
    if value is None:
        return ""
    if value == int(value):
        return _whole_number(row["column"], int(value))
    if 0 < value < 1:
        return about_share(value, rows or 0)
    return f"{value:.3g}"


def _whole_number(column: str, value: int) -> str:
    """A share of all or of none is no count."""
    if value in (0, 1) and {"share", "rate"} & set(column.replace(".", "_").split("_")):
        return f"{value:.0%}"
    return about(value) if value >= 0 else str(value)


def plain(name: str) -> str:
    """The name of an expectation in words."""
    for prefix in ("expect_column_values_to_", "expect_compound_columns_to_", "expect_multicolumn_values_to_"):
        if name.startswith(prefix):
            return f"must {name.removeprefix(prefix).replace('_', ' ')}"
    for prefix in ("expect_column_", "expect_table_", "expect_"):
        name = name.removeprefix(prefix)
    return name.replace("_", " ")
