"""Modality and body part from the words of an exam description, and the order in which regions count."""

from __future__ import annotations

import re

from radlake.text.exams_phrases import (
    BODY_BY_DEFAULT,
    BODY_FIRST,
    FLUOROSCOPY,
    MODALITY_WORDS,
    POSITRONS,
    REGIONS,
)

MODALITIES = ("CT", "MR", "XR", "FL", "US", "MG", "NM", "PT", "OT", "unknown")
BODY_PARTS = (
    "chest", "abdomen", "pelvis", "head", "neck", "spine", "cardiac", "breast", "limbs", "vascular",
    "whole-body", "unknown",
)  # fmt: skip
UNKNOWN = "unknown"
# Of several regions the first here names the exam: CT of chest, abdomen and pelvis is a chest.
_ORDER = (
    "whole-body", "breast", "cardiac", "spine", "vascular", "chest", "abdomen", "pelvis", "head", "neck", "limbs",
)  # fmt: skip
MAX_CHARACTERS = 500  # descriptions are short; a report delivered in their place is not read to its end

# A description that opens with one of these says its modality itself.
_OPENINGS = {
    "CT": "ct cat cta ctv ctpa ccta hrct ldct",
    "MR": "mr mri mra mrv mrcp fmri",
    "US": "us usg ultrasound sonogram echogram echo",
    "MG": "mg mam mm mammo mammogram mammography",
    "NM": "nm nuc nuclear",
    "FL": "fl fluoro fluoroscopy rf xa ir",
    "OT": "dxa dexa",
    "PT": "pt",
    "XR": "xr cr dx dr rad xray",
}
_MODALITY_BY_OPENING = {word: modality for modality, words in _OPENINGS.items() for word in words.split()}
_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def _phrases(listed: str) -> re.Pattern[str]:
    phrases = (" ".join(phrase.split()) for phrase in listed.split(","))
    words = (re.escape(phrase).replace(r"\*", "[a-z]*").replace(r"\ ", " ") for phrase in phrases)
    return re.compile(f"(?<![a-z0-9])(?:{'|'.join(words)})(?![a-z0-9])")


_PET = _phrases(POSITRONS)
_FLUORO = _phrases(FLUOROSCOPY)
_MODALITY_PATTERNS = [
    (name, _phrases(f"{FLUOROSCOPY}, {listed}" if name == "FL" else listed)) for name, listed in MODALITY_WORDS
]
_FIRST = [(name, _phrases(listed)) for name, listed in BODY_FIRST]
_REGIONS = [(name, _phrases(listed)) for name, listed in REGIONS]
_DEFAULTS = [(name, _phrases(listed)) for name, listed in BODY_BY_DEFAULT]
_NOT_REGIONS = re.compile(r"\bnon ?vascular\b|\bc arms?\b")


def plain_words(text: str) -> str:
    """Lower case, letters and digits only, single spaces."""
    return _NOT_A_WORD.sub(" ", text[:MAX_CHARACTERS].lower()).strip()


def modality_of_words(words: str) -> str:
    """One of MODALITIES from `plain_words` of a description."""
    if _PET.search(words):
        return "PT"
    opening = _MODALITY_BY_OPENING.get(words.partition(" ")[0])
    if opening == "XR" and _FLUORO.search(words):
        return "FL"
    if opening:
        return opening
    return next((name for name, pattern in _MODALITY_PATTERNS if pattern.search(words)), UNKNOWN)


def body_part_of_words(words: str, modality: str = UNKNOWN) -> str:
    """One of BODY_PARTS from `plain_words` of a description; the modality tells a vessel's study from its region's."""
    for name, pattern in _FIRST:
        if pattern.search(words):
            return name
    words = _NOT_REGIONS.sub(" ", words)
    found = [name for name, pattern in _REGIONS if pattern.search(words)]
    if found:
        return _region_of(found, words, modality)
    default = "breast" if modality == "MG" else UNKNOWN
    return next((name for name, pattern in _DEFAULTS if pattern.search(words)), default)


def first_region(parts: list[str]) -> str:
    """The one of several body parts that names the exam."""
    return min(parts, key=_ORDER.index) if parts else UNKNOWN


def _region_of(found: list[str], words: str, modality: str) -> str:
    """Vessels are the subject of ultrasound and catheter studies; CT and MR show the region that they lie in."""
    if "neck" in found and "head" in found and modality == "US":
        return "neck"
    if modality == "XR" and found[:2] == ["chest", "abdomen"] and words.find("abd") < _place(found[0], words):
        return "abdomen"  # an acute abdomen's series has a chest view with it
    if "vessels" not in found:
        return first_region(found)
    if "carotid" in words and modality in ("CT", "MR"):
        return first_region([part for part in found if part != "vessels"] or ["neck"])
    beside = [part for part in found if part not in ("vessels", "limbs")]
    if "carotid" in words or not beside:
        return "vascular"
    return first_region(beside)


def _place(part: str, words: str) -> int:
    match = dict(_REGIONS)[part].search(words)
    return match.start() if match else len(words)
