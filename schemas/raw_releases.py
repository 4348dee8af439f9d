"""`raw_releases`: who sent what back out of quarantine, when, why and with which bytes. Holds PHI; raw zone only."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

RAW_RELEASES = TableSpec(
    name="raw_releases",
    zone="raw",
    grain="One row per release: of a malformed record by corrected bytes, or of what a mended rule had set aside.",
    schema=schema(
        column("released_by", "string", "Who released it.", required=True),
        column("released_at", "string", "ISO 8601, UTC.", required=True),
        column("why", "string", "In the words of whoever released it. PHI, if they wrote some.", required=True),
        column("stage", "string", "The stage that had set it aside.", required=True),
        column("rule", "string", "The rule that had.", required=True),
        column("rows", "bigint", "Rows of the rule that were in quarantine before.", required=True),
        column("source", "string", "Of a corrected record: name of the source in the settings."),
        column("source_file", "string", "File as delivered. PHI."),
        column("source_sha256", "string", "SHA-256 of the file's bytes."),
        column("source_row", "bigint", "Record number in the file, from 0."),
        column("byte_start", "bigint", "First byte of the record (Parquet: row)."),
        column("byte_end", "bigint", "Byte after the record (Parquet: row)."),
        column("ingest_fingerprint", "string", "Mapping and code that rejected the record."),
        column("original", "binary", "The record as delivered. PHI."),
        column("corrected", "binary", "A file of the source's format that holds the corrected record alone. PHI."),
        column("corrected_sha256", "string", "SHA-256 of the corrected file."),
    ),
    key=("run_id",),
    statistics=("stage", "rule", "source_sha256"),
    checks={"rows_positive": "rows > 0"},
)
