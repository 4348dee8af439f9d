"""Abdomen and pelvis."""

from __future__ import annotations

TEXT = """
@abdomen CT | CT | -
titles: CT ABDOMEN AND PELVIS WITH CONTRAST | CT ABD/PELVIS W IV CONTRAST | CT of the abdomen and pelvis | CT A/P
 ENTEROGRAPHY
reasons: Abdominal pain, query appendicitis, Alvarado score {n}. | Crohn disease with fever. | Elevated lipase,
 Ranson criteria 2. | LLQ pain and leukocytosis, WBC 14.{n}. | Pancreatic mass on outside ultrasound. | s/p Whipple
 in {year}, weight loss. | Jaundice, positive Courvoisier sign.
technique: Portal venous phase acquisition after {contrast} and oral Gastrografin. {dose}. | Axial 5 mm and coronal
 3 mm images at 70 s; a delayed series at 10 min. | Single-phase study, {dose}, iterative reconstruction.
LIVER: Liver is steatotic, {hu}. | A hypoattenuating focus in {seg} {img}, {dims}, follows blood pool on all phases:
 hemangioma. | Riedel lobe, a normal variant. | LI-RADS 3 observation in {seg}, {mm}, without washout.
GALLBLADDER AND BILE DUCTS: Gallbladder is surgically absent. | Layering stones without wall thickening; no Murphy
 sign could be assessed. | The common duct measures {mm}, within limits after cholecystectomy. | Phrygian cap noted.
 Mirizzi configuration is not seen.
PANCREAS: Pancreas enhances homogeneously. | Peripancreatic stranding, Balthazar grade C, CTSI {n}/10. | A {mm}
 side-branch IPMN in the uncinate {img}. | Walled-off necrosis, {dims}, abuts the stomach. | Fatty change, worst in
 the Head and Neck.
SPLEEN: Spleen is {organ_size} long. | Accessory splenule, {mm}. | Wedge-shaped infarct of the Spleen. | Grade {n} of V
 laceration by the AAST scale is excluded.
KIDNEYS AND ADRENALS: Symmetric nephrograms, no stone or hydronephrosis. | Bosniak IIF lesion at the {side} lower
 pole, {dims}, {hu}. | A {side} angiomyolipoma of {mm}. | Adrenals are thickened but keep their shape. | Page kidney
 physiology is unlikely given the size of the hematoma.
BOWEL: The Appendix measures {mm} with periappendiceal fat stranding {img}. | Sigmoid diverticulosis, Hinchey Ib
 abscess of {dims} {img}. | Roux-en-Y anatomy, patent jejunojejunostomy. | Richter hernia in the {side} groin
 without strangulation. | Comb sign and wall thickening over 18 cm of terminal ileum. | Meckel diverticulum, not
 inflamed. | Spigelian hernia on the {side} holds fat only.
VESSELS AND NODES: Infrarenal Aorta is {big}, mural thrombus along 1/2 of its circumference. | No nodes over 1 cm in
 short axis. | SMV and splenic vein are patent. | A {side} iliac Wallstent is open. | Nutcracker and May-Thurner
 configurations are both noted. | An IVC filter (Greenfield) sits at {lspine}.
PELVIS: The bladder holds a Foley balloon. | Prostate is {dims}. | Free fluid in the pouch of Douglas. | Bartholin
 cyst or similar at the {side} introitus, {mm}. | Pelvic organs are as expected.
BONES: No destructive lesion. | {ldisc} disc degeneration with vacuum. | Bertolotti-type transitional vertebra at
 {lspine}. | Tarlov cysts at S2.
impression: Acute uncomplicated appendicitis; the Appendix is {mm}. | Sigmoid diverticulitis, Hinchey Ib, with a
 {dims} abscess. | No acute abnormality of the abdomen or pelvis. | Bosniak IIF lesion, {side} kidney: MRI in
 {span}. | Pancreatitis, Balthazar C, without necrosis. | Infrarenal aneurysm, {big}; vascular referral may be
 considered. | Side-branch IPMN, {mm}; surveillance as per the Fukuoka criteria. | Hepatic steatosis. | Active Crohn
 disease of the terminal ileum, Montreal B1.

@stone CT | CT | -
titles: CT STONE PROTOCOL | CT KUB WITHOUT CONTRAST | CT urogram | Noncontrast CT abdomen/pelvis, renal colic
reasons: Flank pain on the {side}, hematuria. | Known nephrolithiasis, s/p ESWL in {year}. | Colic, rule out
 obstructing calculus.
technique: Unenhanced axial images from T11 to the symphysis in prone position, {dose}. | Low-dose unenhanced
 technique. No contrast.
KIDNEYS: A {mm} calculus at the {side} UVJ, {n}80 HU {img}. | Nonobstructing stones, {n} on the {side}, up to {mm}.
 | Mild {side} hydroureteronephrosis, SFU grade 2. | Staghorn calculus of the {side} collecting system, Guy stone
 score 4. | No calculi. | A column of Bertin mimics a mass. | Randall plaques.
URETERS AND BLADDER: The {side} double-J stent is well coiled. | Bladder wall is thick, volume {n}0 mL. | No
 ureteral stone. | Phleboliths, {n} in number.
LIVER AND SPLEEN: Unenhanced Liver is unremarkable at {hu}. | Spleen is not enlarged. | Gallstones.
BOWEL: No obstruction. Appendix is seen and normal. | Moderate stool burden. | Colonic diverticula.
BONES: Pars defects at {lspine}, grade 1 Meyerding slip. | Degenerative disease at {ldisc}. | Bone islands in the
 {side} ilium, {mm}.
impression: Obstructing {mm} stone at the {side} UVJ with mild hydronephrosis. | Nonobstructing nephrolithiasis. |
 No stone, no hydronephrosis. | Staghorn calculus; urology consultation is recommended. | Stent in good position. |
 Incidental pars defects at {lspine}.

@right upper quadrant ultrasound | US | -
titles: US ABDOMEN LIMITED RUQ | ULTRASOUND GALLBLADDER | Abdominal sonogram complete | US Liver with Doppler
reasons: RUQ pain after meals. | Elevated bilirubin 3.{n}, alk phos 2{n}0. | Hepatitis C, HCC surveillance. | Query
 Budd-Chiari.
technique: Gray-scale and color Doppler images with a curvilinear 5-1 MHz probe. | Limited by bowel gas and habitus.
LIVER: Liver is coarse and nodular, {organ_size} in span. | A {cm} echogenic mass in {seg}, typical of hemangioma. |
 Hepatopetal portal flow at {n}8 cm/s. | US LI-RADS 1, visualization score B. | Hepatic veins are patent without
 Budd-Chiari physiology.
GALLBLADDER: Stones and sludge; wall {mm}; sonographic Murphy sign is negative. | Positive sonographic Murphy's sign
 over a distended Gallbladder. | Adenomyomatosis with comet-tail artifact. | WES complex. | Polyp of {mm} at the
 fundus. | Gallbladder is normal.
BILE DUCTS: Common duct {mm}. | Intrahepatic ducts are not dilated. | CBD {mm} with a shadowing stone.
PANCREAS: Head and body seen, tail hidden by gas. | Echogenic Pancreas.
KIDNEYS: {side} kidney {organ_size}, no hydronephrosis. | Morison pouch is dry. | Cyst of {cm}.
SPLEEN: Spleen {organ_size}. | Splenomegaly, {organ_size}.
impression: Acute cholecystitis, with positive Murphy sign. | Cholelithiasis without cholecystitis. | Cirrhosis
 without focal lesion (US LI-RADS 1). | CBD stone; MRCP or ERCP may be helpful. | Normal study. | Gallbladder polyp,
 {mm}: sonogram in {span}.

@prostate MRI | MR | M
titles: MRI PROSTATE WITH AND WITHOUT CONTRAST | MR pelvis, multiparametric prostate | MRI PROSTATE 3T
reasons: PSA 7.{n}, prior negative biopsy. | Gleason 3+4=7 on active surveillance since {year}. | Rising PSA after
 seeds.
technique: 3 Tesla, T2 in three planes, DWI to b1400, DCE after {gad}. | Without endorectal coil. Glucagon 1 mg IM.
PROSTATE: Gland volume {n}2 cc, PSA density 0.1{n}. | Peripheral zone lesion at the {side} mid gland, {clock},
 {dims}, PI-RADS 4 {img}. | Transition zone nodules, PI-RADS 2. | Index lesion, PI-RADS 5, abuts the capsule over
 {mm}.
EXTRAPROSTATIC: No seminal vesicle invasion. | Bulge near the {side} neurovascular bundle, Mehralivand grade 2. |
 Denonvilliers fascia is intact.
NODES AND BONES: No node above 8 mm. | A sclerotic focus in {lspine}, {mm}. | Cooper ligament and pelvic floor are
 normal. | A {mm} node, {side} obturator.
impression: PI-RADS 4 lesion in the {side} peripheral zone, {mm}; targeted biopsy is advised. | PI-RADS 2. | No
 extraprostatic extension, T2c by imaging. | Suspicious focus for Gleason 4+3 disease. | Gland of {n}2 cc with BPH.

@MRCP | MR | -
titles: MRCP WITH CONTRAST | MRI ABDOMEN W WO CONTRAST MRCP | MR liver, hepatobiliary agent
reasons: PSC, Mayo score 1.{n}. | Child-Pugh B cirrhosis, MELD 1{n}, AFP 40. | Dilated duct on CT.
technique: HASTE, 3D MRCP, DWI (b50, b400, b800), VIBE before and after {gad}, with a 20 minute phase. | 1.5 T,
 breath-hold failures on series {n}.
LIVER: OPTN class 5B; LI-RADS 5 in {seg}, {dims}, with washout {img}. | Nodular Liver, no arterially enhancing
 lesion. | FNH in {seg}, central scar. | Iron, R2* {n}5 Hz. | Von Meyenburg complexes.
BILE DUCTS: Beading, as in PSC. | Bismuth-Corlette type II stricture at the hilum. | No stone. | Todani type I cyst,
 {cm}. | Caroli changes in the {side} lobe.
PANCREAS: Pancreas divisum; Santorini duct is dominant, Wirsung duct small. | Main duct {mm}. | Cyst of {mm}, tail
 {img}.
SPLEEN AND VARICES: Spleen {organ_size}; Gamna-Gandy bodies. | Esophageal varices. | Recanalised umbilical vein
 (Cruveilhier-Baumgarten).
impression: LI-RADS 5 observation, {seg}, within Milan criteria. | Findings of PSC without a dominant stricture. |
 Hilar stricture, Bismuth II; a Klatskin tumor must be excluded. | FNH. | Pancreatic cyst of {mm}; repeat in {span}.
 | No choledocholithiasis.
"""
