"""No text of one split is nearly a text of a higher one: what a model is tested on, it must not have learned.

The rows are looked through anew, by nothing but their texts and splits, whatever the stage did to them before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from great_expectations.core.metric_domain_types import MetricDomainTypes
from great_expectations.execution_engine import SparkDFExecutionEngine
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.metrics.metric_provider import metric_value
from great_expectations.expectations.metrics.table_metric_provider import TableMetricProvider

from radlake.near_duplicate_frames import repeating_higher_split
from radlake.near_duplicates import standing_of
from radlake.settings import NearDuplicateSettings
from schemas.filtered_reports import SPLITS

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

REPEATING, ROWS = "radlake.rows_repeating_higher_split", "table.row_count"


class ExpectNoNearDuplicateAcross(BatchExpectation):
    """No row's text is a near-duplicate of a row's whose `column`, the split, is a higher one: train, eval, test."""

    column: str
    similarity: float
    shingle_words: int

    metric_dependencies: ClassVar[tuple[str, ...]] = (REPEATING, ROWS)
    success_keys: ClassVar[tuple[str, ...]] = ("column", "similarity", "shingle_words")

    def _validate(
        self, metrics: dict[Any, Any], runtime_configuration: Any = None, execution_engine: Any = None
    ) -> dict[Any, Any]:
        counts = {"element_count": metrics[ROWS], "unexpected_count": metrics[REPEATING]}
        return {"success": metrics[REPEATING] == 0, "result": counts}


class _Repeating(TableMetricProvider):
    metric_name = REPEATING
    domain_keys = ("batch_id", "table", "row_condition", "condition_parser")
    value_keys = ("column", "similarity", "shingle_words")

    @metric_value(engine=SparkDFExecutionEngine)
    def _spark(cls, execution_engine: Any, metric_domain_kwargs: Any, metric_value_kwargs: Any, **_: Any) -> int:
        frame, _, _ = execution_engine.get_compute_domain(metric_domain_kwargs, domain_type=MetricDomainTypes.TABLE)
        return rows_repeating(frame, **metric_value_kwargs)


def rows_repeating(rows: DataFrame, column: str, similarity: float, shingle_words: int) -> int:
    """How many rows have a near-duplicate of a higher split. `rows` have `report_key`, `findings`, `impression`."""
    from pyspark.sql import functions as F

    standing = F.coalesce(*(F.when(F.col(column) == split, standing_of(split)) for split in SPLITS), F.lit(0))
    texts = rows.select(
        *(F.xxhash64("report_key").alias("id"), standing.cast("tinyint").alias("standing")), "findings", "impression"
    )
    settings = NearDuplicateSettings(similarity=similarity, shingle_words=shingle_words)
    return repeating_higher_split(texts, settings).count()
