"""Sentences that look like PHI and are none: eponyms, levels, clock positions, counts, devices, verbs like months."""

EVERYWHERE = (
    "See image {int 3 12}/{int 13 31} of series {int 2 6} for the detail.",
    "Key images are flagged (se {int 2 7}, im {int 11 99}).",
    "Findings march with age. [May represent normal variation.|May well be incidental.]",
    "No change since {year}, and none between {year} and {year}.",
    "Heart rate {int 91 104} bpm and SpO2 {int 90 99}% during the exam.",
    "Pain score {int 5 9}/10 at the time.",
    "Confidence: {int 3 5}/5. Image quality grade {int 2 3} of 4.",
    "The lower normal limit is the 5th percentile, the upper the 95th.",
    "The angle measures {int 90 118} degrees, or {dec 91.0 99.0} by the other method.",
    "Reader agreement was 0.{int 71 93} (Cohen kappa).",
    "Vitamin D, calcium and Aspirin use are left to the ward.",
    "No sign of Marfan or Ehlers-Danlos habitus.",
    "The ratio of 2/3 to 1/3 is kept, as in 9/10 healthy adults.",
    "Will need correlation with Hgb and CRP.",
    "Small, medium and large vessels look alike. Long and short axes were both measured.",
    "ECG leads and a Zoll pad overlie the field; Velcro artefact is seen.",
    "About {int 90 99}% of the structure is seen; grade 3 out of 4.",
    "A second look at 1:1 magnification and with {int 2 5}:1 zoom adds nothing.",
    "Hand hygiene and a Head-up position of {int 15 30} degrees were kept. Left is left, right is right.",
    "Sharp and long margins; a short neck, a gray-white rim and a black core.",
)

BY_MACHINE = {
    "CT": (
        "This is best shown on series {int 2 9}, image {int 10 240}.",
        "A window of W:{int 350 1500} L:{int 30 90} was used; Hounsfield values are means.",
        "Dose: {dec 0.1 9.9} mSv, {int 100 140} kVp, {int 90 310} mAs. GE Revolution, Philips IntelliSpace volumes.",
        "Time-resolved images at {int 20 35}, {int 55 75} and {int 160 190} seconds.",
        "eGFR {int 31 95} mL/min/1.73 m2, creatinine {dec 0.6 1.9}. ISOVUE-370, lot unrecorded.",
    ),
    "MR": (
        "Signal-to-noise ratio {int 12 40}:1; matrix 256 x 320, field of view {int 180 380} mm.",
        "Field strength 3.0 T, software VA30A, protocol version 5.2.1. Siemens syngo workstation.",
        "T1, T2, PD and T2* were compared; TE {int 80 105} ms, TR {int 2200 4100} ms, NEX 2.",
        "eGFR {int 31 95} mL/min/1.73 m2, Dotarem 0.1 mmol/kg. Shown on series {int 3 12}, image {int 4 40}.",
    ),
    "US": (
        "Evaluation is limited by body habitus (BMI {int 31 52}).",
        "Nyquist limit {int 20 60} cm/s, MI 1.{int 0 3}, TIs 0.{int 1 6}; probe L12-3, depth {int 3 12} cm.",
        "Power Doppler adds nothing. Cine loops {int 2 9} and {int 10 19} show it best.",
    ),
    "CR": (
        "Exposure index {int 180 420}, deviation -{dec 0.1 1.9}; grid 10:1, SID 180 cm.",
        "Processed twice: Canon CXDI, then Agfa MUSICA. Marker R is right side up.",
    ),
    "XA": ("Air kerma {int 20 900} mGy, DAP {dec 1.1 88.0} Gy cm2, 7.5 frames/s on the Artis Q.",),
    "RF": ("Pulse rate 7.5/s; last-image hold {int 3 30} of 31; 13 mm tablet at 10:1 dilution.",),
    "NM": ("Energy window 140 keV, 15%; Discovery 690, 2 min/bed, 7 beds; OSEM 2i/24s.",),
    "DX": ("Phantom within 1.5% (Shewhart rule). T-scores after NHANES; ISCD 2019.",),
    "MG": ("Compression {int 70 130} N at {int 41 78} mm; AGD {dec 1.0 2.2} mGy. SecurView, Lorad paddle 18 x 24.",),
}

BY_REGION = {
    "chest": (
        "St. Jude Epic valve, Medtronic Azure XT DR with 5076-52 leads, Boston Scientific L331 once seen elsewhere.",
        "An Aunt Minnie of an azygos fissure; no Ghon focus, no Ranke complex.",
        "Rib counts 1-12 on both sides, with a Luschka bifid 4th rib.",
        "No Hampton hump and no Westermark sign. Bochdalek fat on the left.",
        "Fleischner category low risk, {int 4 6} mm x 2. Station 7 and 10R nodes are small.",
        "Azygos lobe. The arch branches at T3-T4, with a Kommerell-free course.",
    ),
    "abdomen": (
        "No Sister Mary Joseph nodule at the umbilicus, no Virchow node, no Blumer shelf.",
        "Roux-en-Y limb and Billroth II anatomy are absent. King's College criteria are for the ward.",
        "Paris class and Boston score {int 5 9} are endoscopic terms; Milan criteria {int 1 3}/3.",
        "Peyer patches and Morison pouch are unremarkable; no Krukenberg deposit.",
        "Couinaud segments II/III spared. Glisson capsule is smooth.",
        "Bismuth type I junction. Hartmann pouch is free. Spleen tip at the level of L1.",
        "Denver shunt absent. Gore Excluder limbs patent where present.",
    ),
    "pelvis": (
        "Cowper and Bartholin regions are clear. FIGO staging doesn't apply.",
        "Asherman bands are not seen, nor a Gartner cyst at 5 o'clock.",
        "Gravida {int 2 6} para {int 0 2}; follicle count 7/9.",
    ),
    "head": (
        "No Alexander or Krabbe pattern; the hummingbird and Mount Fuji signs are absent.",
        "Sinuses by Lund-Mackay {int 0 6}/24; Keros type {int 1 3}. Cincinnati and Los Angeles scales were not given.",
        "No Charcot-Bouchard bleed. Meckel cave and Dorello canal are symmetric.",
        "C1/C2 relation is normal, Powers ratio 0.{int 75 95}. Vidian canals are equal.",
        "Heubner and Labbe are patent. Scheltens {int 0 2}, Koedam {int 0 1}.",
        "T2 shine-through only. mRS {int 0 3}.",
    ),
    "spine": (
        "Toronto and Oswestry {int 12 58}% scores are on the form; power 4/5 at L4, 5/5 at S1.",
        "Andersson lesion, Romanus corner and Charlson index are not at issue.",
        "Cobb angle {int 8 24} degrees between T5 and L1, Risser 5. Lhermitte was not reported.",
        "C5-6 and C6/7 are seen on the scout; S2 is rudimentary. Hoffman sign as noted.",
        "Sacral slope {int 30 44}, pelvic incidence {int 48 99} degrees. Scheuermann wedging at T8, T9 and T10.",
    ),
    "neck": (
        "Virchow node absent. Zuckerkandl tubercle on the right.",
        "Ranula of Plunging type excluded; Killian triangle is clear.",
    ),
    "knee": (
        "On MR, Brown tumor and Brodie abscess are not seen; no Codman triangle.",
        "Oxford knee score {int 14 44}/48; Segond and Arcuate signs absent.",
        "Gerdy tubercle and Hunter canal are normal. Pellegrini-Stieda calcium is absent.",
        "KL grade 2, Lysholm {int 60 94}. Blount change is not present.",
    ),
    "extremity": (
        "No Brown tumor, no Looser zone; Hill-Sachs and Stryker views were not asked for. Rockwood II, Gartland 0.",
        "Terry Thomas and Rolando configurations are absent. DASH {int 11 64}/100, grip 4/5.",
        "Freiberg, Kohler and Sever changes are absent. Hawkins sign positive.",
        "2nd-4th rays are spared; the 5th is short. Haglund bump of {int 3 8} mm.",
    ),
    "vessels": (
        "Rouleaux flow in the left limb. TASC B. Virchow triad is met in part.",
        "Seldinger access not needed. May-Thurner ratio {int 30 60}%.",
    ),
    "breast": (
        "Sites at 1, 3 and 11 o'clock were rescanned. Gail risk {dec 1.1 4.0}%.",
        "Mondor cord absent. Depth thirds A, B and C. BI-RADS 3 lesion of {year} is gone.",
    ),
    "child": (
        "Ponseti cast off. Apgar 7/9. Graf type Ib on the left, alpha {int 60 68} degrees.",
        "Hirschsprung calibre change is not seen. Silverman corner sign absent.",
    ),
    "whole": (
        "Will Rogers phenomenon is to be borne in mind. Sister Mary Joseph nodule absent.",
        "St. Gallen {int 1 3}, Memorial criteria good risk; MIBG not done, Curie score 0.",
        "Ann Arbor stage IIIB before; Lugano 2014 criteria. pT2 N1 M0 elsewhere.",
        "Gleason 4+3=7. SUVpeak {dec 1.1 3.9}; PERCIST and RECIST 1.1 both apply.",
    ),
    "swallow": (
        "Savary-Miller grading is for the endoscope. Rosenbek {int 1 3}.",
        "Cameron ulcers cannot be excluded; Hill grade {int 1 3} flap.",
    ),
    "bone": ("NHANES III reference, 10-year risk {int 4 24}%. Trabecular score 1.{int 11 39}.",),
}
