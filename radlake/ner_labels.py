"""What a model's labels mean: Stanford's and i2b2's de-identification labels, common others, and a user's own."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from typing import NamedTuple

from radlake.errors import UsageError
from radlake.text.spans import CATEGORIES

KEEP = "keep"  # in the place of a category: no PHI, the text stays
_SHOWN = 8
# By category; one that CATEGORIES lacks counts as ID. Names are compared without case, spaces, dashes and so on.
_LABELS = {
    "PATIENT": "PATIENT",
    "PHYSICIAN": "HCW STAFF DOCTOR PHYSICIAN",
    "NAME": "NAME PER PERSON FIRSTNAME LASTNAME MIDDLENAME GIVENNAME SURNAME NAMESTUDENT RELATIVE",
    "MRN": "MRN MEDICALRECORD MEDICALRECORDNUMBER",
    "ACCESSION": "ACCESSION ACCESSIONNUMBER",
    "SSN": "SSN SOCIALNUM SOCIALSECURITYNUMBER",
    "ID": "ID IDNUM OTHERPHI OTHERID IDCARDNUM BIOID USERNAME PASSPORT DRIVERLICENSENUM TAXNUM CREDITCARDNUMBER",
    "HEALTHPLAN": "HEALTHPLAN HEALTHPLANNUMBER",
    "ACCOUNT": "ACCOUNT ACCOUNTNUM ACCOUNTNUMBER",
    "LICENSE": "LICENSE LICENSENUMBER",
    "VEHICLE": "VEHICLE VEHICLEID",
    "DEVICE": "DEVICE DEVICEID",
    "IP": "IP IPADDR IPADDRESS",
    "DATE": "DATE DATETIME DOB DATEOFBIRTH",
    "AGE": "AGE",
    "PHONE": "PHONE FAX TELEPHONE TELEPHONENUM PHONENUMBER PAGER CONTACT",
    "EMAIL": "EMAIL EMAILADDRESS",
    "URL": "URL",
    "HOSPITAL": "HOSP HOSPITAL PATORG ORGANIZATION ORGANISATION ORG FACILITY FAC VENDOR",
    "ADDRESS": "LOC LOCATION LOCATIONOTHER STREET STREETADDRESS CITY ZIP ZIPCODE POSTCODE GPE ADDRESS BUILDINGNUM",
    # Safe Harbor lets states and countries stay, and says nothing of professions.
    KEEP: "O OUTSIDE PROFESSION STATE COUNTRY MISC",
}
_CATEGORY_OF = {name: category for category, names in _LABELS.items() for name in names.split()}
_SCHEME = re.compile(r"([BIEMSLU])[-_](.+)", re.DOTALL)
_NOT_A_LETTER = re.compile(r"[^A-Z0-9]")


class Label(NamedTuple):
    """A category, or KEEP; whether an entity begins or ends with a token of this label."""

    category: str
    begins: bool
    ends: bool


def read_labels(names: list[str], override: Mapping[str, str]) -> list[Label]:
    """The meaning of each label, in the model's order. `override` maps labels, without B- or I-, to a category or KEEP.

    Raises UsageError for labels and overrides that mean nothing here, all at once.
    """
    own = _checked(override)
    labels, unknown = [], []
    for name in names:
        scheme, bare = _split(name, own)
        category = own.get(_plain(bare)) or _CATEGORY_OF.get(_plain(bare))
        if category is None and bare not in unknown:
            unknown.append(bare)
        if category not in (None, KEEP, *CATEGORIES):
            category = "ID"
        labels.append(Label(category or KEEP, scheme in ("B", "S", "U"), scheme in ("E", "S", "L", "U")))
    _refuse_strange(unknown, own.keys() - {_plain(_split(name, own)[1]) for name in names}, names)
    return labels


def _split(name: str, own: Mapping[str, str]) -> tuple[str, str]:
    """("B", "PATIENT") of "B-PATIENT", ("", "EMAIL") of "E-MAIL"."""
    whole = _plain(name)
    match = _SCHEME.fullmatch(name.upper())
    if match is None or whole in own or whole in _CATEGORY_OF:
        return "", name.upper()
    return match.group(1), match.group(2)


def _checked(override: Mapping[str, str]) -> dict[str, str]:
    """The overrides by plain label. Raises UsageError for all those that name no category."""
    own, wrong = {}, []
    for label, category in override.items():
        name = str(category).upper()
        own[_plain(str(label))] = KEEP if name == KEEP.upper() else name
        if name not in (KEEP.upper(), *CATEGORIES):
            near = difflib.get_close_matches(name, CATEGORIES, n=1)
            wrong.append(f"label {label}: no such category" + (f" (the nearest is {near[0]})" if near else ""))
    if wrong:
        raise UsageError(f"NER model: {'; '.join(wrong)}; choose {KEEP} or one of {', '.join(CATEGORIES)}")
    return own


def _refuse_strange(unknown: list[str], unused: set[str], names: list[str]) -> None:
    if unknown:
        shown = ", ".join(unknown[:_SHOWN]) + (f" and {len(unknown) - _SHOWN} more" if len(unknown) > _SHOWN else "")
        raise UsageError(
            f"NER model: unknown labels {shown}; say in a label mapping what each means, a category of ours or {KEEP}"
        )
    if unused:
        shown = ", ".join(sorted(unused)[:_SHOWN])
        raise UsageError(f"NER model: it has no label {shown}; its labels are {', '.join(names[:40])}")


def _plain(name: str) -> str:
    return _NOT_A_LETTER.sub("", name.upper())
