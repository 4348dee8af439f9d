"""The rows of a snapshot, memory-mapped: as a plain torch dataset, which training reads, and as `datasets.Dataset`,
which trl insists on.

Both may end with one row more, of one token and no loss: what a process gets for which no row of a step is left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import torch.utils.data

from radlake.chat import IGNORED_LABEL
from radlake.snapshot.files import FileEntry
from radlake.snapshot.manifest import Manifest
from radlake.snapshot.shard import read_shard

if TYPE_CHECKING:
    from datasets import Dataset

# What the collator reads; pair_ids stay on disk.
COLUMNS = ["input_ids", "labels", "seq_lengths"]
Row: TypeAlias = dict[str, np.ndarray]


class ShardRows(torch.utils.data.Dataset[Row]):
    """The packed rows of a split: input_ids and labels (tokens,), seq_lengths (documents,), int32 and read-only.

    Rows are views of the page cache; a shard is opened when a row of it is first asked for, in whichever process.
    With a `filler` token there is one row more than `rows`.
    """

    def __init__(self, folder: Path, manifest: Manifest, split: str, filler: int | None = None) -> None:
        entries = _shards(manifest, split)
        self._paths = [folder / entry.path for entry in entries]
        self._starts = [0, *accumulate(entry.rows or 0 for entry in entries)]
        self._opened: dict[int, _Shard] = {}
        self._filler = None if filler is None else _filler_row(filler)

    @property
    def rows(self) -> int:
        """Rows of the split, without the filler."""
        return self._starts[-1]

    def __len__(self) -> int:
        return self.rows + (self._filler is not None)

    def __getitem__(self, number: int) -> Row:
        if self._filler is not None and number == self.rows:
            return self._filler
        if not 0 <= number < self.rows:
            raise IndexError("no such row")
        shard = bisect_right(self._starts, number) - 1
        if shard not in self._opened:
            self._opened[shard] = _Shard(self._paths[shard])
        return self._opened[shard].row(number - self._starts[shard])

    def __getitems__(self, numbers: Sequence[int]) -> list[Row]:
        return [self[number] for number in numbers]

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_opened": {}}  # a worker process maps the files itself


class _Shard:
    """Where the rows of one shard begin and end in its mapped buffers.

    The places are copied, 8 bytes a row: read out of the file they would cost a page fault each.
    """

    def __init__(self, path: Path) -> None:
        batches = read_shard(path).select(COLUMNS).to_batches()
        self._starts = [0, *accumulate(batch.num_rows for batch in batches)]
        # The tokens and the labels of a row lie at the same places of their columns.
        self._tokens = [memoryview(batch["input_ids"].offsets.to_numpy().copy()) for batch in batches]
        self._documents = [memoryview(batch["seq_lengths"].offsets.to_numpy().copy()) for batch in batches]
        self._values = [[column.values.to_numpy() for column in batch.columns] for batch in batches]

    def row(self, number: int) -> Row:
        batch = bisect_right(self._starts, number) - 1
        at = number - self._starts[batch]
        ids, labels, lengths = self._values[batch]
        tokens, documents = self._tokens[batch], self._documents[batch]
        start, end = tokens[at], tokens[at + 1]
        return {
            "input_ids": ids[start:end],
            "labels": labels[start:end],
            "seq_lengths": lengths[documents[at] : documents[at + 1]],
        }


def split_rows(folder: Path, manifest: Manifest, split: str) -> Dataset | None:
    """The packed rows of `train` or `eval` as `datasets.Dataset`, read from the page cache; None without any."""
    from datasets import Dataset, concatenate_datasets

    shards = [Dataset.from_file(str(folder / entry.path)) for entry in _shards(manifest, split)]
    return concatenate_datasets(shards).select_columns(COLUMNS).with_format("numpy") if shards else None


def with_filler(rows: Dataset, token: int) -> Dataset:
    """`rows` and, last, one row of `token` and no loss; for a DataLoader with `training.order.RankBatches`."""
    from datasets import Dataset, concatenate_datasets

    row = {name: [values] for name, values in _filler_row(token).items()}
    spare = Dataset.from_dict(row, features=rows.features)
    return concatenate_datasets([rows, spare.with_format("numpy")])


def _shards(manifest: Manifest, split: str) -> list[FileEntry]:
    found = [entry for entry in manifest.files if entry.path.startswith(f"{split}/")]
    return sorted(found, key=lambda entry: entry.path)


def _filler_row(token: int) -> Row:
    values = {"input_ids": token, "labels": IGNORED_LABEL, "seq_lengths": 1}
    return {name: np.array([value], dtype=np.int32) for name, value in values.items()}
