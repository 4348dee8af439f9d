"""Report statuses: the canonical ones, their rank, and the spellings that sources use for them."""

from __future__ import annotations

PRELIMINARY = "preliminary"
FINAL = "final"
ADDENDED = "addended"
CORRECTED = "corrected"
CANCELLED = "cancelled"
ENTERED_IN_ERROR = "entered_in_error"

# Of two versions of a report the higher rank counts; the last two are tombstones.
STATUS_RANK = {PRELIMINARY: 1, FINAL: 2, ADDENDED: 3, CORRECTED: 4, CANCELLED: 9, ENTERED_IN_ERROR: 9}

# Keys are folded: lower case, with spaces and hyphens as underscores. One-letter codes are HL7's (OBR-25,
# OBX-11); words are HL7's, FHIR's, Epic's and those of common RIS
# exports.
SPELLINGS = {
    **{status: status for status in STATUS_RANK},
    "p": PRELIMINARY,
    "r": PRELIMINARY,
    "f": FINAL,
    "u": FINAL,
    "a": ADDENDED,
    "c": CORRECTED,
    "x": CANCELLED,
    "d": ENTERED_IN_ERROR,
    "w": ENTERED_IN_ERROR,
    "prelim": PRELIMINARY,
    "partial": PRELIMINARY,
    "registered": PRELIMINARY,
    "preliminary_result": PRELIMINARY,
    "draft": PRELIMINARY,
    "unsigned": PRELIMINARY,
    "final_result": FINAL,
    "finalized": FINAL,
    "finalised": FINAL,
    "signed": FINAL,
    "verified": FINAL,
    "approved": FINAL,
    "complete": FINAL,
    "completed": FINAL,
    "addendum": ADDENDED,
    "appended": ADDENDED,
    "amended": CORRECTED,
    "correction": CORRECTED,
    "revised": CORRECTED,
    "edited_result": CORRECTED,
    "edited_result___final": CORRECTED,  # "Edited Result - FINAL"
    "canceled": CANCELLED,
    "deleted": ENTERED_IN_ERROR,
    "retracted": ENTERED_IN_ERROR,
    "error": ENTERED_IN_ERROR,
}


def fold(status: str) -> str:
    """The form in which spellings are compared."""
    return status.strip().lower().replace("-", "_").replace(" ", "_")
