import hashlib

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.errors import BadInput
from radlake.snapshot.shard import SHARD_SCHEMA, ShardWriter, open_shard, read_shard


def rows_of(count, seed=0):
    rng = np.random.default_rng(seed)
    rows = []
    for number in range(count):
        lengths = rng.integers(1, 9, rng.integers(1, 5))
        ids = rng.integers(0, 128_256, lengths.sum())
        labels = np.where(rng.random(ids.size) < 0.5, ids, -100)
        values = (ids, labels, lengths, np.arange(lengths.size) + 10 * number)
        rows.append(dict(zip(SHARD_SCHEMA.names, (value.tolist() for value in values), strict=True)))
    return pa.Table.from_pylist(rows, schema=SHARD_SCHEMA)


def write(folder, parts, **options):
    with ShardWriter(folder, "train", **options) as writer:
        for part in parts:
            writer.write(part)
    return writer.entries


def contents(folder):
    return {path.name: path.read_bytes() for path in sorted((folder / "train").iterdir())}


def test_what_was_written_is_read_back(tmp_path):
    rows = rows_of(300)
    entries = write(tmp_path, [rows], rows_per_shard=128)
    assert [(e.path, e.rows) for e in entries] == [
        ("train/00000.arrow", 128),
        ("train/00001.arrow", 128),
        ("train/00002.arrow", 44),
    ]
    tables = [read_shard(tmp_path / entry.path) for entry in entries]
    assert pa.concat_tables(tables).equals(rows)
    for entry, table in zip(entries, tables, strict=True):
        content = (tmp_path / entry.path).read_bytes()
        assert (entry.bytes, entry.sha256) == (len(content), hashlib.sha256(content).hexdigest())
        assert entry.tokens == sum(map(len, table["input_ids"].to_pylist()))


def test_opens_as_a_memory_mapped_stream_without_copies(tmp_path):
    write(tmp_path, [rows_of(130)])
    before = pa.total_allocated_bytes()
    stream = pa.ipc.open_stream(pa.memory_map(str(tmp_path / "train/00000.arrow")))
    batches = list(stream)
    assert [batch.num_rows for batch in batches] == [64, 64, 2]
    assert stream.schema.equals(SHARD_SCHEMA, check_metadata=True)
    assert not stream.schema.metadata
    assert pa.total_allocated_bytes() - before < 1024


@settings(max_examples=20)
@given(st.lists(st.integers(0, 40), max_size=8), st.booleans())
def test_bytes_do_not_depend_on_how_rows_came_in(tmp_path_factory, sizes, as_batches):
    rows = rows_of(100)
    parts, start = [], 0
    for size in [*sizes, 100]:
        part = rows.slice(start, size)  # with offsets into shared buffers
        parts += part.to_batches() if as_batches else [part]
        start += size
    whole, cut = tmp_path_factory.mktemp("whole"), tmp_path_factory.mktemp("cut")
    options = {"rows_per_shard": 32, "rows_per_batch": 8}
    assert write(whole, [rows], **options) == write(cut, parts, **options)
    assert contents(whole) == contents(cut)


def test_bytes_do_not_depend_on_types_validity_or_extra_columns(tmp_path):
    rows = rows_of(20)
    wide = rows.cast(pa.schema([(name, pa.large_list(pa.int64())) for name in SHARD_SCHEMA.names]))
    wide = wide.select(SHARD_SCHEMA.names[::-1]).append_column("bucket", pa.array(range(20)))
    masked = pa.concat_tables([rows, rows]).take(pa.array(list(range(20))))
    assert write(tmp_path / "a", [rows]) == write(tmp_path / "b", [wide]) == write(tmp_path / "c", [masked])


def test_single_rows_give_the_same_bytes(tmp_path):
    rows = rows_of(10)
    with ShardWriter(tmp_path / "b", "train") as writer:
        for row in rows.to_pylist():
            writer.write_row(*(np.array(row[name]) for name in SHARD_SCHEMA.names))
    assert write(tmp_path / "a", [rows]) == writer.entries


def test_no_rows_no_shard(tmp_path):
    assert write(tmp_path, []) == []
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("value", [None, [None]])
def test_nulls_are_refused(tmp_path, value):
    row = {name: [1] for name in SHARD_SCHEMA.names} | {"labels": value}
    with pytest.raises(ValueError, match="labels"):
        write(tmp_path, [pa.Table.from_pylist([row], schema=SHARD_SCHEMA)])


def test_batches_must_fill_shards_evenly(tmp_path):
    with pytest.raises(ValueError, match="multiple"):
        ShardWriter(tmp_path, "train", rows_per_shard=100, rows_per_batch=64)


@pytest.mark.parametrize("content", [b"", b"\x00" * 64, b"ARROW1 and no more"])
def test_no_shard_at_all(tmp_path, content):
    path = tmp_path / "00000.arrow"
    path.write_bytes(content)
    with pytest.raises(BadInput, match=r"00000\.arrow"):
        read_shard(path)


def test_missing_shard(tmp_path):
    with pytest.raises(BadInput, match="not a readable shard"):
        open_shard(tmp_path / "00009.arrow")


def test_cut_off_shard(tmp_path):
    write(tmp_path, [rows_of(100)])
    path = tmp_path / "train/00000.arrow"
    path.write_bytes(path.read_bytes()[:-3000])
    with pytest.raises(BadInput, match="damaged or cut off"):
        read_shard(path)


def test_other_columns(tmp_path):
    path = tmp_path / "00000.arrow"
    table = pa.table({"text": ["no shard"]})
    with pa.ipc.new_stream(str(path), table.schema) as writer:
        writer.write_table(table)
    with pytest.raises(BadInput, match="columns"):
        read_shard(path)
