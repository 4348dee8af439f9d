"""From a bucket of instruction pairs to packed token rows: render, set aside what is too long, pack."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from radlake.chat import load_template
from radlake.packing import pack
from radlake.tokenizer import load_tokenizer

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
    ]
)


@dataclass(frozen=True)
class _Document:
    pair_key: str
    report_key: str
    input_ids: np.ndarray  # int32, (tokens,)
    labels: np.ndarray  # int32, (tokens,)


def pack_bucket(pairs: pa.Table, profile: str, tokenizer: str, template: str, max_length_tokens: int) -> pa.Table:
    """Rows of `packed_sequences` plus report_key and rule, for one (split, bucket) of pairs.

    Documents are taken in the order of the column `order`, whatever order the rows came in. A pair longer
    than a row comes back as a row of its own, without tokens, under the rule `too_long`.
    """
    pairs = pairs.sort_by([("order", "ascending"), ("pair_key", "ascending")])
    documents = _render(pairs, tokenizer, template)
    fitting = [d for d in documents if d.input_ids.size <= max_length_tokens]
    lengths = np.array([d.input_ids.size for d in fitting], dtype=np.int64)
    rows = [_row([fitting[i] for i in members]) for members in pack(lengths, max_length_tokens)]
    rejected = [_rejected(d) for d in documents if d.input_ids.size > max_length_tokens]
    place = {"profile": profile, "split": pairs["split"][0].as_py(), "bucket": pairs["bucket"][0].as_py()}
    return pa.Table.from_pylist([{**place, "row": n, **row} for n, row in enumerate([*rows, *rejected])], SCHEMA)


def _render(pairs: pa.Table, tokenizer_name: str, template_name: str) -> list[_Document]:
    tokenizer, template = load_tokenizer(tokenizer_name), load_template(template_name)
    columns = [pairs[name].to_pylist() for name in ("pair_key", "report_key", "instruction", "input", "output")]
    documents = []
    for pair_key, report_key, instruction, given, output in zip(*columns, strict=True):
        ids, labels = template.render(tokenizer, instruction, given, output)
        documents.append(_Document(pair_key, report_key, np.array(ids, np.int32), np.array(labels, np.int32)))
    return documents


def _row(documents: list[_Document]) -> dict[str, object]:
    return {
        "input_ids": np.concatenate([d.input_ids for d in documents]),
        "labels": np.concatenate([d.labels for d in documents]),
        "seq_lengths": [d.input_ids.size for d in documents],
        "pair_keys": [d.pair_key for d in documents],
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
