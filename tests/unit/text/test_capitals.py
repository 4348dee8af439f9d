"""Names by their capitals alone, and what capitals must leave standing."""

from __future__ import annotations

import pytest

from radlake.text.phi import find_phi


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_phi(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The scan was seen by Okonkwo yesterday.", ["Okonkwo"]),
        ("A call was made to Zorbath at noon.", ["Zorbath"]),
        ("It was Grace Okonkwo who came.", ["Grace Okonkwo"]),
        ("Report of Pablo B. King, page 1", ["Pablo B. King"]),
        ("agree with the above. CASTILLO, KENJI T", ["CASTILLO, KENJI T"]),
        ("CLEAR LUNGS. NAKAMURA, JUNE L\n\nFINAL", ["NAKAMURA, JUNE L"]),
        ("Vessels are patent. Silva's prior images were reviewed.", ["Silva"]),
        ("Flow is normal. Kalliope could not hold her breath.", ["Kalliope"]),
        ("cleared by Dr.\nOkafor", ["Okafor"]),
        ("seen with Jean-Noël Gagné today", ["Jean-Noël Gagné"]),
    ],
)
def test_names_without_a_cue(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Schmorl nodes at L4, Bosniak II cyst, Kerley B lines.",
        "a Dacron graft and a Hickman catheter are in place",
        "Le Fort II fracture; Goutallier grade 2; Hinchey Ib.",
        "After Omnipaque 350 the Liver and the Spleen enhance.",
        "BILATERAL HILAR ADENOPATHY WITH SARCOIDOSIS, GRANULOMATA",
        "Findings: Right Lower Lobe Consolidation With Effusion",
        "XXXX has been seen. Dr. XXXX was told at XXXX.",
        "Tc-99m MDP; segment IVa; VI and VII",
        "Hodgkin lymphoma, Crohn disease and Barrett esophagus",
        "the patient's Chest, Abdomen and Pelvis",
        "May represent atelectasis. March fracture of the foot.",
    ],
)
def test_clinical_capitals_stay(text: str) -> None:
    assert found(text) == []


def test_a_report_without_capitals_is_read_as_one_in_capitals() -> None:
    clinical = "the lungs are clear and the heart is not enlarged. there is no effusion or pneumothorax. " * 3
    assert found(f"{clinical}discussed with dr. okonkwo. mrs papadopoulos tolerated the scan.") == [
        "okonkwo",
        "papadopoulos",
    ]
