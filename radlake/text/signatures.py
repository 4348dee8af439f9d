"""Where a signature opens: "Electronically signed by", attestations, dictation footers, letters' endings, copies.

These look at the text in lower case, character for character as long as the text.
"""

from __future__ import annotations

import re

from radlake.text.footers import holds_any
from radlake.text.stamps import MASKED, ROLE, is_wrapped, role_is_signed

_VERBS = "signed|dictated|transcribed|interpreted|read|reviewed|approved|verified|authenticated|reported|finali[sz]ed"
# From a sentence that starts so, everything to the end of the section is signature. Lower case, accents off.
_SIGNATURE = re.compile(
    rf"""[\s*_=\-/(\[,;|>~<#]{{0,80}}+(?:
      (?:this\s(?:report|document|study|exam)\s(?:has\sbeen|was|is)\s)?(?:electronically|digitally)\s
      (?:signed|approved|verified|authenticated|reviewed|finali[sz]ed|dictated|interpreted|transmitted|released)
    | transcriptionist\b | e-?signed\b|/?es/|/s/|(?<=/)s/\s
    | (?:the\s|this\s)?(?:final\s|report\s|document\s|preliminary\s|study\s|exam\s
        |images?\s|radiology\s|findings\s){{0,3}}
      (?:electronically\s|was\s|were\s|has\sbeen\s)?(?:{_VERBS})\s?
      (?:(?:and|/|&)\s?(?:electronically\s)?\w{{1,20}}\s|electronically\s)?(?:by\b|on\b|at\b|:)
    | (?:date|time)(?:/time)?\s(?:of\s)?(?:{_VERBS}|dictation|transcription|signature)
    | (?:signed|dictated|transcribed|dictating\sphysician|transcriptionist|signature|transcription|typist|dictation)
      (?:\s(?:date|time|by|id))?\s?[:;]
    | (?:dictated|transcribed|signed)(?:/|\s(?:but\snot\sread|not\sread))
    | (?:{ROLE}\s){{1,2}}(?:radiologist|physician|md)s?\s?[:\#,]
    | (?:attending|resident|fellow|radiologist|staff|technologist|workstation|job\s?(?:id|number|no\.?|\#)|physician
        |interpreter|reader|doctor)(?:\s(?:radiologist|physician|name|id))?\s?[:\#]
    | i,?\s(?:dr\b|the\s(?:attending|undersigned|teaching|staff)|as\s(?:the\s)?(?:attending
        |teaching|supervising)|[a-z]+\s[a-z. ]{{2,30}},?\s(?:md|m\.d|do)\b)
    | i,?\s[^.\n]{{2,48}}(?:\.[^.\n]{{0,24}}){{0,3}}?[,\s]\s?(?:attest|certify|confirm)\s(?:that\s)?i\b
    | (?:reporting|responsible|primary\sinterpreting|interpreting|supervising|verifying)\s(?:clinician|staff
        |consultant|doctor)\s?:
    | final\sreport\sby\s|message\sleft\swith\s
    | [a-z'’-]{{2,24}}\^[a-z'’^-]{{2,40}}\s*\n
    | primary\sdiagnostic\scode|verifier\b|addressograph\s?:|(?:preliminary|finali[sz]ed)\sby\s
    | (?:pt|patient)\.?\scontact\s?:
    | (?:i|we)\s(?:have\s)?(?:personally\s|also\s|independently\s)?
      (?:reviewed|interpreted|viewed|supervised|attest|agree|was\spresent|certify|concur|examined)
    | (?:the\s|as\s(?:the\s)?)?(?:attending|teaching|undersigned|supervising)\s(?:radiologist
        |physician)?\s?(?:has|have|attests?|,|i\b|reviewed|was)
    | (?:images|the\simages|all\simages|the\s(?:study|exam|case)|images\sand\s(?:report
        |interpretation|findings))\s(?:and\s\w{{1,20}}\s)?
      (?:have\sbeen|has\sbeen|were|was)\s(?:personally\s)?(?:reviewed|interpreted|read)\s(?:and\s\w{{1,20}}\s)?by\s
      (?:the\s(?:attending|undersigned|staff|teaching)|dr\b|an?\s(?:attending|staff
          |board)|me\b|[a-z]+\s[a-z. ]{{2,30}},?\s(?:md|m\.d|do)\b)
    | this\s(?:report|document|dictation|study|examination|exam|note|transcription
        |message|fax|e-?mail|information|interpretation|final\sreport)\s
      (?:was|has\sbeen|is|may|contains|includes)\s(?:\w{{1,20}}\s){{0,2}}?
      (?:dictated|generated|created|transcribed|prepared|signed|finali[sz]ed|electronically|interpreted\sby|read\sby
        |reviewed\sby|produced|reviewed\sand|completed|typed|approved|verified|composed
            |confidential|intended|performed\sutilizing
        |contain|typographical|transcription|inadvertent|been|protected|privileged)
    | (?:portions|parts|some|sections)\sof\s(?:this|the)\s(?:report|document|dictation|note)
    | (?:if\s(?:you\shave|there\sare)\s(?:any\s)?(?:further\s)?questions|(?:many\s)?thank(?:\syou
        |s)\s(?:for|to)|please\s(?!call\s[^\n]{{0,60}}\bto\s(?:schedule|arrange|book))(?:call|contact|page|do\snot\shesitate)\b[^.]{{0,80}}(?:question
        |radiolog|[0-9]{{4}}))
    | (?:dictated\s|created\s|generated\s)?(?:using\s|with\s|by\s)?(?:speech|voice)[\s-](?:recognition|to[\s-]text)
    | (?:kind(?:est)?|best|warm|with\s(?:kind|best|warm))\s(?:\w+\s)?(?:regards
        |wishes)|sincerely|yours\s(?:sincerely|truly|faithfully)|respectfully|regards,
    | report\sof\s[a-z]|page\s?:?\s?\d+\s?(?:of|/)|(?:reading|interpreting|dictating
        |signing)\s(?:radiologist|physician|location|site)
    | end\sof\sreport\s?[-–:]\s
    | end\s(?:of\s)?(?:the\s)?(?:impression|dictation|addendum|document|message|transcription|final)\b
    | (?:cc|copies?\s(?:to|sent|for)|c\.c\.|bcc|carbon\scopy)\s?(?:[:;]|to\b|\s(?:dr|[a-z]+,\s))
    | (?:cc|xc)\s(?:dr|to)\b|distribution\s?(?:list)?:
    | (?:d|t|dd|dt|td|tt|r|dic|trans|d/t)\s?[:/]\s{{0,3}}(?:\d|[a-z]{{2,3}}\b)
    | (?:ref|our\sref|confirmation|document|dictation|report|accession|job)\s?(?:id
        |no\.?|number|\#|:)\s?[:\#]?\s{{0,3}}[a-z]{{0,3}}-?\d
    | (?:confidential|the\sinformation\s(?:contained\s)?in\sthis|disclaimer|notice:
        |note:\sthis\s(?:report|document)\s(?:was|has\sbeen)|attestation\b)
    | (?:teaching|attending|resident)\s(?:physician|radiologist|staff)?\s?(?:attestation|statement)
    | (?:for\sand\s)?on\sbehalf\sof|(?:typed|prepared|performed|assisted|supervised
        |authori[sz]ed|released|scribed|edited|submitted)(?:\sand\s\w{{1,20}})?\sby\b
    | (?:department|division|section|dept\.?)\sof\s(?:radiology|diagnostic|medical\simaging
        |imaging|neuroradiology|nuclear)
    | (?:preliminary\s)?(?:result|report|read)s?\s(?:status|finalized|released|signed|verified)\b\s?:?
    )""",
    re.VERBOSE,
)
# Said anywhere in a line, these open a signature even where a full stop is missing before them.
_SIGNATURE_INSIDE = re.compile(
    r"(?<=[ \t,;])(?:report )?(?:electronically |digitally )?(?:signed|dictated|transcribed"
    r"|interpreted|read|verified|approved|finalized)"
    r"(?: and \w{1,20})? (?:electronically )?by[: ]"
    r"|(?<=[ \t,;])(?:this report (?:was|has been) (?:electronically )?(?:dictated|generated|signed)"
    r"|i,? dr\.? |i have personally|dictated: |signed: |transcribed: |transcriptionist: "
    r"|attending radiologist: |radiologist: |workstation id"
    r"|attestation: |/es/ |cc: |d: \d|job #|electronically signed|[*]{2,3} ?(?:final|end"
    r"|electronically)|kind regards|yours sincerely|final report signed)"
)
_ROLES = ("radiolog", "attending", "physician", "resident", "registrar", "fellow")
_HINTS_INSIDE = (" by", ": ", "report", "electronic", "/es/", "job #", "**", "regards", "yours", "personally", "dr")
_END_OF_REPORT = re.compile(r"[ \t*=<\[(_-]*+(?:end|conclusion) (?:of )?(?:the )?report[ \t*=>\])_.!-]*+(?:\n|\Z)")


def first_opener(work: str, low: str, spans: list[tuple[int, int]], end: int) -> int:
    """Where the signature opens: at the start of a line or sentence, or, said plainly, inside one."""
    for a, b in spans:
        if MASKED in work[a:b]:
            if (at := _inside(work, low, a, b)) and MASKED not in work[at:b]:
                return at
        elif _opens_signature(work, low, a, end) or _ends_report(work, low, a, end):
            return a
        elif at := _inside(work, low, a, b):
            return at
    return end


def _inside(work: str, low: str, start: int, end: int) -> int | None:
    segment = low[start:end]
    if not holds_any(segment, _HINTS_INSIDE):
        return None
    match = _SIGNATURE_INSIDE.search(low, start, end)
    if match and (not work[match.start()].islower() or match.group().endswith((":", ": ", "/ "))):
        return match.start()
    return None


def _ends_report(work: str, low: str, start: int, end: int) -> bool:
    """ "END OF REPORT" on a line of its own; in a running text it stays."""
    match = _END_OF_REPORT.match(low, start, end)
    return match is not None and work[max(start - 1, 0) : start] in ("", "\n")


def _opens_signature(work: str, low: str, start: int, end: int) -> bool:
    match = _SIGNATURE.match(low, start, end)
    if match is None:
        return holds_any(low[start : start + 120], _ROLES) and role_is_signed(work, start, end)
    # A wrapped line of prose may begin with "reviewed by".
    wrapped = work[start : start + 1].islower() and is_wrapped(work, start)
    return not wrapped or match.group().startswith(("electronically", "dictated", "transcribed", "signed", "cc:", "d:"))
