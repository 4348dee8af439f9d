"""Layouts: a header, named headings, a footer, and how the whole is printed."""

from __future__ import annotations

from typing import NamedTuple


class Layout(NamedTuple):
    """`headings`: of indication, technique, comparison, findings, impression; "-" leaves the section out."""

    name: str
    header: str
    headings: str
    footer: str
    joint: str = "\n\n"
    width: int = 0
    case: str = ""
    newline: str = "\n"
    gap: str = " "


_CAPS = "INDICATION: |TECHNIQUE: |COMPARISON: |FINDINGS:\n|IMPRESSION:\n"
_BARE = "||||"

LAYOUTS = [
    Layout(
        "ris_print",
        "{site}\nDepartment of Radiology\n{street}, {town} {zip}   Tel {phone}\n\nPatient: {pt_c}      MRN: {mrn}\n"
        "DOB: {dob}  Age: {age}      Acc #: {acc}\nOrdering: {ord_c}, MD   Exam date: {exam} 0912",
        _CAPS,
        "Electronically signed by {rad_n}, MD on {exam} at 14:20\nD: {exam} T: {exam} {rad_i}/{tech_i}\nPage 1 of 1",
        width=78,
    ),
    Layout(
        "faxed_letter",
        "FAX to {tel}   from {site}   pages 2\n\n{exam}\n\nDr {ord_n}\n{hosp}\n{street}\n{town}  {zip}\n\n"
        "Dear {ord_f},\nRe: {pt_n}, d.o.b. {dob}, of {street}, {town}",
        _BARE,
        "With kind regards,\n\n{rad_n} FRCR\nConsultant Radiologist\nGMC {id}\n\ncc {doc_n}, {hosp}\n   {pt_n}",
        width=66,
    ),
    Layout(
        "ehr_columns",
        "Name\t{pt_c}\tSex\tF\nMRN\t{mrn}\tBirth\t{dob}\nCSN\t{id}\tAccession\t{acc}\nProvider\t{ord_c}\tLoc\t{site_s}",
        "Reason for Exam\t|Technique\t|Comparison\t|Findings\t|Impression\t",
        "Signed\t{rad_c}\t{exam} 11:02\nCo-signed\t{doc_c}\t{exam} 17:45",
        joint="\n",
    ),
    Layout(
        "hl7",
        "PID|1||{mrn}^^^HOSP^MR||{pt_h}||{dob_iso}|F|||{street}^^{town}^^{zip}||{phone}\n"
        "OBR|1|{id}|{acc}|71260^CT CHEST||{iso}0830||||||||||{ord_h}",
        "OBX~1~TX~HX~~|-|OBX~3~TX~CMP~~|OBX~4~TX~GDT~~|OBX~5~TX~IMP~~",
        "OBX|9|TX|SIG||{rad_h}|{iso}1544",
        joint="\n",
    ),
    Layout(
        "markdown",
        "# CT report\n**Patient:** {pt_n}  \n**MRN:** `{mrn}`  \n**Date:** {exam}  \n| Ref | {ord_n} |",
        "## Clinical info\n|## Technique\n|## Prior\n|## Findings\n|## Conclusion\n",
        "---\n*{rad_n}, {exam}* [view images]({url})",
    ),
    Layout(
        "html",
        "<p><b>{site}</b><br>PATIENT&nbsp;NAME: {pt_c}<br/>ID: {mrn} &amp; {acc}</p>",
        "<b>History:</b> |<b>Technique:</b> |<b>Comparison:</b> |<b>Findings:</b><br>|<b>Impression:</b><br>",
        "<i>Dictated by: {doc_n}, MD. Attending: {rad_n}, MD</i><br>{exam} 07:15:22",
        joint="<br><br>\n",
    ),
    Layout("one_line", "{pt_c} {mrn} {dob} {exam}", "HX: |TECH: |COMP: |FIND: |IMP: ", "{rad_i} {exam}", joint=" "),
    Layout(
        "dictated", "", _BARE, "this is doctor {rad_l} end of dictation thank you {tech_f}", joint=" ", case="lower"
    ),
    Layout(
        "all_caps",
        "{site}   {town}\nNAME: {pt_c}   UNIT NO: {mrn}\nPHYS: {ord_c} MD\n"
        "EXAMS: CT HEAD W/O   {exam}   RADIOLOGY NO: {acc}",
        "CLINICAL HISTORY: |PROCEDURE: |COMPARISON: |REPORT: |OPINION: ",
        "** ELECTRONICALLY SIGNED BY {rad_n} MD **\nREPORTED AND SIGNED BY: {rad_c}\nCC: {ord_n} MD; {doc_n} MD\n"
        "TECH: {tech_n}\nTRANS: {exam} 1412 BY {tech_i}\nPAGE 1  SIGNED REPORT  {pt_c} {mrn}",
        case="upper",
        gap="  ",
    ),
    Layout(
        "crlf_export",
        "Patient ID: {mrn}\nPatient's name: {pt_h}\nAccession number: {acc}\nStudy date: {iso}\nReferrer: {ord_h}",
        "Clinical Information\n|Method\n|Compared with\n|Findings\n|Summary\n",
        "Reporting doctor: {rad_n}\nTyped by {tech} ({id})",
        newline="\r\n",
        width=72,
    ),
    Layout(
        "nhs_text",
        "{site}  X-ray Department\nHosp no {mrn}   NHS no {id}\n{pt_n} ({age})\nReferrer {ord} / {ward}",
        "Clin: |-|Prev: |Report: |Conclusion: ",
        "Reported by {rad} (Consultant), HCPC {id}\nVerified {exam} 16:51.  Secretary {tech}, ext {ext}",
        joint="\n",
        width=60,
    ),
    Layout(
        "australian_private",
        "{site}\n{street}, {town} {zip}\nP {phone}  F {tel}  E {email}\n\n{exam}\n\n"
        "Dr {ord_n}, {hosp}\n\nRE: {pt_n}\nOur ref {acc}",
        "CLINICAL NOTES:\n|TECHNIQUE:\n|COMPARISON:\n|FINDINGS:\n|COMMENT:\n",
        "Thank you for referring {pt_f}.\nDr {rad_n}\nProvider no. {id}",
    ),
    Layout(
        "addendum",
        "ADDENDUM {exam} 18:02 by {doc_n}: the side was corrected after a call from {ord_l}.\n"
        "*** ORIGINAL ***\n{pt_n}, {mrn}",
        "Indication- |Technique- |Comparison- |Findings- |Impression- ",
        "/es/ {rad_n}\nAddendum signed: /es/ {doc_n}  {exam}\nTranscriptionist: {tech_i}  Job {id}",
        gap="  ",
    ),
    Layout(
        "wet_read",
        "WET READ {exam} 0233 {doc_i}\n{pt_c}",
        "-|-|-||",
        "{doc_l} pgy3 p{ext}",
        joint="\n",
    ),
    Layout(
        "resident_note",
        "",
        "Hx: |-|Cf: |F: |A/P: ",
        "prelim {doc}, d/w attending {rad_l} {day}",
        joint="\n",
        width=64,
    ),
    Layout(
        "bilingual",
        "{site}\nNom / Name: {pt_c}\nNo dossier / Chart: {mrn}   RAMQ: {id}\nDate: {exam}   Tél: {phone}\nMD: {ord_c}",
        "Renseignements cliniques / History : |Technique : |Étude antérieure / Prior : |Constatations : |Conclusion : ",
        "Lu et signé / Read and signed: Dre {rad_n}\nPermis / Licence {id}\nc.c. {doc_n}, {hosp}",
        width=70,
    ),
]
