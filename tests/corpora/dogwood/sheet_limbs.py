"""Exam sheets: the musculoskeletal system."""

from __future__ import annotations

SHEET = """
@ knee films | XR | any
T: XR KNEE 3 VIEWS {SIDE} / DX Knee {Side} 4+ Views / KNEE {SIDE}, AP LATERAL SUNRISE
I: {Side} knee pain. / Fall from ladder, {side} knee swelling. / s/p {side} TKA. / Osteoarthritis.
Q: AP, lateral and sunrise views. / Three views of the {side} knee. / Weight-bearing views.
N: No acute fracture or dislocation. / Mild osteoarthritis. / Normal knee radiographs.
* Bones
- No fracture. Mineralization is normal.
- Bones are intact. Osgood-Schlatter change of the tibial tubercle.
+ Tiny avulsion of the lateral tibial rim (Segond fracture). => Segond fracture, which suggests ACL injury. MRI advised.
+ Depressed lateral tibial plateau fracture with {mm} depression, Schatzker II. => Schatzker II tibial plateau fracture.
+ Calcification at the medial femoral condyle, Pellegrini-Stieda. => Old MCL injury.
* Joint
- Joint spaces are preserved. No effusion.
- Small suprapatellar effusion. Hoffa's fat pad is preserved.
+ Tricompartmental osteoarthritis, Kellgren-Lawrence grade 3, worst medially. => Kellgren-Lawrence grade 3
 osteoarthritis.
+ Large lipohemarthrosis. => Lipohemarthrosis. Occult fracture is suspected.
* Soft Tissues
- Soft tissues are unremarkable.
- Vascular calcification.
+ Marked prepatellar swelling. => Prepatellar bursitis.

@ MRI knee | MR | any
T: MRI KNEE {SIDE} WITHOUT CONTRAST / MR Knee {Side} wo
I: {Side} knee pain and locking. / Twisting injury, positive Lachman. / Positive McMurray test. / Instability.
Q: Multiplanar PD and T2 fat-saturated sequences. / Noncontrast 3T MRI, sagittal, coronal and axial.
N: No meniscal or ligament tear. / Normal MRI of the knee.
* Menisci
- Menisci are intact.
- No meniscal tear. Wrisberg ligament is noted.
+ Horizontal oblique tear of the posterior horn of the medial meniscus, Stoller grade 3 ({img}). => Medial meniscal
 tear.
+ Bucket handle tear of the lateral meniscus with a double PCL sign. => Displaced bucket handle tear.
* Ligaments
- ACL, PCL, MCL and LCL are intact.
- Cruciate and collateral ligaments are normal. Humphrey ligament is seen.
+ Complete tear of the ACL with pivot shift contusions. => Complete ACL tear.
+ Grade 2 MCL sprain. => Grade 2 MCL sprain.
* Cartilage
- No full thickness defect.
- Mild chondral thinning, Outerbridge 2.
+ {mm} full thickness defect of the patella, ICRS grade 4. => Grade 4 patellar chondromalacia.
* Joint Fluid
- No effusion.
- Small effusion and a tiny Baker's cyst.
+ Moderate effusion with a {dims} Baker cyst that has ruptured. => Ruptured Baker cyst.
* Bones
- Marrow signal is normal.
- No contusion.
+ Subchondral insufficiency fracture of the medial femoral condyle (SONK). => Subchondral insufficiency fracture.

@ shoulder MRI | MR | any
T: MRI SHOULDER {SIDE} WITHOUT CONTRAST / MR Arthrogram Shoulder {Side}
I: {Side} shoulder pain, positive Neer and Hawkins. / Recurrent dislocation. / Rotator cuff tear. / Throwing athlete.
Q: Multiplanar fluid sensitive and T1 sequences. / Oblique coronal, sagittal, axial PD FS; ABER views.
N: No rotator cuff tear. / Mild tendinosis only.
* Rotator Cuff
- Supraspinatus, infraspinatus, subscapularis and teres minor are intact.
- Mild supraspinatus tendinosis without a tear.
+ Full thickness tear of the supraspinatus with {cm} retraction, Goutallier grade 2 atrophy. => Full thickness
 supraspinatus tear.
+ Partial articular surface tear of 40% (PASTA, Ellman 2). => Partial supraspinatus tear.
* Labrum
- Labrum is intact. Buford complex as a normal variant.
- No paralabral cyst.
+ Anteroinferior labral tear (Bankart) with a Hill-Sachs impaction of {mm}. => Bankart and Hill-Sachs lesions.
+ SLAP type II tear from 10 o'clock to 2 o'clock. => SLAP II tear.
* AC Joint
- Mild AC arthrosis. Bigliani type 2 acromion.
- AC joint is normal.
+ Rockwood grade III AC separation. => Grade III AC joint injury.
* Biceps
- Long head of the biceps is located in the groove.
- Normal biceps anchor.
+ Medial subluxation with tenosynovitis. => Biceps subluxation.

@ hand films | XR | any
T: XR HAND 3 VIEWS {SIDE} / DX HAND {SIDE} MIN 3V / {Side} Hand, PA Oblique Lateral
I: Punched a wall. / Crush injury, {finger} finger. / Hand pain, rheumatoid arthritis. / Fell on outstretched hand.
Q: PA, oblique and lateral views. / Three views of the {side} hand.
N: No acute osseous abnormality. / No fracture.
* Bones
- No fracture or dislocation.
- Alignment is normal. Ulnar minus variance.
+ Boxer's fracture of the fifth metacarpal neck with 35 degrees of volar angulation. => Fifth metacarpal neck fracture.
+ Bennett fracture at the base of the first metacarpal. => Bennett fracture.
+ Tuft fracture of the {finger} finger. => {finger} finger tuft fracture.
+ Sclerosis of the lunate, Kienbock disease, Lichtman II. => Kienböck disease.
* Joints
- Joint spaces are preserved.
- Heberden and Bouchard nodes, mild osteoarthritis.
+ Marginal erosions of the second and third MCP joints. => Erosive arthropathy, rheumatoid.
* Soft Tissues
- No foreign body.
- Soft tissues are normal.
+ {n} mm metallic foreign body in the thenar soft tissues. => Retained foreign body.

@ ankle foot films | XR | any
T: XR ANKLE 3 VIEWS {SIDE} / XR FOOT COMPLETE {SIDE} / DX Ankle {Side} Min 3 Views
I: Inversion injury. / Ottawa positive. / Diabetic foot ulcer, r/o osteomyelitis. / Pain after running a 5K.
Q: AP, mortise and lateral. / Three nonweightbearing views. / AP, oblique, lateral.
N: No acute fracture. Mortise is congruent. / No radiographic evidence of osteomyelitis.
* Bones
- No fracture. Talar dome is intact.
- Os trigonum. Böhler angle is normal.
+ Oblique fracture of the distal fibula at the syndesmosis, Weber B. => Weber B fibular fracture.
+ Jones fracture of the fifth metatarsal base. => Jones fracture.
+ Widening of the Lisfranc interval to {n} mm with a fleck sign. => Lisfranc injury.
+ Salter-Harris II fracture of the distal tibia. => Salter-Harris II fracture.
* Joints
- Ankle mortise is congruent.
- Mild first MTP osteoarthritis.
+ Midfoot collapse and fragmentation, Charcot arthropathy (Eichenholtz stage 2). => Charcot foot.
* Soft Tissues
- Lateral soft tissue swelling.
- Achilles and Kager's fat are normal.
+ Ulcer over the fifth MTP with gas. => Soft tissue gas. MRI is recommended.

@ hip pelvis films | XR | any
T: XR HIP 2 VIEWS {SIDE} WITH PELVIS / DX PELVIS 1V / Hip {Side} Unilateral w Pelvis 2-3 Views
I: Fall, {side} hip pain. / Unable to bear weight. / s/p {side} total hip POD 1. / Perthes disease, follow-up.
Q: AP pelvis and frog-leg lateral. / Two views of the {side} hip.
N: No fracture. / Hardware in satisfactory position.
* Hip
- No fracture or dislocation.
- Joint spaces are preserved. Shenton's line is smooth.
+ Displaced {side} femoral neck fracture, Garden III. => Garden III femoral neck fracture.
+ Comminuted {side} intertrochanteric fracture, Evans type 2. => {Side} intertrochanteric fracture.
+ {Side} total hip arthroplasty with heterotopic ossification, Brooker class 2. => Intact {side} THA.
* Pelvis
- Pelvic ring is intact.
- Sacrum is obscured by bowel gas.
+ Superior and inferior pubic rami fractures on the {side}. => {Side} pubic rami fractures.
+ Cortical thickening of the {side} hemipelvis, Paget disease. => Paget disease.
* Soft Tissues
- Foley catheter is in place.
- Unremarkable.
+ Fluid collection at the fascia, concerning for a Morel-Lavallée lesion. => Possible Morel-Lavallee lesion.
"""
