"""Two words that are a given name and a surname, after a word that leads to a person.

Without capitals in a report that has them ("notified by cesar bonilla, RN"): only closed by a degree, a time or the
end of the phrase. With capitals ("placed by June Stent"): even if both are words of other meaning.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.folding import last_word
from radlake.text.gazetteer import Gazetteer, Kind, gazetteer
from radlake.text.lexicon import TITLES_AND_DEGREES, words_of
from radlake.text.spans import Span
from radlake.text.words import Words

_PARTICLES = r"(?:(?:de|del|di|da|dos|la|le|los|van|von|der|st\.?|san|santa|el|al|mac|ter) )*"
_PAIR = rf"([a-zà-ž](?:[a-zà-ž'’-])+)[ \n](?:[a-z]\.? )?({_PARTICLES}[a-zà-ž](?:[a-zà-ž'’-])+)"
_DEGREE = (
    r"(?:RN|LPN|LVN|NP|PA-C|PA|MD|DO|APRN|ARNP|CNP|CRNA|RDMS|RVT|RDCS|CNMT|SLP|CCC-SLP|RT|MA|CNA|EMT|PharmD|RD|CCLS"
    r"|DPM|PT|OT)\b"
)
_TIME = r"(?:at |@ ?)?(?:[0-9]{1,2}[:/][0-9]{1,2}|[0-9]{4}\b)"
# After a word that also leads to other things: only before a degree or a time.
_LOOSE = re.compile(rf"[ \n]{_PAIR}(?=,? (?:({_DEGREE})|{_TIME}))")
# After one that leads to nothing but persons.
_SURE = re.compile(
    rf"[:.]?[ \t]{{1,3}}{_PAIR}(?=,? (?:({_DEGREE})|{_TIME})|[.,;)\n]|[ ]{{2}}| \(|[ \t]*\Z"
    r"| (?:in|from|at|on|mrn|medical record|date of birth|dob|of)\b)"
)
_LOOSE_CUES = words_of("by to with per and")
_SURE_CUES = words_of("nurse attn attention scribe technologist interpreter sonographer dictating")
_KIN = words_of(
    """sister brother mother father son daughter wife husband aunt uncle cousin grandmother grandfather partner carer
    interpreter nurse scribe attn attention technologist tech cc
    life radiologist sonographer"""
)
_CUES = _LOOSE_CUES | _SURE_CUES | _KIN | {"name", "of"}
# Before "with", "by", "to": what is done by, to and with persons. "Compared with Gray White" is none.
_ACTS = words_of(
    """spoke spoken discussed d/w placed performed called obtained reviewed given notified read dictated signed assisted
    measured checked closed drawn communicated reported conveyed paged telephoned phoned faxed repeated confirmed
    uploaded pushed consented injected"""
)
_WRITTEN = re.compile(
    rf"[:.,]?[ \n]{{1,2}}([A-ZÀ-Þ][\w'’-]+)(?:[ \n](?:[A-ZÀ-Þ]\.? )?({_PARTICLES}[A-ZÀ-Þ][\w'’-]+)"
    r"|,[ \n]([A-ZÀ-Þ][\w'’-]+(?: [A-Z]\b\.?)?))"
)
_ON = re.compile(r" on(?= )")
# "this is dr bone dictating", "notified dr lesser by": a doctor whose name is a word.
_DOCTOR = re.compile(
    r"(?<![\w.])(?:this is|notified|called|paged|told|informed|texted|and|w/|with) dr\.? ([a-z][a-z'’.-]*[a-z])"
    r"(?= (?:dictating|by|at|@|on|[0-9])|[.,;\n])"
)

# "pt ramirez c/o chest pain"
_PATIENT = re.compile(rf"\bpt ({_PARTICLES}[a-z][a-z'’-]+) (?=c/o |complains |presents )")
_NO_PATIENT = words_of("also now still well who and again then today here only just")


def find_typed(text: str, folded: str, words: Words) -> Iterator[Span]:
    """Spans of such names; they may overlap. `words`: the folded words."""
    for cue in words & _CUES:
        for at in words.at[cue]:
            end = at + len(cue)
            is_sure = cue in _SURE_CUES
            if cue == "dictating" and (on := _ON.match(folded, end)):
                end = on.end()
            match = (_SURE if is_sure else _LOOSE).match(text, end)
            if written := _WRITTEN.match(text, end):
                yield from _written(folded, written, cue, at)
            elif match and _are_names(gazetteer(), *_folded_parts(folded, match), is_sure or bool(match.group(3))):
                yield Span(match.start(1), match.end(2), "NAME", "typed-name")
    if "pt" in words:
        for match in _PATIENT.finditer(text):
            name = match.group(1)
            if name.split()[-1] in gazetteer().surnames and name not in _NO_PATIENT | gazetteer().report_words:
                yield Span(match.start(1), match.end(1), "PATIENT", "typed-name")
    if "dr" in words and " dr" in text:
        yield from (Span(m.start(1), m.end(1), "PHYSICIAN", "typed-name") for m in _DOCTOR.finditer(text))


def _written(folded: str, match: re.Match[str], cue: str, at: int) -> Iterator[Span]:
    """A name with capitals, in either order."""
    before = last_word(folded, at).rstrip(":.,")
    if cue in _LOOSE_CUES and before not in _ACTS and not (before == "seen" and cue == "by"):
        return
    if (cue == "name" and before != "maiden") or (cue == "of" and before not in ("twin", "baby")):
        return
    lists, group = gazetteer(), match.lastindex or 1
    first = folded[slice(*match.span(1))]
    other = folded[slice(*match.span(group))].split()
    given, surname = (first, other[-1]) if group == 2 else (other[0], first)
    is_node = folded.startswith(" nod", match.end())  # Sister Mary Joseph's
    if given in lists.given and surname in lists.surnames and given not in TITLES_AND_DEGREES and not is_node:
        yield Span(match.start(1), match.end(group), "NAME", "typed-name")


def _folded_parts(folded: str, match: re.Match[str]) -> tuple[str, str]:
    return folded[slice(*match.span(1))], folded[slice(*match.span(2))].split()[-1]


def _are_names(lists: Gazetteer, first: str, last: str, is_sure: bool) -> bool:
    """A given name and a surname; after a sure cue one of them may be a word that is known as neither."""
    pieces = {last, *last.split("-"), *last.split("'")}
    is_last, is_first = not lists.surnames.isdisjoint(pieces), first in lists.given
    if is_first and is_last:
        return True
    if lists.kind(last) >= Kind.UNKNOWN and (is_first or lists.kind(first) >= Kind.UNKNOWN):
        return True
    return is_sure and (is_first or is_last) and first not in lists.own_words and last not in lists.own_words
