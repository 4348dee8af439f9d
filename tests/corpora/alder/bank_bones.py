"""Bones and joints."""

from __future__ import annotations

TEXT = """
@knee MRI | MR | -
titles: MRI KNEE LEFT W/O CONTRAST | MR RIGHT KNEE | MRI of the knee without contrast
reasons: Twisting injury, McMurray positive. | Lachman laxity, query ACL. | Anterior knee pain, Osgood-Schlatter as
 a child. | Chronic pain, BMI 3{n}.
technique: PD fat-saturated in three planes, T1 sagittal, 3T, {n} mm slices. | Dedicated extremity coil.
MENISCI: Vertical tear of the posterior horn, grade 3 signal {img}. | Bucket-handle tear with double PCL sign. |
 Wrisberg and Humphrey ligaments are normal. | Discoid lateral meniscus, Watanabe type II. | Menisci are intact.
LIGAMENTS: Complete ACL tear with pivot-shift bruise; Segond fracture is absent. | Grade 2/3 MCL sprain. |
 Pellegrini-Stieda calcification. | ACL, PCL, MCL and LCL are intact. | Gerdy tubercle avulsion.
CARTILAGE: Outerbridge grade III fissure of the patella, {mm}. | Full-thickness loss over 1/2 of the medial condyle.
 | Cartilage is kept.
FLUID: Baker cyst, {dims}. | Large effusion with fluid in Hoffa fat pad. | Small Baker's cyst with leak. |
 Prepatellar bursitis; Morel-Lavallee lesion, {cm}. | Plica.
BONES: Bruises of the lateral condyle. | OCD of the medial condyle, Hefti stage II. | Blount remodeling. | No
 fracture. | Enchondroma, {mm}.
impression: Complete ACL tear with lateral bone bruises. | Medial meniscal tear, grade 3. | Baker cyst, {dims}. |
 Tricompartmental osteoarthritis, Kellgren-Lawrence 3. | Normal knee. | Morel-Lavallée lesion. | Findings may
 reflect Hoffa impingement.

@shoulder MRI | MR | -
titles: MRI SHOULDER ARTHROGRAM | MR LEFT SHOULDER W/O | Shoulder MRI, right
reasons: Dislocation, {n} episodes. | Weak abduction, Jobe test positive. | Hawkins and Neer signs. | Pitcher, {n}0
 throws a day.
technique: After 12 mL of dilute gadolinium: T1 fat-saturated in ABER. | Oblique coronal and sagittal T2, 3 mm.
ROTATOR CUFF: Full-thickness supraspinatus tear, {cm}, Patte stage 2, Goutallier 2 {img}. | Ellman grade II
 articular tear. | Cuff is intact. | Thomazeau atrophy 1.
LABRUM: Bankart lesion, {clock} to {clock}. | SLAP type II. | Buford complex, a variant. | Perthes lesion with
 sleeve. | ALPSA.
BONES: Hill-Sachs defect of {mm}, off track. | Bigliani type III acromion. | Os acromiale. | Reverse Hill-Sachs
 (McLaughlin). | No edema.
BICEPS: Tendon subluxed, Habermeyer type 3. | In its groove. | Split tear.
impression: Supraspinatus tear of {cm} with Goutallier 2. | Bankart and Hill-Sachs lesions. | Buford complex. |
 Adhesive capsulitis may be present. | SLAP tear, type II.

@hand film | XR | -
titles: HAND 3 VIEWS LEFT | XR WRIST RIGHT | Radiographs of the hand and wrist
reasons: Punched a wall. | Fall on outstretched Hand. | Psoriatic arthritis. | Snuffbox pain. | Finger jammed in a
 car door.
technique: PA, oblique, lateral. | Four views with scaphoid series.
BONES: Boxer fracture of the 5th metacarpal Neck, 3{n} degrees. | Colles fracture, dorsal tilt 2{n}. | Bennett
 fracture at the thumb base; not Rolando. | Scaphoid waist fracture, Herbert B2. | No fracture. | Kienböck, Lichtman
 stage IIIA. | Smith or Barton pattern is absent. | Heberden nodes.
JOINTS: Scapholunate gap {mm}: Terry Thomas sign. | Eaton stage III thumb base. | Mallet finger, Doyle type IV. |
 Joints are aligned. | Gilula arcs are smooth.
SOFT TISSUES: Swelling. | Foreign Body of {mm}. | Unremarkable. | Vascular calcification, Mönckeberg type.
impression: Boxer fracture. | Colles fracture, intra-articular (Frykman VIII). | No fracture; repeat in 10 days,
 since scaphoid injuries may hide. | Bennett fracture, {mm} step. | Erosive arthritis. | Kienböck disease.

@hip film | XR | -
titles: XR PELVIS AND HIP | HIP LEFT 2 VIEWS | Pelvis AP
reasons: Groin pain. | Fall, cannot bear weight. | THA in {year}. | Perthes disease in childhood. | Trendelenburg
 gait.
technique: AP pelvis, cross-table lateral. | Judet and inlet/outlet views.
HIPS: Femoral Neck fracture, Garden III, Pauwels 2. | Intertrochanteric fracture, Evans type. | Total hip with Gruen
 zone {n} lucency, {mm}. | Tönnis grade 2. | Brooker class I ossification. | Shenton line is broken on the {side}. |
 Cam shape, alpha angle 6{n}.
PELVIS: Ring is intact. | Malgaigne injury; Young-Burgess LC2. | Judet: anterior column. | Paget changes of the
 {side} ilium. | Looser zone.
SPINE: Lower Spine is degenerate. | Baastrup contact at {ldisc}. | Castellvi IIa at {lspine}.
impression: Displaced femoral neck fracture, Garden III. | No fracture. MRI if pain goes on. | Arthroplasty with
 loosening in Gruen zones 1 and 7. | Paget disease. | Young-Burgess LC2 pelvic injury. | Osteoarthritis, Tönnis 2.

@ankle film | XR | -
titles: FOOT AND ANKLE RIGHT | XR FOOT 3V LEFT | Ankle series
reasons: Ottawa rules positive. | Diabetic Foot ulcer, Wagner 2. | Ran the May half marathon; pain. | Turf toe. |
 Charcot.
technique: AP, mortise, lateral, weight bearing. | Harris view added.
BONES: Weber B fibula, Lauge-Hansen SER IV. | Jones fracture of the 5th metatarsal. | Calcaneus, Sanders III, Böhler
 angle 1{n}. | Maisonneuve must be sought. | Freiberg infraction. | No fracture. | Tillaux fragment. | Hawkins sign
 present at {n} weeks.
JOINTS: Lisfranc gap {mm}. | Eichenholtz stage 1 Charcot. | Mortise is even. | Chopart is aligned. | Hallux valgus,
 2{n} degrees.
SOFT TISSUES: Kager fat is hazy; Thompson test? | Haglund bump. | Gas. | No radiopaque body.
impression: Weber B fracture. | Jones fracture, zone 2. | Lisfranc injury; CT is advised. | Charcot foot,
 Eichenholtz 1. | No fracture. | Sanders III calcaneus.
"""
