"""What a suite will ask of groups, told before Great Expectations asks."""

import great_expectations.expectations as gxe

from expectations.groups import ExpectGroupRatesToBeBetween, ExpectOneValuePerGroup, Grouping
from expectations.one_pass import groupings_of


def test_each_question_about_groups_once_and_with_its_defaults():
    asked = [
        gxe.ExpectColumnValuesToNotBeNull(column="key"),
        gxe.ExpectColumnValuesToBeUnique(column="key"),
        gxe.ExpectColumnValuesToBeUnique(column="key", mostly=0.9),
        gxe.ExpectCompoundColumnsToBeUnique(column_list=["bucket", "row"]),
        ExpectOneValuePerGroup(column="patient", of="split"),
        ExpectGroupRatesToBeBetween(column="good", group="site", max_value=0.1),
    ]
    assert groupings_of(asked) == [
        Grouping(("key",)),
        Grouping(("bucket", "row")),
        Grouping(("patient",), value="split"),
        Grouping(("site",), None, "good", 0.0, 0.1, 200),
    ]


def test_a_question_under_a_condition_is_left_to_its_asker():
    condition = {"row_condition": "words > 3", "condition_parser": "spark"}
    asked = [
        gxe.ExpectColumnValuesToBeUnique(column="key", **condition),
        gxe.ExpectCompoundColumnsToBeUnique(column_list=["a", "b"], ignore_row_if="never"),
    ]
    assert groupings_of(asked) == []
