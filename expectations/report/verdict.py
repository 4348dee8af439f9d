"""The verdict: whether the newest attempts passed their gates, what else deserves a look, and what nobody knows."""

from __future__ import annotations

from expectations.report.content import Drift, Gate, LeakBound, Outcome, Reason, SnapshotLine, Verdict
from expectations.report.gates import REFUSED, plain
from radlake.lake.stage import WARNING

_NAMED = 6  # expectations named in one sentence


def verdict_of(
    gates: list[Gate],
    behind: list[str],
    snapshots: list[SnapshotLine],
    drift: Drift | None,
    bound: LeakBound | None,
) -> Verdict:
    """`fail` if a gate refused its newest attempt, `warnings` if anything below that is to be told."""
    reasons = [reason for gate in gates for reason in _of_gate(gate)]
    reasons += [Reason(severity="warning", text=f"{sentence}; run `radlake pipeline`") for sentence in behind]
    reasons += [Reason(severity="warning", text=one.problem) for one in snapshots if one.problem]
    drifted = {one.name: one.words for one in reversed(drift.measures) if one.drifted} if drift else {}
    reasons += [Reason(severity="warning", text=f"drift: {words}") for words in reversed(drifted.values())]
    severities = {reason.severity for reason in reasons}
    outcome: Outcome = "fail" if "error" in severities else "warnings" if severities else "pass"
    reasons.sort(key=lambda reason: reason.severity)
    return Verdict(outcome=outcome, reasons=reasons, unknown=_unknown(drift, bound, snapshots))


def _of_gate(gate: Gate) -> list[Reason]:
    newest = gate.attempts[-1]
    name = f"{gate.table} ({gate.scope})" if gate.scope else gate.table
    found = []
    if newest.status in REFUSED:
        what = "the published rows" if newest.status == REFUSED[1] else f"the attempt of {newest.started_at[:10]}"
        text = f"the gate before {name} refused {what}: {_named(gate, 'error')}"
        found.append(Reason(severity="error", text=text))
    if newest.warnings:
        found.append(Reason(severity="warning", text=f"{name}: {_named(gate, WARNING)}"))
    return found


def _named(gate: Gate, severity: str) -> str:
    unmet = [one for one in gate.expectations if not one.met and one.severity == severity]
    said = [f"{one.column or 'rows'} {plain(one.name)}{f' ({one.seen})' if one.seen else ''}" for one in unmet]
    more = f" and {len(said) - _NAMED} more" if len(said) > _NAMED else ""
    return f"{len(said)} not met: {'; '.join(said[:_NAMED])}{more}"


def _unknown(drift: Drift | None, bound: LeakBound | None, snapshots: list[SnapshotLine]) -> list[str]:
    found = []
    if bound is None:
        found.append(
            "How many reports still hold PHI: no sample was reviewed. `radlake phi review --out DIR` draws one."
        )
    elif not bound.of_current:
        found.append(f"Whether the PHI-leak bound still holds: the sample was drawn from {bound.drawn_from}.")
    if drift is None or drift.problem:
        found.append(f"Whether reports drifted: {drift.problem if drift else 'nothing is published'}.")
    if not snapshots:
        found.append("What training would read: there is no snapshot yet.")
    return found
