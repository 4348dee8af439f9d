"""Packed rows that workers write: the same rows as ever, seen once a commit names their files, and no others."""

import dataclasses
import json
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest
from deltalake import DeltaTable, write_deltalake
from deltalake.exceptions import CommitFailedError
from pyarrow import parquet

from jobs.pack_sequences import STAGE, Config
from radlake.errors import EnvironmentFault, RadlakeError
from radlake.lake.lake import Lake
from radlake.lake.table import commits
from radlake.lake.worker_files import WorkerFile, _task, broken_counts, commit_files, statistics_of
from radlake.sequences import SCHEMA, pack_bucket, with_order
from radlake.settings import PackSettings
from schemas import PACKED_SEQUENCES
from schemas.packed_sequences import CHECKS_IN_ARROW
from tests.drafts import synthetic_pairs
from tests.unit.lake.test_attempt import attempt as an_attempt

REPLACES = "profile = 'small'"
TABLE = pa.schema([*(SCHEMA.field(name) for name in PACKED_SEQUENCES.columns[:-1]), ("run_id", pa.string())])


@pytest.fixture(scope="module")
def buckets():
    """Two buckets of pairs, one of which fits no row."""
    pairs = [pair for pair in synthetic_pairs(80) if pair["split"] == "train"]
    pairs[3] |= {"input": "word " * 900}
    rows = [pair | {"report_key": pair["pair_key"], "bucket": number % 2} for number, pair in enumerate(pairs)]
    names = ("split", "bucket", "pair_key", "report_key", "instruction", "input", "output")
    table = pa.Table.from_pylist([{name: row[name] for name in names} for row in sorted(rows, key=by_bucket)])
    return table.set_column(1, "bucket", table["bucket"].cast(pa.int32()))


def by_bucket(row):
    return row["bucket"]


@pytest.fixture(scope="module")
def cfg():
    profile = {"tokenizer": "tiny", "max_length_tokens": 512}
    return Config.of(PackSettings.model_validate({"profile": "small", "profiles": {"small": profile}}))


@pytest.fixture
def lake(tmp_path) -> Lake:
    """With a table that holds a row of another profile, and one that will be replaced."""
    lake = Lake.at(str(tmp_path))
    path = PACKED_SEQUENCES.path(lake)
    rows = [a_row(profile=name) for name in ("other", "small")]
    DeltaTable.create(path, TABLE, partition_by=["profile"])
    write_deltalake(path, pa.Table.from_pylist(rows, TABLE), mode="append")
    return lake


def a_row(**changes):
    row = {"profile": "small", "split": "train", "bucket": 0, "row": 0, "run_id": "pack-0"}
    return row | {"input_ids": [1, 2], "labels": [-100, 2], "seq_lengths": [2], "pair_keys": ["k"], **changes}


def written(lake, buckets, cfg, run_id="pack-1"):
    """The attempt after one task wrote all buckets."""
    made = an_attempt(run_id, stage="pack", scope="small", output_table="packed_sequences")
    folder = Path(made.candidate(lake))
    folder.mkdir(parents=True, exist_ok=True)
    task = _task(STAGE.in_workers, cfg, PACKED_SEQUENCES, run_id, str(folder))
    told = [batch["file"][0].as_py() for batch in task(iter(buckets.to_batches(max_chunksize=7)))]
    return dataclasses.replace(made, files=tuple(WorkerFile(**json.loads(one)) for one in told))


def published(attempt, lake, number=2, replaces=REPLACES):
    commit_files(STAGE, attempt, lake, replaces, ("radlake.packed_sequences", number), json.dumps({"radlake": {}}))


def rows_of(lake, profile="small"):
    rows = DeltaTable(PACKED_SEQUENCES.path(lake)).to_pyarrow_table().to_pylist()
    rows = [row for row in rows if row["profile"] == profile]
    return sorted(rows, key=lambda row: (row["split"], row["bucket"], row["row"]))


def packed(buckets, cfg):
    kept, left = [], []
    for number in (0, 1):
        bucket = buckets.filter(pc.equal(buckets["bucket"], number))
        rows = pack_bucket(with_order(bucket, 0), "small", "tiny", cfg.profile.template, 512).to_pylist()
        kept += [row for row in rows if row["rule"] is None]
        left += [row for row in rows if row["rule"]]
    return kept, left


def test_the_table_holds_what_was_packed(lake, buckets, cfg):
    attempt = written(lake, buckets, cfg)
    (kept, left), before = packed(buckets, cfg), rows_of(lake, "other")
    assert [file.kept for file in attempt.files].count(False) == 1 == len(left)
    published(attempt, lake)
    names = PACKED_SEQUENCES.columns[:-1]
    assert rows_of(lake) == [{name: row[name] for name in names} | {"run_id": "pack-1"} for row in kept]
    assert rows_of(lake, "other") == before
    assert DeltaTable(PACKED_SEQUENCES.path(lake)).to_pyarrow_table().column_names == PACKED_SEQUENCES.columns
    remaining = parquet.read_table(attempt.candidate(lake)).to_pylist()  # for quarantine, after the publish
    assert [(row["rule"], row["pair_keys"]) for row in remaining] == [("too_long", row["pair_keys"]) for row in left]


def test_the_log_says_what_files_hold(lake, buckets, cfg):
    published(written(lake, buckets, cfg), lake)
    added = DeltaTable(PACKED_SEQUENCES.path(lake)).get_add_actions(flatten=True)
    added = [one for one in pa.table(added).to_pylist() if one["partition.profile"] == "small"]
    rows = rows_of(lake)
    assert sorted((one["min.bucket"], one["max.bucket"]) for one in added) == [(0, 0), (1, 1)]
    assert sum(one["num_records"] for one in added) == len(rows)
    assert {one["max.row"] for one in added} == {max(r["row"] for r in rows if r["bucket"] == n) for n in (0, 1)}
    told = {name for one in added for name, value in one.items() if name.startswith("min.") and value is not None}
    assert told == {"min.split", "min.bucket", "min.row"}


def test_a_file_that_no_task_told_of_is_in_no_table(lake, buckets, cfg):
    written(lake, buckets, cfg)  # by a task that was ended after it had written, and tried again
    (Path(an_attempt("pack-1").candidate(lake)) / "part-half.parquet").write_bytes(b"PAR1")
    published(written(lake, buckets, cfg), lake)
    assert len(rows_of(lake)) == len(packed(buckets, cfg)[0])


def test_killed_before_its_commit_nothing_is_seen(lake, buckets, cfg, monkeypatch):
    before, attempt = rows_of(lake), written(lake, buckets, cfg)

    def kill(*_, **__):
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(DeltaTable, "create_write_transaction", kill)
        with pytest.raises(KeyboardInterrupt):
            published(attempt, lake)
    assert len(list(Path(PACKED_SEQUENCES.path(lake)).rglob("part-*.parquet"))) > len(before) + 1
    assert rows_of(lake) == before
    published(written(lake, buckets, cfg, "pack-2"), lake)
    assert {row["run_id"] for row in rows_of(lake)} == {"pack-2"}


def test_a_transaction_that_was_is_not_repeated(lake, buckets, cfg):
    published(written(lake, buckets, cfg), lake)
    published(written(lake, buckets, cfg, "pack-2"), lake)
    assert {row["run_id"] for row in rows_of(lake)} == {"pack-1"}
    published(written(lake, buckets, cfg, "pack-3"), lake, number=3)
    assert {row["run_id"] for row in rows_of(lake)} == {"pack-3"}
    assert len(list(commits(PACKED_SEQUENCES, lake))) == 3


def test_another_run_in_between_is_told(lake, buckets, cfg, monkeypatch):
    def conflict(*_, **__):
        raise CommitFailedError("profile = 'small'")

    attempt = written(lake, buckets, cfg)
    monkeypatch.setattr(DeltaTable, "create_write_transaction", conflict)
    with pytest.raises(EnvironmentFault, match="another run"):
        published(attempt, lake)


def test_rows_that_break_a_constraint_are_refused(lake, buckets, cfg):
    before, attempt = rows_of(lake), written(lake, buckets, cfg)
    bad = dataclasses.replace(attempt.files[0], broken=attempt.files[0].broken | {"labels_aligned": 2})
    with pytest.raises(RadlakeError, match=r"labels_aligned: 2 rows"):
        published(dataclasses.replace(attempt, files=(bad, *attempt.files[1:])), lake)
    assert rows_of(lake) == before
    assert all(Path(attempt.candidate(lake), file.name).exists() for file in attempt.files)


def test_only_the_partition_of_the_run_is_replaced(lake, buckets, cfg):
    with pytest.raises(ValueError, match="another partition"):
        published(written(lake, buckets, cfg), lake, replaces="profile = 'other'")


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ({}, None),
        ({"labels": [2]}, "labels_aligned"),
        ({"pair_keys": []}, "documents_aligned"),
        ({"seq_lengths": [3]}, "lengths_add_up"),
        ({"seq_lengths": [None]}, "lengths_add_up"),
        ({"split": None}, "split is not null"),
        ({"labels": None}, "labels is not null"),
    ],
)
def test_constraints_are_counted(change, broken):
    rows = pa.Table.from_pylist([a_row(), a_row(**change), a_row(row=2)], TABLE)
    required = tuple(field.name for field in PACKED_SEQUENCES.schema.fields if not field.nullable)
    counted = broken_counts(rows, required, CHECKS_IN_ARROW)
    assert {name for name, count in counted.items() if count} == ({broken} if broken else set())
    assert set(counted.values()) <= {0, 1}
    sliced = broken_counts(rows.slice(1, 1), required, CHECKS_IN_ARROW)
    assert {name for name, count in sliced.items() if count} == ({broken} if broken else set())


def test_a_stage_must_check_all_that_its_table_does():
    fewer = {name: check for name, check in CHECKS_IN_ARROW.items() if name != "lengths_add_up"}
    with pytest.raises(ValueError, match="CHECKs"):
        dataclasses.replace(STAGE, in_workers=dataclasses.replace(STAGE.in_workers, checks=fewer))


def test_statistics_are_those_of_the_rows():
    rows = pa.Table.from_pylist([a_row(row=n, bucket=4) for n in (5, 2, 9)], TABLE)
    assert statistics_of(rows, ("split", "bucket", "row")) == {
        "numRecords": 3,
        "minValues": {"split": "train", "bucket": 4, "row": 2},
        "maxValues": {"split": "train", "bucket": 4, "row": 9},
        "nullCount": {"split": 0, "bucket": 0, "row": 0},
    }
