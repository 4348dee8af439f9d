"""What the report says: the JSON form, from which the page and the JUnit file are made too.

Counts of reports are told as `expectations.report.small` allows: exact numbers are integers, None where a number must
not be told, and a text ("<11", "≈ 1,250") where it is rounded.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

FORMAT_VERSION = 1
Outcome = Literal["pass", "warnings", "fail"]
Severity = Literal["error", "warning"]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Reason(_Part):
    """Why the verdict is what it is, in a sentence."""

    severity: Severity
    text: str


class Verdict(_Part):
    """`fail`: a gate refused the newest attempt. `unknown`: what nobody has measured, which fails nothing."""

    outcome: Outcome
    reasons: list[Reason]
    unknown: list[str]


class Loss(_Part):
    """Reports that left between two nodes, by rule; `pooled` names the rules of a sum that hides small ones."""

    name: str
    count: int
    pooled: list[str] = []


class Node(_Part):
    """A place where reports are counted."""

    name: str
    count: int


class Segment(_Part):
    """What happened between two nodes that follow each other. Several `stages` where one alone lost too few."""

    stages: list[str]
    losses: list[Loss]


class End(_Part):
    """Where pairs end: a split, or a sum of them. Rows and shards are those of the newest snapshot's profile."""

    name: str
    count: int
    lost: bool = False
    pooled: list[str] = []
    packed_rows: int | None = None
    shards: int | None = None


class Funnel(_Part):
    """From records to shards: nodes[i] = nodes[i+1] + the losses of segments[i]; ends sum to the last node.

    `unseen` names what came before or after and cannot be told, since fewer than 11 reports left there.
    """

    profile: str
    nodes: list[Node]
    segments: list[Segment]
    ends: list[End]
    unseen: list[str]


class Expectation(_Part):
    """One expectation of the newest audit. `seen` is what was found instead, empty if it is met.

    `history`: over the attempts of its gate, oldest first: met, not met, or absent.
    """

    name: str
    column: str
    wanted: str
    severity: Severity
    met: bool
    seen: str
    history: list[Literal["met", "not met", "absent"]]


class Attempt(_Part):
    """One attempt at a table. Rows are rounded, None where they must not be told."""

    run_id: str
    started_at: str
    status: str
    met: int
    errors: int
    warnings: int
    rows_in: str | None
    rows_out: str | None
    seconds: float


class Gate(_Part):
    """The gate before a table: the newest attempts, oldest first, and the expectations of the newest audit."""

    stage: str
    scope: str
    table: str
    attempts: list[Attempt]
    left_out: int
    expectations: list[Expectation]


class Bar(_Part):
    """One cell of a distribution; without `count` only its rounded share may be told."""

    name: str
    count: int | None
    share: str
    pooled: list[str] = []


class Distribution(_Part):
    """How the reports of a table are spread; no bars if even the sum of small cells would be too small."""

    name: str
    table: str
    total: int | None
    bars: list[Bar]


class Measure(_Part):
    """One comparison of a delivery with what was published before it.

    `usual`: the range of the same measure over earlier deliveries, '' if there are too few.
    """

    name: str
    statistic: str
    value: float | None
    limit: float | None
    drifted: bool
    before: str
    now: str
    usual: str
    words: str


class Drift(_Part):
    """The newest delivery against the published baseline; `problem` says why nothing could be compared."""

    baseline: str
    delivery: str
    deliveries: int
    measures: list[Measure]
    problem: str


class LeakBound(_Part):
    """What the newest review of a sample proves."""

    line: str
    at_most: float
    confidence: float
    reviewed: int
    drawn_from: str
    date: str
    of_current: bool


class Change(_Part):
    """One thing that differs between what was published last and before."""

    what: str
    before: str
    now: str


class Changes(_Part):
    """What changed in a table since its version before."""

    table: str
    before: int
    now: int
    changes: list[Change]


class SnapshotLine(_Part):
    """A sealed snapshot, whether it was cut from what is published now, and its problem if it is damaged."""

    id: str
    created_at: str
    profile: str
    tables: dict[str, int]
    of_current: bool
    problem: str


class Report(_Part):
    """All of it."""

    format_version: int = FORMAT_VERSION
    lake: str
    generation: int
    key_fingerprint: str | None
    made_at: str
    radlake_version: str
    smallest_shown: int
    verdict: Verdict
    funnel: Funnel | None
    gates: list[Gate]
    distributions: list[Distribution]
    drift: Drift | None
    leak_bound: LeakBound | None
    changes: list[Changes]
    snapshots: list[SnapshotLine]
