"""The same input, configuration and key give the same snapshot, however it was run."""

from __future__ import annotations

import csv
import random

import pytest

from tests.cluster import ON_LOOPBACK, standalone_cluster
from tests.e2e.conftest import run_all

SPLITS = ("--set", "filter.splits.eval=0.1", "--set", "filter.splits.test=0.1")
FLAGS = ("--source", "ris-csv", *SPLITS)


@pytest.fixture(scope="module")
def clean_export(export, tmp_path_factory):
    """The export's well-formed records, so that they can be dealt into other files."""
    from radlake.records.reader import read_records
    from radlake.records.sources import BUILTIN
    from radlake.records.types import Rejected

    folder = tmp_path_factory.mktemp("clean")
    lines, header = [], b""
    for path in sorted(export.glob("*.csv")):
        content = path.read_bytes()
        reading = read_records(path, BUILTIN["ris-csv"])
        lines += [content[r.start : r.end] for r in reading if not isinstance(r, Rejected)]
        header = content[: content.index(b"\n") + 1]
    (folder / "all.csv").write_bytes(header + b"".join(lines))
    return folder, header, lines


@pytest.fixture(scope="module")
def reference(spark, clean_export, tmp_path_factory):
    """The snapshot id of a run in this process, `local[2]`."""
    lake = tmp_path_factory.mktemp("reference") / "lake"
    return snapshot_of(lake, clean_export[0])


def snapshot_of(lake, *inputs, also=()):
    from radlake.cli import main
    from radlake.snapshot.listing import list_snapshots

    flags = [word for path in inputs for word in ("--input", str(path))]
    assert main(["pipeline", "--lake", str(lake), *FLAGS, *flags, *also]) == 0
    assert main(["snapshot", "create", "--lake", str(lake)]) == 0
    found = list_snapshots(lake)
    assert main(["snapshot", "verify", found[-1].id, "--lake", str(lake)]) == 0
    return found[-1].id


def test_files_split_and_shuffled_otherwise(reference, clean_export, tmp_path):
    _, header, lines = clean_export
    shuffled = random.Random(3).sample(lines, len(lines))
    for number in range(3):
        (tmp_path / f"part-{9 - number}.csv").write_bytes(header + b"".join(shuffled[number::3]))
    assert snapshot_of(tmp_path / "lake", tmp_path) == reference


@pytest.mark.exhaustive
def test_after_a_failed_attempt_in_between(reference, clean_export, tmp_path):
    from radlake.cli import main

    lake = tmp_path / "lake"
    flags = ["--lake", str(lake), *FLAGS, "--input", str(clean_export[0])]
    assert main(["pipeline", *flags, "--set", "filter.min_kept_share=1.0"]) == 3
    assert snapshot_of(lake, clean_export[0]) == reference


@pytest.mark.slow
def test_on_one_core(reference, clean_export, tmp_path):
    lake = tmp_path / "lake"
    one = ["--lake", str(lake), "--master", "local[1]", "--set", "spark.shuffle_partitions=5"]
    words = [["pipeline", *one, *FLAGS, "--input", str(clean_export[0])], ["snapshot", "create", *one]]
    done = run_all(words)
    assert done.stdout.endswith("exit codes [0, 0]\n"), done.stderr
    assert [path.name for path in (lake / "snapshots").iterdir()] == [reference]


@pytest.mark.exhaustive
def test_on_a_cluster_of_two_workers(reference, clean_export, tmp_path):
    lake = tmp_path / "lake"
    with standalone_cluster(tmp_path / "cluster") as cluster:
        there = ["--lake", str(lake), "--master", cluster.master, "--set", "spark.shuffle_partitions=3"]
        words = [["pipeline", *there, *FLAGS, "--input", str(clean_export[0])], ["snapshot", "create", *there]]
        done = run_all(words, **ON_LOOPBACK)
        assert done.stdout.endswith("exit codes [0, 0]\n"), done.stderr
        assert cluster.workers_used() == 2
    assert [path.name for path in (lake / "snapshots").iterdir()] == [reference]


def test_csv_of_the_fixture_is_sound(clean_export):
    with (clean_export[0] / "all.csv").open(encoding="utf-8", newline="") as stream:
        assert sum(1 for _ in csv.reader(stream)) == len(clean_export[2]) + 1
