"""From a bucket of instruction pairs to packed token rows: render, set aside what is too long, pack."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from radlake.chat import Template, load_template
from radlake.packing import pack
from radlake.tokenizer import Tokenizer, load_tokenizer

TOO_LONG = "too_long"
_LISTS = pa.list_(pa.int32())
SCHEMA = pa.schema(
    [
        ("profile", pa.string()),
        ("split", pa.string()),
        ("bucket", pa.int32()),
        ("row", pa.int32()),
        ("input_ids", _LISTS),
        ("labels", _LISTS),
        ("seq_lengths", _LISTS),
        ("pair_keys", pa.list_(pa.string())),
        ("report_key", pa.string()),
        ("rule", pa.string()),
        ("truncated", pa.int32()),  # pairs of the row whose findings were cut
    ]
)


@dataclass(frozen=True)
class _Document:
    pair_key: str
    report_key: str
    input_ids: np.ndarray  # int32, (tokens,)
    labels: np.ndarray  # int32, (tokens,)
    truncated: bool


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
    """Rows of `packed_sequences` plus report_key, rule and truncated, for one (split, bucket) of pairs.

    Documents are taken in the order of the column `order`, whatever order the rows came in. A pair longer
    than a row loses the end of its input if `truncate` is set and some words of it fit; else it comes back as a row
    of its own, without tokens, under the rule `too_long`. Without `together` each document has a row of its own.
    """
    pairs = pairs.sort_by([("order", "ascending"), ("pair_key", "ascending")])
    form = load_template(template) if isinstance(template, str) else template
    documents = _render(pairs, load_tokenizer(tokenizer), form, max_length_tokens if truncate else None)
    fitting = [d for d in documents if d.input_ids.size <= max_length_tokens]
    lengths = np.array([d.input_ids.size for d in fitting], dtype=np.int64)
    packed = pack(lengths, max_length_tokens) if together else np.arange(lengths.size)[:, None]
    rows = [_row([fitting[i] for i in members]) for members in packed]
    rejected = [_rejected(d) for d in documents if d.input_ids.size > max_length_tokens]
    place = {"profile": profile, "split": pairs["split"][0].as_py(), "bucket": pairs["bucket"][0].as_py()}
    return pa.Table.from_pylist([{**place, "row": n, **row} for n, row in enumerate([*rows, *rejected])], SCHEMA)


def _render(pairs: pa.Table, tokenizer: Tokenizer, template: Template, room: int | None) -> list[_Document]:
    """Every pair as a document, cut to `room` tokens where possible; None cuts nothing."""
    columns = [pairs[name].to_pylist() for name in ("pair_key", "report_key", "instruction", "input", "output")]
    documents = []
    for pair_key, report_key, instruction, given, output in zip(*columns, strict=True):
        ids, labels = template.render(tokenizer, instruction, given, output)
        shorter = None
        if room is not None and len(ids) > room:
            shorter = _shortened(tokenizer, template, (instruction, given, output), room)
            ids, labels = shorter or (ids, labels)
        arrays = np.array(ids, np.int32), np.array(labels, np.int32)
        documents.append(_Document(pair_key, report_key, *arrays, truncated=shorter is not None))
    return documents


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


def _row(documents: list[_Document]) -> dict[str, object]:
    return {
        "input_ids": np.concatenate([d.input_ids for d in documents]),
        "labels": np.concatenate([d.labels for d in documents]),
        "seq_lengths": [d.input_ids.size for d in documents],
        "pair_keys": [d.pair_key for d in documents],
        "truncated": sum(d.truncated for d in documents),
    }


def _rejected(document: _Document) -> dict[str, object]:
    return {
        "input_ids": [],
        "labels": [],
        "seq_lengths": [],
        "pair_keys": [document.pair_key],
        "report_key": document.report_key,
        "rule": TOO_LONG,
    }
