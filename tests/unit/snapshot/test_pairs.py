import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from radlake.prompts import PREFIXES
from radlake.snapshot import pairs as module
from radlake.snapshot.merkle import pairs_root
from radlake.snapshot.pairs import PAIRS_SCHEMA, TEST_SCHEMA, with_digest, write_pairs, write_test


@pytest.fixture
def table(draft):
    return pa.Table.from_pylist(draft.pairs)


@pytest.fixture
def text_rows():
    rows = [dict.fromkeys(TEST_SCHEMA.names, "text") | {"pair_key": f"{i:03d}"} for i in range(50)]
    return pa.Table.from_pylist(rows)


@pytest.fixture(autouse=True)
def small_groups(monkeypatch):
    monkeypatch.setattr(module, "ROWS_PER_GROUP", 16)


def folders(tmp_path, count):
    made = [tmp_path / str(number) for number in range(count)]
    for folder in made:
        folder.mkdir()
    return made


def test_pairs_are_numbered_by_position(tmp_path, draft, table):
    written = write_pairs(tmp_path, [table])
    back = pq.read_table(tmp_path / "pairs.parquet")
    assert back.schema.equals(PAIRS_SCHEMA, check_metadata=True)
    assert back["pair_id"].to_pylist() == list(range(60))
    assert back["pair_key"].to_pylist() == [pair["pair_key"] for pair in draft.pairs]
    assert written.pairs == {"train": 40, "eval": 10, "test": 10}
    assert written.pairs_root == pairs_root(draft.pairs)
    assert (written.entry.rows, written.entry.tokens) == (60, None)
    assert pq.ParquetFile(tmp_path / "pairs.parquet").num_row_groups == 4


def test_bytes_do_not_depend_on_how_rows_came_in(tmp_path, table):
    ready = with_digest(table).select(["pair_digest", "split", "pair_key"])
    ways = [
        [table],
        [table.slice(0, 7), table.slice(7, 0), table.slice(7)],
        table.to_batches(max_chunksize=3),
        [ready.slice(i, 1) for i in range(60)],
        [table.cast(pa.schema([(name, pa.large_string()) for name in table.column_names]))],
        [table.replace_schema_metadata({"pandas": "anything"})],
    ]
    written = [write_pairs(folder, way) for folder, way in zip(folders(tmp_path, 6), ways, strict=True)]
    assert all(one == written[0] for one in written)


def test_test_bytes_do_not_depend_on_how_rows_came_in(tmp_path, text_rows):
    ways = [
        [text_rows],
        [text_rows.slice(0, 33), text_rows.slice(33)],
        text_rows.to_batches(max_chunksize=1),
    ]
    written = [write_test(folder, way) for folder, way in zip(folders(tmp_path, 3), ways, strict=True)]
    assert all(one == written[0] for one in written)
    assert pq.read_schema(tmp_path / "0" / "test.parquet").equals(TEST_SCHEMA, check_metadata=True)


def test_empty_files_are_written(tmp_path):
    assert write_pairs(tmp_path, []).entry.rows == 0
    assert write_test(tmp_path, []).rows == 0
    assert pq.read_table(tmp_path / "test.parquet").num_rows == 0


def test_unsorted_pairs_are_refused(tmp_path, table):
    with pytest.raises(ValueError, match="sorted"):
        write_pairs(tmp_path, [table.slice(5, 1), table.slice(5, 1)])


def test_unknown_split_is_refused(tmp_path, draft):
    with pytest.raises(ValueError, match="split"):
        write_pairs(tmp_path, [pa.Table.from_pylist([draft.pairs[0] | {"split": "dev"}])])


def test_test_rows_are_checked(tmp_path, text_rows):
    prefixed = text_rows.slice(0, 1).set_column(3, "output", pa.array([PREFIXES[2] + " Normal."]))
    empty = text_rows.slice(0, 1).set_column(2, "input", pa.array([None], pa.string()))
    twice = pa.concat_tables([text_rows.slice(0, 1)] * 2)
    cases = zip(folders(tmp_path, 3), [prefixed, empty, twice], ["reference", "input", "sorted"], strict=True)
    for folder, rows, message in cases:
        with pytest.raises(ValueError, match=message):
            write_test(folder, [rows])
