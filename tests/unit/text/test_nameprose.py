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
        ("Discussed w orvikson at 1430", "orvikson"),
        ("I called vance 1430", "vance"),
        ("Consult placed by corvin quistgard overnight, pt in ED", "quistgard"),
        ("This was told to the Rusk family.", "Rusk"),
        ("Protocoled by Rusk.", "Rusk"),
        ("Films reviewed by Hollander and Rusk.", "Rusk"),
        ("Operator(s): Hollander/Ashgrove", "Ashgrove"),
        ("Tech initials: KL", "KL"),
        ("Transcriptionist: mlq", "mlq"),
        ("Printed 06/20/2012 18:08 by whz44\n", "whz"),
        ("Preliminary read 11/16/23 20:21 by DT. Clear.", "DT"),
        ("Read by Krishna Kerchner, DO (KWK), today", "KWK"),
        ("Checked by Barnaby (BQS) again", "BQS"),
        ("Paged 3-1496 (ortho resident, El-Sayed).", "El-Sayed"),
        ("Called 9 AM (Hauser, read back OK).", "Hauser"),
        ("Pain managed per Grabowski/March; injected", "March"),
        ("Signed out to Mangum and Kapoor at 9.", "Kapoor"),
        ("Routing: Goldfarb, Leopold (InBasket), Prior, Floyd (Fax)", "Prior"),
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
        "Drained by CT guidance and by US.",
        "Tube placed by IR.\nNo effusion.",
        "Seen by RN.\nNo pneumothorax.",
        "Bone age by Greulich and Pyle.",
        "Ulcer in Paget's\ndisease of the breast.",
        "Called back with the results today.",
    ],
)
def test_words_of_radiology_stay(text: str) -> None:
    assert blanked(text) == text
