"""`quarantine release`: one malformed record by its corrected bytes, or what a mended rule had set aside."""

from __future__ import annotations

import getpass
import hashlib
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from radlake.cli.context import Command, command_flags
from radlake.cli.stages import profile_flag
from radlake.errors import BadInput, UsageError

if TYPE_CHECKING:
    from radlake.lake.lake import Lake
    from radlake.records.spec import SourceSpec

_DIGITS = re.compile(r"[0-9a-f]{8,64}")
_STAGES = ("deidentify", "filter", "instruct", "pack")


@click.command("release")
@click.option("--file", "file_digits", metavar="SHA256", help="First digits of the file's SHA-256, as `show` has them.")
@click.option("--record", type=click.IntRange(min=0), help="Number of the malformed record in that file.")
@click.option("--corrected", metavar="FILE", help="The corrected record alone, as a file of the source's format.")
@click.option("--rule", metavar="NAME", help="Send back what this rule set aside, after its cause was mended.")
@click.option("--stage", type=click.Choice(_STAGES), help="Only of this stage.")
@profile_flag
@click.option("--why", required=True, help="Why it may go back; kept in the raw zone.")
@click.option("--by", metavar="NAME", help="Who releases it [default: the user's name].")
@command_flags
def release(
    command: Command,
    file_digits: str | None,
    record: int | None,
    corrected: str | None,
    rule: str | None,
    stage: str | None,
    profiles: tuple[str, ...],
    why: str,
    by: str | None,
) -> None:
    """Send rows back through, with who and when and why. No rule is ever overridden."""
    who = {"released_by": (by or _user()).strip(), "why": why.strip()}
    if not all(who.values()):
        raise UsageError("quarantine release: --why and --by want a word")
    of_record = [file_digits is not None, record is not None, corrected is not None]
    if rule is not None and not any(of_record):
        _release_rule(command, rule, stage, profiles, who)
    elif rule is None and stage is None and all(of_record):
        _release_record(command, str(file_digits).lower(), int(record or 0), str(corrected), who)
    else:
        raise UsageError(
            "quarantine release: name --file, --record and --corrected of a malformed record, or --rule after a fix"
        )


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # in a container without names
        raise UsageError("quarantine release: this machine does not know your name; give --by NAME") from None


def _release_record(command: Command, digits: str, record: int, corrected: str, who: dict[str, str]) -> None:
    from jobs import release_record
    from radlake.cli.stages import run_one
    from radlake.lake.faults import translated
    from radlake.lake.released import as_correction
    from radlake.lake.runner import recover
    from schemas import BOOKS

    if not _DIGITS.fullmatch(digits):
        raise UsageError("quarantine release: --file wants 8 or more hex digits; `radlake quarantine show` has them")
    content = _content(corrected)
    with command.locked() as lake:
        with translated("quarantine release"):
            recover(release_record.STAGE, lake, BOOKS, command.spark)  # a killed release may have closed the row
        row = _open_row(lake, digits, record, content)
        if row is None:
            command.say("released before, with the same bytes")
            command.answer({"released": False})
            return
        spec = _spec_for(command, row, content)
        made = _corrected_row(row, content, who)
        _write_down(command, lake, made)
        cfg = release_record.Config(command.settings.ingest, row["source"], spec, as_correction(made))
        outcome = run_one(command, lake, release_record.STAGE, cfg)
        repeats = bool(outcome.flow and outcome.flow.rules)
        command.say("closed: another record says the same" if repeats else "released; `radlake pipeline` takes it on")
        command.answer({"released": not repeats})


@click.command("released")
@command_flags
def released(command: Command) -> None:
    """Who released what, when; `why` and the bytes stay in the raw zone."""
    from radlake.lake.released import closed_and_gone, releases, waiting
    from schemas import RAW_QUARANTINE, RAW_RELEASES, RAW_REPORTS

    lake = command.lake
    lake.open()
    rows = releases(lake, RAW_RELEASES)
    for row in rows:
        place = f"file {row['source_sha256'][:12]}, record {row['source_row']:,}" if row["source_sha256"] else ""
        what = place or f"{row['rows']:,} rows"
        command.say(f"{row['released_at'][:19]}  {row['released_by']}  {row['stage']} {row['rule']}: {what}")
    if not rows:
        command.say("nothing was released")
    still = waiting(lake, RAW_RELEASES, RAW_QUARANTINE)
    if still:
        command.warn(f"{still} corrected records are still in quarantine; release them again to see why")
    gone = closed_and_gone(lake, RAW_RELEASES, RAW_REPORTS, RAW_QUARANTINE)
    if gone:
        command.warn(f"{gone} released records are in no table; run `radlake ingest` with their files")
    command.answer({"releases": rows, "waiting": still, "gone": gone})


def _content(corrected: str) -> bytes:
    try:
        return Path(corrected).read_bytes()
    except OSError as error:  # its name may be a patient's
        raise BadInput(f"--corrected: {error.strerror or 'not readable'}; name the corrected record's file") from None


def _open_row(lake: Lake, digits: str, record: int, content: bytes) -> dict[str, Any] | None:
    """The row in quarantine; None if these very bytes have closed it. Raises UsageError if there is none to release."""
    from radlake.lake.released import TWICE, closed_record, rejected_record
    from schemas import RAW_QUARANTINE, RAW_RELEASES

    row = rejected_record(lake, RAW_QUARANTINE, digits, record)
    closed = closed_record(lake, RAW_RELEASES, digits, record)
    if row is not None and row["rule"] != TWICE:
        return row
    if closed is not None:
        if closed["corrected_sha256"] == hashlib.sha256(content).hexdigest():
            return None
        raise UsageError(
            f"quarantine release: {closed['released_by']} closed this record on {closed['released_at'][:10]} with "
            "other bytes; if these are right, deliver them as a new version of the report, by `radlake ingest`"
        )
    if row is not None:
        raise UsageError("quarantine release: the record is well-formed; another that says the same is in raw_reports")
    raise UsageError(
        "quarantine release: no such record in quarantine; `radlake quarantine show --rule NAME` lists them"
    )


def _spec_for(command: Command, row: dict[str, Any], content: bytes) -> SourceSpec:
    """The source's mapping, by which the corrected bytes are a report. Raises UsageError, BadInput."""
    from radlake.cli.delivery import known_sources
    from radlake.records.corrections import read_correction, refuse_unmendable

    spec = known_sources(command).get(row["source"])
    if spec is None:
        raise UsageError(f"quarantine release: no source {row['source']!r} in the settings; add it to `sources`")
    refuse_unmendable(row["rule"], spec)
    read_correction(content, spec, command.settings.ingest.max_record_bytes)
    return spec


def _corrected_row(row: dict[str, Any], content: bytes, who: dict[str, str]) -> dict[str, Any]:
    place = ("source", "source_file", "source_sha256", "source_row", "byte_start", "byte_end", "ingest_fingerprint")
    return {
        **_row("ingest", row["rule"], 1, who),
        **{name: row[name] for name in place},
        "original": row["bytes"],
        "corrected": content,
        "corrected_sha256": hashlib.sha256(content).hexdigest(),
    }


def _row(stage: str, rule: str, rows: int, who: dict[str, str]) -> dict[str, Any]:
    from radlake.lake.attempt import new_run_id

    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return {"stage": stage, "rule": rule, "rows": rows, "released_at": now, "run_id": new_run_id("release"), **who}


def _write_down(command: Command, lake: Lake, made: dict[str, Any]) -> None:
    """First of all: whatever happens to the run after it, who wanted what is known. The same twice is written once."""
    from radlake.lake.faults import translated
    from radlake.lake.publish import append_once
    from radlake.lake.released import closed_record
    from schemas import RAW_RELEASES

    if made.get("corrected_sha256"):
        before = closed_record(lake, RAW_RELEASES, made["source_sha256"], made["source_row"])
        if before is not None and before["corrected_sha256"] == made["corrected_sha256"]:
            return
    with translated("quarantine release"):
        append_once(command.spark, RAW_RELEASES, [made], made["run_id"], lake)


def _release_rule(
    command: Command, rule: str, stage: str | None, profiles: tuple[str, ...], who: dict[str, str]
) -> None:
    from radlake.cli.stages import all_after_ingest, deid_key
    from radlake.lake.rejected import keys_of_rule
    from schemas import QUARANTINE

    with command.locked() as lake:
        lake.check_key(deid_key(command, lake))
        before = keys_of_rule(lake, QUARANTINE, rule, stage)
        if not before:
            raise UsageError(_no_such_rule(lake, rule))
        for at in sorted({place for place, _ in before}):
            _write_down(command, lake, _row(at, rule, sum(place == at for place, _ in before), who))
        all_after_ingest(command, lake, profiles)
        stay = before & keys_of_rule(lake, QUARANTINE, rule, stage)
        if stay == before:
            raise UsageError(
                f"quarantine release: all {len(before):,} rows stay: nothing that {rule} depends on has changed; "
                "mend the rule's settings, the mapping or the input first"
            )
        command.say(f"{len(before) - len(stay):,} rows of {rule} went back through, {len(stay):,} stay")
        command.answer({"released": len(before) - len(stay), "stay": len(stay)})


def _no_such_rule(lake: Lake, rule: str) -> str:
    from radlake.lake.rejected import INGEST, left_by_rule
    from schemas import QUARANTINE, RAW_QUARANTINE

    left = left_by_rule(lake, QUARANTINE, RAW_QUARANTINE)
    if any((row["stage"], row["rule"]) == (INGEST, rule) for row in left):
        return (
            "quarantine release: this rule is of reading; after a change of the mapping run `radlake ingest` with the "
            "same file, or release one record with --file, --record and --corrected"
        )
    rules = ", ".join(sorted({row["rule"] for row in left if row["stage"] != INGEST})) or "none"
    return f"quarantine release: this rule left nothing in quarantine; there is {rules}"
