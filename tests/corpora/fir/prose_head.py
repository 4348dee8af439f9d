"""Brain, neck vessels, cervical spine, thyroid."""

TEXT = """
== - adult 19 90
EXAM
CT HEAD WO CONTRAST
CT Brain/Head without
CTA HEAD AND NECK
CT CERVICAL SPINE WO
WHY
Fall, on Eliquis, GCS 14
Worst headache of life
Code stroke, LKW unknown. NIHSS 12
AMS
MVC, neck pain
HOW
Axial 5 mm and 0.625 mm bone algorithm images. DLP {n:700-1100}.
CTA following 70 mL Omnipaque 350; NASCET criteria; RAPID perfusion software.
FIND
Brain: [No acute hemorrhage, mass effect or midline shift.|Acute left convexity subdural hematoma, 9 mm, with 4 mm \
shift.|Chronic microvascular change, Fazekas 2.]
Brain: Loss of gray-white differentiation in the left insula, ASPECTS {n:6-10}.
Ventricles: [Normal for age.|Ex vacuo dilatation; Evans index 0.33.|Dandy-Walker variant.]
Extra-axial: No collection. [Arachnoid cyst in the left middle fossa.|]
Circle of Willis: [Left M1 occlusion.|No aneurysm or stenosis. Fetal origin of the right PCA.|5 mm ACOM aneurysm, \
neck 2 mm.]
Carotids: [Right ICA 70% stenosis by NASCET.|No dissection.|Bulb plaque without stenosis.]
Sinuses: [Mucosal thickening in the maxillary sinuses, Haller cell.|Clear. Mastoids aerated.]
Skull: [No fracture.|Nondisplaced left parietal fracture.|Burr holes.]
Orbits: [Lens replacements.|Unremarkable.|Exophthalmos as in Graves disease.]
C-spine: C5-C6 osteophytes. [No fracture or malalignment C1-T1.|Hangman fracture of C2, Levine-Edwards I.|Jefferson \
fracture.]
Soft tissues: Scalp hematoma over the right frontal bone.
IMP
No acute intracranial abnormality.
Acute subdural hematoma, 9 mm, 4 mm of shift.
Left M1 occlusion. ASPECTS 8. Core 12 mL, mismatch 68 mL.
No acute fracture of the cervical spine.
Chronic small vessel ischemic disease.
== - adult 19 88
EXAM
MRI BRAIN W WO CONTRAST
MR Brain wo
MRI PITUITARY
MRA Head w/o
WHY
Multiple sclerosis, new symptoms
Seizure, first time
Known meningioma, surveillance
Memory loss. MoCA 19/30
HOW
T1, T2, FLAIR, DWI, SWI and post contrast T1 (7.5 mL Gadavist) at 3 Tesla.
Diffusion b=0/1000, ADC maps reviewed.
FIND
Parenchyma: [{n:4-25} T2/FLAIR hyperintense lesions, Dawson's fingers, McDonald criteria met.|No restricted \
diffusion.|Scattered white matter foci.]
Parenchyma: Dural based mass at the left sphenoid wing {mm}, [stable|was 1.9 cm], dural tail.
Hippocampi: [Symmetric, Scheltens 1.|Atrophy on the left with increased FLAIR signal.]
Pituitary: [Rathke cleft cyst 4 mm.|Microadenoma 5 mm on the right.|Normal; stalk midline.]
Posterior fossa: [Chiari I, tonsils 8 mm below McRae's line.|Normal.] Cerebellopontine angles clear.
Vessels: Flow voids preserved. [Developmental venous anomaly right frontal lobe.|]
Marrow: Normal. [Hyperostosis frontalis.|]
Meckel's cave: Unremarkable.
Internal auditory canals: No mass. [Koos grade 2 on the left.|]
Orbits and sinuses: Unremarkable.
Susceptibility: [Two microbleeds in the left thalamus.|None.] Boston criteria not met.
IMP
[No new or enhancing|Two new] demyelinating lesions.
Stable meningioma of the left sphenoid wing.
No acute infarct, hemorrhage or mass.
Chiari I malformation.
Pituitary microadenoma.
== - adult 22 88
EXAM
US THYROID
US Soft Tissue Head/Neck
US Guided FNA Thyroid
WHY
Palpable nodule
Hashimoto's thyroiditis, TSH 6.8
Multinodular goiter, annual f/u
HOW
High resolution grayscale and Doppler sonography with a linear probe.
25 gauge needle, 3 passes; Afirma sample kept.
FIND
Right lobe: {n:4-6}.{n:0-9} x 1.8 x 1.6 cm. [Heterogeneous.|Homogeneous.]
Left lobe: {n:3-6}.{n:0-9} x 1.7 x 1.5 cm.
Isthmus: {n:2-6} mm.
Nodule 1: Right mid, {mm}, solid, hypoechoic, [wider than tall|taller than wide], TR[4|5], total [4|6|7] points.
Nodule 2: Left lower, {mm}, spongiform, TI-RADS 1.
Vascularity: Increased, as in Graves' or Hashimoto's disease.
Nodes: Level [II|III|IV] nodes with fatty hilum, up to {n:5-9} mm short axis.
Parathyroids: Not seen.
Trachea is midline.
IMP
TI-RADS [3|4|5] nodule in the right lobe; [FNA is recommended|follow-up in 1 year].
Heterogeneous gland, may be Hashimoto's.
No suspicious adenopathy.
Successful FNA, Bethesda category to follow.
"""
