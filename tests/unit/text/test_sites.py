"""Firms, sites of other studies, and towns behind hospitals; and what looks like them in a report."""

from __future__ import annotations

import pytest
from blanked import blanked


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Read by Faith Orvik, DO, Merriam X-Ray Group, PA", "Merriam X-Ray Group, PA"),
        ("Final report by Tarn Falls Radiologists, P.C. to follow.", "Tarn Falls Radiologists, P.C."),
        ("Prior MRI at University of Blue Mesa.", "University of Blue Mesa"),
        ("Remote read for University of High Desert Hospitals; received", "High Desert"),
        ("Works at Copper Canyon Logistics.", "Copper Canyon Logistics"),
        ("The outside report (Mercy Union, Dr. Poole) describes a cyst.", "Mercy Union"),
        ("Comparison: QVMCH CT 04/2019.", "QVMCH"),
        ("films from brandelwine imaging, received", "brandelwine imaging"),
        ("Films from Fergus Imaging Center, Iron Mountain requested.", "Iron Mountain"),
        ("Referred from Orrin Oncology (Green River) for restaging.", "Green River"),
        ("RADIOLOGY REPORT - MERCY WEST POINT (MWP)\nFINDINGS: Clear.", "(MWP"),
        ("Sent to Silver Fork Pathology\n   Associates for review.", "Silver Fork"),
        ("Seen at Port Huron yesterday.", "Port Huron"),
        ("See also St. Gerard's report.", "Gerard's"),
    ],
)
def test_sites(text: str, site: str) -> None:
    assert site not in blanked(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chest, PA and lateral.",
        "Comparison: FLAIR MR images.",
        "Comparison: CTPA study.",
        "The outside report (not available) was requested.",
        "Canal and mastoid groups of nodes; the nodal group is clear.",
        "Treated with radiation oncology follow-up.",
        "Discussed with interventional radiology and vascular surgery.",
        "Upper lobe fissure, lower pole, high riding patella.",
    ],
)
def test_no_sites(text: str) -> None:
    assert blanked(text) == text
