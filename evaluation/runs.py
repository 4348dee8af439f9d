"""What a training run left behind, as far as an evaluation tells of it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from radlake.files import read_json_lines
from radlake.lake.storage import read_json

Points = list[tuple[int, float]]  # (step, nats per token), ascending steps


@dataclass(frozen=True)
class Run:
    """A run's result.json, None if there is no run to read, and its losses."""

    training: dict[str, Any] | None = None
    loss: Points = field(default_factory=list)
    eval_loss: Points = field(default_factory=list)


def read_run(folder: Path) -> Run:
    """The run in `folder`; an empty one if it is not there. Raises BadInput if its files are damaged.

    A step that a resumed run did again counts as it was done last; a loss that is no finite number has no place in
    JSON and is left out.
    """
    result = read_json(str(folder / "result.json"))
    if result is None:
        return Run()
    lines = read_json_lines(folder / "metrics.jsonl")
    training = {name: value for name, value in result.items() if name != "probe"}
    return Run(_finite(training), _points(lines, "loss"), _points(lines, "eval_loss"))


def _points(lines: list[dict[str, Any]], name: str) -> Points:
    by_step = {line["step"]: line[name] for line in lines if name in line}
    return [(step, loss) for step, loss in sorted(by_step.items()) if math.isfinite(loss)]


def _finite(content: dict[str, Any]) -> dict[str, Any]:
    unsound = {name for name, value in content.items() if isinstance(value, float) and not math.isfinite(value)}
    return content | dict.fromkeys(unsound)
