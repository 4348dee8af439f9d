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
    "chair", "chaired by", "lawyer", "solicitor", "attorney", "case manager", "deputy", "officer", "trooper",
    "detective",
    "sheriff", "agent", "counselor", "therapist", "tutor", "operator", "person notified", "contact person",
)  # fmt: skip
_RARE = words_of("late kin twin chaired manager notified contact")  # in a role of several words the one to look for
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


def find_prose_persons(text: str, folded: str, words: set[str], upper: bool) -> Iterator[Span]:
    """Spans of persons; they may overlap. `upper`: the text is in capitals throughout."""
    for start, end in _after_by(text, folded, words, upper):
        yield Span(start, end, "PHYSICIAN", "prose")
    if "'s " in folded:
        yield from _owners(text, folded)
    if not words.isdisjoint(_TOLD):
        yield from _in_lower_case(text, folded, words)
    if "the" in words and not upper:
        yield from _groups(text, folded, words & _GROUPS)
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
    yield from _in_roles(text, folded, words, upper)
    yield from _staff(text, folded, words, upper)


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
                    more.group(1), folded, more.end(1), upper, initials=False, rank=rank
                ):
                    yield more.span(1)


_CUES = words_of("texted phoned by with from per for myself described advised mark initials to under of")
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
_TOLD = words_of("discussed spoke reviewed d/w called paged texted prelim w by")
# "consult placed by buck blankenship overnight"
_DONE = words_of("placed ordered requested seen read entered sent signed reviewed performed called dictated written")
_LAST_WORD = re.compile(r"\w+\Z")
_TYPED_BY = re.compile(
    r" by (?:drs?\.? )?([a-z][a-z'-]{1,20} [a-z][a-z'-]{1,20}(?: [a-z]{3,20})?)"
    r"(?= (?:overnight|in|at|on|for|from|and|today)\b|[.,;\n])"
)
_TYPED_NAME = re.compile(
    r"\b(?:(?:discussed|spoke|reviewed|seen|d) ?(?:w/ ?|w |with )|(?:called|paged|texted|prelim:?) )(?:drs?\.? )?"
    r"([a-z][a-z'-]{2,20})(?=[ ]*(?:[.,;\n]|\Z|[0-9]|(?:at|on|re|by|from|in) ))"
)
_TOLD_BY = words_of("discussed spoke reviewed seen d dw called paged texted prelim")
# "the Rusk team", "the Rusk family"
_GROUP = re.compile(rf"\b[Tt]he ({NAME_WORD}) \Z")
_GROUPS = words_of("team service family practice office")
_LONGEST_GROUP = 48


def _in_lower_case(text: str, folded: str, words: set[str]) -> Iterator[Span]:
    lists = gazetteer()
    told = (at for cue in words & _TOLD_BY for at in positions(folded, cue))
    for match in filter(None, (_TYPED_NAME.match(folded, at) for at in told)):
        word = match.group(1)
        timed = folded[match.end() :].lstrip(" ")[:1].isdigit() and lists.surname_rank.get(word, _COMMON) < _COMMON
        weakest = Kind.ORDINARY if timed and word not in lists.no_names else Kind.WEAK
        if text[match.start(1)].islower() and lists.kind(word) >= weakest and word not in lists.own_words:
            yield Span(*match.span(1), "PHYSICIAN", "prose")
    for typed in _TYPED_BY.finditer(folded):
        done = _LAST_WORD.search(folded, max(0, typed.start() - 12), typed.start())
        if done is None or done.group() not in _DONE:
            continue
        parts = typed.group(1).split()
        known = any(part in lists.report_words or part in lists.clinical_nouns for part in parts)
        if text[typed.start(1)].islower() and not known and any(lists.kind(part) >= Kind.WEAK for part in parts):
            yield Span(*typed.span(1), "PHYSICIAN", "prose")


def _groups(text: str, folded: str, groups: set[str]) -> Iterator[Span]:
    lists = gazetteer()
    for at in (at for group in groups for at in positions(folded, group)):
        match = _GROUP.search(text, max(0, at - _LONGEST_GROUP), at)
        word = match.group(1).lower() if match else ""
        if match and word in lists.names and word not in lists.own_words and word not in lists.clinical_nouns:
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


def _in_roles(text: str, folded: str, words: set[str], upper: bool) -> Iterator[Span]:
    for role in (role for word in words & _ROLES_BY_WORD.keys() for role in _ROLES_BY_WORD[word]):
        for at in positions(folded, role):
            match = _ROLE.match(text, at + len(role))
            if match is None:
                continue
            end = run(text, match.end(), comma=True)
            if end > match.end() and _names_somebody(text[match.end() : end], upper):
                yield Span(match.end(), end, "NAME", "prose")


def _by_word(roles: tuple[str, ...]) -> dict[str, list[str]]:
    """The roles by one of their words: only those that can be there are looked for."""
    found: dict[str, list[str]] = {}
    for role in roles:
        parts = role.replace("-", " ").split()
        found.setdefault(next((part for part in parts if part in _RARE), parts[-1]), []).append(role)
    return found


_ROLES_BY_WORD = _by_word(_ROLES)


def _names_somebody(written: str, upper: bool) -> bool:
    lists = gazetteer()
    parts = parts_of(written)
    if upper:
        return has_name(written, True, True) or any(
            part in lists.given and part not in lists.no_names for part in parts
        )
    return bool(parts) and parts[0] not in lists.own_words and any(part in lists.names for part in parts)
