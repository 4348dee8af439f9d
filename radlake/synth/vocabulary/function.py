"""Studies of function: the heart in section, fluoroscopy of the gut, nuclear medicine."""

from __future__ import annotations

from radlake.synth.vocabulary.model import AMOUNT, MILD, SLIGHT, Topic, f

# Tables of words, wrapped by hand.
# fmt: off

_WALL = ("of the anterior wall", "of the inferior wall", "of the lateral wall", "of the apex", "of the septum")
_BONE = ("in the {side} iliac bone", "in the T9 vertebra", "in the L4 vertebra", "in the {side} fifth rib",
         "in the {side} proximal femur", "in the sternum")

VENTRICLE = Topic(
    "Left ventricle",
    (
        "Left ventricular size and systolic function are normal.",
        "Normal left ventricular wall motion with preserved ejection fraction.",
        "The left ventricle is normal in size, and wall thickness is normal.",
    ),
    (f("hypokinesis", mass=True, at=_WALL, sev=MILD, dx=("suggesting ischemic cardiomyopathy",)),
     f("left ventricular dilatation", mass=True, sev=MILD, more=("with reduced ejection fraction",)),
     f("septal hypertrophy", mass=True, sev=MILD, mm=(14, 26), dx=("compatible with hypertrophic cardiomyopathy",))),
)
CORONARIES = Topic(
    "Coronary arteries",
    (
        "The coronary arteries are patent without significant stenosis.",
        "No coronary plaque or stenosis. Right dominant circulation.",
        "Coronary origins are normal; there is no obstructive disease.",
    ),
    (
        f("stenosis", at=("of the proximal LAD", "of the mid LAD", "of the proximal RCA", "of the circumflex artery"),
          sev=MILD, more=("from mixed plaque", "from calcified plaque"),
          dx=("CAD-RADS 3", "CAD-RADS 4", "CAD-RADS 2")),
        f("calcified plaque", at=("in the left main coronary artery", "in the proximal LAD", "in the mid RCA"),
          sev=("minimal", "scattered"), rank=0),
        f("myocardial bridging", mass=True, at=("of the mid LAD",), sev=("shallow", "deep"), rank=0),
    ),
)
VALVES = Topic(
    "Valves and pericardium",
    (
        "Valves are unremarkable, with no pericardial effusion.",
        "No pericardial effusion or thickening. The aortic valve is trileaflet.",
        "Atria are normal in size without thrombus in the appendage.",
    ),
    (f("pericardial effusion", sev=AMOUNT), f("aortic valve calcification", mass=True, sev=MILD),
     f("left atrial enlargement", mass=True, sev=MILD), f("thrombus", at=("in the left atrial appendage",),
     sev=("small", "mobile"), rank=2)),
)
ENHANCEMENT = Topic(
    "Perfusion and viability",
    (
        "No perfusion defect at stress or rest.",
        "Tracer distribution is homogeneous at stress and at rest.",
        "No delayed enhancement or evidence of prior infarction.",
    ),
    (f("perfusion defect", at=_WALL, sev=("reversible", "fixed", "partially reversible"),
     more=("of mild severity", "of moderate extent"), dx=("consistent with ischemia",
     "consistent with prior infarction"), rank=2), f("myocardial scar", at=_WALL,
     sev=("subendocardial", "transmural"))),
)
ESOPHAGUS = Topic(
    "Esophagus",
    (
        "The esophagus is normal in caliber and contour.",
        "Contrast passes freely through the esophagus without stricture.",
        "Normal esophageal peristalsis with no fixed narrowing.",
    ),
    (
        f("stricture", at=("of the distal esophagus", "of the mid esophagus"), sev=("smooth", "irregular", "tight"),
          mm=(6, 30), advice=("Endoscopy is recommended.",)),
        f("Zenker diverticulum", sev=("small", "moderate"), mm=(8, 37)),
        f("esophageal dysmotility", mass=True, sev=MILD, more=("with tertiary contractions",)),
        f("Schatzki ring", at=("at the gastroesophageal junction",), mm=(9, 19)),
    ),
)
STOMACH = Topic(
    "Stomach and duodenum",
    (
        "The stomach and duodenum are unremarkable.",
        "Normal gastric folds without ulcer or mass.",
        "Gastric emptying is prompt and the duodenal sweep is normal.",
    ),
    (f("hiatal hernia", sev=("small sliding", "moderate sliding", "large paraesophageal")),
     f("ulcer", at=("in the gastric antrum", "along the lesser curvature", "in the duodenal bulb"), mm=(4, 22),
     rank=2), f("delayed gastric emptying", mass=True, sev=MILD)),
)
REFLUX = Topic(
    "Reflux",
               ("No gastroesophageal reflux was elicited.",
               "No spontaneous or provoked reflux was observed during the study.",
               "There was no reflux with provocative maneuvers."),
               (f("gastroesophageal reflux", mass=True, sev=MILD,
               at=("to the level of the mid esophagus", "to the level of the thoracic inlet")),)
)
SWALLOW = Topic(
    "Swallowing",
    (
        "No laryngeal penetration or aspiration with any consistency.",
        "Oral and pharyngeal phases are normal, with no aspiration.",
        "Swallowing was coordinated without residue or aspiration.",
    ),
    (f("aspiration", mass=True, at=("of thin liquids", "of nectar-thick liquids"), sev=("silent", "trace", "gross"),
     advice=("Speech pathology follow-up is recommended.",), rank=2),
     f("laryngeal penetration", mass=True, at=("of thin liquids",), sev=("flash", "deep")),
     f("vallecular residue", mass=True, sev=MILD)),
)
TRACER_BONE = Topic(
    "Skeletal uptake",
    (
        "No focus of abnormal radiotracer uptake to suggest osseous metastasis.",
        "Skeletal tracer distribution is symmetric and physiologic.",
        "There is no suspicious osteoblastic activity.",
    ),
    (
        f("focus of uptake", at=_BONE, sev=("intense", "mild", "moderate"),
          dx=("suspicious for osseous metastasis", "likely post-traumatic"),
          advice=("Correlation with radiographs is suggested.",), rank=2),
        f("degenerative uptake", mass=True, at=("in the shoulders", "in the knees", "in the lumbar spine"),
          sev=SLIGHT, rank=0),
    ),
)
TRACER_ORGANS = Topic(
    "Physiologic activity", ("Both kidneys and the bladder are visualized, as expected.",
                             "Soft tissue and renal activity are within physiologic limits.",
                             "Physiologic tracer activity is seen in the urinary tract."),
                             (f("asymmetric renal activity", mass=True, sev=SLIGHT,
                             dx=("correlate for obstruction",)),)
)
FDG = Topic(
    "Metabolic activity",
    (
        "No abnormal hypermetabolic focus in the neck, chest, abdomen or pelvis.",
        "FDG distribution is physiologic throughout.",
        "There is no FDG-avid lesion.",
    ),
    (
        f("hypermetabolic nodule", at=("in the {side} upper lobe", "in the {side} lower lobe",
          "in hepatic segment VI"), mm=(7, 39), more=("with maximum SUV of 8.4", "with maximum SUV of 4.1",
          "with maximum SUV of 12.7"), dx=("suspicious for malignancy",), rank=2),
        f("hypermetabolic lymph nodes", many=True, at=("in the mediastinum", "in the {side} axilla",
          "in the retroperitoneum"), dx=("suspicious for nodal involvement", "Deauville 4"), rank=2),
    ),
)
VENTILATION = Topic(
    "Ventilation and perfusion",
    (
        "Ventilation and perfusion are matched and homogeneous.",
        "No mismatched segmental perfusion defect.",
        "Perfusion images show uniform distribution of tracer in both lungs.",
    ),
    (f("mismatched perfusion defect", at=("in the {side} lower lobe", "in the {side} upper lobe"),
     sev=("segmental", "large segmental"), dx=("high probability of pulmonary embolism",), rank=2),
     f("matched defects", many=True, sev=("multiple small", "scattered"),
     dx=("low probability of pulmonary embolism",))),
)
HEPATOBILIARY = Topic(
    "Hepatobiliary excretion",
    (
        "Prompt hepatic uptake with gallbladder filling within 30 minutes.",
        "The gallbladder and small bowel are visualized in normal time.",
        "Gallbladder ejection fraction is normal.",
    ),
    (f("nonvisualization of the gallbladder", mass=True, more=("after morphine",),
     dx=("consistent with acute cholecystitis",), rank=2), f("reduced gallbladder ejection fraction",
     sev=("mildly", "markedly"), dx=("suggesting biliary dyskinesia",))),
)
HEART_SECTION = (VENTRICLE, CORONARIES, VALVES)
SWALLOW_STUDY = (SWALLOW, ESOPHAGUS, STOMACH, REFLUX)
