"""Single phrasings that hide PHI in plain words, and their clinical twins that must stay."""

import pytest

from radlake.text.phi import find_phi
from radlake.text.spans import Known


def left(text: str, **known) -> str:
    spans = find_phi(text, Known(**known))
    return "".join("*" if any(s.start <= i < s.end for s in spans) else char for i, char in enumerate(text))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Stable compared with February. No effusion.", "February"),
        ("Next exam due october.", "october"),
        ("Final report on Mar 9, 2020 cc: Dr. Orvik", "2020"),
        ("DOB Dec 29, 1923\nUnit No: 12", "1923"),
        ("COMPARISON: CT study 7/31-8/3/2017.", "7/31"),
        ("Study no CT 24 7206140", "CT 24 7206140"),
        ("ACCESSION: 20 MR 11771", "20 MR 11771"),
        ("Our file: 8484 9958", "8484 9958"),
        ("Pt KOVA, ILSE  #695 8615", "695 8615"),
        ("Referred by Dr. A.H. Foley, Neurosurgery.", "A.H. Foley"),
        ("Reviewed at tumor board with Dr.\r\nCalabrese.", "Calabrese"),
        ("Typed by Drew, at noon.", "Drew"),
        ("The patient was called at 288-444-4280 by Iris L. on 03/01/2024.", "Iris L"),
        ("I spoke with nurse Hounsfield about it.", "Hounsfield"),
        ("Prior exam at Good Shepherd of Lorane.", "Good Shepherd of Lorane"),
        ("RADIOLOGY - Westbrook Nursing & Rehab\n", "Westbrook Nursing & Rehab"),
        ("A CD from Sand Hills Radiology PC was read.", "Sand Hills Radiology PC"),
        ("Pike & Fenner Orthopaedic Clinic\n", "Pike & Fenner Orthopaedic Clinic"),
    ],
)
def test_it_goes(text: str, gone: str) -> None:
    start = text.index(gone)
    assert set(left(text)[start : start + len(gone)]) == {"*"}


def test_the_suffix_goes_with_a_known_name() -> None:
    assert "JR" not in left("KAMARA JR, LAMAR | M", patient_names=("KAMARA^LAMAR",))
    assert "III" not in left("Podolski III, Kenji K | F", patient_names=("PODOLSKI^KENJI",))


@pytest.mark.parametrize(
    "text",
    [
        "This may represent a march fracture.",
        "The CT 10 mm lesion is seen by CT on this exam.",
        "Intensities of 1200 1300 HU were found.",
        "The heart of the matter is the holy grail of imaging.",
        "The nurse was present.",
        "Findings were read by ultrasound on the left.",
        "Between 2019 2020 no change.",
    ],
)
def test_it_stays(text: str) -> None:
    assert left(text) == text
