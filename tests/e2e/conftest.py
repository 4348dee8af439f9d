"""Commands as a user runs them: processes of their own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import KEY, QUICK_JVM

ROOT = Path(__file__).resolve().parents[2]


def environment(**more: str) -> dict[str, str]:
    """The environment of a user who has set the key and nothing else."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RADLAKE_")}
    return {**kept, "RADLAKE_DEID_KEY": KEY, "PYSPARK_PYTHON": sys.executable, "JAVA_TOOL_OPTIONS": QUICK_JVM, **more}


def run(*arguments: object, cwd: Path | None = None, **more: str) -> subprocess.CompletedProcess[str]:
    """`radlake …` in a process of its own."""
    words = [sys.executable, "-m", "radlake", *map(str, arguments)]
    return subprocess.run(words, cwd=cwd or ROOT, env=environment(**more), capture_output=True, text=True, timeout=600)


def run_all(commands: Sequence[Sequence[object]], **more: str) -> subprocess.CompletedProcess[str]:
    """Several commands, one after another in one process; its last line tells their exit codes."""
    words = json.dumps([[str(word) for word in command] for command in commands])
    start = [sys.executable, str(Path(__file__).with_name("run_all.py")), words]
    return subprocess.run(start, cwd=ROOT, env=environment(**more), capture_output=True, text=True, timeout=600)


@pytest.fixture(scope="session")
def tiny_export(tmp_path_factory) -> Path:
    """120 reports."""
    from radlake.synth import generate

    folder = tmp_path_factory.mktemp("tiny") / "export"
    generate(120, 9, folder, workers=1)
    return folder
