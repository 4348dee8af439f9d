"""The rows of a snapshot, memory-mapped: as a plain torch dataset, which training reads, and as `datasets.Dataset`,
which trl insists on.

Both may end with one row more, of one token and no loss: what a process gets for which no row of a step is left.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np
import pyarrow as pa
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
_OPENED_AT_ONCE = 8
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
        """What is mapped, all these rows included. Raises BadInput for a shard that cannot be read."""
        if self._mapped is None:
            self._mapped = _Mapped(self.rows)
        missing = self._mapped.missing(chosen)
        if missing.size:
            self._map(self._mapped, missing)
        return self._mapped

    def _map(self, mapped: _Mapped, rows: np.ndarray) -> None:
        """Find these rows, and open the shards that are not open yet."""
        shards = [bisect_right(self._starts, row) - 1 for row in rows.tolist()]
        fresh = sorted(set(shards) - mapped.shards.keys())
        if fresh:
            # A shard's record batches are found one behind the other: from a disk, waiting, so several at once.
            with ThreadPoolExecutor(_OPENED_AT_ONCE) as pool:
                for shard, batches in zip(fresh, pool.map(self._read, fresh), strict=True):
                    mapped.add(shard, self._starts[shard], batches)
        for row, shard in zip(rows.tolist(), shards, strict=True):
            mapped.place(row, shard)

    def _read(self, shard: int) -> list[pa.RecordBatch]:
        path = self._paths[shard]
        batches = read_shard(path).select(COLUMNS).to_batches()
        if sum(batch.num_rows for batch in batches) != self._starts[shard + 1] - self._starts[shard]:
            raise BadInput(f"{path.name} does not have the rows that the manifest says; restore the snapshot")
        return batches

    def __getstate__(self) -> dict[str, Any]:
        return self.__dict__ | {"_mapped": None}  # a worker process maps the files itself


class _Mapped:
    """The shards that are open, and where their rows lie: 20 bytes a row, whatever its length.

    The places are copied when a row of their record batch is first asked for: read out of the files they would cost a
    page fault each, and all at once the first batch would wait for them.
    """

    def __init__(self, rows: int) -> None:
        self.shards: dict[int, tuple[list[int], list[pa.RecordBatch]]] = {}  # the first row of each record batch
        self._batches: list[list[np.ndarray]] = []  # the values of each of COLUMNS, of every record batch in use
        # Record batch; begin and end of the tokens; begin and end of the lengths. -1: not known yet.
        self._places: np.ndarray = np.full((rows, 5), -1, dtype=np.int32)

    def missing(self, chosen: np.ndarray) -> np.ndarray:
        """Those of the rows `chosen` whose places are not known."""
        return chosen[self._places[chosen, 0] < 0]

    def add(self, shard: int, first_row: int, batches: list[pa.RecordBatch]) -> None:
        """Take a shard in, whose rows begin at `first_row` of the split."""
        self.shards[shard] = ([*accumulate((b.num_rows for b in batches), initial=first_row)], batches)

    def place(self, row: int, shard: int) -> None:
        """Learn the places of a row, and of all others of its record batch."""
        if self._places[row, 0] >= 0:
            return
        starts, batches = self.shards[shard]
        number = bisect_right(starts, row) - 1
        batch, places = batches[number], self._places[starts[number] : starts[number + 1]]
        # The tokens and the labels of a row lie at the same places of their columns.
        # Buffers of a list column: validity, offsets, validity of the values, values. `to_numpy` would import pandas.
        columns = [column.buffers() for column in batch.columns]
        for column, of in ((1, 0), (3, 2)):
            offsets = np.frombuffer(columns[of][1], dtype=np.int32, count=batch.num_rows + 1)
            places[:, column], places[:, column + 1] = offsets[:-1], offsets[1:]
        places[:, 0] = len(self._batches)
        self._batches.append([np.frombuffer(buffers[3], dtype=np.int32) for buffers in columns])

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
