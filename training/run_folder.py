"""The folder of a run: what it was started with, how it went, its checkpoints, and the model it made.

run.json         recipe, snapshot, processes, versions; written first
metrics.jsonl    one line per logged step, one per look at the eval split
order.jsonl      one line per optimizer step: a digest of the rows that went into it
checkpoints/     checkpoint-STEP/, each with the file COMPLETE once it is whole
base/            the random weights that a recipe with a `shape` starts from
model/, adapter/ what was trained
logs/, tensorboard/
result.json      written last
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from radlake.errors import EnvironmentFault, UsageError
from radlake.files import read_json_lines, write_whole
from radlake.lake.storage import environment_fault, read_json, write_json

COMPLETE = "COMPLETE"


@dataclass(frozen=True)
class RunFolder:
    """Paths of one run, and how its files are read and written."""

    path: Path

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    @property
    def base(self) -> Path:
        return self.path / "base"

    @property
    def metrics(self) -> Path:
        return self.path / "metrics.jsonl"

    @property
    def order(self) -> Path:
        return self.path / "order.jsonl"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    def start(self, run: dict[str, Any]) -> None:
        """Write run.json, or find the same one there. Raises UsageError if the folder belongs to another run."""
        there = self.read("run.json")
        if there is None and self.path.exists() and any(not name.name.startswith(".") for name in self.path.iterdir()):
            raise UsageError(f"{self.path}: the folder is not empty and no run; choose another with --out")
        if there is not None and there["identity"] != run["identity"]:
            changed = sorted(k for k in run["identity"] if there["identity"].get(k) != run["identity"][k])
            raise UsageError(
                f"{self.path} holds another run (other {', '.join(changed)}); choose another folder with --out"
            )
        self.write("run.json", run)  # the folders of snapshot and model may have moved since

    def read(self, name: str) -> dict[str, Any] | None:
        """A JSON file of the run, None if it is not there. Raises BadInput if it is damaged."""
        return read_json(str(self.path / name))

    def write(self, name: str, content: dict[str, Any]) -> None:
        """Replace a JSON file of the run, whole or not at all."""
        write_json(str(self.path / name), content)

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Held by one launcher at a time. Raises EnvironmentFault if another has it or the folder cannot be made."""
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            lock = (self.path / ".lock").open("w")
        except OSError as error:
            raise environment_fault(error, str(self.path)) from None
        with lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                raise EnvironmentFault(f"another run is at work in {self.path}; wait for its end") from None
            yield

    def complete(self, checkpoint: Path, tokens: int, keep: int) -> None:
        """Mark a checkpoint as whole, with the tokens seen so far, and remove all but the last `keep`."""
        write_whole(checkpoint / COMPLETE, f"{tokens}\n")
        whole = self._whole()
        for step in sorted(whole)[:-keep]:
            shutil.rmtree(whole[step])

    def latest_checkpoint(self) -> tuple[Path, int, int] | None:
        """(folder, step, tokens seen) of the last whole checkpoint; what a kill left half-written is removed."""
        whole = self._whole()
        for folder in self.checkpoints.glob("checkpoint-*"):
            if folder not in whole.values():
                shutil.rmtree(folder)
        if not whole:
            return None
        step = max(whole)
        return whole[step], step, int((whole[step] / COMPLETE).read_text(encoding="ascii"))

    def _whole(self) -> dict[int, Path]:
        marks = self.checkpoints.glob(f"checkpoint-*/{COMPLETE}")
        folders = [path.parent for path in marks if path.read_bytes().strip().isdigit()]
        return {int(folder.name.rpartition("-")[2]): folder for folder in folders}

    def drop_after(self, step: int) -> None:
        """Forget what was written of steps that a resumed run does again."""
        for path in (self.metrics, self.order):
            kept = [line for line in read_json_lines(path) if line["step"] <= step]
            write_whole(path, "".join(json.dumps(line) + "\n" for line in kept))
