"""The verbs of models: `train` and `generate`. They need neither Spark nor Java."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from tqdm import tqdm

from radlake.cli.context import Command, command_flags, merged
from radlake.errors import BadInput, UsageError

if TYPE_CHECKING:
    from radlake.snapshot.manifest import Manifest

snapshot_flag = click.option(
    "--snapshot",
    required=True,
    metavar="ID",
    help="A snapshot of --lake (first digits do), or the folder or s3://… address of one.",
)
leak_share_flag = click.option(
    "--max-leak-share",
    type=click.FloatRange(0, 1),
    metavar="SHARE",
    help="Exit 3 if a larger share of a system's outputs look like leaks [default: they are only held back].",
)


@click.command("train")
@click.argument("recipe_name", metavar="RECIPE")
@snapshot_flag
@click.option("--model", metavar="PATH", help="Weights to start from: a folder, or a hub id in the local cache.")
@click.option("--out", metavar="DIR", help="Folder of the run [default: LAKE/models/RECIPE-ID].")
@click.option("--processes", type=click.IntRange(min=1), help="Processes, one per GPU [default: the recipe's].")
@click.option("--change", "changes", multiple=True, metavar="KEY=VALUE", help="Override any key of the recipe.")
@click.option("--check", is_flag=True, help="Only check recipe, snapshot and model; load nothing.")
@command_flags
def train(
    command: Command,
    recipe_name: str,
    snapshot: str,
    model: str | None,
    out: str | None,
    processes: int | None,
    changes: tuple[str, ...],
    check: bool,
) -> None:
    """Fine-tune by RECIPE (a shipped name or a .yaml file) from a snapshot; started again, it goes on.

    Shipped: llama3-70b-full, llama3-70b-qlora (the paper's), tiny-base, tiny-full, tiny-lora, tiny-qlora.
    """
    from radlake.settings import parse_overrides
    from radlake.weights import quieten_libraries
    from training import preflight
    from training.launch import launch
    from training.recipe import load_recipe

    quieten_libraries()
    changed = merged(parse_overrides(changes), {"model": {"path": model}} if model is not None else {})
    recipe = load_recipe(recipe_name, changed)
    folder = snapshot_folder(command, snapshot)
    with counting(command, "verify", "B") as progress:
        plan = preflight.check(recipe, folder, processes, progress)
    rows = plan.manifest.rows["train"]
    command.say(
        f"checked    snapshot {plan.manifest.id}: {rows:,} rows to train on, {plan.steps:,} steps of "
        f"{recipe.batch.global_rows} rows, {plan.processes} processes"
    )
    if check:
        command.answer({"checked": True, "snapshot": plan.manifest.id, "steps": plan.steps})
        return
    target = Path(out) if out else _default_out(command, f"{recipe.name}-{folder.name}")
    result = launch(plan, target, command.say)
    command.say(
        f"trained    {result['model']} in {target / result['model']}" + ("" if result["new"] else " (up to date)")
    )
    if result["eval_loss"] is not None:
        command.say(f"{'':<11}eval loss {result['eval_loss_before']:.4f} before, {result['eval_loss']:.4f} after")
    command.answer({**result, "folder": str(target)})


@click.command("generate")
@click.argument("model", metavar="MODEL")
@click.option("--snapshot", metavar="ID", help="Write for the test pairs of this snapshot (of --lake, or its folder).")
@click.option("--findings", metavar="FILE", help="Write for a JSONL file: `findings`, and if known `exam`, `id`.")
@click.option("--out", required=True, metavar="FILE", help="JSON lines to write.")
@click.option("--base", metavar="PATH", help="The model under adapters, if it has moved.")
@click.option("--template", metavar="FILE", help="The template that the snapshot was packed with, if it is your own.")
@click.option("--limit", type=click.IntRange(min=1), help="So many: pairs by a hash of their keys, or first lines.")
@click.option("--max-new-tokens", type=click.IntRange(min=1), default=256, show_default=True)
@click.option("--batch", type=click.IntRange(min=1), default=16, show_default=True, help="Prompts at once.")
@leak_share_flag
@command_flags
def generate(
    command: Command,
    model: str,
    snapshot: str | None,
    findings: str | None,
    out: str,
    base: str | None,
    template: str | None,
    limit: int | None,
    max_new_tokens: int,
    batch: int,
    max_leak_share: float | None,
) -> None:
    """Let MODEL write impressions. MODEL is a run's folder, a model, adapters, or a hub id in the local cache."""
    from evaluation import generate as writing
    from evaluation.holding import HELD_SUFFIX, check_share
    from evaluation.prompts import findings_prompts, prompts_of_test
    from radlake.files import file_sha256
    from radlake.lake.storage import make_folder
    from radlake.snapshot.manifest import MANIFEST_FILE, read_manifest
    from radlake.weights import quieten_libraries

    if (snapshot is None) == (findings is None):
        raise UsageError("generate wants either --snapshot ID or --findings FILE")
    quieten_libraries()
    source = writing.find_source(model, base)
    facts: dict[str, Any] = {"snapshot": None, "manifest_sha256": None, "limit": limit}
    family = None
    if snapshot:
        folder = snapshot_folder(command, snapshot)
        manifest = read_manifest(folder)
        family = (manifest.tokenizer.name, _template_of(manifest, template))
        prompts = prompts_of_test(folder, limit)
        facts |= {"snapshot": manifest.id, "manifest_sha256": file_sha256(folder / MANIFEST_FILE)}
    else:
        prompts = findings_prompts(Path(str(findings)))[:limit]
    make_folder(str(Path(out).parent))  # before hours of writing, not after
    options = writing.Options(max_new_tokens=max_new_tokens, batch=batch)
    with counting(command, "generate", "text") as progress:
        outputs, made = writing.generate(source, prompts, family, options, progress)
    facts |= {"model": str(source.weights), "base": str(source.base) if source.base else None}
    facts |= {"run": str(source.run.resolve()) if source.run else None, "max_new_tokens": max_new_tokens, **made}
    held = writing.write_outputs(Path(out), prompts, outputs, facts)
    if made["beyond_positions"]:
        command.warn(f"{made['beyond_positions']:,} prompts may reach beyond the positions that the model knows")
    cut = sum(output.finish == "length" for output in outputs)
    command.say(f"generate   {len(outputs):,} texts, {made['tokens']:,} tokens in {made['seconds']} s, in {out}")
    if cut:
        command.warn(f"{cut:,} texts were cut off at {max_new_tokens} tokens; raise --max-new-tokens")
    if held:
        command.warn(f"{held:,} texts look as if they held identifiers; they are held back in {out}{HELD_SUFFIX}")
    command.answer({**facts, "file": out, "texts": len(outputs), "cut_off": cut, "held_back": held})
    check_share([(Path(out).name, held, len(outputs))], max_leak_share)


def _template_of(manifest: Manifest, given: str | None) -> str:
    """The template's name, or the file of it. Raises UsageError if it is another than the snapshot's."""
    from radlake.chat import load_template

    name = given or manifest.template.name
    if load_template(name).sha256 != manifest.template.sha256:
        raise UsageError(
            f"snapshot {manifest.id} was packed with another template than {name}; give it with --template"
        )
    return name


COMMANDS = (train, generate)


def snapshot_folder(command: Command, snapshot: str) -> Path:
    """The folder of a snapshot named by path, address, id or first digits of its id.

    One on an object store is brought into the cache and stays there until the command ends. Raises UsageError if
    there is none, BadInput if its manifest is damaged.
    """
    from radlake.lake.storage import is_local, local_path
    from radlake.snapshot.listing import SNAPSHOTS_FOLDER, load_snapshot
    from radlake.snapshot.remote import is_remote

    if is_remote(snapshot):
        return _cached(command, snapshot)
    path = Path(snapshot)
    if (path / "manifest.json").is_file():
        return path.resolve()
    if "/" in snapshot:
        raise BadInput(
            f"{snapshot}: no snapshot there (manifest.json is missing); give its folder, or --lake and its id"
        )
    if command.settings.lake is None:
        raise UsageError("a snapshot is named by its folder, or by an id together with --lake DIR")
    if not is_local(command.lake.root):
        return _cached(command, f"{command.lake.root}/{SNAPSHOTS_FOLDER}/{snapshot}")
    command.lake.open()
    return load_snapshot(local_path(command.lake.root), snapshot).folder


def _cached(command: Command, address: str) -> Path:
    """The folder in the cache, held until the command ends."""
    from radlake.snapshot.cache import SnapshotCache

    settings = command.settings.cache
    cache = SnapshotCache(Path(settings.folder).expanduser(), int(settings.max_gigabytes * 1e9))
    with counting(command, "fetch", "B") as progress:
        return click.get_current_context().with_resource(cache.snapshot(address, progress))


@contextlib.contextmanager
def counting(command: Command, name: str, unit: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, moved by (done, in all)."""
    hidden = command.as_json or not sys.stderr.isatty()
    with tqdm(desc=name, unit=unit, unit_scale=unit == "B", leave=False, disable=hidden) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show


def _default_out(command: Command, name: str) -> Path:
    from radlake.lake.storage import local_path

    if command.settings.lake is None:
        raise UsageError("without --lake, say where the run goes: --out DIR")
    return local_path(command.lake.root) / "models" / name
