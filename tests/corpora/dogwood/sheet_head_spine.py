"""Exam sheets: head and spine."""

from __future__ import annotations

SHEET = """
@ CT head | CT | any
T: CT HEAD WITHOUT CONTRAST / CT Head w/o IV Contrast / CT BRAIN WO
I: Headache. / Fall with head strike, on Eliquis. / Altered mental status. / Stroke alert, last known well 3 hours
 ago. / Syncope. / GCS {n}, trauma. / Worst headache of life.
Q: Noncontrast axial CT images through the head[ with coronal reformats|]. / Sequential 5 mm axial images from the skull
 base to the vertex. CTDI 48 mGy.
N: No acute intracranial [abnormality|hemorrhage]. / No evidence of acute infarct, hemorrhage or mass effect. ASPECTS
 10.
* Brain
- There is no acute intracranial hemorrhage, mass effect or midline shift. Gray-white differentiation is preserved.
- No large territory infarct. Mild chronic small vessel ischemic change.
+ Crescentic hyperdense collection along the {side} convexity measuring up to {mm}, with {n} mm of midline shift. =>
 Acute {side} subdural hematoma with midline shift. Neurosurgical consultation is recommended.
+ Loss of gray-white differentiation in the {side} insula with a dense MCA sign. ASPECTS is {n}. => Evolving {side} MCA
 territory infarct.
+ Focal hyperdensity in the {side} basal ganglia measuring {dims}. => Acute {side} basal ganglia hemorrhage, likely
 hypertensive.
* Ventricles
- The ventricles and sulci are [normal in size|age appropriate]. Basal cisterns are patent.
- Ventricular size is proportionate to sulcal prominence.
+ Ventriculomegaly out of proportion to sulcal widening, with an Evans index of 0.36. => Question normal pressure
 hydrocephalus.
+ A {side} frontal ventriculostomy catheter terminates near the foramen of Monro. => Shunt in place, stable ventricles.
* Skull and Sinuses
- Calvarium is intact. Mastoid air cells and paranasal sinuses are clear.
- No skull fracture. Mucous retention cyst in the {side} maxillary sinus.
+ Nondisplaced fracture of the {side} temporal bone with opacified mastoid air cells. => {side} temporal bone fracture.
* Orbits and Soft Tissues
- Orbits are unremarkable.
- Small {side} frontal scalp hematoma.
+ Chronic fracture of the {side} lamina papyracea. =>

@ MRI brain | MR | any
T: MRI BRAIN WITH AND WITHOUT CONTRAST / MR Brain w + w/o Gad / MRI HEAD W WO CONTRAST
I: Multiple sclerosis, follow-up. / New onset seizure. / Memory loss, MoCA {n}/30. / Hearing loss on the {side}. /
 Bell's palsy. / Known glioblastoma, status post 6 cycles of temozolomide.
Q: Multiplanar multisequence MRI at 3T including T1, T2, FLAIR, DWI, SWI, and T1 post 7 mL Gadavist. /
 Sagittal T1, axial T2, axial FLAIR, DWI with ADC map, before and after 14 cc of Dotarem.
N: Unremarkable MRI of the brain. / No acute infarct or enhancing lesion. / Stable exam, no new demyelinating lesion.
* Parenchyma
- No restricted diffusion. Scattered foci of T2/FLAIR signal in the white matter, Fazekas grade 1.
- Brain volume is normal for age. No abnormal T2 signal.
+ Multiple ovoid periventricular T2 hyperintense lesions oriented perpendicular to the callosum (Dawson fingers), and
 one in the {side} middle cerebellar peduncle. => Demyelinating disease meeting McDonald criteria for dissemination
 in space.
+ Heterogeneously enhancing mass of the {side} temporal lobe measuring {dims} ({img}) with surrounding edema. => {side}
 temporal lobe mass, high grade glioma favored.
+ Restricted diffusion in the {side} thalamus with low ADC. => Acute lacunar infarct, {side} thalamus.
* Enhancement
- No abnormal parenchymal or leptomeningeal enhancement.
- No pathologic enhancement after gadolinium.
+ Dural based {dims} mass along the falx with a tail, typical of meningioma. => Falcine meningioma, {dims}.
* Extra-axial spaces
- The ventricles are normal. A cavum of Verga is noted incidentally.
- No extra-axial collection.
+ Cerebellar tonsils extend {mm} below the foramen magnum. => Chiari I malformation.
+ Posterior fossa cyst, mega cisterna magna versus Dandy-Walker variant. => Posterior fossa cyst, likely incidental.
* Vessels and Sella
- Major flow voids of the circle of Willis are preserved. Pituitary is normal.
- Normal flow voids. Meckel's caves are normal.
+ A {mm} nonenhancing lesion in the pars intermedia, likely a Rathke cleft cyst. => Rathke cleft cyst.
* Orbits and Sinuses
- Orbits are normal. Paranasal sinuses are clear.
- Mild ethmoid mucosal thickening.
+ Enhancing {mm} lesion in the {side} internal auditory canal, Koos grade 1. => {side} vestibular schwannoma.

@ CT cervical spine | CT | any
T: CT CERVICAL SPINE WITHOUT CONTRAST / CT C-Spine WO
I: MVC, neck pain. / Fall down {n} stairs. / NEXUS positive. / Neck tenderness after assault.
Q: Axial CT with sagittal and coronal reformats. / 2 mm helical images from the skull base to T2.
N: No acute fracture or traumatic malalignment of the cervical spine. / No acute cervical spine injury.
* Alignment
- Straightening of the normal lordosis. No traumatic listhesis.
- Alignment is anatomic from the occiput to T1.
+ Grade 1 anterolisthesis of C4 on C5, likely degenerative. => Grade 1 anterolisthesis at C4-5.
* Vertebrae
- Vertebral body heights are maintained. No fracture.
- The dens is intact. Lateral masses of C1 are aligned.
+ Nondisplaced type II odontoid fracture at the base of the dens ({img}). => Acute type II dens fracture
 (Anderson-D'Alonzo).
+ Bilateral pars fractures of C2 in a hangman pattern, Levine-Edwards type I. => Hangman's fracture of C2.
* Degenerative Changes
- Mild uncovertebral and facet arthropathy.
- Multilevel disc space narrowing, worst at C5-C6 and C6-7.
+ At {cervical}, disc osteophyte complex with moderate [canal|foraminal] stenosis. => Moderate stenosis at {cervical}.
+ Ossification of the posterior longitudinal ligament from C3 to C6. => OPLL.
* Soft Tissues
- Prevertebral soft tissues are normal. Lung apices are clear.
- No prevertebral swelling.
+ {mm} hypodense {side} thyroid nodule. => Incidental thyroid nodule. No follow-up by ACR white paper criteria.

@ MRI lumbar spine | MR | any
T: MRI LUMBAR SPINE WITHOUT CONTRAST / MR L-Spine wo / MRI SPINE LUMBAR W/O
I: Low back pain radiating to the {side} leg. / Lumbar radiculopathy, failed PT. / Neurogenic claudication. /
 Prior L4-L5 laminectomy in {year}. / Back pain 7/10, worse with standing.
Q: Sagittal T1, T2 and STIR; axial T1 and T2. / Multiplanar multisequence noncontrast imaging at 1.5 T.
N: Mild degenerative disc disease without significant stenosis. / No high grade canal or foraminal narrowing.
* Alignment and Marrow
- Normal lumbar lordosis. Marrow signal is normal. Conus ends at L1.
- Five lumbar type vertebrae. The conus medullaris terminates at L1-L2 and is normal.
+ Modic type 2 endplate change at {lumbar} with Schmorl nodes. => Modic 2 change at {lumbar}.
+ STIR hyperintense compression fracture of {vertebra} with 30% height loss and no retropulsion. => Acute {vertebra}
 compression fracture.
* L3-L4
- No disc herniation. Canal and foramina are patent.
- Mild disc bulge. No stenosis.
+ Broad based bulge with ligamentum flavum thickening and moderate canal stenosis (Schizas grade B). => Moderate canal
 stenosis at L3-L4.
* L4-L5
- Mild facet arthropathy, no stenosis.
- Disc desiccation, Pfirrmann grade 3, without herniation.
+ {Side} paracentral extrusion measuring {mm} that impinges the traversing L5 root. => {Side} paracentral extrusion at
 L4-5 impinging the L5 nerve root.
+ Grade I degenerative spondylolisthesis (Meyerding), severe facet hypertrophy with a {mm} synovial cyst. => L4-L5
 spondylolisthesis with synovial cyst.
* L5-S1
- Unremarkable. S1 nerve roots are normal.
- Small central protrusion that contacts but does not displace the S1 roots.
+ {Side} subarticular protrusion contacts the S1 nerve. => {Side} L5/S1 protrusion contacting S1.
* Other
- Paraspinal soft tissues are unremarkable.
- Tarlov cyst at S2, incidental.
+ Exophytic {cm} cyst of the {side} kidney, Bosniak 1. =>

@ lumbar spine films | XR | any
T: XR LUMBAR SPINE 2 OR 3 VIEWS / DX L-SPINE AP LAT / LUMBAR SPINE, 3 VIEWS
I: Low back pain. / Back pain after lifting at work, WC claim. / Scoliosis. / Follow up T12-L1 fusion.
Q: AP, lateral and coned L5-S1 views. / Three views of the lumbar spine.
N: Degenerative changes without acute fracture. / Normal lumbar spine series.
* Alignment
- Normal alignment.
- Mild levoscoliosis with a Cobb angle of 1{n} degrees.
+ Grade 1 retrolisthesis of L2 on L3. => Retrolisthesis of L2 on L3.
+ Posterior fusion from L3 to S1 with intact rods and pedicle screws. No lucency is seen. => Fusion hardware intact.
* Vertebral Bodies
- Vertebral heights are maintained.
- No compression deformity is seen.
+ Anterior wedge deformity of {vertebra}, age indeterminate. => Age indeterminate {vertebra} compression fracture.
* Discs
- Disc spaces are preserved.
- Mild narrowing at L5-S1 with a vacuum phenomenon.
+ Severe disc height loss at {lumbar} with endplate sclerosis. => Advanced disc degeneration at {lumbar}.
* Other
- Bowel gas pattern is normal. Greenfield filter projects at L2-L3.
- Sacroiliac joints are symmetric.
+ Baastrup change of the lower lumbar spinous processes. =>
"""
