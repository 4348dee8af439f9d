"""Hospitals, addresses and places."""

from __future__ import annotations

import pytest

from radlake.text.phi import find_phi


def found(text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.category) for span in find_phi(text)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("scanned at Elm Regional Medical Center", "Elm Regional Medical Center"),
        ("films from Our Lady of the Llano Medical Center", "Our Lady of the Llano Medical Center"),
        ("seen at The Old Bakery Surgery today", "The Old Bakery Surgery"),
        ("at Queen Adelaide's Hospital NHS Trust.", "Queen Adelaide's Hospital NHS Trust"),
        ("at Eleanor Tisdale Hospital for Women", "Eleanor Tisdale Hospital for Women"),
        ("Canyon Diagnostics\nDepartment of Radiology\nFINDINGS:", "Canyon Diagnostics"),
        ("Location.......: Whitcomb Pain and Spine\nFINDINGS:", "Whitcomb Pain and Spine"),
        ("Outside films from SSSH, not here", "SSSH"),
    ],
)
def test_facilities(text: str, place: str) -> None:
    assert place in [piece for piece, _ in found(text)]


@pytest.mark.parametrize(
    "address",
    [
        "12 Elm Grove Road",
        "14539 Saddle Ridge Pl, Apt 6",
        "9317 122nd Avenue",
        "12642 Dr. Tisdale Avenue",
        "PO Box 412",
        "County Road 410",
        "SW1A 1AA",
        "M5G 1X8",
        "Reno, NV 89501",
        "Cold Knee, Ohio 34312",
        "Jessamine County",
    ],
)
def test_addresses(address: str) -> None:
    assert found(f"The patient lives: {address}.") == [(address, "ADDRESS")]


@pytest.mark.parametrize(
    "text", ["Lives alone in Corbel; found down", "MVC near Black Ankle, restrained", "of Odessa, Texas 79761"]
)
def test_towns_by_the_words_before(text: str) -> None:
    assert [category for _, category in found(text)] == ["ADDRESS"]


@pytest.mark.parametrize(
    "text",
    [
        "the outside hospital", "hospital day 3", "fluid in Morison pouch", "from Trendelenburg position",
        "cross-sectional imaging is advised", "A 12 FR COPE LOOP WAS LEFT IN PLACE", "T2N1M0 disease",
        "staged T4 N2 M0", "at L4 and from T2 to T8", "in the Left Lower Lobe",
    ],
)  # fmt: skip
def test_clinical_text_stays(text: str) -> None:
    assert found(text) == []
