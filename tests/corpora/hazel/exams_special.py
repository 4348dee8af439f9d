"""Nuclear medicine, intervention and children."""

from tests.corpora.hazel.exam import Exam

_PET = (
    "PET/CT SKULL BASE TO MID THIGH",
    "FDG PET-CT Restaging",
    "NM PET CT TUMOR IMAGING",
)
EXAMS = (
    Exam(
        "pet",
        _PET,
        (
            "[Hodgkin lymphoma|Diffuse large B cell lymphoma|NSCLC|Colon cancer], [restaging|after 4 cycles of R-CHOP]",
            "{old} {man} with [melanoma, Breslow 2.1 mm|Merkel cell carcinoma|lung nodule]",
        ),
        (
            "[11.2|9.8|12.4] mCi F-18 FDG IV, glucose [98|112|104] mg/dL, 62 minute uptake. [Siemens Biograph "
            "mCT.|GE Discovery MI.|]",
        ),
        (
            (
                "Mediastinal conglomerate with SUVmax 11.4, previously 18.2. Liver reference SUVmean 2.3.",
                "Partial metabolic response, Deauville 4 (Lugano).",
            ),
            ("No FDG avid disease. Brown fat activity in the neck.", "Complete metabolic response, Deauville [1|2]."),
            (
                "The {side} upper lobe nodule of {cm} has SUVmax 7.9 ({im}). {Side} hilar node SUV 5.2.",
                "FDG avid nodule with hilar nodal disease.",
            ),
        ),
        (
            "Head and neck: [Physiologic uptake in Waldeyer ring|No avid nodes].",
            "Abdomen: [Diffuse bowel uptake from metformin|Normal hepatic and splenic activity].",
            "Bones: [Diffuse marrow activity after Neulasta|No focal osseous uptake].",
            "CT findings: [Port-A-Cath tip at the cavoatrial junction|Cholelithiasis].",
        ),
        modality="nm",
    ),
    Exam(
        "bone",
        ("NM BONE SCAN WHOLE BODY", "Whole Body Bone Scintigraphy"),
        ("[Prostate cancer, PSA 14, Gleason 4+3|Breast cancer staging|Paget disease|Back pain], [rule out mets|]",),
        ("[25|24.6|26.1] mCi Tc-99m MDP; anterior and posterior images at 3 hours.",),
        (
            (
                "Intense foci in the {side} 6th rib, L2 and the {side} iliac wing.",
                "Multifocal osseous metastatic disease.",
            ),
            ("Uptake at the knees and shoulders is degenerative.", "No scintigraphic evidence of metastasis."),
        ),
        (
            "Kidneys: [Symmetric|Mild left pelviectasis].",
            "Spine: [Facet uptake at L4-S1|Scoliosis].",
            "Soft tissues: [Normal|Injection site in the antecubital fossa].",
        ),
        modality="nm",
    ),
    Exam(
        "mpi",
        ("NM MYOCARDIAL PERFUSION SPECT", "Lexiscan Myoview Stress Test", "Cardiac SPECT Rest/Stress"),
        ("[Chest pain|Preoperative clearance|Abnormal EKG|Known CAD, stent {year}], {old} {man}",),
        (
            "Rest [10.4|11.0] mCi and stress [31.2|32.8] mCi Tc-99m [sestamibi|tetrofosmin]; [Lexiscan 0.4 mg|Bruce "
            "protocol, 9.1 METS].",
        ),
        (
            (
                "Reversible defect of the inferior wall, summed difference score 6. LVEF 52%.",
                "Moderate inferior ischemia. LVEF 52%.",
            ),
            ("Homogeneous perfusion. LVEF 64%, TID 1.02.", "Normal perfusion. No ischemia."),
        ),
        (
            "Wall motion: [Normal|Mild inferior hypokinesis].",
            "Attenuation: [Mild diaphragmatic attenuation|None].",
            "ECG: [Sinus rhythm, no ST change|Wenckebach at rest].",
        ),
        modality="nm",
    ),
    Exam(
        "irport",
        ("IR CHEST PORT INSERTION", "IR PICC PLACEMENT"),
        ("[Chemotherapy access|Poor venous access|Long term antibiotics], {old} {man}",),
        (
            "Moderate sedation with [Versed 2 mg and fentanyl 100 mcg|midazolam 1.5 mg]; [24|31|18] minutes. "
            "Fluoroscopy 0.8 min, 6 mGy.",
        ),
        (
            (
                "The {side} internal jugular vein was accessed under ultrasound with a 21G needle (Seldinger). "
                "A [Bard PowerPort|MediPort] was placed with its tip at the cavoatrial junction.",
                "Successful {side} IJ port. Ready for use.",
            ),
            (
                "A [5 Fr dual lumen|4 Fr single lumen] PICC was advanced through the {side} basilic vein. "
                "Length 41 cm.",
                "{side} basilic PICC placed. OK to use.",
            ),
        ),
        (
            "Skin: Closed with [3-0 Vicryl and Dermabond|Monocryl].",
            "Blood loss: [Minimal|<5 mL].",
            "Complications: None[ immediate|].",
            "Medication: [1% lidocaine|Ancef 2 g IV] was given.",
            "Position: [Supine|Supine, time out performed].",
        ),
        modality="ir",
        paired=True,
    ),
    Exam(
        "irbx",
        ("IR PARACENTESIS", "CT GUIDED BIOPSY", "IR NEPHROSTOMY TUBE EXCHANGE"),
        ("[Ascites, Child-Pugh C|Liver mass|Tissue diagnosis|Hydronephrosis], {old} {man}",),
        ("Maximal barrier technique, [1% lidocaine|local anesthesia]; [INR 1.3|platelets 142].",),
        (
            (
                "[4.2|6.1|3.8] L of straw colored fluid was removed with a 5 Fr Yueh catheter.",
                "Uneventful paracentesis.",
            ),
            (
                "Three 18G cores (Temno) were taken coaxially from the {cm} lesion ({im}).",
                "Technically successful core biopsy. Pathology pending.",
            ),
            (
                "The {side} tube was exchanged over an Amplatz wire for a 10 Fr Cook catheter.",
                "{side} nephrostomy exchange. Next exchange in 10-12 weeks.",
            ),
        ),
        (
            "Blood loss: [Minimal|Less than 10 mL].",
            "Complications: [None|No immediate complication].",
            "Post: [No hematoma|The patient left in stable condition].",
            "Albumin: [25 g|Not given].",
        ),
        modality="ir",
        paired=True,
    ),
    Exam(
        "pedcxr",
        ("XR CHEST PEDIATRIC 2 VIEWS", "Chest radiograph, child"),
        ("[Cough, fever|Wheezing|Foreign body ingestion|Asthma], {old} {man}", "Fever 39.2, [RSV positive|tachypnea]"),
        ("Frontal and lateral views, immobilized[ with a Pigg-O-Stat|].",),
        (
            (
                "Perihilar peribronchial thickening with hyperinflation. No consolidation.",
                "[Viral|Reactive] airways disease.",
            ),
            ("Round opacity in the {side} lower lobe.", "Round pneumonia."),
            ("A 2.3 cm radiopaque disc projects over the esophagus.", "Ingested coin in the proximal esophagus."),
        ),
        (
            "Heart: [Normal in size with levocardia|Normal situs].",
            "Thymus: [Normal sail sign|Unremarkable].",
            "Bones: [No rib fracture|Growing skeleton is normal].",
            "Abdomen: [Nonobstructive gas|Gaseous distension of the stomach].",
        ),
        child=True,
    ),
    Exam(
        "pedus",
        ("US APPENDIX", "US RENAL AND BLADDER PEDIATRIC", "US ABDOMEN INTUSSUSCEPTION"),
        ("[RLQ pain|Febrile UTI|Intermittent abdominal pain|VUR follow up, grade III], {old} {man}",),
        ("Graded compression with a linear transducer.",),
        (
            ("The appendix is noncompressible at 9 mm with hyperemia.", "Acute appendicitis."),
            (
                "{side} kidney shows SFU grade 2 hydronephrosis, APRPD 11 mm.",
                "Mild {side} hydronephrosis. VCUG to follow.",
            ),
            ("A target sign of 3.1 cm is present in the right abdomen.", "Ileocolic intussusception."),
        ),
        (
            "Nodes: [Mesenteric nodes up to 7 mm|Normal].",
            "Bladder: [Normal wall, 4 mm|Underdistended].",
            "Fluid: [No free fluid|Trace].",
            "Kidneys: [7.8 and 8.0 cm|Normal echogenicity, Wilms tumor is not seen].",
        ),
        child=True,
        modality="us",
        paired=True,
    ),
    Exam(
        "pedbone",
        ("XR BONE AGE STUDY", "XR WRIST 3V PEDIATRIC", "XR ELBOW 3V PEDIATRIC"),
        ("[Short stature|Fell off monkey bars|Growth delay|Pain after fall], {old} {man}",),
        ("[Two|Three] views.",),
        (
            (
                "Bone age by Greulich and Pyle is within 2 standard deviations of chronologic age.",
                "Normal bone age.",
            ),
            (
                "Salter-Harris II fracture of the distal radius with 3 mm of displacement.",
                "Salter-Harris II distal radius fracture.",
            ),
            (
                "Supracondylar fracture, Gartland type I, with a posterior fat pad.",
                "Nondisplaced supracondylar fracture.",
            ),
        ),
        (
            "Growth plates: [Open|No widening].",
            "Alignment: [Maintained on all views|Anatomic].",
            "Soft tissues: [Swelling|Unremarkable].",
            "Other: [No Panner disease|No lesion].",
        ),
        child=True,
        paired=True,
    ),
)
