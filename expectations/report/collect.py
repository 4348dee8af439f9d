"""Everything the report says, gathered from a lake without Spark, in seconds."""

from __future__ import annotations

import contextlib
from collections import Counter
from datetime import UTC, datetime

from expectations.report.chain import Chain, chain_of
from expectations.report.changes import changes_of
from expectations.report.content import Distribution, Funnel, LeakBound, Report, SnapshotLine
from expectations.report.distributions import of_lengths, of_reports
from expectations.report.drift import drift_of
from expectations.report.funnel import funnel_of, told_losses, told_nodes
from expectations.report.gates import Row, gates_of
from expectations.report.reading import dataset
from expectations.report.verdict import verdict_of
from radlake import __version__
from radlake.errors import UsageError
from radlake.lake import storage
from radlake.lake.lake import Lake
from radlake.lake.publish import read_rows
from radlake.review.result import latest_bound
from radlake.snapshot.card import SMALLEST_SHOWN
from radlake.snapshot.listing import Listed, list_snapshots
from radlake.snapshot.seal import STAGE as SEALS
from schemas import BOOKS, DEIDENTIFIED_REPORTS, FILTERED_REPORTS

_NODE_OF = {"deidentify": "deidentified", "filter": "filtered", "instruct": "pairs", "pack": "pairs"}


def report_of(lake: Lake, profile: str) -> Report:
    """The report of what a lake holds now, its shards those of one packing profile.

    Raises UsageError if nothing was ever attempted in this lake.
    """
    runs = sorted(read_rows(BOOKS.stage_runs, lake), key=lambda row: (row["started_at"], row["run_id"]))
    if not runs:
        raise UsageError(f"lake at {lake.root} holds no run yet; run `radlake pipeline` first")
    chain = chain_of(runs, _packed_profile(runs, profile), lake)
    listed = _listed(lake)
    funnel = funnel_of(chain, _shards(listed, chain))
    unseen = _unseen_runs(runs, chain, funnel)
    gates = gates_of(runs, read_rows(BOOKS.quality_results, lake), unseen)
    snapshots = [_snapshot_line(one, chain) for one in listed]
    drift, bound = drift_of(runs, lake), _bound(lake, chain)
    return Report(
        lake=lake.root.rstrip("/").rpartition("/")[2],
        generation=lake.generation,
        key_fingerprint=lake.key_fingerprint(),
        made_at=datetime.now(UTC).isoformat(timespec="seconds"),
        radlake_version=__version__,
        smallest_shown=SMALLEST_SHOWN,
        verdict=verdict_of(gates, chain.behind, snapshots, drift, bound),
        funnel=funnel,
        gates=gates,
        distributions=_distributions(lake, chain, funnel),
        drift=drift,
        leak_bound=bound,
        changes=changes_of(runs, told_losses(funnel), unseen),
        snapshots=snapshots,
    )


def _packed_profile(runs: list[Row], wanted: str) -> str:
    """The profile asked for, or the one that was packed last."""
    packed = [run["scope"] for run in runs if (run["stage"], run["status"]) == ("pack", "published")]
    return packed[-1] if packed and wanted not in packed else wanted


def _listed(lake: Lake) -> list[Listed]:
    return list_snapshots(storage.local_path(lake.root)) if storage.is_local(lake.root) else []


def _snapshot_line(one: Listed, chain: Chain) -> SnapshotLine:
    made = one.manifest
    now = {run["output_table"]: run["output_version"] for run in chain.runs.values()}
    return SnapshotLine(
        id=one.id,
        created_at=made.created_at if made else "",
        profile=made.profile.name if made else "",
        tables=made.tables if made else {},
        of_current=made is not None and made.profile.name == chain.profile and now.items() <= made.tables.items(),
        problem=one.problem or "",
    )


def _shards(listed: list[Listed], chain: Chain) -> dict[str, int]:
    """Shards by split of the newest snapshot that was cut from just these packed rows."""
    pack = chain.runs.get("pack")
    for one in reversed(listed):
        made = one.manifest
        if made and pack and made.profile.name == chain.profile:
            if made.tables.get(pack["output_table"]) != pack["output_version"]:
                continue
            return dict(Counter(file.path.partition("/")[0] for file in made.files if file.path.endswith(".arrow")))
    return {}


def _unseen_runs(runs: list[Row], chain: Chain, funnel: Funnel | None) -> set[str]:
    """Runs whose rows the funnel does not tell, so that nothing else may."""
    told = told_nodes(funnel)
    sources = {step.stage: (step.source, step.target) for step in chain.steps}
    unseen = {run["run_id"] for run in runs if run["stage"] == SEALS and "pairs" not in told}
    for stage, run in chain.runs.items():
        nodes = (*sources.get(stage, ()), _NODE_OF[stage])
        if any(node not in told for node in nodes) or (stage == "pack" and not (funnel and funnel.ends)):
            unseen.add(run["run_id"])
    return unseen


def _distributions(lake: Lake, chain: Chain, funnel: Funnel | None) -> list[Distribution]:
    told = told_nodes(funnel)
    found: list[Distribution] = []
    for stage, spec, make in (
        ("deidentify", DEIDENTIFIED_REPORTS, of_reports),
        ("filter", FILTERED_REPORTS, of_lengths),
    ):
        run = chain.runs.get(stage)
        data = dataset(spec, lake, run["output_version"]) if run else None
        # Files of a version that is no longer the newest may have been removed.
        with contextlib.suppress(FileNotFoundError):
            found += make(data, spec.name, _NODE_OF[stage] in told) if data else []
    return found


def _bound(lake: Lake, chain: Chain) -> LeakBound | None:
    review = latest_bound(lake)
    if review is None:
        return None
    run = chain.runs.get("deidentify")
    current = f"{DEIDENTIFIED_REPORTS.name} version {run['output_version']}" if run else ""
    return LeakBound(
        line=review.line(),
        at_most=review.documents_at_most,
        confidence=review.confidence,
        reviewed=review.reviewed,
        drawn_from=review.drawn_from,
        date=review.date,
        of_current=review.drawn_from == current,
    )
