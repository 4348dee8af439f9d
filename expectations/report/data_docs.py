"""The gates of a report as Great Expectations' Data Docs, for those who have them in their site already.

Made from the report, so nothing is told here that the page would not tell. Great Expectations' own look is loaded from
the network when such a page is opened; without one it is plain, and still whole.
"""

from __future__ import annotations

import html
import os
from typing import Any, ClassVar

os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")  # must stand before the imports below

from great_expectations.core import ExpectationSuiteValidationResult, ExpectationValidationResult
from great_expectations.expectations.expectation import BatchExpectation
from great_expectations.expectations.expectation_configuration import ExpectationConfiguration
from great_expectations.render.renderer import ValidationResultsPageRenderer
from great_expectations.render.view import DefaultJinjaPageView

from expectations.report.content import Expectation, Gate, Report
from expectations.report.gates import plain
from radlake.pages import shown


class ExpectStoredResult(BatchExpectation):
    """An expectation that was judged before: Data Docs ask for a class, and equations and users' own have none."""

    column: str
    metric_dependencies: ClassVar[tuple[str, ...]] = ()
    success_keys: ClassVar[tuple[str, ...]] = ("column",)

    def _validate(self, metrics: Any, runtime_configuration: Any = None, execution_engine: Any = None) -> Any:
        raise NotImplementedError("what was judged is not judged again")


def render_data_docs(report: Report) -> dict[str, str]:
    """One HTML page per gate, by file name."""
    return {f"{_name(gate)}.html": _page(gate) for gate in report.gates if gate.expectations}


def _name(gate: Gate) -> str:
    return f"{gate.table}-{gate.scope}" if gate.scope else gate.table


def _page(gate: Gate) -> str:
    newest = gate.attempts[-1]
    met = sum(one.met for one in gate.expectations)
    number = len(gate.expectations)
    result = ExpectationSuiteValidationResult(
        success=met == number,
        suite_name=_name(gate),
        results=[_result(one) for one in gate.expectations],
        statistics={
            "evaluated_expectations": number,
            "successful_expectations": met,
            "unsuccessful_expectations": number - met,
            "success_percent": 100 * met / number,
        },
        meta={"run_id": {"run_name": newest.run_id, "run_time": newest.started_at}},
    )
    return str(DefaultJinjaPageView().render(ValidationResultsPageRenderer().render(result)))


def _result(one: Expectation) -> ExpectationValidationResult:
    words = f"{plain(one.name)}{f', wanted {one.wanted}' if one.wanted else ''} ({one.severity})"
    return ExpectationValidationResult(
        success=one.met,
        expectation_config=ExpectationConfiguration(
            type="expect_stored_result", kwargs={"column": _text(one.column or "the table")}, description=_text(words)
        ),
        result={"observed_value": _text(one.seen or ("met" if one.met else "not met"))},
        exception_info={"raised_exception": False, "exception_message": None, "exception_traceback": None},
    )


def _text(value: str) -> str:
    """Names that users give are no HTML, which their pages would take them for."""
    return html.escape(shown(value))
