"""Breast, pelvis, obstetrics, prostate, bone density."""

TEXT = """
== F adult 38 90
EXAM
MAMMO SCREENING BILAT W TOMO
Digital Screening Mammogram with CAD
MAM DIAGNOSTIC LEFT W/ US
MRI BREAST BILATERAL
WHY
Routine screening
Palpable lump left breast 2 o'clock
Call back from screening
BRCA1 carrier
HOW
CC and MLO views with tomosynthesis (Hologic Selenia Dimensions). iCAD was used.
Spot magnification views and targeted ultrasound by the radiologist.
FIND
Density: ACR [A|B|C|D]. [Scattered fibroglandular densities.|Heterogeneously dense, which may obscure small masses.]
Right: No suspicious mass, calcification or distortion. [Biopsy clip (top hat) at 9 o'clock.|]
Left: [Irregular spiculated mass at 2 o'clock, 5 cm from the nipple, {mm}.|Grouped pleomorphic calcifications \
spanning {n:6-30} mm.|Stable fibroadenoma.]
Ultrasound: Hypoechoic antiparallel mass at 2:00 N+5, {mm}, with shadowing.
Axilla: [Node with 6 mm cortex.|No abnormal nodes.]
Skin and nipple: Unremarkable. [Montgomery tubercles.|]
Kinetics: Type III washout. Background enhancement mild.
Cooper's ligaments are not thickened.
Tyrer-Cuzick lifetime risk {n:8-31}%. [Gail 5-year risk 1.9%.|]
IMP
BI-RADS [1|2]: [Negative|Benign]. Annual mammography.
BI-RADS [4B|4C|5]: biopsy of the left 2 o'clock mass is recommended.
BI-RADS 0: incomplete, [spot compression views|prior films] needed.
BI-RADS 3, probably benign. 6 month follow-up.
== F adult 19 43
EXAM
US OB > 14 WKS ANATOMY
US OB Transvaginal First Trimester
US Pelvis Complete w/ TV
US Biophysical Profile
WHY
Dating and viability
G3P1011, size greater than dates
Pelvic pain, bHCG 2,410
Fetal survey
HOW
Transabdominal and endovaginal imaging.
Voluson E10.
FIND
Fetus: Single live intrauterine gestation, [cephalic|breech]. FHR {n:128-168} bpm.
Biometry: BPD {n:42-90} mm, HC 180 mm, FL 34 mm, EFW {n:300-3300} g (Hadlock), {n:12-88}th percentile.
Gestational age: {n:11-38} weeks {n:0-6} days by ultrasound.
Placenta: [Anterior|Fundal|Posterior], no previa. Grannum grade 1.
Fluid: AFI {n:9-19}.2 cm. [BPP 8/8.|]
Cervix: {n:28-45} mm. [No funneling.|Nabothian cyst.]
Anatomy: Four chamber heart, spine, kidneys, bladder and three vessel cord seen.
Yolk sac: Present. CRL {n:8-60} mm.
Uterus: Anteverted, {n:7-12}.1 cm. [Fibroid {mm}.|Asherman synechiae cannot be excluded.]
Ovaries: [Corpus luteum on the right.|O-RADS 2 cyst {mm}.|Follicles, Rotterdam criteria met.]
Cul-de-sac: Trace fluid in the pouch of Douglas.
IMP
Single live IUP, size equals dates.
No sonographic evidence of ectopic pregnancy.
O-RADS [2|3]. Follow up in 8-12 weeks.
Normal anatomic survey. [Marginal cord insertion (Battledore).|]
BPP 8/8.
== M adult 45 86
EXAM
MRI PROSTATE W WO CONTRAST
MR Pelvis Prostate Multiparametric
WHY
PSA 7.2, prior negative biopsy
Active surveillance, Gleason 3+3=6
HOW
3T, no endorectal coil. b=1400. Buscopan not given.
FIND
Size: {n:3-6}.8 x 4.1 x 4.4 cm, volume {n:30-110} cc. PSA density 0.14.
Peripheral zone: [PI-RADS 4 lesion left mid, {mm}.|Wedge-shaped signal, PI-RADS 2.]
Transition zone: BPH nodules, [PI-RADS 2|erased charcoal sign].
Capsule: [Abutment 9 mm.|No extension.] Denonvilliers fascia intact.
Seminal vesicles: Normal.
Bladder: Trabeculated. Cowper's duct syringocele.
Nodes: None. Bones: no lesion.
IMP
PI-RADS [4|5] lesion, left mid peripheral zone. Targeted (UroNav) biopsy advised.
No suspicious lesion, PI-RADS 2.
BPH.
== F adult 50 90
EXAM
DXA BONE DENSITY AXIAL
DEXA Hip & Spine
NM BONE SCAN WHOLE BODY
WHY
Postmenopausal, Fosamax x 5 years
Breast cancer, bone pain
HOW
GE Lunar iDXA.
25 mCi Tc-99m MDP, delayed images at 3 hours.
FIND
Lumbar spine: L1-L4 BMD 0.{n:720-998} g/cm2, T-score -{n:1-3}.{n:0-9}, Z-score -0.4.
Left femoral neck: T-score -{n:1-3}.{n:0-9}. [Ward's triangle not used.|]
FRAX: Major fracture {n:8-29}%, hip {n:1-9}.2%.
Forearm: One-third radius not measured.
Uptake: [Increased uptake in the left sixth rib.|Degenerative uptake in the knees and the great toe.|Paget's disease \
of the right hemipelvis.]
Kidneys: Symmetric.
IMP
Osteoporosis by WHO criteria.
Osteopenia. Repeat in 2 years.
No scintigraphic evidence of metastases.
"""
