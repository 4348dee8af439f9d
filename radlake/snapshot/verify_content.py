"""What the files of a snapshot must mean together; `radlake.snapshot.verify` calls these in turn."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from radlake.chat import IGNORED_LABEL
from radlake.errors import BadInput
from radlake.snapshot.files import FileEntry
from radlake.snapshot.lengths import LengthCounter
from radlake.snapshot.manifest import Manifest
from radlake.snapshot.merkle import MerkleTree, pair_digest
from radlake.snapshot.pairs import PAIRS_FILE, PAIRS_SCHEMA, SPLITS, TEST_FILE, TEST_SCHEMA
from radlake.snapshot.shard import open_shard

_TEST = SPLITS.index("test")


class PairIndex:
    """The split of every pair by its number (one byte each), and which ones the shards have shown so far."""

    def __init__(self, splits: np.ndarray) -> None:
        self._splits = splits  # int8 positions in SPLITS, (pairs,)
        self._seen = splits == _TEST  # those of the test split are in no shard
        counts = np.bincount(splits, minlength=len(SPLITS)).tolist()
        self.counts: dict[str, int] = dict(zip(SPLITS, counts, strict=True))

    def see(self, pair_ids: np.ndarray, split: str, where: str) -> None:
        """Marks pairs as seen. Raises BadInput if one is unknown, of another split, or seen before."""
        if pair_ids.size and (pair_ids.min() < 0 or pair_ids.max() >= self._splits.size):
            _fail(where, f"a pair number is not in {PAIRS_FILE}")
        if (self._splits[pair_ids] != SPLITS.index(split)).any():
            _fail(where, f"a pair belongs to another split than {split}")
        if self._seen[pair_ids].any() or np.unique(pair_ids).size != pair_ids.size:
            _fail(where, "a pair is there twice")
        self._seen[pair_ids] = True

    def first_unseen(self) -> int | None:
        """The lowest number of a train or eval pair that no shard has shown; None if all were."""
        unseen = np.flatnonzero(~self._seen)
        return int(unseen[0]) if unseen.size else None


def read_pairs(folder: Path, manifest: Manifest) -> PairIndex:
    """Checks `pairs.parquet`: numbers are positions, keys ascend, splits are known, its root is right."""
    tree = MerkleTree()
    codes = [np.empty(0, dtype=np.int8)]
    position = 0
    for batch in _batches(folder, PAIRS_FILE, PAIRS_SCHEMA):
        ids = batch["pair_id"].to_numpy()
        if not np.array_equal(ids, np.arange(position, position + ids.size)):
            _fail(PAIRS_FILE, "a pair's number is not its position")
        position += ids.size
        codes.append(_split_codes(batch["split"]))
        _add_leaves(tree, batch)
    _check_rows(PAIRS_FILE, manifest, position)
    if tree.root() != manifest.pairs_root:
        _fail(PAIRS_FILE, "its pairs do not give the manifest's pairs_root")
    return PairIndex(np.concatenate(codes))


def check_test(folder: Path, manifest: Manifest, index: PairIndex) -> None:
    """Checks `test.parquet`: exactly the test pairs of `pairs.parquet`, same text, no prefix sentence."""
    expected = _test_leaves(folder)
    rows = 0
    for batch in _batches(folder, TEST_FILE, TEST_SCHEMA):
        for pair in batch.to_pylist():
            pair["split"] = "test"
            if next(expected, None) != (pair["pair_key"], pair_digest(pair)):
                _fail(TEST_FILE, f"row {rows} is not the next test pair of {PAIRS_FILE}")
            if pair["output"] != pair["reference"]:
                _fail(TEST_FILE, f"the output in row {rows} is not its reference alone; a prefix sentence?")
            rows += 1
    if rows != index.counts["test"]:
        _fail(TEST_FILE, f"it holds {rows:,} pairs where {PAIRS_FILE} has {index.counts['test']:,} of test")
    _check_rows(TEST_FILE, manifest, rows)


def check_shard(
    folder: Path, entry: FileEntry, split: str, manifest: Manifest, index: PairIndex, lengths: LengthCounter
) -> tuple[int, int]:
    """Checks one shard batch by batch, marks its pairs in `index`, counts `lengths`; returns (rows, tokens)."""
    rows = tokens = 0
    try:
        for batch in open_shard(folder / entry.path):
            batch.validate(full=True)
            rows += batch.num_rows
            tokens += _check_batch(batch, entry.path, split, manifest, index)
            lengths.add(batch)
    except (pa.ArrowException, OSError, ValueError):
        _fail(entry.path, "it is not a readable Arrow stream")
    if (rows, tokens) != (entry.rows, entry.tokens):
        _fail(entry.path, f"it holds {rows:,} rows and {tokens:,} tokens, not what the manifest says")
    return rows, tokens


def _check_batch(batch: pa.RecordBatch, where: str, split: str, manifest: Manifest, index: PairIndex) -> int:
    """Checks the rows of one batch; returns its tokens."""
    ids, id_counts = _lists(batch["input_ids"], where)
    labels, label_counts = _lists(batch["labels"], where)
    documents, document_counts = _lists(batch["seq_lengths"], where)
    pair_ids, pair_counts = _lists(batch["pair_ids"], where)
    if not np.array_equal(id_counts, label_counts):
        _fail(where, "a row has not as many labels as tokens")
    if not np.array_equal(document_counts, pair_counts):
        _fail(where, "a row has not as many pairs as documents")
    if documents.size and documents.min() < 1:
        _fail(where, "a document has no tokens")
    if not np.array_equal(_sums(documents, document_counts), id_counts):
        _fail(where, "the documents of a row do not sum to its tokens")
    if id_counts.size and (id_counts.min() < 1 or id_counts.max() > manifest.profile.max_length_tokens):
        _fail(where, f"a row is empty or above {manifest.profile.max_length_tokens:,} tokens")
    if ids.size and (ids.min() < 0 or ids.max() >= manifest.tokenizer.vocab_size):
        _fail(where, "a token is outside the vocabulary")
    if ((labels != IGNORED_LABEL) & (labels != ids)).any():
        _fail(where, "a label is neither -100 nor its token")
    index.see(pair_ids, split, where)
    return int(ids.size)


def _lists(column: pa.ListArray, where: str) -> tuple[np.ndarray, np.ndarray]:
    """(values of all rows in one array, count per row)."""
    values = column.flatten()
    if column.null_count or values.null_count:
        _fail(where, "it holds a null")
    return values.to_numpy(), np.diff(column.offsets.to_numpy())


def _sums(values: np.ndarray, counts: np.ndarray) -> np.ndarray:
    ends = np.cumsum(counts)
    total = np.concatenate([[0], np.cumsum(values, dtype=np.int64)])
    return total[ends] - total[ends - counts]


def _split_codes(column: pa.Array) -> np.ndarray:
    codes = np.full(len(column), -1, dtype=np.int8)
    for code, split in enumerate(SPLITS):
        codes[pc.equal(column, split).to_numpy(zero_copy_only=False)] = code
    if (codes < 0).any():
        _fail(PAIRS_FILE, "a pair's split is none of " + ", ".join(SPLITS))
    return codes


def _add_leaves(tree: MerkleTree, batch: pa.RecordBatch) -> None:
    try:
        for key, digest in zip(batch["pair_key"].to_pylist(), batch["pair_digest"].to_pylist(), strict=True):
            tree.add(key, digest)
    except ValueError:
        _fail(PAIRS_FILE, "its keys are not sorted and distinct")


def _test_leaves(folder: Path) -> Iterator[tuple[str, bytes]]:
    """(key, digest) of the test pairs in `pairs.parquet`, in order."""
    for batch in _batches(folder, PAIRS_FILE, PAIRS_SCHEMA):
        test = batch.filter(pc.equal(batch["split"], "test"))
        yield from zip(test["pair_key"].to_pylist(), test["pair_digest"].to_pylist(), strict=True)


def _batches(folder: Path, name: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    try:
        with pq.ParquetFile(folder / name) as file:
            if not file.schema_arrow.equals(schema):
                _fail(name, "it does not have the columns it should")
            for batch in file.iter_batches(batch_size=16_384, use_threads=False):
                batch.validate(full=True)
                if any(batch[f.name].null_count for f in schema if not f.nullable):
                    _fail(name, "it holds a null")
                yield batch
    except (pa.ArrowException, OSError, ValueError):  # the latter of names that are no UTF-8
        _fail(name, "it is not a readable Parquet file")


def _check_rows(name: str, manifest: Manifest, rows: int) -> None:
    if rows != next(entry.rows for entry in manifest.files if entry.path == name):
        _fail(name, f"it holds {rows:,} rows, not what the manifest says")


def _fail(where: str, problem: str) -> NoReturn:
    raise BadInput(f"{where}: {problem}")
