# ruff: noqa: E501
"""Nuclear medicine, fluoroscopy, paediatrics and interventions."""

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
NM HIDA SCAN WITH CCK
@indications
Prostate cancer, Gleason 4+4, PSA {psa}.
Biliary colic
Back pain, prior Ewing sarcoma
@techniques
25 mCi Tc-99m MDP; whole body views at 3 hours.
5 mCi Tc-99m mebrofenin with Kinevac infusion.
@normal
No scintigraphic evidence of metastasis.
# Skeleton
Degenerative uptake at the knees and L5.
Multifocal intense uptake in ribs, {vert} and the {side} iliac bone. => Osseous metastases.
Linear uptake at {vert}, H-shaped sacral uptake (Honda sign). => Insufficiency fractures.
# Soft tissues
Both kidneys are seen. Foley bag activity.
Breast uptake is symmetric.
# Quantification
Ejection fraction at 30 minutes {pct}.
Ratio to background {ratio}.
# Quality
Urine contamination over the {side} thigh.
Satisfactory statistics; three phase views of the feet were added.
SPECT of the lumbar spine was added.
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
XR ABDOMEN PEDIATRIC 1 VIEW
@indications
NICU, lines. Ex 2{n} week premature infant, day of life {n}.
Constipation, Hirschsprung disease
@techniques
Supine portable view at {time}.
@normal
Nonobstructive gas pattern.
# Lines
UVC tip at {tlvl}; UAC at T8. ETT at the thoracic inlet. => UVC tip at {tlvl}.
Broviac catheter at the SVC/RA junction. OG tube in the stomach.
# Lungs
Granular lungs of surfactant deficiency. => RDS.
Clear lungs, normal thymus.
# Bowel
Gas to the rectum. No pneumatosis.
Double bubble with no distal gas. => Duodenal atresia is favored.
Large stool burden with rectal distension. => Constipation.
# Bones
No fracture or Looser zones.
Hemivertebra at {tlvl}; VACTERL work-up. => Hemivertebra at {tlvl}.
# Other
Umbilical clamp. Situs solitus.
Replogle tube ends at T4.
""",
        tags="child",
    ),
)

PROCEDURES = (
    study(
        "IR",
        """
@titles
IR PORT PLACEMENT
CT GUIDED LUNG BIOPSY
US GUIDED PARACENTESIS
IR TUNNELED DIALYSIS CATHETER
US GUIDED LIVER BIOPSY
@indications
Needs chemotherapy access.
Recurrent ascites, cirrhosis.
ESRD; failed Cimino fistula.
@techniques
Maximal sterile barrier. 1% lidocaine; fentanyl 75 mcg and Versed 1.5 mg; sedation 34 minutes.
@normal
Technically successful procedure without immediate complication.
# Access
The {side} internal jugular vein was patent. Under ultrasound a 21 G Micropuncture needle was advanced; an Amplatz wire followed.
A 5 Fr Yueh catheter was placed in the {side} lower quadrant, and {ratio} L of straw colored fluid was removed.
# Device
A single lumen 8 Fr PowerPort was placed, tip at the cavoatrial junction.
A 23 cm Palindrome catheter was tunneled; both lumens flush well.
Four 18 G cores were taken with a Biopince device at {im}.
# Hemostasis
Pressure was held for {n} minutes. Dermabond and Steri-Strips were applied.
Gelfoam slurry tract embolization.
# Imaging after
No pneumothorax on the final image.
A trace {side} pneumothorax on the last scan. => Trace pneumothorax; radiograph in 2 hours.
Final spot film shows no kink.
# Complications
None; EBL {n} mL. SIR class A.
Minor hematoma of {bigmm}. => Small access hematoma.
""",
        tags="procedure",
    ),
)
