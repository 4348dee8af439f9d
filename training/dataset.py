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
from radlake.errors import BadInput
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
        self._mapped: _Mapped | None = None
        self._filler = None if filler is None else _filler_row(filler)

    @property
    def rows(self) -> int:
        """Rows of the split, without the filler."""
        return self._starts[-1]

    @property
    def opened(self) -> list[int]:
        """Numbers of the shards that this process has mapped."""
        return sorted(self._mapped.shards) if self._mapped else []

    def __len__(self) -> int:
        return self.rows + (self._filler is not None)

    def __getitem__(self, number: int) -> Row:
        return self.__getitems__([number])[0]

    def __getitems__(self, numbers: Sequence[int]) -> list[Row]:
        """The rows of a batch, looked up together: one by one, the look-up would cost more than the views."""
        if self._filler is not None and self.rows in numbers:
            return [self._filler if number == self.rows else self[number] for number in numbers]
        chosen = np.asarray(numbers, dtype=np.int64)
        if chosen.size and not 0 <= chosen.min() <= chosen.max() < self.rows:
            raise IndexError("no such row")
        return self._open(chosen).views(chosen)

    def _open(self, chosen: np.ndarray) -> _Mapped:
        """What is mapped, the shards of all these rows included."""
        if self._mapped is None:
            self._mapped = _Mapped(self.rows)
        for number in self._mapped.missing(chosen):
            shard = bisect_right(self._starts, number) - 1
            if shard not in self._mapped.shards:
                self._mapped.add(shard, self._paths[shard], slice(*self._starts[shard : shard + 2]))
        return self._mapped

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_mapped": None}  # a worker process maps the files itself


class _Mapped:
    """The shards that are open, and where each of their rows lies: 20 bytes a row, whatever its length.

    The places are copied: read out of the files they would cost a page fault each.
    """

    def __init__(self, rows: int) -> None:
        self.shards: set[int] = set()
        self._batches: list[list[np.ndarray]] = []  # the values of each of COLUMNS, of every record batch
        # Record batch; begin and end of the tokens; begin and end of the lengths. -1: not open yet.
        self._places = np.full((rows, 5), -1, dtype=np.int32)

    def missing(self, chosen: np.ndarray) -> list[int]:
        """Those of the rows `chosen` whose shards are not open."""
        return chosen[self._places[chosen, 0] < 0].tolist()

    def add(self, shard: int, path: Path, rows: slice) -> None:
        """Map a shard that holds these rows of the split. Raises BadInput if it cannot be read or holds others."""
        batches = read_shard(path).select(COLUMNS).to_batches()
        if sum(batch.num_rows for batch in batches) != rows.stop - rows.start:
            raise BadInput(f"{path.name} does not have the rows that the manifest says; restore the snapshot")
        at = rows.start
        for batch in batches:
            places = self._places[at : at + batch.num_rows]
            # The tokens and the labels of a row lie at the same places of their columns.
            for column, offsets in ((1, batch["input_ids"].offsets), (3, batch["seq_lengths"].offsets)):
                places[:, column], places[:, column + 1] = offsets.to_numpy()[:-1], offsets.to_numpy()[1:]
            places[:, 0] = len(self._batches)
            self._batches.append([column.values.to_numpy() for column in batch.columns])
            at += batch.num_rows
        self.shards.add(shard)

    def views(self, chosen: np.ndarray) -> list[Row]:
        """The rows, none of them copied."""
        batches, found = self._batches, []
        for batch, start, end, first, last in self._places[chosen].tolist():
            ids, labels, lengths = batches[batch]
            row = {"input_ids": ids[start:end], "labels": labels[start:end], "seq_lengths": lengths[first:last]}
            found.append(row)
        return found


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
