"""Clinical sentences of head, spine, limbs, breast, nuclear medicine and procedures."""

from __future__ import annotations

from tests.corpora.juniper.exam import exam

HEAD = exam(
    "head",
    "CT HEAD WO CONTRAST;MRI BRAIN W WO;CTA head and neck;CT Head/Brain;MR Brain without;CT maxillofacial",
    "headache;[found down|AMS];code stroke, LKW {time};seizure;dizziness;head injury, GCS 1{n};MS follow up;Bell palsy",
    """Brain: No [acute|] [hemorrhage|infarct|mass effect|midline shift].
Brain: [Acute|Subacute|Chronic] [subdural|epidural] hematoma, {mm} mm, {side} [convexity|tentorium].
Brain: ASPECTS {n}. [Hyperdense MCA sign.|]
Brain: [Restricted diffusion|Encephalomalacia] in the {side} [MCA|PICA] territory.
Brain: [Chronic microvascular|Small vessel] change, Fazekas {n}.
Brain: {mm} mm enhancing [lesion|meningioma], {img}.
Brain: Dawson's fingers [are seen|absent]. [{n} new T2 lesions.|]
Brain: Virchow-Robin spaces are [prominent|normal].
Brain: Prominent [Broca|Wernicke] area activation.
Ventricles: [Normal|Enlarged] ventricles, Evans index 0.3{n}.
Ventricles: Dandy-Walker [variant|spectrum].
Ventricles: VP shunt, [Codman|Strata] valve set at 1.{n}.
Posterior fossa: Chiari I, tonsils {n} mm below McRae line.
Posterior fossa: [Meckel's cave|Cerebellum|Basal cisterns] [normal|preserved].
Vessels: [Circle of Willis|Basilar] [patent|intact].
Vessels: {mm} mm [ACOM|PCOM|MCA] aneurysm.
Vessels: {grade} stenosis of the {side} ICA by NASCET.
Sinuses: [Mucosal thickening|Air-fluid level] in the [maxillary|sphenoid] sinus. [Haller cell.|]
Orbits: [Globes intact|Graves orbitopathy|Tripod fracture].
Face: [Le Fort II|Zygomatic|Nasal bone] fracture.
Bones: No [calvarial|skull base] fracture.
Mastoids: [Clear|Opacified] {side} mastoid.
Sella: Empty sella[, Rathke cleft cyst {mm} mm|].""",
    "No acute intracranial [abnormality|process].;[Acute|Subacute] infarct, {side} MCA.;{mm} "
    "mm SDH.;Stable [meningioma|MS].;"
    "Chronic [small vessel disease|sinusitis].;LVO at M1.;No [aneurysm|fracture].;Chiari I.",
)
SPINE = exam(
    "spine",
    "MRI LUMBAR SPINE WO;XR L-SPINE 3 VIEWS;CT C-SPINE WO;MR cervical spine;MRI Thoracic Spine",
    "low back pain;[neck pain|radiculopathy];trauma;cauda equina?;scoliosis;post fusion pain;foot drop",
    """Alignment: [Grade 1|Grade 2|Trace] anterolisthesis at {level}.
Alignment: Cobb angle {n}{n} degrees. [Risser {n}.|]
Alignment: Normal lordosis.
Vertebrae: [Acute|Chronic] compression fracture of {vert}, {n}0% loss.
Vertebrae: Modic type {n} change at {level}.
Vertebrae: [Chance|Jefferson|Hangman] fracture [is excluded|pattern].
Vertebrae: Schmorl's node at {vert}. Scheuermann changes.
Vertebrae: Hemangioma at {vert}.
Discs: {level}: [broad bulge|central protrusion|extrusion {mm} mm|no stenosis].
Discs: {level}: {grade} [canal|foraminal|lateral recess] [stenosis|narrowing].
Discs: {level}: annular fissure, [facet arthropathy|ligamentum flavum thickening].
Discs: Pfirrmann grade {n} at {level}.
Cord: [Conus at|Conus ends at] {vert}. [Normal signal.|]
Cord: Cord signal [normal|abnormal at {level}|shows myelomalacia].
Cord: Tarlov cyst {mm} mm.
Hardware: Pedicle screws {level} [intact|without lucency].
Hardware: ACDF {level}, Harrington rods.
Soft tissues: Paraspinal [edema|atrophy], Goutallier {n}.
Soft tissues: Prevertebral soft tissues [normal|swollen {mm} mm].""",
    "{grade} stenosis at {level}.;No [fracture|cord compression].;[Acute|Old] {vert} "
    "fracture.;Disc extrusion {level}.;Degenerative disc disease.;"
    "Intact hardware.;Grade 1 anterolisthesis {level}.",
)
LIMB = exam(
    "limb",
    "XR KNEE 3V LEFT;MRI SHOULDER WO RIGHT;XR Ankle complete;XR hand 3 views;XR FOREARM 2V;MRI "
    "knee without;XR hip w pelvis",
    "[knee|ankle|wrist] pain;FOOSH;twisting injury;swelling;r/o fx;joint pain, Paget "
    "disease;foot ulcer;nonaccidental trauma?",
    """Bones: [Nondisplaced|Comminuted] fracture [of the distal radius|of the fibula|of the fifth metatarsal|].
Bones: No acute fracture.
Bones: [Colles|Smith|Barton|Monteggia|Galeazzi|Boxer's|Jones|Bennett] fracture.
Bones: Salter-Harris [II|III|IV] fracture of the {side} [tibia|radius].
Bones: Weber [A|B|C] fracture, [Lauge-Hansen SER|reduced].
Bones: Schatzker [II|V] plateau fracture.
Bones: Bone age by Greulich and Pyle [7|9|11] years {n} months.
Bones: [Lucency|Sclerosis] {mm} mm in the [femur|humerus].
Bones: Nail [intact|backing out]; plate and {n} screws.
Joints: [Lisfranc|Chopart] joint [aligned|widened {n} mm].
Joints: Kellgren-Lawrence grade {n}.
Joints: [Small|Large] effusion. Hoffa fat pad [edema|normal].
Joints: [Hill-Sachs|Bankart|SLAP] lesion.
Joints: AC joint [Rockwood III|arthrosis]. Long head of biceps [intact|torn].
Ligaments: ACL [tear|intact|graft]. [Segond fracture.|]
Ligaments: ATFL [torn|intact]; Kager fat pad clear.
Menisci: [Bucket-handle|Horizontal|Root] tear, [medial|lateral] meniscus. [Wrisberg ligament.|]
Cartilage: Outerbridge [II|III|IV], patella.
Tendons: [Supraspinatus|Achilles] [full-thickness tear|tendinosis] {mm} mm.
Soft tissues: [Swelling|Gas|Foreign body {mm} mm|Baker cyst {size}].
Hip: Garden [I|III] fracture, Pauwels {n}.
Hip: Shenton line [intact|broken]. Judet views [normal|obtained].
Foot: Boehler angle {n}{n} degrees. Charcot [change|foot].
Foot: Freiberg infraction, hallux valgus.""",
    "No acute [fracture|osseous abnormality].;[Colles|Jones|Weber B] "
    "fracture.;[ACL|Meniscal|Rotator cuff] tear.;[Mild|Severe] osteoarthritis.;"
    "Baker cyst.;Soft tissue swelling.;Healing fracture.;Osteomyelitis [likely|unlikely].",
)
MAMMO = exam(
    "mammo",
    "MAMMOGRAM SCREENING BILATERAL W TOMO;Diagnostic mammogram left;US breast right "
    "limited;MRI BREAST BILATERAL;Stereotactic biopsy",
    "screening;palpable lump;[family history|BRCA1] of breast cancer;callback;nipple "
    "discharge;6-month follow-up;implants",
    """Composition: [Scattered|Heterogeneously dense|Almost entirely fatty|ACR density C].
Composition: Breast density category [A|B|C|D].
Right: [Mass|Focal asymmetry|Distortion] of {size} at the {quadrant}, {n} cm FN.
Left: [Oval|Round|Irregular] mass {size}, {quadrant}.
Right: [Grouped|Segmental|Pleomorphic] calcifications, {n}0 mm extent.
Left: No [suspicious|new] [mass|calcification|finding].
Right: Biopsy clip ([coil|wing|ribbon|HydroMARK]) in place.
Left: [Simple cyst|Fibroadenoma] {size}[, stable|].
Right: Nonmass enhancement, Tyrer-Cuzick {n}{n}%.
Axilla: [Normal|Enlarged] node, cortex {n} mm. Cooper ligaments thick.
Implants: [Retropectoral saline|Silicone, Baker grade II] implants. Linguine sign [absent|seen].
Skin: No [thickening|retraction]. Montgomery glands [normal|seen].
Other: Mondor disease [suspected|excluded]. Paget disease not evident.
Other: CAD was [used|applied].""",
    "BI-RADS [1|2|3|4B|0|5].;Benign.;Suspicious - [biopsy|sampling] advised.;Negative. BI-RADS "
    "Category 1.;[Known|Biopsy-proven] malignancy, BI-RADS 6.;"
    "Annual mammogram.",
)
NM = exam(
    "nm",
    "NM BONE SCAN WHOLE BODY;PET/CT SKULL TO THIGH;NM MYOCARDIAL PERFUSION;HIDA with CCK;V/Q scan;NM thyroid uptake",
    "[prostate|breast] cancer staging;chest pain;lymphoma, Deauville;PSA {n}.{n};biliary "
    "dyskinesia;Graves disease;melanoma",
    """Bones: [Focal|Diffuse|Intense] uptake at {vert}[, SUVmax {cm}|].
Bones: No [abnormal|metastatic] uptake. [Superscan.|]
Neck: [Level II|Level IV] node, SUVmax {cm}, {mm} mm.
Chest: FDG-avid [nodule|node], SUV {cm}, {img}.
Chest: [Matched|Mismatched] defect, PIOPED [low|intermediate] probability.
Abdomen: Liver background SUVmean {cm}.
Abdomen: Gallbladder EF {n}{n}% at 30 min, CCK 0.02 mcg/kg.
Heart: LVEF {n}{n}%, TID 1.0{n}. [Bruce protocol, 8 METs.|Lexiscan 0.4 mg.]
Heart: [Reversible|Fixed|No] defect in the [LAD|RCA|inferior] [territory|wall].
Thyroid: 24 hour uptake {n}{n}%. [Plummer disease.|Graves pattern.]
Blood: Glucose 1{n}{n} mg/dL; 12.{n} mCi F-18 FDG, uptake 6{n} min.
Other: Deauville [1|2|3|4|5]. Waldeyer ring physiologic.
Other: [Brown fat|Bowel] uptake [physiologic|mild].""",
    "No [metastasis|ischemia].;Deauville {n}.;[New|Known] osseous metastases.;Low probability "
    "V/Q.;[Normal|Reduced] EF.;Hypermetabolic [nodes|mass].;"
    "Graves disease.",
)
IR = exam(
    "ir",
    "US-guided paracentesis;PORT PLACEMENT;CT guided lung biopsy;Nephrostomy tube "
    "exchange;PICC LINE PLACEMENT;TIPS revision;Fistulogram",
    "ascites;needs chemo access;lung mass;obstructed {side} kidney;poor access;HCC, Child-Pugh B;clotted AV graft",
    """Steps: The {side} [neck|flank|groin] was prepped and draped.
Steps: {n} mL 1% lidocaine; [fentanyl {n}0 mcg|Versed {n} mg] IV over {n}{n} min.
Steps: Using Seldinger technique, a {fr} sheath was placed over an Amplatz wire.
Steps: A {gauge} [Chiba|Hawkins|Franseen|Temno] needle was [advanced|used] ({n} passes).
Steps: A {fr} [Cobra|Kumpe|Berenstein|Mickelson] catheter selected the [SMA|celiac].
Steps: [Cope loop|Malecot|Dawson-Mueller] {fr} drain placed; {n}{n}0 mL [clear|turbid] fluid.
Steps: Tip at the cavoatrial junction; flushes [well|easily]. Hickman cuff buried.
Steps: Fluoro {n}.{n} min, {dose}.
Steps: Portosystemic gradient {n} mmHg, {mm} mm Viatorr.
Steps: Coils ({n} x {mm} mm Nester) and Gelfoam. Angio-Seal closure.
Steps: Post-void and completion images [fine|satisfactory].
Steps: Allen test normal; Barbeau B.
Steps: Patient [tolerated|did well]. Vitals stable.
Steps: Balloon {n} x 40 mm [Conquest|Mustang] to {n}0% residual.""",
    "[Successful|Technically successful] [placement|drainage|biopsy].;{n}{n}0 mL "
    "removed.;Ready for use.;Exchange in {n} weeks.;Patent [TIPS|graft].;"
    "No complication.",
)
