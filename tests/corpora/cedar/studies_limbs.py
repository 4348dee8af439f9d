# ruff: noqa: E501
"""Exams of bones, joints and vessels of the limbs."""

from __future__ import annotations

from tests.corpora.cedar.study import study

LIMBS = (
    study(
        "MR",
        """
@titles
MRI KNEE WITHOUT CONTRAST
MR KNEE W/O, {side}
MRI {side} Knee
@indications
Knee pain and locking. McMurray positive.
Twisting injury while playing soccer, Lachman positive.
{demog}, medial joint line pain
@techniques
Proton density and fat suppressed T2 images in three planes on a Philips Ingenia.
@normal
No meniscal or ligament tear.
# Menisci
Menisci are intact. A Wrisberg ligament is present.
Horizontal tear of the posterior horn of the medial meniscus reaching the inferior surface on {im}. => Medial meniscus tear, posterior horn.
Bucket-handle tear with a flipped fragment in the notch (double PCL sign). => Displaced bucket-handle tear of the medial meniscus.
# Ligaments
ACL, PCL, MCL and the lateral complex are intact.
Complete ACL rupture with bone bruises at the lateral condyle and posterior tibia; no Segond fracture. => Complete ACL tear with pivot-shift contusions.
Pellegrini-Stieda ossification at the MCL origin. Cruciates are intact.
# Extensor mechanism
Quadriceps and patellar tendons are normal. Insall-Salvati ratio 1.1.
Edema in Hoffa's fat pad laterally. => Hoffa fat pad impingement.
Osgood-Schlatter fragmentation of the tubercle, old.
# Cartilage
Full-thickness fissuring of the medial facet, Outerbridge grade 3. => Chondromalacia patellae, grade 3.
Cartilage is preserved.
# Fluid
Small effusion. A {size} Baker cyst is [present|seen] [without rupture|]. => Baker's cyst.
No effusion.
Ruptured Baker cyst with fluid along the medial gastrocnemius. => Ruptured Baker cyst.
# Bones
No fracture. Red marrow is within normal limits for age.
Tricompartmental spurring, Kellgren-Lawrence 3. => Osteoarthritis.
""",
    ),
    study(
        "MR",
        """
@titles
MR ARTHROGRAM SHOULDER
MRI SHOULDER W/O CONTRAST
@indications
Recurrent dislocation.
{side} shoulder pain, Neer and Hawkins tests positive.
@techniques
Oblique coronal, sagittal and axial fat-saturated images with ABER positioning.
@normal
Intact rotator cuff.
# Rotator cuff
Full-thickness supraspinatus tear of {bigmm} AP with retraction to the glenoid, Goutallier 2. => Full-thickness supraspinatus tear, Patte stage 2.
Mild tendinosis of the supraspinatus, no tear.
The cuff is intact.
# Labrum
Anteroinferior labral tear with a Hill-Sachs defect and bony Bankart fragment ({im}). => Bankart lesion with engaging Hill-Sachs impaction.
The labrum is normal; Buford complex is a normal variant.
SLAP tear from 11 o'clock to 1 o'clock. => SLAP tear, type II (Snyder).
# Biceps
Long head is in the groove.
Medial subluxation of the long head.
# Joint and bursa
AC arthrosis, Bigliani type II acromion. Trace bursal fluid.
An axillary pouch capsule of {mm}. => Adhesive capsulitis.
# Bone
No fracture or Paget disease.
Cystic change at the greater tuberosity.
""",
    ),
    study(
        "CR",
        """
@titles
XR WRIST 3 VIEWS
XR HAND 3+ VW {side}
XR WRIST COMPLETE {side}
@indications
FOOSH.
Pain and swelling for {n} days
Punched a wall.
@techniques
AP, oblique and lateral views.
PA, lateral and scaphoid views.
@normal
No acute fracture or dislocation.
# Fracture
No acute fracture or dislocation is seen.
Transverse fracture of the distal radius with dorsal angulation (Colles) and ulnar styloid avulsion. => Colles fracture of the {side} radius.
Boxer's fracture of the fifth metacarpal neck with 35 degrees of volar angulation. => Boxer fracture.
Lucency through the scaphoid waist. => Scaphoid waist fracture.
# Joints
First CMC narrowing (Eaton stage 2). Heberden nodes. => Osteoarthritis.
Kienböck changes of the lunate. => Avascular necrosis of the lunate, Lichtman II.
Carpal arcs of Gilula are smooth. The scapholunate interval is {mm}, no Terry Thomas sign.
# Soft tissues
Mild soft tissue swelling.
A BB marks the site of pain. Chondrocalcinosis of the TFCC.
""",
    ),
    study(
        "CR",
        """
@titles
XR ANKLE COMPLETE MIN 3 VIEWS
XR FOOT {side}
ANKLE, THREE VIEWS, {side}
@indications
Inversion injury
Fell off ladder, work related.
{demog}, military recruit with foot pain.
@techniques
Three views, nonweightbearing.
AP, mortise and lateral views, portable.
@normal
No acute fracture. The mortise is congruent.
# Fracture
No acute fracture is seen.
Spiral fracture of the lateral malleolus, Weber B; medial clear space {mm}. => Weber B fibular fracture.
Transverse fracture of the base of the fifth metatarsal within zone 2. => Jones fracture.
Periosteal reaction of the second metatarsal shaft, a march fracture. => March (stress) fracture of the second metatarsal.
The Lisfranc interval is widened to {mm}. => Lisfranc injury is suspected; weightbearing views or CT.
# Joints
Chopart and Lisfranc joints are aligned.
Charcot change of the midfoot. => Neuropathic arthropathy.
# Heel
Böhler's angle is 32 degrees. Haglund deformity with enthesophyte.
Kager's fat pad is clear.
# Soft tissues
Lateral soft tissue swelling. No radiopaque foreign body.
Vessel calcification of Mönckeberg.
""",
    ),
    study(
        "US",
        """
@titles
US VENOUS DUPLEX LOWER EXTREMITY
US DOPPLER LEG VEINS {side}
Venous Doppler, bilateral lower extremities
@indications
Leg swelling, evaluate for DVT. Wells score {n}.
Calf pain, positive Homan sign
Known Factor V Leiden
@techniques
Compression, color and spectral Doppler.
@normal
No deep venous thrombosis.
# Deep veins
The common femoral, femoral and popliteal veins compress fully with normal augmentation.
Noncompressible {side} popliteal and posterior tibial veins with intraluminal echoes. => Acute {side} popliteal DVT.
Partly occlusive wall thickening in the {side} femoral vein (Hunter canal). => Chronic appearing {side} femoral thrombus.
# Superficial veins
The great saphenous vein is patent.
Thrombus in the small saphenous vein {cm} from the junction. => Superficial thrombophlebitis.
# Other
A {size} {side} popliteal (Baker's) cyst. => {side} Baker cyst.
Subcutaneous edema in the calf.
No collection in the popliteal fossa.
# Waveforms
Respiratory phasicity is preserved. May Thurner physiology is not suggested.
Reflux of {ratio} seconds at the saphenofemoral junction.
""",
    ),
    study(
        "CR",
        """
@titles
XR PELVIS AND HIP {side}
XR HIP W PELVIS 2-3 VIEWS
@indications
{demog}, fall from standing.
Groin pain; prior arthroplasty {year}
@techniques
AP pelvis and frog-leg lateral.
@normal
No fracture of the pelvis or hip.
# Hip
Hip joint space is preserved. Shenton's line is intact.
Displaced {side} femoral neck fracture, Garden IV. => Displaced {side} femoral neck fracture.
Intertrochanteric fracture, Evans type 2. => {side} intertrochanteric fracture.
Cemented bipolar hemiarthroplasty (Stryker) without loosening; Brooker 1 ossification. => Intact hemiarthroplasty.
Superior joint narrowing with osteophytes, Tonnis 2. => Osteoarthritis of the {side} hip.
# Pelvis
Sacral ala and rami are intact. Judet views were not obtained.
Minimally displaced {side} superior and inferior rami fractures, Young-Burgess LC1. => {side} pubic rami fractures.
# Spine
Lower lumbar facet arthrosis at L5-S1.
# Other
Phleboliths in the pelvis. Surgical clips.
A Foley catheter overlies the bladder.
""",
    ),
)
