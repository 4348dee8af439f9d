"""A reader of a lake who trusts what is published: polling_reader.py LAKE OUT MARK…

It polls every table with delta-rs as fast as it can, reads each version that it sees whole, and once more when the
next one is there; what it saw goes to OUT, one JSON line per look. SIGTERM ends it after a last look at everything.

A run is cleared if its gate's verdict stands in staging or in the books at the time of the look.
"""

from __future__ import annotations

import hashlib
import json
import signal
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from deltalake import DeltaTable
from deltalake.exceptions import TableNotFoundError

from radlake.lake.lake import Lake
from radlake.lake.table import TableSpec
from schemas import ALL_TABLES, BOOKS, FLOW, PATIENT_ALIASES, QUARANTINE, RAW_IDENTIFIERS, RAW_QUARANTINE

BEHIND_GATES = {spec.name for spec in (*FLOW, PATIENT_ALIASES, RAW_IDENTIFIERS)}
TEXTS = ("text", "findings", "impression", "input", "output")


class Reader:
    """What one reader knows: the newest version of each table, and the one that it looked at last."""

    def __init__(self, lake: Lake, out: Path, marks: list[str]) -> None:
        self.lake, self.out, self.marks = lake, out, marks
        self.seen: dict[str, int] = {}
        self.held: dict[str, tuple[DeltaTable, str]] = {}
        self.asked_to_stop = False

    def run(self) -> None:
        signal.signal(signal.SIGTERM, lambda *_: setattr(self, "asked_to_stop", True))
        stopping = False
        self.out.touch()
        while not stopping:
            stopping = self.asked_to_stop
            for spec in ALL_TABLES:
                self._poll(spec)
            time.sleep(0.02)

    def _poll(self, spec: TableSpec) -> None:
        try:
            newest = DeltaTable(spec.path(self.lake)).version()
        except TableNotFoundError:
            return
        for version in range(self.seen.get(spec.name, -1) + 1, newest + 1):
            try:
                sighting = self._look(spec, version)
            except Exception as error:
                sighting = {"error": f"{type(error).__name__}: {error}"}
            with self.out.open("a", encoding="utf-8") as file:
                file.write(json.dumps({"table": spec.name, "version": version, **sighting}) + "\n")
            self.seen[spec.name] = version

    def _look(self, spec: TableSpec, version: int) -> dict[str, Any]:
        stable = True
        if spec.name in self.held:
            handle, before = self.held[spec.name]
            stable = _digest(_rows(handle)) == before
        handle = DeltaTable(spec.path(self.lake), version=version)
        rows = _rows(handle)
        self.held[spec.name] = handle, _digest(rows)
        by_run = Counter(row["run_id"] for row in rows)
        judged = by_run if spec.name in BEHIND_GATES else ()
        text = "\n".join(str(row.get(name)) for row in rows for name in TEXTS)
        return {
            "publisher": _publisher(handle, version),
            "rows": len(rows),
            "by_run": dict(by_run),
            "by_rule": [[*place, n] for place, n in _places(spec, rows).items()],
            "uncleared": [run_id for run_id in judged if not self._cleared(spec, run_id)],
            "marks": [mark for mark in self.marks if mark in text],
            "stable": stable,
        }

    def _cleared(self, spec: TableSpec, run_id: str) -> bool:
        """Staging first: it goes when the books are written, so whoever looks there later cannot miss both."""
        try:
            attempt = Path(self.lake.staging_path(spec.zone, run_id), "attempt.json").read_text(encoding="utf-8")
            return bool(json.loads(attempt)["state"] == "audited")
        except (OSError, ValueError):
            rows = _rows(DeltaTable(BOOKS.stage_runs.path(self.lake)))
            return any((row["run_id"], row["status"]) == (run_id, "published") for row in rows)


def _rows(handle: DeltaTable) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = handle.to_pyarrow_table().to_pylist()
    return rows


def _digest(rows: list[dict[str, Any]]) -> str:
    return hashlib.sha256("\n".join(sorted(map(repr, rows))).encode()).hexdigest()


def _publisher(handle: DeltaTable, version: int) -> str | None:
    (entry,) = [entry for entry in handle.history() if entry["version"] == version]
    run_id = json.loads(entry.get("userMetadata") or "{}").get("radlake", {}).get("run_id")
    return str(run_id) if run_id else None


def _places(spec: TableSpec, rows: list[dict[str, Any]]) -> Counter[tuple[str, ...]]:
    """Of quarantine the rows by where they left the flow: by run in the raw zone, elsewhere by stage and scope."""
    if spec.name == RAW_QUARANTINE.name:
        return Counter((row["run_id"], row["rule"]) for row in rows)
    if spec.name == QUARANTINE.name:
        return Counter((f"{row['stage']}/{row['scope']}", row["rule"]) for row in rows)
    return Counter()


def violations(lake: Lake, sightings: list[dict[str, Any]]) -> list[str]:
    """What a reader should never have seen, held against the books of a lake whose runs are all over."""
    books = _rows(DeltaTable(BOOKS.stage_runs.path(lake)))
    results = _rows(DeltaTable(BOOKS.quality_results.path(lake)))
    runs = {row["run_id"]: row for row in books if row["status"] == "published"}
    asked = {row["run_id"] for row in results}
    failed = {row["run_id"] for row in results if not row["success"] and row["severity"] == "error"}
    passed = {run_id for run_id in runs if run_id in asked and run_id not in failed}
    found = [f"stage_runs has {run_id} twice" for run_id, n in Counter(r["run_id"] for r in books).items() if n > 1]
    twice = Counter((row["run_id"], row["position"]) for row in results)
    found += [f"quality_results has {place} twice" for place, n in twice.items() if n > 1]
    for sighting in sightings:
        where = f"{sighting['table']} version {sighting['version']}"
        problems = [sighting["error"]] if "error" in sighting else _problems(sighting, runs, passed)
        found += [f"{where}: {problem}" for problem in problems]
    return found


def _problems(sighting: dict[str, Any], runs: dict[str, dict[str, Any]], passed: set[str]) -> list[str]:
    found = [] if sighting["stable"] else ["the version before it reads otherwise than before"]
    found += [f"no gate had passed {run_id}" for run_id in sighting["uncleared"]]
    if sighting["table"] in BEHIND_GATES:
        found += [f"no gate passed {run_id}" for run_id in sighting["by_run"] if run_id not in passed]
        if not found:
            found += _wrong_counts(sighting, runs)
    else:
        found += _wrong_quarantine(sighting, runs)
    return found


def _wrong_counts(sighting: dict[str, Any], runs: dict[str, dict[str, Any]]) -> list[str]:
    """raw_reports and patient_aliases grow by run; of the others the run that published says how many rows."""
    publisher = runs.get(sighting["publisher"] or "")
    if publisher is None:
        return ["rows without a run that published them"] if sighting["rows"] else []
    if publisher["stage"] in ("ingest", "aliases"):
        return [f"{n} rows of {run}" for run, n in sighting["by_run"].items() if n != runs[run]["rows_out"]]
    expected = publisher["rows_out"]
    return [f"{sighting['rows']} rows, {expected} were published"] if sighting["rows"] != expected else []


def _wrong_quarantine(sighting: dict[str, Any], runs: dict[str, dict[str, Any]]) -> list[str]:
    """What left at a place is what some published run of it has counted, all of it."""
    told = {(run["run_id"], tuple(sorted(dict(run["rules"]).items()))) for run in runs.values()}
    told |= {(f"{run['stage']}/{run['scope']}", rules) for run_id, rules in told for run in [runs[run_id]]}
    held: dict[str, dict[str, int]] = {}
    for place, rule, n in sighting["by_rule"]:
        held.setdefault(place, {})[rule] = n
    return [
        f"quarantine of {place} fits no published run"
        for place, rules in held.items()
        if (place, tuple(sorted(rules.items()))) not in told
    ]


def flow_was_seen(sightings: list[dict[str, Any]]) -> bool:
    """Whether the reader saw rows in every table of the flow: one who sees nothing finds no fault."""
    return {spec.name for spec in FLOW} <= {s["table"] for s in sightings if s.get("rows")}


if __name__ == "__main__":
    Reader(Lake.at(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]).run()
