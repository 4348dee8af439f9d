"""Wording for exams of head, neck and spine."""

from tests.corpora.birch.exams import exams

HEAD = exams(
    """
exam: CT head
title: CT HEAD WITHOUT CONTRAST
title: Non-contrast CT brain
title: CT brain and cervical spine
reason: [fall, on apixaban, GCS {int 12 15}|thunderclap headache|word-finding difficulty, NIHSS {int 3 18}|new
    confusion]
reason: [head struck on the door frame|seizure x {int 1 3}|unsteady gait, Parkinson disease]
technique: Axial slices of [2.5|5] mm from the vertex to the foramen magnum. CTDIvol {int 38 58} mGy.
technique: Helical scan without contrast, bone and brain kernels. [Motion on a few slices.|Repeated once for motion.]
none: [No acute intracranial finding.|No bleed, mass or established infarct.|ASPECTS 10.]
* Brain parenchyma
- Grey-white differentiation is kept. No mass effect; ASPECTS 10.
- Volume is fair for age. Virchow-Robin spaces are prominent beneath the putamina.
+ Patchy low density in the centrum semiovale, Fazekas {int 1 3}. => Chronic small vessel ischaemia.
+ Loss of the insular ribbon and sulcal effacement in the {side} M2 and M5 territory, ASPECTS {int 5 8}. => Evolving
    middle cerebral artery infarct; perfusion imaging may help.
+ An old cortical infarct of Broca's area is unchanged since {year}. => Old left frontal infarct.
* Extra-axial spaces
- No collection. The falx is in the midline.
- Basal cisterns are open; no subarachnoid blood.
+ A crescentic collection of mixed density up to {int 6 17} mm over the {side} convexity shifts the midline by {int
    2 9} mm. => Acute on chronic subdural haematoma with shift.
+ Blood fills the Sylvian fissure and the interhemispheric cistern, Fisher grade {int 2 4}, Hunt and Hess {int 1 4}.
    => Subarachnoid haemorrhage; CT angiography is needed now.
* Ventricles
- Ventricles are of ordinary size, Evans index 0.2{int 2 9}.
- No hydrocephalus.
+ Ventriculomegaly out of proportion to sulci, Evans index 0.3{int 3 9}, callosal angle {int 62 88} degrees. =>
    Normal pressure hydrocephalus should be considered (Hakim triad).
+ The Codman shunt enters through the right parietal bone with its tip near the foramen of Monro. => Shunt in place,
    ventricles slit-like.
* Bones and sinuses
- Vault and skull base are intact. Sinuses aerated.
- Mucosal thickening in the right maxillary antrum, Haller cell on that side.
+ A linear fracture runs through the {side} temporal squama towards the arcuate eminence. => Undisplaced temporal
    bone fracture.
+ Le Fort I pattern on the left with blood in the antrum. => Left midface fracture, incomplete Le Fort I.
* Orbits and scalp
- Globes intact. No scalp swelling.
- Lens implants on both sides.
+ Scalp haematoma of {int 5 14} mm above the {side} brow. => Scalp haematoma without underlying fracture.

exam: MR head
title: MRI BRAIN W AND W/O GADOLINIUM
title: MRI of the brain
title: MR head with pituitary views
reason: [relapsing neurology, McDonald criteria not yet met|hearing loss on the left|raised prolactin {int 60 300}]
reason: [memory decline, MoCA {int 14 24}|first seizure|metastatic breast carcinoma, headaches]
technique: 3T. Sagittal T1, axial T2, FLAIR, DWI with b {int 800 1000}, SWI; post-gadolinium T1 with {int 6 10} mL
    Gadovist.
technique: 1.5 T with a 20-channel coil. T1 MPRAGE, T2, FLAIR and diffusion.
none: [Normal MRI of the brain.|No demyelination, no mass.|No structural cause for the symptoms.]
* Parenchyma
- Signal is normal on T2 and FLAIR. No restricted diffusion.
- A few T2 foci below {int 2 4} mm, unspecific at this age.
+ Ovoid periventricular lesions at right angles to the callosum (Dawson fingers), {int 6 19} in all, two of which
    enhance. => Demyelination, active, separated in space and time.
+ Restricted diffusion of {int 6 14} mm in the {side} posterior limb, dark on ADC. => Acute lacunar infarct.
+ An enhancing mass of {int 18 46} x {int 15 40} mm in the right frontal lobe has a central T2 bright core; Cho/NAA
    {dec 2.1 4.8}. => High-grade glioma suspected (WHO grade 4 features).
* Posterior fossa
- Brainstem and cerebellum are normal. Tonsils above the McRae line.
- VIIth and VIIIth nerves are symmetric in both canals.
+ The tonsils descend {int 6 12} mm below the foramen magnum, with a pegged shape. => Chiari I malformation.
+ A {int 8 21} mm enhancing lesion fills the left internal auditory canal, Koos grade {int 1 3}. => Vestibular
    schwannoma.
* Pituitary and sella
- Gland of {int 4 7} mm with a central stalk.
- Rathke cleft cyst of {int 3 6} mm, of no weight.
+ A {int 5 9} mm hypoenhancing focus on the right, Knosp grade {int 0 2}. => Pituitary microadenoma.
* Vessels
- Flow voids of the circle of Willis are kept.
- Developmental venous anomaly in the left cerebellum.
+ A {int 3 8} mm outpouching at the A1/A2 junction. => Anterior communicating aneurysm; MRA of the neck vessels too.
* Meninges and skull
- No abnormal enhancement.
- Marrow signal is normal, Meckel's caves are clear.
+ A dural lesion of {int 10 30} mm over the {side} convexity has a tail. => Meningioma.

exam: MR spine
title: MRI LUMBAR SPINE WITHOUT CONTRAST
title: MR L-spine
title: MRI of the whole spine
reason: [low back pain for {int 3 20} weeks, left L5 dermatome|saddle numbness since morning|claudication after {int
    50 400} m]
reason: [foot drop|previous microdiscectomy at L5-S1 in {year}|myeloma, new pain]
technique: Sagittal T1, T2 and STIR; axial T2 through L3 to S1. [No gadolinium.|1.5T.]
technique: Standard protocol, levels counted from C2 down.
none: [No nerve root compression.|Age-related change only.|No cord or cauda equina compression.]
* Alignment and marrow
- Five lumbar vertebrae, lordosis kept. Marrow is of normal signal.
- Modic type 2 change at L4/5. No slip.
+ Anterolisthesis of L4 on L5 by {int 4 9} mm, Meyerding grade 1. => Degenerative slip at L4/5.
+ Marrow oedema with a fluid cleft in L1, height reduced by {int 25 60} percent (Genant 3). => Recent L1 fracture,
    Kummell type cleft.
* Conus and cord
- The conus ends at L1 and is of normal signal.
- Conus at T12-L1. Filum not thickened.
+ Tarlov cysts of up to {int 10 22} mm at S2. => Tarlov cysts, rarely of meaning.
* L1 to L3
- No stenosis at L1/2 or L2/3.
- Schmorl's nodes at T12, L1 and L2 only.
+ Broad bulge at L2-3 with Pfirrmann grade {int 3 5} signal. => Moderate disc degeneration, L2-3.
* L4/5
- Disc of normal height. Foramina are wide.
- Mild facet disease, 2 o'clock annular bulge without contact.
+ A left paracentral protrusion of {int 5 9} mm touches the L5 root in the lateral recess; Schizas grade [A|B|C|D].
    => L4/5 protrusion with contact to the left L5 root.
+ Ligament thickening and a {int 6 11} mm synovial cyst narrow the canal to {int 5 9} mm. => Severe central
    stenosis, L4/5.
* L5/S1
- No protrusion. S1 roots are free.
- Transitional segment, Castellvi IIa.
+ Extruded fragment migrates behind S1 and displaces the S1 root. => L5/S1 extrusion with S1 root displacement.
* Soft tissues
- Paraspinal muscle is symmetric, Goutallier 1.
- Kidneys seen in part, a cyst on the right.
+ Baastrup contact between L3 and L4 spinous processes. => Baastrup disease.

exam: US neck
title: US THYROID
title: Ultrasound of the neck
title: Sonography thyroid and cervical nodes
reason: [palpable lump|TSH {dec 0.1 0.4}|Hashimoto thyroiditis, enlarging|Graves ophthalmopathy]
reason: [follow up of a TR3 nodule|hoarseness|compressive symptoms on lying flat]
technique: Linear 12 MHz transducer with colour flow.
technique: High-resolution grey scale, levels I to VI on both sides.
none: [Normal thyroid.|No nodule that meets a threshold for FNA.|No suspicious node.]
* Right lobe
- Right lobe {int 42 52} x {int 14 18} x {int 13 17} mm, even echotexture.
- Colloid foci to {int 2 4} mm only.
+ At the mid pole a {int 11 26} mm solid, hypoechoic, taller-than-wide nodule, TI-RADS {int 4 5}, U4. => TR{int 4 5}
    nodule on the right: FNA by ACR criteria.
* Left lobe
- Left lobe {int 40 50} x {int 13 17} x {int 12 16} mm without nodule.
- Left lobe normal; a pyramidal lobe is seen.
+ Spongiform nodule of {int 9 22} mm, TR1. => Benign spongiform nodule on the left.
* Isthmus and vessels
- Isthmus {int 2 4} mm. Carotids are patent.
- Vascularity is not increased.
+ Diffuse hyperaemia, the inferno described in Graves disease. => Graves-type hypervascularity.
* Nodes
- Reniform nodes below {int 5 8} mm with fatty hila.
- Delphian node is not enlarged.
+ A round node at level IV on the left lacks its hilum, {int 9 16} mm. => Node for sampling, left level IV.
* Parathyroid and salivary glands
- Parathyroid glands are not seen, as is normal.
- Parotid and submandibular glands are alike on both sides.
+ Stensen duct of {int 3 5} mm with a stone near the papilla. => Parotid duct stone.
"""
)
