"""What the README tells a user to type exists, with the flags it names."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from radlake.cli import _register, cli
from radlake.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
LINES = [line for block in BLOCKS for line in block.replace("\\\n", " ").splitlines()]
TABLE = re.findall(r"^\| `(radlake [^`]*)`", README, re.MULTILINE)
COMMANDS = [line.split("#")[0].strip() for line in LINES if line.startswith("radlake ")] + TABLE


def resolve(words: list[str]) -> click.Command:
    _register()
    command: click.Command = cli
    for word in words:
        if not isinstance(command, click.Group):
            break
        found = command.commands.get(word)
        assert found is not None, f"no verb {word}"
        command = found
    return command


@pytest.mark.parametrize("text", COMMANDS)
def test_verbs_and_flags_exist(text):
    words = text.replace("[", " ").replace("]", " ").split()[1:]
    for variant in words[1].split("\\|") if len(words) > 1 and "\\|" in words[1] else [None]:
        command = resolve([words[0], variant] if variant else words)
        known = {flag for parameter in command.params for flag in parameter.opts}
        assert {word for word in words if word.startswith("--")} <= known


def test_there_are_commands_to_test():
    assert len(COMMANDS) >= 14


def test_make_targets_and_jobs_exist():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make ([a-z-]+)", "\n".join(LINES), re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
    for job in re.findall(r"`([a-z]+_[a-z]+)`", README.split("Jobs:")[1].split("A worker")[0]):
        assert (ROOT / "jobs" / f"{job}.py").is_file()


def test_the_settings_examples_are_valid(tmp_path):
    from radlake.settings import load_settings

    found = []
    for example in re.findall(r"```yaml\n(.*?)```", README, re.DOTALL):
        (tmp_path / "radlake.yaml").write_text(example, encoding="utf-8")
        found.append(load_settings(tmp_path / "radlake.yaml"))
        assert isinstance(found[-1], Settings)
    assert any(settings.sources and settings.sources["ward-ris"].columns["text"] == "REPORT" for settings in found)
    assert any(settings.pack.profiles[settings.pack.profile].template == "alpaca" for settings in found)
