"""Sites of an archive: the words that name each, compiled by the most telling one, and looked up in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from radlake.text.archive_people import WORDY
from radlake.text.archivewords import DEPARTMENTS, SITE_KINDS, SITE_WORDS
from radlake.text.folding import fold
from radlake.text.known import positions
from radlake.text.spans import Span

RULE = "archive-site"
SHORTEST_ALONE = 5  # a shorter word is an abbreviation of something else
SMALL = 4  # a shorter word of a name need not begin with a capital: "of", "and"

_GENERIC = SITE_WORDS | DEPARTMENTS
_WORD = re.compile(r"[^\W\d_]+")
_ALNUM = re.compile(r"[^\W_]+")
_OWN = re.compile(r"['’]s\b")
_NEXT = re.compile(r"[ \t]([^\W\d_]+)(?![^\W_])")
_SPELLINGS = {"st": "(?:st|saint)", "saint": "(?:st|saint)", "mt": "(?:mt|mount)", "mount": "(?:mt|mount)"}
_NEAR = 80  # characters around a site's own word in which the rest of its name stands


class Site(NamedTuple):
    """The words that name a site, without those that any site may have; one of them is its own."""

    words: tuple[str, ...]
    needs: frozenset[str]  # those that a text must hold, to be looked at closely


def sites_of(sites: Iterable[str]) -> dict[str, tuple[Site, ...]]:
    found: dict[str, set[Site]] = defaultdict(set)
    for raw in sites:
        for words in _site_forms(raw):
            own = [word for word in words if word not in _GENERIC and word.isalpha()]
            found[max(own, key=lambda word: (len(word), word))].add(_site(words))
    return {trigger: tuple(sorted(places, key=lambda site: site.words)) for trigger, places in found.items()}


def _site(words: tuple[str, ...]) -> Site:
    return Site(words, frozenset(word for word in words if word.isalpha() and word not in _SPELLINGS))


def _site_forms(raw: str) -> set[tuple[str, ...]]:
    """The whole name and what is left of it without the words that any site may have at its ends."""
    words = tuple(_ALNUM.findall(_OWN.sub("", fold(raw))))
    own = [at for at, word in enumerate(words) if word not in _GENERIC and word.isalpha() and len(word) > 1]
    if not own:
        return set()
    low, high = own[0], own[-1] + 1
    if low and words[low - 1] in _SPELLINGS:
        low -= 1
    return {form for form in (words, words[low:high]) if _names_a_site(form)}


def _names_a_site(words: tuple[str, ...]) -> bool:
    """One word must be no word of reports; of several, one must be more than a direction or a department."""
    if len(words) > 1:
        return sum(len(word) for word in words if word not in _GENERIC) >= SMALL and (
            any(word in SITE_WORDS for word in words) or any(word not in WORDY for word in words)
        )
    return len(words[0]) >= SHORTEST_ALONE and words[0] not in WORDY


def find_site(text: str, folded: str, trigger: str, site: Site) -> Iterator[Span]:
    pattern = _site_pattern(site.words)
    for at in positions(folded, trigger):
        if not text[at].isupper():
            continue
        match = pattern.search(folded, max(0, at - _NEAR), at + len(trigger) + _NEAR)
        if match and match.start() <= at < match.end() and _capitalised(text, folded, match, site.words):
            yield Span(match.start(), _with_kind(text, folded, match.end()), "HOSPITAL", RULE)


@lru_cache(maxsize=4096)
def _site_pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    between = r"(?:['’]?s)?[^\w\n]{0,2}[\s-]{1,2}"
    return re.compile(rf"(?<![^\W_]){between.join(_SPELLINGS.get(word, word) for word in words)}(?:'s)?(?![^\W_])")


def _with_kind(text: str, folded: str, end: int) -> int:
    """The end of the "Medical Center" that follows a name, if it is written as part of it."""
    for _ in range(3):
        match = _NEXT.match(folded, end)
        if match is None or match.group(1) not in SITE_KINDS or not text[match.start(1)].isupper():
            break
        end = match.end()
    return end


def _capitalised(text: str, folded: str, match: re.Match[str], words: tuple[str, ...]) -> bool:
    """Every word of a name but the small ones begins with a capital: "Spring Valley", not "spring valley"."""
    return all(
        text[found.start()].isupper() or len(found.group()) < SMALL
        for found in _WORD.finditer(folded, match.start(), match.end())
    )
