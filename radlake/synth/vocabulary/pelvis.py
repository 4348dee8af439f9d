"""Pelvis and breast."""

from __future__ import annotations

from radlake.synth.vocabulary.model import AMOUNT, MILD, SLIGHT, Topic, f

# Tables of words, wrapped by hand.
# fmt: off

_CLOCK = ("at the {side} breast 10 o'clock position", "at the {side} breast 2 o'clock position",
          "in the upper outer quadrant of the {side} breast", "in the lower inner quadrant of the {side} breast",
          "in the retroareolar {side} breast")

UTERUS = Topic(
    "Uterus",
    (
        "The uterus is normal in size and echotexture.",
        "Uterus is anteverted and unremarkable.",
        "Normal uterus with a thin endometrial stripe.",
        "Endometrium is not thickened, and no fibroid is seen.",
    ),
    (
        f("fibroid", at=("in the anterior uterine body", "in the uterine fundus", "in the posterior uterine wall"),
          sev=("intramural", "subserosal", "submucosal", "calcified"), mm=(9, 84)),
        f("endometrial thickening", mass=True, mm=(9, 24), dx=("endometrial sampling should be considered",)),
        f("intrauterine device", sev=("well positioned", "malpositioned"), rank=0),
    ),
    sex="F",
)
OVARIES = Topic(
    "Adnexa",
    (
        "Both ovaries are normal with preserved flow.",
        "No adnexal mass on either side.",
        "Ovaries are unremarkable with normal follicles.",
        "The adnexa are normal.",
    ),
    (
        f("ovarian cyst", side=True, sev=("simple", "hemorrhagic", "septated"), mm=(14, 72),
          dx=("likely physiologic", "O-RADS 2"), advice=("Follow-up ultrasound in 6 to 12 weeks is suggested.",)),
        f("ovarian mass", side=True, sev=("complex cystic", "solid"), mm=(28, 110), dx=("suspicious for neoplasm",),
          advice=("Gynecologic oncology referral is recommended.",), rank=2),
        f("hydrosalpinx", side=True, sev=("mild", "moderate")),
    ),
    sex="F",
)
PROSTATE = Topic(
    "Prostate",
    (
        "The prostate and seminal vesicles are unremarkable.",
        "Prostate is normal in size.",
        "No focal prostatic lesion.",
    ),
    (f("prostatomegaly", mass=True, sev=MILD, more=("impressing the bladder base",), rank=0),
     f("lesion", at=("in the {side} peripheral zone", "in the {side} transition zone"), mm=(5, 24),
     more=("with restricted diffusion",), dx=("PI-RADS 4", "PI-RADS 5", "PI-RADS 3"))),
    sex="M",
)
BLADDER = Topic(
    "Bladder",
    (
        "The urinary bladder is unremarkable.",
        "Bladder is well distended without wall thickening.",
        "No bladder mass or calculus.",
        "The bladder is decompressed around a Foley catheter.",
    ),
    (
        f("bladder wall thickening", mass=True, sev=SLIGHT, dx=("correlate for cystitis",)),
        f("polypoid lesion", at=("along the {side} bladder wall", "at the bladder dome"), mm=(6, 41),
          dx=("suspicious for urothelial neoplasm",), advice=("Cystoscopy is recommended.",), rank=2),
        f("bladder calculus", mm=(4, 26)),
        f("postvoid residual", sev=("moderate", "large"), rank=1),
    ),
)
PELVIC_FLUID = Topic(
    "Pelvic soft tissues",
    (
        "No free pelvic fluid or adenopathy.",
        "There is no pelvic lymphadenopathy.",
        "Rectum and pelvic floor are unremarkable without free fluid.",
        "No inguinal hernia or enlarged pelvic node is identified.",
    ),
    (f("free pelvic fluid", mass=True, sev=AMOUNT), f("inguinal hernia", side=True,
     sev=("fat-containing", "bowel-containing"), rank=1), f("pelvic lymph node", side=True,
     sev=("enlarged", "prominent"), mm=(9, 28))),
)
DENSITY = Topic("Breast composition", ("The breasts are almost entirely fatty.",
                "There are scattered areas of fibroglandular density.",
                "The breast tissue is heterogeneously dense, which may obscure small masses.",
                "The breasts are extremely dense, which lowers the sensitivity of mammography."), ())
BREAST_MASS = Topic(
    "Masses",
    (
        "No suspicious mass is identified in either breast.",
        "There is no dominant mass or new asymmetry.",
        "No mass or architectural distortion is seen on tomosynthesis.",
    ),
    (
        f("mass", at=_CLOCK, sev=("spiculated", "irregular", "oval circumscribed", "lobulated"), mm=(4, 38),
          dx=("BI-RADS 4, suspicious", "BI-RADS 5, highly suggestive of malignancy", "BI-RADS 0, incomplete"),
          advice=("Ultrasound-guided core biopsy is recommended.", "Additional imaging is recommended."), rank=2),
        f("focal asymmetry", at=_CLOCK, sev=("developing", "subtle"), dx=("BI-RADS 0, incomplete",),
          advice=("Spot compression views are recommended.",)),
        f("architectural distortion", mass=True, at=_CLOCK, sev=("subtle", "definite"), dx=("BI-RADS 4, suspicious",),
          rank=2),
        f("cyst", at=_CLOCK, sev=("simple", "complicated"), mm=(5, 31), dx=("BI-RADS 2, benign",), rank=0),
        f("fibroadenoma", at=_CLOCK, sev=("stable", "calcified"), mm=(6, 29), dx=("BI-RADS 2, benign",), rank=0),
    ),
)
BREAST_CALC = Topic(
    "Calcifications",
    (
        "No suspicious microcalcifications.",
        "Scattered benign calcifications are present bilaterally.",
        "Vascular calcifications are noted; no suspicious cluster is seen.",
        "There are no grouped pleomorphic calcifications.",
    ),
    (f("grouped calcifications", many=True, at=_CLOCK, sev=("pleomorphic", "amorphous", "fine linear branching"),
     dx=("BI-RADS 4, suspicious",), advice=("Stereotactic biopsy is recommended.",), rank=2),
     f("coarse calcifications", many=True, at=_CLOCK, sev=("benign", "popcorn"), rank=0)),
)
AXILLA = Topic(
    "Axillae",
    (
        "Axillary lymph nodes are normal in morphology.",
        "No axillary adenopathy. The skin and nipples are unremarkable.",
        "The skin, nipples and axillae are normal.",
        "Axillae are unremarkable on the views obtained.",
    ),
    (f("axillary lymph node", side=True, sev=("enlarged", "thickened cortex"), mm=(9, 27), dx=("indeterminate",)),
     f("skin thickening", mass=True, at=("of the {side} breast",), sev=SLIGHT, mm=(3, 7))),
)
CT_PELVIS = (UTERUS, OVARIES, PROSTATE, BLADDER, PELVIC_FLUID)
BREAST = (DENSITY, BREAST_MASS, BREAST_CALC, AXILLA)
