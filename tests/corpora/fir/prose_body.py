"""Chest, abdomen, vessels, PET and interventions."""

TEXT = """
== - adult 19 90
EXAM
XR CHEST 2 VIEWS
Chest, PA and lateral
XR Chest 1 View Portable
CHEST AP PORTABLE
Chest radiograph
WHY
Cough and fever[.| x 3 days.]
Shortness of breath, r/o pneumonia
s/p central line placement
Pre-op clearance
Chest pain. Hx CHF, COPD.
Hypoxia, intubated
HOW
[PA and lateral|Frontal and lateral|Single AP portable|Two] views of the chest were obtained.
Upright portable AP chest.
FIND
Lungs: The lungs are [clear|well expanded and clear|hypoinflated with bibasilar atelectasis].
Lungs: Patchy opacity in the [right lower lobe|left base|lingula|right middle lobe] [may represent|is concerning \
for] pneumonia.
Lungs: There is mild interstitial prominence with Kerley B lines[.|, may be edema.]
Pleura: No pleural effusion or pneumothorax.
Pleura: [Small|Trace|Moderate] [left|right|bilateral] pleural effusion[s|], [stable|slightly larger|decreased].
Heart: The cardiac silhouette is [normal in size|mildly enlarged|top normal|enlarged, cardiothoracic ratio 0.58].
Mediastinum: Aortic arch calcification. The mediastinal contours are [unremarkable|within normal limits].
Bones: No acute osseous abnormality. [Old healed left sixth rib fracture.|Mild dextroscoliosis.|]
Lines and tubes: ETT tip is [4.2|3.1|5] cm above the carina. Dobhoff tube courses below the diaphragm.
Lines and tubes: [Right IJ|Left subclavian|Right PICC] catheter tip projects over the [cavoatrial junction|lower SVC].
Lines and tubes: Swan-Ganz catheter tip in the right main pulmonary artery.
Lines and tubes: Left chest wall dual lead pacemaker with leads in the right atrium and right ventricle.
Chest wall: Surgical clips in the left axilla. Soft tissues are otherwise unremarkable.
Upper abdomen: [No free air under the diaphragm.|Moderate hiatal hernia.|Gaseous distention of the stomach.]
IMP
No acute cardiopulmonary [process|disease|abnormality].
[Right lower lobe|Left lower lobe] pneumonia. Follow-up radiograph in 6-8 weeks to document resolution.
Mild pulmonary edema with small bilateral effusions.
Lines and tubes as above. No pneumothorax.
Low lung volumes with bibasilar atelectasis.
Cardiomegaly without failure.
== - adult 35 90
EXAM
CT CHEST W CONTRAST
CT ANGIOGRAPHY CHEST (PE PROTOCOL)
CT Chest w/o Contrast - Lung Nodule Follow Up
CT Chest Low Dose Lung Cancer Screening
WHY
Pulmonary nodule follow up
Elevated D-dimer, tachycardia. Wells score 4.5
40 pack-year smoker, quit 6 years ago. Asymptomatic.
History of adenocarcinoma of the lung s/p wedge resection
HOW
Helical CT of the chest was performed [following|after] the administration of [75|80|100] mL of [Omnipaque 350|\
Isovue-370|Visipaque 320].
Axial images at 1.25 mm with coronal and sagittal MPR and MIP reformats. CTDIvol 7.4 mGy, DLP 288 mGy-cm.
Images were acquired on a [GE Revolution|Siemens SOMATOM Force|Philips Brilliance 64|Canon Aquilion ONE] scanner.
Low dose technique without contrast. Automated exposure control was used.
FIND
Pulmonary arteries: [No filling defect to the subsegmental level.|Bolus timing is adequate; main PA measures 240 HU.]
Lungs: Solid nodule in the [right upper lobe|left lower lobe], [6|8|4|11] mm ([series 4, image 112|image 88|Se 3 Im \
61]), [unchanged|stable in size|increased from 5 mm].
Lungs: Moderate [centrilobular|paraseptal] emphysema. Mild bronchial wall thickening.
Lungs: Ground glass opacity in the [lingula|right apex] measuring {mm}.
Airways: The central airways are patent. [Mucus plugging in the right lower lobe.|]
Pleura: No effusion. Calcified pleural plaque on the [left|right].
Mediastinum: No adenopathy by size criteria. [Subcarinal node 9 mm short axis.|Right paratracheal (4R) node 12 mm.]
Heart: Normal size, no pericardial effusion. [Severe|Mild] coronary artery calcification, Agatston score [412|56|1,204].
Thyroid: Hypodense nodule in the left lobe, {mm}.
Upper abdomen: [Simple renal cyst, Bosniak I.|Adrenal glands are normal.|Hepatic steatosis.|Small hiatal hernia.]
Bones: Degenerative changes of the thoracic spine, Schmorl's nodes at T8-T9. No aggressive lesion.
Chest wall: [Gynecomastia.|Right chest port with tip at the cavoatrial junction.|Bochdalek hernia on the left.]
RV/LV ratio is 0.8. No McConnell sign can be judged on CT.
IMP
No pulmonary embolism.
Lung-RADS [2|3|4A|1S]. [Continue annual screening.|6 month low dose CT.]
[Stable|New] {n:4-9} mm nodule. Per Fleischner Society 2017 guidelines, CT in [6-12|12] months.
Emphysema.
Acute segmental pulmonary embolus in the right lower lobe. No right heart strain.
No evidence of metastatic disease in the chest.
Coronary artery calcification, severe.
== - adult 22 90
EXAM
CT ABDOMEN AND PELVIS W IV CONTRAST
CT Abd/Pelvis w/o (stone protocol)
CT ABD PELV W/WO
CT Enterography
WHY
RLQ pain, r/o appendicitis
Flank pain, hematuria
Abdominal distention, nausea and vomiting x 2d. Prior Whipple.
Crohn's disease, weight loss
Pancreatic mass on EUS, staging
HOW
Contiguous axial images from the lung bases to the symphysis pubis after [100|90] mL Isovue 300 and oral contrast.
Noncontrast helical CT. Total DLP: {n:300-980} mGy*cm.
Portal venous phase. Coronal reformations reviewed.
FIND
Lower chest: [Bibasilar atelectasis.|Lung bases are clear.|Coronary calcification.]
Liver: [Normal in size and attenuation.|Diffuse steatosis.|Segment IVb hypodensity {mm}, too small to characterize.|\
LI-RADS 3 observation in segment VIII, {mm}.]
Gallbladder: [Surgically absent.|Cholelithiasis without wall thickening.|Distended, positive Murphy sign not \
tested.] CBD {n:3-9} mm.
Pancreas: [Atrophic.|Normal.|Hypoenhancing mass in the head, {mm}, abutting the SMV less than 180 degrees.]
Spleen: Normal. [Splenule at the hilum.|13.4 cm.]
Adrenals: [Normal.|Left adrenal adenoma, 8 HU.]
Kidneys: [No hydronephrosis.|3 mm calculus at the left UVJ with mild hydroureter.|Bosniak IIF cyst lower pole right \
kidney.]
Bowel: [No obstruction.|Dilated small bowel loops up to 3.8 cm with transition in the right lower quadrant.|Sigmoid \
diverticulosis.]
Appendix: [Normal, {img}.|Dilated to 12 mm with periappendiceal stranding.|Not seen.]
Vessels: [Atherosclerosis of the aorta without aneurysm.|Infrarenal aortic aneurysm 3.6 cm.|Patent portal vein. IVC \
filter (Greenfield) below the renal veins.]
Nodes: No adenopathy. [Virchow node not included.|]
Pelvis: [Foley balloon in a decompressed bladder.|Prostate enlarged, 5.4 cm.|Uterus and adnexa unremarkable.|Small \
free fluid in the pouch of Douglas.]
Wall: [Fat-containing umbilical hernia.|Spigelian hernia on the left, no bowel.|Midline scar; mesh in place.]
Bones: [L4-L5 grade 1 anterolisthesis.|No suspicious lesion.|T12 compression, chronic.|Harrington rods.]
IMP
Acute uncomplicated appendicitis.
[3|4|5] mm obstructing left UVJ stone, mild hydronephrosis.
Small bowel obstruction, transition point RLQ. Surgical consult advised.
No acute abnormality in the abdomen or pelvis.
Hepatic steatosis. Cholelithiasis.
Sigmoid diverticulitis, Hinchey I.
Pancreatic head mass with double duct sign; resectability per NCCN: borderline.
== - adult 25 90
EXAM
US ABDOMEN LIMITED (RUQ)
US Abdomen Complete
US Renal Bilateral
US Venous Duplex Lower Extremity Left
WHY
RUQ pain, elevated LFTs
Acute kidney injury, Cr 3.4
Leg swelling, r/o DVT
Hep C cirrhosis, HCC screening
HOW
[Real-time|Grayscale and color Doppler] sonography[ with a C5-1 probe|]. [Technically limited by body habitus.|]
FIND
Liver: Echogenicity is [increased|coarse|normal]. Span {n:13-19}.{n:0-9} cm. Main portal vein hepatopetal.
Gallbladder: [Shadowing stones, mobile.|Sludge.|No stones.] Wall 2 mm. Sonographic Murphy's sign [negative|positive].
Ducts: CBD measures {n:3-8} mm.
Pancreas: Obscured by bowel gas.
Right kidney: {n:9-12}.{n:0-9} cm. No hydronephrosis. [Simple cyst {mm}.|]
Left kidney: {n:9-12}.{n:0-9} cm. [Mild caliectasis.|Echogenic focus with twinkle artifact.]
Spleen: {n:8-14} cm.
Veins: Normal compressibility of the common femoral, femoral and popliteal veins. [Baker's cyst {mm}.|]
Veins: [Non-occlusive thrombus in the left popliteal vein.|Phasic flow, normal augmentation.]
Aorta: Normal caliber[, 2.1 cm|]. IVC patent.
Ascites: [None.|Small perihepatic fluid.]
IMP
Cholelithiasis without sonographic evidence of cholecystitis.
No deep venous thrombosis.
Hepatic steatosis. US LI-RADS [US-1|US-2], visualization score B.
Medical renal disease, no hydronephrosis.
Acute DVT of the left popliteal vein.
== - adult 40 90
EXAM
PET/CT SKULL BASE TO MID THIGH (FDG)
NM PET-CT Tumor Restaging
PET CT PSMA
WHY
Non-Hodgkin lymphoma, interim after 2 cycles R-CHOP
NSCLC initial staging
Melanoma, restaging after pembrolizumab
HOW
[11.2|9.8|12.4] mCi F-18 FDG IV, blood glucose {n:84-160} mg/dL, uptake 62 minutes. Siemens Biograph mCT.
Low dose CT for attenuation correction only.
FIND
Reference: Mediastinal blood pool SUVmax 2.1; liver SUVmax 3.0.
Head and neck: Physiologic uptake[.|; brown fat activity in the neck.|; right level IIA node SUV 5.6.]
Chest: [Hypermetabolic left hilar mass {mm}, SUVmax {n:6-18}.{n:0-9}.|No FDG avid pulmonary nodule.]
Chest: Port in the right chest wall. Axillary nodes with fatty hila.
Abdomen/Pelvis: [No focal uptake in the liver.|Diffuse bowel uptake, likely metformin.|Adrenal uptake SUV 4.4.]
Spleen: Less than liver.
Musculoskeletal: [Marrow activation after G-CSF.|Lytic lesion L3, SUVmax 8.2.|Degenerative uptake at both shoulders.]
Other: Urinary excretion limits the pelvis.
IMP
Deauville [1|2|3|4]. [Complete metabolic response.|Partial response.]
Hypermetabolic primary with ipsilateral nodes, T2 N1 by imaging.
No evidence of FDG avid recurrence.
New osseous metastasis at L3.
== - adult 24 90
EXAM
IR PORT PLACEMENT
IR CT GUIDED LUNG BIOPSY
US GUIDED PARACENTESIS
IR Abscess Drainage Percutaneous
IR NEPHROSTOMY TUBE EXCHANGE
WHY
Need for chemotherapy access
FDG avid right upper lobe nodule
Ascites, Child-Pugh C
Post op collection, leukocytosis
HOW
Moderate sedation with fentanyl [75|100] mcg and Versed 2 mg; 34 minutes of continuous monitoring.
Maximal barrier technique. 1% lidocaine. Fluoroscopy 1.4 min, air kerma 12 mGy.
A time-out was performed. Informed consent was obtained[ after risks, benefits and alternatives were explained|].
FIND
Access: The right internal jugular vein was punctured with a 21 gauge micropuncture needle under ultrasound.
Device: 8 Fr [Bard PowerPort|AngioDynamics SmartPort] with tip at the cavoatrial junction. Flushes freely.
Biopsy: 19/20 gauge coaxial system, four cores, Chiba needle for aspirates. Cytology present: adequate.
Drain: {n:8-14} Fr Cook pigtail formed by the Seldinger technique. [60|120|35] mL of purulent fluid sent for culture.
Volume: {n:2-8}.{n:0-9} L of straw colored fluid removed. Albumin 25% 50 g given.
Closure: Subcuticular 4-0 Vicryl and Dermabond.
Tube: Amplatz wire through the existing 10 Fr tube, exchanged for a new locking pigtail in the renal pelvis.
Post procedure imaging shows [no pneumothorax|trace perilesional hemorrhage|catheter in good position].
Complications: None[ immediate|]. EBL less than 5 mL.
IMP
Technically successful [procedure|placement|exchange]. Ready for use.
CT guided biopsy without immediate complication. Observation 2 hours, chest x-ray at 1 and 2 hours.
Drain to bulb suction (Jackson-Pratt), flush 10 mL saline q8h.
Large volume paracentesis.
"""
