"""Start the processes of a run, show how it goes, and tell in one line why it ended.

One process per GPU under torchrun; without a GPU, processes that talk over gloo on this machine. Starting a run
again goes on from its last whole checkpoint.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from radlake.errors import EnvironmentFault, RadlakeError
from training.elastic import needs_reshaping, reshape, resume_at
from training.model import make_base
from training.preflight import Plan, tool_path
from training.run_folder import RunFolder
from training.worker import die_with_parent

Say = Callable[[str], None]
_POLL_SECONDS = 0.2


def launch(plan: Plan, folder: Path, say: Say) -> dict[str, Any]:
    """Run `plan` in `folder` to its end; returns result.json. A finished run is only reported.

    Raises UsageError if the folder holds another run, EnvironmentFault if it is in use or a process died.
    """
    run = RunFolder(folder.resolve())
    with run.locked():
        run.start(plan.run())
        result = run.read("result.json")
        if result is not None:
            return {**result, "new": False}
        checkpoint = run.latest_checkpoint()
        if checkpoint:
            say(f"resume     from step {checkpoint[1]} of {plan.steps}")
            resume_at(checkpoint[0], plan)  # or refuse before anything of the run is forgotten
            if needs_reshaping(checkpoint[0], plan):
                say(f"{'':<11}on {plan.processes} processes, another number than before")
                reshape(checkpoint[0], plan)
        run.drop_after(checkpoint[1] if checkpoint else -1)
        (run.path / "failure.json").unlink(missing_ok=True)
        if plan.model is None:
            make_base(run.base, plan.recipe, plan.manifest.profile.max_length_tokens)
        with _ended_politely():
            _follow(_start(plan, run), _Teller(run, say, checkpoint[1] if checkpoint else 0), run)
    result = run.read("result.json")
    if result is None:
        raise EnvironmentFault(f"training ended without a result; see {run.logs}")
    return {**result, "new": True}


def _start(plan: Plan, run: RunFolder) -> subprocess.Popen[bytes]:
    run.logs.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "torch.distributed.run", "--nnodes=1", f"--nproc-per-node={plan.processes}"]
    command += ["--master-addr=127.0.0.1", f"--master-port={_free_port()}", "--max-restarts=0"]
    command += [f"--log-dir={run.logs}", "--redirects=3", "-m", "training.worker", str(run.path)]
    with (run.logs / "launcher.log").open("ab") as log:
        return subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env=_environment(plan, run),
            preexec_fn=die_with_parent,
        )


def _environment(plan: Plan, run: RunFolder) -> dict[str, str]:
    import torch

    root = str(Path(__file__).resolve().parents[1])
    own = {
        "PATH": tool_path(),
        "PYTHONPATH": os.pathsep.join(filter(None, [root, os.environ.get("PYTHONPATH")])),
        "TENSORBOARD_LOGGING_DIR": str(run.path / "tensorboard"),
        "HF_HUB_OFFLINE": "1",  # weights are on this machine; nothing is fetched, nothing is told
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "DO_NOT_TRACK": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
    if not torch.cuda.is_available():
        threads = max(1, len(os.sched_getaffinity(0)) // plan.processes)
        # Without LOCAL_SIZE DeepSpeed starts a program that counts NUMA nodes at every reduction of gradients.
        own |= {"OMP_NUM_THREADS": str(threads), "LOCAL_SIZE": str(plan.processes)}
    return os.environ | own


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def _ended_politely() -> Iterator[None]:
    """SIGTERM (a scheduler's way) is told in a line and passed on, as Ctrl-C is."""
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _follow(process: subprocess.Popen[bytes], told: _Teller, run: RunFolder) -> None:
    """Until the process ends, tell what metrics.jsonl tells. Raises if it failed; ends it if we are interrupted."""
    try:
        while process.poll() is None:
            time.sleep(_POLL_SECONDS)
            told.news()
    except BaseException:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        raise
    told.news()
    if process.returncode:
        raise _failure(run)


class _Teller:
    """Says every new line of metrics.jsonl once."""

    def __init__(self, run: RunFolder, say: Say, step: int) -> None:
        self._path, self._say = run.metrics, say
        self._offset = self._path.stat().st_size if self._path.is_file() else 0
        self._last_step = step

    def news(self) -> None:
        """Say what was added since the last call."""
        if not self._path.is_file():
            return
        with self._path.open("rb") as file:
            file.seek(self._offset)
            for line in file:
                if not line.endswith(b"\n"):
                    break
                self._offset += len(line)
                self._tell(json.loads(line))

    def _tell(self, line: dict[str, Any]) -> None:
        place = f"step {line['step']:>{len(str(line['steps']))}}/{line['steps']}"
        if "eval_loss" in line:
            self._say(f"train      {place}  eval loss {line['eval_loss']:.4f}")
            return
        steps = max(1, line["step"] - self._last_step)
        left = line["seconds"] / steps * (line["steps"] - line["step"])
        self._last_step = line["step"]
        speed = f"{line['tokens_per_second']:,.0f} tok/s"
        self._say(f"train      {place}  loss {line['loss']:.4f}  {speed}  about {_duration(left)} left")


def _duration(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"


def _failure(run: RunFolder) -> RadlakeError:
    told = run.read("failure.json")
    if told is None:
        return EnvironmentFault(
            f"a training process died; see {run.logs}; the same command goes on from the last checkpoint"
        )
    kinds = {kind.exit_code: kind for kind in RadlakeError.__subclasses__()}
    return kinds.get(told["exit_code"], RadlakeError)(told["message"])
