"""Clinical sentences without PHI, many of them shaped like it."""

CLEAN_TECHNIQUE = """
Axial 5 mm images with coronal and sagittal reformats.
T1, T2 FLAIR, DWI and SWI sequences; 3T Skyra.
Siemens Somatom Force, 120 kVp, DLP {dose}3 mGy-cm, CTDIvol 12.4.
{dose} mL Omnipaque 350 IV at 4 mL/s, 70 s delay.
Gadavist 0.1 mmol/kg. No adverse event.
Philips Ingenia 1.5T, 16 channel coil, software R5.7.
TR/TE 550/12, slice 3/0.3 mm.
Half dose after 2 h; total 4.6 mCi.
Weight 82 kg, height 1.74 m, glucose 5.8.
Canon Aquilion ONE, 320 x 0.5 mm, 80/100 kV.
18G Chiba needle, 8 Fr Cook catheter, Amplatz wire.
Seldinger technique, 10 mL of 1% lidocaine.
Midazolam 2 mg and fentanyl 100 mcg, 25 minutes.
AP, frog leg and Lauenstein views.
Cine loops 1-14, MI 0.9, TIS 0.4.
Dixon, STIR and DESS images, 0.8 mm isotropic.
CPT 74177.
Valsalva and Trendelenburg positions were tried.
PA and lateral views, two exposures.
Scanned on a GE Revolution, 0.625 mm, pitch 0.984:1.
Judkins views and a Swan-Ganz catheter were used.
Fluoro time 3.2 min, 12 spot films.
Fleischner 2017 criteria apply.
b-values 50, 400 and 800.
The patient was nil by mouth from 0600.
Field of view 24 cm, matrix 256 x 192.
Vivid E95 with a 9L-D probe.
"""

CLEAN_COMPARISON = """
None.
No prior imaging.
None available at the time of dictation.
Report of {year} only.
Same day radiograph.
Nil.
"""

CLEAN_INDICATION = """
Chest pain, Wells score {n}.
{n}/52 of low back pain, ?sciatica {level}.
Cough x {n} days, WBC 14.2, CRP 88.
Stage IIIB, ER 8/8, HER2 2+.
GCS 14/15 on arrival.
ALT 3/4 times normal, Murphy positive.
G2P1 at 31+4 weeks.
Bell palsy versus Ramsay Hunt syndrome.
Hb 7.4, plts 88, INR 1.4.
Marfan, Z score 2.6.
NIHSS {n}, last known well {n} hours ago.
ICD-10 R10.31.
pT2 N0, Gleason 3+4=7, PSA 6.8.
Pain 8/10, Ottawa positive.
Will need Stent-graft sizing.
Smoker, 30 pack years, FEV1 64%.
Known Sjogren and Raynaud, dry cough.
Rule out DVT, D-dimer 1240.
Fall from standing height {n} days ago.
On Humira since {year}.
On warfarin 5 mg and may need Eliquis.
BI-RADS 0 recall, {side} breast.
"""

CLEAN_FINDINGS = """
The {side} kidney measures 10.{n} x 4.8 cm.
No focal consolidation, pleural effusion or pneumothorax.
Series 3, image 45: {mm} mm solid nodule.
Long head of biceps tendon is intact.
May represent a small hemangioma.
Grade 3 chondromalacia with a Baker cyst.
Hill-Sachs deformity and a bony Bankart lesion.
{level} disc: broad bulge, AP canal {mm} mm.
Schmorl nodes at T11/12 and L1/2.
Kerley B lines are present.
Gray-white differentiation is preserved.
Short axis node of {mm} mm at station 4R.
Cross-sectional area of the tendon is normal.
Rose thorn ulcers are absent.
West of the fissure the lung is clear.
Ratio 3/4, peak systolic velocity 214 cm/s, RI 0.71.
Cobb angle 14 degrees, T5 to L1.
Riedel lobe, a normal variant.
Morrison pouch and pouch of Douglas are dry.
Meckel cave and Dorello canal unremarkable.
Circle of Willis is complete; A1 and P1 normal.
NORMAL LIVER, SPLEEN, PANCREAS AND ADRENALS.
HU 12, washout 64%.
PI-RADS 4, index lesion 1.2 cm, PZpl {side} mid gland.
Virchow node is not enlarged.
ET tube 4.2 cm above the carina; Dobhoff in the fundus.
Hickman line tip in the SVC.
The Foley balloon is in the bladder.
Harrington rods, no fracture, since {year}.
Medtronic Micra and Watchman FLX in place.
Lisfranc alignment is kept; Boehler angle 28.
Mild Hirschsprung-like transition zone.
SUVmax 7.3 (was 6.1), Deauville 4.
Hounsfield 45 in the portal phase at 70 sec.
Right common femoral vein compresses fully.
Mark on the skin over the lump is a vitamin E capsule.
Dawn phenomenon is not an imaging finding.
Grant's dissector variant of the cystic artery.
Will's sign aside, the bowel is normal.
Black blood images show a thin wall.
Spine: T4 to T11 ankylosis, Forestier disease.
Small bowel feces sign, calibre 3.4 cm.
Noble procedure changes in the pelvis.
Head of the pancreas 2.4 cm, duct 2 mm.
Marsh type lesion not assessed.
Pine cone shaped bladder, Christmas tree pattern.
Early enhancement, late washout, LR-5.
Aunt Minnie appearance of a lipoma.
Sister Mary Joseph nodule is absent.
Codman triangle, sunburst reaction.
Virchow-Robin spaces, Fazekas 1.
Dandy-Walker continuum, TVA 42 degrees.
Blake pouch cyst, 14 x 9 x 11 mm.
Lumbar lordosis 38, sacral slope 32.
Reading level is not impaired by the lesion.
Orange segment sign is not met.
Mobile cecum, bird beak absent.
Normal variant: os trigonum.
Graf type IIa, alpha 56, beta 60.
Pavlov ratio 0.72 at {level}.
Insall-Salvati 1.34; TT-TG 19 mm.
Gartland type {n}a is not applicable.
Whipple anatomy, afferent limb not dilated.
Roux limb 2.6 cm; JJ anastomosis intact.
Blalock-Taussig shunt is patent.
Gradient 12/6 mmHg, E/A 0.8, LVEF 55-60%.
Im 12/88 and 13/88: artefact.
Kidney, {side}: 3-4 mm stone, 1100 HU.
Looser zones, Pauwels angle 52.
Luschka joint spurs at C5/6.
Zenker diverticulum, 2.1 cm neck.
Denonvilliers fascia is clear.
Santorini duct drains separately.
Gore Viabahn 8 x 100 and Palmaz in the iliac.
Zimmer Persona knee, Stryker Gamma nail.
Endoleak type II, sac 5.6 (5.4) cm.
ABI 0.62/0.94.
TIMI 3 flow, LAD 70%, CAD-RADS 4A.
Lambl excrescence or artefact.
Adamkiewicz artery arises at T9.
Scarpa triangle node, 8 mm, fatty hilum.
Hampton hump and Westermark sign are absent.
ADC 0.71, Ktrans 0.28, rCBV 3.1.
Angle of Louis at T4/5.
Field cut explained by the Wallenberg infarct.
Segment 4a/b cyst, {mm} x {mm} mm.
ASPECTS 9; Hunt and Hess 2.
Bone island in the {side} iliac wing.
Page kidney is not seen.
Heart is not enlarged, CTR 0.48.
Hand film: Terry Thomas sign negative.
Crohn disease with creeping fat, 14 cm.
Ligament of Treitz in its usual place.
Brain volume in keeping with age 72.
Salter-Harris II fracture, {side} distal radius.
Sample 1 of 3, core 14 G.
"""

CLEAN_IMPRESSION = """
No acute cardiopulmonary process.
BI-RADS 2. Routine screening in 1 year.
Lung-RADS 4A; 3 month low dose CT.
1. No PE. 2. {mm} mm nodule, optional CT at 12 months.
Bosniak IIF, follow-up in 6 and 12 months.
T3N1M0 by imaging, AJCC 8.
Fleischner: CT at 6-12, then 18-24 months.
O-RADS 3; MRI may help.
Kikuchi versus Castleman; sample it.
Stable per RECIST 1.1 (-12%).
AAST grade III spleen.
Balthazar D, CTSI 6.
Treat with Augmentin 625 mg tds, film at 6/52.
PI-RADS 2/5. PSA density 0.09.
Garden III fracture.
May need surgery; June bug sign is not real.
Score 6/10, ASPECTS 8.
Likely Paget disease.
Ring enhancement suggests abscess rather than GBM.
TI-RADS 3, no FNA below 25 mm.
Unchanged from {year}.
Findings could fit Wegener or Churg-Strauss.
Consider Tc-99m MDP scan.
Agatston 412, 88th percentile.
Give 1 g paracetamol and image again at 6 h.
Kellgren-Lawrence 3/4, consider arthroplasty.
"""

CLEAN = {
    "indication": CLEAN_INDICATION.strip().splitlines(),
    "technique": CLEAN_TECHNIQUE.strip().splitlines(),
    "comparison": CLEAN_COMPARISON.strip().splitlines(),
    "findings": CLEAN_FINDINGS.strip().splitlines(),
    "impression": CLEAN_IMPRESSION.strip().splitlines(),
}
