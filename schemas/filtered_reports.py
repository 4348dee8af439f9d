"""`filtered_reports`: the reports a model may learn from or be tested on."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

SPLITS = ("train", "eval", "test")

FILTERED_REPORTS = TableSpec(
    name="filtered_reports",
    zone="research",
    grain="One row per eligible report.",
    schema=schema(
        column("report_key", "string", "Key of the report; see deidentified_reports.", required=True),
        column("patient_key", "string", "Key of the patient; a patient's reports share a split.", required=True),
        column("modality", "string", "Modality.", required=True),
        column("body_part", "string", "Body part.", required=True),
        column("exam_code", "string", "The site's exam code."),
        column("exam_description", "string", "The exam in words."),
        column("findings", "string", "Findings, whitespace normalised.", required=True),
        column("impression", "string", "Impression, whitespace normalised.", required=True),
        column("findings_words", "int", "Words of the findings.", required=True),
        column("impression_words", "int", "Words of the impression.", required=True),
        column("split", "string", "train, eval or test, by patient.", required=True),
        column(
            "duplicate_cluster",
            "string",
            "Same for reports with the same findings and impression.",
            required=True,
        ),
    ),
    key=("report_key",),
    statistics=("report_key", "patient_key", "modality", "body_part", "split"),
    checks={
        "split_known": "split IN ('train','eval','test')",
        "words_counted": "findings_words >= 0 AND impression_words > 0",
    },
)
