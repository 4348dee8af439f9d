"""Arms and legs: radiographs, joint MRI and leg veins. Sides come from the exam."""

from __future__ import annotations

from radlake.synth.vocabulary.model import BREAK, MILD, SLIGHT, Finding, Topic, f

# Tables of words, wrapped by hand.
# fmt: off

def _fracture(*places: str) -> Finding:
    return f(
        "fracture",
        at=tuple(f"of the {{side}} {p}" for p in places) + tuple(f"of the {p}" for p in places),
        sev=BREAK,
        more=("with overlying soft tissue swelling", "without intra-articular extension",
              "with intra-articular extension", "with mild dorsal angulation"),
        advice=("Orthopedic follow-up is recommended.", "Repeat radiographs in 7 to 10 days may be helpful."),
        rank=2,
    )


def _bones(*places: str) -> Topic:
    return Topic(
        "Bones",
        (
            "No acute fracture or dislocation.",
            "There is no fracture. Osseous mineralization is normal.",
            "No displaced fracture is identified and alignment is anatomic.",
            "The osseous structures are intact without fracture line.",
            "Bones are normally mineralized, with no acute fracture or malalignment.",
            "Negative for acute fracture, dislocation or bone destruction.",
        ),
        (
            _fracture(*places),
            _fracture(*places),
            f("cortical irregularity", at=tuple(f"of the {p}" for p in places), sev=("subtle", "mild"),
              dx=("occult fracture not excluded",)),
            f("osteopenia", mass=True, sev=("mild", "diffuse", "moderate"), rank=0),
            f("lucent lesion", at=tuple(f"in the {p}" for p in places), mm=(6, 31), more=("with sclerotic margins",),
              dx=("nonaggressive in appearance",), advice=("MRI may be obtained for characterization.",)),
        ),
    )


JOINTS = Topic(
    "Joints",
    (
        "Joint spaces are preserved.",
        "The joint spaces are maintained without erosions.",
        "No significant arthropathy is seen at this joint.",
        "Articular surfaces are smooth and congruent.",
        "There is no joint space narrowing or chondrocalcinosis.",
    ),
    (
        f("osteoarthritis", mass=True, sev=MILD, more=("with joint space narrowing and marginal osteophytes",
          "with subchondral sclerosis")),
        f("joint effusion", sev=("small", "moderate", "large")),
        f("chondrocalcinosis", mass=True, sev=("mild", "scattered"), rank=0),
        f("subluxation", sev=("mild", "partial", "anterior")),
        f("marginal erosions", many=True, sev=("small", "periarticular"),
          dx=("suggesting inflammatory arthropathy",)),
    ),
)
SOFT_TISSUE = Topic(
    "Soft tissues",
    (
        "Soft tissues are unremarkable.",
        "No soft tissue swelling, gas or foreign body.",
        "The surrounding soft tissues are within normal limits.",
        "There is no radiopaque foreign body or soft tissue gas.",
        "Overlying soft tissues appear normal.",
    ),
    (
        f("soft tissue swelling", mass=True, sev=MILD),
        f("vascular calcification", mass=True, sev=SLIGHT, rank=0),
        f("radiopaque foreign body", mm=(2, 15), at=("in the plantar soft tissues", "in the subcutaneous tissues"),
          rank=2),
        f("soft tissue gas", mass=True, sev=("scattered", "tracking"), dx=("concerning for necrotizing infection",),
          rank=2),
    ),
)
HARDWARE = Topic(
    "Hardware",
    (
        "No orthopedic hardware is present.",
        "There is no evidence of prior surgery.",
        "No hardware or postsurgical change is seen.",
        "Postsurgical change is absent.",
    ),
    (
        f("plate and screw fixation", mass=True, more=("without hardware loosening", "in unchanged alignment"),
          dx=("without complication",), rank=0),
        f("perihardware lucency", sev=("mild", "circumferential"), mm=(2, 5), dx=("concerning for loosening",)),
        f("intramedullary nail", more=("with interval callus formation",), dx=("with ongoing healing",), rank=0),
    ),
)
MENISCI = Topic(
    "Menisci",
    (
        "The medial and lateral menisci are intact.",
        "No meniscal tear is identified.",
        "Menisci are normal in morphology and signal.",
    ),
    (
        f(
            "tear",
            at=("of the posterior horn of the medial meniscus", "of the body of the medial meniscus",
                "of the anterior horn of the lateral meniscus", "of the posterior horn of the lateral meniscus"),
            sev=("horizontal", "complex", "radial", "bucket-handle", "vertical"),
            more=("extending to the inferior articular surface",),
            rank=2,
        ),
        f("intrameniscal degeneration", mass=True, at=("of the medial meniscus", "of the lateral meniscus"),
          sev=SLIGHT, rank=0),
    ),
    with_next=("Menisci and ligaments are intact.", "No meniscal or ligamentous tear."),
)
LIGAMENTS = Topic(
    "Ligaments",
    (
        "The cruciate and collateral ligaments are intact.",
        "ACL, PCL, MCL and lateral collateral complex are intact.",
        "Ligaments and extensor mechanism are normal.",
    ),
    (
        f("tear", at=("of the anterior cruciate ligament", "of the posterior cruciate ligament",
          "of the medial collateral ligament"), sev=("complete", "partial", "high-grade partial"),
          more=("with pivot shift contusions",), rank=2),
        f("sprain", at=("of the medial collateral ligament", "of the lateral collateral ligament"),
          sev=("grade 1", "grade 2")),
        f("patellar tendinosis", mass=True, sev=MILD, rank=1),
    ),
)
CARTILAGE = Topic(
    "Cartilage and joint",
    (
        "Articular cartilage is preserved and there is no joint effusion.",
        "No chondral defect. No Baker cyst.",
        "Cartilage surfaces are intact without marrow edema.",
    ),
    (
        f("Baker cyst", sev=("small", "moderate", "ruptured"), mm=(9, 58), rank=0),
        f("chondral thinning", mass=True, at=("in the medial compartment", "in the patellofemoral compartment",
          "in the lateral compartment"), sev=MILD),
        f("joint effusion", sev=("small", "moderate", "large")),
        f("bone marrow edema", mass=True, at=("in the medial femoral condyle", "in the lateral tibial plateau"),
          sev=MILD),
    ),
)
CUFF = Topic(
    "Rotator cuff",
    (
        "The rotator cuff tendons are intact.",
        "No rotator cuff tear or tendinosis.",
        "Supraspinatus, infraspinatus and subscapularis tendons are normal.",
    ),
    (
        f("tear", at=("of the supraspinatus tendon", "of the infraspinatus tendon", "of the subscapularis tendon"),
          sev=("full-thickness", "partial-thickness articular surface", "partial-thickness bursal surface"),
          mm=(4, 36), more=("with mild tendon retraction", "without muscle atrophy"), rank=2),
        f("tendinosis", mass=True, at=("of the supraspinatus tendon", "of the subscapularis tendon"), sev=MILD),
    ),
)
LABRUM = Topic(
    "Labrum and biceps",
    (
        "The labrum and biceps anchor are intact.",
        "No labral tear. The long head of the biceps is located in the groove.",
        "Glenohumeral labrum is normal.",
    ),
    (
        f("labral tear", at=("from the 10 o'clock to the 2 o'clock position",
          "from the 3 o'clock to the 6 o'clock position"), sev=("superior", "anteroinferior"),
          dx=("SLAP type configuration", "Bankart type configuration")),
        f("Hill-Sachs deformity", sev=("small", "moderate"), mm=(6, 21), dx=("from prior anterior dislocation",)),
        f("medial subluxation of the biceps tendon", sev=SLIGHT),
    ),
)
AC_JOINT = Topic(
    "Acromioclavicular joint",
    (
        "The acromioclavicular joint is normal, and there is no bursal fluid.",
        "No subacromial bursitis or arthrosis.",
        "Acromion is type I without spur.",
    ),
    (f("acromioclavicular arthrosis", mass=True, sev=MILD), f("subacromial bursitis", mass=True, sev=SLIGHT),
     f("glenohumeral effusion", sev=("small", "moderate"), rank=0)),
)
LEG_VEINS = Topic(
    "Deep veins",
    (
        "The common femoral, femoral and popliteal veins are compressible with normal flow.",
        "No deep venous thrombosis from the groin to the calf.",
        "Normal compressibility, color flow and augmentation of the deep veins.",
    ),
    (
        f(
            "thrombus",
            at=("in the {side} common femoral vein", "in the {side} popliteal vein",
                "in the {side} posterior tibial veins", "in the {side} femoral vein"),
            sev=("occlusive", "nonocclusive", "acute occlusive", "chronic nonocclusive"),
            dx=("consistent with deep venous thrombosis",),
            advice=("Anticoagulation should be considered.",),
            rank=2,
        ),
    ),
)
SUPERFICIAL = Topic(
    "Superficial veins",
    (
        "The great saphenous vein is patent and compressible.",
        "No superficial thrombophlebitis is identified.",
        "Superficial veins are patent.",
    ),
    (f("superficial thrombophlebitis", mass=True, at=("of the {side} great saphenous vein",
     "of the {side} small saphenous vein"), sev=("short-segment", "acute")),),
)
POPLITEAL = Topic(
    "Soft tissues",
    (
        "No popliteal cyst or fluid collection in the leg.",
        "The soft tissues of the calf are unremarkable without collection.",
        "There is no Baker cyst.",
    ),
    (f("Baker cyst", sev=("small", "moderate", "large"), mm=(12, 71)),
     f("subcutaneous edema", mass=True, sev=MILD, rank=0), f("hematoma",
     at=("in the medial calf", "in the posterior thigh"), mm=(18, 92))),
)
RESPIRATORY_FLOW = Topic(
    "Flow",
    (
        "Phasic respiratory variation is present on spectral Doppler.",
        "Spectral waveforms show normal phasicity and augmentation.",
        "Doppler waveforms in the contralateral common femoral vein are normal.",
    ),
    (f("loss of phasicity", mass=True, sev=("mild", "partial"), dx=("a more central obstruction is not excluded",)),),
)


def limb(*places: str) -> tuple[Topic, ...]:
    """What a radiograph of a limb looks at; `places` are the bones that can break."""
    return (_bones(*places), JOINTS, SOFT_TISSUE, HARDWARE)


KNEE_MR = (MENISCI, LIGAMENTS, CARTILAGE, SOFT_TISSUE)
SHOULDER_MR = (CUFF, LABRUM, AC_JOINT, SOFT_TISSUE)
LEG_DOPPLER = (LEG_VEINS, SUPERFICIAL, RESPIRATORY_FLOW, POPLITEAL)
