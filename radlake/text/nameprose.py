"""Persons in running text whom a verb, a possession, a role or a place on the line gives away.

"Checked by IWS", "Ng's repair", "thank you Oksana", "foster carer T Fujiwara", "XAN 25MAY18", goes by "Pip".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.capitals import names_a_scale
from radlake.text.folding import last_word
from radlake.text.gazetteer import FREQUENT_RANK, Kind, gazetteer
from radlake.text.known import positions, stands_in_eponym
from radlake.text.lexicon import EPONYMS, NAME_WORD, TITLES_AND_DEGREES, words_of
from radlake.text.namewords import has_name, parts_of, run
from radlake.text.spans import Span

_SHORTEST = 3
_COMMON = 3_000  # surnames more frequent than this are read as such after most cues
_BY = re.compile(rf"\s({NAME_WORD})(?=[\s,.;:)]|\Z)")
_INITIALS = re.compile(r"[A-ZÀ-Ž]{2,4}\Z")
_OWNED = re.compile(r"['’][sS]\s(?P<what>[a-zA-Z-]+)")
_OWNERS_THINGS = words_of(
    """clinic list repair nurse office team letter service patient film films note notes read reading request secretary
    operation surgery report colonoscopy procedure opinion advice review approval practice rooms room assistant
    resident fellow registrar phone pager mobile scan study"""
)
_QUOTED = re.compile(r"[\"“]([A-Z][^\W\d_]{1,15}(?: [A-Z][^\W\d_]{1,15})?)[\"”]")
_BEFORE_QUOTE = words_of(
    "by as called named nicknamed engraved reads reading tattoo labelled labeled marked says alias aka known"
)
_THANKS = re.compile(r"[ ,]{1,2}([^\W\d_]{3,16})(?=[ .]*(?:\n|\Z))")
_ROLE = re.compile(
    rf"(?:[,:]|\s(?:of the late|named|is|a|the late))?\s{{1,2}}(?=(?:{NAME_WORD}|(?:van|von|de|der|da|al|ten|ter)\s))"
)
# Who is with the patient, and who works around the scanner.
_ROLES = (
    "carer", "caregiver", "worker", "secretary", "next of kin", "radiographer", "widow", "widower", "donor",
    "twin a", "twin b", "roommate", "housemate", "boss", "employer", "teacher", "coach", "friend", "landlord",
    "cousin", "grandson", "granddaughter", "stepson", "stepdaughter", "stepmother", "stepfather", "fiance",
    "fiancee", "girlfriend", "boyfriend", "ex-wife", "ex-husband", "physio", "physiotherapist", "paramedic",
    "porter", "clerk", "receptionist", "chaplain", "midwife", "pharmacist", "student radiographer", "the late",
    "chair", "chaired by", "lawyer", "solicitor",
)  # fmt: skip
# Who works here, before the name ("PA Lund", "Residents: Ames and Lund") and after it ("Ames (R2)", "Ames staffed").
_STAFF = words_of(
    """
    np pa rn ma rt rtr cna huc staff resident residents fellow fellows attending attendings consultant chaperone
    scribe rad rads radiologist verified authenticated interpreted cosigned cosign cosigner dictating dictated
    approver approved tech techs technologist technologists sonographer assistants assistant proxy primary overnight
    nighthawk reader readers trans typist call md prov provider surgeon nurse clerk secretary
    """
)
_STAFF_NAME = re.compile(rf"(?:\(s\)|s)?(?:[.:]|\s[0-9]:|:)?\s({NAME_WORD})(?![\w])")
_ANOTHER = re.compile(rf"(?:,? and |, |\s?/\s?|,? & )({NAME_WORD})(?![\w])")
_NAME_THEN_STAFF = re.compile(
    rf"({NAME_WORD})(?= (?:\(R[1-6]\)|PGY|attending\b(?! to)|dictating|staffed|resident\b|fellow\b|covering"
    r"|precepting))"
)
# Initials and a date, alone at the end of a report or after a full stop; initials after a time.
_SIGNED = re.compile(
    r"(?:(?<=[.\n] )|(?<=\n))([A-ZÀ-Ž]{2,4})(?= (?:[0-9]{1,2}[ -]?[A-Z][A-Za-z]{2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]"
    r"|[A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}|(?:19|20)[0-9]{2}-)[^\n]{0,14}(?:\n|\Z))"
)
_AFTER_TIME = re.compile(r"[0-9]{4} ([A-ZÀ-Ž]{2,4})(?=[ ]*(?:\n|\Z))")
_DEGREE = r"(?:MD|DO|MBBS|PhD|RN|NP|PA|FRCR|FACR|DPM)\b"
_FIRST_ON_LINE = re.compile(
    rf", (?!{_DEGREE}){NAME_WORD}(?:[ ](?!{_DEGREE})(?:{NAME_WORD}|[A-Z]\.?)){{0,2}}"
    rf"(?=,?(?: {_DEGREE})*[ \t\r]*(?:\n|\Z))"
)
_LAST_ON_LINE = re.compile(rf"(?:\A|\n)[ \t]{{0,4}}({NAME_WORD}(?:[ -]{NAME_WORD}){{0,2}})\Z")
_TAIL = 240  # characters at the end of a report where initials sign it
_TRAINEE = re.compile(rf"({NAME_WORD}(?:[ ]{NAME_WORD}){{0,2}})(?= (?:pgy|PGY)-?[1-7]\b)")


def find_prose_persons(text: str, folded: str, words: set[str], upper: bool) -> Iterator[Span]:
    """Spans of persons; they may overlap. `upper`: the text is in capitals throughout."""
    for start, end in _after_by(text, folded, words, upper):
        yield Span(start, end, "PHYSICIAN", "prose")
    if "'s " in folded:
        yield from _owners(text, folded)
    if not words.isdisjoint(_TOLD):
        yield from _in_lower_case(text, folded)
    if "the" in words and not upper:
        yield from _groups(text, words)
    if '"' in text or "“" in text:
        for match in _QUOTED.finditer(text):
            before = folded[max(0, match.start() - 16) : match.start()].split()
            if before and before[-1].strip(",:") in _BEFORE_QUOTE:
                yield Span(match.start(1), match.end(1), "NAME", "prose")
    if "thank" in words:
        for at in positions(folded, "thank you"):
            thanked = _THANKS.match(text, at + 9)
            if thanked and thanked.group(1).lower() not in gazetteer().report_words:
                yield Span(thanked.start(1), thanked.end(1), "NAME", "prose")
    yield from _in_roles(text, folded, upper)
    yield from _staff(text, folded, words, upper)
    yield from _on_lines(text, words)


def _after_by(text: str, folded: str, words: set[str], upper: bool) -> Iterator[tuple[int, int]]:
    for cue in words & _CUES:
        for at in positions(folded, cue):
            if not text[at + len(cue) + 1 : at + len(cue) + 2].isupper():
                continue  # the usual case, for speed
            match = _BY.match(text, at + len(cue))
            if match is None or (cue in _LEAD and last_word(folded, at) not in _LEAD[cue]):
                continue
            pair = _PAIR.match(text, at + len(cue))
            if pair and not upper and _is_pair(pair.group(1), pair.group(2)):
                yield pair.start(1), pair.end(2)
                continue
            word = match.group(1)
            rank = FREQUENT_RANK if cue == "by" else _COMMON
            if _is_person(word, folded, match.end(1), upper, initials=cue in _OF_INITIALS, rank=rank):
                yield match.span(1)
                if (more := _ANOTHER.match(text, match.end(1))) and _is_person(
                    more.group(1), folded, more.end(1), upper, initials=False
                ):
                    yield more.span(1)


_CUES = words_of("by with from per for myself described advised mark initials to under of")
_OF_INITIALS = words_of("by with per mark initials")
# Before "of" and "to" these make a person of a capital: "patient of Noble", "copied to Brain J".
_LEAD = {
    "of": words_of("patient letter supervision care note opinion service request advice help under clinic"),
    "to": words_of("copied out over handover spoke reported known talked given sent forwarded relayed"),
    "for": words_of("printed message list"),
}
# "Rose Bone", "Will Cross": a given name that is a word makes a name of the capital after it.
_PAIR = re.compile(rf"\s({NAME_WORD}) ({NAME_WORD})(?=[\s,.;:()]|\Z)")
_NO_PERSONS = EPONYMS | TITLES_AND_DEGREES


def _is_pair(first: str, second: str) -> bool:
    lists = gazetteer()
    given = first.lower()
    return first.istitle() and second[0].isupper() and given in lists.given and given not in lists.own_words


def _is_person(word: str, folded: str, end: int, upper: bool, *, initials: bool, rank: int = _COMMON) -> bool:
    lists = gazetteer()
    lower = word.lower().replace("’", "'").removesuffix("'s")
    if lower in _NO_PERSONS or lower in lists.own_words or names_a_scale(folded, end):
        return False
    kind = lists.kind(lower)
    if word.isupper():
        if initials and _INITIALS.match(word) and kind >= Kind.UNKNOWN:
            return True
        return upper and kind >= Kind.UNKNOWN and len(word) > _SHORTEST
    frequent = kind >= Kind.WEAK or lists.surname_rank.get(lower, rank) < rank or lower in lists.given
    return not upper and frequent and lower not in lists.clinical_nouns


# "discussed w hollander", "called vance 1430": as people type it.
_TOLD = words_of("discussed spoke reviewed d/w called paged texted prelim w")
_TYPED_NAME = re.compile(
    r"\b(?:(?:discussed|spoke|reviewed|seen|d) ?(?:w/ ?|w |with )|(?:called|paged|texted|prelim:?) )(?:drs?\.? )?"
    r"([a-z][a-z'-]{2,20})(?=[ ]*(?:[.,;\n]|\Z|[0-9]|(?:at|on|re|by|from|in) ))"
)
# "the Rusk team", "the Rusk family"
_GROUP = re.compile(rf"\b[Tt]he ({NAME_WORD}) (?:team|service|family|practice|office)\b")


def _in_lower_case(text: str, folded: str) -> Iterator[Span]:
    lists = gazetteer()
    for match in _TYPED_NAME.finditer(folded):
        word = match.group(1)
        timed = folded[match.end() :].lstrip(" ")[:1].isdigit() and lists.surname_rank.get(word, _COMMON) < _COMMON
        weakest = Kind.ORDINARY if timed and word not in lists.no_names else Kind.WEAK
        if text[match.start(1)].islower() and lists.kind(word) >= weakest and word not in lists.own_words:
            yield Span(*match.span(1), "PHYSICIAN", "prose")


def _groups(text: str, words: set[str]) -> Iterator[Span]:
    if words.isdisjoint(("team", "service", "family", "practice", "office")):
        return
    for match in _GROUP.finditer(text):
        word = match.group(1).lower()
        lists = gazetteer()
        if word in lists.names and word not in lists.own_words and word not in lists.clinical_nouns:
            yield Span(*match.span(1), "PHYSICIAN", "prose")


def _owners(text: str, folded: str) -> Iterator[Span]:
    at = folded.find("'s ")
    while at != -1:
        owned = _OWNED.match(text, at)
        low = at
        while low and at - low < 24 and (text[low - 1].isalpha() or text[low - 1] in "'’-"):
            low -= 1
        word = folded[low:at]
        is_name = owned and owned.group("what").lower() in _OWNERS_THINGS and text[low : low + 1].isupper()
        if (
            is_name
            and word not in _NO_OWNERS
            and word not in gazetteer().own_words
            and not stands_in_eponym(folded, low, at)
        ):
            particles = _PARTICLES.search(text, max(0, low - 32), low)
            yield Span(particles.start() if particles else low, at, "PHYSICIAN", "prose")
        at = folded.find("'s ", at + 3)


_NO_OWNERS = words_of(
    """today yesterday patient doctor surgeon nurse mother father child hospital king women children men people its it
    who that what he she there here let week month year day night morning one team department radiologist physician
    provider referrer sister brother daughter son wife husband"""
)


_PARTICLES = re.compile(
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e[rnl]?|[Dd]a|[Dd]i|[Ll]a|[Aa]l|[Tt]e[rn]|Mac|Mc|Te|Ni|Ap|Bin|Della|D[eo]s) ){1,2}\Z"
)


def _staff(text: str, folded: str, words: set[str], upper: bool) -> Iterator[Span]:
    for role in words & _STAFF:
        for at in positions(folded, role):
            match = _STAFF_NAME.match(text, at + len(role))
            while match and _is_person(match.group(1), folded, match.end(1), upper, initials=False):
                yield Span(match.start(1), match.end(1), "PHYSICIAN", "prose")
                match = _ANOTHER.match(text, match.end(1))
    if not upper and not words.isdisjoint(_AFTER_NAMES):
        for match in _NAME_THEN_STAFF.finditer(text):
            if _is_person(match.group(1), folded, match.end(1), upper, initials=False):
                yield Span(match.start(1), match.end(1), "PHYSICIAN", "prose")


_AFTER_NAMES = words_of("r1 r2 r3 r4 r5 pgy attending dictating staffed resident fellow covering precepting")


def _in_roles(text: str, folded: str, upper: bool) -> Iterator[Span]:
    for role in _ROLES:
        if role not in folded:
            continue
        for at in positions(folded, role):
            match = _ROLE.match(text, at + len(role))
            if match is None:
                continue
            end = run(text, match.end(), comma=True)
            if end > match.end() and _names_somebody(text[match.end() : end], upper):
                yield Span(match.end(), end, "NAME", "prose")


def _names_somebody(written: str, upper: bool) -> bool:
    lists = gazetteer()
    parts = parts_of(written)
    if upper:
        return has_name(written, True, True) or any(
            part in lists.given and part not in lists.no_names for part in parts
        )
    return bool(parts) and parts[0] not in lists.own_words and any(part in lists.names for part in parts)


def _on_lines(text: str, words: set[str]) -> Iterator[Span]:
    yield from _signed(text)
    yield from _last_first(text)
    if not words.isdisjoint(_PGY):
        yield from (Span(*match.span(1), "PHYSICIAN", "prose") for match in _TRAINEE.finditer(text))
    if not words.isdisjoint(_USERS):
        yield from _logins(text)
    if "/" in text or " & " in text:
        yield from _pairs(text)


def _signed(text: str) -> Iterator[Span]:
    lists = gazetteer()
    for pattern, low in ((_SIGNED, len(text) - _TAIL), (_AFTER_TIME, 0)):
        for match in pattern.finditer(text, max(0, low)):
            word = match.group(1).lower()
            if lists.kind(word) >= Kind.UNKNOWN or word not in lists.own_words:
                yield Span(match.start(1), match.end(1), "PHYSICIAN", "prose")


def _last_first(text: str) -> Iterator[Span]:
    """ "Brain, Mark W" alone on a line."""
    lists = gazetteer()
    for match in _FIRST_ON_LINE.finditer(text):
        last = _LAST_ON_LINE.search(text, max(0, match.start() - 48), match.start())
        if last is None:
            continue
        parts = parts_of(text[last.start(1) : match.end()])
        given = any(part in lists.given for part in parts[1:])
        if given or (len(parts[-1]) == 1 and any(part in lists.names for part in parts)):
            yield Span(last.start(1), match.end(), "NAME", "prose")


def _logins(text: str) -> Iterator[Span]:
    for match in _LOGIN.finditer(text):
        group = match.lastindex or 1
        if gazetteer().kind(match.group(group)) >= Kind.UNKNOWN:
            yield Span(*match.span(group), "NAME", "prose")


def _pairs(text: str) -> Iterator[Span]:
    """ "Ames / Lund", "Ames & Lund"."""
    lists = gazetteer()
    for match in _SECOND.finditer(text):
        first = _FIRST.search(text, max(0, match.start() - 24), match.start())
        pair = [first.group(1).lower(), match.group(1).lower()] if first else []
        if first and all(part in lists.names and part not in lists.no_names for part in pair):
            yield Span(first.start(1), match.end(), "NAME", "prose")


# "User: klund": the name that somebody logs in with.
_LOGIN = re.compile(
    r"\b(?:(?:[Uu]ser(?:name)?|[Ll]og[io]n|[Tt]ypist|[Tt]ech(?:nologist)?|[Ss]onographer|[Rr]adiographer|[Aa]uthor|[Ee]ditor"
    r"|[Tt]rans|[Tt]yped)(?:[:=] ?| )([a-z][a-z0-9_]{2,15})(?=[ ]*(?:\n|\Z|;|,|on [0-9]|[0-9]))"
    r"|by ([a-z][a-z0-9_]{2,15})(?= on [0-9]| [0-9]))"
)
_USERS = words_of(
    "user username login logon typist tech technologist sonographer radiographer author editor by trans typed"
)
_SECOND = re.compile(rf"[/&] ?({NAME_WORD})(?![\w/])")
_FIRST = re.compile(rf"(?<![\w/])({NAME_WORD}) ?\Z")
_PGY = words_of("pgy pgy1 pgy2 pgy3 pgy4 pgy5 pgy6 pgy7")
