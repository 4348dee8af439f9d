"""The statistics of capitals over a whole table, in Spark: one aggregation, then one look at each text.

    rows = with_rare_capitals(rows, ("findings", "impression"))        # an action: the second pass needs the first

What is counted may be a name. It is never written: the words that are no suspects stay in the workers, the others go
to the driver and back.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import pyarrow as pa

from radlake.text.leak_statistics import DOCUMENTS, CorpusStatistics, Limits, Suspects
from radlake.text.surrogates import mask_surrogates

if TYPE_CHECKING:
    from pyspark.sql import Column, DataFrame

RARE_CAPITAL = "rare_capital"
_PLACES = ("lower", "title", "upper", "documents")
_ALL = ""  # the word that stands for the documents themselves
_SCHEMA = pa.schema([("word", pa.string()), *((name, pa.int64()) for name in _PLACES)])


def corpus_suspects(rows: DataFrame, columns: Sequence[str], limits: Limits | None = None) -> Suspects:
    """The suspects of the rows, whose text is in `columns`. Runs a job."""
    from pyspark.sql import functions as F

    counted = rows.select(*columns).mapInArrow(_count, "word string, " + ", ".join(f"{p} bigint" for p in _PLACES))
    summed = counted.groupBy("word").agg(*(F.sum(place).alias(place) for place in _PLACES))
    worth = summed.where((F.col("word") == _ALL) | (F.col("title") > 0) & (F.col("lower") * 20 <= F.col("title")))
    return _suspects(worth.toArrow(), limits or Limits())


def with_rare_capitals(rows: DataFrame, columns: Sequence[str], limits: Limits | None = None) -> DataFrame:
    """`rows` with the boolean `rare_capital`: whether a text holds a word that looks like a name. Runs a job.

    Invented names (surrogates) are no suspects.
    """
    from pyspark.sql import functions as F

    suspects = corpus_suspects(rows, columns, limits)
    holds = _holds(suspects)(F.concat_ws("\n", *columns)) if suspects.words else F.lit(False)
    return rows.withColumn(RARE_CAPITAL, holds)


def _holds(suspects: Suspects) -> Callable[[Column], Column]:
    from pyspark.sql import functions as F

    def holds(texts: pa.Array) -> pa.Array:
        return pa.array([suspects.are_in(mask_surrogates(text)) for text in texts.to_pylist()], pa.bool_())

    return F.arrow_udf(holds, "boolean")  # type: ignore[call-overload]


def _count(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The counts of all batches of a task, in one: words repeat, so they shrink."""
    statistics = CorpusStatistics()
    for batch in batches:
        for texts in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            statistics.add(mask_surrogates("\n".join(text for text in texts if text)))
    words = [_ALL, *statistics.counts]
    counts = [[0, 0, 0, statistics.documents], *statistics.counts.values()]
    arrays = [pa.array(words, pa.string()), *(pa.array(place, pa.int64()) for place in zip(*counts, strict=True))]
    yield pa.RecordBatch.from_arrays(arrays, schema=_SCHEMA)


def _suspects(table: pa.Table, limits: Limits) -> Suspects:
    rows = {row["word"]: [row[place] for place in _PLACES] for row in table.to_pylist()}
    documents = rows.pop(_ALL, [0, 0, 0, 0])[DOCUMENTS]
    return CorpusStatistics(documents, rows).suspects(limits)
