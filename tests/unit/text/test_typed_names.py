"""Names typed without capitals: only after a word that leads to a person, and closed."""

from __future__ import annotations

import pytest

from radlake.text.phi import find_phi

HEAD = "EXAM: Chest radiograph. FINDINGS: Lungs are clear. Heart size is normal. "


def removed(text: str) -> str:
    return " | ".join(text[s.start : s.end] for s in find_phi(text))


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Dr. Ames was notified by gloria ramirez 14:05.", "gloria ramirez"),
        ("Findings communicated to teresa o'connor, RN at 0730.", "teresa o'connor"),
        ("Study performed with kevin tran, SLP.", "kevin tran"),
        ("Results given to charge nurse paula hughes in the unit.", "paula hughes"),
        ("Faxed to the clinic, attn walter de la cruz, today.", "walter de la cruz"),
        ("Scribe: martin fischer. Job done.", "martin fischer"),
        ("Stent placed by Grace Stone at noon.", "Grace Stone"),
        ("Spoke with Dawn Hand (POA) at noon.", "Dawn Hand"),
        ("Sister Iris Young had the same variant.", "Iris Young"),
        ("Faxed to the office, attn Wall, Martin, today.", "Wall, Martin"),
        ("Child life: Ruth Murphy was present.", "Ruth Murphy"),
        ("Images were uploaded by Grace Ward.", "Grace Ward"),
        ("pt ramirez c/o chest pain.", "ramirez"),
        ("called dr foote at 0730.", "foote"),
    ],
)
def test_typed_name_is_removed(sentence: str, name: str) -> None:
    assert name in removed(HEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Compared to stable disease 2 cm nodule is unchanged.",
        "Followed by nurse call back in the unit.",
        "Treated with dose escalation, at 3 weeks.",
        "Supplied by small vessels, at 4 mm.",
        "The pt still c/o chest pain, pt also presents with fever.",
        "No Sister Mary Joseph node.",
        "Nurse practitioner available in the unit.",
    ],
)
def test_what_is_no_name_stays(sentence: str) -> None:
    assert removed(HEAD + sentence) == ""
