"""Make instruction pairs: one of 20 instructions, the exam and its findings in, the impression out.

radlake instruct --lake ./lake
spark-submit jobs/build_instructions.py --lake ./lake --master 'local[2]'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from expectations.instruction_pairs import GATE
from radlake.lake.audit import conserve_reports
from radlake.lake.quarantine import quarantine_by_report
from radlake.lake.stage import SectionConfig, Stage
from radlake.prompts import INSTRUCTIONS, PREFIX_SEPARATOR, PREFIXES, choose_sql, uniform_sql
from radlake.settings import InstructSettings
from schemas import FILTERED_REPORTS, INSTRUCTION_PAIRS, QUARANTINE
from schemas.filtered_reports import SPLITS

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

Config = SectionConfig[InstructSettings]
CODE = ("jobs.build_instructions", "radlake.prompts", "schemas.instruction_pairs")


def transform(reports: DataFrame, cfg: Config) -> DataFrame:
    """One row per report in, one pair out; every choice is a function of (seed, pair key). No I/O, no actions."""
    from pyspark.sql import functions as F

    seed = cfg.settings.seed
    rows = reports.withColumn("pair_key", F.expr("substr(sha2(concat('pair:', report_key), 256), 1, 32)"))
    rows = rows.withColumn("instruction_id", F.expr(_choice(seed, "instruction", len(INSTRUCTIONS))))
    rows = rows.withColumn("instruction", _nth(INSTRUCTIONS, "instruction_id"))
    has_prefix = F.expr(f"{uniform_sql(seed, 'pair_key', 'has-prefix')} < {cfg.settings.prefix_probability!r}D")
    prefix = F.when((F.col("split") != "test") & has_prefix, F.expr(_choice(seed, "prefix", len(PREFIXES))))
    rows = rows.withColumn("prefix_id", prefix).withColumn("input", _input_text())
    output = F.concat(_nth(PREFIXES, "prefix_id"), F.lit(PREFIX_SEPARATOR), F.col("impression"))
    rows = rows.withColumn("output", F.coalesce(output, F.col("impression")))
    rows = rows.withColumn("rule", F.lit(None).cast("string"))  # what filter kept is fit to be a pair
    return rows.select(*(c for c in INSTRUCTION_PAIRS.columns if c != "run_id"), "rule")


def _choice(seed: int, purpose: str, count: int) -> str:
    return f"cast({choose_sql(seed, 'pair_key', purpose, count)} as int)"


def _nth(texts: tuple[str, ...], position: str) -> Column:
    from pyspark.sql import functions as F

    return F.get(F.array(*(F.lit(text) for text in texts)), F.col(position))


def _input_text() -> Column:
    """`Exam: CODE description` and the findings, as in the paper; what is unknown is left out."""
    from pyspark.sql import functions as F

    # A comma: "DR CHEST" of digital radiography would read as a doctor's name.
    exam = F.concat_ws(", ", "exam_code", "exam_description")
    exam = F.when(exam == "", F.concat_ws(" ", "modality", "body_part")).otherwise(exam)
    return F.concat(F.lit("Exam: "), exam, F.lit("\nFindings: "), F.col("findings"))


def _measures(cfg: Config) -> dict[str, Column]:
    from pyspark.sql import functions as F

    counts = {f"{s}_pairs": F.sum(F.when(F.col("split") == s, 1)) for s in SPLITS}
    with_prefix = F.sum(F.when((F.col("split") == "test") & F.isnotnull("prefix_id"), 1))
    return {**counts, "pairs_with_prefix": F.count("prefix_id"), "test_with_prefix": with_prefix}


STAGE = Stage(
    name="instruct",
    reads=FILTERED_REPORTS,
    writes=INSTRUCTION_PAIRS,
    quarantine=QUARANTINE,
    transform=transform,
    gate=GATE,
    code=CODE,
    conserve=conserve_reports,
    quarantine_rows=lambda candidate, run_id: quarantine_by_report(candidate, run_id, "instruct"),
    quarantine_where=lambda cfg: "stage = 'instruct'",
    measures=_measures,
)

if __name__ == "__main__":
    from radlake.cli import run_verb

    run_verb("instruct")
