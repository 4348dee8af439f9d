"""What the words before a capital say about it: "films from Tarn Hollow", "states that Miles has", "Req=Kia Lor".

One pass over the capitals of a text; the word (or the label and its sign) before each decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.capitals import names_a_scale
from radlake.text.folding import last_word
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.initials import find_initials
from radlake.text.known import occurrences, positions
from radlake.text.lexicon import NAME_WORD, words_of
from radlake.text.namelines import before_marks, in_brackets, name_lines
from radlake.text.namerecords import find_records
from radlake.text.namewords import has_name, parts_of, run
from radlake.text.places import PREPOSITIONS, place_at
from radlake.text.runs import Run
from radlake.text.spans import Span
from radlake.text.words import Words
from radlake.text.written_dates import MONTH

_GAPS = frozenset(' \t\n\r([|"“')
_SIGNS_AND_STOPS = ":=|-–. "
# The last word of a label, before a sign.
_LABELS = words_of(
    """
    patient pt member subject client name req requested requesting ord ordering ordered referring referred referrer
    reading reporting interpreting attending staff signing supervising radiologist tech technologist note notes
    sonographer radiographer transcriptionist transcribed transcriber by report provider physician resident fellow
    routing recipients distribution ref life
    md navigator scheduler secretary guarantor spouse phys staff insured subscriber holder author nurse contact kin
    clinician authorised assistants assistant refer phys scribe
    authorized approved chaperone interpreter dict typed copy copies cc xc attn re to from signed dictated read
    reader reviewer consultant operator operators dictating rad rads prov prelim proceduralist anesthesiologist
    """
)
# Before a name in prose: the word, or the word and the one before it.
_LOOSE_LABELS = words_of(
    "life ref to report from read note notes contact by copy re reading from kin"
)  # mean a person only before a name
_PERSONS = words_of(
    """
    navigator scheduler adjuster typed emt paramedic specialist sibling twin
    patient pt nurse mr mrs ms miss per named name identified technologist tech sonographer radiographer resident fellow
    attending surgeon physician provider colleague coordinator interpreter witness secretary transcriptionist informed
    notified contacted paged called told referring sending subscriber insured holder read dear attn attention cc xc
    sincerely regards reads by to with for of that as nee formerly née maiden accepting ins
    """
)
_PAIRS = {
    "that": words_of("states state reports report confirms says stated reported adds noted recalls"),
    "name": words_of("verified confirmed stated correct"),
    "read": words_of("label wristband bracelet sticker placard marker tag band image text"),
    "reads": words_of("text overlay label wristband bracelet sticker placard marker 1 2 3 tag band image"),
    "as": words_of("identified known registered listed recorded now"),
    "for": words_of("films images disc report results pager uploaded"),
    "is": words_of("patient name"),
}
_PARTICLES = re.compile(
    r"(?:(?:de|da|dos|das|del|della|di|van|von|vom|der|den|dem|des|bin|bint|ibn|ben|abu|ter|ten|te|zu|zur|la|los"
    r"|'t) ){1,3}|[ae]l-|d'|l'"
)
_PARTICLE_LETTERS = frozenset("dvbizatle'")
_PARTICLES_BEGIN = words_of("de da do di va vo bi ib be ab te zu la lo 't al el d' l'")
_LOOSE = frozenset(_PAIRS)
# Titles and short forms that stand right before a person, with or without a stop.
_TITLES = words_of(
    """sgt rev capt lt col maj gen cpl pvt fr sr hon mstr master sir dame lady rn lpn pcp gp bb bg b/o d/w s/b r/b c/o
    in-law infant boy girl chaperone nee née nr np pa phys consult"""
)
# The others are also a unit (Fr), a junior (Sr.) or a word.
_SURE_TITLES = words_of("sgt rev capt lt cpl pvt mstr sir dame rn lpn pcp gp b/o d/w s/b r/b c/o boy girl")
_ANY_WORD = _TITLES | words_of(
    """
    technologist sonographer emt paramedic specialist sibling twin
    navigator coordinator scheduler interpreter referring sending subscriber insured holder read fellow resident per
    with to called told fellow resident
    attending nee formerly née maiden nurse that name reads as pt mr mrs ms miss dear is
    """
)
_DEGREES = words_of("rn lpn np pa sr")  # which end a line as often as they lead to a name
_INTERESTING = PREPOSITIONS | _PERSONS | _TITLES | {"i"}
_WITH_ARTICLE = {f"{word} the": word for word in ("at", "in", "from", "to")}  # "seen at the Royal Wandle"
_SLASHED_TITLES = ("b/o", "d/w", "s/b", "r/b", "c/o", "in-law")
_LABEL_SIGNS = (":", "=", "|", " - ", " – ")
_LONGEST_GAP = 6
_SLASHED = re.compile(r"(?<![^\W_])[sS]/([A-ZÀ-Þ][^/\n0-9]{3,40})/")
_ES = re.compile(r"/(?:es|ES)/[ \t]{0,3}")


# "was called at 555-0100 by Floyd L. on May 2": who did it, and when.
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][a-zà-ž][\w'’-]*|[A-Z]\.(?= [A-Z]))(?: [A-ZÀ-Þ]\.?(?![\w])| (?:van |de |der |la )*[A-ZÀ-Þ][\w'’-]+)?"
)
_BY_ON = re.compile(
    r"by ([A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ]\.?)?)(?= on [0-9A-Z])|BY ([A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ]\.?)?)(?= ON [0-9A-Z])"
    rf"|(?:by|BY) ([A-ZÀ-Þ][\w'’-]+)(?=,? {MONTH}\b)"
)
# "Preliminary by Summer B Street 27/06/2014", "ON-CALL RESIDENT INTERPRETATION: BONE,MILES 02/20/2012".
_BEFORE_DATE = re.compile(
    r"[ ]((?:[A-ZÀ-Ž](?:[^\W\d_]|['’-])*\.?(?:,[ ]?|[ ])(?:(?:van|von|de|der|la|al|VAN|VON|DE|DER|LA|AL) )*){1,4})"
    r"(?=[0-9]{1,4}[-/][A-Za-z0-9]{1,3}[-/][0-9]{2}|(?:19|20)[0-9]{10})"
)
_DATED_CUES = ("by", "interpretation:", "preliminary report:", "final report:")


def _before_date(text: str, folded: str, words: Words) -> Iterator[Span]:
    """Who read or signed, right before the time of it: even names that are words."""
    lists = gazetteer()
    ends = (at + len(cue) for cue in _DATED_CUES for at in words.at.get(cue) or positions(folded, cue))
    for match in filter(None, (_BEFORE_DATE.match(text, end) for end in ends)):
        parts = parts_of(match.group(1))
        if len(parts) > 1 and any(lists.kind(part) != Kind.WORD or part in lists.names for part in parts):
            yield Span(match.start(1), match.start(1) + len(match.group(1).rstrip(" ,")), "NAME", "by-on")


def _by_on(text: str, places: Sequence[int]) -> Iterator[Span]:
    for at in places:
        match = _BY_ON.match(text, at)
        if match and match.group(match.lastindex or 0).split()[0].lower() not in gazetteer().report_words:
            yield Span(*match.span(match.lastindex or 0), "NAME", "by-on")


def find_cued(text: str, folded: str, words: Words, upper: bool, runs: Sequence[Run]) -> list[Span]:
    """Spans of persons and places by what stands before (or right after) them; they may overlap."""
    spans = list(_by_words_before(text, folded, words, upper))
    spans += before_marks(text, runs)
    spans += name_lines(text)
    spans += find_records(text, folded, words)
    if "(" in text:
        spans += in_brackets(text, folded)
    if "/es/" in folded:
        spans += _run_at(text, (m.end() for m in _ES.finditer(text)), "e-signature")
    if "s/" in folded:
        spans += (Span(m.start(1), m.end(1), "PHYSICIAN", "e-signature") for m in _SLASHED.finditer(text))
    if "by" in words:
        spans += _by_on(text, words.at["by"])
    if not words.isdisjoint(("by", "interpretation", "report")):
        spans += _before_date(text, folded, words)
    return spans + list(find_initials(text, folded, words))


def _by_words_before(text: str, folded: str, words: Words, upper: bool) -> Iterator[Span]:
    """What capitals mean after the words and signs that are there: only these are looked for."""
    for word, at in _triggers(folded, words):
        end = at + len(word)
        follows = text[end + 1 : end + 3]
        if text[end : end + 1] == " " and follows[:1].islower() and follows not in _PARTICLES_BEGIN:
            continue  # the usual case, for speed
        if not (at and folded[at - 1].isalnum()) and (start := _capital_after(text, folded, end)):
            span = _by_word(text, folded, start, folded[at : _sign_after(folded, end)], at, upper)
            if span:
                yield span
    for sign in _LABEL_SIGNS:
        at = text.find(sign)
        while at != -1:
            end = at + len(sign)
            start = _capital_after(text, folded, end)
            if start or (text[end : end + 1].isupper() and (start := end)):
                yield from _labelled(text, folded, start, at)
            at = text.find(sign, end)


def _triggers(folded: str, words: Words) -> Iterator[tuple[str, int]]:
    """The words before a name or a place, and where each stands."""
    for word in words & _INTERESTING:
        for at in words.at[word]:
            yield word, at
    more = [sign for sign in _SLASHED_TITLES if sign in folded] if "/" in folded else []
    for sign in [*more, *_WITH_ARTICLE] if "the" in words else more:
        for at in occurrences(folded, sign):
            yield sign, at


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
    is_degree = word.rstrip(",.") in _DEGREES
    if (stop and is_degree) or ("\n" in text[at + len(word) : start] and (stop or is_degree)):
        return None  # "... by Ames RN. No effusion"
    attests = word == "i,"
    word = word.rstrip(",:.")
    if word == "fr" and folded[at - 2 : at - 1].isdigit():
        return None  # French, of a catheter
    if (word in _TITLES or attests) and (word not in ("boy", "girl") or last_word(folded, at) == "baby"):
        end = run(text, start, comma=True, any_case=True)
        if end > start and (word in _SURE_TITLES or has_name(text[start:end], True, upper)):
            return Span(start, end, "NAME", "title")
    if stop:
        return None
    if word in _WITH_ARTICLE:
        return place_at(text, start, _WITH_ARTICLE[word], last_word(folded, at))
    if word in PREPOSITIONS:
        cue = last_word(folded, at)
        place = place_at(text, start, word, cue)
        if place:
            return place
    if word == "nurse" and text[at].islower() and text[start - 1] == " " and (name := _NAME.match(text, start)):
        return Span(start, name.end(), "NAME", "phrase")
    if word in _PERSONS:
        if word in _LOOSE:
            pair = last_word(folded, at)
            if pair not in _PAIRS[word] and not (word == "for" and pair[:1].isdigit()):
                return None
        end = run(text, start, comma=True)
        if end > start and has_name(text[start:end], word in _ANY_WORD, upper) and not names_a_scale(folded, end):
            return Span(start, end, "NAME", "phrase")
    return None


def _labelled(text: str, folded: str, start: int, sign: int) -> Iterator[Span]:
    """The name after a label and its sign: "Patient.....: X", "| Patient | X", "REQ=X", "Tech notes - X"."""
    label = folded[max(0, sign - 32) : sign].rstrip(_SIGNS_AND_STOPS)
    last = label[
        max(label.rfind(" "), label.rfind("\n"), label.rfind("|"), label.rfind("/"), label.rfind(";"), label.rfind(","))
        + 1 :
    ]
    last = last.lstrip("([*#").removesuffix("(s)")
    if last not in _LABELS:
        return
    if last in _LISTS:
        yield from _list_at(text, start)
        return
    for span in _run_at(text, iter((start,)), "label"):
        if last not in _LOOSE_LABELS or has_name(text[span.start : span.end], False, False):
            yield span
            if text[span.end : span.end + 1] in _SHARED and (link := _NEXT_IN_LIST.match(text, span.end)):
                yield from _list_at(text, link.end())


_SHARED = frozenset("/;&")  # "Operators: Ames/Lund"
_LISTS = words_of("cc xc copy copies copied routing recipients distribution operators")
_NEXT_IN_LIST = re.compile(
    r"(?:,? ?\([^()\n]{2,24}\))?"
    r"(?:,? (?:MD|DO|M\.D\.|D\.O\.|MBBS|DPM|PhD|NP|PA))*(?:\s{0,3}[;/&|]\s{0,3}|,\s{1,3}|,? and )(?:Drs?\.? "
    r"|Mrs?\.? |Ms\.? )?(?=[A-ZÀ-Þ]|(?:de|del|la|van|von|der|ter|al) )"
)


def _list_at(text: str, start: int) -> Iterator[Span]:
    """ "cc: A. Obi; B. Reed": every name of the list."""
    for _ in range(12):
        span = next(_run_at(text, iter((start,)), "label"), None)
        if span is None or not has_name(text[span.start : span.end], True, False):
            span = _last_first(text, start)
        if span is None:
            return
        yield span
        link = _NEXT_IN_LIST.match(text, span.end)
        if link is None:
            return
        start = link.end()


_LAST_FIRST = re.compile(rf"{NAME_WORD}, ?({NAME_WORD})(?: [A-Z]\b\.?)?")


def _last_first(text: str, start: int) -> Span | None:
    """ "Prior, Floyd": whatever the surname is."""
    match = _LAST_FIRST.match(text, start)
    named = match is not None and match.group(1).lower() in gazetteer().given
    return Span(start, match.end(), "NAME", "label") if match and named else None


def _run_at(text: str, starts: Iterator[int], rule: str) -> Iterator[Span]:
    for start in starts:
        if text[start : start + 3].lower() in ("dr.", "dr "):
            start += 3 + (text[start + 3 : start + 4] == " ")
        end = run(text, start, comma=True)
        if end > start:
            yield Span(start, end, "NAME", rule)
