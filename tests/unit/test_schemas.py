"""The tables' contracts: every column explained, keys that can be keys, no PHI in Delta's statistics."""

import re

import pytest

from radlake.lake.table import RETENTION
from schemas import ALL_TABLES, BOOKS, FLOW, RAW_REPORTS

LINEAGE_WITH_NAMES = {"source_file", "source_row", "byte_start", "byte_end", "bytes"}
TABLES = pytest.mark.parametrize("table", ALL_TABLES, ids=lambda table: table.name)


def phi_columns(table) -> set[str]:
    return {f.name for f in table.schema.fields if re.search(r"\bPHI\b", f.metadata["comment"])}


@TABLES
def test_every_column_has_a_comment(table):
    for field in table.schema.fields:
        comment = field.metadata.get("comment", "")
        assert len(comment) > 3, field.name
        assert "\n" not in comment
    assert table.grain.startswith("One row per")


@TABLES
def test_keys_are_columns_and_never_null(table):
    assert table.key
    assert len(set(table.columns)) == len(table.columns)
    for name in table.key:
        assert not table.schema[name].nullable, name


@TABLES
def test_every_row_names_its_run(table):
    assert table.columns[-1] == "run_id"
    assert not table.schema["run_id"].nullable


@TABLES
def test_statistics_and_partitions_are_columns_without_phi(table):
    shown = {*table.statistics, *table.partitions}
    assert shown <= set(table.columns)
    assert shown & phi_columns(table) == set()
    assert shown & LINEAGE_WITH_NAMES == set()


@TABLES
def test_checks_speak_of_columns(table):
    for name, rule in table.checks.items():
        assert re.fullmatch("[a-z_]+", name)
        assert any(re.search(rf"\b{column}\b", rule) for column in table.columns), name


@TABLES
def test_properties(table):
    properties = table.properties()
    assert RETENTION.items() <= properties.items()
    assert properties["delta.dataSkippingStatsColumns"] == ",".join(table.statistics)
    assert {f"delta.constraints.{name}" for name in table.checks} <= properties.keys()


def test_without_statistics_columns_none_are_written():
    from dataclasses import replace

    properties = replace(RAW_REPORTS, statistics=()).properties()
    assert properties["delta.dataSkippingNumIndexedCols"] == "0"
    assert "delta.dataSkippingStatsColumns" not in properties


def test_what_names_a_patient_says_so():
    telling = {
        *("report_id", "patient_id", "mrn", "accession", "patient_name", "birth_date", "report_time", "site"),
        *("text", "findings", "impression", "indication", "technique", "comparison", "identifiers", "extra"),
        *("ordering_physician", "radiologist", "source_file"),
    }
    assert telling <= phi_columns(RAW_REPORTS)


@TABLES
def test_phi_stays_in_the_raw_zone(table):
    assert table.zone in ("raw", "research")
    if table.zone == "research":
        assert phi_columns(table) == set()
        assert not LINEAGE_WITH_NAMES & set(table.columns)
    if table.name.startswith("raw_"):
        assert table.zone == "raw"


def test_names_are_unique_and_the_flow_is_among_them():
    names = [table.name for table in ALL_TABLES]
    assert len(set(names)) == len(names)
    assert all(table in ALL_TABLES for table in (*FLOW, BOOKS.stage_runs, BOOKS.quality_results))


def test_engines_yield_the_columns_of_their_tables():
    from radlake.deidentification import OUTPUT_SCHEMA
    from radlake.sequences import SCHEMA as PACKED
    from schemas import DEIDENTIFIED_REPORTS, PACKED_SEQUENCES

    for table, schema in ((DEIDENTIFIED_REPORTS, OUTPUT_SCHEMA), (PACKED_SEQUENCES, PACKED)):
        assert set(table.columns) - {"run_id"} <= set(schema.names)
