# ruff: noqa: E501
"""Exams of the abdomen and the pelvis."""

from __future__ import annotations

from tests.corpora.cedar.study import study

ABDOMEN = (
    study(
        "CT",
        """
@titles
CT ABDOMEN AND PELVIS WITH IV CONTRAST
CT ABD/PELVIS W CONTRAST
CT Abdomen Pelvis W/O (renal stone protocol)
@indications
{side} lower quadrant pain, evaluate for appendicitis.
Flank pain and hematuria.
{demog} with nausea, vomiting; prior Whipple in {year}.
Crohn disease, flare
MVA at highway speed, seat belt sign
@techniques
Contiguous axial images with {ml} mL of Omnipaque 300. Oral contrast was given. DLP {gy}.
Portal venous phase CT, 3 mm axial, coronal and sagittal images.
@normal
No acute abdominal or pelvic [process|abnormality].
# Lower chest
Dependent atelectasis. Small Bochdalek hernia on the {side}.
The lung bases are clear.
# Liver
Normal in size and attenuation. Focal fat along the falciform ligament.
Segment {seg} hypodensity of {mm}, too small to characterize.
Diffuse steatosis, {hu} HU. The Couinaud segment {seg} lesion enhances peripherally and is {size} ({im}). => Hemangioma in segment {seg}; hepatic steatosis.
Nodular contour with recanalized umbilical vein. => Cirrhosis with portal hypertension, Child-Pugh to be assigned clinically.
# Gallbladder and bile ducts
No calcified stones. Common duct is {mm}.
Surgically absent gallbladder.
Distended gallbladder with wall edema and stone impacted in Hartmann's pouch. => Acute cholecystitis is suspected; HIDA or ultrasound may confirm.
# Pancreas
Unremarkable. The duct of Santorini is seen.
Stranding about the pancreatic tail without necrosis; Balthazar grade C. => Interstitial edematous pancreatitis.
# Spleen and adrenals
Normal. A splenule is noted.
{side} adrenal myelolipoma, {size}.
# Kidneys
Symmetric nephrograms without hydronephrosis. Bosniak II cyst at the {side} lower pole.
A {mm} stone at the {side} ureterovesical junction causes moderate hydroureter. Gerota fascia is thickened. => Obstructing {mm} stone at the {side} UVJ.
Enhancing {size} mass of the {side} interpolar region, R.E.N.A.L. score 7x. => Solid {side} renal mass, renal cell carcinoma until proven otherwise.
# Bowel
No obstruction. The appendix is [normal|seen and normal]. Scattered diverticula.
The appendix is {bigmm} in caliber with an appendicolith and fat stranding. => Acute uncomplicated appendicitis.
Sigmoid diverticulitis with a {size} pericolic collection, Hinchey Ib. => Sigmoid diverticulitis with small abscess.
Roux-en-Y gastric bypass anatomy; Petersen space is not distended. Meckel diverticulum is not seen.
# Pelvis
The bladder is unremarkable. A Foley catheter is in place.
Prostate is enlarged, 5.2 cm across.
Fibroid uterus. Nabothian cysts. A {size} {side} ovarian cyst. => {side} ovarian cyst; ultrasound in 6 to 12 weeks.
# Vessels and nodes
Infrarenal aorta is {cm}. => Aneurysmal infrarenal aorta. Vascular surgery referral.
Atherosclerosis without aneurysm. No adenopathy.
# Bones
Degenerative change, most at L4-5 and L5-S1. No suspicious lesion.
{side} total hip arthroplasty. Schmorl nodes at {vert}.
""",
    ),
    study(
        "US",
        """
@titles
US ABDOMEN LIMITED (RUQ)
ULTRASOUND RIGHT UPPER QUADRANT
US Abdomen Complete
@indications
RUQ pain after meals.
Elevated LFTs, hepatitis C.
Jaundice
@techniques
Real-time gray scale and Doppler imaging with a 5 MHz curved transducer.
@normal
Normal right upper quadrant ultrasound.
# Liver
Homogeneous echotexture, {cm} in span less than 17 cm. No mass. Portal flow is hepatopetal.
Coarse echogenic liver. Shear wave {ratio} m/s, LI-RADS US-2. => Diffuse hepatocellular disease.
Echogenic focus of {mm} in segment {seg}, typical of hemangioma.
# Gallbladder
No stones, wall thickening or pericholecystic fluid. Sonographic Murphy sign is negative.
Mobile shadowing stones up to {bigmm}. Positive sonographic Murphy's sign, wall {mm}. => Cholelithiasis with positive Murphy sign, findings of acute cholecystitis.
A {mm} polyp is adherent to the wall at {im}. => Gallbladder polyp of {mm}.
# Bile ducts
CBD is {mm}. No intrahepatic dilatation.
# Pancreas
Visualized head and body are normal; the tail is obscured by gas.
# Kidney
Right kidney {cm}. No hydronephrosis.
{side} kidney shows a simple cyst of {size}.
# Other
No ascites. Morison pouch is clear.
Trace ascites. => Trace ascites.
""",
    ),
    study(
        "MR",
        """
@titles
MRI PROSTATE W WO CONTRAST
Multiparametric MRI of the prostate
@indications
Rising PSA {psa} ng/mL. Prior negative biopsy.
Gleason 3+4=7 on surveillance, PSA {psa}.
@techniques
3T multiparametric imaging with high b-value (b1400) diffusion and DCE. PI-RADS v2.1.
@normal
No suspicious focus, PI-RADS 2.
# Gland
The gland is {size}, volume {ml} cc. PSA density 0.12.
Heterogeneous transition zone nodules of BPH.
# Lesion
Target 1: {side} mid peripheral zone, {bigmm} on {im}, ADC 640, DWI score 4. => PI-RADS 4 lesion of the {side} mid peripheral zone.
Wedge shaped T2 hypointensity in the peripheral zone, PI-RADS 2.
Lesion A at the {side} apex with broad capsular contact, {size}; T2 5, DWI 5, DCE positive. => PI-RADS 5 lesion, {side} apex; extraprostatic extension is probable. T3a.
# Seminal vesicles and nodes
Seminal vesicles are symmetric. No adenopathy. Cowper glands are normal.
A {mm} {side} obturator node. Node of Cloquet is normal.
# Bones
No suspicious marrow lesion.
Benign island at the {side} ischium.
""",
        tags="male prostate",
    ),
    study(
        "US",
        """
@titles
US RENAL BILATERAL
RENAL AND BLADDER ULTRASOUND
@indications
Acute kidney injury, creatinine {ratio}.
Recurrent UTI.
@techniques
Grayscale and color Doppler.
@normal
No hydronephrosis.
# Kidneys
Right kidney {cm}, left kidney {cm.2}. Normal echogenicity. No hydronephrosis.
Cortical thinning with echogenic kidneys, {cm} and {cm.2} in length. => Medical renal disease.
A column of Bertin is noted in the {side} kidney, which is otherwise normal. No stone.
Grade 2 (SFU) {side} hydronephrosis. => Mild {side} hydronephrosis.
# Bladder
Prevoid volume {ml} mL, postvoid 22 mL. Ureteral jets are seen.
Wall trabeculation with a Hutch diverticulum. Foley balloon in the lumen.
A Malecot drain is coiled in the pelvis. => Malecot catheter in place.
# Other
No perinephric collection.
Resistive index 0.{n}4 on the {side}.
""",
    ),
)
