"""Exam sheets: breast, neck, vessels, nuclear medicine, bone density, fluoroscopy and procedures."""

from __future__ import annotations

SHEET = """
@ screening mammogram | MG | F
T: MAMMOGRAM SCREENING BILATERAL WITH TOMOSYNTHESIS / MG Screening Bilat 3D
I: Screening. / Annual screening. Tyrer-Cuzick lifetime risk 2{n}%. / Asymptomatic, baseline. / BRCA2 carrier.
Q: CC and MLO views with tomosynthesis, R2 CAD. / Digital 2D and 3D images, Hologic.
N: BI-RADS 1: Negative. Annual mammography. / ASSESSMENT: BI-RADS Category 2, Benign. / BIRADS 1. Routine screening.
* Breast Composition
- Scattered areas of fibroglandular density (ACR B).
- Heterogeneously dense, which may obscure small masses (C).
* Right Breast
- No suspicious mass, calcification or distortion.
- Benign coarse calcifications. Cooper's ligaments are normal.
+ {mm} obscured mass at {clock}, {n} cm from the nipple. => BI-RADS 0: right breast mass. Spot compression and US.
+ Grouped amorphous calcifications, {quad} breast, middle depth. => BI-RADS 0, right calcifications. Magnification
 views.
* Left Breast
- Stable post lumpectomy change from {year}.
- No mass. Biopsy clip at {clock}.
+ Architectural distortion in the {quad} left breast at {clock} (tomo slice {n}4). => BI-RADS 0: left distortion.
* Axilla
- Normal lymph nodes.
- No adenopathy.
+ Prominent {side} axillary node with a thick cortex. => {Side} axillary node, needs ultrasound.

@ breast ultrasound | US | F
T: US BREAST {SIDE} LIMITED / Ultrasound Breast {Side} Targeted
I: Palpable lump, {side} breast at {clock}. / Callback from screening. / Nipple discharge.
Q: Targeted ultrasound with a 15 MHz probe. / Handheld scanning of the {side} breast.
N: BI-RADS 2. Benign. / No sonographic correlate. BI-RADS 1.
* Target
- Simple cyst of {mm} at {clock}, {n} cm FN.
- No mass at the palpable site.
+ Irregular hypoechoic mass at {clock} N+{n}, {dims}, not parallel. => BI-RADS 5, highly suggestive of malignancy.
 Biopsy.
+ Oval circumscribed mass, {dims}, at {clock}. => BI-RADS 3, probably benign. Follow-up in {months} months.
+ Taller than wide mass, {mm}, {clock} radian. => BI-RADS 4B. Core biopsy with ultrasound guidance is advised.
* Ducts
- No dilated ducts.
- Mild ductal ectasia.
+ Intraductal lesion of {mm} in the retroareolar region. => Intraductal lesion, papilloma favored. BI-RADS 4A.
* Axilla
- Unremarkable.
- Normal node with a fatty hilum.
+ Node with cortical thickness of {n} mm. => Abnormal axillary node.

@ thyroid ultrasound | US | any
T: US THYROID / Ultrasound Soft Tissue Neck Thyroid
I: Thyroid nodule. / Goiter. / Hashimoto thyroiditis. / Graves disease, TSH <0.01.
Q: High frequency linear transducer. / Grayscale and Doppler imaging.
N: Normal thyroid. / No nodule meeting TI-RADS criteria for FNA.
* Right Lobe
- Measures 4.8 x 1.6 x 1.9 cm. No nodule.
- Heterogeneous gland, consistent with Hashimoto's thyroiditis.
+ Solid hypoechoic nodule, {dims}, with punctate foci: TR5 ({n} points). => TI-RADS 5 right nodule. FNA is recommended.
+ Spongiform {mm} nodule, TR1. => Benign right nodule.
* Left Lobe
- Measures 4.5 x 1.4 x 1.7 cm.
- Tiny colloid cysts.
+ Isoechoic {cm} nodule, TI-RADS 3. => TR3 left nodule, follow at 1, 3 and 5 years.
* Isthmus
- {n} mm.
- Isthmus is 3 mm in thickness.
+ Thickened to {mm}. =>
* Neck
- No abnormal level II-VI nodes.
- Normal lymph nodes. Delphian node is not enlarged.
+ Rounded level IV node, {mm}. => Suspicious {side} level IV node.

@ venous duplex | US | any
T: US DUPLEX LOWER EXTREMITY VENOUS {SIDE} / VAS Lower Ext Venous Doppler
I: {Side} leg swelling, r/o DVT. / Calf pain. / Known factor V Leiden. / s/p knee surgery in {year}.
Q: Compression, color and spectral Doppler. / Duplex from groin to calf.
N: No DVT. / Negative for deep venous thrombosis.
* Deep Veins
- Common femoral, femoral and popliteal veins compress fully.
- Normal augmentation and phasicity.
+ Noncompressible {side} popliteal and peroneal veins. => Acute {side} popliteal DVT.
+ Partially occlusive thrombus in the {side} common femoral vein, free floating tip. => {Side} femoral DVT.
* Superficial Veins
- Great saphenous vein is patent.
- No superficial thrombosis.
+ Thrombus in the GSV {cm} from the junction. => Superficial thrombophlebitis.
* Other
- No Baker's cyst.
- Edema in the calf.
+ Complex popliteal fossa (Baker) cyst, {dims}. => Baker cyst.

@ carotid duplex | US | any
T: US CAROTID DUPLEX BILATERAL / Carotid Doppler
I: TIA. / Bruit. / Amaurosis fugax, {side} eye. / s/p {side} CEA in {year}.
Q: Grayscale, color and spectral Doppler, NASCET criteria.
N: No hemodynamically significant stenosis. / Less than 50% stenosis bilaterally.
* Right Carotid
- PSV 7{n} cm/s, EDV 21 cm/s, ratio 0.9.
- Mild plaque at the bulb. ICA/CCA 1.1.
+ Calcified plaque, PSV 26{n} cm/s, EDV 104, ratio 4.2. => 70-99% right ICA stenosis.
* Left Carotid
- PSV 8{n} cm/s. No plaque.
- Intimal thickening, 0.{n} mm.
+ PSV 15{n} cm/s with ratio 2.3. => 50-69% left ICA stenosis.
* Vertebrals
- Antegrade bilaterally.
- Both vertebral arteries are antegrade.
+ Reversed flow on the {side}. => {Side} subclavian steal.

@ bone scan | NM | any
T: NM BONE SCAN WHOLE BODY / Nuclear Medicine Bone Imaging
I: Prostate cancer, Gleason 4+4, PSA {n}4. / Breast cancer staging. / Back pain.
Q: Images 3 hours after 25.{n} mCi Tc-99m MDP. / 740 MBq of Tc 99m MDP given IV in the right antecubital fossa.
N: No scintigraphic evidence of osseous metastases. / Degenerative uptake only.
* Spine
- No focal uptake.
- Degenerative uptake at L4-L5.
+ Intense uptake at {vertebra} and T5. => Suspicious uptake in the spine, metastases.
* Ribs
- Normal.
- Faint linear rib uptake, old trauma.
+ Focus in the {side} eighth rib. => Indeterminate rib uptake.
* Pelvis and Limbs
- Symmetric.
- Uptake in the knees, {side} more than the other.
+ Flare about the {side} hip prosthesis. => Possible loosening.
* Kidneys
- Both kidneys are seen.
- Normal excretion.

@ PET CT | PT | any
T: PET/CT SKULL BASE TO MID THIGH / PT FDG Tumor Imaging
I: Hodgkin lymphoma, interim. / Lung cancer, stage IIIA (T2N2M0). / Melanoma, Breslow 2.1 mm. / Follicular lymphoma.
Q: 11.{n} mCi F-18 FDG IV, glucose 98 mg/dL, uptake 62 minutes. Liver SUVmean 2.4.
N: Complete metabolic response, Deauville 2. / No FDG avid disease.
* Head and Neck
- Physiologic uptake in the Waldeyer ring.
- No avid adenopathy.
+ {side} level II node, {mm}, SUVmax 8.{n}. => Avid {side} neck node.
* Chest
- No avid nodule. Mediastinal blood pool SUV 1.9.
- Normal.
+ {lung} mass, {dims}, SUVmax 14.{n} ({img}). => Hypermetabolic {lung} mass.
+ Mediastinal bulk has resolved, residual SUV 2.1. => Deauville 3, Lugano response.
* Abdomen and Pelvis
- Physiologic bowel and renal activity.
- No avid lesion. Metformin effect in the colon.
+ Focal uptake in the sigmoid, SUV 7.{n}. => Focal sigmoid uptake. Colonoscopy is recommended.
* Bones
- No avid lesion.
- Diffuse marrow uptake after Neulasta.
+ Lytic lesion of {vertebra}, SUV 6. => Osseous metastasis at {vertebra}.

@ bone density | BD | any
T: DXA BONE DENSITY AXIAL / DEXA Hip and Spine
I: Postmenopausal. / Long term prednisone. / Osteoporosis on Fosamax since {year}.
Q: Hologic Horizon. / Lunar iDXA, L1-L4 and left hip.
N: Normal bone density. / Osteopenia by WHO criteria. FRAX 10 year major fracture risk {n}.8%.
* Lumbar spine
- L1-L4: 0.98{n} g/cm2, T-score -0.6, Z-score 0.4.
- BMD 1.10{n} g/cm2, T score 0.1.
+ BMD of 0.74{n} g/cm2, T-score of -2.8. => Osteoporosis of the spine.
* Left hip
- Total hip T-score -0.9.
- Femoral neck 0.81{n}, T -1.0.
+ Femoral neck T-score -2.6. Ward's triangle is not used. => Osteoporosis of the hip.
* Interval change
- Change of -1.2% since {year}, not significant (LSC 3%).
- No prior for comparison.

@ upper GI | RF | any
T: FL UPPER GI WITH BARIUM / Esophagram, Barium Swallow / UGI SERIES DOUBLE CONTRAST
I: Dysphagia. / GERD. / s/p Nissen fundoplication. / s/p Roux-en-Y in {year}, rule out leak.
Q: Thin and thick barium, 2.{n} minutes of fluoroscopy, 31 mGy. / Gastrografin followed by thin barium.
N: Normal esophagram. / No leak. / Mild dysmotility.
* Esophagus
- Normal motility and mucosa.
- Tertiary contractions.
+ Schatzki ring with holdup of the 13 mm tablet. => Schatzki ring.
+ Zenker diverticulum of {cm}. => Zenker's diverticulum.
+ Long smooth stricture, possibly Barrett esophagus. => Stricture. Endoscopy should be considered.
* Stomach
- Normal fold pattern. Roux limb is patent.
- No ulcer.
+ Small sliding hiatal hernia with reflux to the level of the carina. => Hiatal hernia with reflux.
* Duodenum
- Ligament of Treitz is in normal position.
- Brunner gland hyperplasia.
+ Duodenal diverticulum of {cm}. => Duodenal diverticulum.

@ port placement | IR | any
T: IR PORT PLACEMENT / Image Guided Port-a-Cath Insertion / IR TUNNELED CATHETER
I: Needs chemotherapy access. / Breast cancer, FOLFOX planned. / ESRD, needs Hickman.
Q: Seldinger technique under US and fluoroscopic guidance. Versed 2 mg, fentanyl 100 mcg, 1% lidocaine. Fluoro 0.{n}
 min.
N: Successful port placement. Ready for use. / Technically successful placement, no complication.
* Access
- Patent and compressible {side} internal jugular vein, accessed with a 21 gauge needle and a Benson wire.
- Access by a micropuncture set. Amplatz wire was advanced to the IVC.
+ Occluded {side} internal jugular vein. The external jugular was used. => Chronic {side} IJ occlusion.
* Catheter
- 8 French PowerPort, tip at the cavoatrial junction.
- 9.6 Fr Bard catheter, 2{n} cm. Flushes and aspirates well.
+ The tip was first seen in the azygos vein and was repositioned. => Tip repositioned to the cavoatrial junction.
* Closure
- 3-0 Vicryl and Dermabond. EBL less than 5 mL.
- Skin closed with 4-0 Monocryl. No pneumothorax.
+ Mild oozing at the pocket, controlled with Surgicel. => Minor oozing at the pocket, hemostasis achieved.
"""
