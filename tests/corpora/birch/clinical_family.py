"""Wording for exams of the breast, the female pelvis and children."""

from tests.corpora.birch.exams import exams

FAMILY = exams(
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
- Endometrium of {int 4 9} mm, trilaminar.
- Mirena IUD high in the cavity as it should be.
+ Endometrial stripe of {int 12 21} mm with a feeding vessel. => Endometrial polyp; hysteroscopy.
* Ovaries
- The right ovary has {int 4 9} mL, the left {int 4 9} mL, with follicles.
- Both ovaries are seen, no solid part.
+ A {int 32 78} mm cyst with ground-glass content, O-RADS {int 2 3}. => Endometrioma.
+ Complex mass, whirlpool sign, no flow in the pedicle. => Ovarian torsion is suspected; surgical emergency.
* Adnexa and fluid
- No free fluid. Tubes are not seen.
- A trace in the pouch of Douglas, physiologic.
+ An echogenic ring of {int 12 24} mm beside the ovary, and no sac in the cavity. => Tubal ectopic pregnancy until
    disproved.
* Bladder
- Bladder empty after voiding, residual {int 5 40} mL.
- Bladder wall of normal thickness, Skene cyst absent.
+ Post-void residual of {int 160 420} mL. => Incomplete emptying.

exam: CR child C
title: XR CHEST AND ABDOMEN, PEDIATRIC
title: Babygram
title: Pediatric chest and abdomen, one view
reason: [fast breathing|fever for {int 2 6} days|short stature, 3rd centile|NG tube position]
reason: [swallowed a coin|bilious vomiting|abdomen tense, blood in the stool]
technique: Single supine exposure with gonad shield.
technique: AP view, child held, 62 kVp.
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
* Skeleton
- No rib fracture, the periosteum is quiet.
- Thirteen pairs of ribs, a variant. Vertebrae T1 to L5 are whole.
+ A healing fracture of the left clavicle with callus. => Healing clavicle fracture.
+ Butterfly vertebra at T7, Cobb angle {int 11 24} degrees. => Congenital scoliosis.
* Heart
- Cardiothymic outline is ordinary for age.
- Situs solitus, left arch, ratio 0.{int 48 56}.
+ Boot-shaped heart with scant vessels. => Outline of Fallot tetralogy; echocardiography.
* Tubes
- No tube or line is present.
- NG tube in the stomach, UVC at T8.
+ UAC tip at L{int 1 2}, high for a low position. => UAC at L1-L2: pull back to L3-L4.
+ A disc of {int 18 24} mm lies at the level of the cricopharyngeus, en face. => Coin in the upper oesophagus, not a
    battery.

exam: CR child C
title: XR PELVIS AND FROG-LEG LATERALS
title: Pediatric hips and lower limbs
title: Radiographs of hips and legs, child
reason: [limp for {int 2 6} days|click on Ortolani test|legs bowed|fell off a trampoline]
reason: [refuses to bear weight|leg length difference of {int 10 25} mm|Perthes, follow-up]
technique: AP and frog lateral views with shield.
technique: Long leg film, standing, knees forward.
none: [Normal for age.|No abnormality shown.|Hips are located, no fracture.]
* Hips
- Acetabular angle {int 18 26} degrees on both sides, and Shenton line is whole.
- Perkin quadrants are as expected; the epiphyses are symmetric.
+ The left epiphysis is flat and dense, Catterall {int 2 4}. => Perthes disease of the left hip.
+ Klein line misses the epiphysis on the left. => Slipped epiphysis, mild.
* Femur and tibia
- Shafts are straight, the periosteum is quiet.
- Metaphyseal angle of Drennan {int 4 9} degrees, within limits.
+ Toddler fracture: a fine spiral line in the distal tibia. => Toddler fracture.
+ Medial beak of the tibia, Langenskiold {int 2 3}. => Blount disease.
* Ankle and growth plates
- Growth plates are open and even; no Salter-Harris injury.
- Harris lines above both ankles, of no consequence.
+ Salter-Harris II fracture of the distal tibia, Thurstan Holland fragment {int 4 9} mm. => Salter-Harris II fracture.
+ Tillaux fragment displaced by {int 2 4} mm. => Juvenile Tillaux fracture.
* Pelvis
- Sacroiliac joints and sacrum are normal, Risser {int 0 2}.
- Gas and stool hide part of the sacrum. No avulsion at the iliac spines.
+ Avulsion of the anterior inferior spine by {int 4 11} mm. => Apophyseal avulsion.
* Soft tissues
- No joint effusion, no gas, and the fat planes are kept.
- Soft tissues are even on both sides.
+ Bulging capsule, medial clear space {int 3 6} mm wider than the other side. => Effusion; Kocher criteria should
    guide.
"""
)
