"""Wording for exams of the chest and the abdomen."""

from tests.corpora.birch.exams import exams

TRUNK = exams(
    """
exam: CR chest
title: Chest, two views
title: XR CHEST PA AND LATERAL
title: Portable AP chest radiograph
reason: [productive cough and low-grade fever|pleuritic pain|line placement, check tip|pre-op for hernia repair]
reason: [dyspnea on exertion|weight loss|wheeze not settling on steroids], former smoker, {int 10 60} pack years
technique: [Upright frontal and lateral projections|A single AP film in bed, {int 30 45} degrees head up|PA and left
    lateral views] were obtained.
technique: [Two|Three] exposures at 110 kVp. Patient [slightly rotated to the left|well centred|holding a shallow
    breath].
none: [No acute abnormality in the chest.|Clear chest.|Nothing to account for the symptoms on this film.]
* Lungs
- Both lungs are expanded and free of consolidation; the interstitium is [not prominent|within limits for age].
- Aeration is symmetric. [No focal opacity is seen.|No airspace disease, and the minor fissure sits where it should.]
+ There is a [hazy|wedge-shaped|dense] opacity in the [right middle lobe|left lower lobe|lingula] which obscures the
    [heart border|hemidiaphragm], with a few air bronchograms. => {Side} [basal|mid-zone] consolidation, most in
    keeping with pneumonia; film again in six weeks to see it clear.
+ A {int 6 19} mm nodule projects over the [left 3rd anterior rib|right apex above the clavicle|second intercostal
    space] and may be a nipple shadow. => Possible nodule; [nipple markers|low-dose CT|a lordotic view] would settle
    it.
+ Kerley B lines are present at both bases, with upper-zone diversion and perihilar haze. => Interstitial edema,
    mild, from cardiac decompensation.
* Pleura
- No effusion and no pneumothorax.
- Costophrenic angles are sharp; the apices show [no|minimal symmetric] pleural capping.
+ Blunting of the {side} costophrenic angle indicates roughly {int 100 400} mL of fluid. => Small {side} effusion.
+ A thin visceral pleural line is visible {int 8 24} mm from the apex on the {side}, without shift. => Small apical
    pneumothorax, no tension.
* Heart and mediastinum
- Heart size is normal with a cardiothoracic ratio of 0.{int 41 49}; the aortic knuckle is [unremarkable|calcified].
- Cardiomediastinal outline is [unchanged|ordinary for an AP projection].
+ The heart is enlarged, ratio 0.{int 55 68}, with [splaying of the carina to {int 92 104} degrees|a prominent left
    atrial appendage]. => Cardiomegaly without overt failure.
+ A retrocardiac air-fluid level marks a hiatus hernia of moderate size. => Hiatus hernia.
* Bones and soft tissues
- The visible skeleton is intact apart from degenerative change at T8 to T11.
- Old healed fractures of the left 6th and 7th ribs. No lytic lesion.
+ There is loss of height at T12 of about {int 20 40} percent, with a small posterior bulge. => T12 compression
    fracture, age uncertain on radiographs.
+ The acromioclavicular joint shows an old grade II separation. Hill-Sachs notch noted incidentally. => Evidence of
    previous shoulder dislocation.
* Lines and tubes
- No lines or tubes are present.
- Sternal wires and a Medtronic dual-chamber pacemaker are in their expected places.
+ The right PICC ends {int 2 5} cm below the carina in the lower SVC; Dobhoff tube passes beyond the film's edge. =>
    PICC tip in the lower SVC, ready for use.
+ The endotracheal tube lies only {int 1 2} cm above the carina, and a Swan-Ganz catheter loops in the right
    ventricle. => Endotracheal tube low: withdraw by 2 to 3 cm.

exam: CT chest
title: CT CHEST WITH CONTRAST
title: CT pulmonary angiogram
title: Computed tomography of the thorax, low dose
reason: [sudden breathlessness, Wells score {int 3 7}, D-dimer raised|staging of a biopsy-proven
    adenocarcinoma|annual lung screening]
reason: [follow up of ground-glass nodules|hemoptysis x {int 2 9} days|known sarcoid, worse on exertion]
technique: Helical acquisition at {dec 0.6 1.5} mm after {int 60 100} mL of Omnipaque 350 into an antecubital vein;
    DLP {int 180 640} mGy cm.
technique: Unenhanced low-dose scan, 100 kVp. [Coronal MIPs|Sagittal and coronal reformats] were read as well.
    CTDIvol {dec 1.2 9.8} mGy.
none: [No pulmonary embolism and no other acute finding.|Lung-RADS 1, negative.|Stable appearances, nothing new.]
* Pulmonary arteries
- Opacification is [good|adequate] to the subsegmental level, {int 260 420} HU in the trunk, and no filling defect
    is found.
- The main pulmonary artery measures {int 24 29} mm. No intraluminal thrombus.
+ Filling defects straddle the bifurcation and extend into both lower-lobe arteries; RV:LV ratio {dec 1.0 1.6}. =>
    Acute pulmonary emboli with right heart strain (RV:LV above 1).
+ A web-like filling defect sits in the {side} posterobasal segmental branch. => Chronic embolic disease, limited.
* Lungs and airways
- Trachea and main bronchi are patent. Dependent atelectasis only.
- Scattered calcified granulomas of no consequence. No endobronchial lesion.
+ A [part-solid|spiculated|lobulated] nodule of {int 8 28} x {int 6 22} mm lies in the [apicoposterior segment of
    the left upper lobe|right lower lobe, segment S6] (series 4, image {int 40 290}). => Suspicious nodule,
    Lung-RADS 4[A|B|X]; PET-CT is advised.
+ Centrilobular emphysema, Goddard score {int 4 14}, with paraseptal bullae in both apices. => Emphysema, upper-zone
    predominant.
+ Cylindrical bronchiectasis of both lower lobes with tree-in-bud change. => Bronchiectasis with active small
    airways infection; consider atypical mycobacteria (Lady Windermere pattern).
* Mediastinum and hila
- No node exceeds 10 mm in short axis. Thymic remnant is [fatty|inconspicuous].
- Thyroid, oesophagus and great vessels look normal.
+ A [subcarinal|right paratracheal, station 4R,] node measures {int 13 27} mm in short axis. => Mediastinal
    adenopathy, N2 if malignant.
+ Both hila hold symmetric nodes, some with eggshell calcification; Garland triad is complete. => Pattern of
    sarcoidosis, stage II.
* Pleura and pericardium
- No fluid in either space.
- Trace pericardial fluid in the superior recess, physiologic.
+ Plaques with calcification run along both diaphragmatic surfaces. => Asbestos-related pleural plaques.
+ Split pleura sign on the {side} with loculated fluid of {int 5 18} HU. => Probable empyema, drainage may be needed.
* Upper abdomen
- Imaged solid organs are unremarkable.
- A {int 8 20} mm cyst in segment IVa, unchanged since {year}.
+ The left adrenal holds a {int 12 24} mm nodule of minus {int 4 14} HU. => Lipid-rich adrenal adenoma, no follow-up.
* Bones
- No destructive lesion. Schmorl nodes at T7-T8 and L1.
- The skeleton shows degenerative spurring only.
+ A sclerotic focus of {int 6 14} mm in the body of T5 was not present in {year}. => New sclerotic focus at T5, bone
    scan would help.

exam: CT abdomen
title: CT abdomen and pelvis with IV contrast
title: CT KUB, unenhanced
title: CT ABD/PELVIS W CONTRAST
reason: [right iliac fossa pain, Alvarado score {int 5 9}|left flank pain radiating to the groin|jaundice, bilirubin
    {dec 3.1 11.9}]
reason: [distension and vomiting after a Whipple in {year}|rising CEA of {int 12 140}|fall from a ladder, FAST
    positive]
technique: Portal venous phase from the diaphragm to the lesser trochanters, {int 70 110} mL Visipaque 320 at {dec
    2.0 4.0} mL/s.
technique: No contrast by mouth or vein. Slices of [1.25|2.5|3] mm, coronal reformats. DLP {int 300 990}.
none: [No acute intra-abdominal process.|No cause for the pain is shown.|Normal appearance of the appendix; no stone.]
* Liver
- Smooth outline, no focal lesion; the portal vein is patent.
- Riedel lobe, a normal variant. Attenuation {int 48 62} HU.
+ Segment {int 5 8} contains a {int 18 44} mm lesion with arterial enhancement and washout in the delayed phase. =>
    Segment lesion LI-RADS 5 (LR-5); multidisciplinary review.
+ Nodular contour with caudate hypertrophy; recanalised umbilical vein (Cruveilhier-Baumgarten). => Cirrhosis with
    portal hypertension, Child-Pugh assessment is left to the clinic.
* Gallbladder and bile ducts
- Thin-walled gallbladder, common duct {int 3 6} mm.
- Previous cholecystectomy, clips in the fossa.
+ Wall thickening of {int 4 8} mm with stones up to {int 6 19} mm and a positive sonographic Murphy sign recorded
    earlier. => Acute calculous cholecystitis.
+ Duct of {int 11 18} mm tapers at the ampulla; Mirizzi configuration was thought of and dismissed. => Biliary
    obstruction at the ampulla of Vater, MRCP advised.
* Pancreas and spleen
- Pancreas of normal bulk. Spleen {int 8 12} cm.
- Fatty pancreas. A splenunculus of {int 8 15} mm.
+ The tail holds a {int 10 32} mm cyst without mural nodule (Fukuoka: no worrisome feature). => Side-branch IPMN
    likely; MRI in 12 months.
+ Stranding about the head and Gerota fascia, Balthazar grade [C|D|E], CT severity index {int 2 6}. => Acute
    interstitial pancreatitis.
* Kidneys and adrenals
- Kidneys enhance alike; no calculus, no hydronephrosis.
- Bosniak I cysts on both sides. Adrenals slender.
+ A {int 3 9} mm stone ({int 480 1190} HU) lodges at the {side} vesicoureteric junction with upstream dilatation. =>
    Obstructing ureteric stone.
+ Complex left renal cyst, Bosniak IIF, {int 21 48} mm with two hairline septa. => Bosniak IIF cyst, image again in
    six months.
* Bowel and mesentery
- No dilated loop. The appendix is {int 4 6} mm across.
- Small bowel and colon are normal in calibre; a Meckel diverticulum is not seen.
+ The appendix is {int 9 16} mm, hyperaemic, with an appendicolith at McBurney's point. => Uncomplicated appendicitis.
+ Sigmoid diverticula with a {int 2 5} cm pericolic abscess, Hinchey stage [I|II]. => Sigmoid diverticulitis with
    abscess.
+ A spigelian hernia on the left transmits a loop without obstruction. => Spigelian hernia, reducible.
* Vessels and nodes
- Aorta of normal calibre, no enlarged node.
- Calcified aorta, {int 19 27} mm. Retroperitoneum is clear.
+ Infrarenal aneurysm of {dec 3.4 5.9} cm with mural thrombus, neck angle {int 30 92} degrees. => Infrarenal aortic
    aneurysm; vascular referral.
* Pelvis and bones
- Bladder, uterus or prostate as expected for age. No free fluid.
- Foley balloon within a collapsed bladder. Bertolotti variant at L5 with S1.
+ Pelvic free fluid of simple density fills the pouch of Douglas. => Small amount of free pelvic fluid.
+ Grade 1 slip of L4 on L5 with bilateral pars defects. => Spondylolisthesis at L4-L5.

exam: US abdomen
title: US ABDOMEN COMPLETE
title: Ultrasound right upper quadrant
title: Sonogram of liver and gallbladder
reason: [raised ALT {int 80 300}|colicky pain after fatty meals|right flank pain|hepatitis
    B surveillance]
reason: [bloating and early satiety|known stones, now febrile|haematuria for {int 2 8} days]
technique: Transabdominal scan with a C5-1 curved probe. [Views of the tail of the pancreas are limited by
    gas.|Fasting {int 5 9} hours.]
technique: Grey scale and colour Doppler. [Good windows.|Habitus restricts the view.]
none: [Normal scan.|No gallstones and no biliary dilatation.|No sonographic abnormality.]
* Liver
- Liver span {int 12 16} cm in the mid-clavicular line, homogeneous, hepatopetal portal flow at {int 16 34} cm/s.
- Echotexture is even. No mass.
+ Diffusely bright parenchyma with loss of vessel walls, Hamaguchi score {int 3 6}. => Moderate steatosis.
+ An echogenic focus of {int 9 26} mm in segment VII has no flow. => Probable haemangioma.
* Gallbladder
- No stone, wall {int 1 3} mm, Murphy negative.
- Phrygian cap; bile is anechoic.
+ Several mobile stones to {int 6 17} mm cast shadows, wall-echo-shadow complex in the neck. => Gallstones without
    cholecystitis.
+ A {int 4 9} mm polyp does not move with posture. => Gallbladder polyp, repeat in 12 months.
* Ducts and pancreas
- Common duct {int 2 6} mm. Head and body of pancreas are normal.
- No intrahepatic dilatation.
+ The duct measures {int 8 13} mm to a shadowing focus. => Suspected choledocholithiasis.
* Kidneys
- Right {dec 9.1 11.8} cm, left {dec 9.2 12.1} cm, with kept corticomedullary difference.
- No hydronephrosis; both jets are seen in the bladder.
+ Moderate dilatation on the {side}, SFU grade {int 2 3}. => {Side} hydronephrosis, cause not shown.
+ Echogenic cortex with thinning to {int 5 8} mm. => Medical renal disease.
* Spleen and aorta
- Spleen {dec 8.0 11.9} cm. Aorta {int 16 22} mm.
- No ascites.
+ Spleen {dec 13.2 18.9} cm with varices at the hilum. => Splenomegaly.
"""
)
