"""What one reading reads: a file, an open stream, or the files of a unit; gzip is unpacked on the way."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, cast

from radlake.errors import BadInput, EnvironmentFault
from radlake.records.spec import SourceSpec
from radlake.records.types import Record, Rejected

GZIP_FAULTS = (EOFError, gzip.BadGzipFile, zlib.error)
_GZIP_MAGIC = b"\x1f\x8b"
_CHUNK_BYTES = 4 * 1024 * 1024

Given = str | Path | BinaryIO | Sequence[str]


class Input:
    """The files or the stream of a reading; all that it opened is closed with it."""

    def __init__(self, given: Given) -> None:
        self._stream: BinaryIO | None = None
        self.paths: list[Path] = []
        if isinstance(given, str | Path):
            self.paths = [Path(given)]
        elif hasattr(given, "read"):
            self._stream = cast(BinaryIO, given)
        else:
            self.paths = [Path(path) for path in given]
        self._opened = ExitStack()

    def stream(self, position: int = 0) -> BinaryIO:
        """The bytes of one of the files, from their beginning."""
        if self._stream is not None:
            return self._stream
        return cast(BinaryIO, self._opened.enter_context(open_plain(self.paths[position])))

    def each(self) -> Iterator[tuple[Path | None, BinaryIO]]:
        """Every file with its bytes, each closed before the next is opened."""
        if self._stream is not None:
            yield None, self._stream
        for path in self.paths:
            with open_plain(path) as stream:
                yield path, stream

    @contextmanager
    def again(self) -> Iterator[Iterator[BinaryIO]]:
        """The bytes of every file once more, beside what is being read, for engines that look twice."""
        at = self._stream.tell() if self._stream else 0
        if self._stream:
            self._stream.seek(0)
        yield (stream for _, stream in self.each())
        if self._stream:
            self._stream.seek(at)

    @property
    def plain_file(self) -> Path | None:
        """The file, if it is the only one and not packed: its size can be compared with what was read."""
        if self._stream is not None or len(self.paths) != 1 or is_gzip(self.paths[0]):
            return None
        return self.paths[0]

    def __enter__(self) -> Input:
        return self

    def __exit__(self, *_: object) -> None:
        self._opened.close()


@dataclass(frozen=True)
class Reader:
    """What an engine gets: its input, the mapping, how messages call the file, and the limit of a record."""

    input: Input
    spec: SourceSpec
    label: str
    max_bytes: int


@dataclass(frozen=True)
class Opened:
    """What an engine gives once the file is known to be of its kind: where records begin, and the records."""

    header_end: int
    items: Iterator[Record | Rejected] = field(repr=False)


@contextmanager
def told_in_one_line(label: str) -> Iterator[None]:
    """Faults of opening and reading, by the name that messages give the file."""
    try:
        yield
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError):
        raise BadInput(f"{label}: no such file; check --input") from None
    except PermissionError:
        raise EnvironmentFault(f"{label}: no permission to read it; check its mode") from None
    except GZIP_FAULTS:
        raise BadInput(f"{label}: no whole gzip file (cut off or damaged?); export it again") from None
    except OSError as fault:
        raise EnvironmentFault(f"{label}: reading failed (error {fault.errno}); try again") from None


def is_gzip(path: Path) -> bool:
    """Whether the file is packed, by its first bytes; names can be wrong."""
    with path.open("rb") as file:
        return file.read(2) == _GZIP_MAGIC


def open_plain(path: Path) -> Any:
    """The file's content, unpacked if it is gzip. Reading it may raise one of GZIP_FAULTS."""
    return gzip.open(path, "rb") if is_gzip(path) else path.open("rb")


def digest_and_size(path: Path) -> tuple[str, int]:
    """SHA-256 (hex) of the file as it lies there, and the number of bytes that it unpacks to."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
            size += len(chunk)
    if is_gzip(path):
        with gzip.open(path, "rb") as packed:
            size = 0
            while chunk := packed.read(_CHUNK_BYTES):
                size += len(chunk)
    return digest.hexdigest(), size
