"""The statistics in Spark are those of Python, however the rows lie, and send what they suspect to quarantine."""

from __future__ import annotations

import pytest

from radlake.corpus import corpus_suspects, quarantine_suspected
from radlake.text.leak_statistics import CorpusStatistics

CLEAN = "The lungs are clear. Small effusion on the left, Baker cyst. No change."
NAMED = "The film was shown to Zephyrkettle before noon."


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str | None, str | None]]:
    rows = [(f"{CLEAN} {i}", None if i % 3 else "Stable Chest.", None) for i in range(597)]
    return [*rows, (CLEAN, NAMED, None), (NAMED.replace("Zephyr", "Quill"), None, "short_findings"), ("", None, None)]


def test_spark_counts_what_python_counts_and_marks_rows(spark, texts):
    rows = spark.createDataFrame(texts, "findings string, impression string, rule string")
    columns = ("findings", "impression")
    statistics = CorpusStatistics()
    for findings, impression, rule in texts:
        if rule is None:
            statistics.add("\n".join(filter(None, (findings, impression))))
    suspects = corpus_suspects(rows.repartition(5), columns)
    assert suspects.words == statistics.suspects().words == {"zephyrkettle"}  # one that left already counts no more
    marked = quarantine_suspected(rows, columns, suspects, "residual_phi").groupBy("rule").count().collect()
    assert {row["rule"]: row["count"] for row in marked} == {None: 598, "residual_phi": 1, "short_findings": 1}
    assert "zephyr" not in repr(suspects).lower() + repr(statistics).lower()
