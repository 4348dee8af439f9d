"""The verbs about PHI without Spark: `phi run`, `phi review`, `phi diff`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from radlake.cli.context import Command, command_flags
from radlake.errors import BadInput, UsageError


@click.group("phi")
def phi() -> None:
    """De-identification at work: what a person finds in a sample, what a change of rules changes."""


@phi.command("run")
@click.argument("source", metavar="IN.jsonl")
@click.argument("target", metavar="OUT.jsonl")
@click.option(
    "--policy", type=click.Choice(["redact", "drop-sentence", "surrogate"]), default="redact", show_default=True
)
@click.option(
    "--profile",
    type=click.Choice(["expert", "safe-harbor"]),
    default="expert",
    show_default=True,
    help="What surrogates tell of dates: moved by whole weeks, or the year alone.",
)
@click.option("--ner-model", metavar="PATH", help="A token-classification model over what the rules left.")
@click.option("--workers", type=click.IntRange(min=1), metavar="N", help="Processes [default: the usable cores].")
@command_flags
def run(
    command: Command,
    source: str,
    target: str,
    policy: str,
    profile: str,
    ner_model: str | None,
    workers: int | None,
) -> None:
    """De-identify JSON lines without a lake.

    IN holds an object with `id`, `text` and, if anything is known, `known` on each line: patient_first, patient_last,
    mrn, accession, dob, exam_date, ordering, radiologist and whatever else must not remain. OUT gets `id`, `text` and
    `spans` (start, end, category, rule, in characters of the input). A dash is standard input or output, .gz is
    (un)packed. The policy surrogate needs a key, but under safe-harbor, where each run draws its own; a report without
    `patient` is a patient of its own. Tags tell nothing of a date, whatever the profile.
    """
    from radlake.phi_lines import LineEngine
    from radlake.streams import map_json_lines

    key = command.key() if policy == "surrogate" and profile == "expert" else None
    engine = LineEngine.of(policy, key, ner_model, profile)
    counts = map_json_lines(source, target, engine, workers=workers, what="reports", progress=True)
    rate = counts.records / max(counts.seconds, 1e-9)
    click.echo(f"phi run    {counts.records:,} reports ({counts.seconds:.1f} s, {rate:,.0f}/s)", err=target == "-")


@phi.command("review")
@click.option("--input", "source", metavar="FILE", help="Draw from an output of `radlake phi run`, without a lake.")
@click.option("--sample", type=click.IntRange(min=1), default=300, show_default=True, help="Reports to draw.")
@click.option("--seed", type=int, default=0, show_default=True, help="Same seed, same reports.")
@click.option("--out", metavar="DIR", help="Folder of the review: page, verdicts.csv, sample.json.")
@click.option("--verdicts", metavar="FILE", help="Check what a reviewer filled in, and tell what it proves.")
@command_flags
def review(command: Command, source: str | None, sample: int, seed: int, out: str | None, verdicts: str | None) -> None:
    """Draw a random sample for a human reviewer; with --verdicts, turn what was found into a bound on leaks."""
    if verdicts is not None:
        _conclude(command, Path(verdicts), Path(out) if out else Path(verdicts).parent)
        return
    if out is None:
        raise UsageError("phi review wants --out DIR for the page and the verdicts")
    facts = _draw(command, source, sample, seed, Path(out))
    command.say(f"review     {len(facts.ids):,} of {facts.population:,} reports drawn from {facts.drawn_from}")
    command.say(f"{'':<11}open {Path(out) / 'review.html'}, or fill in {Path(out) / 'verdicts.csv'}; then")
    command.say(f"{'':<11}radlake phi review --verdicts verdicts.csv --out {out}")
    command.answer({**facts.model_dump(mode="json", exclude={"removed"}), "reports": len(facts.ids), "folder": out})


@phi.command("diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--contexts", type=click.IntRange(min=0), default=3, show_default=True, help="Most contexts per kind.")
@command_flags
def diff(command: Command, old: Path, new: Path, contexts: int) -> None:
    """What is found in NEW and not in OLD, and the other way round; both are outputs of `radlake phi run`."""
    from radlake.review.diff import compare

    found = compare(old, new, contexts)
    for group in found.sorted_groups():
        command.say(
            f"{group.kind:<9}{group.category:<22}{group.rule:<34}{group.spans:>8,} in {group.documents:,} documents"
        )
        for context in group.chosen.values():
            command.say(f"{'':<9}{context}")
    if found.without_context:
        command.say(f"{found.without_context:,} documents show no context: they were not redacted by tags")
    command.say(f"diff     {found.documents_changed:,} of {found.documents:,} documents changed")
    command.answer(found.content())


COMMANDS = (phi,)


def _draw(command: Command, source: str | None, sample: int, seed: int, out: Path) -> Any:
    from radlake.review.draw import draw_from_file, draw_from_lake

    if source is not None:
        return draw_from_file(Path(source), sample, seed, out)
    from radlake.deidentification import SECTIONS
    from schemas import DEIDENTIFIED_REPORTS

    lake = command.lake
    lake.open()
    return draw_from_lake(lake, DEIDENTIFIED_REPORTS, SECTIONS, sample, seed, out)


def _conclude(command: Command, verdicts: Path, folder: Path) -> None:
    from radlake.review.result import conclude, store
    from radlake.review.sample import read_sample
    from radlake.review.verdicts import read_verdicts

    facts = read_sample(folder)
    found, faults = read_verdicts(verdicts, facts)
    for fault in faults:
        click.echo(f"{verdicts}: {fault}", err=True)
    if faults:
        raise BadInput(f"{verdicts}: {len(faults):,} faults, told above; correct them, then the bound can be computed")
    result = conclude(facts, found)
    if command.settings.lake is not None:
        lake = command.lake
        lake.open()
        command.say(f"kept in {store(lake, result)}")
    for line in result.lines():
        command.say(line)
    command.answer(result.model_dump(mode="json"))
