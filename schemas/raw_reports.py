"""`raw_reports`: every delivered report version, as delivered. Holds PHI; raw zone only."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

_IDENTITY = (
    column("source", "string", "Name of the source in the settings.", required=True),
    column("report_id", "string", "The source's identifier of the report. PHI.", required=True),
    column("content_hash", "string", "SHA-256 of the mapped content, wherever it was delivered.", required=True),
    column(
        "status",
        "string",
        "preliminary, final, addended, corrected, cancelled or entered_in_error.",
        required=True,
    ),
    column("report_time", "timestamp", "When the report was made, as delivered. PHI."),
)
_EXAM = (
    column("exam_code", "string", "The site's code of the exam, as delivered."),
    column("exam_description", "string", "The exam in words, as delivered."),
    column("modality", "string", "Modality, as delivered."),
    column("body_part", "string", "Body part, as delivered."),
    column("site", "string", "Hospital or department, as delivered. PHI."),
)
_TEXT = (
    column("text", "string", "The whole report, if the source delivers one text. PHI."),
    column("findings", "string", "Findings, if the source delivers sections. PHI."),
    column("impression", "string", "Impression, if the source delivers sections. PHI."),
    column("indication", "string", "Indication, if the source delivers sections. PHI."),
    column("technique", "string", "Technique, if the source delivers sections. PHI."),
    column("comparison", "string", "Comparison, if the source delivers sections. PHI."),
)
_IDENTIFIERS = (
    column("patient_id", "string", "The source's identifier of the patient. PHI."),
    column("mrn", "string", "Medical record number. PHI."),
    column("accession", "string", "Accession number. PHI."),
    column("patient_name", "string", "Patient's name, in any form. PHI."),
    column("birth_date", "date", "Patient's date of birth. PHI."),
    column("sex", "string", "Sex, as delivered."),
    column("ordering_physician", "string", "Ordering physician's name. PHI."),
    column("radiologist", "string", "Interpreting radiologist's name. PHI."),
    column(
        "identifiers",
        "array<string>",
        "Further identifiers the export holds in columns (phone, address …). PHI.",
    ),
)
_LINEAGE = (
    column("extra", "string", "The columns that no mapping names, as a JSON object. PHI."),
    column("source_file", "string", "File as delivered; its name may hold a name. PHI.", required=True),
    column("source_sha256", "string", "SHA-256 of the file's bytes.", required=True),
    column("source_row", "bigint", "Record number in the file, from 0.", required=True),
    column("byte_start", "bigint", "First byte of the record (Parquet: row).", required=True),
    column("byte_end", "bigint", "Byte after the record, its line end included (Parquet: row).", required=True),
    column("ingest_fingerprint", "string", "Mapping and code that read the record.", required=True),
)

RAW_REPORTS = TableSpec(
    name="raw_reports",
    zone="raw",
    grain="One row per delivered report version.",
    schema=schema(*_IDENTITY, *_EXAM, *_TEXT, *_IDENTIFIERS, *_LINEAGE),
    key=("source", "report_id", "content_hash"),
    statistics=("source", "status", "source_sha256"),
    checks={
        "byte_range": "byte_start >= 0 AND byte_end > byte_start",
        "status_known": "status IN ('preliminary','final','addended','corrected','cancelled','entered_in_error')",
        "report_id_not_blank": "length(trim(report_id)) > 0",
    },
)
