"""`patient_aliases`: which patient identifier became which, as delivered. Holds PHI; raw zone only."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

PATIENT_ALIASES = TableSpec(
    name="patient_aliases",
    zone="raw",
    grain="One row per delivered statement that a patient's identifier became another.",
    schema=schema(
        column("source", "string", "Name of the source in the settings.", required=True),
        column("old_id", "string", "The identifier that is no longer current. PHI.", required=True),
        column("current_id", "string", "The identifier that it became. PHI.", required=True),
        column("merged_at", "timestamp", "When, as far as the delivery tells. PHI."),
        column("position", "int", "Number of the statement in its record, from 0.", required=True),
        column("source_file", "string", "File as delivered; its name may hold a name. PHI.", required=True),
        column("source_sha256", "string", "SHA-256 of the file's bytes.", required=True),
        column("source_row", "bigint", "Record number in the file, from 0.", required=True),
        column("byte_start", "bigint", "First byte of the record.", required=True),
        column("byte_end", "bigint", "Byte after the record.", required=True),
        column("ingest_fingerprint", "string", "Code that read the record.", required=True),
    ),
    key=("source_sha256", "byte_start", "position"),
    statistics=("source", "source_sha256"),
    checks={"ids_not_blank": "length(trim(old_id)) > 0 AND length(trim(current_id)) > 0"},
)
