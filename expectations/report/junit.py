"""The report as JUnit XML, which CI systems show: one suite per gate, one case per expectation.

An unmet error is a failure; an unmet warning passes and says so in its output.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections import Counter

from expectations.report.content import Expectation, Gate, Measure, Report
from expectations.report.gates import plain
from radlake.pages import shown


def render_junit(report: Report) -> str:
    """The XML, with its declaration."""
    root = ET.Element("testsuites", name=f"data quality of {shown(report.lake)}")
    for gate in report.gates:
        if gate.expectations:
            _add_gate(root, gate)
    if report.drift and report.drift.measures:
        suite = _suite(root, "drift", report.made_at, 0.0)
        for measure in report.drift.measures:
            _add_measure(suite, measure)
    for suite in root:
        cases = suite.findall("testcase")
        failures = len(suite.findall("testcase/failure"))
        suite.attrib |= {"tests": str(len(cases)), "failures": str(failures), "errors": "0", "skipped": "0"}
    for name in ("tests", "failures"):
        root.set(name, str(sum(int(suite.attrib[name]) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _add_gate(root: ET.Element, gate: Gate) -> None:
    name = f"{gate.table}.{gate.scope}" if gate.scope else gate.table
    suite = _suite(root, shown(name), gate.attempts[-1].started_at, gate.attempts[-1].seconds)
    said: Counter[str] = Counter()
    for one in gate.expectations:
        title = f"{one.column or 'the table'} {plain(one.name)}{f' ({one.wanted})' if one.wanted else ''}"
        said[title] += 1
        title = title if said[title] == 1 else f"{title} [{said[title]}]"
        case = ET.SubElement(suite, "testcase", classname=f"radlake.{shown(name)}", name=shown(title), time="0")
        if not one.met:
            _unmet(case, one)


def _unmet(case: ET.Element, one: Expectation) -> None:
    message = shown(f"not met{f': {one.seen}' if one.seen else ''}{f', wanted {one.wanted}' if one.wanted else ''}")
    if one.severity == "error":
        ET.SubElement(case, "failure", type=shown(one.name), message=message)
    else:
        _warning(case, message)


def _add_measure(suite: ET.Element, one: Measure) -> None:
    name = shown(f"{one.name}: {one.statistic}")
    case = ET.SubElement(suite, "testcase", classname="radlake.drift", name=name, time="0")
    if one.drifted:
        _warning(case, shown(one.words))


def _warning(case: ET.Element, message: str) -> None:
    properties = ET.SubElement(case, "properties")
    ET.SubElement(properties, "property", name="severity", value="warning")
    ET.SubElement(case, "system-out").text = f"warning: {message}"


def _suite(root: ET.Element, name: str, at: str, seconds: float) -> ET.Element:
    return ET.SubElement(root, "testsuite", name=name, timestamp=at[:19], time=f"{seconds:.3f}")
