"""Wording for breast, pelvis, children, nuclear medicine, fluoroscopy, densitometry and intervention."""

from tests.corpora.birch.exams import exams

SPECIAL = exams(
    """
exam: MG breast F
title: BILATERAL SCREENING MAMMOGRAM WITH TOMOSYNTHESIS
title: Diagnostic mammogram and ultrasound, left
title: Mammography, both breasts
reason: [routine screening|lump at 2 o'clock on the left|nipple discharge|recall from screening]
reason: [lifetime risk by Tyrer-Cuzick {int 18 34} percent|BRCA2 carrier|lumpectomy in {year}]
technique: CC and MLO views with tomosynthesis, CAD applied. [Spot compression was added.|Implants displaced
    (Eklund).]
technique: Digital mammography in two planes; targeted ultrasound with 14 MHz.
none: [BI-RADS 1, negative.|BI-RADS 2, benign. Screening in one year.|No mammographic sign of malignancy, BI-RADS 1.]
* Composition
- Scattered fibroglandular tissue, ACR density B.
- Heterogeneously dense, category C, which may hide small masses.
* Right breast
- No mass, distortion or suspicious calcification.
- Oil cysts and Cooper ligaments without distortion.
+ Fine pleomorphic calcifications over {int 6 24} mm at 10 o'clock, {int 3 8} cm from the nipple. => BI-RADS 4B
    calcifications on the right; stereotactic biopsy.
* Left breast
- No change since {year}. Skin is not thickened.
- Mole marker at 4 o'clock, nothing beneath it.
+ An irregular {int 7 23} mm mass with spicules at the 2:00 position, {int 4 9} cm FN, Stavros features of
    malignancy. => BI-RADS 5 mass on the left: core biopsy.
+ An oval {int 8 17} mm mass at 7-8 o'clock, parallel, circumscribed. => BI-RADS 3, probably benign; six months.
* Axilla
- Nodes of normal shape.
- Level I nodes with fatty hila; none above {int 7 9} mm.
+ A node with cortex of {int 4 8} mm in level I. => Axillary node for FNA, cN1 if positive.
* Nipple and skin
- Montgomery glands are prominent, benign.
- No retraction, no Paget change.
+ Nipple retraction with trabecular thickening. => Skin changes; inflammatory cancer is to be excluded.

exam: US pelvis F
title: US PELVIS TRANSVAGINAL
title: Ultrasound obstetric, dating
title: Pelvic sonogram
reason: [LMP uncertain, spotting|menorrhagia|raised CA-125 of {int 40 310}|IUD strings not seen]
reason: [pelvic pain on the right, hCG {int 900 6400}|PCOS by Rotterdam criteria|surveillance of a cyst]
technique: Transabdominal, then transvaginal scan with consent. [Chaperone present.|Latex-free cover.]
technique: Endocavity probe, 3D render of the cavity.
none: [Normal pelvis.|No adnexal mass.|Single live intrauterine gestation.]
* Uterus
- Anteverted, {int 7 9} x {int 4 5} x {int 3 5} cm. Nabothian cysts in the cervix.
- Retroverted, of even echotexture.
+ Intramural fibroid of {int 18 62} mm, FIGO {int 3 5}. => Fibroid uterus.
+ Globular with a Venetian-blind shadow. => Adenomyosis.
* Endometrium
- {int 4 9} mm, trilaminar.
- Mirena IUD high in the cavity as it should be.
+ Stripe of {int 12 21} mm with a feeding vessel. => Endometrial polyp; hysteroscopy.
* Ovaries
- Right {int 4 9} mL, left {int 4 9} mL with follicles.
- Both seen, no solid part.
+ A {int 32 78} mm cyst with ground-glass content, O-RADS {int 2 3}. => Endometrioma.
+ Complex mass, whirlpool sign, no flow in the pedicle. => Ovarian torsion is suspected; surgical emergency.
* Adnexa and fluid
- No free fluid. Tubes are not seen.
- A trace in the pouch of Douglas, physiologic.
+ An echogenic ring of {int 12 24} mm beside the ovary, and no sac in the cavity. => Tubal ectopic pregnancy until
    disproved.
* Bladder
- Empty after voiding, residual {int 5 40} mL.
- Wall of normal thickness, Skene cyst absent.
+ Residual of {int 160 420} mL. => Incomplete emptying.

exam: CR child C
title: XR CHEST AND ABDOMEN, NEONATAL
title: Pelvis and frog-leg laterals
title: Bone age, left hand
reason: [grunting at {int 2 9} hours of life|limp for {int 2 6} days|short stature, 3rd centile|NG tube position]
reason: [swallowed a coin|bilious vomiting|click on Ortolani test]
technique: Single supine exposure with gonad shield.
technique: AP and frog lateral views, child held.
none: [Normal for age.|No abnormality shown.|Bone age within two standard deviations.]
* Lungs
- Clear, thymus sail sign is normal.
- Symmetric inflation to the 8th rib.
+ Fine granular change with air bronchograms, after one dose of Curosurf. => Surfactant deficiency.
+ Perihilar streaks and over-inflation. => Bronchiolitis, no lobar collapse.
* Bowel
- Gas reaches the rectum. No pneumatosis.
- Normal stomach bubble.
+ Double bubble without distal gas. => Duodenal atresia.
+ Bubbly lucency along the wall in the right flank, modified Bell stage [I|IIa|IIb]. => Necrotizing enterocolitis.
* Hips
- Acetabular angle {int 18 26} degrees, Shenton line is whole.
- Perkin quadrants as expected; epiphyses are symmetric.
+ The left epiphysis is flat and dense, Catterall {int 2 4}. => Perthes disease of the left hip.
+ Klein line misses the epiphysis on the left. => Slipped epiphysis, mild.
* Bones
- No fracture, periosteum is quiet. Salter-Harris injury is not seen.
- By Greulich and Pyle the hand is of {int 6 13} years.
+ Buckle of the distal radius {int 2 3} cm above the physis. => Torus fracture.
+ Salter-Harris II fracture of the distal tibia, Thurstan Holland fragment {int 4 9} mm. => Salter-Harris II fracture.
* Tubes
- None present.
- NG tube in the stomach, UVC at T8.
+ UAC tip at L{int 1 2}, high for a low position. => UAC at L1-L2: pull back to L3-L4.
+ A disc of {int 18 24} mm lies at the level of the cricopharyngeus, en face. => Coin in the upper oesophagus, not a
    battery.

exam: NM whole
title: FDG PET-CT, SKULL BASE TO MID-THIGH
title: Bone scintigraphy, whole body
title: PET/CT restaging
reason: [Hodgkin lymphoma after 2 cycles of ABVD|PSA {dec 8.0 90.0}|solitary nodule {int 9 22} mm|melanoma, Breslow
    {dec 1.1 5.2} mm]
reason: [Merkel cell carcinoma|Ewing sarcoma follow-up|unknown primary]
technique: {dec 280.0 410.0} MBq F-18 FDG, uptake {int 55 75} minutes, glucose {int 84 132} mg/dL. Liver SUVmean
    {dec 1.9 2.6}.
technique: {int 650 780} MBq Tc-99m MDP, images at 3 hours; SPECT of T6 to L3.
none: [No metabolically active disease, Deauville {int 1 2}.|No metastasis.|Complete metabolic response.]
* Head and neck
- Symmetric uptake in Waldeyer ring.
- Brown fat above the clavicles.
+ Left level II node, SUVmax {dec 4.1 14.9}. => Avid left neck node.
* Chest
- No avid lung nodule.
- Uptake in a hiatus hernia, SUVmax {dec 2.2 3.4}.
+ The {int 12 31} mm nodule has SUVmax {dec 5.0 16.8}. => Avid lung nodule, T1c N0 on this scan.
* Abdomen and pelvis
- Normal in liver, spleen and bowel.
- Tracer in the ureters.
+ Avid retroperitoneal nodes, SUVmax {dec 6.6 21.0}. => Deauville {int 4 5}, residual lymphoma.
+ Focal avidity of the caecum. => Caecal focus; colonoscopy.
* Skeleton
- No avid lesion. Degenerative uptake at L3-L4.
- Symmetric uptake. No superscan.
+ Foci at T4, T9 and the right 5th rib; the index in the sternum has SUVmax {dec 5.5 12.9}. => Bone metastases.
+ Uptake along both shins in a double stripe. => Shin splints.
* Other
- No incidental finding.
- Port-A-Cath with tip at the cavoatrial junction.
+ Diffuse thyroid uptake as in Hashimoto thyroiditis. => Thyroiditis.

exam: RF swallow
title: BARIUM SWALLOW
title: Modified barium swallow with speech pathology
title: Upper GI series
reason: [dysphagia to solids|choking on thin liquids after a stroke|reflux refractory to PPIs|post Nissen wrap in
    {year}]
reason: [globus|weight loss of {int 4 15} kg|check for leak after Ivor Lewis resection]
technique: Thin and thick barium, double contrast; fluoroscopy time {dec 0.9 4.8} min, {int 3 22} mGy.
technique: Omnipaque first, then EZ-Paque. Upright and prone oblique.
none: [Normal swallow.|No leak.|No hold-up and no reflux.]
* Pharynx
- Prompt swallow, no penetration.
- Prominent cricopharyngeus without hold-up.
+ Aspiration of thin fluid, PAS {int 6 8}, without cough. => Silent aspiration.
+ A Zenker pouch of {int 14 38} mm empties late; no Killian-Jamieson diverticulum. => Zenker diverticulum.
* Oesophagus
- Primary waves are complete. Mucosa is smooth.
- Tertiary waves of presbyoesophagus.
+ Bird-beak narrowing with a dilated body. => Achalasia, manometry by Chicago criteria.
+ A Schatzki ring of {int 9 12} mm holds up the 13 mm tablet. => Schatzki ring.
* Stomach
- Normal folds and emptying.
- Intact fundoplication.
+ The wrap has slipped above the hiatus by {int 2 4} cm. => Slipped Nissen.
+ Linitis with loss of distensibility, Borrmann IV. => Infiltrating gastric tumour.
* Duodenum
- Normal cap. Ligament of Treitz in place.
- Brunner gland pattern.
+ The duodenojejunal flexure is right of midline. => Malrotation.

exam: DX bone
title: DXA BONE DENSITY
title: Dual energy absorptiometry, spine and hip
title: Bone densitometry
reason: [post-menopausal, FRAX {int 8 29} percent|steroids for {int 1 9} years|review on Prolia|low trauma fracture]
reason: [anorexia|family history|aromatase inhibitor]
technique: Hologic Horizon; L1 to L4 and left hip. L3 left out for an artefact.
technique: GE Lunar iDXA, precision {dec 1.0 2.5} percent.
none: [Normal by WHO criteria.|Density within the range for age.]
* Lumbar spine
- L1-L4 BMD 1.{int 10 29} g/cm2, T-score minus 0.{int 1 9}, Z-score 0.{int 1 9}.
- T-score of +0.{int 1 9}, raised by spurs at L4.
+ L1-L4 BMD 0.{int 68 79} g/cm2, T-score -{dec 2.5 3.9}. => Osteoporosis of the spine.
+ T-score -1.{int 2 9} at L2-L4. => Osteopenia.
* Left hip
- Total hip 0.{int 90 99} g/cm2, T-score -0.{int 1 9}.
- Neck within normal limits. Ward triangle is not used.
+ Femoral neck T-score -{dec 2.5 3.4}. => Osteoporosis of the hip.
* Forearm
- Not measured.
- One-third radius T-score -0.{int 2 9}.
+ One-third radius T-score -1.{int 2 9}. => Low forearm density.
* Change
- No comparison on the same machine; a cross-calibrated value can't be given, so that no rate of loss is stated here.
- No change beyond the least significant change of {dec 2.1 3.5} percent, for which two scans on one scanner are
    needed.
+ Loss of {dec 3.6 8.8} percent at the spine since {year}, beyond the least significant change at this centre. =>
    Loss beyond precision.
* Vertebral assessment
- No fracture from T4 to L4 on the lateral view. Visible aortic calcium is slight.
- Wedge shape of T8, Genant 0, taken for a variant.
+ Genant grade {int 1 2} wedge at T11. => Prevalent T11 fracture.

exam: XA vessels
title: IR DRAIN PLACEMENT
title: TUNNELED DIALYSIS CATHETER
title: Uterine artery embolisation
reason: [pelvic abscess after Hartmann procedure|ESRD, fistula thrombosed|bleeding fibroids|Budd-Chiari]
reason: [sepsis, obstructed kidney|port for FOLFOX|biliary leak]
technique: Seldinger technique under ultrasound and fluoroscopy; {dec 1.1 9.9} min, {int 8 190} mGy.
technique: Maximal barrier; 1% lidocaine, Versed {int 1 3} mg and fentanyl {int 50 150} mcg.
none: [Technically successful procedure.|No complication. SIR class A.|Uneventful.]
* Access
- Right internal jugular vein is patent and was entered with a 21G needle.
- Right common femoral artery over the head of femur, 5 Fr sheath.
+ The left side was occluded, so the right was used. => Left central vein occlusion.
* Procedure
- An Amplatz wire was advanced and the tract dilated to 14 Fr. A Hickman line was cut to {int 19 27} cm.
- A {int 8 14} Fr Cope loop was left in the cavity and {int 15 240} mL of pus were drawn off.
+ Embospheres of 500-700 micron to stasis on both sides through a Renegade catheter. => Bilateral embolisation to
    near-stasis.
* Imaging
- Tip at the cavoatrial junction on the last image ({int 2 30} of 30), no kink, good flow from both lumina.
- Final run shows no leak.
+ A Palmaz stent of {int 8 10} x 37 mm was set across the stenosis; gradient fell from {int 12 24} to {int 1 4}
    mmHg. => Stented stenosis with fall in gradient.
* Closure
- Angio-Seal; pulses are kept.
- Two sutures of 2-0 Prolene and a StatLock.
+ Haematoma of {int 2 4} cm after manual pressure. => Minor access haematoma.
* Tolerance
- No complication at once. Blood loss below {int 5 20} mL; vital signs were steady throughout and the airway
    Mallampati II.
- Steady throughout, ASA {int 2 3}, and back to the ward with the usual orders.
+ Brief rigors settled with pethidine. => Transient bacteraemia, treated.
"""
)
