"""Abdomen: CT, MRI, ultrasound and plain film of the upper abdomen, urinary tract and bowel."""

from __future__ import annotations

from radlake.synth.vocabulary.model import AMOUNT, MILD, SLIGHT, Topic, f

# Tables of words, wrapped by hand.
# fmt: off

_SEGMENTS = ("in segment II", "in segment IVa", "in segment V", "in segment VI", "in segment VII", "in segment VIII",
             "in the left hepatic lobe", "in the caudate lobe")
_POLES = ("in the upper pole of the {side} kidney", "in the lower pole of the {side} kidney",
          "in the interpolar {side} kidney")
_URETER = ("at the {side} ureterovesical junction", "in the proximal {side} ureter", "in the mid {side} ureter",
           "in the distal {side} ureter")

LIVER = Topic(
    "Liver",
    (
        "The liver is normal in size and contour without focal lesion.",
        "No focal hepatic lesion. Portal vein is patent.",
        "Liver is homogeneous and unremarkable.",
        "The liver demonstrates no suspicious mass.",
        "Hepatic parenchyma is normal.",
        "Normal liver without intrahepatic ductal dilatation.",
    ),
    (
        f("cyst", at=_SEGMENTS, sev=("simple", "small", "septated"), mm=(5, 62), dx=("benign",), rank=0),
        f("hypodense lesion", at=_SEGMENTS, mm=(6, 48), more=("too small to characterize",
          "with peripheral enhancement"), dx=("indeterminate", "suspicious for metastasis"),
          advice=("Liver protocol MRI is recommended.",)),
        f("hemangioma", at=_SEGMENTS, mm=(9, 55), more=("with peripheral nodular enhancement",), rank=0),
        f("hepatic steatosis", mass=True, sev=MILD),
        f("nodular contour of the liver", mass=True, sev=SLIGHT, more=("with caudate hypertrophy",),
          dx=("compatible with cirrhosis", "suggesting cirrhosis")),
        f("mass", at=_SEGMENTS, mm=(18, 95), more=("with arterial enhancement and washout",
          "with capsular appearance"), dx=("LI-RADS 5", "suspicious for hepatocellular carcinoma"),
          advice=("Hepatology referral is advised.",), rank=2),
        f("hepatomegaly", mass=True, sev=SLIGHT, rank=1),
    ),
)
GALLBLADDER = Topic(
    "Gallbladder and bile ducts",
    (
        "The gallbladder is unremarkable and the common bile duct is normal in caliber.",
        "No gallstones or gallbladder wall thickening. Sonographic Murphy sign is negative.",
        "Gallbladder is normally distended without stones.",
        "No biliary ductal dilatation. The gallbladder is normal.",
        "The gallbladder and biliary tree are normal.",
    ),
    (
        f("gallstones", many=True, sev=("multiple", "layering", "several small"), dx=("without cholecystitis",)),
        f("gallbladder wall thickening", mass=True, sev=SLIGHT, mm=(4, 11),
          more=("with a positive Murphy sign", "with pericholecystic fluid"),
          dx=("consistent with acute cholecystitis",), rank=2),
        f("dilatation of the common bile duct", mass=True, sev=MILD, mm=(8, 19),
          more=("with abrupt distal tapering",), advice=("MRCP is recommended.", "ERCP may be considered.")),
        f("polyp", at=("in the gallbladder fundus", "along the gallbladder wall"), mm=(3, 11), rank=0),
        f("surgical clips", many=True, at=("in the gallbladder fossa",), dx=("post cholecystectomy",), rank=0),
        f("calculus", at=("in the distal common bile duct",), mm=(3, 14), dx=("compatible with choledocholithiasis",),
          rank=2),
    ),
    with_next=("The gallbladder and pancreas are unremarkable.", "Normal gallbladder and pancreas."),
)
PANCREAS = Topic(
    "Pancreas",
    (
        "The pancreas is normal without ductal dilatation.",
        "Pancreas is unremarkable where visualized.",
        "No pancreatic mass or peripancreatic stranding.",
        "Normal pancreatic enhancement without inflammatory change.",
    ),
    (
        f("cystic lesion", at=("in the pancreatic head", "in the pancreatic body", "in the pancreatic tail",
          "in the uncinate process"), mm=(5, 36), more=("without main duct dilatation",),
          dx=("likely a side-branch IPMN",), advice=("Follow-up MRCP in 1 year is suggested.",)),
        f("peripancreatic fat stranding", mass=True, sev=MILD,
          more=("without necrosis", "with a small amount of fluid"), dx=("consistent with acute pancreatitis",),
          rank=2),
        f("mass", at=("in the pancreatic head", "in the pancreatic body"), mm=(16, 58),
          more=("with upstream duct dilatation",), dx=("suspicious for adenocarcinoma",),
          advice=("Endoscopic ultrasound is recommended.",), rank=2),
        f("pancreatic atrophy", mass=True, sev=MILD, rank=0),
    ),
)
SPLEEN = Topic(
    "Spleen and adrenals",
    (
        "The spleen and adrenal glands are unremarkable.",
        "Spleen is normal in size. Adrenals are normal.",
        "No splenic lesion or adrenal nodule.",
        "Normal spleen and adrenal glands.",
    ),
    (
        f("splenomegaly", mass=True, sev=MILD, mm=(135, 210)),
        f("adrenal nodule", side=True, mm=(9, 38), more=("measuring less than 10 HU",),
          dx=("likely a lipid-rich adenoma", "indeterminate"), advice=("Adrenal protocol CT is suggested.",)),
        f("splenic granulomas", many=True, sev=("calcified", "scattered calcified"), rank=0),
        f("splenule", at=("near the splenic hilum",), mm=(6, 19), rank=0),
    ),
)
KIDNEYS = Topic(
    "Kidneys and ureters",
    (
        "The kidneys enhance symmetrically without hydronephrosis.",
        "No renal calculus, hydronephrosis or mass.",
        "Both kidneys are normal in size with no collecting system dilatation.",
        "Kidneys and ureters are unremarkable.",
        "There is no obstructing stone and no perinephric stranding.",
    ),
    (
        f("calculus", at=_POLES, sev=("nonobstructing", "punctate"), mm=(2, 11), rank=1),
        f("obstructing calculus", at=_URETER, mm=(3, 12), more=("with moderate upstream hydronephrosis",
          "with perinephric stranding"), dx=("with associated hydronephrosis",),
          advice=("Urology consultation is recommended.",), rank=2),
        f("hydronephrosis", side=True, mass=True, sev=MILD, more=("without an obstructing stone",)),
        f("cyst", at=_POLES, sev=("simple", "exophytic", "Bosniak II"), mm=(7, 78), rank=0),
        f("enhancing mass", at=_POLES, mm=(14, 84), dx=("suspicious for renal cell carcinoma",),
          advice=("Urologic referral is recommended.",), rank=2),
        f("cortical scarring", mass=True, at=_POLES, sev=SLIGHT, rank=0),
    ),
)
BOWEL = Topic(
    "Bowel",
    (
        "No bowel obstruction or inflammatory change. The appendix is normal.",
        "Bowel is normal in caliber without wall thickening.",
        "The appendix is visualized and normal, and there is no obstruction.",
        "No dilated or thickened loops of bowel.",
        "Stomach, small bowel and colon are unremarkable.",
    ),
    (
        f("diverticulosis", mass=True, at=("of the sigmoid colon", "of the descending colon"), sev=SLIGHT,
          dx=("without diverticulitis",), rank=0),
        f("wall thickening", mass=True, at=("of the sigmoid colon", "of the descending colon"), sev=MILD,
          more=("with pericolic fat stranding", "with an inflamed diverticulum"),
          dx=("consistent with acute diverticulitis",), advice=("Colonoscopy after resolution is suggested.",),
          rank=2),
        f("appendix", sev=("dilated", "inflamed", "fluid-filled"), mm=(8, 17),
          more=("with periappendiceal stranding", "with an appendicolith"),
          dx=("consistent with acute appendicitis",), advice=("Surgical consultation is advised.",), rank=2),
        f("small bowel dilatation", mass=True, sev=MILD, mm=(31, 52),
          more=("with a transition point in the right lower quadrant", "with decompressed distal loops"),
          dx=("consistent with small bowel obstruction",), rank=2),
        f("wall thickening", mass=True, at=("of the terminal ileum",), sev=SLIGHT,
          dx=("compatible with active Crohn disease",)),
        f("stool burden", sev=("moderate", "large"), dx=("suggesting constipation",), rank=0),
    ),
    with_next=("No bowel obstruction, free air or free fluid.",
               "Bowel is unremarkable and there is no ascites or adenopathy."),
)
PERITONEUM = Topic(
    "Peritoneum and nodes",
    (
        "No free fluid or free air.",
        "No ascites. No retroperitoneal adenopathy.",
        "There is no free intraperitoneal air, fluid or enlarged node.",
        "No abdominal or pelvic lymphadenopathy.",
    ),
    (
        f("ascites", mass=True, sev=AMOUNT),
        f("retroperitoneal lymph node", sev=("enlarged", "prominent"), mm=(11, 33),
          dx=("suspicious for metastasis", "likely reactive")),
        f("free intraperitoneal air", mass=True, sev=("trace", "small volume", "large volume"),
          dx=("concerning for perforated viscus",), advice=("Emergent surgical consultation is advised.",), rank=2),
        f("fluid collection", at=("in the right lower quadrant", "in the pelvis", "in the left paracolic gutter"),
          mm=(18, 96), sev=("rim-enhancing", "loculated"), dx=("consistent with abscess",), rank=2),
        f("umbilical hernia", sev=("small fat-containing", "moderate fat-containing"), rank=0),
    ),
)
VESSELS = Topic(
    "Vessels",
    (
        "The abdominal aorta is normal in caliber.",
        "No abdominal aortic aneurysm.",
        "Aorta and IVC are unremarkable.",
        "Major abdominal vessels are patent.",
    ),
    (
        f("aneurysm", at=("of the infrarenal abdominal aorta", "of the {side} common iliac artery"),
          sev=("fusiform", "saccular"), mm=(30, 68), more=("without evidence of rupture", "with mural thrombus"),
          advice=("Vascular surgery referral is recommended.", "Ultrasound surveillance is recommended.")),
        f("atherosclerotic calcification", mass=True, at=("of the abdominal aorta",), sev=MILD, rank=0),
        f("thrombus", at=("in the main portal vein", "in the superior mesenteric vein"),
          sev=("occlusive", "nonocclusive"), rank=2),
    ),
)
GAS_PATTERN = Topic(
    "Bowel gas",
    (
        "The bowel gas pattern is nonobstructive.",
        "Gas is seen throughout nondilated small and large bowel.",
        "Normal bowel gas pattern with gas in the rectum.",
        "There are no dilated loops or abnormal air-fluid levels.",
    ),
    (
        f("small bowel dilatation", mass=True, sev=MILD, mm=(31, 52), more=("with air-fluid levels",),
          dx=("concerning for obstruction",), rank=2),
        f("colonic stool burden", sev=("moderate", "large"), dx=("compatible with constipation",)),
        f("gaseous distention of the colon", mass=True, sev=SLIGHT, dx=("favoring ileus",)),
    ),
)
CALCIFICATIONS = Topic(
    "Calcifications",
    (
        "No abnormal calcification is seen over the renal shadows.",
        "There is no radiopaque urinary calculus.",
        "No suspicious calcifications.",
        "Pelvic phleboliths are noted without definite urinary stone.",
    ),
    (f("calcification", at=("over the {side} renal shadow", "over the expected course of the {side} ureter"),
     mm=(3, 14), dx=("suspicious for urinary calculus",),
     advice=("Noncontrast CT may be obtained for confirmation.",)),
     f("right upper quadrant calcifications", many=True, dx=("likely gallstones",))),
)
FREE_AIR = Topic(
    "Free air",
    (
        "No free air is identified beneath the diaphragm.",
        "There is no pneumoperitoneum on this projection.",
        "No pneumatosis, portal venous gas or free air.",
    ),
    (f("lucency beneath the diaphragm", sev=("subtle", "crescentic"), dx=("concerning for pneumoperitoneum",),
     advice=("Urgent CT is recommended.",), rank=2),),
)
ABDOMEN_BONES = Topic(
    "Bones and lung bases",
    (
        "No acute osseous abnormality. The lung bases are clear.",
        "Visualized lung bases are clear and the bones are intact.",
        "The osseous structures show degenerative change without acute fracture.",
        "Lung bases are clear. No aggressive osseous lesion.",
    ),
    (
        f("degenerative change", mass=True, at=("of the lumbar spine", "of the hips"), sev=MILD, rank=0),
        f("sclerotic lesion", at=("in the {side} iliac bone", "in the L3 vertebral body"), mm=(5, 27),
          dx=("bone island versus metastasis",), advice=("Bone scan may be considered.",)),
        f("basilar atelectasis", "basilar atelectasis", mass=True, side=True, sev=SLIGHT, rank=0),
    ),
)
CT_ABDOMEN = (LIVER, GALLBLADDER, PANCREAS, SPLEEN, KIDNEYS, BOWEL, PERITONEUM, VESSELS, ABDOMEN_BONES)
US_ABDOMEN = (LIVER, GALLBLADDER, PANCREAS, SPLEEN, KIDNEYS, VESSELS)
XR_ABDOMEN = (GAS_PATTERN, FREE_AIR, CALCIFICATIONS, ABDOMEN_BONES)
