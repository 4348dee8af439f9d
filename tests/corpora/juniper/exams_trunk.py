"""Clinical sentences of chest and abdomen. A line of findings is a label, `:`, and what is said there."""

from __future__ import annotations

from tests.corpora.juniper.exam import exam

CHEST = exam(
    "chest",
    "XR CHEST 2 VIEWS;Chest radiograph, PA and lateral;CHEST 1V PORTABLE;DX Chest 1 View AP;Portable chest x-ray",
    "cough and fever;SOB;[acute|worsening] chest pain;s/p central line;hypoxia, r/o "
    "pneumonia;positive PPD;rib pain after fall;pre-op",
    """Lines: [Endotracheal|ET] tube tip [is|lies] {cm} cm above the carina.
Lines: {side} IJ catheter [ends|terminates] in the [SVC|right atrium].
Lines: Dobhoff tube courses below the diaphragm[, tip not seen|].
Lines: Swan-Ganz catheter tip in the [main|{side}] pulmonary artery.
Lines: {fr} pigtail catheter at the {side} base.
Lines: No support devices.
Lungs: The lungs are [clear|well expanded|hyperinflated|hypoinflated].
Lungs: [Patchy|Hazy|Confluent|Linear] opacity in the {lobe}[ may represent atelectasis|, new| persists| has cleared].
Lungs: No [focal consolidation|edema|airspace disease|nodule].
Lungs: {mm} mm [nodule|granuloma] in the {lobe}.
Lungs: Kerley B lines and [cephalization|bronchial cuffing] [suggest|indicate] [mild|moderate] edema.
Lungs: Reticular [markings|changes] at the bases[ with volume loss|].
Lungs: A Hampton hump is not [seen|excluded].
Pleura: [Small|Trace|Moderate|Large] {side} [effusion|pneumothorax], [stable|smaller|larger].
Pleura: No [pneumothorax|pleural effusion].
Pleura: Blunting of the {side} costophrenic angle.
Heart: [Normal|Enlarged|Borderline] cardiac silhouette.
Heart: The aorta is [tortuous|calcified|unfolded].
Heart: Median sternotomy wires [intact|noted]. [CABG clips.|]
Heart: Cardiothoracic ratio of 0.5{n}.
Mediastinum: [Mild|No] hilar [fullness|adenopathy].
Mediastinum: The trachea is [midline|deviated to the {side}].
Bones: No [acute|displaced] [rib|osseous] [fracture|abnormality].
Bones: Old {side} [clavicle|7th rib] fracture.
Bones: [Mild|Severe] thoracic [kyphosis|spondylosis|scoliosis].
Bones: Compression of {vert}, [age indeterminate|chronic].
Upper abdomen: [Surgical clips|Gas-filled bowel] in the upper abdomen.
Upper abdomen: No free air under the diaphragm.""",
    "No acute [cardiopulmonary|] [process|abnormality|disease].;[Possible|Probable] {lobe} "
    "pneumonia.;[Mild|Improving] edema.;"
    "[Small|Stable] {side} pneumothorax.;Tube as above.;{mm} mm nodule in the {lobe} - CT "
    "advised.;Emphysema.;No fracture.",
)
CT_CHEST = exam(
    "ctchest",
    "CT CHEST W CONTRAST;CTA Chest PE protocol;Low-dose CT lung cancer screening;CT THORAX WO IV CON;HRCT chest",
    "lung nodule;evaluate for PE;D-dimer 2.{n};lung cancer staging;[chronic|] cough and weight "
    "loss;Wegener disease, ILD;tobacco use",
    """Vessels: No [central|segmental|lobar] [filling defect|embolus].
Vessels: Filling defect in the {lobe} [segmental|lobar] artery ({img}).
Vessels: RV/LV ratio 1.{n}.
Vessels: The main pulmonary artery is {cm} cm.
Vessels: Ascending aorta [measures|is] {cm} cm. [No dissection.|]
Vessels: Stanford type B dissection, [unchanged|stable].
Lungs: [Solid|Part-solid|Ground-glass|Spiculated] nodule of {size} in the {lobe} ({img}).
Lungs: {mm} mm nodule, {lobe}, {img}, [unchanged|previously {mm} mm|new].
Lungs: [Centrilobular|Paraseptal] emphysema, {grade}.
Lungs: [Tree-in-bud|Mosaic|Honeycomb] [pattern|change] in the {lobe}.
Lungs: [Traction bronchiectasis|Architectural distortion] [without|with] honeycombing.
Lungs: Halo sign around a {cm} cm mass.
Lungs: Lungs clear.
Airways: [Mucus plugging|Bronchial wall thickening] in the {lobe}.
Airways: Central airways are patent.
Nodes: [Subcarinal|Right paratracheal 4R|AP window|Hilar] node {mm} mm short axis.
Nodes: No [enlarged|suspicious] [axillary|mediastinal] nodes.
Heart: [Mild|Moderate|Severe] coronary calcification, Agatston score {n}{n}0.
Heart: No pericardial effusion.
Pleura: [Loculated|Simple] {side} effusion, {hu} HU.
Pleura: Calcified plaques, [likely asbestos|chronic].
Bones: Schmorl's nodes at [{vert}|several levels].
Bones: No [lytic|blastic|aggressive] lesion.
Abdomen: [Adrenal nodule|Liver cyst] {mm} mm, {hu} HU.
Abdomen: Small [hiatal|Bochdalek|Morgagni] hernia.
Thyroid: {mm} mm {side} thyroid nodule, no follow-up needed by ACR criteria.""",
    "No [PE|pulmonary embolism].;Lung-RADS [1|2|3|4A|4B|2S].;{mm} mm [solid|subsolid] nodule, "
    "[Fleischner|follow] guidelines apply.;"
    "[Acute|Chronic] PE with RV strain.;UIP pattern.;[Stable|Growing] {lobe} "
    "mass.;[Emphysema|Bronchitis].;T2a N1 M0 by size.",
)
ABDOMEN = exam(
    "abdomen",
    "CT ABD/PELVIS W IV CONTRAST;CT abdomen and pelvis without contrast;CT A/P stone "
    "protocol;MRI ABDOMEN W WO;CT Enterography",
    "RLQ pain;[flank|abdominal] pain and [hematuria|fever];elevated LFTs;Crohn disease "
    "flare;pancreatitis;weight loss;post Whipple;SBO",
    """Liver: [Hepatic steatosis|Cirrhotic morphology|Normal liver], [Riedel lobe|no mass|span 1{n} cm].
Liver: Segment [VI|IVa|8|II] lesion {size}[, LI-RADS {n}|, hemangioma], {img}.
Liver: [Couinaud|] segment [5|7] cyst, {hu} HU.
Liver: No [focal lesion|biliary dilation].
Gallbladder: [Cholelithiasis|Sludge|Surgically absent|Normal]. [Negative Murphy sign.|]
Gallbladder: CBD {mm} mm[, post-cholecystectomy|].
Pancreas: [Peripancreatic stranding|Unremarkable|Fatty atrophy], [Balthazar|CTSI] grade {n}.
Pancreas: {mm} mm side-branch IPMN in the [head|body|tail|uncinate].
Spleen: [Normal|Enlarged], 1{n} cm.
Adrenals: [Normal|{mm} mm {side} nodule, {hu} HU|Thickened].
Kidneys: Nonobstructing {mm} mm {side} [upper|lower] pole stone.
Kidneys: {side} hydronephrosis, {grade}, [UVJ|UPJ] stone {mm} mm ({hu}0 HU).
Kidneys: Bosniak [I|II|IIF|III] cyst {size}.
Kidneys: No hydronephrosis.
Bowel: [Appendix|The appendix] [is normal|measures {mm} mm with stranding|not seen].
Bowel: [Diverticulosis|Sigmoid diverticulitis][, Hinchey [Ia|II]|].
Bowel: [Dilated|Fluid-filled] small bowel to {cm} cm with transition in the [RLQ|pelvis].
Bowel: Roux-en-Y anatomy, [no leak|patent].
Bowel: Meckel diverticulum [suspected|noted].
Nodes: No [retroperitoneal|mesenteric] adenopathy.
Vessels: Infrarenal AAA {cm} cm. [Patent IMA.|]
Vessels: IVC filter [in place|tilted]; patent SMV.
Pelvis: [Prostate|Uterus|Bladder] [enlarged|normal|thick-walled], {size}.
Pelvis: [Nabothian|Bartholin|Gartner] cyst {mm} mm.
Pelvis: [Trace|No] free fluid in the pouch of Douglas.
Peritoneum: No [free air|ascites|abscess].
Peritoneum: Collection {size} in the [pouch of Morison|{side} gutter].
Wall: [Umbilical|Spigelian|Inguinal] hernia with fat.
Bones: [Grade 1 anterolisthesis of L4 on L5|Degenerative change|No lesion].""",
    "[Acute|Uncomplicated] [appendicitis|diverticulitis].;{mm} mm [UVJ|distal ureteral] "
    "stone.;No acute [process|finding].;"
    "[Partial|High-grade] SBO.;Bosniak IIF cyst - MRI in 6 months.;[Cirrhosis|Steatosis].;AAA "
    "{cm} cm.;LI-RADS [3|4|5] lesion.",
)
US = exam(
    "us",
    "US ABDOMEN LIMITED RUQ;Renal ultrasound;US PELVIS TRANSVAGINAL;OB ultrasound > 14 "
    "wks;Thyroid US;US venous duplex lower ext",
    "RUQ pain;leg swelling, r/o DVT;pelvic pain;size [less than|greater than] dates;thyroid "
    "nodule;elevated creatinine;scrotal pain",
    """Liver: [Echogenic|Coarse|Normal] liver, [1{n}.{n} cm|no mass].
Liver: Hepatopetal flow, PSV {n}{n} cm/s.
Gallbladder: [Stones|Polyp {mm} mm|No stones], wall {n} mm, [negative|positive] sonographic Murphy.
Ducts: CBD {n} mm.
Kidneys: {side} kidney 1{n}.{n} cm[, no hydronephrosis|, {grade} hydronephrosis|].
Kidneys: RI 0.{n}{n}.
Bladder: Post-void residual {n}{n} mL. [Ureteral jets seen.|]
Uterus: [Anteverted|Retroverted], {size}. [Fibroid {cm} cm.|]
Uterus: Endometrium {mm} mm.
Ovaries: {side} [ovary|adnexa] [with a {cm} cm cyst|normal|not seen]. O-RADS {n}.
Ovaries: Normal [arterial|venous|] flow on Doppler.
Fetus: Single live IUP, CRL {mm} mm, [7|9|11]w{n}d, FHR 1{n}{n} bpm.
Fetus: BPD {cm} cm, HC 2{n}.{n} cm, AC 2{n}.{n} cm, FL {cm} cm.
Fetus: AFI 1{n}.{n} cm. [Cephalic|Breech|Transverse] lie.
Fetus: EFW {n}{n}0 g ({n}{n} percentile, Hadlock).
Thyroid: {side} nodule {size}, TI-RADS {n} (TR{n}).
Thyroid: Isthmus {n} mm. Hashimoto [pattern|thyroiditis].
Veins: [Compressible|Noncompressible] [common femoral|popliteal|saphenous] vein.
Veins: Baker cyst {size}.
Veins: [No DVT|Occlusive thrombus] [in the {side} leg|from groin to calf].
Arteries: ICA/CCA ratio {n}.1, PSV {n}{n}0 cm/s.
Arteries: ABI 0.{n}{n} on the {side}.
Testes: {side} [hydrocele|varicocele|epididymal cyst].""",
    "No DVT.;[Cholelithiasis|Acute cholecystitis].;Live IUP, {n} weeks.;TI-RADS {n} - "
    "[FNA|follow-up] advised.;Medical renal disease.;"
    "{side} ovarian cyst, O-RADS 2.;[50-69|Less than 50]% ICA stenosis.;Normal study.",
)
