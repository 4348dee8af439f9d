"""Clinical sentences without PHI, many of them shaped like it."""

CLEAN_TECHNIQUE = """
Axial 5 mm images with coronal and sagittal reformats.
T1, T2 FLAIR, DWI and SWI sequences; 3T Skyra.
Siemens Somatom Force, 120 kVp, DLP {dose}3 mGy-cm, CTDIvol 12.4.
{dose} mL Omnipaque 350 IV at 4 mL/s, 70 s delay.
Gadavist 0.1 mmol/kg. No adverse event.
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
On warfarin 5 mg and may need Eliquis.
BI-RADS 0 recall, {side} breast.
"""

CLEAN_FINDINGS = """
The {side} kidney measures 10.{n} x 4.8 cm.
No focal consolidation, pleural effusion or pneumothorax.
Series 3, image 45: {mm} mm solid nodule.
Long head of biceps tendon is intact.
May represent a small hemangioma.
Grade {n} chondromalacia with a Baker cyst.
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
Likely Paget disease.
Ring enhancement suggests abscess rather than GBM.
TI-RADS 3, no FNA below 25 mm.
Unchanged from {year}.
Findings could fit Wegener or Churg-Strauss.
Consider Tc-99m MDP scan.
Agatston 412, 88th percentile.
Give 1 g paracetamol and image again at 6 h.
Kellgren-Lawrence {n}/4, consider arthroplasty.
"""

CLEAN = {
    "indication": CLEAN_INDICATION.strip().splitlines(),
    "technique": CLEAN_TECHNIQUE.strip().splitlines(),
    "comparison": CLEAN_COMPARISON.strip().splitlines(),
    "findings": CLEAN_FINDINGS.strip().splitlines(),
    "impression": CLEAN_IMPRESSION.strip().splitlines(),
}
