"""Longer sentences by modality, for the last paragraph of the findings. No PHI."""

from __future__ import annotations

_TEXT = {
    "CX": """
Exposure is light and the patient is rotated, so that the {side} hilum looks fuller than it is, and the costophrenic
angles have been cut off. |
Overlying ECG leads, oxygen tubing and a Bair Hugger blanket obscure part of the {side} base, where a small opacity
could hide. |
The upper abdomen shows a nonobstructive gas pattern and cholecystectomy clips, with no free air under the
diaphragm. |
Compared with films of {year} the vascular pedicle is wider, in line with volume overload, though supine position
contributes. |
A nipple shadow is the likely cause of the density at the {side} base; repeat with markers would settle the matter.
|
The trachea is midline, the azygos fissure is a variant, and there is eventration of the {side} hemidiaphragm as
before. |
The paratracheal stripe is {mm} in width, and the aortopulmonary window is concave as it should be.
""",
    "XR": """
There is no periosteal reaction or cortical destruction, and the trabecular pattern is coarse in a way that suggests
long-standing disuse and not a marrow process. |
Soft tissue swelling is greatest over the lateral side, where a superficial laceration and a Steri-Strip are
projected. |
An external fixator with {n} pins holds the fragments, and the pin tracts show no lucency of more than {mm}. |
Old avulsion fragments are well corticated and should not be mistaken for an acute injury. |
Subtle lucency parallel to the cortex could be a nutrient canal; tenderness at that point should be sought before a
cast is chosen. |
Weight-bearing views show mild valgus, and the axis passes {mm} lateral to the center. |
Ring artifact from jewelry that could not be taken off hides the base of the fourth proximal phalanx. |
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
Peak systolic velocity was {n}2 cm/s proximally and {n}5 cm/s distally, a ratio that falls short of the threshold
for significant stenosis. |
Through-transmission is increased behind the lesion, which has a thin wall and no solid part, so that a simple cyst
is by far the likeliest. |
The sonographer noted tenderness under the probe, and compression was held for as long as the patient could bear it.
|
Echotexture is coarse, with a hepatorenal index of 1.{n}, and the capsule is scalloped along its anterior margin. |
Power Doppler shows no flow within the debris, and the debris shifted when the patient rolled to the {side}. |
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
An asymmetry on the MLO view alone disperses on spot compression and on the rolled views, and is taken for overlap
of normal tissue. |
A biopsy clip from {year} (ribbon shape) sits {mm} from the residual calcifications, and a second clip (coil) is
medial. |
No suspicious lymph nodes are included, and the pectoral muscle is seen down to the nipple line on each side. |
Vascular calcification is heavier than in {year} and may be worth a word to whoever manages cardiovascular risk. |
CAD marks were looked at after the first reading, {n} in all, and none called for a change. |
There is no architectural distortion, skin thickening or nipple retraction, and the pattern has been steady when set
against films since {year}. |
Targeted sonography at {clock}, {n} cm from the nipple, shows a hypoechoic mass of {dims} with angular margins and
posterior shadowing. |
The {side} lumpectomy bed shows the expected scar and fat necrosis with rim calcification, less conspicuous than in
{year}. |
Implants are subpectoral and intact, and Eklund displaced views were obtained on both sides without difficulty.
""",
    "NM": """
The whole-body count rate was adequate, and no extravasation is seen other than a trace at the antecubital fossa. |
Asymmetric uptake in the Shoulders, Sternoclavicular joints and Knees is of the degenerative kind and mirrors that
of {year}. |
Delayed static views were extended to {n} hours after the bladder had been emptied, so that the Sacrum could be
seen. |
Blood pool activity is faint and symmetric, which speaks against an active inflammatory process in this region. |
Low-dose CT for attenuation correction shows calcified granulomas, a {mm} renal stone and old rib fractures. |
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
Uptake in the Thyroid is diffuse, {suv}, as is often seen in thyroiditis, and sonography may be considered. |
The Larynx shows asymmetric uptake from paralysis of the opposite cord, a known pitfall, and the CT shows no mass. |
Dental disease explains the focus in the {side} maxilla, and a colonic focus ({suv}) calls for colonoscopy. |
The Spleen is smaller than in {year}, {organ_size} in length, with uptake equal to that of the blood pool. |
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
Double-contrast views of the Body and Antrum show fine areae gastricae without an ulcer crater, mass or rigid
segment. |
A 13 mm tablet passed without delay, and the solid bolus, a marshmallow, brought back the pressure under the
sternum. |
The swallow was started at the level of the Valleculae, with residue that cleared after a second dry swallow and a
chin tuck. |
Small bowel transit took {n}0 minutes, with feathery folds in the Jejunum and a smooth, supple terminal Ileum. |
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
A scout view and a sonogram marked the path, 1% Lidocaine was given down to the capsule, and a {n} mm nick was made.
|
The wire went in with ease and was seen below the diaphragm, after which the tract was dilated and the peel-away
sheath placed. |
Images were stored at each step, the last with the tip in its final place and a column of contrast flowing past it.
|
The patient was watched for {n} hours, was awake and at ease, and left with written instructions and a Coban wrap. |
Specimens in formalin, RPMI and saline went to the laboratory, and touch preps were called Adequate at the bedside. |
The skin was prepared and draped in the usual sterile fashion, and maximal barrier technique was followed with cap,
mask, gown and gloves. |
Fluoroscopy time was 3.{n} minutes with an air kerma of {n}4 mGy, and 15 mL of Visipaque 320 were used in all. |
Hemostasis was obtained with an Angio-Seal after manual pressure for 10 minutes, and distal pulses were unchanged
from the start. |
Heparin lock of 500 units was instilled, the incision was closed in two layers with Vicryl, and Dermabond was put
over it.
""",
}


def read_sentences(text: str) -> tuple[str, ...]:
    """The sentences that `|` parts."""
    return tuple(" ".join(sentence.split()) for sentence in text.split("|"))


LONG: dict[str, tuple[str, ...]] = {modality: read_sentences(text) for modality, text in _TEXT.items()}
