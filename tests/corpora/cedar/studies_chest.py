# ruff: noqa: E501
"""Exams of the chest and the heart."""

from __future__ import annotations

from tests.corpora.cedar.study import study

CHEST = (
    study(
        "CR",
        """
@titles
XR CHEST 2 VIEWS
CHEST PA AND LATERAL
XR CHEST PORTABLE 1 VIEW
Chest radiograph, frontal and lateral
@indications
Cough and fever for {n} days.
Shortness of breath, rule out pneumonia.
{demog} with chest pain.
Line placement.
Preoperative clearance.
s/p fall, rib pain
@techniques
PA and lateral views of the chest.
Single AP portable view, upright.
Frontal and lateral radiographs at {time}.
@normal
No acute cardiopulmonary [abnormality|process|disease].
Clear lungs. No pleural effusion.
# Lines and tubes
[The |]endotracheal tube tip lies {cm} above the carina. The enteric tube courses below the diaphragm. => Support devices in [satisfactory|expected] position.
A {side} IJ central line ends at the cavoatrial junction.
Left-sided dual-lead pacemaker, leads intact.
A Port-A-Cath is seen with its tip in the lower SVC.
# Lungs
The lungs are [clear|well expanded and clear] without [focal consolidation|airspace disease].
No focal opacity. Minimal scarring is again seen at the {side} apex.
[Patchy|Hazy|Ill-defined] airspace opacity in the {side} {lobe} lobe [silhouettes the diaphragm|obscures the heart border]. => {side} {lobe} lobe opacity, [concerning for|compatible with|most likely] pneumonia in this clinical setting.
Kerley B lines and peribronchial cuffing are present with cephalization of flow. => Mild interstitial edema.
Streaky bibasilar opacities with low volumes. => Low lung volumes with bibasilar atelectasis.
A {bigmm} nodular density overlies the {side} fifth rib anteriorly. => Possible {side} lung nodule; chest CT without contrast is [suggested|advised].
# Pleura
No effusion or pneumothorax.
Small {side} pleural effusion blunts the costophrenic angle. => Small {side} effusion.
A thin {side} apical pneumothorax measures {mm} in depth. => Small {side} apical pneumothorax.
# Heart and mediastinum
Heart size is normal. The mediastinal contours are unremarkable.
The cardiac silhouette is enlarged with a calcified, tortuous aorta. => Cardiomegaly.
Median sternotomy wires and CABG clips; heart size is at the upper limits of normal.
# Bones
No acute osseous abnormality.
Degenerative spurring of the mid thoracic spine. Old healed {side} rib fractures.
Mild anterior wedging of {tlvl}, [age indeterminate|unchanged]. => Wedge deformity of {tlvl}.
""",
    ),
    study(
        "CT",
        """
@titles
CT CHEST WITH CONTRAST
CT ANGIOGRAPHY CHEST (PE PROTOCOL)
CTA CHEST W/WO CONTRAST
CT CHEST W/O CONTRAST - LUNG CANCER SCREENING LOW DOSE
@indications
Pleuritic chest pain and elevated D-dimer.
Lung nodule follow-up.
{demog}, {n}0 pack-year smoker. Annual screening.
Known Hodgkin lymphoma, restaging.
r/o PE
@techniques
Helical CT from the apices through the adrenals after {ml} mL of Omnipaque 350 IV. DLP {gy}.
Thin-section CT angiography timed to the pulmonary arteries; {ml} cc Isovue-370 was given. MIP images were reviewed.
Low dose unenhanced CT. CTDIvol 2.1 mGy.
@normal
No pulmonary embolism.
No acute abnormality in the chest.
# Pulmonary arteries
Contrast opacification is [good|adequate|diagnostic] to the segmental level, and no filling defect is seen.
[Nonocclusive|Occlusive] filling defects in the {side} {lobe} lobe segmental branches ({im}). RV to LV ratio is {ratio}. => Acute segmental pulmonary emboli on the {side}.
Evaluation of subsegmental branches is limited by motion.
# Lungs
There is a {mm} solid nodule in the {side} {lobe} lobe ({im}), previously {mm.2}. => {side} {lobe} lobe nodule measuring {mm}. Per Fleischner Society guidelines, CT at {few} months is recommended.
Centrilobular and paraseptal emphysema, upper lobe predominant. No suspicious nodule. => Emphysema. Lung-RADS 2. Continue annual screening.
A spiculated mass of {size} abuts the {side} major fissure on {im}. => Spiculated {side} lung mass, Lung-RADS 4B. PET/CT and tissue sampling should be considered.
No consolidation or suspicious nodule. Mild dependent atelectasis.
Tree-in-bud nodularity in the right middle lobe and lingula. => Tree-in-bud opacities, as may be seen with atypical mycobacterial infection (Lady Windermere pattern).
# Airways
The central airways are patent.
Mucus is layering in the {side} mainstem bronchus.
# Mediastinum and hila
No adenopathy by size criteria.
A station 4R node is {bigmm} in short axis; station 7 measures {bigmm.2}. => Mediastinal adenopathy, stations 4R and 7.
Small hiatal hernia with Schatzki ring configuration.
# Heart and vessels
No pericardial effusion. Coronary calcification is [mild|moderate|severe]; Agatston score was not computed.
Ascending aorta measures {cm} at the level of the right PA. => Ectatic ascending aorta. [Annual follow-up is advised.|]
# Upper abdomen
Limited views show a {size} cyst in segment {seg} of the liver.
Unremarkable.
{side} adrenal nodule of {hu} HU measuring {bigmm}. => Indeterminate {side} adrenal nodule; adrenal protocol CT may be obtained.
# Bones
No lytic or blastic lesion.
Schmorl node at the superior endplate of {tlvl}.
A sclerotic focus at {tlvl} is stable since {year}.
""",
    ),
)
