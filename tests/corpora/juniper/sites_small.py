"""Imaging centres, night services, clinics and letters."""

from __future__ import annotations

from tests.corpora.juniper.site import Site

SITES: tuple[Site, ...] = (
    Site(
        "centre",
        """{place.IMAGING}
{street}, {town.own}, {state} {zip}
Tel {phone}   Fax {phone}   {url}

{doc.ord.cred}
{place.OFFICES}
{street}
{town.st} {zip}

RE: {p.full}
DOB: {dob}    Patient ID: {mrn}    Exam date: {date}

{exam}

HISTORY: {history}
TECHNIQUE: {technique}
COMPARISON: {comparison}

FINDINGS: {sec.findings}

IMPRESSION:
{sec.impression}

Thank you for referring {mr}{p.last}. {tail}

[Sincerely|Respectfully|With regards],
{doc.rad.cred}
Electronically signed {date}""",
    ),
    Site(
        "nightread",
        """*** PRELIMINARY [TELERADIOLOGY|NIGHT] REPORT ***
Facility: {site} ({town.own}, {state})
Callback: {phone}
Patient: {p.comma}  {age} {sex.x}  MRN {mrn}  ACC {acc}
Requesting: {doc.ord.nodot}
Received {date} {time} / Read {date} {time}
{exam}
Hx: {history}
Prior: {comparison}
{sec.findings}
IMPRESSION: {sec.impression}
{tail}
{doc.rad.cred} - {place.IMAGING}
Report ID {id}""",
    ),
    Site(
        "mammo_letter",
        """{place.IMAGING}
{date.Bcomma}

{p.full}
{street}
{town.own}, {state} {zip}

Dear {mr}{p.last},

Thank you for coming to our center on {date.Bcomma}. Your doctor, {doc.ord.drfull}, has received this report.

Clinical: {history}
Comparison: {comparison}

Findings:
{sec.findings}

Assessment:
{sec.impression}

{tail} If you have moved or changed doctors, call {staff.first} at {phone} or write to {email}.

{doc.rad.cred}
MRN {mrn}""",
        exams="mammo",
    ),
    Site(
        "procedure",
        """{site} - INTERVENTIONAL RADIOLOGY PROCEDURE NOTE
Patient: {p.comma} ({mrn})    Date of procedure: {date}
Operators: {doc.rad.cred}; {doc.res.cred}
Nurse: {staff}  Technologist: {staff.comma}
Referring: {doc.ord.dr}

PROCEDURE: {exam}
INDICATION: {history}
CONSENT: Obtained from {sex.his} [aunt|mother|sister|daughter] {woman} by {doc.res.dr} at {time}. Timeout at {time}.

TECHNIQUE AND FINDINGS:
{sec.findings}

COMPLICATIONS: None. EBL: 5 mL. Implant: lot {id.@######}, REF {id.##-####}, exp {next}.

IMPRESSION:
{sec.impression}

PLAN: Return to {doc.ord.dr} [on|by] {next}. {tail}
Attending attestation: I was present. {doc.rad.full}""",
        exams="ir",
    ),
    Site(
        "dictation",
        """this is {doc.rad.low} dictating on {p.lower} medical record {mrn} [date of service|exam date] {date.Bcomma}
{exam}
history {history}
compared to {prior.part}
{sec.findings}
impression {sec.impression}
{tail}
end of dictation [job|number] {id.######}""",
    ),
    Site(
        "peds",
        """{place.SCHOOLS} referral / {site}
Child: {p.full} ("{p.nick}")   DOB {dob}   MRN {mrn}
Parents: {woman} and {man}   Home: {phone.own}
Pediatrician: {doc.pcp.dr}, {place.OFFICES}

{exam} {date}
Clinical information: {history}
Comparison: {comparison}

{sec.findings}

Conclusion:
{sec.impression}

{tail}
{doc.rad.cred} / {doc.res.cred} (fellow)""",
        exams="limb chest abdomen us",
    ),
    Site(
        "second_opinion",
        """[SECOND OPINION|OUTSIDE STUDY] INTERPRETATION
{site}
Patient {p.comma}; MRN {mrn}; outside MRN {id}
Outside facility: {hosp}, {town.st}
Outside exam: {exam}, performed {prior.full}, outside accession {acc2}, read by {doc}
Requested by: {doc.ord.cred} on {date}

Reason: {history}
Comparison: {comparison}

FINDINGS:
{sec.findings}

IMPRESSION:
{sec.impression}

{tail}
Reviewed by {doc.rad.mid} {date} {time}. Outside disc labelled {p.tight} will be mailed back to {town}.""",
    ),
    Site(
        "addendum",
        """ADDENDUM [#1|] {next} {time}: {addendum}
[Addended by|Addendum signed] {doc.cred}
------ ORIGINAL REPORT ------
Name {p.comma}  MRN {mrn}  Acc {acc}  {date}
{exam}
INDICATION: {history}
COMPARISON: {comparison}
TECHNIQUE: {technique}
FINDINGS: {sec.findings}
IMPRESSION: {sec.impression}
{tail}
Signed: {doc.rad.cred} {date}""",
    ),
    Site(
        "structured",
        """Exam¦{exam}
Exam Date¦{date}
Patient¦{p.comma}¦{dob}¦{mrn}
Ordering¦{doc.ord.commacred}¦NPI {id.1#########}
Reason¦{history}
Prior¦{comparison}
Protocol¦{technique}

{sec.findings}

Impression¦
{sec.impression}

Communication¦{tail}
Reader¦{doc.rad.commacred}¦{date} {time}""",
        style="labelled",
    ),
    Site(
        "trauma",
        """ED TRAUMA READ - {site}
Trauma alias: {id.TRAUMA-####} (later identified as {p.full}, DOB {dob})
Arrived {date.mdy} {time} via {place.AGENCIES}, run {id.##-####}, from [I-80|Hwy 14|scene] near {town}
MRN {mrn}
Trauma attending: {doc.ord.dr}  ED: {doc.dr}

{exam}
Mechanism: {history}

{sec.findings}

IMPRESSION:
{sec.impression}

{tail}
Prelim by {doc.res.init} (PGY-4) {time}; final by {doc.rad.init} {date.mdy}""",
        exams="head spine chest abdomen limb",
    ),
    Site(
        "nuclear",
        """NUCLEAR MEDICINE - {site}
{p.full}  {mrn}  {date}
Ordered by {doc.ord.cred} ({place.OFFICES}, {phone})
Radiopharmaceutical: 24.8 mCi Tc-99m MDP, Rx {id.######}, drawn by {staff}, CNMT
Indication: {history}
Comparison: {comparison}

Findings:
{sec.findings}

Impression:
{sec.impression}

{tail}
Authenticated by {doc.rad.commacred} {date} {time}""",
        exams="nm",
    ),
    Site(
        "bare",
        """{exam} {date}

{history} {comparison_line}

{sec.findings}

{sec.impression}

{tail}

{doc.rad.init}
{p.comma} / {mrn} / {acc}""",
    ),
)
