"""Nicknames, offices, crews, employers and homes in the fixed phrases of US reports."""

from __future__ import annotations

import pytest

from radlake.text.phi import find_phi


def removed(text: str) -> str:
    return " | ".join(text[s.start : s.end] for s in find_phi(text))


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("Child with cough (goes by Skipper).", "Skipper"),
        ("Left a message. Carol in the office will call back.", "Carol"),
        ("Faxed to the clinic, attn Carol, at noon.", "Carol"),
        ("Trauma alias: ZEBRA-417, arrived at noon.", "ZEBRA-417"),
        ("Brought in by Medic 23 after a fall.", "Medic 23"),
        ("Arrived via Engine 7 after a fall.", "Engine 7"),
        ("Station 12 ALS notified per protocol.", "Station 12 ALS"),
        ("Transported by Sedgwick County EMS after a fall.", "Sedgwick County EMS"),
        ("Arrived via Tulsa PD after a fall.", "Tulsa PD"),
        ("The patient works at U.S. Sugar, fell on Monday.", "U.S. Sugar"),
        ("Retired from Weyerhaeuser in 2009.", "Weyerhaeuser"),
        ("WORKS AT GENERAL MILLS IN 2009.", "GENERAL MILLS"),
        ("Resident of The Pines at Brookfield, fell today.", "The Pines at Brookfield"),
        ("Plays football at Prairie View A&M since 2019.", "Prairie View A&M"),
        ("Lives in Friendship, alone.", "Friendship"),
        ("MOVED HERE FROM BIG SPRING, JUNE OF 2019.", "BIG SPRING"),
        ("Back from visiting family in Blue Earth; fever.", "Blue Earth"),
        ("TRANSCRIPTIONIST: KLM.NPR12", "KLM.NPR12"),
        ("RUN USER: KLM.NPRST", "KLM.NPRST"),
        ("Comparison: CT of 2019, accession MR.17.20418.", "MR.17.20418"),
        ("Fell near 214 Rte 9, Friday.", "214 Rte 9"),
        ("Seen at Larkmoor Memory Care today.", "Larkmoor Memory Care"),
        ("TRANSFERRED FROM UNIVERSITY OF HALDEN HOSPITALS AND CLINICS ON ARRIVAL.", "HOSPITALS AND CLINICS"),
        ("Scribe: Norah T. Job done.", "Norah T"),
        ("Progression since 4/2/19 (QWMC).", "QWMC"),
        ("SEE PORTAL.LARKMOOR.ORG FOR IMAGES", "PORTAL.LARKMOOR.ORG"),
        ("No fracture.\nQWL 3/4/2019", "QWL"),
        ("No fracture.\nprelim, d/w attending Larkmoor 24.4.", "24.4"),
        ("Faxed to Women's Health Associates today.", "Women's Health Associates"),
        ("Faxed to Orthopaedics of the Plains today.", "Orthopaedics of the Plains"),
        ("Two views. Martha was very cooperative.", "Martha"),
        ("Clip from 1/9 biopsy is seen.", "1/9"),
        ("Fell on Memorial Day weekend.", "Memorial Day weekend"),
        ("Charge nurse on Fischer Unit accepted the call.", "Fischer Unit"),
        ("ADMITTED TO FISCHER WARD TODAY.", "FISCHER WARD"),
        ("Called Stone (beeper 7125) at noon.", "Stone"),
        ("Inmate from Friendly county jail with pain.", "Friendly"),
        ("Interpreter Carol M. (ID 99) used.", "Carol M."),
        ("BROUGHT IN BY SEDGWICK COUNTY EMS AFTER A FALL.", "SEDGWICK COUNTY EMS"),
        ("RESIDENT OF THE PINES AT BROOKFIELD, FELL.", "THE PINES AT BROOKFIELD"),
        ("Wet read: TQL.", "TQL"),
        ("DICT: HARMON  TR: QZ  ", "QZ"),
        ("Stable since at least May, allowing for technique.", "May"),
        ("Addressed at the March visit.", "March"),
        ("Hurt on the job 1/5. Knee pain.", "1/5"),
        ("Notified at 16:20 CST 2/3.", "2/3"),
    ],
)
def test_is_removed(text: str, gone: str) -> None:
    assert gone in removed(text)


@pytest.mark.parametrize(
    "text",
    [
        "Enlarged station 7 node, 12 mm.",
        "Axial PD and sagittal T2 images. Coronal Proton PD.",
        "This May represent atelectasis.",
        "Reflux works for the gallbladder. TR: 450 ms.",
        "The bowel at the anastomosis is patent.",
        "The patient prefers supine position.",
        "Findings are in the office of record.",
        "Strength 4/5, pain 3/5.",
        "BORN IN BREECH POSITION. NO FRACTURE IS SEEN.",
        "The patient was cooperative. Imaging was able to hold contrast.",
        "Surgery of the left knee.",
        "ADMITTED TO BURN UNIT.",
        "The nodule moved from the prior position.",
    ],
)
def test_what_is_clinical_stays(text: str) -> None:
    assert removed(text) == ""
