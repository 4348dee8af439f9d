"""Letters, faxes, dictations and short notes."""

from __future__ import annotations

from tests.corpora.fir.layout import Layout

HAND = (
    Layout(
        "leaders",
        """[{hosp}|{clinic:site}]
?{street:h} * {town}, {st} {zip}
?Tel {phone:h}  Fax {phone:fax}

Patient Name............: {pt:full}
Date of Birth...........: {d:dob.long}
Medical Record No.......: {mrn}
?Social Security No......: {ssn}
?Case No.................: {id:case}
Date of Examination.....: {d:exam.long}
Referring Physician.....: {ord:c}
?Copies to...............: {cc:c}
Examination.............: {exam}
?X-ray No................: {acc}
""",
        "\nHISTORY. |-|\n\nCOMPARISON. |\n\nREPORT. |\n\nOPINION. ",
        """

?Thank you for referring [this patient|{mr}|this pleasant {man}] to us.

{rad:full}, [M.D.|D.O.]
?[Board Certified Radiologist|Diplomate, American Board of Radiology]  Lic. {id:lic}
?D: {d:exam.us2}  T: {d:x1.us2}  {rad:init}/{other:ini}
?{email:rad}
""",
        note="\n\n",
        addendum="\n\nADDENDUM ({d:x1.us2}). ",
        numbered=False,
        width=78,
    ),
    Layout(
        "one_line",
        """{exam} - {pt:LF} - {mrn} - {d:exam.layout}[ - {acc}|]
?{ord:lf} ¦ {d:dob.layout} ¦ {sex}
""",
        "\nHx: |\nTech: |\nComp: |\n\n|\n\nIMP: ",
        """
?
/[s|es]/ {rad:full}[ MD|] {d:x1.usx}
""",
        note="\n",
        addendum="\nADD: ",
        numbered=False,
    ),
    Layout(
        "dictation",
        """[this is dr|dr] {rad:low} dictating on {pt:low} medical record number {mrn}
?date of birth {d:dob.long} date of exam {d:exam.long}
?ordering is {ord:low} from {clinic:ref}
exam {exam}
""",
        "indication: |\ntechnique: |\ncomparison: |\nfindings: |\nimpression: ",
        """
?end of dictation {rad:low} {d:exam.us2} job {id:job}
?cc dr {cc:last} and dr {ord:last}
""",
        note="\nnote: ",
        addendum="\naddendum: ",
        case="lower",
        numbered=False,
    ),
    Layout(
        "fax",
        """*** FAX ***  TO: {ord:full} {ord:cred}   FAX: {phone:fax}   FROM: {clinic:site}   PAGES: 2
?{d:x1.us2} {time}  {phone:h}
?CONFIDENTIAL: contains protected health information. If received in error call {phone:h} [and destroy|immediately].

RE: {pt:full}   DOB {d:dob.usx}   [Chart|File|ID] #{mrn}
DOS: {d:exam.usx}
?Claim #: {id:acct}  Employer: {firm}  DOI: {d:r.usx}
?Attorney: {other:full}, Esq.
PROCEDURE: {exam}
""",
        "\nClinical History: |\n\n-|\nComparison: |\n\nRadiologic Findings:\n|\n\nImpressions:\n",
        """

Sincerely,
{rad:fml}, {rad:cred}
?Dictated but not read
?Transcriptionist: {other:full}
?Questions? {phone:reading} or {desk} - {url}
""",
        note="\n\n",
        addendum="\n\n*** ADDENDUM {d:x1.usx} *** ",
        newline="\r\n",
        numbered=True,
        width=90,
    ),
    Layout(
        "outside",
        """** OUTSIDE STUDY INTERPRETATION **
[Submitted by|Images from]: {out:cd}[, {town:old}|]
?Original exam date: {d:p.us}  Outside MRN: {mrn:2}  Outside Acc: {acc:2}
Patient: {pt:FL} ({mrn})
?Consult requested by {dr:ord}, {clinic:ref}
Consult date: {d:exam.short}    Consult acc: {acc}
Study: {exam}
""",
        "\nCLINICAL QUESTION: |\nPROTOCOL: |\nPRIORS: |\n\nOBSERVATIONS:\n|\n\nSUMMARY:\n",
        """

?This is a secondary interpretation of images acquired elsewhere.
Interpreted by: {rad:c}, {hosp}
?Pager: {ext}   {email:rad}
""",
        note="\n\nCOMMUNICATION: ",
        style="lines",
    ),
    Layout(
        "summary_first",
        """{clinic:site}
{exam}
[Patient|Name]: {pt:full} \u2022 Born {d:dob.dmy} \u2022 {sex:word} \u2022 ID {mrn}
[Visit|Seen] {d:exam.dmy} \u2022 [Accession|Study no.] {acc} \u2022 [Requested by|For] {ord:full}, {ord:cred}
?{town}, {st} \u2022 Tel. {phone:pt}
""",
        "\n**Why:** |\n**How:** |\n**Compared to:** |\n\n**Findings**\n|\n**Impression**\n",
        """

?[Read|Interpreted] by {rad:full}, {rad:cred} ({rad:init}), {clinic:grp}
?cc: {cc:full} {cc:cred}; {email:cc}
?View images: {url}
""",
        note="\n\n**Notified:** ",
        addendum="\n\n**Addendum {d:x1.dmy}:** ",
        style="labels",
        top=True,
    ),
    Layout(
        "nighthawk",
        """[PRELIMINARY REPORT|PRELIM]: {exam:up}
Facility: {hosp}        Fax: {phone:fax}
?Sent to: {con:full}, ED        Callback: {phone:con}
Pt: {pt:lfirst}    #{mrn}    {age}{sex}    dob {d:dob.usx}
?Images rcvd {d:exam.us2} {time:24}    Read {d:exam.us2} {time:24}
Ref: {ord:last}    Study ID {acc}
""",
        "\nHistory - |\nTechnique - |\nPriors - |\n\nFindings - |\n\nImpression - ",
        """

[Prelim by|Read by] {rad:full} [MD|DO], licensed in {st} ({id:lic}), from {town:rad}
?This is a preliminary interpretation. Final report by {clinic:grp} to follow.
?QA: agree / disagree  __________ ({rad2:last})
?Reach me at {phone:reading} or {email:rad} until 0700
""",
        note="\nCalled - ",
        addendum="\nAddendum {d:x1.us2} - ",
        numbered=False,
        width=92,
    ),
    Layout(
        "letter",
        """{clinic:site}
{street:h}
{town}, {st} {zip}
?Telephone {phone:h}

{d:exam.longo}

{ord:full}, {ord:cred}
?{clinic:ref}
?{street:ref}, {town:ref}, {st} {zip}

Re: {pt:fml}, [date of birth|DOB] {d:dob.us}
    Our [file|chart] number {mrn}
    {exam}, {d:exam.longo}

Dear Dr. {ord:last},

[Thank you for sending {mr} for evaluation.|I had the pleasure of seeing {mr} today.]
""",
        "\nHistory: |\n\nTechnique: |\n\nComparison: |\n\nFindings: |\n\nConclusion: ",
        """

[With kind regards|Yours truly|Best regards],

{rad:full}, {rad:cred}
?{rad:init}:{other:ini}
?cc: {cc:full}, {cc:cred}
""",
        note="\n\n",
        addendum="\n\nP.S. ",
        width=76,
        numbered=False,
    ),
)
