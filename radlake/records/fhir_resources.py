"""FHIR resources: finding what a reference means, and what persons and identifiers are called."""

from __future__ import annotations

import contextlib
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

Resource = dict[str, Any]
SUPPORT_TYPES = ("Patient", "Practitioner", "PractitionerRole", "Organization", "ServiceRequest", "ImagingStudy")
_MENTIONS_SUPPORT = re.compile(rb'"resourceType"\s*:\s*"(?:%b|Bundle)"' % "|".join(SUPPORT_TYPES).encode())
_HISTORY = re.compile(r"/_history/[^/]*\Z")
_RECORD_NUMBER = "MR"
ACCESSION = "ACSN"


def load(line: bytes, encoding: str) -> Resource | None:
    """The resource on a line; None if there is none."""
    try:
        value = json.loads(line.decode(encoding))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) else None


def support_in(line: bytes, encoding: str) -> Iterator[tuple[str, str]]:
    """Address and JSON of the resources on a line that reports may refer to."""
    resource = load(line, encoding) if _MENTIONS_SUPPORT.search(line) else None
    for address, each in entries(resource or {}):
        if each.get("resourceType") in SUPPORT_TYPES:
            with contextlib.suppress(RecursionError):  # nested to the very limit of reading
                yield address, json.dumps(each)


def entries(resource: Resource) -> Iterator[tuple[str, Resource]]:
    """The resource itself, or the resources of a bundle, each under the addresses by which others refer to it."""
    if resource.get("resourceType") != "Bundle":
        yield _own_address(resource), resource
        return
    for entry in dicts(resource.get("entry")):
        inner = entry.get("resource")
        if isinstance(inner, dict):
            yield _own_address(inner), inner
            if full := _storable(text(entry.get("fullUrl"))):
                yield full, inner


class References:
    """Resolves the references of one report: contained resources first, then its bundle, then the file's."""

    def __init__(self, report: Resource, bundled: dict[str, Resource], lookup: Callable[[str], str | None]) -> None:
        self._contained = {f"#{text(each.get('id'))}": each for each in dicts(report.get("contained"))}
        self._bundled = bundled
        self._lookup = lookup

    def resolve(self, reference: Any) -> Resource:
        """The resource that is meant; empty if the file lacks it."""
        address = address_of(reference)
        for name in dict.fromkeys((address, "/".join(address.split("/")[-2:]))):
            found = self._contained.get(name) or self._bundled.get(name)
            if found is None and name and (stored := self._lookup(name)):
                found = json.loads(stored)
            if found:
                return found
        return {}


def address_of(reference: Any) -> str:
    """A reference's address without its version."""
    return _storable(_HISTORY.sub("", text(reference.get("reference")))) if isinstance(reference, dict) else ""


def logical_id(reference: Any) -> str:
    """The id in `Patient/123`; empty for references to contained or bundled resources."""
    address = address_of(reference)
    return address.rsplit("/", 1)[1] if "/" in address and not address.startswith(("#", "urn:")) else ""


def identifier_of(resource: Resource, kind: str) -> str:
    """The value of the identifier of a kind (HL7 table 0203), or nothing."""
    for each in dicts(resource.get("identifier")):
        coded = dicts(part(each, "type").get("coding"))
        if any(text(code.get("code")).upper() == kind for code in coded) and (value := text(each.get("value"))):
            return value
    return ""


def record_number(patient: Resource) -> str:
    """The medical record number, or the first identifier there is."""
    return identifier_of(patient, _RECORD_NUMBER) or next(iter(identifiers_of(patient)), "")


def identifiers_of(resource: Resource) -> list[str]:
    """The values of all identifiers."""
    return [value for each in dicts(resource.get("identifier")) if (value := text(each.get("value")))]


def contacts_of(patient: Resource) -> list[str]:
    """Telephones, e-mail and such, and postal codes."""
    telecoms = [text(each.get("value")) for each in dicts(patient.get("telecom"))]
    codes = [text(each.get("postalCode")) for each in dicts(patient.get("address"))]
    return [value for value in (*telecoms, *codes) if value]


def name_of(resource: Resource) -> str:
    """FAMILY^Given^Middle of a person's official name, or the name of an organization."""
    name = resource.get("name")
    if isinstance(name, str):
        return name
    names = dicts([name] if isinstance(name, dict) else name)
    names.sort(
        key=lambda each: (
            ("official", "usual", "").index(u) if (u := text(each.get("use"))) in ("official", "usual", "") else 9
        )
    )
    for each in names:
        given = (
            [text(part) for part in each.get("given") or () if text(part)]
            if isinstance(each.get("given"), list)
            else []
        )
        if family := text(each.get("family")):
            return "^".join([family, *given])
        if written := text(each.get("text")):
            return written
    return ""


def dicts(value: Any) -> list[Resource]:
    """The objects of a list; damaged resources hold anything."""
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []


def text(value: Any) -> str:
    """A string without white space around it; empty for anything else."""
    return value.strip() if isinstance(value, str) else ""


def _own_address(resource: Resource) -> str:
    return _storable(f"{text(resource.get('resourceType'))}/{text(resource.get('id'))}")


def _storable(address: str) -> str:
    """JSON can spell halves of surrogate pairs, which no database takes."""
    return address.encode("utf-8", "replace").decode()


def part(resource: Resource, name: str) -> Resource:
    """An object inside a resource; empty if it is none."""
    found = resource.get(name)
    return found if isinstance(found, dict) else {}
