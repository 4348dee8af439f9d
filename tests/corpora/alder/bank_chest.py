"""Chest."""

from __future__ import annotations

TEXT = """
@chest film | XR | -
titles: CHEST 2 VIEWS | XR CHEST PA AND LATERAL | Chest radiograph, single portable AP view | CHEST X-RAY 1V
 PORTABLE | Frontal and lateral chest
reasons: Cough and low-grade fever for {n} days. | Shortness of breath, rule out effusion. | Preoperative clearance.
 | Positive Quantiferon. | Line placement. | Smoker with hemoptysis, 30 pack-years. | Status post CABG, evaluate for
 pneumothorax.
technique: PA and lateral views of the chest were obtained. | A single AP upright film at 72 inches. | Portable
 technique, patient rotated to the {side}.
LUNGS: The lungs are well aerated without consolidation. | Coarse interstitial markings persist at both bases, with
 Kerley B lines at the {side} costophrenic angle. | A {mm} nodule projects over the {lobe}, new. | There may be
 subtle retrocardiac opacity; this may be atelectasis or early pneumonia. | Streaky density in the {lobe} is most in
 keeping with subsegmental atelectasis. | Lung volumes are low, accentuating the Hila.
PLEURA: No effusion and no pneumothorax. | Blunting of the {side} costophrenic sulcus suggests a trace effusion,
 roughly 1/3 of the hemithorax on the lateral view. | A {side} apical pneumothorax measures {mm} at its widest. |
 Calcified pleural plaques, likely from asbestos.
HEART: Cardiac silhouette is within normal limits. | Heart size is borderline, with a cardiothoracic ratio of 0.52.
 | The Aorta is tortuous and calcified at the knob. | Median sternotomy wires are aligned, and a St. Jude valve
 projects in the mitral position.
LINES AND TUBES: A {side} internal jugular Port-A-Cath ends at the cavoatrial junction. | The Dobhoff tube courses
 below the diaphragm, tip off the film. | The endotracheal tube ends {cm} above the carina. | Swan-Ganz catheter tip
 lies in the {side} main pulmonary artery. | A Medtronic dual-lead pacer is in place with leads in the right atrium
 and ventricle. | PICC via the {side} arm, tip over the brachiocephalic vein; recommend advancing 3 cm.
BONES: No acute osseous abnormality. | Old healed fractures of the {side} 5th through 7th ribs. | Mild wedging of
 {tspine}, unchanged since {year}. | Degenerative spurring throughout the thoracic spine. | Hill-Sachs deformity of
 the {side} humeral head, partly seen.
impression: No acute cardiopulmonary process. | Patchy opacity in the {lobe}, which may represent pneumonia;
 radiographs in {span} are advised to document clearing. | Mild pulmonary edema with Kerley B lines. | New {mm}
 nodule, {lobe}. Chest CT is recommended. | Support devices in good position; the Dobhoff tip should be advanced. |
 Stable cardiomegaly without failure. | Small {side} pneumothorax, {mm}, not under tension.

@chest CT | CT | -
titles: CT CHEST WITH CONTRAST | CT THORAX W/O CONTRAST | Computed tomography of the chest | CT Chest High
 Resolution | LOW DOSE CT LUNG CANCER SCREENING
reasons: Lung nodule, {followup} follow-up. | Interstitial lung disease, query UIP. | Known squamous cell carcinoma,
 restaging, T2 N1 M0. | Weight loss of 20 lb, night sweats. | Screening, {n}0 pack-year history, quit in {year}.
technique: Helical acquisition from the thoracic inlet to the adrenals after {contrast}. {dose}. | Axial 1.25 mm
 slices with sagittal and coronal reformats; no contrast was given. | Low-dose protocol, {dose}. MIPs were reviewed
 at an independent workstation.
LUNGS: In the {lobe} there is a spiculated nodule of {dims} {img}, previously {mm}. | Ground-glass opacity {img} in
 the {lobe}, {mm}, unchanged over {span}. | Centrilobular emphysema, upper lobe predominant, with paraseptal bullae.
 | Scattered calcified granulomata, the largest {mm} {img}. | Subpleural reticulation and traction bronchiectasis,
 with early honeycombing at the bases. | Airways are patent to the segmental level. | Mosaic attenuation on the
 expiratory series (3/45) reflects small airways disease.
MEDIASTINUM: A station 4R node measures {mm} in short axis {img}. | No adenopathy by size criteria in the
 Mediastinum or at either Hilum. | Thymic tissue is normal for age. | Small hiatal hernia. A Bochdalek hernia is
 noted on the {side}. | The Esophagus is patulous with an air-fluid level.
HEART AND VESSELS: Three-vessel coronary calcification, Agatston score {n}12. | The ascending Aorta measures {big};
 the main pulmonary artery is {big}. | Trace pericardial fluid. | An aberrant right subclavian artery runs behind the
 esophagus, with a diverticulum of Kommerell.
PLEURA AND CHEST WALL: No pleural fluid. | A loculated {side} effusion with split pleura sign measures {hu}. | A
 Poland-type deficiency of the {side} pectoralis. | Morel-Lavallée collection along the {side} flank, {dims}.
UPPER ABDOMEN: The imaged Liver, Spleen and Adrenals are unremarkable. | A {mm} hypodensity in {seg} is too small to
 characterise. | {side} adrenal nodule, {hu} on the noncontrast series, a lipid-rich adenoma. | Bosniak II cyst in
 the upper pole of the {side} kidney.
BONES: No suspicious lytic or blastic lesion. | Schmorl nodes at {tspine} and {tspine}. | Compression deformity of
 {tspine}, 1/3 height loss. | Bridging osteophytes in keeping with DISH (Forestier disease).
impression: Spiculated nodule in the {lobe}, {mm}, Lung-RADS 4B: PET/CT or tissue sampling is suggested. | Stable
 ground-glass nodule; follow-up CT in {span} per Fleischner Society guidelines. | Probable UIP pattern, progressed.
 | No evidence of metastatic disease in the chest. | Lung-RADS 2, annual screening. | Ascending aortic ectasia,
 {big}. | Incidental {side} adrenal adenoma; no follow-up is needed. | Enlarged 4R node may be reactive.

@pulmonary embolism CT | CT | -
titles: CTA CHEST PE PROTOCOL | CT ANGIOGRAM OF THE CHEST | CT pulmonary angiography with 3D
reasons: Pleuritic pain, D-dimer 2.{n}. Wells score 4.5. | Tachycardia, recent travel, on Xarelto. | Hypoxia after
 knee replacement, POD #{n}.
technique: Bolus-tracked helical CT following {contrast}; timing bolus over the main PA. {dose}. | Thin-section CTA
 with coronal MIPs. Opacification of the pulmonary arteries is {n}80 HU, adequate.
PULMONARY ARTERIES: Filling defects in the {lobe} segmental branches {img}. | No central, lobar or segmental filling
 defect. | Saddle thrombus extends into both main arteries {img}. | The RV/LV ratio is 1.{n}, with bowing of the
 septum. | Subsegmental vessels are degraded by motion, and Westermark sign is not assessable.
AORTA: No dissection; Stanford type A or B changes are absent. | Arch calcification with a bovine configuration. |
 Ectasia of the descending Aorta to {big}.
LUNGS: Hampton hump in the {lobe}, {dims}, consistent with infarct. | Dependent atelectasis. | Bibasilar
 consolidation with air bronchograms. | A {mm} perifissural nodule {img} needs no follow-up.
PLEURA: Bilateral effusions, {side} greater than the other side. | No effusion.
MEDIASTINUM: Reactive nodes to {mm}. | Nothing acute in the Mediastinum. | Reflux of contrast into the IVC and
 hepatic veins.
BONES: Chronic {tspine} wedge deformity. | Degenerative changes. No aggressive lesion.
impression: No pulmonary embolism to the segmental level. | Acute pulmonary emboli in the {lobe}, with right heart
 strain (RV/LV 1.{n}). | Pulmonary infarct, {lobe}. | Consolidation may represent aspiration. | PESI class and
 troponin should be correlated. | Multifocal pneumonia, Legionella in the differential.
"""
