"""What a DiagnosticReport and the resources that it refers to say under canonical names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from radlake.records.fhir_resources import (
    ACCESSION,
    References,
    Resource,
    contacts_of,
    dicts,
    identifier_of,
    identifiers_of,
    logical_id,
    name_of,
    part,
    record_number,
    text,
)
from radlake.records.times import parse_time

# HL7 table 0074 and DICOM, as categories of reports.
_MODALITIES = {"CT": "CT", "NMR": "MR", "MR": "MR", "RUS": "US", "US": "US", "RX": "XR", "CR": "XR", "DX": "XR"}
_MODALITIES |= {"NMS": "NM", "NM": "NM", "MG": "MG", "PT": "PT", "XRC": "FL", "RF": "FL"}


@dataclass(frozen=True)
class Report:
    """One DiagnosticReport with what it refers to."""

    resource: Resource = field(repr=False)
    references: References = field(repr=False)

    @property
    def patient(self) -> Resource:
        return self.references.resolve(self.resource.get("subject"))


def _patient_id(report: Report) -> str:
    subject = report.resource.get("subject")
    named = part(subject, "identifier") if isinstance(subject, dict) else {}
    return (
        logical_id(subject)
        or record_number(report.patient)
        or text(report.patient.get("id"))
        or text(named.get("value"))
    )


def _accession(report: Report) -> str:
    orders = [*_referred(report, "basedOn"), *_referred(report, "imagingStudy"), *_referred(report, "study")]
    found = (identifier_of(each, ACCESSION) for each in (report.resource, *orders))
    return next(filter(None, found), "")


def _referred(report: Report, name: str) -> list[Resource]:
    """What a list of references means; one that only carries an identifier stands for itself."""
    references = dicts(report.resource.get(name))
    resolved = [report.references.resolve(each) for each in references]
    return [
        each
        for each in (*resolved, *({"identifier": [r["identifier"]]} for r in references if "identifier" in r))
        if each
    ]


def _person(report: Report, *names: str) -> str:
    """The first interpreter or performer that is a person."""
    for reference in (each for name in names for each in dicts(report.resource.get(name))):
        found = _through_role(report, report.references.resolve(reference))
        if found.get("resourceType") == "Organization" or "Organization/" in text(reference.get("reference")):
            continue
        if name := name_of(found) or text(reference.get("display")):
            return name
    return ""


def _through_role(report: Report, resource: Resource) -> Resource:
    is_role = resource.get("resourceType") == "PractitionerRole"
    return report.references.resolve(resource.get("practitioner")) if is_role else resource


def _ordering(report: Report) -> str:
    for order in _referred(report, "basedOn"):
        requester = order.get("requester")
        found = _through_role(report, report.references.resolve(requester))
        if name := name_of(found) or text(part(order, "requester").get("display")):
            return name
    return ""


def _site(report: Report) -> str:
    for reference in dicts(report.resource.get("performer")):
        found = report.references.resolve(reference)
        if found.get("resourceType") == "Organization" or "Organization/" in text(reference.get("reference")):
            return name_of(found) or text(reference.get("display"))
    return ""


def _coding(report: Report, name: str) -> str:
    coded = dicts(part(report.resource, "code").get("coding"))
    return next((value for each in coded if (value := text(each.get(name)))), "")


def _modality(report: Report) -> str:
    category = report.resource.get("category")
    coded = [
        c for each in dicts([category] if isinstance(category, dict) else category) for c in dicts(each.get("coding"))
    ]
    return next((_MODALITIES[code] for each in coded if (code := text(each.get("code")).upper()) in _MODALITIES), "")


def _time(report: Report) -> str:
    resource = report.resource
    period = part(resource, "effectivePeriod")
    written = [text(each) for each in (resource.get("effectiveDateTime"), period.get("start"), resource.get("issued"))]
    return next((each for each in written if parse_time(each)), next(filter(None, written), ""))


def _identifiers(report: Report) -> str:
    """One a line: numbers of the report, its orders and the patient, and how to reach the patient."""
    orders = [*_referred(report, "basedOn"), *_referred(report, "imagingStudy"), *_referred(report, "study")]
    numbers = [value for each in (report.resource, *orders, report.patient) for value in identifiers_of(each)]
    return "\n".join(dict.fromkeys([*numbers, *contacts_of(report.patient)]))


def value_at(report: Report, path: str) -> str | None:
    """The text or number at a path into the resource, or into its patient's."""
    value: Any = report.resource
    steps = path.split(".")
    if steps[0] == "Patient":
        value, steps = report.patient, steps[1:]
    for step in steps:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        else:
            return None
    return text(value) if isinstance(value, str) else str(value) if isinstance(value, int | float) else None


COMPUTED: dict[str, Callable[[Report], str]] = {
    "report_id": lambda r: text(r.resource.get("id")) or next(iter(identifiers_of(r.resource)), ""),
    "accession": _accession,
    "patient_id": _patient_id,
    "mrn": lambda r: record_number(r.patient),
    "patient_name": lambda r: name_of(r.patient) or text(part(r.resource, "subject").get("display")),
    "birth_date": lambda r: text(r.patient.get("birthDate")),
    "sex": lambda r: text(r.patient.get("gender")),
    "exam_code": lambda r: _coding(r, "code"),
    "exam_description": lambda r: text(part(r.resource, "code").get("text")) or _coding(r, "display"),
    "modality": _modality,
    "report_time": _time,
    "status": lambda r: text(r.resource.get("status")),
    "ordering_physician": _ordering,
    "radiologist": lambda r: _person(r, "resultsInterpreter", "performer"),
    "site": _site,
    "identifiers": _identifiers,
}
