"""Breast, pelvis, thyroid, obstetrics."""

from __future__ import annotations

TEXT = """
@mammogram | MG | F
titles: BILATERAL SCREENING MAMMOGRAM WITH TOMO | MAMMO DIAGNOSTIC LEFT | Digital mammography, 3D | MAMMO AND US
 BREAST RIGHT
reasons: Annual screening. Mother had breast cancer at 48. | Palpable lump, {clock}. | BRCA2. Tyrer-Cuzick 2{n}%. |
 BI-RADS 0 recall. | Gail 1.{n}.
technique: CC and MLO tomosynthesis with synthesized 2D; CAD used. | Spot magnification; whole breast sonogram with
 a 14 MHz probe.
COMPOSITION: Heterogeneously dense, ACR c. | Scattered fibroglandular densities (b). | Almost entirely fatty. |
 Extremely dense, which may hide masses.
MASSES: Irregular spiculated mass at {clock}, {n} cm from the nipple, {dims}. | Oval circumscribed mass, {side},
 {mm}, stable since {year}. | None. | Lesion at {clock} of the {side} breast, N+{n}, axis 2-8.
CALCIFICATIONS: Fine pleomorphic, segmental, {clock}, over {cm}. | Milk of calcium. | Benign rod-like. | Coarse,
 popcorn: fibroadenoma. | Grouped amorphous.
OTHER: Montgomery glands. | Cooper ligaments are retracted. | {side} axillary node, cortex {mm}. | Mondor cord along
 the {side}. | Port in the {side} chest. | Clip (Hydromark).
impression: BI-RADS 1. | BI-RADS 2: benign. Return in 12 months. | BI-RADS 4A, {side}: core biopsy. | BI-RADS 5,
 {clock}, {dims}. | BI-RADS 3, {followup} follow-up. | BI-RADS 0, needs spot views. | BI-RADS 6, on neoadjuvant. |
 Dense tissue; MRI may be considered.

@pelvic ultrasound | US | F
titles: US PELVIS TRANSVAGINAL | PELVIC SONOGRAM | Ultrasound pelvis, TA and TV
reasons: Pelvic pain, LMP unknown. | Postmenopausal bleeding. | Mirena strings lost. | Rule out torsion. | CA-125 of
 4{n}.
technique: Transabdominal, then endovaginal probe with consent; chaperone present. | Color and spectral Doppler.
UTERUS: Anteverted Uterus, {dims}. | Fibroid, FIGO type 4, {cm}. | Nabothian cysts. | Asherman bands. | Gartner duct
 cyst, {mm}. | Mirena sits low.
ENDOMETRIUM: {mm}. | Polyp of {mm} with feeder. | Trilaminar. | Heterogeneous, {mm}, on Tamoxifen since {year}.
OVARIES: {side} dermoid with Rokitansky nodule, {dims}; O-RADS 2. | O-RADS 4, {dims}. | Follicles. | Hemorrhagic
 cyst {cm}. | Not seen. | Krukenberg-like masses.
CUL-DE-SAC: Trace fluid in the pouch of Douglas. | Dry. | Echogenic fluid.
impression: O-RADS 2 dermoid, {side}. | Fibroids, the largest {cm}. | Thick endometrium, {mm}: sampling. | No
 torsion by Doppler. | Normal. | Mirena malpositioned. | O-RADS 4 lesion; MRI and GYN referral.

@obstetric ultrasound | US | F
titles: US OB LESS THAN 14 WEEKS | OB SONOGRAM, ANATOMY SCAN | Obstetrical ultrasound
reasons: Dating, G{n}P2. | Size over dates. | Spotting, hCG 4,{n}00. | Anatomy scan at 20 weeks.
technique: Transabdominal, with Hadlock tables. | TV for cervical length.
FETUS: Single, {weeks} by CRL. | BPD {mm}, FL {mm}, EFW by Hadlock, {n}7th percentile. | Cardiac motion 14{n} bpm. |
 Dandy-Walker is excluded; cisterna magna {mm}. | GA {ga}.
PLACENTA: Posterior Placenta, Grannum 1. | Previa by {mm}. | Nuchal fold {mm}. | Low-lying.
CERVIX: {big} long. | Funnel; Shirodkar stitch seen. | Closed. McDonald cerclage.
impression: Live single pregnancy, {weeks}. | No heartbeat; CRL {mm}. | Normal anatomy; Down markers absent. | Low
 placenta; recheck at 32 weeks. | Subchorionic blood.

@thyroid ultrasound | US | -
titles: US THYROID | ULTRASOUND NECK THYROID | Thyroid sonogram with FNA
reasons: Goiter. | Hashimoto. | TSH 0.0{n}, Graves? | Nodule on CT. | Papillary cancer s/p resection {year}.
technique: 12 MHz linear probe. | Gray scale and color.
RIGHT LOBE: {dims}. | TI-RADS 4 nodule (TR4), {mm}, wider than tall. | Spongiform, TR1. | Hürthle features on prior
 FNA, Bethesda III. | Empty bed.
LEFT LOBE: {dims}. | TR5, taller than wide, {mm}, punctate foci. | Cyst {mm}. | Colloid, {mm}. | Normal.
ISTHMUS: {mm}. | Pyramidal lobe (Lalouette). | Thick.
NODES: Delphian node {mm}. | Level {n} normal. | Level IV node, lost hilum, {mm}.
impression: TR5 nodule, {side}, {mm}: FNA. | TR3, {cm}: sonogram in {span}. | Hashimoto thyroiditis. | Graves
 inferno pattern. | No recurrence since {year}. | Bethesda V by FNA.
"""
