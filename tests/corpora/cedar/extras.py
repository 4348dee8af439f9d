# ruff: noqa: E501
"""Sentences that fit any exam of a modality and contradict no finding; they bring a report to a usual length."""

from __future__ import annotations

import random

COMMON = (
    "Image quality is [adequate|good|diagnostic].",
    "No other significant finding.",
    "The remaining structures are [unremarkable|normal|within normal limits].",
    "Evaluation is [mildly|somewhat|slightly] limited by patient motion and body habitus.",
    "Incidental note is made of a benign calcification of {mm}.",
    "No additional abnormality is identified on the available images.",
    "May represent a normal variant; [attention on follow-up|no action needed].",
    "Assessment is otherwise as expected for age.",
    "Key images were saved to the PACS folder.",
    "There is [no|no other] abnormal gas or fluid.",
    "[Old|Remote] postsurgical change is as expected, dating from {year}.",
    "The [contralateral|{oside}] side is normal for comparison.",
    "Correlation with laboratory values [would be|may be] of help.",
    "Adjacent fascial planes are preserved on [all|the available] images.",
    "Age appropriate degenerative change is [present|noted] at {vert} and below.",
    "Detail below {mm} is beyond the resolution of this exam.",
    "[Both|The] images and the report template were checked for laterality, {side}.",
)

BY_MODALITY = {
    "CT": (
        "Multiplanar reformats in the sagittal and coronal planes [were reviewed|confirm these findings].",
        "[A|There is a] {size} lipoma in the {side} paraspinal musculature at {vert}, best seen on {im}, is of no consequence.",
        "Beam hardening from the patient's arms [degrades|mildly limits] detail on images 40-62.",
        "Attenuation of the subcutaneous fat is normal. A sebaceous cyst measures {mm}.",
        "No free air, and no soft tissue gas. [Windowing at W 1500 L -600 was used as well.|]",
        "Vascular calcification is [mild|moderate] for age, without a [Stanford type A or B dissection|dissection flap].",
        "Contrast timing was [optimal|suboptimal], with {hu} HU in the reference region.",
        "Old granulomatous disease is again [evident|noted].",
        "A [Boston Scientific stimulator|Medtronic pump|Cook filter|Dacron graft] is seen, in place since {year}.",
    ),
    "MR": (
        "Susceptibility artifact from [dental work|surgical hardware] obscures part of the field on {im}.",
        "No abnormal enhancement in the [visible|included] soft tissues. Axial T2 and STIR images are mildly degraded.",
        "Marrow signal on T1 is [preserved|heterogeneous but benign], with no infiltrating process.",
        "A vitamin E capsule marks the site of [pain|concern].",
        "Subcutaneous edema is minimal, and the fascial planes are [preserved|intact].",
        "Flow related signal on the 3D TOF images is [as expected|normal].",
        "A tiny T2 bright focus ({mm}) on {im} is likely a cyst.",
        "B0 inhomogeneity at the edge of the field causes incomplete fat suppression.",
    ),
    "US": (
        "Cine loops were [stored|reviewed]. The transducer was a C5-1 or L12-5.",
        "Color flow is present with a peak velocity of {vel} cm/s[ and a normal spectral waveform|].",
        "Overlying bowel gas and [habitus|limited windows] restrict the view at depth 16 cm.",
        "No abnormal fluid collection is seen in the region examined.",
        "Doppler settings: PRF 1.2 kHz, MI 0.8, TI 0.{n}.",
        "Gain artifacts are noted on {im}.",
        "A benign lymph node of {mm} with a fatty hilum is incidental.",
    ),
    "CR": (
        "Technique is [satisfactory|slightly rotated|lordotic]; exposure index 1{n}50.",
        "Overlying [monitor leads|snaps|clothing] partly obscure the field.",
        "Soft tissues are [unremarkable|normal]. No subcutaneous emphysema.",
        "Bone mineralization is [normal|mildly decreased] for age.",
        "Marker R is on the film. View 2 of 3 is underpenetrated.",
        "There is no radiopaque foreign body[ of the size of a BB|].",
    ),
    "MG": (
        "Skin markers denote moles. Compression thickness was {bigmm}.",
        "A coil-shaped clip and a ribbon clip mark earlier benign biopsies in the {oside} breast.",
        "Digital images were compared side by side on a [Barco|Eizo] monitor, right over left.",
        "Benign [secretory|dystrophic|rim] calcifications are seen in the {oside} breast at {clock}.",
        "The pectoralis is seen to the nipple line on each MLO view. Technical recall was not needed.",
        "An intramammary node of {mm} at {clock} is [unchanged|benign].",
        "Implants are not present. The nipples are in profile.",
        "Volpara density grade and the R2 CAD marks were reviewed.",
    ),
}

FALLBACK = (
    "Images were [acquired|obtained] in standard positions and reviewed on a calibrated 5 megapixel monitor.",
    "The study is [technically adequate|of good quality] with no repeat views.",
    "Quantitative values are reported with a precision error of {n}.5%.",
    "The reference region measured {bigmm} and was placed by hand.",
    "[Scout|Localizer] images show no unexpected device. Degenerative change at L4-L5 and C5-6.",
    "Positioning was limited by [kyphosis|pain|contracture], but the images are interpretable.",
    "Old [granulomatous disease|rib fractures|surgical clips] incidentally noted on the {side}.",
    "Patient tolerated the exam [well|without difficulty] and left in stable condition.",
)


def extras(modality: str, rng: random.Random) -> list[str]:
    """Templates for this modality and a few of those that fit everywhere, in random order."""
    pool = [*BY_MODALITY.get(modality, FALLBACK), *rng.sample(COMMON, 5)]
    rng.shuffle(pool)
    return pool
