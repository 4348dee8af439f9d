"""What changed in each table since its version before: rows, what left by rule, settings, code, suite."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from expectations.report.content import Change, Changes
from expectations.report.funnel import STAGE_NAMES
from expectations.report.gates import Row
from expectations.report.small import about

_NOT_TOLD = ("spec",)  # a digest says nothing to people


def changes_of(runs: list[Row], told: Mapping[tuple[str, str], int], unseen_runs: set[str]) -> list[Changes]:
    """Per stage and scope the newest published run against the one before; those published once are left out.

    `told` are the losses, by stage and rule, that the funnel tells by themselves.
    """
    published: dict[tuple[str, str], list[Row]] = {}
    for run in runs:
        if run["status"] == "published" and run["stage"] in (*STAGE_NAMES, "pack"):
            published.setdefault((run["stage"], run["scope"]), []).append(run)
    return [_changes(own[-2], own[-1], told, unseen_runs) for own in published.values() if len(own) > 1]


def _changes(before: Row, now: Row, told: Mapping[tuple[str, str], int], unseen_runs: set[str]) -> Changes:
    table = f"{now['output_table']} ({now['scope']})" if now["scope"] else now["output_table"]
    # Deliveries add up to the records that the funnel tells exactly, so that none of them is told by itself.
    found = [] if now["run_id"] in unseen_runs or now["stage"] == "ingest" else _rows(before, now, told)
    found += _settings(before, now)
    for name, column in (("the stage's code", "code_digest"), ("the gate's suite", "suite_fingerprint")):
        if before[column] != now[column]:
            found.append(Change(what=name, before=before[column][:12], now=now[column][:12]))
    if before["radlake_version"] != now["radlake_version"]:
        found.append(Change(what="radlake", before=before["radlake_version"], now=now["radlake_version"]))
    return Changes(table=table, before=before["output_version"], now=now["output_version"], changes=found)


def _rows(before: Row, now: Row, told: Mapping[tuple[str, str], int]) -> list[Change]:
    """Rounded: two exact numbers would tell a small third. Rules that the funnel pools are left out."""
    named = {"rows in": "rows_in", "rows out": "rows_out"}
    found = [(what, before[key], now[key], about(now[key])) for what, key in named.items()]
    for rule, count in sorted(now["rules"].items()):
        if told.get((now["stage"], rule)) == count:
            found.append((f"left by {rule.replace('_', ' ')}", before["rules"].get(rule, 0), count, f"{count:,}"))
    return [
        Change(what=what, before=about(then), now=shown)
        for what, then, count, shown in found
        if about(then) != about(count)
    ]


def _settings(before: Row, now: Row) -> list[Change]:
    then, since = _flat(json.loads(before["config"] or "{}")), _flat(json.loads(now["config"] or "{}"))
    return [
        Change(what=f"setting {name}", before=_text(then.get(name)), now=_text(since.get(name)))
        for name in sorted(then.keys() | since.keys())
        if then.get(name) != since.get(name) and name not in _NOT_TOLD
    ]


def _flat(settings: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in settings.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{prefix}{name}.")
        else:
            found[f"{prefix}{name}"] = value
    return found


def _text(value: Any) -> str:
    text = "none" if value is None else str(value)
    return text if len(text) <= 40 else f"{text[:39]}…"
