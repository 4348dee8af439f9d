"""The runs that made what is published now, walked back from the last table, with what each kept and lost.

A stage may have been refused after the one before it published, so the newest run of every stage need not fit
together; the versions that each run read do.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

import pyarrow.compute as pc
import pyarrow.dataset as ds

from radlake.lake.lake import Lake
from radlake.lake.table import open_table
from schemas import (
    DEIDENTIFIED_REPORTS,
    FILTERED_REPORTS,
    INSTRUCTION_PAIRS,
    PACKED_SEQUENCES,
    RAW_QUARANTINE,
    RAW_REPORTS,
)

Run = dict[str, Any]
NODES = {
    "records": "records delivered",
    "versions": "report versions",
    "current": "current reports",
    "deidentified": "de-identified reports",
    "filtered": "eligible reports",
    "pairs": "instruction pairs",
}
_STAGES = (
    ("deidentify", RAW_REPORTS, DEIDENTIFIED_REPORTS),
    ("filter", DEIDENTIFIED_REPORTS, FILTERED_REPORTS),
    ("instruct", FILTERED_REPORTS, INSTRUCTION_PAIRS),
    ("pack", INSTRUCTION_PAIRS, PACKED_SEQUENCES),
)


@dataclass(frozen=True)
class Step:
    """What lies between two nodes: `into` reports came, `out` stayed, the others left by these rules."""

    stage: str
    source: str
    target: str
    into: int
    out: int
    losses: dict[str, int]


@dataclass(frozen=True)
class Chain:
    """The runs by stage, the steps between nodes, where the pairs end, and tables that are newer than what was used."""

    profile: str
    runs: dict[str, Run]
    steps: list[Step]
    ends: dict[str, int]
    packed_rows: dict[str, int]
    lost_ends: frozenset[str]
    behind: list[str]


def chain_of(runs: list[Run], profile: str, lake: Lake) -> Chain:
    """What is published, as far as it reaches. `runs` are rows of stage_runs, oldest first."""
    found = _walk_back(runs, profile)
    steps = _raw_steps(runs, found, lake)
    for stage, source, target in (
        ("deidentify", "current", "deidentified"),
        ("filter", "deidentified", "filtered"),
        ("instruct", "filtered", "pairs"),
    ):
        if stage in found:
            run = found[stage]
            steps.append(Step(stage, source, target, run["rows_in"], run["rows_out"], dict(run["rules"])))
    ends, rows, lost = _ends(found, profile, lake)
    return Chain(profile, found, steps, ends, rows, lost, _behind(runs, found))


def _walk_back(runs: list[Run], profile: str) -> dict[str, Run]:
    found: dict[str, Run] = {}
    wanted: int | None = None
    for stage, reads, writes in reversed(_STAGES):
        scope = profile if stage == "pack" else ""
        made = [r for r in runs if (r["stage"], r["scope"], r["status"]) == (stage, scope, "published")]
        if wanted is not None:
            made = [r for r in made if (r["output_table"], r["output_version"]) == (writes.name, wanted)]
        if made:
            found[stage] = made[-1]
            wanted = made[-1]["input_versions"].get(reads.name)
        elif found:
            break  # the run before was carried out under another generation, or its line is lost
    return found


def _behind(runs: list[Run], found: dict[str, Run]) -> list[str]:
    """Tables whose newest version is not the one that the table after them was made from."""
    newest = {r["stage"]: r["output_version"] for r in runs if r["status"] == "published"}
    newest["deidentify's input"] = newest.get("ingest")
    sentences = []
    before = {"deidentify": "deidentify's input", "filter": "deidentify", "instruct": "filter", "pack": "instruct"}
    for stage, reads, writes in _STAGES:
        there = newest.get(before[stage])
        used = found[stage]["input_versions"].get(reads.name) if stage in found else None
        if used is not None and there is not None and there > used:
            sentences.append(f"{writes.name} was made from version {used} of {reads.name}, which is now {there}")
    return sentences


def _raw_steps(runs: list[Run], found: dict[str, Run], lake: Lake) -> list[Step]:
    """Ingest over all deliveries, and the choice of each report's current version; none without the raw zone."""
    ingests = [r for r in runs if (r["stage"], r["status"]) == ("ingest", "published")]
    deidentify = found.get("deidentify")
    version = deidentify["input_versions"].get(RAW_REPORTS.name) if deidentify else None
    if deidentify is None and ingests:
        version = ingests[-1]["output_version"]
    if version is None:
        return []
    try:
        table = open_table(RAW_REPORTS, lake, version)
        versions = table.to_pyarrow_dataset().count_rows() if table else 0
        rejected = _rejected(lake, {r["run_id"] for r in ingests if r["output_version"] <= version})
    except OSError:  # another's zone, or a version that was vacuumed
        return []
    steps = [Step("ingest", "records", "versions", versions + sum(rejected.values()), versions, rejected)]
    if deidentify is None:
        return steps
    superseded = versions - deidentify["rows_in"]
    if superseded < 0:
        return []
    lost = {"superseded_version": superseded} if superseded else {}
    return [*steps, Step("choose", "versions", "current", versions, deidentify["rows_in"], lost)]


def _rejected(lake: Lake, run_ids: set[str]) -> dict[str, int]:
    table = open_table(RAW_QUARANTINE, lake)
    if table is None:
        return {}
    rows = (
        table.to_pyarrow_table(columns=["rule", "run_id"]).group_by(["rule", "run_id"]).aggregate([([], "count_all")])
    )
    found: Counter[str] = Counter()
    for row in rows.to_pylist():
        if row["run_id"] in run_ids:
            found[row["rule"]] += row["count_all"]
    return dict(found)


def _ends(found: dict[str, Run], profile: str, lake: Lake) -> tuple[dict[str, int], dict[str, int], frozenset[str]]:
    """Pairs by where they end, which sum to all pairs; packed rows by split; and which of the ends are losses."""
    nothing: tuple[dict[str, int], dict[str, int], frozenset[str]] = ({}, {}, frozenset())
    if "instruct" not in found or "pack" not in found:
        return nothing
    pack, pairs = found["pack"], found["instruct"]
    try:
        packed, rows = _packed(lake, pack["output_version"], profile)
    except FileNotFoundError:  # a version that is no longer the newest, and whose files were removed
        return nothing
    ends = {**packed, "test": pairs["measures"].get("test_pairs", 0), **pack["rules"]}
    if sum(ends.values()) != pairs["rows_out"]:
        return nothing
    return ends, rows, frozenset(pack["rules"])


def _packed(lake: Lake, version: int, profile: str) -> tuple[dict[str, int], dict[str, int]]:
    """Documents and rows by split of a profile's packed rows."""
    table = open_table(PACKED_SEQUENCES, lake, version)
    if table is None:
        return {}, {}
    documents: Counter[str] = Counter()
    rows: Counter[str] = Counter()
    scan = table.to_pyarrow_dataset().scanner(["split", "seq_lengths"], filter=ds.field("profile") == profile)
    for batch in scan.to_batches():
        for split in pc.unique(batch["split"]).to_pylist():
            own = batch.filter(pc.equal(batch["split"], split))
            rows[split] += own.num_rows
            documents[split] += pc.sum(pc.list_value_length(own["seq_lengths"])).as_py() or 0
    return dict(documents), dict(rows)
