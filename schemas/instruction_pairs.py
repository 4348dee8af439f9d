"""`instruction_pairs`: instruction, input (exam and findings), output (impression)."""

from radlake.lake.columns import column, schema
from radlake.lake.table import TableSpec

INSTRUCTION_PAIRS = TableSpec(
    name="instruction_pairs",
    zone="research",
    grain="One row per training example.",
    schema=schema(
        column("pair_key", "string", "Key of the pair, a hash of the report key.", required=True),
        column("report_key", "string", "The report it was made from.", required=True),
        column("patient_key", "string", "The patient it was made from.", required=True),
        column("modality", "string", "Modality.", required=True),
        column("body_part", "string", "Body part.", required=True),
        column("instruction", "string", "What the model is asked to do.", required=True),
        column("input", "string", "Exam and findings.", required=True),
        column("output", "string", "Prefix sentence, if any, and impression.", required=True),
        column("impression", "string", "The impression alone, the reference of the evaluation.", required=True),
        column("instruction_id", "int", "Which of the 20 instructions, from 0.", required=True),
        column("prefix_id", "int", "Which of the 10 prefix sentences, from 0; null without one."),
        column("split", "string", "train, eval or test.", required=True),
    ),
    key=("pair_key",),
    statistics=("pair_key", "report_key", "patient_key", "split", "instruction_id", "prefix_id"),
    checks={
        "no_prefix_in_test": "split <> 'test' OR prefix_id IS NULL",
        "instruction_known": "instruction_id BETWEEN 0 AND 19",
        "prefix_known": "prefix_id IS NULL OR prefix_id BETWEEN 0 AND 9",
    },
)
