"""The catalogue of examinations: codes as a RIS writes them, what each looks at and why it is asked for."""

from __future__ import annotations

from radlake.synth.vocabulary import abdomen as ab
from radlake.synth.vocabulary import chest as ch
from radlake.synth.vocabulary import function as fu
from radlake.synth.vocabulary import limbs as li
from radlake.synth.vocabulary import neuro as ne
from radlake.synth.vocabulary import pelvis as pe
from radlake.synth.vocabulary.model import Exam, Topic

# Tables of words, wrapped by hand.
# fmt: off

_LUNG = ("cough and fever", "shortness of breath", "chest pain", "hypoxia", "productive cough",
         "preoperative evaluation", "weight loss and smoking history", "follow-up of pneumonia",
         "history of lung cancer, restaging", "hemoptysis")
_BELLY = ("abdominal pain", "right lower quadrant pain", "flank pain and hematuria", "nausea and vomiting",
          "elevated liver enzymes", "epigastric pain", "history of colon cancer, surveillance", "jaundice",
          "abdominal distention", "fever of unknown source")
_HEAD = ("headache", "altered mental status", "fall with head strike", "new seizure", "left sided weakness",
         "dizziness", "worsening memory loss", "slurred speech", "syncope", "known Parkinson disease, gait change")
_BACK = ("low back pain", "radiculopathy", "neck pain after motor vehicle collision", "numbness in the legs",
         "back pain after a fall", "chronic back pain with sciatica", "history of breast cancer and new back pain")
_LIMB = ("pain after a fall", "swelling and pain", "injury at work", "twisting injury", "chronic joint pain",
         "limited range of motion", "sports injury", "rule out fracture", "post reduction",
         "follow-up of healing fracture")
_NECK = ("neck swelling", "palpable neck lump", "sore throat and trismus", "thyroid nodule", "hoarseness",
         "dysphagia")
_HEART = ("chest pain on exertion", "known coronary disease", "cardiomyopathy evaluation", "palpitations",
          "abnormal stress test", "dyspnea on exertion", 'episodes of a "racing heart"')
_BREAST = ("annual screening", "palpable breast lump", "family history of breast cancer",
           "follow-up of prior finding", "breast pain", "screening")
_PELVIS = ("pelvic pain", "abnormal bleeding", "urinary retention", "hematuria", "follow-up of ovarian cyst",
           "elevated PSA")
_ONCO = ("lymphoma, response to treatment", "lung cancer staging", "history of prostate cancer, rising PSA",
         "melanoma surveillance", "breast cancer restaging")
_GUT = ("dysphagia", "reflux symptoms", "food sticking in the throat", "aspiration risk after stroke",
        "epigastric pain", "regurgitation")
_CLOT = ("leg swelling", "calf pain", "suspected deep venous thrombosis", "leg pain after long travel",
         "swelling after surgery")

_CT_IV = ("Helical CT with {ml} mL of intravenous contrast.",
          "Contiguous axial images after intravenous contrast, with coronal and sagittal reformats.",
          "Multidetector CT performed following {ml} mL of nonionic contrast.")
_CT_DRY = ("Axial images without intravenous contrast.", "Noncontrast helical CT with multiplanar reformats.",
           "Unenhanced CT with 2.5 mm slices.")
_MR = ("Multiplanar multisequence MRI at 1.5 T.", "Multisequence MR images were obtained at 3 T.",
       "Sagittal and axial T1 and T2 weighted sequences.")
_MR_GD = ("Multiplanar MRI before and after {gd} mL of gadolinium contrast.",
          "T1, T2, diffusion and postcontrast sequences at 1.5 T.")
_US = ("Real-time grayscale and color Doppler ultrasound.", "Grayscale sonography with spectral Doppler.",
       "Targeted high-frequency ultrasound.")
_VIEWS1 = ("Single portable AP view.", "One AP view was obtained.", "Single frontal view.")
_VIEWS2 = ("PA and lateral views.", "Two views were obtained.", "Frontal and lateral radiographs.")
_VIEWS3 = ("Three views.", "AP, lateral and oblique views.", "Three radiographic views were obtained.")
_FL = ("Barium administered by mouth under fluoroscopy. Fluoroscopy time {min} minutes.",
       "Double-contrast technique, fluoroscopy time {min} minutes.")
_MG = ("Digital CC and MLO views with tomosynthesis.",
       "Full-field digital mammography with computer-aided detection.")
_NM = ("Images acquired after intravenous injection of {mci} mCi of Tc-99m tracer.",
       "Planar and SPECT images after {mci} mCi of radiotracer.")
_PET = ("PET/CT from skull base to mid thigh after {mci} mCi of F-18 FDG.",
        "FDG PET/CT, uptake time 62 minutes, {mci} mCi.")

_MG_CLEAR = ("No mammographic evidence of malignancy. BI-RADS 1, negative.",
             "BI-RADS category 1: negative. Routine screening in one year.", "Negative mammogram, BI-RADS 1.",
             "No evidence of malignancy in either breast. BI-RADS 1.")
_MG_CALM = ("No mammographic evidence of malignancy. BI-RADS 2, benign.", "BI-RADS category 2: benign.",
            "Benign findings, BI-RADS 2.")


def _exam(code: str, names: str, body_part: str, topics: tuple[Topic, ...], technique: tuple[str, ...],
          reasons: tuple[str, ...], subject: str, *, weight: int = 1, sided: bool = False, sex: str = "",
          min_age: int = 0) -> Exam:
    clear: tuple[str, ...] = (f"Normal {subject}.", f"Unremarkable {subject}.", "No acute abnormality.",
                              f"Negative {subject}.", "No significant abnormality.",
                              f"Normal {subject} without acute finding.",
                              f"Normal examination. No abnormality on {subject}.")
    calm: tuple[str, ...] = ("No acute abnormality.", "No acute findings.", f"No acute process on {subject}.",
                             "No acute abnormality is identified.",
                             f"{subject[0].upper()}{subject[1:]} without acute abnormality.")
    if code[:2] == "MG":
        clear, calm = _MG_CLEAR, _MG_CALM
    return Exam(code, tuple(names.split("|")), code[:2], body_part, topics, technique, reasons, clear, calm, weight,
                sided, sex, min_age)


def _limb(code: str, bone: str, body_part: str, weight: int, *places: str) -> Exam:
    name = bone.upper()
    names = f"XR {name} 3 VIEWS {{SIDE}}|{{SIDE}} {name} MIN 3 VIEWS|XR {name} COMPLETE {{SIDE}}"
    return _exam(code, names, body_part, li.limb(*places), _VIEWS3, _LIMB, f"{bone} radiographs", weight=weight,
                 sided=True)


EXAMS: tuple[Exam, ...] = (
    _exam("XRCH1", "XR CHEST 1 VIEW|CHEST PORTABLE AP|CHEST 1V", "CHEST", ch.XR_CHEST, _VIEWS1, _LUNG,
          "portable chest radiograph", weight=9),
    _exam("XRCH2", "XR CHEST 2 VIEWS|CHEST PA AND LATERAL|CHEST 2V", "CHEST", ch.XR_CHEST, _VIEWS2, _LUNG,
          "chest radiograph", weight=9),
    _exam("CTCHW", "CT CHEST W CONTRAST|CT THORAX WITH IV CONTRAST", "CHEST", ch.CT_CHEST, _CT_IV, _LUNG,
          "CT of the chest", weight=5),
    _exam("CTCHWO", "CT CHEST WO CONTRAST|CT CHEST LOW DOSE", "CHEST", ch.CT_CHEST, _CT_DRY, _LUNG,
          "noncontrast chest CT", weight=4),
    _exam("CTPE", "CT ANGIO CHEST PE PROTOCOL|CTA CHEST PULMONARY EMBOLUS", "CHEST", ch.CT_PE, _CT_IV, _LUNG,
          "CT pulmonary angiogram", weight=4),
    _exam("NMVQ", "NM LUNG VENTILATION PERFUSION|VQ SCAN", "CHEST", (fu.VENTILATION, *ch.XR_CHEST[:4]), _NM, _LUNG,
          "ventilation perfusion study"),
    _exam("CTAPW", "CT ABDOMEN PELVIS W CONTRAST|CT ABD/PEL WITH IV CONTRAST", "ABDOMEN", ab.CT_ABDOMEN, _CT_IV,
          _BELLY, "CT of the abdomen and pelvis", weight=7),
    _exam("CTAPWO", "CT ABDOMEN PELVIS WO CONTRAST|CT STONE PROTOCOL", "ABDOMEN", ab.CT_ABDOMEN, _CT_DRY, _BELLY,
          "unenhanced abdominal CT", weight=4),
    _exam("MRABDWW", "MR ABDOMEN W WO CONTRAST|MRI LIVER|MRCP", "ABDOMEN", ab.CT_ABDOMEN[:5], _MR_GD, _BELLY,
          "MRI of the abdomen", weight=2),
    _exam("USABD", "US ABDOMEN COMPLETE|ULTRASOUND ABDOMEN", "ABDOMEN", ab.US_ABDOMEN, _US, _BELLY,
          "abdominal ultrasound", weight=4),
    _exam("USRUQ", "US RIGHT UPPER QUADRANT|US ABDOMEN LIMITED", "ABDOMEN", (*ab.US_ABDOMEN[:3], ab.KIDNEYS), _US,
          _BELLY, "right upper quadrant ultrasound", weight=3),
    _exam("USREN", "US RENAL|US KIDNEYS AND BLADDER", "ABDOMEN",
          (ab.KIDNEYS, pe.BLADDER, ab.VESSELS, pe.PELVIC_FLUID), _US, _BELLY, "renal ultrasound", weight=2),
    _exam("XRABD1", "XR ABDOMEN 1 VIEW|KUB", "ABDOMEN", ab.XR_ABDOMEN, _VIEWS1, _BELLY, "abdominal radiograph",
          weight=3),
    _exam("FLUGI", "FL UPPER GI|UPPER GI SERIES", "ABDOMEN", (fu.ESOPHAGUS, fu.STOMACH, fu.REFLUX, ab.GAS_PATTERN),
          _FL, _GUT, "upper GI series", weight=2),
    _exam("FLESO", "FL ESOPHAGRAM|BARIUM SWALLOW", "CHEST", (fu.ESOPHAGUS, fu.REFLUX, fu.STOMACH, ch.PLEURA), _FL,
          _GUT, "esophagram", weight=2),
    _exam("FLMBS", "FL MODIFIED BARIUM SWALLOW|VIDEO SWALLOW STUDY", "NECK", fu.SWALLOW_STUDY, _FL, _GUT,
          "swallowing study"),
    _exam("NMHIDA", "NM HEPATOBILIARY SCAN|HIDA SCAN", "ABDOMEN",
          (fu.HEPATOBILIARY, ab.LIVER, ab.GALLBLADDER, fu.TRACER_ORGANS), _NM, _BELLY, "hepatobiliary scan"),
    _exam("CTHWO", "CT HEAD WO CONTRAST|CT BRAIN WITHOUT CONTRAST", "HEAD", ne.HEAD, _CT_DRY, _HEAD,
          "noncontrast head CT", weight=7),
    _exam("CTAHN", "CT ANGIO HEAD AND NECK|CTA HEAD NECK", "HEAD", ne.HEAD_MR, _CT_IV, _HEAD,
          "CT angiogram of the head and neck", weight=2),
    _exam("MRBRWW", "MR BRAIN W WO CONTRAST|MRI BRAIN WITH AND WITHOUT", "HEAD", ne.HEAD_MR, _MR_GD, _HEAD,
          "MRI of the brain", weight=4),
    _exam("MRBRWO", "MR BRAIN WO CONTRAST|MRI BRAIN", "HEAD", ne.HEAD_MR, _MR, _HEAD, "noncontrast brain MRI",
          weight=3),
    _exam("CTNKW", "CT NECK SOFT TISSUE W CONTRAST|CT NECK W", "NECK", ne.NECK, _CT_IV, _NECK, "CT of the neck",
          weight=2),
    _exam("USTHY", "US THYROID|ULTRASOUND HEAD NECK THYROID", "NECK", ne.THYROID_US, _US, _NECK, "thyroid ultrasound",
          weight=3),
    _exam("MRLSWO", "MR LUMBAR SPINE WO CONTRAST|MRI L-SPINE", "SPINE", ne.SPINE_LUMBAR, _MR, _BACK,
          "MRI of the lumbar spine", weight=4),
    _exam("CTLSWO", "CT LUMBAR SPINE WO CONTRAST|CT L-SPINE", "SPINE", ne.SPINE_LUMBAR, _CT_DRY, _BACK,
          "CT of the lumbar spine", weight=2),
    _exam("XRLS3", "XR LUMBAR SPINE 3 VIEWS|L-SPINE AP LAT", "SPINE", ne.SPINE_LUMBAR, _VIEWS3, _BACK,
          "lumbar spine radiographs", weight=3),
    _exam("CTCSWO", "CT CERVICAL SPINE WO CONTRAST|CT C-SPINE", "SPINE", ne.SPINE_CERVICAL, _CT_DRY, _BACK,
          "CT of the cervical spine", weight=3),
    _exam("MRCSWO", "MR CERVICAL SPINE WO CONTRAST|MRI C-SPINE", "SPINE", ne.SPINE_CERVICAL, _MR, _BACK,
          "MRI of the cervical spine", weight=2),
    _exam("CTPEL", "CT PELVIS W CONTRAST|CT BONY PELVIS", "PELVIS", (*pe.CT_PELVIS, ab.BOWEL), _CT_IV, _PELVIS,
          "CT of the pelvis", weight=2),
    _exam("MRPELWW", "MR PELVIS W WO CONTRAST|MRI PELVIS", "PELVIS", (*pe.CT_PELVIS, ne.MARROW), _MR_GD, _PELVIS,
          "MRI of the pelvis", weight=2),
    _exam("USPELV", "US PELVIS COMPLETE|US PELVIS TRANSVAGINAL", "PELVIS", (*pe.CT_PELVIS[:2], *pe.CT_PELVIS[3:]),
          _US, _PELVIS, "pelvic ultrasound", weight=3, sex="F"),
    _exam("MRCARD", "MR CARDIAC W WO CONTRAST|CARDIAC MRI", "CARDIAC",
          (fu.VENTRICLE, fu.VALVES, fu.ENHANCEMENT, ch.PLEURA), _MR_GD, _HEART, "cardiac MRI"),
    _exam("CTCOR", "CT CORONARY ANGIOGRAM|CCTA", "CARDIAC", (*fu.HEART_SECTION, ch.NODES_CHEST, ch.PLEURA), _CT_IV,
          _HEART, "coronary CT angiogram", weight=2),
    _exam("NMMPI", "NM MYOCARDIAL PERFUSION SPECT|NUCLEAR STRESS TEST", "CARDIAC",
          (fu.ENHANCEMENT, fu.VENTRICLE, fu.VALVES), _NM, _HEART, "myocardial perfusion study", weight=2),
    _exam("MGSCR", "MG SCREENING BILATERAL TOMOSYNTHESIS|SCREENING MAMMOGRAM", "BREAST", pe.BREAST, _MG, _BREAST,
          "screening mammogram", weight=8, sex="F", min_age=40),
    _exam("MGDX", "MG DIAGNOSTIC BILATERAL|DIAGNOSTIC MAMMOGRAM", "BREAST", pe.BREAST, _MG, _BREAST,
          "diagnostic mammogram", weight=4, sex="F", min_age=40),
    _exam("MRBRST", "MR BREAST BILATERAL W WO CONTRAST|BREAST MRI", "BREAST", pe.BREAST, _MR_GD, _BREAST,
          "breast MRI", sex="F", min_age=40),
    _exam("NMBONE", "NM BONE SCAN WHOLE BODY|BONE SCAN", "WHOLE BODY",
          (fu.TRACER_BONE, fu.TRACER_ORGANS, li.JOINTS, ch.THORAX_BONES), _NM, _ONCO, "bone scan", weight=2),
    _exam("NMPETCT", "PET CT SKULL BASE TO MID THIGH|FDG PET/CT", "WHOLE BODY",
          (fu.FDG, ch.LUNGS_CT, ab.LIVER, ab.PERITONEUM, ne.MARROW), _PET, _ONCO, "FDG PET/CT", weight=2),
    _exam("MRKNEE", "MR KNEE WO CONTRAST {SIDE}|MRI {SIDE} KNEE", "EXTREMITY", li.KNEE_MR, _MR, _LIMB,
          "MRI of the knee", weight=3, sided=True),
    _exam("MRSHLD", "MR SHOULDER WO CONTRAST {SIDE}|MRI {SIDE} SHOULDER", "EXTREMITY", li.SHOULDER_MR, _MR, _LIMB,
          "MRI of the shoulder", weight=2, sided=True),
    _exam("USDVT", "US VENOUS DOPPLER LEG {SIDE}|US DVT LOWER EXTREMITY {SIDE}", "EXTREMITY", li.LEG_DOPPLER, _US,
          _CLOT, "venous Doppler study", weight=3, sided=True),
    _limb("XRKNEE", "knee", "EXTREMITY", 3, "tibial plateau", "patella", "proximal fibula", "distal femur"),
    _limb("XRANK", "ankle", "EXTREMITY", 3, "lateral malleolus", "medial malleolus", "posterior malleolus",
          "talar dome"),
    _limb("XRFOOT", "foot", "EXTREMITY", 2, "fifth metatarsal base", "calcaneus", "great toe proximal phalanx",
          "second metatarsal neck"),
    _limb("XRWRI", "wrist", "EXTREMITY", 2, "distal radius", "ulnar styloid", "scaphoid waist", "triquetrum"),
    _limb("XRHAND", "hand", "EXTREMITY", 2, "fifth metacarpal neck", "thumb metacarpal base",
          "index finger distal phalanx", "ring finger middle phalanx"),
    _limb("XRSHLD", "shoulder", "EXTREMITY", 3, "surgical neck of the humerus", "greater tuberosity",
          "distal clavicle", "scapular body"),
    _limb("XRELB", "elbow", "EXTREMITY", 1, "radial head", "olecranon", "coronoid process", "distal humerus"),
    _limb("XRHIP", "hip", "PELVIS", 2, "femoral neck", "greater trochanter", "superior pubic ramus", "acetabulum"),
)
