"""Physicians and sites of the archive: found in every form, never in what a report says of the body."""

from __future__ import annotations

import csv
import pickle
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from radlake.synth.names import FEMALE, MALE, SURNAMES, hospital
from radlake.text.archive import Archive, find_archive
from radlake.text.archive_people import person
from radlake.text.folding import fold
from radlake.text.phi import Known, find_phi

PHYSICIANS = (
    *("SMITH^JOHN^Q", "Ophelia Brandywine, MD", "O'Neil, Séan", "van der Berg, Jan", "Garcia-Lopez^Anna^Maria"),
    *("MASS^FRANK", "Long, Young", "BAKER, TOM", "4711^LINDQVIST^PER^^^DR", "Wall", "XXXX", "UNKNOWN", "12345"),
)
SITES = (
    *("St. Luke's Hospital - Main Campus", "Northgate Imaging Center", "Spring Valley Clinic", "Mercy Hospital"),
    *("Main Campus", "ER", "Radiology", "Breast Center", "Chest Pain Unit", "MRI", "General Hospital", "Small"),
)
ARCHIVE = Archive.of(PHYSICIANS, SITES)


def found(text: str, archive: Archive = ARCHIVE) -> list[str]:
    words = set("".join(c if c.isalpha() else " " for c in fold(text)).split())
    return [text[span.start : span.end] for span in find_archive(text, fold(text), words, archive)]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("SMITH^JOHN^Q", ("smith", ("john", "q"))),
        ("4711^SMITH^JOHN^^^DR", ("smith", ("john",))),
        ("Smith, John Q., MD", ("smith", ("john", "q"))),
        ("Dr. John Q. Smith Jr.", ("smith", ("john", "q"))),
        ("Ophelia Brandywine, MD", ("brandywine", ("ophelia",))),
        ("O'Neil, Séan", ("o'neil", ("sean",))),
        ("van der Berg, Jan", ("berg", ("jan",))),
        ("Smith", ("smith", ())),
        ("JS12", None),
        ("", None),
        ("MD", None),
        ("No acute disease of the chest was seen", None),
    ],
)
def test_a_person_in_any_raw_form(raw, name):
    assert person(raw) == name


@pytest.mark.parametrize(
    "name",
    [
        "John Smith", "JOHN Q. SMITH", "SMITH^JOHN", "Smith, John Q.", "J. Smith", "Smith John",
        "Brandywine", "BRANDYWINE", "Ophelia Brandywine", "Sean O'Neil", "Séan O'Neil", "ONeil", "O'NEIL, SEAN",
        "Jan van der Berg", "J. van der Berg", "A. Garcia Lopez", "Anna Garcia-Lopez", "Frank Mass", "MASS, FRANK",
        "Tom Baker", "TOM BAKER", "Lindqvist", "per lindqvist", "LINDQVIST P.",
    ],
)  # fmt: skip
def test_a_physician_in_any_written_form(name):
    assert found(f"Discussed with {name} at noon.") == [name]


@pytest.mark.parametrize("site", ["St. Luke's", "Saint Luke's Hospital", "Northgate", "NORTHGATE IMAGING CENTER"])
def test_a_site_with_and_without_what_any_site_is_called(site):
    assert found(f"Transferred from {site} today.") == [site]


@pytest.mark.parametrize("site", ["Mercy Hospital", "MERCY HOSPITAL", "Spring Valley Clinic", "Spring Valley"])
def test_a_site_of_everyday_words_counts_whole(site):
    assert found(f"Transferred from {site} today.") == [site]


@pytest.mark.parametrize(
    "text",
    ["Gleason 7", "Weber B fracture", "Lauge-Hansen", "Sanders II", "Zyborski index", "Zyborski's 3", "HAWKINS SIGN"],
)
def test_a_surname_that_names_a_thing_is_no_physician(text):
    terms = Archive.of(["Gleason, Ann", "Weber, Bo", "Hansen^Per", "Sanders^Al", "Zyborski, Ira", "Hawkins^Mo"])
    assert found(text, terms) == []
    assert found(f"Seen by Ira Zyborski; {text}", terms) == ["Ira Zyborski"]


@pytest.mark.parametrize(
    "text",
    [
        "Baker cyst behind the knee", "no frank mass", "NO FRANK MASS", "the chest wall is thick", "CHEST WALL",
        "Wall thickening. Small effusion.", "a young long bone", "at Mercy of the spring valley", "brandywine",
        "Main Campus, ER, Radiology", "BREAST CENTER", "chest pain unit", "MRI of the brain", "General Hospital",
        "Smith fracture", "XXXX was told", "Hepatitis B. Smith fracture", "A. Mass in the lung", "unknown primary",
    ],
)  # fmt: skip
def test_what_reports_say_survives(text):
    assert found(text) == []


def test_an_accent_may_be_a_character_of_its_own():
    archive = Archive.of(["Núñez, Ana"])
    assert archive.may_hold("Seen by Nu\u0301n\u0303ez.")
    assert find_phi("Seen by Nu\u0301n\u0303ez.", None, archive)


def test_the_engine_looks_them_up_and_names_the_rule():
    spans = find_phi("Per Anna Garcia-Lopez, seen at Northgate.", Known(archive=ARCHIVE))
    assert [(s.category, s.rule) for s in spans] == [
        ("PHYSICIAN", "archive-physician"),
        ("HOSPITAL", "archive-site"),
    ]
    assert find_phi("Brandywine.", None, ARCHIVE)


def test_equal_names_are_compiled_once_and_sent_as_names():
    archive = Archive.of(PHYSICIANS, SITES)  # not ARCHIVE: the last few are kept, and other tests made some
    assert Archive.of(reversed(PHYSICIANS), set(SITES)) is archive
    sent = pickle.dumps(archive)
    assert pickle.loads(sent) is archive
    assert len(sent) < 4 * sum(map(len, (*PHYSICIANS, *SITES)))
    assert "lindqvist" not in repr(ARCHIVE).lower()


WORDS = st.sampled_from(
    "John SMITH Smith smith Q. Anna van der Berg O'Neil Baker cyst , ^ St. Luke's Northgate Hospital Mass FRANK "
    "Brandywine. the \n Lopez Garcia-Lopez XXXX İ ß \x00 \ud800 12/3".split(" ")
)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=20), st.sampled_from(["", " ", "  "]))
def test_spans_are_in_range_and_what_cannot_be_held_is_not_found(words, between):
    text = between.join(words)
    for part in (Archive.of(PHYSICIANS[:4], SITES[:1]), Archive.of(PHYSICIANS[4:], SITES[1:]), ARCHIVE):
        spans = find_archive(text, fold(text), set(fold(text).replace(",", " ").split()), part)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert part.may_hold(text) or not spans


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=20))
def test_a_text_without_an_entrys_words_is_read_alike_without_it(words):
    """What lets a new entry be looked for in older reports alone."""
    text = " ".join(words)
    for number, name in enumerate(PHYSICIANS):
        others = Archive.of(PHYSICIANS[:number] + PHYSICIANS[number + 1 :], SITES)
        if not Archive.of([name]).may_hold(text):
            assert found(text, others) == found(text)


@pytest.mark.parametrize("unit", ["Smith ", "de ", "van der Berg ", "J. ", "St. Luke's ", "Smith, ", "O'"])
def test_long_texts_take_as_long_as_they_are(unit):
    text = unit * (400_000 // len(unit))
    assert all(
        0 <= s.start < s.end <= len(text) for s in find_archive(text, fold(text), set(ARCHIVE.triggers), ARCHIVE)
    )


INDIANA = Path(__file__).resolve().parents[4] / "shared" / "data" / "indiana_reports.csv"


@pytest.mark.skipif(not INDIANA.exists(), reason="real reports are not on this machine")
def test_a_large_archive_destroys_nothing_in_real_reports_without_phi():
    rnd = random.Random(7)
    drawn = ((rnd.choice(SURNAMES), rnd.choice(FEMALE + MALE), rnd.choice("ABCDEJKMR")) for _ in range(20_000))
    physicians = {f"{last}, {first} {middle}" for last, first, middle in drawn}
    archive = Archive.of(physicians, {hospital(rnd.random) for _ in range(2_000)})
    with INDIANA.open(encoding="utf-8", newline="") as lines:
        texts = [row[name] for row in csv.DictReader(lines) for name in ("findings", "impression")]
    removed = sum(len(name) for text in texts for name in found(text, archive))
    assert removed <= 0.0002 * sum(map(len, texts))
