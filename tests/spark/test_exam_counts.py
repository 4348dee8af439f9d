"""The de-identify stage counts how each exam was told, and a hospital's mapping is part of its fingerprint."""

from __future__ import annotations

from deltalake import DeltaTable

from jobs.deidentify_reports import Config
from radlake.keys import load_key
from radlake.lake.lake import Lake
from radlake.settings import DeidentifySettings
from radlake.text.exam_codes import ExamKind
from radlake.text.exams_mapping import ExamMapping

WAYS = ("column", "mapping", "code_table", "description")


def table(lake, name):
    return DeltaTable(Lake.at(str(lake)).table_path(name, "research")).to_pyarrow_table().to_pylist()


def test_every_report_that_stays_is_counted_once_by_the_way_its_modality_was_told(published):
    measures = dict(next(row for row in table(published, "stage_runs") if row["stage"] == "deidentify")["measures"])
    told = {way: measures[f"modality_from_{way}"] for way in WAYS}
    reports = table(published, "deidentified_reports")
    assert sum(told.values()) + measures["modality_unknown"] == len(reports)
    assert told["column"] > 0.9 * len(reports)  # the synthetic export has a column for it
    assert measures["modality_unknown"] == sum(row["modality"] == "unknown" for row in reports)
    assert measures["body_part_unknown"] == sum(row["body_part"] == "unknown" for row in reports)
    assert measures["modality_contradicted"] <= 0.05 * len(reports)


def test_another_mapping_is_another_configuration():
    def described(mapping: ExamMapping) -> dict:
        return Config(DeidentifySettings(), load_key(), mapping).describe()

    one, same, other = (ExamMapping(digest, {"A": ExamKind("CT", "head")}) for digest in ("1", "1", "2"))
    assert described(one) == described(same) != described(other)
    assert len(described(one)["exams"]["codes"]) == 64
