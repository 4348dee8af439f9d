"""Packed rows in counts, from their files: as many parts as are worth a task, and the rows that no rule took out."""

import pyarrow as pa
import pytest
from pyarrow import parquet

from expectations import token_files
from expectations.token_files import COLUMNS, LISTS, count_rows
from expectations.tokens import FAULTS, layout_of
from tests.unit.expectations.test_tokens import packed

LAYOUT = layout_of("llama3", "tiny")


@pytest.fixture
def rows() -> pa.Table:
    made = pa.Table.from_pylist(packed("llama3"))
    lists = {name: pa.list_(pa.int32()) for name in LISTS if name != "pair_keys"}
    types = {**lists, "bucket": pa.int32(), "row": pa.int32(), "rule": pa.string()}
    return made.cast(pa.schema([(f.name, types.get(f.name, f.type)) for f in made.schema]))


def test_lists_become_their_lengths_and_sound_rows_have_no_fault(rows):
    counted = count_rows(rows.combine_chunks().to_batches()[0], LAYOUT).to_pylist()
    assert [set(row) for row in counted] == [{*COLUMNS, *LISTS}] * len(rows)
    for row, told in zip(rows.to_pylist(), counted, strict=True):
        assert {name: told[name] for name in LISTS} == {name: len(row[name]) for name in LISTS}
        assert told["length_tokens"] == len(row["input_ids"])
        assert {name: told[name] for name in ("pairs_off", *FAULTS)} == dict.fromkeys(("pairs_off", *FAULTS), 0)


def test_a_list_that_is_not_there_has_no_length(rows):
    first = rows.slice(0, 1).to_pylist()
    first[0]["labels"] = first[0]["pair_keys"] = None
    batch = pa.RecordBatch.from_pylist(first, rows.schema)
    (told,) = count_rows(batch, LAYOUT).to_pylist()
    assert told["labels"] is None and told["pair_keys"] is None and told["pairs_off"] is None
    assert told["labels_off"] == told["length_tokens"] > 0


@pytest.mark.parametrize("per_task", [1, 3, 100])
def test_parts_hold_every_row_group_once_and_kept_rows_only(rows, tmp_path, monkeypatch, per_task):
    monkeypatch.setattr(token_files, "_ROWS_PER_TASK", per_task)
    left = rows.slice(0, 1).set_column(rows.schema.get_field_index("rule"), "rule", pa.array(["too_long"]))
    path = str(tmp_path / "part.parquet")
    parquet.write_table(pa.concat_tables([rows, left]), path, row_group_size=1)
    parts = list(token_files._parts(path))
    assert [group for _, groups in parts for group in groups] == list(range(len(rows) + 1))
    assert len(parts) == -(-(len(rows) + 1) // per_task)
    counted = [token_files._counted(path, groups, LAYOUT) for _, groups in parts]
    assert pa.concat_tables(counted)["row"].to_pylist() == rows["row"].to_pylist()
