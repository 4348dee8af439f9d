"""Exam sheets: radiography and CT of the chest."""

from __future__ import annotations

SHEET = """
@ chest 2 views | XR | any
T: XR CHEST 2 VIEWS / Chest PA and Lateral / CHEST, TWO VIEWS / DX Chest 2V
I: Cough[ and fever|]. / Shortness of breath. / Preoperative evaluation[ for hip arthroplasty|]. /
 Chest pain, rule out pneumonia. / Positive PPD. / Follow up pneumonia. / Wheezing, history of COPD.
Q: PA and lateral views of the chest[ were obtained|]. / Two views of the chest. / Frontal and lateral chest
 radiographs.
N: No acute cardiopulmonary [process|abnormality|disease]. / Normal chest. /
 No radiographic evidence of [active tuberculosis|pneumonia]. / Stable chest without acute findings.
* Lungs
- The lungs are [clear|well expanded and clear]. No focal [consolidation|airspace disease] is seen.
- Lungs are hyperinflated but clear. There is no suspicious nodule or mass.
- Both lungs are clear without [consolidation|infiltrate], and there is no interstitial edema.
+ There is a [patchy|hazy|dense] opacity in the {lung}, which may [represent pneumonia|reflect atelectasis or early
 infection]. => {lung} opacity, [concerning for pneumonia|atelectasis versus pneumonia]. Recommend follow-up radiographs
 in 6-8 weeks to document resolution.
+ Prominent interstitial markings with Kerley B lines and cephalization of the pulmonary vasculature. =>
 Findings compatible with [mild|moderate] congestive heart failure.
+ A {mm} calcified nodule projects over the {lung}, consistent with a healed granuloma. => Old granulomatous disease.
* Pleura
- No pleural effusion or pneumothorax.
- The costophrenic angles are sharp.
+ Small {side} pleural effusion with [blunting of the costophrenic angle|adjacent compressive atelectasis]. =>
 Small {side} pleural effusion.
+ Biapical pleural thickening, unchanged since {year}. =>
* Heart and Mediastinum
- The cardiac silhouette is [normal in size|within normal limits]. The mediastinal contours are unremarkable.
- Heart size is normal. Hilar contours are normal. The aorta is mildly tortuous.
+ The heart is [mildly|moderately] enlarged. Median sternotomy wires and surgical clips are [intact|again seen], in
 keeping with prior CABG. => Cardiomegaly without overt failure.
+ Moderate hiatal hernia is noted behind the heart. => Hiatal hernia.
+ Left chest wall dual lead pacemaker with leads in the right atrium and right ventricle. =>
* Bones
- No acute osseous abnormality.
- Mild degenerative changes of the thoracic spine. Osseous structures are otherwise intact.
+ Chronic compression deformity of {vertebra} with about {pct} height loss. => Chronic appearing {vertebra} compression
 fracture.
+ Healed fractures of the {side} sixth and seventh ribs. =>

@ chest portable | XR | any
T: XR CHEST PORTABLE 1 VIEW / Portable Chest, AP / CHEST SINGLE VIEW FRONTAL / DX CHEST PORT
I: Intubated, check tube position. / Status post central line placement. / Hypoxia. / Sepsis. / s/p CABG POD #{n}. /
 Respiratory distress. / Check Dobhoff placement. / Chest tube to water seal.
Q: Single portable AP view of the chest[ at the bedside|]. / AP semiupright portable radiograph. / One view.
N: Lines and tubes as above. No [acute change|pneumothorax]. / No significant interval change. /
 Satisfactory position of support devices.
* Lines and tubes
- Endotracheal tube tip is {cm} above the carina. Dobhoff tube courses below the diaphragm.
- No lines or tubes are present.
- Right IJ catheter tip is in the lower SVC. ET tube is {cm} above the carina in good position.
+ The Swan-Ganz catheter tip is in the {side} interlobar pulmonary artery and could be withdrawn 2-3 cm. =>
 Swan-Ganz catheter tip is distal. Consider retraction.
+ The left subclavian Port-A-Cath terminates in the [azygos vein|right atrium]. => Port-A-Cath tip position as above.
+ Enteric tube side port is at the gastroesophageal junction. => Enteric tube should be advanced by 8 to 10 cm.
* Lungs
- Lung volumes are low with bibasilar atelectasis. No consolidation.
- Lungs are grossly clear.
+ Diffuse bilateral airspace opacities, [increased|slightly worse|improved], with a differential of pulmonary edema,
 multifocal pneumonia and ARDS. => Bilateral airspace disease, edema versus ARDS.
+ Persistent retrocardiac opacity with air bronchograms. => Left lower lobe collapse or consolidation.
* Pleura
- No pneumothorax. No large effusion.
- There is no visible pneumothorax on this supine film.
+ Small {side} apical pneumothorax measuring {mm} at the apex. => Small {side} apical pneumothorax.
+ Layering bilateral pleural effusions, right greater than left. => Bilateral effusions.
* Heart
- Cardiomediastinal silhouette is stable.
- Heart size is accentuated by AP technique.
+ Enlarged cardiac silhouette with a water bottle configuration. Echocardiography may be helpful. => Enlarged cardiac
 silhouette, cardiomegaly versus pericardial effusion.

@ CT chest pulmonary embolism | CT | any
T: CTA CHEST PE PROTOCOL / CT Angiogram Chest with IV Contrast / CT CHEST PULMONARY EMBOLISM
I: Pleuritic chest pain, elevated D-dimer. / Tachycardia and hypoxia[, POD {n}|]. / Acute dyspnea, recent long flight. /
 Wells score of {n}, evaluate for PE. / Hemoptysis.
Q: Helical CT of the chest following 80 mL of Omnipaque 350, with coronal and sagittal MIPs. /
 Contiguous 1.25 mm axial images after 75 cc Isovue-370 at 4 mL/sec. DLP 412 mGy-cm.
N: No evidence of pulmonary embolism. / Negative for acute PE to the segmental level. / No PE or acute aortic syndrome.
* Pulmonary Arteries
- No filling defect is identified to the [segmental|subsegmental] level. Main pulmonary artery measures {cm}.
- There is excellent opacification of the pulmonary arterial tree. There are no filling defects.
+ Filling defects are present in the [lobar|segmental] arteries of the {lung} ({img}). RV/LV ratio is 0.8. => Acute
 pulmonary embolism in the {lung} without right heart strain.
+ Saddle embolus straddles the bifurcation, with an RV:LV ratio of 1.4 and bowing of the septum. => Saddle pulmonary
 embolus with evidence of right heart strain.
* Lungs and Airways
- The lungs are clear. The central airways are patent.
- Mild dependent atelectasis. No nodule greater than 4 mm.
+ A {mm} solid nodule is present in the {lung} on {img}. => {lung} nodule measuring {mm}. Per Fleischner Society 2017
 guidelines, CT at {months} months is suggested.
+ Wedge-shaped opacity in the {lung} with a reverse halo, likely a Hampton hump. => Pulmonary infarct.
+ Centrilobular emphysema with an upper lobe predominance. Scattered tree-in-bud nodules. => Emphysema and small
 airways disease.
* Pleura
- No effusion or pneumothorax.
- Pleural spaces are clear.
+ Small {side} effusion of {hu} Hounsfield units. => Small {side} pleural effusion.
* Mediastinum
- Heart size is normal. No pericardial effusion. No adenopathy by size criteria.
- Coronary artery calcifications are mild. Thyroid is unremarkable.
+ Ascending aorta is dilated to {cm}. Recommend annual surveillance. => Dilated ascending aorta, {cm}.
+ Enlarged {side} hilar lymph node measuring {mm} in short axis. => Nonspecific {side} hilar adenopathy.
* Upper Abdomen
- Limited images of the upper abdomen are unremarkable.
- Fat-containing Bochdalek hernia on the left, incidental.
+ Gallstones are seen in the partially imaged gallbladder. => Cholelithiasis.
* Bones
- No aggressive lytic or blastic lesion.
- Multilevel Schmorl's nodes in the mid thoracic spine. No acute fracture.
+ Sclerotic focus in the {vertebra} vertebral body, likely a bone island. =>

@ CT lung screening | CT | any
T: CT CHEST LOW DOSE LUNG CANCER SCREENING / LDCT Lung Screen Annual
I: Lung cancer screening, {n}0 pack-year history. / Current smoker, 1.5 packs per day, quit attempt in {year}. /
 Annual screening, asymptomatic.
Q: Low dose noncontrast CT, 1 mm slices, CTDIvol 2.1 mGy. / Low-dose helical acquisition without contrast at 120 kVp.
N: Lung-RADS 1, negative. Continue annual screening in 12 months. / Lung-RADS category 2: benign appearance.
* Nodules
- No suspicious pulmonary nodules.
- Scattered nodules of less than 4 mm, stable since {year}.
+ {mm} part-solid nodule in the {lung} ({img}) with a 3 mm solid component. => Lung-RADS 3. Low dose CT in 6 months.
+ Spiculated {mm} nodule, {lung}, {img}, new from the prior screen. => Lung-RADS 4B. Consider PET/CT or tissue sampling.
* Lungs
- Paraseptal emphysema, mild. No interstitial lung disease.
- Biapical scarring. Airways are clear.
+ Moderate centrilobular emphysema with bronchial wall thickening. => Emphysema (S modifier).
* Heart and Vessels
- Coronary calcification: mild. Agatston score was not computed.
- Normal caliber thoracic aorta.
+ Severe three vessel coronary calcification (LAD, LCX, RCA). => Severe coronary artery calcification. Cardiology
 referral may be considered.
* Other
- No enlarged thyroid. Adrenal glands are normal.
- Imaged liver and spleen are unremarkable.
+ A {dims} left adrenal nodule of {hu} HU, consistent with a lipid-rich adenoma. => Adrenal adenoma.
"""
