"""Commands run in this process, where no Spark session can be had."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from radlake.errors import EnvironmentFault

OPENI_HEADER = b"uid,image,indication,comparison,findings,impression\n"
NO_SPARK = "no Spark in this test"


@dataclass
class Refused:
    """What a failed command said."""

    code: int
    line: str


@dataclass
class Commands:
    """Runs `radlake …` and holds its failure against the rules for errors."""

    capture: pytest.CaptureFixture

    def run(self, *arguments: object) -> tuple[int, str, str]:
        from radlake.cli import main

        self.capture.readouterr()
        code = main([str(a) for a in arguments])
        return code, *self.capture.readouterr()

    def refused(self, *arguments: object) -> Refused:
        """One line on stderr that begins with radlake, nothing on stdout, no trace."""
        code, out, err = self.run(*arguments)
        assert out == ""
        assert err.endswith("\n")
        assert err.count("\n") == 1
        assert err.startswith("radlake: ")
        assert "Traceback" not in err
        assert len(err) < 500
        return Refused(code, err.removeprefix("radlake: ").strip())


@pytest.fixture
def commands(capfd, tmp_path, monkeypatch) -> Commands:
    """In an empty folder, with the tests' key and without Spark."""

    def refuse(*_: object) -> None:
        raise EnvironmentFault(NO_SPARK)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("radlake.session.start_session", refuse)
    monkeypatch.setattr("radlake.session.running_session", lambda: None)
    return Commands(capfd)


@pytest.fixture
def write(tmp_path) -> Callable[[str, bytes], Path]:
    def write(name: str, content: bytes) -> Path:
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return write


@pytest.fixture
def openi(write) -> Path:
    """A small good export."""
    return write("good.csv", OPENI_HEADER + b"1,XR chest,Cough,None,Lungs clear,Normal\n")


@pytest.fixture
def lake(tmp_path) -> Path:
    """An empty lake."""
    from radlake.lake.lake import Lake

    Lake.at(str(tmp_path / "lake")).open(create=True)
    return tmp_path / "lake"
