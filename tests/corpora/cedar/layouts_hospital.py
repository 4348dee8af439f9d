# ruff: noqa: E501
"""Reports of American hospitals."""

from __future__ import annotations

from tests.corpora.cedar.layout import Layout

HOSPITAL = (
    Layout(
        "academic",
        "us",
        12,
        """
[{site}
Department of Radiology|{site}
Department of Radiology|{site_code} RADIOLOGY]
Patient Name: {pt_header}
{l_mrn} {mrn}    [DOB: {dob}    |Age: {age_h}    |{l_dob} {dob}  Age: {age_h}  ]Sex: {sex}
[Exam Date: {xdate_h} {time}    {l_acc} {acc}
Ordering Provider: {ordering_h}
|Exam Date: {xdate_h}
|Accession Number: {acc}
][Encounter: {csn}
|||]
EXAM: {s_exam}

[INDICATION|CLINICAL INDICATION|HISTORY|CLINICAL HISTORY]: {s_indication}

TECHNIQUE: {s_technique}

COMPARISON: {s_comparison}

FINDINGS:
{s_findings}

IMPRESSION:
{s_impression}

{talk}

<signature>[I, {rad_full}, have personally reviewed the images and agree with the report above.
|Resident: {resident_h}
|]Electronically signed by: {rad_h}[ on {sdate_h} {clocktime}|]</signature>

[cc: {other_h}
||||{pt_lf}  {l_mrn} {mrn}  Page 1 of 1
]""",
        findings=("prose", "lines", "labels", "caps-labels", "paragraphs"),
        newlines=("\n", "\n", "\r\n"),
    ),
    Layout(
        "mainframe",
        "us",
        9,
        """
{site_caps}
RADIOLOGY REPORT                                   PAGE 1
NAME: {pt_lf}                 {l_mrn} {mrn}
[ACCT: {account}        |][LOC: 4 WEST|LOC: ER|LOC: 3N BED 12]      {l_dob} {dob}
[SSN: {ssn}    |SSN: XXX-XX-{lastfour}    |||]PHYS: {ordering_caps}
EXAM DATE: {xdate_h}     {l_acc} {acc}     STATUS: REG CLI

EXAM: {s_exam}
HISTORY: {s_indication}
[TECHNIQUE: {s_technique}
|][COMPARISON: {s_comparison}
|]
FINDINGS: {s_findings}

[IMPRESSION|CONCLUSION]: {s_impression}
{talk}
<signature>** ELECTRONICALLY SIGNED BY {rad_caps} MD **
** ON {sdate_h} AT {time.2} **
[DICTATED BY: {rad_caps}
|REPORTED BY: {rad_initials}
|][TRANSCRIBED: {sdate_h} {time.2} BY {typist_initials}|TRANSCRIPTIONIST: {typist_initials}|]</signature>
[CC: {ordering_caps} MD; {other_caps} MD
|CC: {other_caps} MD
|]
""",
        findings=("prose", "lines"),
        upper=1.0,
        widths=(72, 79, 0),
        newlines=("\n", "\r\n"),
    ),
    Layout(
        "interface",
        "us",
        8,
        """
[{pt_caret}  {mrn}  {dob}  {sex}
|{mrn}  {pt_caret}  {sex}
][Placer: {order_no}  |]Filler: {acc}  Observed: {stamp}
[Referring: {ordering_caret}
|]Procedure: {s_exam}

Reason for exam: {s_indication}

Comparison: {s_comparison}

Technique: {s_technique}

Findings: {s_findings}

Impression: {s_impression}

{talk}
<signature>[Interpreted by: {rad_caret}
|Principal Interpreter: {rad_caret}
]Signed: {sdate_h} {time.2}[
Workstation: {ip}|]</signature>
""",
        findings=("prose", "labels", "lines"),
        newlines=("\\.br\\", "\\.br\\", "~"),
    ),
    Layout(
        "flat",
        "us",
        8,
        """
[{site} |][Patient: {pt_header} {l_mrn} {mrn} {l_dob} {dob} |{pt_header} ({mrn}) |]Exam: {s_exam}
[Date of exam: {xdate_h}
|][Acc# {acc}
|]Clinical history: {s_indication}
Comparison: {s_comparison}
[Technique: {s_technique}
|]Findings: {s_findings}
Impression: {s_impression}
{talk}
<signature>[Electronically signed by|Signed by|Final report by] {rad_h}[ at {sdate_h} {time.2}| on {sdate_h}|]</signature>
[cc: {ordering_h}|]
""",
        findings=("prose", "labels"),
        newlines=(" ", "  ", " "),
    ),
    Layout(
        "inverted",
        "us",
        7,
        """
RADIOLOGY - {site}
{pt_lf} {bar} {l_mrn} {mrn} {bar} {dob} {bar} {sex}
Ordered by {ordering_h}[, NPI {npi},|] on {xdate_h}.[ Order # {order_no}.|]

{s_exam}

IMPRESSION:

{s_impression}

[-----
|]{talk}

CLINICAL INFORMATION: {s_indication}

COMPARISON: {s_comparison}

PROCEDURE: {s_technique}

FINDINGS:

{s_findings}

<signature>[Report dictated and signed by {rad_h} on {sdate_h}.|Attending: {rad_h}
Finalized {sdate_h} {time.2}]</signature>
[For questions call the reading room at {phone_any}[ or visit {url}|].
|]
""",
        findings=("paragraphs", "caps-labels", "labels"),
    ),
)
