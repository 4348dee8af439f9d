"""The statistics in Spark are those of Python, however the rows lie, and mark the rows that hold a suspect."""

from __future__ import annotations

import pytest

from radlake.corpus import corpus_suspects, with_rare_capitals
from radlake.text.leak_statistics import CorpusStatistics
from radlake.text.surrogates import mask_surrogates

CLEAN = "The lungs are clear. Small effusion on the left, Baker cyst. No change."
NAMED = "The film was shown to Zephyrkettle before noon."


@pytest.fixture(scope="module")
def texts() -> list[tuple[str, str | None]]:
    rows = [(f"{CLEAN} {i}", None if i % 3 else "Stable Chest.") for i in range(597)]
    invented = "The film was shown to Marxifeld before noon."  # in the form of a surrogate
    return [*rows, (CLEAN, NAMED), (CLEAN, invented), ("", None)]


def test_spark_counts_what_python_counts_and_marks_rows(spark, texts):
    rows = spark.createDataFrame(texts, "findings string, impression string")
    columns = ("findings", "impression")
    statistics = CorpusStatistics()
    for row in texts:
        statistics.add(mask_surrogates("\n".join(filter(None, row))))
    suspects = corpus_suspects(rows.repartition(5), columns)
    assert suspects.words == statistics.suspects().words == {"zephyrkettle"}
    marked = with_rare_capitals(rows, columns).where("rare_capital").collect()
    assert [row["impression"] for row in marked] == [NAMED]
    assert "zephyr" not in repr(suspects).lower() + repr(statistics).lower()
