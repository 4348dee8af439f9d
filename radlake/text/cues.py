"""What the words before a capital say about it: "films from Tarn Hollow", "states that Miles has", "Req=Kia Lor".

One pass over the capitals of a text; the word (or the label and its sign) before each decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.capitals import names_a_scale
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.lexicon import PARTICLES, TITLES_AND_DEGREES
from radlake.text.namewords import run, run_back
from radlake.text.places import PREPOSITIONS, place_at
from radlake.text.spans import Span


def _words(block: str) -> frozenset[str]:
    return frozenset(block.split())


_CAPITAL = re.compile(r"(?:(?<![\w'’.-])|(?<=[\s:=|(][ae]l-))[A-ZÀ-Þ]")
_BEFORE = re.compile(r"([^\s(\[\"“]+)[\s(\[\"“]{1,4}\Z")
_SIGNS = ":=|-–"
# The last word of a label, before a sign.
_LABELS = _words(
    """
    patient pt member subject client name req requested requesting ord ordering ordered referring referred referrer
    reading reporting interpreting attending staff signing supervising radiologist tech technologist note notes
    sonographer radiographer transcriptionist transcribed transcriber by report provider physician resident fellow
    secretary guarantor spouse phys staff insured subscriber holder author nurse contact kin clinician authorised authorized approved chaperone interpreter dict typed copy copies cc xc attn re to from signed dictated read reader reviewer consultant operator
    """
)
# Before a name in prose: the word, or the word and the one before it.
_LOOSE_LABELS = _words(
    "to report from read note notes contact by copy re reading from kin"
)  # mean a person only before a name
_PERSONS = _words(
    """
    patient pt nurse mr mrs ms miss per named name identified technologist tech sonographer radiographer resident fellow
    attending surgeon physician provider colleague coordinator interpreter witness secretary transcriptionist informed
    notified contacted paged called told referring sending subscriber insured holder read dear attn attention cc xc sincerely regards reads by to with for of that as nee formerly née maiden accepting ins
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
_LOWER_PARTICLES = PARTICLES - {
    "la",
    "las",
    "los",
    "le",
    "el",
    "e",
    "y",
    "o",
    "san",
    "st",
    "al",
    "du",
    "te",
    "ten",
    "lo",
    "les",
}
_LOOSE = frozenset(_PAIRS)
# Titles and short forms that stand right before a person, with or without a stop.
_TITLES = _words(
    """sgt rev capt lt col maj gen cpl pvt fr sr hon mstr master sir dame lady rn lpn pcp gp bb bg b/o d/w s/b r/b c/o
    in-law infant boy girl chaperone nee née nr np"""
)
_ANY_WORD = _TITLES | _words(
    "referring sending subscriber insured holder read fellow resident per with to called told fellow resident attending nee formerly née maiden nurse that name reads as pt mr mrs ms miss dear is"
)
_MARK = re.compile(
    r",?[ \t]{1,12}\|?[ \t]{0,3}(?=(?:DOB|D\.O\.B|MRN|MR#|M\.R\.N|MR No|Med Rec|Acct)\b|#[0-9])"
    r"|,? (?:born|BORN) |[ \n](?:is|was|IS|WAS) (?:an?|AN?) (?=[0-9]{1,3}\b)"
    r"|, (?=(?:Locum |Senior |LOCUM )?(?:Consultant|Attending|Staff|Resident|Fellow|Registrar|Radiologist|ST[1-9]|Chief"
    r"|Interpreting|Board|CONSULTANT|ATTENDING|STAFF|RESIDENT|FELLOW|RADIOLOGIST)\b)"
    r"|[ ](?=[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{2}|(?:19|20)[0-9]{10,12}\b)"
    r"|,[ ](?:(?:an?|AN?)[ ])?(?=[0-9]{1,3}[ -]?(?:[yY]|M\b|F\b))|[ ]{2,12}(?=[0-9]{4,10}\b|[A-Z]{0,2}[0-9-]{5,12}\b)"
)
_LINE = re.compile(
    r"(?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu|al-[A-Z][\w'’-]*)"
    r"(?:,? (?:[A-ZÀ-Þ][\w'’.-]*|de|da|dos|del|di|la|van|von|der|den|bin|ben|ter|zu)){1,4}"
)
# Who dictated and who typed: "JXT:boo 04-29-2014", "T: 7/25/2013 USJ/rc", "ADDENDUM #1 (MH 29 MAY 07)".
_TYPED = re.compile(
    r"(?<![^\W_])[A-Z]{2,4}[:/](?:[a-z]{2,4}(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2}|<)|[A-Z]{2,3}(?=[ \t]*$|[ \t]*\n)|(?!))(?=[ \t]{1,3}[0-9]|[ \t]*$|[ \t]*\n|[ \t]+[CX]c\b|,,|[ ]{2})",
    re.MULTILINE,
)
_PATIENT_INITIALS = re.compile(
    r"\b(?:Pt|pt|PT|Patient|PATIENT)\.? ((?:[A-Z]\.){2,4}|[A-Z]{2,3})(?=,? (?:is|was|[0-9])|, )"
)
_TYPED_BY = re.compile(
    r"(?<=[0-9])/([a-z]{2,3})(?=[ \t]{2}|[ \t]*\n)|^[ ]?/([A-Z]{2,3})$|(?i:transcribed|typed)[^\n]{0,40}[0-9]{2} ([a-zA-Z]{2,3})$"
    r"|(?i:dict|typed)(?:ated)?(?: by)?:? ([A-Z]{2,3})(?= on [0-9]|\s|$)|(?i:typed):? ([a-z]{2,3})$",
    re.MULTILINE,
)
_SLASHED = re.compile(r"(?<![^\W_])[sS]/([A-ZÀ-Þ][^/\n0-9]{3,40})/")
_INITIALS = re.compile(
    r"[Bb]y: ([A-Z]{2,3})(?=[.\n]|$)|\(([A-Z]{2,3})[ ,](?=[0-9]{1,4}(?:st|nd|rd|th)?[ /.-])|[-–] ([A-Z]{2,3})(?=, [0-9]{1,2}:[0-9]{2})"
    r"|(?:[Rr]ead|READ|[Aa]ddendum|ADDENDUM)[:#]? ?([A-Z]{2,3})(?= [0-9]{1,4}[/.: -])"
)
_CLINICAL_CAPITALS = _words("CT MR MRI US XR PET NM IR MG DX AP PA CXR CTA MRA")
_ES = re.compile(r"/(?:es|ES)/[ \t]{0,3}")


def find_cued(text: str, folded: str, upper: bool) -> list[Span]:
    """Spans of persons and places by what stands before (or right after) them; they may overlap."""
    spans = list(_by_words_before(text, folded, upper))
    spans += _before_marks(text)
    spans += _lines(text)
    spans += (
        Span(m.start(1), m.end(1), "PATIENT", "subject") for m in _SUBJECT.finditer(text) if _may_be_subject(m.group(1))
    )
    if "(" in text:
        spans += _in_brackets(text, folded)
    if "/es/" in folded:
        spans += _run_at(text, (m.end() for m in _ES.finditer(text)), "e-signature")
    if ":" in text or "/" in text:
        spans += (Span(m.start(), m.end(), "NAME", "typist") for m in _TYPED.finditer(text) if _are_initials(m.group()))
    for pattern, category in ((_PATIENT_INITIALS, "PATIENT"), (_TYPED_BY, "NAME")):
        for match in pattern.finditer(text):
            spans.append(Span(*match.span(match.lastindex or 0), category, "initials"))
    if "s/" in folded:
        spans += (Span(m.start(1), m.end(1), "PHYSICIAN", "e-signature") for m in _SLASHED.finditer(text))
    for match in _INITIALS.finditer(text):
        start, end = match.span(match.lastindex or 0)
        if text[start:end] not in _CLINICAL_CAPITALS:
            spans.append(Span(start, end, "PHYSICIAN", "initials"))
    return spans


def _by_words_before(text: str, folded: str, upper: bool) -> Iterator[Span]:
    done = 0
    for match in _CAPITAL.finditer(text):
        start = _with_particles(text, folded, match.start())
        if start < done or not start:
            continue
        found = _BEFORE.search(folded, max(0, start - 28), start)
        if found is None:
            sign = text[start - 1]
            if sign in "=|":
                yield from _labelled(text, folded, start)
            continue
        span = _by_word(text, folded, start, found.group(1), found.start(), upper)
        if span:
            done = span.end
            yield span


def _with_particles(text: str, folded: str, start: int) -> int:
    """Where the name begins whose first capital stands at `start`: "van den Heuvel", "al-Tamimi"."""
    if text[start - 1 : start] == "-":
        start -= 3
    while start > 2 and text[start - 1] == " " and text[start - 2].islower():
        at = text.rfind(" ", 0, start - 1) + 1
        if at < start - 8 or folded[at : start - 1] not in _LOWER_PARTICLES:
            break
        start = at
    return start


def _by_word(text: str, folded: str, start: int, word: str, at: int, upper: bool) -> Span | None:
    if word[-1] in _SIGNS:
        return next(_labelled(text, folded, start), None)
    stop = word[-1] == "."
    attests = word == "i,"
    word = word.rstrip(",:.")
    if (word in _TITLES or attests) and (word not in ("boy", "girl") or _last_word(folded, at) == "baby"):
        end = run(text, start, comma=True, any_case=True)
        if end > start and _has_name(text[start:end], True, upper):
            return Span(start, end, "NAME", "title")
    if stop:
        return None
    if word in PREPOSITIONS:
        cue = _last_word(folded, at)
        place = place_at(text, start, word, cue)
        if place:
            return place
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


def _labelled(text: str, folded: str, start: int) -> Iterator[Span]:
    """The name after a label and its sign: "Patient.....: X", "| Patient | X", "REQ=X", "Tech notes - X"."""
    before = folded[max(0, start - 48) : start].rstrip(" \t|\n")
    label = before.rstrip(":=|-–. \t")
    if label == before and text[start - 1] not in "|=":
        return
    last = _last_word(label, len(label)).split("/")[-1]
    if last in _LABELS:
        if last in _LISTS:
            yield from _list_at(text, start)
            return
        for span in _run_at(text, iter((start,)), "label"):
            if last not in _LOOSE_LABELS or _has_name(text[span.start : span.end], False, False):
                yield span


_LISTS = _words("cc xc copy copies copied")
_NEXT_IN_LIST = re.compile(
    r"(?:,? (?:MD|DO|M\.D\.|D\.O\.|MBBS|DPM|PhD|NP|PA))*(?:\s{0,3}[;/&|]\s{0,3}|,\s{1,3}|,? and )(?:Drs?\.? |Mrs?\.? |Ms\.? )?(?=[A-ZÀ-Þ])"
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
    for match in _MARK.finditer(text):
        start = run_back(text, match.start())
        if start < match.start() and _has_name(text[start : match.start()].title(), False, False):
            yield Span(start, match.start(), "NAME", "before-mark")


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


def _lines(text: str) -> Iterator[Span]:
    """A line that holds nothing but a name."""
    at = 0
    for line in text.split("\n"):
        bare = line.strip(" \t\r*|")
        if 5 <= len(bare) <= 48 and _LINE.fullmatch(bare) and _is_whole_name(bare):
            start = at + line.find(bare)
            yield Span(start, start + len(bare), "NAME", "line")
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
    weakest = (
        Kind.ORDINARY
        if any_word and len(parts) > 1 and not upper
        else Kind.STRONG
        if upper or words.isupper()
        else Kind.WEAK
    )
    if any_word and "," in words:
        weakest = Kind.ORDINARY
    return any(lists.kind(part) >= weakest and len(part) > 1 for part in parts)


# What only a person does, right after a capital: "Gene was in pain", "Kalliope could not hold her breath".
_SUBJECT = re.compile(
    r"(?<![\w'’-])([A-ZÀ-Þ][\w'’-]{1,20})(?:'s|’s)? (?:could not|was (?:in pain|restless|turned|unable|cooperative|referred|told|brought|asked"
    r"|scanned|rescanned|admitted|discharged|transferred|positioned)|is (?:due|here|an? [0-9]|unable)|says|states|reports (?:that|no)"
    r"|came|tolerated|denie[sd]|lives|works|returned|refused|agreed|complains|underwent|has had|stayed|consented)\b",
)


def _may_be_subject(word: str) -> bool:
    lists = gazetteer()
    bare = word.lower()
    return lists.kind(bare) >= Kind.ORDINARY and bare not in lists.no_names and bare not in _NO_SUBJECTS


_NO_SUBJECTS = _words(
    "he she it they we patient who which that this child mother father boy girl woman man lady gentleman"
)


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
    if last.isupper() or not _LINE.fullmatch(last) and not _ONE_NAME.fullmatch(last):
        return False
    if " " in last:
        return _is_whole_name(last)
    return gazetteer().kind(last.lower()) >= Kind.UNKNOWN


_ONE_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ÿ'’]{2,20}(?:-[A-ZÀ-Þ][a-zß-ÿ]{1,15})?")


def _are_initials(pair: str) -> bool:
    return pair[:2].isupper() and pair.replace("/", ":").split(":")[0] not in _CLINICAL_CAPITALS
