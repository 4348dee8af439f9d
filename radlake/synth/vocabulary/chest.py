"""Chest: radiography and CT. Lungs, pleura, heart, mediastinum, bones of the thorax, lines and tubes."""

from __future__ import annotations

from radlake.synth.vocabulary.model import AMOUNT, BREAK, EXTENT, MILD, SLIGHT, Topic, f

# Tables of words, wrapped by hand.
# fmt: off

_LOBES = ("in the {side} lower lobe", "in the {side} upper lobe", "in the right middle lobe", "in the lingula",
          "in the left lower lobe", "in the right upper lobe")
_ZONES = ("at the {side} lung base", "in the {side} mid lung", "in the {side} upper lung", "at the {side} apex")
_RIB = ("of the {side} fourth rib", "of the {side} sixth rib", "of the {side} eighth rib", "of the {side} ninth rib")

LUNGS_XR = Topic(
    "Lungs",
    (
        "The lungs are clear.",
        "The lungs are well expanded and clear without focal consolidation.",
        "No focal airspace disease is identified.",
        "Lung volumes are normal and there is no consolidation.",
        "Both lungs are free of focal opacity.",
        "There is no airspace opacity or interstitial edema.",
        "Aeration of the lungs is normal, with no infiltrate.",
        "No suspicious pulmonary opacity.",
    ),
    (
        f("opacity", at=_ZONES, sev=EXTENT, more=("with air bronchograms", "obscuring the hemidiaphragm"),
          dx=("concerning for pneumonia", "suspicious for developing pneumonia", "which may reflect aspiration"),
          advice=("Follow-up radiographs after treatment are recommended to document resolution.",), rank=2),
        f("atelectasis", mass=True, at=_ZONES[:2], sev=("linear", "mild", "subsegmental", "plate-like"), rank=0),
        f("interstitial pulmonary edema", mass=True, sev=MILD,
          more=("with Kerley B lines", "with cephalization of the vessels", "with peribronchial cuffing"),
          dx=("likely cardiogenic", "compatible with congestive failure"), rank=2),
        f("nodular density", at=_ZONES, mm=(5, 28), dx=("indeterminate",),
          advice=("Chest CT is recommended for further characterization.",)),
        f("hyperinflation", mass=True, sev=MILD, more=("with flattening of the diaphragms",),
          dx=("compatible with emphysema", "suggesting chronic obstructive disease"), rank=0),
        f("calcified granuloma", at=_ZONES, mm=(3, 9), dx=("benign",), rank=0),
        f("reticular opacities", many=True, at=("at both lung bases", "in the subpleural lungs"), sev=SLIGHT,
          dx=("suggesting interstitial lung disease", "likely chronic fibrosis")),
    ),
)
PLEURA = Topic(
    "Pleura",
    (
        "There is no pleural effusion or pneumothorax.",
        "No pleural effusion. No pneumothorax.",
        "The costophrenic angles are sharp and there is no pneumothorax.",
        "Neither pleural effusion nor pneumothorax is present.",
        "Pleural spaces are clear.",
        "No evidence of pneumothorax or layering pleural fluid.",
    ),
    (
        f("pleural effusion", "pleural effusions", side=True, sev=AMOUNT,
          more=("with adjacent compressive atelectasis", "blunting the costophrenic angle",
          "tracking to the fissure")),
        f("pneumothorax", side=True, sev=("tiny apical", "small apical", "small", "moderate", "large"), mm=(4, 45),
          more=("without mediastinal shift", "without evidence of tension"),
          advice=("Short-interval follow-up radiograph is advised.",
          "Clinical correlation for a chest tube is advised."), rank=2),
        f("pleural thickening", mass=True, side=True, sev=SLIGHT, more=("with calcification",), rank=0),
        f("loculated pleural collection", side=True, mm=(20, 110), dx=("empyema not excluded",), rank=2),
    ),
)
HEART = Topic(
    "Heart",
    (
        "The heart size is normal.",
        "Cardiac silhouette is within normal limits.",
        "Heart size is normal for technique.",
        "The cardiac silhouette is not enlarged.",
        "Normal heart size and contour.",
        "The heart is not enlarged.",
    ),
    (f("cardiomegaly", mass=True, sev=MILD), f("enlargement of the cardiac silhouette", mass=True,
     sev=("borderline", "mild", "globular"), dx=("pericardial effusion not excluded",
     "similar configuration to cardiomyopathy")), f("left atrial enlargement", mass=True, sev=SLIGHT, rank=0)),
    with_next=("The cardiomediastinal silhouette is within normal limits.",
               "Cardiac and mediastinal contours are normal.", "The heart and mediastinum are unremarkable.",
               "Cardiomediastinal contours are stable and normal."),
)
MEDIASTINUM = Topic(
    "Mediastinum",
    (
        "The mediastinal contours are normal.",
        "The mediastinum and hila are unremarkable.",
        "There is no mediastinal widening or hilar enlargement.",
        "Hilar contours are normal.",
        "No hilar or mediastinal mass is seen.",
        "The trachea is midline and the mediastinum is not widened.",
    ),
    (
        f("tortuosity of the thoracic aorta", mass=True, sev=SLIGHT, rank=0),
        f("atherosclerotic calcification", mass=True, at=("of the aortic arch", "of the thoracic aorta"), rank=0),
        f("hilar prominence", mass=True, side=True, sev=SLIGHT, dx=("adenopathy not excluded",),
          advice=("Contrast-enhanced chest CT is suggested.",)),
        f("hiatal hernia", sev=("small", "moderate", "large"), rank=0),
        f("mediastinal widening", mass=True, sev=SLIGHT, dx=("aortic pathology is a consideration",),
          advice=("CT angiography is recommended.",), rank=2),
    ),
)
THORAX_BONES = Topic(
    "Bones",
    (
        "No acute osseous abnormality.",
        "The visualized osseous structures are intact.",
        "Bony thorax is unremarkable.",
        "There is no acute displaced rib fracture.",
        "Degenerative changes are age appropriate without acute bony abnormality.",
        "Osseous structures show no acute abnormality.",
    ),
    (
        f("fracture", at=_RIB, sev=("acute", *BREAK[:3]), more=("without flail segment",), rank=2),
        f("degenerative change", mass=True, at=("of the thoracic spine",), sev=MILD, rank=0),
        f("compression deformity", at=("of T7", "of T9", "of T11", "of T12"), sev=MILD, dx=("age indeterminate",)),
        f("healed fracture deformity", at=_RIB, rank=0),
    ),
)
DEVICES = Topic(
    "Lines and tubes",
    (
        "No support devices are present.",
        "Overlying monitoring leads are noted; no catheter is seen.",
        "There are no indwelling lines or tubes.",
        "No radiopaque foreign body.",
    ),
    (
        f("right internal jugular catheter", at=("with tip at the cavoatrial junction", "with tip in the upper SVC"),
          rank=0),
        f("endotracheal tube", at=("with tip in the right main bronchus", "with tip just above the carina"),
          dx=("retraction is advised",), rank=2),
        f("Swan-Ganz catheter", at=("with tip in the right pulmonary artery",
          "with tip in the main pulmonary artery"), rank=0),
        f("Port-A-Cath", at=("with tip in the lower SVC", "with tip in the right atrium"), rank=0),
        f("dual-lead pacemaker", at=("over the left chest wall", "over the right chest wall"), rank=0),
        f("Dobhoff tube", at=("with tip in the stomach", "with tip coiled in the esophagus"), rank=1),
    ),
)
LUNGS_CT = Topic(
    "Lungs and airways",
    (
        "The lungs are clear and the central airways are patent.",
        "No pulmonary nodule, mass or consolidation.",
        "There is no suspicious nodule and no ground-glass opacity.",
        "Lung parenchyma is normal without nodules larger than 3 mm.",
        "The tracheobronchial tree is patent and the lungs are free of consolidation.",
        "No focal consolidation, interstitial disease or nodule is seen in either lung.",
        "Airways are patent to the segmental level, and the parenchyma is unremarkable.",
    ),
    (
        f(
            "solid nodule",
            at=_LOBES,
            mm=(3, 29),
            more=("with smooth margins", "with spiculated margins", "abutting the pleura"),
            dx=("indeterminate", "suspicious for primary malignancy"),
            advice=("Follow-up per Fleischner Society criteria is recommended.", "PET/CT is suggested.",
                    "Follow-up chest CT in 3 months is recommended."),
        ),
        f("ground-glass opacity", at=_LOBES, sev=EXTENT, mm=(8, 40),
          dx=("infectious or inflammatory in etiology", "possibly atypical infection")),
        f("consolidation", mass=True, at=_LOBES, sev=EXTENT, more=("with air bronchograms", "with volume loss"),
          dx=("consistent with pneumonia", "concerning for pneumonia", "suspicious for aspiration"), rank=2),
        f("centrilobular emphysema", mass=True, sev=MILD, more=("with upper lobe predominance",)),
        f("mass", at=_LOBES, mm=(31, 88), more=("with spiculated margins", "with central necrosis",
          "invading the chest wall"), dx=("highly suspicious for primary lung malignancy",),
          advice=("Tissue sampling is recommended.",), rank=2),
        f("bronchiectasis", mass=True, at=_LOBES, sev=("cylindrical", "mild", "varicose"), rank=1),
        f("subpleural reticulation", mass=True, at=("at the lung bases", "in the lower lobes"), sev=MILD,
          more=("with traction bronchiectasis", "with early honeycombing"),
          dx=("probable UIP pattern", "fibrotic lung disease")),
        f("dependent atelectasis", mass=True, sev=SLIGHT, rank=0),
        f("Bochdalek hernia", side=True, sev=("small", "fat-containing"), rank=0),
    ),
)
NODES_CHEST = Topic(
    "Lymph nodes",
    (
        "No enlarged mediastinal, hilar or axillary lymph nodes.",
        "There is no thoracic lymphadenopathy.",
        "Mediastinal and hilar nodes are not enlarged by size criteria.",
        "No pathologically enlarged lymph nodes in the chest.",
    ),
    (
        f("lymph node", at=("in the right paratracheal station", "in the subcarinal station", "in the {side} hilum",
          "in the prevascular space", "in the {side} axilla"), sev=("enlarged", "prominent", "necrotic"), mm=(11, 34),
          dx=("suspicious for nodal metastasis", "likely reactive"), rank=1),
        f("calcified mediastinal nodes", many=True, dx=("from prior granulomatous disease",), rank=0),
    ),
)
PULMONARY_ARTERIES = Topic(
    "Pulmonary arteries",
    (
        "No filling defect is seen in the pulmonary arteries to the subsegmental level.",
        "There is adequate opacification of the pulmonary arteries without embolus.",
        "Pulmonary arteries are patent, with no evidence of embolism.",
        "No central, lobar or segmental pulmonary embolus.",
    ),
    (
        f(
            "pulmonary embolus",
            at=("in the {side} lower lobe segmental artery", "in the {side} main pulmonary artery",
                "in the {side} upper lobe lobar artery", "in the right middle lobe artery"),
            sev=("acute", "nonocclusive", "occlusive"),
            more=("without right heart strain", "with straightening of the interventricular septum"),
            dx=("with evidence of right heart strain", "without CT evidence of right heart strain"),
            rank=2,
        ),
        f("saddle embolus", at=("at the pulmonary artery bifurcation",), sev=("large", "acute"), rank=2),
        f("dilatation of the main pulmonary artery", mass=True, sev=SLIGHT, mm=(31, 42),
          dx=("suggesting pulmonary hypertension",)),
    ),
)
AORTA_CHEST = Topic(
    "Heart and great vessels",
    (
        "The heart is normal in size without pericardial effusion.",
        "Thoracic aorta is normal in caliber. No pericardial effusion.",
        "The great vessels are unremarkable and there is no pericardial fluid.",
        "Heart size is normal; the aorta tapers normally.",
    ),
    (
        f("aneurysm", at=("of the ascending aorta", "of the descending thoracic aorta"), sev=("fusiform", "saccular"),
          mm=(41, 59), advice=("Annual surveillance is recommended.", "Vascular surgery consultation is advised.")),
        f("coronary artery calcification", mass=True, sev=MILD, rank=0),
        f("pericardial effusion", sev=AMOUNT),
        f("dissection flap", at=("in the ascending aorta", "in the descending thoracic aorta"),
          sev=("acute", "chronic"), dx=("surgical emergency",), rank=2),
    ),
)
XR_CHEST = (LUNGS_XR, PLEURA, HEART, MEDIASTINUM, THORAX_BONES, DEVICES)
CT_CHEST = (LUNGS_CT, PLEURA, AORTA_CHEST, NODES_CHEST, THORAX_BONES)
CT_PE = (PULMONARY_ARTERIES, LUNGS_CT, PLEURA, AORTA_CHEST, NODES_CHEST)
