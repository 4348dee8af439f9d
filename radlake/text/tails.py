"""The end of a section that is not clinical text: signatures, dictation footers, cc lines, phone notes.

Read forwards, a sentence or line that opens a signature ends the body. Read backwards from there, stamps (names,
dates, roles, phone numbers), notes of who was told and administrative lines come off the end one by one.
"""

from __future__ import annotations

import re

from radlake.text.footers import administrative_from, holds_any, names_no_body, opens_paragraph, says_something_clinical
from radlake.text.notes import is_note, note_inside, says_told
from radlake.text.sentences import sentence_spans
from radlake.text.signatures import first_opener
from radlake.text.stamps import before_trailing_name, is_bare_name, is_stamp

_WINDOW = 400
_LAST_WINDOW = 6_000
# Without any of these in its last words, a section that others follow ends in no note.
_PERSONAL = (
    "dr.", "dr ", " md", "m.d", "physician", "discuss", "notif", "communicat", "called", "telephon", "paged",
    "inform", "relay", "convey", "told", "spoke", "aware", " rn", "nurse", "pm.", "a.m", "p.m", " am ", " pm ",
)  # fmt: skip
# Without any of these, nor a number, no signature, note or administrative line is in a section.
_HINTS = (
    ":", "/", "@", "#", "dr.", "dr ", " md", "m.d", ", do", "d.o", " rn", "r.n", "sign", "dict", "transc",
    "read", "review", "attest", "regards", "sincerely", "yours", "thank", "radiolog", "attending", "approv",
    "verif", "authent", "end ", "page", "cc ", "copy", "copies", "repor", "resid", "physic", "teach", "perform",
    "prepar", "discuss", "notif", "communic", "call", "phone", "contact", "relay", "convey", "inform", "told",
    "sent", "mail", "messag", "tech", "print", "plan", "no.", "mr", "ms.", "question", "depart", "interp",
    "confid", "fellow", "electron", "final", "phd", "mbb", "frc", "text", "spoke", "acknow", "aware", "faxed",
    "reach",
)  # fmt: skip
_NUMBER = re.compile(r"\d[\d .-]{3,}\d|\d{4}")


def split_tail(work: str, low: str, start: int, end: int, *, last: bool = True) -> tuple[int, int, int]:
    """(end of body, end of phone note, end of signature) within `work[start:end]`, in characters.

    `low` is `work` in lower case, character for character; `last` sections may well end in administrative lines,
    others are looked at from their end alone.
    """
    if not last and not holds_any(low[max(start, end - 160) : end], _PERSONAL):
        return end, end, end
    section = low[start:end]
    if last and "\n\n" not in section and not holds_any(section, _HINTS) and not _NUMBER.search(section):
        return end, end, end
    window = max(start, end - (_LAST_WINDOW if last else _WINDOW))
    spans = [(window + a, window + b) for a, b in sentence_spans(work[window:end])]
    if window > start and len(spans) > 1:
        del spans[0]  # cut by the window
    tail = _Tail(work, low, start, end, spans)
    if not last:
        tail.drop_notes()
        return tail.end, end, end
    opener = first_opener(work, low, tail.spans, end)
    if opener < end:
        tail.cut(opener)
        tail.drop_names()
    tail.drop_stamps(signed=opener < end)
    note = tail.end
    tail.drop_notes()
    above = administrative_from(low, work, tail.spans, 2.0)
    while above is not None:
        tail.cut(above)
        note = tail.end
        tail.drop_names()
        tail.drop_stamps(signed=True)
        tail.drop_notes()
        above = administrative_from(low, work, tail.spans, 2.0)
    if tail.end < end:
        tail.drop_wrapped()
        tail.drop_stamps(signed=True)
    return tail.end, note, end


def after_opening_notes(work: str, low: str, start: int, end: int) -> int:
    """Where a section begins to be clinical: "Called to Dr. Orvik at 3 PM. 1. Embolus." begins with the list."""
    if not says_told(low[start : min(end, start + 200)]):
        return start
    for a, b in sentence_spans(work[start : min(end, start + _WINDOW)]):
        if (
            start + b >= end
            or not is_note(work, low, start + a, start + b)
            or says_something_clinical(low[start + a : start + b])
        ):
            return start + a
    return start


class _Tail:
    """A section whose end is taken off piece by piece: `end` moves up, `spans` are the sentences before it."""

    def __init__(self, work: str, low: str, start: int, end: int, spans: list[tuple[int, int]]) -> None:
        self.work, self.low, self.start, self.end, self.spans = work, low, start, end, spans

    def cut(self, at: int) -> None:
        """End the section here."""
        while self.spans and self.spans[-1][0] >= at:
            self.spans.pop()
        if self.spans and self.spans[-1][1] > at:
            self.spans[-1] = (self.spans[-1][0], at)
        self.end = at

    def drop_names(self) -> None:
        """Bare names right above a signature: "ORVIK, TILMAN K" over "Attending Radiologist"."""
        while self.spans:
            a, b = self.spans[-1]
            line = self.work[a:b].strip(" \t\n,")
            if line and not is_bare_name(line):
                return
            self.cut(a)

    def drop_stamps(self, *, signed: bool) -> None:
        """Names, dates, roles and phone numbers at the end."""
        while self.spans:
            a, b = self.spans[-1]
            line = self.work[a:b].strip(" \t\n,")
            alone = opens_paragraph(self.work, a) and not line.isupper()  # a name is all that this paragraph holds
            named = bool(line) and (alone or (signed and self._opens_line(a))) and is_bare_name(line)
            if line and not named and not is_stamp(self.work, a, b):
                break
            signed = signed or bool(line)
            self.cut(a)
        at = before_trailing_name(self.work, self.start, self.end)
        if at < self.end:
            self.cut(at)

    def drop_notes(self) -> None:
        """Sentences that tell who was told."""
        while self.spans:
            a, b = self.spans[-1]
            if self.low[a:b].strip():
                if not says_told(self.low[a:b]):
                    return
                inside = note_inside(self.work, self.low, a, b)
                if inside is not None and is_note(self.work, self.low, inside, b):
                    self.cut(inside if says_something_clinical(self.low[a:inside]) else a)
                    return
                if not is_note(self.work, self.low, a, b):
                    return
            self.cut(a)

    def drop_wrapped(self) -> None:
        """The first line of a note that was wrapped: "Findings were" above "called to Dr. Orvik"."""
        cut = self.work[self.end : self.end + 24]
        while self.spans:
            a, b = self.spans[-1]
            line = self.low[a:b].strip()
            if not (cut[:1].islower() or cut.isupper() or says_told(line)):
                return
            if (
                not line
                or not (line[-1].isalnum() or line[-1] in ")/")
                or line.count(" ") > 6
                or not names_no_body(line)
            ):
                return
            self.cut(a)
            cut = self.work[self.end : self.end + 24]

    def _opens_line(self, at: int) -> bool:
        return "\n" in self.work[max(self.start, at - 2) : at + 1]
