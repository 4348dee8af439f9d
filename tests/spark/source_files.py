"""One small delivery per built-in source, written by the tests. Two reports each, of one patient, and one defect."""

from __future__ import annotations

import base64
import gzip
import json
from collections.abc import Callable
from pathlib import Path

NAME = "QUIMBLETHWAITE"  # of a patient; no log, table statistics or message may hold it
BODY = f"FINDINGS: The lungs are clear. {NAME} was seen.\nIMPRESSION: Normal chest."


def hl7(folder: Path) -> None:
    def report(number: str, patient: str) -> str:
        order = f"OBR|1||{number}|71046^XR CHEST|||202401020300" + "|" * 18 + "F"
        lines = "".join(f"OBX|1|TX|1^X||{text}||||||F\r" for text in BODY.split("\n"))
        return f"MSH|^~\\&|A|B|||20240102||ORU^R01|1\rPID|1||{patient}^^^M^MR||{NAME}^ADA\r{order}\r{lines}"

    merge = "MSH|^~\\&|A|B|||20240105||ADT^A40|2\rEVN|A40|20240105\rPID|1||P2^^^M^MR\rMRG|P1^^^M^MR\r"
    broken = "MSH|^~\\&|A|B|||20240102||ORU^R01|1\rno segment\r"
    (folder / "feed.hl7").write_text(report("H1", "P1") + merge + broken + report("H2", "P2"), newline="")


def mimic_iv_note(folder: Path) -> None:
    text = BODY.replace("\n", " ")
    notes = "note_id,subject_id,hadm_id,note_type,note_seq,charttime,storetime,text\n"
    notes += "".join(f"1-RR-{n},P1,,RR,{n},2150-01-0{n} 10:00:00,,{text}\n" for n in (1, 2))
    notes += f"1-AR-3,P1,,AR,3,2150-01-05 10:00:00,,{text}\n1-RR-4,torn\n"
    details = "note_id,subject_id,field_name,field_value,field_ordinal\n1-RR-1,P1,exam_code,C11,1\n"
    details += "1-AR-3,P1,parent_note_id,1-RR-1,1\n"
    (folder / "radiology.csv.gz").write_bytes(gzip.compress(notes.encode()))
    (folder / "radiology_detail.csv.gz").write_bytes(gzip.compress(details.encode()))


def mimic_cxr(folder: Path) -> None:
    for patient, study, text in (("1", "1", BODY), ("1", "2", BODY), ("2", "3", "")):
        path = folder / f"files/p1/p{patient}/s{study}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def openi_xml(folder: Path) -> None:
    for number, before in ((1, ""), (2, ""), (3, "<!DOCTYPE x [<!ENTITY a 'b'>]>")):
        sections = (("FINDINGS", "Clear."), ("IMPRESSION", NAME))
        texts = "".join(f'<AbstractText Label="{label}">{text}</AbstractText>' for label, text in sections)
        content = f'{before}<eCitation><uId id="CXR{number}"/><Abstract>{texts}</Abstract></eCitation>'
        (folder / f"{number}.xml").write_text(content)


def fhir(folder: Path) -> None:
    form = {"contentType": "text/plain", "data": base64.b64encode(BODY.encode()).decode()}
    reports = [
        {
            "resourceType": "DiagnosticReport",
            "id": f"F{number}",
            "status": "final",
            "subject": {"reference": "Patient/P1"},
        }
        | {"presentedForm": [form], "effectiveDateTime": "2024-01-02"}
        for number in (1, 2)
    ]
    patient = {"resourceType": "Patient", "id": "P1", "name": [{"family": NAME}]}
    lines = [json.dumps(each) for each in (reports[0], patient, reports[1])]
    (folder / "reports.ndjson").write_text("\n".join([*lines, '{"torn']) + "\n")


def epic_lines(folder: Path) -> None:
    narrative = "ORDER_PROC_ID,LINE,NARRATIVE\nE1,2,clear.\nE1,1,Lungs\nE2,1,Same.\nE3,2,no first line\n"
    (folder / "ORDER_NARRATIVE.csv").write_text(narrative)
    (folder / "ORDER_IMPRESSION.csv").write_text(f"ORDER_PROC_ID,LINE,IMPRESSION\nE1,1,{NAME}\n")
    (folder / "ORDER_PROC.csv").write_text("ORDER_PROC_ID,PAT_ID,RESULT_TIME\nE1,P1,2024-01-02\nE2,P1,2024-01-02\n")


# source -> what writes it, the ids of its reports, the rules of what is none
DELIVERIES: dict[str, tuple[Callable[[Path], None], set[str], list[str]]] = {
    "hl7": (hl7, {"H1", "H2"}, ["bad_segment", "patient_merge"]),
    "mimic-iv-note": (mimic_iv_note, {"1-RR-1", "1-RR-2"}, ["column_count", "detail_rows"]),
    "mimic-cxr": (mimic_cxr, {"1", "2"}, ["empty_file"]),
    "openi-xml": (openi_xml, {"CXR1", "CXR2"}, ["dtd_forbidden"]),
    "fhir": (fhir, {"F1", "F2"}, ["bad_json", "support_resource"]),
    "epic-lines": (epic_lines, {"E1", "E2"}, ["missing_lines"]),
}
