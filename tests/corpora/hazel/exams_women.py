"""Breast and obstetrics."""

from tests.corpora.hazel.exam import Exam

EXAMS = (
    Exam(
        "mgscreen",
        ("MAMMOGRAM SCREENING BILATERAL W TOMO", "Digital Screening Mammography with Tomosynthesis", "MG SCREEN BILAT"),
        (
            (
                "[Screening|Annual screening mammogram|Routine screening], [asymptomatic|mother with breast cancer "
                "at 52|no complaints]"
            ),
        ),
        (
            "Standard CC and MLO views with tomosynthesis[ (Hologic Selenia Dimensions)| on a GE Senographe Pristina]. "
            "CAD was applied.",
        ),
        (
            (
                "There is a focal asymmetry in the upper outer {side} breast at posterior depth.",
                "BI-RADS 0: Incomplete. [Spot compression and ultrasound are recommended.|Diagnostic views needed.]",
            ),
            (
                "No suspicious mass, calcification or distortion. Stable benign calcifications.",
                "BI-RADS [1: Negative|2: Benign]. Routine annual screening.",
            ),
            (
                "Grouped punctate calcifications at 2:00 in the {side} breast, 6 cm from the nipple.",
                "{side} calcifications. BI-RADS 0. Magnification views.",
            ),
        ),
        (
            (
                "Density: [Scattered fibroglandular densities (B)|Heterogeneously dense, ACR category C|Almost "
                "entirely fatty]."
            ),
            "Axilla: [Normal appearing nodes|No adenopathy].",
            "Skin: [No thickening or retraction|Scar marker in the {side} breast, lumpectomy {year}].",
            "Risk: Tyrer-Cuzick lifetime risk is [11|14|22]%.",
        ),
        ages=(40, 86),
        sex="F",
        modality="breast",
    ),
    Exam(
        "mgdx",
        ("MAMMOGRAM DIAGNOSTIC UNILATERAL AND US BREAST", "Diagnostic Mammogram and Targeted Ultrasound"),
        (
            "[Palpable lump at 10:00|Callback from screening|Focal pain|Bloody nipple discharge], {side} breast",
            "{old} {man} with [a lump felt by {fam:dr}|BRCA2 mutation], {side} side",
        ),
        ("Spot compression [and ML |]views followed by targeted ultrasound.",),
        (
            (
                "At 10:00, 4 cm FN, an irregular hypoechoic mass measures 14 x 11 x 9 mm with posterior shadowing. "
                "Axillary node cortex is 5 mm.",
                "Suspicious mass, {side} breast. BI-RADS 5. Biopsy of mass and node.",
            ),
            (
                "At 3:00, 2 cm FN, an oval circumscribed mass of {mm} is parallel in orientation.",
                "Probable fibroadenoma. BI-RADS 3. Six month follow up.",
            ),
            ("A simple cyst of {cm} accounts for the palpable finding.", "Benign cyst. BI-RADS 2."),
        ),
        (
            "Density: [Heterogeneously dense|Scattered areas of fibroglandular density].",
            "Ducts: [No intraductal mass|Cooper ligaments are normal].",
            "Axilla: [Benign nodes|Nodes have a fatty hilum].",
            "Clip: [A coil shaped marker is at 12:00|None].",
        ),
        ages=(28, 84),
        sex="F",
        modality="breast",
    ),
    Exam(
        "usob",
        ("US OB 14+ WEEKS ANATOMY", "OB Ultrasound Complete", "US OB FOLLOW UP GROWTH"),
        (
            "[Anatomy survey|Size less than dates|Growth, gestational diabetes|Dating], G[2P1|1P0|4P2], LMP {day:lmp}",
            "{old} G3P2, [placenta previa|advanced maternal age], EDD {day:later}",
        ),
        ("Transabdominal [and transvaginal |]sonography[ with a Voluson E10|].",),
        (
            (
                "Single live intrauterine gestation, vertex. FHR 148 bpm. BPD 48 mm, HC 178 mm, AC 152 mm, FL 33 mm "
                "(Hadlock).",
                "Single live IUP at 20 weeks 4 days, concordant with dates.",
            ),
            (
                "Single fetus, breech. Estimated weight is 1,840 g, 8th percentile. Umbilical S/D ratio 3.9.",
                "Fetal growth restriction with [normal|elevated] Doppler indices.",
            ),
        ),
        (
            "Placenta: [Posterior, grade 1|Low lying, 12 mm from the os|Anterior, away from the os].",
            "Fluid: AFI [14.2|9.8|18.0] cm.",
            "Cervix: [3.6 cm, closed|Nabothian cysts, closed].",
            "Anatomy: [Four chamber heart, stomach, kidneys and cord insertion are seen|No Dandy-Walker malformation].",
            "Adnexa: [Corpus luteum cyst on the right|Unremarkable].",
        ),
        ages=(18, 44),
        sex="F",
        modality="us",
    ),
    Exam(
        "uspelvis",
        ("US PELVIS TRANSVAGINAL", "Pelvic Ultrasound Complete"),
        ("[Postmenopausal bleeding|Pelvic pain|Menorrhagia, Hgb 9.1|Fibroids], {old} {man}",),
        ("Transabdominal and endovaginal imaging.",),
        (
            ("The endometrium measures 13 mm with a vascular stalk.", "Endometrial polyp suspected. Sampling advised."),
            ("Intramural fibroid of {cm} at the fundus, FIGO 4.", "Fibroid uterus."),
            ("{side} ovarian cyst of {cm}, O-RADS 2.", "Simple {side} ovarian cyst."),
        ),
        (
            "Uterus: [9.2 x 4.8 x 5.1 cm, anteverted|Retroverted].",
            "Ovaries: [Normal flow|Normal follicles].",
            "Free fluid: [None|A small amount is present].",
            "Other: [Gartner duct cyst|Bartholin cyst|IUD in place (Mirena)].",
        ),
        ages=(22, 79),
        sex="F",
        modality="us",
    ),
)
