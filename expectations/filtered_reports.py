"""The suite before `filtered_reports`. An export whose sections were lost, or a cohort of nobody, trips it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from expectations.common import (
    KEY_FORM,
    Suite,
    holds,
    no_leaks,
    one_value_per,
    rates,
    required_columns,
    sql,
    structure,
    warnings,
)
from expectations.gate import SuiteGate
from radlake.lake.stage import Flow
from radlake.settings import NearDuplicateSettings
from radlake.text.exams_words import MODALITIES
from schemas import FILTERED_REPORTS
from schemas.filtered_reports import SPLITS

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

# A word has a letter or a digit (`radlake.text.normalize`). Counted once more for one row in 64: a miscount is
# the counter's and not a row's, and to count them all would take longer than all else that is asked.
_COUNTED = r"if(report_key < '04', {name}_words = regexp_count({name}, r'[^ \n]*[\p{{L}}\p{{N}}][^ \n]*'), NULL)"
_DERIVED = sql(
    findings_words_counted=_COUNTED.format(name="findings"),
    impression_words_counted=_COUNTED.format(name="impression"),
    impression_longer="impression_words > findings_words",
)
LONG_WORDS = {"findings": 3000, "impression": 1500}  # longer than any report of one exam: several in one


def build(cfg: Any) -> Suite:
    """The paper's rules hold, no duplicate is left, no patient and no text is in two splits, no PHI can be seen."""
    import great_expectations.expectations as gxe

    between = gxe.ExpectColumnValuesToBeBetween
    return Suite(
        structure=structure(FILTERED_REPORTS),
        rows=(
            *required_columns(FILTERED_REPORTS),
            gxe.ExpectColumnValuesToBeUnique(column="report_key"),
            gxe.ExpectColumnValuesToBeUnique(column="duplicate_cluster"),
            *one_value_per("patient_key", "split"),
            *_no_near_duplicates(cfg.settings.near_duplicates),
            gxe.ExpectColumnValuesToMatchRegex(column="report_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToMatchRegex(column="patient_key", regex=KEY_FORM),
            gxe.ExpectColumnValuesToBeInSet(column="modality", value_set=list(MODALITIES)),
            between(column="findings_words", min_value=cfg.settings.min_findings_words),
            between(column="impression_words", min_value=1),
            # A warning: Java and Python may differ on a letter that Unicode has got since.
            *warnings(*holds("findings_words_counted", "impression_words_counted")),
            *warnings(*(between(column=f"{name}_words", max_value=n, mostly=0.999) for name, n in LONG_WORDS.items())),
            gxe.ExpectColumnValuesToBeInSet(column="split", value_set=list(SPLITS)),
            *no_leaks(("findings", "impression", "exam_description")),
            # Findings and impression that were swapped, by the mapping or by the parser.
            *rates("impression_longer", ("modality", "body_part"), maximum=0.6),
        ),
        flow=(between(column="kept_share", min_value=cfg.settings.min_kept_share),),
        derived=_DERIVED,
    )


def _no_near_duplicates(settings: NearDuplicateSettings) -> list[Expectation]:
    """Across splits; a warning where they are only to be reported."""
    from expectations.near_duplicates import ExpectNoNearDuplicateAcross

    if settings.action == "ignore":
        return []
    alike, words = settings.similarity, settings.shingle_words
    asked = ExpectNoNearDuplicateAcross(column="split", similarity=alike, shingle_words=words)
    return warnings(asked) if settings.action == "report" else [asked]


def flow_measures(flow: Flow, cfg: Any) -> dict[str, float]:
    """The share of reports that stay. What a cohort leaves out by wish does not count against it."""
    wanted = flow.rows_in - flow.rules.get("out_of_cohort", 0)
    return {"kept_share": flow.rows_out / wanted if wanted else 0.0}


GATE = SuiteGate(
    "filtered_reports",
    build,
    flow_measures,
    code=(
        *("expectations.near_duplicates", "radlake.near_duplicate_frames"),
        *("radlake.near_duplicates", "radlake.minhash"),
    ),
)
