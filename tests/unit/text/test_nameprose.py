"""Persons in prose, and in records, whatever words their names are."""

from __future__ import annotations

import pytest
from blanked import blanked


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clip was checked by IWS.", "IWS"),
        ("Changes from Nguyen's repair are seen.", "Nguyen"),
        ('He goes by "Pip" at home.', "Pip"),
        ("that is all thank you oksana", "oksana"),
        ("Foster carer T. Fujiwara came along.", "Fujiwara"),
        ("No acute disease. XAN 25MAY18", "XAN"),
        ("WET READ\nBrain, Mark W\nNormal.", "Brain, Mark W"),
        ("WALLS, EVANGELIA | MRN 003-6122 | DOB", "WALLS, EVANGELIA"),
        ("Name: DINESH GLEASON; Medical Record", "DINESH GLEASON"),
        ("Mrs. Poole (maiden name Spring), 27 y/o", "Spring"),
        ("Confidential: patient S. Cord, visit 4", "Cord"),
        ("D/w Vascular resident Rich at 22:33.", "Rich"),
        ("Communicated to L. P. Do on Monday", "Do"),
    ],
)
def test_persons(text: str, name: str) -> None:
    assert name not in blanked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Confirmed by CT and by MRI.",
        "Baker's cyst and Murphy's sign by US.",
        "Graded by Fleischner criteria.",
        "An Aunt Minnie appearance.",
        "Compared with PET/CT.",
    ],
)
def test_words_of_radiology_stay(text: str) -> None:
    assert blanked(text) == text
