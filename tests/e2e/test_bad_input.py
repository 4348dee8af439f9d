"""Bad input and a bad machine: one line, the right exit code, nothing half-written."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest
from deltalake import DeltaTable

from radlake.lake.lake import Lake
from schemas import RAW_QUARANTINE, RAW_REPORTS
from tests.e2e.conftest import ROOT, environment, run

HEADER = b"id,when,name,text\r\n"
GOOD = b'%d,2020-01-0%d,DOE^JANE,"FINDINGS: Clear lungs.\nIMPRESSION: Normal."\r\n'
SETTINGS = "sources: {ward: {format: csv, columns: {report_id: id, report_time: when, patient_name: name, text: text}}}"


@pytest.fixture
def ward(tmp_path):
    """Write a small export with one damaged record, and settings for it."""

    def write(damaged: bytes, tail: bytes = b""):
        good = [GOOD % (number, number) for number in range(1, 10)]
        content = HEADER + b"".join(good[:4]) + damaged + b"".join(good[4:]) + tail
        (tmp_path / "ward.csv").write_bytes(content)
        (tmp_path / "settings.yaml").write_text(SETTINGS, encoding="utf-8")
        return content

    return write


def ingest(tmp_path):
    from radlake.cli import main

    flags = ["--lake", str(tmp_path / "lake"), "--settings", str(tmp_path / "settings.yaml")]
    return main(["ingest", *flags, "--source", "ward", "--input", str(tmp_path / "ward.csv")])


def table(tmp_path, spec):
    return DeltaTable(spec.path(Lake.at(str(tmp_path / "lake")))).to_pyarrow_table().to_pylist()


@pytest.mark.parametrize(
    ("damaged", "tail", "rule"),
    [
        (b'77,2020-02-01,DOE^JOHN,"Caf\xe9 \xff"\r\n', b"", "invalid_utf8"),
        (b'77,2020-02-01,DOE^JOHN,"Nul \x00 byte"\r\n', b"", "nul_byte"),
        (b'77,2020-02-01,DOE^JOHN,"no closing quote\r\n', b"", "unclosed_quote"),
        (b'77,2020-02-01,DOE^JOHN,",FINDINGS:, no closing quote\r\n', b"", "unclosed_quote"),
        (b"77,not a time,DOE^JOHN,text\r\n", b"", "bad_time"),
        (b"", b'77,2020-02-01,DOE^JOHN,"cut off in the mid', "unclosed_quote"),
        (b"", b"77,2020-02", "column_count"),
    ],
)
def test_a_damaged_record_is_set_aside_and_its_neighbours_stay(spark, ward, tmp_path, capfd, damaged, tail, rule):
    content = ward(damaged, tail)
    capfd.readouterr()
    assert ingest(tmp_path) == 0
    out, err = capfd.readouterr()
    assert "DOE" not in out + err
    assert f"{rule} 1" in out
    assert {row["report_id"] for row in table(tmp_path, RAW_REPORTS)} == {str(n) for n in range(1, 10)}
    (rejected,) = table(tmp_path, RAW_QUARANTINE)
    assert rejected["rule"] == rule
    assert content[rejected["byte_start"] : rejected["byte_end"]] == rejected["bytes"] == (damaged or tail)


def test_jsonl_and_parquet_come_in_too(spark, tmp_path):
    import polars

    from radlake.cli import main

    reports = [{"report_id": f"r{n}", "text": "FINDINGS: Clear.", "patient_id": "p"} for n in range(5)]
    lines = "\n".join(json.dumps(report) for report in reports)
    (tmp_path / "a.jsonl").write_text(f"{lines}\nnot json\n", encoding="utf-8")
    polars.DataFrame(reports).with_columns(polars.col("report_id") + "x").write_parquet(tmp_path / "b.parquet")
    lake = str(tmp_path / "lake")
    assert main(["ingest", "--lake", lake, "--source", "jsonl", "--input", str(tmp_path / "a.jsonl")]) == 0
    assert main(["ingest", "--lake", lake, "--source", "parquet", "--input", str(tmp_path / "b.parquet")]) == 0
    assert len(table(tmp_path, RAW_REPORTS)) == 10
    assert [row["rule"] for row in table(tmp_path, RAW_QUARANTINE)] == ["bad_json"]


def test_too_many_malformed_records_trip_the_gate(spark, ward, tmp_path, capfd):
    ward(b"".join(b"%d,not a time,DOE^JOHN,text\r\n" % n for n in range(100, 130)))
    assert ingest(tmp_path) == 3
    err = capfd.readouterr().err
    assert "malformed_over_allowance" in err
    assert err.count("\n") == 1
    assert table(tmp_path, RAW_REPORTS) == []
    assert not list((tmp_path / "lake" / "raw" / "staging").iterdir())


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk(ward, tmp_path):
    ward(b"")
    disk = tmp_path / "lake"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", disk], check=False).returncode:
        pytest.skip("no permission to mount")
    try:
        flags = ["--lake", disk, "--settings", tmp_path / "settings.yaml", "--source", "ward"]
        done = run("ingest", *flags, "--input", tmp_path / "ward.csv")
        assert done.returncode == 5, done.stderr
        assert done.stderr.count("\n") == 1
        assert "space" in done.stderr
        staging = disk / "raw" / "staging"
        assert not staging.exists() or not list(staging.iterdir())
    finally:
        subprocess.run(["umount", disk], check=True)


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write everywhere")
def test_a_folder_without_permission(ward, tmp_path):
    ward(b"")
    (tmp_path / "locked").mkdir(mode=0o500)
    words = [sys.executable, "-m", "radlake", "ingest", "--lake", str(tmp_path / "locked" / "lake")]
    words += ["--settings", str(tmp_path / "settings.yaml"), "--source", "ward", "--input", str(tmp_path / "ward.csv")]
    # Root that may not override permissions is a user like any other.
    bound = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
    words = [*bound, *words] if os.geteuid() == 0 else words
    done = subprocess.run(words, cwd=ROOT, env=environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 5, done.stderr
    assert done.stderr.count("\n") == 1
    assert "ermission" in done.stderr
    assert not list((tmp_path / "locked").iterdir())
