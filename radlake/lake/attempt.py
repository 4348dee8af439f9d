"""An attempt: one run of a stage, written down beside its candidate so that a killed one can be ended."""

from __future__ import annotations

import dataclasses
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Literal

from radlake import __version__
from radlake.errors import BadInput
from radlake.lake import storage
from radlake.lake.lake import Lake, Zone
from radlake.lake.stage import Finding, Flow
from radlake.lake.worker_files import WorkerFile

State = Literal["started", "audited", "refused"]


@dataclass(frozen=True)
class Attempt:
    """Everything that the bookkeeping tables will say of this run; JSON on disk, no text of reports."""

    run_id: str
    stage: str
    scope: str
    zone: Zone
    fingerprint: str
    suite_fingerprint: str
    config: str
    code_digest: str
    inputs: dict[str, int]
    output_table: str
    quarantine_where: str
    started_at: str
    started: float
    input_runs: dict[str, str] = field(default_factory=dict)
    recipe: str = ""  # the fingerprint without the inputs
    merges: bool = False  # the candidate holds what changed, and the keys that it replaces lie beside it
    files: tuple[WorkerFile, ...] = ()  # of the candidate, if workers wrote it
    state: State = "started"
    flow: Flow | None = None
    findings: tuple[Finding, ...] = ()
    seconds: float = 0.0
    radlake_version: str = __version__

    def folder(self, lake: Lake) -> str:
        """Where the attempt lives while it is under way."""
        return lake.staging_path(self.zone, self.run_id)

    def candidate(self, lake: Lake) -> str:
        """Where its candidate rows lie, as Parquet."""
        return f"{self.folder(lake)}/candidate"

    def replaced(self, lake: Lake) -> str:
        """Where the keys lie that an incremental run replaces, as Parquet."""
        return f"{self.folder(lake)}/replaced"

    def save(self, lake: Lake) -> None:
        """Write it down, whole or not at all."""
        storage.write_json(f"{self.folder(lake)}/attempt.json", dataclasses.asdict(self))

    def judged(self, flow: Flow, findings: list[Finding]) -> Attempt:
        """The attempt after its gate."""
        state: State = "refused" if any(f.refuses for f in findings) else "audited"
        took = round(time.time() - self.started, 3)
        return dataclasses.replace(self, state=state, flow=flow, findings=tuple(findings), seconds=took)

    def warnings(self) -> tuple[str, ...]:
        """What its gate tells without refusing."""
        unmet = (f for f in self.findings if not f.success and not f.refuses)
        return tuple(f"expected of {self.output_table}: {finding}" for finding in unmet)

    def commit_metadata(self) -> dict[str, Any]:
        """What Delta's history will say of the publish."""
        return {
            "radlake": {
                "run_id": self.run_id,
                "stage": self.stage,
                "scope": self.scope,
                "fingerprint": self.fingerprint,
                "recipe": self.recipe,
                "inputs": self.inputs,
                "input_runs": self.input_runs,
            }
        }


def new_run_id(stage: str) -> str:
    """Sorts by time, unique, says nothing else."""
    return f"{stage}-{datetime.now(UTC):%Y%m%dT%H%M%S}-{uuid.uuid4().hex[:8]}"


def load_attempt(lake: Lake, zone: Zone, run_id: str) -> Attempt | None:
    """The attempt of a staging folder; None if the run died before it was written down."""
    content = storage.read_json(f"{lake.staging_path(zone, run_id)}/attempt.json")
    if content is None:
        return None
    try:
        flow = Flow(**content.pop("flow")) if content.get("flow") else content.pop("flow", None)
        findings = tuple(Finding(**f) for f in content.pop("findings"))
        files = tuple(WorkerFile(**f) for f in content.pop("files", ()))
        return Attempt(**content, flow=flow, findings=findings, files=files)
    except (KeyError, TypeError):
        where = f"{lake.staging_path(zone, run_id)}/attempt.json"
        raise BadInput(f"{where}: not an attempt of this radlake; remove its folder if its run is over") from None
