"""Java is found and judged by what `java -version` says; the scripts here say what real ones do."""

import pytest

from radlake.errors import EnvironmentFault
from radlake.java import check_java

OPENJDK = 'openjdk version "{0}" 2024-01-16\nOpenJDK Runtime Environment (build {0}+9)'


@pytest.fixture
def java(tmp_path, monkeypatch):
    """Put a `java` that runs this shell script on PATH, alone there."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()

    def install(script: str, mode: int = 0o755) -> str:
        path = tmp_path / "bin" / "java"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(mode)
        return str(path)

    return install


def says(text: str) -> str:
    return f"echo '{text}' >&2"


def refused() -> str:
    with pytest.raises(EnvironmentFault, match="install Java 17 or 21") as caught:
        check_java()
    assert "\n" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(
    ("version", "major"), [("17.0.9", 17), ("17", 17), ("17-ea", 17), ("21.0.2", 21), ("21.0.11-internal", 21)]
)
def test_supported_versions(java, version, major):
    java(says(OPENJDK.format(version)))
    assert check_java() == major


def test_options_announced_before_the_version(java):
    java(says("Picked up JAVA_TOOL_OPTIONS: -Xmx1g\n" + OPENJDK.format("17.0.9")))
    assert check_java() == 17


@pytest.mark.parametrize("version", ["11.0.21", "18.0.1", "25", "170.1"])
def test_other_versions_are_named_and_refused(java, version):
    path = java(says(OPENJDK.format(version)))
    assert f"{path} is Java {version.split('.')[0]};" in refused()


def test_java_8_is_called_8(java):
    java(says(OPENJDK.format("1.8.0_392")))
    assert "Java 8" in refused()


def test_no_java_at_all(java):
    assert "Java not found" in refused()


@pytest.mark.parametrize("script", [says("no version here"), says('version "seventeen"'), "true"])
def test_garbage_is_of_unknown_version(java, script):
    java(script)
    assert "of unknown version" in refused()


@pytest.mark.parametrize("script", ["exit 1", f"{says(OPENJDK.format('17.0.9'))}; exit 134"])
def test_a_java_that_fails_does_not_run(java, script):
    java(script)
    assert "does not run" in refused()


def test_bytes_that_are_no_text(java):
    java("printf '\\377\\376 version' >&2")
    refused()


def test_java_home_wins_over_path(java, tmp_path, monkeypatch):
    java(says(OPENJDK.format("11.0.1")))
    home = tmp_path / "home"
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "java").write_text(f"#!/bin/sh\n{says(OPENJDK.format('21.0.1'))}\n")
    (home / "bin" / "java").chmod(0o755)
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert check_java() == 21


def test_a_java_home_without_java(java, tmp_path, monkeypatch):
    java(says(OPENJDK.format("17.0.1")))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "nowhere"))
    assert "Java not found" in refused()


def test_a_java_that_is_no_program(java, tmp_path, monkeypatch):
    (tmp_path / "home" / "bin" / "java").mkdir(parents=True)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    assert "does not run" in refused()
