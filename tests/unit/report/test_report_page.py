"""The page and the JUnit file: what they say, what they must not load or leak, and how a browser lays the page out."""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from expectations.report.collect import report_of
from expectations.report.content import Report
from expectations.report.junit import render_junit
from expectations.report.page import render_page
from radlake.lake.stage import Finding, Flow
from tests.pages import (
    CHROMIUM,
    Reader,
    found_by_axe,
    in_a_browser,
    nothing_is_loaded,
    readers_of_every_kind_find_their_way,
)
from tests.unit.report.conftest import MET, reports_of

CANARY = "Zwyxquibble"
NASTY = f"</script><script>alert(1)</script>\x00{CANARY}" + "W" * 300
NEEDS_CHROMIUM = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed here")
ERROR = Finding("expect_column_values_to_be_in_set", "modality", False, 320, 40)
WARNING = Finding("expect_column_mean_to_be_between", "words", False, None, None, 31.4159, "min_value 40", "warning")


@pytest.fixture
def report(writer) -> Report:
    """Two deliveries, a refusal and a warning; names of patients wherever a row can hold one."""
    losses = {"ingest": {"nul_byte": 40, "bad_time": 3}, "filter": {"no_findings": 20, "short_findings": 30}}
    writer.flow(300, losses)
    named = [row | {"findings": f"Seen by Dr {CANARY}.", "impression": CANARY} for row in reports_of(350)]
    writer.run("deidentify", Flow(350, 350, {}), named, findings=(MET, WARNING, replace(MET, column="x")))
    writer.run("filter", Flow(350, 300, {"no_findings": 50}), status="refused", findings=(MET, MET, ERROR))
    return report_of(writer.lake, "llama3")


def test_the_page_says_what_the_report_holds(report):
    page = Reader(render_page(report))
    assert "Fail A gate refused its newest attempt." in page.text
    assert "modality must be in set (≈ 50 of ≈ 325)" in page.text
    assert "words mean to be between, wanted min_value 40: 31.4" in page.text
    assert "records delivered in all 393" in page.text
    assert "left: other small losses (2 together: bad time, nul byte) 43" in page.text
    assert "met in 1 of 2" in page.text
    assert "No review has been made" in page.text
    (drawing,) = page.all("desc")
    assert drawing == {"id": "sankey-words"}


def test_the_page_loads_nothing_and_is_usable(report):
    nothing_is_loaded(render_page(report))
    page = readers_of_every_kind_find_their_way(render_page(report))
    scrolling = [div for div in page.all("div") if div.get("class") == "scroll"]
    assert len(scrolling) == len(page.all("table"))
    assert all(div["tabindex"] == "0" and div["role"] == "group" for div in scrolling)


def test_no_name_is_in_any_form_of_it(report):
    for text in (render_page(report), report.model_dump_json(), render_junit(report)):
        assert CANARY not in text
        assert "lungs" not in text


def test_no_small_number_of_reports_is_in_the_page(report):
    """Of all that is shown as a number of reports none is from 1 to 10."""
    raw = render_page(report)
    told = [node.count for node in report.funnel.nodes]
    told += [loss.count for segment in report.funnel.segments for loss in segment.losses]
    told += [end.count for end in report.funnel.ends]
    told += [bar.count for one in report.distributions for bar in one.bars if bar.count is not None]
    assert told
    assert all(n == 0 or n >= 11 for n in told)
    assert not re.search(r"≈ [0-9]\b", raw)
    assert not re.search(r"\b(bad_time|bad time) 3\b", raw)


def test_same_facts_same_bytes(report):
    assert render_page(report) == render_page(Report.model_validate_json(report.model_dump_json()))


def test_what_users_name_is_text(report):
    gate = report.gates[0]
    named = gate.expectations[0].model_copy(update={"name": NASTY, "column": NASTY, "met": False, "seen": NASTY})
    nasty = report.model_copy(update={"gates": [gate.model_copy(update={"expectations": [named]})], "lake": NASTY})
    raw = render_page(nasty)
    nothing_is_loaded(raw)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f]", raw)
    assert NASTY.replace("\x00", "�") in Reader(raw).text
    ET.fromstring(render_junit(nasty))


def test_junit_has_one_case_per_expectation(report):
    root = ET.fromstring(render_junit(report))
    suites = {suite.get("name"): suite for suite in root}
    expected = sum(len(gate.expectations) for gate in report.gates) + len(report.drift.measures)
    assert int(root.get("tests")) == len(root.findall("*/testcase")) == expected
    assert (root.get("failures"), suites["filtered_reports"].get("failures")) == ("1", "1")
    (failure,) = root.findall("*/testcase/failure")
    assert failure.get("message") == "not met: ≈ 50 of ≈ 325"
    (warned,) = suites["deidentified_reports"].findall("testcase[system-out]")
    assert warned.find("system-out").text == "warning: not met: 31.4, wanted min_value 40"
    assert warned.find("properties/property").attrib == {"name": "severity", "value": "warning"}
    for suite in root:
        names = [case.get("name") for case in suite.findall("testcase")]
        assert len(set(names)) == len(names)


def test_data_docs_are_a_page_per_gate(report):
    from expectations.report.data_docs import render_data_docs

    pages = render_data_docs(report)
    assert set(pages) == {
        *(f"{name}.html" for name in ("raw_reports", "deidentified_reports", "filtered_reports")),
        *("instruction_pairs.html", "packed_sequences-llama3.html"),
    }
    text = " ".join(re.sub("<[^>]*>", " ", pages["filtered_reports.html"]).split())
    assert "Unsuccessful Expectations 1 " in text
    assert "must be in set (error) ≈ 50 of ≈ 325" in text
    assert not [page for page in pages.values() if CANARY in page]


def test_data_docs_take_names_for_text(report):
    from expectations.report.data_docs import render_data_docs

    gate, column = report.gates[0], f"$x {NASTY}"
    named = gate.expectations[0].model_copy(update={"name": NASTY, "column": column, "met": False, "seen": NASTY})
    nasty = report.model_copy(update={"gates": [gate.model_copy(update={"expectations": [named]})]})
    (page,) = render_data_docs(nasty).values()
    assert "<script>alert(1)" not in page
    assert CANARY in page


@NEEDS_CHROMIUM
def test_a_browser_lays_it_out_without_overflow_or_complaint(report, tmp_path):
    seen = in_a_browser(render_page(report), tmp_path, (1280, 400))
    assert seen.too_wide == {1280: [], 400: []}
    assert seen.console == []


@NEEDS_CHROMIUM
def test_a_page_that_is_too_wide_or_complains_would_be_noticed(tmp_path):
    page = '<p style="width:600px">x</p><script>console.error("oops")</script>'
    seen = in_a_browser(page, tmp_path, (1280, 400))
    assert seen.too_wide[1280] == []
    assert "the page" in seen.too_wide[400]
    assert any("oops" in line for line in seen.console)


@NEEDS_CHROMIUM
@pytest.mark.skipif("AXE_CORE" not in os.environ, reason="AXE_CORE names no axe.min.js (npm pack axe-core)")
@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize("width", [1280, 400])
def test_axe_holds_nothing_against_it(report, tmp_path, width, dark):
    assert found_by_axe(render_page(report), tmp_path, width, dark) == []
    broken = render_page(report).replace("<html lang", "<html data-lang").replace("color: var(--ink)", "color: #777")
    assert {rule for rule, *_ in found_by_axe(broken, tmp_path, width, dark)} >= {"html-has-lang", "color-contrast"}
