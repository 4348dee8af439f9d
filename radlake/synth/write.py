"""Writes a synthetic hospital's export: CSV files, their gold, and `synth.json`, which says the export is complete.

Everything is written in a folder of its own inside the target and moved at the end: a killed run leaves nothing
under a final name, and the same command run again starts afresh.
"""

from __future__ import annotations

import errno
import json
import shutil
import time
from collections import Counter, deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass, field
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

from radlake.errors import EnvironmentFault, UsageError
from radlake.synth.block import Made, Task, make_block
from radlake.synth.visits import BLOCK

_PARTIAL = ".synth-partial"
_MARKER = "synth.json"
_GOLD = ("phi_spans", "sections", "defects")
_MOST_REPORTS = 9_000_000  # beyond it medical record numbers would repeat


@dataclass(slots=True)
class SynthSummary:
    """What was written: distinct report ids, CSV records, CSV files and their bytes, planted defects by kind."""

    reports: int
    records: int = 0
    files: int = 0
    bytes: int = 0
    defects: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0


def generate(
    reports: int,
    seed: int,
    out: Path,
    *,
    canary: str | None = None,
    progress: Callable[[int], None] | None = None,
    workers: int = 2,
) -> SynthSummary:
    """Writes `reports` synthetic reports (more records: versions, duplicates) and their gold to `out`.

    The bytes depend on (reports, seed, canary) alone. `progress` is told the reports done so far. With a canary,
    one patient in fifty bears it as surname. Raises UsageError for arguments out of range or a folder that holds
    something else, EnvironmentFault when the disk is full, the folder cannot be written or a worker dies.
    """
    _check(reports, canary, workers)
    began = time.monotonic()
    summary = SynthSummary(reports)
    try:
        partial = _prepare(out)
        try:
            _write_all(partial, _tasks(reports, seed, canary), summary, progress, workers)
        except OSError:
            shutil.rmtree(partial, ignore_errors=True)  # gives a full disk its space back
            raise
        _finish(out, partial, summary, seed)
    except OSError as error:
        raise EnvironmentFault(_explain(error, out)) from error
    except BrokenProcessPool as error:
        raise EnvironmentFault("synth: a worker process died (out of memory?); use fewer workers") from error
    summary.seconds = time.monotonic() - began
    return summary


def _check(reports: int, canary: str | None, workers: int) -> None:
    if not 1 <= reports <= _MOST_REPORTS:
        raise UsageError(f"synth: reports must be between 1 and {_MOST_REPORTS:,}")
    if workers < 1:
        raise UsageError("synth: workers must be at least 1")
    if canary is not None and not (canary.isascii() and canary.isalpha() and len(canary) >= 4):
        raise UsageError("synth: the canary must be one word of at least 4 letters A to Z")


def _prepare(out: Path) -> Path:
    if out.exists() and not out.is_dir():
        raise UsageError(f"synth: {out} is a file; name a folder")
    out.mkdir(parents=True, exist_ok=True)
    held = {entry.name for entry in out.iterdir()}
    if held and not held & {_MARKER, _PARTIAL}:
        raise UsageError(f"synth: {out} holds files that synth did not write; name an empty or new folder")
    partial = out / _PARTIAL
    shutil.rmtree(partial, ignore_errors=True)
    (partial / "gold").mkdir(parents=True)
    return partial


def _tasks(reports: int, seed: int, canary: str | None) -> Iterator[Task]:
    blocks = -(-reports // BLOCK)
    width = max(3, len(str(2 * blocks - 1)))
    for block in range(blocks):
        names = (f"reports-{2 * block:0{width}d}.csv", f"reports-{2 * block + 1:0{width}d}.csv")
        yield Task(seed, block, min(BLOCK, reports - block * BLOCK), names, canary)


def _write_all(
    partial: Path, tasks: Iterator[Task], summary: SynthSummary, progress: Callable[[int], None] | None, workers: int
) -> None:
    kinds: Counter[str] = Counter()
    done = 0
    gold = {name: (partial / "gold" / f"{name}.jsonl").open("w", encoding="utf-8", newline="\n") for name in _GOLD}
    try:
        for task, made in _made(tasks, summary.reports, workers):
            for name, content in made.files:
                (partial / name).write_bytes(content)
                summary.files += 1
                summary.bytes += len(content)
            for name, handle in gold.items():
                handle.writelines(getattr(made, name))
            summary.records += made.records
            kinds.update(made.kinds)
            done += task.count
            if progress:
                progress(done)
    finally:
        for handle in gold.values():
            handle.close()
    summary.defects = dict(sorted(kinds.items()))


def _made(tasks: Iterator[Task], reports: int, workers: int) -> Iterator[tuple[Task, Made]]:
    """Finished blocks in order; with several workers only a few of them are held in memory at a time."""
    if workers == 1 or reports <= BLOCK:
        yield from ((task, make_block(task)) for task in tasks)
        return
    # Spawned rather than forked: the caller may run threads (Arrow, Polars), which a fork does not survive.
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        ahead: deque[tuple[Task, Future[Made]]] = deque()
        try:
            ahead.extend((task, pool.submit(make_block, task)) for task in islice(tasks, workers + 2))
            while ahead:
                task, future = ahead.popleft()
                made = future.result()
                ahead.extend((t, pool.submit(make_block, t)) for t in islice(tasks, 1))
                yield task, made
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _finish(out: Path, partial: Path, summary: SynthSummary, seed: int) -> None:
    # The marker goes first and comes last: a folder with a marker is complete, one with the partial folder is ours.
    (out / _MARKER).unlink(missing_ok=True)
    for old in out.glob("reports-*.csv"):
        old.unlink()
    (out / "gold").mkdir(exist_ok=True)
    for name in _GOLD:
        (partial / "gold" / f"{name}.jsonl").replace(out / "gold" / f"{name}.jsonl")
    for new in sorted(partial.glob("reports-*.csv")):
        new.replace(out / new.name)
    facts = {"made_by": "radlake synth", "seed": seed, **asdict(summary)}
    del facts["seconds"]  # the only thing that would differ between two equal runs
    marker = partial / _MARKER
    marker.write_text(json.dumps(facts, indent=1) + "\n", encoding="utf-8")
    marker.replace(out / _MARKER)
    shutil.rmtree(partial)


def _explain(error: OSError, out: Path) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"synth: no space left for {out}; free some (about 2 kB per report) or name another folder"
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"synth: {out} cannot be written; check its permissions or name another folder"
    return f"synth: {out} cannot be written ({error.strerror or type(error).__name__})"
