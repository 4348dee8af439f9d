"""Wording for exams of joints, limbs and vessels."""

from tests.corpora.birch.exams import exams

LIMBS = exams(
    """
exam: CR knee
title: XR KNEE 3 VIEWS, LEFT
title: Right knee radiographs, weight bearing
title: X-ray both knees
reason: [twisting injury|chronic pain, ? Baker cyst|locking|fall onto the patella]
reason: [gout flare|review after TKR in {year}|Osgood-Schlatter as a teenager, now pain]
technique: [AP standing, lateral and skyline|Rosenberg and lateral] views.
technique: Three projections; Merchant view at {int 30 45} degrees.
none: [No fracture.|No bony injury and no effusion.|Unremarkable radiographs.]
* Bones
- No fracture, no destructive lesion; the cortex is smooth throughout.
- Alignment is anatomical. A fabella is noted, and an enthesophyte at the quadriceps insertion.
+ A depressed fracture of the lateral plateau by {int 3 8} mm, Schatzker [I|II|III]. => Lateral plateau fracture; CT
    for planning.
+ A small avulsion at the lateral tibial rim (Segond). => Segond fracture, so an ACL tear is to be expected.
* Joint spaces
- Joint compartments are kept on the standing film.
- Joint space of {int 4 6} mm medially, {int 5 7} mm laterally.
+ Medial narrowing to {int 1 2} mm with osteophytes, Kellgren-Lawrence {int 2 4}. => Medial osteoarthritis.
+ Chondrocalcinosis of both menisci. => CPPD arthropathy.
* Patellofemoral
- Insall-Salvati ratio {dec 0.9 1.1}. No tilt.
- Bipartite patella, upper outer quadrant.
+ Patella alta with ratio {dec 1.3 1.6} and lateral tilt of {int 12 24} degrees. => Patella alta, lateral tracking.
* Hardware and soft tissues
- No effusion in the suprapatellar recess. Prepatellar tissues are flat.
- Zimmer components are well seated without lucency; no polyethylene wear.
+ Lipohaemarthrosis on the cross-table film. => Lipohaemarthrosis: intra-articular fracture until shown otherwise.
+ A rim of lucency of {int 2 4} mm about the tibial tray in Ewald zones 1 and 2. => Loosening of the tibial tray is
    possible.

exam: MR knee
title: MRI LEFT KNEE WO CONTRAST
title: MR knee, right
title: MRI Knee
reason: [positive Lachman after a football tackle|positive McMurray|giving way|medial pain {int 3 9} months]
reason: [mass behind the knee|osteochondral lesion on plain film|before ACL repair]
technique: Proton density with fat suppression in three planes, T1 coronal. 3 T.
technique: 1.5T extremity coil; PD FS, T2 and T1.
none: [Intact menisci and ligaments.|No internal derangement.|Normal MR of the knee.]
* Menisci
- Both menisci are of normal shape and signal.
- Meniscus of Wrisberg and Humphrey are seen. No tear.
+ A vertical tear of the posterior horn reaches the lower surface, {int 8 19} mm long; flipped bucket handle in the
    notch. => Bucket-handle tear of the medial meniscus.
+ Grade 2 signal in the lateral body, not reaching a surface. => Intrasubstance degeneration, lateral meniscus.
* Ligaments
- ACL, PCL and collaterals are intact.
- Cruciates are continuous, with the Blumensaat angle normal.
+ The ACL is discontinuous in its middle third with pivot-shift bruises. => Complete ACL tear.
+ MCL is thick with oedema on both sides, grade II. => MCL sprain, grade II.
* Cartilage and bone
- Articular cartilage is kept, Outerbridge 0.
- No marrow oedema.
+ Full-thickness loss of {int 8 22} mm on the medial condyle, ICRS grade {int 3 4}. => Medial chondral loss.
+ Subchondral insufficiency fracture, once named after Ahlback. => Subchondral insufficiency fracture of the medial
    condyle.
* Extensor mechanism
- Quadriceps and patellar tendons are normal. Hoffa fat pad is clean.
- TT-TG distance {int 10 15} mm.
+ Thick proximal patellar tendon with T2 signal, Sinding-Larsen type. => Patellar tendinopathy.
* Fluid and fossa
- Physiologic fluid. Popliteal vessels are normal.
- Small Baker's cyst of {int 1 2} cm.
+ A Baker cyst of {dec 3.2 7.9} cm has leaked along the gastrocnemius. => Ruptured Baker cyst.
+ Fluid shears between fat and fascia laterally (Morel-Lavallée), {int 6 14} cm long. => Morel-Lavallée lesion,
    lateral thigh.

exam: CR extremity
title: XR WRIST AND SHOULDER
title: Upper limb series
title: Hand, wrist and shoulder, three views each
reason: [fall on an outstretched hand|crush injury at work|pain at night, painful arc]
reason: [rheumatoid arthritis on methotrexate|post reduction|heavy lifting, sudden snap]
technique: [AP, oblique and lateral|Three standard] views.
technique: Views in plaster; detail is reduced.
none: [No fracture or dislocation.|No radiographic evidence of bony injury.|No erosion.]
* Bones
- No break in the cortex. Bone density is normal for age.
- Os styloideum and os acromiale, both variants; Lister tubercle is prominent.
+ Fracture of the first metacarpal base into the joint (Bennett), {int 1 4} mm apart. => Bennett fracture.
+ Fracture of the distal radius with dorsal tilt of {int 12 30} degrees (Colles) and an ulnar styloid chip. =>
    Colles fracture, impacted.
+ Fracture of the fifth metacarpal neck, {int 20 50} degrees (boxer). => Boxer's fracture, 5th metacarpal.
* Joints
- Congruent joints. Acromiohumeral interval {int 8 11} mm.
- Degenerative change at the first CMC joint, Eaton {int 1 3}.
+ Marginal erosions at the 2nd and 3rd MCP joints with narrowing. => Erosive arthropathy.
+ Anterior dislocation with a Bankart fragment; Hill-Sachs defect behind. => Anterior dislocation, bony Bankart.
* Alignment
- Alignment is kept in both planes.
- Gilula arcs are smooth. Scapholunate interval {int 2 3} mm.
+ Scapholunate gap of {int 4 7} mm (Terry Thomas). => Scapholunate dissociation.
+ Ulnar variance plus {int 2 4} mm with a cyst in the lunate, Kienbock stage [II|IIIa]. => Kienböck disease.
* Soft tissues
- No swelling, gas or foreign body.
- Vascular calcification of Mönckeberg type.
+ Swelling over the snuffbox; the pronator quadratus stripe is bowed. => Occult scaphoid fracture is possible.
+ A dense linear body of {int 3 11} mm lies {int 4 9} mm beneath the thenar skin. => Radiopaque foreign body.
* Hardware
- No hardware is present.
- K-wires and a Synthes plate are where they were put; Herbert screw in the scaphoid.
+ The distal screw backs out by {int 2 6} mm. => Screw migration.

exam: CR extremity
title: XR FOOT AND ANKLE
title: Left ankle, AP, mortise and lateral
title: Radiographs of the foot, weight bearing
reason: [inversion injury, Ottawa positive|diabetic foot, query Charcot|army recruit, pain on marching]
reason: [dropped a cylinder on the toes|heel pain at first steps|ORIF check at {int 2 9} weeks]
technique: [AP, oblique and lateral|Three standing] views.
technique: Cast in place; trabecular detail is reduced.
none: [No fracture or dislocation.|No bony injury.|Union is progressing.]
* Bones
- No cortical break of the tibia, fibula, talus or calcaneus. Bohler angle {int 24 36} degrees.
- Os trigonum and os peroneum, both variants. Metatarsals 1 to 5 are intact.
+ Oblique fracture of the distal fibula at the syndesmosis, Weber B, {int 1 4} mm apart. => Weber B fracture.
+ March fracture of the second metatarsal with callus. => Healing march fracture, 2nd metatarsal.
+ Fracture of the fifth metatarsal base, zone 2 (Jones). => Jones fracture.
+ Spiral fracture of the proximal fibula with a wide mortise (Maisonneuve). => Maisonneuve injury, unstable.
* Joints
- The mortise is congruent, medial clear space {int 2 4} mm. Lisfranc interval {int 1 2} mm.
- Chopart and Lisfranc joints are aligned; hallux angle {int 8 14} degrees.
+ Fragments and collapse of the midfoot, Eichenholtz stage {int 1 3}. => Charcot arthropathy.
+ Erosion with overhanging edges at the 1st MTP joint (Martel). => Gout.
* Soft tissues
- No swelling, gas or foreign body. Kager triangle is clear.
- Calcified plantar fascia; calcaneal spur of {int 3 9} mm.
+ Swelling over the lateral malleolus; Kager fat is obscured behind the Achilles tendon. => Soft tissue injury, ankle.
+ Gas tracks along the 4th ray to the ulcer, {int 2 5} cm. => Gas-forming infection; urgent surgical view.
* Hardware
- No hardware is in place.
- Two syndesmotic screws and a one-third tubular plate, intact; no halo.
+ The TightRope button stands {int 2 5} mm off the cortex. => Button not seated.

exam: US neck
title: CAROTID DUPLEX
title: US carotids, both sides
title: Extracranial duplex
reason: [bruit on the right|TIA, left arm weak for {int 5 40} minutes|amaurosis fugax|before CABG]
reason: [surveillance after endarterectomy in {year}|query subclavian steal|pulsatile tinnitus]
technique: L9-3 probe, angle of insonation {int 45 60} degrees. SRU consensus criteria.
technique: Grey scale, colour and spectral Doppler of CCA, ICA, ECA and vertebral arteries.
none: [No stenosis that needs treatment.|Below 50% on both sides.|Antegrade vertebral flow.]
* Right carotid
- Right ICA peak velocity {int 60 110} cm/s, EDV {int 15 35} cm/s, ratio {dec 0.8 1.6}.
- Smooth plaque of {int 1 3} mm at the right bulb, no rise in velocity.
+ Right ICA peaks at {int 240 410} cm/s with ratio {dec 3.2 5.1}: 70-89% by NASCET. => High-grade right ICA stenosis.
* Left carotid
- Left ICA {int 62 112} cm/s, ICA/CCA ratio {dec 0.8 1.5}.
- Left bifurcation at C3-C4, free of plaque. IMT 0.{int 6 9} mm.
+ String sign in the left ICA with a peak of {int 30 70} cm/s. => Near occlusion, left.
* Vertebral arteries
- Vertebral flow is antegrade on both sides, V2 from C6 to C2.
- The right vertebral artery is dominant, {int 38 46} mm/10 across.
+ Bidirectional flow in the left vertebral artery. => Latent subclavian steal, left.
* Other
- Jugular veins are open. Thyroid is seen in part, without a mass above {int 4 6} mm.
- The carotid bodies are not enlarged (Shamblin does not apply).
+ A hypervascular mass splays ICA and ECA, {int 18 39} mm. => Carotid body tumour, Shamblin II.

exam: US vessels
title: VENOUS DUPLEX LOWER EXTREMITY
title: US Doppler leg veins, left
title: Ultrasound of both legs, veins and arteries
reason: [calf swelling of {int 3 6} cm, Wells {int 1 4}|leg pain after a long haul flight|cold foot, rest pain]
reason: [TED hose and heparin, leg pain|varicose ulcer|swollen leg after hip replacement]
technique: Grey scale, compression and spectral Doppler.
technique: L9-3 probe. Angle of insonation {int 45 60} degrees.
none: [No thrombus.|No DVT from groin to calf.|No stenosis that needs treatment.]
* Deep veins
- Common femoral, femoral and popliteal veins compress fully.
- Phasic flow with augmentation at all levels.
+ Echogenic thrombus fills the popliteal vein over {int 4 11} cm, no flow. => Acute popliteal DVT.
+ Partly occluding thrombus from the May-Thurner segment down. => Iliac vein thrombosis, May-Thurner anatomy.
* Calf and superficial veins
- Peroneal and posterior tibial pairs are open.
- Great saphenous {int 3 5} mm, competent.
+ Reflux of {dec 1.1 3.9} s at the junction. => Saphenofemoral incompetence, CEAP C{int 2 4}.
* Arteries
- Triphasic waveforms. ABI {dec 1.0 1.2} on both sides.
- Popliteal artery {int 5 8} mm, triphasic; ABI 0.{int 91 99}.
+ Velocity in the femoral artery rises from {int 80 110} to {int 290 420} cm/s, ratio {dec 3.2 5.1}. => High-grade
    stenosis in Hunter canal.
+ Monophasic flow below the knee, ABI 0.{int 41 68}, Rutherford {int 2 4}. => Femoropopliteal disease.
* Other
- No popliteal cyst. Groin nodes are reactive.
- Hunter canal well seen.
+ A collection of {int 3 8} cm in the calf, most like a leaking Baker's cyst. => Baker's cyst with leak, which
    mimics DVT.
+ Pseudoaneurysm of {int 14 33} mm, neck {int 2 5} mm, yin-yang flow. => Femoral pseudoaneurysm; thrombin may be
    offered.
"""
)
