"""Chest and abdomen."""

from tests.corpora.hazel.exam import Exam

EXAMS = (
    Exam(
        "cxr",
        ("XR CHEST 2 VIEWS", "Chest PA and lateral", "XR Chest Portable", "PORTABLE AP CHEST", "DX CHEST 1V"),
        (
            "[Cough and fever|Shortness of breath|Dyspnea on exertion|Chest pain, r/o pneumothorax]",
            "[Hypoxia|Line placement|ETT placement|Increased work of breathing]",
            "{old} {man} with [CHF exacerbation|COPD|fever and productive cough|left sided chest pain]",
        ),
        ("[PA and lateral views|A single AP portable view|Frontal view] of the chest [was|were] obtained.",),
        (
            (
                "There is a [patchy|hazy|focal] airspace opacity in the {side} lower lobe with air bronchograms.",
                "{side} lower lobe pneumonia. [Follow up radiographs in 6-8 weeks to document resolution.|]",
            ),
            (
                "Interval increase in [bilateral|basilar predominant] interstitial markings with Kerley B lines and "
                "small effusions.",
                "[Mild|Moderate] pulmonary edema with small bilateral pleural effusions.",
            ),
            (
                "The endotracheal tube tip is {cm} above the carina. A Dobhoff tube courses below the diaphragm. "
                "The Swan-Ganz catheter tip projects over the right pulmonary artery.",
                "Lines and tubes as above[, in satisfactory position|]. Bibasilar atelectasis.",
            ),
            (
                "No focal consolidation. The lungs are hyperinflated with flattened diaphragms.",
                "[Hyperinflation without|Emphysema. No] acute cardiopulmonary process.",
            ),
            (
                (
                    "There is a [small|tiny|moderate] {side} apical pneumothorax measuring {mm}. The chest tube is "
                    "unchanged."
                ),
                "[Small|Persistent] {side} apical pneumothorax.",
            ),
        ),
        (
            "Heart: [The cardiomediastinal silhouette is within normal limits|Heart size is mildly enlarged].",
            "Mediastinum: [Aortic arch calcifications are present|Mediastinal contours are stable].",
            "Pleura: [No pleural effusion or pneumothorax|The costophrenic angles are sharp].",
            "Bones: [Degenerative change of the thoracic spine|Old healed left 7th rib fracture|No acute osseous "
            "abnormality|Median sternotomy wires are intact].",
            "Upper abdomen: [Unremarkable bowel gas pattern|Cholecystectomy clips are noted].",
        ),
        ages=(19, 89),
    ),
    Exam(
        "ctpe",
        ("CTA CHEST PE PROTOCOL", "CT Angiogram Chest with Contrast", "CT ANGIO CHEST FOR PE"),
        (
            "[Tachycardia|Pleuritic chest pain|Elevated D-dimer|SOB], [concern for|rule out|evaluate for] PE",
            "{old} {man}, [recent knee replacement|on Lovenox|Wells score 5], with [dyspnea|syncope]",
        ),
        (
            "Helical CT of the chest after [75|80|100] mL [Omnipaque 350|Isovue-370|Visipaque 320] IV. [DLP 412 "
            "mGy-cm.|MIPs were reviewed.|]",
        ),
        (
            (
                "There is [acute segmental|subsegmental|occlusive] pulmonary embolus in the {side} lower lobe ({im}). "
                "RV/LV ratio is 0.9.",
                "[Acute|Positive for] pulmonary embolism, {side} lower lobe, without right heart strain.",
            ),
            (
                "No filling defect to the segmental level. [Evaluation of subsegmental branches is limited by "
                "respiratory motion.|Contrast opacification is 310 HU in the main pulmonary artery.]",
                "No pulmonary embolism.",
            ),
            (
                "No central embolus. Multifocal ground glass opacities with [peripheral distribution|crazy paving].",
                "No PE. Multifocal [atypical or viral|bronchopneumonia, possibly COVID-19] pneumonia.",
            ),
        ),
        (
            "Lungs: [A {mm} nodule in the right middle lobe ({im})|Mild centrilobular emphysema|Dependent atelectasis "
            "only|Lungs are clear].",
            "Heart: [Coronary calcifications in the LAD and RCA|No pericardial effusion].",
            (
                "Nodes: [No enlarged mediastinal or hilar nodes by size criteria|Subcarinal node measures {mm} "
                "short axis]."
            ),
            "Bones: [Schmorl nodes at T8 and T9|No suspicious lytic or blastic lesion].",
            "Upper abdomen: [Hepatic steatosis|Small sliding hiatal hernia|Unremarkable].",
        ),
    ),
    Exam(
        "ldct",
        ("CT LUNG SCREENING LOW DOSE", "Low Dose CT Chest for Lung Cancer Screening", "LDCT Thorax"),
        (
            "[Lung cancer screening|Annual screening], [32|40|25] pack-year history, [quit in {year}|current smoker]",
            "Screening, shared decision visit documented by {fam:dr}",
        ),
        ("Noncontrast low dose helical CT, CTDIvol [1.8|2.2|2.9] mGy.",),
        (
            (
                "A {mm} [solid|part-solid|ground glass] nodule is present in the {side} upper lobe ({im}).",
                "Lung-RADS [3, probably benign. 6 month LDCT|4A, suspicious. 3 month LDCT] is recommended.",
            ),
            (
                "No suspicious nodule. A calcified granuloma is noted in the lingula, 4 mm.",
                "Lung-RADS [1, negative|2, benign]. Continue annual screening.",
            ),
        ),
        (
            "Airways: [Patent to the subsegmental level|Mild bronchial wall thickening].",
            "Emphysema: [Moderate upper lobe predominant|None|Mild paraseptal].",
            "Coronaries: [Agatston score is not computed; calcification is moderate|Heavy three vessel calcification].",
            "Nodes: [No adenopathy|A precarinal node of {mm} is unchanged since {year}].",
            "Abdomen: [A 14 mm left adrenal adenoma measures 4 HU|Simple renal cyst, Bosniak I].",
        ),
        ages=(50, 78),
    ),
    Exam(
        "ctap",
        ("CT ABDOMEN AND PELVIS W CONTRAST", "CT Abd/Pelvis with IV contrast", "CT A/P WITHOUT CONTRAST"),
        (
            "[RLQ pain|Abdominal pain, nausea|LLQ pain and leukocytosis|Flank pain, hematuria]",
            "{old} {man} with [vomiting|weight loss|known Crohn disease|history of Whipple in {year}]",
            "[Abd pain x3 days|Distension], [WBC 14.2|lactate 2.8|lipase 640]",
        ),
        (
            "Axial CT with [100 mL Isovue-300|90 mL Omnipaque 300|oral and IV contrast] on a [Siemens SOMATOM "
            "Force|GE Revolution CT|Canon Aquilion ONE]. Coronal and sagittal reformats.",
            "Helical images from the dome of the diaphragm to the pubic symphysis, 3 mm.",
        ),
        (
            (
                "The appendix is dilated to 12 mm with periappendiceal stranding and an appendicolith ({im}). "
                "No abscess.",
                "Acute [uncomplicated|] appendicitis.",
            ),
            (
                "Wall thickening and stranding about the sigmoid colon with [a {cm} contained collection|no free air].",
                "Acute sigmoid diverticulitis[, Hinchey Ib|, uncomplicated].",
            ),
            (
                "There is a {mm} obstructing calculus at the {side} ureterovesical junction with hydronephrosis.",
                "Obstructing {side} UVJ stone with [mild|moderate] hydroureteronephrosis.",
            ),
            (
                "No bowel obstruction. There is a {cm} hypodense lesion in segment VII of the liver (Couinaud), {im}.",
                "Indeterminate liver lesion, LI-RADS 3. [MRI with Eovist|Multiphase MRI] is suggested.",
            ),
            (
                "Dilated small bowel to 4.1 cm with a transition point in the {side} lower quadrant.",
                "[High grade|Partial] small bowel obstruction, likely adhesive.",
            ),
        ),
        (
            "Liver: [Diffuse fatty infiltration|Normal in size and attenuation|Riedel lobe, a normal variant].",
            "Gallbladder: [Cholelithiasis without wall thickening|Surgically absent].",
            "Pancreas: [No ductal dilatation|Normal|Atrophic. No mass at the ampulla of Vater].",
            "Kidneys: [Bosniak II cyst on the left|Symmetric nephrograms|No stone or hydronephrosis].",
            "Vessels: [Infrarenal aorta measures 2.9 cm|Atherosclerosis of the aorta and iliac arteries].",
            "Pelvis: [Foley catheter in the bladder|Prostate is enlarged|No free fluid in the pouch of Douglas].",
            "Bones: [Grade 1 anterolisthesis of L4 on L5|Degenerative disc disease at L5-S1|No acute fracture].",
        ),
    ),
    Exam(
        "usruq",
        ("US ABDOMEN LIMITED RUQ", "Ultrasound right upper quadrant", "US GALLBLADDER"),
        ("[RUQ pain|Elevated LFTs|Jaundice, T bili 4.1|Postprandial pain]", "{old} {man}, [hepatitis C|RUQ pain x2 d]"),
        ("Gray scale and color Doppler images of the right upper quadrant[ (GE LOGIQ E10)|].",),
        (
            (
                "The gallbladder contains [multiple|several] stones up to {mm}. Wall is 5 mm. Sonographic Murphy sign "
                "is positive.",
                "Findings consistent with acute calculous cholecystitis.",
            ),
            (
                "The liver is echogenic and measures 18.4 cm. No focal mass.",
                "Hepatic steatosis[ and hepatomegaly|]. No gallstones.",
            ),
            (
                "The common duct measures 11 mm with a shadowing stone distally.",
                "Choledocholithiasis with biliary dilatation. [MRCP or ERCP is suggested.|]",
            ),
        ),
        (
            "Pancreas: [Obscured by bowel gas|Visualized portions are normal].",
            "Right kidney: [10.8 cm without hydronephrosis|Normal cortical echogenicity].",
            "Portal vein: [Patent with hepatopetal flow|Main portal vein velocity is 28 cm/s].",
            "Ascites: [None. Morrison pouch is dry|Trace perihepatic fluid].",
        ),
        modality="us",
    ),
)
