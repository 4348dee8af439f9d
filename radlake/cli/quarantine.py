"""The verbs of what left the flow: `quarantine list|show|release|released`."""

from __future__ import annotations

import json
import re
from typing import Any

import click

from radlake.cli.context import Command, command_flags
from radlake.cli.release import release, released
from radlake.errors import UsageError

_KEY = re.compile(r"[0-9a-f]{32}")


@click.group("quarantine")
def quarantine() -> None:
    """What left the flow, by which rule, and where it stands in the export."""


@quarantine.command("list")
@click.option("--share", is_flag=True, help="For others' eyes: counts under 11 are not told, others rounded.")
@command_flags
def list_all(command: Command, share: bool) -> None:
    """Rows that left the flow by stage and rule, held against the books of the runs."""
    from expectations.report.small import about, grained
    from radlake.lake.rejected import disagreements, left_by_rule
    from radlake.snapshot.card import SMALLEST_SHOWN
    from schemas import BOOKS, QUARANTINE, RAW_QUARANTINE

    lake = command.lake
    lake.open()
    left = left_by_rule(lake, QUARANTINE, RAW_QUARANTINE)
    wrong = disagreements(lake, left, BOOKS)
    command.say(f"{'stage':<12}{'profile':<12}{'rule':<24}{'rows':>12}")
    for row in left:
        # Reports and manifests tell exact totals, from which exact counts here would give the one that is hidden.
        shown = about(row["rows"]) if share else f"{row['rows']:,}"
        command.say(f"{row['stage']:<12}{row['scope'] or '-':<12}{row['rule']:<24}{shown:>12}")
        if share:
            row["rows"] = grained(row["rows"]) if row["rows"] >= SMALLEST_SHOWN else None
    if not left:
        command.say("nothing left the flow")
    for line in wrong:
        told = line.partition(":")[0] if share else line
        command.warn(f"quarantine and books disagree: {told}; run `radlake pipeline`")
    command.answer({"left": left, "disagreements": len(wrong)})


@quarantine.command("show")
@click.argument("report_key", required=False, metavar="[REPORT_KEY]")
@click.option("--rule", metavar="NAME", help="Show what this rule sent to quarantine.")
@click.option("--stage", metavar="NAME", help="Only of this stage.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many rows.")
@click.option("--place", is_flag=True, help="Find a report's records in the raw zone; takes the key.")
@click.option("--with-phi", is_flag=True, help="Show file names and the bytes of records, which hold patients' data.")
@command_flags
def show(
    command: Command,
    report_key: str | None,
    rule: str | None,
    stage: str | None,
    limit: int,
    place: bool,
    with_phi: bool,
) -> None:
    """What a rule sent to quarantine, or where one report left the flow."""
    if (report_key is None) == (rule is None):
        raise UsageError("quarantine show: name either a report key or --rule")
    command.lake.open()
    if report_key is not None:
        _show_report(command, report_key, place, with_phi)
    else:
        _show_rule(command, str(rule), stage, limit, with_phi)


def _show_rule(command: Command, rule: str, stage: str | None, limit: int, with_phi: bool) -> None:
    from radlake.lake.rejected import INGEST, left_by_rule, rows_of_rule
    from schemas import QUARANTINE, RAW_QUARANTINE

    left = [row for row in left_by_rule(command.lake, QUARANTINE, RAW_QUARANTINE) if stage in (None, row["stage"])]
    stages = {row["stage"] for row in left if row["rule"] == rule}
    if not stages:
        rules = ", ".join(sorted({row["rule"] for row in left})) or "none"
        raise UsageError(f"quarantine show: this rule left nothing in quarantine; there is {rules}")
    rows = []
    if INGEST in stages:
        rows += rows_of_rule(command.lake, RAW_QUARANTINE, rule, None, limit, with_phi=with_phi)
    if stages != {INGEST}:
        rows += rows_of_rule(command.lake, QUARANTINE, rule, stage, limit - len(rows))
    total = sum(row["rows"] for row in left if row["rule"] == rule)
    for row in rows:
        command.say(_line(row))
    if len(rows) < total:
        command.say(f"{len(rows):,} of {total:,}; --limit shows more")
    command.answer([_plain(row) for row in rows])


def _show_report(command: Command, report_key: str, place: bool, with_phi: bool) -> None:
    from radlake.cli.stages import deid_key
    from radlake.lake.rejected import places_of_report, stages_of_report
    from schemas import QUARANTINE, RAW_REPORTS

    lake = command.lake
    if not _KEY.fullmatch(report_key):
        raise UsageError("quarantine show: a report key has 32 hex digits; `quarantine show --rule` lists them")
    key = deid_key(command, lake) if place else None
    if key is not None:
        lake.check_key(key)
    found: dict[str, Any] = {"left": stages_of_report(lake, QUARANTINE, report_key)}
    for row in found["left"]:
        command.say(f"left the flow at {row['stage']}{' ' + row['scope'] if row['scope'] else ''}: {row['rule']}")
    if not found["left"]:
        command.say("this report is not in quarantine")
    if key is not None:
        found["places"] = [_plain(r) for r in places_of_report(lake, RAW_REPORTS, key, report_key, with_phi=with_phi)]
        for row in found["places"]:
            command.say(_line(row))
    command.answer(found)


def _line(row: dict[str, Any]) -> str:
    """One row, its bytes on a line of their own; whatever would move a terminal's cursor is escaped."""
    if "report_key" in row:
        return f"{row['report_key']}  {row['stage']}{' ' + row['scope'] if row['scope'] else ''}"
    status = f", {row['status']}" if "status" in row else ""
    head = (
        f"{row['source']}, file {row['source_sha256'][:12]}, record {row['source_row']:,}, "
        f"bytes {row['byte_start']:,} to {row['byte_end']:,}{status}"
    )
    more = [json.dumps(_plain(row)[name]) for name in ("source_file", "bytes") if row.get(name) is not None]
    return "\n    ".join([head, *more])


def _plain(row: dict[str, Any]) -> dict[str, Any]:
    """JSON-able: bytes as text, and what is none as \\x escapes."""
    return {k: v.decode("utf-8", "backslashreplace") if isinstance(v, bytes) else v for k, v in row.items()}


for _command in (release, released):
    quarantine.add_command(_command)
COMMANDS: tuple[Any, ...] = (quarantine,)
