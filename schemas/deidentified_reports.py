"""`deidentified_reports`: the current version of every report, in sections, without PHI."""

from radlake.deidentification import SECTIONS
from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

DEIDENTIFIED_REPORTS = TableSpec(
    name="deidentified_reports",
    zone="research",
    grain="One row per current report.",
    schema=schema(
        column("report_key", "string", "HMAC of (source, report_id) under the report sub-key.", required=True),
        column("patient_key", "string", "HMAC of the patient under the patient sub-key.", required=True),
        column(
            "patient_known",
            "boolean",
            "False: no patient_id came, so the report is its own patient.",
            required=True,
        ),
        column("source", "string", "Name of the source in the settings.", required=True),
        column("modality", "string", "CT, MR, XR, FL, US, MG, NM, PT, OT or unknown.", required=True),
        column("body_part", "string", "Body part from a closed list, or unknown.", required=True),
        column("exam_code", "string", "The site's exam code, cleaned; null if it did not look like a code."),
        column("exam_description", "string", "The exam in words, de-identified."),
        column(
            "exam_date",
            "date",
            "Date of the report, shifted by whole weeks, the same for all of a patient's; with surrogates also by "
            "600 years. Null under the profile safe-harbor.",
        ),
        column("exam_year", "int", "Year of exam_date; under the profile safe-harbor the year of the report."),
        column("sex", "string", "F, M, O or null."),
        column("age_years", "int", "Age at the exam; 90 stands for 90 and above."),
        *(column(name, "string", f"The {name}, de-identified.") for name in SECTIONS),
        column("removed_phi", "map<string,int>", "Removed spans by category.", required=True),
        column(
            "sections_from",
            "string",
            "'columns' as delivered, or how the parser found them in the text.",
            required=True,
        ),
    ),
    key=("report_key",),
    statistics=("report_key", "patient_key", "modality", "body_part"),
    checks={
        "report_key_form": "report_key RLIKE '^[0-9a-f]{32}$'",
        "patient_key_form": "patient_key RLIKE '^[0-9a-f]{32}$'",
        "age_pooled": "age_years IS NULL OR (age_years >= 0 AND age_years <= 90)",
    },
)
