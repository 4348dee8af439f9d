"""Prints of information systems: tables, columns, headers of many fields, messages."""

from __future__ import annotations

from tests.corpora.fir.layout import Layout

SYSTEM = (
    Layout(
        "hyperspace",
        """{hosp}
?[DEPARTMENT OF RADIOLOGY|Department of Radiology and Biomedical Imaging|Diagnostic Imaging]
?{street:h}, {town}, {st} {zip}[ ¦ | - |  ]Phone: {phone:h}
?
Patient Name: {pt:lf}
MRN: {mrn}  DOB: {d:dob.us}  [Sex|Legal Sex]: {sex:word}
?Age: {age} [y.o.|yrs]
Exam: {exam}
[Exam Date|Date of Service|Exam Date/Time]: {d:exam.us} {time}
Accession[ Number|]: {acc}
[Ordering Provider|Authorizing Provider|Ordered By]: {ord:c}
?CSN: {id:csn}
?PCP: {pcp:c}
?Order #: {id:order}   Encounter: {id:visit}
?Patient Class: Outpatient   Location: {wing}
""",
        "\nINDICATION: |\n\nTECHNIQUE: |\n\nCOMPARISON: |\n\nFINDINGS:\n|\n\nIMPRESSION:\n",
        """
?
?I, [the attending radiologist|{dr:rad}], have personally reviewed the images and [the resident's report|agree with \
the above].
?Resident: {res:c}
[Electronically signed by|Signed By|Finalized by]: {rad:c}[ on|,] {d:x1.usx} {time}
?Workstation: RADREAD-07
""",
        style="labels",
    ),
    Layout(
        "mainframe",
        """{hosp:up}                         RADIOLOGY REPORT
?{street:h}   {town}, {st}  {zip}
------------------------------------------------------------------
NAME: {pt:LF}            MR#: {mrn}
?DOB: {d:dob.us02}  AGE: {age}  SEX: {sex}      ACCT: {id:acct}
?LOC: 4W RM: 412-B   DR: {ord:LF}
EXAM DATE: {d:exam.us02}   EXAM NO: {acc}
?ATT PHYS: {pcp:LF}    PHONE: {phone:office}
------------------------------------------------------------------
EXAM: {exam:up}
""",
        "\nCLINICAL DATA:  |\n\nPROCEDURE:  |\n\nCOMPARISON:  |\n\nFINDINGS:  |\n\nIMPRESSION:  ",
        """

?DICTATED BY: {rad:FL}, M.D.   {d:exam.us02}  {time:24}
?TRANSCRIBED BY: {other:init}   {d:x1.us02}
** ELECTRONICALLY SIGNED BY {rad:FL}, M.D. ON {d:x1.us02} AT {time:24} **
?CC: {ord:LF}; {cc:LF}
""",
        case="upper",
        width=66,
    ),
    Layout(
        "table",
        """+----------------------+--------------------------------+
¦ Patient              ¦ {pt:lf} ¦
¦ Patient ID           ¦ {mrn} ¦
¦ [Birth date|DOB]           ¦ {d:dob.vms} ({sex}) ¦
?¦ Address              ¦ {street}, {town}, {st} {zip} ¦
?¦ Home phone           ¦ {phone:pt} ¦
¦ Study                ¦ {exam} ¦
¦ Study date           ¦ {d:exam.vms} {time:24} ¦
¦ Accession            ¦ {acc} ¦
¦ Referrer             ¦ {ord:c} ¦
?¦ Performed at         ¦ {clinic:site} ¦
?¦ Insurance            ¦ Member ID {id:policy} Group {id:group} ¦
+----------------------+--------------------------------+
""",
        "\nClinical Information\n|\n\nProcedure\n|\n\nComparisons\n|\n\nFindings\n|\n\nConclusion\n",
        """

?Report status: FINAL
Reported by {rad:c}
?Verified {d:x1.vms} {time:24}
?Reading room: {phone:reading} ¦ {url}
""",
        note="\n\nCommunication\n",
        addendum="\n\nAddendum\n",
        style="lines",
        numbered=False,
    ),
    Layout(
        "hl7",
        """MSH¦^~\\&¦RIS¦{hosp:init}¦EMR¦{hosp:init}¦{d:exam.hl7}{time:hl7}¦¦ORU^R01¦{id:job}¦P¦2.3
PID¦1¦¦{mrn}^^^MRN¦¦{pt:hl7}¦¦{d:dob.hl7}¦{sex}¦¦¦{street}^^{town}^{st}^{zip}¦¦{phone:pt}
?PV1¦1¦O¦¦¦¦¦{id:npi}^{ord:hl7}
OBR¦1¦{id:order}¦{acc}¦^{exam:up}¦¦¦{d:exam.hl7}{time:hl7}¦¦¦¦¦¦¦¦¦{ord:hl7}^MD
OBX¦1¦TX¦¦¦
""",
        "Reason: |\nTechnique: |\nComparison: |\nFindings: |\nImpression: ",
        """
?Dictated: {rad:full} {d:exam.us} {time:24}
Signed: {rad:lf} {d:x1.us} {time:24}
""",
        note="\nCommunication: ",
        addendum="\nAddendum: ",
        numbered=False,
    ),
    Layout(
        "columns",
        """{hosp}                                   [Radiology|Imaging] Report

@Name: {pt:LfN}|Exam date: {d:exam.mil}
@MRN: {mrn}|Accession: {acc}
@DOB: {d:dob.mil} ({age} yr)|Ordered by: {ord:full} {ord:cred}
?@Unit: {wing}|Attending: {pcp:fl}
?@Phone: {phone:pt}|Visit: {id:visit}
@Sex: {sex}|Exam: {exam}
""",
        "\nReason for Exam\n   |\n\nTechnique\n   |\n\nComparison\n   |\n\nFindings\n   |\n\nImpression\n   ",
        """

?@Read by: {rad:full} {rad:cred}|Signed: {d:x1.mil} {time:24}
?@Resident: {res:fml}|Prelim: {d:exam.mil} {time:24}
?                                   Page 1 of 1
?Printed {d:x1.us} {time:24} by {other:ini}{n:10-99}
""",
        note="\n\nNotification\n   ",
        addendum="\n\nAddendum\n   ",
        indent="   ",
        width=84,
    ),
    Layout(
        "military",
        """{hosp}      REPORT OF [RADIOLOGIC|IMAGING] PROCEDURE
Name: {pt:LF}
?SSN: {ssn}         Reg No: {mrn}
?FMP/Rank: 20 / E-6    Unit: {wing}
Exm Date: {d:exam.SHORT}@{time:24}
Req Phys: {ord:LF}
?Pat Loc: ER/{hosp:init} (Req'g Loc)
Case {id:case}   {acc}
(Case COMPLETE) {exam:up}   (RAD  Detailed)  CPT:71260
""",
        "\n    Clinical History:\n      |-|\n    Comparison:\n      |\n\n    Report:\n      |"
        "\n\n    Impression:\n      ",
        """

    Primary Interpreting Staff:
      {rad:LF}, Staff Radiologist
?          Verified by transcriptionist for {rad:LF}
?/{other:init}
""",
        note="\n    Primary Diagnostic Code: ABNORMAL. ",
        addendum="\n    ADDENDUM: ",
        indent="      ",
        width=74,
        numbered=False,
    ),
    Layout(
        "results_view",
        """{exam} [(Order {id:order})|⟦Order {id:order}⟧]
[Final result|Edited Result - FINAL] by {rad:lf}, {rad:cred} ({d:x1.us} {time:24})
?Patient: {pt:lf} ⟦{mrn}⟧ ({sex:word}, {age} y.o.)
?Provider Status: Reviewed by {ord:lf}, {ord:cred} on {d:x1.us2} at {time:24}
?Resulting Agency: {hosp} Radiology, {street:h}, {town} {st} {zip}, {phone:h}
?Specimen Collected: {d:exam.us} {time:24}   Last Resulted: {d:x1.us} {time:24}
Acc#: {acc}   DOB: {d:dob.usx}
?Technologist: {tech:lf}, {tech:cred}   Performing Department: {wing} CT

Narrative & Impression
""",
        "CLINICAL INFORMATION: |\nTECHNIQUE: |\nCOMPARISON: |\n\nFINDINGS: |\n\nIMPRESSION:\n",
        """

?THIS DOCUMENT HAS BEEN ELECTRONICALLY SIGNED BY {rad:FL} [MD|] {d:x1.us} {time:24}
?Routing: {cc:lf} (InBasket), {pcp:lf} (Fax {phone:fax})
?Encounter: {id:csn}   HAR {id:acct}   Viewed by {pt:full} on {d:x1.usx} {time}
""",
        note="\n\nATTENTION: ",
        addendum="\n\nADDENDUM:\n",
        style="labels",
    ),
    Layout(
        "ivr",
        """RADIOLOGY REPORT - {hosp:up} ({hosp:init})
[PT|PATIENT]={pt:lfn};[ID|MRN]={mrn};DOB={d:dob.iso};SEX={sex};DX={exam:up};DATE={d:exam.iso};ACC={acc}
?REF={ord:lfn};NPI={id:npi};LOC={wing}
?TECH={tech:lfirst}
""",
        "\nREASON FOR STUDY:\n|\nTECHNIQUE:\n|\nCOMPARISON STUDY:\n|\nDESCRIPTION:\n|\nDIAGNOSTIC IMPRESSION:\n",
        """
READ BY {rad:lfn} {d:exam.iso} {time:24}
?APPROVED {d:x1.iso} {time:24} {rad2:lfn}
?Critical results line {phone:reading} beeper {ext}
""",
        note="\nNOTIFICATION:\n",
        addendum="\nADDENDUM:\n",
        style="lines",
    ),
)
