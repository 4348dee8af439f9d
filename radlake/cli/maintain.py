"""The verbs that keep a lake in order: `maintain rotate-key|drop-generation`."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import Any

import click

from radlake.cli.context import Command, command_flags
from radlake.cli.stages import bring_up_to_date, profile_flag
from radlake.errors import UsageError


@click.group("maintain")
def maintain() -> None:
    """Keep a lake in order: another key, generations that are no longer needed."""


@maintain.command("rotate-key")
@click.option("--new-key-file", required=True, metavar="FILE", help="The new key, 64 hex digits, mode 0600.")
@profile_flag
@command_flags
def rotate_key(command: Command, new_key_file: str, profiles: tuple[str, ...]) -> None:
    """Make all tables anew under another key, splits kept, and switch to them when they are whole.

    --key-file names the old key. Killed or refused, it leaves the lake as it was; the same command goes on.
    """
    from jobs import rotate_key as job
    from radlake.keys import load_key
    from radlake.lake.faults import translated

    old, new = command.key(), load_key(new_key_file)
    settings = command.settings
    with command.locked() as lake:
        rotation = job.begin(lake, old, new, settings.deidentify.profile == "safe-harbor")
        with translated("rotate-key"):
            job.carry_books(rotation, command.spark())
            job.carry_splits(rotation, settings.deidentify, settings.filter, command.spark())
        renewed = replace(command, key_file=new_key_file)
        outcomes = bring_up_to_date(renewed, rotation.new, profiles or job.packed_profiles(lake))
        with translated("rotate-key"):
            counts = job.compare(rotation, command.spark())
        rotation.new.publish_generation()
    number = rotation.new.generation
    command.say(f"rotate-key published  generation {number}, key {rotation.new_key.fingerprint}")
    command.say(
        f"{'':<11}{counts['kept_before']:,} reports kept before, {counts['kept_now']:,} now, "
        f"{counts['kept_by_both']:,} by both, each in its split"
    )
    command.say(
        f"{'':<11}generation {lake.generation} and its snapshots stay, and the old key opens them: "
        f"`radlake maintain drop-generation {lake.generation}` removes its tables"
    )
    command.answer(
        {
            "generation": number,
            "key_fingerprint": rotation.new_key.fingerprint,
            **counts,
            "runs": [asdict(one) for one in outcomes],
        }
    )


@maintain.command("drop-generation")
@click.argument("number", type=click.IntRange(min=1))
@command_flags
def drop_generation(command: Command, number: int) -> None:
    """Remove the tables of an earlier generation; what was written down about it stays."""
    from radlake.lake import storage
    from schemas import ALL_TABLES, BOOKS
    from schemas.carried_splits import CARRIED_SPLITS

    with command.locked() as lake:
        if number >= lake.generation:
            raise UsageError(f"drop-generation: {number} is not before the lake's generation, {lake.generation}")
        gone = lake.of_generation(number)
        books = (BOOKS.stage_runs.name, BOOKS.quality_results.name)  # they hold the seals of its snapshots
        dropped = [spec for spec in (*ALL_TABLES, CARRIED_SPLITS) if spec.zone == "research" and spec.name not in books]
        for spec in dropped:
            storage.remove(spec.path(gone))
        storage.remove(gone.staging_path("research"))
    command.say(f"drop-generation: the tables of generation {number} are removed; snapshots made of it stay")
    command.answer({"dropped": number})


COMMANDS: tuple[Any, ...] = (maintain,)
