"""Longer sentences by modality, for the last paragraph of the findings. No PHI."""

from __future__ import annotations

_TEXT = {
    "XR": """
Bone mineralization is reduced throughout, which lowers the sensitivity of radiographs for a nondisplaced fracture
in this setting. |
Alignment in the cast is satisfactory, with callus bridging about 1/2 of the fracture line and no hardware
loosening. |
Comparison is limited by differences in projection, but the overall appearance has not changed in any way that
matters since {year}. |
There may be a small joint effusion; if symptoms persist beyond 10 to 14 days, repeat views or MRI could be
obtained. |
Overlying ECG leads, a Bair Hugger blanket and the patient's Hand obscure part of the field, and the lateral view is
rotated. |
A Stryker intramedullary nail with two distal locking screws is intact, and the Richards plate removed in {year}
left only ghost tracks. |
Vascular calcifications are heavy for age and run along the tibial arteries to the level of the Ankle, suggesting
diabetes. |
The soft tissues are otherwise quiet, without gas, foreign body or a mass, and the visualized joint spaces are
preserved.
""",
    "CT": """
Beam hardening from the patient's arms, which could not be raised, limits the assessment of the upper abdomen and of
the lower thorax. |
Allowing for differences in phase of contrast, the lesion measures {dims} {img} where it was {dims} {img} on the
earlier study. |
Incidental note is made of a lipoma in the {side} paraspinal muscle, {dims}, of fat density throughout and of no
clinical consequence. |
Surgical clips, a Hem-o-lok and a Dacron graft are as expected, and there is no fluid collection that would suggest
infection. |
The finding {img} could be partial volume averaging and may be disregarded unless laboratory values say otherwise. |
A subcutaneous injection granuloma lies in the {side} buttock, along with stranding from recent Lovenox injections
in the anterior wall. |
Degenerative changes are present at {ldisc}, {cdisc} and in both Hips, with no destructive process in the bones
included on the scan.
""",
    "MR": """
Motion degrades series {n} and the axial T2 in particular, so that small lesions under {mm} may be missed; sagittal
images are adequate. |
There is no restricted diffusion, and ADC values range from 0.{n} to 1.{n} x 10-3 mm2/s within the area of interest
{img}. |
Susceptibility artifact from the Harrington rod and from a DePuy screw obscures the adjacent marrow on gradient echo
images. |
Muscle bulk is preserved, with no more than grade 1 fatty infiltration, and there is no denervation edema in the
territory of any named nerve. |
A T2 bright structure of {dims} at the edge of the field {img} has the look of a ganglion and is not aggressive. |
Signal in the remaining marrow is mildly heterogeneous, a pattern that usually reflects red marrow reconversion,
anemia or smoking. |
The neurovascular bundles are normal in course and caliber, and no mass is seen along the Brachial plexus, Sciatic
nerve or Guyon canal.
""",
    "US": """
The examination was limited by overlying gas, habitus and tenderness, and the patient could not be turned beyond the
{side} decubitus position. |
Resistive index ranges from 0.6{n} to 0.7{n} with prompt systolic upstrokes, and there is no tardus-parvus waveform
at any of the sampled points. |
Cine clips were reviewed in full, including those stored after the worksheet had been completed, and agree with the
still images. |
An incidental lymph node with a preserved fatty hilum measures {dims} and shows central vascularity only, an
appearance that is reassuring. |
No shadowing focus, mass or drainable collection is seen in the area of concern marked by the patient, scanned in
two planes. |
Measurements were repeated three times and averaged; the interobserver difference on earlier studies in {year} was
up to {mm}.
""",
    "MG": """
There is no architectural distortion, skin thickening or nipple retraction, and the pattern has been steady when set
against films since {year}. |
Targeted sonography at {clock}, {n} cm from the nipple, shows a hypoechoic mass of {dims} with angular margins and
posterior shadowing. |
The {side} lumpectomy bed shows the expected scar and fat necrosis with rim calcification, less conspicuous than in
{year}. |
Implants are subpectoral and intact, and Eklund displaced views were obtained on both sides without difficulty.
""",
    "NM": """
Physiologic activity is present in the kidneys and bladder, and soft-tissue distribution of the radiotracer is
otherwise within normal limits. |
Correlation with SPECT/CT {img} places the focus in the facet joint and not in the pedicle, which favors
degenerative over neoplastic disease. |
Counts were acquired for {n} minutes per view on a dual-head Siemens camera; a marker was placed on the {side}
Shoulder. |
There is contamination on the gown near the {side} thigh, which moved between the early and the late images and can
be ignored.
""",
    "PT": """
Diffuse uptake in the Stomach and in muscle is physiologic, related to swallowing, talking or recent exercise, and
has no correlate on CT. |
Attenuation correction artifact around the {side} hip prosthesis and around the Port-A-Cath was resolved on
uncorrected images {img}. |
On the low-dose CT a nodule of {mm} in the {lobe} falls below the resolution of PET, so it should be followed on
dedicated CT in {span}. |
Blood glucose was checked by Accu-Chek before injection, and metformin had been held for 48 hours as the protocol
asks.
""",
    "FL": """
The patient tolerated the study well and drank contrast in upright, left posterior oblique and prone positions
without vomiting or cough. |
Cine loops at 15 frames per second show delayed clearance, with a residual column of {cm} at 5 minutes in the
upright position. |
Spontaneous reflux rose to the level of the clavicles and was cleared by {n} secondary waves; the Valsalva and
Trendelenburg views add nothing. |
Visualized lung bases are clear, bowel gas on the scout film is unremarkable, and there are clips in the {side}
upper quadrant.
""",
    "IR": """
The skin was prepared and draped in the usual sterile fashion, and maximal barrier technique was followed with cap,
mask, gown and gloves. |
Fluoroscopy time was 3.{n} minutes with an air kerma of {n}4 mGy, and 15 mL of Visipaque 320 were used in all. |
Hemostasis was obtained with an Angio-Seal after manual pressure for 10 minutes, and distal pulses were unchanged
from the start. |
Heparin lock of 500 units was instilled, the incision was closed in two layers with Vicryl, and Dermabond was put
over it.
""",
}

LONG: dict[str, tuple[str, ...]] = {
    modality: tuple(" ".join(sentence.split()) for sentence in text.split("|")) for modality, text in _TEXT.items()
}
