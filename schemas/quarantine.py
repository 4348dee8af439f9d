"""`quarantine`: every report that left the flow, once per stage, by its first failing rule; no text."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

QUARANTINE = TableSpec(
    name="quarantine",
    zone="research",
    grain="One row per report that left the flow at a stage.",
    schema=schema(
        column("stage", "string", "Where it left.", required=True),
        column("scope", "string", "Packing profile, '' for the other stages.", required=True),
        column("rule", "string", "The first rule it failed.", required=True),
        column("report_key", "string", "Key of the report.", required=True),
    ),
    key=("stage", "scope", "report_key"),
    statistics=("stage", "scope", "rule", "report_key"),
    checks={"rule_named": "length(rule) > 0"},
)
