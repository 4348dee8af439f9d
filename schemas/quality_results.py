"""`quality_results`: what each gate found, in counts; never an example value."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

QUALITY_RESULTS = TableSpec(
    name="quality_results",
    zone="research",
    grain="One row per (attempt, expectation).",
    schema=schema(
        column("stage", "string", "Stage of the attempt.", required=True),
        column("table", "string", "Table the gate stands before.", required=True),
        column("subject", "string", "candidate, or published when only the suite had changed.", required=True),
        column("position", "int", "Place of the expectation in its suite.", required=True),
        column("expectation", "string", "Name of the expectation.", required=True),
        column("column", "string", "Column, measure or equation it looks at; '' for the table.", required=True),
        column("severity", "string", "error: not met, nothing is published; warning: it is told.", required=True),
        column("success", "boolean", "Whether it was met.", required=True),
        column("evaluated", "bigint", "Rows looked at."),
        column("unexpected", "bigint", "Rows that did not meet it."),
        column("observed", "double", "The observed number, where the expectation is about one."),
        column("limit", "string", "What was wanted.", required=True),
        column("suite_fingerprint", "string", "Which suite.", required=True),
        column("audited_at", "string", "Start of the attempt, ISO 8601, UTC.", required=True),
    ),
    key=("run_id", "position"),
    statistics=("stage", "table"),
    checks={
        "counts_not_negative": "unexpected IS NULL OR unexpected >= 0",
        "severity_known": "severity IN ('error','warning')",
    },
    added={"severity": "error"},
)
