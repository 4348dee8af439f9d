"""Pertinent negatives and by-findings of each exam, true beside any of its other findings; they lengthen a report."""

from __future__ import annotations

from tests.corpora.dogwood.exams import read_negatives

SHEET = """
@ chest 2 views
- The trachea is midline.
- [Calcification|Atherosclerotic calcification] is present in the aortic arch.
- The hemidiaphragms are normal in contour.
- Mild eventration of the right hemidiaphragm, a normal variant.
- Surgical clips project over the right upper quadrant, compatible with cholecystectomy.
- There is mild scoliosis of the thoracic spine, convex to the {side}.
- A nipple shadow projects over the {side} base and should not be mistaken for a nodule.
@ chest portable
- External pacer pads and ECG leads overlie the chest.
- The trachea is midline.
- No subcutaneous emphysema.
- Upper abdominal bowel gas pattern is nonobstructive where seen.
- The right hemidiaphragm is mildly elevated, as before.
- The patient is rotated toward the {side}, which distorts the mediastinal contour.
@ CT chest pulmonary embolism
- There is no evidence of aortic dissection or intramural hematoma on this nongated study.
- The esophagus is normal in course and caliber, with a small amount of retained air.
- No axillary or supraclavicular adenopathy.
- Opacification of the pulmonary trunk is good, with a mean attenuation of 38{n} HU.
- Respiratory motion mildly limits evaluation of the lower lobe subsegmental branches.
- No endobronchial lesion.
- The interventricular septum is [straight|not bowed].
@ CT lung screening
- Mosaic attenuation is not present.
- A calcified granuloma of the {lung} is again seen and is benign.
- No pleural plaques or asbestos related change.
- Small mediastinal lymph nodes do not meet criteria for enlargement.
- Breasts and axillae are unremarkable. Gynecomastia is absent or minimal.
- No destructive osseous lesion. Mild degenerative change of the spine with Schmorl nodes.
@ CT head
- The pituitary fossa and pineal region are unremarkable, with physiologic calcification.
- Atherosclerotic calcification of the carotid siphons is noted.
- The cerebellar tonsils are normally positioned.
- No depressed skull fracture.
- The globes are intact, with prior {side} lens replacement.
- Attenuation of the dural venous sinuses is normal.
- There is no abnormal extra-axial fluid over the contralateral convexity.
@ MRI brain
- The craniocervical junction is unremarkable apart from any finding above.
- SWI shows no [microhemorrhage|superficial siderosis].
- The corpus callosum is normal in thickness.
- Hippocampi are symmetric, with preserved internal architecture (Scheltens 1).
- Virchow-Robin spaces are mildly prominent in the basal ganglia.
- The seventh and eighth nerve complexes were assessed on the CISS sequence.
- Mastoid air cells are clear.
@ CT cervical spine
- The atlantodental interval is normal at 2.{n} mm.
- Facet joints are normally aligned, without perching.
- No epidural hematoma is evident, within the limits of CT.
- Emphysematous change is noted at the lung apices.
- Carotid bulb calcification is mild.
- The styloid processes are elongated, as in Eagle syndrome, incidental.
@ MRI lumbar spine
- T12-L1: no significant abnormality.
- L1-L2: mild disc desiccation without stenosis.
- L2-L3: small Schmorl node at the superior endplate, otherwise unremarkable.
- The cauda equina nerve roots are normally distributed.
- There is mild fatty atrophy of the multifidus muscles at L5 and S1.
- The sacroiliac joints are unremarkable where included.
- No abdominal aortic aneurysm on the localizer.
@ lumbar spine films
- Pedicles are intact at each level.
- Five non-rib-bearing lumbar vertebrae are present.
- Aortic calcification is moderate.
- Facet arthrosis is seen from L4 to S1.
- Soft tissues are unremarkable.
- Cholecystectomy clips in the right upper quadrant.
@ CT abdomen pelvis
- Lung bases are clear, with mild dependent atelectasis.
- The portal, splenic and superior mesenteric veins are patent.
- The stomach is partially distended and grossly normal.
- No retroperitoneal or mesenteric adenopathy.
- The celiac axis, SMA and IMA are patent at their origins.
- Small fat-containing umbilical hernia.
- There is no free intraperitoneal air.
@ abdominal ultrasound
- Main portal vein is patent with hepatopetal flow at 2{n} cm/s.
- The IVC and proximal aorta are normal in caliber.
- No ascites.
- The patient had been fasting for 8 hours.
- Liver length was measured in the midclavicular line.
@ pelvic ultrasound
- The bladder is partially distended and unremarkable.
- Resistive index of the {side} ovary is 0.6{n}.
- The cervix is closed.
- The endovaginal portion was performed with a chaperone present and the patient's consent.
- No hydrosalpinx.
@ obstetric ultrasound
- Cervical length is 3.{n} cm.
- Three vessel cord is confirmed.
- Both kidneys and the bladder are visualized.
- Maternal ovaries are not seen.
- Cavum septi pellucidi and cisterna magna are visualized, the latter at {n} mm.
- Gestational age is by a first trimester ultrasound.
@ abdominal film
- Lung bases are clear.
- Psoas margins are preserved.
- Degenerative changes of the lumbar spine and both hips.
- No pneumatosis or portal venous gas.
- Vascular calcifications in the pelvis.
- Osseous structures are intact.
@ MRI prostate
- The neurovascular bundles are preserved where not described above.
- No hemorrhage is seen on the T1 weighted images.
- The bladder wall is mildly trabeculated.
- Image quality is good, PI-QUAL 4/5.
- The external sphincter has a length of 1{n} mm.
- The rectum contained a small amount of gas.
@ knee films
- Patellar alignment on the sunrise view is normal.
- Enthesophyte at the quadriceps insertion.
- Insall-Salvati ratio is 1.1.
- The fabella is a normal variant.
- Chondrocalcinosis is not present.
- Popliteal artery calcification is mild.
@ MRI knee
- The extensor mechanism is intact.
- The popliteus tendon and posterolateral corner are normal.
- The iliotibial band and biceps femoris tendon are intact.
- Hoffa fat pad is of normal signal.
- The medial patellofemoral ligament is intact.
- TT-TG distance is 1{n} mm.
@ shoulder MRI
- The glenohumeral cartilage is preserved where assessed.
- No os acromiale.
- The axillary pouch is normal in thickness.
- The quadrilateral space and suprascapular notch are clear.
- Deltoid muscle bulk is preserved.
- Small amount of fluid in the subacromial-subdeltoid bursa.
@ hand films
- Carpal alignment is maintained, with normal arcs of Gilula.
- The scapholunate interval is 2 mm (normal, less than 4 mm).
- Mild first CMC osteoarthritis, Eaton stage II.
- The distal radioulnar joint is congruent.
- No chondrocalcinosis of the TFCC.
@ ankle foot films
- A plantar calcaneal spur is noted.
- Accessory navicular, type 2.
- The base of the fifth metatarsal was included.
- The tibiofibular clear space is {n} mm.
- No tarsal coalition is evident.
- Small vessel calcification suggests diabetes.
@ hip pelvis films
- Sacroiliac joints are symmetric.
- The pubic symphysis is not widened.
- Lower lumbar degenerative disease at L4-L5 and L5-S1.
- Phleboliths are present.
- The obturator rings are otherwise symmetric.
- The center-edge angle of Wiberg is 2{n} degrees.
@ screening mammogram
- No skin thickening or nipple retraction.
- Benign vascular calcifications are present in both breasts.
- Tomosynthesis slices were reviewed on a dedicated workstation.
- The lifetime risk by the Gail model was not computed.
- Intramammary lymph node of the {side} breast at {clock}, benign.
- The pectoralis muscle is included to the level of the nipple on both MLO views.
@ breast ultrasound
- The surrounding parenchyma is heterogeneous in echotexture.
- No internal vascularity on color Doppler in the remaining tissue.
- The skin measures 2 mm.
- The patient was shown the area of concern at {clock} and confirmed it.
- Elastography was not performed.
@ thyroid ultrasound
- Vascularity of the gland is normal on color Doppler.
- The trachea is midline.
- No parathyroid lesion is identified.
- The carotid bifurcations were not evaluated.
- Echotexture between nodules is homogeneous.
@ venous duplex
- The contralateral common femoral vein is compressible, with symmetric waveforms.
- Respiratory phasicity is present in the external iliac vein.
- The posterior tibial veins are patent where seen.
- Valvular reflux was not evaluated.
- Inguinal lymph nodes are benign in appearance.
- The Cockett segment was not imaged.
@ carotid duplex
- Subclavian waveforms were triphasic where sampled.
- The external carotid arteries are patent.
- Vessel tortuosity is mild.
- Angle of insonation was kept at or below 60 degrees.
- The Spencer curve and SRU consensus criteria were used.
@ bone scan
- Soft tissue uptake is unremarkable.
- Degenerative uptake in the shoulders, sternoclavicular joints and feet.
- No photopenic defect.
- Uptake at the injection site in the {side} antecubital fossa.
- Lateral views of the skull show no focal uptake.
@ PET CT
- The adrenal glands are not avid.
- Uptake of brown fat is noted in the supraclavicular regions.
- Spleen uptake is below that of the liver.
- Coronary calcification and mild emphysema are present on the CT images.
- Physiologic activity is seen in the vocal cords.
- SUV values are normalized to body weight.
@ bone density
- The patient's height was 64 inches and the weight 14{n} pounds.
- The 33% radius was not measured.
- There is no artifact over the region of interest.
- Trabecular bone score is 1.3{n}.
- Treatment may be considered by NOF guidelines at a FRAX of 20% or 3%.
@ upper GI
- Primary peristalsis was observed in 4 of 5 swallows.
- No aspiration or laryngeal penetration.
- The gastric fundus distends normally.
- Visualized proximal jejunum is normal.
- The cricopharyngeus is mildly prominent at C5-C6.
@ port placement
- The procedure, risks and alternatives were explained.
- Maximal sterile barrier technique was used, with chlorhexidine.
- A permanent ultrasound image was recorded.
- Ancef 2 g was given before the incision.
- Blood return was brisk, and the catheter was locked with heparin 100 units/mL.
- Moderate sedation time was 2{n} minutes.
"""

NEGATIVES = read_negatives(SHEET)
