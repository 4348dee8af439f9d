"""FHIR DiagnosticReports as records: NDJSON, one resource a line, or a bundle of one report and what belongs to it.

Patients, practitioners and others are looked up among the contained resources, in the report's bundle, and on other
lines of the file, before it or after. Lines that hold no report go to quarantine under a rule that counts as no
damage; so does a Patient whose links say that it became another one, as a merge.

The text is that of the attachments (plain, HTML; base64), otherwise the narrative without its tags. The conclusion is
the impression, and stands in the text too, so that either tells the whole report. A column of the mapping is a name
of the layout or a path into the resource, such as `code.coding.1.code` or `Patient.managingOrganization.display`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from radlake.errors import BadInput
from radlake.records.fhir_resources import (
    ACCESSION,
    References,
    Resource,
    contacts_of,
    dicts,
    entries,
    identifier_of,
    identifiers_of,
    load,
    logical_id,
    name_of,
    part,
    record_number,
    support_in,
    text,
)
from radlake.records.fhir_texts import report_texts
from radlake.records.inputs import Opened, Reader
from radlake.records.jsonl_records import JsonLines, fault_of_escapes, load_object
from radlake.records.spool import Spool
from radlake.records.times import parse_time
from radlake.records.types import NO_REPORT, PATIENT_MERGE, SEVERAL_REPORTS, SUPPORT_RESOURCE, Record, Rejected

_REPORT = "DiagnosticReport"
_SCHEMA = "CREATE TABLE support (address TEXT PRIMARY KEY, resource TEXT) WITHOUT ROWID"
_MERGED = ("replaced-by", "replaces")
# HL7 table 0074 and DICOM, as categories of reports.
_MODALITIES = {"CT": "CT", "NMR": "MR", "MR": "MR", "RUS": "US", "US": "US", "RX": "XR", "CR": "XR", "DX": "XR"}
_MODALITIES |= {"NMS": "NM", "NM": "NM", "MG": "MG", "PT": "PT", "XRC": "FL", "RF": "FL"}


def open_fhir(reader: Reader) -> Opened:
    """Raises BadInput for an empty file and for one that holds no FHIR resource a line."""
    support: dict[str, Spool] = {}
    parser = _Parser(reader, lambda address: _stored(support["spool"], address))
    lines = JsonLines(
        reader.input.stream(),
        encoding=reader.spec.encoding,
        max_record_bytes=reader.max_bytes,
        label=reader.label,
        parse=parser.parse,
    )
    first = lines.first_line.strip()
    if first in (b"{", b"["):
        raise BadInput(f"{reader.label}: JSON over several lines; write one resource a line (`jq -c`)")
    found = load(first, reader.spec.encoding)
    if found is not None and "resourceType" not in found:
        raise BadInput(f"{reader.label}: its first line is no FHIR resource; check --source")
    return Opened(lines.header_end, _records(reader, lines, support))


def _records(reader: Reader, lines: JsonLines, support: dict[str, Spool]) -> Iterator[Record | Rejected]:
    with Spool(_SCHEMA) as spool:
        with reader.input.again() as stream:
            while line := stream.readline(reader.max_bytes):
                for row in support_in(line, reader.spec.encoding):
                    spool.add("INSERT OR REPLACE INTO support VALUES (?,?)", row)
        spool.flush()
        support["spool"] = spool
        yield from lines.records()


def _stored(spool: Spool, address: str) -> str | None:
    (found,) = next(iter(spool.rows("SELECT resource FROM support WHERE address = ?", address)), (None,))
    return found


@dataclass(frozen=True)
class Report:
    """One DiagnosticReport with what it refers to."""

    resource: Resource = field(repr=False)
    references: References = field(repr=False)

    @property
    def patient(self) -> Resource:
        return self.references.resolve(self.resource.get("subject"))


class _Parser:
    """Lines to fields, or to the rule that they fall under."""

    def __init__(self, reader: Reader, lookup: Callable[[str], str | None]) -> None:
        self._names = reader.spec.mapped_columns
        self._lookup = lookup

    def parse(self, line: bytes, encoding: str) -> dict[str, str | None] | str:
        resource = load_object(line, encoding)
        if isinstance(resource, str):
            return resource
        kind = text(resource.get("resourceType"))
        if not kind:
            return NO_REPORT
        if merges_of(resource):
            return PATIENT_MERGE
        if kind not in (_REPORT, "Bundle"):
            return SUPPORT_RESOURCE
        within = list(entries(resource))
        reports = list({id(each): each for _, each in within if each.get("resourceType") == _REPORT}.values())
        if len(reports) != 1:
            return SEVERAL_REPORTS if reports else SUPPORT_RESOURCE
        return self._fields(Report(reports[0], References(reports[0], dict(within), self._lookup)))

    def _fields(self, report: Report) -> dict[str, str | None] | str:
        texts = report_texts(report.resource)
        if isinstance(texts, str):
            return texts
        found: dict[str, str | None] = {}
        for name in sorted(self._names):
            if name in texts:
                found[name] = texts[name]
            elif name in COMPUTED:
                found[name] = COMPUTED[name](report)
            else:
                found[name] = _at_path(report, name)
        return fault_of_escapes(found) or found


def merges_of(resource: Resource) -> list[tuple[str, str]]:
    """Old and current id where a Patient says that it became another one, or another one became it."""
    if resource.get("resourceType") != "Patient":
        return []
    own = text(resource.get("id"))
    pairs = []
    for link in dicts(resource.get("link")):
        other, kind = logical_id(link.get("other")), text(link.get("type"))
        if own and other and kind in _MERGED:
            pairs.append((own, other) if kind == "replaced-by" else (other, own))
    return pairs


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


def _at_path(report: Report, path: str) -> str | None:
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
