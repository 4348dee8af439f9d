"""`carried_splits`: what the generation before, under another key, had decided about each report.

Only labels, by the keys of this generation: nothing here leads back to the keys of the one before.
"""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

CARRIED_SPLITS = TableSpec(
    name="carried_splits",
    zone="research",
    grain="One row per report that was there when the key was rotated.",
    schema=schema(
        column("report_key", "string", "Key of the report in this generation.", required=True),
        column("patient_key", "string", "Key of the patient in this generation.", required=True),
        column("split", "string", "Split of the patient in the generation before.", required=True),
        column("kept", "boolean", "Whether the report was in filtered_reports.", required=True),
        column("splits", "string", "The settings of the splits that this was decided by, as JSON.", required=True),
    ),
    key=("report_key",),
    statistics=("report_key", "patient_key", "split"),
    checks={"split_known": "split IN ('train','eval','test')"},
)
