"""Exam codes and descriptions into closed sets: modality, body part, a safe form of the code."""

from __future__ import annotations

import re

MODALITIES = ("CT", "MR", "XR", "FL", "US", "MG", "NM", "PT", "OT", "unknown")
BODY_PARTS = (
    "chest", "abdomen", "pelvis", "head", "neck", "spine", "cardiac", "breast", "limbs", "vascular",
    "whole-body", "unknown",
)  # fmt: skip

_CODES = {
    "CT": "CT CAT CTA CTPA CCTA",
    "MR": "MR MRI MRA MRCP MRV FMRI",
    "XR": "XR CR DX DR RG XRAY RAD IO PX XRY",
    "FL": "FL RF XA FLUORO",
    "US": "US USG ECHO IVUS DUS SONO",
    "MG": "MG MAM MAMMO TOMO",
    "NM": "NM SPECT ST",
    "PT": "PT PET PETCT PTCT",
    "OT": "OT OTHER BMD DXA DEXA SC SR ES OP OCT ECG",
}
_BY_CODE = {code: modality for modality, codes in _CODES.items() for code in codes.split()}

# In order: the first pattern that occurs decides ("PET/CT" is PT, "CT fluoroscopy" is CT).
_MODALITY_WORDS = [
    ("PT", r"\bpet\b|positron|pet/ct|petct|\bfdg\b"),
    ("NM", r"nuclear|scintigra|\bspect\b|\bnm\b|bone scan|v/q|\bhida\b|\bmibi\b|sestamibi|\bmuga\b|radionuclide"),
    ("MG", r"mammo|\bmg\b|tomosynthesis|\bmam\b"),
    ("CT", r"\bct[aps]?\b|\bcat scan|computed tomogra|computerized tomogra|\bctpa\b"),
    ("MR", r"\bmr[iav]?\b|\bmrcp\b|magnetic resonance"),
    ("US", r"\bus\b|ultraso|sonogra|doppler|\becho|\bduplex"),
    ("FL", r"fluoro|\bfl\b|barium|esophagram|oesophagram|upper gi\b|\bugi\b|\benema\b|swallow|\bvcug\b|cystogra"
           r"|arthrogra|small bowel follow|myelogra|hysterosalping|angiogra|\brf\b|\bxa\b"),
    ("OT", r"\bdexa\b|\bdxa\b|bone densit|densitom"),
    ("XR", r"\bxr\b|x-?ray|radiograph|\bcr\b|\bdx\b|\bkub\b|\bviews?\b|\bplain film|\bpa and lat|\bap\b|\bcxr\b"
           r"|portable|\b[1-9] ?v\b|\bpa/lat"),
]  # fmt: skip
_BODY_WORDS = [
    ("whole-body", r"whole.?body|skull base to (?:mid.?)?thigh|vertex to toe|skeletal survey|total body|full body"),
    ("breast", r"breast|mammo|axilla"),
    ("cardiac", r"cardiac|heart|coronar|\bcardio(?!thora|pulm)|\becho\b|echocardio|myocard|calcium scor|\bmuga\b"
                r"|ventric(?!ulop)"),
    ("spine", r"spin(?:e|al)|cervical|lumbar|sacr(?:um|al)|coccyx|vertebr|\b[clt]-?spine|myelogra|thoracolumbar"
              r"|\bl/?s\b"),
    ("vascular", r"carotid|aort|vein|venous|arter(?:y|ial)|\bdvt\b|angiogra|vascular|run.?off"),
    ("chest", r"chest|thora(?:x|cic)|lung|pulmon|\bribs?\b|sternum|\bcxr\b|mediastin|\bpe protocol|clavicle|bronch"),
    ("abdomen", r"abdom|liver|hepat|biliary|gallbladder|\bhida\b|pancrea|\bmrcp\b|renal|kidney|spleen|bowel|colon"
                r"|stomach|\bkub\b|urogra|\bgi\b|enterogra|esoph|swallow|barium|\benema\b|gastric|adrenal|urinary|appendi"),
    ("pelvis", r"pelvi[cs]|prostate|uter(?:us|ine)|ovar|transvaginal|bladder|scrot|testic|obstetric|fetal|rectum|\bob\b"
               r"|\bvcug\b|hysterosalping"),
    ("neck", r"\bneck\b|thyroid|larynx|parathyroid|parotid|soft tissue neck|salivary"),
    ("head", r"head|brain|skull|facial|\bface\b|sinus|orbit|mandible|temporal bone|pituitar|\biacs?\b|nasal|\btmj\b"
             r"|mastoid|cranial|intracranial|\beyes?\b"),
    ("limbs", r"limb|extremit|hand|wrist|elbow|shoulder|humer|forearm|finger|thumb|hip\b|hips\b|femur|knee|tib|fib"
              r"|ankle|foot|feet|\btoes?\b|\blegs?\b|\barms?\b|scapula|calcane|heel|patella|radius|ulna|thigh|calf"),
]  # fmt: skip
_MODALITY_PATTERNS = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _MODALITY_WORDS]
_BODY_PATTERNS = [(name, re.compile(pattern, re.IGNORECASE)) for name, pattern in _BODY_WORDS]
_NOT_IN_CODE = re.compile(r"[^A-Z0-9_.\-]")
_MAX_CHARACTERS = 500  # descriptions are short; a report delivered in their place is not read to its end


def normalize_modality(code_or_text: str) -> str:
    """One of MODALITIES from a DICOM code ("CR"), an exam code ("CTCHEST") or a description."""
    text = code_or_text.strip()[:_MAX_CHARACTERS]
    if not text:
        return "unknown"
    if text.upper() in _BY_CODE:
        return _BY_CODE[text.upper()]
    spaced = text.replace("_", " ")
    for modality, pattern in _MODALITY_PATTERNS:
        if pattern.search(spaced):
            return modality
    return "unknown"


def body_part(text: str) -> str:
    """One of BODY_PARTS from an exam description or a DICOM body part; the most specific word decides."""
    spaced = text.strip()[:_MAX_CHARACTERS].replace("_", " ")
    for part, pattern in _BODY_PATTERNS:
        if pattern.search(spaced):
            return part
    return "unknown"


def clean_exam_code(code: str) -> str:
    """The code in capitals if it is one ([A-Z0-9_.-], at most 32 characters), else "".

    A free-text field delivered as a code could carry a name into a column that is not de-identified.
    """
    bare = code.strip().upper()
    if not bare or len(bare) > 32 or _NOT_IN_CODE.search(bare):
        return ""
    return bare
