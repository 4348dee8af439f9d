"""The end of a section that is not clinical text: signatures, dictation footers, cc lines, phone notes.

Read forwards, a sentence or line that opens a signature ends the body. Read backwards from there, stamps (names,
dates, roles, phone numbers) and notes of who was told come off the end one by one.
"""

from __future__ import annotations

import re

from radlake.text.footers import administrative_from, says_something_clinical
from radlake.text.headingwords import words_of
from radlake.text.lexicon import NAMES_TOO, NOT_A_NAME, ORDINARY
from radlake.text.sentences import sentence_spans

_VERBS = "signed|dictated|transcribed|interpreted|read|reviewed|approved|verified|authenticated|reported|finali[sz]ed"
_ROLE = (
    r"(?:attending|staff|consultant|consulting|interpreting|reporting|resident|supervising|board[ -]certified"
    r"|diagnostic|chief|senior|reading|teaching|neuro|interventional|pediatric|paediatric|dictating|signing|fellow)"
)
# A cheap look: without any of these no signature opens in a section.
_HINTS = (
    "signed", "signature", "dictat", "transcri", "interpreted", "reviewed", "attest", "recognition", "thank you",
    "regards", "sincerely", "faithfully", "workstation", "radiologist", "approved", "verified", "finali", "authentic",
    "end of", "question", "page ", "report of", "undersigned", "read by", "read and", "read:", "cc", "copies", "copy to", "job", "d:", "t:",
    "d/t", "/es/", "reported by", "this report", "attending", "resident", "physician:", "radiology", "confidential",
    "respectfully", "on behalf", "agree with", "typed", "teaching", "fellow", "distribution", "performed by",
    "prepared by", "assisted", "nighthawk", "the information", "supervised", "generated", "electronic", "end rep", "ref:", "doctor:", "dr:",
)  # fmt: skip
# From a sentence that starts so, everything to the end of the section is signature. Lower case, accents off.
_SIGNATURE = re.compile(
    rf"""[\s*_=\-/(\[,;|>~<#]{{0,80}}+(?:
      (?:this\s(?:report|document|study|exam)\s(?:has\sbeen|was|is)\s)?(?:electronically|digitally)\s
      (?:signed|approved|verified|authenticated|reviewed|finali[sz]ed|dictated|interpreted|transmitted|released)
    | e-?signed\b|/?es/|/s/|(?<=/)s/\s
    | (?:the\s|this\s)?(?:final\s|report\s|document\s|preliminary\s|study\s|exam\s|images?\s|radiology\s|findings\s){{0,3}}
      (?:electronically\s|was\s|were\s|has\sbeen\s)?(?:{_VERBS})\s?
      (?:(?:and|/|&)\s?(?:electronically\s)?\w{{1,20}}\s|electronically\s)?(?:by\b|on\b|at\b|:)
    | (?:date|time)(?:/time)?\s(?:of\s)?(?:{_VERBS}|dictation|transcription|signature)
    | (?:signed|dictated|transcribed|dictating\sphysician|transcriptionist|signature|transcription|typist|dictation)
      (?:\s(?:date|time|by|id))?\s?[:;]
    | (?:dictated|transcribed|signed)(?:/|\s(?:but\snot\sread|not\sread))
    | (?:{_ROLE}\s){{1,2}}(?:radiologist|physician|md)s?\s?[:\#,]
    | (?:attending|resident|fellow|radiologist|staff|technologist|workstation|job\s?(?:id|number|no\.?|\#)|physician
        |interpreter|reader|doctor)(?:\s(?:radiologist|physician|name|id))?\s?[:\#]
    | i,?\s(?:dr\b|the\s(?:attending|undersigned|teaching|staff)|as\s(?:the\s)?(?:attending|teaching|supervising)|[a-z]+\s[a-z. ]{{2,30}},?\s(?:md|m\.d|do)\b)
    | (?:i|we)\s(?:have\s)?(?:personally\s|also\s|independently\s)?
      (?:reviewed|interpreted|viewed|supervised|attest|agree|was\spresent|certify|concur|examined)
    | (?:the\s|as\s(?:the\s)?)?(?:attending|teaching|undersigned|supervising)\s(?:radiologist|physician)?\s?(?:has|have|attests?|,|i\b|reviewed|was)
    | (?:images|the\simages|all\simages|the\s(?:study|exam|case)|images\sand\s(?:report|interpretation|findings))\s(?:and\s\w{{1,20}}\s)?
      (?:have\sbeen|has\sbeen|were|was)\s(?:personally\s)?(?:reviewed|interpreted|read)\s(?:and\s\w{{1,20}}\s)?by\s
      (?:the\s(?:attending|undersigned|staff|teaching)|dr\b|an?\s(?:attending|staff|board)|me\b|[a-z]+\s[a-z. ]{{2,30}},?\s(?:md|m\.d|do)\b)
    | this\s(?:report|document|dictation|study|examination|exam|note|transcription|message|fax|e-?mail|information|interpretation|final\sreport)\s
      (?:was|has\sbeen|is|may|contains|includes)\s(?:\w{{1,20}}\s){{0,2}}?
      (?:dictated|generated|created|transcribed|prepared|signed|finali[sz]ed|electronically|interpreted\sby|read\sby
        |reviewed\sby|produced|reviewed\sand|completed|typed|approved|verified|composed|confidential|intended|performed\sutilizing
        |contain|typographical|transcription|inadvertent|been|protected|privileged)
    | (?:portions|parts|some|sections)\sof\s(?:this|the)\s(?:report|document|dictation|note)
    | (?:if\s(?:you\shave|there\sare)\s(?:any\s)?(?:further\s)?questions|(?:many\s)?thank(?:\syou|s)\s(?:for|to)|please\s(?:call|contact|page|do\snot\shesitate)\b[^.]{{0,80}}(?:question|radiolog|[0-9]{{4}}))
    | (?:dictated\s|created\s|generated\s)?(?:using\s|with\s|by\s)?(?:speech|voice)[\s-](?:recognition|to[\s-]text)
    | (?:kind(?:est)?|best|warm|with\s(?:kind|best|warm))\s(?:\w+\s)?(?:regards|wishes)|sincerely|yours\s(?:sincerely|truly|faithfully)|respectfully|regards,
    | report\sof\s[a-z]|page\s?:?\s?\d+\s?(?:of|/)|(?:reading|interpreting|dictating|signing)\s(?:radiologist|physician|location|site)
    | end\s(?:of\s)?(?:the\s)?(?:impression|dictation|addendum|document|message|transcription|final)\b
    | (?:cc|copies?\s(?:to|sent|for)|c\.c\.|bcc|carbon\scopy)\s?(?:[:;]|to\b|\s(?:dr|[a-z]+,\s))
    | cc\s(?=[a-z])|distribution\s?(?:list)?:
    | (?:d|t|dd|dt|td|tt|r|dic|trans|d/t)\s?[:/]\s{{0,3}}(?:\d|[a-z]{{2,3}}\b)
    | (?:ref|our\sref|confirmation|document|dictation|report|accession|job)\s?(?:id|no\.?|number|\#|:)\s?[:\#]?\s{{0,3}}[a-z]{{0,3}}-?\d
    | (?:confidential|the\sinformation\s(?:contained\s)?in\sthis|disclaimer|notice:|note:\sthis\s(?:report|document)\s(?:was|has\sbeen)|attestation\b)
    | (?:teaching|attending|resident)\s(?:physician|radiologist|staff)?\s?(?:attestation|statement)
    | (?:for\sand\s)?on\sbehalf\sof|(?:typed|prepared|performed|assisted|supervised|authori[sz]ed|released|scribed|edited|submitted)(?:\sand\s\w{{1,20}})?\sby\b
    | (?:department|division|section|dept\.?)\sof\s(?:radiology|diagnostic|medical\simaging|imaging|neuroradiology|nuclear)
    | (?:preliminary\s)?(?:result|report|read)s?\s(?:status|finalized|released|signed|verified)\b\s?:?
    )""",
    re.VERBOSE,
)
# Said anywhere in a line, these open a signature even where a full stop is missing before them.
_SIGNATURE_INSIDE = re.compile(
    r"(?<=[ \t,;])(?:report )?(?:electronically |digitally )?(?:signed|dictated|transcribed|interpreted|read|verified|approved|finalized)"
    r"(?: and \w{1,20})? (?:electronically )?by[: ]|(?<=[ \t,;])(?:this report (?:was|has been) (?:electronically )?(?:dictated|generated|signed)"
    r"|i,? dr\.? |i have personally|dictated: |signed: |transcribed: |transcriptionist: |attending radiologist: |radiologist: |workstation id"
    r"|attestation: |/es/ |cc: |d: \d|job #|electronically signed|[*]{2,3} ?(?:final|end|electronically)|kind regards|yours sincerely|final report signed)"
)
_DEGREE = r"(?:M\.?\s?D\b\.?|D\.?O\b\.?|MBBS|MBBCh|MBChB|MB\b|Ph\.?\s?D\b|FRCR|FACR|FRCPC|PA-C|R\.?N\b|N\.?P\b|DDS|RRA|RPA)"
_DEGREES = re.compile(rf"\b{_DEGREE}")
_PART = r"(?:(?:[a-z]{1,3}['’-])?[A-ZÀ-Þ][\w.'’-]{0,30}|van|von|der|den|de|del|della|la|le|di|da|dos|bin|al|ter|ten)"
_SIGNED_ROLE = (
    rf"(?:(?i:{_ROLE})\s?){{0,3}}(?i:radiologist|attending|neuroradiologist|radiology resident|physician|resident|registrar|fellow)"
)
_NAME_LINE = re.compile(
    rf"[\W_]{{0,40}}(?:Dr\.?\s|Prof\.?\s|DR\.?\s)?{_PART}(?:[ ,]{{1,3}}{_PART}){{0,4}},?\s{{1,3}}{_DEGREE}"
    r"[\w\s.,:;/()@#|-]{0,90}$"
)
_BARE_NAME = re.compile(
    rf"(?:[a-z]{{1,3}}['’-])?[A-ZÀ-Þ][\w'’-]{{1,30}}(?:,? (?:{_PART}|[A-ZÀ-Þ]\.)){{1,4}}(?:,? (?:MD|M\.D\.|DO|D\.O\.|MBBS|PhD|JR|SR|II|III)\.?)?"
)
_NAME_AND_ROLE = re.compile(rf"[\W_]{{0,40}}({_PART}(?:[ ,]{{1,2}}{_PART}){{1,4}}?)[ ,]{{1,2}}{_SIGNED_ROLE}\b")
_ROLE_LINE = re.compile(
    rf"[\W_]{{0,20}}(?:(?i:{_ROLE})\s?){{1,3}}(?i:radiologist|radiology|physician|resident|registrar)\b[\w\s,.'-]{{0,60}}$"
    r"|[\W_]{0,20}(?i:radiologist|radiology resident|department of [\w ]{3,40}|dept\.? of [\w ]{3,40}|[\w' .&-]{3,50}radiology (?:associates|group|consultants|partners|department|p\.?[ca]\.?))\W{0,8}$"
)
_DOCTOR_LINE = re.compile(r"[\W_]{0,40}(?:Dr|DR|Prof)\.?\s[^\W\d_][\w.'’-]{0,30}(?:\s[^\W\d_][\w.'’-]{0,30}){0,3}\W{0,10}$")
_DATE = r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -](?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zA-Z]{0,6}[ -]\d{2,4}|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4})"
_STAMP = re.compile(
    rf"[\W_]{{0,40}}(?:(?i:on|at|date|time|dated)[: ]{{1,3}})?{_DATE}[\s\d:/.,@T-]{{0,40}}(?i:at )?[\s\d:]{{0,12}}"
    r"(?:[AaPp]\.?[Mm]\.?|[hH](?:ou)?rs?\.?|[A-Z]{3})?\W{0,10}$"
    r"|[\s_=*~#.-]{3,200}$|[A-Z]{2,4}\s?[/:]\s?[A-Za-z]{2,4}\W{0,5}$|/?[A-Za-z]{2,3}[/:][a-z]{2,3}(?:\s+[\d/.-]{6,10})?$|[(/][A-Za-z]{2,4}[)/]?$"
    r"|(?i:ph(?:one)?|tel(?:ephone)?|fax|pager|ext)\.?\s?[:#]?\s?[+(]?\d[\d\s().-]{3,20}(?i:ext\.? ?\d{1,6})?$"
    r"|[+(]{0,2}\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|\W{0,5}(?i:end|final|the end|fin)\W{0,5}$|\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?$"
)
_TOLD = re.compile(
    r"discuss|communicat|notif|telephon|phoned|convey|relay|called|paged|informed|made aware|acknowledg"
    r"|read.?back|verbally|contacted|spoke|reported to|texted|messaged|message was left|alerted|telephoned|aware of th"
    r"|sent to|transmitted|via secure|passed on|handed over|faxed|reached|told|confirmed receipt|critical (?:result|value|finding)s? (?:called|protocol)"
)
_WHOM = re.compile(
    r"\b(?:dr|drs|doctor|md|m\.d|nurse|rn|np|pa|pa-c|physician|provider|clinician|resident|team|service|referring"
    r"|ordering|telephone|phone|pager|veriphy|vocera|epic|secure (?:message|chat|text)|surgeon|oncologist|office|emergency (?:department|room)|ed staff|hospitalist|intern"
    r"|clinic|[0-9]{1,2}:[0-9]{2}|[0-9]{3,4} ?h(?:ou)?rs)\b",
)
_NOTE_START = re.compile(
    r"(?:(?:these|the|above|critical|all|preliminary|significant|this|important|urgent|emergent)\s(?:[a-z]{1,12}\s){0,2}(?:findings?|results?|impression|report|information)"
    r"|findings|results|the above|case)\s"
    r"(?:and\s\w{1,20}\s)?(?:(?:were|was|have\sbeen|has\sbeen)\s)?(?:\w{1,12}ly\s)?"
    r"(?:discussed|communicated|conveyed|relayed|called|telephoned|reported|paged|notified|phoned|given|texted|transmitted|messaged)"
    r"|discussed\s(?:with|by)|dr\.?\s[^.]{1,60}(?:notified|informed|contacted|paged|aware|acknowledged)|called\sto\s|i\s(?:discussed|called|spoke|notified|informed|paged)"
    r"|telephoned\sto|communicated\s(?:to|with|by)|notified\s"
)
_CLINICAL = words_of(
    """disease process abnormality abnormalities evidence pneumonia consolidation airspace cardiopulmonary cardiac edema
    effusion effusions pneumothorax opacity opacities nodule nodules mass masses fracture fractures atelectasis chf
    cardiomegaly hernia lesion lesions study exam examination radiograph radiographs film mri ct us xr xray x-ray findings
    stenosis tear cyst cysts stone stones hemorrhage infarct ischemia ischaemia interval change changes stable unchanged
    mild moderate severe small large right left bilateral upper lower lobe lung lungs heart chest abdomen pelvis brain
    spine knee shoulder hip wrist ankle foot hand liver kidney kidneys spleen bowel colon bladder uterus ovary ovaries
    breast thyroid aorta aortic vascular venous arterial thrombus embolus embolism dvt pe normal negative positive no
    not without with within of the and or in for is are was none see above below birads bi-rads lung-rads category
    scattered calcified granuloma granulomas disk disc degenerative arthritis osteoarthritis scoliosis emphysema copd
    tube line catheter tip position satisfactory appearance follow-up followup follow up recommended recommend suggest
    clinical correlation limited unremarkable grossly limits active infiltrate infiltrates infection malignancy
    metastasis metastases metastatic intact acute chronic old new possible probable likely minimal minor postoperative
    postsurgical post surgical pre operative prior two views view single portable frontal lateral ap pa size decreased
    increased improved resolved worsening developing early late trace soft tissue tissues swelling dislocation joint
    pregnancy intrauterine gestation fetal sinus sinusitis mastoid orbits hydrocephalus shift midline wall thickening
    gallbladder gallstones cholelithiasis cholecystitis appendicitis appendix diverticulitis diverticulosis obstruction
    ileus renal ureteral calculus calculi hydronephrosis prostate lymph node nodes adenopathy lymphadenopathy
    """
)
# A name that the hospital has already masked marks a sentence as cleaned: it stays where it is.
_MASKED = "XXX"
_BLANK = re.compile(r"\n[ \t]*\n\s*\Z")
_LONGEST_NOTE = 600
_WINDOW = 700


_END_OF_REPORT = re.compile(r"[ \t*=<\[(_-]*+(?:end|conclusion) (?:of )?(?:the )?report[ \t*=>\])_.!-]*+(?:\n|\Z)")


def split_tail(work: str, low: str, start: int, end: int, *, last: bool = True) -> tuple[int, int, int]:
    """(end of body, end of phone note, end of signature) within `work[start:end]`, in characters.

    `low` is `work` in lower case, character for character; `last` sections may well end in administrative lines.
    """
    enough = 2.0 if last else 5.0
    section = low[start:end]
    opener = end
    if any(hint in section for hint in _HINTS):
        opener = _first_opener(work, low, start, end)
    signed = _names_above(work, start, opener) if opener < end else end
    note = _before_stamps(work, start, signed)
    body = _before_notes(work, low, start, note)
    above = administrative_from(low, work, start, body, enough)
    while above < body:
        note = body = above
        body = _before_notes(work, low, start, _before_stamps(work, start, _names_above(work, start, body)))
        above = administrative_from(low, work, start, body, enough)
    return body, note, end


def _first_opener(work: str, low: str, start: int, end: int) -> int:
    """Where the signature opens: at the start of a line or sentence, or, said plainly, inside one."""
    for a, b in sentence_spans(work[start:end]):
        if (_opens_signature(work, low, start + a, end) or _ends_report(work, low, start + a, end)) and _MASKED not in work[start + a : start + b]:
            return start + a
        inside = _SIGNATURE_INSIDE.search(low, start + a, start + b)
        if inside and (not work[inside.start()].islower() or inside.group().endswith((":", ": ", "/ "))) and _MASKED not in work[inside.start() : start + b]:
            return inside.start()
    return end


def _ends_report(work: str, low: str, start: int, end: int) -> bool:
    """ "END OF REPORT" on a line of its own; in a running text it stays."""
    match = _END_OF_REPORT.match(low, start, end)
    return match is not None and work[max(start - 1, 0) : start] in ("", "\n")


def _opens_signature(work: str, low: str, start: int, end: int) -> bool:
    match = _SIGNATURE.match(low, start, end)
    if match is None:
        return _NAME_AND_ROLE.match(work, start, end) is not None and _role_is_signed(work, start, end)
    # A wrapped line of prose may begin with "reviewed by".
    wrapped = work[start : start + 1].islower() and _is_wrapped(work, start)
    return not wrapped or match.group().startswith(("electronically", "dictated", "transcribed", "signed", "cc:", "d:"))


def _role_is_signed(work: str, start: int, end: int) -> bool:
    match = _NAME_AND_ROLE.match(work, start, end)
    return match is not None and _could_be_names(match.group(1))


def _segments_before(work: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences and lines in the last stretch before `end`, last first; one cut by the window is left out."""
    low = max(start, end - _WINDOW)
    spans = sentence_spans(work[low:end])
    if low > start:
        spans = spans[1:]
    return [(low + a, low + b) for a, b in reversed(spans)]


def _names_above(work: str, start: int, opener: int) -> int:
    """The start of the bare names right above a signature: "ORVIK, TILMAN K" over "Attending Radiologist"."""
    for a, b in _segments_before(work, start, opener):
        line = work[a:b].strip(" \t\n,")
        if line and not _is_bare_name(line):
            break
        opener = a
    return opener


def _before_stamps(work: str, start: int, end: int) -> int:
    """The end of the text above names, dates, roles and phone numbers that close it."""
    cut = end
    while cut > start:
        before = cut
        for a, b in _segments_before(work, start, cut):
            line = work[a:b].strip(" \t\n,")
            stamped = _is_stamp(work, a, b) or (cut < end and line and "\n" in work[max(start, a - 2) : a + 1] and _is_bare_name(line))
            if line and not stamped:
                return _before_trailing_name(work, a, cut)
            cut = a
        if cut == before:
            break
    return cut


def _before_trailing_name(work: str, start: int, end: int) -> int:
    """ "No acute disease Tilman Orvik, M.D.": the stop before the name is missing."""
    match = _TRAILING_DEGREE.search(work, max(start, end - 80), end)
    if match is None or _MASKED in match.group():
        return end
    at = end
    for count, word in enumerate(reversed(list(_WORD.finditer(work, match.start(1), match.end(1))))):
        bare = word.group().strip(".").lower()
        if not (word.group()[0].isupper() or bare in _PARTICLES) or bare in _CLINICAL or bare in NOT_A_NAME or count == 4:
            break
        if bare not in _PARTICLES and (count or len(bare) > 3):
            at = word.start()
    before = work[max(start, at - 24) : at].split()
    return end if before and before[-1].lower() in _LEADS_TO_NAME else at


_LEADS_TO_NAME = words_of("to with by from of for dr dr. and per mr. mrs. ms.")


_WORD = re.compile(r"[^\s,]+")
_PARTICLES = words_of("van von der den de del la le di da dos bin al")
_TRAILING_DEGREE = re.compile(rf"((?:[A-Za-zÀ-ÿ][\w.'’-]*[ ,]{{1,2}}){{1,9}}){_DEGREE}[\s\d/:.,apmAPM-]{{0,40}}\Z")


def _before_notes(work: str, low: str, start: int, end: int) -> int:
    """The end of the text above the notes of who was told."""
    cut = end
    for a, b in _segments_before(work, start, end):
        inside = _note_inside(work, low, a, b)
        if inside is not None and _is_note(work, low, inside, b):
            return inside if says_something_clinical(low[a:inside]) else a
        if not _is_note(work, low, a, b):
            break
        cut = a
    return cut


def _note_inside(work: str, low: str, start: int, end: int) -> int | None:
    """ "No acute disease These findings were discussed ...": the stop before the note is missing."""
    match = _NOTE_START.search(low, start, end)
    while match:
        at = match.start()
        if not low[start:at].strip(" \t\n*_-(.0123456789)"):
            return None
        if at > start and low[start:at].strip(" \t\n*_-(.0123456789)") and (work[at].isupper() or work[at - 1] in "\n,("):
            return at
        match = _NOTE_START.search(low, at + 1, end)
    return None


def _is_bare_name(line: str) -> bool:
    """ "ORVIK, TILMAN K" or "Tilman K. Orvik, MD"; not "NORMAL CARDIAC MRI" or "Small Effusion"."""
    if any(c.isdigit() for c in line) or not _BARE_NAME.fullmatch(line) or not _could_be_names(line):
        return False
    words = re.findall(r"[^\W\d_]{2,}", line.lower())
    return "," in line or (not line.isupper() and not any(word in ORDINARY for word in words))


def _could_be_names(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", _DEGREES.sub("", line).lower())
    return not any((word in NOT_A_NAME or word in _CLINICAL) and word not in NAMES_TOO for word in words)


def _is_stamp(work: str, start: int, end: int) -> bool:
    """A line that only names a physician, a role, a date, a phone number or initials."""
    bare = work[start:end].strip()
    if len(bare) > 160 or _MASKED in bare:
        return False
    if _NAME_LINE.match(bare):
        return _could_be_names(re.split(_DEGREE, bare, maxsplit=1)[0])
    if _DOCTOR_LINE.match(bare):
        return not _is_wrapped(work, start)
    if _ROLE_LINE.match(bare):
        return not _is_wrapped(work, start) or bare[0].isupper()
    return _STAMP.match(bare) is not None and not (bare[:1].isdigit() and _is_wrapped(work, start))


def _is_wrapped(work: str, start: int) -> bool:
    """True when the line at `start` goes on with the sentence of the line before."""
    before = work[max(0, start - 80) : start]
    last = before.rstrip(" \t\n")[-1:]
    return (last.isalnum() or last == ",") and not _BLANK.search(before, max(0, len(before) - 12))


def _is_note(work: str, low: str, start: int, end: int) -> bool:
    """A sentence that tells who was told: "discussed with Dr. ... by telephone"."""
    sentence = low[start:end]
    if not sentence.strip():
        return True
    if len(sentence) > _LONGEST_NOTE or _MASKED in work[start:end]:
        return False
    return bool(_TOLD.search(sentence) and _WHOM.search(sentence))
