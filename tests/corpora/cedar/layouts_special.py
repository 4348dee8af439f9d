# ruff: noqa: E501
"""Reports of a special kind: two readings, addenda, interventions, breast imaging."""

from __future__ import annotations

from tests.corpora.cedar.layout import Layout

SPECIAL = (
    Layout(
        "wetread",
        "us",
        6,
        """
[{site} Emergency Radiology
|]Patient: {pt_header}
{l_mrn} {mrn}
[Date of Birth: {dob}
|][Accession: {acc}
|]Date of Service: {xdate_h}

PRELIMINARY [REPORT|INTERPRETATION] ([Wet read by|Resident read by] {resident_h}, {xdate} {time}[, pager {pager}|]):
[No acute finding on preliminary review. Final report to follow.|Limited review. See the final report.|Discussed with {dr} in the ED at {time}. No emergent finding.]

FINAL REPORT[ - agree with the preliminary interpretation||]

STUDY: {s_exam}
INDICATION: {s_indication}
COMPARISON: {s_comparison}
TECHNIQUE: {s_technique}
FINDINGS: {s_findings}
IMPRESSION: {s_impression}

{talk}

<signature>[Attending Radiologist: {rad_h}
|Read by: {rad_h}
][Signed {sdate_h} {time.2}|]</signature>
""",
        findings=("prose", "labels", "lines"),
    ),
    Layout(
        "addended",
        "us",
        7,
        """
[Site: {site}
|]Name: {pt_header}    {l_mrn} {mrn}
{l_dob} {dob}    Exam: {xdate_h}[    {l_acc} {acc}|]
[Requesting: {ordering_name}
|]
[ADDENDUM|ADDENDUM #1|*** ADDENDUM ***]
<addendum>[Addendum by {dr_rad} on {adate_h}: |][Outside images from {site_prior} dated {pdate} are now available. There is no significant change.|The above was discussed with {dr} on {adate}.|The side in the technique section should read {side}. The impression is unchanged.|After review with {dr}, the finding is thought to be chronic.|{mr} was contacted at {phone_patient} on {adate} and will return.]</addendum>

[END OF ADDENDUM
|Addendum electronically signed by {rad_h}
]
[ORIGINAL REPORT|ORIGINAL REPORT - {xdate_h}]

EXAMINATION: {s_exam}

HISTORY: {s_indication}

COMPARISON: {s_comparison}

FINDINGS:
{s_findings}

IMPRESSION:
{s_impression}

{talk}
<signature>Electronically Signed: {rad_h}[, {sdate_h}|]</signature>
""",
        findings=("prose", "labels", "paragraphs"),
        newlines=("\n", "\r\n"),
        upper=0.15,
    ),
    Layout(
        "intervention",
        "us",
        6,
        """
{site}  INTERVENTIONAL RADIOLOGY PROCEDURE NOTE
PATIENT: {pt_header}   {l_mrn} {mrn}   {l_dob} {dob}
DATE OF PROCEDURE: {xdate_h}   {l_acc} {acc}

PROCEDURE: {s_exam}
OPERATOR: {rad_h}
[ASSISTANT: {resident_h}
|][REFERRING PHYSICIAN: {ordering_h}
|][NURSE: {nurse}, RN    |]TECHNOLOGIST: {tech_h}, RT(R)
[DEVICE: Bard PowerPort, REF 1708000, S/N {serial}, LOT {lot}
|CATHETER SERIAL NO. {serial}
|]
INDICATION: {s_indication}

CONSENT: Written informed consent was obtained from [the patient|{mr}|the patient's {relative}, {kin},] after discussion of risks. A time-out was performed at {time}.

TECHNIQUE: {s_technique}

FINDINGS: {s_findings}

IMPRESSION: {s_impression}

[PLAN: Follow-up with {dr} on {fdate}.
|PLAN: Pathology pending. Call {phone_patient} with results.
|]<signature>[Dictated by {resident_h}. Attending {rad_h} was present for the entire procedure.
|]E-signed {rad_h}[ {sdate_h} {time.2}|]</signature>
""",
        findings=("prose", "lines"),
        only="procedure",
    ),
    Layout(
        "breastcenter",
        "us",
        7,
        """
{site} Breast Center
Patient: {pt_header}[  Age {age_h}|]
{l_dob} {dob}    {l_mrn} {mrn}[    Study: {acc}|]
[Referring: {ordering_h}
|][Technologist: {tech_h}
|]Exam date: {xdate_h}

PROCEDURE: {s_exam}

REASON FOR EXAM: {s_indication}

COMPARISON: {s_comparison}

TECHNIQUE: {s_technique}

FINDINGS:
{s_findings}

IMPRESSION:
{s_impression}

[A lay letter was mailed to {pt_title} {pt_last} at {street}, {town}, {state} {zip} on {sdate_h}.
|A letter in lay terms was sent to the patient on {sdate_h}. Email on file: {email_patient}.
|The patient was told of the result before leaving. Navigator {nurse} can be reached at {phone_any}.
|{talk}
]
<signature>{rad_h}
[{rad_initials}/{typist_initials}|{sdate_h}]</signature>
""",
        findings=("paragraphs", "lines", "labels"),
        only="breast",
    ),
)
