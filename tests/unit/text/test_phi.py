"""The PHI engine, rule by rule, and what it must leave alone."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.text.deid import deidentify
from radlake.text.phi import Known, find_phi

KNOWN = Known(
    patient_names=("O'NEIL^MAREN ANN^K",),
    mrn="00123456",
    accession="ACC-99812",
    birth_date="1950-02-01",
    physicians=("Baker, Jonas A., MD", "van der Berg, Lissa"),
    other=("St. Elmo Radiology", "4455-01"),
)


def found(text: str, known: Known | None = None) -> list[tuple[str, str]]:
    return [(text[s.start : s.end], s.category) for s in find_phi(text, known)]


@pytest.mark.parametrize(
    "text",
    [
        "03/14/2019", "3-14-19", "2019-03-14", "2019-03-14T12:33:00", "20190314", "14.03.2019", "03/2019",
        "March 14, 2019",
        "14 March 2019", "14-Mar-19", "Mar 2018", "May 5th", "3/14/2019 at 3:45 PM",
    ],
)  # fmt: skip
def test_dates(text: str) -> None:
    assert found(f"Seen ({text}) again") == [(text, "DATE")]


@pytest.mark.parametrize("text", ["Compared to 3/14", "CT from 12/02", "On 4/5 she fell", "dated 11/30."])
def test_days_without_a_year_need_a_word_before(text: str) -> None:
    assert [category for _, category in found(text)] == ["DATE"]


@pytest.mark.parametrize(
    "text",
    [
        "at 10 o'clock", "L4-5 and T2-T3", "3 x 4 cm", "1.2 cm, previously 1.1 cm",
        "5/5 strength, grade 2/6", "ratio 16.2/24.7",
        "BI-RADS 4", "series 4 image 123", "8-12 weeks", "SUV 3.4", "it may 2 cm", "history of MS. Brain",
        "MR Brain", "T1 S1",
        "125000 mm3", "Baker cyst", "Foley catheter", "Hill-Sachs lesion", "sister Mary Joseph nodule",
        "Dr. XXXX was told",
        "the outside hospital", "hospital day 3", "performed by fluoroscopy", "89-year-old man", "95 mm",
        "the reason: none",
        "Findings march on", "comparison: none", "Murphy sign", "1/2/3", "12/33", "Impression: No acute disease.",
    ],
)  # fmt: skip
def test_clinical_text_survives(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value", "category"),
    [
        ("call (555) 201-3344 ext 33 now", "(555) 201-3344 ext 33", "PHONE"),
        ("call 555.201.3344", "555.201.3344", "PHONE"),
        ("pager 12345", "12345", "PHONE"),
        ("call +44 20 7946 0958", "+44 20 7946 0958", "PHONE"),
        ("mail a.b@c.example.biz now", "a.b@c.example.biz", "EMAIL"),
        ("see https://x.example/a?b=1, now", "https://x.example/a?b=1", "URL"),
        ("nr 123-45-6789", "123-45-6789", "SSN"),
        ("MRN: 4455", "4455", "MRN"),
        ("Accession #: A-1234", "A-1234", "ACCESSION"),
        ("acct no. 4411", "4411", "ID"),
        ("scanner 1.2.840.113619.2.55", "1.2.840.113619.2.55", "ID"),
        ("at 10.20.30.40", "10.20.30.40", "ID"),
        ("ref E2239911 filed", "E2239911", "ID"),
        ("94-year-old man", "94", "AGE"),
        ("aged 101", "101", "AGE"),
        ("lives at 12 Elm Grove Road now", "12 Elm Grove Road", "ADDRESS"),
        ("Reno, NV 89501", "Reno, NV 89501", "ADDRESS"),
        ("She lives in Elmbrook.", "Elmbrook", "ADDRESS"),
        ("scanned at Elm Regional Medical Center", "Elm Regional Medical Center", "HOSPITAL"),
        ("since 14 March\n2019 stable", "14 March\n2019", "DATE"),
        ("fax\n804.555.2492", "804.555.2492", "PHONE"),
    ],
)
def test_identifiers(text: str, value: str, category: str) -> None:
    assert found(text) == [(value, category)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("discussed with Dr. Orvik at noon", "Orvik"),
        ("DR. ORVIK NOTIFIED AT 3 PM", "ORVIK"),
        ("dr orvik agreed", "orvik"),
        ("told Dr. May and left", "May"),
        ("June T. Talmont, MD", "June T. Talmont"),
        ("DR. B. SCHÄFER TOLD", "B. SCHÄFER"),
        ("seen by Dr.\nOrvik", "Orvik"),
        ("Mrs. Ada-Lynn O'Hara's scan", "Ada-Lynn O'Hara"),
        ("MR. ORVIK", "ORVIK"),
        ("Tilman K. Orvik, M.D.", "Tilman K. Orvik"),
        ("ORVIK, TILMAN MD", "ORVIK, TILMAN"),
        ("Dictated by: Tilman Orvik", "Tilman Orvik"),
        ("electronically signed by tilman orvik", "tilman orvik"),
        ("name: Orvik, Tilman", "Orvik, Tilman"),
        ("daughter Anniken called", "Anniken"),
        ("DOE^JANE^Q", "DOE^JANE^Q"),
        ("at St. Luke's Hospital", "St. Luke's Hospital"),
        ("Jean-Noël Gagné, MD", "Jean-Noël Gagné"),
    ],
)
def test_name_cues(text: str, value: str) -> None:
    assert [piece for piece, _ in found(text)] == [value]


def test_both_doctors() -> None:
    assert [piece for piece, _ in found("Drs. Orvik and Lund were told")] == ["Orvik", "Lund"]


@pytest.mark.parametrize(
    ("text", "value", "category"),
    [
        ("Maren O'Neil was seen", "Maren O'Neil", "PATIENT"),
        ("O’NEIL, MAREN ANN K", "O’NEIL, MAREN ANN K", "PATIENT"),
        ("m. oneil's knee: M. Oneil", "oneil", "PATIENT"),
        ("ONEIL^MAREN", "ONEIL^MAREN", "PATIENT"),
        ("chart 123456 filed", "123456", "MRN"),
        ("no 12-34-56", "12-34-56", "MRN"),
        ("no 0000123456", "0000123456", "MRN"),
        ("ref ACC99812", "ACC99812", "ACCESSION"),
        ("J. Baker agreed", "J. Baker", "PHYSICIAN"),
        ("van der Berg agreed", "van der Berg", "PHYSICIAN"),
        ("sent to St. Elmo Radiology", "St. Elmo Radiology", "ID"),
        ("born 1950-02-01", "1950-02-01", "DATE"),
    ],
)
def test_known_identifiers(text: str, value: str, category: str) -> None:
    assert (value, category) in found(text, KNOWN)


def test_ordinary_surname_needs_a_capital_and_no_eponym() -> None:
    text = "Baker's cyst. The baker came. Seen by Baker."
    assert found(text, KNOWN) == [("Baker", "PHYSICIAN")]
    assert find_phi(text, KNOWN)[0].start == text.rindex("Baker")


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(
        st.text(), st.text("0123456789/-. :()+ADrMjmx[]^\n'"), st.from_regex(r"(Dr\. \w+|\d+/\d+/\d+|MRN \d+|[ ,.\n])*")
    )
)
def test_spans_are_sorted_disjoint_and_in_range(text: str) -> None:
    position = 0
    for span in find_phi(text, KNOWN):
        assert position <= span.start < span.end <= len(text)
        position = span.end


INDIANA = Path(__file__).resolve().parents[4] / "shared" / "data" / "indiana_reports.csv"


@pytest.mark.skipif(not INDIANA.exists(), reason="real reports are not on this machine")
def test_real_reports_without_phi_are_left_alone() -> None:
    with INDIANA.open(encoding="utf-8", newline="") as lines:
        texts = [row[name] for row in csv.DictReader(lines) for name in ("findings", "impression")]
    removed = sum(span.end - span.start for text in texts for span in find_phi(text))
    assert removed <= 0.0005 * sum(map(len, texts))
    assert deidentify(texts[0]) == (texts[0], {})
