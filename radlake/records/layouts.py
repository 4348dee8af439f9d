"""The columns that formats with names of their own offer, as a mapping: what a source of such a format starts from."""

from __future__ import annotations

from typing import Any

_PERSON = ("patient_id", "patient_name", "birth_date", "mrn", "sex")
_EXAM = ("exam_code", "exam_description", "modality", "report_time", "status", "site")
_SECTIONS = ("text", "findings", "impression", "indication", "technique", "comparison")
_ALL_NAMES = ("report_id", "accession", *_PERSON, *_EXAM, *_SECTIONS, "ordering_physician", "radiologist")
# Numbers only: a street or a city is made of words that reports hold too. Add PID-11.1 where texts hold addresses.
_HL7_IDENTIFIERS = (
    *("PID-2.1", "PID-4.1", "PID-11.5", "PID-13.1", "PID-14.1", "PID-18.1", "PID-19", "PID-20.1", "NK1-5.1"),
    *("PV1-19.1", "ORC-2.1", "ORC-3.1", "OBR-2.1", "OBR-18.1", "IN1-36"),
)
_HL7: dict[str, Any] = {
    "columns": {name: name for name in _ALL_NAMES},
    "identifiers": list(_HL7_IDENTIFIERS),
    # OBR-25 of an order that has no result yet; letters that mean something else in other exports.
    "statuses": {"I": "preliminary", "S": "preliminary", "O": "preliminary"},
}

_MIMIC_NOTES: dict[str, Any] = {
    "columns": {
        **{name: name for name in ("report_id", "status", "text", "exam_code")},
        "patient_id": "subject_id",
        "report_time": "charttime",
        "exam_description": "exam_name",
    },
    "report_id_pattern": r"[0-9]{1,12}-[A-Z]{2}-[0-9]{1,9}",
}
_FHIR: dict[str, Any] = {
    "columns": {name: name for name in ("text", "impression", *(n for n in _ALL_NAMES if n not in _SECTIONS))},
    "identifiers": ["identifiers"],
}
# `files/p10/p10000032/s50414267.txt`, as MIMIC-CXR has it; the ids without their letters, as its tables have them.
_TEXT_TREE: dict[str, Any] = {
    "columns": {"report_id": "study", "patient_id": "patient", "text": "text"},
    "path_pattern": r"(?:p(?P<patient>[0-9]{1,12})/)?s(?P<study>[0-9]{1,12})\.txt(?:\.gz)?",
}
_OPENI_XML: dict[str, Any] = {
    "columns": {
        "report_id": "uId@id",
        **{name: name.upper() for name in ("findings", "impression", "indication", "technique", "comparison")},
        "text": "text",
    },
}
# Epic's Clarity names, and those that extracts of it often have.
_EPIC_LINES: dict[str, Any] = {
    "columns": {
        "report_id": "ORDER_ID",
        "patient_id": "PAT_ID",
        "mrn": "PAT_MRN_ID",
        "patient_name": "PAT_NAME",
        "birth_date": "BIRTH_DATE",
        "sex": "SEX",
        "accession": "ACCESSION_NUM",
        "exam_code": "PROC_CODE",
        "exam_description": "DESCRIPTION",
        "modality": "MODALITY",
        "report_time": "RESULT_TIME",
        "status": "STATUS",
        "ordering_physician": "ORDERING_PROV_NAME",
        "radiologist": "READING_PROV_NAME",
        "site": "DEPARTMENT_NAME",
        **{name: name for name in _SECTIONS},
    },
    "defaults": {"status": "final"},
    "lines": {
        "id": ("ORDER_PROC_ID", "ORDER_ID"),
        "line": ("LINE", "LINE_NUMBER"),
        "text": ("NARRATIVE", "IMPRESSION", "ORD_NARRATIVE", "ORD_IMPRESSION", "LINE_TEXT", "TEXT"),
        "type": ("TYPE", "LINE_TYPE", "SECTION"),
        "sections": {
            **dict.fromkeys(("NARRATIVE", "NARR", "NAR", "BODY", "REPORT"), "text"),
            **dict.fromkeys(("IMPRESSION", "IMP"), "impression"),
            **dict.fromkeys(("FINDINGS", "FINDING", "FIND"), "findings"),
            **dict.fromkeys(("ADDENDUM", "ADDENDA", "ADD"), "addendum"),
            **dict.fromkeys(("INDICATION", "HISTORY", "IND", "HX"), "indication"),
            **dict.fromkeys(("TECHNIQUE", "TECH"), "technique"),
            **dict.fromkeys(("COMPARISON", "COMP"), "comparison"),
        },
    },
}

LAYOUTS: dict[str, dict[str, Any]] = {
    "hl7": _HL7,
    "fhir": _FHIR,
    "mimic-iv-note": _MIMIC_NOTES,
    "text-tree": _TEXT_TREE,
    "openi-xml": _OPENI_XML,
    "line-tables": _EPIC_LINES,
}


def with_layout(given: dict[str, Any]) -> dict[str, Any]:
    """A source's settings over the layout of its format; columns one by one, other keys whole."""
    layout = LAYOUTS.get(str(given.get("format")), {})
    columns = given.get("columns", {})
    if not layout or not isinstance(columns, dict):
        return given
    return {**layout, **given, "columns": {**layout["columns"], **columns}}
