"""Look for planted strings ("canaries") in everything a run leaves behind, whatever its format.

    hits = scan(lake, ["Zebrowski", "MRN-7741209"], skip=[lake / "raw"])
    assert hits == []

A test plants canaries in the reports' identifiers and then asserts that none of them got out of the raw
zone. Compression, columnar formats, escapes and token ids hide text from a byte search, so every file is
decoded by its real content. What cannot be decoded is a hit too: silence must mean "read and clean".
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.canary.decode import UNDECODABLE, Decoder, Detokenizer
from tests.canary.match import Matcher

__all__ = ["UNDECODABLE", "Hit", "scan"]

# Texts are matched in batches: with thousands of canaries the matcher is dear to build, cheap to run.
_BATCH_CHARS = 8_000_000


@dataclass(frozen=True, order=True)
class Hit:
    """One canary in one place of one file.

    `where` is the way to it, such as 'gzip > parquet column patient.name'; 'name' is the file's or
    folder's own name. A file that could not be decoded has `where` 'undecodable' and no canary.
    """

    path: Path
    where: str
    canary: str


def scan(
    root: Path, canaries: Sequence[str], *, skip: Sequence[Path] = (), tokenizer: Detokenizer | None = None
) -> list[Hit]:
    """Every hit in the names and contents below `root` (a folder or a file), sorted; hidden files too.

    Letter case, accents, white space and the characters - _ ^ + ' do not count. `skip` names files and
    folders to leave out altogether, absolute or relative to `root`. `tokenizer` decodes token columns;
    Llama-3's is loaded when the first one turns up. Raises FileNotFoundError if `root` is missing and
    ValueError on no canaries or one under 4 characters: a scan that cannot find anything proves nothing.
    """
    matcher = Matcher(canaries)
    decoder = Decoder(tokenizer)
    if not root.exists():
        raise FileNotFoundError(f"no such file or folder to scan: {root}")
    hits: set[Hit] = set()
    pending: list[tuple[Path, str, str]] = []
    chars = 0
    for path in _walk(root, _resolved(skip, root), set()):
        for where, text in _contents(path, decoder, named=path != root):
            if text is None:
                hits.add(Hit(path, where, ""))
                continue
            pending.append((path, where, text))
            chars += len(text)
            if chars >= _BATCH_CHARS:
                hits.update(_match(matcher, pending))
                pending, chars = [], 0
    hits.update(_match(matcher, pending))
    return sorted(hits)


def _match(matcher: Matcher, pending: list[tuple[Path, str, str]]) -> Iterator[Hit]:
    found = matcher.find([text for _, _, text in pending])
    for (path, where, _), canaries in zip(pending, found, strict=True):
        yield from (Hit(path, where, canary) for canary in canaries)


def _resolved(skip: Sequence[Path], root: Path) -> set[Path]:
    return {path.resolve() for path in skip} | {(root / path).resolve() for path in skip}


def _walk(path: Path, skipped: set[Path], seen: set[Path]) -> Iterator[Path]:
    """`path` and all below it, through links too, each real folder once."""
    real = path.resolve()
    if real in skipped or path.absolute() in skipped:
        return
    yield path
    if path.is_dir() and real not in seen and os.access(path, os.R_OK | os.X_OK):
        seen.add(real)
        for child in sorted(path.iterdir()):
            yield from _walk(child, skipped, seen)


def _contents(path: Path, decoder: Decoder, *, named: bool) -> Iterator[tuple[str, str | None]]:
    """The folded texts of one path; None for what cannot be read or decoded."""
    if named:
        yield from decoder.plain("name", os.fsencode(path.name))
    if path.is_symlink():
        yield from decoder.plain("link target", os.fsencode(path.readlink()))
    if path.is_dir():
        if not os.access(path, os.R_OK | os.X_OK):
            yield UNDECODABLE, None
    elif path.is_file():
        try:
            data = path.read_bytes()
        except OSError:
            yield UNDECODABLE, None
        else:
            yield from decoder.pieces(data, path.name)
    else:
        # A dangling link, a socket or a pipe: reading could block, so say that it was not read.
        yield UNDECODABLE, None
