"""A small synthetic export, and commands run in this process on the shared session."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

REPORTS = 300


@dataclass
class Ran:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def radlake(spark, capfd) -> Callable[..., Ran]:
    """Run `radlake …` in this process; returns exit code, stdout and stderr."""
    from radlake.cli import main

    def run(*arguments: object) -> Ran:
        capfd.readouterr()
        code = main([str(a) for a in arguments])
        return Ran(code, *capfd.readouterr())

    return run


@pytest.fixture(scope="session")
def export(tmp_path_factory) -> Path:
    """A synthetic hospital's export of 300 reports with its gold files."""
    from radlake.synth import generate

    folder = tmp_path_factory.mktemp("hospital") / "export"
    generate(REPORTS, 5, folder, workers=1)
    return folder


@pytest.fixture(scope="session")
def published(spark, export, tmp_path_factory) -> Path:
    """A lake that the export went through once; tests must not write to it."""
    from radlake.cli import main

    lake = tmp_path_factory.mktemp("lake") / "lake"
    assert main(["pipeline", "--lake", str(lake), "--source", "ris-csv", "--input", str(export)]) == 0
    return lake
