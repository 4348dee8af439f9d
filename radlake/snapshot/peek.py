"""One packed row as people can read it: its documents, and which of their tokens the loss counts on."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from radlake.chat import IGNORED_LABEL
from radlake.errors import BadInput, EnvironmentFault, UsageError
from radlake.snapshot.files import FileEntry
from radlake.snapshot.manifest import Manifest
from radlake.snapshot.pairs import PAIRS_FILE, ROWS_PER_GROUP
from radlake.snapshot.shard import read_shard
from radlake.tokenizer import TOKENIZERS, Tokenizer, load_tokenizer


@dataclass(frozen=True)
class Span:
    """Neighbouring tokens of a document that all carry loss or all carry none, as text."""

    text: str
    with_loss: bool


@dataclass(frozen=True)
class PeekedDocument:
    """One document of a row; `tokens_with_loss` of its `tokens` count."""

    pair_id: int
    pair_key: str
    tokens: int
    tokens_with_loss: int
    spans: list[Span]


def peek_row(
    folder: Path, manifest: Manifest, split: str, number: int, tokenizer_name: str | None = None
) -> list[PeekedDocument]:
    """The documents of row `number` (from 0, over all shards) of `train` or `eval`.

    `tokenizer_name`: where that of the manifest's name lies, if it is not one that radlake has.

    Raises UsageError if there is no such row, BadInput if its shard is damaged, EnvironmentFault if this radlake's
    tokenizer is not the one that the row was packed with.
    """
    known = manifest.tokenizer.name in TOKENIZERS
    tokenizer = load_tokenizer(manifest.tokenizer.name if known else tokenizer_name or manifest.tokenizer.name)
    if tokenizer.sha256 != manifest.tokenizer.sha256:
        raise EnvironmentFault(
            f"snapshot {manifest.id}: its tokenizer {tokenizer.name} is not the one of this radlake; use the radlake "
            f"{manifest.radlake_version} that made it"
        )
    entry, within = _place(manifest, split, number)
    row = _row(folder / entry.path, within)
    pairs = [(pair_id, _pair_key(folder, pair_id)) for pair_id in row["pair_ids"].tolist()]
    try:
        return [_document(tokenizer, row, *one) for one in zip(pairwise(_bounds(row)), pairs, strict=True)]
    except ValueError:  # a token outside the vocabulary, or more pairs than documents
        raise _damaged(folder / entry.path) from None


def _place(manifest: Manifest, split: str, number: int) -> tuple[FileEntry, int]:
    """(shard, row within it)."""
    shards = sorted((e for e in manifest.files if e.path.startswith(f"{split}/")), key=lambda entry: entry.path)
    within = number
    for entry in shards:
        if 0 <= within < (entry.rows or 0):
            return entry, within
        within -= entry.rows or 0
    rows = sum(entry.rows or 0 for entry in shards)
    there = f"its rows are 0 to {rows - 1:,}" if rows else "it has none"
    raise UsageError(f"snapshot {manifest.id}: {split} has no row {number:,}; {there}")


def _row(path: Path, number: int) -> dict[str, np.ndarray]:
    try:
        row = read_shard(path).slice(number, 1)
        row.validate(full=True)
        return {name: row[name].chunk(0).flatten().to_numpy() for name in row.column_names}
    except (pa.ArrowException, IndexError):
        raise _damaged(path) from None


def _bounds(row: dict[str, np.ndarray]) -> list[int]:
    return [0, *accumulate(row["seq_lengths"].tolist())]


def _document(
    tokenizer: Tokenizer, row: dict[str, np.ndarray], span: tuple[int, int], pair: tuple[int, str]
) -> PeekedDocument:
    ids, counted = row["input_ids"][slice(*span)], row["labels"][slice(*span)] != IGNORED_LABEL
    runs = groupby(zip(ids.tolist(), counted.tolist(), strict=True), key=lambda token: token[1])
    spans = [Span(tokenizer.decode([token for token, _ in run]), with_loss) for with_loss, run in runs]
    return PeekedDocument(*pair, ids.size, int(counted.sum()), spans)


def _pair_key(folder: Path, pair_id: int) -> str:
    try:
        with pq.ParquetFile(folder / PAIRS_FILE) as file:
            group = file.read_row_group(pair_id // ROWS_PER_GROUP, columns=["pair_key"])
        return str(group["pair_key"][pair_id % ROWS_PER_GROUP].as_py())
    except (pa.ArrowException, OSError, IndexError):
        raise _damaged(folder / PAIRS_FILE) from None


def _damaged(path: Path) -> BadInput:
    return BadInput(f"{path.name} is damaged; run `radlake snapshot verify`")
