"""The verbs around the flow: `synth`, `status`, `doctor`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import click
from tqdm import tqdm

from radlake.cli.context import Command, command_flags
from radlake.errors import RadlakeError, UsageError


@click.command("synth")
@click.option("--reports", type=click.IntRange(min=1), default=20_000, show_default=True, help="Reports to invent.")
@click.option("--seed", type=int, default=0, show_default=True, help="Same seed, same bytes.")
@click.option("--out", required=True, metavar="DIR", help="Folder for the export and its gold files.")
@click.option("--canary", metavar="NAME", help="A surname for some patients, for tests that look for leaks.")
def synth(reports: int, seed: int, out: str, canary: str | None) -> None:
    """Invent a hospital's export, with what is in it written down beside it."""
    from radlake.synth import generate

    with tqdm(total=reports, unit="report", disable=not sys.stderr.isatty(), leave=False) as bar:

        def show(done: int) -> None:
            bar.update(done - bar.n)

        workers = os.cpu_count() or 1
        summary = generate(reports, seed, Path(out), canary=canary, progress=show, workers=workers)
    click.echo(
        f"synth      {summary.reports:,} reports in {summary.records:,} records, {summary.files} files, "
        f"{summary.bytes / 1e6:,.1f} MB in {out} ({summary.seconds:.1f} s)"
    )
    click.echo("           defects: " + ", ".join(f"{kind} {n:,}" for kind, n in sorted(summary.defects.items())))


@click.command("status")
@command_flags
def status(command: Command) -> None:
    """Tables, versions, the funnel by rule, the last gates, snapshots."""
    from radlake.status import lake_status
    from schemas import ALL_TABLES, BOOKS, RAW_QUARANTINE

    lake = command.lake
    lake.open()
    found = lake_status(lake, ALL_TABLES, RAW_QUARANTINE, BOOKS)
    command.answer(found)
    for line in _status_lines(found):
        command.say(line)


@click.command("doctor")
@click.option("--prefetch", is_flag=True, help="Fetch what later needs no network: Delta's jars.")
@command_flags
def doctor(command: Command, prefetch: bool) -> None:
    """Check this machine: Java, jars, packages, key; one line each."""
    from radlake import jars

    if prefetch:
        fetched = jars.install_jars()
        command.say(f"prefetch   {len(fetched)} jars installed" if fetched else "prefetch   everything is there")
    checks = {"java": _java, "jars": _jars, "tokenizer": _tokenizer, "key": lambda: _key(command)}
    worst: RadlakeError | None = None
    for name, check in checks.items():
        try:
            command.say(f"{name:<11}{check()}")
        except RadlakeError as error:
            command.say(f"{name:<11}missing: {error}")
            worst = worst if worst or isinstance(error, UsageError) else error  # no key yet is no fault
    if worst:
        raise worst


COMMANDS = (synth, status, doctor)


def _java() -> str:
    from radlake.java import check_java

    return f"Java {check_java()}"


def _jars() -> str:
    from radlake.errors import EnvironmentFault
    from radlake.jars import missing_jars

    missing = missing_jars()
    if missing:
        raise EnvironmentFault(f"{len(missing)} of Delta's jars; run `radlake doctor --prefetch`")
    return "Delta's jars are in place"


def _tokenizer() -> str:
    from radlake.tokenizer import load_tokenizer

    tokenizer = load_tokenizer("llama3")
    return f"{tokenizer.name}, {tokenizer.vocab_size:,} tokens, by {tokenizer.library}"


def _key(command: Command) -> str:
    return f"de-identification key {command.key().fingerprint}"


def _status_lines(found: dict[str, Any]) -> list[str]:
    lines = [f"lake {found['lake']}, key {found['key_fingerprint'] or 'none yet'}", "", "tables"]
    for table in found["tables"]:
        version = "-" if table["version"] is None else f"v{table['version']}"
        lines.append(f"  {table['name']:<22}{version:>5}{table['rows']:>12,} rows")
    lines += ["", "funnel"]
    for step in found["funnel"]:
        stage = f"{step['stage']} {step['scope']}".strip()
        lines.append(f"  {stage:<16}{step['rule'] or 'kept':<20}{step['rows']:>12,}")
    lines += ["", "gates"]
    for gate in found["gates"]:
        lines.append(
            f"  {gate['stage']:<12}{gate['status']:<15}{gate['passed']} of {gate['expectations']} expectations met"
        )
        for failed in gate["failed"]:
            seen = (
                f"{failed['unexpected']} of {failed['evaluated']}"
                if failed["unexpected"] is not None
                else failed["observed"]
            )
            told = "warning" if failed["severity"] == "warning" else "not met"
            lines.append(
                f"    {told}: {failed['expectation']} ({failed['column']}) {seen or ''} {failed['limit']}".rstrip()
            )
    review = found["phi_review"]
    lines += ["", "review", f"  {review['line']}, {review['drawn_from']}" if review else "  none yet"]
    lines += ["", "snapshots"]
    lines += [f"  {one['id']}  {one['problem'] or one['created_at']}" for one in found["snapshots"]] or ["  none yet"]
    return lines
