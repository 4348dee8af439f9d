# ruff: noqa: E501
"""Image guided interventions."""

from __future__ import annotations

from tests.corpora.cedar.study import study

PROCEDURES = (
    study(
        "IR",
        """
@titles
IR PORT PLACEMENT
IR CHEST PORT INSERTION
IR TUNNELED DIALYSIS CATHETER
@indications
Needs chemotherapy access.
ESRD; failed Cimino fistula.
@techniques
Maximal sterile barrier. 1% lidocaine; fentanyl 75 mcg and Versed 1.5 mg; sedation 34 minutes.
Sterile technique with chlorhexidine; fluoroscopy 0.{n} minutes, 4 mGy.
@normal
Technically successful placement without immediate complication. The catheter may be used.
# Access
The {side} internal jugular vein was patent. Under ultrasound a 21 G Micropuncture needle was advanced; an Amplatz wire followed.
The {side} jugular vein was compressible. A Bentson wire passed into the IVC.
# Device
A subcutaneous pocket was made, and the single lumen 8 Fr device was placed with its tip at the cavoatrial junction.
The 23 cm cuffed catheter was tunneled; both lumens flush well and were locked with heparin 1000 U/mL.
# Closure
Vicryl 3-0 and Dermabond. Steri-Strips were applied.
Monocryl 4-0 subcuticular suture.
# Imaging after
No pneumothorax on the final image.
The final spot film shows no kink.
# Complications
None; EBL {n} mL. SIR class A.
Minor hematoma of {bigmm}. => Small access hematoma.
""",
        tags="procedure",
    ),
    study(
        "IR",
        """
@titles
US GUIDED PARACENTESIS
IR PARACENTESIS W IMAGING
US GUIDED THORACENTESIS {side}
@indications
Recurrent ascites, cirrhosis.
Effusion; send cytology.
@techniques
1% lidocaine, no sedation. A 5 Fr Yueh catheter was used under continuous ultrasound.
@normal
Technically successful drainage without complication.
# Survey
A large pocket was found in the {side} side and marked.
Loculated fluid with septations measuring {size}.
# Drainage
{ratio} L of straw colored fluid was removed and sent to the laboratory.
Serosanguinous fluid, {ml} mL, was removed. => Bloody fluid; correlate with cytology.
# After
No pneumothorax on the film at {time}.
A trace {side} pneumothorax on the last image. => Trace pneumothorax; radiograph in 2 hours.
# Complications
None. EBL < 5 mL.
Albumin 25 g was given.
""",
        tags="procedure",
    ),
    study(
        "IR",
        """
@titles
CT GUIDED LUNG BIOPSY
US GUIDED LIVER BIOPSY
US GUIDED CORE BIOPSY, LYMPH NODE
@indications
Enlarging mass.
FDG avid lesion, SUV {suv}.
@techniques
Coaxial technique with a 17 G introducer. Versed 1 mg and fentanyl 50 mcg; 22 minutes of sedation.
@normal
Successful biopsy. Pathology is pending.
# Target
A {size} lesion was localized on {im}. The path was planned to avoid vessels.
The target lies {cm} from the skin at an angle of 30 degrees.
# Sampling
Four 18 G cores were taken with a Biopince device and placed in formalin and RPMI.
Three cores of {bigmm} throw. Touch preparation was adequate. => Adequate on site evaluation.
# Hemostasis
Pressure was held for {n} minutes.
Gelfoam slurry was left in the tract.
# After
A perilesional hemorrhage of {bigmm} is stable on the last scan. => Small perilesional hemorrhage.
No hematoma.
""",
        tags="procedure",
    ),
)
