"""`stage_runs`: one row per attempt of a stage, and one per sealed snapshot."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

STAGE_RUNS = TableSpec(
    name="stage_runs",
    zone="research",
    grain="One row per attempt.",
    schema=schema(
        column("stage", "string", "ingest, collect, deidentify, filter, instruct, pack or snapshot.", required=True),
        column("scope", "string", "Packing profile, '' for the other stages.", required=True),
        column("status", "string", "published, refused, audited, audit refused, killed or sealed.", required=True),
        column("input_versions", "map<string,bigint>", "Version of each table that was read.", required=True),
        column("output_table", "string", "Table it was to change.", required=True),
        column("output_version", "bigint", "Version it published or audited."),
        column("fingerprint", "string", "Input version, code and config in one digest.", required=True),
        column("suite_fingerprint", "string", "The gate's suite.", required=True),
        column("config", "string", "The configuration as JSON, without secrets.", required=True),
        column("code_digest", "string", "Digest of the stage's code.", required=True),
        column("rows_in", "bigint", "Rows that came in.", required=True),
        column("rows_out", "bigint", "Rows that entered the table.", required=True),
        column("rows_quarantined", "bigint", "Rows that left the flow.", required=True),
        column("rules", "map<string,bigint>", "Rows that left, by rule.", required=True),
        column("measures", "map<string,bigint>", "Further counts of the stage.", required=True),
        column("facts", "map<string,string>", "Further facts: snapshot id, seal.", required=True),
        column("started_at", "string", "ISO 8601, UTC.", required=True),
        column("seconds", "double", "Until its gate was passed.", required=True),
        column("radlake_version", "string", "Version of radlake.", required=True),
    ),
    key=("run_id",),
    statistics=("stage", "status", "output_version"),
    checks={"counts_not_negative": "rows_in >= 0 AND rows_out >= 0 AND rows_quarantined >= 0"},
)
