"""Large institutions: report texts of dictation systems and electronic records."""

from __future__ import annotations

from tests.corpora.juniper.site import Site

SITES: tuple[Site, ...] = (
    Site(
        "powerscribe",
        """EXAM: {exam}
DATE: {date}
PATIENT: {p.full}   MRN: {mrn}   ACC: {acc}

CLINICAL INDICATION: {history}

COMPARISON: {comparison}

TECHNIQUE: {technique}

FINDINGS:
{sec.findings}

IMPRESSION:
{sec.impression}

{tail}

I, {doc.rad.cred}, have reviewed the images and agree with the findings of {doc.res.full}, MD.
Dictated by: {doc.res.full}  Signed by: {doc.rad.commacred} {date} {time}
Workstation ID: {id.@@@@@##}""",
    ),
    Site(
        "epic",
        """{site}
Imaging Result
Patient Name: {p.comma}
MRN: {mrn}  CSN: {id.#########}
DOB/Age/Sex: {dob.mdY} / {age} y.o. / {sex.mf}
Order: {exam} ⟦IMG{n}{n}2⟧ (Order {id.#########})
Authorizing Provider: {doc.ord.commacred}
PCP: {doc.pcp.cred} {phone}
Exam End: {date.mdy} {time}
[{note}
|]
Narrative
{exam}

HISTORY: {history}
COMPARISON: {comparison}
TECHNIQUE: {technique}

FINDINGS:

{sec.findings}

Impression

{sec.impression}

[{tail}
|]
Final report signed by {doc.rad.cred} on {date.mdY} {time}
Result History
{exam} (Order #{id.#########}) on {date.mdY} - Order Result History Report""",
        style="labelled",
    ),
    Site(
        "meditech",
        """RUN DATE: {date.mdy}          {site}          PAGE 1
RUN TIME: 0812             {street} {town.own}, {state} {zip}
RUN USER: {id.@@@.@@@@@}
------------------------------------------------------------
PATIENT: {p.comma}              ACCT #: {id.@##########}  LOC: 3N
                                U #: {mrn}
AGE/SX: {age}/{sex.x}           ROOM: 312  REG: {prior.mdy}
REG DR: {doc.ord.comma}         STATUS: ADM IN
------------------------------------------------------------
EXAM# {acc}    TYPE/EXAM {exam}
REASON: {history}

COMPARISON: {comparison}
{technique}

FINDINGS:
{sec.findings}

IMPRESSION:
{sec.impression}

{tail}

** REPORT SIGNED IN OTHER VENDOR SYSTEM {date.mdY} **
Reported By: {doc.rad.COMMA}
CC: {doc.pcp.comma}; {doc.ord.comma}
TECHNOLOGIST: {staff.comma}
TRANSCRIBED DATE/TIME: {date.mdY} ({time})
TRANSCRIPTIONIST: {id.@@@.@@@##}""",
        upper=0.6,
        width=72,
    ),
    Site(
        "cerner",
        """Result type:     {exam}
Result date:     {date.Bcomma} {time}
Result status:   Auth (Verified)
Performed by:    {doc.rad.commacred} on {date.Bcomma} {time}
Verified by:     {doc.rad.commacred} on {date.Bcomma} {time}
Encounter info:  {id.#########}, {site}, Inpatient, {prior.mdY} - {next}

* Final Report *

Reason For Exam
{history}

Report
{technique} {comparison_line}

{sec.findings}

IMPRESSION: {sec.impression}

{tail}

***** Final *****
Dictated by: {doc.rad.commacred}
Dictated DT/TM: {date.mdY} {time}
Signed by: {doc.rad.full}
{p.tight}  {mrn}  {dob.mdY}""",
    ),
    Site(
        "hl7",
        """MSH^PACS^{site}^{stamp}
PID 1 {mrn} {p.caret} {dob.bare} {sex.x} {street}^{town.own}^{state}^{zip} {phone.own}
PV1 1 I 4W^412^A {doc.ord.caret}
OBR 1 {acc} {exam} {stamp} {doc.ord.caret}
OBX 1 TX HISTORY: {history}
OBX 2 TX COMPARISON: {comparison}
OBX 3 TX FINDINGS:
{sec.findings}
OBX 4 TX IMPRESSION:
{sec.impression}
OBX 5 TX {tail}
OBX 6 TX Electronically signed by {doc.rad.caret} {stamp}""",
        style="lines",
    ),
    Site(
        "va",
        """{p.COMMA}     {ssn}     DOB-{dob.d-b-Y}    {sex.x}
Req Phys: {doc.ord.COMMA}           Pat Loc: CBOC {town.own} PACT 3 ({date.mmddY})
                                     Img Loc: RADIOLOGY
                                     Service: Unknown

{site}
{town.own}, {state} {zip}

(Case {id.####} COMPLETE) {exam}     (RAD  Detailed) CPT:7{n}{n}50
     Proc Modifiers : NONE
     Reason for Study: {history}

    Clinical History:
      {history} [Contact {doc.ord.dr} x{ext}.|]

    Report Status: Verified                   Date Reported: {date.Bcomma}
                                              Date Verified: {date.Bcomma}
    Verifier E-Sig:/ES/{doc.rad.mid}

    Report:
      {sec.findings}

    Impression:
      {sec.impression}

      {tail}

    Primary Diagnostic Code: 4
Primary Interpreting Staff:
  {doc.rad.COMMA}, Staff Physician (Verifier)
/{doc.rad.letters}""",
        upper=0.3,
    ),
    Site(
        "ris_caps",
        """{site} RADIOLOGY DEPARTMENT
NAME: {p.tight}   MR#: {mrn}   X-RAY#: {acc}
ATTENDING: {doc.ord.COMMA}   ADMIT {prior.mdy}   BED 0231-B
{exam}  {date.mdy}
HX: {history}
COMP: {comparison}
{sec.findings}
IMP: {sec.impression}
{tail}
DICT: {doc.rad.last}  TR: {staff.letters}  D: {date.mdy} T: {date.mdy}
{doc.rad.slash}""",
        upper=1.0,
        width=78,
    ),
    Site(
        "fluency",
        """{exam}

Date of service: {date}
Patient: {p.long} | DOB: {dob} | Sex: {sex.mf}
Referring: {doc.ord.cred} | Accession: {acc}

Indication: {history}
Comparison: {comparison}

Findings: {sec.findings}

Impression:
{sec.impression}

{tail}

Interpreted and electronically signed: {doc.rad.cred}, {date} {time}
Scribe: {staff}. Job ID {id.########}.""".replace("|", "¦"),
    ),
)
