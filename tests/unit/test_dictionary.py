"""What the archive's dictionary means to the engine, and when a new entry cannot matter to a text."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.deidentification import Deidentifier, known_identifiers, known_tokens
from radlake.dictionary import archive_of, may_hold, with_history
from radlake.keys import DeidKey
from radlake.text.deid import deidentify
from radlake.text.spans import Known
from tests.unit.test_deidentification import report

OWN = Known(patient_names=("Talmont^Vera",), mrn="7700431", accession="ACC-11-2203", other=("R100", "Northgate"))
HISTORY = [
    {"kind": "name", "value": "Talmont^Vera"},
    {"kind": "name", "value": "Ostrander^Vera"},
    {"kind": "mrn", "value": "7700431"},
    {"kind": "mrn", "value": "9155"},
    {"kind": "accession", "value": "ACC-11-2203"},
    {"kind": "accession", "value": "ACC-11-7790"},
    {"kind": "accession", "value": "12"},
    {"kind": "report_id", "value": "R100"},
    {"kind": "report_id", "value": "R977"},
    {"kind": "birth_date", "value": "1950-02-03"},
    {"kind": "other", "value": "617-555-0134"},
    {"kind": "other", "value": "12 Elm Street"},
    {"kind": "other", "value": "A1-2"},
    {"kind": "patient_id", "value": "AB12-CD00345"},
]


def test_a_reports_own_come_first_and_nothing_twice():
    known = with_history(OWN, HISTORY)
    assert known.patient_names == ("Talmont^Vera", "Ostrander^Vera")
    assert (known.mrn, known.accession, known.birth_date) == (OWN.mrn, OWN.accession, "")
    assert known.other == (*OWN.other, "12 Elm Street", "1950-02-03", "9155", "A1-2", "AB12-CD00345")
    assert known.numbers == ("617-555-0134", "ACC-11-7790", "R977")


def test_the_order_of_entries_does_not_matter():
    assert with_history(OWN, reversed(HISTORY)) == with_history(OWN, HISTORY)
    assert with_history(OWN, []) == OWN


def test_the_detector_is_told_the_history_too():
    assert {"Ostrander", "ACC-11-7790", "R977"} <= set(known_tokens(with_history(OWN, HISTORY)))


def test_a_report_is_read_with_its_history_and_the_archive():
    archive = archive_of(
        [{"kind": "physician", "value": "Zielinski, Per"}, {"kind": "site", "value": "Kirkdale Clinic"}]
    )
    engine = Deidentifier.of(DeidKey(b"\x11" * 32), "redact", 52, archive)
    telling = "Ostrander was seen at Kirkdale with Zielinski, compare ACC-11-7790."
    row = engine.process(report(findings=telling, history=HISTORY))
    said = str({k: v for k, v in row.items() if not k.endswith("_key")})
    for secret in ("Ostrander", "Kirkdale", "Zielinski", "7790"):
        assert secret not in said
    assert row["rule"] is None
    assert known_identifiers(report()).archive is None


def test_a_report_belongs_to_the_person_it_was_found_to_be_about():
    engine = Deidentifier.of(DeidKey(b"\x11" * 32), "redact", 52)
    assert engine.process(report(person="A1"))["patient_key"] == engine.process(report(patient_id="A1"))["patient_key"]


def test_letters_before_a_number_are_no_reason_to_read_a_text_again():
    entries = [{"kind": "accession", "value": "ACC-11-7790"}, {"kind": "report_id", "value": "R977"}]
    assert not may_hold("Accession of vaccines, R upper lobe, 97 mm", entries)
    assert may_hold("compare 11 7790", entries)
    assert may_hold("see (r-977)", entries)


WORDS = "Ostrander OSTRANDER ostr-ander Vera vera veranda 11-7790 ACC117790 117790 7790 R977 r-977 9155 19155 Elm 12"
WORDS += " A1-2 a12 AB12CD00345 12345 12-345 1200345 CD345"
WORDS += " Street 1950-02-03 02/03/1950 617.555.0134 clear lungs . , ^ : \n é"


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS.split(" ")), max_size=12), st.sampled_from([" ", "", "\n"]))
def test_a_text_that_cannot_hold_an_entry_is_read_alike_without_it(words, between):
    """What lets reports of a patient be left alone when the patient's identifiers grow."""
    text = between.join(words)
    for entry in HISTORY[1:]:
        others = [other for other in HISTORY if other is not entry]
        if not may_hold(text, [entry]):
            assert deidentify(text, with_history(OWN, others)) == deidentify(text, with_history(OWN, HISTORY))
