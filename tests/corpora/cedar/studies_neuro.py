# ruff: noqa: E501
"""Exams of the head, the neck and the spine."""

from __future__ import annotations

from tests.corpora.cedar.study import study

NEURO = (
    study(
        "CT",
        """
@titles
CT HEAD WITHOUT CONTRAST
CT BRAIN W/O IV CONTRAST
Computed tomography, head, noncontrast
@indications
Fall with head strike, on warfarin.
{demog} with sudden severe headache.
Altered mental status; GCS 13.
Code stroke. NIHSS {n}. Last known well {time}.
MVC, restrained driver
@techniques
Axial 5 mm images, skull base to vertex, with coronal and sagittal reformats.
Noncontrast CT. Total DLP {gy}. Automated exposure control was used.
@normal
No acute intracranial [abnormality|hemorrhage or mass effect].
ASPECTS 10. No hemorrhage.
# Brain
Gray-white differentiation is [preserved|maintained]. No mass effect, midline shift or herniation.
Periventricular hypodensity [is typical of|likely reflects] chronic small vessel change.
There is loss of the insular ribbon on the {side} with sulcal effacement; ASPECTS 7. => Early ischemic change in the {side} MCA territory.
Encephalomalacia in the {side} frontal lobe from a remote insult.
# Extra-axial spaces
No extra-axial collection.
A crescentic hyperdense collection along the {side} convexity is {mm} thick with {mm.2} of midline shift. => Acute {side} subdural hematoma.
Hyperdensity fills the suprasellar cistern and {side} Sylvian fissure, modified Fisher grade 3. => Subarachnoid hemorrhage; CTA of the circle of Willis is recommended.
# Ventricles
Ventricles and sulci are [age appropriate|normal in size]. The foramen of Monro is patent.
Ex vacuo prominence of the ventricles. Evans index 0.31. => Ventriculomegaly somewhat out of proportion to volume loss; normal pressure hydrocephalus could be considered.
# Vessels
Calcified atheroma of the carotid siphons.
Hyperdense {side} M1 segment. => Hyperdense {side} MCA sign.
# Bones and sinuses
The calvarium is intact. Mastoid air cells are clear.
Mucous retention cyst in the {side} maxillary sinus. Concha bullosa.
Nondisplaced {side} nasal bone fracture; no Le Fort fracture. => {side} nasal bone fracture.
""",
    ),
    study(
        "MR",
        """
@titles
MRI BRAIN W AND WO CONTRAST
MR BRAIN WITHOUT AND WITH GADOLINIUM
MRI Brain/IAC with and without contrast
@indications
Multiple sclerosis, on Ocrevus. New symptoms.
Seizures, {demog}.
Hearing loss on the {side}.
Known glioblastoma, status post resection in {year} and Stupp protocol.
@techniques
T1, T2, FLAIR, DWI, SWI and postcontrast T1 (MPRAGE) on a 3T Siemens Skyra. {n} mL Gadavist.
Multiplanar multisequence imaging with 15 mL Dotarem on a GE Signa 1.5 T magnet.
@normal
Unremarkable MRI of the brain.
No acute infarct or abnormal enhancement.
# Parenchyma
No restricted diffusion. No abnormal parenchymal signal.
Multiple ovoid T2 hyperintense foci perpendicular to the ventricles (Dawson fingers), {n} of them new. => Progressive demyelinating disease, McDonald criteria for dissemination in time are met.
Scattered T2/FLAIR foci, Fazekas grade 1.
An enhancing mass of {size} in the {side} temporal lobe ({im}) with rCBV ratio {ratio}. => Increasing enhancing {side} temporal mass; recurrent tumor is favored over radiation necrosis.
Punctate restricted diffusion in the {side} corona radiata. => Acute lacunar infarct, {side} corona radiata.
# Sella and midline
The pituitary is normal. The corpus callosum is intact.
A {mm} nonenhancing focus between the lobes is a Rathke cleft cyst. => Rathke cleft cyst, incidental.
Cerebellar tonsils extend {mm} below the foramen magnum. => Chiari I malformation.
Partially empty sella.
# Posterior fossa
The seventh and eighth nerves are normal. Meckel's caves are clear.
A {size} enhancing lesion fills the {side} internal auditory canal, Koos grade II. => {side} vestibular schwannoma.
# Vessels
Normal flow voids. A Virchow-Robin space is prominent in the {side} basal ganglia.
Developmental venous anomaly in the {side} cerebellum.
# Orbits and sinuses
Globes and optic nerves are symmetric. Clear sinuses.
Status post cataract surgery. Mild ethmoid mucosal thickening.
""",
    ),
    study(
        "MR",
        """
@titles
MRI LUMBAR SPINE WITHOUT CONTRAST
MR L-SPINE W/O
MRI Lumbar Spine
@indications
Low back pain radiating to the {side} leg.
Lumbar radiculopathy; failed {n} weeks of PT.
L5 distribution numbness, {demog}
Neurogenic claudication
@techniques
Sagittal T1, T2, STIR and axial T2 images from T12 to S1.
Standard lumbar protocol without contrast.
@normal
No significant canal or foraminal stenosis.
# Alignment
Five lumbar type vertebrae. Normal lordosis.
Grade 1 anterolisthesis of L4 on L5, Meyerding. => Grade 1 degenerative anterolisthesis at L4-5.
Transitional anatomy with a partly sacralized L5, Castellvi IIa. => Transitional lumbosacral anatomy; correlate before any intervention.
# Marrow
Marrow signal is normal. A hemangioma is present at {vert}.
Modic type 2 change at {lvl}. Schmorl's nodes at L1 and L2.
Edema in the superior endplate of {vert} with {pct} loss of height. => Acute compression fracture of {vert}.
# Conus
The conus ends at L1 and is normal.
The conus terminates at L1-L2. A Tarlov cyst is seen at S2.
# Upper levels
T12-L1 through L2-L3: no [significant|appreciable] stenosis.
L1-2: minimal bulge. L2-3: mild facet arthropathy. L3-4: unremarkable.
# Lower levels
L4-5: broad bulge and ligamentum flavum thickening with moderate canal narrowing, thecal sac AP {mm}. L5-S1: mild bulge. => Moderate canal stenosis at L4-5.
{lvl}: {side} paracentral extrusion migrating caudally by {mm} and compressing the traversing root. => {side} paracentral extrusion at {lvl} [contacting|displacing] the traversing root.
L4-5 and L5-S1: mild facet hypertrophy without nerve root contact.
# Soft tissues
Paraspinal muscles are symmetric. Bosniak I cyst of the {side} kidney.
Postoperative change of {side} L4 hemilaminectomy.
""",
    ),
    study(
        "MR",
        """
@titles
MRI CERVICAL SPINE W/O CONTRAST
MR C-Spine without contrast
@indications
Neck pain, {side} arm weakness in the C6 distribution.
Myelopathy, Hoffman sign positive.
Spurling test positive on the {side}
@techniques
Sagittal T1, T2, STIR; axial GRE and T2.
@normal
No cord compression or signal abnormality.
# Alignment
Straightening of the cervical lordosis. No listhesis.
Alignment is anatomic. The atlantodental interval is normal.
# Cord
Cord signal and caliber are normal.
T2 hyperintensity in the cord at {clvl}. => Cord signal abnormality at {clvl}, compressive myelopathy.
# Levels
C2-3 and C3-4: no stenosis. {clvl}: disc osteophyte complex with [mild|moderate] {side} foraminal narrowing. => [Mild|Moderate] {side} foraminal stenosis at {clvl}.
C4-5: uncovertebral (joints of Luschka) spurring. C5-6 and C6-7: shallow bulges, canal AP diameter 9 mm.
{clvl}: central protrusion effaces the ventral CSF. C7-T1 is normal. => Central protrusion at {clvl} without cord deformity.
# Soft tissues
Thyroid and prevertebral soft tissues are unremarkable.
Cervicomedullary junction is normal. A {mm} thyroid nodule needs no follow-up by ACR criteria.
""",
    ),
    study(
        "CT",
        """
@titles
CTA HEAD AND NECK
CT ANGIO NECK W CONTRAST
CTA Carotids with 3D
@indications
TIA. Transient {side} sided weakness.
Horner syndrome after chiropractic manipulation.
@techniques
CT angiography after {ml} mL Isovue. 3D reconstructions at an independent workstation. Stenosis by NASCET criteria.
@normal
No large vessel occlusion or flow limiting stenosis.
# Arch
Bovine arch configuration. Great vessel origins are patent.
Three vessel arch with mixed plaque.
# Carotids
Both carotid bifurcations are widely patent.
Calcified plaque narrows the {side} ICA origin by {pct} by NASCET. => {pct} stenosis of the {side} internal carotid origin.
Tapered narrowing of the {side} ICA below the skull base with crescentic wall hematoma. => Dissection of the {side} internal carotid, Biffl grade 2.
# Vertebrals
Codominant vertebral arteries, patent throughout.
The {oside} vertebral is hypoplastic and ends in PICA.
# Intracranial
Circle of Willis is intact; no aneurysm over 2 mm.
A {mm} saccular aneurysm arises from the {side} MCA bifurcation ({im}). => {side} MCA bifurcation aneurysm, {mm}.
Fetal origin of the {side} posterior cerebral artery. Heubner's artery is not seen.
# Nonvascular
Lung apices are clear. Eagle syndrome is not suggested by the styloid length.
Multilevel spondylosis, greatest at C5-6.
""",
    ),
)
