"""Having many impressions judged: several at once, each only once, nothing paid twice after an interruption.

Verdicts are kept in a JSON-lines file. They quote the texts, so only its owner may read it.
"""

from __future__ import annotations

import hashlib
import json
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from evaluation.judge import Judge
from evaluation.rubric import EMPTY, Case, Verdict
from radlake.errors import BadInput
from radlake.lake.storage import environment_fault

Progress = Callable[[int, int], None]  # texts done, texts in all


@dataclass(frozen=True)
class Judging:
    """Who judges, where verdicts are kept, and how many requests are open at once."""

    judge: Judge
    kept: Path
    workers: int = 4


def verdicts(judging: Judging, cases: Sequence[Case], progress: Progress | None = None) -> list[Verdict | None]:
    """One verdict per case, in their order; None where the judge gave no valid answer, which is asked for anew next
    time. An empty candidate scores 0 unasked. What the judge raises stops the work; its verdicts so far are kept.
    """
    kept = KeptVerdicts(judging.kept)
    by_key = {case_key(judging.judge, case): case for case in cases if case.candidate.strip()}
    waiting = {key: case for key, case in by_key.items() if kept.get(key) is None}
    done = len(by_key) - len(waiting)

    def ask(key: str, case: Case) -> None:
        verdict = judging.judge.verdict(case)
        if verdict is not None:
            kept.add(key, verdict)  # at once, so that an interruption loses no paid answer

    with ThreadPoolExecutor(max_workers=judging.workers) as pool:
        asked = [pool.submit(ask, key, case) for key, case in waiting.items()]
        try:
            for future in as_completed(asked):
                future.result()
                done += 1
                if progress:
                    progress(done, len(by_key))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return [kept.get(case_key(judging.judge, case)) if case.candidate.strip() else EMPTY for case in cases]


def case_key(judge: Judge, case: Case) -> str:
    """SHA-256 of all that a verdict depends on: model, rubric and the three texts."""
    parts = [judge.model, judge.rubric.sha256, case.findings, case.reference, case.candidate]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


class KeptVerdicts:
    """The verdicts of a file, which grows by whole lines; may be used from several threads."""

    def __init__(self, path: Path) -> None:
        """Read the file, if it is there; a last line that a kill cut off is removed. Raises BadInput if another line
        is damaged, EnvironmentFault if the file cannot be read or made.
        """
        self._path = path
        self._lock = threading.Lock()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            with os.fdopen(handle, "r+b") as file:
                content = file.read()
                whole = content.rfind(b"\n") + 1
                file.truncate(whole)
        except OSError as error:
            raise environment_fault(error, str(path)) from None
        self._verdicts = dict(_read(path, number, line) for number, line in enumerate(content[:whole].splitlines(), 1))

    def get(self, key: str) -> Verdict | None:
        """The verdict under `key`, None if there is none."""
        return self._verdicts.get(key)

    def add(self, key: str, verdict: Verdict) -> None:
        """Keep a verdict. Raises EnvironmentFault if it cannot be written."""
        line = _Line(key=key, verdict=verdict).model_dump_json() + "\n"
        with self._lock:
            try:
                with self._path.open("ab", buffering=0) as file:
                    file.write(line.encode())
            except OSError as error:
                raise environment_fault(error, str(self._path)) from None
            self._verdicts[key] = verdict


class _Line(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)

    key: str
    verdict: Verdict


def _read(path: Path, number: int, line: bytes) -> tuple[str, Verdict]:
    try:
        kept = _Line.model_validate_json(line)
    except ValidationError:  # it repeats the line
        raise BadInput(f"{path}: line {number} is damaged; remove that line or the file") from None
    return kept.key, kept.verdict
