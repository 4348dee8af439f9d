"""`raw_quarantine`: what a delivery held and could not be read as a report. Holds PHI; raw zone only."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

RAW_QUARANTINE = TableSpec(
    name="raw_quarantine",
    zone="raw",
    grain="One row per rejected record, with its bytes and byte range.",
    schema=schema(
        column("rule", "string", "Why the record was rejected.", required=True),
        column("source", "string", "Name of the source in the settings.", required=True),
        column("source_file", "string", "File as delivered. PHI.", required=True),
        column("source_sha256", "string", "SHA-256 of the file's bytes.", required=True),
        column("source_row", "bigint", "Record number in the file, from 0.", required=True),
        column("byte_start", "bigint", "First byte of the record (Parquet: row).", required=True),
        column("byte_end", "bigint", "Byte after the record (Parquet: row).", required=True),
        column("bytes", "binary", "The record as delivered (Parquet: the row as JSON). PHI."),
        column("ingest_fingerprint", "string", "Mapping and code that read the record.", required=True),
    ),
    key=("source_sha256", "byte_start"),
    statistics=("rule", "source", "source_sha256"),
    checks={"byte_range": "byte_start >= 0 AND byte_end > byte_start"},
)
