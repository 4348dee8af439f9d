"""Hospitals with information systems: academic, community, county, children's, Veterans Affairs and military."""

from tests.corpora.hazel.body import Style
from tests.corpora.hazel.site import Site

_GENERAL = "cxr ctpe ldct ctap usruq cthead mrbrain mrl mrknee xrbone usthy usdvt uspelvis irport irbx pet"
SITES = (
    Site(
        "academic",
        "academic",
        """{site}
Department of Radiology[ · Division of Diagnostic Imaging|]

[Name: |Patient: ]{pt:lfM}[  |
]MRN: {mrn}[  |
]DOB: {day:dob.slash}[ ({age} yrs)|]  Sex: {sex}
[CSN: {enc}
|Patient Location: {site:unit}[, 6th floor| 4B]
|]Accession #: {acc}
Exam: {title}
Exam Date/Time: {day:exam.slash} {time:am}
Ordering Provider: {ref:lfm}[, {ref:cr}|]
[Authorizing Provider: {fam:lf}
|]
EXAM: {title:up}

[CLINICAL HISTORY|INDICATION|HISTORY]: «indication»

TECHNIQUE: «technique»

COMPARISON: «comparison»

FINDINGS:
«findings»

IMPRESSION:
«impression»

[ATTENDING ATTESTATION: I, {read:full}, [have personally reviewed the images and agree|reviewed the images\
 and the resident's interpretation and agree] with the report.
|I have personally reviewed the images for this examination and agree with the report transcribed above.
|]
[Resident|Dictated by|Report prepared by]: {res:full}, {res:cr}
[Attending|Electronically signed by]: {read:fml}, {read:cr}[ on {day:signed.slash} {time:am}| \
 {day:signed.short} {time}]
[
Radiology reading room: {phone}|
Result sent to MyChart ({url})|]
[
ADDENDUM by {read:full}, {day:signed.slash}: «addendum»|||]""",
        Style("labels"),
        exams=_GENERAL + " mgdx usob",
    ),
    Site(
        "academic2",
        "academic",
        """[{pt:lf}|{pt:LFM}] [(MRN {mrn})|MR# {mrn}]
{title} [|- ][performed |]{day:exam.abbr} {time}

Narrative
{title:up}, {day:exam.slash}

HISTORY: «indication»

COMPARISON: «comparison»

TECHNIQUE: «technique»

FINDINGS: «findings»

Impression
«impression»

Final report electronically signed by {read:c} on {day:signed.slash0} at {time:am}
[Interpreting Resident: {res:c}
|]Ordered by: {ref:c}
[PCP: {fam:c}
|]Order #: {ord}
[Contact {phone:ext} with questions.|Pager: {phone:pager}|Section email: {email:read}|]""",
        exams=_GENERAL,
    ),
    Site(
        "meditech",
        "community",
        """                         {site:up}
                         {street}, {town}
                         [Phone: {phone}   Fax: {phone:fax}|PHONE: {phone}   FAX: {phone:fax}]

PATIENT: {pt:LFM}                        ACCT #: {enc}
DOB: {day:dob.slash0}   AGE/SEX: {age}/{sex:1}      UNIT #: {mrn}
ORDERING DR: {ref:LF} {ref:cr}          STATUS: [ADM IN|REG ER|REG CLI]
[ATTENDING DR: {fam:LF}
|]EXAM DATE: {day:exam.slash0}  [{time:mil}|{time}]            ACC#: {acc}

EXAM: {title:up}

REASON FOR EXAM: «indication»

[COMPARISON|PRIOR]: «comparison»

[TECHNIQUE: «technique»

|]FINDINGS: «findings»

IMPRESSION: «impression»

[** REPORT SIGNED IN OTHER VENDOR SYSTEM [{day:signed.slash0}|{day:signed.short}] **
|]Reported By: {read:full}, {read:cr}

[CC: {fam:LF}; {copy:LF}
|]Technologist: {tech:LF} 
Transcribed Date/Time: {day:signed.slash0} ({time:mil})
Transcriptionist: {typist:ini}
Printed Date/Time: {day:signed.slash0} ({time:mil})
[PAGE 1            [Signed Report|FINAL]|]""",
        exams=_GENERAL + " mgscreen usob mpi bone",
        width=84,
    ),
    Site(
        "cerner",
        "community",
        """* Final Report *
{title}
Patient Name: {pt:tight}
FIN: {enc}   MRN: {mrn}
[Birth Date|DOB]: {day:dob.dash}
Service Date: {day:exam.dash}
[Location: ED; [Room 4|Bed 12|Hallway]
|]Requesting Physician: {ref:lfm}
Reason For Exam
«indication»

Report
[Comparison|COMPARISON]: «comparison»
[Technique|TECHNIQUE]: «technique»
Findings:
«findings»
Impression:
«impression»
[Critical result: «critical»
|]
Signature Line
***** Final *****
Dictated by: {read:fml} {read:cr}   Dictated DT/TM: {day:exam.slash0} {time}
Signed by: {read:fl}   Signed (Electronic Signature): {day:signed.slash0} {time:am}
Technologist: {tech:ini2}[/{nurse:ini2}|]""",
        Style(numbered=False),
        exams=_GENERAL + " bone mpi",
    ),
    Site(
        "county",
        "county",
        """{site} | [Radiology|Medical Imaging] | {phone}
[{street:home}, {town:home}|{street}] 
Patient: {pt:fml}   Med Rec: {mrn}   D.O.B.: {day:dob.site}
Visit: {enc}   Exam date: {day:exam.site}   Acc: {acc}
From: {ref:dr}[, {phone:call}|]
[Interpreter used by phone ([Spanish|Vietnamese|Hmong]).|Patient is in custody, [Officer|Deputy] {third:last}\
 present.|Payer: Medicaid, member ID {ins}|]

{title:up}
Clinical: «indication»
Technique: «technique»
Compared to: «comparison»
Findings: «findings»
Conclusion: «impression»
[Critical: «critical»|]

{read:full}, {read:cr}, [Staff|Attending] Radiologist   Signed {day:signed.site} {time}
[{res:full}, {res:cr}, [resident|fellow]|]
[Addendum {day:signed.site} ({read:ini}): «addendum»|||]""",
        Style("labels", numbered=True, bullet="({}) "),
        exams=_GENERAL,
    ),
    Site(
        "children",
        "children",
        """{site}
[Pediatric Radiology|Division of Pediatric Imaging] - {town:alone}

Patient {pt:lfm}
MRN {mrn}   Birthdate {day:dob.site}   Sex {sex:1}
[Parent/Guardian|Guardian|Family contact]: {relative} ({kin})[  Ph {phone:kin}|]
Exam {title}
Done {day:exam.site} at {time}
Provider {ref:c}[ ({site:clinic})|]
Access# {acc}

History: «indication»
Technique: «technique»
Comparison: «comparison»
Findings:
«findings»
Impression:
«impression»

[Child life: {nurse:full} was present.
|]Reported by: {read:fml}, {read:cr}[; fellow {res:fml}|], [Signed|Finalized] {day:signed.site} {time}
[cc: {fam:c}, fax {phone:fax}|Copy: {fam:c}|]""",
        Style("prose"),
        exams="pedcxr pedus pedbone pedcxr pedus",
    ),
    Site(
        "vista",
        "va",
        """{pt:VA}    {ssn:[4|vet]}    DOB-{day:dob.vista} ({age})  {sex:1}
Exm Date: {day:exam.vista}@{time}
Req Phys: {ref:VA}          Pat Loc: [PCT TEAM 4|ER|MICU] (Req'g Loc)
                                        Img Loc: RADIOLOGY
                                        Service: Unknown

{site:up}[
{town}|]

(Case {acc} [COMPLETE|VERIFIED]) {title:up}
     [Proc Modifiers : [LEFT|RIGHT|]|CPT Code: {small:70450-78815}]
     Clinical History: 
       «indication»

     Report Status: Verified      Date Reported: {day:exam.vista}
                                   Date Verified: {day:signed.vista}
     Verifier E-Sig:/ES/{read:FL} {read:cr}

     Report:
       TECHNIQUE: «technique»
       COMPARISON: «comparison»
       FINDINGS: «findings»

     Impression:
       «impression»

     Primary Diagnostic Code: [MINOR ABNORMALITY|NORMAL|ABNORMALITY, ATTN. NEEDED]

Primary Interpreting Staff:
  {read:VA}, [RADIOLOGIST|Staff Radiologist] (Verifier)
[Primary Interpreting Resident: {res:VA}
|]/{typist:ini}
[Veteran was contacted by {nurse:fl}, RN, {day:signed.vista}.|]""",
        exams=_GENERAL,
        width=78,
    ),
    Site(
        "military",
        "military",
        """{site}
{street}, {town}
RADIOLOGIC EXAMINATION REPORT (SF 519-B format)
PATIENT'S NAME: {pt:lfm}   [RANK/GRADE: [E-5|O-3|E-7|CTR]|GRADE: [SGT|HM2|CPT|TSgt]]
DoD ID: {dod}   FMP/SSN: [20/|30/]{ssn}
DOB: {day:dob.mil}   SEX: {sex:1}   TEL: {phone:patient}
REQUESTED BY: {ref:LFM}, [MAJ, MC|LCDR, MC, USN|Capt, USAF, MC|{ref:cr}]
EXAM: {title}   DATE: {day:exam.mil}   TIME: {time:mil}   EXAM NO: {acc}

SPECIFIC REASON FOR REQUEST: «indication»

COMPARISON: «comparison»
[TECHNIQUE: «technique»
|]FINDINGS: «findings»
IMPRESSION: «impression»

[Approved|Verified] by: {read:LFM}, {read:cr} [COL, MC|CDR, MC, USN|] on {day:signed.mil} {time:mil}
[Transcribed by: {typist:ini} {day:signed.mil}|Tech: {tech:LF}]
[AMENDED {day:signed.mil}: «addendum»|||]""",
        exams=_GENERAL,
        width=92,
    ),
)
