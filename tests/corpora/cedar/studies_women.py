# ruff: noqa: E501
"""Exams of the breast, the thyroid, pregnancy and bone density."""

from __future__ import annotations

from tests.corpora.cedar.study import study

WOMEN = (
    study(
        "MG",
        """
@titles
MAMMOGRAM SCREENING BILATERAL WITH TOMOSYNTHESIS
MG DIAGNOSTIC MAMMO {side} W CAD
BILATERAL DIGITAL SCREENING MAMMOGRAM
@indications
Annual screening. Tyrer-Cuzick lifetime risk 14%.
Palpable lump in the {side} breast at {clock}.
Sister with breast cancer at {n}1. BRCA1 negative.
@techniques
CC and MLO views with 3D tomosynthesis (Hologic Selenia Dimensions). CAD was used.
Full-field digital views, implant displaced (Eklund).
@normal
BI-RADS 1, negative. Annual mammography is recommended.
BI-RADS Category 2: Benign. Routine screening in 1 year.
# Density
The breasts are heterogeneously dense (ACR category C).
There are scattered areas of fibroglandular density, ACR B.
Almost entirely fatty tissue, density A.
# Masses
No suspicious mass.
There is an irregular {bigmm} mass with spiculated margins in the {side} breast at {clock}, {cmfn}. => Suspicious {side} breast mass at {clock}. BI-RADS 5. Biopsy is recommended.
An oval circumscribed mass of {mm} at {clock} in the {side} breast, middle depth, tomosynthesis slice 34/61. => Probably benign {side} mass. BI-RADS 3. Six month follow-up.
Stable oil cyst at {clock}.
# Calcifications
Scattered benign calcifications; vascular calcification.
Fine pleomorphic calcifications span {cm} in the upper outer quadrant. => BI-RADS 4B calcifications; stereotactic biopsy is advised.
# Architecture and skin
No architectural distortion. Cooper ligaments and skin are normal.
Focal asymmetry on the MLO view only, {side} superior. => BI-RADS 0: incomplete. Spot compression views and ultrasound are needed.
Scar marker over the {side} lumpectomy bed, unchanged.
# Axilla
Axillary nodes are normal in size.
A lymph node with a cortex of {mm} in the {side} axilla. => Prominent {side} axillary node.
""",
        tags="female breast",
    ),
    study(
        "US",
        """
@titles
US BREAST LIMITED {side}
US BREAST TARGETED
@indications
Callback from screening.
Palpable finding {clock}
@techniques
Targeted ultrasound with a 15 MHz linear probe by the radiologist and technologist.
@normal
No sonographic correlate. BI-RADS 2.
# Target
At {clock}, {cmfn}, there is a hypoechoic mass with angular margins, {size}. => Suspicious {side} breast mass. BI-RADS 4C. Core biopsy.
At {clock} {cmfn} is a simple cyst measuring {size}.
Clustered microcysts at {clock}, N+{n}. => BI-RADS 3 clustered microcysts; follow-up in {few} months.
Ridge of glandular tissue at the palpable site, no mass.
# Rest of the breast
Subareolar ducts are not dilated. Montgomery glands are normal.
Additional cysts between {clock} and {clock.2}.
# Axilla
No abnormal node in the axilla.
A level I node with a {mm} cortex and preserved hilum.
# Correlation
This corresponds to the mammographic asymmetry on slice 22.
There is no mammographic correlate on the priors.
""",
        tags="female breast",
    ),
    study(
        "US",
        """
@titles
US THYROID
US SOFT TISSUE NECK/THYROID
@indications
Goiter. TSH 0.{n}.
Hashimoto thyroiditis, palpable nodule.
@techniques
High resolution gray scale and color Doppler imaging.
@normal
No nodule meets criteria for biopsy or follow-up.
# Gland
Right lobe {size}; left lobe {size.2}; isthmus {mm}.
Heterogeneous hypervascular gland of Hashimoto or Graves disease. => Thyroiditis pattern.
# Nodules
Nodule 1, {side} mid pole: solid, hypoechoic, taller than wide, {size}; TR5. => {side} mid pole nodule, ACR TI-RADS 5; FNA is recommended.
Nodule 2: spongiform, {bigmm}, TR1.
Mixed cystic nodule of {size}, TI-RADS 3. => TI-RADS 3 nodule, follow-up in 12 months.
No discrete nodule.
# Nodes
No suspicious node at levels II through VI.
Delphian node is not enlarged. Level IV node, {mm}, has a normal hilum.
# Parathyroids
Not seen.
A hypoechoic focus of {mm} behind the {side} lower pole, Bethesda category of prior FNA was II.
""",
    ),
    study(
        "US",
        """
@titles
US OB > 14 WEEKS SINGLE FETUS
US OB FOLLOW UP
OBSTETRIC ULTRASOUND - ANATOMY SURVEY
@indications
Size and dates. G{n}P1.
Anatomy scan
Gestational diabetes, growth
@techniques
Transabdominal imaging with a 4 MHz probe.
@normal
Single live intrauterine pregnancy, normal interval growth.
# Dating
LMP {lmp}. Gestational age by LMP {ga}; EDD {edd}.
By this exam {ga}, EDC {edd}.
Composite age {ga}, plus or minus 10 days.
# Fetus
Cardiac activity 14{n} bpm. Vertex presentation.
Fetus A is cephalic, fetus B is breech. => Dichorionic twins, concordant.
BPD {bigmm}, HC 221 mm, AC 198 mm, FL {bigmm.2}; EFW 1{ml} g by Hadlock, {pct} centile.
# Placenta and fluid
Anterior placenta, Grannum grade 1. AFI 14.{n} cm.
Posterior placenta with its edge {bigmm} from the os. => Low lying placenta; repeat at 32 weeks.
# Anatomy
Four chamber heart, outflow tracts, stomach, kidneys and cord insertion are normal.
Choroid plexus cyst of {mm} on the {side}. => Isolated choroid plexus cyst, a soft marker.
Bilateral pelviectasis of {mm}. Dandy-Walker malformation is excluded. => Urinary tract dilation A1.
# Maternal
Cervix is {cm} by transvaginal scanning. Braxton Hicks contraction was noted.
Ovaries are normal.
""",
        tags="female ob",
    ),
    study(
        "DX",
        """
@titles
DXA BONE DENSITY AXIAL
DEXA SCAN HIP AND SPINE
@indications
Postmenopausal, on Fosamax since {year}.
Osteopenia screening.
@techniques
Hologic Horizon A, version 5.6. L1-L4 and both hips.
@normal
Normal bone density by WHO criteria.
# Lumbar spine
L1-L4 BMD 0.9{n}1 g/cm2, T-score {tscore}, Z-score 0.2. => T-score {tscore} at the spine.
L1 to L3 (L4 excluded for degenerative change): T-score {tscore}.
# Hip
{side} femoral neck BMD 0.7{n}2 g/cm2, T-score {tscore}; total hip {tscore.2}. => Low bone mass at the {side} femoral neck.
Ward triangle is not used for diagnosis. Total hip T-score {tscore}.
# Forearm
One-third radius: T-score {tscore}.
Not scanned.
# FRAX
Ten-year risk of major fracture {n}.4%, hip 1.{n}%.
FRAX is not reported because of treatment.
# Change
Since the last exam, BMD at the spine fell {ratio}%, above the LSC of 2.8%. => Significant loss at the spine.
No significant change from baseline. Next scan in 2 years.
""",
    ),
)
