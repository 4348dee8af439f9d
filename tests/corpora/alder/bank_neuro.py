"""Brain, spine, neck."""

from __future__ import annotations

TEXT = """
@head CT | CT | -
titles: CT HEAD WITHOUT CONTRAST | CT BRAIN W/O | Noncontrast head CT | CT HEAD CODE STROKE
reasons: Fall from standing, on Coumadin, INR 3.{n}. | Worst headache of life, Hunt-Hess 2. | Altered mental status,
 GCS 1{n}. | Left facial droop, NIHSS {n}. | Known Parkinson disease, frequent falls. | Syncope.
technique: Axial 5 mm images from the foramen magnum to the vertex, {dose}. | Helical CT, bone and soft-tissue
 kernels. No contrast.
BRAIN: No hemorrhage, mass or midline shift. | Hypodensity in the {side} MCA territory with loss of the insular
 ribbon, ASPECTS {n}. | Chronic small vessel changes, Fazekas 2. | Subdural collection along the {side} convexity,
 {mm}, with {mm} of shift {img}. | Fisher grade 3 blood in the Sylvian fissures. | An old lacune in the Head of the
 {side} caudate.
VENTRICLES: Ventricles and sulci fit the age. | Ex vacuo dilation; Evans index 0.3{n}. | A {side} frontal Ommaya
 reservoir ends near the foramen of Monro. | Temporal horns are full, raising early hydrocephalus.
SKULL AND SINUSES: No fracture. | Mucosal disease of the {side} maxillary sinus, Lund-Mackay {n}. | Le Fort II
 pattern is absent. | A burr hole on the {side}. | Mastoids are clear. Onodi cell on the {side}.
ORBITS: Globes are intact. | {side} lens replacement. | Grave-type exophthalmos with thick medial recti, in line
 with Graves disease.
impression: No acute intracranial abnormality. | Acute {side} MCA infarct, ASPECTS {n}. | {side} subdural hematoma,
 {mm}, with {mm} shift. | Subarachnoid hemorrhage, Fisher 3; CTA of the circle of Willis is recommended. | Chronic
 microangiopathy. | Stable since {year}.

@brain MRI | MR | -
titles: MRI BRAIN WITH AND WITHOUT CONTRAST | MR BRAIN W/WO | MRI of the brain, seizure protocol | MRI HEAD AND IAC
reasons: Multiple sclerosis, on Tysabri, EDSS {n}.0. | Seizures. | Vestibular schwannoma, Koos grade 2. | GBM, cycle
 {n} of Temodar. | Memory loss, MoCA 2{n}/30.
technique: Sagittal T1, axial FLAIR, DWI, SWI and post-gadolinium T1 ({gad}) at 3T. | T2 space, thin axial slices
 through the internal auditory canals.
BRAIN: Dawson finger lesions, {n} in number, one enhancing at {mm} {img}. | Mesial temporal sclerosis on the {side}.
 | Restricted diffusion in the {side} corona radiata, {mm}. | Virchow-Robin spaces are prominent. | The resection
 cavity in the {side} frontal lobe shows a nodular rim, {dims}; RANO measurements below. | Scheltens grade 3
 atrophy. | Chiari I, tonsils {mm} below McRae line.
CRANIAL NERVES: An enhancing mass of {dims} widens the {side} internal auditory canal. | Meckel cave is symmetric. |
 Trigeminal contact by the SCA, {side}.
VESSELS: Flow voids of the circle of Willis are kept. | A developmental venous anomaly, {side} cerebellum. | Vein of
 Galen is patent. | Fetal PCA.
SELLA: Pituitary is {mm} in height. | Rathke cleft cyst, {mm}. | Partially empty Sella.
impression: New enhancing lesion, consistent with active demyelination; meets McDonald 2017 criteria. | {side}
 vestibular schwannoma, Koos 2, {mm}. | Acute lacunar infarct. | Chiari I malformation. | Treated tumor: no
 progression by RANO. | Mesial temporal sclerosis, {side}. | Age-related change, Fazekas 1.

@lumbar MRI | MR | -
titles: MRI LUMBAR SPINE WITHOUT CONTRAST | MR L-SPINE W/O | Lumbar spine MRI
reasons: Low back pain, {side} L5 radiculopathy. | Positive Lasègue sign. | Prior L4 to S1 fusion in {year}. | Query
 cauda equina. | Hx of Scheuermann disease.
technique: Sagittal T1, T2, STIR; axial T2 from L1 to S1. | 1.5 Tesla, no contrast. 5 lumbar type vertebrae are
 assumed.
ALIGNMENT: Grade 1 anterolisthesis of L4 on L5, {mm}. | Levoscoliosis, Cobb angle 1{n} degrees. | Alignment is kept.
MARROW: Modic type 2 changes at {ldisc}. | Schmorl nodes at {tspine} and {lspine}. | Hemangioma in {lspine}. | No
 edema on STIR. | Andersson lesion is not seen.
L1-2: No stenosis. | Small bulge.
L3-4: Facet arthropathy, Pfirrmann grade 4. | Mild canal narrowing, AP 9 mm. | Ligamentum flavum {mm}.
L4-5: Broad disc bulge with annular fissure at the {clock}; {side} lateral recess stenosis, abutting the L5 root. |
 Severe stenosis, Schizas grade C {img}. | Synovial cyst, {mm}, {side}.
L5-S1: {side} paracentral extrusion of {mm} displaces the S1 root. | Bilateral foraminal stenosis, Lee grade 2/3. |
 Postoperative, BAK cages in place.
CONUS: Conus ends at L1-2. | Normal conus; filum lipoma. | Tarlov cyst at S2, {cm}.
impression: {ldisc} extrusion touching the S1 root. | Multilevel spondylosis, worst at {ldisc}, with severe canal
 stenosis. | Modic type 2 change at {ldisc}. | Grade 1 spondylolisthesis, L4 on L5. | No cord or conus lesion. |
 Stable fusion, L4 to S1.

@cervical CT | CT | -
titles: CT CERVICAL SPINE W/O CONTRAST | CT C-SPINE | Cervical spine CT, trauma
reasons: Neck pain after a fall; NEXUS positive. | Diving injury. | Ankylosing spondylitis (Bechterew), minor
 trauma. | Fracture of C2 known.
technique: 1 mm helical with reformats, {dose}. | Volumetric CT from the skull base to T2.
ALIGNMENT: Basion-dens interval {mm}; Powers ratio 0.{n}. | Straightened lordosis. | 2 mm retrolisthesis of C5 on
 C6. | Normal.
FRACTURES: Type II dens fracture, Anderson-D'Alonzo, {mm} posterior {img}. | Jefferson burst of C1. | Hangman
 fracture of C2, Levine-Edwards type I. | No fracture from C1 to T2. | Clay-shoveler avulsion at C7. | Chance-type
 injury at {tspine} is not in the field.
DISCS AND FORAMINA: {cdisc} disc-osteophyte complex, {side} foramen narrow. | Uncovertebral joints of Luschka are
 hypertrophic at {cdisc}. | OPLL at {cspine}.
SOFT TISSUES: Prevertebral tissue {mm}. | Thyroid nodule of {mm}. | Eagle-length styloids, {cm}. | Zenker pouch on
 the {side}.
impression: No acute fracture. | Type II odontoid fracture; MRI may be of help. | Spondylosis, worst at {cdisc}. |
 Hangman type I, C2. | Thyroid nodule, {mm}; sonogram per ACR white paper.

@neck vessels | CT | -
titles: CTA HEAD AND NECK | CT ANGIO NECK W CONTRAST | CTA carotids
reasons: TIA, ABCD2 score {n}. | Horner on the {side}, query dissection. | Subclavian bruit. | Takayasu arteritis.
technique: Arterial phase after {contrast}, saline chaser 40 mL. NASCET method. {dose}. | Curved planar reformats by
 the 3D lab.
CAROTIDS: {n}0% stenosis of the {side} ICA origin by NASCET. | String sign, {side} ICA {img}. | Soft plaque. | No
 dissection flap. | Patent Wallstent, {side}.
VERTEBRALS: {side} dominant; V4 calcified. | Bow Hunter physiology cannot be tested. | Codominant.
INTRACRANIAL: A-comm aneurysm, {dims} {img}. | Percheron variant. | No large vessel occlusion. | M1 cutoff, {side};
 collateral score Tan 2. | Heubner artery is seen.
NECK: Warthin-type nodule in the {side} parotid, {mm}. | Level II nodes to {mm}. | Delphian node of {mm}. | The
 Larynx is symmetric.
LUNG APICES: Clear. | Emphysema. | Pancoast region is free.
impression: No large vessel occlusion. | {n}0% stenosis of the {side} ICA. | {side} ICA dissection, likely recent. |
 A-comm aneurysm, {mm}; PHASES score {n}. | {side} M1 occlusion; thrombectomy may be considered. | Parotid nodule,
 may be a Warthin tumor.
"""
