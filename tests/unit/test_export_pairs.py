"""Pairs as JSON lines: one object per published pair, in order, whole or not at all."""

import json
import os
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable, Schema, write_deltalake

from radlake import export
from radlake.errors import EnvironmentFault, UsageError
from radlake.export import export_pairs
from radlake.lake.lake import Lake
from schemas import INSTRUCTION_PAIRS

TEXTS = ("pair_key", "instruction", "input", "output", "split")


def pair(number: int, split: str = "train") -> dict[str, str]:
    return {
        "pair_key": f"{number:04d}",
        "instruction": "Summarise the findings.",
        "input": f"Chest radiograph.\n“Clear” lungs, nodule of {number} mm.",
        "output": f"Nodule — {number} mm.\u2028Stable.",
        "split": split,
    }


def publish(lake: Lake, pairs: list[dict[str, str]], mode: str = "overwrite") -> None:
    table = pa.Table.from_pylist(pairs, pa.schema([(name, pa.string()) for name in TEXTS]))
    write_deltalake(INSTRUCTION_PAIRS.path(lake), table, mode=mode)


@pytest.fixture
def lake(tmp_path) -> Lake:
    made = Lake.at(str(tmp_path / "lake"))
    made.open(create=True)
    return made


@pytest.fixture
def pairs(lake) -> list[dict[str, str]]:
    made = [pair(number, ("train", "test", "train", "eval")[number % 4]) for number in (7, 3, 1, 5, 4, 2, 6, 0)]
    publish(lake, made)
    return made


def lines(path: Path) -> list[dict]:
    text = path.read_text(encoding="utf-8")
    assert text == "" or text.endswith("\n")
    return [json.loads(line) for line in text.split("\n")[:-1]]


@pytest.mark.parametrize("split", ["train", "eval", "test"])
def test_alpaca(lake, pairs, tmp_path, split):
    out = tmp_path / "out.jsonl"
    wanted = sorted((p for p in pairs if p["split"] == split), key=lambda p: p["pair_key"])
    assert export_pairs(INSTRUCTION_PAIRS, lake, out, "alpaca", split) == len(wanted) > 0
    assert lines(out) == [{name: p[name] for name in ("instruction", "input", "output")} for p in wanted]


def test_chat(lake, pairs, tmp_path):
    out = tmp_path / "out.jsonl"
    export_pairs(INSTRUCTION_PAIRS, lake, out, "chat", "eval")
    wanted = next(p for p in pairs if p["split"] == "eval" and p["pair_key"] == "0003")
    assert lines(out)[0]["messages"] == [
        {"role": "system", "content": wanted["instruction"]},
        {"role": "user", "content": wanted["input"]},
        {"role": "assistant", "content": wanted["output"]},
    ]


def test_the_same_pairs_in_other_files_give_the_same_bytes(lake, pairs, tmp_path):
    export_pairs(INSTRUCTION_PAIRS, lake, tmp_path / "one", "alpaca", "train")
    publish(lake, pairs[4:])
    publish(lake, pairs[:4][::-1], mode="append")
    export_pairs(INSTRUCTION_PAIRS, lake, tmp_path / "two", "alpaca", "train")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_only_what_readers_see_now(lake, pairs, tmp_path):
    publish(lake, [pair(1)])
    assert export_pairs(INSTRUCTION_PAIRS, lake, tmp_path / "out", "alpaca", "train") == 1


def test_an_older_export_is_replaced(lake, pairs, tmp_path):
    out = tmp_path / "out.jsonl"
    out.write_text("old")
    export_pairs(INSTRUCTION_PAIRS, lake, out, "alpaca", "train")
    assert "old" not in out.read_text()
    assert sorted(p.name for p in tmp_path.iterdir()) == ["lake", "out.jsonl"]


def test_nothing_published(lake, tmp_path):
    with pytest.raises(UsageError, match="holds nothing yet"):
        export_pairs(INSTRUCTION_PAIRS, lake, tmp_path / "out", "alpaca", "train")
    assert not (tmp_path / "out").exists()


def test_a_table_whose_first_candidate_was_refused(lake, tmp_path):
    schema = pa.schema([(name, pa.string()) for name in TEXTS])
    DeltaTable.create(INSTRUCTION_PAIRS.path(lake), Schema.from_arrow(schema))
    with pytest.raises(UsageError, match="holds nothing yet"):
        export_pairs(INSTRUCTION_PAIRS, lake, tmp_path / "out", "alpaca", "train")
    assert not (tmp_path / "out").exists()


def test_a_missing_folder_and_a_folder_for_a_file(lake, pairs, tmp_path):
    (tmp_path / "folder").mkdir()
    absent = tmp_path / "absent" / "out.jsonl"
    with pytest.raises(EnvironmentFault, match=str(absent)):
        export_pairs(INSTRUCTION_PAIRS, lake, absent, "alpaca", "train")
    with pytest.raises(UsageError, match="names a folder"):
        export_pairs(INSTRUCTION_PAIRS, lake, tmp_path / "folder", "alpaca", "train")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["folder", "lake"]


@pytest.mark.parametrize("out", ["file/out.jsonl", "."])
def test_a_file_where_a_folder_should_be_and_no_name(lake, pairs, tmp_path, monkeypatch, out):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises((EnvironmentFault, UsageError)):
        export_pairs(INSTRUCTION_PAIRS, lake, Path(out), "alpaca", "train")


def test_a_full_disk_leaves_the_old_export_and_no_part(lake, pairs, tmp_path, monkeypatch):
    out = tmp_path / "out.jsonl"
    out.write_text("old")

    def full(_):
        raise OSError(28, os.strerror(28))

    monkeypatch.setitem(export.LAYOUTS, "alpaca", full)
    with pytest.raises(EnvironmentFault, match="No space left"):
        export_pairs(INSTRUCTION_PAIRS, lake, out, "alpaca", "train")
    assert out.read_text() == "old"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["lake", "out.jsonl"]
