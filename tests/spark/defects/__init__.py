"""A catalogue of injected defects: each is one small change to clean rows, and says what must be found of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Row = dict[str, Any]
LEAK = "Discussed with Zephyrkettle of the evening team."  # a name behind a cue
FEW = 40  # rows that most defects are planted in; rates need whole groups


@dataclass(frozen=True)
class Defect:
    """`change` is done to the rows; then exactly `found` is unmet: expectation and column, with its count.

    `variant` chooses another configuration of the suite; `drop` and `retype` change the frame's shape.
    """

    table: str
    name: str
    change: Callable[[list[Row]], Any]
    found: dict[str, int]
    many: bool = False
    variant: str = ""
    drop: str = ""
    retype: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.table}-{self.name}".replace(" ", "-")


def put(place: int, **values: Any) -> Callable[[list[Row]], None]:
    """These values in one row."""
    return lambda rows: rows[place].update(values)


def put_in(places: range, **values: Any) -> Callable[[list[Row]], None]:
    """These values in several rows."""

    def change(rows: list[Row]) -> None:
        for place in places:
            rows[place].update(values)

    return change


def copy(*names: str) -> Callable[[list[Row]], None]:
    """The second row takes these values of the first."""
    return lambda rows: rows[1].update({name: rows[0][name] for name in names})


def leak_in(*names: str) -> Callable[[list[Row]], None]:
    """A name at the end of a row's texts."""
    return lambda rows: rows[2].update({name: f"{rows[2][name] or ''} {LEAK}".strip() for name in names})


def group_of(
    constant: str, value: Any, size: int | None, share: float, spread: dict[str, list[Any]], **bad: Any
) -> Any:
    """`size` rows, or all, are one group, of which a share is `bad`; other columns are spread over small groups."""

    def change(rows: list[Row]) -> None:
        members = size or len(rows)
        for place, row in enumerate(rows):
            row.update({name: among[place % len(among)] for name, among in spread.items()})
            if place < members:
                row[constant] = value
            if place < share * members:
                row.update(bad)

    return change


def is_in_set(column: str) -> str:
    return f"expect_column_values_to_be_in_set({column})"


def is_between(column: str) -> str:
    return f"expect_column_values_to_be_between({column})"


def matches(column: str) -> str:
    return f"expect_column_values_to_match_regex({column})"


def is_unique(*columns: str) -> str:
    name = "column_values" if len(columns) == 1 else "compound_columns"
    return f"expect_{name}_to_be_unique({','.join(columns)})"


def has_length(column: str) -> str:
    return f"expect_column_value_lengths_to_be_between({column})"


def rate(column: str, group: str) -> str:
    return f"expect_group_rates_to_be_between({column} by {group})"


SHAPE = "expect_table_columns_to_have_types()"
ONE_SPLIT = "expect_one_value_per_group(patient_key)"
NO_TEXT_IN_TWO = "expect_no_near_duplicate_across(split)"
