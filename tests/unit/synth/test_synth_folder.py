"""Where the export goes: refusals, killed runs, full disks."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from radlake.errors import EnvironmentFault, UsageError
from radlake.synth import generate


def _listing(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*"))


def test_refuses_a_folder_with_other_content(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(UsageError, match="did not write"):
        generate(10, 1, tmp_path)
    assert _listing(tmp_path) == ["thesis.txt"]


def test_refuses_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="is a file"):
        generate(10, 1, tmp_path / "file")


@pytest.mark.parametrize(
    ("reports", "canary", "workers"), [(0, None, 1), (10, "a b c d", 1), (10, "abc", 1), (10, None, 0)]
)
def test_refuses_arguments_out_of_range(tmp_path: Path, reports: int, canary: str | None, workers: int) -> None:
    with pytest.raises(UsageError):
        generate(reports, 1, tmp_path / "out", canary=canary, workers=workers)
    assert not (tmp_path / "out").exists()


def test_replaces_its_own_earlier_export(tmp_path: Path) -> None:
    generate(5_100, 1, tmp_path / "out", workers=1)
    generate(30, 1, tmp_path / "out")
    generate(30, 1, tmp_path / "fresh")
    assert _listing(tmp_path / "out") == _listing(tmp_path / "fresh")


def test_a_killed_run_is_started_afresh(tmp_path: Path) -> None:
    (tmp_path / ".synth-partial").mkdir()
    (tmp_path / ".synth-partial/reports-000.csv").write_text("half")
    generate(30, 1, tmp_path)
    assert ".synth-partial" not in _listing(tmp_path) and "synth.json" in _listing(tmp_path)


@pytest.mark.parametrize(("number", "line"), [(errno.ENOSPC, "no space left"), (errno.EACCES, "permissions")])
def test_a_failing_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, line: str
) -> None:
    def refuse(self: Path, data: bytes) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(EnvironmentFault, match=line):
        generate(30, 1, tmp_path / "out")
    assert _listing(tmp_path / "out") == []


def test_progress_counts_reports(tmp_path: Path) -> None:
    told: list[int] = []
    generate(40, 1, tmp_path / "out", progress=told.append)
    assert told == [40]
