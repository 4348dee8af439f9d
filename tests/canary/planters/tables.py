"""Plant a word in Parquet, Arrow, token shards and Delta tables."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from deltalake import CommitProperties, DeltaTable, write_deltalake

from radlake.tokenizer import load_tokenizer
from tests.canary.planters.registry import PLANTERS, planter, sentence

_IGNORED = -100
_END_OF_TURN = 128_009


def token_ids(text: str) -> list[int]:
    """Llama-3's ids of `text`, with what a shard holds around them."""
    return [_IGNORED, _END_OF_TURN, *load_tokenizer("llama3").encode(text), _END_OF_TURN, _IGNORED]


def _nested(word: str) -> dict[str, pa.Array]:
    """The word in one column only, at the depth that a nested type allows."""
    person = {"name": {"family": [None, sentence(word)]}, "ids": [1]}
    by_key = pa.array([[("a", [sentence(word)])], []], pa.map_(pa.string(), pa.list_(pa.string())))
    return {
        "string": pa.array(["a", sentence(word)]),
        "large-string": pa.array(["a", sentence(word)], pa.large_string()),
        "string-view": pa.array(["a", sentence(word)], pa.string_view()),
        "binary": pa.array([b"\xff\xfe\xfd", sentence(word).encode()]),
        "binary-gzip": pa.array([b"", gzip.compress(sentence(word).encode())]),
        "fixed-size-binary": pa.array([word.encode().ljust(40)], pa.binary(40)),
        "struct": pa.array([None, person]),
        "map": by_key,
        "map-key": pa.array([[(sentence(word), 1)]], pa.map_(pa.string(), pa.int32())),
        "fixed-size-list": pa.array([["a", sentence(word)]], pa.list_(pa.string(), 2)),
        "json": pa.array([json.dumps({"a": json.dumps({"b": word + "\u2603"})})]),
        "dictionary": pa.array(["a", sentence(word), "a"]).dictionary_encode(),
        "unused-dictionary-entry": pa.array(["a", sentence(word)]).dictionary_encode().take(pa.array([0, 0])),
        "invalid-utf-8": pa.Array.from_buffers(*_string_of(b"\xff" + sentence(word).encode())),
    }


def _string_of(data: bytes) -> tuple[pa.DataType, int, list[pa.Buffer | None]]:
    return pa.string(), 1, [None, pa.py_buffer(np.array([0, len(data)], "<i4")), pa.py_buffer(data)]


def _write_parquet(path: Path, table: pa.Table, **options: Any) -> None:
    pq.write_table(table, path, write_statistics=False, **options)


def _write_arrow(path: Path, table: pa.Table, *, stream: bool = True, codec: str | None = None) -> None:
    options = pa.ipc.IpcWriteOptions(compression=codec)
    opened = (pa.ipc.new_stream if stream else pa.ipc.new_file)(path, table.schema, options=options)
    with opened as writer:
        writer.write_table(table, max_chunksize=1)


def _register_columns() -> None:
    for name in _nested("x"):

        def parquet(folder: Path, word: str, name: str = name) -> None:
            _write_parquet(folder / "a.parquet", pa.table({"n": _nested(word)[name]}), compression="zstd")

        def arrow(folder: Path, word: str, name: str = name) -> None:
            _write_arrow(folder / "a.arrow", pa.table({"n": _nested(word)[name]}), codec="zstd")

        PLANTERS[f"parquet-{name}"] = (parquet, "parquet column n")
        PLANTERS[f"arrow-{name}"] = (arrow, "arrow column n")


def _register_codecs() -> None:
    for codec in ("none", "snappy", "gzip", "zstd", "brotli", "lz4"):

        def plant(folder: Path, word: str, codec: str = codec) -> None:
            table = pa.table({"id": [1, 2, 3], "text": ["a", "b", sentence(word)]})
            _write_parquet(folder / "no-suffix", table, compression=codec, row_group_size=1)

        PLANTERS[f"parquet-{codec}"] = (plant, "parquet column text")


_register_columns()
_register_codecs()


@planter("parquet-delta-byte-array", "parquet column text")
def _parquet_delta_byte_array(folder: Path, word: str) -> None:
    encoding = {"text": "DELTA_BYTE_ARRAY"}
    table = pa.table({"text": [sentence("a"), sentence(word)]})
    _write_parquet(folder / "a.parquet", table, use_dictionary=False, column_encoding=encoding)


@planter("parquet-statistics-only", "statistics of text")
def _parquet_statistics(folder: Path, word: str) -> None:
    table = pa.table({"text": [word]})
    pq.write_table(table, folder / "a.parquet", compression="none", use_dictionary=False)
    data = (folder / "a.parquet").read_bytes()
    # A page holds a value's length before the value; the footer's copies stay as they are.
    cell, other = (len(word).to_bytes(4, "little") + text.encode() for text in (word, "x" * len(word)))
    (folder / "a.parquet").write_bytes(data.replace(cell, other))
    assert pq.read_table(folder / "a.parquet")["text"].to_pylist() == ["x" * len(word)]


@planter("parquet-metadata", "parquet metadata")
def _parquet_metadata(folder: Path, word: str) -> None:
    packed = base64.b64encode(sentence(word).encode())
    _write_parquet(folder / "a.parquet", pa.table({"n": [1]}).replace_schema_metadata({"made": packed}))


@planter("parquet-field-metadata", "parquet schema")
def _parquet_field_metadata(folder: Path, word: str) -> None:
    field = pa.field("n", pa.int64(), metadata={"comment": sentence(word)})
    _write_parquet(folder / "a.parquet", pa.table([pa.array([1])], schema=pa.schema([field])))


@planter("parquet-column-name", "parquet schema")
def _parquet_column_name(folder: Path, word: str) -> None:
    _write_parquet(folder / "a.parquet", pa.table({word: [1]}))


@planter("parquet-inside-gzip", "gzip > parquet column text")
def _parquet_inside_gzip(folder: Path, word: str) -> None:
    sink = pa.BufferOutputStream()
    pq.write_table(pa.table({"text": [sentence(word)]}), sink, compression="zstd")
    (folder / "a.parquet.gz").write_bytes(pa.compress(sink.getvalue(), "gzip", asbytes=True))


@planter("arrow-batch-metadata", "arrow metadata")
def _arrow_batch_metadata(folder: Path, word: str) -> None:
    batch = pa.record_batch({"n": [1]})
    with pa.ipc.new_stream(folder / "a.arrow", batch.schema) as writer:
        writer.write_batch(batch, custom_metadata={"made": sentence(word)})


@planter("arrow-file-lz4", "arrow column text")
def _arrow_file(folder: Path, word: str) -> None:
    table = pa.table({"text": ["a", sentence(word)]})
    _write_arrow(folder / "a.feather", table, stream=False, codec="lz4")


@planter("arrow-behind-null", "arrow column text")
def _arrow_behind_null(folder: Path, word: str) -> None:
    kind, rows, buffers = _string_of(sentence(word).encode())
    hidden = pa.Array.from_buffers(kind, rows, [pa.py_buffer(b"\0"), *buffers[1:]])
    _write_arrow(folder / "a.arrow", pa.table({"text": hidden}), codec="zstd")


@planter("arrow-after-the-end", "arrow after the end > arrow column text")
def _arrow_after_the_end(folder: Path, word: str) -> None:
    for text, name in (("a", "a.arrow"), (sentence(word), "b.arrow")):
        _write_arrow(folder / name, pa.table({"text": [text]}), codec="zstd")
    with (folder / "a.arrow").open("ab") as first:
        first.write((folder / "b.arrow").read_bytes())
    (folder / "b.arrow").unlink()


# A packed row: the word stands in the middle of a long list, and in one list only.
def _rows(word: str) -> list[list[int]]:
    texts: Iterable[str] = ("No effusion. " * 40, "No edema. " * 40 + sentence(word) + " No mass." * 40)
    return [token_ids(text) for text in texts]


@planter("shard-arrow-stream", "arrow tokens of input_ids")
def _shard(folder: Path, word: str) -> None:
    columns = {
        "input_ids": pa.array(_rows(word), pa.list_(pa.int32())),
        "labels": pa.array([[_IGNORED] * len(row) for row in _rows(word)], pa.list_(pa.int32())),
        "seq_lengths": pa.array([[len(row)] for row in _rows(word)], pa.list_(pa.int32())),
    }
    _write_arrow(folder / "00000.arrow", pa.table(columns))


@planter("shard-labels-only", "arrow tokens of labels")
def _shard_labels(folder: Path, word: str) -> None:
    columns = {"input_ids": [[1, 2], [3]], "labels": pa.array(_rows(word), pa.large_list(pa.int64()))}
    _write_arrow(folder / "00000.arrow", pa.table(columns), codec="lz4")


@planter("tokens-parquet", "parquet tokens of input_ids")
def _tokens_parquet(folder: Path, word: str) -> None:
    columns = {"input_ids": pa.array([None, *_rows(word)], pa.list_(pa.int32()))}
    _write_parquet(folder / "a.parquet", pa.table(columns), compression="zstd")


@planter("tokens-binary", "parquet tokens of pair.input_ids")
def _tokens_binary(folder: Path, word: str) -> None:
    pairs = [{"input_ids": np.array(row, "<i4").tobytes()} for row in _rows(word)]
    _write_parquet(folder / "a.parquet", pa.table({"pair": pairs}), compression="zstd")


def _delta(folder: Path, word: str, **options: Any) -> DeltaTable:
    """A real table of two commits; `text` holds the word."""
    for n, text in enumerate(["a", word]):
        write_deltalake(folder, pa.table({"n": [n], "text": [text]}), mode="append", **options)
    return DeltaTable(folder)


def _remove(paths: Iterable[Path]) -> None:
    for path in list(paths):
        path.unlink()


@planter("delta-data", "parquet column text")
def _delta_data(folder: Path, word: str) -> None:
    _delta(folder, word, configuration={"delta.dataSkippingStatsColumns": "n"})


@planter("delta-commit-statistics", "text")
def _delta_commit(folder: Path, word: str) -> None:
    _delta(folder, word)
    _remove(folder.glob("*.parquet"))


@planter("delta-commit-user-metadata", "text")
def _delta_user_metadata(folder: Path, word: str) -> None:
    packed = base64.b64encode(sentence(word).encode()).decode()
    _delta(folder, "a", commit_properties=CommitProperties(custom_metadata={"note": packed}))


@planter("delta-checkpoint", "parquet column add.stats")
def _delta_checkpoint(folder: Path, word: str) -> None:
    _delta(folder, word).create_checkpoint()
    _remove(folder.glob("*.parquet"))
    _remove(folder.glob("_delta_log/*.json"))


@planter("delta-partition-folder", "name")
def _delta_partition(folder: Path, word: str) -> None:
    _delta(folder, word, partition_by=["text"])
    _remove(folder.glob("_delta_log/*"))
