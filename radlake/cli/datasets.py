"""The verbs of what leaves the lake: `snapshot create|list|show|verify|peek` and `export`."""

from __future__ import annotations

import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from radlake.cli.context import Command, command_flags
from radlake.cli.models import snapshot_folder
from radlake.cli.stages import per_profile, profile_flag
from radlake.errors import BadInput

if TYPE_CHECKING:
    from radlake.snapshot.manifest import Manifest
    from radlake.snapshot.peek import Span
    from radlake.snapshot.source import Source


@click.group("snapshot")
def snapshot() -> None:
    """Sealed, self-verifying cuts of the lake that training reads."""


@snapshot.command("create")
@profile_flag
@command_flags
def create(command: Command, profiles: tuple[str, ...]) -> None:
    """Cut a snapshot of what is published now; one per profile."""
    with command.locked() as lake:
        made = [_create(each, lake) for each in per_profile(command, profiles)]
    command.answer(made if profiles else made[0])


def _create(command: Command, lake: Any) -> dict[str, Any]:
    from expectations.contract import with_own
    from expectations.snapshot import GATE
    from radlake.lake.faults import translated
    from radlake.progress import following
    from radlake.snapshot.create import create_snapshot, find_current

    source = _source(command, lake)
    gate = with_own(GATE, command.settings.expectations.get("snapshot"))
    manifest = find_current(source, gate)
    new, warnings = False, list[str]()
    if manifest is None:
        with translated("snapshot"), following("snapshot", shown=not command.as_json):
            created = create_snapshot(source, gate, command.spark())
        manifest, new, warnings = created.manifest, created.new, list(created.warnings)
    folder = Path(lake.snapshots, manifest.id)
    command.say(f"snapshot   {'created' if new else 'up to date':<11}{manifest.id}")
    command.say(f"{'':<11}{_size(manifest)}")
    command.say(f"{'':<11}profile {manifest.profile.name}, in {folder}")
    for warning in warnings:
        command.warn(f"snapshot: {warning}")
    told = {"id": manifest.id, "new": new, "profile": manifest.profile.name, "folder": str(folder)}
    return told | {"warnings": warnings}


@snapshot.command("list")
@command_flags
def list_all(command: Command) -> None:
    """All snapshots of the lake, oldest first."""
    from radlake.lake.storage import local_path
    from radlake.snapshot.listing import list_snapshots

    lake = command.lake
    lake.open()
    found = list_snapshots(local_path(lake.root))
    for one in found:
        detail = f"{one.manifest.created_at}  {_size(one.manifest)}" if one.manifest else f"damaged: {one.problem}"
        command.say(f"{one.id}  {detail}")
    if not found:
        command.say("no snapshot yet; make one with `radlake snapshot create`")
    command.answer([{"id": one.id, "problem": one.problem} for one in found])


@snapshot.command("show")
@click.argument("snapshot_id", metavar="ID")
@command_flags
def show(command: Command, snapshot_id: str) -> None:
    """What a snapshot holds and what it was made from. ID may be its first digits."""
    manifest = _load(command, snapshot_id)[1]
    command.answer(manifest.model_dump(mode="json"))
    for line in _facts(manifest):
        command.say(line)


@snapshot.command("verify")
@click.argument("snapshot_id", metavar="ID")
@command_flags
def verify(command: Command, snapshot_id: str) -> None:
    """Check every byte, count and rule of a snapshot; needs neither Spark nor Java."""
    from radlake.snapshot.verify import verify_snapshot

    folder, manifest = _load(command, snapshot_id)
    report = verify_snapshot(folder)
    _check_seal(command, folder, manifest.id)
    command.say(f"snapshot   verified   {manifest.id}")
    command.say(f"{'':<11}{_size(manifest)}")
    command.answer({"id": manifest.id, "verified": True, "files": len(manifest.files), "report": str(report)})


@snapshot.command("peek")
@click.argument("snapshot_id", metavar="ID")
@click.option("--row", type=click.IntRange(min=0), default=0, show_default=True, help="Number of the packed row.")
@click.option("--split", type=click.Choice(["train", "eval"]), default="train", show_default=True)
@command_flags
def peek(command: Command, snapshot_id: str, row: int, split: str) -> None:
    """The documents of a packed row as text. ID may be the folder of a snapshot.

    What the loss counts on is green, or between ⟦ and ⟧ off a terminal.
    """
    from radlake.snapshot.manifest import read_manifest
    from radlake.snapshot.peek import peek_row

    folder = snapshot_folder(command, snapshot_id)
    manifest = read_manifest(folder)
    profile = command.settings.pack.profiles.get(manifest.profile.name)
    documents = peek_row(folder, manifest, split, row, profile.tokenizer if profile else None)
    for number, one in enumerate(documents, 1):
        head = f"document {number} of {len(documents)}   pair {one.pair_id} ({one.pair_key})"
        command.say(f"── {head}   {one.tokens:,} tokens, {one.tokens_with_loss:,} with loss")
        command.say("".join(_marked(span) for span in one.spans))
    room = manifest.profile.max_length_tokens
    total = sum(one.tokens for one in documents)
    command.say(f"── end of row {row:,} of {split}   {total:,} of {room:,} tokens")
    command.answer({"id": manifest.id, "split": split, "row": row, "documents": [asdict(one) for one in documents]})


@click.command("export")
@click.option("--layout", type=click.Choice(["alpaca", "chat"]), default="alpaca", show_default=True)
@click.option("--split", type=click.Choice(["train", "eval", "test"]), default="train", show_default=True)
@click.option("--out", required=True, metavar="FILE", help="JSON lines to write.")
@command_flags
def export(command: Command, layout: str, split: str, out: str) -> None:
    """Write the published pairs of a split as JSON lines, for another trainer."""
    from radlake.export import export_pairs
    from schemas import INSTRUCTION_PAIRS

    lake = command.lake
    lake.open()
    count = export_pairs(INSTRUCTION_PAIRS, lake, Path(out), layout, split)
    command.say(f"export     {count:,} {split} pairs in {out}")
    command.answer({"pairs": count, "file": out})


COMMANDS = (snapshot, export)


def _source(command: Command, lake: Any) -> Source:
    from radlake.snapshot.source import Source
    from schemas import BOOKS, FLOW

    settings = command.settings
    profile = settings.pack.profiles[settings.pack.profile]
    return Source(lake, BOOKS, FLOW, settings.pack.profile, profile.tokenizer, settings.snapshot.rows_per_shard)


def _load(command: Command, snapshot_id: str) -> tuple[Path, Manifest]:
    from radlake.lake.storage import local_path
    from radlake.snapshot.listing import load_snapshot

    lake = command.lake
    lake.open()
    found = load_snapshot(local_path(lake.root), snapshot_id)
    return found.folder, found.manifest


def _check_seal(command: Command, folder: Path, snapshot_id: str) -> None:
    """The seal beside the manifest could be rewritten with it; the one in `stage_runs` could not."""
    from radlake.files import file_sha256
    from radlake.snapshot.seal import seals

    sealed = {seal.manifest_sha256 for seal in seals(command.lake) if seal.snapshot_id == snapshot_id}
    if not sealed:
        command.warn(f"snapshot {snapshot_id} is not sealed in stage_runs; run `radlake snapshot create` to seal it")
    elif file_sha256(folder / "manifest.json") not in sealed:
        raise BadInput(
            f"snapshot {snapshot_id}: its manifest is not the one that stage_runs sealed; restore it from a backup"
        )


def _marked(span: Span) -> str:
    if not span.with_loss:
        return span.text
    return click.style(span.text, fg="green", bold=True) if sys.stdout.isatty() else f"⟦{span.text}⟧"


def _size(manifest: Manifest) -> str:
    pairs = ", ".join(f"{split} {n:,}" for split, n in manifest.pairs.items())
    return f"pairs: {pairs}; {sum(manifest.rows.values()):,} rows, {sum(manifest.tokens.values()):,} tokens"


def _facts(manifest: Manifest) -> list[str]:
    profile = manifest.profile
    lines = [
        f"id           {manifest.id}",
        f"created      {manifest.created_at} by radlake {manifest.radlake_version}",
        f"content      {_size(manifest)}",
        f"pairs root   {manifest.pairs_root}",
        f"profile      {profile.name}, at most {profile.max_length_tokens} tokens a row, "
        f"tokenizer {manifest.tokenizer.name}, template {manifest.template.name}",
        f"policy       {manifest.policy}, profile {manifest.phi_profile}",
        "tables       " + ", ".join(f"{name} v{version}" for name, version in manifest.tables.items()),
        "funnel",
    ]
    for step in manifest.funnel:
        lines.append(f"  {step.stage:<12}{step.rule or 'kept':<18}{step.rows:>12,}")
    lines.append("gates")
    for gate in manifest.gates:
        lines.append(f"  {gate['table']!s:<24}{gate['passed']} of {gate['expectations']} expectations met")
    return [
        *lines,
        "files",
        *(f"  {e.path:<22}{e.bytes:>14,} bytes  {e.sha256[:16]}" for e in manifest.files),
    ]
