# ruff: noqa: E501
"""Reports of British and Canadian hospitals."""

from __future__ import annotations

from tests.corpora.cedar.layout import Layout

ABROAD = (
    Layout(
        "trust",
        "uk",
        9.5,
        """
{site} - Department of Clinical Radiology
[Name|Patient]: {pt_header}   D.O.B: {dob}
NHS No: {nhs}   Hospital No: {mrn}
[Address: {street}, {town}, {zip}
|]Referrer: {referrer}[, {site_prior}|]
Examination: {s_exam} performed {xdate_h}[   Attendance: {acc}|   {l_acc} {acc}|]

Clinical [History|Details]: {s_indication}

[Comparison: {s_comparison}

|]Findings: {s_findings}

[Conclusion|Impression|Opinion]: {s_impression}

{talk}

<signature>[Reported by|Verified by|Authorised by]: {rad_h}[ (GMC {gmc})|, GMC No. {gmc}|]
[Typed by {typist}, {sdate_h}
|]Reported on {sdate_h} {time.2}</signature>
[Enquiries: Radiology Secretaries, tel {phone_any}
|]
""",
        findings=("prose", "paragraphs"),
    ),
    Layout(
        "surgery",
        "uk",
        4.5,
        """
RADIOLOGY REPORT
To: {referrer}
{site}, {street}, {town} {zip}
Re: {pt_full} ({dob}), NHS {nhs}

{p_exam}: {xdate_h}

{p_indication}

Report:
{s_both}

{talk}
<signature>{rad_h}
{sdate_h}</signature>
""",
        findings=("prose", "lines"),
        widths=(0, 76),
    ),
    Layout(
        "provincial",
        "ca",
        11,
        """
{site}
Diagnostic Imaging / Imagerie diagnostique
Patient: {pt_header}     {l_dob} {dob}     [Gender|Sex]: {sex}
{l_mrn} {mrn}     HCN: {health_card}
[Address: {street}, {town} {state} {zip}     Tel: {phone_patient}
|]Exam: {s_exam}     Date: {xdate_h}     {l_acc} {acc}
Ordering Physician: {ordering_h}[     CPSO: {cpso}|]
[Copies to: {other_h}
||]
CLINICAL HISTORY: {s_indication}

COMPARISON: {s_comparison}

TECHNIQUE: {s_technique}

FINDINGS:
{s_findings}

IMPRESSION:
{s_impression}

{talk}

<signature>[Electronically verified by|Dictated by|This report was electronically signed by] {rad_h}[, {sdate_h} {time.2}|]
[D: {sdate_h}  T: {sdate_h} {typist_initials}  Doc# {job}|]</signature>
""",
        findings=("prose", "paragraphs", "labels"),
        newlines=("\n", "\r\n"),
    ),
)
