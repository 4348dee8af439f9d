"""Surrogates: consistent per patient, unlike the original, known again by a second pass and by the detector."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.errors import UsageError
from radlake.synth import names as synth_names
from radlake.text import lexicon
from radlake.text.deid import deidentify, deidentify_spans
from radlake.text.leaks import find_leaks
from radlake.text.phi import Known, Span, find_phi
from radlake.text.surrogates import (
    Surrogates,
    is_surrogate,
    is_surrogate_word,
    mask_surrogates,
    surrogate_words,
)
from radlake.text.surrogates.pools import ENDS, pool_size, pool_words
from tests.unit.text.test_deid import KNOWN, PIECES

SUBKEY = b"\x33" * 32
EXAM = date(2021, 3, 20)
MINE = Surrogates.of(SUBKEY, "patient-1", -21, EXAM)
YEARS = Surrogates.of(SUBKEY, "patient-1", None, EXAM)
IDENTIFIERS = ("ROSSWELL^AMANDA^J", "Orvik, Tilman", "00412345", "A2239911", "555-201-3344")
MORE = st.sampled_from(
    (
        "Amanda's| rosswell |94 yo|J. Rosswell|ROSSWELL, AMANDA J|412345|A2239911|St. Luke's Hospital|MD|12 Oak Street"
        "|Dr. Jane O'Neil-Smith|Springfield, IL 62704|a.b@c.biz|http://c.biz/x| x4471|123-45-6789|(617) 201-3344"
        "|20190314|14 March|May 2019|lives in |1.2.840.113619.2.55|born "
    ).split("|")
)
TEXTS = st.lists(st.one_of(PIECES, MORE), max_size=14).map("".join)
BOTH = st.sampled_from([MINE, YEARS])


def replaced(text: str, category: str, surrogates: Surrogates = MINE, rule: str = "") -> str:
    return surrogates.replacement(text, Span(0, len(text), category, rule), KNOWN)


def test_the_pools_are_large_and_apart():
    assert pool_size("given") >= 400
    assert pool_size("surname") >= 800
    assert len(surrogate_words()) == sum(map(pool_size, ENDS))
    assert all(is_surrogate_word(word) and is_surrogate_word(word.upper()) for word in pool_words("given"))


def test_no_invented_word_is_a_word_of_reports_or_a_name():
    known = {word for value in vars(lexicon).values() if isinstance(value, frozenset) for word in value}
    known |= {word.lower() for value in vars(synth_names).values() if isinstance(value, list | tuple) for word in value}
    assert len(known) > 1000
    assert not known & surrogate_words()


def test_no_invented_word_stands_in_real_reports(indiana):
    words = set(re.findall("[a-z]+", indiana.read_text(encoding="utf-8", errors="replace").lower()))
    assert not words & surrogate_words()


@settings(max_examples=400, deadline=None)
@given(TEXTS, st.sampled_from([None, KNOWN]), BOTH)
def test_a_second_pass_changes_nothing(text, known, surrogates):
    once, _ = deidentify(text, known, "surrogate", surrogates)
    assert deidentify(once, known, "surrogate", surrogates) == (once, {})


@settings(max_examples=300, deadline=None)
@given(TEXTS, BOTH)
def test_the_original_is_gone_and_the_detector_sees_nothing_known(text, surrogates):
    new, _ = deidentify(text, KNOWN, "surrogate", surrogates)
    bare = mask_surrogates(new, IDENTIFIERS)
    for word in ("rosswell", "amanda", "orvik", "tilman"):
        assert not re.search(rf"(?<![^\W\d_]){word}(?![^\W\d_])", bare, re.IGNORECASE)
    assert "known-token" not in find_leaks(bare, IDENTIFIERS)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_it_replaces_all_that_is_found(text):
    spans = deidentify_spans(text, KNOWN, "surrogate", MINE).spans
    starts = [position for span in spans for position in (span.start, span.end)]
    assert starts == sorted(starts)
    covered = {at for span in spans for at in range(span.start, span.end)}
    wanted = {at for span in find_phi(text, KNOWN) for at in range(span.start, span.end)}
    pooled = {at for m in re.finditer("90", text) for at in range(*m.span())}
    formed = {at for at, character in enumerate(mask_surrogates(text)) if character == "\x00"}
    assert wanted - covered <= pooled | formed


NUMBERS = st.one_of(
    st.from_regex(r"[0-9]{3}[- ][0-9]{2}[- ]2[56][0-9]{2}", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}[/-][0-9]{1,2}[/-](19|20)?(90|26)", fullmatch=True),
    st.from_regex(r"[0-9]{1,2}-2[56][0-9]{2}|2[56][0-9]{6}|[0-9]{2}-2[56]0[0-9]-[79]{6}", fullmatch=True),
    st.from_regex(r"[1-68][79]{6,8}|[79]{6}-?[0-6]{2}|[0-6]{4}-[79]{6}|\([2-8]12\) 555-01[0-9]{2}", fullmatch=True),
)


@settings(max_examples=400, deadline=None)
@given(
    NUMBERS,
    st.sampled_from(["", "MRN ", "SSN: ", "seen on ", "call ", "Acc# "]),
    st.sampled_from(["", " M", " y", "."]),
)
def test_no_number_of_a_hospital_passes_for_a_surrogate(number, before, after):
    text = f"{before}{number}{after}"
    wanted = [(span.start, span.end) for span in deidentify_spans(text).spans]
    assert [(s.start, s.end) for s in deidentify_spans(text, None, "surrogate", MINE).spans] == wanted


def test_one_person_in_every_form_is_one_surrogate():
    full = replaced("ROSSWELL^AMANDA^J", "PATIENT")
    surname, given_name, initial = full.split("^")
    assert (surname, given_name) == (surname.upper(), given_name.upper())
    assert replaced("Ms. Rosswell", "PATIENT") == f"Ms. {surname.title()}"
    assert replaced("Amanda's", "PATIENT") == f"{given_name.title()}'s"
    assert replaced("Rosswell, Amanda J.", "PATIENT") == f"{surname.title()}, {given_name.title()} {initial}."
    assert replaced("amanda rosswell", "NAME") == f"{given_name} {surname}".lower()
    assert replaced("Àmanda", "NAME") == given_name.title()
    assert replaced("A. Rosswell", "PATIENT") == f"{given_name[0]}. {surname.title()}"


def test_other_patients_and_other_keys_have_other_surrogates():
    others = {replaced("Rosswell", "PATIENT", Surrogates.of(SUBKEY, f"patient-{n}")) for n in range(50)}
    assert len(others) == 50
    assert replaced("Rosswell", "PATIENT", Surrogates.of(b"\x44" * 32, "patient-1")) != replaced("Rosswell", "PATIENT")


def test_names_of_one_patient_stay_apart():
    made = [replaced(f"Orvik{chr(97 + n % 26)}{chr(97 + n // 26)}", "PHYSICIAN") for n in range(200)]
    assert len(set(made)) >= 198  # of 29,160 surnames; two of 200 may meet


@pytest.mark.parametrize(
    ("text", "category", "form"),
    [
        ("O'Neil-Smith, Jane M., Jr.", "NAME", r"[A-Z][a-z]+-[A-Z][a-z]+, [A-Z][a-z]+ [A-Z]\., Jr\."),
        ("van der Berg", "NAME", r"van der [A-Z][a-z]+"),
        ("Van Ness", "NAME", r"Van [A-Z][a-z]+"),
        ("MRN-0012-3456", "MRN", r"[QZ]{3}-[79]{4}-[79]{4}"),
        ("1.2.840.113619", "ID", r"[79]\.[79]\.[79]{3}\.[79]{6}"),
        ("(617) 201-3344", "PHONE", r"\([2-8]9[79]\) 555-01\d\d"),
        ("+1 617 201 3344", "PHONE", r"\+1 [2-8]9[79] 555 01\d\d"),
        ("201-3344 ext 55", "PHONE", r"[2-8]9[79]-555-01\d\d ext [79]{2}"),
        ("+44 20 7946 0958", "PHONE", r"\+[79]{2} [79]{2} [79]{4} [79]{4}"),
        ("123-45-6789", "SSN", r"9[79]{2}-00-[79]{4}"),
        ("jane@clinic.biz", "EMAIL", r"[a-z]+@example\.org"),
        ("www.clinic.biz/jane", "URL", r"https://example\.org/[a-z]+"),
        ("St. Luke's Medical Center", "HOSPITAL", r"[A-Z][a-z]+ Medical Center"),
        ("RIVERSIDE GENERAL HOSPITAL", "ID", r"[A-Z]+ GENERAL HOSPITAL"),
        ("12 Oak Street, Apt 4, Springfield, IL 62704", "ADDRESS", r"\d{1,3} [A-Z][a-z]+ Street, [A-Z][a-z]+"),
        ("Springfield", "ADDRESS", r"[A-Z][a-z]+"),
        ("94", "AGE", "90"),
        ("103-year-old", "AGE", "90-year-old"),
        ("Ninety-seven", "AGE", "90"),
    ],
)
def test_the_form_stays(text, category, form):
    new = replaced(text, category)
    assert re.fullmatch(form, new)
    assert category == "AGE" or is_surrogate(new)
    assert not set(re.findall(r"[a-z]{4,}|\d{3,}", text.lower())) & set(re.findall(r"[a-z]{4,}|\d{3,}", new)) - {
        *("street", "medical", "center", "general", "hospital", "year")
    }


@pytest.mark.parametrize(
    ("text", "category"), [("4471", "PHONE"), ("IL 62704", "ADDRESS"), ("J.", "NAME"), ("31/31", "DATE")]
)
def test_what_has_no_safe_form_becomes_a_tag(text, category):
    assert replaced(text, category) == f"[{category}]"


@pytest.mark.parametrize(
    "text", ["617-555-0134", "97979", "14 March 2130 hours", "Marquis", "3/14/2019", "XXXX XXXX", "90 mm of 4/5/90"]
)
def test_what_a_hospital_writes_is_no_surrogate(text):
    assert not is_surrogate(text)


def test_numbers_are_one_however_they_are_padded():
    assert replaced("00412345", "MRN")[2:] == replaced("412345", "MRN")
    assert replaced("41-2345", "MRN").replace("-", "") == replaced("412345", "MRN")


def test_a_patient_who_bears_an_invented_name_loses_it_too():
    bearer = Known(patient_names=("KELQUAWORTH^JANE",), mrn="79797979")
    new, counts = deidentify("Ms. Kelquaworth, MRN 79797979.", bearer, "surrogate", MINE)
    assert "kelquaworth" not in new.lower()
    assert "79797979" not in new
    assert counts == {"MRN": 1, "PATIENT": 1}
    assert "known-token" in find_leaks(mask_surrogates("Ms. Kelquaworth", bearer.patient_names), bearer.patient_names)


def test_a_year_is_told_unless_it_tells_an_age():
    text = "Prior of 3/14/2019. Surgery on 5 May 1930. Born 07/02/1953."
    assert deidentify(text, KNOWN, "surrogate", YEARS)[0] == "Prior of 2019. Surgery on [DATE]. Born 1953."


def test_without_a_key_there_are_no_surrogates():
    with pytest.raises(UsageError):
        deidentify("Dr. Orvik", policy="surrogate")


def test_the_key_is_not_printed():
    assert repr(MINE.key) not in repr(MINE)
    assert "2021" not in repr(MINE)
