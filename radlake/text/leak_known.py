"""The residual detector's look-up of what is known about a patient: names and numbers in any dress."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from radlake.text.leak_words import AFTER_EPONYM, FIRST_WORDS, NO_NAMES, REPORT_WORDS

_COMMON_LENGTH = 4
# Nicknames by first name: only those that are no ordinary word.
_NICKNAMES = {
    nickname_of: names.split()
    for line in (
        "alexander alex xander|andrew andy|anthony tony|antonio tonio|barbara barb barbie|benjamin ben benny",
        "catherine cathy katie kate cath|charles charlie chuck|christine chris chrissy|christopher chris kit",
        "cynthia cindy|daniel danny dan|david dave davey|deborah debbie deb|dolores lola|donald donnie",
        "dorothy dottie dot|edward eddie ted teddy ned|eleanor ellie nora",
        "elizabeth liz beth betty lizzie eliza libby|eugene gene|eugenia genie|evelyn evie",
        "florence flo flossie|frances fran francie|francis frank frankie|francisco paco pancho",
        "frederick fred freddie freddy|gabriela gabby|gerald gerry jerry|gregory greg|guadalupe lupe",
        "harold harry hal|henry hank harry|isabel izzy bel|jacob jake|james jim jimmy jamie|janet jan",
        "jeffrey jeff|jennifer jen jenny|jesus chuy|joan joanie|john johnny jack|jonathan jon|jose pepe",
        "joseph joe joey|josephine josie|joshua josh|judith judy|katherine kathy katie kate kay",
        "kathleen kathy kate|kenneth ken kenny|lawrence larry|leonard leo lenny len|louis lou louie",
        "manuel manny|margaret maggie meg peggy marge margie|maria mary mia|martha marty|martin marty",
        "matthew matt matty|michael mike mikey mick|michelle shelly|mildred millie|mohammed mo|nancy nan",
        "natalie nat|nathaniel nate nathan|nicholas nick nicky|pamela pam|patricia patty patsy trish tricia",
        "patrick paddy|peter pete|philip phil|rachel rach|raymond ray|rebecca becky becca",
        "richard rick ricky dick richie|robert bob bobby rob robbie bert|roberta bobbie|ronald ron ronnie",
        "rosemary rosie|russell russ|samuel sam sammy|sandra sandy|sarah sally|stanley stan|stephanie steph",
        "stephen steve stevie|steven steve stevie|susan sue susie suzie|teresa terri tess|terrence terry",
        "theodore ted teddy theo|theresa terri tess|thomas tom tommy|timothy tim timmy|valerie val",
        "victoria vicky tori|vincent vince vinny|virginia ginny|walter walt wally",
        "william bill billy willie liam|zachary zach",
    )
    for entry in line.split("|")
    for nickname_of, names in [entry.split(" ", 1)]
}
_TITLE_BEFORE = re.compile(r"(?i:\b(?:dr|mr|mrs|ms|miss|drs|doctor|name|patient)[.:]?\s{1,3})$")
_NAME_AFTER = re.compile(r"['’]|,\s?[A-Z]|\^")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.:;\n*•)-])\s{0,4}$")
_LOWER_AFTER = re.compile(r"\s{1,3}[a-z]|-[A-Za-z]")
_TAG = re.compile(r"\[[A-Z]{2,20}\]")
_WORD = re.compile(r"[^\W\d_]+")
_JOINERS = re.compile(r"['’`-]")
_DIGIT = re.compile("[0-9]")
_FOLLOWING = re.compile(r"(?:['’]s|s['’])?[ -]([A-Za-z]+)")
_NOT_JOINED = str.maketrans("", "", " -./\\,#:_()\t")  # what people put into long numbers
_SEPARATOR = r"[\s./\\,#:_()-]{0,2}"


def plain(text: str) -> str:
    """Without accents and ligatures; unchanged (and quick) for ASCII."""
    if text.isascii():
        return text
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def holds_known(text: str, words: set[str], known_tokens: Iterable[str]) -> bool:
    """Whether a known name or number stands in `text` (plain), whose words in lower case are `words`."""
    squeezed = ""
    for token in known_tokens:
        names, nicknames, numbers = _forms(token)
        if not names.isdisjoint(words) and any(_stands(text, name) for name in names & words):
            return True
        if not nicknames.isdisjoint(words) and any(_stands(text, n, capital=True) for n in nicknames & words):
            return True
        if numbers:
            squeezed = squeezed or text.translate(_NOT_JOINED).lower()
            if any(number in squeezed and _stands_apart(text, number) for number in numbers):
                return True
    return False


@lru_cache(maxsize=1 << 14)
def _forms(token: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words of names (3 letters and more), their nicknames, and identifiers with digits (4 characters and more)."""
    folded = plain(token).lower()
    if _DIGIT.search(folded):
        core = "".join(c for c in folded if c.isalnum()).lstrip("0")
        digits = "".join(c for c in folded if c.isdecimal()).lstrip("0")
        lone = {digits} if len(digits) >= 5 else set()  # "MRN-123456" may stand as "123456" and the other way round
        return frozenset(), frozenset(), frozenset({core for core in {core, *lone} if len(core) >= 4})
    words = set(_WORD.findall(folded)) | set(_WORD.findall(_JOINERS.sub("", folded)))
    names = frozenset(word for word in words if len(word) >= 3 and word not in NO_NAMES)
    nicknames = frozenset(nick for name in names for nick in _NICKNAMES.get(name, ()))
    return names, nicknames, frozenset()


def _stands(text: str, name: str, capital: bool = False) -> bool:
    """Whether `name` is written as one: tags hold none, nor do eponyms; words of reports count as names do only."""
    text = _TAG.sub(" ", text)
    for match in re.finditer(rf"(?i:(?<![^\W\d_]){re.escape(name)}(?![^\W\d_]))", text):
        word = match.group()
        if word.islower() and (capital or len(word) < _COMMON_LENGTH or name in REPORT_WORDS):
            continue
        if name in REPORT_WORDS and _is_ordinary(text, match):
            continue
        if not is_eponym(text, match.end()):
            return True
    return False


def _is_ordinary(text: str, match: re.Match[str]) -> bool:
    """Whether a word of reports has its capital from its place: a sentence begins there, or all is in capitals.

    Not if the word is better known as a surname: Baker counts wherever it has a capital.
    """
    if match.group().lower() not in FIRST_WORDS:
        return False
    before, after = text[max(0, match.start() - 12) : match.start()], text[match.end() : match.end() + 12]
    if _TITLE_BEFORE.search(before) or _NAME_AFTER.match(after):
        return False
    in_capitals = match.group().isupper() and len(after.strip()) > 2 and (before + after).isupper()
    return in_capitals or bool(_SENTENCE_BEFORE.search(before) and _LOWER_AFTER.match(after))


def is_eponym(text: str, end: int) -> bool:
    """Whether the name that ends here belongs to a sign, a disease or a device: "Baker's cyst"."""
    following = _FOLLOWING.match(text, end)
    return bool(following and following.group(1).casefold() in AFTER_EPONYM)


def _stands_apart(text: str, number: str) -> bool:
    """Whether an identifier stands there whole, however it is punctuated, and is no part of a longer one."""
    inside = _SEPARATOR.join(map(re.escape, number))
    edge = r"\d" if number.isdecimal() else r"[^\W_]"
    return re.search(rf"(?i:(?<!{edge})0*{inside}(?!{edge}))", _TAG.sub(" ", text)) is not None
