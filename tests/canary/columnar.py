"""Open Parquet and Arrow IPC: every cell of every column, names, metadata, statistics, token lists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pyarrow.types as pt

from tests.canary.kinds import Opener, Part, sniff
from tests.canary.match import SEPARATOR
from tests.canary.text import decoded

TOKEN_COLUMNS = {"input_ids", "labels", "token_ids"}
# Helper threads were seen to abort the process, rarely, when it ended soon after a scan.
_ONE_THREAD = pa.ipc.IpcReadOptions(use_threads=False)
_TEXT_TYPES = {"NONE", "STRING", "JSON", "ENUM", "BSON"}


def _parquet(data: bytes) -> Iterator[Part]:
    """Texts are read with their dictionaries, which may still hold values that no row uses any more."""
    file = pq.ParquetFile(pa.BufferReader(data))
    with_dictionaries = pq.ParquetFile(pa.BufferReader(data), read_dictionary=_text_columns(file))
    yield from _metadata(file.metadata.metadata)
    yield from _schema(file.schema_arrow)
    yield from _statistics(file.metadata)
    for group in range(file.num_row_groups):
        try:
            yield from _table(with_dictionaries.read_row_group(group, use_threads=False))
        except (OSError, pa.ArrowException):
            # Some encodings cannot be read that way.
            yield from _table(file.read_row_group(group, use_threads=False))


def _text_columns(file: pq.ParquetFile) -> list[str]:
    columns = (file.schema.column(i) for i in range(len(file.schema)))
    return [
        column.path
        for column in columns
        if column.physical_type == "BYTE_ARRAY" and column.logical_type.type in _TEXT_TYPES
    ]


def _statistics(metadata: pq.FileMetaData) -> Iterator[Part]:
    for group in range(metadata.num_row_groups):
        for i in range(metadata.num_columns):
            column = metadata.row_group(group).column(i)
            statistics = column.statistics
            if statistics is None or not statistics.has_min_max:
                continue
            for value in _bounds(statistics):
                content = value if isinstance(value, str | bytes) else str(value)
                yield Part(f"statistics of {column.path_in_schema}", content)


def _bounds(statistics: pq.Statistics) -> list[Any]:
    raw = [statistics.min_raw, statistics.max_raw]
    try:
        return [*raw, statistics.min, statistics.max]
    except (OverflowError, ValueError, NotImplementedError):
        return raw  # a date that Python has none for


def _arrow(data: bytes) -> Iterator[Part]:
    source = pa.BufferReader(data)
    if data.startswith(b"ARROW1"):
        yield from _arrow_file(pa.ipc.open_file(source, options=_ONE_THREAD))
        return
    reader = pa.ipc.open_stream(source, options=_ONE_THREAD)
    yield from _schema(reader.schema)
    while True:
        try:
            batch, metadata = reader.read_next_batch_with_custom_metadata()
        except StopIteration:
            break
        yield from _metadata(metadata)
        yield from _table(batch)
    yield Part("after the end", source.read())


def _arrow_file(reader: pa.ipc.RecordBatchFileReader) -> Iterator[Part]:
    yield from _schema(reader.schema)
    for number in range(reader.num_record_batches):
        batch, metadata = reader.get_batch_with_custom_metadata(number)
        yield from _metadata(metadata)
        yield from _table(batch)


def _schema(schema: pa.Schema) -> Iterator[Part]:
    described = schema.to_string(
        truncate_metadata=False, show_field_metadata=True, show_schema_metadata=True, element_size_limit=10**9
    )
    yield Part("schema", described)
    yield from _metadata(schema.metadata)


def _metadata(metadata: Any) -> Iterator[Part]:
    for key, value in dict(metadata or {}).items():
        yield Part("metadata", key)
        yield Part("metadata", value)


def _table(table: pa.Table | pa.RecordBatch) -> Iterator[Part]:
    for name, column in zip(table.schema.names, table.columns, strict=True):
        for chunk in column.chunks if isinstance(column, pa.ChunkedArray) else [column]:
            yield from _leaves(chunk, name)


def _leaves(array: pa.Array, path: str) -> Iterator[Part]:
    """The values of `array` at every depth; `path` is 'column.field', lists add nothing to it."""
    kind = array.type
    if isinstance(array, pa.ExtensionArray):
        yield from _leaves(array.storage, path)
    elif pt.is_dictionary(kind):
        yield from _leaves(array.dictionary, path)
    elif pt.is_run_end_encoded(kind):
        yield from _leaves(array.values, path)
    elif pt.is_struct(kind) or pt.is_union(kind):
        for i in range(kind.num_fields):
            yield from _leaves(array.field(i), f"{path}.{kind.field(i).name}")
    elif pt.is_map(kind):
        yield from _leaves(array.keys, f"{path}.key")
        yield from _leaves(array.items, f"{path}.value")
    elif pt.is_nested(kind):
        if _holds_tokens(path) and pt.is_integer(kind.value_type):
            yield Part(f"tokens of {path}", _token_rows(array))
        yield from _leaves(array.values, path)
    elif not pt.is_null(kind):
        yield from _cells(array, path)


def _holds_tokens(path: str) -> bool:
    return path.rpartition(".")[2].lower() in TOKEN_COLUMNS


def _token_rows(lists: pa.Array) -> list[np.ndarray]:
    """One row of ids per list: a word's tokens may be spread over the whole row, never over two."""
    lengths = pc.fill_null(pc.list_value_length(lists), 0).to_numpy(zero_copy_only=False)
    ids = pc.fill_null(lists.flatten().cast(pa.int64(), safe=False), -1).to_numpy(zero_copy_only=False)
    return np.split(ids, np.cumsum(lengths)[:-1]) if len(lengths) else []


def _cells(array: pa.Array, path: str) -> Iterator[Part]:
    kind = array.type
    where = f"column {path}"
    if pt.is_string(kind) or pt.is_large_string(kind) or pt.is_string_view(kind):
        yield from _texts(_revealed(array).cast(pa.large_binary()), where)
    elif pt.is_fixed_size_binary(kind) or pt.is_binary_view(kind):
        yield from _blobs(array.cast(pa.large_binary()), path)
    elif pt.is_binary(kind) or pt.is_large_binary(kind):
        yield from _blobs(_revealed(array), path)
    elif not (pt.is_integer(kind) and _holds_tokens(path)):
        # Numbers and dates too: a record number or a birth date need not be stored as text.
        yield from _texts(_as_strings(array).cast(pa.large_binary()), where)


def _revealed(array: pa.Array) -> pa.Array:
    """`array` with the bytes that stand behind its nulls; views have no such bytes in order."""
    if not array.null_count or pt.is_string_view(array.type):
        return array
    buffers = [None, *array.buffers()[1:]]
    return pa.Array.from_buffers(array.type, len(array), buffers, offset=array.offset)


def _as_strings(array: pa.Array) -> pa.Array:
    if pt.is_floating(array.type):
        # 7741209.0, and not 7.741209e+06.
        return pa.array([f"{value:f}" for value in array.drop_null().to_pylist()], pa.string())
    try:
        return array.cast(pa.string())
    except pa.ArrowNotImplementedError:
        return pa.array([str(value) for value in array.drop_null().to_pylist()], pa.string())


def _texts(values: pa.Array, where: str) -> Iterator[Part]:
    joined = SEPARATOR.encode().join(values.drop_null().to_pylist())
    for text in decoded(joined):
        yield Part(where, text)


def _blobs(values: pa.Array, path: str) -> Iterator[Part]:
    """Binary cells: packed ones are opened in turn, the others are read as text and maybe as tokens."""
    for value in values.drop_null().to_pylist():
        if (kind := sniff(value)) and not kind.endswith("?"):
            yield Part(f"column {path}", value)
    if _holds_tokens(path):
        whole = (value for value in values.drop_null().to_pylist() if len(value) % 4 == 0)
        yield Part(f"tokens of {path}", [np.frombuffer(value, "<i4") for value in whole])
    yield from _texts(values, f"column {path}")


COLUMNAR: dict[str, Opener] = {"parquet": _parquet, "arrow": _arrow}
