"""What signs a report: names with a degree, roles, dates, telephone numbers, initials.

A stamp is a line or sentence of nothing else. Case matters, so these look at the text as written.
"""

from __future__ import annotations

import re

from radlake.text.lexicon import NAMES_TOO, NOT_A_NAME, ORDINARY, words_of

# A name that the hospital has already masked marks a sentence as cleaned: it stays where it is.
MASKED = "XXX"
ROLE = (
    r"(?:attending|staff|consultant|consulting|interpreting|reporting|resident|supervising|board[ -]certified"
    r"|diagnostic|chief|senior|reading|teaching|neuro|interventional|pediatric|paediatric|dictating|signing|fellow)"
)
_DEGREE = (
    r"(?:M\.?\s?D\b\.?|D\.?O\b\.?|MBBS|MBBCh|MBChB|MB\b|Ph\.?\s?D\b|FRCR|FACR|FRCPC|PA-C|R\.?N\b|N\.?P\b|DDS|RRA|RPA)"
)
_DEGREES = re.compile(rf"\b{_DEGREE}")
_PART = (
    r"(?:(?:[a-z]{1,3}['’-])?[A-ZÀ-Þ][\w.'’-]{0,30}|van|von|der|den|de|del|della|la|le|di"
    r"|da|'t|dos|bin|ben|ibn|abu|al|ter|ten)"
)
_SIGNED_ROLE = (
    rf"(?:(?i:{ROLE})\s?){{0,3}}(?i:radiologist|attending|neuroradiologist|radiology resident"
    rf"|physician|resident|registrar|fellow)"
)
_NAME_LINE = re.compile(
    rf"[\W_]{{0,40}}(?:Dr\.?\s|Prof\.?\s|DR\.?\s)?{_PART}(?:[ ,]{{1,3}}{_PART}){{0,4}},?\s{{1,3}}{_DEGREE}"
    r"[\w\s.,:;/()@#|-]{0,90}$"
)
_SURE_NAME = re.compile(
    rf"(?:Dr\.?\s)?{_PART}(?: {_PART}){{1,3}}, ?(?:M\.D\.|MD|D\.O\.|MBBS|FRCR|R\.N\.|RN)(?:\s[\d/:., apmAPM-]{{0,30}})?"
)
_LAST_FIRST = re.compile(r"[A-ZÀ-Þ][\w'’-]{1,30}, [A-ZÀ-Þ][\w'’-]{1,30} [A-ZÀ-Þ]\.?")
_BARE_NAME = re.compile(
    rf"(?:[a-z]{{1,3}}['’-])?[A-ZÀ-Þ][\w'’-]{{1,30}}(?:,? (?:{_PART}|[A-ZÀ-Þ]\.)){{1,4}}(?:,? (?:MD"
    rf"|M\.D\.|DO|D\.O\.|MBBS|PhD|JR|SR|II|III)\.?)?"
)
_NAME_AND_ROLE = re.compile(rf"[\W_]{{0,40}}({_PART}(?:[ ,]{{1,2}}{_PART}){{1,4}}?)[ ,]{{1,2}}{_SIGNED_ROLE}\b")
_ROLE_LINE = re.compile(
    rf"[\W_]{{0,20}}(?:(?i:{ROLE})\s?){{1,3}}(?i:radiologist|radiology|physician|resident"
    rf"|registrar)\b[\w\s,.'-]{{0,60}}$"
    r"|[\W_]{0,20}(?i:radiologist|radiology resident|department of [\w ]{3,40}|dept\.? of [\w ]{3,40}"
    r"|[\w' .&-]{3,50}radiology (?:associates|group|consultants|partners|department|p\.?[ca]\.?))\W{0,8}$"
)
_DOCTOR_LINE = re.compile(
    r"[\W_]{0,40}(?:Dr|DR|Prof)\.?\s[^\W\d_][\w.'’-]{0,30}(?:\s[^\W\d_][\w.'’-]{0,30}){0,3}\W{0,10}$"
)
_DATE = (
    r"(?:\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|\d{1,2}[ -](?i:jan|feb|mar|apr|may|jun|jul|aug"
    r"|sep|oct|nov|dec)[a-zA-Z]{0,6}[ -]\d{2,4}|(?i:jan|feb|mar|apr|may|jun|jul|aug|sep"
    r"|oct|nov|dec)[a-z]{0,6}\.? \d{1,2},? \d{4})"
)
_STAMP = re.compile(
    rf"[\W_]{{0,40}}(?:(?i:on|at|date|time|dated)[: ]{{1,3}})?{_DATE}[\s\d:/.,@T-]{{0,40}}(?i:at )?[\s\d:]{{0,12}}"
    r"(?:[AaPp]\.?[Mm]\.?|[hH](?:ou)?rs?\.?|[A-Z]{3})?\W{0,10}$"
    r"|[\s_=*~#.-]{3,200}$|[A-Z]{2,4}\s?[/:]\s?[A-Za-z]{2,4}\W{0,5}$|/?[A-Za-z]{2,3}[/:][a-z]{2,3}(?:\s+[\d/.-]{6,10})?$"
    r"|[A-Z]{2,3}:[A-Z]{2,4}\s+[\d/.-]{6,10}$|[(/][A-Za-z]{2,4}[)/]?$"
    r"|(?i:ph(?:one)?|tel(?:ephone)?|fax|pager|ext)\.?\s?[:#]?\s?[+(]?\d[\d\s().-]{3,20}(?i:ext\.? ?\d{1,6})?$"
    r"|[+(]{0,2}\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|\W{0,5}(?i:end|final|the end|fin)\W{0,5}$"
    r"|\d{1,2}:\d{2}(?::\d{2})?\s?(?:[AaPp]\.?[Mm]\.?)?$"
)
_INITIAL_LAST = re.compile(rf"(?:\b\w|{_DEGREE}|Jr|Sr)\.$")
_CLINICAL = words_of(
    """
    disease process abnormality abnormalities evidence pneumonia consolidation airspace cardiopulmonary cardiac
    edema effusion effusions pneumothorax opacity opacities nodule nodules mass masses fracture fractures
    atelectasis chf cardiomegaly hernia lesion lesions study exam examination radiograph radiographs film mri ct
    us xr xray x-ray findings stenosis tear cyst cysts stone stones hemorrhage infarct ischemia ischaemia
    interval change changes stable unchanged mild moderate severe small large right left bilateral upper lower
    lobe lung lungs heart chest abdomen pelvis brain spine knee shoulder hip wrist ankle foot hand liver kidney
    kidneys spleen bowel colon bladder uterus ovary ovaries breast thyroid aorta aortic vascular venous arterial
    thrombus embolus embolism dvt pe normal negative positive no not without with within of the and or in for is
    are was none see above below birads bi-rads lung-rads category scattered calcified granuloma granulomas disk
    disc degenerative arthritis osteoarthritis scoliosis emphysema copd tube line catheter tip position
    satisfactory appearance follow-up followup follow up recommended recommend suggest clinical correlation
    limited unremarkable grossly limits active infiltrate infiltrates infection malignancy metastasis metastases
    metastatic intact acute chronic old new possible probable likely minimal minor postoperative postsurgical
    post surgical pre operative prior two views view single portable frontal lateral ap pa size decreased
    increased improved resolved worsening developing early late trace soft tissue tissues swelling dislocation
    joint pregnancy intrauterine gestation fetal sinus sinusitis mastoid orbits hydrocephalus shift midline wall
    thickening gallbladder gallstones cholelithiasis cholecystitis appendicitis appendix diverticulitis
    diverticulosis obstruction ileus renal ureteral calculus calculi hydronephrosis prostate lymph node nodes
    adenopathy lymphadenopathy
    """
)
_LEADS_TO_DATE = words_of("on of since from dated and to in until before after by for at the between than with")
_LEADS_TO_NAME = words_of("to with by from of for dr dr. and per mr. mrs. ms.")
_WORD = re.compile(r"[^\s,]+")
_DEGREE_HINT = re.compile(r"[MD]\.? ?[DO]\b|MBB|MBC|Ph|FRC|FAC|PA-|[RN]\.?[NP]|DDS|R[RP]A|MB\b")
_PARTICLES = words_of("van von der den de del la le di da dos bin ben ibn abu al")
_TRAILING_DEGREE = re.compile(rf"((?:[A-Za-zÀ-ÿ][\w.'’-]*[ ,]{{1,2}}){{1,9}}){_DEGREE}[\s\d/:.,apmAPM-]{{0,40}}\Z")
_BLANK = re.compile(r"\n[ \t]*\n\s*\Z")


def _may_hold_surname(name: str) -> bool:
    """Whether one clinical word in a short name may be a surname: "Ana Stone" and "Stone, Ana", not "Cyst Ana Lund"."""
    first = name.split(None, 1)[0] if name.strip() else ""
    return len(name) < 40 and (first.endswith(",") or first.lower() not in _CLINICAL)


def is_stamp(work: str, start: int, end: int) -> bool:
    """A line that only names a physician, a role, a date, a phone number or initials."""
    bare = work[start:end].strip()
    if len(bare) > 160 or MASKED in bare:
        return False
    if _NAME_LINE.match(bare):
        name = re.split(_DEGREE, bare, maxsplit=1)[0]
        return _SURE_NAME.fullmatch(bare) is not None or _could_be_names(name, spare=_may_hold_surname(name))
    if _DOCTOR_LINE.match(bare):
        return not is_wrapped(work, start)
    if _ROLE_LINE.match(bare):
        return not is_wrapped(work, start) or bare[0].isupper()
    if not _STAMP.match(bare):
        return False
    before = work[max(0, start - 40) : start].rstrip()
    leads = before.rsplit(None, 1)[-1].lower() in _LEADS_TO_DATE if before else False
    return not leads and not (bare[:1].isdigit() and is_wrapped(work, start))


def is_bare_name(line: str) -> bool:
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


def role_is_signed(work: str, start: int, end: int) -> bool:
    match = _NAME_AND_ROLE.match(work, start, end)
    return match is not None and _could_be_names(match.group(1))


def before_trailing_name(work: str, start: int, end: int) -> int:
    """ "No acute disease Tilman Orvik, M.D.": the stop before the name is missing."""
    if not _DEGREE_HINT.search(work, max(start, end - 45), end):
        return end
    match = _TRAILING_DEGREE.search(work, max(start, end - 80), end)
    if match is None or MASKED in match.group():
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


def _could_be_names(line: str, spare: int = 0) -> bool:
    """No clinical word among these, or no more than `spare` beside a word that is none: "Ana Stone, DO"."""
    words = re.findall(r"[^\W\d_]{2,}", _DEGREES.sub("", line).lower())
    clinical = sum((word in NOT_A_NAME or word in _CLINICAL) and word not in NAMES_TOO for word in words)
    return clinical == 0 or clinical <= spare < len(words)


def is_wrapped(work: str, start: int) -> bool:
    """True when the line at `start` goes on with the sentence of the line before."""
    before = work[max(0, start - 80) : start]
    last = before.rstrip(" \t\n")[-1:]
    return (last.isalnum() or last == ",") and not _BLANK.search(before, max(0, len(before) - 12))
