"""Numbers that mean nothing alone: the words before them make them an identifier, a date or an age."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.known import attached_start
from radlake.text.lexicon import words_of
from radlake.text.spans import Span

_LABELS = {
    "MRN": """mrn|hcn|hosp number|hrn|uhid
        |pid|unit|reg number|registration number|file number|folder number|va id|health card
        |health number|ohip|chi|chi number|nhs number|nhs|pmi|emrn|hn|case file|mr|medical record|med rec
        |medical record number|med rec number|record number|mr number|unit number
        |patient id|patient number|patient identifier|pt id|chart number|hospital number|chart|medical rec|rec""",
    "ACCESSION": "accession|accession number|acc|acc number|acsn|accn",
    "SSN": "ssn|social|of social|social security|social security number|ss",
    "ADDRESS": "zip|zip code|postal code|zipcode",
    "ID": """confirmation|confirmation number
        |record|document|document number|station|station name|station id|ae title|aet|
        workstation|protocol number|cpso|gmc|gmc number|nmc|last four
        |ssn ending|ending in|case|medicare no|inmate|inmate number|subject|passport|registry|registry number|tracking
        |tracking number|film number|jacket|jacket number|film jacket|x-ray number|xr number|pacs id|image id
        |tag|work order
        |ends in|last 4|ending|locker|incident|incident form|claim no|ref|trial|
        dictation id|member|id|account|acct|account number|acct number|case number|order|order number|visit number
        |encounter|job
        |encounter number|visit|policy|policy number|policy no|member id|member number|claim|claim number
        |license|licence|npi
        |license number|serial|serial number|device id|sn|s/n|lic|lic number|licence number|vehicle|license plate
        |licence plate|npi number|state lic|run sheet|sheet|dea|csn|fin|har|insurance|insurance id|medicare
        |medicaid
        |subscriber id|group number|badge|lot|lot number|study id|request number|requisition|vin|job id|job number
        |plan id|plan number|beneficiary|certificate number|plate|passport|driver's license|registration number""",
    "PHONE": """bleep|bleep number|pgr|dial|vocera|dect|ascom|spectralink|extn|switchboard|pager no|voalte|paged
        |pager|contact|beeper|ext|extension|phone|tel|telephone|fax|cell|mobile|callback|phone number|pager number
        |telephone at|phone at|pager at|call|fax number|x""",
}
_LABEL_OF = {" ".join(label.split()): name for name, block in _LABELS.items() for label in block.split("|")}
LABEL_WORDS = frozenset(label.split()[-1] for label in _LABEL_OF)
# These are also plain words: the number must follow a sign ("order #123", "ID: 123").
_NEEDS_SIGN = words_of(
    """
    unit record tag jacket locker ending acc account call case claim fin group har id job lot mr order plate policy
    rec ss vin visit x
    """
)
_SIGNED = re.compile(r"[:#=]\s*\Z")
_BEFORE_DAY = words_of(
    """
    comparison ct date dated exam examination film films mr mri obtained on performed prior priors
    radiograph radiographs scan seen signed since study to with x-ray xray admitted discharged or ultrasound us
    pathology path biopsy labs records note visit clinic mammogram nm pet pet/ct began started injury fell
    onset surgery through until by
    """
)
_LINKS = words_of("dated from made of on")
_SHORT_DATE_ENDS = re.compile(r"(?=[.;)\n]|\s*\Z|,? (?:and|at|by)\b)")
_DAY = re.compile(r"(?:(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2]))\Z")
_YEARS = re.compile(r"[\s-]{0,2}(?:years?|yrs?|y\.?/?o\b|y\.o|yo[MFmf]?\b|y\b)|\s?/?\s?(?-i:[MF])\b", re.IGNORECASE)
_SEX_BEFORE = re.compile(
    r"(?:\(|\b)(?:M|F|[Mm]ale|[Ff]emale|MALE|FEMALE)\s?(?:[,/]\s?|\s)\Z|(?:turned|is now|[Ss]he is|[Hh]e is|S?HE IS"
    r"|[Pp]t is|patient is)\s\Z"
)
_DIED_AT = re.compile(
    r"\b(?:died|dead|death|passed away|lived|survived|deceased)\b[^.;]{0,48}\b(?:at|to|until|aged?)\s\Z"
)
_AT_AGE = re.compile(r", (?:[A-Z]|he |she |the patient)")
_SEX_AFTER = re.compile(r"\s?/\s?[MF]\b|(?:st|nd|rd|th) year")
_AGE_OF = re.compile(r"(?i:age of )\Z")
_STATE = re.compile(r"(?<![A-Za-z])[A-Z]{2}\s\Z")
_REST = re.compile(r"[\dA-Za-z/-]{0,24}")
_TRIGGERS = LABEL_WORDS | _BEFORE_DAY | _LINKS | {"no", "num", "is"}
_DECIMAL = re.compile(r"\.\d")
_LEADING = re.compile(r"[0-9]+")
# "MRN: 4756 5822", "HCN: 2356 395 297 AB".
_MORE_GROUPS = re.compile(r"(?: [0-9]{2,5}(?![0-9/-]|\.[0-9]|\s?[mc]m)){1,3}(?: [A-Z]{2}\b)?")
_DAY_STANDS = re.compile(r"(?: (?:and|AND|&|exam|study|scan|CT|MRI?|films?|images|EXAM|STUDY)\b|[.,;)\n])")
_LOOK_BACK = 32
_SIGNS = str.maketrans(".:#=,|([", " " * 8)


def follows_a_trigger(lower: str, start: int) -> bool:
    """True when the word before the number may say what it is; a quick look, for speed."""
    if lower[start - 1 : start] not in (" ", "\n"):
        return True  # a sign, or letters that are part of it
    at = lower.rfind(" ", max(0, start - 24), start - 1) + 1
    word = lower[at : start - 1].rstrip(" :#=.,(|")
    return not word or "\n" in word or word.lstrip("([") in _TRIGGERS or ":" in word or "," in word or "|" in word


def find_in_context(text: str, lower: str, first: int, end: int) -> Iterator[Span]:
    """What the words before make of the number `text[first:end]`.

    Labelled numbers (MRN, accession, account, pager), days without a year, ages over 89, ZIP codes.
    """
    if text[end : end + 1] == "-":
        end = _REST.match(text, end).end()  # type: ignore[union-attr]
    if end - first < 2 or (first and text[first - 1] in "./"):
        return
    token = text[first:end].rstrip("-/")
    end = first + len(token)
    start = attached_start(text, first)
    before = lower[max(0, start - _LOOK_BACK) : start]
    bare = before.rstrip(" \t\n:#=.,(|")
    last = bare[max(bare.rfind(" "), bare.rfind("\n"), bare.rfind(":"), bare.rfind(","), bare.rfind("|")) + 1 :].strip(
        "([])*>"
    )
    if last in _TRIGGERS:
        words = bare.translate(_SIGNS).split()[-3:]
        yield from _labelled(text, start, end, before, words)
        if "/" in token and _DAY.match(token) and _tells_a_day(words) and not _DECIMAL.match(text, end):
            yield Span(start, end, "DATE", "short-date")
    if (
        "/" in token
        and before[-2:] == ", "
        and (
            before[-3:-2].isalpha()
            or before[-3:-2] in (".", ")")
            or (before[-3:-2].isdigit() and "comparison" in lower[max(0, start - 60) : start])
        )
        and _DAY.match(token)
        and _SHORT_DATE_ENDS.match(text, end)
    ):
        yield Span(start, end, "DATE", "short-date")
    if "/" in token and last in ("of", "the") and _DAY.match(token) and _DAY_STANDS.match(text, end):
        yield Span(start, end, "DATE", "short-date")
    if token[0] in "19":
        yield from _great_age(text, token, first, last)
    if len(token) in (5, 10) and token[:5].isdigit() and _STATE.search(text, max(0, first - 4), first):
        yield Span(first - 3, end, "ADDRESS", "zip")


def _labelled(text: str, start: int, end: int, before: str, words: list[str]) -> Iterator[Span]:
    words = ["number" if word in ("no", "num") else word for word in words if word != "is"]
    for count in range(min(3, len(words)), 0, -1):
        label = " ".join(words[-count:])
        category = _LABEL_OF.get(label)
        if category is None:
            continue
        shortest = 2 if category in ("MRN", "ACCESSION") else 3
        if category == "PHONE" and not text[start].isdigit():
            return
        if end - start >= shortest and (
            label not in _NEEDS_SIGN or _SIGNED.search(before) or _is_plainly_a_number(text[start:end], label)
        ):
            if category in ("MRN", "ID") and (more := _MORE_GROUPS.match(text, end)):
                end = more.end()
            yield Span(start, end, category, "label-" + category.lower())
        return


_SURE_LABELS = words_of("id lot order job")


def _is_plainly_a_number(token: str, label: str) -> bool:
    """ "lot K4432", "order 44551": too long, or too mixed, for what the word means otherwise."""
    digits = sum(map(str.isdigit, token))
    if label in _SURE_LABELS and (digits > 3 or (digits > 2 and digits < len(token))):
        return True
    return digits > 4 and label != "x"


def _tells_a_day(words: list[str]) -> bool:
    """ "compared to 3/14", "CT of 3/14", "on 3/14"; not "grade 2/6" or "from 3/10 to"."""
    while words and words[-1].rstrip(",") in _LINKS - {"on", "dated"}:
        words = words[:-1]
    if not words:
        return False
    last = words[-1].rstrip(",")
    if last == "or":
        return len(words) > 1 and words[-2][:1].isdigit()
    if last in ("to", "with"):
        return len(words) > 1 and words[-2] in ("compared", "comparison")
    return last in _BEFORE_DAY


def _great_age(text: str, token: str, start: int, last: str) -> Iterator[Span]:
    digits = _LEADING.match(token).group()  # type: ignore[union-attr]
    if not (2 <= len(digits) <= 3 and 90 <= int(digits) < 150) or (
        start and (text[start - 1].isalnum() or text[start - 1] in "-/.")
    ):
        return
    if last == "at" and _AT_AGE.match(text, start + len(digits)):
        yield Span(start, start + len(digits), "AGE", "age-over-89")
        return
    if last in ("at", "to", "until", "aged", "age") and _DIED_AT.search(text[max(0, start - 72) : start].lower()):
        yield Span(start, start + len(digits), "AGE", "age-over-89")
        return
    sex = _SEX_BEFORE.search(text, max(0, start - 12), start)
    aged = last in ("age", "aged") or (last == "of" and _AGE_OF.search(text, max(0, start - 12), start)) or sex
    if not aged and _SEX_AFTER.match(text, start + len(digits)):
        yield Span(start, start + len(digits), "AGE", "age-over-89")
        return
    if (aged and token == digits) or _YEARS.match(text, start + len(digits)):
        yield Span(start, start + len(digits), "AGE", "age-over-89")
