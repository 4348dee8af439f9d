"""Source layouts that come with radlake; any other one is a `SourceSpec` in the settings."""

from __future__ import annotations

from radlake.records.spec import CANONICAL, SourceSpec

_UNDER_CANONICAL_NAMES = {name: name for name in CANONICAL}

BUILTIN: dict[str, SourceSpec] = {
    # Chest radiographs of Indiana University. The file has neither patients nor times nor statuses: each
    # report is its own patient, all are final. MeSH and Problems stay in `extra`.
    "openi-csv": SourceSpec(
        format="csv",
        columns={
            "report_id": "uid",
            "exam_description": "image",
            "indication": "indication",
            "comparison": "comparison",
            "findings": "findings",
            "impression": "impression",
        },
        defaults={"modality": "XR", "body_part": "CHEST", "exam_code": "XRCH", "status": "final"},
        report_id_pattern=r"[0-9]{1,9}",
    ),
    # The export of a radiology information system, one report text per row.
    "ris-csv": SourceSpec(
        format="csv",
        columns={
            "report_id": "ReportID",
            "patient_id": "PatientMRN",
            "accession": "AccessionNumber",
            "exam_code": "ExamCode",
            "exam_description": "ExamDescription",
            "modality": "Modality",
            "body_part": "BodyPart",
            "report_time": "ExamTime",
            "status": "ReportStatus",
            "text": "ReportText",
            "patient_name": "PatientName",
            "birth_date": "BirthDate",
            "mrn": "PatientMRN",
            "sex": "Sex",
            "ordering_physician": "OrderingPhysician",
            "radiologist": "Radiologist",
            "site": "Site",
        },
        identifiers=["PatientPhone"],
    ),
    # Columns under canonical names; all but report_id and some text may be absent, then status is final.
    "jsonl": SourceSpec(
        format="jsonl", columns=_UNDER_CANONICAL_NAMES, defaults={"status": "final"}, columns_optional=True
    ),
    "parquet": SourceSpec(
        format="parquet", columns=_UNDER_CANONICAL_NAMES, defaults={"status": "final"}, columns_optional=True
    ),
    # Result messages (ORU) of a radiology system: batch files, single messages, captured MLLP.
    "hl7": SourceSpec(format="hl7"),
    # DiagnosticReports as a FHIR server's bulk export writes them, with the resources they refer to.
    "fhir": SourceSpec(format="fhir"),
    # The radiology tables of MIMIC-IV-Note; patients and times are de-identified already.
    "mimic-iv-note": SourceSpec(format="mimic-iv-note"),
    # Report files of MIMIC-CXR: one text per study, patient and study in the path.
    "mimic-cxr": SourceSpec(
        format="text-tree", defaults={"modality": "XR", "body_part": "CHEST", "exam_code": "XRCH", "status": "final"}
    ),
    # Open-i's own XML of the Indiana reports, one file each: ids are CXR1 …, where openi-csv has 1 ….
    "openi-xml": SourceSpec(
        format="openi-xml", defaults={"modality": "XR", "body_part": "CHEST", "exam_code": "XRCH", "status": "final"}
    ),
    # Epic's tables of lines: ORDER_NARRATIVE and ORDER_IMPRESSION, or one table with a type column; beside them
    # perhaps a table of the orders.
    "epic-lines": SourceSpec(format="line-tables"),
}
