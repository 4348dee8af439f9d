"""From buckets of instruction pairs to packed token rows: render, set aside what is too long, pack."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from radlake.chat import IGNORED_LABEL, Template, load_template
from radlake.documents import Documents, concatenated, render_documents
from radlake.encoding import TOKENS
from radlake.packing import pack
from radlake.tokenizer import Tokenizer, load_tokenizer

TOO_LONG = "too_long"
SCHEMA = pa.schema(
    [
        ("profile", pa.string()),
        ("split", pa.string()),
        ("bucket", pa.int32()),
        ("row", pa.int32()),
        ("input_ids", TOKENS),
        ("labels", TOKENS),
        ("seq_lengths", TOKENS),
        ("pair_keys", pa.list_(pa.string())),
        ("report_key", pa.string()),
        ("rule", pa.string()),
        ("truncated", pa.int32()),  # pairs of the row whose findings were cut
        ("loss_tokens", pa.int32()),  # labels of the row that count
    ]
)
_TEXTS = ["instruction", "input", "output"]
_PAIRS_AT_ONCE = 20_000  # are rendered: memory that was just used is quicker than new memory


def buckets_of(pairs: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """One bucket after another, of pairs that come sorted by (split, bucket)."""
    waiting: list[pa.RecordBatch] = []
    for batch in pairs:
        for part in _cut_between_buckets(batch):
            if waiting and _place(part) != _place(waiting[0]):
                yield pa.Table.from_batches(waiting)
                waiting = []
            waiting.append(part)
    if waiting:
        yield pa.Table.from_batches(waiting)


def with_order(pairs: pa.Table, seed: int) -> pa.Table:
    """With the column `order`: a hash of the pair's key."""
    order = [hashlib.sha256(f"order:{seed}:{key}".encode()).digest() for key in pairs["pair_key"].to_pylist()]
    return pairs.append_column("order", pa.array(order, pa.binary()))


def _cut_between_buckets(batch: pa.RecordBatch) -> Iterator[pa.RecordBatch]:
    splits, buckets = batch["split"].dictionary_encode().indices.to_numpy(), batch["bucket"].to_numpy()
    cuts = np.flatnonzero((np.diff(splits) != 0) | (np.diff(buckets) != 0)) + 1
    edges = [0, *cuts.tolist(), batch.num_rows]
    for start, end in pairwise(edges):
        if end > start:
            yield batch.slice(start, end - start)


def _place(pairs: pa.RecordBatch | pa.Table) -> tuple[str, int]:
    return pairs["split"][0].as_py(), pairs["bucket"][0].as_py()


def pack_bucket(
    pairs: pa.Table,
    profile: str,
    tokenizer: str,
    template: str | Template,
    max_length_tokens: int,
    *,
    truncate: bool = False,
    together: bool = True,
) -> pa.Table:
    """Rows of `packed_sequences` plus report_key, rule and counts, for one (split, bucket) of pairs.

    Documents are taken in the order of the column `order`, whatever order the rows came in. A pair longer
    than a row loses the end of its input if `truncate` is set and some words of it fit; else it comes back as a row
    of its own, without tokens, under the rule `too_long`. Without `together` each document has a row of its own.
    """
    form = load_template(template) if isinstance(template, str) else template
    documents, cut = _rendered(pairs, load_tokenizer(tokenizer), form, max_length_tokens if truncate else None)
    keys = [("order", "ascending"), ("pair_key", "ascending")]
    ranked = pc.sort_indices(pairs.select(["order", "pair_key"]), sort_keys=keys).to_numpy().astype(np.int64)
    lengths = documents.lengths[ranked]
    fits = lengths <= max_length_tokens
    packed = pack(lengths[fits], max_length_tokens) if together else list(np.arange(fits.sum())[:, None])
    fitting = ranked[fits]
    members = [fitting[row] for row in packed]
    rows = [*_packed_rows(documents, cut, pairs, members), *_rejected_rows(pairs.take(pa.array(ranked[~fits])))]
    split, bucket = _place(pairs)
    return _placed(pa.concat_tables(rows), profile=profile, split=split, bucket=bucket)


def _placed(rows: pa.Table, **place: object) -> pa.Table:
    """With where they stand: the same for all of them, and numbered."""
    columns = {name: rows[name] for name in rows.column_names}
    columns |= {name: pa.repeat(pa.scalar(value, SCHEMA.field(name).type), len(rows)) for name, value in place.items()}
    columns["row"] = pa.array(np.arange(len(rows), dtype=np.int32))
    return pa.table([columns[name] for name in SCHEMA.names], schema=SCHEMA)


def _packed_rows(
    documents: Documents, cut: np.ndarray, pairs: pa.Table, members: list[np.ndarray]
) -> Iterator[pa.Table]:
    """The rows made of these documents, `members` of each."""
    if not members:
        return
    order, ends = np.concatenate(members), np.cumsum([0, *map(len, members)])
    documents = documents.take(order)
    tokens = documents.ids.offsets.take(pa.array(ends))  # where each row ends, as lists count
    columns = {
        "input_ids": pa.ListArray.from_arrays(tokens, documents.ids.values),
        "labels": pa.ListArray.from_arrays(tokens, pa.array(documents.labels())),
        "seq_lengths": _lists(ends, pa.array(documents.lengths.astype(np.int32))),
        "pair_keys": _lists(ends, pairs["pair_key"].take(pa.array(order)).combine_chunks()),
        "report_key": pa.nulls(len(members), pa.string()),
        "rule": pa.nulls(len(members), pa.string()),
        "truncated": pa.array(np.add.reduceat(cut[order], ends[:-1], dtype=np.int32)),
        "loss_tokens": pa.array(np.add.reduceat(documents.lengths - documents.silent, ends[:-1]).astype(np.int32)),
    }
    yield pa.table(columns)


def _rejected_rows(pairs: pa.Table) -> Iterator[pa.Table]:
    """A row without tokens for each of these pairs."""
    if not len(pairs):
        return
    no_tokens = _lists(np.zeros(len(pairs) + 1), pa.array([], pa.int32()))
    columns = {
        **dict.fromkeys(("input_ids", "labels", "seq_lengths"), no_tokens),
        "pair_keys": _lists(np.arange(len(pairs) + 1), pairs["pair_key"].combine_chunks()),
        "report_key": pairs["report_key"],
        "rule": pa.repeat(pa.scalar(TOO_LONG), len(pairs)),
        **dict.fromkeys(("truncated", "loss_tokens"), pa.nulls(len(pairs), pa.int32())),
    }
    yield pa.table(columns)


def _lists(ends: np.ndarray, values: pa.Array) -> pa.ListArray:
    return pa.ListArray.from_arrays(pa.array(ends.astype(np.int32)), values)


def _rendered(
    pairs: pa.Table, tokenizer: Tokenizer, template: Template, room: int | None
) -> tuple[Documents, np.ndarray]:
    """Every pair as a document, cut to `room` tokens where possible, and which were, (pairs,); None cuts nothing."""
    texts = pairs.select(_TEXTS).combine_chunks().to_batches(max_chunksize=_PAIRS_AT_ONCE)
    parts = (batch.columns for batch in texts)
    documents = concatenated([render_documents(tokenizer, template, *texts) for texts in parts])
    cut = np.zeros(len(pairs), bool)
    if room is None:
        return documents, cut
    shorter = {}
    for number in np.flatnonzero(documents.lengths > room).tolist():
        instruction, given, output = (pairs[name][number].as_py() for name in _TEXTS)
        found = _shortened(tokenizer, template, (instruction, given, output), room)
        if found is not None:
            shorter[number] = found
    cut[list(shorter)] = True
    return _replaced(documents, shorter), cut


def _shortened(
    tokenizer: Tokenizer, template: Template, pair: tuple[str, str, str], room: int
) -> tuple[list[int], list[int]] | None:
    """The pair with as many whole words of its input as fit into `room` tokens; None if not even one does."""
    instruction, given, output = pair
    ends = [word.end() for word in re.finditer(r"\S+", given)]

    def rendered(words: int) -> tuple[list[int], list[int]]:
        return template.render(tokenizer, instruction, given[: ends[words - 1]], output)

    # A word more may in rare cases be a token less, so what is found is looked at once more.
    words = bisect_right(range(1, len(ends) + 1), room, key=lambda words: len(rendered(words)[0]))
    while words and len(rendered(words)[0]) > room:
        words -= 1
    return rendered(words) if words else None


def _replaced(documents: Documents, others: dict[int, tuple[list[int], list[int]]]) -> Documents:
    """With other (ids, labels) for the documents of these numbers."""
    if not others:
        return documents
    silent = [next(n for n, label in enumerate(labels) if label != IGNORED_LABEL) for _, labels in others.values()]
    new = Documents(pa.array([ids for ids, _ in others.values()], TOKENS), np.array(silent, np.int64))
    which = np.arange(len(documents.ids))
    which[list(others)] = len(which) + np.arange(len(others))
    return concatenated([documents, new]).take(which)
