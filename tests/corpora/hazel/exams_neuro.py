"""Head, spine and joints."""

from tests.corpora.hazel.exam import Exam

EXAMS = (
    Exam(
        "cthead",
        ("CT HEAD WO CONTRAST", "CT Brain without contrast", "CT HEAD STROKE ALERT"),
        (
            "[Fall, on Eliquis|Headache|Altered mental status|Syncope and collapse]",
            "Code stroke, NIHSS [6|14|9], last known well {time}",
            "{old} {man} [found down|with worst headache of life|s/p fall from standing]",
        ),
        ("Noncontrast axial CT of the head[ with coronal and sagittal reformations|, 5 mm].",),
        (
            (
                "There is an acute {side} convexity subdural hematoma measuring {mm} in thickness with "
                "{small:2-6} mm of "
                "midline shift.",
                "Acute {side} subdural hematoma with mass effect.",
            ),
            (
                "Loss of gray-white differentiation in the {side} insula. Hyperdense M1 segment. ASPECTS is 7.",
                "Evolving {side} MCA territory infarct.",
            ),
            (
                "No intracranial hemorrhage, mass effect or acute territorial infarct. Fazekas grade 2 white matter "
                "change.",
                "No acute intracranial abnormality. [Chronic microvascular ischemic change.|]",
            ),
            (
                "[Small volume|Trace] subarachnoid blood in the {side} Sylvian fissure.",
                "Traumatic subarachnoid hemorrhage. [Repeat CT in 6 hours.|]",
            ),
        ),
        (
            "Ventricles: [Normal in size|Mildly prominent, Evans index 0.31|Prominent, in keeping with volume loss].",
            "Calvarium: [Intact|No depressed fracture|Prior {side} burr hole].",
            "Sinuses: [Mucosal thickening of the maxillary sinuses|Clear|Mastoid air cells are clear].",
            "Orbits: [Bilateral lens replacements|Unremarkable].",
            "Scalp: [Right frontal scalp hematoma|No soft tissue swelling].",
        ),
        ages=(30, 89),
    ),
    Exam(
        "mrbrain",
        ("MRI BRAIN W WO CONTRAST", "MR Brain with and without", "MRI HEAD MS PROTOCOL"),
        (
            "[Multiple sclerosis follow up|New seizures|Memory loss|Left facial numbness]",
            "{old} {man} with [glioblastoma s/p resection|known Bell palsy|possible Alzheimer disease]",
        ),
        (
            "Multiplanar T1, T2, FLAIR, DWI and SWI at [1.5T|3T] [(Siemens Skyra)|(Philips Ingenia)|(GE Signa)]. "
            "[7 mL Gadavist|15 mL Dotarem|0.1 mmol/kg MultiHance] was given.",
        ),
        (
            (
                (
                    "[Multiple|Approximately 15] periventricular T2 lesions oriented as Dawson fingers. One "
                    "enhances ({im})."
                ),
                "Demyelinating disease with [one new|a single] enhancing lesion, fulfilling McDonald criteria.",
            ),
            (
                "The {side} frontal resection cavity shows a nodular focus of enhancement measuring {cm}.",
                "Increased enhancement at the resection margin, [progression|pseudoprogression] favored.",
            ),
            (
                "No restricted diffusion or abnormal enhancement. Cerebellar tonsils extend 6 mm below the foramen "
                "magnum (Chiari I).",
                "No acute infarct. Chiari I malformation without syrinx.",
            ),
        ),
        (
            "White matter: [Scattered nonspecific foci|Prominent Virchow-Robin spaces].",
            "Flow voids: [Present in the circle of Willis|Maintained].",
            "Sella: [A 4 mm Rathke cleft cyst|Unremarkable].",
            "Hippocampi: [Symmetric|Mild volume loss, Scheltens grade 2].",
            "Skull base: [Meckel caves are normal|No IAC lesion].",
        ),
    ),
    Exam(
        "mrl",
        ("MRI LUMBAR SPINE WO CONTRAST", "MR L-Spine without contrast"),
        (
            "[Low back pain with radiculopathy|Left leg weakness|Lumbago|Neurogenic claudication]",
            "{old} {man} injured [lifting at work|in an MVC], [pain x6 weeks|failed PT]",
        ),
        ("Sagittal T1, T2, STIR and axial T2 images at [1.5|3] Tesla.",),
        (
            (
                "L4-L5: [Broad based|Central] disc protrusion with facet arthropathy and moderate stenosis. "
                "L5-S1: {side} paracentral extrusion contacts the traversing S1 root.",
                "{side} L5-S1 extrusion with S1 impingement. Moderate L4-L5 stenosis.",
            ),
            (
                "T12: Acute superior endplate compression with 30% height loss and marrow edema.",
                "Acute T12 compression fracture without retropulsion.",
            ),
            (
                (
                    "L3-L4: Mild disc bulge. L4-L5: Grade 1 anterolisthesis (Meyerding) with bilateral foraminal "
                    "narrowing."
                ),
                "Degenerative anterolisthesis at L4-L5.",
            ),
        ),
        (
            "Conus: [Terminates at L1|Normal, at L1-L2].",
            "Marrow: [Modic type 2 change at L5-S1|Hemangioma in L2|Schmorl nodes at L1-L3].",
            "Alignment: [Straightening of the lumbar lordosis|Normal].",
            "Other: [Tarlov cyst at S2|Renal cysts|Paraspinal muscles show Goutallier 2 atrophy].",
        ),
    ),
    Exam(
        "mrknee",
        ("MRI KNEE WITHOUT CONTRAST RIGHT", "MR Left Knee", "MRI LEFT KNEE WO"),
        (
            "[Knee pain, locking|Twisting injury|Instability|Medial joint line tenderness]",
            "[Positive McMurray|Positive Lachman], {old} {man}",
        ),
        ("Multiplanar PD and fat saturated sequences[ on a 3T magnet|].",),
        (
            (
                "Horizontal tear of the posterior horn of the medial meniscus ({im}).",
                "Medial meniscus tear, posterior horn.",
            ),
            (
                "Complete midsubstance ACL tear with pivot shift contusions. A Segond fracture is not seen.",
                "Complete ACL tear.",
            ),
            ("No meniscal tear. Grade 3 chondral loss of the patella (Outerbridge).", "Patellofemoral chondromalacia."),
        ),
        (
            "Ligaments: [PCL, MCL and LCL complexes are intact|Grade 1 MCL sprain].",
            "Extensor mechanism: [Intact|Mild patellar tendinosis, Insall-Salvati ratio 1.3].",
            "Fluid: [Small effusion|Moderate effusion with a {cm} Baker cyst].",
            "Bones: [No fracture|Subchondral edema in the medial femoral condyle].",
            "Fat: [Hoffa fat pad edema|Unremarkable].",
        ),
        ages=(16, 70),
    ),
    Exam(
        "xrbone",
        ("XR WRIST 3 VIEWS", "XR HIP 2 VIEWS WITH PELVIS", "XR ANKLE COMPLETE", "XR FOOT 3V", "XR SHOULDER MIN 2V"),
        (
            "[Fall|Pain after fall|FOOSH|MVA|Ground level fall]",
            "{old} {man} [tripped on a rug|fell off a ladder|twisted it playing soccer]",
        ),
        ("[Three|Two] views.",),
        (
            (
                "[Comminuted|Transverse|Minimally displaced] fracture with [dorsal angulation|5 mm of "
                "displacement] and "
                "overlying swelling.",
                "Acute fracture as described. [Orthopedic follow up.|]",
            ),
            (
                "No acute fracture or dislocation. [Tricompartmental|Moderate] degenerative change, Kellgren-Lawrence "
                "grade 3.",
                "No acute fracture. Osteoarthritis.",
            ),
            (
                "Hardware is in place without lucency. No periprosthetic fracture.",
                "Intact hardware. [No complication.|Expected postoperative appearance.]",
            ),
        ),
        (
            "Alignment: [Anatomic|Joint spaces are maintained|No subluxation is seen].",
            "Soft tissues: [Diffuse swelling|Vascular calcification of Monckeberg type|No radiopaque foreign body].",
            "Mineralization: [Osteopenia|Normal].",
            "Other: [Small bone island|Mild enthesopathy|No Looser zone|None].",
        ),
        ages=(14, 89),
    ),
    Exam(
        "usthy",
        ("US THYROID", "Ultrasound Soft Tissue Neck (Thyroid)"),
        ("[Thyroid nodule|Goiter|Hashimoto thyroiditis|Graves disease], [TSH 6.2|palpable on exam]",),
        ("High resolution gray scale and Doppler sonography of the thyroid.",),
        (
            (
                "{side} mid pole: {cm} solid hypoechoic nodule, taller than wide, 7 points, TI-RADS 5.",
                "TR5 {side} nodule. [FNA is recommended.|Biopsy advised.]",
            ),
            (
                "{side} lower pole: {cm} spongiform nodule, TI-RADS 1.",
                "Benign appearing nodule. No follow up per ACR TI-RADS.",
            ),
        ),
        (
            "Right lobe: 4.8 x 1.6 x 1.5 cm, [homogeneous|heterogeneous].",
            "Left lobe: 4.4 x 1.5 x 1.4 cm.",
            "Isthmus: [3 mm|Normal].",
            "Nodes: [No abnormal cervical nodes at levels II-VI|Level IV node with a fatty hilum].",
        ),
        modality="us",
    ),
    Exam(
        "usdvt",
        ("US VENOUS DUPLEX LOWER EXT", "Venous Doppler left leg", "VAS LOWER EXTREMITY VENOUS BILATERAL"),
        ("[Leg swelling|Calf pain|Positive Homans sign|Rule out DVT], [post op day 4|recent flight]",),
        ("Compression, color and spectral Doppler of the deep veins.",),
        (
            (
                "The {side} femoral and popliteal veins are noncompressible with echogenic thrombus.",
                "Acute DVT, {side} femoropopliteal.",
            ),
            ("All visualized veins compress fully with respiratory phasicity.", "No DVT."),
        ),
        (
            "Calf veins: [Patent|Limited by edema].",
            "Popliteal fossa: [Baker cyst of {cm}|Unremarkable].",
            "Saphenous vein: [Patent at the junction|Chronic wall thickening].",
        ),
        modality="us",
    ),
)
