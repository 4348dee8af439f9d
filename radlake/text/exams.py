"""What an exam looked at and with what: modality and body part from what the source delivered.

    classify_exam("CTAPW", "CT ABD/PEL WITH CONTRAST", "", "")  → Exam("CT", "abdomen", "code-table", …)

What the source's own columns say counts first, then the hospital's mapping file, then the shipped table of codes,
then the words of the description. Each of the two is decided on its own, so a column may give the modality and
the description the body part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from radlake.text.exam_codes import ExamKind, look_up, region_of_code
from radlake.text.exams_mapping import NO_MAPPING, ExamMapping
from radlake.text.exams_words import (
    BODY_PARTS,
    MAX_CHARACTERS,
    MODALITIES,
    UNKNOWN,
    body_part_of_words,
    modality_of_words,
    plain_words,
)

__all__ = [
    "BODY_PARTS",
    "DECIDED_BY",
    "MODALITIES",
    "Exam",
    "body_part",
    "classify_exam",
    "clean_exam_code",
    "normalize_modality",
]

DECIDED_BY = ("column", "mapping", "code-table", "description", "unknown")
_CODES = {
    "CT": "CT CAT CTA CTPA CCTA",
    "MR": "MR MRI MRA MRCP MRV FMRI",
    "XR": "XR CR DX DR RG XRAY RAD IO PX XRY",
    "FL": "FL RF XA FLUORO IR",
    "US": "US USG ECHO IVUS DUS SONO",
    "MG": "MG MAM MAMMO TOMO",
    "NM": "NM SPECT ST",
    "PT": "PT PET PETCT PTCT",
    "OT": "OT OTHER BMD DXA DEXA SC SR ES OP OCT ECG",
}
_BY_CODE = {code: modality for modality, codes in _CODES.items() for code in codes.split()}
# "PT\CT" is one study of two machines: the first of these names it. OT beside another says nothing.
_PRINCIPAL = ("PT", "NM", "MG", "CT", "MR", "US", "FL", "XR", "OT")
_SEVERAL = re.compile(r"[\\,;|/&+ ]+")
_NOT_IN_CODE = re.compile(r"[^A-Z0-9_.\-]")


class Exam(NamedTuple):
    """One of MODALITIES, one of BODY_PARTS, and what of DECIDED_BY each came from.

    `contradicted`: a way that came later in turn names another modality, so one of the two is wrong.
    """

    modality: str
    body_part: str
    decided_by: str
    body_part_by: str = UNKNOWN
    contradicted: bool = False


def classify_exam(
    code: str, description: str, modality: str = "", body_part: str = "", mapping: ExamMapping = NO_MAPPING
) -> Exam:
    """The exam that a source delivered as these four values, each "" if it has none. Never raises."""
    return _classify(*(value[:MAX_CHARACTERS] for value in (code, description, modality, body_part)), mapping)


def normalize_modality(code_or_text: str) -> str:
    """One of MODALITIES from a DICOM code ("CR"), several of them ("PT\\CT") or a description."""
    bare = code_or_text.strip()[:MAX_CHARACTERS].upper()
    if bare in _BY_CODE:
        return _BY_CODE[bare]
    several = [_BY_CODE[part] for part in _SEVERAL.split(bare) if part in _BY_CODE]
    if several and len(several) == len(_SEVERAL.split(bare)):
        return min(several, key=_PRINCIPAL.index)
    return modality_of_words(plain_words(code_or_text))


def body_part(text: str, modality: str = UNKNOWN) -> str:
    """One of BODY_PARTS from a DICOM body part ("CSPINE") or a description; see `exams_words` for the order."""
    words = plain_words(text)
    if words.replace(" ", "-") in BODY_PARTS:
        return words.replace(" ", "-")
    found = body_part_of_words(words, modality)
    return region_of_code(words) if found == UNKNOWN else found


def clean_exam_code(code: str) -> str:
    """The code in capitals if it is one ([A-Z0-9_.-], at most 32 characters), else "".

    A free-text field delivered as a code could carry a name into a column that is not de-identified.
    """
    bare = code.strip().upper()
    if not bare or len(bare) > 32 or _NOT_IN_CODE.search(bare):
        return ""
    return bare


@lru_cache(maxsize=32_768)  # an archive holds millions of reports of a few thousand kinds of exam
def _classify(code: str, description: str, modality: str, body_part: str, mapping: ExamMapping) -> Exam:
    ways = list(_ways(code, description, modality, body_part, mapping))
    kind, by = _first(ways, 0)
    part, part_by = _first(ways, 1)
    others = {said.modality for _, said in ways} - {UNKNOWN, "OT", kind}
    return Exam(kind, part, by, part_by, contradicted=kind not in (UNKNOWN, "OT") and bool(others))


def _ways(
    code: str, description: str, modality: str, part: str, mapping: ExamMapping
) -> Iterator[tuple[str, ExamKind]]:
    delivered = normalize_modality(modality)
    yield "column", ExamKind(delivered, body_part(part, delivered))
    yield "mapping", mapping.look_up(code)
    listed = look_up(code)
    yield "code-table", listed
    for text in (description, code):  # some sources deliver the description in the code's place
        words = plain_words(text)
        said = modality_of_words(words)
        better = next((kind for kind in (delivered, listed.modality, said) if kind != UNKNOWN), UNKNOWN)
        yield "description", ExamKind(said, body_part_of_words(words, better))


def _first(ways: list[tuple[str, ExamKind]], field: int) -> tuple[str, str]:
    """The first way that knows the field. "OT" and its like say no more than "none of yours": any other word wins."""
    known = [(said[field], by) for by, said in ways if said[field] != UNKNOWN]
    telling = [(value, by) for value, by in known if value != "OT"]
    return next(iter(telling or known), (UNKNOWN, UNKNOWN))
