"""`radlake quality report`: files, exit codes, one line where it cannot."""

from __future__ import annotations

import json
import sys
import xml.etree.ElementTree as ET

import pytest

from radlake.lake.stage import Finding, Flow
from tests.unit.report.conftest import Writer
from tests.unit.report.conftest import writer as writer

UNMET = Finding("expect_column_values_to_be_unique", "report_key", False, 300, 20)


@pytest.fixture
def quality(commands, writer: Writer, monkeypatch):
    monkeypatch.setitem(sys.modules, "great_expectations", None)  # a report needs neither it nor Java
    return lambda *words: commands.run("quality", "report", "--lake", writer.lake.root, *words)


def test_three_files_and_the_verdict(quality, writer, tmp_path):
    writer.flow(300)
    code, out, err = quality("--out", "q.html", "--json-file", "q.json", "--junit", "q.xml")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "quality    pass       the page is q.html"
    assert (tmp_path / "q.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))["format_version"] == 1
    assert ET.parse(tmp_path / "q.xml").getroot().get("failures") == "0"


def test_a_failing_verdict_exits_3_after_the_page_is_written(quality, writer, tmp_path):
    writer.flow(300)
    writer.run("filter", Flow(300, 300, {}), status="refused", findings=(UNMET,))
    code, out, err = quality()
    assert (code, (tmp_path / "quality.html").is_file()) == (3, True)
    assert "error: the gate before filtered_reports refused" in out
    assert err == "radlake: quality: the verdict is fail, 1 reason; see quality.html\n"
    assert quality("--fail-on", "never")[0] == 0


def test_warnings_exit_3_only_if_wished(quality, writer):
    writer.flow(300)
    warned = Finding("share", "rows", False, None, None, 0.5, "", "warning")
    rows = [{"profile": "tiny", "split": "train"}]
    writer.run("pack", Flow(300, 30, {}), rows, scope="tiny", findings=(warned,))
    assert quality()[0] == 0
    assert quality("--fail-on", "warning")[0] == 3


def test_json_on_stdout_is_all_there_is(quality, writer):
    writer.flow(300)
    code, out, _ = quality("--json")
    assert (code, json.loads(out)["verdict"]["outcome"]) == (0, "pass")


def test_no_run_no_report(commands, writer, tmp_path):
    refused = commands.refused("quality", "report", "--lake", writer.lake.root)
    assert (refused.code, "run `radlake pipeline` first" in refused.line) == (2, True)
    assert not (tmp_path / "quality.html").exists()


def test_a_folder_that_is_not_there(commands, writer):
    writer.flow(300)
    refused = commands.refused("quality", "report", "--lake", writer.lake.root, "--out", "nowhere/q.html")
    assert (refused.code, "nowhere" in refused.line) == (5, True)
