"""Names in places where only names stand, whatever words they are: "WALLS, EVANGELIA | MRN 003", "née Wide)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from radlake.text.known import positions
from radlake.text.lexicon import NAME_WORD, words_of
from radlake.text.spans import Span
from radlake.text.words import Words

_PARTS = rf"(?:(?:St\.|ST\.|[Vv]an|[Vv]on|[Dd]e[rnl]?|[Dd]i|[Ll]a|[Aa]l-|DE[RNL]?|VAN|VON|{NAME_WORD})[ ]?){{1,4}}"
_NUMBERED = (
    r"(?=[ \t]{0,12}[|/,]?[ \t]{0,3}(?:[(\[#]\s?#?[A-Z]{0,3}-?[0-9]{2}"
    r"|(?:DOB|MRN|ID|[Pp]t ID|[Bb]orn|MR ?#|Unit|NHS|D\.O\.B)\b|[A-Za-z]{0,3}[0-9]{6})|[ ]{2,}[A-Z]{0,3}[0-9]{3,4}\b)"
)
# Each begins with a fixed character, or is tried where its word stands, so that scanning is quick.
_GIVEN_AND_NUMBER = re.compile(rf",[ ]?{NAME_WORD}(?:[ ](?:{NAME_WORD}|[A-Z]\.)){{0,2}}{_NUMBERED}")
_SURNAME = re.compile(
    rf"(?:(?:\A|\n)[ \t*|>]{{0,8}}|[ ]{{2,}}|[a-z:] (?=[A-Z]{{2}}))({_PARTS}(?: (?:Jr|Sr|JR|SR|II|III|IV)\.?)?[ ]?)\Z"
)
# "RIVERA,ANA S    R6304    DOB-AUG 22,1946": the initial and the last four digits, as veterans' hospitals print them.
_SHORT_NUMBER = re.compile(r"[ ]{2,}([A-Z]?[0-9]{4})(?=[ ]{2,}|[ ]*\n)")
_INITIALS = re.compile(rf"\.[ ]?[A-Z]\.[ ]{NAME_WORD}")
# "Name: DINESH GLEASON; Medical Record Number M94-95"
_OF_PATIENT = re.compile(
    rf"(?:'s)?(?: name)?[ .]{{0,3}}[:=][ \t]{{0,12}}((?-i:{NAME_WORD}(?:[,.]? {{1,2}}{NAME_WORD}){{1,3}}"
    rf"|{NAME_WORD},{NAME_WORD}(?: [A-Z])?))"
    r"(?=[ ]{2,}|[ \t]*(?:[;<|\n(\[#]|\Z)|[ \t]+(?:MR|DOB|D\.O\.B|ID|Date|Birth|Sex|Age|Acc))",
    re.IGNORECASE,
)
_MAIDEN = re.compile(rf"[:]? ({NAME_WORD})(?=[),;])")
_NOTE = re.compile(rf" (?:note|comment)s?: ?((?-i:{NAME_WORD}(?: {NAME_WORD})?))(?= - )", re.IGNORECASE)
_AT_TIME = re.compile(rf" ({NAME_WORD})(?=,? (?:at|AT) [0-9])")
_INITIAL_FIRST = re.compile(
    rf"\.? ((?:[A-KM-QS-Z]\.[ ]|[A-Z]\.[ ]?[A-Z]\.[ ]|L\.[ ](?!(?i:upper|lower|lobe|lung|side)))"
    rf"(?:(?:ter|van|von|de|der|la|TER|VAN|VON|DE)[ ]){{0,2}}{NAME_WORD})"
)
_NUMBER_AFTER = re.compile(rf" ({NAME_WORD},[ ]?{NAME_WORD}(?: [A-Z]\b)?)(?=,? #?[A-Z]?[0-9]{{5}})")
_BY_WORD = {
    **dict.fromkeys(("née", "nee", "maiden name", "formerly"), (_MAIDEN,)),
    **dict.fromkeys(("tech", "technologist"), (_NOTE,)),
    **dict.fromkeys(("resident", "fellow", "attending", "nurse", "rn"), (_AT_TIME,)),
    **dict.fromkeys(("to", "with", "per", "dr", "by", "and"), (_INITIAL_FIRST,)),
    **dict.fromkeys(("patient", "pt"), (_INITIAL_FIRST, _NUMBER_AFTER)),
}
_PATIENTS = words_of("patient name")
_LONGEST = 40
_NO_INITIALS = frozenset(("MD", "DO", "RN", "PA", "NP", "AM", "PM", "US", "DC", "RT", "MS", "BS"))  # degrees and hours


def find_records(text: str, folded: str, words: Words) -> Iterator[Span]:
    """Spans of names by their place alone; they may overlap. `words`: the folded words."""
    for match in _GIVEN_AND_NUMBER.finditer(text):
        surname = _SURNAME.search(text, max(0, match.start() - _LONGEST), match.start())
        if surname:
            yield Span(surname.start(1), match.end(), "PATIENT", "record")
            if number := _SHORT_NUMBER.match(text, match.end()):
                yield Span(*number.span(1), "ID", "record")
    for match in _INITIALS.finditer(text):
        start = match.start() - 1
        if (
            start >= 0
            and text[start].isupper()
            and text[start] + match.group().strip(". ")[0] not in _NO_INITIALS
            and not (start and (text[start - 1].isalnum() or text[start - 1] == "."))
        ):
            yield Span(start, match.end(), "NAME", "record")
    for word in words & _PATIENTS:
        for at in words.at[word]:
            named = _OF_PATIENT.match(text, at + len(word)) if text[at].isupper() else None
            if named:
                yield Span(named.start(1), named.end(1), "PATIENT", "record")
    for cue, patterns in _BY_WORD.items():
        if cue in words or (" " in cue and cue in folded):
            for at in words.at.get(cue) or positions(folded, cue):
                for pattern in patterns:
                    cued = pattern.match(text, at + len(cue))
                    if cued:
                        yield Span(cued.start(1), cued.end(1), "NAME", "record")
