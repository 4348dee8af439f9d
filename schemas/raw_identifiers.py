"""`raw_identifiers`: the archive's dictionary, gathered from all delivered versions. Holds PHI; raw zone only."""

from radlake.dictionary import ARCHIVE_KINDS, PERSON_KINDS, SCOPES
from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

_KINDS = ", ".join(f"'{kind}'" for kind in (*PERSON_KINDS, *ARCHIVE_KINDS))

RAW_IDENTIFIERS = TableSpec(
    name="raw_identifiers",
    zone="raw",
    grain="One row per owner, kind and value.",
    schema=schema(
        column("scope", "string", "patient, report (one that names no patient) or archive.", required=True),
        column("source", "string", "Source of the patient or report; '' for the archive.", required=True),
        column("owner", "string", "Patient's or report's identifier; '' for the archive. PHI.", required=True),
        column("kind", "string", "name, mrn, accession, …; physician or site.", required=True),
        column("value", "string", "The identifier, as delivered. PHI.", required=True),
        column("reports", "bigint", "Delivered report versions that hold it.", required=True),
        column("first_run", "string", "The earliest run of ingest whose rows hold it.", required=True),
    ),
    key=("scope", "source", "owner", "kind", "value"),
    statistics=("source", "kind"),
    checks={
        "scope_known": f"scope IN ({', '.join(repr(scope) for scope in SCOPES)})",
        "kind_known": f"kind IN ({_KINDS})",
        "reports_positive": "reports > 0",
    },
    partitions=("scope",),  # workers are sent the archive's part alone
)
