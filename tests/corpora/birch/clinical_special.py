"""Wording for nuclear medicine, fluoroscopy, densitometry and intervention."""

from tests.corpora.birch.exams import exams

SPECIAL = exams(
    """
exam: NM bone
title: BONE SCINTIGRAPHY, WHOLE BODY
title: Three-phase bone scan
title: NM bone scan with SPECT-CT
reason: [bladder cancer, new bone pain|shin pain, runner|painful TKR of {year}|raised ALP {int 180 420}]
reason: [breast cancer T2N1M0, staging|Paget disease|CRPS by Budapest criteria]
technique: {int 650 780} MBq Tc-99m MDP, images at 3 hours; SPECT of T6 to L3.
technique: HDP {int 600 740} MBq, flow, pool and delayed phases.
none: [No metastasis.|Degenerative uptake only.|No scintigraphic abnormality.]
* Skull and spine
- Uptake in skull and spine is even but for degenerative change at L3-L4.
- Facet uptake at C5-6 and L5-S1. Calvarium normal.
+ Foci at T4, T9 and the right 5th rib; the index lesion is in T9. => Bone metastases.
+ The whole of L2 is hot and enlarged (Mickey Mouse sign). => Paget disease of L2.
* Thorax
- Ribs and sternum are symmetric. Tietze uptake is not seen.
- Costochondral junctions are faintly active.
+ Three ribs in a row, 6 to 8 on the left, take up tracer. => Rib fractures rather than metastases.
* Pelvis and limbs
- Sacroiliac index 1.{int 1 3}. Long bones are normal.
- Injection site at the left wrist; knees and feet show wear.
+ Uptake along both shins in a double stripe. => Shin splints.
+ H-shaped sacral uptake (Honda). => Sacral insufficiency fracture.
* Kidneys and soft tissue
- Both kidneys are seen and the bladder fills. No superscan.
- Soft tissue activity is faint, as it should be at 3 hours.
+ The left kidney is not seen. => Absent or non-functioning left kidney.

exam: NM whole
title: FDG PET-CT, SKULL BASE TO MID-THIGH
title: F-18 FDG PET of the whole body
title: PET/CT restaging
reason: [Hodgkin lymphoma after 2 cycles of ABVD|lymph node, Hodgkin or TB|solitary nodule {int 9 22} mm|melanoma,
    Breslow
    {dec 1.1 5.2} mm]
reason: [Merkel cell carcinoma|Ewing sarcoma follow-up|unknown primary]
technique: {dec 280.0 410.0} MBq F-18 FDG, uptake {int 55 75} minutes, glucose {int 84 132} mg/dL. Liver SUVmean
    {dec 1.9 2.6}.
technique: Fasting {int 5 12} h, {int 290 420} MBq FDG, low-dose CT at 40 mAs for correction. Blood pool SUVmax {dec
    1.4 2.3}.
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
+ A single focus in T11, SUVmax {dec 3.9 7.7}, no CT change. => Marrow focus at T11; MRI.
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
- The forearm was not measured.
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
title: IR PROCEDURE REPORT
title: INTERVENTIONAL RADIOLOGY PROCEDURE
title: Image-guided intervention
reason: [pelvic abscess after Hartmann procedure|ESRD, fistula thrombosed|bleeding angiomyolipoma|Budd-Chiari]
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
- The patient was steady throughout, ASA {int 2 3}, and back to the ward with the usual orders.
+ Brief rigors settled with pethidine. => Transient bacteraemia, treated.
"""
)
