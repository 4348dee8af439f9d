"""Head, neck and spine."""

from __future__ import annotations

from radlake.synth.vocabulary.model import AGE, BREAK, MILD, SLIGHT, Topic, f

# Tables of words, wrapped by hand.
# fmt: off

_LOBES = ("in the {side} frontal lobe", "in the {side} parietal lobe", "in the {side} temporal lobe",
          "in the {side} occipital lobe", "in the {side} cerebellar hemisphere")
_DEEP = ("in the {side} basal ganglia", "in the {side} thalamus", "in the {side} corona radiata", "in the pons")
_LUMBAR = ("at L1-L2", "at L2-L3", "at L3-L4", "at L4-L5", "at L5-S1")
_CERVICAL = ("at C3-C4", "at C4-C5", "at C5-C6", "at C6-C7", "at C7-T1")
_BODIES = ("of T11", "of T12", "of L1", "of L2", "of L3", "of L4")

PARENCHYMA = Topic(
    "Brain parenchyma",
    (
        "The gray-white matter differentiation is preserved.",
        "No acute territorial infarct or mass is identified.",
        "Brain parenchyma is normal in appearance for age.",
        "No parenchymal mass is seen, and the sulci are symmetric.",
        "No abnormal parenchymal signal or attenuation.",
        "Normal appearance of the cerebral hemispheres, brainstem and cerebellum.",
    ),
    (
        f("infarct", at=_LOBES + _DEEP, sev=AGE, mm=(6, 54), more=("without hemorrhagic transformation",
          "with mild local mass effect"), dx=("in a vascular distribution",),
          advice=("Stroke team evaluation is advised.",), rank=2),
        f("chronic microvascular ischemic change", mass=True, sev=MILD, more=("in the periventricular white matter",),
          rank=0),
        f("lacunar infarct", at=_DEEP, sev=("old", "remote", "chronic"), rank=0),
        f("enhancing mass", at=_LOBES, mm=(9, 58), more=("with surrounding vasogenic edema",
          "with 4 mm of midline shift"), dx=("suspicious for metastasis", "suspicious for high-grade glioma"),
          advice=("Neurosurgical consultation is recommended.",), rank=2),
        f("encephalomalacia", mass=True, at=_LOBES, sev=("mild", "chronic"), rank=0),
        f("parenchymal volume loss", mass=True, sev=MILD, rank=0),
    ),
)
HEMORRHAGE = Topic(
    "Hemorrhage",
    (
        "No intracranial hemorrhage or extra-axial collection.",
        "There is no acute intracranial hemorrhage.",
        "No subdural, epidural or subarachnoid blood is seen.",
        "Extra-axial spaces are unremarkable without hemorrhage.",
    ),
    (
        f("subdural hematoma", side=True, sev=AGE, mm=(3, 19),
          more=("with mild sulcal effacement", "with 3 mm of midline shift"),
          advice=("Neurosurgical consultation is advised.",), rank=2),
        f("subarachnoid hemorrhage", mass=True, at=("in the {side} sylvian fissure",
          "along the {side} frontal convexity", "in the basal cisterns"), sev=("trace", "small volume", "diffuse"),
          rank=2),
        f("intraparenchymal hemorrhage", at=_LOBES + _DEEP, sev=("acute", "small"), mm=(6, 51),
          more=("with surrounding edema",), rank=2),
    ),
)
VENTRICLES = Topic(
    "Ventricles",
    (
        "The ventricles and sulci are normal in size and configuration.",
        "Ventricular system is normal without hydrocephalus.",
        "No hydrocephalus. Basal cisterns are patent.",
        "Ventricles are midline and not dilated.",
    ),
    (f("ventricular enlargement", mass=True, sev=SLIGHT, dx=("out of proportion to volume loss",
     "communicating hydrocephalus not excluded")), f("colloid cyst", at=("at the foramen of Monro",), mm=(4, 14)),
     f("arachnoid cyst", at=("in the {side} middle cranial fossa", "in the posterior fossa"), mm=(12, 48), rank=0)),
)
SKULL = Topic(
    "Calvarium and sinuses",
    (
        "The calvarium is intact and the paranasal sinuses are clear.",
        "No skull fracture. Mastoid air cells are clear.",
        "Visualized sinuses and mastoids are well aerated.",
        "The orbits, sinuses and mastoid air cells are unremarkable.",
    ),
    (
        f("mucosal thickening", mass=True, at=("in the {side} maxillary sinus", "in the ethmoid air cells",
          "in the sphenoid sinus"), sev=SLIGHT, rank=0),
        f("mastoid effusion", side=True, sev=("small", "partial"), rank=0),
        f("skull fracture", at=("of the {side} temporal bone", "of the {side} parietal bone",
          "of the occipital bone"), sev=BREAK[:3], rank=2),
        f("scalp hematoma", at=("over the {side} frontal region", "over the {side} parietal region"), mm=(5, 22),
          rank=1),
        f("Le Fort II fracture", sev=("comminuted", "displaced"), rank=2),
    ),
)
BRAIN_VESSELS = Topic(
    "Vessels",
    (
        "No aneurysm, stenosis or occlusion of the circle of Willis.",
        "The major intracranial arteries are patent.",
        "Internal carotid and vertebral arteries are patent without dissection.",
        "Dural venous sinuses are patent. Flow voids are preserved.",
    ),
    (
        f("stenosis", at=("of the {side} internal carotid artery", "of the {side} middle cerebral artery",
          "of the basilar artery"), sev=MILD),
        f("aneurysm", at=("at the anterior communicating artery", "at the {side} middle cerebral bifurcation",
          "at the basilar tip"), mm=(2, 13), sev=("saccular",),
          advice=("Neurointerventional referral is recommended.",)),
        f("occlusion", at=("of the {side} M1 segment", "of the {side} internal carotid artery"),
          sev=("acute", "complete"), rank=2),
    ),
)
NECK_TISSUE = Topic(
    "Pharynx and glands",
    (
        "The pharynx, larynx and salivary glands are unremarkable.",
        "No mass of the aerodigestive tract. Parotid glands are normal.",
        "Airway is patent, and the submandibular glands are symmetric.",
        "The epiglottis and vocal cords are normal.",
    ),
    (
        f("peritonsillar abscess", side=True, mm=(9, 34), advice=("ENT consultation is advised.",), rank=2),
        f("parotid nodule", side=True, mm=(6, 29), dx=("indeterminate",),
          advice=("Ultrasound-guided sampling is suggested.",)),
        f("mass", at=("at the {side} tongue base", "in the {side} piriform sinus", "in the {side} palatine tonsil"),
          mm=(11, 43), dx=("suspicious for squamous cell carcinoma",), rank=2),
    ),
)
NECK_NODES = Topic(
    "Lymph nodes",
    (
        "No cervical lymphadenopathy.",
        "Cervical nodes are not enlarged by size criteria.",
        "There are no pathologic cervical lymph nodes.",
    ),
    (f("lymph node", at=("in {side} level II", "in {side} level III", "in {side} level IV",
     "in the {side} supraclavicular fossa"), sev=("enlarged", "necrotic", "rounded"), mm=(11, 37),
     dx=("suspicious for nodal metastasis", "likely reactive")),),
)
THYROID = Topic(
    "Thyroid",
    (
        "The thyroid gland is normal in size and echotexture.",
        "Thyroid is homogeneous without nodule.",
        "No suspicious thyroid nodule.",
        "Both thyroid lobes and the isthmus are unremarkable.",
    ),
    (
        f(
            "thyroid nodule",
            at=("in the upper pole of the {side} lobe", "in the lower pole of the {side} lobe", "in the isthmus",
                "in the mid {side} lobe"),
            sev=("solid hypoechoic", "mixed cystic and solid", "isoechoic", "spongiform"),
            mm=(5, 44),
            more=("with punctate echogenic foci", "with smooth margins", "wider than tall"),
            dx=("TI-RADS 3", "TI-RADS 4", "TI-RADS 5"),
            advice=("Fine needle aspiration is recommended.", "Follow-up ultrasound in 12 months is suggested."),
        ),
        f("heterogeneous thyroid echotexture", mass=True, sev=SLIGHT,
          dx=("compatible with thyroiditis", "suggesting Hashimoto disease")),
        f("multinodular goiter", sev=("mild", "moderate", "large")),
    ),
)
THYROID_FLOW = Topic("Vascularity", ("Color Doppler shows normal vascularity of the gland.",
                     "Thyroid vascularity is symmetric on Doppler imaging.", "No hyperemia on color flow."),
                     (f("hyperemia", mass=True, sev=SLIGHT, dx=("suggesting thyroiditis or Graves disease",)),))
ALIGNMENT = Topic(
    "Alignment",
    (
        "Alignment is anatomic and vertebral body heights are maintained.",
        "Normal vertebral body height and alignment.",
        "No spondylolisthesis. Vertebral heights are preserved.",
        "There is straightening of the normal lordosis without listhesis.",
    ),
    (
        f("anterolisthesis", mass=True, at=_LUMBAR[2:], sev=("grade 1", "grade 2", "trace")),
        f("scoliosis", mass=True, sev=("mild levoconvex", "mild dextroconvex", "moderate dextroconvex"), rank=0),
        f("compression fracture", at=_BODIES, sev=AGE, more=("with 30 percent height loss", "with mild retropulsion",
          "without retropulsion"), rank=2),
    ),
)
MARROW = Topic(
    "Vertebrae",
    (
        "No aggressive osseous lesion.",
        "Marrow signal and bone density are normal.",
        "Vertebral marrow is homogeneous.",
        "There is no suspicious marrow replacing process.",
    ),
    (
        f("Schmorl node", at=("at the superior endplate of L2", "at the inferior endplate of T12",
          "at the superior endplate of L4"), rank=0),
        f("hemangioma", at=("in the L1 vertebral body", "in the T10 vertebral body", "in the L3 vertebral body"),
          mm=(6, 22), rank=0),
        f("osseous lesion", at=("in the L2 vertebral body", "in the S1 vertebral body", "in the T8 vertebral body"),
          sev=("lytic", "sclerotic"), mm=(7, 31), dx=("suspicious for metastasis",),
          advice=("Oncologic workup is advised.",), rank=2),
    ),
)
DISCS_LUMBAR = Topic(
    "Discs",
    (
        "Disc heights are preserved without herniation or stenosis.",
        "No disc herniation, canal stenosis or foraminal narrowing.",
        "Intervertebral discs are normal at every level.",
        "There is no significant disc bulge from L1 through S1.",
    ),
    (
        f("disc herniation", at=_LUMBAR, sev=("central", "left paracentral", "right paracentral", "foraminal"),
          mm=(3, 10), more=("contacting the traversing nerve root", "effacing the lateral recess"), rank=2),
        f("disc bulge", at=_LUMBAR, sev=("mild", "broad-based", "diffuse"), more=("with facet arthropathy",)),
        f("spinal canal stenosis", mass=True, at=_LUMBAR[1:], sev=MILD, more=("from ligamentum flavum thickening",)),
        f("foraminal narrowing", mass=True, side=True, at=_LUMBAR[2:], sev=MILD),
        f("annular fissure", at=_LUMBAR[2:], sev=("small", "posterior"), rank=0),
    ),
)
DISCS_CERVICAL = Topic(
    "Discs",
    (
        "Disc spaces are maintained without canal stenosis.",
        "No cervical disc herniation or cord compression.",
        "Cervical discs are unremarkable, and the foramina are patent.",
    ),
    (
        f("disc osteophyte complex", at=_CERVICAL, sev=MILD, more=("flattening the ventral cord",
          "without cord signal abnormality")),
        f("foraminal narrowing", mass=True, side=True, at=_CERVICAL, sev=MILD,
          more=("from uncovertebral hypertrophy",)),
        f("canal stenosis", mass=True, at=_CERVICAL, sev=MILD),
        f("disc space narrowing", mass=True, at=_CERVICAL, sev=SLIGHT, rank=0),
    ),
)
CORD = Topic(
    "Cord and soft tissues",
    (
        "The conus terminates normally and cord signal is unremarkable.",
        "Paraspinal soft tissues are unremarkable.",
        "No epidural collection or paraspinal mass.",
        "Prevertebral and paraspinal soft tissues are normal.",
    ),
    (f("Tarlov cyst", at=("at S1", "at S2"), mm=(7, 24), rank=0),
     f("paraspinal muscle edema", mass=True, sev=SLIGHT, dx=("suggesting strain",)),
     f("epidural collection", at=_LUMBAR[1:4], mm=(5, 28), dx=("concerning for abscess",), rank=2)),
)
HEAD = (PARENCHYMA, HEMORRHAGE, VENTRICLES, SKULL)
HEAD_MR = (PARENCHYMA, HEMORRHAGE, VENTRICLES, BRAIN_VESSELS, SKULL)
NECK = (NECK_TISSUE, THYROID, NECK_NODES, BRAIN_VESSELS)
SPINE_LUMBAR = (ALIGNMENT, MARROW, DISCS_LUMBAR, CORD)
SPINE_CERVICAL = (ALIGNMENT, MARROW, DISCS_CERVICAL, CORD)
THYROID_US = (THYROID, THYROID_FLOW, NECK_NODES)
