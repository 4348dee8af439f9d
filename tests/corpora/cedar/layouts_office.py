# ruff: noqa: E501
"""Reports of American imaging centres, teleradiology, and systems with few headings."""

from __future__ import annotations

from tests.corpora.cedar.layout import Layout

OFFICE = (
    Layout(
        "letter",
        "us",
        7,
        """
{site}
{street}, {town}, {state} {zip}
Phone {phone_any}[   Fax {fax}||   {url}]

{xdate}

[{ordering_h}
||||{ordering_h}
{street.2}
{town}, {state} {zip.2}
||]
RE: {pt_full}
{l_dob} {dob}
[Patient ID|Chart #|Our file]: {mrn}
Exam: {s_exam}

Dear Dr. {ordering_last}:

Thank you for referring {mr} to our office. {p_indication}

{p_technique}

Comparison: {s_comparison}

FINDINGS: {s_findings}

IMPRESSION: {s_impression}

Thank you for the [courtesy of this referral|opportunity to participate in the care of your patient].

<signature>Sincerely,

{rad_sign}
[Diplomate, American Board of Radiology
|][Dictated but not read. |]{rad_initials}/{typist_initials}</signature>
[cc: {dr}
|]
""",
        findings=("prose", "paragraphs"),
        widths=(0, 88),
    ),
    Layout(
        "combined",
        "us",
        5,
        """
{pt_header}
[DOB {dob}  |]{l_mrn} {mrn}  {l_acc} {acc}
[Ins: Aetna, member {plan_id}
|Member ID: {plan_id}   Group {group}
|]Exam performed {xdate_h} at {site}
EXAM: {s_exam}
INDICATION: {s_indication}
COMPARISON: {s_comparison}
[FINDINGS AND IMPRESSION|FINDINGS/IMPRESSION|FINDINGS & IMPRESSION]: {s_both}

{talk}
<signature>[Interpreting physician: {rad_h}
License {licence}
|Signed: {rad_h}
]{sdate_h}</signature>
""",
        findings=("prose", "lines", "paragraphs"),
    ),
    Layout(
        "teleradiology",
        "us",
        7,
        """
[NIGHT COVERAGE|OVERNIGHT TELERADIOLOGY] REPORT[ - FAX TO {fax}|]
Facility: {site}
Patient: {pt_lf}   ID: {mrn}   {l_dob} {dob}   [Age: {age_h}   |]Sex: {sex}
[Referring MD: {ordering_name}   |]Callback: {phone_any}
[Accession: {acc}   |]Images received: {xdate_h} {time}   Number of images: 4{n}2
[Study UID: {uid}
|]
Exam: {s_exam}
Clinical Info: {s_indication}
Comparison: {s_comparison}
Technique: {s_technique}

Findings
{s_findings}

Impression
{s_impression}

{talk}
<signature>Radiologist: {rad_h} ([licensed in|License no.] {state} {licence})
[Report finalized {sdate_h} {time.2} [Central|Eastern|Pacific]|]</signature>
[This report contains confidential information. If received in error, call {phone_any.2}.|CONFIDENTIAL: report questions to {email_doctor} or {url}]
""",
        findings=("caps-labels", "labels", "prose"),
    ),
    Layout(
        "unheaded",
        "us",
        6,
        """
{title}
{pt_header}    {mrn}    {dob}
{site}, {xdate_h}

CLINICAL INDICATION: {s_indication}

[COMPARISON: {s_comparison}

|]TECHNIQUE: {s_technique}

{s_findings}

[IMPRESSION|CONCLUSION|OPINION]:

{s_impression}

{talk}

<signature>[D: {sdate_h} T: {sdate_h} Job: {job} {rad_initials}/{typist_initials}
|DD: {sdate_h}  DT: {sdate_h}  Conf #: {job}
]{rad_h}</signature>
""",
        findings=("prose", "paragraphs"),
        upper=0.1,
    ),
    Layout(
        "titlecase",
        "us",
        6,
        """
Patient Demographics
{pt_header}, {sex}, [born|DOB] {dob}
[{street}
{town}, [{county}, |]{state} {zip}
|][Home phone {phone_patient}[   Email {email_patient}|]
|]{l_mrn} {mrn}[   Visit {account}|]

Exam
{s_exam}

History
{s_indication}

Comparison
{s_comparison}

Technique
{s_technique}

Findings
{s_findings}

Impression
{s_impression}

<signature>Signed By
{rad_h}[ on {sdate_h}|]</signature>

{notes}Ordering Provider
{ordering_h}, {dr_service} [({phone_any})|]
""",
        findings=("labels", "lines", "paragraphs"),
        newlines=("\n", "\r\n"),
    ),
)
