"""The files of a delivery: found, opened once and hashed before Spark is started."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.records.formats import FORMATS
from radlake.records.inputs import digest_and_size, told_in_one_line
from radlake.records.mapping import SourceSpec
from radlake.records.reader import read_records
from radlake.records.units import Unit


@dataclass(frozen=True)
class InputFile:
    """A source file. `label` stands for it in messages, since its name may hold a patient's."""

    path: str = field(repr=False)
    label: str
    sha256: str
    header_end: int  # bytes before the first record
    size: int  # bytes, unpacked; rows for Parquet
    parts: tuple[str, ...] = field(default=(), repr=False)  # the files of a unit, where it has several

    @property
    def content(self) -> str | tuple[str, ...]:
        """What `read_records` is to read."""
        return self.parts or self.path


@dataclass(frozen=True)
class Delivery:
    """The files to read, each content once, and how many repeated another's bytes."""

    files: tuple[InputFile, ...]
    repeated: int


def find_files(inputs: Iterable[str], spec: SourceSpec) -> list[Path]:
    """Named files, and those of the right suffix directly in named folders, sorted.

    Raises BadInput (missing, nothing of that suffix), EnvironmentFault (no permission), UsageError (remote).
    """
    found: list[Path] = []
    for position, name in enumerate(inputs, 1):
        if "://" in name:
            raise UsageError(f"--input {position}: remote addresses cannot be read; mount or copy the export first")
        found += _expand(Path(name), spec, f"--input {position}")
    return sorted(set(found))


def inspect_files(paths: list[Path], spec: SourceSpec, max_record_bytes: int) -> Delivery:
    """Check that every file can be opened, has the mapped columns and a first record; hash it.

    The result is ordered by content, not by name. Raises what `read_records` raises.
    """
    by_content: dict[str, InputFile] = {}
    units = FORMATS[spec.format].units(paths)
    for position, unit in enumerate(units, 1):
        file = _inspect(unit, spec, max_record_bytes, f"input file {position} of {len(units)}")
        by_content.setdefault(file.sha256, file)
    files = tuple(by_content[digest] for digest in sorted(by_content))
    return Delivery(files, repeated=len(units) - len(files))


def _expand(path: Path, spec: SourceSpec, label: str) -> list[Path]:
    kind = FORMATS[spec.format]
    try:
        if not path.is_dir():
            return [path.absolute()]
        inside = path.rglob("*") if kind.trees else path.iterdir()
        files = [p.absolute() for p in inside if kind.takes(p.name) and p.is_file()]
    except PermissionError:
        raise EnvironmentFault(f"{label}: no permission to read the folder; check its mode") from None
    if not files:
        wanted = " or ".join(kind.suffixes)
        raise BadInput(f"{label}: the folder holds no {wanted} file; name the right folder or files")
    return files


def _inspect(unit: Unit, spec: SourceSpec, max_record_bytes: int, label: str) -> InputFile:
    kind = FORMATS[spec.format]
    parts = tuple(str(path) for path in (*unit.paths, *unit.beside))
    reading = read_records(parts, spec, label=label, max_record_bytes=max_record_bytes)
    records = iter(reading)
    if kind.first_item:
        next(records, None)  # opens the file, checks its header, and refuses one without records
        records.close()  # type: ignore[attr-defined]
    else:
        reading.open()
    digest, size = _digest_and_size(unit, label)
    if kind.positions == "rows":
        size = _parquet_rows(unit.paths[0])
    return InputFile(parts[0], label, digest, reading.stats.header_end, size, parts if len(parts) > 1 else ())


def _digest_and_size(unit: Unit, label: str) -> tuple[str, int]:
    """Of one file its own digest; of several the digest of theirs, each under the name that tells it from others."""
    paths = (*unit.paths, *unit.beside)
    with told_in_one_line(label):
        found = [digest_and_size(path) for path in paths]
    size = sum(bytes_ for _, bytes_ in found[: len(unit.paths)]) + unit.gaps
    if len(found) == 1 and not unit.names:
        return found[0][0], size
    names = unit.names or [""] * len(found)
    lines = "".join(f"{digest} {name}\n" for name, (digest, _) in zip(names, found, strict=True))
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest(), size


def _parquet_rows(path: Path) -> int:
    from pyarrow import parquet

    return int(parquet.read_metadata(path).num_rows)
