# ruff: noqa: E501
"""Nuclear medicine, fluoroscopy and paediatrics."""

from __future__ import annotations

from tests.corpora.cedar.study import study

OTHER = (
    study(
        "PT",
        """
@titles
PET/CT SKULL BASE TO MID THIGH
NM PET CT WHOLE BODY F-18 FDG
@indications
Diffuse large B-cell lymphoma, interim after {n} cycles of R-CHOP.
Non-small cell lung cancer, initial staging.
Merkel cell carcinoma of the {side} cheek
@techniques
1{n}.4 mCi F-18 FDG IV; glucose {ml} mg/dL; uptake 62 minutes. Mediastinal blood pool SUV 1.8, liver {ratio}.
@normal
No FDG avid disease. Deauville 1.
# Head and neck
Physiologic uptake in the tonsils and Waldeyer ring.
A {side} level II node, {bigmm}, SUVmax {suv}. => FDG avid {side} level II node.
# Chest
{side} hilar mass {size} with SUVmax {suv} ({im}). => Hypermetabolic {side} hilar mass.
No avid nodule. Port catheter in the SVC.
Residual mediastinal tissue below liver, Deauville 2.
# Abdomen and pelvis
Physiologic bowel and renal activity.
Avid focus in segment {seg}, SUVmax {suv}. => New hepatic metastasis.
Virchow node is not avid. No avid adenopathy.
# Bones
Diffuse marrow uptake after Neulasta.
Focus at {vert} with SUV {suv}. => Osseous metastasis at {vert}.
No avid lesion. Paget disease of the {side} hemipelvis.
# Response
Compared with the baseline, metabolic activity fell by {pct}. => Partial metabolic response, Lugano.
RECIST sum of diameters {bigmm}.
""",
    ),
    study(
        "NM",
        """
@titles
NM BONE SCAN WHOLE BODY
NM BONE SCINTIGRAPHY 3 PHASE
@indications
Prostate cancer, Gleason 4+4, PSA {psa}.
Back pain, prior Ewing sarcoma
Breast cancer, rising CA 27.29
@techniques
25 mCi Tc-99m MDP; whole body views at 3 hours.
Flow, blood pool and delayed images after 24.{n} mCi of Tc-99m HDP.
@normal
No scintigraphic evidence of metastasis.
# Skeleton
Degenerative uptake at the knees, both first CMC joints and L5.
Multifocal intense uptake in several ribs, {vert} and the {side} iliac bone. => Osseous metastases.
Linear uptake at {vert}, with H-shaped sacral uptake (Honda sign). => Insufficiency fractures.
# Soft tissues
Both kidneys are seen. There is activity in the Foley bag.
Kidneys and bladder are faint, as in a superscan. => Superscan.
# Quality
Urine contamination over the {side} thigh.
Satisfactory count statistics; spot views of the feet were added.
SPECT of the lumbar spine was added, in 64 projections.
# Other
Uptake at the tip of the {side} scapula is from the camera edge.
Injection site in the {side} antecubital fossa.
""",
    ),
    study(
        "NM",
        """
@titles
NM HIDA SCAN WITH CCK
HEPATOBILIARY SCAN WITH EJECTION FRACTION
@indications
Biliary colic
RUQ pain, normal ultrasound.
@techniques
5 mCi Tc-99m mebrofenin with Kinevac infusion over 60 minutes.
@normal
Patent cystic and common bile ducts.
# Liver
Prompt, uniform extraction by the liver.
Delayed clearance from the blood pool. => Hepatocellular dysfunction.
# Gallbladder
The gallbladder fills by 2{n} minutes.
The gallbladder does not fill by 4 hours, and a rim sign is present. => Nonvisualization of the gallbladder, acute cholecystitis.
# Ejection fraction
The ejection fraction at 60 minutes is 6{n}%, normal above 38%.
The ejection fraction is 1{n}%. => Low gallbladder ejection fraction, biliary dyskinesia.
# Bowel
Bowel activity is seen at 18 minutes, past the ligament of Treitz.
No bile leak. Slight enterogastric reflux.
""",
    ),
    study(
        "RF",
        """
@titles
FL BARIUM SWALLOW ESOPHAGRAM
FL UPPER GI SERIES
MODIFIED BARIUM SWALLOW WITH SPEECH PATHOLOGY
@indications
Dysphagia. Nissen fundoplication in {year}.
Reflux; Barrett esophagus
@techniques
E-Z-HD and thin barium; fluoroscopy time {ratio} minutes, 42 mGy air kerma.
@normal
Normal esophagram.
# Swallow
No penetration or aspiration; Penetration-Aspiration Scale 1.
Silent aspiration with thin liquids, PAS 8; chin tuck did not help. => Silent aspiration of thin liquids.
# Esophagus
Normal primary peristalsis.
Zenker diverticulum of {size}. => Zenker diverticulum.
Smooth narrowing at the GE junction, bird beak. => Achalasia pattern, Chicago classification by manometry.
A Schatzki ring holds the 13 mm tablet at T10. => Schatzki ring.
# Stomach
Normal folds and emptying. The angle of Treitz is normal.
Intact Nissen wrap below the diaphragm. => Intact Nissen fundoplication.
Small sliding hernia.
# Duodenum
Bulb and sweep are normal. Brunner gland hyperplasia.
Contrast passes freely past the ligament of Treitz.
""",
    ),
    study(
        "CR",
        """
@titles
XR CHEST AND ABDOMEN INFANT (BABYGRAM)
XR CHEST ABDOMEN PORTABLE NICU
@indications
NICU, lines. Ex 2{n} week premature infant, day of life {n}.
Respiratory distress, Apgar 6 and 8.
@techniques
Supine portable view at {time}.
@normal
Satisfactory lines. Nonobstructive gas pattern.
# Lines
UVC tip at {tlvl}; UAC at T8. ETT at the thoracic inlet. => UVC tip at {tlvl}.
OG tube in the stomach. PICC from the {side} arm ends at the SVC/RA junction.
# Lungs
Granular lungs with air bronchograms. => Surfactant deficiency.
Clear lungs, normal thymus (sail sign).
# Bowel
Gas to the rectum. No pneumatosis or portal venous gas.
Double bubble with no distal gas. => Duodenal atresia is favored.
# Bones
No fracture.
Hemivertebra at {tlvl}; consider VACTERL. => Hemivertebra at {tlvl}.
# Other
Umbilical clamp. Situs solitus.
Replogle tube ends at T4. => Proximal tube coiling is in keeping with esophageal atresia.
""",
        tags="child newborn",
    ),
    study(
        "CR",
        """
@titles
XR ABDOMEN PEDIATRIC 1 VIEW
KUB CHILD
@indications
Constipation, Hirschsprung disease
Swallowed coin, {demog}.
Abdominal pain
@techniques
Supine view.
@normal
Nonobstructive gas pattern.
# Bowel
Gas is seen to the rectum. No dilated loops.
Large stool burden with rectal distension. => Constipation.
Clustered loops in the {side} upper quadrant with a meniscus. => Intussusception is possible; ultrasound is advised.
# Foreign body
A round density of {bigmm} projects over the stomach, likely a quarter. => Coin in the stomach.
None seen.
# Bones
No fracture. Risser stage 0.
Legg-Calve-Perthes change of the {side} femoral head. => Perthes disease.
Spina bifida occulta at S1, a variant.
# Lung bases
Clear.
""",
        tags="child",
    ),
)
