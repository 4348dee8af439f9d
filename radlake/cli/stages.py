"""The verbs of the flow: one per stage, and `pipeline` for all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

import click

from radlake.cli.context import Command, command_flags
from radlake.cli.delivery import Arrived, delivery_of, known_sources
from radlake.errors import UsageError
from radlake.lake.lake import Lake
from radlake.records.sources import BUILTIN

if TYPE_CHECKING:
    from radlake.keys import DeidKey
    from radlake.lake.stage import Outcome, Stage, StageConfig
    from radlake.ner import NerModel
    from radlake.records.files import Delivery
    from radlake.settings import Settings


def _source_flags(function: Callable[..., Any]) -> Callable[..., Any]:
    names = ", ".join(sorted(BUILTIN))
    function = click.option(
        "--aliases",
        multiple=True,
        metavar="FILE",
        help="CSV of merged patients (old_id, current_id, time); repeatable.",
    )(function)
    function = click.option("--input", "inputs", multiple=True, metavar="PATH", help="File or folder; repeatable.")(
        function
    )
    return click.option("--source", metavar="NAME", help=f"A source of the settings, or built in: {names}.")(function)


profile_flag = click.option(
    "--profile",
    "profiles",
    multiple=True,
    metavar="NAME",
    help="Packing profile: llama3, tiny, tiny-text or one of the settings; repeatable [default: the settings'].",
)


def per_profile(command: Command, profiles: tuple[str, ...]) -> list[Command]:
    """The command once per profile named, or as it is. Raises UsageError on an unknown one."""
    return [_with(command, "pack", profile=profile) for profile in profiles] or [command]


@click.command("ingest")
@_source_flags
@command_flags
def ingest(command: Command, source: str | None, inputs: tuple[str, ...], aliases: tuple[str, ...]) -> None:
    """Read an export into raw_reports; what is malformed goes to raw_quarantine with its bytes."""
    arrived = delivery_of(command, source, inputs, aliases)
    with command.locked(create=True) as lake:
        _report(command, _run_delivery(command, lake, arrived))


@click.command("collect")
@command_flags
def collect(command: Command) -> None:
    """Gather what all deliveries say of each patient, and the archive's physicians and sites."""
    _run_one(command, "collect")


@click.command("deidentify")
@click.option(
    "--policy",
    type=click.Choice(["redact", "drop-sentence", "surrogate"]),
    help="Tags for PHI, the paper's way, or invented names and moved dates.",
)
@click.option(
    "--phi-profile",
    type=click.Choice(["expert", "safe-harbor"]),
    help="Dates moved by whole weeks, or years only and salted keys.",
)
@click.option("--ner-model", metavar="PATH", help="A token-classification model over what the rules left.")
@command_flags
def deidentify(command: Command, policy: str | None, phi_profile: str | None, ner_model: str | None) -> None:
    """Take sections out of the text and PHI out of the sections; `collect` first, if there is something new."""
    chosen = _with(command, "deidentify", policy=policy, profile=phi_profile, ner_model=ner_model)
    _run_one(chosen, "collect", "deidentify")


@click.command("filter")
@click.option("--min-findings-words", type=int, help="Shorter findings leave the flow.")
@command_flags
def filter_reports(command: Command, min_findings_words: int | None) -> None:
    """Keep eligible reports, drop duplicates, assign splits by patient."""
    _run_one(_with(command, "filter", min_findings_words=min_findings_words), "filter")


@click.command("instruct")
@click.option("--prefix-probability", type=float, help="How often a prefix sentence opens the output.")
@command_flags
def instruct(command: Command, prefix_probability: float | None) -> None:
    """Make instruction pairs of the filtered reports."""
    _run_one(_with(command, "instruct", prefix_probability=prefix_probability), "instruct")


@click.command("pack")
@profile_flag
@command_flags
def pack(command: Command, profiles: tuple[str, ...]) -> None:
    """Tokenize the pairs and pack them into rows for training."""
    with command.locked() as lake:
        _report(command, [run_one(each, lake, *_stage(each, "pack", lake)) for each in per_profile(command, profiles)])


@click.command("pipeline")
@_source_flags
@profile_flag
@command_flags
def pipeline(
    command: Command,
    source: str | None,
    inputs: tuple[str, ...],
    aliases: tuple[str, ...],
    profiles: tuple[str, ...],
) -> None:
    """All stages, each behind its gate; stages that are up to date are left alone."""
    command.key()  # missing, it is to be told before the files are read
    arrived = delivery_of(command, source, inputs, aliases) if inputs or source or aliases else None
    with command.locked(create=arrived is not None) as lake:
        lake.check_key(deid_key(command, lake))
        outcomes = _run_delivery(command, lake, arrived) if arrived else []
        _report(command, outcomes + all_after_ingest(command, lake, profiles))


def all_after_ingest(command: Command, lake: Lake, profiles: tuple[str, ...]) -> list[Outcome]:
    """What the deliveries say of patients, and the stages that use it. Call under the lock."""
    collected = run_one(command, lake, *_stage(command, "collect", lake))
    return [collected, *bring_up_to_date(command, lake, profiles)]


def bring_up_to_date(command: Command, lake: Lake, profiles: tuple[str, ...]) -> list[Outcome]:
    """The stages from de-identification on. Call under the lock."""
    outcomes = [run_one(command, lake, *_stage(command, name, lake)) for name in ("deidentify", "filter", "instruct")]
    return outcomes + [run_one(each, lake, *_stage(each, "pack", lake)) for each in per_profile(command, profiles)]


COMMANDS = (ingest, collect, deidentify, filter_reports, instruct, pack, pipeline)


def _with(command: Command, section: str, **flags: Any) -> Command:
    """The command with one section's own flags validated into its settings."""
    from pydantic import ValidationError

    given = {name: value for name, value in flags.items() if value is not None}
    if not given:
        return command
    before = getattr(command.settings, section)
    try:
        after = type(before).model_validate({**before.model_dump(), **given})
    except ValidationError as error:
        raise UsageError(
            "; ".join(f"{section}.{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        ) from None
    return replace(command, settings=command.settings.model_copy(update={section: after}))


def _run_delivery(command: Command, lake: Lake, arrived: Arrived) -> list[Outcome]:
    """The reports that were delivered, then the patient merges among them and beside them."""
    from jobs.extract_jdbc import extracted, remove_leftovers
    from jobs.ingest_aliases import STAGE, Config

    remove_leftovers(lake)
    outcomes = [_run_ingest(command, lake, arrived, arrived.files)] if arrived.files else []
    if arrived.spec.jdbc is not None:
        with extracted(command.spark(), lake, arrived.source, arrived.spec, arrived.limit) as (spec, files):
            outcomes.append(_run_ingest(command, lake, replace(arrived, spec=spec), files))
    encodings = {name: spec.encoding for name, spec in known_sources(command).items() if spec.encoding != "utf-8"}
    cfg = Config(command.settings.ingest, arrived.source, arrived.aliases, encodings).for_pending(lake)
    return [*outcomes, run_one(command, lake, STAGE, cfg)] if cfg.contents else outcomes


def _run_ingest(command: Command, lake: Lake, arrived: Arrived, delivery: Delivery) -> Outcome:
    from jobs.ingest_reports import STAGE, Config

    if delivery.repeated:
        command.warn(f"{delivery.repeated} input files repeat the bytes of another and are skipped")
    cfg = Config(command.settings.ingest, arrived.source, arrived.spec, delivery.files)
    return run_one(command, lake, STAGE, cfg.for_pending(lake))


def _model(settings: Settings) -> NerModel | None:
    """The model of the settings, checked but not loaded."""
    chosen = settings.deidentify
    if chosen.ner_model is None:
        return None
    from radlake.ner import open_model

    return open_model(chosen.ner_model, chosen.ner_labels, threads=1)


def _stage(command: Command, name: str, lake: Lake) -> tuple[Stage, StageConfig]:
    settings = command.settings
    if name == "collect":
        from jobs import collect_identifiers
        from jobs.ingest_aliases import current_patients

        return collect_identifiers.STAGE, collect_identifiers.Config(settings.collect, current_patients(lake))
    if name == "deidentify":
        from jobs import deidentify_reports
        from radlake.text.exams_mapping import load_mapping

        key = deid_key(command, lake)
        lake.check_key(key)
        exams = load_mapping(settings.exams.mapping)
        return deidentify_reports.STAGE, deidentify_reports.Config(settings.deidentify, key, exams, _model(settings))
    if name == "filter":
        from jobs import filter_reports as job

        return job.STAGE, job.Config(settings.filter)
    if name == "instruct":
        from jobs import build_instructions

        return build_instructions.STAGE, build_instructions.Config(settings.instruct)
    from jobs import pack_sequences

    return pack_sequences.STAGE, pack_sequences.Config.of(settings.pack)


def deid_key(command: Command, lake: Lake) -> DeidKey:
    """The secret, under the profile safe-harbor with the lake's salt. Call under the lock."""
    from radlake.lake.salt import pseudonym_salt

    key = command.key()
    return key.salted(pseudonym_salt(lake)) if command.settings.deidentify.profile == "safe-harbor" else key


def _run_one(command: Command, *names: str) -> None:
    with command.locked() as lake:
        stages = [_stage(command, name, lake) for name in names]
        _report(command, [run_one(command, lake, *stage) for stage in stages])


def run_one(command: Command, lake: Lake, stage: Stage, cfg: StageConfig) -> Outcome:
    """One stage with the settings' own expectations, told as it ends. Call under the lock."""
    from expectations.contract import with_own
    from radlake.lake.runner import run_stage
    from radlake.progress import following
    from schemas import BOOKS

    stage = replace(stage, gate=with_own(stage.gate, command.settings.expectations.get(stage.writes.name)))
    with following(stage.name, shown=not command.as_json):
        outcome = run_stage(stage, cfg, lake, BOOKS, command.spark)
    command.say(_line(outcome, stage.writes.name))
    for warning in outcome.warnings:
        command.warn(f"{stage.name}: {warning}")
    return outcome


def _line(outcome: Outcome, table: str) -> str:
    head = f"{outcome.stage:<11}{outcome.status:<11}{table} version {outcome.version}"
    flow = outcome.flow
    if flow is None:
        return head
    rules = ", ".join(f"{rule} {n:,}" for rule, n in flow.rules.items())
    counts = f"{flow.rows_in:,} in, {flow.rows_out:,} out, {flow.rows_quarantined:,} left the flow"
    more = "; ".join(f"{name.replace('_', ' ')} {n:,}" for name, n in flow.measures.items() if n)
    lines = [f"{head}  ({outcome.seconds:.1f} s)", f"{'':<11}{counts}{f': {rules}' if rules else ''}"]
    if more:
        lines.append(f"{'':<11}{more}")
    if flow.equations:
        lines.append(f"{'':<11}holds: {'; '.join(flow.equations)}")
    return "\n".join(lines)


def _report(command: Command, outcomes: list[Outcome]) -> None:
    command.answer([asdict(outcome) for outcome in outcomes])
