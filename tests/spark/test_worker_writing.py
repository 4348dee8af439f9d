"""Packed rows written by workers through Spark: those of the transform, under the CHECKs that Spark's writer holds."""

import dataclasses
import random

import pytest

from jobs.pack_sequences import STAGE, Config, transform
from radlake.errors import EnvironmentFault
from radlake.lake import worker_files
from radlake.lake.lake import Lake
from radlake.lake.worker_files import candidate_rows, write_files
from radlake.settings import PackSettings
from schemas import PACKED_SEQUENCES
from schemas.packed_sequences import CHECKS_IN_ARROW
from tests.drafts import synthetic_pairs
from tests.unit.lake.test_attempt import attempt as an_attempt
from tests.unit.lake.test_worker_files import TABLE, a_row

DEFECTS = ({}, {"labels": [2]}, {"pair_keys": []}, {"seq_lengths": [3]}, {"seq_lengths": [None]}, {"input_ids": []})


@pytest.fixture(scope="module")
def pairs():
    rows = [pair | {"report_key": pair["pair_key"], "modality": "CT"} for pair in synthetic_pairs(90)]
    rows[2] |= {"input": "word " * 900, "split": "train"}
    return [row for row in rows if row["split"] != "test"]


@pytest.fixture(scope="module")
def cfg():
    profile = {"tokenizer": "tiny", "max_length_tokens": 512}
    settings = {"profile": "small", "profiles": {"small": profile}, "pairs_per_bucket": 20}
    return Config.of(PackSettings.model_validate(settings))


def test_the_candidate_is_what_the_transform_makes(spark, pairs, cfg, tmp_path):
    lake, shuffled = Lake.at(str(tmp_path)), random.Random(5).sample(pairs, len(pairs))
    attempt = an_attempt("pack-1", stage="pack")
    files = write_files(STAGE, cfg, spark.createDataFrame(shuffled).repartition(3), attempt, lake)
    attempt = dataclasses.replace(attempt, files=files)
    found = candidate_rows(spark, STAGE, attempt, lake)
    wanted = transform(spark.createDataFrame(pairs), cfg)
    assert found.schema == wanted.schema
    assert sorted(map(repr, found.collect())) == sorted(map(repr, wanted.collect()))
    assert found.where("rule = 'too_long'").count() == 1
    for file in files:
        if file.kept:
            (tmp_path / "staging" / "pack-1" / "candidate" / file.name).unlink()  # as if published
    assert [row["rule"] for row in candidate_rows(spark, STAGE, attempt, lake).collect()] == ["too_long"]


def test_workers_that_write_elsewhere_are_noticed(spark, pairs, cfg, tmp_path, monkeypatch):
    monkeypatch.setattr(worker_files.storage, "size", lambda address: None)  # here; workers are other processes
    with pytest.raises(EnvironmentFault, match="share its storage"):
        write_files(STAGE, cfg, spark.createDataFrame(pairs), an_attempt("pack-1"), Lake.at(str(tmp_path)))


def test_checks_in_arrow_judge_as_those_of_the_table(spark):
    import pyarrow as pa

    rows = [a_row(**change) for change in DEFECTS]
    frame = spark.createDataFrame(
        [tuple(row[n] for n in PACKED_SEQUENCES.columns) for row in rows], PACKED_SEQUENCES.schema
    )
    table = pa.Table.from_pylist(rows, TABLE)
    for name, rule in PACKED_SEQUENCES.checks.items():
        told = [row[0] is True for row in frame.selectExpr(rule).collect()]
        assert CHECKS_IN_ARROW[name](table).tolist() == told, name
        assert not all(told)
