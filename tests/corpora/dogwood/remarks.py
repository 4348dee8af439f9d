"""Remarks by modality that lengthen a short findings section without contradicting it."""

from __future__ import annotations

from random import Random

_XR = """
Bone mineralization is [within normal limits|mildly decreased] for age.
Fine detail is limited by overlying [monitor leads|clothing|jewelry].
No radiopaque foreign body is seen.
Alignment on the [submitted|available] views is otherwise maintained.
No [subcutaneous gas|periosteal reaction|aggressive osseous lesion] is appreciated.
The remaining visualized structures are unremarkable.
No additional views were obtained.
Positioning is [mildly rotated|adequate], and exposure is diagnostic.
""".strip().split("\n")
_CT = """
Evaluation is [mildly degraded by motion|limited by streak artifact from hardware|of diagnostic quality].
Dose reduction techniques were used, including automated exposure control and iterative reconstruction (ASIR 40%).
Bone windows show no [aggressive|destructive] lesion.
Visualized soft tissues are otherwise unremarkable.
Coronal and sagittal reformats confirm these findings (series 5 and 6).
Incidental subcentimeter hypodensities are too small to characterize.
Attenuation of the reference muscle measured 5{n} HU.
""".strip().split("\n")
_MR = """
Sequences are [mildly degraded by patient motion|of diagnostic quality|limited by susceptibility from hardware].
No abnormal signal is seen on the T1 or T2 weighted images elsewhere.
Field of view was adequate on a Siemens Skyra scanner.
Fat suppression is incomplete at the edge of the coil.
The STIR and PD sequences were repeated because of motion.
Incidentally noted flow related signal, a normal variant.
Visualized soft tissues are otherwise of normal signal.
""".strip().split("\n")
_US = """
Color Doppler demonstrates normal [vascularity|flow] where sampled.
Visualization was [adequate|limited by body habitus|limited by guarding].
Image quality is satisfactory for interpretation.
Cine clips were reviewed in addition to the static images.
Transducer pressure elicited no focal tenderness.
Measurements are given as length x AP x transverse.
Static images and clips were sent to PACS.
""".strip().split("\n")
_MG = """
Skin and nipples are unremarkable.
Computer-aided detection (iCAD version 3.{n}) was applied.
Comparison with prior exams, where available, shows no other change.
A skin marker denotes a mole in the lower inner quadrant.
Images include one additional view for exclusion of skin folds.
""".strip().split("\n")
_NM = """
Biodistribution of the tracer is otherwise physiologic.
SPECT/CT was not performed.
Attenuation-corrected images were reviewed in three planes.
There is mild extravasation at the injection site.
Low-dose CT was obtained for localization and is not diagnostic.
Image quality is good, with a target-to-background ratio above 2.
Patient voided before imaging.
""".strip().split("\n")
_RF = """
The patient tolerated the procedure well.
Total fluoroscopy time was 1.{n} minutes, with an air kerma of {n}4 mGy.
Universal protocol was followed, with a timeout in the room.
Images were stored to PACS.
No immediate complication was encountered.
""".strip().split("\n")
_BD = """
Scan quality is satisfactory and the regions of interest were placed by the software.
Degenerative change at L4 may spuriously raise the measured density.
The lowest T-score determines the category.
Precision at this center is 0.010 g/cm2 for the spine.
Vertebral fracture assessment was not requested.
Z-scores are adjusted for age, sex and ethnicity.
""".strip().split("\n")

_BY_MODALITY = {
    "XR": _XR,
    "CT": _CT,
    "MR": _MR,
    "US": _US,
    "MG": _MG,
    "NM": _NM,
    "PT": _NM,
    "RF": _RF,
    "IR": _RF,
    "BD": _BD,
}


def shuffled(rng: Random, modality: str) -> list[str]:
    """The remarks that suit the modality, in random order."""
    remarks = _BY_MODALITY[modality]
    return rng.sample(remarks, len(remarks))
