"""Exams, white space, sentences and ages."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from radlake.text.dates import age_years, shift_date
from radlake.text.exams import BODY_PARTS, MODALITIES, body_part, clean_exam_code, normalize_modality
from radlake.text.folding import fold
from radlake.text.normalize import normalize_whitespace, word_count
from radlake.text.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("CT", "CT"), ("cr", "XR"), ("DX", "XR"), ("RF", "FL"), ("MR", "MR"), ("PT", "PT"), ("",
        "unknown"), ("zzz", "unknown"),
        ("CT CHEST W CONTRAST", "CT"), ("PET/CT SKULL BASE TO THIGH", "PT"), ("MRI Brain", "MR"),
        ("XR Knee 3 views", "XR"),
        ("Chest 2 views", "XR"), ("US_ABDOMEN", "US"), ("Screening mammogram", "MG"), ("NM bone scan", "NM"),
        ("Upper GI with barium", "FL"), ("DEXA", "OT"), ("Fluoroscopic esophagram", "FL"), ("Ultrasound thyroid", "US"),
    ],
)  # fmt: skip
def test_modality(text: str, modality: str) -> None:
    assert normalize_modality(text) == modality


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("CT CHEST W CONTRAST", "chest"), ("XR Knee 3 views", "limbs"), ("MRI LUMBAR SPINE", "spine"),
        ("CT head", "head"),
        ("CT ABDOMEN AND PELVIS", "abdomen"), ("US pelvis", "pelvis"), ("Cardiac MRI", "cardiac"), ("CTA neck", "neck"),
        ("Screening mammogram", "breast"), ("US carotid", "vascular"), ("PET/CT whole body",
        "whole-body"), ("", "unknown"),
        ("thoracic spine 2 views", "spine"), ("CHEST PA AND LATERAL", "chest"), ("EXTREMITY", "limbs"),
    ],
)  # fmt: skip
def test_body_part(text: str, part: str) -> None:
    assert body_part(text) == part


@given(st.text())
def test_closed_sets(text: str) -> None:
    assert normalize_modality(text) in MODALITIES
    assert body_part(text) in BODY_PARTS
    code = clean_exam_code(text)
    assert code == "" or (len(code) <= 32 and code == code.upper() and code.isascii() and " " not in code)


def test_exam_codes() -> None:
    assert clean_exam_code(" ctch-2.a_1 ") == "CTCH-2.A_1"
    assert clean_exam_code("DOE, JANE") == ""
    assert clean_exam_code("x" * 33) == ""


@given(st.text())
def test_normalizing_twice_changes_nothing_and_keeps_words(text: str) -> None:
    once = normalize_whitespace(text)
    assert normalize_whitespace(once) == once
    assert "  " not in once and "\n\n\n" not in once and once == once.strip()


@given(st.text())
def test_a_word_holds_a_letter_or_a_digit(text: str) -> None:
    assert word_count(text) == sum(any(c.isalnum() for c in word) for word in text.split())


def test_every_character_is_of_a_word_or_not_as_python_has_it() -> None:
    for code in range(0x110000):
        character = chr(code)
        assert word_count(character) == character.isalnum(), hex(code)


def test_normalize() -> None:
    assert normalize_whitespace(" a \u200b b\t c \r\n\r\n\r\n\r\n d\ufeff ") == "a b c\n\nd"
    assert word_count("No acute - disease . 4 mm") == 5
    assert word_count(" ... \n") == 0


@given(st.text("ab.1 \n?!DrM\\"))
def test_sentences_tile_the_text(text: str) -> None:
    spans = sentence_spans(text)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(start < end for start, end in spans)


def test_sentences() -> None:
    text = "1. Seen by Dr. J. Orvik, M.D. at noon. 2. Two mm. No!\nEnd at 3 p.m. on Monday"
    assert [text[a:b].strip() for a, b in sentence_spans(text)] == [
        "1. Seen by Dr. J. Orvik, M.D. at noon.",
        "2. Two mm.",
        "No!",
        "End at 3 p.m. on Monday",
    ]


@given(st.text())
def test_folding_keeps_positions(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_ages_and_shifts() -> None:
    assert age_years(date(1950, 3, 2), date(2020, 3, 1)) == 69
    assert age_years(date(1950, 3, 2), date(2020, 3, 2)) == 70
    assert age_years(date(1920, 1, 1), date(2020, 1, 1)) == 90
    assert age_years(date(1920, 1, 1), date(2020, 1, 1), pool_at=120) == 100
    assert age_years(date(2020, 1, 2), date(2020, 1, 1)) is None
    assert shift_date(date(2020, 1, 31), -7) == date(2020, 1, 24)
    assert shift_date(date.max, 7) == date.max
