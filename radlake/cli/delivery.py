"""What a command is to ingest: a source and its files, looked at before the lake is touched."""

from __future__ import annotations

from dataclasses import dataclass, field

from radlake.cli.context import Command
from radlake.errors import UsageError
from radlake.records.files import Delivery, InputFile, find_files, inspect_files
from radlake.records.sources import BUILTIN
from radlake.records.spec import SourceSpec


@dataclass(frozen=True)
class Arrived:
    """A source, its files (none for a database, or when only merged patients arrived), and files of merges."""

    source: str
    spec: SourceSpec
    limit: int  # of a record, in bytes
    files: Delivery | None = field(default=None, repr=False)
    aliases: tuple[InputFile, ...] = field(default=(), repr=False)


def known_sources(command: Command) -> dict[str, SourceSpec]:
    """The built-in sources and those of the settings, which come first."""
    return {**BUILTIN, **command.settings.sources}


def delivery_of(command: Command, source: str | None, inputs: tuple[str, ...], aliases: tuple[str, ...]) -> Arrived:
    """Raises UsageError for an unknown source and wrong flags, otherwise what reading the files raises."""
    if not source:
        raise UsageError("ingest needs --source NAME and --input PATH")
    specs = known_sources(command)
    if source not in specs:
        raise UsageError(
            f"no source {source!r}; known are {', '.join(sorted(specs))}; add it to `sources` in the settings"
        )
    spec, limit = specs[source], command.settings.ingest.max_record_bytes
    _check_inputs(source, spec, inputs, aliases)
    files = inspect_files(find_files(inputs, spec), spec, limit) if inputs else None
    return Arrived(
        source, spec, limit, files, _alias_files((*aliases, *command.settings.aliases.get(source, ())), limit)
    )


def _check_inputs(source: str, spec: SourceSpec, inputs: tuple[str, ...], aliases: tuple[str, ...]) -> None:
    if spec.jdbc is not None and inputs:
        raise UsageError(f"source {source!r} is a database; leave --input out")
    if spec.jdbc is None and not inputs and not aliases:
        raise UsageError("ingest needs --source NAME and --input PATH")


def _alias_files(paths: tuple[str, ...], limit: int) -> tuple[InputFile, ...]:
    from radlake.records.alias_records import inspect_alias_file

    files = [inspect_alias_file(path, f"--aliases {number}", limit) for number, path in enumerate(paths, 1)]
    by_content = {file.sha256: file for file in files}
    return tuple(by_content[digest] for digest in sorted(by_content))
