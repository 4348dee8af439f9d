"""Spine, joints, limbs; children."""

TEXT = """
== - adult 20 90
EXAM
MRI LUMBAR SPINE WO CONTRAST
MR L-Spine w/ & w/o
XR Lumbar Spine Complete
WHY
Low back pain radiating to the left leg
Foot drop. 4/5 strength EHL.
s/p laminectomy, persistent radiculopathy
HOW
Sagittal T1, T2, STIR and axial T2 on a [1.5T GE Signa|3T Siemens Skyra|Philips Ingenia 1.5T].
Multiplanar multisequence MRI[ before and after 8 mL Gadavist|].
FIND
Alignment: [Grade 1 retrolisthesis L5 on S1.|Straightening of lordosis.|Five lumbar type vertebrae.]
Marrow: [Modic type 2 endplate change L4-L5.|Hemangioma in L2.|Diffusely low T1 signal.]
Cord: Conus ends at L1. [No cord signal change.|Tarlov cyst at S2, {mm}.]
L1-L2: No stenosis.
L2-L3: Mild bulge.
L3-L4: [Disc bulge and facet arthropathy, mild stenosis.|Normal.]
L4-L5: [Broad protrusion, ligamentum flavum thickening, moderate central stenosis (AP 8 mm).|Left paracentral \
extrusion displacing the L5 root.]
L5-S1: [Disc desiccation with Schmorl's node.|Severe right foraminal narrowing.|Vacuum phenomenon.]
Soft tissues: [Paraspinal atrophy.|Simple renal cyst on the left.|Unremarkable.]
SI joints: Patent without erosions.
IMP
L4-L5 left paracentral extrusion with compression of the traversing L5 nerve root.
Multilevel spondylosis, worst at L4-5 and L5-S1.
No cauda equina compression.
Postsurgical changes without recurrent disc; enhancing scar (peridural fibrosis).
== - adult 19 90
EXAM
MRI RIGHT KNEE WITHOUT CONTRAST
MR Shoulder Left
XR KNEE 3 VIEWS LEFT
XR HAND 3+ VIEWS RT
XR Hip Unilateral w/ Pelvis
WHY
Twisting injury, locking
Pain after fall, r/o fx
Rotator cuff tear?
Hand pain, RA
HOW
Coronal PD FS, sagittal T2 and axial images.
[Three|Two|Four] views.
FIND
Menisci: Bucket handle tear of the medial meniscus with double PCL sign.
Ligaments: [ACL and PCL intact.|Complete ACL tear with Segond fragment.|Grade 2 MCL sprain.]
Cartilage: Grade 3 chondromalacia of the patella. [Outerbridge IV at the medial femoral condyle.|]
Effusion: [Small|Moderate] with [Baker's|popliteal] cyst; Hoffa's fat pad edema.
Cuff: Full thickness supraspinatus tear, 1.8 cm, retracted. [Goutallier 2.|]
Labrum: [Bankart lesion with Hill-Sachs deformity.|SLAP type II.|Intact.]
Bones: [No fracture or dislocation.|Boxer's fracture of the fifth metacarpal neck.|Nondisplaced Colles fracture.|\
Kellgren-Lawrence grade 3.]
Bones: Heberden and Bouchard nodes. Erosions at the second MCP. Swan neck of the ring finger.
Hip: Garden [II|III] femoral neck fracture. [Shenton line is broken.|]
Pes anserine bursa: Trace fluid.
Soft tissue: [Swelling over the dorsum of the hand.|Morton neuroma third web space.|Unremarkable.]
Hardware: Intact without lucency. [Smith & Nephew stem.|Stryker Triathlon components.|]
IMP
Bucket handle tear medial meniscus. ACL tear.
No acute fracture. [If pain persists repeat in 10-14 days.|]
Impacted [left|right] femoral neck fracture, Garden I.
Full thickness supraspinatus tear.
Osteoarthritis, KL grade [2|3|4].
== - child 0 17
EXAM
XR CHEST PEDIATRIC 2V
XR ABDOMEN 1 VIEW (KUB)
US HIPS INFANT DYNAMIC
XR ELBOW RIGHT 3 VIEWS
FL UPPER GI PEDIATRIC
US PYLORUS
WHY
Fever and cough, RSV+
Fell off trampoline, elbow pain
Projectile vomiting
Breech, r/o DDH
Swallowed a coin
HOW
AP and lateral views, gonadal shielding per protocol.
Thin barium by bottle under intermittent pulsed fluoroscopy, 0.8 min.
Graf method, high frequency linear transducer.
FIND
Lungs: Peribronchial cuffing, [no focal consolidation|right upper lobe atelectasis]. [Thymus is prominent, normal \
for age.|]
Heart: Normal situs, left arch.
Bowel: Non-obstructive gas pattern; [moderate stool burden|no pneumatosis].
Foreign body: Round metallic density 2.1 cm over the [mid esophagus|stomach], consistent with a coin.
Elbow: Joint effusion with posterior fat pad. [Supracondylar fracture, Gartland II.|Salter-Harris II of the proximal \
radius.] Anterior humeral line intact.
Hips: Alpha angle {n:52-68} degrees right, {n:52-68} left, Graf type I. Negative Barlow maneuver.
Pylorus: Muscle thickness 4.6 mm, channel 18 mm.
Ligament of Treitz is in normal position.
Growth plates: Open. [Bone age by Greulich and Pyle within 2 SD.|Osgood-Schlatter change of the tubercle.]
Soft tissues: Mild swelling.
Ossification centers follow the CRITOE order. No little league avulsion.
IMP
Viral bronchiolitis pattern, no pneumonia.
Hypertrophic pyloric stenosis.
Normal infant hips.
Supracondylar fracture, Gartland [I|II].
Coin in the [esophagus|stomach].
Normal study for age.
"""
