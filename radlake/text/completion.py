"""What a found name implies: its own parts beside it, and its other mentions in the same report.

A cue reads a name until a word that reports use too ("Filomena Do", "NG, Guowei", "S. Head"). Where the field ends
right behind that word it is part of the name. And "Dr. Zaman" in a header tells who did the "graft by Zaman".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from radlake.text.capitals import names_a_scale
from radlake.text.gazetteer import Kind, gazetteer
from radlake.text.known import positions, stands_in_eponym
from radlake.text.lexicon import EPONYMS, NAME_WORD, NOT_A_NAME, TITLES_AND_DEGREES, words_of
from radlake.text.namewords import parts_of
from radlake.text.spans import PERSONS, Span

_SHORTEST = 3
_PARTICLE = r"(?:[Vv]an|[Vv]on|[Dd]e[rnl]?|[Ll]a|[Aa]l|[Aa]n|[Aa]p|[Tt]e[rn]?|['’]t|VAN|VON|DE[RNL]?|LA|AL|AN|TE[RN])"
_FIELD_END = (
    r"(?=[ \t]*(?:\r?\n|\Z|[;(<|#/]|\\\.br)|[ ]{2}|[,.]?[ ](?:[+(]?[0-9]|on[ ][0-9]|at[ ][0-9])"
    r"|,?[ ](?:M\.?D|D\.?O|MBBS|MBChB|PA-C|RN|NP|FRC|MRC|Esq|JD|FNP|FACS|FACR|RT|RDMS|PhD|DPM)\b)"
)
_AFTER = re.compile(rf"(?:(?:[ ]{_PARTICLE})*[ -]({NAME_WORD})\.?|[ ]([A-Z])\.?(?:[ ]{NAME_WORD})?){_FIELD_END}")
# "Großkopf zu Rhein", "Saskia ten Brink": what follows a particle is the name itself.
_AFTER_PARTICLE = re.compile(
    rf"(?:[ \n](?:van|von|de|der|den|del|della|di|da|dos|du|zum?|te[nr]|bin|ibn|ben|'t|VAN|VON|DE|ZU"
    rf"|TEN|TER|BIN)){{1,3}}"
    rf"[ \n]{NAME_WORD}|[ ](?:al|el|Al|El)-{NAME_WORD}"
)
_BEFORE = re.compile(rf"(?:\A|\n|[;:>|*]|\b[Bb]y|\bBY|\b[Rr]ead|\bREAD|\b[Ww]ith|\bWITH)[ \t]*({NAME_WORD}),[ ]?\Z")
_LED = re.compile(rf"(?::|;|\b(?:[Bb]y|[Tt]o|[Ww]ith|BY|TO|WITH))[ \t]{{1,4}}((?:{NAME_WORD}[ ]|[A-Z]\.[ ]){{1,2}})\Z")
_LED_BY_PARTICLE = re.compile(
    r"(?<![^\W_])(?:(?:[Vv]an|[Vv]on|[Dd]e[rnl]?|[Dd]ella|[Dd]i|[Dd]a|[Dd]os|[Bb]in|[Ii]bn|Al|La|St\.|Ste\.|Ben|Le|Mc|Mac|Ap"
    r"|[Tt]e[nr]|[Zz]u|VAN|VON|DE[RNL]?|DI|DA|DOS|BIN|ST\.|LE|LA|AL|BEN|TE[NR]|ZU)\s|[Aa]l-|[Ee]l-|['’]t ){1,2}\Z"
)
_LABELS = words_of("mrn dob sex age date exam phone fax tel page room bed unit ward acc accession time id status")


def complete_names(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans of persons that go on to the end of their field, or begin with a surname that is a word."""
    for span in spans:
        if span.rule == "place" and (partner := _PARTNER.match(text, span.end)):  # "page to Ames/Lund"
            yield span._replace(end=partner.end())
        if span.category not in PERSONS:
            continue
        start, end = span.start, span.end
        if particle := _AFTER_PARTICLE.match(text, end):
            end = particle.end()
        after = _AFTER.match(text, end)
        if after and _may_end(after.group(1) or ""):
            end = after.end()
        before = _BEFORE.search(text, max(0, start - 24), start) if text[start - 2 : start].strip() == "," else None
        if before and before.group(1).lower() not in _NO_SURNAMES:
            start = before.start(1)
        if particle := _LED_BY_PARTICLE.search(text, max(0, start - 12), start):
            start = particle.start()
        led = _LED.search(text, max(0, start - 32), start) if text[start - 1 : start] == " " else None
        if led and not any(part.rstrip(".").lower() in _NO_START for part in led.group(1).split()):
            start = led.start(1)
        if (partner := _PARTNER.match(text, end)) and partner.group(1).lower() not in TITLES_AND_DEGREES:
            end = partner.end()
        if (short := _SHORT_AFTER.match(text, end)) and " " not in text[start:end]:
            end = short.end()
        if (start, end) != (span.start, span.end):
            yield span._replace(start=start, end=end)
        if (other := _AND_PARTNER.match(text, end)) and gazetteer().kind(other.group(1).lower()) >= Kind.UNKNOWN:
            yield Span(*other.span(1), span.category, "partner")
        initials = _INITIALS_AFTER.match(text, end)
        if initials and _are_of(initials.group(1), text[start:end]):
            yield Span(*initials.span(1), span.category, "initials")


# "Grabowski/March", "Spoke w/ Quynh Van in", "Krishna Kerchner, DO (KWK)"
_PARTNER = re.compile(rf"/(?!(?:MD|DO|RN|NP|PA)\b)({NAME_WORD})(?![\w/])")
_AND_PARTNER = re.compile(
    rf" (?:and|AND|&) ({NAME_WORD})(?=[.,;)\n]| (?:at|on|in|by|who|were|AT|ON|IN|BY|WHO|WERE|[0-9]))"
)
_SHORT_AFTER = re.compile(
    r" (?:Van|VAN|Ng|NG|Le|LE|Do|DO|Vo|VO|An|Ha|HA|Ho|HO|Ly|LY|Ma|MA|Su|SU|To|Vu|VU|Yu|YU|Yi|YI|Xu|XU|Wu|WU|Hu|HU|Li|LI"
    r"|Lu|LU|Ko|KO|Oh|OH)(?=[,.;)]|\s+[a-z]|\s*(?:\n|\Z))|(?: (?:St|Ste|ST|STE)\.? )[A-ZÀ-Ž][\w'’-]+"
)
_INITIALS_AFTER = re.compile(
    r"(?:,? (?:M\.?D|D\.?O|MBBS|Ph\.?D|NP|PA-C|RN|FNP-BC|M\.B\.B\.S)\.?)*,? \(([A-ZÀ-Ž]{2,4})\)"
)


def _are_of(initials: str, name: str) -> bool:
    """Whether initials begin, or end, as the name does: "Barnaby (BS)", "Dr. Archuleta (YVA)"."""
    parts = [part for part in parts_of(name) if part]
    return bool(parts) and (initials[0].lower() == parts[0][0] or initials[-1].lower() == parts[-1][0])


_NO_START = NOT_A_NAME | TITLES_AND_DEGREES
_NO_SURNAMES = NOT_A_NAME - words_of("an do he her in no on or so to us was will may march june april head long small")


def _may_end(word: str) -> bool:
    """A word of reports may be somebody's surname here, unless it is the next label."""
    lower = word.lower()
    if lower in _LABELS or (lower in TITLES_AND_DEGREES and lower not in ("do", "doctor")):
        return False
    return not (word.isupper() and len(word) > 2 and lower in gazetteer().own_words)


def find_echoes(text: str, folded: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Spans of the same names elsewhere, with a capital. `spans` are sorted and disjoint."""
    words = {part for span in spans if span.category in PERSONS for part in parts_of(text[span.start : span.end])}
    lists = gazetteer()
    for word in words:
        if len(word) < _SHORTEST or folded.find(word) == folded.rfind(word):
            continue
        kind = lists.kind(word)
        if kind < Kind.ORDINARY or word in lists.report_words:
            continue
        for at in positions(folded, word):
            end = at + len(word)
            if not text[at].isupper() or (kind < Kind.WEAK and text[at:end].isupper()):
                continue
            if word in EPONYMS and (text[end : end + 2] in ("'s", "’s") or folded[at - 3 : at] == "of "):
                continue
            if not stands_in_eponym(folded, at, end) and not names_a_scale(folded, end):
                yield Span(at, end, "NAME", "echo")
