"""Notes of who was told: "These findings were discussed with Dr. Orvik by telephone".

These look at the text in lower case, character for character as long as the text.
"""

from __future__ import annotations

import re

from radlake.text.footers import holds_any
from radlake.text.stamps import MASKED

_TOLD = (
    "discuss", "communicat", "notif", "telephon", "phoned", "convey", "relay", "called", "paged", "informed",
    "aware of th", "made aware", "acknowledg", "read back", "read-back", "readback", "verbally", "contacted",
    "spoke", "reported to", "texted", "messaged", "message was left", "alerted", "sent to", "transmitted",
    "via secure", "passed on", "handed over", "faxed", "reached", "told", "confirmed receipt", "d/w", "rang ",
    "bleep", "verbal report", "e-mailed", "emailed", "left a message", "voicemail",
)  # fmt: skip
_WHOM = re.compile(
    r"\b(?:dr|drs|doctor|md|m\.d|nurse|rn|r\.n|np|pa|pa-c|physician|provider|clinician|resident|team|service|referring"
    r"|ordering|telephone|phone|pager|veriphy|vocera|epic|secure (?:message|chat|text)|surgeon"
    r"|oncologist|office|emergency (?:department|room)|ed staff|hospitalist|intern"
    r"|clinic|ward|gp|registrar|consultant|midwife|triage|pcp|on-call|[0-9]{1,2}:[0-9]{2}|[0-9]{3,4} ?h(?:ou)?rs)\b",
)
_NOTE_START = re.compile(
    r"(?:(?:these|the|above|critical|all|preliminary|significant|this|important|urgent|emergent)\s(?:[a-z]{1,12}\s){0,2}(?:findings?"
    r"|results?|impression|report|information)"
    r"|findings|results|the above|case)\s"
    r"(?:and\s\w{1,20}\s)?(?:(?:were|was|have\sbeen|has\sbeen)\s)?(?:\w{1,12}ly\s)?"
    r"(?:discussed|communicated|conveyed|relayed|called|telephoned|reported|paged|notified"
    r"|phoned|given|texted|transmitted|messaged)"
    r"|discussed\s(?:with|by)|dr\.?\s[^.]{1,60}(?:notified|informed|contacted|paged|aware"
    r"|acknowledged)|called\sto\s|i\s(?:discussed|called|spoke|notified|informed|paged)"
    r"|telephoned\sto|communicated\s(?:to|with|by)|notified\s"
)
_LONGEST_NOTE = 600


def is_note(work: str, low: str, start: int, end: int) -> bool:
    """A sentence that tells who was told: "discussed with Dr. ... by telephone"."""
    sentence = low[start:end]
    if not sentence.strip():
        return True
    if len(sentence) > _LONGEST_NOTE or MASKED in work[start:end]:
        return False
    return says_told(sentence) and _WHOM.search(sentence) is not None


def note_inside(work: str, low: str, start: int, end: int) -> int | None:
    """ "No acute disease These findings were discussed ...": the stop before the note is missing."""
    match = _NOTE_START.search(low, start, end)
    while match:
        at = match.start()
        if not low[start:at].strip(" \t\n*_-(.0123456789)"):
            return None
        if (
            at > start
            and low[start:at].strip(" \t\n*_-(.0123456789)")
            and (work[at].isupper() or work[at - 1] in "\n,(")
        ):
            return at
        match = _NOTE_START.search(low, at + 1, end)
    return None


def says_told(low: str) -> bool:
    return holds_any(low, _TOLD)
