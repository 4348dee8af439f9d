"""Defects of reports: as delivered, de-identified, filtered."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from tests.spark.defects import (
    FEW,
    NO_TEXT_IN_TWO,
    ONE_SPLIT,
    SHAPE,
    Defect,
    copy,
    group_of,
    has_length,
    is_between,
    is_in_set,
    is_unique,
    leak_in,
    matches,
    put,
    put_in,
    rate,
)

MODALITIES = ["CT", "MR", "XR", "US", "MG"]
PARTS = ["chest", "abdomen", "head", "spine", "limbs"]
_SITES = [f"Site {n}" for n in range(5)]
_MONTHS = [datetime(2015, 1 + n, 3) for n in range(9)]
_YEARS = list(range(2010, 2019))
_WITHOUT_TEXT: dict[str, Any] = {"text": None, "findings": None, "impression": None}
_TIME = datetime(2016, 6, 1)


def _raw(name: str, change: Any, **found: int) -> Defect:
    return Defect("raw_reports", name, change, found)


def _raw_rate(group: str, constant: str, value: Any, size: int | None, share: float) -> Defect:
    spread = {"modality": MODALITIES, "site": _SITES, "report_time": _MONTHS}
    change = group_of(constant, value, size, share, spread, **_WITHOUT_TEXT)
    return Defect("raw_reports", f"no text by {group}", change, {rate("has_text", group): 1}, many=True)


RAW = (
    _raw(
        "a version twice",
        copy("source", "report_id", "content_hash"),
        **{is_unique("source", "report_id", "content_hash"): 2},
    ),
    _raw("a status of no kind", put(3, status="unknown"), **{is_in_set("status"): 1}),
    _raw("an empty identifier", put(3, report_id=""), **{has_length("report_id"): 1}),
    _raw("an identifier that is a text", put(3, report_id="x" * 300), **{has_length("report_id"): 1}),
    _raw("a hash cut short", put(3, content_hash="abc"), **{matches("content_hash"): 1}),
    _raw("a file digest in capitals", put(3, source_sha256="A" * 64), **{matches("source_sha256"): 1}),
    _raw("a negative row", put(3, source_row=-1), **{is_between("source_row"): 1}),
    _raw("a negative byte", put(3, byte_start=-5), **{is_between("byte_start"): 1}),
    _raw("a record of no bytes", put(3, byte_start=9, byte_end=9), **{is_between("record_bytes"): 1}),
    _raw("times to come", put_in(range(2), report_time=datetime(2999, 1, 1)), **{is_in_set("not_in_future"): 2}),
    _raw("the first day of time", put(3, report_time=datetime(1970, 1, 1)), **{is_in_set("not_before_1971"): 1}),
    _raw(
        "nothing new",
        put_in(range(FEW), report_time=datetime(1975, 1, 1)),
        **{"expect_column_max_to_be_between(fresh)": 0},
    ),
    _raw_rate("source", "source", "ris-csv", None, 0.51),
    _raw_rate("modality", "modality", "NM", 201, 0.51),
    _raw_rate("site", "site", "Site 9", 201, 0.51),
    _raw_rate("month", "report_time", _TIME, 201, 0.51),
    Defect("raw_reports", "a column missing", lambda rows: None, {SHAPE: 1}, drop="text"),
    Defect("raw_reports", "a column of another type", lambda rows: None, {SHAPE: 1}, retype={"source_row": "string"}),
)


def _deid(name: str, change: Any, variant: str = "", **found: int) -> Defect:
    return Defect("deidentified_reports", name, change, found, variant=variant)


def _lost(section: str, group: str, constant: str, value: Any, size: int | None, share: float) -> Defect:
    spread = {"modality": MODALITIES, "exam_year": _YEARS}
    change = group_of(constant, value, size, share, spread, **{section: None})
    found = {rate(f"has_{section}", group): 1}
    return Defect("deidentified_reports", f"no {section} by {group}", change, found, many=True)


def _all_in_one_text(section: str) -> list[Defect]:
    return [
        _lost(section, "source", "source", "ris-csv", None, 0.71),
        _lost(section, "modality", "modality", "NM", 201, 0.71),
        _lost(section, "exam_year", "exam_year", 2025, 201, 0.71),
    ]


_TEXTS = ("findings", "impression", "indication", "technique", "comparison", "addendum", "exam_description")
DEIDENTIFIED = (
    _deid("a report twice", copy("report_key"), **{is_unique("report_key"): 2}),
    _deid("a report key that is none", put(3, report_key="RPT-00042"), **{matches("report_key"): 1}),
    _deid("a patient key that is none", put(3, patient_key="P-7"), **{matches("patient_key"): 1}),
    _deid("a modality as delivered", put(3, modality="CR"), **{is_in_set("modality"): 1}),
    _deid("a body part as delivered", put(3, body_part="CHEST"), **{is_in_set("body_part"): 1}),
    _deid("a sex as delivered", put(3, sex="female"), **{is_in_set("sex"): 1}),
    _deid("a free text as code", put(3, exam_code="CT for Mr Smith"), **{matches("exam_code"): 1}),
    _deid("an age above ninety", put(3, age_years=94), **{is_between("age_years"): 1}),
    _deid("a negative age", put_in(range(3), age_years=-1), **{is_between("age_years"): 3}),
    _deid(
        "a date under safe-harbor",
        put(3, exam_date=_TIME.date()),
        "safe-harbor",
        **{"expect_column_values_to_be_null(exam_date)": 1},
    ),
    *(_deid(f"a name in {name}", leak_in(name), **{is_between(f"leaks_in_{name}"): 1}) for name in _TEXTS),
    *_all_in_one_text("findings"),
    *_all_in_one_text("impression"),
    Defect(
        "deidentified_reports",
        "modalities no longer known",
        group_of("modality", "unknown", None, 0, {}),
        {rate("modality_unknown", "source"): 1},
        many=True,
    ),
)


def _filtered(name: str, change: Any, **found: int) -> Defect:
    return Defect("filtered_reports", name, change, found)


def _longer(group: str, value: str) -> Defect:
    def change(rows: list[dict[str, Any]]) -> None:
        group_of(group, value, 201, 0, {"modality": MODALITIES, "body_part": PARTS})(rows)
        for row in rows[:125]:
            row["findings"], row["impression"] = (
                row["impression"] + " Stable as before, no change at all since.",
                row["findings"] + " None.",
            )
            row["findings"] = " ".join(row["findings"].split()[:11]) + " today" * 11
            row["impression"] += " again" * 24
            row["findings_words"], row["impression_words"] = words(row["findings"]), words(row["impression"])

    return Defect(
        "filtered_reports", f"sections swapped by {group}", change, {rate("impression_longer", group): 1}, many=True
    )


def words(text: str) -> int:
    return sum(any(character.isalnum() for character in word) for word in text.split())


def _sampled(count: int, **values: Any) -> Any:
    """In rows that are counted once more."""

    def change(rows: list[dict[str, Any]]) -> None:
        for place in range(count):
            rows[place].update(values, report_key=f"{place:032x}")

    return change


def another_split(rows: list[dict[str, Any]]) -> None:
    """One report of a patient who has several goes to another split."""
    patients = [row["patient_key"] for row in rows]
    repeated = next(row for row in rows if patients.count(row["patient_key"]) > 1)
    repeated["split"] = "eval" if repeated["split"] == "train" else "train"


def _nearly_again(low: str, high: str) -> Any:
    """The longest text in one split and, with a word more, in another one, of two other patients."""

    def change(rows: list[dict[str, Any]]) -> None:
        longest = max(rows, key=lambda row: int(row["findings_words"]))
        other = rows[0] if rows[0] is not longest else rows[1]
        longest.update(split=high, patient_key="0" * 32)
        other.update(split=low, patient_key="1" * 32)
        for name in ("findings", "impression", "impression_words"):
            other[name] = longest[name]
        other["findings"] += " Unchanged."
        other["findings_words"] = longest["findings_words"] + 1

    return change


FILTERED = (
    _filtered("a report twice", copy("report_key"), **{is_unique("report_key"): 2}),
    _filtered("a text twice", copy("duplicate_cluster"), **{is_unique("duplicate_cluster"): 2}),
    _filtered("a patient in two splits", another_split, **{ONE_SPLIT: 1}),
    _filtered("nearly a test text in train", _nearly_again("train", "test"), **{NO_TEXT_IN_TWO: 1}),
    _filtered("nearly an eval text in train", _nearly_again("train", "eval"), **{NO_TEXT_IN_TWO: 1}),
    _filtered("nearly a test text in eval", _nearly_again("eval", "test"), **{NO_TEXT_IN_TWO: 1}),
    _filtered("a report key that is none", put(3, report_key="RPT-00042"), **{matches("report_key"): 1}),
    _filtered("a patient key that is none", put(3, patient_key="P-7"), **{matches("patient_key"): 1}),
    _filtered("a modality as delivered", put(3, modality="CR"), **{is_in_set("modality"): 1}),
    _filtered(
        "too few words",
        put(3, findings="Clear lungs.", findings_words=2, impression="No.", impression_words=1),
        **{is_between("findings_words") + " min_value 10": 1},
    ),
    _filtered(
        "an empty impression",
        put(3, impression="", impression_words=0),
        **{is_between("impression_words") + " min_value 1": 1},
    ),
    _filtered("words counted wrongly", _sampled(2, findings_words=99), **{is_in_set("findings_words_counted"): 2}),
    _filtered("words of another text", _sampled(1, impression_words=99), **{is_in_set("impression_words_counted"): 1}),
    _filtered(
        "a findings section of a year",
        put(3, findings="clear " * 3001, findings_words=3001),
        **{is_between("findings_words") + " max_value 3000, mostly 0.999": 1},
    ),
    _filtered(
        "an impression of a year",
        put(3, impression="clear " * 1501, impression_words=1501),
        **{is_between("impression_words") + " max_value 1500, mostly 0.999": 1},
    ),
    _filtered("a split of no name", put(3, split="dev", patient_key="0" * 32), **{is_in_set("split"): 1}),
    *(
        _filtered(f"a name in {name}", change, **{is_between(f"leaks_in_{name}"): 1})
        for name, change in (
            ("findings", lambda rows: _with_words(rows, "findings")),
            ("impression", lambda rows: _with_words(rows, "impression")),
            ("exam_description", leak_in("exam_description")),
        )
    ),
    _longer("modality", "NM"),
    _longer("body_part", "breast"),
)


def _with_words(rows: list[dict[str, Any]], name: str) -> None:
    leak_in(name)(rows)
    rows[2][f"{name}_words"] = words(rows[2][name])
