"""Teleradiology, outpatient chains, breast centres, a rural hospital's dictation, and special laboratories."""

from tests.corpora.hazel.body import Style
from tests.corpora.hazel.site import Site

_GENERAL = "cxr ctpe ctap usruq cthead xrbone usdvt"
SITES = (
    Site(
        "tele",
        "tele",
        """{site}[, {street}, {town}|]
[PRELIMINARY|FINAL] TELERADIOLOGY REPORT    [Tel|Ph] {phone}    Fax {phone:fax}

Client facility: {site:community}
Patient: {pt:lf}    Pt ID: {mrn}    DOB: {day:dob.slash}    {sex:1}, {age}
Study: {title}    [Study ID|Acc]: {acc}
Images received: {day:exam.slash0} {time:s} [CT|ET|PT]    Images: {small:24-480}
Referring: {ref:fml} {ref:cr}

HISTORY: «indication»
TECHNIQUE: «technique»
COMPARISON: «comparison»
FINDINGS
«findings»
IMPRESSION
«impression»
[CRITICAL COMMUNICATION: «critical»
|]
[Electronically signed|Read] by {read:c}[, license {lic}|], {day:exam.slash0} {time:s}
[NPI {npi}
|]This report was faxed to {phone:fax2} [at {time:s}|on {day:exam.slash0}]. For [consultation|questions],\
 call {phone:ext}.""",
        Style("labels"),
        exams=_GENERAL,
    ),
    Site(
        "outpatient",
        "chain",
        """{site}
{street}
{town}
P: {phone}  F: {phone:fax}[  {url}|]

{day:exam.long}

{ref:c}
{site:clinic}
{street:home}
{town:home}
[Fax: {phone:office}
|]
RE: [Patient |]{pt:full}
DOB: {day:dob.slash0}
[Exam|Chart] #: {mrn}    Accession: {acc}
[Insurance ID: {ins}
|]EXAM: {title:up}[ ({day:exam.slash0})|]

Dear {ref:dr}:
[Thank you for referring {pt:full} to our center.|{mr} presented for the above examination.|]
CLINICAL INFORMATION: «indication»
TECHNIQUE: «technique»
COMPARISON: «comparison»
FINDINGS: «findings»
IMPRESSION:
«impression»

[Thank you for the opportunity to participate in the care of your patient.
|]Electronically signed by {read:fml}, {read:cr} {day:signed.slash} {time:am}
[D: {day:exam.short}  T: {day:signed.short}  {read:ini}/{typist:low}
|][Portal: {url}|cc: {copy:c}|]""",
        Style("labels", bullet="{}) "),
        exams="mrknee mrl mrbrain usthy xrbone ldct cxr ctap uspelvis mgscreen",
    ),
    Site(
        "outpatient2",
        "chain",
        """[REPORT OF EXAMINATION|RADIOLOGY REPORT]

Patient Name: {pt:fMl}            Date of Exam: {day:exam.slash}
Date of Birth: {day:dob.slash}    Patient #: {mrn}
Address: {street:home}, {town:home}[    Cell: {phone:patient}|]
Referring Physician: {ref:c}[    Tel: {phone:office}|]
[Plan: PPO    Policy: {ins}    Claim/DOI: {day:onset.slash}
|][Employer: {firm}
|]Location: {site} - {town:alone}[    MRI serial {ser}|]

{title:up}

History: «indication»
Comparison: «comparison»
Technique: «technique»

Findings:
«findings»

Impression:
«impression»

[Dictated: {day:exam.slash} {time:am} by {read:full}, {read:cr}|{read:fml}, {read:cr}
[Board Certified Radiologist|Diplomate, American Board of Radiology]]
[Questions? E-mail {email:read} or call {phone}.|To view images go to {url}.|]""",
        Style("lines"),
        exams="mrknee mrl mrbrain usthy xrbone cxr mrl mrknee",
    ),
    Site(
        "breastcentre",
        "breast",
        """{site}
{street} • {town} • {phone}[ • Fax {phone:fax}|]

[PATIENT|NAME]: {pt:lfm}     DOB: {day:dob.slash0}     MRN: {mrn}
DATE OF SERVICE: {day:exam.slash0}     ACCESSION: {acc}
REFERRED BY: {ref:full}, {ref:cr}[ ({site:clinic})|]
[TECHNOLOGIST: {tech:c}
|]
{title:up}

HISTORY: «indication»
TECHNIQUE: «technique»
COMPARISON: «comparison»
FINDINGS: «findings»
ASSESSMENT AND RECOMMENDATION: «impression»

[The results were [given to|reviewed with] {mr} [by {read:dr}|and {kin} {relative}] [before leaving the\
 center|at {time}].
|Nurse navigator {nurse:c} ({phone:call}) will [schedule the biopsy|contact the patient].
|A letter was mailed to the patient on {day:signed.slash0}.
|]{read:full}, {read:cr}
[es/{read:ini}  {day:signed.short}|Letter sent: {day:signed.slash0}|penrad/{typist:low}]""",
        Style("prose"),
        exams="mgscreen mgdx mgscreen mgdx",
    ),
    Site(
        "breastletter",
        "breast",
        """{site}
{street}
{town}

{day:signed.long}

{pt:full}
{street:home}
{town:home}

[Patient ID: {mrn}    Exam ID: {acc}|MRN {mrn} / Acc {acc}]
Dear {mr}:

This letter is about your [breast imaging|mammogram|breast] exam of {day:exam.long}. [A copy was sent to|We\
 have informed] {ref:dr}[ at {site:clinic}|].
[If you have questions please call {phone} or visit {url}.|You may schedule with {nurse:full} at\
 {phone:call}.|We can be reached at {phone}, Monday to Friday.]

The report to your provider follows.

{title:up}
CLINICAL HISTORY: «indication»
TECHNIQUE: «technique»
PRIOR EXAMS: «comparison»
FINDINGS: «findings»
IMPRESSION: «impression»

Sincerely,
{read:fml}, {read:cr}
[Breast Imaging|Section of Breast Imaging][
File: {ref:lf}; {fam:lf}|]""",
        Style("prose", numbered=False),
        exams="mgscreen mgdx mgscreen",
    ),
    Site(
        "rural",
        "rural",
        """{site:up}
{town}
RADIOLOGY CONSULTATION

NAME: {pt:LFM}                 X-RAY NO: {mrn}
ROOM: [ER|OP|112]   AGE: {age}     DATE: {day:exam.[dash|LONG|short]}
PHYSICIAN: {ref:FL}, {ref:cr}          [REQ #: {acc}|ACCESSION: {acc}]

{title:up}:

CLINICAL DATA: «indication»

COMPARISON: «comparison»

[«technique»

|]FINDINGS: «findings»

[CONCLUSION|IMPRESSION]: «impression»


[______________________________
|]{read:fml}, {read:cr}
RADIOLOGIST

{read:ini}/{typist:low}[/{small:10-99}|]
D: {day:exam.dash}  {time:mil}
T: {day:signed.dash}  {time:mil}
JOB: {job}
[CC: {fam:fml}, {fam:cr}
|Transcribed by {site:typing}, {phone:call}
|][THIS REPORT WAS DICTATED BUT NOT READ|DICTATED, NOT SIGNED|]""",
        Style("prose"),
        exams=_GENERAL + " bone uspelvis",
        width=74,
        upper=True,
    ),
    Site(
        "interventional",
        "heart",
        """{site}
INTERVENTIONAL RADIOLOGY PROCEDURE NOTE

Patient: {pt:lfm}   MRN: {mrn}   DOB: {day:dob.site}
Procedure date: {day:exam.site}   Accession: {acc}   [Encounter: {enc}|]
Procedure: {title}
Operators: {read:c} ([primary|attending]); {res:c} (assistant)
[Nurse: {nurse:c}; |]Technologist: {tech:c}
Referring: {ref:c}[ ([pager|pgr] {phone:pager})|]

Indication: «indication»
Technique: «technique»
Comparison: «comparison»

Procedure and findings: «findings»

Impression:
«impression»

[Implant log: [port|catheter], serial {implant}
|]Plan: [Return to {site:clinic} on {day:later.site}|Call IR at {phone:ext} for any problem|Drain check in 2\
 weeks with {surg:dr}].
[I was present for the entire procedure. |]Signed: {read:fml}, {read:cr}, {day:signed.site} {time}""",
        Style("prose"),
        exams="irport irbx irport irbx",
    ),
    Site(
        "nuclear",
        "heart",
        """{site}
Nuclear Medicine[ & PET|] Laboratory
{street}, {town}    Phone {phone}

Patient  : {pt:lf}
DOB/Sex  : {day:dob.dMy} / {sex}
Pt ID    : {mrn}
Study    : {title}
Date     : {day:exam.dMy} {time}
Acc No   : {acc}
Ref Phys : {ref:fml}, {ref:cr}
Camera   : [Siemens Symbia|GE NM/CT 870|Philips Vereos|Siemens Biograph Vision][, S/N {ser}|]

Clinical information: «indication»
Radiopharmaceutical and protocol: «technique» [Dose drawn by {tech:c}, assayed {time}.|Injected by {tech:ini2}.|]
Comparison: «comparison»
Findings:
«findings»
Impression:
«impression»

[Interpreted|Read and signed] by: {read:fml}, {read:cr}, Nuclear Medicine    {day:signed.dMy}
[Supervising [cardiologist|physician]: {surg:c}
|][cc: {fam:c}; {copy:c}|]""",
        Style("labels", bullet="{} - "),
        exams="pet bone mpi pet",
    ),
)
