"""Each injected defect is found by its expectation with its count, and nothing else is; every rule finds one."""

from __future__ import annotations

import importlib
import tempfile
from copy import deepcopy
from functools import cache
from pathlib import Path

import pyarrow as pa
import pytest
from deltalake import DeltaTable
from pyarrow import parquet

from expectations.gate import STRUCTURE, SuiteGate
from radlake.lake.lake import Lake
from radlake.lake.stage import Finding, SectionConfig
from radlake.settings import (
    CollectSettings,
    DeidentifySettings,
    FilterSettings,
    IngestSettings,
    InstructSettings,
    PackSettings,
)
from schemas import ALL_TABLES
from tests.spark.defects import FEW, Defect
from tests.spark.defects.products import ALIASES, IDENTIFIERS, PACKED, PAIRS, SNAPSHOT
from tests.spark.defects.reports import DEIDENTIFIED, FILTERED, RAW


def _one_of_each_kind(catalogue: tuple[Defect, ...]) -> list:
    """One defect per table and one per kind of expectation run always, the others with `make test-all`."""
    seen: set[str] = set()
    marked = []
    for defect in catalogue:
        kinds = {defect.table, *(each.partition("(")[0] for each in defect.found)}
        marked.append(pytest.param(defect, marks=() if kinds - seen else pytest.mark.exhaustive))
        seen |= kinds
    return marked


CATALOGUE = (*RAW, *DEIDENTIFIED, *FILTERED, *PAIRS, *PACKED, *IDENTIFIERS, *ALIASES, *SNAPSHOT)
DAYS = 15_000
SUITES = (
    *("raw_reports", "raw_identifiers", "patient_aliases", "deidentified_reports", "filtered_reports"),
    *("instruction_pairs", "packed_sequences", "snapshot"),
)
ZONES = {table.name: table.zone for table in ALL_TABLES}
NOT_NULL = "expect_column_values_to_not_be_null"


def config(table: str, variant: str = ""):
    from jobs.pack_sequences import Config

    if table == "packed_sequences":
        return Config(PackSettings(), "", "")
    profile = DeidentifySettings(profile="safe-harbor") if variant else DeidentifySettings()
    settings = {
        "raw_reports": IngestSettings(max_age_days=DAYS),
        "raw_identifiers": CollectSettings(),
        "patient_aliases": IngestSettings(),
        "deidentified_reports": profile,
        "filtered_reports": FilterSettings(),
        "instruction_pairs": InstructSettings(),
        "snapshot": None,
    }
    return SectionConfig(settings[table])


@cache
def gate(table: str) -> SuiteGate:
    found: SuiteGate = importlib.import_module(f"expectations.{table}").GATE
    return found


@pytest.fixture(scope="session")
def clean(published):
    """Of each table the rows that a clean run published, in the order of their keys."""
    lake = Lake.at(str(published))
    tables = {}
    for name in SUITES:
        if name == "patient_aliases":
            tables[name] = _aliases()
            continue
        source = "instruction_pairs" if name == "snapshot" else name
        table = DeltaTable(lake.table_path(source, ZONES[source])).to_pyarrow_table().drop_columns(["run_id"])
        key = next(each.key for each in ALL_TABLES if each.name == source)
        table = table.sort_by([(column, "ascending") for column in key])
        tables[name] = table.cast(pa.schema([field.with_nullable(True) for field in table.schema]))
    return tables


def _aliases() -> pa.Table:
    from jobs.ingest_aliases import STAGE

    names = {"old_id": "P{}", "current_id": "Q{}", "source": "ris", "source_file": "a.csv", "ingest_fingerprint": "f"}
    texts = {name: [form.format(n) for n in range(9)] for name, form in names.items()}
    numbers = {name: list(range(9)) for name in ("source_row", "byte_start", "byte_end")}
    columns = {**texts, **numbers, "position": pa.array([0] * 9, pa.int32()), "source_sha256": ["ab" * 32] * 9}
    columns["merged_at"] = pa.array([None] * 9, pa.timestamp("us", "UTC"))
    return pa.table({name: columns[name] for name in STAGE.writes.columns if name != "run_id"})


def judged(spark, table: pa.Table, name: str, variant: str = "") -> list[Finding]:
    if name == "packed_sequences":
        return judged_by_files(spark, table)
    return gate(name).judge_rows(spark.createDataFrame(table), config(name, variant))


def judged_by_files(spark, table: pa.Table) -> list[Finding]:
    """As the gate is asked of a candidate: its files hold rows that a rule took out as well."""
    rows = table.append_column("rule", pa.nulls(len(table), pa.string()))
    out = table.slice(0, 3).append_column("rule", pa.array(["too_long"] * min(3, len(table)), pa.string()))
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "a candidate")  # an address of it is not its path
        place.mkdir()
        for number, part in enumerate((pa.concat_tables([out, rows.slice(0, 9)]), rows.slice(9))):
            written = part if part["rule"].null_count < len(part) else part.drop_columns(["rule"])
            parquet.write_table(written, place / f"{number}.parquet", row_group_size=20)
        candidate = spark.read.schema(_types(spark, rows)).parquet(str(place))
        kept, files = candidate.where("rule IS NULL").drop("rule"), list(candidate.inputFiles())
        found = gate("packed_sequences").judge_rows(kept, config("packed_sequences"), files)
        assert [each.name for each in Path(folder).iterdir()] == ["a candidate"]
        return found


def _types(spark, table: pa.Table):
    return spark.createDataFrame(table.slice(0, 1)).schema


def told(finding: Finding) -> str:
    return f"{finding.expectation}({finding.column})"


def unmet(findings: list[Finding]) -> dict[str, int]:
    return {told(f): f.unexpected or 0 for f in findings if not f.success}


@pytest.mark.parametrize("name", SUITES)
def test_clean_rows_meet_all_expectations(spark, clean, name):
    for variant in ("", "safe-harbor") if name == "deidentified_reports" else ("",):
        table = clean[name]
        if variant:
            dates = pa.nulls(table.num_rows, pa.date32())
            table = table.set_column(table.schema.get_field_index("exam_date"), "exam_date", dates)
        found = judged(spark, table, name, variant)
        assert unmet(found) == {}
        assert len(found) > 5


def test_packed_rows_are_judged_alike_by_their_files_and_in_spark(spark, clean):
    """Those of a table, and those that own expectations ask more about than counts tell, have no files to count."""
    table = clean["packed_sequences"]
    rows = []
    for defect in PACKED:
        some = table.slice(0, FEW).to_pylist()
        defect.change(some)
        rows += some
    rows[-1]["input_ids"] = rows[-2]["pair_keys"] = None
    changed = pa.Table.from_pylist(rows, table.schema)
    in_spark = gate("packed_sequences").judge_rows(spark.createDataFrame(changed), config("packed_sequences"))
    assert judged_by_files(spark, changed) == in_spark
    assert len(unmet(in_spark)) > 8


@pytest.mark.parametrize("defect", _one_of_each_kind(CATALOGUE), ids=str)
def test_a_defect_is_found_and_nothing_else(spark, clean, defect):
    table = clean[defect.table]
    rows = (table if defect.many else table.slice(0, FEW)).to_pylist()
    if defect.variant:
        for row in rows:
            row["exam_date"] = None
    defect.change(rows)
    changed = pa.Table.from_pylist(rows, table.schema)
    if defect.drop:
        changed = changed.drop_columns([defect.drop])
    for name, kind in defect.retype.items():
        place = changed.schema.get_field_index(name)
        changed = changed.set_column(place, name, changed[name].cast(kind))
    findings = judged(spark, changed, defect.table, defect.variant)
    limited = {f"{told(f)} {f.limit}": f.unexpected or 0 for f in findings if not f.success}
    found = unmet(findings)
    by_limit = any(" m" in each.partition(")")[2] for each in defect.found)
    assert (limited if by_limit else found) == defect.found


def test_a_word_that_became_another_is_seen_where_tokens_are_decoded(spark, clean):
    """Nothing but the pair's text tells that an ordinary token, its label changed with it, is a wrong one."""
    from jobs.pack_sequences import STAGE

    rows = clean["packed_sequences"].to_pylist()
    for name in ("input_ids", "labels"):
        rows[0][name][-2] = 17 if rows[0][name][-2] != 17 else 18
    changed = pa.Table.from_pylist(rows, clean["packed_sequences"].schema)
    assert unmet(judged(spark, changed, "packed_sequences")) == {}
    pairs = spark.createDataFrame(clean["instruction_pairs"]).where("split <> 'test'")
    for packed, wrong in ((clean["packed_sequences"], 0), (changed, 1)):
        candidate = spark.createDataFrame(packed).selectExpr("*", "CAST(NULL AS string) AS rule")
        _, equations = STAGE.conserve(pairs, candidate, config("packed_sequences"))
        assert equations["decoded tokens = text, on a sample"] == wrong


@pytest.mark.parametrize("name", [name for name in SUITES if name != "snapshot"])
def test_every_null_in_a_required_column_is_found(spark, clean, name):
    """One null per required column, each in a row of its own: one audit for all of them."""
    schema = next(each.schema for each in ALL_TABLES if each.name == name)
    required = [f.name for f in schema.fields if not f.nullable and f.name != "run_id"]
    rows = clean[name].slice(0, FEW).to_pylist()
    while len(rows) < len(required):
        rows.append(deepcopy(rows[0]))
    for row, column in zip(rows, required, strict=False):
        row[column] = None
    found = unmet(judged(spark, pa.Table.from_pylist(rows, clean[name].schema), name))
    assert {each: n for each, n in found.items() if each.startswith(NOT_NULL)} == {
        f"{NOT_NULL}({c})": 1 for c in required
    }


def test_every_expectation_finds_a_defect():
    """So that no rule can be taken away, or made to hold always, without a test that fails."""
    caught = {(defect.table, each) for defect in CATALOGUE for each in defect.found}
    asked: dict[tuple[str, str], tuple[str, str]] = {}  # an expectation, without and with its limit
    for name in SUITES:
        for variant in ("", "safe-harbor") if name == "deidentified_reports" else ("",):
            suite = gate(name).build(config(name, variant))
            for finding in map(told_of, (*suite.structure, *suite.rows)):
                asked[name, f"{told(finding)} {finding.limit}"] = (name, told(finding))
    # Nulls have a test of their own; the shape is the same expectation for all tables.
    left = [e for e in asked if not {e, asked[e]} & caught and not e[1].startswith((NOT_NULL, STRUCTURE))]
    assert left == []
    assert caught - {*asked, *asked.values()} == set()
    assert len(CATALOGUE) >= 40


def told_of(expectation) -> Finding:
    from expectations.gate import _limit, place_of

    configuration = expectation.configuration
    return Finding(configuration.type, place_of(configuration.kwargs), True, limit=_limit(configuration.kwargs))
