"""What users add to a suite, or change of it, in `radlake.yaml`:

    expectations:
      filtered_reports:
        add:
          - {type: expect_column_mean_to_be_between, column: findings_words, min_value: 30, severity: warning}
        change:
          - {type: expect_column_values_to_be_between, column: impression_words, min_value: 3}

Everything that is wrong is told at once, with the nearest name that would be right, before anything runs.
"""

from __future__ import annotations

import difflib
import importlib
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from expectations.gate import FLOW, Suite, SuiteGate, columns_of, place_of
from radlake.errors import UsageError
from radlake.lake.stage import Gate, SectionConfig
from radlake.settings import Settings, TableExpectations

if TYPE_CHECKING:
    from great_expectations.expectations.expectation import Expectation

SUITES = {  # table -> the section of the settings that its suite depends on
    "raw_reports": "ingest",
    "patient_aliases": "ingest",
    "raw_identifiers": "collect",
    "deidentified_reports": "deidentify",
    "filtered_reports": "filter",
    "instruction_pairs": "instruct",
    "packed_sequences": "pack",
    "snapshot": "snapshot",
}
SEVERITIES = {"error": "critical", "warning": "warning"}  # ours: Great Expectations'
_NAMES_COLUMNS = ("column", "column_A", "column_B", "column_list", "column_set", "group", "of")
_INTERNAL = {
    *("id", "meta", "notes", "description", "result_format", "catch_exceptions", "rendered_content", "windows"),
    *("batch_id", "severity"),
}
# They ask by SQL of one's own or another table, and not the rows of a candidate; or they are the gate's own.
_NOT_FOR_SETTINGS = {
    *("unexpected_rows_expectation", "expect_query_results_to_match_comparison"),
    *("expect_table_row_count_to_equal_other_table", "expect_table_columns_to_have_types"),
}
# What keeps patients out of a published table, or them and their texts in one split, is not for settings to loosen.
_NEAR = "expect_no_near_duplicate_across"
_GUARDED, _GUARDS = "leaks_in_", {"expect_one_value_per_group", _NEAR}


def with_own(gate: Gate, own: TableExpectations | None) -> Gate:
    """The gate with what the settings add and change."""
    return replace(gate, own=own) if own and isinstance(gate, SuiteGate) else gate


def check_own(settings: Settings) -> None:
    """Raises UsageError naming everything that is wrong with the settings' own expectations."""
    problems = []
    for table, own in settings.expectations.items():
        if table not in SUITES:
            problems.append(f"expectations.{table}: no such table{nearest(table, SUITES)}")
            continue
        gate: SuiteGate = importlib.import_module(f"expectations.{table}").GATE
        try:
            replace(gate, own=own).suite(_config(settings, table))
        except UsageError as error:
            problems.append(str(error))
    if problems:
        raise UsageError(f"settings: {'; '.join(problems)}")


def _config(settings: Settings, table: str) -> Any:
    """What a suite is built of, as the table's job would have it."""
    section = getattr(settings, SUITES[table])
    if table != "packed_sequences":
        return SectionConfig(section)
    profile = section.profiles[section.profile]
    return SimpleNamespace(settings=section, scope=section.profile, profile=profile)


def extended(table: str, suite: Suite, own: TableExpectations) -> Suite:
    """The suite before a table with a user's expectations.

    Raises UsageError naming everything that is wrong with them.
    """
    reader = _Reader(suite, [*_columns(table), *(name for name in suite.derived if not name.startswith("_"))])
    for number, given in enumerate(own.change):
        reader.change(f"expectations.{table}.change.{number}", dict(given))
    for number, given in enumerate(own.add):
        reader.add(f"expectations.{table}.add.{number}", dict(given))
    if reader.problems:
        raise UsageError("; ".join(reader.problems))
    return replace(suite, rows=tuple(reader.rows), flow=tuple(reader.flow))


def _columns(table: str) -> list[str]:
    """Of a candidate; a snapshot is cut from the pairs."""
    from schemas import ALL_TABLES

    name = "instruction_pairs" if table == "snapshot" else table
    return [each for spec in ALL_TABLES if spec.name == name for each in spec.columns if each != "run_id"]


def nearest(name: str, known: Iterable[str]) -> str:
    """`; did you mean X?`, or what there is to choose from."""
    names = sorted(known)
    close = difflib.get_close_matches(name, names, 1, 0.5)
    if close:
        return f"; did you mean {close[0]}?"
    return f"; choose from {', '.join(names)}" if len(names) <= 20 else ""


@cache
def kinds() -> dict[str, type[Expectation]]:
    """The expectations that a suite can hold, by type."""
    import great_expectations.expectations  # noqa: F401  # registers its own
    from great_expectations.expectations.registry import (
        get_expectation_impl,
        list_registered_expectation_implementations,
    )

    import expectations.groups
    import expectations.near_duplicates  # these register ours

    assert expectations.groups and expectations.near_duplicates
    names = set(list_registered_expectation_implementations()) - _NOT_FOR_SETTINGS
    return {name: get_expectation_impl(name) for name in names}


class _Reader:
    """Reads what was given for one table, into its suite, and collects what is wrong with it."""

    def __init__(self, suite: Suite, columns: list[str]) -> None:
        self.problems: list[str] = []
        self.rows, self.flow = list(suite.rows), list(suite.flow)
        measures = {name for each in suite.flow for name in columns_of(each)}
        leaks = {name for each in suite.rows for name in columns_of(each) if name.startswith(_GUARDED)}
        self._columns = {*columns, *leaks, *(f"{FLOW}{name}" for name in measures)}

    def add(self, where: str, given: dict[str, Any]) -> None:
        kind = self._kind(where, given)
        if kind == _NEAR:
            self.problems.append(f"{where}: this expectation is there already; filter.near_duplicates sets it")
            return
        made = self._made(where, kind, given) if kind else None
        if made is not None:
            self._suite_of(given).append(made)

    def change(self, where: str, given: dict[str, Any]) -> None:
        kind = self._kind(where, given)
        if kind is None:
            return
        named = {name: given[name] for name in _NAMES_COLUMNS if name in given}
        changes = {name: value for name, value in given.items() if name not in named}
        told = f"{kind}({_place(named)})"
        if any(str(name).startswith(_GUARDED) for name in named.values()) or kind in _GUARDS:
            self.problems.append(f"{where}: this expectation guards patients, and settings cannot change it")
            return
        if not changes:
            self.problems.append(f"{where}: nothing to change is given; name an argument, or the severity")
            return
        suite = self._suite_of(given)
        found = [each for each in suite if self._told(each) == told]
        if len(found) > 1:  # a lower and an upper bound, each of its own severity
            found = [each for each in found if changes.keys() & _given(each).keys() - {"severity"}]
        if len(found) != 1:
            known = {self._told(each) for each in (*self.rows, *self.flow)}
            many = "; it stands there more than once: name the bound that is to change"
            missing = told not in known
            self.problems.append(f"{where}: no such expectation{nearest(told, known) if missing else many}")
            return
        made = self._made(where, kind, {**_given(found[0]), **named, **changes})
        if made is not None:
            suite[suite.index(found[0])] = made

    def _told(self, expectation: Expectation) -> str:
        prefix = FLOW if expectation in self.flow else ""
        configuration = expectation.configuration
        return f"{configuration.type}({prefix}{place_of(configuration.kwargs)})"

    def _suite_of(self, given: dict[str, Any]) -> list[Expectation]:
        return self.flow if str(given.get("column", "")).startswith(FLOW) else self.rows

    def _kind(self, where: str, given: dict[str, Any]) -> str | None:
        kind = given.pop("type", None)
        if isinstance(kind, str) and kind in kinds():
            return kind
        advice = nearest(kind, kinds()) if isinstance(kind, str) else "; name an expectation as its type"
        self.problems.append(f"{where}.type: no such expectation{advice}")
        return None

    def _made(self, where: str, kind: str, given: dict[str, Any]) -> Expectation | None:
        from great_expectations.expectations.metadata_types import FailureSeverity

        arguments = dict(given)
        severity = arguments.pop("severity", "error")
        model = kinds()[kind]
        allowed = set(model.__fields__) - _INTERNAL
        wrong = [f".{n}: no such argument{nearest(str(n), allowed)}" for n in arguments if n not in allowed]
        if severity not in SEVERITIES:
            wrong.append(".severity: choose error or warning")
        wrong += self._unknown_columns(arguments) + _impossible_bounds(arguments)
        if not wrong:
            if str(arguments.get("column", "")).startswith(FLOW):
                arguments["column"] = arguments["column"].removeprefix(FLOW)
            try:
                return model(**arguments, severity=FailureSeverity(SEVERITIES[severity]))
            except ValueError as error:  # pydantic's
                wrong = _messages(error)
        self.problems += [f"{where}{each}" for each in wrong]
        return None

    def _unknown_columns(self, arguments: dict[str, Any]) -> list[str]:
        problems = []
        for name in _NAMES_COLUMNS:
            value = arguments.get(name, [])
            for each in value if isinstance(value, list) else [value]:
                if each not in self._columns:
                    problems.append(f".{name}: no such column{nearest(str(each), self._columns)}")
        return problems


def _place(named: dict[str, Any]) -> str:
    try:
        return place_of(named)
    except TypeError:  # no list of names where one should be
        return ""


def _given(expectation: Expectation) -> dict[str, Any]:
    """The arguments that a suite gives, and the severity, in the words of the settings."""
    configuration = expectation.configuration
    severity = "error" if configuration.severity == SEVERITIES["error"] else "warning"
    return {**configuration.kwargs, "severity": severity}


def _impossible_bounds(arguments: dict[str, Any]) -> list[str]:
    low, high, mostly = (arguments.get(name) for name in ("min_value", "max_value", "mostly"))
    problems = []
    if low is not None and high is not None:
        try:
            if low > high:
                problems.append(": min_value is above max_value, which nothing can meet")
        except TypeError:
            problems.append(": min_value and max_value are of different kinds")
    if mostly is not None and not (isinstance(mostly, int | float) and 0 <= mostly <= 1):
        problems.append(".mostly: must be a share between 0 and 1")
    return problems


def _messages(error: ValueError) -> list[str]:
    """What pydantic found, each place once; its messages repeat no value."""
    listed: Any = getattr(error, "errors", lambda: [{"loc": (), "msg": "arguments that do not fit"}])()
    by_place = {".".join(map(str, each["loc"])): each["msg"] for each in reversed(listed)}
    return [f"{'.' + place if place not in ('', '__root__') else ''}: {text}" for place, text in by_place.items()]
