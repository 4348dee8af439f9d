"""What the words before a capital say about it: "films from Tarn Hollow", "states that Miles has", "Req=Kia Lor".

One pass over the capitals of a text; the word (or the label and its sign) before each decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.capitals import names_a_scale
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.known import positions
from radlake.text.lexicon import PARTICLES, TITLES_AND_DEGREES
from radlake.text.namewords import run, run_back
from radlake.text.places import PREPOSITIONS, place_at
from radlake.text.spans import Span


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_GAPS = frozenset(' \t\n\r([|"“')
_SIGNS_AND_STOPS = ":=|-–. "
# The last word of a label, before a sign.
_LABELS = _words(
    """
    patient pt member subject client name req requested requesting ord ordering ordered referring referred referrer
    reading reporting interpreting attending staff signing supervising radiologist tech technologist note notes
    sonographer radiographer transcriptionist transcribed transcriber by report provider physician resident fellow
    md navigator scheduler secretary guarantor spouse phys staff insured subscriber holder author nurse contact kin
    clinician authorised
    authorized approved chaperone interpreter dict typed copy copies cc xc attn re to from signed dictated read
    reader reviewer consultant operator
    """
)
# Before a name in prose: the word, or the word and the one before it.
_LOOSE_LABELS = _words(
    "to report from read note notes contact by copy re reading from kin"
)  # mean a person only before a name
_PERSONS = _words(
    """
    navigator scheduler typed
    patient pt nurse mr mrs ms miss per named name identified technologist tech sonographer radiographer resident fellow
    attending surgeon physician provider colleague coordinator interpreter witness secretary transcriptionist informed
    notified contacted paged called told referring sending subscriber insured holder read dear attn attention cc xc
    sincerely regards reads by to with for of that as nee formerly née maiden accepting ins
    """
)
_PAIRS = {
    "that": _words("states state reports report confirms says stated reported adds noted recalls"),
    "name": _words("verified confirmed stated correct"),
    "read": _words("label wristband bracelet sticker placard marker tag band image text"),
    "reads": _words("text overlay label wristband bracelet sticker placard marker 1 2 3 tag band image"),
    "as": _words("identified known registered listed recorded now"),
    "for": _words("films images disc report results pager uploaded"),
    "is": _words("patient name"),
}
_PARTICLES = re.compile(
    r"(?:(?:de|da|dos|das|del|della|di|van|von|vom|der|den|dem|des|bin|bint|ibn|ben|abu|ter|ten|te|zu|zur|la|los"
    r"|'t) ){1,3}|[ae]l-|d'|l'"
)
_PARTICLE_LETTERS = frozenset("dvbizatle'")
_LOOSE = frozenset(_PAIRS)
# Titles and short forms that stand right before a person, with or without a stop.
_TITLES = _words(
    """sgt rev capt lt col maj gen cpl pvt fr sr hon mstr master sir dame lady rn lpn pcp gp bb bg b/o d/w s/b r/b c/o
    in-law infant boy girl chaperone nee née nr np"""
)
# The others are also a unit (Fr), a junior (Sr.) or a word.
_SURE_TITLES = _words("sgt rev capt lt cpl pvt mstr sir dame rn lpn pcp gp b/o d/w s/b r/b c/o boy girl")
_ANY_WORD = _TITLES | _words(
    """
    technologist sonographer
    navigator coordinator scheduler interpreter referring sending subscriber insured holder read fellow resident per
    with to called told fellow resident
    attending nee formerly née maiden nurse that name reads as pt mr mrs ms miss dear is
    """
)
_INTERESTING = PREPOSITIONS | _PERSONS | _TITLES | {"i"}
_SLASHED_TITLES = ("b/o", "d/w", "s/b", "r/b", "c/o", "in-law")
_LABEL_SIGNS = (":", "=", "|", " - ", " – ")
_LONGEST_GAP = 6
# What follows a name in a header or in prose; each starts with a fixed character, so that scanning is quick.
_MARKS = (
    re.compile(r"(?:DOB|D\.O\.B|MRN|MR#|M\.R\.N|MR No|Med Rec|Acct)\b|#[0-9]"),
    re.compile(r"born |BORN |is an? [0-9]|was an? [0-9]|IS AN? [0-9]|WAS AN? [0-9]"),
    re.compile(
        r", (?:(?:an?|AN?) )?[0-9]{1,3}[ -]?(?:[yY]|M\b|F\b)|, (?:Locum |Senior |LOCUM )?(?:Consultant|Attending"
        r"|Staff|Resident"
        r"|Fellow|Registrar|Radiologist|ST[1-9]|Chief|Interpreting|Board|CONSULTANT|ATTENDING|STAFF|RESIDENT|FELLOW"
        r"|RADIOLOGIST)\b"
    ),
    re.compile(r"  [ ]{0,10}(?=[0-9]{4,10}\b|[A-Z]{0,2}[0-9-]{5,12}\b)"),
    re.compile(r" (?=[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{2}|(?:19|20)[0-9]{10,12}\b)"),
)
_BEFORE_MARK = " \t|,("
_LINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu|al-[A-Z][\w'’-]*)"
    r"(?:,? (?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu)){1,4}"
)
# Who dictated and who typed: "JXT:boo 04-29-2014", "T: 7/25/2013 USJ/rc", "ADDENDUM #1 (MH 29 MAY 07)".
_TYPED = re.compile(
    r"(?<![^\W_])[A-ZÀ-Ž]{2,4}[:/](?:[a-zà-ž]{2,4}(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2}|<)"
    r"|[A-Z]{2,3}(?=[ \t]*$|[ \t]*\n)|(?!))(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2})",
    re.MULTILINE,
)
# Initials alone after a label, or after the date of a transcription; each is looked for at its own words.
_BY_INITIALS = re.compile(r"[^\n]{0,48}?(?:\b[Bb][Yy]\b:?|:) ?([A-Z]{2,3})(?=[ \t\r]*(?:\n|\Z)|\.)")
_INITIALS_AFTER = {
    **dict.fromkeys(("transcriptionist", "transcribed", "reported", "dictated", "typed"), _BY_INITIALS),
    ", by ": re.compile(r", (?:by|BY) ([A-Z]{2,3})(?=[ \t\r]*(?:\n|\Z)|\.)"),
    "t: ": re.compile(r"T: ?[^\n]{6,22}[0-9] ([a-zà-ž]{2,3})(?=[ ]{2}|[ ]*\r?\n)"),
}
_TYPIST_SIGN = re.compile(r"[:/](?<=[A-ZÀ-Ž][A-ZÀ-Ž].)[A-Za-zà-ž]{2}")
_PATIENT_INITIALS = re.compile(
    r"(?:Pt|pt|PT|Patient|PATIENT)\.? ((?:[A-Z]\.){2,4}|[A-Z]{2,3})(?=,? (?:is|was|[0-9])|, )"
)
_SLASH_TYPIST = re.compile(
    r"/([a-z]{2,3})(?<=[0-9]/..)(?=[ \t]{2}|[ \t]*\n)|/([a-z]{3})(?<=[0-9]/...)(?=[ \t]{2}|[ \t]*\n)"
    r"|/([A-Z]{2,3})(?=\n|\Z)(?:(?<=\n/..)|(?<=\n/...))"
)
_TYPED_BY = re.compile(
    r"(?i:transcribed|typed)[^\n]{0,40}[0-9]{2} ([a-zA-Z]{2,3})$|(?i:dict"
    r"|typed)(?:ated)?(?: by)?:? ([A-Z]{2,3})(?= on [0-9]|\s|$)"
    r"|(?i:typed):? ([a-z]{2,3})$",
    re.MULTILINE,
)
_SLASHED = re.compile(r"(?<![^\W_])[sS]/([A-ZÀ-Þ][^/\n0-9]{3,40})/")
_IN_BRACKET = re.compile(r"\(([A-Z]{2,3})[ ,](?=[0-9]{1,4}(?:st|nd|rd|th)?[ /.-]|[A-Z][a-z]{2} )")
_AFTER_DASH = re.compile(r"[-–] ([A-Z]{2,3})(?=, [0-9]{1,2}:[0-9]{2})")
_READ_BY = re.compile(
    r"[Bb]y: ([A-Z]{2,3})(?=[.\n]|$)|(?:[Rr]ead|READ|[Aa]ddendum|ADDENDUM)[:#]? ?([A-Z]{2,3})(?= [0-9]{1,4}[/.: -])"
)
_CLINICAL_CAPITALS = _words("CT MR MRI US XR PET NM IR MG DX AP PA CXR CTA MRA")
_ES = re.compile(r"/(?:es|ES)/[ \t]{0,3}")


# "was called at 555-0100 by Floyd L. on May 2": who did it, and when.
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][a-zà-ž][\w'’-]*|[A-Z]\.(?= [A-Z]))(?: [A-ZÀ-Þ]\.?(?![\w])| (?:van |de |der |la )*[A-ZÀ-Þ][\w'’-]+)?"
)
_BY_ON = re.compile(
    r"by ([A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ]\.?)?)(?= on [0-9A-Z])|BY ([A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ]\.?)?)(?= ON [0-9A-Z])"
)


def _by_on(text: str, folded: str) -> Iterator[Span]:
    for at in positions(folded, "by"):
        match = _BY_ON.match(text, at)
        if match and match.group(match.lastindex or 0).split()[0].lower() not in gazetteer().report_words:
            yield Span(*match.span(match.lastindex or 0), "NAME", "by-on")


def find_cued(text: str, folded: str, words: set[str], upper: bool) -> list[Span]:
    """Spans of persons and places by what stands before (or right after) them; they may overlap."""
    spans = list(_by_words_before(text, folded, words, upper))
    spans += _before_marks(text)
    spans += _lines(text)
    if "(" in text:
        spans += _in_brackets(text, folded)
    if "/es/" in folded:
        spans += _run_at(text, (m.end() for m in _ES.finditer(text)), "e-signature")
    if "s/" in folded:
        spans += (Span(m.start(1), m.end(1), "PHYSICIAN", "e-signature") for m in _SLASHED.finditer(text))
    if "by" in words and "on" in words:
        spans += _by_on(text, folded)
    return spans + list(_initials(text, folded, words))


def _initials(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    """Of who dictated, who typed, who read, and of the patient."""
    for sign in _TYPIST_SIGN.finditer(text):
        match = _TYPED.search(text, max(0, sign.start() - 4), sign.end() + 16)
        if match and _are_initials(match.group()):
            yield Span(match.start(), match.end(), "NAME", "typist")
    patterns = [(_READ_BY, "PHYSICIAN")] if not words.isdisjoint(("read", "addendum", "by")) else []
    patterns += [(_IN_BRACKET, "PHYSICIAN")] if "(" in text else []
    patterns += [(_AFTER_DASH, "PHYSICIAN")] if "- " in text or "– " in text else []
    patterns += [(_PATIENT_INITIALS, "PATIENT")] if "pt" in words or "patient" in words else []
    patterns += [(_SLASH_TYPIST, "NAME")] if "/" in text else []
    patterns += [(_TYPED_BY, "NAME")] if not words.isdisjoint(("transcribed", "typed", "dict", "dictated")) else []
    yield from _initials_after(text, folded, words)
    for pattern, category in patterns:
        for match in pattern.finditer(text):
            start, end = match.span(match.lastindex or 0)
            if text[start:end] not in _CLINICAL_CAPITALS:
                yield Span(start, end, category, "initials")


def _initials_after(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    for label, pattern in _INITIALS_AFTER.items():
        if label.isalpha() and label not in words:
            continue
        at = folded.find(label)
        while at != -1:
            match = pattern.match(text, at)
            if match and match.group(1) not in _CLINICAL_CAPITALS:
                yield Span(match.start(1), match.end(1), "NAME", "initials")
            at = folded.find(label, at + len(label))


def _by_words_before(text: str, folded: str, words: set[str], upper: bool) -> Iterator[Span]:
    """What capitals mean after the words and signs that are there: only these are looked for."""
    triggers = list(words & _INTERESTING)
    triggers += [sign for sign in _SLASHED_TITLES if sign in folded] if "/" in folded else []
    for word in triggers:
        at = folded.find(word)
        while at != -1:
            end = at + len(word)
            follows = text[end + 1 : end + 2]
            if text[end : end + 1] == " " and follows.islower() and follows not in _PARTICLE_LETTERS:
                at = folded.find(word, end)  # the usual case, for speed
                continue
            if not (at and folded[at - 1].isalnum()) and (start := _capital_after(text, folded, end)):
                span = _by_word(text, folded, start, folded[at : _sign_after(folded, end)], at, upper)
                if span:
                    yield span
            at = folded.find(word, end)
    for sign in _LABEL_SIGNS:
        at = text.find(sign)
        while at != -1:
            end = at + len(sign)
            start = _capital_after(text, folded, end)
            if start or (text[end : end + 1].isupper() and (start := end)):
                yield from _labelled(text, folded, start, at)
            at = text.find(sign, end)


def _sign_after(folded: str, end: int) -> int:
    return end + (folded[end : end + 1] in (",", ".", ":"))


def _capital_after(text: str, folded: str, end: int) -> int:
    """Where the name starts after a gap: at a capital, or at the particles before one; 0 when none stands there."""
    at = _sign_after(folded, end)
    start = at
    while text[start : start + 1] in _GAPS and start - at < _LONGEST_GAP:
        start += 1
    if start == at:
        return 0
    first = text[start : start + 1]
    if first.isupper():
        return start
    if (
        first in _PARTICLE_LETTERS
        and (particles := _PARTICLES.match(text, start))
        and text[particles.end() : particles.end() + 1].isupper()
    ):
        return start
    return 0


def _by_word(text: str, folded: str, start: int, word: str, at: int, upper: bool) -> Span | None:
    if word[-1] == ":":
        return None  # a label: see there
    stop = word[-1] == "."
    attests = word == "i,"
    word = word.rstrip(",:.")
    if (word in _TITLES or attests) and (word not in ("boy", "girl") or _last_word(folded, at) == "baby"):
        end = run(text, start, comma=True, any_case=True)
        if end > start and (word in _SURE_TITLES or _has_name(text[start:end], True, upper)):
            return Span(start, end, "NAME", "title")
    if stop:
        return None
    if word in PREPOSITIONS:
        cue = _last_word(folded, at)
        place = place_at(text, start, word, cue)
        if place:
            return place
    if word == "nurse" and text[at].islower() and text[start - 1] == " " and (name := _NAME.match(text, start)):
        return Span(start, name.end(), "NAME", "phrase")
    if word in _PERSONS:
        if word in _LOOSE:
            pair = _last_word(folded, at)
            if pair not in _PAIRS[word] and not (word == "for" and pair[:1].isdigit()):
                return None
        end = run(text, start, comma=True)
        if end > start and _has_name(text[start:end], word in _ANY_WORD, upper) and not names_a_scale(folded, end):
            return Span(start, end, "NAME", "phrase")
    return None


def _last_word(folded: str, end: int) -> str:
    """The word that ends before `end`, without signs."""
    piece = folded[max(0, end - 24) : end].split()
    return piece[-1].strip("(),.:;\"'") if piece else ""


def _labelled(text: str, folded: str, start: int, sign: int) -> Iterator[Span]:
    """The name after a label and its sign: "Patient.....: X", "| Patient | X", "REQ=X", "Tech notes - X"."""
    label = folded[max(0, sign - 32) : sign].rstrip(_SIGNS_AND_STOPS)
    last = label[
        max(label.rfind(" "), label.rfind("\n"), label.rfind("|"), label.rfind("/"), label.rfind(";"), label.rfind(","))
        + 1 :
    ]
    last = last.lstrip("([*#")
    if last not in _LABELS:
        return
    if last in _LISTS:
        yield from _list_at(text, start)
        return
    for span in _run_at(text, iter((start,)), "label"):
        if last not in _LOOSE_LABELS or _has_name(text[span.start : span.end], False, False):
            yield span


_LISTS = _words("cc xc copy copies copied")
_NEXT_IN_LIST = re.compile(
    r"(?:,? (?:MD|DO|M\.D\.|D\.O\.|MBBS|DPM|PhD|NP|PA))*(?:\s{0,3}[;/&|]\s{0,3}|,\s{1,3}|,? and )(?:Drs?\.? "
    r"|Mrs?\.? |Ms\.? )?(?=[A-ZÀ-Þ])"
)


def _list_at(text: str, start: int) -> Iterator[Span]:
    """ "cc: A. Obi; B. Reed": every name of the list."""
    for _ in range(12):
        span = next(_run_at(text, iter((start,)), "label"), None)
        if span is None or not _has_name(text[span.start : span.end], True, False):
            return
        yield span
        link = _NEXT_IN_LIST.match(text, span.end)
        if link is None:
            return
        start = link.end()


def _run_at(text: str, starts: Iterator[int], rule: str) -> Iterator[Span]:
    for start in starts:
        if text[start : start + 3].lower() in ("dr.", "dr "):
            start += 3 + (text[start + 3 : start + 4] == " ")
        end = run(text, start, comma=True)
        if end > start:
            yield Span(start, end, "NAME", rule)


def _before_marks(text: str) -> Iterator[Span]:
    for pattern in _MARKS:
        for match in pattern.finditer(text):
            end = match.start()
            low = max(0, end - 14)
            while end > low and text[end - 1] in _BEFORE_MARK:
                end -= 1
            if not end or not (text[end - 1].isalpha() or text[end - 1] == "."):
                continue
            start = run_back(text, end)
            if start < end and _has_name(text[start:end].title(), False, False):
                yield Span(start, end, "NAME", "before-mark")


_BRACKET = re.compile(r"\((?=(?:[A-ZÀ-Þ]|d[aei] |de la |dos |v[ao]n |al-)[^()\n]{1,40}\))")
_AND = re.compile(r" (?:and|&) ")
_BEFORE_BRACKET = _words(
    """daughter son wife husband mother father brother sister spouse niece nephew aunt uncle caregiver guardian partner
    neighbor friend ent ortho neurosurgery surgery vascular onc oncology urology team icu micu sicu nicu pulm cardiology
    orthopedics neurology medicine gyn ob obgyn pediatrics resident fellow attending nurse technologist am pm"""
)


def _in_brackets(text: str, folded: str) -> Iterator[Span]:
    """ "her sister (Ornella)", "Requested by ENT (Burgess)", "approved 3:10 PM (Najjar Jr, Abdullah)"."""
    for match in _BRACKET.finditer(text):
        end = run(text, match.end(), comma=True)
        link = _AND.match(text, end)
        second = run(text, link.end()) if link else end
        if text[second : second + 1] != ")":
            continue
        if link:
            yield Span(link.end(), second, "NAME", "bracket")
        before = _last_word(folded, match.start())
        sure = before in _BEFORE_BRACKET or before[-1:].isdigit()
        if names_a_scale(folded, end):
            continue
        if sure or _has_name(text[match.end() : end], False, False):
            yield Span(match.end(), end, "NAME", "bracket")


_DEGREES_AFTER = re.compile(
    r"(?:,? (?:M\.?D|D\.?O|MBBS|MBChB|Ph\.?D|FRCR|FACR|PA-C|R\.?N|N\.?P|DPM|DDS|RT|RDMS)\.?)+\Z"
)


def _lines(text: str) -> Iterator[Span]:
    """A line that holds nothing but a name."""
    at = 0
    for line in text.split("\n"):
        bare = line.strip(" \t\r*|")
        if 5 <= len(bare) <= 48 and _LINE.fullmatch(bare) and _is_whole_name(bare):
            start = at + line.find(bare)
            yield Span(start, start + len(_DEGREES_AFTER.sub("", bare)), "NAME", "line")
        elif ". " in bare[-44:] and (last := bare[bare.rfind(". ") + 2 :]) and _is_last_name(last):
            start = at + line.rfind(last)
            yield Span(start, start + len(last), "NAME", "line")
        at += len(line) + 1


def _parts(words: str) -> list[str]:
    return [part.strip(".'’") for part in words.lower().replace(",", " ").split()]


def _has_name(words: str, any_word: bool, upper: bool) -> bool:
    """True when its first word is none of reports and one is a name or unknown."""
    lists = gazetteer()
    parts = _parts(words)
    if not parts or parts[0] in lists.report_words:
        return False
    if any_word and not words.isupper() and any(_is_common_name(part) for part in parts):
        return True
    capitals = upper or words.isupper()
    loose = any_word and len(parts) > 1 and not capitals
    weakest = Kind.ORDINARY if loose else Kind.STRONG if capitals else Kind.WEAK
    if any_word and "," in words:
        weakest = Kind.ORDINARY
    return any(lists.kind(part) >= weakest and len(part) > 1 for part in parts)


def _is_common_name(part: str) -> bool:
    """A surname or given name that nobody writes with a capital for another reason: Kim, Lee, Obi, Tom."""
    lists = gazetteer()
    return part in lists.names and part not in lists.no_names


def _is_whole_name(line: str) -> bool:
    lists = gazetteer()
    parts = [part for part in _parts(line) if part not in TITLES_AND_DEGREES and part not in PARTICLES]
    if len(parts) < 2 or any(part in lists.report_words for part in parts):
        return False
    kinds = [lists.kind(part) for part in parts]
    return (
        max(kinds) >= (Kind.STRONG if line.isupper() and "," not in line else Kind.UNKNOWN) and min(kinds) > Kind.WORD
    )


def _is_last_name(last: str) -> bool:
    """A name alone as the last sentence of a line: "Hx given by pt's son. Fadumo"."""
    if last.isupper() or (not _LINE.fullmatch(last) and not _ONE_NAME.fullmatch(last)):
        return False
    if " " in last:
        return _is_whole_name(last)
    return gazetteer().kind(last.lower()) >= Kind.UNKNOWN


_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿ]{1,15})?")


def _are_initials(pair: str) -> bool:
    return pair[:2].isupper() and pair.replace("/", ":").split(":")[0] not in _CLINICAL_CAPITALS
