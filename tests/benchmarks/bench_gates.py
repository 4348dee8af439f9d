"""The gates beside plain Great Expectations, same questions, same rows, same run: `make bench`. Take the ratios.

python tests/benchmarks/bench_gates.py [ROWS …]

The rows are invented here in Spark and lie on disk as a candidate does. The detector of leaks, which asks every
text in Python, is timed apart, on fewer rows, with the search for near-duplicates across splits: they cost the same
whoever asks.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")

from expectations import filtered_reports, instruction_pairs, packed_sequences
from expectations.gate import Suite, asked_rows, with_derived
from expectations.groups import ExpectGroupRatesToBeBetween, ExpectOneValuePerGroup
from expectations.leaks import with_leak_counts
from expectations.near_duplicates import ExpectNoNearDuplicateAcross
from expectations.one_pass import validate
from expectations.structure import ExpectTableColumnsToHaveTypes
from jobs import build_instructions, filter_reports, pack_sequences
from radlake.lake.stage import SectionConfig
from radlake.session import start_session
from radlake.settings import FilterSettings, InstructSettings, PackSettings, SparkSettings

WITH_DETECTOR = 20_000
ROUNDS = 3


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [200_000, 1_000_000]
    settings = SparkSettings(master="local[2]", driver_memory="4g", shuffle_partitions=4)
    spark = start_session(settings)
    print(f"{'suite':<34}{'rows':>10}{'plain s':>9}{'jobs':>6}{'ours s':>9}{'jobs':>6}{'ratio':>8}")
    with tempfile.TemporaryDirectory() as folder:
        for rows in sizes:
            for name, suite, frame in candidates(spark, rows, f"{folder}/{rows}"):
                compare(spark, name, rows, without_detector(suite), frame)
        name, suite, frame = next(iter(candidates(spark, WITH_DETECTOR, f"{folder}/detector")))
        compare(spark, f"{name}, detector", WITH_DETECTOR, suite, frame)
    spark.stop()


def candidates(spark: Any, rows: int, folder: str) -> list[tuple[str, Suite, Any]]:
    """Three stages' candidates of so many reports, as the jobs' own transforms make them."""
    stages = (
        ("filtered_reports", filter_reports, SectionConfig(FilterSettings()), filtered_reports),
        ("instruction_pairs", build_instructions, SectionConfig(InstructSettings()), instruction_pairs),
        (
            "packed_sequences",
            pack_sequences,
            pack_sequences.Config(PackSettings(profile="tiny"), "", ""),
            packed_sequences,
        ),
    )
    made, frame = [], invented(spark, rows)
    for name, job, cfg, module in stages:
        if job is pack_sequences:
            frame = frame.where("split <> 'test'")
        path = f"{folder}/{name}"
        job.transform(frame, cfg).write.parquet(path)
        frame = spark.read.parquet(path).where("rule IS NULL").drop("rule")
        made.append((name, module.build(cfg), frame))
    return made


def invented(spark: Any, rows: int) -> Any:
    """Reports as de-identification leaves them: about 60 words, no two the same, three to a patient."""
    words = "lungs clear nodule stable effusion small right left heart normal size pleural no acute osseous".split()
    choice = f"cast(1 + pmod(xxhash64(id, n), {len(words)}) as int)"
    word = f"element_at(array({','.join(map(repr, words))}), {choice})"
    text = "concat_ws(' ', transform(sequence(1, {n}), n -> " + word + "))"
    return spark.range(rows, numPartitions=4).selectExpr(
        "substr(sha2(concat('r', id), 256), 1, 32) report_key",
        "substr(sha2(concat('p', id div 3), 256), 1, 32) patient_key",
        "element_at(array('CT', 'MR', 'XR', 'US'), cast(id % 4 + 1 as int)) modality",
        "element_at(array('chest', 'head', 'spine'), cast(id % 3 + 1 as int)) body_part",
        "'CTCHEST' exam_code",
        "'CT chest' exam_description",
        f"{text.format(n=45)} findings",
        f"concat('Report ', id, ': ', {text.format(n=12)}) impression",
    )


def without_detector(suite: Suite) -> Suite:
    rows = tuple(
        e
        for e in suite.rows
        if not e.configuration.kwargs.get("column", "").startswith("leaks_in_")
        and not isinstance(e, ExpectNoNearDuplicateAcross)
    )
    return replace(suite, rows=rows, flow=())


def compare(spark: Any, name: str, rows: int, suite: Suite, frame: Any) -> None:
    asked = with_derived(with_leak_counts(frame, suite.rows), suite)
    shipped = as_shipped((*suite.structure, *suite.rows), asked)
    sides = {"plain": lambda: plain(shipped, asked), "ours": lambda: ours(name, suite, frame)}
    best: dict[str, tuple[float, int]] = {}
    for _ in range(ROUNDS):  # in turn, so that neither has the warmer machine
        for side, work in sides.items():
            best[side] = min(best.get(side, (1e9, 0)), timed(spark, work))
    (plain_s, plain_jobs), (our_s, our_jobs) = best["plain"], best["ours"]
    counts = f"{plain_s:>9.2f}{plain_jobs:>6}{our_s:>9.2f}{our_jobs:>6}"
    print(f"{name:<34}{rows:>10,}{counts}{our_s / plain_s:>8.2f}", flush=True)


def as_shipped(expectations: tuple[Any, ...], frame: Any) -> list[Any]:
    """The same questions in what Great Expectations ships: a query, and one condition for each group of a rate."""
    import great_expectations.expectations as gxe

    asked: list[Any] = []
    for each in expectations:
        given = each.configuration.kwargs
        if isinstance(each, ExpectOneValuePerGroup):
            query = "SELECT {column} FROM {{batch}} GROUP BY {column} HAVING count(DISTINCT {of}) > 1"
            asked.append(gxe.UnexpectedRowsExpectation(unexpected_rows_query=query.format(**given)))
        elif isinstance(each, ExpectGroupRatesToBeBetween):
            share = 1 - each.max_value if each.max_value < 1 else each.min_value
            wanted = [each.max_value >= 1]  # at least so many hold, or do not
            for (value,) in frame.select(each.group).distinct().collect():
                condition = {"row_condition": f"{each.group} = '{value}'", "condition_parser": "spark"}
                asked.append(
                    gxe.ExpectColumnValuesToBeInSet(column=each.column, value_set=wanted, mostly=share, **condition)
                )
        elif not isinstance(each, ExpectTableColumnsToHaveTypes):
            asked.append(each)
    return asked


def timed(spark: Any, work: Callable[[], Any]) -> tuple[float, int]:
    """Seconds and Spark jobs of a validation that met everything it asked."""
    group = str(time.perf_counter())
    spark.sparkContext.setJobGroup(group, group)
    started = time.perf_counter()
    results = work()
    seconds = time.perf_counter() - started
    assert all(result.success for result in results), [str(r.expectation_config) for r in results if not r.success]
    return seconds, len(spark.sparkContext.statusTracker().getJobIdsForGroup(group))


def ours(name: str, suite: Suite, frame: Any) -> Any:
    """As the gate does it with a candidate."""
    shaped = validate(name, suite.structure, frame)
    with asked_rows(frame, suite, list(frame.inputFiles())) as asked:
        return shaped + validate(name, suite.rows, asked)


def plain(expectations: list[Any], frame: Any) -> Any:
    """As the documentation of Great Expectations has it; without values, and without the cache that it leaves."""
    import great_expectations as gx
    from great_expectations.data_context.types.base import ProgressBarsConfig

    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_spark("plain", persist=False).add_dataframe_asset("plain")
    batch = asset.add_batch_definition_whole_dataframe("plain").get_batch(batch_parameters={"dataframe": frame})
    suite = context.suites.add(gx.ExpectationSuite(name="plain", expectations=[e.copy() for e in expectations]))
    return batch.validate(suite, result_format={"result_format": "SUMMARY", "partial_unexpected_count": 0}).results


if __name__ == "__main__":
    main()
