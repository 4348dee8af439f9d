"""Maps a stream of JSON lines by a function, in order, in bounded memory: the commands that need no lake.

    counts = map_json_lines("reports.jsonl", "out.jsonl", deidentify_one, what="reports")

IN and OUT are paths or "-"; a path that ends in .gz is read or written compressed. A file appears whole or not at
all. Many lines are shared out to worker processes, so the function must be picklable (a module's own, or a
functools.partial of one).
"""

from __future__ import annotations

import contextlib
import gzip
import itertools
import json
import os
import signal
import sys
import time
import zlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import IO, Any, NamedTuple

from tqdm import tqdm

from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.files import whole_file

Function = Callable[[dict[str, Any]], dict[str, Any]]

_CHUNK_LINES = 256
_CHUNK_BYTES = 1 << 20
_FEW_CHUNKS = 8  # up to so many, starting workers would take longer than the work
_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class Counts:
    """What went through: objects in (and out), blank lines left out, seconds."""

    records: int = 0
    blank_lines: int = 0
    seconds: float = 0.0


class _Chunk(NamedTuple):
    first_line: int
    lines: list[bytes]
    read: int  # bytes of the source up to here, as far as it can be told


class _Mapped(NamedTuple):
    output: bytes
    records: int
    blank_lines: int


def map_json_lines(
    source: str,
    target: str,
    function: Function,
    *,
    workers: int | None = None,
    what: str = "reports",
    progress: bool = False,
    needs: tuple[str, ...] = ("id", "text"),
) -> Counts:
    """Apply `function` to every object of `source`, write the results to `target` in the same order.

    `workers`: processes; None takes the usable cores, and a small input stays in this process. `progress` shows a bar
    on a terminal. Raises UsageError (same file twice, no such folder), BadInput with the number of a line that is no
    JSON object with the fields it `needs` (`id`: text or number; others: text) or that `function` refuses by BadInput,
    EnvironmentFault if a worker dies.
    """
    began = time.monotonic()
    _check(source, target, workers)
    counts = Counts()
    with _reading(source) as (file, raw), _writing(target) as out, _bar(raw, what, progress) as bar:
        chunks = _chunks(file, raw, source)
        for chunk, mapped in _mapped(chunks, function, workers or usable_cores(), (_name(source), needs)):
            out.write(mapped.output)
            counts.records += mapped.records
            counts.blank_lines += mapped.blank_lines
            bar.update(chunk.read - bar.n)
            bar.set_postfix_str(f"{counts.records:,} {what}, {counts.records / (time.monotonic() - began):,.0f}/s")
    counts.seconds = time.monotonic() - began
    return counts


def usable_cores() -> int:
    """Cores that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _check(source: str, target: str, workers: int | None) -> None:
    if workers is not None and workers < 1:
        raise UsageError("workers must be at least 1")
    if source != "-" and not Path(source).exists():
        raise BadInput(f"{source}: there is no such file")
    if source != "-" and Path(source).is_dir():
        raise BadInput(f"{source}: is a folder; name a file of JSON lines")
    if target == "-":
        return
    if not Path(target).resolve().parent.is_dir():
        raise UsageError(f"{target}: its folder does not exist; make it first")
    if Path(target).is_dir():
        raise UsageError(f"{target}: is a folder; name a file")
    if source != "-" and Path(target).is_file() and Path(source).samefile(target):
        raise UsageError(f"{target}: is the input too; name another file for the output")


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


@contextlib.contextmanager
def _reading(source: str) -> Iterator[tuple[IO[bytes], IO[bytes] | None]]:
    """The lines' file, and the file on disk under it whose position tells how far we are."""
    if source == "-":
        yield sys.stdin.buffer, None
        return
    with Path(source).open("rb") as raw:
        if source.endswith(".gz"):
            with gzip.open(raw) as file:
                yield file, raw  # type: ignore[misc]
        else:
            yield raw, raw


@contextlib.contextmanager
def _writing(target: str) -> Iterator[IO[bytes]]:
    if target == "-":
        with _quiet_pipe():
            yield sys.stdout.buffer
            sys.stdout.buffer.flush()
        return
    path = Path(target).resolve()  # through a link, which stays one
    # A device or a named pipe cannot be replaced, only written.
    with path.open("wb") if path.exists() and not path.is_file() else whole_file(path) as file:
        if target.endswith(".gz"):
            with gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=6, mtime=0) as packed:
                yield packed  # type: ignore[misc]
        else:
            yield file


@contextlib.contextmanager
def _quiet_pipe() -> Iterator[None]:
    """When the reader of stdout has left, the interpreter's last flush must not complain either."""
    try:
        yield
    except BrokenPipeError:
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise


@contextlib.contextmanager
def _bar(raw: IO[bytes] | None, what: str, shown: bool) -> Iterator[tqdm]:
    total = None
    if raw is not None:
        total = os.fstat(raw.fileno()).st_size or None
    hidden = not (shown and sys.stderr.isatty())
    with tqdm(desc=what, total=total, unit="B", unit_scale=True, disable=hidden, leave=False, file=sys.stderr) as bar:
        yield bar


def _chunks(file: IO[bytes], raw: IO[bytes] | None, source: str) -> Iterator[_Chunk]:
    """The lines in groups that are worth sending to a worker."""
    lines: list[bytes] = []
    first, size, read = 1, 0, 0
    try:
        for line in file:
            lines.append(line)
            size += len(line)
            if len(lines) == _CHUNK_LINES or size >= _CHUNK_BYTES:
                read = raw.tell() if raw is not None and raw is not file else read + size
                yield _Chunk(first, lines, read)
                first, lines, size = first + len(lines), [], 0
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise BadInput(f"{source}: damaged gzip after line {first + len(lines) - 1}; deliver it anew") from None
    if lines:
        yield _Chunk(first, lines, read + size)


def _mapped(
    chunks: Iterator[_Chunk], function: Function, workers: int, rules: tuple[str, tuple[str, ...]]
) -> Iterator[tuple[_Chunk, _Mapped]]:
    if workers == 1:
        yield from ((chunk, _map_chunk(chunk, function, *rules)) for chunk in chunks)
        return
    few = list(itertools.islice(chunks, _FEW_CHUNKS + 1))
    if len(few) <= _FEW_CHUNKS:
        yield from ((chunk, _map_chunk(chunk, function, *rules)) for chunk in few)
        return
    yield from _in_pool(itertools.chain(few, chunks), function, workers, rules)


def _in_pool(
    chunks: Iterable[_Chunk], function: Function, workers: int, rules: tuple[str, tuple[str, ...]]
) -> Iterator[tuple[_Chunk, _Mapped]]:
    """In order, with only a few chunks in flight. Spawned: a fork does not survive the caller's threads."""
    pool = ProcessPoolExecutor(
        workers, mp_context=get_context("spawn"), initializer=_start_worker, initargs=(function, rules)
    )
    ahead: deque[tuple[_Chunk, Future[_Mapped]]] = deque()
    try:
        for chunk in chunks:
            ahead.append((chunk, pool.submit(_work, chunk)))
            if len(ahead) > 3 * workers:
                done, future = ahead.popleft()
                yield done, future.result()
        for done, future in ahead:
            yield done, future.result()
    except BrokenProcessPool:
        raise EnvironmentFault("a worker process died (out of memory?); use fewer workers") from None
    finally:
        pool.shutdown(cancel_futures=True)


_job: tuple[Function, tuple[str, tuple[str, ...]]]


def _start_worker(function: Function, rules: tuple[str, tuple[str, ...]]) -> None:
    global _job
    _job = (function, rules)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends the work


def _work(chunk: _Chunk) -> _Mapped:
    function, rules = _job
    return _map_chunk(chunk, function, *rules)


def _map_chunk(chunk: _Chunk, function: Function, name: str, needs: tuple[str, ...]) -> _Mapped:
    output = []
    for number, line in enumerate(chunk.lines, chunk.first_line):
        if number == 1 and line.startswith(_BOM):
            line = line[len(_BOM) :]
        if line.isspace() or not line:
            continue
        place = f"{name}: line {number}"
        record = _record(line, place, needs)
        try:
            result = function(record)
        except BadInput as error:
            raise BadInput(f"{place} {error}") from None
        # ASCII only, so that a lone surrogate, which UTF-8 cannot hold, comes out as it came in.
        output.append(json.dumps(result).encode("ascii") + b"\n")
    return _Mapped(b"".join(output), len(output), len(chunk.lines) - len(output))


def _record(line: bytes, place: str, needs: tuple[str, ...]) -> dict[str, Any]:
    """The object of a line. Raises BadInput that says where and never what it reads."""
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        raise BadInput(f"{place} is not UTF-8") from None
    except (ValueError, RecursionError):
        raise BadInput(f"{place} is no JSON") from None
    if not isinstance(record, dict):
        raise BadInput(f"{place} is no JSON object")
    for field in needs:
        value = record.get(field)
        if isinstance(value, str) or (field == "id" and isinstance(value, int | float)):
            continue
        raise BadInput(f"{place} needs `{field}`, {'text or a number' if field == 'id' else 'a text'}")
    return record
