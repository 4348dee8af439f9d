"""The engine of the gates against Great Expectations' own: the same findings in fewer passes, and no values."""

from __future__ import annotations

from datetime import datetime

import pytest

from expectations.groups import (
    ExpectGroupRatesToBeBetween,
    ExpectOneValuePerGroup,
    Grouping,
    Groups,
    measure_groups,
)
from expectations.one_pass import validate
from radlake.errors import RadlakeError
from radlake.lake.audit import conserve_keys

KEPT = ("element_count", "unexpected_count", "observed_value")


@pytest.fixture(scope="module")
def rows(spark):
    """120 rows with a defect of nearly every kind."""
    made = [
        {
            "key": f"{n % 119:04}" if n else None,
            "other": "x" if n % 3 else None,
            "patient": n // 3,
            "split": "test" if n in (1, 50) else "train",
            "words": n if n % 7 else None,
            "good": None if n % 10 == 9 else n % 4 > 0,
            "when": datetime(2020, 1, 1 + n % 28),
        }
        for n in range(120)
    ]
    types = "key string, other string, patient int, split string, words int, good boolean, when timestamp"
    return spark.createDataFrame([tuple(row.values()) for row in made], types)


def suite():
    import great_expectations.expectations as gxe

    return [
        gxe.ExpectColumnValuesToNotBeNull(column="key"),
        gxe.ExpectColumnValuesToBeNull(column="other", mostly=0.3),
        gxe.ExpectColumnValuesToBeUnique(column="key"),
        gxe.ExpectColumnValuesToBeUnique(column="patient"),
        gxe.ExpectColumnValuesToBeUnique(column="patient", row_condition="words > 3", condition_parser="spark"),
        gxe.ExpectCompoundColumnsToBeUnique(column_list=["key", "other"]),
        gxe.ExpectCompoundColumnsToBeUnique(column_list=["split", "other"]),
        gxe.ExpectColumnValuesToBeBetween(column="words", min_value=5, max_value=110),
        gxe.ExpectColumnValuesToBeBetween(column="words", max_value=50, mostly=0.9),
        gxe.ExpectColumnValuesToBeBetween(
            column="words", max_value=50, row_condition='split = "train"', condition_parser="spark"
        ),
        gxe.ExpectColumnValuesToBeInSet(column="split", value_set=["train"]),
        gxe.ExpectColumnValuesToBeInSet(column="good", value_set=[True]),
        gxe.ExpectColumnValuesToMatchRegex(column="key", regex="^00"),
        gxe.ExpectColumnValueLengthsToBeBetween(column="key", min_value=5),
        gxe.ExpectColumnMeanToBeBetween(column="words", max_value=20),
        gxe.ExpectColumnStdevToBeBetween(column="words", max_value=1),
        gxe.ExpectColumnMaxToBeBetween(column="words", max_value=20),
        gxe.ExpectColumnUniqueValueCountToBeBetween(column="split", max_value=1),
        gxe.ExpectTableRowCountToBeBetween(min_value=121),
        ExpectOneValuePerGroup(column="patient", of="split"),
        ExpectGroupRatesToBeBetween(column="good", group="split", min_value=0.8, min_rows=20),
        ExpectGroupRatesToBeBetween(column="good", group="split", min_value=0.8, min_rows=1),
    ]


def plain(frame):
    """As anybody would use Great Expectations."""
    import great_expectations as gx

    context = gx.get_context(mode="ephemeral")
    asset = context.data_sources.add_spark("plain", persist=False).add_dataframe_asset("plain")
    batch = asset.add_batch_definition_whole_dataframe("plain").get_batch(batch_parameters={"dataframe": frame})
    own = context.suites.add(gx.ExpectationSuite(name="plain", expectations=suite()))
    return batch.validate(own, result_format={"result_format": "SUMMARY", "partial_unexpected_count": 0}).results


def told(result):
    arguments = {k: v for k, v in result.expectation_config.kwargs.items() if k != "batch_id"}
    counts = {name: result.result.get(name) for name in KEPT}
    return str((result.expectation_config.type, sorted(arguments.items(), key=str))), (result.success, counts)


def jobs_of(spark, name, action):
    spark.sparkContext.setJobGroup(name, name)
    result = action()
    spark.sparkContext.setJobGroup("", "")
    return result, len(spark.sparkContext.statusTracker().getJobIdsForGroup(name))


def test_the_same_findings_in_fewer_jobs(spark, rows):
    theirs, many = jobs_of(spark, "plain", lambda: plain(rows))
    ours, few = jobs_of(spark, "ours", lambda: validate("t", suite(), rows))
    assert dict(map(told, ours)) == dict(map(told, theirs))
    assert [r.expectation_config.type for r in ours] == [e.configuration.type for e in suite()]
    assert sum(not result.success for result in ours) >= 15
    assert few < 0.6 * many


def test_the_number_of_jobs_does_not_grow_with_the_suite(spark, rows):
    import great_expectations.expectations as gxe

    def own(times: int):
        return [
            expectation
            for n in range(times)
            for expectation in (
                gxe.ExpectColumnValuesToBeBetween(column="words", min_value=n),
                gxe.ExpectColumnValueLengthsToBeBetween(column="key", min_value=n),
                gxe.ExpectColumnValuesToBeUnique(column=("key", "patient", "words")[n % 3]),
                ExpectGroupRatesToBeBetween(column="good", group="split", min_value=n / 20),
            )
        ]

    counts = [jobs_of(spark, f"own{n}", lambda n=n: validate("t", own(n), rows))[1] for n in (3, 9)]
    assert counts[0] == counts[1]


def test_no_value_is_told_even_if_it_is_asked_for(spark, rows):
    import great_expectations.expectations as gxe

    asked = {"result_format": "COMPLETE", "include_unexpected_rows": True, "partial_unexpected_count": 20}
    expectation = gxe.ExpectColumnValuesToMatchRegex(column="key", regex="^9", result_format=asked)
    assert "0042" not in str(validate("t", [expectation], rows)[0].to_json_dict())


def test_nothing_stays_cached(spark, rows):
    before = spark.sparkContext._jsc.getPersistentRDDs().size()  # Delta keeps some of its own
    validate("t", suite(), rows)
    assert not rows.is_cached
    assert spark.sparkContext._jsc.getPersistentRDDs().size() == before


def test_what_cannot_be_evaluated_is_an_error_and_no_pass(spark, rows):
    import great_expectations.expectations as gxe

    with pytest.raises(RadlakeError, match=r"t could not evaluate .*absent"):
        validate("t", [gxe.ExpectColumnValuesToNotBeNull(column="absent")], rows)


def test_a_worker_that_fails_is_no_pass_either(spark, rows):
    import great_expectations.expectations as gxe
    from pyspark.errors import PySparkException
    from pyspark.sql import functions as F

    broken = rows.withColumn("words", F.raise_error(F.lit("out of order")).cast("int"))
    with pytest.raises(PySparkException):
        validate("t", [gxe.ExpectColumnValuesToBeBetween(column="words", min_value=1)], broken)


def test_groups_are_counted_as_one_would(spark):
    frame = spark.createDataFrame(
        [("a", "b", 1, True), ("a", "b", 2, False), ("a", None, 1, None), (None, None, 1, True), ("ab", "", 1, True)],
        "x string, y string, v int, f boolean",
    )
    asked = [
        Grouping(("x", "y"), value="v"),
        Grouping(("x",), flag="f", low=0.7),
        Grouping(("y",)),
        Grouping(("y",), flag="f", min_rows=2),
        Grouping(("v",)),
    ]
    pair, by_x, by_y, some, by_v = measure_groups(frame, asked)
    assert (pair.rows, pair.groups, pair.rows_of_repeated, pair.groups_of_several_values) == (4, 3, 2, 1)
    assert (by_x.judged, by_x.outside, by_x.lowest, by_x.highest) == (2, 1, 0.5, 1.0)
    assert (by_y.rows, by_y.groups, by_y.rows_of_repeated) == (3, 2, 2)
    assert (some.judged, some.outside, some.lowest) == (1, 0, 0.5)
    assert (by_v.rows, by_v.groups, by_v.rows_of_repeated) == (5, 2, 4)
    assert measure_groups(frame.limit(0), asked) == [Groups()] * 5


def test_keys_that_share_a_hash_are_told_apart(spark, monkeypatch):
    from pyspark.sql import functions as F

    monkeypatch.setattr(F, "xxhash64", lambda *_: F.lit(7).cast("bigint"))
    frame = spark.createDataFrame([("a", "b"), ("ab", ""), ("a", "b")], "x string, y string")
    assert measure_groups(frame, [Grouping(("x", "y"))])[0].rows_of_repeated == 2
    assert measure_groups(frame.limit(2), [Grouping(("x", "y"))])[0].rows_of_repeated == 0


KEYS = ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("out", "lost", "doubled", "strange"),
    [
        (KEYS, 0, 0, 0),
        (["a", "b", "c"], 1, 0, 0),
        ([*KEYS, "a"], 0, 1, 0),
        ([*KEYS, "e", "e"], 0, 0, 2),
        (["a", "b", "c", "e"], 1, 0, 1),
        (["a", "a", "b", "c"], 1, 1, 0),
        ([], 4, 0, 0),
    ],
)
def test_equations_by_key(spark, out, lost, doubled, strange):
    def frame(keys):
        return spark.createDataFrame([(key,) for key in keys], "key string")

    rows_in, violations = conserve_keys(frame(KEYS), frame(out))
    assert rows_in == 4
    assert violations == {
        "in = out + quarantined, by key": lost + doubled + strange,
        "no row lost": lost,
        "no row doubled": doubled,
        "every key out is a key of the input": strange,
    }
