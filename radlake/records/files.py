"""The files of a delivery: found, opened once and hashed before Spark is started."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.files import file_sha256
from radlake.records.mapping import SourceSpec
from radlake.records.reader import read_records

_SUFFIXES = {"csv": (".csv",), "jsonl": (".jsonl", ".ndjson"), "parquet": (".parquet",)}


@dataclass(frozen=True)
class InputFile:
    """A source file. `label` stands for it in messages, since its name may hold a patient's."""

    path: str = field(repr=False)
    label: str
    sha256: str
    header_end: int  # bytes before the first record
    size: int  # bytes; rows for Parquet


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
    for position, path in enumerate(paths, 1):
        file = _inspect(path, spec, max_record_bytes, f"input file {position} of {len(paths)}")
        by_content.setdefault(file.sha256, file)
    files = tuple(by_content[digest] for digest in sorted(by_content))
    return Delivery(files, repeated=len(paths) - len(files))


def _expand(path: Path, spec: SourceSpec, label: str) -> list[Path]:
    try:
        if not path.is_dir():
            return [path.absolute()]
        files = [p.absolute() for p in path.iterdir() if p.suffix.lower() in _SUFFIXES[spec.format] and p.is_file()]
    except PermissionError:
        raise EnvironmentFault(f"{label}: no permission to read the folder; check its mode") from None
    if not files:
        wanted = " or ".join(_SUFFIXES[spec.format])
        raise BadInput(f"{label}: the folder holds no {wanted} file; name the right folder or files")
    return files


def _inspect(path: Path, spec: SourceSpec, max_record_bytes: int, label: str) -> InputFile:
    reading = read_records(path, spec, label=label, max_record_bytes=max_record_bytes)
    records = iter(reading)
    next(records, None)  # opens the file, checks its header, and refuses one without records
    records.close()  # type: ignore[attr-defined]
    size = _parquet_rows(path) if spec.format == "parquet" else path.stat().st_size
    return InputFile(str(path), label, file_sha256(path), reading.stats.header_end, size)


def _parquet_rows(path: Path) -> int:
    from pyarrow import parquet

    return int(parquet.read_metadata(path).num_rows)
