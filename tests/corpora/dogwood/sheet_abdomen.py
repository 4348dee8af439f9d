"""Exam sheets: abdomen, pelvis and obstetrics."""

from __future__ import annotations

SHEET = """
@ CT abdomen pelvis | CT | any
T: CT ABDOMEN AND PELVIS WITH CONTRAST / CT Abd/Pelvis w IV contrast / CT A/P W
I: Right lower quadrant pain, rule out appendicitis. / Crohn's disease flare. / Abdominal pain, lactate {n}.2. /
 Weight loss. / Diverticulitis suspected. / Colon cancer, restaging after FOLFOX. / WBC 17.4, s/p Whipple.
Q: Axial images after 100 mL of Isovue 300, portal venous phase, with coronal and sagittal reformats. /
 CT with oral and IV contrast (Omnipaque 350, 100 cc). Total DLP 688 mGy*cm.
N: No acute abdominal or pelvic process. / No CT explanation for the patient's pain. / Normal appendix.
* Liver
- The liver is normal in size and attenuation, without focal lesion.
- Hepatic steatosis. No suspicious mass.
+ {dims} segment VII lesion with peripheral nodular enhancement ({img}), typical of hemangioma. => Hepatic hemangioma.
+ Nodular liver contour with a {cm} arterially enhancing segment 8 lesion with washout, LI-RADS 5. => LI-RADS 5
 observation, definite HCC.
* Gallbladder and Biliary
- Gallbladder is surgically absent. No biliary dilatation.
- No calcified gallstones. Common duct is normal in caliber.
+ Distended gallbladder with wall thickening and stones in the neck. => Suspect acute cholecystitis. HIDA may be of
 help.
* Pancreas
- Pancreas is unremarkable. No ductal dilatation.
- Normal pancreatic enhancement.
+ Peripancreatic stranding with a {dims} acute fluid collection; Balthazar grade D, CTSI of 4. => Acute pancreatitis.
+ {mm} cystic lesion in the tail, likely side branch IPMN (Fukuoka low risk). => Pancreatic tail cyst. MRCP in
 {months} months.
* Spleen and Adrenals
- Spleen is normal. Adrenals are normal.
- Spleen measures 11.4 cm. A splenule is present.
+ Splenomegaly of 16.2 cm. => Splenomegaly.
* Kidneys
- Kidneys enhance symmetrically. No hydronephrosis.
- Subcentimeter renal hypodensities too small to characterize. No stones.
+ Obstructing {mm} stone at the {side} UVJ with moderate hydroureteronephrosis and forniceal rupture. => Obstructing
 {mm} {side} UVJ calculus.
+ {cm} Bosniak IIF cyst in the {side} lower pole. => Bosniak IIF {side} renal cyst. Follow-up in {months} months.
* Bowel
- Normal appendix ({img}). No obstruction.
- Sigmoid diverticulosis without diverticulitis. The Appendix is not seen.
+ The appendix is dilated to {mm} with periappendiceal stranding and an appendicolith. => Acute uncomplicated
 appendicitis.
+ Long segment terminal ileal thickening with a comb sign, consistent with active Crohn disease. => Active Crohn's
 ileitis without abscess.
+ Sigmoid diverticulitis with a {dims} pericolonic abscess, Hinchey Ib. => Hinchey Ib sigmoid diverticulitis.
* Pelvis
- Urinary bladder is decompressed by a Foley catheter. No free fluid.
- Bladder and pelvic organs are unremarkable. A Mirena IUD is in place.
+ Fat-containing {side} inguinal hernia. =>
+ Enlarged prostate, 6.1 cm in transverse dimension. => Prostatomegaly.
* Vessels and Nodes
- Normal caliber aorta. No adenopathy.
- Mild atherosclerosis. IVC filter in an infrarenal position.
+ Infrarenal abdominal aortic aneurysm, {cm}, with mural thrombus. => {cm} infrarenal AAA. Vascular surgery follow-up.
* Bones
- No acute osseous finding. L5 pars defects.
- Degenerative changes at L4-L5.
+ Bilateral femoral head avascular necrosis, Ficat stage II. => AVN of both femoral heads.

@ abdominal ultrasound | US | any
T: US ABDOMEN LIMITED RUQ / Ultrasound Right Upper Quadrant / US ABD RUQ
I: RUQ pain after meals. / Elevated LFTs, AST 214. / Rule out gallstones. / Cirrhosis, HCC surveillance.
Q: Grayscale and color Doppler images of the right upper quadrant. / Real time sonography by technologist.
N: Normal right upper quadrant ultrasound. / No gallstones or biliary dilatation. US LI-RADS 1, visualization score A.
* Liver
- Liver is 15.2 cm, with a smooth contour and normal echotexture.
- Increased echogenicity compatible with steatosis.
+ Coarse nodular liver; a {mm} observation is seen in segment 6 (US-3). => US LI-RADS 3. Multiphase MRI is recommended.
* Gallbladder
- No stones. Wall thickness is 2 mm. Negative sonographic Murphy sign.
- Gallbladder is contracted. Murphy's sign is negative.
+ Multiple shadowing stones, wall thickening of {mm}, and a positive sonographic Murphy sign. => Cholelithiasis with
 positive Murphy's sign, acute cholecystitis.
+ Gallbladder polyp of {mm}. => {mm} polyp. Follow-up ultrasound in 12 months per SRU 2022 consensus.
* Bile Ducts
- Common bile duct measures {n} mm.
- No intrahepatic ductal dilatation. CBD is {n}mm.
+ CBD is dilated at 11 mm with a distal stone. => Choledocholithiasis.
* Pancreas
- Obscured by bowel gas.
- Visualized portions are normal.
+ Mild prominence of the duct, 4 mm. =>
* Right Kidney
- Right kidney 10.8 cm, no hydronephrosis. Morison's pouch is clear.
- No stone. Corticomedullary differentiation is preserved.
+ Mild hydronephrosis. => Mild right hydronephrosis.

@ pelvic ultrasound | US | F
T: US PELVIS TRANSABDOMINAL AND TRANSVAGINAL / Pelvic Ultrasound Complete
I: Pelvic pain. / Menorrhagia, G3P2. / LMP unsure. / Fibroids, follow-up.
Q: Transabdominal and endovaginal imaging. / TA and TV sonography with color Doppler.
N: Normal pelvic ultrasound. / No adnexal mass.
* Uterus
- Uterus is anteverted and measures 8.4 x 4.1 x 5.0 cm.
- Uterus measures {dims}. No fibroid. Nabothian cysts at the cervix.
+ Intramural fibroid of the posterior fundus, {dims}, FIGO 4. => Fibroid uterus.
* Endometrium
- Endometrial stripe is {n} mm.
- Endometrium is {n}mm and homogeneous.
+ Thickened endometrium, 19 mm, with a vascular stalk. => Thickened endometrium, possible polyp.
* Ovaries
- Both ovaries are normal with arterial and venous flow.
- Ovaries have a normal follicular pattern.
+ {Side} adnexal cyst of {dims}, O-RADS 2. => {Side} ovarian cyst, O-RADS 2.
+ {Side} ovarian dermoid with a Rokitansky nodule. => {Side} dermoid, O-RADS 2.
* Cul-de-sac
- No free fluid.
- Trace physiologic fluid in the pouch of Douglas.
+ Moderate complex fluid. => Complex free fluid.

@ obstetric ultrasound | US | F
T: US OB GREATER THAN 14 WEEKS / OB Ultrasound Anatomy Scan
I: Anatomy survey. / Size greater than dates. / G2P1 at 20 weeks. / Advanced maternal age.
Q: Transabdominal obstetrical ultrasound. / Real-time fetal sonography.
N: Single live intrauterine pregnancy at 20 weeks {n} days. / Normal fetal anatomic survey.
* Fetus
- Single live fetus in cephalic presentation. FHR 14{n} bpm.
- Breech presentation. Cardiac activity 15{n} bpm.
+ Estimated fetal weight is in the 9th percentile (Hadlock), HC/AC 1.3. => Fetal growth restriction.
* Biometry
- BPD 4.7 cm, HC 17.5 cm, AC 15.{n} cm, FL 3.3 cm. EFW 33{n} g.
- Measurements correspond to 20w{n}d.
+ Measurements lag dates by 12-14 days. => Size less than dates.
* Anatomy
- Four chamber heart, stomach, kidneys, bladder and spine are seen. Nuchal fold is 4 mm.
- Intracranial anatomy is normal.
+ Echogenic intracardiac focus. => Isolated echogenic intracardiac focus.
* Placenta and Fluid
- Posterior placenta, no previa. AFI 13.{n} cm.
- Anterior placenta, grade 1. Normal fluid.
+ Placental edge is {mm} from the internal os. => Low-lying placenta. Repeat at 32 weeks.

@ abdominal film | XR | any
T: XR ABDOMEN 1 VIEW (KUB) / KUB / DX ABDOMEN FLAT AND UPRIGHT
I: Constipation. / NG tube placement. / Abdominal distension. / Swallowed a quarter. / s/p ESWL.
Q: Supine view of the abdomen. / Supine and upright views.
N: Nonobstructive bowel gas pattern. / Normal KUB.
* Bowel
- Nonobstructive bowel gas pattern. Moderate stool burden.
- Gas is seen to the rectum. No dilated loops.
+ Multiple dilated small bowel loops up to {cm} with air fluid levels. => Small bowel obstruction.
+ Markedly dilated colon to 8.1 cm without a transition point. => Ogilvie syndrome is favored.
* Free Air
- No free air.
- No pneumoperitoneum on the upright film. No Rigler sign.
+ Lucency under the {side} hemidiaphragm. => Pneumoperitoneum.
* Calcifications
- No stones. Phleboliths in the pelvis.
- No nephrolithiasis.
+ {mm} density over the {side} renal shadow. => {Side} nephrolithiasis.
* Devices
- Surgical clips in the right upper quadrant.
- NG tube tip is in the stomach.
+ {Side} double-J ureteral stent in good position. =>

@ MRI prostate | MR | M
T: MRI PROSTATE WITH AND WITHOUT CONTRAST / MR Prostate multiparametric
I: Elevated PSA of {n}.6. / Gleason 3+3=6 on active surveillance. / Prior negative biopsy in {year}, PSA rising.
Q: Multiparametric MRI at 3T with DWI b=1400, ADC, and DCE after 8 mL Gadavist. PI-RADS v2.1.
N: PI-RADS 2, clinically significant cancer is unlikely. / No lesion of PI-RADS 3 or higher.
* Prostate
- Gland volume is 4{n} cc. PSA density is 0.11.
- Volume 62 mL with BPH nodules in the transition zone.
+ {mm} lesion in the {side} mid peripheral zone, low ADC 640, early enhancement ({img}). => PI-RADS 4 lesion, {side} mid
 gland.
+ {cm} {side} apex anterior lesion, T2 score 5, DWI 5. => PI-RADS 5, high suspicion.
* Seminal Vesicles
- Symmetric. Capsule is intact.
- Seminal vesicles are normal.
+ Broad capsular contact of {mm} on the {side}. => Possible extraprostatic extension, T3a.
* Nodes and Bones
- No adenopathy. Bones are normal.
- No suspicious marrow lesion.
+ {side} obturator node of {mm}. => Prominent {side} obturator node.
"""
