"""The verb that tells how good models are: `evaluate`. It needs neither Spark nor Java."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from radlake.cli.context import Command, command_flags
from radlake.cli.models import counting, leak_share_flag, snapshot_flag, snapshot_folder
from radlake.errors import UsageError


@click.command("evaluate")
@click.argument("systems", metavar="NAME=OUTPUTS…", nargs=-1, required=True)
@snapshot_flag
@click.option("--out", required=True, metavar="DIR", help="Folder for results.json, scores.parquet and report.html.")
@click.option("--stemmer/--no-stemmer", default=True, show_default=True, help="Cut word endings before ROUGE-L.")
@click.option("--encoder", metavar="PATH", help="Encoder for BERTScore [default: all-MiniLM-L6-v2, installed with us].")
@click.option("--layer", type=click.IntRange(min=1), help="Its layer to compare.")
@click.option("--judge-url", metavar="URL", help="Ask a judge: an OpenAI-compatible server that may see the texts.")
@click.option("--judge-model", metavar="NAME", help="The judge's model.")
@leak_share_flag
@command_flags
def evaluate(
    command: Command,
    systems: tuple[str, ...],
    snapshot: str,
    out: str,
    stemmer: bool,
    encoder: str | None,
    layer: int | None,
    judge_url: str | None,
    judge_model: str | None,
    max_leak_share: float | None,
) -> None:
    """Score what systems wrote for the test pairs: ROUGE-L, BERTScore, a judge if asked; and write the page."""
    from evaluation.evaluate import PAGE_FILE
    from evaluation.evaluate import evaluate as score
    from evaluation.holding import check_share
    from evaluation.results import table_text
    from evaluation.scores import Options

    named = dict(_named_outputs(systems))
    if len(named) < len(systems):
        raise UsageError("two systems have the same name; give each its own")
    folder = snapshot_folder(command, snapshot)
    with _judging(judge_url, judge_model, Path(out)) as judging, _phases(command) as progress:
        options = Options(
            stemmer=stemmer,
            encoder=encoder,
            layer=layer,
            judging=judging,
            progress=progress,
            warn=command.warn,
        )
        results = score(named, folder, Path(out), options)
    command.say(table_text(results))
    leaks = sum(system.suspected_leaks for system in results.systems)
    if leaks:
        command.warn(
            f"{leaks:,} outputs look as if they held identifiers and were held back: scored as empty, not sent to a "
            "judge; see suspected_leak in scores.parquet"
        )
    command.say(f"evaluate   {results.pairs:,} pairs; the page is {Path(out) / PAGE_FILE}")
    command.answer(results.model_dump(mode="json", exclude={"examples"}))
    check_share([(one.name, one.suspected_leaks, results.pairs) for one in results.systems], max_leak_share)


COMMANDS = (evaluate,)


def _named_outputs(systems: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
    for system in systems:
        name, sign, path = system.partition("=")
        if not (name and sign and path):
            raise UsageError("evaluate wants NAME=OUTPUTS, for example full=outputs/full.jsonl")
        yield name, Path(path)


@contextlib.contextmanager
def _judging(url: str | None, model: str | None, out: Path) -> Iterator[Any]:
    """The judge, if one is asked for; its answers are kept beside the results, so that none is paid for twice."""
    from evaluation.judge import HttpJudge, key_from_environment
    from evaluation.judging import Judging

    if (url is None) != (model is None):
        raise UsageError("a judge needs both --judge-url and --judge-model")
    if url is None or model is None:
        yield None
        return
    with HttpJudge(url, model, key_from_environment()) as judge:
        yield Judging(judge, out / "judge.jsonl")


@contextlib.contextmanager
def _phases(command: Command) -> Iterator[Callable[[str, int, int], None]]:
    """A bar on a terminal that starts anew with each metric."""
    with contextlib.ExitStack() as bars:
        shown: dict[str, Callable[[int, int], None]] = {}

        def show(name: str, done: int, total: int) -> None:
            if name not in shown:
                bars.close()
                shown[name] = bars.enter_context(counting(command, name, "text"))
            shown[name](done, total)

        yield show
