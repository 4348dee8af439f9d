"""The verb of whoever signs off a dataset: `quality report`. It needs no Java."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from radlake.cli.context import Command, command_flags
from radlake.errors import GateFailed

if TYPE_CHECKING:
    from expectations.report.content import Report

_CODES = {"error": ("fail",), "warning": ("fail", "warnings"), "never": ()}


@click.group("quality")
def quality() -> None:
    """What the gates found, for those who sign off a dataset."""


@quality.command("report")
@click.option("--out", default="quality.html", show_default=True, metavar="FILE", help="The page to write.")
@click.option("--json-file", metavar="FILE", help="The same facts as JSON.")
@click.option("--junit", metavar="FILE", help="The expectations as JUnit XML, for a CI system.")
@click.option("--data-docs", metavar="DIR", help="The gates as Data Docs of Great Expectations, a page each.")
@click.option("--profile", metavar="NAME", help="Packing profile whose shards are shown [default: the settings'].")
@click.option(
    "--fail-on",
    type=click.Choice(list(_CODES)),
    default="error",
    show_default=True,
    help="The mildest verdict that makes this command exit 3.",
)
@command_flags
def report(
    command: Command,
    out: str,
    json_file: str | None,
    junit: str | None,
    data_docs: str | None,
    profile: str | None,
    fail_on: str,
) -> None:
    """One self-contained page: verdict, funnel, gates with history, distributions, drift, PHI-leak bound, changes."""
    from expectations.report.collect import report_of
    from expectations.report.junit import render_junit
    from expectations.report.page import render_page

    lake = command.lake
    lake.open()
    made = report_of(lake, profile or command.settings.pack.profile)
    _write(Path(out), render_page(made))
    if json_file:
        _write(Path(json_file), made.model_dump_json(indent=1) + "\n")
    if junit:
        _write(Path(junit), render_junit(made))
    if data_docs:
        _write_data_docs(Path(data_docs), made)
    verdict = made.verdict
    command.say(f"quality    {verdict.outcome:<11}the page is {out}")
    for reason in verdict.reasons:
        command.say(f"{'':<11}{reason.severity}: {reason.text}")
    for sentence in verdict.unknown:
        command.say(f"{'':<11}not known: {sentence}")
    command.answer(made.model_dump(mode="json"))
    if verdict.outcome in _CODES[fail_on]:
        raise GateFailed(f"quality: the verdict is {verdict.outcome}, {_reasons(len(verdict.reasons))}; see {out}")


COMMANDS = (quality,)


def _write_data_docs(folder: Path, made: Report) -> None:
    from expectations.report.data_docs import render_data_docs
    from radlake.lake import storage

    storage.make_folder(str(folder))
    for name, text in render_data_docs(made).items():
        _write(folder / name, text)


def _write(path: Path, text: str) -> None:
    from radlake.files import write_whole
    from radlake.lake.storage import environment_fault

    try:
        write_whole(path, text)
    except OSError as error:
        raise environment_fault(error, str(path)) from None


def _reasons(number: int) -> str:
    return f"{number} reason{'' if number == 1 else 's'}"
