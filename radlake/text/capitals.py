"""Names that no cue gives away: capitalised words that are no words, and neighbours of such.

In running text only names, abbreviations and the first words of sentences carry capitals. A capitalised word
inside a sentence that no dictionary knows is a name; one that is a name and a rare word is one too, unless it
stands among other capitalised words (a title); an everyday word counts only beside a name ("Grace Okonkwo").
In text that is all capitals only words that are frequent names and no words count.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from radlake.text.folding import fold
from radlake.text.gazetteer import COMMON_RANK, Gazetteer, Kind, gazetteer
from radlake.text.lexicon import EPONYM_COMPOUNDS, PARTICLES
from radlake.text.spans import Span

_TOKEN = re.compile(r"[^\W\d_a-zß-öø-ÿ](?<![^\W_].)[^\W\d_]*(?:['’-][^\W\d_]+)*")
_ASCII_TOKEN = re.compile(r"[A-Z](?<![A-Za-z0-9].)[A-Za-z]*(?:['-][A-Za-z]+)*")  # the same, of plain text, for speed
_JOINS = frozenset((" ", ", ", "  ", "-", ",", ". ", " \n", "\n"))
_STARTS_SENTENCE = '.!?:;•*#\n\r"“([|>=_-/'
_NEXT = re.compile(r"(?:['’]s|s['’])?[ -]([^\W\d_]+)")
# "Goutallier 2", "Hinchey Ib", "Lauge-Hansen SER IV": a scale, not a person.
_GRADE = re.compile(
    r"(?:['’]s)? (?:(?:grade|type|class|stage|score|zone|category|group|level|criteria|20[0-9]{2}) ?)?"
    r"(?:[0-9]{1,2}(?:[a-c]|\.[0-9])?|[ivx]{1,4}[a-d]?|[a-d][0-9]?)(?![\w/-])(?!\.[a-z])"
)
_ARTICLE = re.compile(r"(?<![^\W_])an? \Z")
_SUFFIX = re.compile(r",? (?:Jr|Sr|JR|SR|II|III|IV)\b\.?")
# "IVa", and what an archive has masked before ("XXXX't").
_NUMERAL_OR_MASK = re.compile(r"(?:[ivx]{2,5}[a-d]?|xx+(?:['-].*)?|.*-x{2,}.*)\Z")
# Words after which an initial and an everyday word are a name: "discussed with H. King", "Report of H. King".
_BEFORE_PERSONS = frozenset(
    """
    of with by to from for and per named patient pt resident fellow attending nurse technologist radiographer
    sonographer surgeon physician provider colleague coordinator interpreter witness secretary transcriptionist
    informed notified contacted paged called told dear attn attention cc re sincerely regards
    """.split()
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+)[,:]?\s{1,3}\Z")
_SIDES = frozenset("lr")  # "R. Hand"
_INITIAL = re.compile(r" [A-Z]\b(?!\.?[A-Z])")
_DEGREE = re.compile(r"[A-Z][a-z]?\.[A-Z]\b")
# Plain numbers: comparing members of an enumeration costs more than all the rest.
WORD, ORDINARY, WEAK, UNKNOWN, STRONG = map(int, Kind)
_CACHE_LIMIT = 200_000
_UPPER = string.ascii_uppercase.encode()
_LETTERS = string.ascii_letters.encode()
_SHORTEST_UNKNOWN = 3
_SHORTEST_CAPITALS = 4


class _Form(NamedTuple):
    """A written form: what it says wherever it stands."""

    word: str  # folded, without a possessive
    length: int
    kind: int
    upper: bool
    possessive: bool


class _Token(NamedTuple):
    """A form at its place. `opens`: it is the first word of a sentence, a line or a field."""

    start: int
    end: int
    word: str
    kind: int
    opens: bool
    upper: bool
    possessive: bool


def find_capitals(text: str, folded: str, upper: bool) -> list[Span]:
    """Spans of names by their capitals alone; neighbouring parts of one name are one span.

    `upper`: the text is in capitals throughout (`is_mostly_upper`).
    """
    tokens = list(_tokens(text, _forms()))
    if not tokens:
        return []
    lists = gazetteer()
    sure = [_is_name(text, folded, token, lists, upper) for token in tokens]
    _take_neighbours(text, folded, tokens, sure, lists)
    return list(_spans(text, folded, tokens, sure)) if any(sure) else []


class _Forms(dict[str, _Form | None]):
    """Fills itself: each written form is looked at once. None: a plain word."""

    def __missing__(self, written: str) -> _Form | None:
        word = fold(written)
        possessive = word.endswith("'s")
        word = word.removesuffix("'s")
        kind = int(gazetteer().kind(word))
        upper = len(word) > 1 and written[: len(word)].isupper()
        plain = kind == WORD or _NUMERAL_OR_MASK.match(word)
        form = None if plain else _Form(word, len(word), kind, upper, possessive)
        if len(self) < _CACHE_LIMIT:
            self[written] = form
        return form


@cache
def _forms() -> _Forms:
    return _Forms()


def _tokens(text: str, forms: _Forms) -> Iterator[_Token]:
    """Capitalised tokens that may be part of a name: everything but plain words."""
    for match in (_ASCII_TOKEN if text.isascii() else _TOKEN).finditer(text):
        form = forms[match.group()]
        if form is None:
            continue
        start = match.start()
        word, length, kind, upper, possessive = form
        if length <= 2 and _DEGREE.match(text, start):
            continue
        yield _Token(start, start + length, word, kind, _opens(text, start), upper, possessive)


def _opens(text: str, start: int) -> bool:
    at = start - 1
    while at >= 0 and text[at] in " \t":
        at -= 1
    if at > 0 and text[at] == "\n":
        before = text[max(0, at - 8) : at].rstrip(" \t\r")
        wrapped = before[-1:].islower() or before[-1:] == ","
        return not wrapped and not _is_initial_stop(before, len(before) - 1)
    if at < 0 or text[at] in _STARTS_SENTENCE:
        return at < 0 or not _is_initial_stop(text, at)
    return text[at] == ")" or (text[at].isdigit() and at == start - 2)


def _is_initial_stop(text: str, at: int) -> bool:
    """The stop of "J. " in "seen by J. Okafor"."""
    return at >= 1 and text[at] == "." and text[at - 1].isupper() and (at < 2 or not text[at - 2].isalnum())


def is_mostly_upper(text: str) -> bool:
    """True for a report that is written in capitals throughout."""
    sample = text[:4000]
    letters = sample.encode("ascii", "ignore")
    return count_upper(sample) * 2 > len(letters) - len(letters.translate(None, _LETTERS))


def count_upper(text: str) -> int:
    """How many of its ASCII letters are capitals."""
    letters = text.encode("ascii", "ignore")
    return len(letters) - len(letters.translate(None, _UPPER))


def _is_name(text: str, folded: str, token: _Token, lists: Gazetteer, mostly_upper: bool) -> bool:
    """On its own evidence."""
    start, end, word, kind, opens, upper, possessive = token
    if end - start > 1 and word not in lists.no_names and word not in _NO_SUBJECTS and _ACTS.match(text, end):
        return True
    if kind == ORDINARY and possessive and not mostly_upper:
        return lists.surname_rank.get(word, COMMON_RANK) < COMMON_RANK and not _is_eponym(folded, token)
    if kind <= ORDINARY or end - start < _SHORTEST_UNKNOWN or _is_eponym(folded, token):
        return False
    if _ARTICLE.search(folded, max(0, start - 4), start):
        return False  # "a Dacron graft"
    if upper:
        if possessive:
            return kind >= UNKNOWN and end - start > _SHORTEST_CAPITALS
        frequent = lists.is_frequent_surname(word) or word in lists.given
        return kind == STRONG and end - start >= _SHORTEST_CAPITALS and frequent
    if kind == STRONG:
        return not opens or lists.is_frequent_surname(word) or word in lists.given
    opens = opens and not possessive
    if opens or mostly_upper or not text[start + 1 : end].replace("-", "").replace("'", "").isalpha():
        return False
    return kind == UNKNOWN or not _beside_capitals(text, start, end)


def _is_eponym(folded: str, token: _Token) -> bool:
    if "-" in token.word and token.word in EPONYM_COMPOUNDS:
        return True
    return names_a_scale(folded, token.end)


# What only a person does: "Gene was in pain", "Kalliope could not hold her breath".
_ACTS = re.compile(
    r"(?:'s)?(?: [A-Z]\.)?(?: \([A-Za-z ]{3,24}\))? (?:could not|acknowledged|confirmed|read back|repeated back"
    r"|was (?:in pain|restless|turned|unable|cooperative|referred|told|brought|asked|scanned"
    r"|rescanned|admitted"
    r"|discharged|transferred|positioned)|is (?:due|here|an? [0-9]|unable)|says|states|reports (?:that|no)|came"
    r"|tolerated"
    r"|denie[sd]|lives|works|returned|refused|agreed|complains|underwent|has had"
    r"|texted|phoned|telephoned|paged (?:me|us|the)"
    r"|stayed|consented|(?:was |is |were )?(?:notified|informed|aware|paged|contacted)"
    r"|concurs|concurred|agrees|will (?:follow|see|call)|assisted|performed the)\b",
    re.IGNORECASE,
)
_NO_SUBJECTS = frozenset(
    "he she it they we patient who which that this child mother father boy girl woman man lady".split()
)


def names_a_scale(folded: str, end: int) -> bool:
    """True when a grade or a thing follows the word that ends here: "Gruen zone 6", "Hadlock tables"."""
    if _GRADE.match(folded, end):
        return True
    following = _NEXT.match(folded, end)
    return following is not None and following.group(1) in gazetteer().clinical_nouns


def _beside_capitals(text: str, start: int, end: int) -> bool:
    """True inside a title: the word before or after is capitalised too."""
    if text[end : end + 1] == " " and text[end + 1 : end + 2].isupper() and text[end + 2 : end + 3] != ".":
        return True
    if start < 2 or text[start - 1] != " " or not text[start - 2].isalnum():
        return False
    return text[text.rfind(" ", 0, start - 1) + 1].isupper()


def _take_neighbours(text: str, folded: str, tokens: list[_Token], sure: list[bool], lists: Gazetteer) -> None:
    """Marks initials and everyday words that stand beside a name, and pairs of a given name and a surname."""
    count = len(tokens)
    for i in range(count - 1):
        left, right = tokens[i], tokens[i + 1]
        if not (sure[i] or sure[i + 1]) and _adjacent(text, left, right) and _is_pair(text, folded, left, right, lists):
            sure[i] = sure[i + 1] = True
    for i in range(count - 2):
        first, initial, last = tokens[i : i + 3]
        named = len(initial.word) == 1 and first.word in lists.given and len(last.word) > 2
        stands = text[initial.end] == "." and text[first.end : initial.start] == " "
        if named and stands and _adjacent(text, initial, last):
            sure[i] = sure[i + 1] = sure[i + 2] = True
    for steps in (range(1, count), range(count - 2, -1, -1)):
        for i in steps:
            other = i - 1 if steps.step > 0 else i + 1
            if sure[other] and not sure[i]:
                left, right = tokens[min(i, other)], tokens[max(i, other)]
                sure[i] = _adjacent(text, left, right) and _fits(text, left, right, tokens[i])


def _is_pair(text: str, folded: str, left: _Token, right: _Token, lists: Gazetteer) -> bool:
    """ "Mark Young", "Xanthia Zorb", "STONE, GRACE": a given name and a surname, neither of which is a name alone."""
    comma = text[left.end] == ","
    if len(left.word) == 1:
        return text[left.end] == "." and _is_initial_of(folded, left, right, lists)
    if (left.upper != right.upper and not comma) or len(right.word) < 3:
        return False
    if left.kind == UNKNOWN and right.kind == UNKNOWN:
        return not left.upper
    either = max(left.kind, right.kind)
    if comma and left.upper and right.upper and min(left.kind, right.kind) >= UNKNOWN:
        return True
    if comma:
        is_surname = either >= WEAK or (left.word in lists.surnames and _INITIAL.match(text, right.end))
        return bool(is_surname) and right.word in lists.given
    return either >= WEAK and left.word in lists.given and (right.kind >= WEAK or right.word in lists.surnames)


def _is_initial_of(folded: str, left: _Token, right: _Token, lists: Gazetteer) -> bool:
    if (
        left.word in _SIDES
        or lists.surname_rank.get(right.word, COMMON_RANK) >= COMMON_RANK
        or _is_eponym(folded, right)
    ):
        return False
    before = _WORD_BEFORE.search(folded, max(0, left.start - 24), left.start)
    return before is not None and before.group(1) in _BEFORE_PERSONS


def _adjacent(text: str, left: _Token, right: _Token) -> bool:
    between = text[left.end : right.start]
    if "\n" in between and right.kind < UNKNOWN:
        return False
    return between in _JOINS and ("." not in between or left.end - left.start == 1)


def _fits(text: str, left: _Token, right: _Token, token: _Token) -> bool:
    if token.end - token.start == 1:
        return True
    return left.upper == right.upper or text[left.end] == "," or left.end - left.start == 1


def _spans(text: str, folded: str, tokens: list[_Token], sure: list[bool]) -> Iterator[Span]:
    start = end = -1
    for token, is_name in zip(tokens, sure, strict=True):
        if not is_name:
            continue
        between = text[end : token.start]
        if start >= 0 and (between in _JOINS or between.strip(" ").lower() in PARTICLES or between == ". "):
            end = token.end
            continue
        if start >= 0:
            yield _named(text, start, end)
        start, end = token.start, token.end
    if start >= 0:
        yield _named(text, start, end)


def _named(text: str, start: int, end: int) -> Span:
    suffix = _SUFFIX.match(text, end)
    return Span(start, suffix.end() if suffix else end, "NAME", "capitals")
