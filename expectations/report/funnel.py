"""The funnel as it may be told: which nodes are shown, and what was lost between them by rule.

The number of eligible reports is always told. Outwards from there, steps that lost from 1 to 10 reports are joined
with their neighbours until the losses of all of them together can be told; the nodes between are then not shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from expectations.report.chain import NODES, Chain, Step
from expectations.report.content import End, Funnel, Loss, Node, Segment
from expectations.report.small import Cell, pooled
from radlake.snapshot.card import SMALLEST_SHOWN

STAGE_NAMES = {
    "ingest": "reading the export",
    "choose": "choosing each report's current version",
    "deidentify": "de-identification",
    "filter": "the filter",
    "instruct": "making pairs",
}
_ANCHOR = "filtered"


def funnel_of(chain: Chain, shards: dict[str, int]) -> Funnel | None:
    """The funnel, None if nothing is published or too little to be told. `shards` of the snapshot, by split."""
    steps = chain.steps
    anchor = next((i + 1 for i, step in enumerate(steps) if step.target == _ANCHOR), len(steps))
    if not steps or steps[anchor - 1].out < SMALLEST_SHOWN:
        return None
    backward, first = _grouped(reversed(steps[:anchor]), outwards=False)
    forward, last = _grouped(steps[anchor:], outwards=True)
    segments = [*reversed([list(reversed(group)) for group in backward]), *forward]
    nodes = (
        [segments[0][0].source, *(group[-1].target for group in segments)] if segments else [steps[anchor - 1].target]
    )
    counts = {step.source: step.into for step in steps} | {step.target: step.out for step in steps}
    return Funnel(
        profile=chain.profile,
        nodes=[Node(name=NODES[name], count=counts[name]) for name in nodes],
        segments=[_segment(group) for group in segments],
        ends=[] if last else _ends(chain, shards),
        unseen=[NODES[step.source] for step in reversed(first)] + [NODES[step.target] for step in last],
    )


def told_nodes(funnel: Funnel | None) -> dict[str, int]:
    """Short names of the nodes that are shown, with their counts."""
    short = {words: name for name, words in NODES.items()}
    return {short[node.name]: node.count for node in funnel.nodes} if funnel else {}


def told_losses(funnel: Funnel | None) -> dict[tuple[str, str], int]:
    """What is told by itself, by stage and rule."""
    short = {words: stage for stage, words in STAGE_NAMES.items()}
    found: dict[tuple[str, str], int] = {}
    for segment in funnel.segments if funnel else ():
        for loss in segment.losses:
            stage, sign, rule = loss.name.partition(": ") if len(segment.stages) > 1 else ("", "", loss.name)
            if not loss.pooled:
                found[stage if sign else short[segment.stages[0]], rule] = loss.count
    return found


def _grouped(steps: Iterable[Step], outwards: bool) -> tuple[list[list[Step]], list[Step]]:
    """Steps from the anchor on, in groups that can be told; and those at the far end that cannot."""
    groups: list[list[Step]] = []
    open_group: list[Step] = []
    for step in steps:
        open_group.append(step)
        if _tellable(open_group, outwards):
            groups.append(open_group)
            open_group = []
    for back in range(1, len(groups) + 1 if open_group else 0):
        joined = [step for group in groups[-back:] for step in group] + open_group
        if _tellable(joined, outwards):
            return [*groups[:-back], joined], []
    return groups, open_group


def _tellable(group: list[Step], outwards: bool) -> bool:
    too_few_left = outwards and 0 < group[-1].out < SMALLEST_SHOWN
    return not too_few_left and pooled(_losses(group)) is not None


def _losses(group: list[Step]) -> dict[str, int]:
    several = len(group) > 1
    return {f"{step.stage}: {rule}" if several else rule: n for step in group for rule, n in step.losses.items()}


def _segment(group: list[Step]) -> Segment:
    cells = pooled(_losses(group), "other small losses") or []
    return Segment(stages=[STAGE_NAMES[step.stage] for step in group], losses=[_loss(cell) for cell in cells])


def _loss(cell: Cell) -> Loss:
    return Loss(name=cell.name, count=cell.count, pooled=list(cell.pooled))


def _ends(chain: Chain, shards: dict[str, int]) -> list[End]:
    """Splits and what was too long, small ones pooled with others; rows and shards only beside a split's own count."""
    return [
        End(
            name=cell.name,
            count=cell.count,
            lost=cell.name in chain.lost_ends,
            pooled=list(cell.pooled),
            packed_rows=chain.packed_rows.get(cell.name),
            shards=shards.get(cell.name),
        )
        for cell in pooled(chain.ends, "other ends") or []
    ]
