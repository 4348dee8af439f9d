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
    | (?:cc|xc)\s(?:dr|to)\b|distribution\s?(?:list)?:
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
_DEGREE = (
    r"(?:M\.?\s?D\b\.?|D\.?O\b\.?|MBBS|MBBCh|MBChB|MB\b|Ph\.?\s?D\b|FRCR|FACR|FRCPC|PA-C|R\.?N\b|N\.?P\b|DDS|RRA|RPA)"
)
_DEGREES = re.compile(rf"\b{_DEGREE}")
_PART = r"(?:(?:[a-z]{1,3}['’-])?[A-ZÀ-Þ][\w.'’-]{0,30}|van|von|der|den|de|del|della|la|le|di|da|dos|bin|al|ter|ten)"
_SIGNED_ROLE = rf"(?:(?i:{_ROLE})\s?){{0,3}}(?i:radiologist|attending|neuroradiologist|radiology resident|physician|resident|registrar|fellow)"
_NAME_LINE = re.compile(
    rf"[\W_]{{0,40}}(?:Dr\.?\s|Prof\.?\s|DR\.?\s)?{_PART}(?:[ ,]{{1,3}}{_PART}){{0,4}},?\s{{1,3}}{_DEGREE}"
    r"[\w\s.,:;/()@#|-]{0,90}$"
)
_SURE_NAME = re.compile(
    rf"(?:Dr\.?\s)?{_PART}(?: {_PART}){{1,3}}, ?(?:M\.D\.|MD|D\.O\.|MBBS|FRCR|R\.N\.|RN)(?:\s[\d/:., apmAPM-]{{0,30}})?"
)
_BARE_NAME = re.compile(
    rf"(?:[a-z]{{1,3}}['’-])?[A-ZÀ-Þ][\w'’-]{{1,30}}(?:,? (?:{_PART}|[A-ZÀ-Þ]\.)){{1,4}}(?:,? (?:MD|M\.D\.|DO|D\.O\.|MBBS|PhD|JR|SR|II|III)\.?)?"
)
_NAME_AND_ROLE = re.compile(rf"[\W_]{{0,40}}({_PART}(?:[ ,]{{1,2}}{_PART}){{1,4}}?)[ ,]{{1,2}}{_SIGNED_ROLE}\b")
_ROLE_LINE = re.compile(
    rf"[\W_]{{0,20}}(?:(?i:{_ROLE})\s?){{1,3}}(?i:radiologist|radiology|physician|resident|registrar)\b[\w\s,.'-]{{0,60}}$"
    r"|[\W_]{0,20}(?i:radiologist|radiology resident|department of [\w ]{3,40}|dept\.? of [\w ]{3,40}|[\w' .&-]{3,50}radiology (?:associates|group|consultants|partners|department|p\.?[ca]\.?))\W{0,8}$"
)
_DOCTOR_LINE = re.compile(
    r"[\W_]{0,40}(?:Dr|DR|Prof)\.?\s[^\W\d_][\w.'’-]{0,30}(?:\s[^\W\d_][\w.'’-]{0,30}){0,3}\W{0,10}$"
)
_DATE = r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -](?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-zA-Z]{0,6}[ -]\d{2,4}|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4})"
_STAMP = re.compile(
    rf"[\W_]{{0,40}}(?:(?i:on|at|date|time|dated)[: ]{{1,3}})?{_DATE}[\s\d:/.,@T-]{{0,40}}(?i:at )?[\s\d:]{{0,12}}"
    r"(?:[AaPp]\.?[Mm]\.?|[hH](?:ou)?rs?\.?|[A-Z]{3})?\W{0,10}$"
    r"|[\s_=*~#.-]{3,200}$|[A-Z]{2,4}\s?[/:]\s?[A-Za-z]{2,4}\W{0,5}$|/?[A-Za-z]{2,3}[/:][a-z]{2,3}(?:\s+[\d/.-]{6,10})?$|[(/][A-Za-z]{2,4}[)/]?$"
    r"|(?i:ph(?:one)?|tel(?:ephone)?|fax|pager|ext)\.?\s?[:#]?\s?[+(]?\d[\d\s().-]{3,20}(?i:ext\.? ?\d{1,6})?$"
    r"|[+(]{0,2}\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|\W{0,5}(?i:end|final|the end|fin)\W{0,5}$|\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?$"
)
_TOLD = (
    "discuss", "communicat", "notif", "telephon", "phoned", "convey", "relay", "called", "paged", "informed", "aware of th",
    "made aware", "acknowledg", "read back", "read-back", "readback", "verbally", "contacted", "spoke", "reported to", "texted",
    "messaged", "message was left", "alerted", "sent to", "transmitted", "via secure", "passed on", "handed over", "faxed",
    "reached", "told", "confirmed receipt",
)  # fmt: skip
_WHOM = re.compile(
    r"\b(?:dr|drs|doctor|md|m\.d|nurse|rn|r\.n|np|pa|pa-c|physician|provider|clinician|resident|team|service|referring"
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
_WINDOW = 400
_LAST_WINDOW = 6_000
# Without any of these in its last words, a section that others follow ends in no note.
_PERSONAL = re.compile(
    r"\d:\d|\bdr\b|\bmd\b|\bm\.d|physician|discuss|notif|communicat|called|telephon|paged|inform|relay|convey|told|spoke|aware"
)
_HINT_INSIDE = re.compile(r" by[ :]|: |report|/es/|job #|e(?:lectronic|n)|\*\*|regards|yours|personally|dr")


_END_OF_REPORT = re.compile(r"[ \t*=<\[(_-]*+(?:end|conclusion) (?:of )?(?:the )?report[ \t*=>\])_.!-]*+(?:\n|\Z)")


def split_tail(work: str, low: str, start: int, end: int, *, last: bool = True) -> tuple[int, int, int]:
    """(end of body, end of phone note, end of signature) within `work[start:end]`, in characters.

    `low` is `work` in lower case, character for character; `last` sections may well end in administrative lines,
    others are looked at from their end alone.
    """
    if not last and not _PERSONAL.search(low, max(start, end - 160), end):
        return end, end, end
    window = max(start, end - (_LAST_WINDOW if last else _WINDOW))
    spans = [(window + a, window + b) for a, b in sentence_spans(work[window:end])]
    if window > start and len(spans) > 1:
        del spans[0]  # cut by the window
    tail = _Tail(work, low, start, end, spans)
    if not last:
        tail.drop_notes()
        return tail.end, end, end
    opener = _first_opener(tail)
    if opener < end:
        tail.cut(opener)
        tail.drop_names()
    tail.drop_stamps(signed=opener < end)
    note = tail.end
    tail.drop_notes()
    above = administrative_from(low, work, tail.spans, 2.0)
    while above is not None:
        tail.cut(above)
        note = tail.end
        tail.drop_names()
        tail.drop_stamps(signed=True)
        tail.drop_notes()
        above = administrative_from(low, work, tail.spans, 2.0)
    if tail.end < end:
        tail.drop_wrapped()
        tail.drop_stamps(signed=True)
    return tail.end, note, end


class _Tail:
    """A section whose end is taken off piece by piece: `end` moves up, `spans` are the sentences and lines before it."""

    def __init__(self, work: str, low: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
        self.work, self.low, self.start, self.end, self.spans = work, low, start, end, spans

    def cut(self, at: int) -> None:
        """End the section here."""
        while self.spans and self.spans[-1][0] >= at:
            self.spans.pop()
        if self.spans and self.spans[-1][1] > at:
            self.spans[-1] = (self.spans[-1][0], at)
        self.end = at

    def drop_names(self) -> None:
        """Bare names right above a signature: "ORVIK, TILMAN K" over "Attending Radiologist"."""
        while self.spans:
            a, b = self.spans[-1]
            line = self.work[a:b].strip(" \t\n,")
            if line and not _is_bare_name(line):
                return
            self.cut(a)

    def drop_stamps(self, *, signed: bool) -> None:
        """Names, dates, roles and phone numbers at the end."""
        while self.spans:
            a, b = self.spans[-1]
            line = self.work[a:b].strip(" \t\n,")
            named = signed and bool(line) and self._opens_line(a) and _is_bare_name(line)
            if line and not named and not _is_stamp(self.work, a, b):
                break
            signed = signed or bool(line)
            self.cut(a)
        at = _before_trailing_name(self.work, self.start, self.end)
        if at < self.end:
            self.cut(at)

    def drop_notes(self) -> None:
        """Sentences that tell who was told."""
        while self.spans:
            a, b = self.spans[-1]
            if self.low[a:b].strip():
                if not _says_told(self.low[a:b]):
                    return
                inside = _note_inside(self.work, self.low, a, b)
                if inside is not None and _is_note(self.work, self.low, inside, b):
                    self.cut(inside if says_something_clinical(self.low[a:inside]) else a)
                    return
                if not _is_note(self.work, self.low, a, b):
                    return
            self.cut(a)

    def drop_wrapped(self) -> None:
        """The first line of a note that was wrapped: "Findings" above "were called to Dr. Orvik"."""
        while self.spans and self.work[self.end : self.end + 1].islower():
            a, b = self.spans[-1]
            line = self.low[a:b].strip()
            if not line or line[-1] in ".!?:" or says_something_clinical(line) or not self._opens_line(self.end):
                return
            self.cut(a)

    def _opens_line(self, at: int) -> bool:
        return "\n" in self.work[max(self.start, at - 2) : at + 1]


def _first_opener(tail: _Tail) -> int:
    """Where the signature opens: at the start of a line or sentence, or, said plainly, inside one."""
    work, low, end = tail.work, tail.low, tail.end
    for a, b in tail.spans:
        if _MASKED in work[a:b]:
            if (at := _inside(work, low, a, b)) and _MASKED not in work[at:b]:
                return at
        elif _opens_signature(work, low, a, end) or _ends_report(work, low, a, end):
            return a
        elif at := _inside(work, low, a, b):
            return at
    return end


def _inside(work: str, low: str, start: int, end: int) -> int | None:
    if not _HINT_INSIDE.search(low, start, end):
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
        return _NAME_AND_ROLE.match(work, start, end) is not None and _role_is_signed(work, start, end)
    # A wrapped line of prose may begin with "reviewed by".
    wrapped = work[start : start + 1].islower() and _is_wrapped(work, start)
    return not wrapped or match.group().startswith(("electronically", "dictated", "transcribed", "signed", "cc:", "d:"))


def _role_is_signed(work: str, start: int, end: int) -> bool:
    match = _NAME_AND_ROLE.match(work, start, end)
    return match is not None and _could_be_names(match.group(1))


def _before_trailing_name(work: str, start: int, end: int) -> int:
    """ "No acute disease Tilman Orvik, M.D.": the stop before the name is missing."""
    if not _DEGREE_HINT.search(work, max(start, end - 45), end):
        return end
    match = _TRAILING_DEGREE.search(work, max(start, end - 80), end)
    if match is None or _MASKED in match.group():
        return end
    at = end
    for count, word in enumerate(reversed(list(_WORD.finditer(work, match.start(1), match.end(1))))):
        bare = word.group().strip(".").lower()
        if (
            not (word.group()[0].isupper() or bare in _PARTICLES)
            or bare in _CLINICAL
            or bare in NOT_A_NAME
            or count == 4
        ):
            break
        if bare not in _PARTICLES and (count or len(bare) > 3):
            at = word.start()
    before = work[max(start, at - 24) : at].split()
    return end if before and before[-1].lower() in _LEADS_TO_NAME else at


_LEADS_TO_NAME = words_of("to with by from of for dr dr. and per mr. mrs. ms.")


_WORD = re.compile(r"[^\s,]+")
_DEGREE_HINT = re.compile(r"[MD]\.? ?[DO]\b|MBB|MBC|Ph|FRC|FAC|PA-|[RN]\.?[NP]|DDS|R[RP]A|MB\b")
_PARTICLES = words_of("van von der den de del la le di da dos bin al")
_TRAILING_DEGREE = re.compile(rf"((?:[A-Za-zÀ-ÿ][\w.'’-]*[ ,]{{1,2}}){{1,9}}){_DEGREE}[\s\d/:.,apmAPM-]{{0,40}}\Z")


def _note_inside(work: str, low: str, start: int, end: int) -> int | None:
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


def _is_bare_name(line: str) -> bool:
    """ "ORVIK, TILMAN K" or "Tilman K. Orvik, MD"; not "NORMAL CARDIAC MRI" or "Small Effusion"."""
    if (
        any(c.isdigit() for c in line)
        or (line.endswith(".") and not _INITIAL_LAST.search(line))
        or not _BARE_NAME.fullmatch(line)
        or not _could_be_names(line)
    ):
        return False
    words = re.findall(r"[^\W\d_]{2,}", line.lower())
    return "," in line or (not line.isupper() and not any(word in ORDINARY for word in words))


_INITIAL_LAST = re.compile(rf"(?:\b\w|{_DEGREE}|Jr|Sr)\.$")


def _could_be_names(line: str) -> bool:
    words = re.findall(r"[^\W\d_]{2,}", _DEGREES.sub("", line).lower())
    return not any((word in NOT_A_NAME or word in _CLINICAL) and word not in NAMES_TOO for word in words)


def _is_stamp(work: str, start: int, end: int) -> bool:
    """A line that only names a physician, a role, a date, a phone number or initials."""
    bare = work[start:end].strip()
    if len(bare) > 160 or _MASKED in bare:
        return False
    if _NAME_LINE.match(bare):
        return _SURE_NAME.fullmatch(bare) is not None or _could_be_names(re.split(_DEGREE, bare, maxsplit=1)[0])
    if _DOCTOR_LINE.match(bare):
        return not _is_wrapped(work, start)
    if _ROLE_LINE.match(bare):
        return not _is_wrapped(work, start) or bare[0].isupper()
    if not _STAMP.match(bare):
        return False
    before = work[max(0, start - 40) : start].rstrip()
    leads = before.rsplit(None, 1)[-1].lower() in _LEADS_TO_DATE if before else False
    return not leads and not (bare[:1].isdigit() and _is_wrapped(work, start))


_LEADS_TO_DATE = words_of("on of since from dated and to in until before after by for at the between than with")


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
    return _says_told(sentence) and _WHOM.search(sentence) is not None


def _says_told(low: str) -> bool:
    for word in _TOLD:  # noqa: SIM110 (a loop is twice as fast as any())
        if word in low:
            return True
    return False
