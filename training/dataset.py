"""The rows of a snapshot for trl: memory-mapped shards as one `datasets.Dataset`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from radlake.chat import IGNORED_LABEL
from radlake.snapshot.manifest import Manifest

if TYPE_CHECKING:
    from datasets import Dataset

# What the collator reads; pair_ids stay on disk.
COLUMNS = ["input_ids", "labels", "seq_lengths"]


def split_rows(folder: Path, manifest: Manifest, split: str) -> Dataset | None:
    """The packed rows of `train` or `eval`, int32, read from the page cache as needed; None without any.

    Columns: input_ids (tokens), labels (tokens), seq_lengths (documents), see `radlake.snapshot.shard`.
    """
    from datasets import Dataset, concatenate_datasets

    paths = [entry.path for entry in manifest.files if entry.path.startswith(f"{split}/")]
    if not paths:
        return None
    shards = [Dataset.from_file(str(folder / path)) for path in sorted(paths)]
    return concatenate_datasets(shards).select_columns(COLUMNS).with_format("numpy")


def filled_up(rows: Dataset, multiple: int, token: int) -> Dataset:
    """`rows` with as many rows of one token and no loss as make their number a multiple of `multiple`.

    Without them the last step of an epoch would see some rows a second time.
    """
    from datasets import Dataset, concatenate_datasets

    missing = -len(rows) % multiple
    if not missing:
        return rows
    filler = {"input_ids": [[token]], "labels": [[IGNORED_LABEL]], "seq_lengths": [[1]]}
    spare = Dataset.from_dict({k: v * missing for k, v in filler.items()}, features=rows.features)
    return concatenate_datasets([rows, spare.with_format("numpy")])
