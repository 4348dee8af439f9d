"""One report through de-identification: nothing known leaves, nothing doubtful leaves, dates move together."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake import deidentification
from radlake.deidentification import (
    ENGINE_ERROR,
    OUTPUT_SCHEMA,
    RESIDUAL_PHI,
    RETRACTED,
    SECTIONS,
    Deidentifier,
    known_identifiers,
    known_tokens,
)
from radlake.keys import DeidKey
from radlake.text.deid import Deidentified

CANARY = "Zarkowski"
KEY = DeidKey(b"\x11" * 32)
POLICIES = ("redact", "drop-sentence", "surrogate")
COLUMNS = (
    *("source", "report_id", "status", "report_time", "exam_code", "exam_description", "modality", "body_part"),
    *("site", "text", "findings", "impression", "indication", "technique", "comparison", "patient_id", "mrn"),
    *("accession", "patient_name", "birth_date", "sex", "ordering_physician", "radiologist", "identifiers"),
)
FINDINGS = "The lungs are clear. No effusion or pneumothorax. Heart size is normal."
WITHOUT_TEXT = (*SECTIONS, "exam_description", "exam_code", "exam_date", "age_years", "sex")


def report(**changes) -> dict:
    base = dict.fromkeys(COLUMNS) | {
        "source": "ris",
        "report_id": "R100",
        "status": "final",
        "report_time": datetime(2024, 3, 14, 9, 30, tzinfo=UTC),
        "modality": "CR",
        "exam_description": "XR CHEST 2 VIEWS",
        "patient_id": "88123",
        "findings": FINDINGS,
        "impression": "No acute disease.",
        "identifiers": [],
    }
    return base | changes


def engine(policy: str = "redact", key: DeidKey = KEY, weeks: int = 52, profile: str = "expert") -> Deidentifier:
    return Deidentifier.of(key, policy, weeks, profile=profile)


def words_of(row: dict) -> str:
    """Everything of a row that is text, in one."""
    return "\n".join(str(value) for value in row.values()).lower()


@pytest.mark.parametrize("policy", POLICIES)
def test_a_plain_report_keeps_its_sections(policy):
    row = engine(policy).process(report())
    assert row["rule"] is None
    assert (row["findings"], row["impression"]) == (FINDINGS, "No acute disease.")
    assert (row["modality"], row["body_part"], row["sections_from"]) == ("XR", "chest", "columns")
    assert row["patient_known"] is True
    assert set(row) <= set(OUTPUT_SCHEMA.names)


def test_sections_come_out_of_one_text_too():
    text = f"HISTORY: Cough.\n\nFINDINGS: {FINDINGS}\n\nIMPRESSION: No acute disease."
    row = engine().process(report(findings=None, impression=None, text=text))
    assert (row["findings"], row["impression"], row["indication"]) == (FINDINGS, "No acute disease.", "Cough.")
    assert row["sections_from"] != "columns"


def test_a_section_of_a_column_stands_over_the_same_one_in_the_text():
    text = f"HISTORY: Cough.\n\nFINDINGS: {FINDINGS}\n\nIMPRESSION: As dictated."
    row = engine().process(report(findings=None, impression="As signed.", text=text))
    assert (row["findings"], row["impression"], row["indication"]) == (FINDINGS, "As signed.", "Cough.")


@pytest.mark.parametrize("status", ["cancelled", "entered_in_error"])
def test_tombstones_leave_without_their_text(status):
    row = engine().process(report(status=status, findings=CANARY))
    assert row["rule"] == RETRACTED
    assert row["report_key"] == engine().key_of("ris", "R100")
    assert_without_text(row)


@pytest.mark.parametrize("status", ["preliminary", "final", "addended", "corrected"])
def test_other_statuses_stay(status):
    assert engine().process(report(status=status))["rule"] is None


def test_patients_are_told_apart_by_source_and_id():
    one, same = (engine().process(report(report_id=name)) for name in ("R1", "R2"))
    assert one["patient_key"] == same["patient_key"]
    assert one["report_key"] != same["report_key"]
    assert engine().process(report(source="other"))["patient_key"] != one["patient_key"]
    assert engine().process(report(patient_id="88124"))["patient_key"] != one["patient_key"]
    assert engine(key=DeidKey(b"\x22" * 32)).process(report())["patient_key"] != one["patient_key"]


@pytest.mark.parametrize("missing", [None, ""])
def test_without_a_patient_each_report_is_its_own(missing):
    rows = [engine().process(report(report_id=name, patient_id=missing)) for name in ("R1", "R2")]
    assert [row["patient_known"] for row in rows] == [False, False]
    assert rows[0]["patient_key"] != rows[1]["patient_key"]
    # A patient whose id happens to be a report's id is another.
    assert engine().process(report(patient_id="R1"))["patient_key"] != rows[0]["patient_key"]


@pytest.mark.parametrize("stumbles", ["deidentify_spans", "find_leaks", "known_identifiers", "classify_exam"])
def test_an_engine_that_stumbles_lets_nothing_out(monkeypatch, stumbles):
    def stumble(*_):
        raise ValueError(f"cannot cope with {CANARY}")

    monkeypatch.setattr(deidentification, stumbles, stumble)
    row = engine().process(report(findings=f"{CANARY} was seen."))
    assert row["rule"] == ENGINE_ERROR
    assert_without_text(row)


def test_a_suspicious_rest_leaves_without_its_text(monkeypatch):
    monkeypatch.setattr(deidentification, "deidentify_spans", lambda text, *_, **__: Deidentified(text, [], {}))
    row = engine().process(report(findings=f"Discussed with Dr. {CANARY} on 3/14/2024."))
    assert row["rule"] == RESIDUAL_PHI
    assert_without_text(row)


@pytest.mark.parametrize("where", [*SECTIONS, "exam_description"])
def test_the_detector_sees_every_text_that_would_leave(monkeypatch, where):
    seen = []
    monkeypatch.setattr(deidentification, "find_leaks", lambda text, tokens: seen.append(text))
    assert engine().process(report(**{where: "Unremarkable gallbladder."}))["rule"] is None
    assert "Unremarkable gallbladder." in seen[0]


def test_the_detector_is_told_the_known_words():
    row = report(patient_name=f"{CANARY}^Al", mrn="MR778", accession="A99", birth_date=date(1950, 2, 3), site="Main")
    tokens = known_tokens(known_identifiers(row))
    assert {CANARY, "MR778", "A99", "1950-02-03", "R100"} <= set(tokens)
    assert "Al" not in tokens  # too short to mean anything
    assert "Main" not in tokens  # any hospital has one


KNOWN = {
    "patient_name": f"{CANARY}^QUENTIN^J",
    "mrn": "7788991",
    "accession": "ACC-55-9081",
    "ordering_physician": "Ophelia Brandywine, MD",
    "radiologist": "THORNAPPLE, IGNATZ",
    "identifiers": ["617-555-0134"],
    "birth_date": date(1950, 2, 3),
}
TELLING = (
    f"Mr. {CANARY} has clear lungs. Quentin {CANARY} was told. MRN 7788991, accession ACC-55-9081. "
    "Ordered by Dr. Brandywine. Read by Ignatz Thornapple. Call 617-555-0134. Born 02/03/1950."
)


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("where", ["findings", "impression", "indication", "comparison", "exam_description"])
def test_known_identifiers_are_gone(policy, where):
    row = engine(policy).process(report(**KNOWN, **{where: TELLING}))
    said = words_of({k: v for k, v in row.items() if k not in ("report_key", "patient_key")})
    for secret in (CANARY, "quentin", "7788991", "9081", "brandywine", "thornapple", "ignatz", "0134", "1950"):
        assert secret.lower() not in said
    assert row["rule"] in (None, RESIDUAL_PHI)
    if row["rule"] is None:
        assert sum(count for _, count in row["removed_phi"]) > 0


def test_a_patient_id_beside_an_mrn_is_known_too():
    row = engine().process(report(patient_id="ZQX77", mrn="88123", findings="Compared with the study of ZQX77."))
    assert "zqx77" not in words_of(row)


@settings(deadline=None, max_examples=60)
@given(
    st.text(alphabet="abcdefgh123", min_size=1, max_size=6),
    st.lists(st.dates(date(1990, 1, 1), date(2030, 1, 1)), min_size=2, max_size=4),
    st.integers(1, 60),
)
def test_dates_of_a_patient_move_back_together_by_whole_weeks(patient, days, weeks):
    deidentifier = engine(weeks=weeks)
    shifts = set()
    for number, day in enumerate(days):
        time = datetime(day.year, day.month, day.day, 23, 59, tzinfo=UTC)
        row = deidentifier.process(report(report_id=f"R{number}", patient_id=patient, report_time=time))
        shifts.add(day - row["exam_date"])
    assert len(shifts) == 1
    shift = shifts.pop()
    assert timedelta(weeks=1) <= shift <= timedelta(weeks=weeks)
    assert shift.days % 7 == 0


def test_patients_move_by_different_weeks():
    rows = [engine().process(report(patient_id=f"P{n}")) for n in range(60)]
    assert len({row["exam_date"] for row in rows}) > 20


def test_with_surrogates_the_dates_of_the_text_move_as_the_exam_does():
    text = "Compared with 3/7/2024 and 14 March. Discussed with Dr. Brandywine."
    rows = [engine("surrogate").process(report(report_id=name, findings=text, **KNOWN)) for name in ("R1", "R2")]
    assert [row["rule"] for row in rows] == [None, None]
    assert rows[0]["findings"] == rows[1]["findings"]  # the same patient, the same names
    exam = rows[0]["exam_date"]
    week_before = exam - timedelta(days=7)
    assert (
        f"{week_before.month}/{week_before.day}/{week_before.year} and {exam.day} {exam:%B} {exam.year}."
        in rows[0]["findings"]
    )
    assert 2500 <= rows[0]["exam_year"] == exam.year <= 2699
    other = engine("surrogate").process(report(findings=text, patient_id="other", **KNOWN))
    assert other["findings"].split("Dr. ")[1] != rows[0]["findings"].split("Dr. ")[1]


@pytest.mark.parametrize("policy", POLICIES)
def test_safe_harbor_keeps_years_only(policy):
    text = "Compared with the study of 3/7/2023. No effusion."
    row = engine(policy, profile="safe-harbor").process(report(findings=text, birth_date=date(1930, 1, 2)))
    assert (row["rule"], row["exam_date"], row["exam_year"], row["age_years"]) == (None, None, 2024, 90)
    assert "3/7" not in row["findings"]
    assert ("study of 2023." in row["findings"]) is (policy == "surrogate")


def test_a_salt_makes_other_keys():
    plain, salted, again = (
        engine(key=key).process(report()) for key in (KEY, KEY.salted(b"s" * 32), KEY.salted(b"s" * 32))
    )
    assert salted == again
    for name in ("report_key", "patient_key"):
        assert salted[name] != plain[name]


def test_expert_tells_the_year_of_the_shifted_date():
    row = engine().process(report())
    assert row["exam_year"] == row["exam_date"].year


def test_no_time_no_date_and_the_first_day_of_the_calendar():
    row = engine().process(report(report_time=None, birth_date=date(1950, 1, 1)))
    assert (row["rule"], row["exam_date"], row["age_years"]) == (None, None, None)
    row = engine().process(report(report_time=datetime(1, 1, 1, tzinfo=UTC)))
    assert (row["rule"], row["exam_date"]) == (None, None)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        (date(1984, 3, 14), 40),
        (date(1984, 3, 15), 39),
        (date(1934, 3, 15), 89),
        (date(1934, 3, 14), 90),
        (date(1900, 1, 1), 90),
        (date(2024, 3, 14), 0),
        (date(2024, 3, 15), None),
    ],
)
def test_ages_from_90_on_are_one_group(born, age):
    assert engine().process(report(birth_date=born))["age_years"] == age


@pytest.mark.parametrize(("sex", "kept"), [("F", "F"), (" male ", "M"), ("Other", "O"), (CANARY, None), (None, None)])
def test_sex_is_one_of_three(sex, kept):
    assert engine().process(report(sex=sex))["sex"] == kept


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=200), st.text(max_size=80), st.sampled_from(POLICIES))
def test_no_text_makes_it_raise(findings, text, policy):
    for one in (report(findings=findings), report(findings=None, impression=None, text=text)):
        assert engine(policy).process(one)["rule"] in (None, RESIDUAL_PHI)


def test_the_engine_prints_no_key():
    shown = repr(engine())
    assert "redact" in shown
    for purpose in ("report", "patient", "dates", "surrogates"):
        assert repr(KEY.subkey(purpose)) not in shown


def assert_without_text(row: dict) -> None:
    assert CANARY.lower() not in words_of(row)
    assert [name for name in WITHOUT_TEXT if row.get(name) is not None] == []
    assert row["removed_phi"] == []
