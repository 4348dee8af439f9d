"""Every built-in source through the ingest job; merged patients; a database table."""

from __future__ import annotations

import itertools

import pytest
from deltalake import DeltaTable

from radlake.lake.lake import Lake
from radlake.lake.table import open_table
from schemas import PATIENT_ALIASES, RAW_QUARANTINE, RAW_REPORTS
from tests.spark.source_files import BODY, DELIVERIES, NAME

pytestmark = pytest.mark.slow
_databases = itertools.count()


def rows(lake, spec, *columns):
    table = open_table(spec, Lake.at(str(lake)))
    return table.to_pyarrow_table(columns=list(columns) or None).to_pylist() if table else []


@pytest.fixture(scope="module")
def lake(spark, tmp_path_factory):
    """A lake with one delivery of each source."""
    from radlake.cli import main

    folder = tmp_path_factory.mktemp("sources")
    for source, (write, _, _) in DELIVERIES.items():
        export = folder / source
        export.mkdir()
        write(export)
        assert main(["ingest", "--lake", str(folder / "lake"), "--source", source, "--input", str(export)]) == 0
    return folder / "lake"


@pytest.mark.parametrize("source", DELIVERIES)
def test_what_a_source_holds_is_in_the_lake_or_in_quarantine(lake, source):
    _, ids, rules = DELIVERIES[source]
    reports = [row for row in rows(lake, RAW_REPORTS) if row["source"] == source]
    refused = [row for row in rows(lake, RAW_QUARANTINE) if row["source"] == source]
    assert {row["report_id"] for row in reports} == ids
    assert sorted(row["rule"] for row in refused) == rules
    assert all(row["patient_id"] for row in reports) or source == "openi-xml"
    ranges = sorted((row["byte_start"], row["byte_end"]) for row in reports + refused)
    assert all(end == start for (_, end), (start, _) in itertools.pairwise(ranges))
    assert NAME in "".join(str(row) for row in reports)


def test_a_version_of_each_kind_reads_as_it_was_written(lake):
    found = {(row["source"], row["report_id"], row["status"]): row for row in rows(lake, RAW_REPORTS)}
    assert found["hl7", "H1", "final"]["text"] == found["fhir", "F2", "final"]["text"] == BODY
    assert found["mimic-iv-note", "1-RR-1", "addended"]["text"].count(NAME) == 2
    assert found["mimic-iv-note", "1-RR-1", "final"]["exam_code"] == "C11"
    assert found["mimic-cxr", "2", "final"]["source_file"].endswith("p1/p1/s2.txt")
    assert found["epic-lines", "E1", "final"]["text"] == f"Lungs\nclear.\n\nIMPRESSION:\n{NAME}"


def test_no_name_in_a_delta_log(lake):
    logs = "".join(path.read_text() for path in (lake / "raw" / "tables").rglob("_delta_log/*.json"))
    assert logs and NAME not in logs


def test_the_same_files_again_are_up_to_date(lake, radlake):
    for source in ("hl7", "mimic-cxr", "mimic-iv-note"):
        ran = radlake("ingest", "--lake", lake, "--source", source, "--input", lake.parent / source)
        assert (ran.code, ran.out.count("up to date")) == (0, 1), ran.err


def test_merges_of_messages_and_files_are_one_table(lake, radlake, spark, tmp_path):
    from jobs.ingest_aliases import current_patients, with_current_patients

    assert current_patients(Lake.at(str(lake))) == {("hl7", "P1"): "P2"}
    path = tmp_path / "merged.csv"
    path.write_text("old_id,current_id,time\nP2,P3,2024-02-01\nP9,,\n")
    ran = radlake("ingest", "--lake", lake, "--source", "hl7", "--aliases", path)
    assert ran.code == 0 and "aliases" in ran.out, ran.err
    again = radlake("ingest", "--lake", lake, "--source", "hl7", "--aliases", path)
    assert again.code == 0 and "published" not in again.out
    assert [row["rule"] for row in rows(lake, RAW_QUARANTINE) if row["source_file"] == str(path)] == ["bad_merge"]
    current = current_patients(Lake.at(str(lake)))
    assert current == {("hl7", "P1"): "P3", ("hl7", "P2"): "P3"}
    assert [row["position"] for row in rows(lake, PATIENT_ALIASES)] == [0, 0]
    raw = spark.read.format("delta").load(RAW_REPORTS.path(Lake.at(str(lake)))).where("source = 'hl7'")
    mapped = with_current_patients(raw, current)
    assert mapped.schema == raw.schema
    found = {row["report_id"]: (row["patient_id"], row["identifiers"]) for row in mapped.collect()}
    assert (found["H1"][0], found["H2"][0]) == ("P3", "P3")
    assert "P1" in found["H1"][1] and "P2" in found["H2"][1]
    assert NAME not in mapped._jdf.queryExecution().toString() and "P3" not in mapped._jdf.queryExecution().toString()


def test_a_file_that_makes_one_patient_of_all_is_refused(lake, radlake, tmp_path):
    path = tmp_path / "merged.csv"
    path.write_text("old_id,current_id\n" + "".join(f"A{n},MRN\n" for n in range(60)))
    ran = radlake("ingest", "--lake", lake, "--source", "fhir", "--aliases", path)
    assert ran.code == 3 and "merged_into_one" in ran.err
    assert "A59" not in ran.err


@pytest.fixture
def database(spark):
    """Derby in memory, with a table of reports; gone afterwards."""
    system = spark._jvm.java.lang.System
    system.setProperty("derby.stream.error.file", "/dev/null")
    url = f"jdbc:derby:memory:radlake{next(_databases)}"
    reports = [(f"R{n}", f"P{n % 7}", f"2024-01-02 03:00:{n:02d}", NAME, BODY, n) for n in range(50)]
    frame = spark.createDataFrame(reports, "ID string, PAT string, SEEN string, NAME string, BODY string, NUM int")
    options = {"url": f"{url};create=true", "dbtable": "REPORTS"}
    frame.selectExpr("ID", "PAT", "cast(SEEN as timestamp_ntz) SEEN", "NAME", "BODY", "NUM").write.format(
        "jdbc"
    ).options(**options).save()
    return url


def settings_file(path, url, **more):
    import yaml

    columns = {"report_id": "ID", "patient_id": "PAT", "report_time": "SEEN", "patient_name": "NAME", "text": "BODY"}
    source = {"format": "jdbc", "columns": columns, "jdbc": {"url": url, "partitions": 3, **more}}
    path.write_text(yaml.safe_dump({"sources": {"warehouse": source}}))
    return path


def test_a_database_table_is_ingested_like_an_export(radlake, database, tmp_path, monkeypatch):
    monkeypatch.setenv("RADLAKE_JDBC_PASSWORD", "s3cret-word")
    bounds = {"partition_column": "NUM", "lower_bound": 0, "upper_bound": 50}
    settings = settings_file(tmp_path / "radlake.yaml", database, table="APP.REPORTS", user="reader", **bounds)
    lake = tmp_path / "lake"
    ran = radlake("ingest", "--lake", lake, "--source", "warehouse", "--settings", settings)
    assert ran.code == 0, ran.err
    found = rows(lake, RAW_REPORTS)
    assert {row["report_id"] for row in found} == {f"R{n}" for n in range(50)}
    by_id = {row["report_id"]: row for row in found}
    assert (by_id["R7"]["text"], by_id["R7"]["report_time"].strftime("%F %T")) == (BODY, "2024-01-02 03:00:07")
    assert by_id["R7"]["extra"] == '{"NUM": "7"}'
    assert all(row["source_file"].startswith("jdbc:warehouse/") for row in found)
    assert not [path for path in (lake / "raw" / "staging").iterdir() if path.name.startswith("extract")]
    ran = radlake("ingest", "--lake", lake, "--source", "warehouse", "--settings", settings)
    assert (ran.code, "up to date" in ran.out) == (0, True)
    whole = (
        ran.out
        + ran.err
        + "".join(str(row) for row in DeltaTable(str(lake / "tables" / "stage_runs")).to_pyarrow_table().to_pylist())
    )
    assert "s3cret-word" not in whole and "derby" not in whole


def test_a_query_and_what_a_database_may_refuse(radlake, database, tmp_path):
    lake, path = tmp_path / "lake", tmp_path / "radlake.yaml"
    query = {"query": "SELECT ID, PAT, SEEN, NAME, BODY FROM REPORTS WHERE NUM < 10"}
    ran = radlake(
        "ingest", "--lake", lake, "--source", "warehouse", "--settings", settings_file(path, database, **query)
    )
    assert (ran.code, len(rows(lake, RAW_REPORTS))) == (0, 10), ran.err
    ran = radlake(
        "ingest", "--lake", lake, "--source", "warehouse", "--settings", settings_file(path, database, table="NONE")
    )
    assert ran.code == 4 and "could not be read" in ran.err and database not in ran.err
    absent = settings_file(path, "jdbc:nowhere:x", table="REPORTS")
    ran = radlake("ingest", "--lake", lake, "--source", "warehouse", "--settings", absent)
    assert ran.code == 5 and "no JDBC driver" in ran.err
    assert ran.err.count("\n") == 1
