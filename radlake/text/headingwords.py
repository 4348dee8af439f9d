"""The words of section headings: which phrase names which section, and how surely.

kind_of("Radiographic Findings (preliminary)")  # Kind(name="findings", rank=OWN)
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from radlake.text.lexicon import words_of

OWN, SYNONYM, WEAK = 2, 1, 0


class Kind(NamedTuple):
    """The section that a heading names, and the rank of the phrase.

    OWN: the section's own word ("findings"). SYNONYM: a word that may name another section in other reports
    ("report", "summary"). WEAK: a word that is as often a label inside a body ("contrast", "location").
    """

    name: str
    rank: int


_OWN = {
    "exam": """exam|examination|exam name|exam description|exam type|exam performed|exams|examinations|study performed|
        study description|procedure|procedure performed|type of exam|type of examination|examination performed|
        exam title|procedure name|exam requested|examination requested|study name|study type|type of study""",
    "indication": """indication|indications|clinical indication|clinical indications|reason for exam|reason|
        reason for examination|reason for study|reason for this exam|reason for this examination|reason for visit|
        clinical impression|clinical question|chief complaint|indication for exam|indication for study|exam reason|
        presenting symptoms|diagnosis for exam|indication for examination|reason for procedure|reason for test|
        reason for consult|reason for request|study indication|exam indication|indications for exam|
        indication for procedure|clinical reason|reason for imaging|reason for referral|clinical concern|rfe|
        provisional diagnosis|working diagnosis|admitting diagnosis|referring diagnosis|
        clinical diagnosis|ordering diagnosis|
        signs and symptoms|signs/symptoms|symptoms""",
    "history": """history|clinical history|clinical information|clinical data|clinical details|patient history|
        relevant history|medical history|clinical background|clinical statement|history of present illness|
        brief history|pertinent history|clinical summary|clinical context|clinical notes|clinical presentation|hx|
        clinical hx|past medical history|additional history|clinical info|pertinent clinical history|
        relevant clinical history|brief clinical history|surgical history|past history|clinical""",
    "technique": """technique|techniques|procedure and technique|exam technique|imaging technique|scan technique|
        ct technique|mri technique|mr technique|technical factors|imaging protocol|scan protocol|examination technique|
        technique and findings description|technical information|technical details|procedure details|
        procedure description|description of procedure|study technique|acquisition|protocol|method|methods""",
    "comparison": """comparison|comparisons|comparison study|comparison studies|comparison exam|comparison exams|
        prior study|prior studies|prior exam|prior exams|prior examinations|priors|compared to|comparison is made to|
        comparison date|compared with|comparison made to|previous study|previous studies|prior imaging|
        comparison films|comparison examination|comparison examinations|previous examinations|relevant priors|
        prior examination|comparison imaging|comparison to|comparison with|correlative imaging|correlative studies|
        prior comparison|prior comparisons|previous imaging|previous exams|previous exam|films for comparison""",
    "findings": "findings|finding|report findings|interpretation of findings|detailed findings|findings are as follows",
    "impression": """impression|impressions|impression and plan|impression/plan|impression list|impression summary|
        impression and diagnosis""",
    "recommendation": """recommendation|recommendations|follow-up recommendation|follow up recommendations|
        follow-up recommendations|follow up recommendation|management recommendation|management recommendations|
        suggested follow-up|suggested follow up|followup recommendations|recommended follow-up|recommendation(s)""",
    "communication": """notification|notifications|communication|critical result|critical results|
        critical findings communication|result notification|results communication|critical value|communications|
        communication of results|critical communication|physician notification|critical finding communication|
        critical result communication|critical results communication|communication of critical results|
        communication of findings|communication of critical findings|communication log|results called|
        critical test result|provider notification|notification of results|critical findings notification|
        results called to|findings called to|discussed with|called to|notified""",
    "addendum": """addendum|addenda|addendum report|addendum begin|addendum begins|report addendum|corrected report|
        amended report|amendment|1st addendum|2nd addendum|first addendum|second addendum|begin addendum|
        start of addendum|addendum start|addendum note|addendum to report|addendum text|addendum follows|
        addendum comment|late addendum|corrected report addendum|revised report|correction""",
    "wet_read": """wet read|wetread|wet reading|preliminary report|preliminary read|preliminary reading|prelim|
        preliminary|preliminary interpretation|preliminary findings|preliminary impression|prelim read|prelim report|
        resident preliminary report|overnight preliminary|overnight read|er wet read|ed wet read|wet read version|
        preliminary radiology report|resident preliminary read|resident read|er preliminary|ed preliminary read|
        night read|nighthawk read|nighthawk report|nighthawk preliminary report|preliminary result|preliminary results|
        ed interpretation|er interpretation|unofficial read|initial read|stat read|provisional report|
        preliminary diagnosis|preliminary opinion""",
    "final": """final report|final|original report|final radiology report|final read|final reading|end addendum|
        end of addendum|addendum end|addendum ends|attending final report|report below|final attending report|
        final interpretation report|original report follows|original report below|end of addenda|
        end of wet read|end wet read|end of preliminary report|final attending interpretation follows|
        original dictation|original interpretation|original report text|official report|final result report""",
    "signature": """signature|electronically signed by|electronically signed|signed|signed by|
        signed electronically by|dictated|dictated by|dictating|dictating physician|dictated date|transcribed|
        transcribed by|transcriptionist|transcription|interpreted by|read by|reading radiologist|reading physician|
        interpreting physician|interpreting radiologist|approved by|approved|verified by|verified|finalized by|
        finalised by|authenticated by|reviewed by|reported by|report signed by|cc|copies to|copy to|radiologist|
        radiologists|signing radiologist|attending radiologist|staff radiologist|
        attestation|teaching physician|report date|dictation date|date dictated|date signed|date transcribed|
        dictated on|signed on|job|job id|workstation|workstation id|attending attestation|disclaimer|end of report|
        end of impression|electronic signature|supervising radiologist|report electronically signed by|
        radiologist signature|e-signed by|esigned by|digitally signed by|attending physician attestation|
        attending physician statement|attending statement|teaching physician attestation|teaching statement|
        resident attestation|radiologist attestation|dictating radiologist|reporting radiologist|
        authenticated|authorized by|authorised by|signed off by|signing physician|primary interpreter|
        resident radiologist|fellow radiologist|performed by|job number|job no|job #|dictation id|
        dictation number|transcribed date|transcription date|typed by|report status|dictated and signed by|
        report dictated by|carbon copy|distribution|preliminary report dictated by|end of dictation|
        electronically approved by|electronically verified by|sign off|report finalized|report finalized by|
        interpreting provider|interpreted and signed by|read and signed by|ref|reference id|
        transcribed on|date of dictation|date of transcription|time dictated|time transcribed|
        time signed|date/time signed|
        signed date|signed date/time|dd|dt|td|tt|d/t|dictated/transcribed""",
    "header": """patient|patient name|pt name|mrn|medical record number|medical record|med rec|dob|date of birth|
        birth date|accession|accession number|accession #|acc #|acc no|exam date|date of exam|
        date of study|date of service|service date|study date|date of examination|ordering physician|
        ordering provider|ordered by|referring physician|referring provider|attending physician|
        requesting physician|requested by|patient location|account number|visit number|order number|patient id|
        patient class|primary care physician|pcp|technologist|exam code|procedure code|exam time|study time|
        med rec no|mr #|mrn #|unit number|ordering clinician|consulting physician|referring doctor|procedure date|
        procedure date/time|exam date/time|date/time of exam|location of exam|date performed|exam number|
        examination date|fin|csn|encounter|encounter number|ssn|insurance|hospital number""",
}
_SYNONYM = {
    "findings": """analysis|appearances|radiographic appearances|report of findings|findings and description|dictation|
        dictated report|narrative report|body text|report details|review of images|image review|image description|
        radiological description|radiographic description|visualized structures|systematic review|positive findings|
        pertinent findings|significant findings|key findings|results of study|results of exam|results of examination|
        examination results|exam results|imaging results|diagnostic findings|observed|full report|the report|
        observations|observation|description|descriptive report|report body|body of report|narrative|
        discussion|report|results|result|report text|text|body|exam findings|study results|report narrative|
        radiology report|image findings|description of findings|reading|reported findings|imaging report|
        results and findings|examination report|details""",
    "impression": """concl|in summary|in conclusion|summary statement|diagnostic summary|interpretation summary
    |final opinion|final comment|
        final comments|key points|key conclusion|key conclusions|take-home|take home|verdict|synthesis|dx|
        conclusions and recommendations|conclusion and recommendations|summary and recommendation|
        findings summary|closing statement|upshot|final statement|final summary|concluding statement|
        concluding comment|concluding impression|principal diagnosis|interpretive conclusion|conclusion|conclusions|
        opinion|opinions|summary|summary impression|interpretation|imp|
        final diagnosis|final interpretation|conclusion and recommendation|summary and recommendations|assessment|
        diagnosis|diagnoses|read|radiologist interpretation|radiologist opinion|bottom line|
        assessment and plan|assessment/plan|a/p|conclusion/recommendation|key findings and impression|
        summary of findings|summary/impression|impression/summary|overall assessment|final assessment|
        radiological diagnosis|radiologic diagnosis|imaging diagnosis|radiology diagnosis|diagnostic conclusion|
        radiologist conclusion|overall interpretation|concluding remarks|final conclusion|comment and conclusion|
        summary and conclusion|conclusion and summary|final read impression|interpretive summary|synopsis|
        comment|comments|
        remark|remarks""",
}
_WEAK = {
    "exam": "study|title|exams included|procedures",
    "indication": "complaint|symptom|reason for",
    "technique": """sequences|contrast|contrast media|views|projections|number of views|
        radiation dose|dose|ct dose|dlp|radiopharmaceutical|technical quality|fluoroscopy time|medications|anesthesia|
        sedation|contrast agent|iv contrast|oral contrast|radiotracer|dose report|ctdi|ctdivol|injection site|
        scan parameters|image quality|equipment|scanner|procedure time|limitations|quality""",
    "comparison": "correlation|prior|previous",
    "signature": "resident|fellow|attending|d|t|reviewed|reported|finalized|staff|interpreter|transcriber",
    "header": """name|sex|gender|age|acc|ordering|referring|location|facility|institution|hospital|department|
        account|visit|order|phone|fax|modality|status|time|date|site|address|room|unit|page|telephone|physician|
        provider|service|clinic|ward|requesting|to|from|re|regarding|dear""",
}  # fmt: skip
_TABLE = {
    " ".join(phrase.split()): Kind(name, rank)
    for rank, blocks in ((WEAK, _WEAK), (SYNONYM, _SYNONYM), (OWN, _OWN))
    for name, block in blocks.items()
    for phrase in block.split("|")
}

# In front of "findings" or "impression" these words leave the section what it is.
_QUALIFIER = words_of(
    """
    radiographic radiologic radiological radiology radiologist radiologist's imaging ct mri mr mra cta us
    ultrasound my our the sonographic mammographic fluoroscopic xray x-ray pet pet/ct nuclear echo echocardiographic
    angiographic scintigraphic final overall diagnostic summary brief general detailed main principal
    clinical-radiological report reported attending official formal updated current full complete study exam
    examination primary procedural procedure
    """
)
# These too, but in the middle of a body they open a part of it.
_REGION = words_of(
    """
    chest abdomen abdominal pelvis pelvic head brain neck spine spinal cervical thoracic lumbar lumbosacral
    cardiac heart lung lungs pulmonary liver renal knee shoulder hip ankle wrist hand foot elbow femur tibia
    breast left right bilateral sinus face facial orbit orbits obstetric ob fetal vascular musculoskeletal
    extremity upper lower thyroid scrotal testicular carotid venous arterial aorta aortic coronary and & of the
    view views angio skull c-spine t-spine l-spine kub abdomen/pelvis
    """
)
_MAIN_WORD = {"findings": "findings", "finding": "findings", "impression": "impression", "impressions": "impression",
              "conclusion": "impression", "interpretation": "impression", "report": "findings",
              "diagnosis": "impression", "opinion": "impression"}  # fmt: skip
_READS = words_of("report read reading interpretation result results review")
_EARLY = words_of("preliminary prelim wet resident overnight provisional unofficial nighthawk teleradiology")
_JOIN = re.compile(r"\s*(?:/|&|\+|,|\band\b|-)\s*")
_DECORATION = " \t\n\r*#_=~-–—|<>[](){}.,;:/\\\"'•·▪►→^`◆★●■□❖➤§†»«▶▸‣○◦+&"
_NUMBER = re.compile(
    r"section\s+(?:\d{1,2}|[a-h])\b[.:)\s-]*|section[:\s]+|\d{1,2}\.\d{1,2}\.?\s+|"
    r"(?:\d{1,2}|i{1,3}|iv|vi{0,3}|ix|x|[a-h])[.)\]:]\s*|\d{1,2}\s+|#\s*\d{1,2}\s*"
)
_ASIDE = re.compile(r"\s*[(\[{][^()\[\]{}]{0,60}[)\]}]?")
_PLACE = re.compile(r"\s+(?:[-–—]|(?:of|for|on|by|at|re|from|regarding|version|dated)\b|#\s*\d|no\.?\s*\d|\d)")
_ENDINGS = (" section", " are as follows", " is as follows", " as follows", " begins", " start", " follows", " below")
_LISTS = re.compile(r"[,;]")
_LONGEST = 80


@lru_cache(maxsize=8192)
def kind_of(phrase: str, remark: bool = False) -> Kind | None:
    """What a heading of this wording names; None if it is no heading. The phrase is at most a line, without its colon.

    `remark`: it may go on after the known words, as "impression - chest" does.
    """
    bare = " ".join(phrase.lower().split()).strip(_DECORATION)
    if not bare or len(bare) > _LONGEST:
        return None
    found = _TABLE.get(bare)
    if found:
        return found
    for ending in _ENDINGS:
        if bare.endswith(ending):
            return kind_of(bare[: -len(ending)], remark)
    number = _NUMBER.match(bare)
    if number and len(bare) > number.end():
        return kind_of(bare[number.end() :], remark)
    aside = _ASIDE.search(bare)
    if aside and aside.start():  # "findings (preliminary)"
        return kind_of(bare[: aside.start()] + " " + bare[aside.end() :], remark)
    return _TYPOS.get(bare) or _qualified(bare) or _joined(bare) or (_with_remark(bare) if remark else None)


def _qualified(bare: str) -> Kind | None:
    """ "radiographic findings", "chest findings" """
    *before, last = bare.split()
    name = _MAIN_WORD.get(last)
    if not before or len(before) > 4:
        return None
    if last in _READS and all(word in _QUALIFIER or word in _EARLY for word in before):
        if any(word in _EARLY for word in before):
            return Kind("wet_read", OWN)
        if "final" in before or "official" in before:
            return Kind("final", OWN)
    if last in ("addendum", "addenda") and all(word in _QUALIFIER or word in _EARLY for word in before):
        return _TABLE["addendum"]
    if name is None:
        return None
    rank = OWN if last[:4] in ("find", "impr") else SYNONYM
    if all(word in _QUALIFIER for word in before):
        return Kind(name, rank)
    if rank == OWN and all(word in _QUALIFIER or word in _REGION for word in before):
        return Kind(name, WEAK)
    return None


def _joined(bare: str) -> Kind | None:
    """Several known phrases in one: "findings and impression", "history / comparison"."""
    parts = [part for part in _JOIN.split(bare) if part]
    if not 2 <= len(parts) <= 4:
        return None
    kinds: list[Kind] = []
    for part in parts:
        kind = _TABLE.get(part) or _TYPOS.get(part) or _qualified(part) or _REST.get(part)
        if kind is None:
            return None
        kinds.append(kind)
    names = [kind.name for kind in kinds]
    if "findings" in names and "impression" in names:
        return Kind("findings_impression", OWN)
    for name in ("findings", "impression"):
        if name in names:
            return kinds[names.index(name)]
    return max(kinds, key=lambda kind: kind.rank)  # the first of the surest


# What may follow the main word: "impression and plan", "findings and comments".
_REST = dict.fromkeys(
    "plan comment comments advice suggestion suggestions followup management note".split(), Kind("", WEAK)
)


def _with_remark(bare: str) -> Kind | None:
    """ "impression - chest", "findings of the left knee", "addendum by dr. lund" """
    if bare.startswith("addendum "):
        return _TABLE["addendum"]
    place = _PLACE.search(bare)
    if place is None or len(bare) - place.start() > 48:
        return None
    known = bare[: place.start()].strip(_DECORATION)
    found = _TABLE.get(known) or _TYPOS.get(known)
    if found and found.rank == OWN and found.name in ("findings", "impression", "addendum", "wet_read"):
        return found if found.name not in ("findings", "impression") or not _LISTS.search(bare) else None
    return None


def _typos() -> dict[str, Kind]:
    """One letter lost, doubled or swapped in the main words."""
    made: dict[str, Kind] = {}
    for word in ("findings", "impression", "impressions", "conclusion", "comparison", "technique", "indication"):
        for i in range(1, len(word)):
            lost, doubled = word[:i] + word[i + 1 :], word[:i] + word[i - 1] + word[i:]
            swapped = word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]
            for typo in (lost, doubled, swapped):
                if typo not in _TABLE:
                    made[typo] = _TABLE[word]
    return made


_TYPOS = _typos()
_NO_FIRST = words_of("& of the and to from view views")
FIRST_WORDS = (
    frozenset(phrase.split()[0].split("/")[0] for phrase in _TABLE) | _QUALIFIER | _REGION | _EARLY | _TYPOS.keys()
) - _NO_FIRST
# Those of sections that may have a heading without a colon.
FIRST_OF_SECTION = (
    frozenset(p.split()[0].split("/")[0] for p, kind in _TABLE.items() if kind.rank != WEAK and kind.name != "header")
    | _QUALIFIER | _REGION | _EARLY | _TYPOS.keys()
) - _NO_FIRST  # fmt: skip
LAST_WORDS = frozenset(phrase.split()[-1].split("/")[-1] for phrase in _TABLE) | _TYPOS.keys() | _REST.keys()
