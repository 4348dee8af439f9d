"""FHIR DiagnosticReports as records: NDJSON, one resource a line, or a bundle of one report and what belongs to it.

Patients, practitioners and others are looked up among the contained resources, in the report's bundle, and on other
lines of the file, before it or after, or of the files beside it. Lines that hold no report go to quarantine under a
rule that counts as no damage; so does a Patient whose links say that it became another one, as a merge.

The text is that of the attachments (plain, HTML; base64), otherwise the narrative without its tags. The conclusion is
the impression, and stands in the text too, so that either tells the whole report. A column of the mapping is a name
of the layout or a path into the resource, such as `code.coding.1.code` or `Patient.managingOrganization.display`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from radlake.errors import BadInput
from radlake.records.fhir_resources import (
    SUPPORT_TYPES,
    References,
    Resource,
    dicts,
    entries,
    load,
    logical_id,
    support_in,
    text,
)
from radlake.records.fhir_texts import report_texts
from radlake.records.fhir_values import COMPUTED, Report, value_at
from radlake.records.inputs import GZIP_FAULTS, Opened, Reader, open_plain
from radlake.records.jsonl_records import JsonLines, fault_of_escapes, load_object
from radlake.records.spool import Spool
from radlake.records.types import NO_REPORT, PATIENT_MERGE, SEVERAL_REPORTS, SUPPORT_RESOURCE, Record, Rejected
from radlake.records.units import Unit

_REPORT = "DiagnosticReport"
_SCHEMA = "CREATE TABLE support (address TEXT PRIMARY KEY, resource TEXT) WITHOUT ROWID"
_LONGEST_FIRST_LINE = 4 * 1024 * 1024
_MERGED = ("replaced-by", "replaces")


def with_support(paths: list[Path]) -> list[Unit]:
    """Each file, and beside each of reports the files of its folder that hold patients and the like.

    A bulk export writes one file per type of resource.
    """
    support = [path for path in paths if _first_type(path) in SUPPORT_TYPES]
    units = []
    for path in paths:
        others = () if path in support else (each for each in support if each.parent == path.parent)
        units.append(Unit((path,), beside=tuple(others)))
    return units


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
        with reader.input.again() as streams:
            for line in (line for stream in streams for line in iter(partial(stream.readline, reader.max_bytes), b"")):
                for row in support_in(line, reader.spec.encoding):
                    spool.add("INSERT OR REPLACE INTO support VALUES (?,?)", row)
        spool.flush()
        support["spool"] = spool
        yield from lines.records()


def _first_type(path: Path) -> str:
    try:
        with open_plain(path) as stream:
            found = load(stream.readline(_LONGEST_FIRST_LINE), "utf-8-sig")
    except (OSError, *GZIP_FAULTS):
        return ""  # whoever reads it will say
    return text((found or {}).get("resourceType"))


def _stored(spool: Spool, address: str) -> str | None:
    (found,) = next(iter(spool.rows("SELECT resource FROM support WHERE address = ?", address)), (None,))
    return found


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
                found[name] = value_at(report, name)
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
